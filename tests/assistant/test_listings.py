"""Everything of a kind, listed on request: found in every page, each sentence at its place, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from documents import text_pdf
from kept_documents import add

from app.assistant.assistant import Assistant
from app.assistant.ending import NOT_FOUND
from app.assistant.listings.list_request import ListKind, list_request
from app.assistant.listings.listing import FOUND_BY, MOST, MOST_TOLD, has_priced_heads, is_priced_row
from app.assistant.listings.topic_request import asked_topic
from app.assistant.records import Answer, Answered
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import read_pages

ASKED = {
    ListKind.DATES: (
        "List all dates", "What dates are mentioned?", "Which dates are there in this contract?", "dates",
        "Nenne alle Daten", "Liste alle Termine auf", "Quelles dates sont mentionnées ?", "Enumera todas las fechas",
        "Quali date sono menzionate?", "Quais são as datas mencionadas?", "Welke datums staan er in?", "列出所有日期",
        "すべての日付を挙げてください", "모든 날짜를 나열해 주세요", "اذكر جميع التواريخ", "ציין את כל התאריכים",
        "Перечисли все даты", "Wymień wszystkie daty",
    ),
    ListKind.SUMS: (
        "Find all amounts", "What amounts of money are mentioned?", "What are the costs?", "Alle Beträge",
        "Welche Kosten gibt es?", "Liste les montants", "Elenca gli importi", "文件中提到的金额有哪些？",
    ),
    ListKind.MAIL: ("all email addresses", "Alle E-Mail-Adressen bitte", "メールアドレス"),
    ListKind.PHONES: ("Phone numbers?", "Alle Telefonnummern", "电话号码"),
    ListKind.LINKS: ("list all links", "URLs"),
}  # fmt: skip
OTHERS = (
    "What is the date?", "What date is it?", "Datum?", "What are the dates of the battles?", "What does it cost?",
    "Welches Datum hat der Vertrag?", "What are the running costs of the boiler?",
    "Who pays the costs?", "When was it?",
    "How many links are there in the chain?", "What is my email address?", "What is the phone number of the landlord?",
)  # fmt: skip
SAYS = {
    ListKind.DATES: (
        [
            "3 March 2025",
            "am 4.5.1958",
            "2026-09-17",
            "Feb. 12",
            "by the end of June",
            "in May",
            "the first of March",
            "seit März",
            "Ende Oktober",
            "en avril",
            "fin août",
            "a finales de mayo",
            "entro giugno",
            "até março",
            "eind mei",
        ],
        [
            "in 14 days",
            "section 3.4",
            "at 3:45",
            "those in march",
            "he may go",
            "in may ways",
            "Fin. Mar",
            "in Maryland",
        ],
    ),
    ListKind.SUMS: (["£1,240", "1.000,- Euro", "US$ 5", "12 CHF", "¥500", "100元"], ["section 5", "5 pieces", "$x"]),
    ListKind.MAIL: (["ask a.b+c@mail.example.org."], ["@home", "a@b"]),
    ListKind.PHONES: (
        ["Tel. 030 1234567", "+44 20 7946 0958", "(0711) 22 33 44", "call 020 7946 0958."],
        ["in 1998 2003", "§ 03 12 2024", "12345678", "telephone to Mr Achebe"],
    ),
    ListKind.LINKS: (["see https://example.org/a", "www.example.org"], ["http is a protocol"]),
}
LETTER = [
    "The boat was bought on 4 May 1958 for 3,200 pounds.\n\nIt was painted blue. Nobody knows why.",
    "It sank off the coast.\n\nA diver found it on 12 June 2019.\n\nThe bell was sold for £75 on 1 July 2020.",
]


@pytest.mark.parametrize(("kind", "question"), [(kind, one) for kind, asked in ASKED.items() for one in asked])
def test_requests_are_known(kind: ListKind, question: str) -> None:
    assert list_request(question) is kind


@pytest.mark.parametrize("question", OTHERS)
def test_other_questions_are_no_requests(question: str) -> None:
    assert list_request(question) is None


@pytest.mark.parametrize("kind", list(ListKind))
def test_what_counts_as_one(kind: ListKind) -> None:
    ones, others = SAYS[kind]
    assert [text for text in ones if not FOUND_BY[kind](text)] == []
    assert [text for text in others if FOUND_BY[kind](text)] == []


@pytest.fixture(scope="module")
def starter(starter_folder: Path) -> Iterator[Engine]:
    engine = Engine.load(starter_folder, EngineOptions(device="cpu"))
    yield engine
    engine.close()


def asked(library: Library, engine: Engine, document: int, question: str) -> Answer:
    *_, last = Assistant(library, engine, {"whole": 0.0, "pages": 1.0}).ask([document], question)
    assert isinstance(last, Answered) and last.answer.question == question
    texts = {page.number: page.text for page in read_pages(library, document)}
    for pin in last.answer.citations:
        stood = [texts[place.page][place.start : place.end] for place in (pin, *pin.goes_on)]
        assert "\n".join(stood) == pin.quote
    return last.answer


def test_all_are_listed_in_order_each_with_its_pin(library: Library, starter: Engine, tmp_path: Path) -> None:
    letter = add(library, text_pdf(tmp_path / "boat.pdf", LETTER))
    dates = asked(library, starter, letter, "List all dates")
    assert dates.found and dates.text.splitlines() == [
        "• The boat was bought on 4 May 1958 for 3,200 pounds.",
        "• A diver found it on 12 June 2019.",
        "• The bell was sold for £75 on 1 July 2020.",
    ]
    assert [pin.page for pin in dates.citations] == [1, 2, 2]
    assert all(sentence.is_supported and sentence.pins == (at,) for at, sentence in enumerate(dates.sentences))
    assert dates.coverage.tokens == sum(document.tokens for document in dates.coverage.documents) == 0
    assert dates.coverage.left_out == () and "without the model" in dates.coverage.steps[0].text
    sums = asked(library, starter, letter, "What amounts of money are mentioned?")
    assert [pin.page for pin in sums.citations] == [1, 2]


def test_a_form_says_its_amounts_and_what_its_labels_say(library: Library, starter: Engine, tmp_path: Path) -> None:
    """The head of a column has the currency for its cells; a label answers a question for it without the model."""
    order = tmp_path / "order.html"
    rows = [("Article", "Qty", "Price (GBP)"), ("Rope", "12", "148.75"), ("Shackle", "40", "11.95")]
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    order.write_text(f"<p>Supplier: Teesdale Rope</p><p>Total: 2,263.00</p><table>{table}</table>", encoding="utf-8")
    document = add(library, order)
    amounts = asked(library, starter, document, "List all amounts")
    assert [pin.quote for pin in amounts.citations] == ["Rope | 12 | 148.75", "Shackle | 40 | 11.95"]
    supplier = asked(library, starter, document, "Who is the supplier?")
    assert (supplier.text, supplier.found, supplier.coverage.tokens) == ("Teesdale Rope", True, 0)
    assert [pin.quote for pin in supplier.citations] == ["Supplier: Teesdale Rope"]
    assert "the model was not asked" in supplier.coverage.steps[0].text
    assert asked(library, starter, document, "What is the total amount?").text == "2,263.00"
    price = asked(library, starter, document, "What is the price of the rope?")
    assert (price.text, [pin.quote for pin in price.citations]) == ("148.75", ["Rope | 12 | 148.75"])
    assert "the row and the column that were named cross" in price.coverage.steps[0].text


def test_rows_are_amounts_only_below_a_head_with_a_currency() -> None:
    assert has_priced_heads("Article | Price (GBP)\nRope | 148.75") and not has_priced_heads("Depth | 12.50\nSite | n")
    assert is_priced_row("Rope | 12 | 1,148.75") and not is_priced_row("Rope | 12.5 m | 3")


def test_where_there_are_none_that_is_said(library: Library, starter: Engine, tmp_path: Path) -> None:
    letter = add(library, text_pdf(tmp_path / "boat.pdf", LETTER))
    answer = asked(library, starter, letter, "All phone numbers")
    assert (answer.found, answer.text, answer.citations) == (False, NOT_FOUND, ())
    assert "every page was searched" in answer.coverage.steps[0].text


def test_of_very_many_the_first_are_listed_and_the_rest_is_told(
    library: Library, starter: Engine, tmp_path: Path
) -> None:
    rows = "".join(f"{day % 28 + 1} May {1900 + day // 28},Tide {day}\n" for day in range(MOST + 7))
    (tmp_path / "tides.csv").write_text("Day,Note\n" + rows, "utf-8")
    answer = asked(library, starter, add(library, tmp_path / "tides.csv"), "List all dates")
    assert len(answer.text.splitlines()) == MOST
    assert answer.coverage.steps[1].text == f"{MOST + 7} sentences and rows have one; the first {MOST} are listed."


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("What does it say about the deposit?", "the deposit"),
        ("Summarise what it says about the deposit", "the deposit"),
        ("Explain the rules on repairs", "repairs"),
        ("Is there anything about smoking?", "smoking"),
        ("What about the notice period?", "the notice period"),
        ("Was steht im Vertrag zu Haustieren?", "Haustieren"),
        ("Gibt es Regelungen zu Überstunden?", "Überstunden"),
        ("Que dit le contrat sur les animaux ?", "les animaux"),
        ("¿Qué dice el contrato sobre las mascotas?", "las mascotas"),
        ("Cosa dice sulla cauzione?", "cauzione"),
        ("O que diz sobre o depósito?", "o depósito"),
        ("Wat staat er over huisdieren?", "huisdieren"),
        ("How much is the rent?", ""),
        ("What does Anna say about when it rained?", ""),
        ("What is this about?", ""),
        ("Was wird eingerichtet, um Rechnungen zu prüfen?", ""),
    ],
)
def test_what_is_asked_about(question: str, topic: str) -> None:
    assert asked_topic(question) == topic


def test_all_that_is_said_of_something_is_told(library: Library, starter: Engine, tmp_path: Path) -> None:
    (tmp_path / "lease.md").write_text(
        "# Lease\n\n## 1. Rent and deposit\n\nThe rent is £1,240. "
        "A deposit is paid before the keys are handed over.\n\n"
        "## 2. Smoking\n\nIt is not allowed in the flat. It is allowed on the balcony.\n\n"
        "## 3. The end\n\nThe deposit goes back within a month.\n",
        "utf-8",
    )
    lease = add(library, tmp_path / "lease.md")
    answer = asked(library, starter, lease, "What does it say about the deposit?")
    assert answer.found and answer.text.splitlines() == [
        "• A deposit is paid before the keys are handed over.",
        "• The deposit goes back within a month.",
    ]
    assert [step.text for step in answer.coverage.steps] == [
        "Every page was searched for “the deposit”, without the model."
    ]
    section = asked(library, starter, lease, "Is there anything about smoking?")
    assert section.text == "It is not allowed in the flat. It is allowed on the balcony."
    assert not asked(library, starter, lease, "Is there anything about unicorns?").found


def test_of_very_much_said_the_sentences_that_fit_best_are_told(
    library: Library, starter: Engine, tmp_path: Path
) -> None:
    said = [f"The boat number {number} was moved to another place." for number in range(12)]
    (tmp_path / "log.txt").write_text("\n\n".join([*said, "The boat."]), "utf-8")
    answer = asked(library, starter, add(library, tmp_path / "log.txt"), "Tell me about the boat")
    assert len(answer.text.splitlines()) == MOST_TOLD
    assert answer.coverage.steps[1].text == f"13 sentences and rows have its words; {MOST_TOLD} are shown."


def test_a_sentence_that_runs_over_the_end_of_a_page_is_told_whole(
    library: Library, starter: Engine, tmp_path: Path
) -> None:
    pages = [
        "The lease begins in May.\n\nA bicycle may be kept in the yard, and the tenant pays for",
        "every key that is lost before 3 March 2025.\n\nThe yard is swept on Fridays.",
        "Nothing else was agreed, but by 4 May 2026",
        "The roof is mended.",
    ]
    lease = add(library, text_pdf(tmp_path / "lease.pdf", pages))
    whole = "A bicycle may be kept in the yard, and the tenant pays for every key that is lost before 3 March 2025."
    told = asked(library, starter, lease, "What does it say about lost keys of the bicycle?")
    assert told.text == f"• {whole}"
    (pin,) = told.citations
    assert (pin.page, [place.page for place in pin.goes_on]) == (1, [2])
    dates = asked(library, starter, lease, "List all dates")
    assert dates.text.splitlines()[1:] == [f"• {whole}", "• Nothing else was agreed, but by 4 May 2026"]
