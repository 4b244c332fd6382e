"""Grids that are drawn with rules: the lines and boxes of a page that together make the rows and columns of a table.

    painted   ─────────────    found   rows at y0 y1 y2, columns at x0 x1 x2; and between which neighbours no rule
              |     |     |            stands, so that they are one cell
              ─────────────
              |     |     |
              ─────────────

All that is looked at is where MuPDF painted something (its list of boxes), which is made anyway to find covered text.
Rules of rows alone are a grid, too, if each is drawn in pieces, a cell's width each: so MuPDF draws cells of HTML.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from app.ingest.layout.pieces import Paint
from app.ingest.records import Box

Extent = tuple[float, float]
Frame = Callable[[Box], tuple[Extent, Extent]]
"""(along, across) of a box, in the direction in which the page's text runs."""

THIN = 3.0  # points: what is thinner is a rule
SHORTEST = 5.0  # points of a rule; and sides of a box whose edges count as rules
NEAR = 2.0  # points within which rules meet, and positions are one
MOST_RULES = 4_000  # on a page of more, there are drawings
MOST_MEETINGS = 60_000
MOST_CELLS = 20_000


class Rule(NamedTuple):
    """A straight line: `at` on one axis, from `start` to `end` on the other."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Positions of the rules of rows (across) and columns (along), at least two rows or columns of cells."""

    rows: tuple[float, ...]
    columns: tuple[float, ...]
    is_open: bool
    """There is no rule above the first row: its text stands above `rows[0]`."""
    level: tuple[tuple[Extent, ...], ...]
    """At each of `rows`, how far the rules go that are there."""
    upright: tuple[tuple[Extent, ...], ...]
    """The same at each of `columns`; empty if there are none at all."""
    undrawn: frozenset[float] = frozenset()
    """Those of `columns` where nothing is drawn, but room between texts."""

    @property
    def is_whole(self) -> bool:
        """Whether a rule runs through at each inner row and column, so that no cells are joined."""
        return _run_through(self.level[1:-1], self.columns) and _run_through(self.upright[1:-1], self.rows)

    def is_parted(self, row: int, column: int) -> bool:
        """Whether a rule stands before a cell, between it and the one before in its row."""
        middle = (self.rows[row] + self.rows[row + 1]) / 2
        return not self.upright or _crosses(self.upright[column], middle)

    def is_below_rule(self, row: int, column: int) -> bool:
        """Whether a rule stands above a cell, between it and the one above in its column."""
        middle = (self.columns[column] + self.columns[column + 1]) / 2
        return _crosses(self.level[row], middle)

    def box_of(self, row: int, column: int) -> tuple[int, int]:
        """The first row and column of the cell that stands there: no rule parts those that belong to it."""
        while column > 0 and not self.is_parted(row, column):
            column -= 1
        while row > 0 and not self.is_below_rule(row, column):
            row -= 1
        return row, column

    def closed(self, top: float) -> Grid:
        """The grid with a top for its first row."""
        return replace(self, rows=(top, *self.rows), level=((), *self.level), is_open=False)

    def widened(self, before: Sequence[float], after: Sequence[float]) -> Grid:
        """The grid with more columns, which begin at each of `before` and end at each of `after`.

        Their cells are parted by the rules of rows that part the cells beside them, too.
        """
        columns = (*before, *self.columns, *after)
        first, last = sum(self.columns[:2]) / 2, sum(self.columns[-2:]) / 2
        level = tuple(
            (
                *extents,
                *([(columns[0], first)] * _crosses(extents, first)),
                *([(last, columns[-1])] * _crosses(extents, last)),
            )
            for extents in self.level
        )
        whole = ((self.rows[0], self.rows[-1]),)
        upright = (*(whole for _ in before), *self.upright, *(whole for _ in after)) if self.upright else ()
        undrawn = frozenset((*before[1:], *after[:-1]))
        return replace(self, columns=columns, level=level, upright=upright, undrawn=undrawn)


def _crosses(extents: Sequence[Extent], middle: float) -> bool:
    """Whether one of some rules runs over the `middle`."""
    return any(start - NEAR <= middle <= end + NEAR for start, end in extents)


def _run_through(places: Sequence[Sequence[Extent]], edges: Sequence[float]) -> bool:
    """Whether at each place one of the rules runs over the middles of all cells between the edges."""
    first, last = (edges[0] + edges[1]) / 2 + NEAR, (edges[-2] + edges[-1]) / 2 - NEAR
    return all(any(start <= first and end >= last for start, end in extents) for extents in places)


def _at_each(places: Sequence[float], rules: Sequence[Rule]) -> tuple[tuple[Extent, ...], ...]:
    """How far the rules go that are at some places."""
    ordered = sorted(rules, key=_place)
    ats = [rule.at for rule in ordered]
    found = []
    for place in places:
        near = ordered[bisect_left(ats, place - 2 * NEAR) : bisect_right(ats, place + 2 * NEAR)]
        found.append(tuple((rule.start, rule.end) for rule in near if abs(rule.at - place) <= NEAR))
    return tuple(found)


