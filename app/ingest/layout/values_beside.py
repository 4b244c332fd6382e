"""Puts numbers beside their labels, where a table without rules was drawn column by column.

    in the file   Software               read   Software   4.932,00
                  Shares                        Shares     34.742,80
                  Total                         Total      39.674,80
                  4.932,00
                  34.742,80
                  39.674,80

Only lines of nothing but numbers are moved: of a column that ends at one edge, most with another line to their left, on
the same baseline, nothing between, and these lines neither prose nor numbers but years: charts stand beside each other,
too. What stands right above them comes along as their head.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from app.ingest.layout.pieces import Row, WordRuns

LEAST_VALUES = 3  # of a column, that have a label
LABELLED = 0.6  # share of a column's values that have one
SAME_EDGE = 0.5  # of a line's height: a bracket or a sign behind a number may stand out
DESCENT = 0.22  # of a line's height that is below its baseline
SAME_BASELINE = 0.15  # of the lower line's height
SHARED = 0.3  # of the lower line's height: lines that share so much may be one
SLACK = 2.0  # points by which a label may reach over its value
HEAD_GAP = 3.0  # of a head's height, to its column
HEAD_WORDS = 6
PROSE_WORDS, PROSE_STARTS = 3.5, 0.4  # words a line, and share of lines that begin within a sentence, as in columns.py
FULL, PROSE_FULL = 0.85, 0.6  # share of the longest line that makes a full one, and share of full ones
EVEN = 0.8  # share of steps that are the same
MOST_PAIRS = 100_000  # of lines that are compared

_FIRSTS = frozenset("0123456789+-±−–—(<>≈~*€$£¥.,")
_LASTS = frozenset("0123456789%‰€$£¥)*-–—")
_FIGURE = re.compile(r"[-+±−–—(<>≈~*€$£¥]*[.,]?\d[\d.,'’/:−–-]*[%‰€$£¥)*]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGN = re.compile(r"[-–—−+€$£¥%‰*()]+|[^\W\d_]{1,4}[.²³]?")


def put_beside_labels(rows: list[Row]) -> list[Row]:
    """The rows, in which values that were drawn apart from their labels follow these."""
    values = [
        number
        for number, row in enumerate(rows)
        # Most rows are told by their first letter.
        if (not isinstance(runs := row[0].runs, WordRuns) or runs.words.texts[runs.start][:1] in _FIRSTS)
        and _is_of_values(row)
    ]
    if len(values) < LEAST_VALUES:
        return rows
    page = _Page(rows)
    labels: list[Row] = []
    for column in _columns(rows, values):
        found = [(value, label) for value in column if (label := page.label_of(value)) is not None]
        if len(found) >= LABELLED * len(column):
            for value, label in found:
                labels.append(rows[label])
                page.join(value, label)
    is_table = len(page.joined) >= LEAST_VALUES and not _is_prose(labels)
    if is_table:
        page.join_labels()
    return list(page.in_order()) if is_table and page.pairs_left > 0 else rows


class _Page:
    """The lines of a page while some of them become parts of others."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._lines = dict(enumerate(rows))
        blocks: defaultdict[int, list[Row]] = defaultdict(list)
        for row in rows:
            blocks[row[0].block].append(row)
        self._prose = {block for block, lines in blocks.items() if _is_prose(lines)}
        """The numbers of blocks of prose."""
        by_top = sorted(self._lines, key=lambda number: rows[number][0].across)
        self._by_top, self._tops = by_top, [rows[number][0].across[0] for number in by_top]
        self._tallest = max(row[0].height for row in rows)
        self.joined: dict[int, tuple[float, float]] = {}
        """The lines that have values now, and where these stand."""
        self.pairs_left = MOST_PAIRS
        """How many lines may still be compared."""

    def label_of(self, value: int) -> int | None:
        """The line that the row of a value goes on, if it is clear which one it is."""
        label = self._beside(value)
        if label is None:
            return None
        first = self._lines[label][:1]
        return None if _is_of_values(first) and not _YEAR.fullmatch(first[0].text.strip()) else label

    def _beside(self, value: int) -> int | None:
        """The next line to the left of one, with nothing nearer on its right, unless it is prose."""
        row = self._lines[value]
        top, bottom = row[0].across
        first, last = row[0].along[0], row[-1].along[1]
        label, label_end, next_start = None, -1e9, 1e9
        for number in self._between(top - self._tallest, bottom):
            other = self._lines[number]
            other_top, other_bottom = other[0].across
            height = min(row[0].height, other[0].height)
            if number == value or min(bottom, other_bottom) - max(top, other_top) < SHARED * height:
                continue
            start, end = other[0].along[0], max(piece.along[1] for piece in other)
            if start < first and end > label_end:
                label, label_end = number, end
            elif start >= first and not _is_of_values(other):
                next_start = min(next_start, start)
        if label is None or label_end > first + SLACK or next_start - last < first - label_end:
            return None
        other = self._lines[label]
        return label if other[0].block not in self._prose and _share_baseline(other, row) else None

    def join(self, value: int, label: int) -> None:
        """Makes a row of values part of the line of its label."""
        row = self._lines.pop(value)
        low, high = self.joined.get(label, (row[0].along[0], row[-1].along[1]))
        self.joined[label] = min(low, row[0].along[0]), max(high, row[-1].along[1])
        self._lines[label] = [*self._lines[label], *row]

    def join_labels(self) -> None:
        """Makes lines with values parts of those to their left, if these are a column of labels, too."""
        found = [(number, label) for number in self.joined if (label := self._further_label(number)) is not None]
        edges = Counter(round(self._lines[label][0].along[0] / SLACK) for _, label in found)
        if found and edges.most_common(1)[0][1] >= max(LEAST_VALUES, LABELLED * len(self.joined)):
            for number, label in found:
                self.joined[label] = self.joined.pop(number)
                self._lines[label] = [*self._lines[label], *self._lines.pop(number)]

    def _further_label(self, number: int) -> int | None:
        """The line of few words, or a number, to the left of one with values; it has none, and comes earlier."""
        label = self._beside(number)
        if label is None or label > number or label in self.joined:
            return None
        row = self._lines[label]
        return label if len(row) == 1 and row[0].word_count <= HEAD_WORDS else None

    def in_order(self) -> Iterator[Row]:
        """The lines, with heads before the columns that they stand above."""
        heads = self._heads()
        moved = set(chain.from_iterable(heads.values()))
        for number, row in self._lines.items():
            for head in sorted(heads[number]):
                yield self._lines[head]
            if number not in moved:
                yield row

    def _heads(self) -> dict[int, list[int]]:
        """By the line that they come before: what stands above columns of values, but comes later in the file."""
        heads: defaultdict[int, list[int]] = defaultdict(list)
        below: dict[int, int] = {number: number for number in self.joined}
        for number in reversed(self._by_top):
            row = self._lines.get(number)
            if row is None or number in below or sum(piece.word_count for piece in row) > HEAD_WORDS:
                continue
            target = self._under(row)
            if target in below and below[target] < number:
                below[number] = below[target]
                heads[below[target]].append(number)
        return heads

    def _under(self, row: Row) -> int | None:
        """The next line below a row that stands above its values, or above something else."""
        bottom = row[0].across[1]
        first, last = row[0].along[0], row[-1].along[1]
        for number in self._between(bottom - SHARED * row[0].height, bottom + HEAD_GAP * row[0].height):
            other = self._lines.get(number)
            if other is None or other is row:
                continue
            low, high = self.joined.get(number, (other[0].along[0], other[-1].along[1]))
            if low < last and first < high:
                return number
        return None

    def _between(self, top: float, bottom: float) -> Sequence[int]:
        """The lines that begin between two heights, from top to bottom; none, once too many were looked at."""
        near = self._by_top[bisect_left(self._tops, top) : bisect_right(self._tops, bottom)]
        self.pairs_left -= len(near)
        return [number for number in near if number in self._lines] if self.pairs_left > 0 else []


