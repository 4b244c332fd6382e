"""Words found in the conversation: marked in questions and answers, brought into sight, one after the other."""

from __future__ import annotations

import pytest
from conftest import OpenWindow
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, make_answer, opener

from app.gui.conversation.conversation_model import Outcome, Turn
from app.gui.conversation.conversation_place import Anchor
from app.gui.conversation.growing_text import GrowingText
from app.gui.conversation.pinned_text import PinnedText
from app.gui.wiring import Wiring

FILLER = "Nothing of note was written down on that day. " * 60
ANSWERS = (
    f"{FILLER} The **Ollerby** lantern 𝄞 was relit by Aldane. {FILLER}",
    f"Nobody knows. {FILLER}",
    f"{FILLER} In Ollerby, lanterns were dark. {FILLER}",
)

MARKED = (["lantern", "lantern"], ["lantern"], ["lantern", "lanterns", "dark"])
"""What "lanterns dark" marks in each turn: its question, then its answer."""


def turn(number: int, text: str) -> Turn:
    answer = make_answer(f"Question {number} about the lantern?", text)
    return Turn(answer.question, Outcome.ANSWERED, text, answer=answer)


@pytest.fixture
def wiring(open_window: OpenWindow, qtbot: QtBot) -> Wiring:
    wiring = open_window(opener(ScriptedModel()))
    qtbot.waitUntil(lambda: wiring.library_work.is_open)
    with qtbot.waitSignal(wiring.library_work.run(lambda library: None).finished):
        pass  # the conversation of the last time has come, too: none
    wiring.window.expect_documents()
    wiring.conversation.set_turns([turn(number, text) for number, text in enumerate(ANSWERS)])
    wiring.window.activateWindow()
    return wiring


def marked(wiring: Wiring) -> list[str]:
    """The words that are marked in what is built, from the top."""
    texts = wiring.window.conversation_pane.view.findChildren(GrowingText)
    texts = sorted((one for one in texts if one.isVisible()), key=lambda one: one.mapToGlobal(QPoint(0, 0)).y())
    return [mark.cursor.selectedText() for text in texts for mark in text.extraSelections()]


def strong(wiring: Wiring) -> tuple[QTextEdit, str] | None:
    """What stands out of it, and where it is; its line is whole, those of the others are dashes."""
    for text in wiring.window.conversation_pane.view.findChildren(GrowingText):
        for mark in text.extraSelections():
            if mark.format.underlineStyle() is QTextCharFormat.UnderlineStyle.SingleUnderline:
                return text, mark.cursor.selectedText()
    return None


def is_in_sight(wiring: Wiring) -> bool:
    """Whether what stands out can be seen."""
    if (found := strong(wiring)) is None:
        return False
    text, port = found[0], wiring.window.conversation_pane.view.viewport()
    mark = next(one for one in text.extraSelections() if one.format.underlineStyle().value == 1)
    top = text.mapTo(port, text.cursorRect(mark.cursor).topLeft()).y()
    return 0 <= top < port.height()


def count_of(wiring: Wiring) -> str:
    return wiring.window.conversation_pane.find_bar.count


def test_words_are_found_in_questions_and_answers_and_gone_through_by_keys(wiring: Wiring, qtbot: QtBot) -> None:
    pane = wiring.window.conversation_pane
    wiring.window._find_in_talk()
    field = pane.find_bar.focusProxy()
    assert isinstance(field, QLineEdit)
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "ollerby")
    qtbot.waitUntil(lambda: is_in_sight(wiring))
    qtbot.waitUntil(lambda: count_of(wiring) == "2 of 2")  # from where one is, not from the beginning
    assert strong(wiring)[1] == "Ollerby"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: count_of(wiring) == "1 of 2" and is_in_sight(wiring))
    assert "Ollerby lantern" in strong(wiring)[0].toPlainText()
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: count_of(wiring) == "2 of 2" and is_in_sight(wiring))
    field.selectAll()
    qtbot.keyClicks(field, "lantern")
    qtbot.waitUntil(lambda: count_of(wiring).endswith("of 5"))
    assert set(marked(wiring)) == {"lantern"}
    field.selectAll()
    qtbot.keyClicks(field, "was relit")
    qtbot.waitUntil(lambda: count_of(wiring) == "1 of 1" and is_in_sight(wiring))
    assert strong(wiring)[1] == "was relit", "behind a letter that is two for Qt"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not marked(wiring) and pane.find_bar.isHidden()
    qtbot.waitUntil(lambda: pane.box.has_keyboard)


