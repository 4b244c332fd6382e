"""The starter model's answers are whole: who a name is, why something is so, and no half of a sentence or of a cell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import documents
import pytest
import similar_facts

from app.assistant.assistant import Assistant
from app.assistant.records import Answer, Answered
from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document

SAILS = "The sails of the pilot boat were cut by Oda Merrin, the deputy of the sailmaker."
BOOM = "The new boom was dear to build, because oak had to be shipped from Riga."
PAGES = [
    f"The pilot boat\n\n{SAILS}\nThe boat lies at the north quay, and two pilots sleep on board.",
    "What the work cost\n\nPart of the work, done by, finished, cost in crowns.\n\n"
    "Rigging and caulking, Oda Merrin, 4 May 1908, 2350\n\nMast and spars, Piet Roos, 9 June 1908, 1120",
    f"The boom\n\n{BOOM}\nWhen the bell rings twice, the watchman lowers\nthe boom and waits for the ferry.",
]


@pytest.fixture(scope="module")
def engine(starter_folder: Path) -> Iterator[EngineProcess]:
    engine = EngineProcess.start(starter_folder, EngineOptions(device="cpu"))
    yield engine
    engine.close()


@pytest.fixture
def asked(engine: EngineProcess, library: Library, tmp_path: Path) -> tuple[Assistant, int]:
    *_, added = add_document(library, documents.text_pdf(tmp_path / "boats.pdf", PAGES))
    assert isinstance(added, DocumentAdded)
    return Assistant(library, engine, {"whole": 0.0, "pages": 1.0}), added.document.id


def ask(asked: tuple[Assistant, int], question: str, focus: str = "pages") -> Answer:
    assistant, document = asked
    *_, last = assistant.ask([document], question, focus=focus)
    assert isinstance(last, Answered)
    return last.answer


@pytest.mark.parametrize("question", ["Who is Oda Merrin?", "Wer ist Oda Merrin?"])
def test_who_a_name_is_says_the_sentence_that_names_her(asked: tuple[Assistant, int], question: str) -> None:
    answer = ask(asked, question)
    (pin,) = answer.citations
    assert " ".join(pin.quote.split()) == SAILS
    assert answer.text == SAILS


def test_a_reason_is_not_cut_off(asked: tuple[Assistant, int]) -> None:
    answer = ask(asked, "Why was the new boom dear to build?")
    assert "oak had to be shipped" in answer.text
    assert [" ".join(pin.quote.split()) for pin in answer.citations] == [BOOM]


def test_an_answer_does_not_stop_with_the_line_of_its_page(asked: tuple[Assistant, int]) -> None:
    answer = ask(asked, "What happens when the bell rings twice?")
    assert "lowers the boom" in answer.text


def test_a_value_is_that_of_the_row_which_the_question_names(
    engine: EngineProcess, library: Library, tmp_path: Path
) -> None:
    rows = [["Work", "Done by", "Cost"], ["Rigging", "Oda Merrin", "2350"], ["Mast", "Piet Roos", "1120"]]
    rows += [["Sails", "Ada Lorne", "980"], ["Anchor", "Jon Brand", "410"]]
    *_, added = add_document(library, documents.table_pdf(tmp_path / "costs.pdf", rows))
    assert isinstance(added, DocumentAdded)
    assistant = Assistant(library, engine, {"whole": 0.0, "pages": 1.0})
    for row in rows[2:4]:
        answer = ask((assistant, added.document.id), f"How much did {row[1]} get?")
        assert row[2] in answer.text
        assert [pin.quote.split("\t")[0].strip() for pin in answer.citations] == [row[0]]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the excess for escape of water?", "£350"),
        ("How much is a bicycle insured for?", "Bicycles, each · Limit: £800 · Excess: £75"),
    ],
)
def test_of_a_row_the_cell_that_is_asked_or_all_with_their_heads(
    engine: EngineProcess, library: Library, tmp_path: Path, question: str, told: str
) -> None:
    rows = ["Cover Limit Excess", "Escape-of-water £20,000 £350", "Bicycles,-each £800 £75", "Freezers £600 £50"]
    cells = ("".join(f"<td>{cell.replace('-', ' ')}</td>" for cell in row.split()) for row in rows)
    path = tmp_path / "cover.html"
    path.write_text(f"<h1>What is covered</h1><table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>")
    *_, added = add_document(library, path)
    assert isinstance(added, DocumentAdded)
    answer = ask((Assistant(library, engine, {"whole": 0.0, "pages": 1.0}), added.document.id), question)
    assert answer.text == told
    (pin,) = answer.citations
    assert told.split(" · ")[0] in pin.quote


def test_what_many_pages_at_once_did_not_tell_is_asked_of_the_best_of_them(
    engine: EngineProcess, library: Library, tmp_path: Path
) -> None:
    pages, questions = similar_facts.make_pages(1)
    *_, added = add_document(library, documents.text_pdf(tmp_path / "harbours.pdf", pages[:8]))
    assert isinstance(added, DocumentAdded)
    assistant = Assistant(library, engine, {"whole": 0.0, "pages": 1.0})
    answer = ask((assistant, added.document.id), questions[6].text, "search")
    assert answer.text == questions[6].answer
    assert [pin.page for pin in answer.citations] == [questions[6].page]
    assert len(answer.coverage.documents[0].pages_read) == 8, "all that the model was given counts as read"
    assert not ask((assistant, added.document.id), questions[11].text, "search").found, "no page tells of that town"
