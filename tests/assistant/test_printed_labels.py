"""What fills a value or a list of a form because a label or a heading says so, and what a label rules out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from app.assistant.extraction.form import Form
from app.assistant.extraction.printed_form import PrintedForm, PrintedPages
from app.assistant.extraction.printed_labels import parts_of
from app.assistant.extraction.printed_lines import labels_in
from app.assistant.extraction.schema import make_form
from app.assistant.prompt import PageText
from app.assistant.quotes.source_text import SourceDocument
from app.inference.sentence_encoder import SentenceEncoder
from app.ingest.records import Box, Page, PageKind, Word

TEXT: dict[str, Any] = {"type": "string"}
NUMBER: dict[str, Any] = {"type": "number"}
DAY: dict[str, Any] = {"type": "string", "format": "date"}
LIST: dict[str, Any] = {"type": "array", "items": {"type": "string"}}


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


def printed(text: str, encoder: SentenceEncoder, words: Sequence[Word] = ()) -> PrintedPages:
    page = Page(1, PageKind.TEXT, 600, 800, 0, text, tuple(words))

    def similar(one: str, others: Sequence[str]) -> tuple[float, ...]:
        return encoder.similarities(one, others, lambda: False)

    return PrintedPages(SourceDocument(1, "a.pdf", (page,)), [PageText(1, 1, 0, text)], ".", similar)


def form_of(**values: dict[str, Any]) -> Form:
    return make_form({"type": "object", "properties": values})


def filled(text: str, encoder: SentenceEncoder, **values: dict[str, Any]) -> dict[str, str]:
    found: PrintedForm = printed(text, encoder).fill(form_of(**values), "Model")
    for cell in found.leaves.values():
        assert text[cell.start : cell.end] == cell.text
    return {"/".join(path): cell.text for path, cell in found.leaves.items()}


@pytest.mark.parametrize(
    ("text", "name", "value", "told"),
    [
        ("Supplier | Teesdale Rope & Chain Co.", "supplier_name", TEXT, "Teesdale Rope & Chain Co."),
        ("Chair: Geraldine Pask\nPresent: Ann", "chairperson", TEXT, "Geraldine Pask"),
        ("Número de expediente\tATE-2025/00417", "numero_expediente", TEXT, "ATE-2025/00417"),
        ("Gültig ab: 1. Februar 2025", "gueltig_ab", DAY, "1. Februar 2025"),
        ("Bestell-Nr.: B-5521", "bestellnummer", TEXT, "B-5521"),
        ("Téléphone : 06 41 77 20 95\nCourriel : c@exemple.fr", "phone", TEXT, "06 41 77 20 95"),
        ("合計金額：293,480円（税込）\n合計\t293,480", "合計金額", NUMBER, "293,480円"),
        ("Meeting date: Tuesday, 13 May 2025, 7.00 pm", "meeting_date", DAY, "13 May 2025"),
        ("Employee: Ms Tredwell · Payroll no. 0418 · Pay date: 30 October 2026", "employee", TEXT, "Ms Tredwell"),
        ("Employee: Ms Tredwell · Payroll no. 0418 · Pay date: 30 October 2026", "pay_date", DAY, "30 October 2026"),
        ("Insurer: Northmere plc, Registered office: 2 Temple Gate", "insurer", TEXT, "Northmere plc"),
        ("Insurer: Northmere plc, Aldwich", "insurer", TEXT, "Northmere plc, Aldwich"),
        ("| | | VAT 20% | 856.60\n| | | Total | 5,139.60", "vat_amount", NUMBER, "856.60"),
    ],
)
def test_a_label_says_what_is_asked_for(
    text: str, name: str, value: dict[str, Any], told: str, encoder: SentenceEncoder
) -> None:
    assert filled(text, encoder, **{name: value}) == {name: told}


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Order date: 4 March 2025", "delivery_date", DAY),
        ("Total HT\t1 166,00\nTotal TTC\t1 399,20", "total", NUMBER),
        ("Date: 4 March 2025\nDate: 5 March 2025", "date", DAY),  # which one?
        ("VAT: 20%", "vat_amount", NUMBER),  # a rate is no amount
        ("Price: on request", "price", NUMBER),
        ("Customer: Bath Ltd", "customer_number", TEXT),
        ("Kundennummer: K-1", "kunde", TEXT),  # nor is its number the customer
        ("See https://example.org/total", "https", TEXT),
    ],
)
def test_what_no_label_says_is_left_to_the_model(
    text: str, name: str, value: dict[str, Any], encoder: SentenceEncoder
) -> None:
    assert filled(text, encoder, **{name: value}) == {}


@pytest.mark.parametrize(
    ("text", "name", "value", "told"),
    [
        ("Received 14 November 2022; accepted 2 March 2023", "date_accepted", DAY, "2 March 2023"),
        ("Alle Preise netto. Gültig ab 1. Februar 2025.", "gueltig_ab", DAY, "1. Februar 2025"),
        ("Zahlbar bis zum 31.10.2024 ohne Abzug", "zahlbar_bis", DAY, "31.10.2024"),
        ("Tel. 0941 55 08 31 · USt-IdNr. DE287114930", "ust_id_nr", TEXT, "DE287114930"),
        ("Sparkasse, IBAN DE44 7505 0000 0026 4419 08, BIC X", "iban", TEXT, "DE44 7505 0000 0026 4419 08"),
        ("Par virement : FR76 1558 9351 0900 4412 2387 045", "iban", TEXT, "FR76 1558 9351 0900 4412 2387 045"),
        ("Write to c.roche@exemple.fr.", "email", TEXT, "c.roche@exemple.fr"),
        ("Write to c.roche@exemple.fr.", "customer_email", TEXT, None),  # whose it is, it does not say
        ("Write to a@exemple.fr or b@exemple.fr.", "email", TEXT, None),
        ("A deposit of 2,400 crowns is paid.", "deposit", NUMBER, "2,400"),
        ("Mindestbestellwert 150,00 €.", "mindestbestellwert", NUMBER, "150,00 €"),
        ("A deposit of 2,400 crowns, once a deposit of 900.", "deposit", NUMBER, None),  # which one?
        ("Kundennummer K-40215", "kunde", TEXT, None),  # the number is not the customer
        ("The discount is 5%", "discount_amount", NUMBER, None),  # a rate
        ("They paid no deposit. 2,400 boats came.", "deposit", NUMBER, None),  # another sentence
        ("Paid on 3 May 2024, the deposit, 2,400 crowns", "deposit", NUMBER, None),
    ],
)
def test_a_value_right_behind_the_words_for_it(
    text: str, name: str, value: dict[str, Any], told: str | None, encoder: SentenceEncoder
) -> None:
    assert filled(text, encoder, **{name: value}).get(name) == told


CURRENCY = {"enum": ["EUR", "GBP", "USD"]}
ALCOHOL = {"enum": ["positive", "negative"], "description": "result of the alcohol test"}


@pytest.mark.parametrize(
    ("text", "value", "told", "evidence"),
    [
        ("Unit price (GBP)\n12.50", CURRENCY, "GBP", "GBP"),
        ("In all £1,250.00 are due.", CURRENCY, "GBP", "£1,250.00"),
        ("GBP 12, or EUR 14", CURRENCY, None, ""),
        ("The alcohol test was negative for all.", ALCOHOL, "negative", "The alcohol test was negative for all."),
        ("The alcohol test was not positive.", ALCOHOL, None, ""),
        ("It was a positive day.", ALCOHOL, None, ""),
        ("It has to be paid by 3 May.", {"enum": ["paid", "open"], "description": "whether it is paid"}, None, ""),
    ],
)
def test_a_choice_that_the_words_name(
    text: str, value: dict[str, Any], told: str | None, evidence: str, encoder: SentenceEncoder
) -> None:
    chosen = printed(text, encoder).fill(form_of(value=value), "Model").choices.get(("value",))
    assert (chosen and chosen[0]) == told
    assert chosen is None or chosen[1].text == evidence


def test_evidence_for_a_choice_is_about_what_is_asked(encoder: SentenceEncoder) -> None:
    text = "The alcohol test took place at noon. Ten boats came."
    pages, form = printed(text, encoder), form_of(value=ALCOHOL)
    assert pages.is_another(form, ("value",), (1, text.index("Ten"), len(text)), {})
    assert not pages.is_another(form, ("value",), (1, 4, 11), {})


def test_in_a_group_the_name_of_the_group_is_asked_for(encoder: SentenceEncoder) -> None:
    seller = {"type": "object", "properties": {"name": TEXT, "vat_number": TEXT}}
    text = "Customer name: Bath Ltd\nSeller name: Hull & Son\nSeller VAT number: GB12"
    assert filled(text, encoder, seller=seller) == {"seller/name": "Hull & Son", "seller/vat_number": "GB12"}


def test_a_choice_is_taken_where_it_stands_letter_by_letter(encoder: SentenceEncoder) -> None:
    state = {"enum": ["Carried", "Deferred"]}
    assert filled("State: deferred", encoder, state=state) == {"state": "deferred"}
    assert filled("State: put off", encoder, state=state) == {}


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Present: Ann Bly, Bo Dahl and Cy Orr\nApologies: Di Fox", "present", ["Ann Bly", "Bo Dahl", "Cy Orr"]),
        ("Skills\n\n• Sailing\n• Rope work\n\nHobbies\n\n• Chess", "skills", ["Sailing", "Rope work"]),
        ("Compétences\n\n• SAP\n• Gestion de flotte\n\nLangues\n\n• Anglais", "languages", ["Anglais"]),
        ("Skills\n• Sailing\nHobbies\n• Chess", "skills", ["Sailing"]),
        ("Prices: 1,250.00; 3,000.00", "prices", ["1,250.00", "3,000.00"]),
        ("Colour: red", "members", []),
    ],
)
def test_lists_behind_a_label_or_below_a_heading(
    text: str, name: str, told: list[str], encoder: SentenceEncoder
) -> None:
    found = printed(text, encoder).fill(form_of(**{name: LIST}), "Model")
    assert [cell.text for cell in found.lists[name]] == told
    assert bool(found.notes) is not bool(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Name: Jane Doe\nPlace: the mill\nAttendees: G. Pask, T. Bello, R. Hart", ["G. Pask", "T. Bello", "R. Hart"]),
        ("Name: Jane Doe\nPlace: the mill", []),
        ("Place: the mill\nNames\n• G. Pask\n• T. Bello", ["G. Pask", "T. Bello"]),
    ],
)
def test_what_an_item_is_said_to_be_finds_a_list_only_where_nothing_else_does(
    text: str, told: list[str], encoder: SentenceEncoder
) -> None:
    values = {"type": "array", "items": {"type": "string", "description": "Name"}}
    found = printed(text, encoder).fill(form_of(attendees=values), "Model")
    assert [cell.text for cell in found.lists["attendees"]] == told


def test_thousands_of_spaces_in_a_line_are_read_like_one() -> None:
    """A regular expression that tries each of them anew takes minutes."""
    gap = " " * 300_000
    page = PageText(1, 1, 0, f"Crew: A. Pask{gap},{gap}T. Bello{gap}and{gap}R. Hart{gap}· Hall:{gap}new{gap}")
    (crew, names), (hall, new) = labels_in(page, 0, page.text)
    assert (crew.text, hall.text, new.text) == ("Crew", "Hall", "new")
    assert [part.text for part in parts_of(names)] == ["A. Pask", "T. Bello", "R. Hart"]


def test_labels_in_one_line_above_their_values(encoder: SentenceEncoder) -> None:
    """Told by where they stand: the text alone does not say where "K 40215" ends."""
    text = "Invoice no. Customer no. Issued\nRE-0871 K 40215 17.10.2024"
    places = [(50, 100), (102, 120), (200, 260), (262, 280), (350, 390), (50, 110), (200, 208), (210, 250), (350, 420)]
    form = form_of(customer_number=TEXT, issued=DAY, invoice_number=TEXT)
    moved = [*places[:-1], (440, 510)]  # a value that stands below nothing
    for at_edges, is_told in ((places, True), (moved, False)):
        words, at = [], 0
        for (left, right), said in zip(at_edges, text.split(), strict=True):
            at = text.index(said, at)
            line = int(at > text.index("\n"))
            box: Box = (left, 100 + 14 * line, right, 110 + 14 * line)
            words.append(Word(said, at, at + len(said), box, line))
            at += len(said)
        found = printed(text, encoder, words).fill(form, "Model")
        told = {"invoice_number": "RE-0871", "customer_number": "K 40215", "issued": "17.10.2024"}
        assert {path[0]: cell.text for path, cell in found.leaves.items()} == (told if is_told else {})


def test_a_value_behind_a_label_of_something_else_is_another(encoder: SentenceEncoder) -> None:
    text = "Water meter reading | 1077\nTenant | Oliver Stott\nDay of delivery | 3 May 2024"
    pages = printed(text, encoder)
    form = form_of(gas_meter_reading=NUMBER, tenant=TEXT, delivery_date=DAY)

    def is_another(name: str, words: str) -> bool:
        start = text.index(words)
        return pages.is_another(form, (name,), (1, start, start + len(words)), {})

    assert is_another("gas_meter_reading", "1077")
    assert not is_another("tenant", "Oliver Stott")
    assert not is_another("delivery_date", "3 May 2024")
    assert not is_another("tenant", "1077")  # nothing in common says nothing


def test_what_fills_another_value_is_not_taken_again(encoder: SentenceEncoder) -> None:
    text = "Our ref: PW/3381/cd\nSupplier: Hull & Son"
    pages, form = printed(text, encoder), form_of(our_ref=TEXT, claim=TEXT, supplier=TEXT)
    taken = pages.fill(form, "Model").leaves
    assert pages.is_another(form, ("claim",), (1, 9, 19), taken)
    assert pages.is_another(form, ("claim",), (1, 12, 19), taken)  # a part of a number is none
    hull = text.index("Hull")
    assert not pages.is_another(form, ("claim",), (1, hull, hull + 4), taken)
    assert pages.checked(form, ("claim",), "3381/cd", text, taken) is None
    assert pages.checked(form, ("claim",), "Hull", text, taken) == "Hull"
    assert pages.checked(form, ("claim",), "PW/3381/cd", text, taken) is None
    twice = printed(f"{text}\nHe asked for PW/3381/cd.", encoder)
    assert twice.checked(form, ("claim",), "PW/3381/cd", text, twice.fill(form, "Model").leaves) == "PW/3381/cd"


LETTER = (
    "Herr Feddersen, geboren am 9. Mai 1986, war vom 1. August 2017 an bei uns. IBAN DE44 7505 0000 0026 4419 08. "
    "Er leitete sechs Leute."
)


@pytest.mark.parametrize(
    ("value", "words", "told"),
    [
        (DAY, "1986", "9. Mai 1986"),
        (DAY, "1", None),
        (DAY, "am 9. Mai 1986,", "9. Mai 1986"),
        (DAY, "Herr Feddersen", None),
        (NUMBER, "sechs", None),
        (NUMBER, "1", None),  # of a day
        (TEXT, "1.", None),
        (TEXT, "DE44", "DE44 7505 0000 0026 4419 08"),
        (TEXT, "Das", None),
        (TEXT, "sechs", "sechs"),
        (TEXT, "value", None),  # the name of what is asked for
        (
            TEXT,
            "Er leitete sechs Leute im Hafen, die er einstellte. Auch sonst war er gut.",
            "Er leitete sechs Leute im Hafen, die er einstellte.",
        ),
    ],
)
def test_words_of_a_model_are_made_whole_or_dropped(
    value: dict[str, Any], words: str, told: str | None, encoder: SentenceEncoder
) -> None:
    assert printed(LETTER, encoder).checked(form_of(value=value), ("value",), words, LETTER, {}) == told
