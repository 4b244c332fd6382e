"""Finds tables among the rows of a page: in grids that are drawn (ruled_grids.py), and in rows whose pieces align.

    found   Station | Opened | Depth      in the text   Station\\tOpened\\tDepth
            Harbour |   1987 |   4.2                    Harbour\\t1987\\t4.2

A row of a table is one line of the page's text, its cells parted by tabs; an empty cell is two tabs. A drawn cell may
hold several lines: in the text they follow each other. Without a grid each line is a row.
"""

from __future__ import annotations

import itertools
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from app.ingest.layout.aligned_rows import (
    CROSSING,
    LEAST_ROWS,
    aligned_run,
    aligned_table,
    cells_of,
    column_extents,
)
from app.ingest.layout.form_grids import is_form
from app.ingest.layout.pieces import Paint, Piece, Row, is_right_to_left, make_piece, to_frame
from app.ingest.layout.ruled_grids import MOST_CELLS, NEAR, Grid, find_grids
from app.ingest.records import Box

LEAST_FILLED = 4  # cells with text that make a grid a table
FILLED_SHARE = 0.3  # of a grid's cells
EVEN_SHARE = 0.8  # of the lines that there would be, if every cell between two rules had as many
MOST_GRIDS = 40  # of a page, the largest, are looked at
SIDE_WIDTH, SIDE_TEXTS = 20.0, 2  # least points of a column without a rule at its outer side, and texts in it
BAR = "|"  # as stands before cells in tables of documents that are laid out here
HEAD_GAP = 0.15  # of a line's height: lines of a first row without a rule above it stand no further apart


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table."""

    cells: tuple[tuple[Row, ...], ...]
    """The lines of every column's cell; none in an empty one."""
    table: int
    """Number of the table on the page, from 0."""


Line = Row | TableRow


def take_tables(
    rows: list[Row], paints: Sequence[Paint], apart: Callable[[list[Row]], list[Row]], has_bars: bool = False
) -> list[Line]:
    """The rows, those of tables as `TableRow`s.

    `apart` puts columns of prose in order. What stands in a drawn grid is none; what merely looks like a table may be.
    `has_bars`: a bar stands before each cell but a row's first, as in documents that are laid out here.
    """
    lines: list[Line] = []
    open_rows: list[Row] = []
    numbers = itertools.count()
    for line in _of_grids(rows, paints, numbers, has_bars) if paints else rows:
        if isinstance(line, TableRow):
            if open_rows:
                lines += _of_aligned(apart(open_rows), numbers, has_bars)
                open_rows = []
            lines.append(line)
        else:
            open_rows.append(line)
    lines += _of_aligned(apart(open_rows), numbers, has_bars)
    return lines


def _of_aligned(rows: list[Row], numbers: Iterator[int], has_bars: bool) -> Iterator[Line]:
    """The rows, those that align as tables' rows."""
    if sum(len(row) > 1 for row in rows) < LEAST_ROWS:
        yield from rows
        return
    start = 0
    while start < len(rows):
        end = start + 1
        if len(rows[start]) > 1 and len(cells_of(rows[start])) > 1:
            end = aligned_run(rows, start)
            found = aligned_table(rows[start:end]) if end - start >= LEAST_ROWS else None
            if found is not None:
                dropped, filled = found
                yield from rows[start : start + dropped]
                cells = [[[cell] if cell else [] for cell in row] for row in filled]
                yield from _table_rows(cells, next(numbers), has_bars)
                start = end
                continue
        yield from rows[start:end]
        start = end


def _of_grids(rows: list[Row], paints: Sequence[Paint], numbers: Iterator[int], has_bars: bool) -> Iterator[Line]:
    """The rows, those within drawn grids as tables' rows: at the place where the first of its words came."""
    directions = Counter(row[0].direction for row in rows)
    if not directions:
        return
    direction = directions.most_common(1)[0][0]
    found = find_grids(paints, lambda box: to_frame(box, direction))
    found.sort(key=lambda grid: -len(grid.rows) * len(grid.columns))
    placed = [
        ((piece.across[0] + piece.across[1]) / 2, (piece.along[0] + piece.along[1]) / 2, piece)
        for row in (rows if found else ())
        for piece in row
        if piece.direction == direction
    ]
    ends = [grid.rows[-1] for grid in found] if has_bars else None
    grids = [_widened(_closed(grid, rows, ends), placed) for grid in found[:MOST_GRIDS]]
    tables = [table for grid in grids if (table := _fill(grid, placed, has_bars)) is not None]
    taken = {id(piece): place for place, (_, pieces) in enumerate(tables) for piece in pieces}
    told: set[int] = set()
    for row in rows:
        places = [taken.get(id(piece)) for piece in row]
        for place in places:
            if place is not None and place not in told:
                told.add(place)
                yield from _table_rows(tables[place][0], next(numbers), has_bars)
        if None in places:
            yield [piece for piece, place in zip(row, places, strict=True) if place is None]


