"""Notices: what is shown, replaced, dismissed and done."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.gui.notices import MOST_NOTICES, Notice, NoticeBar, Notices, Severity


@pytest.fixture
def notices(qtbot: QtBot) -> Notices:
    notices = Notices()
    qtbot.addWidget(notices)
    return notices


def test_a_notice_shows_its_words_as_they_are_never_as_html(notices: Notices) -> None:
    sentence = "<b>bold</b>.pdf is empty."
    notices.show_notice(Notice(sentence))
    label = next(label for label in notices.findChildren(QLabel) if label.text() == sentence)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert not notices.isHidden()


def test_a_newer_notice_of_the_same_topic_takes_the_olds_place(notices: Notices) -> None:
    notices.show_notice(Notice("died", Severity.WARNING, topic="engine"))
    notices.show_notice(Notice("refused"))
    notices.show_notice(Notice("runs again", Severity.INFO, topic="engine"))
    assert [notice.text for notice in notices.shown] == ["refused", "runs again"]
    notices.dismiss_topic("engine")
    assert [notice.text for notice in notices.shown] == ["refused"]


def test_a_folder_of_bad_files_does_not_fill_the_window(notices: Notices) -> None:
    for number in range(50):
        notices.show_notice(Notice(f"{number}.pdf is empty."))
        notices.show_notice(Notice(f"{number}.pdf is empty."))
    assert [notice.text for notice in notices.shown] == [f"{n}.pdf is empty." for n in range(50 - MOST_NOTICES, 50)]


def test_the_action_is_done_once_and_the_notice_leaves(notices: Notices, qtbot: QtBot) -> None:
    done: list[str] = []
    notices.show_notice(Notice("stopped", action="Start again", on_action=lambda: done.append("started")))
    notices.show()
    qtbot.mouseClick(notices.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert done == ["started"] and notices.shown == () and notices.isHidden()


def test_dismissing_leaves_the_others(notices: Notices, qtbot: QtBot) -> None:
    notices.show_notice(Notice("one"))
    notices.show_notice(Notice("two"))
    notices.show()
    first = next(button for button in notices.findChildren(QToolButton) if button.text() == "✕")
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert [notice.text for notice in notices.shown] == ["two"]


def test_in_a_narrow_window_the_buttons_go_below_the_words(notices: Notices, qtbot: QtBot) -> None:
    sentence = "The report is encrypted, and no password was given. Nothing of it was read."
    notices.show_notice(Notice(sentence, action="Start the model again", on_action=lambda: None))
    notices.show()
    words = next(label for label in notices.findChildren(QLabel) if label.text() == sentence)
    button = notices.findChild(QPushButton)

    def top(widget: QWidget) -> int:
        return widget.mapTo(notices, QPoint()).y()

    for width, is_below in ((480, True), (1200, False)):
        notices.resize(width, notices.heightForWidth(width))
        qtbot.waitUntil(lambda below=is_below: (top(button) >= top(words) + words.height()) == below)
        assert words.width() > width / 2 and words.height() >= words.heightForWidth(words.width())


def test_what_went_wrong_is_copied_with_one_press(notices: Notices, qtbot: QtBot) -> None:
    notices.show_notice(Notice("a.pdf is empty."))
    notices.show_notice(Notice("The model runs.", Severity.INFO))
    notices.show()
    (copy,) = [button for button in notices.findChildren(QToolButton) if button.text() == "Copy"]
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Problem: a.pdf is empty."
    assert len(notices.shown) == 2


@pytest.mark.parametrize("width", [380, 480, 1100])
def test_no_button_is_cut_however_narrow_the_window_and_however_large_the_letters(
    notices: Notices, qtbot: QtBot, width: int
) -> None:
    font = notices.font()
    font.setPointSizeF(2 * font.pointSizeF())
    notices.setFont(font)
    words = "where.md kann nicht geschrieben werden: Es gibt keinen Ordner /proc/no."
    notices.show_notice(Notice(words, action="Anderen Ort wählen…", on_action=lambda: None))
    notices.resize(width, 400)
    notices.show()
    bar = notices.findChild(QPushButton).window().findChild(NoticeBar)
    qtbot.waitUntil(lambda: _is_whole(bar, words, is_one_line=width == 1100))
    assert notices.width() == width


def _is_whole(bar: NoticeBar, words: str, *, is_one_line: bool) -> bool:
    """Whether all is there and nothing over anything else; and the buttons beside the words, in one line."""
    buttons = [*bar.findChildren(QPushButton), *bar.findChildren(QToolButton)]
    places = [QRect(button.mapTo(bar, QPoint()), button.size()) for button in buttons]
    text = next(label for label in bar.findChildren(QLabel) if label.text() == words)
    said = QRect(text.mapTo(bar, QPoint()), text.size())
    is_uncut = all(
        button.width() >= button.sizeHint().width() and bar.rect().contains(place)
        for button, place in zip(buttons, places, strict=True)
    )
    is_apart = not any(one.intersects(other) for one, other in combinations([said, *places], 2))
    is_line = all(place.left() > said.right() for place in places) and (
        max(place.top() for place in places) < min(place.bottom() for place in places)
    )
    return len(places) == 3 and is_uncut and is_apart and (is_line or not is_one_line)
