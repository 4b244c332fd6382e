"""Which row of a table a question asks about, and which quotes are of another."""

from __future__ import annotations

import pytest

from app.assistant.evidence.table_rows import row_asked, row_meant, row_measured
from app.assistant.prompt import PageText
from app.assistant.records import Citation

HEAD = "Part of the Work\tDone by\tFinished\tCost"
RIGGING = "Rigging\tOda Merrin\t4 May 1908\t2,350"
MAST = "Mast\tPiet Roos\t9 June 1908\t1,120"
PAGE = PageText(1, 2, 0, f"The Costs\n\n{HEAD}\n{RIGGING}\n{MAST}\n\nOda Merrin cut 14 sails. She was paid in May.")


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("How much did Oda Merrin get?", RIGGING),
        ("What happened on 9 June 1908?", MAST),
        ("Wie viel bekam Piet Roos?", MAST),
        ("What was done in 1908?", None),
        ("How much did Ada Lorne get?", None),
        ("How much did the rigging cost?", None),
        ("What is the Cost of the Work?", None),
        ("", None),
    ],
)
def test_the_row_with_the_names_of_the_question(question: str, row: str | None) -> None:
    found = row_asked(question, PAGE)
    assert (found and found.text) == row
    assert found is None or PAGE.text[found.start :].startswith(found.text)
    barred = row_asked(question, PageText(1, 2, 0, PAGE.text.replace("\t", " | ")))
    assert (barred and barred.text) == (row and row.replace("\t", " | "))


def pin(quote: str) -> Citation:
    start = PAGE.text.index(quote)
    return Citation(1, "log.pdf", 2, start, start + len(quote), (), quote, 1.0)


def test_the_row_that_is_meant_where_a_row_is_pinned() -> None:
    question = "How much did Oda Merrin get?"
    for pinned in (MAST, RIGGING):
        meant = row_meant(question, [PageText(1, 1, 0, MAST), PAGE], [pin(pinned)])
        assert meant is not None and (meant.page, meant.text) == (2, RIGGING)
    assert row_meant(question, [PAGE], [pin("She was paid in May.")]) is None, "a sentence may speak of anybody"
    assert row_meant("How much did Ada Lorne get?", [PAGE], [pin(MAST)]) is None
    assert row_meant(question, [PAGE], []) is None


def test_a_measure_is_that_of_the_row_which_is_named_where_the_answer_has_none() -> None:
    page = PageText(1, 1, 0, "Eco\t50 °C\t3 h 15 min\nQuick\t45 °C\t35 min\n\nEco is for normally soiled dishes.")
    row = row_measured("How long does the Eco programme take?", "normally soiled dishes", page)
    assert row is not None and row.text == "Eco\t50 °C\t3 h 15 min"
    assert row_measured("Wie lange läuft Quick?", "", page) is not None
    assert row_measured("How long does the Eco programme take?", "3 h 15 min", page) is None, "it has a number"
    assert row_measured("What is Eco for?", "normally soiled dishes", page) is None, "no number is asked for"
    assert row_measured("How much did Oda Merrin get?", "nothing", PAGE) is None, "the row is of the rigging"


def test_a_day_that_heads_a_column_does_not_hide_the_row_that_is_named() -> None:
    rows = "Wert\t6.9.\t10.9.\nLeukozyten\t9,8\t12,4\nCRP (mg/l)\t4\t96"
    page = PageText(1, 1, 0, f"{rows}\n\nAm 11. September trat ein Infekt auf.")
    question = "Wie hoch war das CRP am 10. September?"
    row = row_measured(question, "11. September", page)
    assert row is not None and row.text == "CRP (mg/l)\t4\t96"
    assert row_measured(question, "96", page) is None, "the row has it"
    assert row_measured("Wie hoch war das Kalium am 10. September?", "11. September", page) is None
