"""Asks for the passphrase of an encrypted library before the window is made."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox

from app.errors import LibraryLocked, PinciteError
from app.gui.language import translate
from app.gui.sentences import in_language
from app.paths import Paths


def unlocked(paths: Paths) -> Paths | None:
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
    words = translate("Unlocking", "The library is encrypted. Passphrase:")
    while (passphrase := _asked(words)) is not None:
        try:
            return replace(paths, key=unlock(paths, passphrase))
        except LibraryLocked as error:
            once_more = translate("Unlocking", "Passphrase:")
            words = f"{in_language(str(error))}\n{once_more}"
    return None


def is_unfinished(paths: Paths) -> bool:
    """Whether encrypting or decrypting was stopped in its midst."""
    if paths.key is None:
        return False
    from app.library.unlocking import read_key_file

    file = read_key_file(paths)
    return file is not None and not file.is_complete


def _asked(words: str) -> str | None:
    dialog = QInputDialog()
    dialog.setWindowTitle("Pincite")
    dialog.setLabelText(words)
    dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
    dialog.setOkButtonText(translate("Unlocking", "Open"))
    return dialog.textValue() if dialog.exec() == QInputDialog.DialogCode.Accepted else None
