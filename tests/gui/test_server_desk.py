"""Servers in the model dialog: named, asked what they serve, chosen only with a yes, and removed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from conftest import OpenWindow
from keyring_in_file import kept_in, use_file_keyring
from lying_server import LyingServer, lying_server
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot
from scripted_models import INFO, ScriptedModel, opener
from test_model_dialog import home, line_of, open_dialog, press, text_of
from walked_controls import cut_texts, faults_of
from window_driver import SLOW_MS

from app.gui.model.engine_host import ModelState
from app.gui.model.model_dialog import ModelDialog
from app.gui.model.server_form import ServerForm
from app.gui.wiring import Wiring
from app.remote.known_servers import list_servers
from app.settings import load_settings

__all__ = ["home"]
LAB = "server:remote:lab"
KEY = "secret-of-the-lab"


@pytest.fixture
def server() -> Iterator[LyingServer]:
    with lying_server() as told:
        told.key = KEY
        yield told


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file of a keyring, which the test can read."""
    file = tmp_path / "keyring.json"
    use_file_keyring(monkeypatch, file)
    yield file
    monkeypatch.undo()
    keyring.core.init_backend()


def fill(form: ServerForm, qtbot: QtBot, **values: str) -> None:
    """Type into the fields, by their names."""
    fields = {field.accessibleName(): field for field in form.findChildren(QLineEdit)}
    for name, value in values.items():
        fields[name].clear()
        qtbot.keyClicks(fields[name], value)


def name_server(wiring: Wiring, qtbot: QtBot, url: str, **more: str) -> ModelDialog:
    dialog = open_dialog(wiring, qtbot)
    press(dialog, qtbot, "Name a server")
    form = dialog.findChild(ServerForm)
    fill(form, qtbot, Name="lab", Address=url, **more)
    press(form, qtbot, "Name it")
    qtbot.waitUntil(lambda: dialog.chosen is not None and dialog.chosen.row.key == LAB, timeout=SLOW_MS)
    return dialog


def answer_box(dialog: ModelDialog, qtbot: QtBot, button: str) -> QMessageBox:
    press(dialog.server, qtbot, button)
    box: QMessageBox = dialog.findChild(QMessageBox)
    assert box is not None
    return box


def test_a_server_is_named_asked_chosen_with_a_yes_and_removed(
    open_window: OpenWindow, qtbot: QtBot, server: LyingServer, kept: Path
) -> None:
    on_server = ScriptedModel()
    on_server.info = INFO.__class__(**{**_fields(INFO), "device": "server", "server": server.host})
    wiring = open_window(opener(ScriptedModel(), on_server, ScriptedModel("Two lamps.")))
    dialog = name_server(wiring, qtbot, server.url, Key=KEY)
    assert not server.seen, "naming a server sends nothing to it"
    assert KEY in kept_in(kept).values() and KEY not in text_of(dialog)
    assert KEY not in wiring.paths.servers_file.read_text()
    # Facts laid out anew are on show once Qt has gone through its queue.
    qtbot.waitUntil(lambda: "Not asked yet" in text_of(dialog.server), timeout=SLOW_MS)
    for said in (server.host, "Documents would be sent there"):
        qtbot.waitUntil(lambda said=said: said in text_of(dialog.server))
    assert faults_of(dialog) == [] and cut_texts(dialog) == []

    press(dialog.server, qtbot, "Ask what it serves")
    qtbot.waitUntil(lambda: {"gemma", "32,768 tokens"} <= set(text_of(dialog.server).split("\n")), timeout=SLOW_MS)
    assert not server.asked, "no question was sent"
    assert "a server was asked" in wiring.network.words
    assert load_settings(wiring.paths).settings.model == ""

    box = answer_box(dialog, qtbot, "Have it answer")
    assert server.host in box.text()
    qtbot.keyClick(box, Qt.Key.Key_Return)  # Enter means no
    qtbot.waitUntil(lambda: dialog.findChild(QMessageBox) is None)
    assert not line_of(wiring, LAB).is_used and not wiring.window.server_banner.isVisible()

    press(answer_box(dialog, qtbot, "Have it answer"), qtbot, "Send them there")
    qtbot.waitUntil(wiring.window.server_banner.isVisible, timeout=SLOW_MS)
    qtbot.waitUntil(lambda: server.host in wiring.window.server_banner.words and line_of(wiring, LAB).is_used)
    qtbot.waitUntil(lambda: load_settings(wiring.paths).settings.model == "remote:lab")

    box = answer_box(dialog, qtbot, "Remove")
    assert "the starter on this machine answers from then on" in box.informativeText()
    press(box, qtbot, "Remove")
    qtbot.waitUntil(lambda: wiring.models.list.number_of(LAB) is None, timeout=SLOW_MS)
    qtbot.waitUntil(lambda: not wiring.window.server_banner.isVisible(), timeout=SLOW_MS)
    assert list_servers(wiring.paths) == []
    qtbot.waitUntil(lambda: load_settings(wiring.paths).settings.model == "")
    qtbot.waitUntil(lambda: kept_in(kept) == {})  # its key is gone, too
    qtbot.waitUntil(lambda: wiring.host.status.state is ModelState.READY)