def test_far_places_are_reached_however_fast_the_key_is_pressed(wiring: Wiring, qtbot: QtBot) -> None:
    pane = wiring.window.conversation_pane
    far = [turn(number, " ".join([text] * 4)) for number, text in enumerate(ANSWERS)]
    wiring.conversation.set_turns(far)
    wiring.window._find_in_talk()
    field = pane.find_bar.focusProxy()
    qtbot.keyClicks(field, "ollerby")
    qtbot.waitUntil(lambda: is_in_sight(wiring))
    for _ in range(4):  # at once: the place before has not even settled
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: count_of(wiring) == "1 of 8")
    qtbot.wait(300)
    qtbot.waitUntil(lambda: is_in_sight(wiring))
    assert count_of(wiring) == "1 of 8"


def test_typing_a_question_takes_the_marks_away_and_escape_does(wiring: Wiring, qtbot: QtBot) -> None:
    pane = wiring.window.conversation_pane
    for leave in ("x", Qt.Key.Key_Escape):
        assert pane.finding.show_sought("ollerby lantern")
        pane.box.setFocus()
        assert marked(wiring)
        field = pane.box.focusProxy()
        if isinstance(leave, str):
            qtbot.keyClicks(field, leave)
        else:
            qtbot.keyClick(field, leave)
        assert not marked(wiring) and pane.find_bar.isHidden()


def test_the_keys_of_finding_belong_to_the_conversation_while_it_has_the_keyboard(wiring: Wiring, qtbot: QtBot) -> None:
    pane = wiring.window.conversation_pane
    text = pane.view.findChildren(PinnedText)[-1]
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    qtbot.keyClick(text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = pane.find_bar.focusProxy()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "lantern")
    qtbot.waitUntil(lambda: "of 5" in count_of(wiring))
    before = count_of(wiring)
    qtbot.keyClick(field, Qt.Key.Key_F3)
    assert count_of(wiring) != before and wiring.window.page_panel.find_bar.isHidden()


def test_what_was_searched_for_in_all_conversations_is_marked_where_it_stands(wiring: Wiring, qtbot: QtBot) -> None:
    pane = wiring.window.conversation_pane
    assert pane.finding.show_sought("lanterns dark")
    qtbot.waitUntil(lambda: is_in_sight(wiring))
    assert {word.casefold() for word in marked(wiring)} >= {"lanterns", "dark"}
    assert strong(wiring)[0].accessibleName() == "Answer", "the answer has both words, the question one of them"
    turns = pane.view.turn_views

    def is_all_marked() -> bool:  # which turns are near, and so are built, is for the fonts and the window to say
        built = [words for view, words in zip(turns, MARKED, strict=True) if view.is_built]
        return marked(wiring) == [word for words in built for word in words] != []

    qtbot.waitUntil(is_all_marked)
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        wiring.look.apply(scheme)  # lays answers out anew
        qtbot.wait(200)
        qtbot.waitUntil(is_all_marked)
    pane.view.return_to(Anchor(0, 0))
    qtbot.waitUntil(lambda: turns[0].is_built and is_all_marked())  # what is built later is marked, too
    assert not pane.finding.show_sought("weather vane")
    assert QApplication.focusWidget() is not pane.find_bar.focusProxy()


def test_a_new_answer_ends_it(wiring: Wiring, qtbot: QtBot) -> None:
    pane = wiring.window.conversation_pane
    assert pane.finding.show_sought("ollerby")
    wiring.conversation.append_turn(turn(9, "Ollerby."))
    assert pane.find_bar.isHidden() and not marked(wiring)
