"""Suggested questions are about sections that say something, and the starter answers them from the document."""

from __future__ import annotations

from pathlib import Path

from app.assistant.extraction.answer import answer_events, form_of
from app.assistant.opening import ModelOptions, open_assistant
from app.assistant.records import Answered
from app.assistant.suggested_questions import suggest_questions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, read_pages


def test_the_starter_answers_what_is_suggested_and_extracts(
    library: Library, starter_folder: Path, sample_pdf: Path
) -> None:
    added = list(add_document(library, sample_pdf))[-1]
    assert isinstance(added, DocumentAdded)
    pages = read_pages(library, added.document.id)
    questions = suggest_questions(pages)
    assert len(questions) == 3
    headings = {words for question in questions for words in [question.split("“")[1].split("”")[0]]}
    assert all(any(words in page.text for page in pages) for words in headings)
    with open_assistant(
        library, starter_folder, ModelOptions(device="cpu"), on_stage=lambda stage: None, cancelled=lambda: False
    ) as assistant:
        last = list(assistant.ask([added.document.id], questions[0]))[-1]
        assert isinstance(last, Answered) and last.answer.found and last.answer.citations
        # Not the author: the report calls nobody so, and whom the model takes for one differs between processors.
        form = form_of(["harbour engineer", "total cost"])
        events = answer_events(assistant.extract(form, [added.document.id]), "harbour engineer, total cost")
        answer = [event for event in events if isinstance(event, Answered)][-1].answer
    assert answer.text == "- harbour engineer: “Ingrid Solberg”\n- total cost: “186,400”" and answer.found
    for sentence in answer.sentences:
        (pin,) = sentence.pins
        words = answer.text[sentence.start : sentence.end].split("“")[1].rstrip("”")
        assert " ".join(answer.citations[pin].quote.split()) == words


def test_a_document_without_headings_suggests_nothing() -> None:
    assert suggest_questions([]) == []
