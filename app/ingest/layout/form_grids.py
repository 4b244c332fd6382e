"""Forms whose boxes are drawn: grids of which so many cells are joined that few seem to be filled.

    ┌────────────┬──────────┬─────────┐      3 rows and 4 columns of rules, 12 cells between them,
    │ Payer      │ 1 Gross  │ Form    │      of which 6 are boxes, all filled
    │ Ada & Co.  ├────┬─────┤ 1099    │
    │            │ 2a │ 2b  │         │      A box holds its label and what was filled in, so it is read as a whole.
    ├────────────┴────┴─────┴─────────┤
    │ Recipient  Grace                │
    └─────────────────────────────────┘

Rules are drawn for other reasons, too: boxes for numbers beside lines of text, frames around parts of a page, grounds
of single words. Those are no forms: their boxes hold numbers, many lines, or never more than one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.ingest.layout.pieces import Piece
from app.ingest.layout.ruled_grids import Grid

MOST_CELLS = 1_500  # between all rules, of a grid that is looked at
LEAST_BOXES = 8  # that are filled
FILLED_SHARE = 0.5  # of all boxes
TOLD_SHARE = 0.6  # of the filled boxes that hold letters, not numbers alone
LEAST_LETTERS = 2
MOST_LINES = 8  # of a box
ALIGNED_LINES, ALIGNED_SHARE = 3, 0.8  # least lines of a box, and share of those that go on in other boxes
OFTEN_ALIGNED, OFTEN = 2, 0.8  # fewer lines are enough where this share of all boxes of several lines goes on,
LEAST_OFTEN = 2  # and not one alone

Extent = tuple[float, float]


def is_form(grid: Grid, inside: Mapping[tuple[int, int], Sequence[Piece]]) -> bool:
    """Whether a grid is that of a form. `inside`: what stands in its boxes, by the first row and column of each."""
    rows, columns = len(grid.rows) - 1, len(grid.columns) - 1
    if grid.is_open or grid.is_whole or len(inside) < LEAST_BOXES or rows * columns > MOST_CELLS:
        return False
    told = sum(
        sum(map(str.isalpha, "".join(piece.text for piece in pieces))) >= LEAST_LETTERS for pieces in inside.values()
    )
    if told < TOLD_SHARE * len(inside):
        return False
    lines = {place: _lines(pieces) for place, pieces in inside.items()}
    if not 2 <= max(map(len, lines.values())) <= MOST_LINES:
        return False
    boxes = {grid.box_of(row, column) for row in range(rows) for column in range(columns)}
    if len(inside) < FILLED_SHARE * len(boxes):
        return False
    going_on = [_rows_beside(place, lines) for place, mine in lines.items() if len(mine) >= OFTEN_ALIGNED]
    often = sum(count >= OFTEN_ALIGNED for count in going_on)
    return max(going_on) < ALIGNED_LINES and often < max(LEAST_OFTEN, OFTEN * len(going_on))


def _lines(pieces: Sequence[Piece]) -> list[Extent]:
    """How far across each line of a box reaches, from top to bottom."""
    lines: list[Extent] = []
    for top, bottom in sorted(piece.across for piece in pieces if piece.text.strip()):
        if lines and top < sum(lines[-1]) / 2:
            lines[-1] = lines[-1][0], max(lines[-1][1], bottom)
        else:
            lines.append((top, bottom))
    return lines


def _rows_beside(place: tuple[int, int], lines: Mapping[tuple[int, int], Sequence[Extent]]) -> int:
    """In how many other boxes, each in its own row, the lines of a box go on: rows of a table that has few rules.

    0 if too few of its lines do.
    """
    mine, column = lines[place], place[1]
    others = [
        (other, extent)
        for other, extents in lines.items()
        if other[1] != column and len(extents) == 1
        for extent in extents
    ]
    found = {other for top, bottom in mine for other, (low, high) in others if low < (top + bottom) / 2 < high}
    aligned = sum(any(low < (top + bottom) / 2 < high for _, (low, high) in others) for top, bottom in mine)
    return len({row for row, _ in found}) if aligned >= ALIGNED_SHARE * len(mine) else 0
