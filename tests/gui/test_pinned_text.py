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


def show_many(shown: PinnedText) -> list[Citation]:
    """Two sentences, one with five pins."""
    pins = [Citation(1, "log.pdf", page, 0, 12, ((0, 0, 9, 9),), f"lamp {page}", 1.0) for page in range(1, 6)]
    shown.show_pinned(
        "Five lamps. One boat.",
        [AnswerSentence(0, 11, (0, 1, 2, 3, 4), 0.9, True), AnswerSentence(12, 21, (1,), 0.9, True)],
        pins,
    )
    return pins


def numbers_of(shown: PinnedText) -> list[str]:
    """What stands in the chips."""
    return shown.toPlainText().split("\u2005")[1::2]


def test_many_pins_of_a_sentence_fold_into_one_chip_that_a_key_unfolds(shown: PinnedText, qtbot: QtBot) -> None:
    pins = show_many(shown)
    assert numbers_of(shown) == ["1", "+4", "2"]
    before, _ = shown.parentWidget().findChildren(QLineEdit)
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    pressed = []
    shown.chosen.connect(pressed.append)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    qtbot.keyClick(shown, Qt.Key.Key_Tab)
    assert "Enter shows 4 more" in shown.accessibleDescription() and "lamp 5" in shown.accessibleDescription()
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert numbers_of(shown) == ["1", "2", "3", "4", "5", "2"] and not pressed, "unfolding follows none"
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert pressed == [pins[1]], "the focus is on the first that was folded"
    show_many(shown)
    assert len(numbers_of(shown)) == 6, "the same answer again stays as it is"


def test_a_folded_chip_shows_all_its_quotes_and_is_copied_with_all_its_notes(shown: PinnedText, qtbot: QtBot) -> None:
    show_many(shown)
    place = shown.toPlainText().index("+4")
    cursor = QTextCursor(shown.document())
    cursor.setPosition(place + 1)
    tip = cursor.charFormat().toolTip()
    assert all(f"lamp {page}" in tip and f"Page {page}" in tip for page in range(2, 6)) and "lamp 1" not in tip
    shown.selectAll()
    copied = shown.createMimeDataFromSelection().text()
    assert "Five lamps.[^1][^2][^3][^4][^5]" in copied and copied.count("log.pdf") == 5
    cursor.clearSelection()
    shown.setTextCursor(cursor)
    middle = shown.cursorRect(cursor).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert numbers_of(shown) == ["1", "2", "3", "4", "5", "2"]


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
