"""How a row of a table stands in a page's text: one line, its cells parted by tabs or by bars.

Rigging ⇥ Oda Merrin ⇥ 2,350      printed tables
Rigging | Oda Merrin | 2,350      tables of office files, sheets and web pages, which are laid out with bars
"""

from __future__ import annotations

import re

CELL_END = r"\t|(?<!\S)\|(?!\S)"
"""What stands between two cells, as a regular expression."""

_CELL_END = re.compile(CELL_END)


def is_row(text: str) -> bool:
    """Whether a passage is a row of a table, or several: something parts its cells."""
    return _CELL_END.search(text.strip()) is not None


def cells_of(row: str) -> list[str]:
    """The cells of a row, without white space around them; those that say nothing are empty."""
    cells = (cell.strip() for cell in _CELL_END.split(row.strip("\n ")))
    return [cell if any(map(str.isalnum, cell)) else "" for cell in cells]