def _closed(grid: Grid, rows: Sequence[Row], ends: Sequence[float] | None) -> Grid:
    """The grid, with a top for its first row where there is no rule: above the lines that stand closely together.

    `ends`: where bars stand before cells, where each table ends; None where there are no bars.
    """
    if not grid.is_open:
        return grid
    top, low, high = grid.rows[0], grid.columns[0] - NEAR, grid.columns[-1] + NEAR
    above = [
        piece
        for row in rows
        for piece in row
        if piece.along[0] >= low and piece.along[1] <= high and piece.across[1] <= top + NEAR
    ]
    above.sort(key=lambda piece: -piece.across[1])
    if ends is not None:
        least = max((end for end in ends if end <= top - NEAR), default=0.0)
        starts = [piece.across for piece in _first_row(above, grid) if _begins_cell(piece) and piece.across[0] >= least]
        if starts:  # the last of them is of the first row
            last = max(starts)
            return grid.closed(min(start for start, _ in starts if start >= last[0] - (last[1] - last[0]) / 2))
    for piece in above:
        if top - piece.across[1] > HEAD_GAP * above[0].height:
            break
        top = min(top, piece.across[0])
    return grid.closed(top)


def _first_row(above: Sequence[Piece], grid: Grid) -> Iterator[Piece]:
    """The pieces above a grid that may be in its first row: from its top on to a gap, or to one over its columns."""
    top = grid.rows[0]
    for piece in above:
        low, high = piece.along[0] + NEAR, piece.along[1] - NEAR
        is_over = BAR not in piece.text and any(low < column < high for column in grid.columns[1:-1])
        if is_over or top - piece.across[1] > piece.height:
            return
        top = min(top, piece.across[0])
        yield piece


def _begins_cell(piece: Piece) -> bool:
    """Whether a piece begins with the bar that stands before each cell of a row but its first, where there are any."""
    return piece.text.startswith(BAR)


def _widened(grid: Grid, placed: Sequence[Placed]) -> Grid:
    """The grid, with columns beside it, if most of its rules of rows go on to texts there."""
    rules = [extents for extents in grid.level if extents]
    if not rules:
        return grid
    top, bottom, left, right = grid.rows[0], grid.rows[-1], grid.columns[0], grid.columns[-1]
    low = median(min(start for start, _ in extents) for extents in rules)
    high = median(max(end for _, end in extents) for extents in rules)
    if low > left - SIDE_WIDTH and high < right + SIDE_WIDTH:
        return grid
    beside = [(middle, piece.along) for row, middle, piece in placed if top <= row <= bottom]
    before = _parted([along for middle, along in beside if low <= middle < left])
    after = _parted([along for middle, along in beside if right < middle <= high])
    columns = len(grid.columns) + len(before) + len(after)
    if (not before and not after) or len(grid.rows) * columns > MOST_CELLS:
        return grid
    return grid.widened([low, *before[1:]] if before else (), [*after[1:], high] if after else ())


def _parted(texts: Sequence[tuple[float, float]]) -> list[float]:
    """Where each of the columns begins that some texts stand in; none, if there is one text at most."""
    if len(texts) < SIDE_TEXTS:
        return []
    extents = column_extents(texts, int(CROSSING * len(texts)))
    if not extents:  # each stands elsewhere: no column
        return []
    return [extents[0][0], *((end + start) / 2 for (_, end), (start, _) in itertools.pairwise(extents))]


Placed = tuple[float, float, Piece]
"""A piece behind its middle, across and along."""

Cells = list[list[list[Row]]]
"""The lines of each cell: by row, by column."""


def _fill(grid: Grid, placed: Sequence[Placed], has_bars: bool) -> tuple[Cells, list[Piece]] | None:
    """The lines in the cells of a grid, and the pieces that they were made of; None if it is no table's."""
    inside, taken = _by_cell(grid, placed)
    if len({line for line, _ in inside}) < 2 or len({column for _, column in inside}) < 2:
        return None
    least = max(LEAST_FILLED, FILLED_SHARE * (len(grid.rows) - 1) * (len(grid.columns) - 1))
    if len(inside) < least and not is_form(grid, inside):
        return None
    cells: Cells = []
    for line in range(len(grid.rows) - 1):
        found = [inside.get((line, column)) for column in range(len(grid.columns) - 1)]
        filled = [[] if pieces is None else _lines(pieces) if len(pieces) > 1 else [pieces] for pieces in found]
        most = max(map(len, filled))
        if most >= LEAST_ROWS and any(len(cell) >= LEAST_ROWS and _holds_rows(cell) for cell in filled):
            return None  # rows of several cells within one: what is drawn is not the table's grid
        cells += _rows_within(filled, has_bars) if most > 1 else [filled]
    return cells, taken


