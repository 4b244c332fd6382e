"""Shows a document's pages under each other; draws only what is visible; lights cited words.

Key  scroll: wheel, arrows, Page Up and Down, Space, Home, End     zoom: Ctrl + wheel
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.gui.document.page_images import PageImages
from app.gui.document.page_layout import LARGEST_ZOOM, MARGIN, SMALLEST_ZOOM, Fit, PageLayout, shown_size
from app.gui.document.page_painting import Mark, paint_lit, paint_mark, paint_nothing, paint_page
from app.gui.document.page_pieces import WantedPage
from app.gui.document.shown_document import Place, ShownDocument
from app.gui.document.viewport import LIT_GROWTH, Spot, Viewport
from app.gui.style_sheet import LIGHT
from app.ingest.records import Box
from app.ingest.render import to_pixels
from app.library.originals import NO_PICTURE_OF_OLDER

SETTLE_MS = 80
"""While the size or zoom keeps changing, pictures are stretched; after this pause they are drawn anew."""
LINE = 40
"""Pixels that an arrow key scrolls."""


class PageView(QAbstractScrollArea):
    """The continuous page view of one document."""

    page_changed = Signal(int)
    zoom_changed = Signal(float)
    moved = Signal()
    """Other parts of pages show, or the same parts elsewhere."""

    def __init__(self, images: PageImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # pages lie as they are, whatever the window's language
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # until there are pages
        self._images = images
        self._document: ShownDocument | None = None
        self._place: Place | None = None
        self._at: tuple[Place, QPointF] | None = None  # the place that was scrolled to last, and where it was found
        self._marks: dict[Mark, Mapping[int, Sequence[Box]]] = {}
        self._failures: dict[int, str] = {}
        self._zoom = 1.0
        self._fit = Fit.WIDTH
        self._page = 0
        self._layout = PageLayout([], (1, 1), 1.0)
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
    def visible_pages(self) -> range:
        """Numbers of the pages that show."""
        return self._shown.visible_pages(self.viewport().height())

    @property
    def zoom(self) -> float:
        """1 is as large as `fit` says."""
        return self._zoom

    @property
    def fit(self) -> Fit:
        """What a zoom of 1 is."""
        return self._fit

    @property
    def place(self) -> Place | None:
        """The lit place."""
        return self._place

    @property
    def spot(self) -> Spot | None:
        """What is in the upper left corner of the viewport; `return_to` brings it back there. None: no document."""
        return self._shown.spot_at(QPointF(0, 0))

    def set_desk(self, colour: QColor) -> None:
        """The colour behind the pages."""
        self._desk = colour
        self.viewport().update()

    def set_marks(self, mark: Mark, boxes: Mapping[int, Sequence[Box]]) -> None:
        """Mark words or parts on pages: boxes of unrotated pages by page number; they replace those of this kind."""
        self._marks[mark] = boxes
        self.viewport().update()

    def show_document(self, document: ShownDocument | None) -> None:
        """Show another document from its first page, or nothing."""
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOn if document else policies.ScrollBarAlwaysOff)
        self._document = document
        self._place = self._at = None
        self._marks, self._failures = {}, {}
        if document is None or document.is_older:
            self._images.open(None)
            self._failures = {page.number: NO_PICTURE_OF_OLDER for page in document.pages} if document else {}
        else:
            self._images.open(document.path, document.document_id)
        self._lay_out()
        self._settle.stop()  # a scroll bar that comes or goes has changed the size, but nothing is stretched
        self.verticalScrollBar().setValue(0)
        self._page = -1  # a first page is news, even after another document's first page
        self._on_moved()

    def show_place(self, place: Place, *, lights: bool = True) -> None:
        """Scroll to some words, and light them, or only scroll."""
        if lights:
            self._place = place
        self._scroll_to(place)
        self._on_moved()
        self.viewport().update()

    def is_at(self, place: Place) -> bool:
        """Whether this is the place shown last and nobody has scrolled since, whatever became of the size."""
        return self._at == (place, self._offset())

    def return_to(self, spot: Spot, place: Place | None) -> None:
        """Scroll to where the view was, with the words that were lit then."""
        self._place, self._at = place, None
        self._scroll_spot_to(spot, QPointF(0, 0))
        self._on_moved()
        self.viewport().update()

    def go_to_page(self, number: int) -> None:
        """Scroll to the top of a page."""
        if self._document and 1 <= number <= self._layout.page_count:
            self.verticalScrollBar().setValue(round(self._layout.page(number).top - MARGIN))

    def set_zoom(self, zoom: float, fit: Fit | None = None, around: QPointF | None = None) -> None:
        """Zoom, keeping a point of the viewport where it is; without one its middle."""
        zoom, fit = min(LARGEST_ZOOM, max(SMALLEST_ZOOM, zoom)), fit or self._fit
        if (zoom, fit) == (self._zoom, self._fit):
            return
        self._zoom, self._fit = zoom, fit
        self._lay_out_in_place(around)
        self.zoom_changed.emit(zoom)

    def lit_rectangles(self) -> list[QRectF]:
        """Where the lit words are in the viewport, on all pages on which they stand."""
        return [rectangle for part in self._parts() for rectangle in self.rectangles(part.page, part.boxes)]

    def framed_rectangles(self) -> list[QRectF]:
        """Where in the viewport the words are that are framed."""
        return [rectangle for part in self._parts() for rectangle in self.rectangles(part.page, part.words)]

    def area(self, number: int) -> QRectF:
        """A page's rectangle in the viewport."""
        return self._shown.area(number)

    def rectangles(self, number: int, boxes: Sequence[Box], growth: float = LIT_GROWTH) -> list[QRectF]:
        """Where boxes of an unrotated page are in the viewport, larger by `growth` points on every side."""
        return self._shown.rectangles(number, boxes, growth)

    def point_on_page(self, where: QPointF, number: int | None = None) -> tuple[int, float, float] | None:
        """The page at a point of the viewport (or page `number`), and the point on it, unrotated, in PDF points.

        Between two pages it is the upper one; the point may lie beside the page. None without a document.
        """
        return self._shown.point_on_page(where, number)

    @property
    def _shown(self) -> Viewport:
        """Where everything lies at this moment."""
        pages = self._document.pages if self._document is not None else ()
        return Viewport(pages, self._layout, self._offset(), self.devicePixelRatioF())

    def _parts(self) -> tuple[Place, ...]:
        """The lit place, page by page."""
        if self._place is None or self._document is None:
            return ()
        return (self._place, *self._place.goes_on)

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _lay_out(self) -> None:
        viewport = self.viewport()
        sizes = [shown_size(page) for page in self._document.pages] if self._document else []
        self._layout = PageLayout(sizes, viewport.size().toTuple(), self._zoom, self._fit)
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, round(self._layout.height) - viewport.height()))
        vertical.setPageStep(viewport.height())
        vertical.setSingleStep(LINE)
        horizontal.setRange(0, max(0, round(self._layout.width) - viewport.width()))
        horizontal.setPageStep(viewport.width())
        horizontal.setSingleStep(LINE)
        horizontal.setValue(horizontal.maximum() // 2)

    def _lay_out_in_place(self, around: QPointF | None = None) -> None:
        """Lay out again and scroll back to what was at a point of the viewport."""
        point = around if around is not None else self.viewport().rect().toRectF().center()
        spot = self._shown.spot_at(point)
        self._lay_out()
        if spot is not None:
            self._scroll_spot_to(spot, point)
        self._settle.start()
        self._on_moved()  # the same scroll position may be another page now
        self.viewport().update()

    def _scroll_spot_to(self, spot: Spot, point: QPointF) -> None:
        if not 1 <= spot.page <= self._layout.page_count:
            return
        placed = self._layout.page(spot.page)
        self.horizontalScrollBar().setValue(round(placed.left + spot.across * placed.width - point.x()))
        self.verticalScrollBar().setValue(round(placed.top + spot.down * placed.height - point.y()))

    def _scroll_to(self, place: Place) -> None:
        if self._document is None or not 1 <= place.page <= self._layout.page_count:
            return
        placed = self._layout.page(place.page)
        boxes = [to_pixels(box, self._document.pages[place.page - 1], placed.scale) for box in place.boxes]
        top = placed.top + min((box[1] for box in boxes), default=0.0)
        left = placed.left + min((box[0] for box in boxes), default=0.0)
        room = self.viewport().height() / 3 if boxes else MARGIN
        self.verticalScrollBar().setValue(round(top - room))
        if not self._offset().x() <= left <= self._offset().x() + self.viewport().width() * 0.8:
            self.horizontalScrollBar().setValue(round(left - self.viewport().width() / 4))
        self._at = place, self._offset()

    def _want_pictures(self) -> None:
        """Ask for the visible pages first, then for their neighbours."""
        if self._document is None:
            return
        visible = self.visible_pages
        near = [n for n in (visible.stop, visible.start - 1) if 1 <= n <= self._layout.page_count]
        self._images.want([self._wanted(number, number in visible) for number in (*visible, *near)])

    def _wanted(self, number: int, is_visible: bool) -> WantedPage:
        assert self._document is not None
        placed, page = self._layout.page(number), self._document.pages[number - 1]
        area = self._shown.area(number)
        shown = self.viewport().rect().toRectF().intersected(area).translated(-area.topLeft())
        ends = shown.left(), shown.top(), shown.right(), shown.bottom()
        part = tuple(value / placed.scale for value in ends)
        box = (part[0], part[1], part[2], part[3]) if is_visible else None
        scale = placed.scale * self.devicePixelRatioF()
        return WantedPage(number, *shown_size(page), page.rotation, scale, box)

    def _on_moved(self) -> None:
        if not self._settle.isActive():
            self._want_pictures()
        page = self._layout.page_at(self._offset().y() + self.viewport().height() / 3)
        if page != self._page:
            self._page = page
            count = self._layout.page_count
            self.setAccessibleDescription(
                self.tr("Page {page} of {count}").format(page=page, count=count) if page else ""
            )
            self.page_changed.emit(page)
        self.moved.emit()

    def _on_picture_ready(self, number: int) -> None:
        if number in self.visible_pages:
            self.viewport().update()

    def _on_page_failed(self, number: int, sentence: str) -> None:
        self._failures[number] = sentence
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The desk, the visible pages on it, the marks and lit words on them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self._desk)
        if self._document is None:
            paint_nothing(painter, self.viewport().rect().toRectF(), QGuiApplication.palette())
        visible, ratio = self.visible_pages, self.devicePixelRatioF()
        for number in visible:
            scale, failure = self._layout.page(number).scale, self._failures.get(number, "")
            paint_page(painter, self._images, number, self._shown.area(number), scale, ratio, failure)
        if any(part.page in visible and self._images.picture(part.page) is not None for part in self._parts()):
            paint_lit(painter, self.lit_rectangles(), self.framed_rectangles())
        for mark in Mark:
            boxes = self._marks.get(mark, {})
            for number in visible:
                if number in boxes:
                    paint_mark(painter, mark, self.rectangles(number, boxes[number], 0.0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as large as the viewport asks."""
        place = self._place if event.oldSize().width() <= 1 else None  # shown for the first time: nothing to keep
        if self._at is not None and self.is_at(self._at[0]):
            place = self._at[0]
        self._lay_out_in_place(QPointF(0, 0))
        if place is not None:
            self._scroll_to(place)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The scroll bars have moved."""
        self._on_moved()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, around the pointer; scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * 1.1 ** (event.angleDelta().y() / 120), around=event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the ends, Page keys and Space a page or screen on; the rest is the scroll area's."""
        bar, key = self.verticalScrollBar(), event.key()
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Space):
            self._turn_page(key == Qt.Key.Key_PageDown or (key == Qt.Key.Key_Space and not has_shift))
        else:
            super().keyPressEvent(event)

    def _turn_page(self, is_forward: bool) -> None:
        """To the next page where whole pages are shown, else nearly a viewport on: the line read last stays."""
        step = 1 if is_forward else -1
        if self._fit is Fit.PAGE and self._zoom <= 1.0:
            self.go_to_page(self._page + step)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + step * max(LINE, self.viewport().height() - LINE))
