"""Tells rows of a table that has no grid: pieces with gaps between them that stand in columns, row below row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from app.ingest.layout.pieces import Piece, Row

Cell = Row
"""Pieces of a row with hardly any space between them."""

LEAST_ROWS = 3
CELL_GAP = 0.6  # of a piece's height: pieces closer than this are of one cell
ROW_GAP = 2.5  # of a row's height, to the next row of the same table
LONE_ROWS = 2  # rows of a single cell that may stand between two rows of a table
ALIGNED = 0.6  # share of a column's cells that have an edge or their middle in common
SLACK = 2.5  # points within which edges are the same
GUTTER = 1.5  # points between columns
CROSSING = 0.1  # share of rows that may run over a gap between columns: heads of several of them
HEAD_STEP = 1.8  # of the distance between rows: what stands so far above the others is a running head
DROPPED_HEADS = 2  # rows that are left off at the top, if what follows is a table without them
PROSE_WORDS = 4  # words a cell, on average: a column of so many beside one of numbers or bullets is a list

_LEADING, LEAST_LEADING = ".·…_", 4
_LEADERS = re.compile(rf"(?:[{_LEADING}]\s?){{{LEAST_LEADING},}}")
_LIST_MARK = re.compile(r"[^\w\s]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.):]?")


def cells_of(row: Row) -> list[Cell]:
    """A row's pieces, those that stand close together as one cell."""
    cells: list[Cell] = []
    for piece in row:
        if cells and _gap(cells[-1][-1], piece) < CELL_GAP * piece.height:
            cells[-1].append(piece)
        else:
            cells.append([piece])
    return cells


def aligned_run(rows: Sequence[Row], start: int) -> int:
    """The end of the rows from `start` on that may be one table: they follow each other closely, most with gaps."""
    low, high = _extent(rows[start])
    end, lone, previous = start + 1, 0, rows[start]
    for number in range(start + 1, len(rows)):
        row = rows[number]
        height = previous[0].height
        step = row[0].across[0] - previous[0].across[1]
        if row[0].direction != previous[0].direction or not -0.5 * height <= step <= ROW_GAP * height:
            break
        first, last = _extent(row)
        if len(row) > 1 and len(cells_of(row)) > 1:
            low, high, lone, end = min(low, first), max(high, last), 0, number + 1
        elif lone == LONE_ROWS or first < low - SLACK or last > high + SLACK:
            break
        else:
            lone += 1
        previous = row
    return end


def aligned_table(rows: Sequence[Row]) -> tuple[int, list[list[Cell]]] | None:
    """How many of some rows at the top do not belong to their table, and the cells of the others, column by column.

    None, if the rows are no table: fewer than three have gaps, or the cells do not stand below each other.
    """
    parted = [cells_of(row) for row in rows]
    steps = [below[0].across[0] - row[0].across[0] for row, below in pairwise(rows)]
    least = 1 if steps[0] > HEAD_STEP * median(steps) else 0
    for dropped in range(least, DROPPED_HEADS + 1):
        found = _columns_filled(parted[dropped:])
        if found is not None:
            return dropped, found
    return None


def _columns_filled(parted: Sequence[Sequence[Cell]]) -> list[list[Cell]] | None:
    several = [cells for cells in parted if len(cells) > 1]
    if len(several) < LEAST_ROWS or len(parted[0]) < 2:
        return None
    extents = [_extent(cell) for cells in several for cell in cells]
    columns = max(column_extents(extents, 0), column_extents(extents, int(CROSSING * len(several))), key=len)
    if len(columns) < 2:
        return None
    filled = [_filled(cells, columns) for cells in parted]
    aligned = sum(_is_aligned([row[number] for row in filled if row[number]]) for number in range(len(columns)))
    is_table = aligned >= 2 and not _is_list(filled) and not _has_leaders(filled)
    return filled if is_table else None


def column_extents(cells: Iterable[tuple[float, float]], crossing: int) -> list[tuple[float, float]]:
    """Extents of columns: where more of some cells, by their extents, stand than `crossing`."""
    edges: list[tuple[float, int]] = []
    for low, high in cells:
        edges += ((low, 1), (high, -1))
    edges.sort()
    columns: list[tuple[float, float]] = []
    depth, begin = 0, 0.0
    for at, change in edges:
        before, depth = depth, depth + change
        if before <= crossing < depth:
            begin = at
        elif depth <= crossing < before:
            if columns and begin - columns[-1][1] < GUTTER:
                columns[-1] = (columns[-1][0], at)
            else:
                columns.append((begin, at))
    return columns


def _filled(cells: Sequence[Cell], columns: Sequence[tuple[float, float]]) -> list[Cell]:
    """A row's cells in their columns; one over several columns stands in the first of them."""
    filled: list[Cell] = [[] for _ in columns]
    for cell in cells:
        low, high = _extent(cell)
        number = next((n for n, (start, end) in enumerate(columns) if low < end and high > start), None)
        if number is None:  # in a gap that only few rows cross
            number = max((n for n, (start, _) in enumerate(columns) if start <= low), default=0)
        filled[number] += cell
    return filled


def _is_aligned(cells: Sequence[Cell]) -> bool:
    """Whether most cells of a column have their first edge, their last edge or their middle in common."""
    if len(cells) < 2:
        return False
    extents = [_extent(cell) for cell in cells]
    places = ([low for low, _ in extents], [high for _, high in extents], [(low + high) / 2 for low, high in extents])
    return max(map(_most_together, places)) >= max(2.0, ALIGNED * len(cells))


def _most_together(values: list[float]) -> int:
    values.sort()
    most = first = 0
    for last, value in enumerate(values):
        while value - values[first] > SLACK:
            first += 1
        most = max(most, last - first + 1)
    return most


def _is_list(filled: Sequence[Sequence[Cell]]) -> bool:
    """Whether the rows are items of a list: a number or a bullet, and then words."""
    if len(filled[0]) != 2:
        return False
    second = [_text(row[1]).split() for row in filled if row[1]]
    words = sum(map(len, second)) / max(1, len(second))
    return words >= PROSE_WORDS and all(_LIST_MARK.fullmatch(_text(row[0])) for row in filled if row[0])


def _has_leaders(filled: Sequence[Sequence[Cell]]) -> bool:
    """Whether dots lead from most rows' words to a page number: that is a table of contents."""
    led = 0
    for row in filled:
        texts = [piece.text for cell in row for piece in cell]
        may_lead = sum(map("".join(texts).count, _LEADING)) >= LEAST_LEADING
        led += may_lead and any(_LEADERS.search(_text(cell)) for cell in row)
    return 2 * led >= len(filled)


def _text(cell: Cell) -> str:
    return " ".join(" ".join([piece.text for piece in cell]).split())


def _extent(row: Row) -> tuple[float, float]:
    if len(row) == 1:
        return row[0].along
    return min(piece.along[0] for piece in row), max(piece.along[1] for piece in row)


def _gap(piece: Piece, other: Piece) -> float:
    return max(other.along[0] - piece.along[1], piece.along[0] - other.along[1])
