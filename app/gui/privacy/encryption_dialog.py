"""The dialogs in which the library is encrypted or decrypted, and what opens it is chosen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.language import QT_TRANSLATE_NOOP, figure, translate
from app.gui.plain_label import plain_label
from app.gui.privacy.lock_fields import LockFields, passphrase_line
from app.gui.sentences import sentence_of
from app.gui.tick_box import TickBox

WIDTH = 560
ABOUT_ENCRYPTING = QT_TRANSLATE_NOOP(
    "EncryptionDialog",
    "This encrypts the library, and all that models read of your documents. Nobody can open it then without the"
    " passphrase, or the key in the keyring: whoever loses that loses the library, and there is no help. Make a copy"
    " of library.key.json together with the library where you keep copies.",
)
KEY_LIES = QT_TRANSLATE_NOOP("EncryptionDialog", "The library and library.key.json lie in {folder}.")
IS_ENCRYPTED = QT_TRANSLATE_NOOP(
    "EncryptionDialog",
    "The library is encrypted, and all that models read of your documents. What can be done:",
)
ABOUT_CHANGING = QT_TRANSLATE_NOOP(
    "EncryptionDialog", "Have another passphrase open it, or the keyring of this system."
)
ABOUT_NEW_KEY = QT_TRANSLATE_NOOP(
    "EncryptionDialog",
    "Write it anew, so that old copies of its key open nothing of it: where somebody may have such a copy, and the"
    " passphrase.",
)
ABOUT_DECRYPTING = QT_TRANSLATE_NOOP(
    "EncryptionDialog",
    "Write it as it was before, readable for whoever can read your files, and delete its key.",
)
ABOUT_LOCK = QT_TRANSLATE_NOOP(
    "LockDialog",
    "What opens the library now does so no more afterwards. A copy of library.key.json from before, such as in a"
    " backup, still opens with it: delete such copies, and keep one of the new file. Where somebody may have such a"
    " copy, and what opens it, only a new key helps.",
)
ABOUT_KEY = QT_TRANSLATE_NOOP(
    "LockDialog",
    "The library is written anew with another key, and what models read of your documents is deleted: it is read"
    " again when you ask. Old copies of library.key.json then open nothing of the new library. Copies of the library"
    " itself from before, such as in backups, still open with the old key: delete them, and keep one of the new"
    " library.key.json.",
)
CLOSES = QT_TRANSLATE_NOOP("EncryptionDialog", "Pincite closes its window for that, and opens it again.")
DELETES = QT_TRANSLATE_NOOP(
    "EncryptionDialog",
    "Delete {count} files that were taken out of documents, or pasted. They cannot be encrypted; what was read of them"
    " stays.",
)


class Change(StrEnum):
    """What becomes of the library."""

    ENCRYPT = "encrypt"
    DECRYPT = "decrypt"
    NEW_KEY = "new key"


@dataclass(frozen=True, slots=True)
class EncryptionWish:
    """What the user chose."""

    change: Change
    passphrase: str | None = field(default=None, repr=False)
    """What is to open a library that is encrypted, or has a new key; None: the keyring of the system has that."""
    delete_copies: bool = False


class EncryptionDialog(QDialog):
    """Encrypts a plain library, decrypts an encrypted one. Nothing happens before its button is pressed."""

    wished = Signal(object)
    """An EncryptionWish."""
    lock_wanted = Signal()
    """What opens the library is to be changed."""
    key_wanted = Signal()
    """The library is to have another key."""

    def __init__(
        self,
        look: theme.Theme,
        *,
        is_encrypted: bool,
        is_begun: bool = False,
        copies: int = 0,
        folder: str = "",
        has_passphrase: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`is_begun`: it has a key already. `copies`: how many files of the app's own cannot be encrypted. `folder`:
        where the library lies. `has_passphrase`: whether a passphrase opens it, and not the keyring.
        """
        super().__init__(parent)
        self._is_encrypted = is_encrypted
        self._has_key = is_encrypted or is_begun
        self._has_passphrase = has_passphrase
        self.setWindowTitle(self.tr("Encryption") if is_encrypted else self.tr("Encrypt the library"))
        about, closes, lies = plain_label("plain"), plain_label("soft"), plain_label("soft")
        about.setText(self.tr(IS_ENCRYPTED if is_encrypted else ABOUT_ENCRYPTING))
        closes.setText(self.tr(CLOSES))
        closes.setVisible(not is_encrypted)
        lies.setText(self.tr(KEY_LIES).format(folder=theme.in_own_direction(folder)))
        lies.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lies.setVisible(bool(folder))
        self._copies = TickBox(self.tr("Delete them"), look)
        self._copies.setVisible(copies > 0 and not is_encrypted)
        about_copies = plain_label("plain")
        about_copies.setText(self.tr(DELETES).format(count=figure(copies)))
        about_copies.setVisible(copies > 0 and not is_encrypted)
        self._problem = plain_label("problem")
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        column.setSpacing(theme.GAP_WIDE)
        column.addWidget(about)
        self.lock = LockFields(look)
        self.lock.changed.connect(self._refresh)
        self.lock.setVisible(not self._has_key)
        self._go = QPushButton(self.tr("Decrypt") if is_encrypted else self.tr("Encrypt"))
        if is_encrypted:
            column.addLayout(self._make_ways())
        for widget in (self.lock, about_copies, self._copies, lies, closes):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self._problem)
        column.addWidget(self._make_buttons())
        self._copies.toggled.connect(lambda _: self._refresh())
        self._refresh()
        theme.open_as_high_as_needed(self, WIDTH)

    def showEvent(self, event: QShowEvent) -> None:
        """Where Enter would do something that cannot be taken back, the way out has the keyboard."""
        super().showEvent(event)
        if self._is_encrypted:
            self._calm.setFocus()
        elif not self._has_key:
            self.lock.begin()

    def _make_ways(self) -> QVBoxLayout:
        """What can be done with an encrypted library: for each a button, and what it does."""
        words_of_change = (
            self.tr("Change the passphrase…") if self._has_passphrase else self.tr("Change what opens it…")
        )
        change = QPushButton(words_of_change)
        key = QPushButton(self.tr("New key…"))
        for button, signal in ((change, self.lock_wanted), (key, self.key_wanted)):
            button.clicked.connect(self.reject)
            button.clicked.connect(signal)
        self._go.clicked.connect(self._wish)
        column = QVBoxLayout()
        column.setSpacing(theme.GAP_SMALL)
        for button, words in (
            (change, self.tr(ABOUT_CHANGING)),
            (key, f"{self.tr(ABOUT_NEW_KEY)} {self.tr(CLOSES)}"),
            (self._go, f"{self.tr(ABOUT_DECRYPTING)} {self.tr(CLOSES)}"),
        ):
            about = plain_label("plain")
            about.setText(words)
            button.setAccessibleDescription(words)
            column.addWidget(about)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            column.addSpacing(theme.GAP)
        return column

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        if not self._is_encrypted:
            self._go.setObjectName("primary")
            buttons.addButton(self._go, QDialogButtonBox.ButtonRole.AcceptRole)
        self._calm = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._calm.setDefault(self._is_encrypted)  # nobody is to decrypt by pressing Enter
        buttons.accepted.connect(self._wish)
        buttons.rejected.connect(self.reject)
        return buttons

    def _refresh(self) -> None:
        problem = "" if self._has_key else self.lock.problem
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        is_agreed = self._copies.isHidden() or self._copies.isChecked()
        self._go.setEnabled((self._has_key or self.lock.is_complete) and is_agreed)

    def _wish(self) -> None:
        if self._is_encrypted:
            wish = EncryptionWish(Change.DECRYPT)
        else:
            passphrase = None if self._has_key else self.lock.passphrase
            wish = EncryptionWish(Change.ENCRYPT, passphrase, self._copies.isChecked())
        self.accept()
        self.wished.emit(wish)