def _fields(info: object) -> dict[str, object]:
    return {name: getattr(info, name) for name in info.__dataclass_fields__}  # type: ignore[attr-defined]


def test_what_is_wrong_is_said_in_the_form_and_beside_the_server(
    open_window: OpenWindow, qtbot: QtBot, server: LyingServer, kept: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    dialog = open_dialog(wiring, qtbot)
    press(dialog, qtbot, "Name a server")
    form = dialog.findChild(ServerForm)
    fill(form, qtbot, Name="lab", Address="http://gpu.example.org")
    press(form, qtbot, "Name it")
    qtbot.waitUntil(lambda: "not encrypted" in text_of(form), timeout=SLOW_MS)
    assert "--" not in text_of(form), "no options of the command line"
    fill(form, qtbot, Name="la b", Address=server.url)
    press(form, qtbot, "Name it")
    qtbot.waitUntil(lambda: "up to 40 letters" in text_of(form), timeout=SLOW_MS)
    assert faults_of(form) == [] and list_servers(wiring.paths) == []
    fill(form, qtbot, Name="lab")
    press(form, qtbot, "Name it")
    qtbot.waitUntil(lambda: dialog.chosen is not None and dialog.chosen.row.key == LAB, timeout=SLOW_MS)

    press(dialog.server, qtbot, "Ask what it serves")
    qtbot.waitUntil(lambda: "does not accept the key, or wants one" in text_of(dialog.server), timeout=SLOW_MS)
    field = dialog.server.findChild(QLineEdit)
    qtbot.keyClicks(field, KEY)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not accept" not in text_of(dialog.server), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: field.text() == "" and KEY in kept_in(kept).values())
    press(dialog.server, qtbot, "Ask what it serves")
    qtbot.waitUntil(lambda: "32,768 tokens" in text_of(dialog.server), timeout=SLOW_MS)
    press(dialog.server, qtbot, "Forget the key")
    qtbot.waitUntil(lambda: kept_in(kept) == {}, timeout=SLOW_MS)


def test_a_server_that_answers_is_asked_anew_once_it_was_changed(
    open_window: OpenWindow, qtbot: QtBot, server: LyingServer
) -> None:
    """Without a keyring, too: that is said in place of the offer to keep a key."""
    opened: list[str] = []
    first = opener(ScriptedModel())
    wiring: Wiring

    def open_model(on_stage: object, cancelled: object) -> ScriptedModel:
        opened.append(load_settings(wiring.paths).settings.model)
        return first(on_stage, cancelled)  # type: ignore[arg-type,return-value]

    wiring = open_window(open_model)  # type: ignore[arg-type]
    dialog = name_server(wiring, qtbot, server.url)
    qtbot.waitUntil(lambda: "No keyring of this system can be read" in text_of(dialog.server), timeout=SLOW_MS)
    assert "PINCITE_KEY_LAB" in text_of(dialog.server), "it says what helps"
    assert not any(field.isVisible() for field in dialog.server.findChildren(QLineEdit))
    press(answer_box(dialog, qtbot, "Have it answer"), qtbot, "Send them there")
    qtbot.waitUntil(lambda: len(opened) == 2 and wiring.host.status.state is ModelState.READY, timeout=SLOW_MS)
    press(dialog.server, qtbot, "Change")
    form = dialog.findChild(ServerForm)
    key = next(field for field in form.findChildren(QLineEdit) if field.accessibleName() == "Key")
    qtbot.waitUntil(lambda: not key.isEnabled(), timeout=SLOW_MS)
    assert "no keyring can be read here" in key.placeholderText()
    fill(form, qtbot, Model="gemma-3-27b")
    press(form, qtbot, "Save")
    qtbot.waitUntil(lambda: len(opened) == 3, timeout=SLOW_MS)
    assert list_servers(wiring.paths)[0].model == "gemma-3-27b"
    qtbot.waitUntil(lambda: "gemma-3-27b" in text_of(dialog.server), timeout=SLOW_MS)
