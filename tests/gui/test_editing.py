"""The last question edited: it stays about what it was about; no other turn and no typed word is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import OpenWindow
from documents import text_pdf
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import KEEPERS, add_ready, last_outcome, type_and_enter

from app.gui.conversation.conversation_model import Outcome
from app.gui.conversation.turn_actions import TurnAction
from app.gui.question.waiting_question import WaitingQuestion
from app.gui.wiring import Wiring


def ask(wiring: Wiring, qtbot: QtBot, question: str) -> None:
    type_and_enter(wiring, qtbot, question)
    qtbot.waitUntil(lambda: not wiring.answering.is_running and last_outcome(wiring) is Outcome.ANSWERED)


def edit(wiring: Wiring, qtbot: QtBot) -> None:
    qtbot.keyClick(wiring.window.conversation_pane.box.focusProxy(), Qt.Key.Key_Up)


@pytest.mark.parametrize("where", ["another", "new"])
def test_in_another_conversation_the_edited_words_are_a_question_like_any_other(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, where: str
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    box = wiring.window.conversation_pane.box
    if where == "another":
        ask(wiring, qtbot, "About nets?")
        qtbot.waitUntil(lambda: bool(wiring.keeping.conversation_id))
        other = wiring.keeping.conversation_id
        wiring.talks.begin_new()
    ask(wiring, qtbot, "About lamps?")
    edit(wiring, qtbot)
    assert box.text == "About lamps?"
    box.set_text("About boats?")
    if where == "another":
        wiring.talks.open(other)
        qtbot.waitUntil(lambda: [turn.question for turn in wiring.conversation.turns] == ["About nets?"])
    else:
        wiring.talks.begin_new()
    assert box.text == "About boats?"
    qtbot.keyClick(box.focusProxy(), Qt.Key.Key_Return)
    expected = ["About nets?", "About boats?"] if where == "another" else ["About boats?"]
    qtbot.waitUntil(lambda: [turn.question for turn in wiring.conversation.turns] == expected)


def test_what_was_not_changed_goes_back_and_the_draft_stays(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    ask(wiring, qtbot, "About lamps?")
    box = wiring.window.conversation_pane.box
    box.set_text("a draft")
    box.edit_requested.emit()
    wiring.talks.begin_new()
    assert box.text == "a draft"
    ask(wiring, qtbot, "")  # Enter: the draft


def test_words_being_edited_are_not_lost_when_another_answer_begins(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    ask(wiring, qtbot, "About lamps?")
    box = wiring.window.conversation_pane.box
    edit(wiring, qtbot)
    box.set_text("About boats?")
    wiring.waiting.due.emit(WaitingQuestion("About nets?", tuple(wiring.documents.asked_ids())))  # its files are in
    qtbot.waitUntil(lambda: wiring.conversation.turns[-1].question == "About nets?")
    assert box.text == "About boats?"


def test_an_edited_question_is_asked_of_what_it_was_asked_of(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    wiring.desk.add_files([text_pdf(tmp_path / "other.pdf", KEEPERS * 2)])
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2)
    first, _ = wiring.documents.asked_ids()
    box, panel = wiring.window.conversation_pane.box, wiring.window.page_panel
    box.sources.set_sources({first: "keepers.pdf"})
    ask(wiring, qtbot, "Which lamp?")
    edit(wiring, qtbot)
    assert box.sources.document_ids == (first,)
    qtbot.keyClick(box.focusProxy(), Qt.Key.Key_Escape)
    assert box.sources.document_ids == ()
    edit(wiring, qtbot)
    ask(wiring, qtbot, "")
    assert [request.document_ids for request in model.requests] == [(first,)] * 2
    assert box.sources.document_ids == ()

    second = wiring.documents.rows[1].document_id
    qtbot.waitUntil(lambda: wiring.viewing.document_id == second)  # what is selected before goes when it comes on show
    panel.selecting.select_page()
    qtbot.waitUntil(lambda: panel.selection_actions.isVisible())
    wiring.asking_about.begin()
    qtbot.waitUntil(lambda: wiring.window.conversation_pane.passage.passage is not None)
    ask(wiring, qtbot, "Who?")
    edit(wiring, qtbot)
    assert wiring.window.conversation_pane.passage.isVisible()
    ask(wiring, qtbot, " When?")
    asked = model.requests[-1]
    assert asked.question == "Who? When?" and asked.excerpt == model.requests[-2].excerpt is not None
    assert not wiring.window.conversation_pane.passage.isVisible()
    assert wiring.conversation.turns[-1].question.startswith("Who? When?\n\n“The lighthouse")


def test_a_command_in_the_place_of_a_question_is_done_and_the_draft_comes_back(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    ask(wiring, qtbot, "About lamps?")
    box = wiring.window.conversation_pane.box
    box.set_text("a draft")
    box.edit_requested.emit()
    box.set_text("/outline")
    qtbot.keyClick(box.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(model.requests) == 2 and last_outcome(wiring) is Outcome.ANSWERED)
    assert model.requests[-1].is_summary and box.text == "a draft"


def test_a_passage_of_a_document_deleted_meanwhile_does_not_come_back(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    wiring.desk.add_files([text_pdf(tmp_path / "other.pdf", KEEPERS * 2)])
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2)
    other = wiring.documents.rows[1].document_id
    qtbot.waitUntil(lambda: wiring.viewing.document_id == other)  # what is selected before goes when it comes on show
    ask(wiring, qtbot, "About lamps?")
    pane, panel = wiring.window.conversation_pane, wiring.window.page_panel
    panel.selecting.select_page()
    qtbot.waitUntil(lambda: panel.selection_actions.isVisible())
    wiring.asking_about.begin()
    qtbot.waitUntil(lambda: pane.passage.passage is not None)
    assert pane.passage.passage is not None
    shown = pane.passage.passage.excerpt.document_id
    pane.box.edit_requested.emit()
    assert pane.passage.passage is None and pane.box.text == "About lamps?"
    wiring.desk._delete({shown: "it"}, without_trace=False)
    qtbot.waitUntil(lambda: shown not in wiring.documents.asked_ids())
    qtbot.keyClick(pane.box.focusProxy(), Qt.Key.Key_Escape)
    assert pane.passage.passage is None and pane.box.text == ""


def test_what_was_typed_before_the_edit_is_there_after_a_restart(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    ask(wiring, qtbot, "About lamps?")
    wiring.window.conversation_pane.box.set_text("half a thought")
    wiring.asking._act(TurnAction.EDIT)
    wiring.window.conversation_pane.box.set_text("About boats?")
    wiring.close()
    again = open_window(opener(ScriptedModel()))
    assert again.window.conversation_pane.box.text == "half a thought\nAbout boats?"
    qtbot.waitUntil(lambda: [turn.question for turn in again.conversation.turns] == ["About lamps?"])


@pytest.mark.parametrize("is_opened_again", [False, True])
@pytest.mark.parametrize("number", [0, 1])
def test_an_earlier_question_is_asked_of_what_it_was_asked_of_and_not_of_what_is_ticked_now(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, number: int, is_opened_again: bool
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    wiring.desk.add_files([text_pdf(tmp_path / "other.pdf", KEEPERS * 2)])
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2)
    first, second = wiring.documents.asked_ids()
    box = wiring.window.conversation_pane.box
    for asked, question in (([first], "Which lamp?"), ([first], "Which horn?"), ([second], "Which boat?")):
        wiring.documents.ask_only(asked)
        ask(wiring, qtbot, question)
    if is_opened_again:
        shown = wiring.keeping.conversation_id
        wiring.talks.begin_new()
        wiring.talks.open(shown or 0)
        qtbot.waitUntil(lambda: len(wiring.conversation.turns) == 3)
    wiring.window.conversation_pane.edit_requested.emit(number)
    qtbot.waitUntil(lambda: box.text == ["Which lamp?", "Which horn?"][number])
    assert wiring.documents.asked_ids() == [second], "the ticks stay"
    assert box.sources.document_ids == (first,) and box.sources.isVisible(), "it is seen what will be asked"
    ask(wiring, qtbot, "")
    assert model.requests[-1].document_ids == (first,)


def test_an_earlier_question_about_a_document_that_is_gone_says_so(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    wiring.desk.add_files([text_pdf(tmp_path / "other.pdf", KEEPERS * 2)])
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2)
    first, second = wiring.documents.asked_ids()
    box = wiring.window.conversation_pane.box
    for question in ("Which lamp?", "Which boat?"):
        wiring.documents.ask_only([first])
        ask(wiring, qtbot, question)
    wiring.desk._delete({first: "keepers.pdf"}, without_trace=False)
    qtbot.waitUntil(lambda: len(wiring.documents.rows) == 1)
    wiring.documents.ask_only([second])
    wiring.window.conversation_pane.edit_requested.emit(0)
    qtbot.waitUntil(lambda: box.text == "Which lamp?")
    assert box.sources.document_ids == ()
    assert "not in the library any more" in box.hint
