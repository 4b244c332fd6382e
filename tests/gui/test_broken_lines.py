"""Words of a choice are broken into lines where the room is narrow, and none is cut."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.broken_lines import RadioLine, broken

WORDS = "The keyring of this system, which opens when you log in"


def test_every_line_fits_and_no_word_is_lost(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    metrics = holder.fontMetrics()
    for width in (10, 120, 200, 5000):
        lines = broken(WORDS, metrics, width).split("\n")
        assert " ".join(lines) == WORDS
        assert all(metrics.horizontalAdvance(line) <= width or " " not in line for line in lines)


def test_a_choice_grows_as_it_gets_narrow_and_is_called_by_all_its_words(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    choice = RadioLine(WORDS)
    column.addWidget(choice)
    holder.resize(900, 300)
    holder.show()
    qtbot.waitUntil(lambda: choice.width() > 600)
    high = choice.height()
    assert choice.text() == WORDS
    holder.resize(220, 300)
    qtbot.waitUntil(lambda: choice.height() > high)
    assert "\n" in choice.text() and choice.accessibleName() == WORDS
    holder.resize(900, 300)
    qtbot.waitUntil(lambda: choice.height() == high)