def _by_cell(grid: Grid, placed: Sequence[Placed]) -> tuple[dict[tuple[int, int], list[Piece]], list[Piece]]:
    """What stands in each cell of a grid, by row and column; and the pieces that it was made of."""
    inside: dict[tuple[int, int], list[Piece]] = defaultdict(list)
    taken: list[Piece] = []
    rows, columns = grid.rows, grid.columns
    first, last, left, right = rows[0], rows[-1], columns[0], columns[-1]
    drawn = [column for column in columns if column not in grid.undrawn]
    last_row, last_column = len(rows) - 1, len(columns) - 1
    is_whole = grid.is_whole
    for middle, centre, piece in placed:
        if first <= middle <= last and left <= centre <= right:
            taken.append(piece)
            row = bisect(rows, middle, 1, last_row) - 1
            after = bisect(columns, piece.along[0] + NEAR, 1, last_column)
            stays = after == last_column or columns[after] >= piece.along[1] - NEAR  # in its column, as mostly
            for part in (piece,) if stays else _parts(piece, drawn):
                at = centre if stays else (part.along[0] + part.along[1]) / 2
                place = row, bisect(columns, at, 1, last_column) - 1
                inside[place if is_whole else grid.box_of(*place)].append(part)
    return inside, taken


def _holds_rows(cell: Sequence[Row]) -> bool:
    """Whether several of a cell's lines are of several cells themselves."""
    return sum(len(line) > 1 and len(cells_of(line)) > 1 for line in cell) >= LEAST_ROWS


def _rows_within(row: list[list[Row]], has_bars: bool) -> Cells:
    """The rows that stand between two rules: as many as there are lines, where each line has something in every cell.

    Else the lines of a cell are one text that was broken. Two lines are two rows only if most of them are figures, and
    where bars stand before cells, each row has its own.
    """
    if has_bars and any(
        _begins_cell(cell[0][0]) and not any(_begins_cell(line[0]) for line in cell[1:]) for cell in row if cell[1:]
    ):
        return [row]
    lines = [text for cell in row for text in cell]
    tops = _tops(lines)
    filled = sum(bool(cell) for cell in row)
    if len(tops) < 2 or filled < 2 or len(lines) < EVEN_SHARE * filled * len(tops):
        return [row]
    figures = sum(_has_digit(line) for line in lines)
    if len(tops) == 2 and 2 * figures < len(lines):
        return [row]
    parted: Cells = [[[] for _ in row] for _ in tops]
    for column, cell in enumerate(row):
        for text in cell:
            number = min(range(len(tops)), key=lambda at: abs(tops[at] - text[0].across[0]))
            parted[number][column].append(text)
    return parted


def _has_digit(line: Row) -> bool:
    return any(any(map(str.isdigit, piece.text)) for piece in line)


def _tops(lines: Sequence[Row]) -> list[float]:
    """Where the lines of neighbouring cells begin: those on one baseline once."""
    tops: list[float] = []
    for line in sorted(lines, key=lambda line: line[0].across):
        if not tops or line[0].across[0] - tops[-1] > line[0].height / 2:
            tops.append(line[0].across[0])
    return tops


def _parts(piece: Piece, columns: Sequence[float]) -> Sequence[Piece]:
    """A piece, cut where it runs from one column into the next."""
    inner = columns[1:-1]

    def column(box: Box) -> int:
        low, high = to_frame(box, piece.direction)[0]
        return bisect(inner, (low + high) / 2)

    made = (
        make_piece(piece.block, piece.direction, list(runs))
        for _, runs in itertools.groupby(piece.runs, key=lambda run: column(run[1]))
    )
    return [part for part in made if part is not None and part.word_count]


def _lines(pieces: list[Piece]) -> list[Row]:
    """The lines of a cell, from its pieces: from top to bottom, each in reading direction."""
    lines: list[Row] = []
    for piece in sorted(pieces, key=lambda piece: piece.across):
        if lines and piece.across[0] < (lines[-1][0].across[0] + lines[-1][0].across[1]) / 2:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [
        line
        if len(line) == 1
        else sorted(line, key=lambda piece: -piece.along[1] if is_right_to_left(line) else piece.along[0])
        for line in lines
    ]


def _table_rows(cells: Cells, number: int, has_bars: bool) -> Iterator[TableRow]:
    """The rows of a table that hold something, without empty columns; from right to left where it reads so.

    Where bars stand before cells, the table was laid out here, with its first column at the left.
    """
    used = [column for column in range(len(cells[0])) if any(row[column] for row in cells)]
    if not has_bars and is_right_to_left([piece for row in cells for cell in row for line in cell for piece in line]):
        used.reverse()
    for row in cells:
        if any(row):
            yield TableRow(tuple([tuple(row[column]) for column in used]), number)
