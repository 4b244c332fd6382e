"""What can be asked of documents that have just been read: commands and questions, each a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
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
        button = QPushButton(theme.in_own_direction(words).replace("&", "&&"))
        button.setObjectName("suggestion")
        button.setAccessibleName(words)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setToolTip(asked if asked != words else self.tr("Ask this"))
        button.clicked.connect(lambda: self.chosen.emit(asked))
        return button
