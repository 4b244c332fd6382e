"""The right pane: the page view with its document's name, page number, zoom, and the way back after a jump."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QIntValidator, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.page_images import PageImages
from app.gui.page_view import PageView, ShownDocument

ZOOM_STEP = 1.2


class NameLabel(QLabel):
    """A file name that is cut in its middle to fit; the tooltip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(40)

    def set_name(self, name: str) -> None:
        """Show a name."""
        self._name = name
        self.setToolTip(name)
        self.setAccessibleName(f"Document {name}" if name else "No document")
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(QFontMetrics(self.font()).elidedText(self._name, Qt.TextElideMode.ElideMiddle, self.width() - 2))


class PagePanel(QWidget):
    """Header and page view."""

    back_requested = Signal()

    def __init__(self, images: PageImages, look: theme.Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PageView(images)
        self._look = look
        self._name = NameLabel()
        self._name.setObjectName("heading")
        self._page = QLineEdit()
        self._page.setAccessibleName("Page number")
        self._page.setToolTip("Go to a page")
        self._page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._page.setFixedWidth(48)
        self._page.returnPressed.connect(lambda: self.view.go_to_page(int(self._page.text() or 0)))
        self._count = QLabel()
        self._count.setObjectName("soft")
        self._back = _tool("←", "Back to where you were before the jump (Alt+Left)", "Back")
        self._back.clicked.connect(self.back_requested)
        out = _tool("−", "Smaller (Ctrl+-)", "Zoom out")
        out.clicked.connect(lambda: self.view.set_zoom(self.view.zoom / ZOOM_STEP))
        self._fit = _tool("Fit", "As wide as the pane (Ctrl+0)", "Fit width")
        self._fit.clicked.connect(lambda: self.view.set_zoom(1.0))
        into = _tool("+", "Larger (Ctrl++)", "Zoom in")
        into.clicked.connect(lambda: self.view.set_zoom(self.view.zoom * ZOOM_STEP))

        header = QFrame()
        header.setObjectName("header")
        header.setFixedHeight(theme.HEADER_HEIGHT)
        row = QHBoxLayout(header)
        row.setContentsMargins(theme.GAP_WIDE, 0, theme.GAP, 0)
        row.setSpacing(theme.GAP_SMALL)
        row.addWidget(self._back)
        row.addWidget(self._name, 1)
        for widget in (self._page, self._count, out, self._fit, into):
            row.addWidget(widget)
        self._controls = (self._page, self._count, out, self._fit, into)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.view.page_changed.connect(self._show_page)
        self.view.zoom_changed.connect(self._show_zoom)
        look.changed.connect(self._follow_theme)
        self._follow_theme()
        self.set_can_go_back(False)
        self.show_document(None)

    def show_document(self, document: ShownDocument | None) -> None:
        """Show another document, or none."""
        count = len(document.pages) if document else 0
        self._name.set_name(document.name if document else "")
        self._count.setText(f"/ {count:,}")
        self._page.setValidator(QIntValidator(1, max(1, count), self))
        for control in self._controls:
            control.setVisible(document is not None)
        self.view.show_document(document)

    def set_can_go_back(self, can: bool) -> None:
        """Whether there is a place to return to."""
        self._back.setVisible(can)

    def _show_page(self, number: int) -> None:
        self._page.setText(str(number) if number else "")

    def _show_zoom(self, zoom: float) -> None:
        self._fit.setText("Fit" if zoom == 1.0 else f"{zoom:.0%}")

    def _follow_theme(self) -> None:
        self.view.set_desk(QColor(self._look.colours.desk))


def _tool(text: str, tip: str, accessible_name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(accessible_name)
    return button