_place = itemgetter(0)
"""Where a rule is."""


def find_grids(paints: Sequence[Paint], frame: Frame) -> list[Grid]:
    """All grids on a page, in the coordinates of `frame`; on most pages there is none."""
    level, upright = _rules(paints, frame)
    if len(level) < 2:
        return []
    grids = [grid for group in _meeting(_joined(level), _joined(upright)) if (grid := _grid(*group)) is not None]
    return grids or _grids_of_pieces(level)


def _rules(paints: Sequence[Paint], frame: Frame) -> tuple[list[Rule], list[Rule]]:
    """Rules along the text and across it; none where there are too many."""
    level: list[Rule] = []
    upright: list[Rule] = []
    boxes: list[tuple[Extent, Extent]] = []
    for kind, box in paints:
        if kind != "fill-path" and kind != "stroke-path":
            continue
        if box[2] - box[0] < SHORTEST and box[3] - box[1] < SHORTEST:
            continue
        along, across = frame(box)
        width, height = along[1] - along[0], across[1] - across[0]
        if height <= THIN:
            if width >= SHORTEST:
                level.append(Rule((across[0] + across[1]) / 2, *along))
        elif width <= THIN:
            if height >= SHORTEST:
                upright.append(Rule((along[0] + along[1]) / 2, *across))
        elif height >= SHORTEST and width >= SHORTEST:
            boxes.append((along, across))
    if len(level) + len(upright) + 4 * len(boxes) > MOST_RULES:
        return [], []
    for along, across in boxes:
        level += (Rule(across[0], *along), Rule(across[1], *along))
        upright += (Rule(along[0], *across), Rule(along[1], *across))
    return level, upright


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Rules on one line that touch or overlap as one."""
    out: list[Rule] = []
    for line in _lines(rules):
        at = sum(rule.at for rule in line) / len(line)
        ordered = sorted(line, key=lambda rule: rule.start)
        start, end = ordered[0].start, ordered[0].end
        for rule in ordered[1:]:
            if rule.start > end + NEAR:
                out.append(Rule(at, start, end))
                start, end = rule.start, rule.end
            end = max(end, rule.end)
        out.append(Rule(at, start, end))
    return out


def _lines(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Rules by the line on which they are."""
    line: list[Rule] = []
    for rule in sorted(rules, key=_place):
        if line and rule.at - line[0].at > NEAR:
            yield line
            line = []
        line.append(rule)
    if line:
        yield line


def _meeting(level: Sequence[Rule], upright: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Groups of rules that meet each other."""
    if len(level) * len(upright) > MOST_MEETINGS:
        return
    group = list(range(len(level) + len(upright)))

    def root(number: int) -> int:
        while group[number] != number:
            group[number] = group[group[number]]
            number = group[number]
        return number

    posts = [(other, post.at, post.start - NEAR, post.end + NEAR) for other, post in enumerate(upright, len(level))]
    for number, rule in enumerate(level):
        start, end, at, mine = rule.start - NEAR, rule.end + NEAR, rule.at, number
        for other, place, low, high in posts:
            if low <= at <= high and start <= place <= end:
                group[mine] = mine = root(other)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for number, rule in enumerate((*level, *upright)):
        groups[root(number)][number >= len(level)].append(rule)
    yield from groups.values()


def _grid(level: Sequence[Rule], upright: Sequence[Rule]) -> Grid | None:
    """The grid that rules make; None for a single box, or a line with nothing on it."""
    rows, columns = _positions(level), _positions(upright)
    if len(rows) < 2 or len(columns) < 2 or len(rows) + len(columns) < 5 or len(rows) * len(columns) > MOST_CELLS:
        return None
    return Grid(rows, columns, False, _at_each(rows, level), _at_each(columns, upright))


def _positions(rules: Sequence[Rule]) -> tuple[float, ...]:
    return tuple(sum(rule.at for rule in line) / len(line) for line in _lines(rules))


def _grids_of_pieces(level: Sequence[Rule]) -> list[Grid]:
    """Grids whose rows alone are ruled, each rule in pieces that end where the cells do."""
    grids: list[Grid] = []
    rows: list[float] = []
    ends: tuple[float, ...] = ()
    ruled: list[Rule] = []

    def close() -> None:
        if len(rows) * len(ends) and len(rows) * len(ends) <= MOST_CELLS:
            grids.append(Grid(tuple(rows), ends, True, _at_each(rows, ruled), ()))

    for line in _lines(level):
        pieces = sorted(line, key=lambda rule: rule.start)
        is_whole = len(pieces) > 1 and all(abs(left.end - right.start) <= 1.0 for left, right in pairwise(pieces))
        found = (pieces[0].start, *(piece.end for piece in pieces)) if is_whole else ()
        is_same = len(found) == len(ends) and all(abs(a - b) <= 1.0 for a, b in zip(found, ends, strict=False))
        if not is_same or not found:
            close()
            rows, ends, ruled = [], found, []
        if found:
            rows.append(pieces[0].at)
            ruled += pieces
    close()
    return grids
