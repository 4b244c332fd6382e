"""Heads of tables: which passages are, and that they come behind the rows that say something."""

from __future__ import annotations

import pytest

from app.assistant.evidence.passage_choice import passages_of
from app.assistant.evidence.question_words import weigh_words
from app.assistant.evidence.table_heads import heads_among
from app.assistant.prompt import PageText

ROWS = (
    "Part\tDH-12\tDH-20 / DH-20 Pro\tPrice incl. VAT",
    "Air filter\t7702\t7712\t£11.90",
    "Water tank\t7704\t7714\t£24.50",
)
PARTS = "Spare parts\n\n" + "\n".join(ROWS)


def heads_of(text: str) -> list[str]:
    passages = passages_of([PageText(1, 1, 0, text)])
    return [passage.text for passage, is_head in zip(passages, heads_among(passages), strict=True) if is_head]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        (PARTS, [ROWS[0]]),
        ("Claim | Excess\nFlood | £250\nWater | £350\n", ["Claim | Excess"]),
        ("Flood | £250\nWater | £350\n", []),  # it goes on from the page before
        ("Symptom | Cause\nNoise | Not level\n", []),  # nothing tells these from other rows
        ("Quiz night | Hugh Staveley\nFair | 12 May | Ann\n", []),
        ("Day: 3 May\n\nThe rent is £250.\n", []),
    ],
)
def test_heads_stand_above_a_row_with_a_number(text: str, heads: list[str]) -> None:
    assert heads_of(text) == heads


def test_where_a_number_is_asked_the_row_comes_before_the_heads() -> None:
    page = PageText(1, 1, 0, PARTS)
    passages = passages_of([page])
    for question in ("How much does a tank for the DH-20 Pro cost?", "price of the DH-20 Pro tank"):
        weights = weigh_words(question, [page], passages)
        assert passages[weights.index(max(weights))].text.startswith("Water tank")
