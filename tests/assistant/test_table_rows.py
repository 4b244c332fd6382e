"""Which row of a table a question asks about, and which quotes are of another."""

from __future__ import annotations

import pytest

from app.assistant.evidence.table_rows import row_asked, row_meant
from app.assistant.prompt import PageText

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


def test_a_quote_of_another_row_is_not_what_was_asked() -> None:
    question = "How much did Oda Merrin get?"
    meant = row_meant(question, PAGE, [MAST])
    assert meant is not None and meant.text == RIGGING
    assert row_meant(question, PAGE, [RIGGING]) is None
    assert row_meant(question, PAGE, ["She was paid in May."]) is None, "a sentence may speak of anybody"
    assert row_meant("How much did Ada Lorne get?", PAGE, [MAST]) is None
