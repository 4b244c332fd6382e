"""Shows a document's pages under each other; draws only what is visible; lights cited words.

Key  scroll: wheel, arrows, Page Up and Down, Home, End     zoom: Ctrl + wheel
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.gui import theme
from app.gui.page_images import PageImages
from app.gui.page_layout import LARGEST_ZOOM, MARGIN, SMALLEST_ZOOM, PageLayout, PlacedPage, shown_size
from app.gui.style_sheet import LIGHT
from app.ingest.records import Box, Page
from app.ingest.render import to_pixels

SETTLE_MS = 80
"""While the size or zoom keeps changing, pictures are stretched; after this pause they are drawn anew."""
LIT_GROWTH = 1.5
"""Points by which a lit box is larger than the words' own, on every side."""
PAPER = QColor(255, 255, 255)
PAPER_SOFT = QColor(110, 116, 126)


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """What the page view needs of a document."""

    document_id: int
    name: str
    path: Path
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place to jump to: a page and the words to light there."""

    page: int
    boxes: tuple[Box, ...]
    """PDF points of the unrotated page."""
    words: tuple[Box, ...] = ()
    """Within the boxes: what is framed."""
    goes_on: tuple[Place, ...] = ()
    """Where the words go on, on other pages."""


class PageView(QAbstractScrollArea):
    """The continuous page view of one document."""

    page_changed = Signal(int)
    zoom_changed = Signal(float)

    def __init__(self, images: PageImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Pages")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._images = images
        self._document: ShownDocument | None = None
        self._place: Place | None = None
        self._failures: dict[int, str] = {}
        self._zoom = 1.0
        self._page = 0
        self._layout = PageLayout([], 1, 1.0)
        self._desk = QColor(LIGHT.desk)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._want_pictures)
        images.picture_ready.connect(self._on_picture_ready)
        images.page_failed.connect(self._on_page_failed)

    @property
    def document(self) -> ShownDocument | None:
        """The document on show."""
        return self._document

    @property
    def current_page(self) -> int:
        """The page in the upper half of the viewport, counted from 1; 0 without a document."""
        return self._page

    @property
    def zoom(self) -> float:
        """1 is as wide as the viewport."""
        return self._zoom

    @property
    def place(self) -> Place | None:
        """The lit place."""
        return self._place

    def set_desk(self, colour: QColor) -> None:
        """The colour behind the pages."""
        self._desk = colour
        self.viewport().update()

    def show_document(self, document: ShownDocument | None) -> None:
        """Show another document from its first page, or nothing."""
        self._document = document
        self._place = None
        self._failures.clear()
        self._images.open(document.path if document else None)
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._on_moved()

    def show_place(self, place: Place) -> None:
        """Scroll to the words and light them."""
        self._place = place
        self._scroll_to(place)
        self._on_moved()
        self.viewport().update()

    def return_to(self, scroll: int, place: Place | None) -> None:
        """Scroll to where the view was, with the words that were lit then."""
        self._place = place
        self.verticalScrollBar().setValue(scroll)
        self._on_moved()
        self.viewport().update()

    def go_to_page(self, number: int) -> None:
        """Scroll to the top of a page."""
        if self._document and 1 <= number <= self._layout.page_count:
            self.verticalScrollBar().setValue(round(self._layout.page(number).top - MARGIN))

    def set_zoom(self, zoom: float) -> None:
        """Zoom, keeping the middle of the viewport where it is."""
        zoom = min(LARGEST_ZOOM, max(SMALLEST_ZOOM, zoom))
        if zoom == self._zoom:
            return
        self._zoom = zoom
        self._lay_out_in_place()
        self.zoom_changed.emit(zoom)

    def lit_rectangles(self) -> list[QRectF]:
        """Where the lit words are in the viewport, on all pages on which they stand."""
        return [rectangle for part in self._parts() for rectangle in self._rectangles(part.page, part.boxes)]

    def framed_rectangles(self) -> list[QRectF]:
        """Where in the viewport the words are that are framed."""
        return [rectangle for part in self._parts() for rectangle in self._rectangles(part.page, part.words)]

    def _parts(self) -> tuple[Place, ...]:
        """The lit place, page by page."""
        if self._place is None or self._document is None:
            return ()
        return (self._place, *self._place.goes_on)

    def _rectangles(self, number: int, boxes: Sequence[Box]) -> list[QRectF]:
        if self._document is None:
            return []
        placed, page = self._layout.page(number), self._document.pages[number - 1]
        origin = QPointF(placed.left, placed.top) - self._offset()
        growth = LIT_GROWTH * placed.scale
        return [
            QRectF(x0 - growth, y0 - growth, x1 - x0 + 2 * growth, y1 - y0 + 2 * growth).translated(origin)
            for x0, y0, x1, y1 in (to_pixels(box, page, placed.scale) for box in boxes)
        ]

    def _sizes(self) -> Sequence[tuple[float, float]]:
        return [shown_size(page) for page in self._document.pages] if self._document else []

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _lay_out(self) -> None:
        viewport = self.viewport()
        self._layout = PageLayout(self._sizes(), viewport.width(), self._zoom)
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, round(self._layout.height) - viewport.height()))
        vertical.setPageStep(viewport.height())
        vertical.setSingleStep(40)
        horizontal.setRange(0, max(0, round(self._layout.width) - viewport.width()))
        horizontal.setPageStep(viewport.width())
        horizontal.setValue(horizontal.maximum() // 2)

    def _lay_out_in_place(self) -> None:
        """Lay out again and scroll back to what was in the middle."""
        middle = self._offset().y() + self.viewport().height() / 2
        number = self._layout.page_at(middle)
        share = 0.0
        if number:
            before = self._layout.page(number)
            share = (middle - before.top) / before.height
        self._lay_out()
        if number:
            after = self._layout.page(number)
            self.verticalScrollBar().setValue(round(after.top + share * after.height - self.viewport().height() / 2))
        self._settle.start()
        self.viewport().update()

    def _scroll_to(self, place: Place) -> None:
        if self._document is None:
            return
        placed = self._layout.page(place.page)
        boxes = [to_pixels(box, self._document.pages[place.page - 1], placed.scale) for box in place.boxes]
        top = placed.top + min((box[1] for box in boxes), default=0.0)
        left = placed.left + min((box[0] for box in boxes), default=0.0)
        self.verticalScrollBar().setValue(round(top - self.viewport().height() / 3))
        if not self._offset().x() <= left <= self._offset().x() + self.viewport().width() * 0.8:
            self.horizontalScrollBar().setValue(round(left - self.viewport().width() / 4))

    def _visible(self) -> range:
        top = self._offset().y()
        return self._layout.pages_between(top, top + self.viewport().height())

    def _want_pictures(self) -> None:
        """Ask for the visible pages first, then for their neighbours."""
        if self._document is None:
            return
        visible = self._visible()
        near = [n for n in (visible.stop, visible.start - 1) if 1 <= n <= self._layout.page_count]
        ratio = self.devicePixelRatioF()
        sizes = {number: shown_size(self._document.pages[number - 1]) for number in (*visible, *near)}
        self._images.want({number: (self._layout.page(number).scale * ratio, *size) for number, size in sizes.items()})

    def _on_moved(self) -> None:
        if not self._settle.isActive():
            self._want_pictures()
        page = self._layout.page_at(self._offset().y() + self.viewport().height() / 3)
        if page != self._page:
            self._page = page
            count = self._layout.page_count
            self.setAccessibleDescription(f"Page {page} of {count}" if page else "")
            self.page_changed.emit(page)

    def _on_picture_ready(self, number: int) -> None:
        if number in self._visible():
            self.viewport().update()

    def _on_page_failed(self, number: int, sentence: str) -> None:
        self._failures[number] = sentence
        self.viewport().update()

    def _draw_page(self, painter: QPainter, placed: PlacedPage) -> None:
        area = QRectF(QPointF(placed.left, placed.top) - self._offset(), QPointF())
        area.setWidth(placed.width)
        area.setHeight(placed.height)
        painter.fillRect(area, PAPER)
        if picture := self._images.picture(placed.number):
            painter.drawImage(area, picture.image)
        else:
            painter.setPen(PAPER_SOFT)
            words = self._failures.get(placed.number, f"Page {placed.number}")
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(20, 20, -20, -20), flags, words)

    def _draw_lit(self, painter: QPainter) -> None:
        """Multiply: paper turns yellow, letters stay as dark as they are; edges and frames serve without colour."""
        rectangles = self.lit_rectangles()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for rectangle in rectangles:
            painter.fillRect(rectangle, theme.LIT)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(theme.LIT_EDGE, 2))
        for rectangle in rectangles:
            painter.drawLine(rectangle.bottomLeft(), rectangle.bottomRight())
        for rectangle in self.framed_rectangles():
            painter.drawRect(rectangle)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The desk, the visible pages on it, the lit words on them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self._desk)
        visible = self._visible()
        for number in visible:
            self._draw_page(painter, self._layout.page(number))
        if any(part.page in visible for part in self._parts()):
            self._draw_lit(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as the viewport."""
        self._lay_out_in_place()
        if self._place and event.oldSize().width() <= 1:  # shown for the first time: there was nothing to keep
            self._scroll_to(self._place)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The scroll bars have moved."""
        self._on_moved()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * 1.1 ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the ends; the rest is the scroll area's."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
