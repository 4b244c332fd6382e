"""`pincite batch`: every answer is the one that `ask` gives, a stopped run goes on, and bad parts cost no others."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import documents
import pytest
from command_runner import Pincite, commands_over
from invented_forms import INVOICE_SCHEMA, make_invoice
from kept_documents import add
from sheet_reader import read_sheet

from app.assistant.assistant import Assistant
from app.assistant.batch.batch import CellDone, FormDone, ask_all, fill_all
from app.assistant.batch.journal import journal_of, open_journal
from app.assistant.batch.questions import Question
from app.assistant.extraction.record_json import extraction_json
from app.assistant.extraction.schema import make_form
from app.assistant.records import Answer
from app.commands.batch import READ_AGAIN
from app.errors import EngineFailed
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import Document, list_documents
from app.paths import Paths
from app.settings import Settings, save_settings

QUESTIONS = [Question(1, "Where is the lamp?", "lamp"), Question(2, "Who keeps the key?", "key")]
PAGES = {
    "one.pdf": ["The lamp stands in the hall of the old mill.", "Mrs Aubrey keeps the key of the mill."],
    "two.pdf": ["The lamp hangs over the door of the school.", "The key is kept by the caretaker, Mr Voss."],
}


@pytest.fixture(scope="module")
def engine(tiny_folder: Path) -> Engine:
    return Engine.load(tiny_folder, EngineOptions(device="cpu"))


class FailsAfter:
    """An engine that dies after some calls, as one does whose process is killed."""

    def __init__(self, engine: Engine, calls: int) -> None:
        self._engine, self._left = engine, calls

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._engine, name)
        if name in ("generate", "score", "choose"):
            if self._left == 0:
                raise EngineFailed("The model's process ended.")
            self._left -= 1
        return value


@pytest.fixture
def kept(library: Library, tmp_path: Path) -> list[Document]:
    for name, pages in PAGES.items():
        add(library, documents.text_pdf(tmp_path / name, pages))
    return sorted(list_documents(library), key=lambda document: document.name)


def answers(assistant: Assistant, kept: Sequence[Document], results: Path) -> tuple[list[Answer | None], list[bool]]:
    with open_journal(results) as journal:
        events = [e for e in ask_all(assistant, kept, QUESTIONS, journal, focus="whole") if isinstance(e, CellDone)]
    return [event.cell.answer for event in events], [event.is_taken_over for event in events]


def plain(answer: Answer | None) -> Any:
    return None if answer is None else (answer.question, answer.text, answer.citations, answer.sentences)


def alone(assistant: Assistant, kept: Sequence[Document]) -> list[Any]:
    def last(document: Document, question: Question) -> Any:
        *_, answered = assistant.ask([document.id], question.text, focus="whole")
        return plain(answered.answer)  # type: ignore[union-attr]  # the last event is Answered

    return [last(document, question) for document in kept for question in QUESTIONS]


def test_answers_are_those_of_asking_one_by_one_wherever_the_engine_died(
    library: Library, engine: Engine, kept: list[Document], tmp_path: Path
) -> None:
    assistant = Assistant(library, engine, {})
    expected = alone(assistant, kept)
    results = tmp_path / "out.json"
    taken = 0
    for calls in (1, 5, 9, 30):
        broken = Assistant(library, FailsAfter(engine, calls), {})  # type: ignore[arg-type]  # an engine, and breaks
        with suppress(EngineFailed):
            answers(broken, kept, results)
        with open_journal(results) as journal:
            assert len(journal) >= taken
            taken = len(journal)
    got, taken_over = answers(assistant, kept, results)
    assert [plain(answer) for answer in got] == expected
    assert sum(taken_over) == taken > 0


def test_an_answer_is_taken_over_only_for_what_it_was_made_of(
    library: Library, engine: Engine, kept: list[Document], tmp_path: Path
) -> None:
    assistant, results = Assistant(library, engine, {}), tmp_path / "out.json"
    answers(assistant, kept[:1], results)
    other = [Question(1, "Where is the red lamp?", "lamp")]
    for changed in (
        {"questions": other},
        {"documents": kept[1:]},
        {"focus": "pages"},
        {"pages": "1"},
    ):
        chosen: dict[str, Any] = {"questions": QUESTIONS[:1], "documents": kept[:1], "focus": "whole", "pages": None}
        chosen |= changed
        questions, asked = chosen.pop("questions"), chosen.pop("documents")
        with open_journal(results) as journal:
            events = list(ask_all(assistant, asked, questions, journal, **chosen))
        assert [event.is_taken_over for event in events if isinstance(event, CellDone)] == [False], changed


@pytest.fixture
def pincite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Pincite:
    return commands_over(tmp_path / "data", capsys)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents that can be read, one that cannot, and a file of questions with a bad row."""
    folder = tmp_path / "contracts"
    folder.mkdir()
    for name, pages in PAGES.items():
        documents.text_pdf(folder / name, pages)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "q.csv").write_text("name,question\nlamp,Where is the lamp?\nbad,\nkey,Who keeps the key?\n")
    return folder


