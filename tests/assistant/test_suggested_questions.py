"""Suggested questions are about what a document says, in its language, and the starter answers them from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import text_pdf

from app.assistant.extraction.answer import answer_events, form_of
from app.assistant.opening import ModelOptions, open_assistant
from app.assistant.records import Answered
from app.assistant.suggested_questions import suggest_questions
from app.assistant.suggestion_words import Wording, language_of, worded
from app.ingest.records import Page, PageKind
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, read_pages


def test_the_starter_answers_what_is_suggested_and_extracts(
    library: Library, starter_folder: Path, sample_pdf: Path
) -> None:
    added = list(add_document(library, sample_pdf))[-1]
    assert isinstance(added, DocumentAdded)
    pages = read_pages(library, added.document.id)
    questions = suggest_questions(pages)
    assert questions == [
        "Who is Ingrid Solberg?",
        "What is said about “The old gauge”?",
        "What is given for “Power supply” under “Cost in euros”?",
    ]
    with open_assistant(
        library, starter_folder, ModelOptions(device="cpu"), on_stage=lambda stage: None, cancelled=lambda: False
    ) as assistant:
        last = list(assistant.ask([added.document.id], questions[0]))[-1]
        assert isinstance(last, Answered) and "the harbour engineer" in last.answer.text and last.answer.citations
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


FILLER = "and so it went on from day to day, as the people of the house had been told that it would, " * 3
GERMAN = f"""Mietvertrag

„Mietsache“ bezeichnet die Wohnung im zweiten Stock, wie sie von den Parteien bei der Übergabe gesehen worden ist.

Hausmeister ist Jörg Brandt, der Leiter der Hausverwaltung. Er ist in dem Büro zu finden, das man vom Hof aus sieht.

Vertragsnummer: 2024-1187
Hinweis: Siehe Seite 4
Kaution: 3.360 Euro
{" ".join(["Das ist es, was die Parteien mit der Miete und den Kosten nicht von sich aus regeln."] * 3)}

Wie wird der Müll getrennt?
Papier kommt in die blaue Tonne, Verpackungen in die gelbe, und der Rest in die schwarze."""


def pages_of(library: Library, path: Path, *texts: str) -> list[Page]:
    added = list(add_document(library, text_pdf(path, list(texts))))[-1]
    assert isinstance(added, DocumentAdded)
    return read_pages(library, added.document.id)


def test_they_are_asked_in_the_language_of_the_document(library: Library, tmp_path: Path) -> None:
    pages = pages_of(library, tmp_path / "miete.pdf", GERMAN)
    assert suggest_questions(pages, 9) == [
        "Was bedeutet „Mietsache“?",
        "Wer ist Jörg Brandt?",
        "Was steht bei „Vertragsnummer“?",
        "Was steht bei „Kaution“?",
        "Wie wird der Müll getrennt?",
    ]
    assert suggest_questions(pages, 2) == ["Was bedeutet „Mietsache“?", "Wer ist Jörg Brandt?"], (
        "one of each kind first"
    )


def test_what_stands_there_twice_is_not_asked_about(library: Library, tmp_path: Path) -> None:
    pages = pages_of(library, tmp_path / "invoices.pdf", "Total due: 12 EUR\nCustomer: Vance", "Total due: 40 EUR")
    assert suggest_questions(pages) == ["What is given for “Customer”?"]


def test_where_nothing_else_can_be_asked_sections_are(library: Library, tmp_path: Path) -> None:
    text = f"1 Introduction\n\n{FILLER}\n\n2 The north tower\n\n{FILLER}\n\n3 The bells\n\n{FILLER}"
    pages = pages_of(library, tmp_path / "tower.pdf", text)
    assert suggest_questions(pages) == ["What is said about “The north tower”?", "What is said about “The bells”?"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Turm ist von der Stadt aus zu sehen, und man kann ihn mit dem Boot erreichen. " * 4, "German"),
        ("La tour est à voir de la ville, et on ne peut pas y aller sans un bateau de la commune. " * 4, "French"),
        ("この報告は港の新しい検潮器について述べています。", "Japanese"),
        ("هذا التقرير عن مقياس المد الجديد في الميناء", "Arabic"),
        ("הדוח הזה עוסק במד הגאות החדש שבנמל", "Hebrew"),
        ("4711 0815 AB-12", "English"),
    ],
)
def test_the_language_is_told_by_its_words_and_letters(text: str, language: str) -> None:
    assert language_of(text) == language
    for wording in Wording:
        assert worded(wording, ("one", "other"), language).count("one") == 1


def test_places_and_greetings_are_no_persons() -> None:
    text = (
        "New York, the head office of the firm.\n\nOn Monday Morning, the director came.\n\n"
        "Dear Sir, the director is away."
        "\n\nDear Customer: We thank you for 20 years.\n\nAda Berg, the treasurer, keeps the books."
    )
    assert suggest_questions([Page(1, PageKind.TEXT, 600, 800, 0, text, ())]) == ["Who is Ada Berg?"]
