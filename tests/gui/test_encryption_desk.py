"""The library is encrypted and decrypted from the menu: the window closes for it, and another one opens."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from conftest import OpenWindow
from disk_search import files_with
from documents import text_pdf
from keyring.errors import KeyringLocked
from keyring_in_memory import MemoryKeyring
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from walked_controls import cut_texts, faults_of
from window_driver import SLOW_MS, drop, is_ready, notices, type_and_enter

from app.errors import LibraryLocked, NoSpace
from app.gui.conversation.conversation_model import Outcome
from app.gui.privacy.encrypting import STEPS, carry_out
from app.gui.privacy.encryption_dialog import Change, EncryptionDialog, EncryptionWish, LockDialog
from app.gui.privacy.unlocking import is_unfinished
from app.gui.theme import SPARE_LINES, Theme
from app.gui.tick_box import TickBox
from app.gui.wiring import Wiring
from app.library import encryption
from app.library.encryption import decrypt, encrypt
from app.library.unlocking import unlock
from app.paths import Paths

SECRET = "xylophonist"
HOLDER = (
    "import sys; from dataclasses import replace; from pathlib import Path; from app.library.database import Library;"
    " from app.library.unlocking import unlock; from app.paths import Paths; paths = Paths.under(Path(sys.argv[1]));"
    " library = Library.open(replace(paths, key=unlock(paths, sys.argv[2]))); print(1, flush=True); input()"
)
"""Another program that has an encrypted library open: its folder, its passphrase."""
WORDS = "four plain words here"


def dialog_of(wiring: Wiring, qtbot: QtBot) -> EncryptionDialog:
    """Open it from the menu."""
    next(a for a in wiring.window.findChildren(QAction) if a.text() == "Encr&yption…").trigger()
    qtbot.waitUntil(lambda: wiring.window.findChild(EncryptionDialog) is not None, timeout=SLOW_MS)
    dialog = wiring.window.findChild(EncryptionDialog)
    assert dialog is not None
    return dialog


def accept_button(dialog: QDialog) -> QPushButton:
    """What does it: in the dialog of an encrypted library that stands among the ways."""
    if ways := [button for button in dialog.findChildren(QPushButton) if button.text() == "Decrypt"]:
        return ways[0]
    box = dialog.findChild(QDialogButtonBox)
    return next(b for b in box.buttons() if box.buttonRole(b) is QDialogButtonBox.ButtonRole.AcceptRole)


def type_passphrase(dialog: EncryptionDialog, qtbot: QtBot, first: str, second: str) -> None:
    for field, words in zip(dialog.findChildren(QLineEdit), (first, second), strict=True):
        field.clear()
        qtbot.keyClicks(field, words)


def test_what_was_read_and_typed_is_there_again_with_the_passphrase_and_nothing_lies_in_plain(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    wiring = open_window(opener(ScriptedModel(f"The {SECRET}.")), paths=paths)
    drop(wiring.window, text_pdf(tmp_path / "letter.pdf", [f"The lamp of the {SECRET}."]))
    qtbot.waitUntil(lambda: is_ready(wiring), timeout=SLOW_MS)
    type_and_enter(wiring, qtbot, "Whose lamp?")
    qtbot.waitUntil(lambda: wiring.conversation.turns[-1].outcome is Outcome.ANSWERED)
    wiring.window.conversation_pane.box.set_text(f"a draft about the {SECRET}")

    dialog = dialog_of(wiring, qtbot)
    assert "there is no help" in " ".join(w.text() for w in dialog.findChildren(type(dialog._problem)))
    assert faults_of(dialog) == [] and cut_texts(dialog) == []
    assert not accept_button(dialog).isEnabled()
    assert dialog.focusWidget() is dialog.findChild(QLineEdit), "what is typed first comes where it should"
    folder = [label.text() for label in dialog.findChildren(QLabel) if "library.key.json lie" in label.text()]
    assert folder and str(paths.data) in folder[0]
    type_passphrase(dialog, qtbot, "short", "short")
    assert not accept_button(dialog).isEnabled() and "8 letters" in dialog._problem.text()
    type_passphrase(dialog, qtbot, WORDS, "four plain word!")
    assert not accept_button(dialog).isEnabled() and "not the same" in dialog._problem.text()
    type_passphrase(dialog, qtbot, WORDS, WORDS)
    qtbot.mouseClick(accept_button(dialog), Qt.MouseButton.LeftButton)
    assert not wiring.window.isVisible() and wiring.encryption.wish is not None
    assert WORDS not in repr(wiring.encryption.wish)
    done = carry_out(paths, wiring.encryption.wish)
    assert done.is_done and "is encrypted" in done.sentence and done.paths.key is not None
    assert files_with([paths.data], [SECRET]) == []

    again = open_window(opener(ScriptedModel()), paths=done.paths)
    qtbot.waitUntil(lambda: is_ready(again), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: bool(again.conversation.turns), timeout=SLOW_MS)
    assert again.conversation.turns[0].question == "Whose lamp?"
    assert again.window.conversation_pane.box.text == f"a draft about the {SECRET}", "typed words are not lost"
    dialog = dialog_of(again, qtbot)
    assert accept_button(dialog).text() == "Decrypt" and not any(f.isVisible() for f in dialog.findChildren(QLineEdit))
    assert dialog.focusWidget() is dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel)
    qtbot.mouseClick(accept_button(dialog), Qt.MouseButton.LeftButton)
    assert again.encryption.wish == EncryptionWish(Change.DECRYPT)
    plain = carry_out(done.paths, again.encryption.wish)
    assert plain.is_done and plain.paths.key is None and not paths.key_file.exists()
    assert files_with([paths.data], [SECRET]) != []


def test_files_that_stay_in_plain_are_named_and_deleted_only_with_a_tick(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    paths.pictures.mkdir(parents=True)
    (paths.pictures / "pasted.png").write_bytes(b"a picture")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    dialog = dialog_of(wiring, qtbot)
    type_passphrase(dialog, qtbot, WORDS, WORDS)
    assert not accept_button(dialog).isEnabled(), "a file would stay as it is"
    (by_keyring,) = [b for b in dialog.findChildren(QRadioButton) if "keyring" in b.text()]
    assert not by_keyring.isEnabled() and "none can be read here" in by_keyring.text()
    dialog._copies.click()
    assert accept_button(dialog).isEnabled()
    qtbot.mouseClick(accept_button(dialog), Qt.MouseButton.LeftButton)
    assert wiring.encryption.wish == EncryptionWish(Change.ENCRYPT, WORDS, delete_copies=True)
    assert carry_out(paths, wiring.encryption.wish).is_done and not (paths.pictures / "pasted.png").exists()


def test_nothing_is_begun_while_another_copy_has_the_library_open(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: wiring.library_work.is_open, timeout=SLOW_MS)
    wiring.close()
    hold = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('BEGIN EXCLUSIVE'); print(1, flush=True)"
    with subprocess.Popen(
        [sys.executable, "-c", f"{hold}; input()", paths.library_file], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None and other.stdout.readline()
        failed = carry_out(paths, EncryptionWish(Change.ENCRYPT, WORDS))
        other.communicate(b"\n")
    assert not failed.is_done and "Close it, then try again" in failed.sentence
    assert failed.paths.key is None and not is_unfinished(paths)


def test_where_it_did_not_work_that_is_said_and_it_goes_on_from_the_next_window(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = Paths.under(tmp_path / "data")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: wiring.library_work.is_open, timeout=SLOW_MS)
    wiring.close()

    def full(*_: object) -> None:
        raise NoSpace("The disk is full.")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(encryption, "_compare", full)
        failed = carry_out(paths, EncryptionWish(Change.ENCRYPT, WORDS))
    assert not failed.is_done and "The disk is full" in failed.sentence
    assert failed.paths.key is not None and is_unfinished(failed.paths), "its key is known: the next window opens it"
    again = open_window(opener(ScriptedModel()), paths=failed.paths)
    again.encryption.begin()
    assert "begun and not finished" in notices(again)
    qtbot.waitUntil(lambda: again.library_work.is_open, timeout=SLOW_MS)
    dialog = dialog_of(again, qtbot)
    assert accept_button(dialog).text() == "Encrypt" and accept_button(dialog).isEnabled(), "it has a key already"
    qtbot.mouseClick(accept_button(dialog), Qt.MouseButton.LeftButton)
    assert again.encryption.wish is not None
    assert carry_out(failed.paths, again.encryption.wish).is_done
    assert unlock(paths, WORDS) == failed.paths.key and not is_unfinished(failed.paths)


def test_each_step_is_shown_in_the_users_language(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "data")
    paths.data.mkdir()
    told = list(encrypt(paths, WORDS, None, delete_copies=False))
    told += list(decrypt(paths, unlock(paths, WORDS)))
    told += list(encrypt(paths, WORDS, None, delete_copies=False))
    assert set(told) <= set(STEPS)


def test_what_opens_the_library_is_changed_by_who_knows_what_opens_it_now(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    paths.data.mkdir()
    list(encrypt(paths, WORDS, None, delete_copies=False))
    key = unlock(paths, WORDS)
    wiring = open_window(opener(ScriptedModel()), paths=replace(paths, key=key))
    qtbot.waitUntil(lambda: wiring.library_work.is_open, timeout=SLOW_MS)
    dialog = dialog_of(wiring, qtbot)
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Change the passphrase…").click()
    qtbot.waitUntil(lambda: wiring.window.findChild(LockDialog) is not None, timeout=SLOW_MS)
    lock = wiring.window.findChild(LockDialog)
    assert faults_of(lock) == [] and cut_texts(lock) == []
    now, first, second = lock.findChildren(QLineEdit)
    for field, words in ((now, "wrong, I fear"), (first, "another four plain words"), (second, first.text())):
        qtbot.keyClicks(field, words)
    go = accept_button(lock)
    assert not go.isEnabled()
    qtbot.keyClicks(second, "another four plain words")
    tick = lock.findChild(TickBox)
    tick.click()
    assert {field.echoMode() for field in (now, first, second)} == {QLineEdit.EchoMode.Normal}
    tick.click()
    assert {field.echoMode() for field in (now, first, second)} == {QLineEdit.EchoMode.Password}
    second.setFocus()
    go.click()
    assert not go.isEnabled() and not now.isEnabled() and lock._problem.text() == "Checking…"
    qtbot.waitUntil(lambda: "does not open the library" in lock._problem.text(), timeout=SLOW_MS)
    assert unlock(paths, WORDS) == key, "nothing was changed"
    assert lock.focusWidget() is now and now.selectedText() == now.text(), "it can be typed anew at once"
    now.clear()
    qtbot.keyClicks(now, WORDS)
    go.click()
    qtbot.waitUntil(lambda: "was changed" in notices(wiring), timeout=SLOW_MS)
    assert unlock(paths, "another four plain words") == key
    with pytest.raises(LibraryLocked):
        unlock(paths, WORDS)


class FailingRing(MemoryKeyring):
    """A keyring that fails where it is told to."""

    failing = ""

    def get_password(self, service: str, username: str) -> str | None:
        if self.failing == "get":
            raise KeyringLocked("locked")
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.failing == "set":
            raise KeyringLocked("locked in the middle of it")
        if self.failing != "keeps nothing":
            super().set_password(service, username, password)


def test_a_keyring_that_fails_in_the_middle_leaves_what_opened_the_library(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = FailingRing()
    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring, name, getattr(ring, name))
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    paths = Paths.under(tmp_path / "data")
    paths.data.mkdir()
    list(encrypt(paths, WORDS, None, delete_copies=False))
    key = unlock(paths, WORDS)
    wiring = open_window(opener(ScriptedModel()), paths=replace(paths, key=key))
    qtbot.waitUntil(lambda: wiring.library_work.is_open)
    wiring.window.conversation_pane.box.set_text("a draft")

    def lock_dialog(way: str) -> LockDialog:
        next(b for b in dialog_of(wiring, qtbot).findChildren(QPushButton) if b.text() == way).click()
        qtbot.waitUntil(lambda: wiring.window.findChild(LockDialog) is not None)
        found = wiring.window.findChild(LockDialog)
        assert found is not None
        return found

    lock = lock_dialog("Change the passphrase…")
    qtbot.keyClicks(lock.findChildren(QLineEdit)[0], WORDS)
    next(one for one in lock.findChildren(QRadioButton) if "keyring" in one.text()).click()
    for failing in ("set", "keeps nothing"):
        ring.failing = failing
        accept_button(lock).click()
        qtbot.waitUntil(lambda: "cannot be kept in the system keyring" in lock._problem.text())
        assert "Choose a passphrase instead" in lock._problem.text() and accept_button(lock).isEnabled()
        assert unlock(paths, WORDS) == key and not ring.kept, "nothing was changed"
        lock._problem.clear()
    ring.failing = ""
    accept_button(lock).click()
    qtbot.waitUntil(lambda: "was changed" in notices(wiring))
    assert unlock(paths, "") == key
    wiring.window.notices.dismiss_topic("encryption")

    back = lock_dialog("Change what opens it…")
    first, second = (field for field in back.findChildren(QLineEdit) if field.isVisible())
    for field in (first, second):
        qtbot.keyClicks(field, "another four plain words")
    ring.failing = "get"
    accept_button(back).click()
    qtbot.waitUntil(lambda: "is locked" in back._problem.text())
    assert first.text() == "another four plain words", "what was typed is kept"
    ring.failing = ""
    assert unlock(paths, "") == key
    accept_button(back).click()
    qtbot.waitUntil(lambda: "was changed" in notices(wiring))
    assert unlock(paths, "another four plain words") == key and not ring.kept, "the keyring has nothing any more"
    assert wiring.window.conversation_pane.box.text == "a draft"


@pytest.mark.parametrize("is_free", [True, False])
def test_another_key_is_made_by_who_knows_what_opens_it_now(
    is_free: bool, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    paths.data.mkdir()
    list(encrypt(paths, WORDS, None, delete_copies=False))
    old = unlock(paths, WORDS)
    wiring = open_window(opener(ScriptedModel()), paths=replace(paths, key=old))
    drop(wiring.window, text_pdf(tmp_path / "letter.pdf", [f"The lamp of the {SECRET}."]))
    qtbot.waitUntil(lambda: is_ready(wiring), timeout=SLOW_MS)
    wiring.window.conversation_pane.box.set_text("a draft")
    dialog = dialog_of(wiring, qtbot)
    assert faults_of(dialog) == [] and cut_texts(dialog) == []
    next(b for b in dialog.findChildren(QPushButton) if b.text().startswith("New key")).click()
    qtbot.waitUntil(lambda: wiring.window.findChild(LockDialog) is not None, timeout=SLOW_MS)
    lock = wiring.window.findChild(LockDialog)
    assert faults_of(lock) == [] and cut_texts(lock) == []
    assert "still open with the old key" in " ".join(label.text() for label in lock.findChildren(QLabel))
    now, first, second = lock.findChildren(QLineEdit)
    new_words = "another four plain words"
    for field, words in ((now, "wrong, I fear"), (first, new_words), (second, new_words)):
        qtbot.keyClicks(field, words)
    accept_button(lock).click()
    qtbot.waitUntil(lambda: "does not open the library" in lock._problem.text(), timeout=SLOW_MS)
    assert wiring.window.isVisible() and wiring.encryption.wish is None
    now.clear()
    qtbot.keyClicks(now, WORDS)
    accept_button(lock).click()
    qtbot.waitUntil(lambda: wiring.encryption.wish is not None, timeout=SLOW_MS)
    assert not wiring.window.isVisible() and wiring.encryption.wish == EncryptionWish(Change.NEW_KEY, new_words)

    if is_free:
        done = carry_out(replace(paths, key=old), wiring.encryption.wish)
        assert done.is_done and "has a new key" in done.sentence and done.paths.key not in (None, old)
        assert unlock(paths, new_words) == done.paths.key
    else:
        wiring.close()
        with subprocess.Popen(
            [sys.executable, "-c", HOLDER, paths.data, WORDS], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as other:
            assert other.stdout is not None and other.stdout.readline()
            done = carry_out(replace(paths, key=old), wiring.encryption.wish)
            other.communicate(b"\n")
        assert not done.is_done and done.paths.key == old and unlock(paths, WORDS) == old, "nothing was changed"
    again = open_window(opener(ScriptedModel()), paths=done.paths)
    qtbot.waitUntil(lambda: is_ready(again), timeout=SLOW_MS)
    assert again.window.conversation_pane.box.text == "a draft"
    assert not is_unfinished(done.paths)


@pytest.mark.parametrize("is_encrypted", [False, True])
def test_no_word_is_cut_over_a_narrow_window(is_encrypted: bool, qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(480, 800)
    qtbot.addWidget(window)
    dialog = EncryptionDialog(
        Theme(qapp), is_encrypted=is_encrypted, copies=3, folder="/home/ada/.local/share/pincite", parent=window
    )
    window.show()
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.width() < window.width() and cut_texts(dialog) == []
    spare = SPARE_LINES * dialog.fontMetrics().lineSpacing()
    assert dialog.height() >= dialog.layout().totalHeightForWidth(dialog.width()) + spare, "with room for what is told"
