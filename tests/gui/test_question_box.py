"""Keys, growth, files and the stop button of the question box."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.gui.question.question_box import QuestionBox, QuestionField


@pytest.fixture
def box(qtbot: QtBot) -> QuestionBox:
    box = QuestionBox()
    qtbot.addWidget(box)
    box.show()
    return box


def field_of(box: QuestionBox) -> QuestionField:
    return box.findChild(QuestionField)


def words_of(box: QuestionBox) -> str:
    return "\n".join(label.text().replace("\u00a0", " ") for label in box.findChildren(QLabel))


def button_of(box: QuestionBox) -> QPushButton:
    return box.findChild(QPushButton)


def test_enter_asks_and_leaves_the_words_until_they_are_taken(box: QuestionBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(field_of(box), "  How many? ")
    with qtbot.waitSignal(box.asked) as asked:
        qtbot.keyClick(field_of(box), Qt.Key.Key_Return)
    assert asked.args == ["How many?"]
    assert box.text == "  How many? "


def test_shift_enter_breaks_the_line_and_the_field_grows_to_a_limit(box: QuestionBox, qtbot: QtBot) -> None:
    asked: list[str] = []
    box.asked.connect(asked.append)
    heights = []
    for _ in range(20):
        heights.append(field_of(box).height())
        qtbot.keyClick(field_of(box), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert not asked and box.text.count("\n") == 20
    assert heights[0] < heights[3] < heights[6]
    assert heights[-1] == heights[-2], "beyond a limit it scrolls"


def test_a_narrower_field_shows_all_of_its_words(box: QuestionBox, qtbot: QtBot) -> None:
    box.resize(900, 150)
    box.set_text("Who was the first keeper of the lighthouse of Ollerby, and when was it finished?")
    qtbot.waitUntil(lambda: field_of(box).width() > 800)
    one_line = field_of(box).height()
    box.resize(200, 150)
    qtbot.waitUntil(lambda: field_of(box).height() > 1.5 * one_line)
    box.resize(900, 150)
    qtbot.waitUntil(lambda: field_of(box).height() == one_line)


def test_words_begin_at_their_own_side(box: QuestionBox) -> None:
    field = box.focusProxy()
    middle = field.width() / 2
    for words, is_right in (("ما هي المدة؟", True), ("How long?", False), ("כמה זמן?", True)):
        box.set_text(words)
        field.moveCursor(QTextCursor.MoveOperation.Start)
        assert (field.cursorRect().x() > middle) == is_right
    box.clear()
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert field.cursorRect().x() > middle


def test_spaces_are_no_question(box: QuestionBox, qtbot: QtBot) -> None:
    asked: list[str] = []
    box.asked.connect(asked.append)
    assert not button_of(box).isEnabled()
    qtbot.keyClicks(field_of(box), "   ")
    qtbot.keyClick(field_of(box), Qt.Key.Key_Return)
    assert not asked and not button_of(box).isEnabled()


def test_what_enter_is_pressed_for_while_answering_is_asked_when_that_is_over(box: QuestionBox, qtbot: QtBot) -> None:
    asked: list[str] = []
    box.asked.connect(asked.append)
    box.set_answering(True)
    qtbot.keyClicks(field_of(box), "next one")
    qtbot.keyClick(field_of(box), Qt.Key.Key_Return)
    assert not asked and "as soon as the answer before it is there" in words_of(box)
    with qtbot.waitSignal(box.asked):
        box.set_answering(False)
    assert asked == ["next one"] and "Enter asks" in words_of(box)
    box.set_answering(True)
    qtbot.keyClick(field_of(box), Qt.Key.Key_Return)
    qtbot.keyClicks(field_of(box), " and more")
    assert "Enter asks" in words_of(box), "words that were changed since are not sent unasked"
    box.set_answering(False)
    box.set_answering(True)
    qtbot.keyClick(field_of(box), Qt.Key.Key_Return)
    with qtbot.waitSignal(box.asked):
        box.set_answering(False)
    assert asked == ["next one", "next one and more"]


def test_while_answering_the_button_stops_and_enter_does_not_ask(box: QuestionBox, qtbot: QtBot) -> None:
    asked: list[str] = []
    box.asked.connect(asked.append)
    box.set_text("next one")
    box.set_answering(True)
    assert button_of(box).text() == "Stop" and "Stop" in button_of(box).accessibleName()
    qtbot.keyClick(field_of(box), Qt.Key.Key_Return)
    assert not asked and box.text == "next one"
    box.set_text("other words")
    with qtbot.waitSignal(box.stop_requested):
        qtbot.mouseClick(button_of(box), Qt.MouseButton.LeftButton)
    box.set_answering(False)
    with qtbot.waitSignal(box.asked):
        qtbot.mouseClick(button_of(box), Qt.MouseButton.LeftButton)


def test_pasted_files_are_not_text(box: QuestionBox, qtbot: QtBot) -> None:
    box.set_text("typed before")
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/tmp/report.pdf")])
    assert not field_of(box).canInsertFromMimeData(files), "a drop of files must go on to the window"
    with qtbot.waitSignal(box.files_pasted) as pasted:
        field_of(box).insertFromMimeData(files)
    assert [url.toLocalFile() for url in pasted.args[0]] == ["/tmp/report.pdf"]
    assert box.text == "typed before"
    words = QMimeData()
    words.setText(" and after")
    field_of(box).insertFromMimeData(words)
    assert box.text == "typed before and after"
