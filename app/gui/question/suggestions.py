"""What can be asked of documents that have just been read: commands and questions, each a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.language import QT_TRANSLATE_NOOP

COMMANDS = {
    "/summarise": QT_TRANSLATE_NOOP("Suggestions", "Summarise it"),
    "/key-points": QT_TRANSLATE_NOOP("Suggestions", "List its key points"),
}
OF_SEVERAL = {
    "/summarise": QT_TRANSLATE_NOOP("Suggestions", "Summarise them"),
    "/key-points": QT_TRANSLATE_NOOP("Suggestions", "List their key points"),
}
TITLE = QT_TRANSLATE_NOOP("Suggestions", "Try one of these")
AROUND = 30
"""Padding and border beside the words of a button, by the style sheet; pixels."""


class SuggestionButton(QPushButton):
    """A button whose words go onto further lines where they have no room on one: by itself Qt would cut them."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setObjectName("suggestion")
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._words = words
        self._show([words])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words into lines that fit."""
        layout = QTextLayout(self._words, self.font())
        layout.setTextOption(theme.line_option(self._words, self.layoutDirection()))
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, event.size().width() - AROUND))
            lines.append(self._words[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
        self._show(lines)
        super().resizeEvent(event)

    def _show(self, lines: Sequence[str]) -> None:
        shown = "\n".join(map(theme.in_own_direction, lines)).replace("&", "&&")
        if shown != self.text():
            self.setText(shown)


class Suggestions(QWidget):
    """The buttons, in the middle of an empty conversation."""

    chosen = Signal(str)
    """What is to be asked: a question, or a command."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Suggested questions"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self._shown: tuple[str, ...] = ()
        self.hide()

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions on show; the commands stand before them."""
        return self._shown

    def show_questions(self, questions: Sequence[str] | None, documents: int = 1) -> None:
        """Offer these, and the commands, about so many documents; None: nothing."""
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._shown = tuple(questions or ())
        self.setVisible(questions is not None)
        if questions is None:
            return
        title = QLabel(self.tr(TITLE))
        title.setObjectName("soft")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(title)
        for asked, words in [
            *((asked, self.tr(words)) for asked, words in (COMMANDS if documents == 1 else OF_SEVERAL).items()),
            *((question, question) for question in self._shown),
        ]:
            self._column.addWidget(self._button(asked, words))

    def _button(self, asked: str, words: str) -> QPushButton:
        button = SuggestionButton(words)
        button.setToolTip(asked if asked != words else self.tr("Ask this"))
        button.clicked.connect(lambda: self.chosen.emit(asked))
        return button
