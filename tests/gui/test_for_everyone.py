"""Every control has a name and a role for screen readers, and no text is cut at twice the usual size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import OpenWindow
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import add_ready, last_outcome, type_and_enter

from app.gui.conversation.conversation_model import Outcome
from app.gui.document.page_panel import NameLabel
from app.gui.panes import PAGES
from app.gui.question.passage_chip import CutLine
from app.gui.settings.shortcut_sheet import ShortcutSheet
from app.gui.wiring import Wiring
from app.ingest.records import OutlineEntry

NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client)


def everything_open(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    """A document on show, an answer, and every part of the page pane that can be open at once."""
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED, timeout=30_000)
    panel = wiring.window.page_panel
    wiring.window.panes.reveal(PAGES)
    qtbot.waitUntil(lambda: panel.view.document is not None, timeout=30_000)
    panel.toggle_side()
    panel.side.outline.set_headings([OutlineEntry(1, "One", 1)])
    wiring.finding.begin("lighthouse")
    panel.set_can_go_back(True)
    qtbot.wait(300)  # what was opened is laid out
    panel.view.go_to_page(1)
    panel.selecting.select_page()
    qtbot.waitUntil(panel.selection_actions.isVisible, timeout=30_000)
    wiring.asking_about.begin()
    qtbot.waitUntil(lambda: wiring.window.conversation_pane.passage.passage is not None, timeout=30_000)


def controls(root: QWidget) -> Iterator[QWidget]:
    """Visible widgets that keys or the mouse act upon."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and not widget.objectName().startswith("qt_"):
            is_reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if is_reached or isinstance(widget, QAbstractButton):
                yield widget


def faults_of(root: QWidget) -> list[str]:
    """Controls that a screen reader could not tell from others."""
    found = []
    for widget in controls(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        name, role = interface.text(QAccessible.Text.Name), interface.role()
        has_role = role not in NO_ROLE or isinstance(widget, QAbstractScrollArea)  # which is Qt's word for these
        if not name.strip() or not has_role:
            found.append(f"{type(widget).__name__} {widget.objectName()}: name {name!r}, {role}")
        elif len(name.strip()) == 1 and not name.strip().isalnum():
            found.append(f"{type(widget).__name__}: {name!r} is a sign and no name")
    return found


def test_every_control_has_a_name_and_a_role(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    assert faults_of(wiring.window) == [], "before there is a document"
    everything_open(wiring, qtbot, tmp_path)
    window = wiring.window
    assert len(list(controls(window))) > 25
    assert faults_of(window) == []
    window.page_panel.side.show_outline()
    assert faults_of(window.page_panel) == []
    next(action for action in window.findChildren(QAction) if action.shortcut().toString() == "F1").trigger()
    assert faults_of(window.findChild(ShortcutSheet)) == []
    window.resize(400, 700)
    for number in range(3):
        window.panes.reveal(number)
        assert faults_of(window) == []


@pytest.fixture
def large_font(qapp: QApplication) -> Iterator[None]:
    """Twice the usual size, set before the window is made, as the system's setting is."""
    before = qapp.font()
    font = QFont(before)
    font.setPointSizeF(2 * before.pointSizeF())
    qapp.setFont(font)
    yield
    qapp.setFont(before)


def cut_texts(root: QWidget) -> list[str]:
    """Labels, buttons and tabs with less room than their text needs; those that shorten it themselves are exempt."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, CutLine | NameLabel):
            continue
        needed, room = widget.sizeHint(), widget.size()
        if isinstance(widget, QLabel):
            if widget.wordWrap():
                is_cut = widget.heightForWidth(room.width()) > room.height() + 1
            else:
                is_cut = needed.width() > room.width() + 1 or needed.height() > room.height() + 1
            is_cut = is_cut and bool(widget.text().strip())
        elif isinstance(widget, QPushButton | QCheckBox | QAbstractButton):
            is_cut = needed.width() > room.width() + 1 or needed.height() > room.height() + 1
        elif isinstance(widget, QTabBar):
            is_cut = any(
                widget.tabRect(n).width() < widget.fontMetrics().horizontalAdvance(widget.tabText(n))
                for n in range(widget.count())
            )
        else:
            continue
        if is_cut:
            name = getattr(widget, "text", str)() or widget.accessibleName()
            found.append(f"{type(widget).__name__} {name[:40]!r}: needs {needed.toTuple()}, has {room.toTuple()}")
    return found


def test_no_text_is_cut_at_twice_the_usual_size(
    large_font: None, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    qtbot.wait(50)
    assert cut_texts(wiring.window) == [], "before there is a document"
    everything_open(wiring, qtbot, tmp_path)
    window = wiring.window
    faults = []
    for width in (1280, 1920):
        window.resize(width, 900)
        for number in range(3):
            window.panes.reveal(number)
            qtbot.wait(50)
            faults += [f"{width}: {fault}" for fault in cut_texts(window)]
    window.page_panel.side.show_outline()
    qtbot.wait(50)
    assert faults + cut_texts(window.page_panel) == []


def test_tab_comes_to_every_control_and_to_an_answer_before_the_question_box(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    everything_open(wiring, qtbot, tmp_path)
    window = wiring.window
    window.resize(1600, 900)
    qtbot.wait(300)  # new turns are put in order soon, not at once
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
    assert len(wanted) > 25
    assert [f"{type(widget).__name__} {widget.accessibleName()}" for widget in wanted if widget not in reached] == []
    names = [widget.accessibleName() for widget in reached[: len(wanted)]]
    assert names.index("Documents") < names.index("Conversation") < names.index("Answer") < names.index("Question")
