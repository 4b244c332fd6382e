"""Which passages are the heads of a table: they name what the rows say, and say nothing themselves. Rules on cells.

Part         DH-12   DH-20   Price      heads: below "Price" stands a number, and none of these begins with one
Water tank   7704    7714    £24.50
"""

from __future__ import annotations

from collections.abc import Sequence

from app.assistant.evidence.table_cells import cells_of, is_row
from app.assistant.prompt import PageText

HEAD_WEIGHT = -1.5
HEAD_WITHOUT_NUMBER = -4.5
"""What being heads counts for in log-odds, and where a number, a price or a time is asked: "how much does the DH-20 Pro
cost" was answered by the heads above, which have its name."""


def heads_among(passages: Sequence[PageText]) -> list[bool]:
    """Which of some passages, in the order of their pages, are heads of the row that comes next."""
    return [
        _are_heads(passages[place - 1] if place else None, passage, below)
        for place, (passage, below) in enumerate(zip(passages, [*passages[1:], None], strict=False))
    ]


def _are_heads(above: PageText | None, passage: PageText, below: PageText | None) -> bool:
    if below is None or below.key != passage.key or not is_row(passage.text) or not is_row(below.text):
        return False
    if above is not None and above.key == passage.key and is_row(above.text):
        return False
    heads, cells = cells_of(passage.text), cells_of(below.text)
    return (
        len(heads) == len(cells) and not any(map(_begins_with_number, heads)) and any(map(_begins_with_number, cells))
    )


def _begins_with_number(cell: str) -> bool:
    first = next((letter for letter in cell if letter.isalnum()), "")
    return first.isdecimal()
