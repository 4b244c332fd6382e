"""What is seen at the first start: one large target, a sample, a promise. Where documents are known, nothing of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import OpenWindow
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import add_ready, is_ready, last_outcome, press, shown_buttons, shown_words, type_and_enter

from app.gui.conversation.conversation_model import Outcome
from app.gui.sources.empty_state import EmptyState
from app.paths import Paths


class Shown(QObject):
    """Counts how often the welcome comes on the screen, in any window."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.count = 0
        application.installEventFilter(self)

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Notes what is told to all."""
        self.count += isinstance(receiver, EmptyState) and event.type() is QEvent.Type.Show
        return False


@pytest.fixture
def welcomes(qapp: QApplication) -> Iterator[Shown]:
    shown = Shown(qapp)
    yield shown
    qapp.removeEventFilter(shown)
    shown.deleteLater()


def test_at_first_there_is_one_large_target_a_sample_a_promise_and_where_the_model_stands(
    open_window: OpenWindow, qtbot: QtBot, welcomes: Shown
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    window, welcome = wiring.window, wiring.window.empty_state
    target = welcome._target
    qtbot.waitUntil(lambda: 2 * target.width() >= window.width() and 3 * target.height() > window.height())
    assert not window.panes.isVisible() and welcomes.count == 1
    said = shown_words(welcome)
    assert "Nothing leaves this machine" in said and "No network used since" in said
    qtbot.waitUntil(lambda: "Scripted" in shown_words(welcome))
    assert shown_buttons(welcome, "Choose a file…")
    press(welcome, qtbot, "Open the sample")
    qtbot.waitUntil(lambda: is_ready(wiring) and window.panes.isVisible())
    assert [row.name for row in wiring.documents.rows] == ["tide-gauge-report.pdf"] and not welcome.isVisible()


def test_where_documents_are_known_to_be_there_the_welcome_does_not_flash_up(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, welcomes: Shown
) -> None:
    paths = Paths.under(tmp_path / "data")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    add_ready(wiring, qtbot, tmp_path)
    wiring.close()
    seen = welcomes.count
    again = open_window(opener(ScriptedModel()), paths=paths)
    assert again.window.panes.isVisible(), "at once"
    qtbot.waitUntil(lambda: is_ready(again))
    assert welcomes.count == seen == 1


def test_where_all_documents_were_removed_no_panes_flash_up_before_the_welcome(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "Who was the first keeper?")  # the conversation stays when its document goes
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    qtbot.waitUntil(lambda: bool(wiring.recent.ids) and bool(wiring.keeping.conversation_id))
    wiring.window.library_panel.remove_requested.emit(wiring.documents.rows[0])
    press(wiring.window.findChild(QMessageBox), qtbot, "Remove")
    qtbot.waitUntil(lambda: not wiring.documents.rows and wiring.window.empty_state.isVisible())
    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=paths)
    assert again.window.empty_state.isVisible() and not again.window.panes.isVisible(), "at once"
    qtbot.waitUntil(lambda: again.library_work.is_open)
    assert again.window.empty_state.isVisible() and not again.documents.rows
