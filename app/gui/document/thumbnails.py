"""Small pictures of all pages in a list: only those in sight are drawn, and only while the page view needs nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from shiboken6 import isValid

from app.gui import theme
from app.gui.document.page_images import PageImages
from app.gui.document.page_layout import shown_size
from app.gui.document.page_painting import PAPER
from app.ingest.records import Page

WIDTH, HEIGHT = 104, 140
"""Room for a page's picture, device independent pixels."""
GAP = 8
MOST_KEPT = 200

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class PageListModel(QAbstractListModel):
    """The pages of a document, by their sizes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[Page, ...] = ()

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages."""
        return self._pages

    def set_pages(self, pages: Sequence[Page]) -> None:
        """Show other pages."""
        self.beginResetModel()
        self._pages = tuple(pages)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Number of pages."""
        return 0 if parent.isValid() else len(self._pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number, and what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._pages):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{index.row() + 1}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {row}").format(row=index.row() + 1)
        return None


class ThumbnailDelegate(QStyledItemDelegate):
    """Draws a page's picture over its number."""

    def __init__(self, look: theme.Theme, pictures: dict[int, QImage]) -> None:
        super().__init__()
        self._look = look
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for all pages."""
        return QSize(WIDTH + 2 * GAP, HEIGHT + 2 * GAP + option.fontMetrics.lineSpacing())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Card of the page on show, paper, picture, number."""
        model = index.model()
        assert isinstance(model, PageListModel)
        colours, rect = self._look.colours, option.rect
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if is_current:
            has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(colours.accent), 2) if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(QRectF(rect).adjusted(3, 1, -3, -1), 6, 6)
        paper = _paper(QRectF(rect), model.pages[index.row()])
        painter.setPen(QPen(QColor(colours.accent if is_current else colours.border), 1))
        painter.setBrush(PAPER)
        painter.drawRect(paper)
        if (picture := self._pictures.get(index.row() + 1)) is not None:
            painter.drawImage(paper, picture)
        painter.setPen(QColor(colours.text if is_current else colours.text_soft))
        below = rect.adjusted(0, HEIGHT + GAP + 2, 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, f"{index.row() + 1}")
        painter.restore()


class ThumbnailList(QListView):
    """The list. Choosing a page, by mouse or keys, goes there."""

    page_chosen = Signal(int)

    def __init__(self, images: PageImages, look: theme.Theme) -> None:
        super().__init__()
        self.setObjectName("documents")
        self.setAccessibleName(self.tr("Thumbnails of pages"))
        self._images = images
        self._pictures: dict[int, QImage] = {}
        self._failed: set[int] = set()
        self._is_drawing = False
        self._is_following = False
        self._pages = PageListModel(self)
        self._delegate = ThumbnailDelegate(look, self._pictures)
        self.setModel(self._pages)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(lambda index: self.page_chosen.emit(index.row() + 1))
        images.became_idle.connect(self._draw_next)
        images.outdated.connect(self._forget)
        look.changed.connect(self.viewport().update)

    def set_pages(self, pages: Sequence[Page]) -> None:
        """Show the pages of another document."""
        self._pictures.clear()
        self._failed.clear()
        self._is_drawing = False
        self._is_following = True
        self._pages.set_pages(pages)
        self._is_following = False

    def _forget(self, number: int) -> None:
        self._pictures.pop(number, None)
        self.viewport().update()

    def follow(self, number: int) -> None:
        """Mark the page that the view shows."""
        index = self._pages.index(number - 1)
        self._is_following = True
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_following = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The arrow keys go from page to page."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_following and self.hasFocus():
            self.page_chosen.emit(current.row() + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is in sight is drawn next."""
        super().paintEvent(event)
        self._draw_next()

    def _visible(self) -> range:
        count, bottom = self._pages.rowCount(), self.viewport().height()
        first = self.indexAt(self.viewport().rect().topLeft()).row()
        height = max(1, self.visualRect(self._pages.index(0)).height()) if count else 1
        start = max(0, first)
        return range(start + 1, min(count, start + bottom // height + 2) + 1)

    def _draw_next(self) -> None:
        if self._is_drawing or not self.isVisible() or not self._images.is_idle:
            return
        known = self._pictures.keys() | self._failed
        number = next((number for number in self._visible() if number not in known), None)
        if number is None:
            return
        page = self._pages.pages[number - 1]
        across, down = shown_size(page)
        scale = min(WIDTH / across, HEIGHT / down) * self.devicePixelRatioF()
        task = self._images.draw_small(number, scale)
        if task is None:
            return
        self._is_drawing = True
        pages = self._pages.pages
        task.finished.connect(lambda image: self._keep(pages, number, image))
        task.failed.connect(lambda _: self._keep(pages, number, None))

    def _keep(self, pages: tuple[Page, ...], number: int, image: QImage | None) -> None:
        if not isValid(self) or pages is not self._pages.pages:
            return  # the window is gone, or another document is on show
        self._is_drawing = False
        if image is None:
            self._failed.add(number)
        else:
            self._pictures[number] = image
        for old in [old for old in self._pictures if old not in self._visible()][: len(self._pictures) - MOST_KEPT]:
            del self._pictures[old]
        self.update(self._pages.index(number - 1))
        self._draw_next()


def _paper(cell: QRectF, page: Page) -> QRectF:
    """Where in its cell a page is drawn: as large as fits, in the middle, on the line above its number."""
    across, down = shown_size(page)
    scale = min(WIDTH / across, HEIGHT / down)
    width, height = across * scale, down * scale
    return QRectF(cell.center().x() - width / 2, cell.top() + GAP + HEIGHT - height - 4, width, height)
