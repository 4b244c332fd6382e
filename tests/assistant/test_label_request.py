"""Which questions a label answers, and with what."""

from __future__ import annotations

import pytest

from app.assistant.extraction.printed_lines import labels_of
from app.assistant.listings.label_request import asked_label, value_behind_label
from app.assistant.prompt import PageText

ORDER = (
    "PO number | PO-11873\nOrder date | 4 March 2025\nSupplier | Teesdale Rope\nDock | 6\nContact: 0117 22\n"
    "| | | Subtotal | 4,283.00\n| | | Total | 5,139.60\n\nRechnungsbetrag: 2.003,93 €\nExcess | 350\n"
    "合計金額：293,480円"
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the total amount?", "5,139.60"),
        ("How much is the total?", "5,139.60"),
        ("What's the PO number?", "PO-11873"),
        ("what is the PO number", "PO-11873"),
        ("Who is the supplier?", "Teesdale Rope"),
        ("When is the order date?", "4 March 2025"),
        ("Wie hoch ist der Rechnungsbetrag?", "2.003,93 €"),
        ("Quel est le total ?", "5,139.60"),
        ("¿Cuál es el total?", "5,139.60"),
        ("合計金額はいくらですか？", "293,480円"),
        ("What is the excess for water?", None),  # of something that the label does not name
        ("What is the delivery date?", None),
        ("Who is the contact?", None),  # a number is nobody
        ("When is the total?", None),
        ("How much is the supplier?", None),
        ("What does the supplier deliver?", None),
        ("Is the total 5,139.60?", None),
        ("Why is the total so high?", None),
    ],
)
def test_a_label_with_the_same_words_answers(question: str, told: str | None) -> None:
    value = value_behind_label(question, labels_of([PageText(1, 1, 0, ORDER)]))
    assert (value and value.text) == told


def test_labels_that_say_different_things_answer_nothing() -> None:
    pages = [PageText(1, 1, 0, "Total: 12.00"), PageText(2, 1, 0, "Total: 13.00")]
    assert value_behind_label("What is the total?", labels_of(pages)) is None
    assert value_behind_label("What is the total?", labels_of([pages[0], pages[0]])) is not None


def test_what_is_asked_for() -> None:
    assert asked_label("What is the notice period?") == "notice period"
    assert asked_label("Who paid for the gauge?") == ""
    assert asked_label("What is " + "very " * 30 + "long?") == ""
