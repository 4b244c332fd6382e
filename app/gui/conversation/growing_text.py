"""Text that grows while it is written: as high as its words, to be selected, never scrolled by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit

from app.gui import theme


class GrowingText(QTextEdit):
    """Plain text that is as high as its words and can be selected; the list around it scrolls."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAccessibleName(accessible_name)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(
            False
        )  # the card's ground; a style sheet of its own would cost milliseconds
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._shown: str | None = ""
        self.setFont(theme.reading_font(self.font()))
        self._fit()

    def show_text(self, text: str) -> None:
        """Show `text`; where it continues what is shown, only the rest is laid out."""
        if text == self._shown:
            return
        if self._shown is not None and text.startswith(self._shown):
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(text[len(self._shown) :])
        else:
            self.setPlainText(text)
        self._shown = text

    def clear_for_more_than_text(self) -> None:
        """Empty it for what is more than plain text, which no text shown later continues."""
        self.clear()
        self._shown = None

    def _fit(self) -> None:
        self.setFixedHeight(max(self.fontMetrics().height(), round(self.document().size().height()) + 2))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the list."""
        event.ignore()
