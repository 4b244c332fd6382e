"""An answer laid out: chips by key, formulas as pictures, tables, and what is copied of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.assistant.records import AnswerSentence, Citation
from app.gui.conversation.formula import formula_picture
from app.gui.conversation.pinned_text import PinnedText

LAMPS = Citation(1, "log.pdf", 7, 0, 12, ((0, 0, 9, 9),), "three lamps", 1.0)
BOATS = Citation(1, "log.pdf", 8, 0, 12, ((0, 0, 9, 9),), "two *wide* boats", 1.0)


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[PinnedText]:
    """An answer between two fields."""
    around = QWidget()
    column = QVBoxLayout(around)
    text = PinnedText("Answer")
    for widget in (QLineEdit(), text, QLineEdit()):
        column.addWidget(widget)
    qtbot.addWidget(around)
    around.resize(400, 300)
    around.show()
    around.activateWindow()
    text.show_pinned(
        "Three **lamps**. two *wide* boats",
        [AnswerSentence(0, 16, (0,), 0.9, True), AnswerSentence(17, 33, (1, 0), 0.9, True)],
        [LAMPS, BOATS],
    )
    yield text
    around.close()


def test_tab_goes_from_chip_to_chip_and_enter_presses_one(shown: PinnedText, qtbot: QtBot) -> None:
    before, after = shown.parentWidget().findChildren(QLineEdit)
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    pressed = []
    shown.chosen.connect(pressed.append)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    for _ in range(3):
        qtbot.keyClick(shown, Qt.Key.Key_Return)
        assert "page" in shown.accessibleDescription().casefold()
        qtbot.keyClick(shown, Qt.Key.Key_Tab)
    assert pressed == [LAMPS, BOATS, LAMPS] and after.hasFocus()
    qtbot.keyClick(after, Qt.Key.Key_Backtab)
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert pressed[-1] == LAMPS and "log.pdf: “three lamps”" in shown.accessibleDescription()


def test_markdown_is_read_but_not_in_words_of_a_document(shown: PinnedText) -> None:
    assert "Three lamps." in shown.toPlainText() and "two *wide* boats" in shown.toPlainText()


def test_formulas_are_pictures_and_are_copied_as_they_were_written(shown: PinnedText) -> None:
    shown.show_pinned("So $x^2$ and $\\frac{$ it.\n\n| a | b |\n|---|---|\n| c | d |\n\nEnd", [], [])
    assert "\ufffc" in shown.toPlainText() and "$\\frac{$" in shown.toPlainText(), "what cannot be set stays readable"
    cursor = QTextCursor(shown.document())
    cursor.select(QTextCursor.SelectionType.Document)
    shown.setTextCursor(cursor)
    copied = shown.createMimeDataFromSelection().text()
    assert "So $x^2$ and" in copied and "c\nd" in copied and copied.endswith("End")


def test_a_formula_has_the_colour_of_the_text() -> None:
    picture = formula_picture(r"\frac{a}{b}", 20.0, "#ff0000", 2.0, True)
    assert picture is not None and picture.devicePixelRatio() == 2.0
    colours = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    inked = [colour for colour in colours if colour.alpha() > 200]
    assert inked and all(colour == QColor(255, 0, 0, colour.alpha()) for colour in inked)
    for refused in ("", r"\frac{", "x" * 5000):
        assert formula_picture(refused, 20.0, "#000000", 1.0, False) is None
