"""A private window leaves nothing on the disk, closed or killed; and it can be had from an ordinary one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import OpenWindow
from disk_search import all_files, files_with
from documents import text_pdf
from PySide6.QtCore import QProcess, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import SLOW_MS, drop, is_ready

from app.gui.privacy.unlock_dialog import UnlockDialog
from app.gui.privacy.unlocking import unlocked
from app.gui.question.passage_chip import CutLine
from app.gui.theme import Theme
from app.gui.tick_box import TickBox
from app.library.encryption import encrypt
from app.paths import Paths

SECRET = "xylophonist"


@pytest.mark.parametrize("ending", ["close", "kill"])
def test_nothing_is_left(ending: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    places = {name: home / name.lower() for name in ("HOME", "TMPDIR")}
    places |= {f"XDG_{name}": home / name.lower() for name in ("DATA_HOME", "CACHE_HOME", "CONFIG_HOME", "STATE_HOME")}
    for folder in places.values():
        folder.mkdir(parents=True, mode=0o700)
    document = text_pdf(tmp_path / f"{SECRET}.pdf", [f"The lamp of the {SECRET} was lit in 1859."])
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("private_window_child.py"), home / "data", document, ending],
        env={
            **os.environ,
            **{name: str(folder) for name, folder in places.items()},
            "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[1]), os.environ["PYTHONPATH"]]),
        },
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == (0 if ending == "close" else -9), done.stderr
    assert "Pincite (private)" in done.stdout and "A pasted picture would have to be written" in done.stdout
    assert files_with([home], [SECRET, "gubernatorial"]) == []
    assert [path.relative_to(home) for path in all_files([home])] == []


def test_it_is_started_from_the_menu(open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[tuple[str, list[str]]] = []

    def start(program: str, arguments: list[str]) -> bool:
        begun.append((program, arguments))
        return False

    monkeypatch.setattr(QProcess, "startDetached", start)
    wiring = open_window(opener(ScriptedModel()), paths=Paths.under(tmp_path / "data"))
    next(a for a in wiring.window.findChildren(QAction) if a.text() == "New &private window").trigger()
    expected = ["-m", "app.gui.application", "--data-dir", str(tmp_path / "data"), "--private"]
    assert begun == [(sys.executable, expected)]
    assert [notice.text for notice in wiring.window.notices.shown] == ["The private window could not be started."]


def test_a_private_window_says_so_also_where_its_line_is_cut(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()), paths=Paths.under(tmp_path / "data").private())
    wiring.window.resize(900, 700)
    drop(wiring.window, text_pdf(tmp_path / "letter.pdf", ["The lamp."]))
    qtbot.waitUntil(lambda: is_ready(wiring), timeout=SLOW_MS)
    line = wiring.window.statusBar().findChild(CutLine)
    qtbot.waitUntil(lambda: "nothing of it is kept" in line.text())


def test_an_encrypted_library_is_opened_with_its_passphrase(
    open_window: OpenWindow, qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = Paths.under(tmp_path / "data")
    paths.data.mkdir()
    list(encrypt(paths, "four plain words here", None, delete_copies=False))
    look = Theme(qapp)
    typed, told = ["wrong, I fear", "four plain words here"], []

    def type_next() -> None:
        """Into the dialog that waits; again once that was tried."""
        dialog = next(each for each in qapp.topLevelWidgets() if isinstance(each, UnlockDialog))
        line, go = dialog.findChild(QLineEdit), dialog.findChild(QPushButton)
        if not line.isEnabled():
            told.append((go.isEnabled(), [label.text() for label in dialog.findChildren(QLabel)][-1]))
        elif len(typed) == 1:
            told.append((go.isEnabled(), [label.text() for label in dialog.findChildren(QLabel)][-1]))
            assert dialog.isVisible() and line.hasSelectedText() and line.echoMode() is QLineEdit.EchoMode.Password
            dialog.findChild(TickBox).click()
            assert line.echoMode() is QLineEdit.EchoMode.Normal, "what is typed can be seen"
        if line.isEnabled():
            qtbot.keyClicks(line, typed.pop(0))
            qtbot.keyClick(line, Qt.Key.Key_Return)
            if typed:  # else it may be open already
                told.append((go.isEnabled(), [label.text() for label in dialog.findChildren(QLabel)][-1]))
        if typed:
            QTimer.singleShot(10, type_next)

    QTimer.singleShot(0, type_next)
    opened = unlocked(paths, look)
    assert opened is not None and opened.key is not None
    assert set(told[:-1]) == {(False, "Opening…")}, "while one is tried that is said, and no other can be"
    assert told[-1] == (True, "That passphrase does not open the library.")
    wiring = open_window(opener(ScriptedModel(f"The {SECRET}.")), paths=opened)
    drop(wiring.window, text_pdf(tmp_path / "letter.pdf", [f"The lamp of the {SECRET}."]))
    qtbot.waitUntil(lambda: is_ready(wiring), timeout=SLOW_MS)
    wiring.window.conversation_pane.box.set_text(f"a draft about the {SECRET}")
    wiring.close()
    assert files_with([paths.data], [SECRET]) == [] and paths.window_file.exists()
    again = open_window(opener(ScriptedModel()), paths=opened)
    qtbot.waitUntil(lambda: is_ready(again), timeout=SLOW_MS)
    assert again.window.conversation_pane.box.text == f"a draft about the {SECRET}"
    monkeypatch.setattr(UnlockDialog, "exec", UnlockDialog.reject)
    assert unlocked(paths, look) is None and unlocked(paths.private(), look) == paths.private()
