"""Puts lines found on a picture in reading order: columns of prose one after the other, the rest row by row.

A gutter is a strip that no line crosses, over some height, with lines of prose on both sides of it. What stands above
it is read first, then the column on its left, the one on its right, and what stands below.

    heading    heading        1  1
    left       right          2  3
    left       right          2  3
    footnote   footnote       4  4
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from app.ingest.columns import COLUMN_ROWS, PROSE_STARTS, PROSE_WORDS
from app.ingest.pieces import Piece

GUTTER = 0.5  # of a line's usual height: the least width of a gutter
PARAGRAPH_GAP = 0.8  # of a line's height: more room than this above a line begins a paragraph
SAME_ROW = 0.5  # of a line's height: centres closer than this are on one row
CANDIDATES = 60  # places of gutters that are tried, at most


@dataclass(frozen=True, slots=True)
class _Columns:
    """Lines split by a gutter."""

    above: list[Piece]
    left: list[Piece]
    right: list[Piece]
    below: list[Piece]


def in_reading_order(lines: Sequence[Piece]) -> list[list[list[Piece]]]:
    """The paragraphs in reading order, each a list of rows, each with its pieces from left to right."""
    if not lines:
        return []
    height = median(line.height for line in lines)
    paragraphs: list[list[list[Piece]]] = []
    for part in _parts(list(lines), height):
        paragraphs += _paragraphs(_rows(part))
    return paragraphs


def _parts(lines: list[Piece], height: float) -> Iterator[list[Piece]]:
    """Lines in parts that are read one after the other, each of one column."""
    waiting = [lines]
    while waiting:
        part = waiting.pop()
        columns = _split(part, height)
        if columns is None:
            yield part
        else:
            split = (columns.above, columns.left, columns.right, columns.below)
            waiting += [piece for piece in reversed(split) if piece]


def _split(lines: list[Piece], height: float) -> _Columns | None:
    """The gutter that parts most lines; None if there is none between columns of prose."""
    ends = sorted({round(line.along[1] / height): line.along[1] for line in lines}.values())
    best: _Columns | None = None
    for place in ends[:: len(ends) // CANDIDATES + 1]:
        for columns in _at(lines, place, place + GUTTER * height):
            is_better = best is None or len(columns.left) + len(columns.right) > len(best.left) + len(best.right)
            if is_better and _is_prose(columns.left) and _is_prose(columns.right):
                best = columns
    return best


def _at(lines: list[Piece], low: float, high: float) -> Iterator[_Columns]:
    """What a gutter from `low` to `high` splits between each two neighbouring lines that cross it."""
    crossing = sorted(_middle(line) for line in lines if line.along[0] < high and line.along[1] > low)
    for top, bottom in itertools.pairwise([float("-inf"), *crossing, float("inf")]):
        within = [line for line in lines if top < _middle(line) < bottom]
        left = [line for line in within if line.along[1] <= low]
        right = [line for line in within if line.along[0] >= high]
        if min(len(left), len(right)) < COLUMN_ROWS:
            continue
        above = [line for line in lines if _middle(line) <= top]
        yield _Columns(above, left, right, [line for line in lines if _middle(line) >= bottom])


def _is_prose(column: list[Piece]) -> bool:
    words = sum(line.word_count for line in column)
    starts = sum(line.begins_within_sentence for line in column)
    return words >= PROSE_WORDS * len(column) and starts >= PROSE_STARTS * len(column)


def _middle(line: Piece) -> float:
    return (line.across[0] + line.across[1]) / 2


def _rows(lines: list[Piece]) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    for line in sorted(lines, key=_middle):
        row = rows[-1] if rows else []
        is_beside = all(line.along[0] >= other.along[1] or line.along[1] <= other.along[0] for other in row)
        if row and is_beside and _middle(line) - _middle(row[0]) <= SAME_ROW * min(line.height, row[0].height):
            row.append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.along) for row in rows]


def _paragraphs(rows: list[list[Piece]]) -> Iterator[list[list[Piece]]]:
    paragraph: list[list[Piece]] = []
    bottom = 0.0
    for row in rows:
        height = max(line.height for line in row)
        if paragraph and min(line.across[0] for line in row) - bottom > PARAGRAPH_GAP * height:
            yield paragraph
            paragraph = []
        paragraph.append(row)
        bottom = max(line.across[1] for line in row)
    if paragraph:
        yield paragraph
