"""The line in which words to be found in the document are typed: how many there are, on to the next, back, close."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.gui import theme
from app.gui.icon_button import IconButton
from app.gui.icons import Icon
from app.gui.language import QT_TRANSLATE_NOOP, figure

IN_DOCUMENT = QT_TRANSLATE_NOOP("FindBar", "Find in the document")
WORDS = QT_TRANSLATE_NOOP("FindBar", "Words to find in the document")


class FindField(QLineEdit):
    """Enter finds the next, Shift+Enter the one before, Escape closes."""

    next_requested = Signal()
    previous_requested = Signal()
    leave_requested = Signal()

    def event(self, event: QEvent) -> bool:
        """Escape belongs to the field while it has the focus, not to the action that stops answers."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the class."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_requested if is_back else self.next_requested).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Field, count and buttons. Hidden until it is needed."""

    text_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(
        self, look: theme.Theme, parent: QWidget | None = None, *, what: str = IN_DOCUMENT, words: str = WORDS
    ) -> None:
        """`what` the bar does, and what the field takes."""
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr(what))
        self._field = FindField()
        self._field.setPlaceholderText(self.tr(what))
        self._field.setAccessibleName(self.tr(words))
        self._field.textChanged.connect(self.text_changed)
        self._field.next_requested.connect(self.next_requested)
        self._field.previous_requested.connect(self.previous_requested)
        self._field.leave_requested.connect(self.close_bar)
        self._count = QLabel()
        self._count.setObjectName("soft")
        self._count.setAccessibleName(self.tr("Places found"))
        previous = IconButton(Icon.UP, self.tr("The one before (Shift+Enter)"), self.tr("Previous place"), look)
        previous.clicked.connect(self.previous_requested)
        following = IconButton(Icon.DOWN, self.tr("The next one (Enter)"), self.tr("Next place"), look)
        following.clicked.connect(self.next_requested)
        close = IconButton(Icon.CLOSE, self.tr("Close (Esc)"), self.tr("Close the search"), look)
        close.clicked.connect(self.close_bar)
        self._steps = (previous, following)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP_WIDE, theme.GAP_SMALL, theme.GAP, theme.GAP_SMALL)
        row.setSpacing(theme.GAP_SMALL)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        for button in (previous, following, close):
            row.addWidget(button)
        self.setFocusProxy(self._field)
        self.show_count(0, 0, is_over=True)
        self.hide()

    @property
    def text(self) -> str:
        """What is typed."""
        return self._field.text()

    @property
    def count(self) -> str:
        """What is said of how many were found."""
        return self._count.text()

    def show_words(self, text: str) -> None:
        """Show the bar with other words in it; the keyboard stays where it is."""
        self._field.setText(text)
        self.show()

    def open_bar(self, text: str = "") -> None:
        """Show the bar, with other words in it if there are any, all selected so that typing replaces them."""
        if text:
            self._field.setText(text)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def close_bar(self) -> None:
        """Hide the bar; what was typed stays for the next time."""
        self.hide()
        self.closed.emit()

    def show_count(self, current: int, total: int, *, is_over: bool, is_capped: bool = False) -> None:
        """Say which place of how many is on show; `is_over`: the whole document was searched."""
        if not self.text.strip():
            words = ""
        elif total:
            more = "+" if is_capped or not is_over else ""
            words = self.tr("{current} of {total}").format(current=figure(current), total=f"{figure(total)}{more}")
        else:
            words = self.tr("Not found") if is_over else self.tr("Searching…")
        self._count.setText(words)
        self._count.setAccessibleDescription(words)
        for button in self._steps:
            button.setEnabled(total > 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Words of the last time are looked for again."""
        super().showEvent(event)
        self.text_changed.emit(self.text)
