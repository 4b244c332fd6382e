"""Lines of a form as points of its summary."""

from __future__ import annotations

from app.assistant.prompt import PageText
from app.assistant.summaries.label_points import lines_of_form
from app.assistant.summaries.summary_points import Candidate, candidates_of

INVOICE = (
    "Hull & Son, Bath\n\nInvoice no. | 1187322\nSold to | Ann Bly\nMail | a@bly.eu\nInvoice date | 4 March 2025\n"
    "Net amount | 4,283.00\nVAT 20% | 856.60\nTotal | 5,139.60\nPaid so far | 12.00\n\n"
    "Please pay within thirty days."
)
LETTER = "Date: 4 March 2025\nOur ref: P/1\nYour ref: 7\n\n" + "The town has a mill that stands by the river. " * 8


def lines_of(text: str) -> list[str]:
    page = PageText(1, 1, 0, text)
    lines: list[Candidate] = lines_of_form([page], candidates_of(page, None))
    for line in lines:
        assert text[line.passage.start :].startswith(line.passage.text)
    return [line.passage.text for line in lines]


def test_a_form_says_what_stands_behind_its_labels() -> None:
    """First what it is, its greatest amount and its first day; no address; no sentence twice."""
    assert lines_of(INVOICE) == [
        "Invoice no. | 1187322",
        "Total | 5,139.60",
        "Invoice date | 4 March 2025",
        "Sold to | Ann Bly",
        "Net amount | 4,283.00",
        "VAT 20% | 856.60",
        "Paid so far | 12.00",
    ]


def test_a_letter_is_no_form() -> None:
    assert lines_of(LETTER) == []


def test_two_labels_make_no_form() -> None:
    assert lines_of("Date: 4 March 2025\nOur ref: P/1") == []
