"""Panes are hidden and come back as they were, one at a time in a small window, and after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import OpenWindow
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import add_ready, last_outcome

from app.gui.conversation.conversation_model import Outcome
from app.gui.panes import Panes
from app.paths import Paths


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    panes = Panes([QLabel(name) for name in "abc"])
    qtbot.addWidget(panes)
    panes.resize(1300, 400)
    panes.show()
    return panes


def seen(panes: Panes) -> str:
    """The panes on show."""
    return "".join(sorted(label.text() for label in panes.findChildren(QLabel) if label.isVisible()))


def test_a_pane_is_hidden_and_comes_back_as_wide_as_it_was(panes: Panes) -> None:
    panes.splitter.setSizes([200, 700, 398])
    widths = panes.widths
    panes.set_wanted(2, False)
    assert seen(panes) == "ab" and panes.widths[2] == -widths[2]
    panes.reveal(2)
    assert seen(panes) == "abc"
    assert panes.splitter.sizes() == pytest.approx(widths, abs=2)
    for number in range(3):
        panes.set_wanted(number, False)
    assert len(seen(panes)) == 1, "the last one stays"


def test_a_small_window_shows_one_pane_and_a_wide_one_all_again(panes: Panes, qtbot: QtBot) -> None:
    panes.splitter.setSizes([200, 700, 398])
    widths = panes.widths
    panes.resize(420, 400)
    assert panes.is_small and seen(panes) == "b"
    tabs = panes.findChild(QTabBar)
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    assert seen(panes) == "c"
    panes.reveal(0)
    assert (seen(panes), tabs.currentIndex()) == ("a", 0)
    assert panes.widths == widths, "what is remembered is the wide window's division"
    panes.resize(1300, 400)
    assert seen(panes) == "abc" and not tabs.isVisible()
    assert panes.splitter.sizes() == pytest.approx(widths, abs=2)


def test_nonsense_is_not_restored(panes: Panes) -> None:
    before = panes.widths
    for widths in [(), (1, 2), (0, 0, 0), (-200, -300, -400), (100, 0, 100)]:
        panes.restore(widths)
        assert panes.widths == before


def test_what_was_hidden_is_hidden_after_a_restart_and_keys_reach_every_pane(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "profile")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    add_ready(wiring, qtbot, tmp_path)
    window = wiring.window
    actions = {action.shortcut().toString(): action for action in window.findChildren(QAction)}
    actions["Ctrl+Alt+1"].trigger()
    assert not window.library_panel.isVisible() and not actions["Ctrl+Alt+1"].isChecked()
    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: again.documents.rowCount() == 1)
    window = again.window
    window.resize(1280, 700)  # the screen that tests draw on is small
    qtbot.waitUntil(lambda: not window.library_panel.isVisible() and window.page_panel.isVisible())
    actions = {action.shortcut().toString(): action for action in window.findChildren(QAction)}
    window.resize(500, 600)
    panes: list[QWidget] = [window.library_panel, window.conversation_pane, window.page_panel]
    for number, pane in enumerate(panes, start=1):
        actions[f"Ctrl+{number}"].trigger()
        assert [other.isVisible() for other in panes] == [other is pane for other in panes]
        assert pane.isAncestorOf(window.focusWidget())
    actions["F6"].trigger()
    assert panes[0].isVisible()


def test_what_the_page_menu_does_is_seen_in_a_small_window_and_offered_where_it_can_be_done(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    window = wiring.window

    def action(words: str) -> QAction:
        return next(found for found in window.findChildren(QAction) if found.text() == words)

    assert not action("&Find…").isEnabled() and not action("&Back").isEnabled(), "nothing is shown"
    add_ready(wiring, qtbot, tmp_path)
    qtbot.waitUntil(lambda: window.page_panel.view.document is not None)
    assert not action("&Copy").isEnabled() and not action("&Back").isEnabled()
    window.resize(420, 800)
    qtbot.waitUntil(lambda: window.panes.is_small)
    window.panes.reveal(1)
    assert not window.page_panel.isVisible()
    action("&Find…").trigger()
    assert window.page_panel.find_bar.isVisible()
    window.activateWindow()
    window.panes.reveal(1)
    window.conversation_pane.box.setFocus()
    qtbot.waitUntil(lambda: window.conversation_pane.box.has_keyboard)
    window.panes.reveal(2)
    assert window.page_panel.view.hasFocus(), "the keyboard goes along, not to whatever comes next in the window"
    window.panes.reveal(1)
    action("&Select this page").trigger()
    qtbot.waitUntil(lambda: action("&Copy").isEnabled())
    assert window.page_panel.isVisible()


def test_what_is_asked_by_key_or_menu_is_seen_whatever_was_on_show(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    window = wiring.window
    pane = window.conversation_pane

    def trigger(words: str) -> None:
        next(found for found in window.findChildren(QAction) if found.text() == words).trigger()

    pane.show_chooser(True)
    trigger("Su&mmarise the ticked documents")
    assert not pane.is_choosing, "it comes in the conversation"
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED and not wiring.answering.is_running)
    window.resize(420, 800)
    qtbot.waitUntil(lambda: window.panes.is_small)
    for words in ("Su&mmarise the ticked documents", "All &conversations", "A&nswer again", "&New conversation"):
        qtbot.waitUntil(lambda: not wiring.answering.is_running)
        window.panes.reveal(0)
        assert not pane.isVisible()
        trigger(words)
        assert pane.isVisible() and pane.is_choosing == (words == "All &conversations")
        pane.show_chooser(False)
