"""The dialogs in which the library is encrypted or decrypted, and what opens it is chosen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.language import QT_TRANSLATE_NOOP, figure, translate
from app.gui.plain_label import plain_label
from app.gui.sentences import sentence_of
from app.gui.tick_box import TickBox

LEAST_LETTERS = 8
"""Of a passphrase."""
WIDTH = 560
ABOUT_ENCRYPTING = QT_TRANSLATE_NOOP(
    "EncryptionDialog",
    "This encrypts the library, and all that models read of your documents. Nobody can open it then without the"
    " passphrase, or the key in the keyring: whoever loses that loses the library, and there is no help. Make a copy"
    " of library.key.json together with the library where you keep copies.",
)
ABOUT_DECRYPTING = QT_TRANSLATE_NOOP(
    "EncryptionDialog",
    "The library is encrypted. Decrypting writes it as it was before, readable for whoever can read your files, and"
    " deletes its key.",
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
        parent: QWidget | None = None,
    ) -> None:
        """`is_begun`: it has a key already. `copies`: how many files of the app's own cannot be encrypted."""
        super().__init__(parent)
        self._is_encrypted = is_encrypted
        self._has_key = is_encrypted or is_begun
        self.setWindowTitle(self.tr("Decrypt the library") if is_encrypted else self.tr("Encrypt the library"))
        about = plain_label("plain")
        about.setText(self.tr(ABOUT_DECRYPTING if is_encrypted else ABOUT_ENCRYPTING))
        closes = plain_label("soft")
        closes.setText(self.tr(CLOSES))
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
        self.lock = LockFields()
        self.lock.changed.connect(self._refresh)
        self.lock.setVisible(not self._has_key)
        for widget in (self.lock, about_copies, self._copies, closes):
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
        if self._calm is not None:
            self._calm.setFocus()

    def _make_buttons(self) -> QDialogButtonBox:
        self._calm: QPushButton | None = None
        buttons = QDialogButtonBox()
        words = self.tr("Decrypt") if self._is_encrypted else self.tr("Encrypt")
        self._go = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._go.setObjectName("" if self._is_encrypted else "primary")
        if self._is_encrypted:
            cancel.setDefault(True)  # nobody is to decrypt by pressing Enter
            self._calm = cancel
            lock = buttons.addButton(self.tr("Change what opens it…"), QDialogButtonBox.ButtonRole.ActionRole)
            lock.clicked.connect(self.reject)
            lock.clicked.connect(self.lock_wanted)
            key = buttons.addButton(self.tr("New key…"), QDialogButtonBox.ButtonRole.ActionRole)
            key.setToolTip(self.tr("Writes the library anew, so that old copies of its key open nothing of it"))
            key.clicked.connect(self.reject)
            key.clicked.connect(self.key_wanted)
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

    def __init__(self, *, has_passphrase: bool, makes_key: bool = False, parent: QWidget | None = None) -> None:
        """`has_passphrase`: whether a passphrase opens it now. `makes_key`: the library is to have another key, too."""
        super().__init__(parent)
        words = self.tr("A new key for the library") if makes_key else self.tr("Change what opens the library")
        self.setWindowTitle(words)
        about, closes = plain_label("plain"), plain_label("soft")
        about.setText(self.tr(ABOUT_KEY if makes_key else ABOUT_LOCK))
        closes.setText(translate("EncryptionDialog", CLOSES))
        closes.setVisible(makes_key)
        self._now = QLineEdit()
        self._now.setEchoMode(QLineEdit.EchoMode.Password)
        self._now.setPlaceholderText(self.tr("The passphrase that opens it now"))
        self._now.setAccessibleName(self.tr("The passphrase that opens it now"))
        self._now.setVisible(has_passphrase)
        self._has_passphrase = has_passphrase
        self.lock = LockFields()
        self._problem = plain_label("problem")
        self._problem.hide()
        buttons = QDialogButtonBox()
        does = self.tr("Make a new key") if makes_key else self.tr("Change it")
        self._go = buttons.addButton(does, QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setObjectName("primary")
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(lambda: self.wished.emit(self._now.text(), self.lock.passphrase))
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

    def show_problem(self, error: Exception) -> None:
        """Say why it was not changed."""
        self._problem.setText(sentence_of(error))
        self._problem.show()

    def _refresh(self) -> None:
        problem = self.lock.problem
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._go.setEnabled(self.lock.is_complete and (not self._has_passphrase or bool(self._now.text())))


class LockFields(QWidget):
    """What is to open the library: a new passphrase, typed twice, or the system's keyring."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_words = QRadioButton(self.tr("A passphrase, asked whenever Pincite starts"))
        self._by_keyring = QRadioButton(self.tr("The keyring of this system, which opens when you log in"))
        self._by_words.setChecked(True)
        ways = QButtonGroup(self)
        ways.addButton(self._by_words)
        ways.addButton(self._by_keyring)
        self._first = self._line(self.tr("New passphrase: several words are best"))
        self._second = self._line(self.tr("The same once more"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for widget in (self._by_words, self._first, self._second, self._by_keyring):
            column.addWidget(widget)
        ways.buttonToggled.connect(lambda *_: self._refresh())

    def show_keyring(self, is_there: bool) -> None:
        """Say so where no keyring can keep the key."""
        self._by_keyring.setEnabled(is_there)
        if not is_there:
            self._by_keyring.setText(self.tr("The keyring of this system: none can be read here"))

    def _line(self, words: str) -> QLineEdit:
        line = QLineEdit()
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        line.textChanged.connect(self.changed)
        return line

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
