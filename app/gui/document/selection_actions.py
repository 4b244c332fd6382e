"""What can be done with selected text or a framed part of a page: a small bar beside it, and a menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton

from app.gui import theme
from app.gui.document.page_selecting import PageSelecting
from app.gui.document.page_view import PageView


class SelectionActions(QFrame):
    """The bar. It floats over the page view, under the end of what is selected."""

    ask_requested = Signal()

    def __init__(self, view: PageView, selecting: PageSelecting) -> None:
        super().__init__(view.viewport())
        self.setObjectName("floating")
        self.setLayoutDirection(QGuiApplication.layoutDirection())  # the pages beneath are never mirrored
        self.setAccessibleName(self.tr("What to do with the selection"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._view = view
        self._selecting = selecting
        self._ask = QPushButton(self.tr("Ask about this"))
        self._ask.setObjectName("primary")
        self._ask.clicked.connect(self.ask_requested)
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.clicked.connect(selecting.copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP_SMALL, theme.GAP_SMALL, theme.GAP_SMALL, theme.GAP_SMALL)
        row.setSpacing(theme.GAP_SMALL)
        row.addWidget(self._ask)
        row.addWidget(self._copy)
        self.hide()
        selecting.changed.connect(self._place)
        view.moved.connect(self._place)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)

    def _place(self) -> None:
        """Beside the selection, once the mouse has let go of it; away while nothing of it shows."""
        boxes = self._selecting.rectangles()
        shown = [rectangle for number, of_page in boxes for rectangle in self._view.rectangles(number, of_page, 0.0)]
        shown = [rectangle for rectangle in shown if self._view.viewport().rect().toRectF().intersects(rectangle)]
        if not shown or self._selecting.is_dragging:
            self.hide()
            return
        is_region = self._selecting.frame is not None
        self._ask.setText(self.tr("Ask about this region") if is_region else self.tr("Ask about this"))
        self._ask.setAccessibleName(
            self.tr("Ask about the framed region") if is_region else self.tr("Ask about the selected text")
        )
        self._copy.setAccessibleName(
            self.tr("Copy the words in the region") if is_region else self.tr("Copy the selected text")
        )
        self.adjustSize()
        self.move(self._corner(shown[-1]))
        self.show()
        self.raise_()

    def _corner(self, last: QRectF) -> QPoint:
        room = self._view.viewport().rect()
        corner = QPointF(last.right() - self.width(), last.bottom() + theme.GAP)
        if corner.y() + self.height() > room.bottom():
            corner.setY(max(theme.GAP, last.top() - self.height() - theme.GAP))
        corner.setY(min(corner.y(), room.bottom() - self.height() - theme.GAP))
        corner.setX(min(max(corner.x(), theme.GAP), max(theme.GAP, room.right() - self.width() - theme.GAP)))
        return corner.toPoint()

    def _show_menu(self, where: QPoint) -> None:
        if self._view.document is None:
            return
        has_choice = self._selecting.selection is not None or self._selecting.frame is not None
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._ask.text(), self.ask_requested.emit).setEnabled(has_choice)
        menu.addAction(self.tr("Copy"), self._selecting.copy).setEnabled(has_choice)
        menu.addSeparator()
        menu.addAction(self.tr("Select this page"), self._selecting.select_page)
        menu.addAction(self.tr("Select all"), self._selecting.select_all)
        menu.addAction(self.tr("Frame a region…"), self._selecting.begin_framing)
        menu.popup(self._view.mapToGlobal(where))
