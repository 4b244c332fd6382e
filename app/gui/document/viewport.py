"""Where pages and their words lie in the viewport of the page view, and what is at a point of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from app.gui.document.page_layout import PageLayout
from app.gui.document.page_painting import aligned
from app.ingest.records import Box, Page
from app.ingest.render import to_pixels, turned_back

LIT_GROWTH = 1.5
"""Points by which a lit box is larger than the words' own, on every side."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What is at a point of the viewport, whatever the zoom and the size: a page, and how far across and down it."""

    page: int
    across: float
    down: float
    """Shares of the page as it is shown; below 0 or above 1 beside it."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """Pages as they lie now. All places are in device independent pixels of the viewport, if nothing else is said."""

    pages: Sequence[Page]
    """Of the document on show; none without one."""
    layout: PageLayout
    offset: QPointF
    """How far it is scrolled."""
    ratio: float
    """Pixels of the screen in one of Qt's."""

    def area(self, number: int) -> QRectF:
        """A page's rectangle, its corner on a pixel of the screen."""
        placed = self.layout.page(number)
        corner = aligned(QPointF(placed.left, placed.top) - self.offset, self.ratio)
        return QRectF(corner, QSizeF(placed.width, placed.height))

    def rectangles(self, number: int, boxes: Sequence[Box], growth: float = LIT_GROWTH) -> list[QRectF]:
        """Where boxes of an unrotated page are, larger by `growth` points on every side."""
        if not self.pages:
            return []
        scale, origin = self.layout.page(number).scale, self.area(number).topLeft()
        page, more = self.pages[number - 1], growth * scale
        return [
            QRectF(x0 - more, y0 - more, x1 - x0 + 2 * more, y1 - y0 + 2 * more).translated(origin)
            for x0, y0, x1, y1 in (to_pixels(box, page, scale) for box in boxes)
        ]

    def point_on_page(self, where: QPointF, number: int | None = None) -> tuple[int, float, float] | None:
        """The page at a point (or page `number`), and the point on it, unrotated, in PDF points.

        Between two pages it is the upper one; the point may lie beside the page. None without a document.
        """
        number = number or self.layout.page_at((self.offset + where).y())
        if not self.pages or not number:
            return None
        page, scale = self.pages[number - 1], self.layout.page(number).scale
        x, y = ((where - self.area(number).topLeft()) / scale).toTuple()
        x, y, _, _ = turned_back((x, y, x, y), page.width, page.height, page.rotation)
        return number, x, y

    def spot_at(self, point: QPointF) -> Spot | None:
        """What is at a point. None: no document."""
        at = self.offset + point
        if not (number := self.layout.page_at(at.y())):
            return None
        placed = self.layout.page(number)
        return Spot(number, (at.x() - placed.left) / placed.width, (at.y() - placed.top) / placed.height)

    def visible_pages(self, height: int) -> range:
        """Numbers of the pages of which something shows."""
        top = self.offset.y()
        return self.layout.pages_between(top, top + height)
