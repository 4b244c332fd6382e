"""Has a question come to a page in its reading, and waits for what the window says of it."""

from __future__ import annotations

from pathlib import Path

from conftest import OpenWindow
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from scripted_models import ReadingModel, opener
from window_driver import add_ready, last_outcome, shown_buttons, shown_words, type_and_enter

from app.gui.conversation.conversation_model import Outcome, Turn
from app.gui.conversation.turn_actions import WORDINGS, TurnAction
from app.gui.wiring import Wiring

NOW, PAUSE = "Answer now", "Pause"


def press(wiring: Wiring, qtbot: QtBot, text: str, tip: str = "") -> None:
    """Press the one visible button of this text, and with a tip that begins so, by key, as who has no mouse does."""

    def shown() -> list[QAbstractButton]:
        return [button for button in shown_buttons(wiring.window, text) if button.toolTip().startswith(tip)]

    # The window shows it a moment after the state changed.
    qtbot.waitUntil(lambda: [button.isEnabled() for button in shown()] == [True])
    (button,) = shown()
    assert button.accessibleName() and button.toolTip()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def is_offered(wiring: Wiring, qtbot: QtBot, action: TurnAction) -> bool:
    """Whether the menu has it, enabled, and, if so, the last turn shows its button, a moment later."""
    shown, label = wiring.window.turn_actions.actions[action], WORDINGS[action].label
    qtbot.waitUntil(lambda: shown.isEnabled() == bool(shown_buttons(wiring.window, label)))
    return shown.isEnabled()


def words(wiring: Wiring) -> str:
    return shown_words(wiring.window)


def wait_for_words(wiring: Wiring, qtbot: QtBot, said: str) -> None:
    qtbot.waitUntil(lambda: said in words(wiring))


def last(wiring: Wiring) -> Turn:
    return wiring.conversation.turns[-1]


def wait_until_read(wiring: Wiring, qtbot: QtBot, pages: int) -> None:
    def is_there() -> bool:
        stage = last(wiring).stage
        return stage is not None and stage.reading is not None and stage.reading.pages_read == pages

    qtbot.waitUntil(is_there)


def ask_and_read(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, pages: int) -> tuple[Wiring, ReadingModel]:
    """A question whose reading has come to a page."""
    model = ReadingModel()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    model.allow(pages)
    type_and_enter(wiring, qtbot, "How many?")
    wait_until_read(wiring, qtbot, pages)
    return wiring, model


def wait_for(wiring: Wiring, qtbot: QtBot, outcome: Outcome) -> None:
    qtbot.waitUntil(lambda: not wiring.answering.is_running and last_outcome(wiring) is outcome)
