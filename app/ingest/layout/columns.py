"""Takes columns of prose apart that were drawn line by line, across the gutter.

    in the file   L1 R1 L2 R2 L3 R3        read   L1 L2 L3 R1 R2 R3

Only prose: in a table the row belongs together.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from app.ingest.layout.pieces import Piece, Row, is_right_to_left

PROSE_WORDS = 3.5  # words a line, on average, from which a column counts as prose
PROSE_STARTS = 0.4  # share of a column's lines that begin in the middle of a sentence: a table's cells do not
COLUMN_ROWS = 3
COLUMN_PIECES = 12  # a line of more pieces is a table's, and not looked at for columns
GUTTER = 5.0  # points


def columns_apart(rows: list[Row]) -> list[Row]:
    """The rows, with columns of prose put one behind the other in reading order."""
    return _apart(rows, itertools.count(-1, -1))


def _apart(rows: list[Row], blocks: Iterator[int]) -> list[Row]:
    out: list[Row] = []
    start = 0
    while start < len(rows):
        found = _column_run(rows, start) if len(rows[start]) > 1 else None
        if found is None:
            out.append(rows[start])
            start += 1
            continue
        end, gutter = found
        left = [[piece for piece in row if piece.along[1] <= gutter] for row in rows[start:end]]
        right = [[piece for piece in row if piece.along[1] > gutter] for row in rows[start:end]]
        sides = (right, left) if is_right_to_left(rows[start]) else (left, right)
        for side in sides:
            # A column is a block of its own, whatever blocks the rows across it were in.
            block = next(blocks)
            out += _apart([_in_block(row, block) for row in side if row], blocks)
        start = end
    return out


def _in_block(row: Row, block: int) -> Row:
    return [piece._replace(block=block) for piece in row]


def _column_run(rows: list[Row], start: int) -> tuple[int, float] | None:
    """The end of the run of rows from `start` that share a gutter between two columns of prose, and a place in it.

    None unless the row at `start` has a gap, enough rows stand on both sides, and both sides read like prose.
    """
    best: tuple[int, float] | None = None
    for low, high in _gaps(rows[start]):
        end = start
        lefts: list[Row] = []
        rights: list[Row] = []
        for row in rows[start:]:
            narrowed = _narrowed(row, low, high, rows[start][0])
            if narrowed is None:
                break
            low, high = narrowed
            lefts.append([piece for piece in row if piece.along[1] <= low])
            rights.append([piece for piece in row if piece.along[0] >= high])
            end += 1
        both = sum(1 for left, right in zip(lefts, rights, strict=True) if left and right)
        is_longer = best is None or end > best[0]
        if both >= COLUMN_ROWS and is_longer and _is_prose(lefts) and _is_prose(rights):
            best = (end, (low + high) / 2)
    return best


def _is_prose(column: list[Row]) -> bool:
    lines = [row for row in column if row]
    words = sum(piece.word_count for row in lines for piece in row)
    starts = sum(row[0].begins_within_sentence for row in lines)
    return words >= PROSE_WORDS * len(lines) and starts >= PROSE_STARTS * len(lines)


def _gaps(row: Row) -> list[tuple[float, float]]:
    if not 1 < len(row) <= COLUMN_PIECES:
        return []
    ordered = sorted(row, key=lambda piece: piece.along)
    gaps = []
    for number in range(1, len(ordered)):
        low, high = ordered[number - 1].along[1], ordered[number].along[0]
        # A run starts where both sides have a few words: this spares the search through every row of a table.
        texty = all(sum(piece.word_count for piece in side) >= 3 for side in (ordered[:number], ordered[number:]))
        if high - low >= GUTTER and texty:
            gaps.append((low, high))
    return gaps


def _narrowed(row: Row, low: float, high: float, first: Piece) -> tuple[float, float] | None:
    """The part of the gutter (low, high) that this row leaves free too; None if it crosses the gutter."""
    for piece in row:
        if piece.direction != first.direction:
            return None
        middle = (low + high) / 2
        if piece.along[1] <= middle:
            low = max(low, piece.along[1])
        elif piece.along[0] >= middle:
            high = min(high, piece.along[0])
        else:
            return None
    return (low, high) if high - low >= GUTTER else None