class LockDialog(QDialog):
    """Changes what opens an encrypted library, or its key; whoever does that has to know what opens it now."""

    wished = Signal(str, object)
    """The passphrase of now (empty: the keyring has the key), and the new one; None: the keyring is to have the key."""

    def __init__(
        self, look: theme.Theme, *, has_passphrase: bool, makes_key: bool = False, parent: QWidget | None = None
    ) -> None:
        """`has_passphrase`: whether a passphrase opens it now. `makes_key`: the library is to have another key, too."""
        super().__init__(parent)
        words = self.tr("A new key for the library") if makes_key else self.tr("Change what opens the library")
        self.setWindowTitle(words)
        about, closes = plain_label("plain"), plain_label("soft")
        about.setText(self.tr(ABOUT_KEY if makes_key else ABOUT_LOCK))
        closes.setText(translate("EncryptionDialog", CLOSES))
        closes.setVisible(makes_key)
        self._now = passphrase_line(self.tr("The passphrase that opens it now"))
        self._now.setVisible(has_passphrase)
        self._has_passphrase = has_passphrase
        self._is_checking = False
        self.lock = LockFields(look, self._now)
        self._problem = plain_label("problem")
        self._problem.hide()
        buttons = QDialogButtonBox()
        does = self.tr("Make a new key") if makes_key else self.tr("Change it")
        self._go = buttons.addButton(does, QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setObjectName("primary")
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._wish)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        column.setSpacing(theme.GAP_WIDE)
        for widget in (about, self._now, self.lock, closes):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self._problem)
        column.addWidget(buttons)
        self.lock.changed.connect(self._refresh)
        self._now.textChanged.connect(self._refresh)
        self._refresh()
        theme.open_as_high_as_needed(self, WIDTH)

    def showEvent(self, event: QShowEvent) -> None:
        """What is typed first has the keyboard."""
        super().showEvent(event)
        if self._has_passphrase:
            self._now.setFocus()
        else:
            self.lock.begin()

    def show_problem(self, error: Exception) -> None:
        """Say why it was not changed; what opens it now can be typed anew."""
        self._is_checking = False
        self._refresh()
        self._show_line("problem", sentence_of(error))
        self._now.setFocus()
        self._now.selectAll()

    def _wish(self) -> None:
        """Trying a passphrase takes a while, on purpose: until then nothing can be pressed twice."""
        self._is_checking = True
        self._refresh()
        self.wished.emit(self._now.text(), self.lock.passphrase)

    def _refresh(self) -> None:
        problem = self.lock.problem
        self._show_line("problem", problem)
        if self._is_checking:
            self._show_line("soft", self.tr("Checking…"))
        for part in (self._now, self.lock):
            part.setEnabled(not self._is_checking)
        is_known = not self._has_passphrase or bool(self._now.text())
        self._go.setEnabled(self.lock.is_complete and is_known and not self._is_checking)

    def _show_line(self, look: str, words: str) -> None:
        if self._problem.objectName() != look:
            self._problem.setObjectName(look)
            self._problem.style().polish(self._problem)
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
