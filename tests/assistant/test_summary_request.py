"""Which questions ask for a summary, of what kind and of which part; and what comes of them, with the starter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from documents import text_pdf
from kept_documents import add

from app.assistant.assistant import Assistant
from app.assistant.pages.named_sections import heading_number
from app.assistant.records import Answer, Answered
from app.assistant.suggestion_words import Wording, asked_heading, worded
from app.assistant.summaries.summary_kind import SummaryKind
from app.assistant.summaries.summary_request import summary_request, title_words
from app.errors import UsageError
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library

NAMES = {1: "lease.md", 2: "Report 2023.pdf"}
BRIEF = (
    "Summarise this document", "summarize", "Summary", "Please give me a short summary of this contract.", "TL;DR",
    "Can you summarize the document for me in three sentences?", "What’s it about?", "Sumarize this for me",
    "What is this document about?", "Tell me about this document", "What is in this document?", "Give me the gist",
    "Fasse das Dokument zusammen", "Zusammenfassung bitte", "Worum geht's in diesem Vertrag?", "Wovon handelt das?",
    "Résume ce document", "De quoi parle ce document ?", "Fais un résumé du texte", "resume",
    "Hazme un resumen", "¿De qué trata el documento?", "¿De que trata?", "Riassumi il documento", "Di cosa parla?",
    "Do que se trata?", "Faça um resumo", "Vat dit document samen", "Waar gaat dit document over?",
    "Кратко изложи содержание документа", "О чём этот документ?", "لخّص هذا المستند", "ما موضوع هذا المستند؟",
    "סכם את המסמך", "על מה המסמך?", "总结这份文件", "这篇文章讲了什么？", "請概括一下這份文件",
    "この文書を要約してください", "何について書かれていますか", "이 문서를 요약해 줘", "Podsumuj ten dokument",
)  # fmt: skip
POINTS = (
    "What are the key points?", "List the main takeaways", "bullet points please", "Was sind die wichtigsten Punkte?",
    "Quels sont les points clés ?", "¿Cuáles son los puntos clave?", "Quali sono i punti principali?",
    "Quais são os pontos principais?", "Wat zijn de belangrijkste punten?", "ما هي أهم النقاط؟",
    "מה הן הנקודות העיקריות?", "要点是什么", "要点は何ですか", "핵심 내용이 뭐야?", "Основные мысли",
)  # fmt: skip
OTHERS = (
    "How much is the rent?", "What does the policy cover?", "Who is the landlord?", "What is it?",
    "Explain the deposit", "What are the key dates?", "How long is the contract?", "What about pets?",
    "Was steht zur Kaution?", "Qui parle ?",
    "What does Anna say about page 3?", "What does the landlord say?", "¿Qué dice Juan?", "Quel est le plan ?",
    "租金是多少", "何時ですか", "누가 썼나요", "What are the most important rivers?", "Where is page 3?", "Why?", "",
)  # fmt: skip
PARTS = (
    ("Summarise section 3.2", "3.2", None), ("Sum up section 3", "3", None), ("Fasse § 5 zusammen", "5", None),
    ("Kannst du mir bitte Abschnitt 3 zusammenfassen?", "3", None), ("Explain chapter IV", "iv", None),
    ("Résumez le chapitre 2", "2", None), ("总结第十二章", "12", None), ("第3章を要約して", "3", None),
    ("3장을 요약해 주세요", "3", None),
    ("لخّص القسم 3", "3", None), ("Summarize pages 3-5", "", (3, 5)), ("Was steht auf Seite 3?", "", (3, 3)),
    ("Fasse die Seiten 2 bis 4 zusammen", "", (2, 4)), ("Summarise the last 2 pages", "", (-2, -1)),
    ("Summarize the first page", "", (1, 1)), ("概括第2页", "", (2, 2)), ("3ページを要約してください", "", (3, 3)),
)  # fmt: skip
THINGS = ("roof", "heating", "boiler", "lift", "kitchen", "door", "gutter", "cellar", "attic", "fence")
LEASE = (
    """# Agreement

