"""Where the pages of a document lie under each other in a viewport: plain geometry, no widgets.

      ←──── content width ────→
    0 ┌───────────────────────┐
      │  MARGIN               │
      │  ┌─────────────────┐  │  top of page 1
      │  │     page 1      │  │
      │  └─────────────────┘  │
      │  MARGIN               │
      │  ┌─────────────────┐  │  top of page 2

Lengths are device independent pixels; page sizes are PDF points as the page is shown, that is after its rotation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from app.ingest.records import Page

MARGIN = 14
MOST_FIT_SCALE = 3.0
"""A small picture is enlarged to the viewport by no more than this many pixels a point."""
FAILED_SIZE = (595.0, 842.0)
"""Points: the room that a page gets of which nothing is known."""
SMALLEST_ZOOM, LARGEST_ZOOM = 0.25, 8.0


def shown_size(page: Page) -> tuple[float, float]:
    """Width and height of a page as it is shown, in points: a quarter turn swaps them. A failed page gets room too."""
    if page.width <= 0 or page.height <= 0:
        return FAILED_SIZE
    return (page.height, page.width) if page.rotation % 180 else (page.width, page.height)


class Fit(StrEnum):
    """What a zoom of 1 is."""

    WIDTH = "width"  # pages are as wide as the viewport
    PAGE = "page"  # a whole page fits the viewport


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """A page in the content: its rectangle and its scale in pixels a point."""

    number: int
    left: float
    top: float
    width: float
    height: float
    scale: float


class PageLayout:
    """Pages that fit the viewport, times a zoom factor, one under the other."""

    def __init__(
        self, sizes: Sequence[tuple[float, float]], viewport: tuple[int, int], zoom: float, fit: Fit = Fit.WIDTH
    ) -> None:
        """Lay out pages of these sizes. `viewport` is its width and height."""
        across, down = (max(40.0, length - 2 * MARGIN) for length in viewport)
        if fit is Fit.PAGE:
            self._scales = [min(across / w, down / h, MOST_FIT_SCALE) * zoom for w, h in sizes]
        else:
            self._scales = [min(across / w, MOST_FIT_SCALE) * zoom for w, _ in sizes]
        self._sizes = [(w * scale, h * scale) for (w, h), scale in zip(sizes, self._scales, strict=True)]
        ends = accumulate((height + MARGIN for _, height in self._sizes), initial=float(MARGIN))
        *self._tops, self.height = ends
        widest = max((width for width, _ in self._sizes), default=0.0)
        self.width = max(float(viewport[0]), widest + 2 * MARGIN)

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return len(self._sizes)

    def page(self, number: int) -> PlacedPage:
        """The page of that number, counted from 1, centred between left and right."""
        width, height = self._sizes[number - 1]
        left = (self.width - width) / 2
        return PlacedPage(number, left, self._tops[number - 1], width, height, self._scales[number - 1])

    def page_at(self, y: float) -> int:
        """Number of the page at a height, or of the one above the gap there; 0 without pages."""
        return max(1, bisect_right(self._tops, y)) if self._tops else 0

    def pages_between(self, top: float, bottom: float) -> range:
        """Numbers of the pages that show between two heights."""
        if not self._tops:
            return range(0)
        return range(self.page_at(top), bisect_right(self._tops, bottom) + 1)
