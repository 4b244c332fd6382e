"""Asks for the passphrase of an encrypted library at the start; it stays while one is tried, and says what failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from app.errors import PinciteError
from app.gui import theme
from app.gui.plain_label import plain_label
from app.gui.privacy.lock_fields import ShowTyped, passphrase_line
from app.gui.sentences import sentence_of

if TYPE_CHECKING:
    from app.sealing import Key

WIDTH = 440


class UnlockDialog(QDialog):
    """Accepted once it has the key."""

    tried = Signal(str)
    """A passphrase that is to be tried."""

    def __init__(self, look: theme.Theme) -> None:
        super().__init__()
        self.key: Key | None = None
        self.setWindowTitle("Pincite")
        about, help_ = plain_label("heading"), plain_label("soft")
        about.setText(self.tr("The library is encrypted."))
        help_.setText(self.tr("Its passphrase opens it, and nothing else does: who has lost it cannot be helped."))
        self._line = passphrase_line(self.tr("Passphrase"))
        self._line.textChanged.connect(lambda _: self._refresh())
        self._told = plain_label("soft")
        buttons = QDialogButtonBox()
        self._go = buttons.addButton(self.tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setObjectName("primary")
        buttons.addButton(self.tr("Quit"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        column.setSpacing(theme.GAP)
        for widget in (about, help_, self._line, ShowTyped(look, self._line), self._told):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(buttons)
        self._line.setFocus()
        self._refresh()
        theme.open_as_high_as_needed(self, WIDTH)

    def take_key(self, key: Key) -> None:
        """It is open."""
        self.key = key
        self.accept()

    def show_problem(self, error: PinciteError) -> None:
        """Say why it is not; what was typed can be mended, or typed anew."""
        self._line.setEnabled(True)
        self._refresh()
        self._tell("problem", sentence_of(error))
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.selectAll()

    def _try(self) -> None:
        """Trying one takes a while, on purpose: meanwhile no other can be."""
        self._line.setEnabled(False)
        self._go.setEnabled(False)
        self._tell("soft", self.tr("Opening…"))
        self.tried.emit(self._line.text())

    def _refresh(self) -> None:
        self._go.setEnabled(bool(self._line.text()))
        self._tell("soft", "")

    def _tell(self, look: str, words: str) -> None:
        if self._told.objectName() != look:
            self._told.setObjectName(look)
            self._told.style().polish(self._told)
        self._told.setText(words)
