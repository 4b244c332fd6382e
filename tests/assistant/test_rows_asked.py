"""Which row of a table a question asks about, and which quotes are of another."""

from __future__ import annotations

import pytest

from app.assistant.evidence.table_rows import row_asked, row_meant
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