The agreement is made between Harriet Colbourne and Tomasz Wierzba for the flat at 48 Quarry Road in Ashby.

## 1. Rent

The rent is £1,240 a month. It is paid on the first working day of each month.

The deposit of £1,430 is held by the Deposit Protection Service.

## 2. Bills

| Item | Paid by |
| --- | --- |
| Water | Landlord |
| Internet | Tenant |

## 3. Repairs

"""
    + " ".join(
        f"The {thing} of the flat is kept in good repair by the landlord, who sends a craftsman within {days} days."
        for days, thing in enumerate(THINGS, start=2)
    )
    + "\n\nLast of all, the landlord paints the stairs in white.\n\n## 4. Pets\n\nOne cat may be kept, and no dog.\n"
)


@pytest.mark.parametrize("question", BRIEF)
def test_requests_for_a_summary_are_known(question: str) -> None:
    request = summary_request(question, NAMES)
    assert request is not None and request.kind is SummaryKind.BRIEF
    assert not (request.pages or request.section or request.title or request.documents)


@pytest.mark.parametrize("question", POINTS)
def test_requests_for_key_points_are_known(question: str) -> None:
    request = summary_request(question, NAMES)
    assert request is not None and request.kind is SummaryKind.POINTS and not request.title


def test_other_kinds_are_known() -> None:
    for question, kind in {
        "Give me a detailed summary": SummaryKind.DETAILED,
        "Erstelle eine ausführliche Zusammenfassung": SummaryKind.DETAILED,
        "Give me an outline of the paper": SummaryKind.OUTLINE,
        "Gliederung": SummaryKind.OUTLINE,
    }.items():
        request = summary_request(question, NAMES)
        assert request is not None and (request.kind, request.title) == (kind, frozenset()), question


@pytest.mark.parametrize("question", OTHERS)
def test_other_questions_are_no_requests(question: str) -> None:
    assert summary_request(question, NAMES) is None


@pytest.mark.parametrize(("question", "section", "pages"), PARTS)
def test_parts_are_known(question: str, section: str, pages: tuple[int, int] | None) -> None:
    request = summary_request(question, NAMES)
    assert request is not None and (request.section, request.pages) == (section, pages)


def test_what_is_left_of_a_request_has_to_name_a_part() -> None:
    for question, title in {
        "Summarise the introduction": "Introduction",
        "Summarise the chapter on Methods": "2 METHODS",
        "Summarise the tenant's duties": "Duties of the tenant",
        "Fasse den Abschnitt Kündigung zusammen": "§ 7 Kündigung",
    }.items():
        request = summary_request(question, NAMES)
        assert request is not None and request.title == title_words(title), question
    assert summary_request("Explain the duties", NAMES) is None
    told = summary_request("Summarise report 2023", NAMES)
    assert told is not None and told.documents == {2}
    assert summary_request("Give me a summary", {1: "summary.pdf"}) == summary_request("Give me a summary", {})


def test_explaining_words_that_were_marked_is_no_summary() -> None:
    assert summary_request("Explain this", NAMES) is not None
    assert summary_request("Explain this", NAMES, of_excerpt=True) is None
    assert summary_request("Summarise this", NAMES, of_excerpt=True) is not None


@pytest.mark.parametrize(
    ("heading", "number"),
    [("3. Deposit", "3"), ("3.1 By hand", "3.1"), ("Chapter 3", "3"), ("§ 5 Kündigung", "5"),
     ("IV. Results", "iv"), ("Appendix B", "b"),
     ("第十二章 总则", "12"), ("第3章", "3"), ("제3장 총칙", "3"), ("Deposit", ""), ("Idle hours", "")],
)  # fmt: skip
def test_numbers_of_headings(heading: str, number: str) -> None:
    assert heading_number(heading) == number


@pytest.fixture(scope="module")
def starter(starter_folder: Path) -> Iterator[Engine]:
    engine = Engine.load(starter_folder, EngineOptions(device="cpu"))
    yield engine
    engine.close()


@pytest.fixture
def lease(library: Library, tmp_path: Path) -> int:
    (tmp_path / "lease.md").write_text(LEASE, "utf-8")
    return add(library, tmp_path / "lease.md")


def asked(library: Library, engine: Engine, documents: list[int], question: str) -> Answer:
    *_, last = Assistant(library, engine, {"whole": 0.0, "pages": 1.0}).ask(documents, question)
    assert isinstance(last, Answered)
    assert last.answer.question == question
    for sentence in last.answer.sentences:
        assert sentence.is_supported and sentence.pins
    return last.answer


def test_a_request_is_answered_by_a_summary(library: Library, starter: Engine, lease: int) -> None:
    answer = asked(library, starter, [lease], "Summarise this document")
    assert answer.found and 1 <= len(answer.sentences) <= 3
    whole = " ".join(LEASE.split())
    assert all(" ".join(citation.quote.split()) in whole for citation in answer.citations)
    assert [step.text for step in answer.coverage.steps] == [
        "A summary was asked for, so this was read through, and not searched for the question's words."
    ]
    assert answer.coverage.left_out == ()
    listed = asked(library, starter, [lease], "What are the key points?")
    assert listed.text.startswith("• ") and len(listed.sentences) > len(answer.sentences)


def test_a_short_section_answers_as_it_stands(library: Library, starter: Engine, lease: int) -> None:
    rent = [
        "The rent is £1,240 a month. It is paid on the first working day of each month.",
        "The deposit of £1,430 is held by the Deposit Protection Service.",
    ]
    suggested = worded(Wording.SAYS, ["Rent"], "English")
    for question in ("What does section 1 say?", "Was steht in Abschnitt 1?", "Explain the section on rent", suggested):
        answer = asked(library, starter, [lease], question)
        assert answer.text.splitlines() == rent, question
        assert [" ".join(citation.quote.split()) for citation in answer.citations] == rent
        assert answer.coverage.steps[0].text.startswith("The section is short")
        assert any("only the section “1. Rent” was asked" in left for left in answer.coverage.left_out)


def test_of_a_form_the_lines_with_labels_are_told(library: Library, starter: Engine, tmp_path: Path) -> None:
    """Its one sentence alone would be no summary of an invoice."""
    rows = [("Invoice no.", "1187322"), ("Issued", "4 March 2025"), ("Net", "4,283.00"), ("Total", "5,139.60")]
    rows += [("Sold to", "Ann Bly, Mill Lane, Bath"), ("Terms", "net, by transfer to our bank")]
    table = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows)
    page = tmp_path / "invoice.html"
    page.write_text(f"<p>Hull and Son</p><table>{table}</table><p>Please pay within thirty days.</p>", encoding="utf-8")
    invoice = add(library, page)
    brief = asked(library, starter, [invoice], "Summarise this")
    assert brief.text.splitlines() == ["• Invoice no. | 1187322", "• Issued | 4 March 2025", "• Total | 5,139.60"]
    assert [pin.quote for pin in brief.citations] == [line.removeprefix("• ") for line in brief.text.splitlines()]
    points = asked(library, starter, [invoice], "What are the key points?")
    assert len(points.sentences) == 7 and "• Please pay within thirty days." in points.text


def test_a_table_is_given_row_by_row(library: Library, starter: Engine, lease: int) -> None:
    said = asked(library, starter, [lease], "What does section 2 say?").text.splitlines()
    assert said == ["Item | Paid by", "Water | Landlord", "Internet | Tenant"]
    rows = asked(library, starter, [lease], "Summarise bills").text.splitlines()
    assert rows == ["• 2. Bills", *(f"• {row}" for row in said)]


def test_a_long_section_is_summarised_and_nothing_beside_it(library: Library, starter: Engine, lease: int) -> None:
    answer = asked(library, starter, [lease], "What does section 3 say?")
    repairs = " ".join(LEASE.partition("## 3. Repairs")[2].partition("## 4.")[0].split())
    assert answer.found and len(answer.text) < len(repairs)
    assert all(" ".join(citation.quote.split()) in repairs for citation in answer.citations)


def test_a_section_has_its_subsections_and_ends_where_the_next_one_begins(
    library: Library, starter: Engine, tmp_path: Path
) -> None:
    said = ["The gauge is read.", "It is read by hand on Mondays.", "A wire tells it on all other days."]
    (tmp_path / "gauge.md").write_text(
        f"# Gauge\n\n## 1. Site\n\nThe site is wet.\n\n## 2. Readings\n\n{said[0]}\n\n### 2.1 By hand\n\n{said[1]}\n\n"
        f"### 2.2 By wire\n\n{said[2]}\n\n## 3. Repairs\n\nThe float was mended.\n",
        "utf-8",
    )
    gauge = add(library, tmp_path / "gauge.md")
    whole = asked(library, starter, [gauge], "What does section 2 say?").text
    assert whole.splitlines() == [said[0], "2.1 By hand", said[1], "2.2 By wire", said[2]]
    assert asked(library, starter, [gauge], "What does section 2.1 say?").text == said[1]


@pytest.mark.parametrize("language", ["English", "German", "French", "Spanish", "Italian", "Portuguese", "Dutch",
                                      "Japanese", "Arabic", "Hebrew"])  # fmt: skip
def test_the_heading_of_a_suggested_question_is_known_in_every_language(language: str) -> None:
    assert asked_heading(worded(Wording.SAYS, ["Rent and deposit"], language)) == "Rent and deposit"


def test_what_is_not_there_is_said(library: Library, starter: Engine, lease: int) -> None:
    answer = asked_of_nothing(library, starter, lease)
    assert not answer.found
    assert "No heading with the number 19 was found, so all pages were asked." in [
        step.text for step in answer.coverage.steps
    ]
    with pytest.raises(UsageError, match="no page 9"):
        asked(library, starter, [lease], "Summarise page 9")


def asked_of_nothing(library: Library, engine: Engine, document: int) -> Answer:
    *_, last = Assistant(library, engine, {"whole": 0.0, "pages": 1.0}).ask([document], "Summarise section 19")
    assert isinstance(last, Answered)
    return last.answer


def test_only_the_document_named_is_summarised(library: Library, starter: Engine, lease: int, tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text(
        "The club met on Friday. It chose a new chair and sold the old boat.", "utf-8"
    )
    minutes = add(library, tmp_path / "minutes.txt")
    answer = asked(library, starter, [lease, minutes], "Summarise minutes.txt")
    assert {citation.document for citation in answer.citations} == {"minutes.txt"}
    assert [document.document for document in answer.coverage.documents] == ["minutes.txt"]


def test_what_a_long_document_is_about_is_told_from_its_first_pages(
    library: Library, starter: Engine, tmp_path: Path
) -> None:
    pages = [
        "\n".join(
            f"On day {day} of voyage {voyage} the crew of the boat caught {day + voyage} cod." for day in range(45)
        )
        for voyage in range(10)
    ]
    log = add(library, text_pdf(tmp_path / "log.pdf", pages))
    answer = asked(library, starter, [log], "What is this about?")
    (covered,) = answer.coverage.documents
    assert covered.pages_read == tuple(range(1, len(covered.pages_read) + 1)) and 1 < len(covered.pages_read) < 10
    assert [step.text for step in answer.coverage.steps] == [
        "It was asked what this is about, so its first pages were read. A summary reads all of them."
    ]
    assert any("pages were not chosen" in sentence for sentence in answer.coverage.left_out)
