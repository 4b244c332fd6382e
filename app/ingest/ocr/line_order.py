"""Puts lines found on a picture in reading order: columns of prose one after the other, the rest row by row.

A gutter is a strip that no line crosses, over some height, with lines of prose on both sides of it. What stands above
it is read first, then the column on its left, the one on its right, and what stands below.

    heading    heading        1  1
    left       right          2  3
    left       right          2  3
    footnote   footnote       4  4

Short lines may stand within a gutter, as the caption of a picture that the columns flow around: they are read last.
Lines of two columns at one height may have been found as one line: it is parted where the columns' other lines end and
begin.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from app.ingest.layout.columns import COLUMN_ROWS, PROSE_STARTS, PROSE_WORDS
from app.ingest.layout.pieces import Piece, Run, make_piece, to_frame

GUTTER = 0.5  # of a line's usual height: the least width of a gutter
PARAGRAPH_GAP = 0.8  # of a line's height: more room than this above a line begins a paragraph
SAME_ROW = 0.5  # of a line's height: centres closer than this are on one row
CANDIDATES = 60  # places of gutters that are tried, at most
WIDE_GAP = 0.8  # of a line's usual height: between words of one column, gaps are narrower
EDGE = 1.5  # of it: how ragged the edges of columns may be
INSET = 0.33  # of the width of all lines: a line shorter than this does not end a gutter that it stands in


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
    lines = _parted(lines, height)
    paragraphs: list[list[list[Piece]]] = []
    for part in _parts(list(lines), height):
        paragraphs += _paragraphs(_rows(part))
    return paragraphs


def _parted(lines: Sequence[Piece], height: float) -> list[Piece]:
    """The lines, parted at gaps that a gutter runs through: where several others end and several begin.

    Too many parts do no harm: what stays on one row is joined again.
    """
    pieces = [_cut(line, WIDE_GAP * height) for line in lines]
    ends = [part.along[1] for parts in pieces for part in parts]
    starts = [part.along[0] for parts in pieces for part in parts]

    def is_gutter(low: float, high: float) -> bool:
        ending = sum(low - EDGE * height <= end <= high for end in ends)
        beginning = sum(low <= start <= high + EDGE * height for start in starts)
        return min(ending, beginning) > COLUMN_ROWS

    kept: list[Piece] = []
    for parts in pieces:
        together = parts[0]
        for part in parts[1:]:
            if is_gutter(together.along[1], part.along[0]):
                kept.append(together)
                together = part
            else:
                together = _joined(together, part)
        kept.append(together)
    return kept


def _cut(line: Piece, least: float) -> list[Piece]:
    """A line cut at every gap between its words that is at least so wide."""
    parts: list[list[Run]] = [[]]
    end = float("inf")
    for run in line.runs:
        if run[0].isspace():
            continue
        start, stop = to_frame(run[1], line.direction)[0]
        if start - end >= least:
            parts.append([])
        elif parts[-1]:
            parts[-1].append((" ", run[1]))
        parts[-1].append(run)
        end = stop
    return [piece for part in parts if (piece := make_piece(line.block, line.direction, part)) is not None] or [line]


def _joined(first: Piece, second: Piece) -> Piece:
    runs = (*first.runs, (" ", second.runs[0][1]), *second.runs)
    return make_piece(first.block, first.direction, runs) or first


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
    by_end = sorted(lines, key=lambda line: line.along[1])
    # Of ends close together the last one: the others' gutters would be crossed by its line.
    ends = list({round(line.along[1] / height): line.along[1] for line in by_end}.values())
    best: _Columns | None = None
    for place in ends[:: len(ends) // CANDIDATES + 1]:
        for columns in _at(lines, place, place + GUTTER * height):
            is_better = best is None or len(columns.left) + len(columns.right) > len(best.left) + len(best.right)
            if is_better and _is_prose(columns.left) and _is_prose(columns.right):
                best = columns
    return best


def _at(lines: list[Piece], low: float, high: float) -> Iterator[_Columns]:
    """What a gutter from `low` to `high` splits between each two neighbouring long lines that cross it."""
    width = max(line.along[1] for line in lines) - min(line.along[0] for line in lines)
    crossing = [line for line in lines if line.along[0] < high and line.along[1] > low]
    ends = sorted(_middle(line) for line in crossing if line.along[1] - line.along[0] > INSET * width)
    for top, bottom in itertools.pairwise([float("-inf"), *ends, float("inf")]):
        within = [line for line in lines if top < _middle(line) < bottom]
        left = [line for line in within if line.along[1] <= low]
        right = [line for line in within if line.along[0] >= high]
        if min(len(left), len(right)) < COLUMN_ROWS:
            continue
        first = min(_middle(line) for line in (*left, *right))
        insets = [line for line in crossing if top < _middle(line) < bottom]
        above = [line for line in lines if _middle(line) <= top] + [line for line in insets if _middle(line) <= first]
        below = [line for line in insets if _middle(line) > first] + [line for line in lines if _middle(line) >= bottom]
        yield _Columns(above, left, right, below)


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
