"""Of which pictures a page on the screen is made: one of the whole page, and sharp tiles of what shows of a large one.

    page at 900 %    ┌───────────────┐   the whole page, drawn small and stretched: there at once
                     │ ┌───┬───┐     │
                     │ │ T │ T │     │   tiles at the screen's own pixels, only where the viewport is
                     │ ├───┼───┤     │
                     │ │ T │ T │     │

Plain geometry, no widgets. Scales are pixels of the screen a point.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from app.ingest.records import Box
from app.ingest.render import capped_scale, drawn_size

MOST_WHOLE_PIXELS = 6_000_000
"""A page of no more pixels is drawn in one piece (24 MB)."""
OVERVIEW_PIXELS = 2_000_000
"""What lies under the tiles has so many."""
TILE = 1024
"""Pixels across and down."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One picture that is to be drawn: the whole page, or one tile of it."""

    number: int
    scale: float
    tile: tuple[int, int] | None = None
    """Column and row; None: the whole page."""

    def box(self, width: float, height: float) -> Box:
        """What it shows of a page of `width` x `height` points, as the page is shown."""
        if self.tile is None:
            return (0.0, 0.0, width, height)
        column, row = self.tile
        side = TILE / self.scale
        return (column * side, row * side, min((column + 1) * side, width), min((row + 1) * side, height))


@dataclass(frozen=True, slots=True)
class WantedPage:
    """A page that is on the screen, or near it."""

    number: int
    width: float
    height: float
    """Points, as the page is shown."""
    rotation: int
    scale: float
    shown: Box | None = None
    """The part that is on the screen, in points of the page as it is shown; None: the page is only near."""


def pieces_of(page: WantedPage) -> Iterator[Piece]:
    """What is to be drawn for a page, the most urgent first."""
    columns, rows = drawn_size(page.width, page.height, page.scale)
    if columns * rows <= MOST_WHOLE_PIXELS:
        yield Piece(page.number, page.scale)
        return
    yield Piece(page.number, capped_scale(page.width, page.height, page.scale, OVERVIEW_PIXELS))
    if page.shown is None:
        return
    left, top, right, bottom = (value * page.scale / TILE for value in page.shown)
    across = range(max(0, math.floor(left)), min(math.ceil(right), math.ceil(columns / TILE)))
    down = range(max(0, math.floor(top)), min(math.ceil(bottom), math.ceil(rows / TILE)))
    yield from (Piece(page.number, page.scale, (column, row)) for row in down for column in across)
