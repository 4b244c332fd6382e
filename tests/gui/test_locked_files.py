"""Files with a password: it is asked for until it is right, and never while words are typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import OpenWindow
from locked_office_files import locked_package
from office_files import paragraph, write_docx
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QPushButton
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import KEEPERS, SLOW_MS, add_ready, drop, notices

from app.gui.sources.library_model import RowState
from app.gui.wiring import Wiring


def dialog(wiring: Wiring) -> QInputDialog | None:
    return next((one for one in wiring.window.findChildren(QInputDialog) if one.isVisible()), None)


def asked(wiring: Wiring) -> str:
    """What the dialog says; empty where there is none."""
    shown = dialog(wiring)
    return shown.labelText() if shown is not None else ""


def test_encrypted_file_asks_for_its_password_until_it_is_right(
    open_window: OpenWindow, qtbot: QtBot, shared_folder: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    drop(wiring.window, shared_folder / "corpus" / "sample-files__libreoffice-writer-password.pdf")

    qtbot.waitUntil(lambda: dialog(wiring) is not None, timeout=SLOW_MS)
    dialog(wiring).setTextValue("wrong")
    dialog(wiring).accept()
    qtbot.waitUntil(lambda: "does not open" in asked(wiring), timeout=SLOW_MS)
    dialog(wiring).setTextValue("openpassword")
    dialog(wiring).accept()
    qtbot.waitUntil(lambda: bool(wiring.documents.asked_ids()), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: wiring.images.picture(1) is not None, timeout=SLOW_MS)


def test_locked_office_file_asks_for_its_password_until_it_is_right(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(locked_package(write_docx(path, paragraph(KEEPERS[0])).read_bytes(), "Leuchtfeuer 北"))
    wiring = open_window(opener(ScriptedModel()))
    drop(wiring.window, path)

    qtbot.waitUntil(lambda: dialog(wiring) is not None, timeout=SLOW_MS)
    assert asked(wiring).startswith("letter.docx is encrypted.")
    assert [row.state for row in wiring.documents.rows] == [RowState.PASSWORD]
    dialog(wiring).setTextValue("wrong")
    dialog(wiring).accept()
    qtbot.waitUntil(lambda: "does not open" in asked(wiring), timeout=SLOW_MS)
    dialog(wiring).setTextValue("Leuchtfeuer 北")
    dialog(wiring).accept()
    qtbot.waitUntil(lambda: bool(wiring.documents.asked_ids()), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: wiring.images.picture(1) is not None, timeout=SLOW_MS)


@pytest.mark.parametrize("where", ["list", "notice"])
def test_no_dialog_comes_while_words_are_typed_an_encrypted_file_waits_in_the_list(
    open_window: OpenWindow, qtbot: QtBot, shared_folder: Path, tmp_path: Path, where: str
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    wiring.window.conversation_pane.box.set_text("Who kept")
    drop(wiring.window, shared_folder / "corpus" / "sample-files__libreoffice-writer-password.pdf")
    qtbot.waitUntil(lambda: "once you give the password" in notices(wiring))
    assert not wiring.window.findChildren(QInputDialog)
    rows = wiring.window.library_panel.list
    if where == "list":
        rows.setFocus()
        rows.setCurrentIndex(wiring.documents.index(1))
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    else:
        (give,) = wiring.window.notices.findChildren(QPushButton)
        assert give.text() == "Give the password…"
        qtbot.mouseClick(give, Qt.MouseButton.LeftButton)
    (dialog,) = wiring.window.findChildren(QInputDialog)
    dialog.setTextValue("openpassword")
    dialog.accept()
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2 and not notices(wiring))
    assert wiring.window.conversation_pane.box.text == "Who kept"
