"""Every control has a name and a role for screen readers, and is reached by Tab."""

from __future__ import annotations

from pathlib import Path

from conftest import OpenWindow
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from walked_controls import controls, everything_open, faults_of

from app.gui.main_window import MainWindow
from app.gui.settings.shortcut_sheet import ShortcutSheet


def test_every_control_has_a_name_and_a_role(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    assert faults_of(wiring.window) == [], "before there is a document"
    everything_open(wiring, qtbot, tmp_path)
    window = wiring.window
    qtbot.waitUntil(lambda: len(list(controls(window))) > 25)
    assert faults_of(window) == []
    window.page_panel.side.show_outline()
    assert faults_of(window.page_panel) == []
    next(action for action in window.findChildren(QAction) if action.shortcut().toString() == "F1").trigger()
    assert faults_of(window.findChild(ShortcutSheet)) == []
    window.resize(400, 700)
    for number in range(3):
        window.panes.reveal(number)
        assert faults_of(window) == []


def test_tab_comes_to_every_control_and_to_an_answer_before_the_question_box(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    everything_open(wiring, qtbot, tmp_path)
    window = wiring.window
    window.resize(1600, 900)
    order = ["Documents", "Conversation", "Answer", "Question"]

    def is_in_order() -> None:  # new turns are put in order soon, not at once
        wanted, reached = tabbed_through(window, qtbot)
        missed = [f"{type(one).__name__} {one.accessibleName()}" for one in wanted if one not in reached]
        names = [widget.accessibleName() for widget in reached[: len(wanted)]]
        assert len(wanted) > 25 and missed == []
        assert [name for name in dict.fromkeys(names) if name in order] == order

    qtbot.waitUntil(is_in_order)


def tabbed_through(window: MainWindow, qtbot: QtBot) -> tuple[list[QWidget], list[QWidget]]:
    """The controls that Tab should come to, and those that it comes to, from the question box on."""
    window.conversation_pane.box.setFocus()
    by_tab = Qt.FocusPolicy.TabFocus
    wanted = [
        widget
        for widget in controls(window)
        if widget.isEnabled() and (widget.focusPolicy() & by_tab) and not widget.focusProxy()
    ]
    reached: list[QWidget] = []
    for _ in range(2 * len(wanted)):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached.append(window.focusWidget())
    return wanted, reached