def _is_of_values(row: Row) -> bool:
    """Whether a row holds numbers, with signs and units, and nothing else."""
    if row[0].direction != (1, 0):
        return False
    words = _words(row)
    figures = sum(_FIGURE.fullmatch(word) is not None for word in words)
    return 2 * figures >= len(words) > 0 and all(_FIGURE.fullmatch(word) or _SIGN.fullmatch(word) for word in words)


def _columns(rows: Sequence[Row], values: Sequence[int]) -> Iterator[list[int]]:
    """Rows of values that end at one edge, where other numbers end, too: from left to right."""
    edges = sorted(piece.along[1] for row in rows for piece in row if piece.text.rstrip()[-1:] in _LASTS)
    columns: list[list[int]] = []
    for value in sorted(values, key=lambda value: rows[value][-1].along[1]):
        end, slack = rows[value][-1].along[1], SAME_EDGE * rows[value][0].height
        if columns and end - rows[columns[-1][-1]][-1].along[1] <= slack:
            columns[-1].append(value)
        elif bisect_right(edges, end + slack) - bisect_left(edges, end - slack) >= LEAST_VALUES:
            columns.append([value])
    return (column for column in columns if not _counts([rows[value] for value in column]))


def _counts(column: list[Row]) -> bool:
    """Whether a column grows by even steps, as the numbers of lines do, or those at the axis of a chart."""
    digits = [
        [("-" if word[0] in "-−–" else "") + "".join(filter(str.isdecimal, word)) for word in _words(row)]
        for row in sorted(column, key=lambda row: row[0].across)
    ]
    numbers = [int(words[0]) for words in digits if words[0].strip("-")]
    steps = [below - above for above, below in pairwise(numbers)]
    return len(steps) > 1 and max((steps.count(step) for step in steps if step), default=0) >= EVEN * len(steps)


def _words(row: Row) -> list[str]:
    """The words of a line, whose first pieces may be blank."""
    return [word for piece in row for word in piece.text.split()]


def _is_prose(lines: Sequence[Row]) -> bool:
    """Whether lines are of running text: of many words, most as long as the longest, many within a sentence."""
    count = len(lines)
    words = sum(row[0].word_count for row in lines)
    if count < LEAST_VALUES or words < PROSE_WORDS * count:
        return False
    starts = sum(row[0].begins_within_sentence for row in lines)
    lengths = [row[0].along[1] - row[0].along[0] for row in lines]
    full = sum(length >= FULL * max(lengths) for length in lengths)
    return starts >= PROSE_STARTS * count and full >= PROSE_FULL * (count - 1)


def _share_baseline(row: Row, other: Row) -> bool:
    height, other_height = row[0].height, other[0].height
    apart = (row[0].across[1] - DESCENT * height) - (other[0].across[1] - DESCENT * other_height)
    return abs(apart) <= SAME_BASELINE * min(height, other_height)
