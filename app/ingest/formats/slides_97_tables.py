"""Tables of PowerPoint 97 to 2003, which are groups of shapes: rows and columns are where their edges are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from app.ingest.formats.markup import element, table

Box = tuple[int, int, int, int]
"""Left, top, right, bottom."""
SAME_EDGE = 4
"""Units by which edges of one row or column differ at most: a unit is 1/576 inch, unless the group was drawn larger."""
MOST_EMPTY = 20
"""Places of a table for each of its cells; with more it is none."""


def table_markup(cells: Sequence[tuple[Box, str]]) -> str:
    """A table of cells with their markup. One that is no grid becomes lines, from top to bottom and left to right."""
    tops = _edges([box[1] for box, _ in cells])
    lefts = _edges([box[0] for box, _ in cells])
    placed = sorted(((bisect_right(tops, box[1]) - 1, bisect_right(lefts, box[0]) - 1), inner) for box, inner in cells)
    if len(tops) * len(lefts) > MOST_EMPTY * len(cells):
        return "".join(element("p", inner) for _, inner in placed)
    rows = [[""] * len(lefts) for _ in tops]
    for (row, column), inner in placed:
        rows[row][column] = "<br/>".join(filter(None, (rows[row][column], inner)))
    return table(rows, heads=1)


def _edges(places: Sequence[int]) -> list[int]:
    """The places at which edges are, of those that are nearly the same the first."""
    out: list[int] = []
    for place in sorted(set(places)):
        if not out or place - out[-1] > SAME_EDGE:
            out.append(place)
    return out
