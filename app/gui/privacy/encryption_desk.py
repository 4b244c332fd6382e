"""What the window does about encryption: opens the dialog, keeps what was wished, and closes so that it can be done."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from app.gui.main_window import MainWindow
from app.gui.notices import Notice, Severity
from app.gui.privacy.encryption_dialog import EncryptionDialog, EncryptionWish
from app.gui.privacy.unlocking import is_unfinished
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
            sentence = self.tr("Encrypting or decrypting the library was begun and not finished. Nothing is lost.")
            notice = Notice(
                sentence, Severity.WARNING, action=self.tr("Go on…"), on_action=self.open, topic="encryption"
            )
            self._window.notices.show_notice(notice)

    def open(self) -> None:
        """Open the dialog, once it is known what cannot be encrypted."""
        task = self._library_work.run_alone(lambda cancelled: (is_unfinished(self._paths), _copies(self._paths)))
        task.finished.connect(lambda found: self._open(*found))
        task.failed.connect(lambda error: self._window.notices.show_notice(Notice(str(error), topic="encryption")))

    def _open(self, is_begun: bool, copies: int) -> None:
        is_encrypted = self._paths.key is not None and not is_begun
        dialog = EncryptionDialog(
            self._look, is_encrypted=is_encrypted, is_begun=is_begun, copies=copies, parent=self._window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wished.connect(self._take)
        dialog.open()

    def _take(self, wish: EncryptionWish) -> None:
        self.wish = wish
        self._window.close()


def _copies(paths: Paths) -> int:
    """On a lane: how many files cannot be encrypted."""
    from app.library.encryption import copies_in_plain  # not loaded where nothing is encrypted

    return len(copies_in_plain(paths))
