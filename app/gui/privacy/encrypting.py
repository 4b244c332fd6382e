"""Encrypts or decrypts the library, or gives it a new key, between two windows: nothing has the library open then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QProgressDialog

from app.errors import LibraryLocked, PinciteError
from app.gui.language import QT_TRANSLATE_NOOP, translate
from app.gui.privacy.encryption_dialog import Change, EncryptionWish
from app.gui.sentences import in_language
from app.gui.tasks import CancelCheck, Lane
from app.gui.theme import larger
from app.gui.window_state import load_window_state, save_window_state
from app.paths import Paths

if TYPE_CHECKING:
    from app.sealing import Key

STEPS = (
    QT_TRANSLATE_NOOP("Encrypting", "Making the key"),
    QT_TRANSLATE_NOOP("Encrypting", "Writing the encrypted library"),
    QT_TRANSLATE_NOOP("Encrypting", "Writing the decrypted library"),
    QT_TRANSLATE_NOOP("Encrypting", "Comparing it with the library"),
    QT_TRANSLATE_NOOP("Encrypting", "Replacing the library"),
    QT_TRANSLATE_NOOP("Encrypting", "Overwriting the old library"),
    QT_TRANSLATE_NOOP("Encrypting", "Deleting what is not encrypted"),
    QT_TRANSLATE_NOOP("Encrypting", "Deleting what is encrypted"),
    QT_TRANSLATE_NOOP("Encrypting", "Deleting what the old key opens"),
)
"""What the library says it does next."""
PROGRESS_WIDTH = 420
"""Device independent pixels: nothing else of Pincite is on the screen then."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """With which paths the next window is opened, and what it is to say."""

    paths: Paths
    sentence: str
    is_done: bool
    """Whether what was wished was done."""


def carry_out(paths: Paths, wish: EncryptionWish) -> Outcome:
    """Do it, showing what is being done. Nothing of this process has the library open. Returns when it is over."""
    shown = QProgressDialog()
    shown.setWindowTitle("Pincite")
    shown.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
    shown.setCancelButton(None)
    shown.setRange(0, 0)
    shown.setMinimumDuration(0)
    shown.setMinimumWidth(larger(PROGRESS_WIDTH, shown.font()))
    what = translate("Encrypting", "The library is being written anew…")
    shown.setLabelText(f"{what}\n")
    shown.show()
    lane, waiting = Lane("encrypting"), QEventLoop()
    errors: list[PinciteError] = []
    task = lane.start(lambda cancelled: _work(paths, wish, cancelled))
    task.yielded.connect(lambda words: shown.setLabelText(f"{what}\n{translate('Encrypting', words)}"))
    task.failed.connect(errors.append)
    for end in (task.finished, task.failed, task.stopped):
        end.connect(lambda *_: waiting.quit())
    waiting.exec()
    lane.close()
    shown.close()
    shown.deleteLater()
    opened = replace(paths, key=_key_now(paths, wish))
    if errors:
        return Outcome(opened, in_language(str(errors[0])), is_done=False)
    return Outcome(opened, _done_words(wish), is_done=True)


def _work(paths: Paths, wish: EncryptionWish, cancelled: CancelCheck) -> Iterator[str]:
    from app.library.encryption import decrypt, encrypt  # not loaded where nothing is encrypted
    from app.library.key_change import change_key

    # What was typed and not sent is deleted with the rest that lies there in plain: it is written anew afterwards.
    state = load_window_state(paths.window_file, paths.key)
    if wish.change is Change.ENCRYPT:
        yield from encrypt(paths, wish.passphrase, paths.key, delete_copies=wish.delete_copies)
    elif paths.key is not None and wish.change is Change.NEW_KEY:
        yield from change_key(paths, paths.key, wish.passphrase)
    elif paths.key is not None:
        yield from decrypt(paths, paths.key)
    save_window_state(paths.window_file, state, _key_now(paths, wish))


def _key_now(paths: Paths, wish: EncryptionWish) -> Key | None:
    """What opens the library as it is by now, also where the change was stopped in its midst."""
    if not paths.key_file.exists():
        return None
    if paths.key is not None and wish.change is not Change.NEW_KEY:
        return paths.key
    from app.library.unlocking import unlock

    try:
        return unlock(paths, wish.passphrase)
    except LibraryLocked:
        return paths.key  # it has not come to the new one


def _done_words(wish: EncryptionWish) -> str:
    if wish.change is Change.DECRYPT:
        return translate("Encrypting", "The library is not encrypted any more, and its key was deleted.")
    if wish.change is Change.NEW_KEY:
        return translate(
            "Encrypting",
            "The library has a new key. Copies of it from before still open with the old one: delete them, and keep a"
            " copy of the new library.key.json.",
        )
    return translate(
        "Encrypting",
        "The library is encrypted. What lay there before was overwritten and deleted; an SSD, and a file system that"
        " keeps versions, may hold copies of it all the same, and so do backups.",
    )
