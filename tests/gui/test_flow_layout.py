"""A line that wraps asks for the room that it takes, whatever the width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.gui.flow_layout import FlowLayout


@pytest.mark.parametrize("outdent", [0, 14])
def test_no_empty_line_is_left_below_the_last_one(qtbot: QtBot, outdent: int) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    line = FlowLayout(holder, gap=0, parted_after=1, outdent=outdent)
    buttons = []
    for words in ("Receipt", "Edit", "Again", "Branch", "Copy", "Export…"):
        buttons.append(QToolButton())
        buttons[-1].setText(words)
        line.addWidget(buttons[-1])
    holder.show()
    heights = set()
    for width in range(60, 500):
        wanted = line.heightForWidth(width)
        line.setGeometry(QRect(0, 0, width, wanted))
        assert max(button.geometry().bottom() for button in buttons) + 1 == wanted, width
        heights.add(wanted)
    assert len(heights) > 3, "in one line, and in several"