def test_the_workbook_has_each_answer_at_its_document_and_question(
    pincite: Pincite, folder: Path, tiny_folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    asked = "batch", tmp_path / "q.csv", folder, "--out", out, "--model", tiny_folder, "--focus", "whole"
    code, said, problems = pincite(*asked)
    assert code not in (0, 1)  # of the file that is broken
    assert "2 documents, 2 questions, 4 answers" in said
    assert "row 3 has no question" in problems
    assert "broken.pdf" in problems
    assert not journal_of(out).exists()
    heading, *rows = read_sheet(out, 1)
    assert [value for _, value in heading.values()] == ["document", "lamp", "page", "key", "page"]
    assert [row["A"][1] for row in rows] == [*PAGES, "broken.pdf"]
    assert all({"A", "B", "D"} <= set(row) for row in rows[:2])
    assert rows[2]["B"][1].startswith("could not be read: broken.pdf")
    _, *asked_rows = read_sheet(out, 2)
    assert [(row["A"][1], row["B"][1]) for row in asked_rows] == [(one.name, one.text) for one in QUESTIONS]
    assert all(row["C"][1] + row["E"][1] == 2 for row in asked_rows)
    _, *undone = read_sheet(out, 5)
    assert {row["A"][1] for row in undone} == {"broken.pdf", "q.csv"}
    with zipfile.ZipFile(out) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        notes = archive.read("xl/comments1.xml").decode()
    assert 'topLeftCell="B2"' in sheet and '<autoFilter ref="A1:E4"/>' in sheet
    assert "Who keeps the key?" in notes, "a short name keeps its question"
    code, _, problems = pincite(*asked)
    assert (code, "is there already" in problems) == (2, True)


def test_that_documents_are_read_again_for_each_question_is_said(
    pincite: Pincite, folder: Path, tiny_folder: Path, tmp_path: Path
) -> None:
    asked = "batch", tmp_path / "q.csv", folder / "one.pdf", "--model", tiny_folder, "--out"
    for kept_gb in (8, 0):
        save_settings(Paths.under(tmp_path / "data"), Settings(snapshot_gb=kept_gb))
        code, _, problems = pincite(*asked, tmp_path / f"{kept_gb}.csv", "--focus", "whole")
        assert code == 0
        assert (READ_AGAIN in problems) is (kept_gb == 0)
    assert READ_AGAIN not in pincite(*asked, tmp_path / "pages.csv", "--focus", "search")[2]


def test_the_answers_of_json_hold_against_their_files(
    pincite: Pincite, folder: Path, starter_folder: Path, tmp_path: Path
) -> None:
    out, table = tmp_path / "out.json", tmp_path / "out.csv"
    files = "--out", out, "--out", table
    code, said, _ = pincite(
        "batch", tmp_path / "q.csv", folder / "one.pdf", *files, "--model", starter_folder, "--json"
    )
    assert code == 0
    assert json.loads(said)["answers"] == 2 and json.loads(said)["results"] == [str(out), str(table)]
    with table.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["name"], row["question"]) for row in rows[:2]] == [(one.name, one.text) for one in QUESTIONS]
    lamp, key = json.loads(out.read_text(encoding="utf-8"))["answers"]
    assert [lamp["name"], key["name"]] == ["lamp", "key"]
    assert "mill" in lamp["answer"] or "hall" in lamp["answer"]
    assert "Aubrey" in key["answer"]
    assert key["citations"][0]["page"] == 2
    code, verified, _ = pincite("verify", out, folder / "one.pdf")
    assert code == 0, verified


def test_what_was_filled_in_before_a_stop_is_taken_over(library: Library, starter: Any, tmp_path: Path) -> None:
    add(library, documents.text_pdf(tmp_path / "1.pdf", make_invoice(41).pages))
    assistant, form = Assistant(library, starter, {"whole": 0.0, "pages": 1.0}), make_form(INVOICE_SCHEMA)
    runs = []
    for _ in range(2):
        with open_journal(tmp_path / "out.json") as journal:
            (done,) = [
                event
                for event in fill_all(assistant, list_documents(library), form, journal)
                if isinstance(event, FormDone)
            ]
        assert done.extraction is not None
        runs.append((done.is_taken_over, extraction_json(done.extraction)["records"]))
    assert [taken for taken, _ in runs] == [False, True]
    assert runs[0][1] == runs[1][1]


@pytest.fixture(scope="module")
def starter(starter_folder: Path) -> Iterator[Engine]:
    yield Engine.load(starter_folder, EngineOptions(device="cpu"))


def test_what_a_form_could_not_be_filled_in_from_is_in_every_result(
    pincite: Pincite, folder: Path, starter_folder: Path, tmp_path: Path
) -> None:
    schema = tmp_path / "form.json"
    schema.write_text(json.dumps({"type": "object", "properties": {"key": {"type": "string"}}}), encoding="utf-8")
    outs = [tmp_path / f"out{suffix}" for suffix in (".json", ".csv", ".xlsx")]
    files = [part for out in outs for part in ("--out", out)]
    code, _, _ = pincite("batch", schema, folder, *files, "--model", starter_folder)
    assert code == 5
    found = json.loads(outs[0].read_text(encoding="utf-8"))
    assert [one["document"] for one in found["not_done"]] == ["broken.pdf"] and len(found["records"]) == 2
    with outs[1].open(encoding="utf-8-sig", newline="") as stream:
        *_, last = csv.DictReader(stream)
    assert last["document"] == "broken.pdf" and last["problem"] == found["not_done"][0]["reason"]
    _, undone = read_sheet(outs[2], 3)
    assert undone["A"][1] == "broken.pdf"


def test_questions_results_and_own_folders_are_no_documents_where_they_lie_among_them(
    folder: Path, tiny_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "q.csv").rename(folder / "q.csv")
    (folder / "broken.pdf").unlink()
    pincite = commands_over(folder / "data", capsys)
    out = folder / "out.json"
    asked = "batch", folder / "q.csv", folder, "--out", out, "--overwrite", "--model", tiny_folder, "--focus", "whole"
    for _ in range(2):
        code, _, problems = pincite(*asked)
        assert code == 0 and "pincite.log" not in problems
        answered = json.loads(out.read_text(encoding="utf-8"))["answers"]
        assert {one["coverage"]["documents"][0]["document"] for one in answered} == set(PAGES)
