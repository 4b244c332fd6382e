""" "What is the rent in each contract?" of several documents, with the starter model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.assistant.assistant import Assistant
from app.assistant.records import Answered, AnswerEvent, AnswerText
from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document

RENTS = {"flat.txt": "£1,240", "garage.txt": "£95"}


@pytest.fixture(scope="module")
def engine(starter_folder: Path) -> Iterator[EngineProcess]:
    engine = EngineProcess.start(starter_folder, EngineOptions(device="cpu"))
    yield engine
    engine.close()


@pytest.fixture
def leases(library: Library, tmp_path: Path) -> list[int]:
    ids = []
    for name, rent in RENTS.items():
        file = tmp_path / name
        file.write_text(
            f"Lease.\n\nThe rent is {rent} a month.\n\nThe Landlord keeps the roof in repair.\n", encoding="utf-8"
        )
        *_, added = add_document(library, file)
        assert isinstance(added, DocumentAdded)
        ids.append(added.document.id)
    return ids


def ask(
    library: Library, engine: EngineProcess, documents: list[int], question: str, before: str = ""
) -> list[AnswerEvent]:
    return list(Assistant(library, engine, {"whole": 0.0, "pages": 1.0}).ask(documents, question, before=before))


def test_each_contract_has_its_own_answer_and_pin(library: Library, engine: EngineProcess, leases: list[int]) -> None:
    events = ask(library, engine, leases, "What is the rent in each contract?")
    answered = events[-1]
    assert isinstance(answered, Answered)
    answer = answered.answer
    lines = answer.text.splitlines()
    assert len(lines) == 2 and answer.question == "What is the rent in each contract?"
    for line, (name, rent) in zip(lines, RENTS.items(), strict=True):
        assert line.startswith(f"- “{name}”: ") and rent in line
    assert [pin.document for pin in answer.citations] == list(RENTS)
    assert [rent in pin.quote for pin, rent in zip(answer.citations, RENTS.values(), strict=True)] == [True, True]
    assert any("asked by itself: “What is the rent?”" in step.text for step in answer.coverage.steps)
    shown = [event.text for event in events if isinstance(event, AnswerText)]
    assert any("£1,240" in text and "£95" not in text for text in shown), (
        "the first is shown before the second is asked"
    )


def test_one_document_alone_is_asked_as_ever(library: Library, engine: EngineProcess, leases: list[int]) -> None:
    answered = ask(library, engine, leases[1:], "What is the rent in each contract?")[-1]
    assert isinstance(answered, Answered)
    assert not answered.answer.text.startswith("- ")
    assert not answered.answer.coverage.steps, "it may be a document about several contracts"


def test_a_question_that_goes_on_with_it_is_asked_of_each(
    library: Library, engine: EngineProcess, leases: list[int]
) -> None:
    before = "What is the rent in each contract?"
    answered = ask(library, engine, leases, "And who repairs the roof in each contract?", before)[-1]
    assert isinstance(answered, Answered)
    lines = answered.answer.text.splitlines()
    assert len(lines) == 2 and all("landlord" in line.casefold() for line in lines)


@pytest.mark.parametrize(
    ("question", "names"), [("highest", ["flat.txt", "garage.txt"]), ("lowest", ["garage.txt", "flat.txt"])]
)
def test_the_lease_with_the_most_comes_first_and_each_is_pinned(
    library: Library, engine: EngineProcess, leases: list[int], question: str, names: list[str]
) -> None:
    answered = ask(library, engine, leases, f"Which lease has the {question} rent?")[-1]
    assert isinstance(answered, Answered)
    answer = answered.answer
    for number, (line, name) in enumerate(zip(answer.text.splitlines(), names, strict=True), start=1):
        assert line.startswith(f"{number}. “{name}”: ") and RENTS[name] in line
    assert [pin.document for pin in answer.citations] == names
    for sentence, name in zip(answer.sentences, names, strict=True):
        assert RENTS[name] in answer.text[sentence.start : sentence.end]
        assert [answer.citations[pin].document for pin in sentence.pins] == [name]
    assert any(f"the {question} first" in step.text for step in answer.coverage.steps)


def test_where_nothing_can_be_compared_all_are_asked_at_once(
    library: Library, engine: EngineProcess, leases: list[int]
) -> None:
    answered = ask(library, engine, leases, "Which lease has the longest notice period?")[-1]
    assert isinstance(answered, Answered)
    assert not answered.answer.text.startswith(("1.", "-"))
    assert not answered.answer.coverage.steps
