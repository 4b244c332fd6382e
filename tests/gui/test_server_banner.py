"""While a server answers, the window says so: above everything, in the status bar, and in the welcome."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from conftest import OpenWindow
from pytestqt.qtbot import QtBot
from scripted_models import INFO, ScriptedModel, opener
from window_driver import add_ready, last_outcome, shown_words, type_and_enter

from app.gui.conversation.conversation_model import Outcome
from app.gui.wiring import Wiring

HOST = "gpu.example.org:8000"
PROMISE = "Nothing leaves this machine"


class OnServer(ScriptedModel):
    """Answers in the place of a server."""

    info = replace(INFO, model="gemma-3-27b-it", device="server", device_name=HOST, server=HOST)


def said(wiring: Wiring) -> str:
    return shown_words(wiring.window)


def test_the_host_stands_above_everything_until_a_model_here_answers(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(OnServer(), ScriptedModel()))
    banner = wiring.window.server_banner
    qtbot.waitUntil(banner.isVisible)
    assert HOST in banner.words and "gemma-3-27b-it" in banner.words and banner.words in banner.accessibleName()
    qtbot.waitUntil(lambda: PROMISE not in said(wiring))  # not even in the welcome
    add_ready(wiring, qtbot, tmp_path)
    before = wiring.network.words
    type_and_enter(wiring, qtbot, "How many?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    qtbot.waitUntil(lambda: banner.isVisible() and PROMISE not in said(wiring))
    assert "a server was asked" in wiring.network.words and wiring.network.words != before
    with qtbot.waitSignal(wiring.window.models_requested):
        banner.findChildren(type(wiring.window.model_progress))[0].click()
    wiring.host.start_anew()
    qtbot.waitUntil(lambda: not banner.isVisible())
    qtbot.waitUntil(lambda: HOST not in said(wiring))
