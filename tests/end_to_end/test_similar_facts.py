"""On twenty pages of similar facts the starter model finds the right page: the naive way does so for five."""

from __future__ import annotations

from pathlib import Path

import documents
import pytest
from similar_facts import make_pages

from app.assistant.assistant import Assistant
from app.assistant.records import Answer, Answered
from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, read_pages


@pytest.fixture(scope="module")
def engine(starter_folder: Path) -> EngineProcess:
    engine = EngineProcess.start(starter_folder, EngineOptions(device="cpu"))
    yield engine
    engine.close()


def ask(assistant: Assistant, document_id: int, question: str) -> Answer:
    *_, last = assistant.ask([document_id], question, focus="pages")
    assert isinstance(last, Answered)
    return last.answer


def test_the_right_page_is_cited_verbatim(engine: EngineProcess, tmp_path: Path) -> None:
    pages, questions = make_pages(seed=3)
    file = documents.text_pdf(tmp_path / "harbours.pdf", pages)
    right_pages = right_answers = 0
    misses = []
    with Library.open(tmp_path / "data") as library:
        *_, added = add_document(library, file)
        assert isinstance(added, DocumentAdded)
        kept = {page.number: page.text for page in read_pages(library, added.document.id)}
        assistant = Assistant(library, engine, {"whole": 0.0, "pages": 1.0})
        for question in questions:
            answer = ask(assistant, added.document.id, question.text)
            for citation in answer.citations:
                assert kept[citation.page][citation.start : citation.end] == citation.quote
            cited = [citation.page for citation in answer.citations]
            right_pages += cited == [question.page]
            right_answers += question.answer in answer.text
            if cited != [question.page] or question.answer not in answer.text:
                misses.append((question.text, question.answer, answer.text, cited))
    assert right_pages >= 18, misses
    assert right_answers >= 16, misses
