"""Whether the network was used: said at the start, counted for each thing fetched, and no door is forgotten."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import OpenWindow
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import notices

from app.gui.about.about_dialog import AboutDialog
from app.gui.model.device_details import DeviceDetails

GUI = Path(__file__).parents[2] / "app" / "gui"
DOORS = r"from app\.(models\.getting|models\.gpu_libraries|models\.download|updates\.check) import ([^#\n]*)"
"""Modules with functions that start a program which connects."""
CONNECTING = {"get_model", "fetch_gpu_libraries", "download_model", "progress_of_child", "ask_for_update"}


def words_of(dialog: AboutDialog | DeviceDetails) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_it_says_that_no_network_was_used_and_counts_what_the_user_asks_for(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PINCITE_RELEASES", "http://127.0.0.1:9/releases")  # nobody is there
    wiring = open_window(opener(ScriptedModel()))
    before = wiring.window.network_words
    hour, minute = map(int, re.findall(r"since (\d+):(\d+)", before)[0])
    assert before.startswith("No network used since") and before.endswith(".")
    now = QTime.currentTime()
    assert minute in (now.minute(), (now.minute() - 1) % 60) and hour % 12 in (now.hour() % 12, (now.hour() - 1) % 12)
    wiring.window.updates_requested.emit()
    qtbot.waitUntil(lambda: "cannot be reached" in notices(wiring))
    assert "Network used 1 time since" in wiring.window.network_words, "a try that failed counts, too"
    assert "a newer version was asked for" in wiring.window.network_words
    wiring.window.about_requested.emit()
    assert wiring.window.network_words in words_of(wiring.window.findChild(AboutDialog))
    wiring.window.badge.details_requested.emit()
    assert wiring.window.network_words in words_of(wiring.window.findChild(DeviceDetails))
    wiring.window.updates_requested.emit()
    assert "Network used 2 times since" in wiring.window.network_words


def test_every_part_of_the_window_that_connects_tells_of_it() -> None:
    connecting = set()
    for file in GUI.rglob("*.py"):
        text = file.read_text("utf-8")
        if any(CONNECTING & set(re.split(r"[,\s]+", names)) for _, names in re.findall(DOORS, text)):
            connecting.add(file.name)
            assert "_network.note(" in text or "_on_connecting()" in text, file
    assert connecting == {"model_jobs.py", "gpu_fetching.py", "about_desk.py"}
