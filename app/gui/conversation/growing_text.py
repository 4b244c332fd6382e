"""Text that grows while it is written: as high as its words, to be selected, never scrolled by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit

from app.gui import theme

Find = Callable[[str], list[tuple[int, int]]]
"""Where words that are looked for stand in a text: starts and ends."""


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
        self._find: Find | None = None
        self._current: int | None = None
        self.document().contentsChanged.connect(self._light)
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

    def light(self, find: Find | None, current: int | None = None) -> None:
        """Mark what is found in the words, now and whenever they change: underlined, the current one stronger."""
        self._find, self._current = find, current
        self._light()

    def places(self, find: Find) -> list[tuple[int, int]]:
        """What is found in the words as they are shown."""
        return find(self.toPlainText())

    def _light(self) -> None:
        if self._find is None:
            if self.extraSelections():
                self.setExtraSelections([])
            return
        look, strong = QTextCharFormat(), QTextCharFormat()
        look.setBackground(theme.LIT)
        look.setForeground(theme.ON_LIT)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        look.setUnderlineColor(theme.LIT_EDGE)
        strong.setBackground(theme.LIT_EDGE)
        strong.setForeground(theme.ON_LIT_EDGE)
        strong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        marks = []
        for number, (start, end) in enumerate(self.places(self._find)):
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = self._cursor(start, end), strong if number == self._current else look
            marks.append(mark)
        self.setExtraSelections(marks)

    def box_of(self, start: int, end: int) -> QRect:
        """Where words begin and end, in this widget: from the first line to the last."""
        cursor = self._cursor(start, end)
        last = self.cursorRect(cursor)
        cursor.setPosition(cursor.anchor())
        return self.cursorRect(cursor).united(last)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        """Qt counts in UTF-16, Python in characters."""
        text, cursor = self.toPlainText(), QTextCursor(self.document())
        cursor.setPosition(_units(text[:start]))
        cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the list."""
        event.ignore()


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
