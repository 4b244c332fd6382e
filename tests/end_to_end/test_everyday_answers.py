"""What people ask of a lease: in a few words of their own, often to be told yes or no. With the starter model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.assistant.assistant import Assistant
from app.assistant.evidence.spelling import put_right
from app.assistant.model_calls import ModelCalls, never
from app.assistant.prompt import PromptStyle
from app.assistant.records import Answer, Answered
from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document

LEASE = Path(__file__).parents[1] / "benchmarks" / "everyday" / "lease.md"


@pytest.fixture(scope="module")
def engine(starter_folder: Path) -> Iterator[EngineProcess]:
    engine = EngineProcess.start(starter_folder, EngineOptions(device="cpu"))
    yield engine
    engine.close()


@pytest.fixture
def lease(engine: EngineProcess, library: Library) -> tuple[Assistant, int]:
    *_, added = add_document(library, LEASE)
    assert isinstance(added, DocumentAdded)
    return Assistant(library, engine, {"whole": 0.0, "pages": 1.0}), added.document.id


def ask(lease: tuple[Assistant, int], question: str) -> Answer:
    assistant, document = lease
    *_, last = assistant.ask([document], question)
    assert isinstance(last, Answered)
    return last.answer


def test_what_stands_on_every_page_is_not_there_by_chance(lease: tuple[Assistant, int]) -> None:
    answer = ask(lease, "How much is the rent?")
    assert answer.found and "£1,240" in answer.text
    assert " ".join(answer.citations[0].quote.split()).startswith("The rent is £1,240 a month")


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Can I sublet the flat?", "Subletting requires the Landlord's written consent,"),
        ("May the landlord come in without notice?", "The Landlord may enter the flat to inspect it after giving"),
        ("Who is the landlord?", "This agreement is made on 3 March 2025 between Harriet Colbourne,"),
    ],
)
def test_a_sentence_answers_where_a_small_model_would_make_up_words(
    lease: tuple[Assistant, int], question: str, sentence: str
) -> None:
    answer = ask(lease, question)
    (pin,) = answer.citations
    assert answer.found and answer.text.startswith(sentence)
    assert " ".join(pin.quote.split()) == answer.text


def test_what_the_lease_does_not_say_is_not_answered(lease: tuple[Assistant, int]) -> None:
    assert not ask(lease, "Is there a dishwasher in the kitchen?").found


def test_a_slip_is_read_as_the_word_of_the_paper_and_the_receipt_says_so(lease: tuple[Assistant, int]) -> None:
    answer = ask(lease, "When is the deposit retruned?")
    assert answer.found and "fourteen days" in answer.citations[0].quote.replace("\n", " ")
    assert answer.question == "When is the deposit retruned?"
    (step,) = answer.coverage.steps
    assert step.text == "“retruned” stands nowhere, and was read as “returned”."


def test_a_word_that_is_asked_on_purpose_is_no_slip(engine: EngineProcess) -> None:
    calls, pages = ModelCalls(engine, never), ["Der Vermieter wohnt im Haus."]
    assert put_right(calls, PromptStyle(False), "Wer ist der Vermeiter?", pages).question == "Wer ist der Vermieter?"
    assert put_right(calls, PromptStyle(False), "Wer war der Vormieter?", pages).question == "Wer war der Vormieter?"
