"""What the window does about encryption: opens the dialog, keeps what was wished, and closes so that it can be done."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from app.errors import PinciteError
from app.gui.main_window import MainWindow
from app.gui.notices import Notice, Severity
from app.gui.privacy.encryption_dialog import Change, EncryptionDialog, EncryptionWish, LockDialog
from app.gui.privacy.unlocking import is_unfinished
from app.gui.sentences import sentence_of
from app.gui.sources.library_work import LibraryWork
from app.gui.theme import Theme
from app.paths import Paths


class EncryptionDesk(QObject):
    """Between the menu, the dialog and the end of the window."""

    def __init__(self, window: MainWindow, look: Theme, paths: Paths, library_work: LibraryWork) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._paths = paths
        self._library_work = library_work
        self.wish: EncryptionWish | None = None
        """What is to be done once the window is closed."""
        window.encryption_requested.connect(self.open)

    def begin(self) -> None:
        """Say so where encrypting or decrypting was stopped in its midst."""
        if is_unfinished(self._paths):
            sentence = self.tr(
                "Encrypting or decrypting the library, or giving it a new key, was begun and not finished."
                " Nothing is lost."
            )
            notice = Notice(
                sentence, Severity.WARNING, action=self.tr("Go on…"), on_action=self.open, topic="encryption"
            )
            self._window.notices.show_notice(notice)

    def open(self) -> None:
        """Open the dialog, once it is known what cannot be encrypted."""
        task = self._library_work.run_alone(
            lambda cancelled: (
                is_unfinished(self._paths),
                _copies(self._paths),
                _has_keyring(),
                self._paths.key is not None and _has_passphrase(self._paths),
            )
        )
        task.finished.connect(lambda found: self._open(*found))
        task.failed.connect(self._tell)

    def _open(self, is_begun: bool, copies: int, has_keyring: bool, has_passphrase: bool) -> None:
        is_encrypted = self._paths.key is not None and not is_begun
        dialog = EncryptionDialog(
            self._look,
            is_encrypted=is_encrypted,
            is_begun=is_begun,
            copies=copies,
            folder=str(self._paths.key_file.parent),
            has_passphrase=has_passphrase,
            parent=self._window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.lock.show_keyring(has_keyring)
        dialog.wished.connect(self._take)
        dialog.lock_wanted.connect(lambda: self._open_lock(makes_key=False))
        dialog.key_wanted.connect(lambda: self._open_lock(makes_key=True))
        dialog.open()

    def _open_lock(self, *, makes_key: bool) -> None:
        """Have what opens the library changed: nothing has to be closed for that; or have another key made."""
        task = self._library_work.run_alone(lambda cancelled: (_has_passphrase(self._paths), _has_keyring()))
        task.finished.connect(lambda found: self._show_lock(*found, makes_key=makes_key))
        task.failed.connect(self._tell)

    def _show_lock(self, has_passphrase: bool, has_keyring: bool, *, makes_key: bool) -> None:
        dialog = LockDialog(self._look, has_passphrase=has_passphrase, makes_key=makes_key, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.lock.show_keyring(has_keyring)
        change = self._change_key if makes_key else self._change_lock
        dialog.wished.connect(lambda now, new: change(dialog, now, new))
        dialog.open()

    def _change_lock(self, dialog: LockDialog, now: str, new: str | None) -> None:
        task = self._library_work.run_alone(lambda cancelled: _change_lock(self._paths, now, new))
        task.finished.connect(dialog.accept)
        task.finished.connect(lambda _: self._tell_changed())
        task.failed.connect(dialog.show_problem)

    def _change_key(self, dialog: LockDialog, now: str, new: str | None) -> None:
        """Only for who knows what opens the library now; then between this window and the next."""
        task = self._library_work.run_alone(lambda cancelled: _check_opener(self._paths, now))
        task.finished.connect(dialog.accept)
        task.finished.connect(lambda _: self._take(EncryptionWish(Change.NEW_KEY, new)))
        task.failed.connect(dialog.show_problem)

    def _tell_changed(self) -> None:
        sentence = self.tr("What opens the library was changed. Keep a copy of the new library.key.json.")
        self._window.notices.show_notice(Notice(sentence, Severity.INFO, topic="encryption"))

    def _tell(self, error: PinciteError) -> None:
        self._window.notices.show_notice(Notice(sentence_of(error), topic="encryption"))

    def _take(self, wish: EncryptionWish) -> None:
        self.wish = wish
        self._window.close()


def _copies(paths: Paths) -> int:
    """On a lane: how many files cannot be encrypted."""
    from app.library.encryption import copies_in_plain  # not loaded where nothing is encrypted

    return len(copies_in_plain(paths))


def _has_keyring() -> bool:
    """On a lane: keyrings of some systems take a while."""
    from app.system_keyring import can_keep

    return can_keep()


def _has_passphrase(paths: Paths) -> bool:
    """On a lane, as all here: whether a passphrase opens the library, and not the keyring."""
    from app.library.unlocking import read_key_file

    file = read_key_file(paths)
    return file is not None and file.way == "passphrase"


def _check_opener(paths: Paths, now: str) -> None:
    """Raises LibraryLocked if that does not open the library now."""
    from app.library.unlocking import unlock

    unlock(paths, now)


def _change_lock(paths: Paths, now: str, new: str | None) -> None:
    """Raises LibraryLocked if that does not open it now, StorageError."""
    from app.library.key_change import change_lock
    from app.library.unlocking import unlock

    change_lock(paths, unlock(paths, now), new)
