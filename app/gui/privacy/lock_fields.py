"""Where a passphrase is typed: hidden, unless the user wants to see it; and what is to open a library from now on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.broken_lines import RadioLine
from app.gui.language import figure, translate
from app.gui.tick_box import TickBox

LEAST_LETTERS = 8
"""Of a passphrase."""


def passphrase_line(words: str) -> QLineEdit:
    """A line in which what is typed is not seen; `words` say what is to be typed."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setPlaceholderText(words)
    line.setAccessibleName(words)
    return line


class ShowTyped(TickBox):
    """Shows what is typed: who loses the passphrase by a slip of a finger loses the library."""

    def __init__(self, look: theme.Theme, *lines: QLineEdit) -> None:
        super().__init__(translate("LockFields", "Show what is typed"), look)
        self._lines = lines
        self.toggled.connect(self._show)

    def _show(self, is_seen: bool) -> None:
        for line in self._lines:
            line.setEchoMode(QLineEdit.EchoMode.Normal if is_seen else QLineEdit.EchoMode.Password)


class LockFields(QWidget):
    """What is to open the library: a new passphrase, typed twice, or the system's keyring."""

    changed = Signal()

    def __init__(self, look: theme.Theme, *before: QLineEdit) -> None:
        """`before`: lines of the dialog in which passphrases are typed, too."""
        super().__init__()
        self._by_words = RadioLine(self.tr("A passphrase, asked whenever Pincite starts"))
        self._by_keyring = RadioLine(self.tr("The keyring of this system, which opens when you log in"))
        self._by_words.setChecked(True)
        ways = QButtonGroup(self)
        ways.addButton(self._by_words)
        ways.addButton(self._by_keyring)
        self._first = passphrase_line(self.tr("New passphrase: several words are best"))
        self._second = passphrase_line(self.tr("The same once more"))
        self._shown = ShowTyped(look, *before, self._first, self._second)
        for line in (self._first, self._second):
            line.textChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for widget in (self._by_words, self._first, self._second, self._shown, self._by_keyring):
            column.addWidget(widget)
        ways.buttonToggled.connect(lambda *_: self._refresh())

    def show_keyring(self, is_there: bool) -> None:
        """Say so where no keyring can keep the key."""
        self._by_keyring.setEnabled(is_there)
        if not is_there:
            self._by_keyring.set_words(self.tr("The keyring of this system: none can be read here"))

    def begin(self) -> None:
        """Have the keyboard where the passphrase is typed."""
        self._first.setFocus()

    @property
    def passphrase(self) -> str | None:
        """What was typed; None: the keyring is to have the key."""
        return self._first.text() if self._by_words.isChecked() else None

    @property
    def is_complete(self) -> bool:
        """Whether it can be taken."""
        words = self.passphrase
        return words is None or (len(words) >= LEAST_LETTERS and words == self._second.text())

    @property
    def problem(self) -> str:
        """A sentence about what was typed; empty while nothing is wrong with it."""
        first, second = self._first.text(), self._second.text()
        if self._by_keyring.isChecked() or not first:
            return ""
        if second and not first.startswith(second):
            return self.tr("The two are not the same.")
        if second and len(first) < LEAST_LETTERS:
            return self.tr("A passphrase has {0} letters or more.").format(figure(LEAST_LETTERS))
        return ""

    def _refresh(self) -> None:
        for line in (self._first, self._second):
            line.setEnabled(self._by_words.isChecked())
        self.changed.emit()
