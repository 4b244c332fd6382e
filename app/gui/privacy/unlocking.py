"""Asks for the passphrase of an encrypted library before the window is made."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QMessageBox

from app.errors import PinciteError
from app.gui.privacy.unlock_dialog import UnlockDialog
from app.gui.sentences import in_language
from app.gui.tasks import Lane
from app.gui.theme import Theme
from app.paths import Paths


def unlocked(paths: Paths, look: Theme) -> Paths | None:
    """The same paths with the key, if there is one; None: the user went away, or the key cannot be had."""
    if paths.is_private or not paths.key_file.exists():
        return paths
    from app.library.unlocking import read_key_file, unlock  # not loaded where nothing is encrypted

    try:
        file = read_key_file(paths)
        if file is None:
            return paths
        if file.way == "keyring":
            return replace(paths, key=unlock(paths, None))
    except PinciteError as error:
        QMessageBox.critical(None, "Pincite", in_language(str(error)))
        return None
    dialog, lane = UnlockDialog(look), Lane("unlocking")

    def try_it(passphrase: str) -> None:
        task = lane.start(lambda cancelled: unlock(paths, passphrase))
        task.finished.connect(dialog.take_key)
        task.failed.connect(dialog.show_problem)

    dialog.tried.connect(try_it)
    dialog.exec()
    lane.close()
    dialog.deleteLater()
    return None if dialog.key is None else replace(paths, key=dialog.key)


def is_unfinished(paths: Paths) -> bool:
    """Whether encrypting or decrypting was stopped in its midst."""
    if paths.key is None:
        return False
    from app.library.unlocking import read_key_file

    file = read_key_file(paths)
    return file is not None and not file.is_complete
