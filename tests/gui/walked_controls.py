"""Walks the controls of a window: their names and roles, and texts that have less room than they need."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from window_driver import add_ready, last_outcome, type_and_enter

from app.gui.conversation.conversation_model import Outcome
from app.gui.document.page_panel import NameLabel
from app.gui.panes import PAGES
from app.gui.question.passage_chip import CutLine
from app.gui.wiring import Wiring
from app.ingest.records import OutlineEntry

NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client)


def everything_open(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    """A document on show, an answer, and every part of the page pane that can be open at once."""
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    panel = wiring.window.page_panel
    wiring.window.panes.reveal(PAGES)
    qtbot.waitUntil(lambda: panel.view.document is not None)
    panel.toggle_side()
    panel.side.outline.set_headings([OutlineEntry(1, "One", 1)])
    wiring.finding.begin("lighthouse")
    panel.set_can_go_back(True)
    qtbot.wait(300)  # what was opened is laid out
    panel.view.go_to_page(1)
    panel.selecting.select_page()
    qtbot.waitUntil(panel.selection_actions.isVisible)
    wiring.asking_about.begin()
    qtbot.waitUntil(lambda: wiring.window.conversation_pane.passage.passage is not None)


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


def cut_texts(root: QWidget) -> list[str]:
    """Labels, buttons and tabs with less room than their text needs; those that shorten it themselves are exempt."""
    for _ in range(400):  # what has changed is laid out soon, not at once
        if not (found := cut_now(root)):
            break
        QTest.qWait(50)
    return found


def cut_now(root: QWidget) -> list[str]:
    """As `cut_texts`, as things are at this moment."""
    found = []
    for area in root.findChildren(QScrollArea):
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if area.isVisible() and area.horizontalScrollBarPolicy() == never and area.widget() is not None:
            needed_width, room_width = area.widget().minimumSizeHint().width(), area.viewport().width()
            if needed_width > room_width:
                found.append(f"{area.accessibleName()}: what is in it needs {needed_width}, and has {room_width}")
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
        elif isinstance(widget.parent(), QLineEdit):  # the little cross in a field
            continue
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
