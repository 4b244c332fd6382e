"""Questions while the model reads for another one: answered first, and the other one goes on, or stays set aside."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import OpenWindow
from documents import text_pdf
from pytestqt.qtbot import QtBot
from reading_driver import NOW, PAUSE, ask_and_read, last, press, wait_for, words
from scripted_models import ReadingModel, ScriptedModel, opener
from window_driver import drop, last_outcome, type_and_enter

from app.gui.conversation.conversation_model import Further, Outcome
from app.gui.wiring import Wiring


def test_a_question_while_reading_is_answered_first_from_the_pages_read_so_far(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, model = ask_and_read(open_window, qtbot, tmp_path, pages=4)
    type_and_enter(wiring, qtbot, "And who?")
    assert wiring.window.conversation_pane.box.text == ""
    qtbot.waitUntil(lambda: wiring.conversation.rowCount() == 2)
    meanwhile = wiring.conversation.turns[0]
    assert (meanwhile.question, meanwhile.outcome) == ("And who?", Outcome.ANSWERED)
    assert meanwhile.answer is not None and meanwhile.answer.coverage.is_partial
    assert last(wiring).question == "How many?" and wiring.answering.is_running, "reading goes on by itself"
    model.allow(6)
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    assert last(wiring).answer is not None and not last(wiring).answer.coverage.is_partial

    turns = wiring.conversation.turns
    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=wiring.paths)
    qtbot.waitUntil(lambda: again.conversation.rowCount() == 2)
    assert [(t.question, t.answer) for t in again.conversation.turns] == [(t.question, t.answer) for t in turns]


def test_a_question_while_reading_goes_on_under_an_answer_does_not_wait(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, model = ask_and_read(open_window, qtbot, tmp_path, pages=2)
    press(wiring, qtbot, NOW)
    qtbot.waitUntil(lambda: last(wiring).further is Further.READING)
    type_and_enter(wiring, qtbot, "And who?")
    qtbot.waitUntil(lambda: last(wiring).further is Further.READING and wiring.conversation.rowCount() == 2)
    first, second = wiring.conversation.turns
    assert first.further is Further.NONE and first.stage is None
    assert second.answer is not None and second.answer.coverage.is_partial
    model.allow(8)
    qtbot.waitUntil(lambda: last(wiring).further is Further.READ)


def test_asked_while_paused_it_stays_paused(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    wiring, model = ask_and_read(open_window, qtbot, tmp_path, pages=2)
    press(wiring, qtbot, PAUSE)
    type_and_enter(wiring, qtbot, "And who?")
    qtbot.waitUntil(lambda: wiring.conversation.rowCount() == 2 and not wiring.answering.is_running)
    assert wiring.conversation.turns[0].outcome is Outcome.ANSWERED
    assert (last(wiring).question, last_outcome(wiring)) == ("How many?", Outcome.PAUSED)
    press(wiring, qtbot, NOW)
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    assert last(wiring).further is Further.PAUSED and model.pages_read == 2


@pytest.mark.parametrize("was_paused", [False, True])
def test_a_third_question_loses_neither_of_the_two_before_it(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, was_paused: bool
) -> None:
    wiring, model = ask_and_read(open_window, qtbot, tmp_path, pages=2)
    if was_paused:
        press(wiring, qtbot, PAUSE)
    drop(wiring.window, text_pdf(tmp_path / "other.pdf", ["Other words."]))
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2)
    wiring.documents.ask_only([wiring.documents.asked_ids()[-1]])
    type_and_enter(wiring, qtbot, "Second?")  # of another document: it is read, too
    qtbot.waitUntil(lambda: last(wiring).question == "Second?" and last(wiring).is_reading)
    press(wiring, qtbot, PAUSE)
    type_and_enter(wiring, qtbot, "Third?")
    if not was_paused:  # the first one was being read, and is so again
        qtbot.waitUntil(lambda: last(wiring).question == "How many?" and last(wiring).is_reading)
        model.allow(8)
    first = Outcome.STOPPED if was_paused else Outcome.ANSWERED
    shown = [("Third?", Outcome.ANSWERED), ("How many?", first), ("Second?", Outcome.PAUSED)]
    qtbot.waitUntil(lambda: [(turn.question, turn.outcome) for turn in wiring.conversation.turns] == shown)
    wiring.window.close()
    again = open_window(opener(model), paths=wiring.paths)
    qtbot.waitUntil(lambda: again.conversation.rowCount() == 3)
    assert [(turn.question, turn.outcome) for turn in again.conversation.turns] == shown


def ask_too_much_meanwhile(wiring: Wiring, model: ReadingModel, qtbot: QtBot) -> None:
    """A question that comes first while reading, and has to choose what is read."""
    model.is_too_long = True
    type_and_enter(wiring, qtbot, "And all?")
    wait_for(wiring, qtbot, Outcome.FAILED)
    assert last(wiring).offer is not None
    model.is_too_long = False


def test_what_was_set_aside_stays_in_its_conversation_when_another_is_opened_before_the_choice(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, model = ask_and_read(open_window, qtbot, tmp_path, pages=3)
    ask_too_much_meanwhile(wiring, model, qtbot)
    qtbot.waitUntil(lambda: bool(wiring.keeping.conversation_id))
    number = wiring.keeping.conversation_id
    assert number is not None
    wiring.talks.begin_new()
    wiring.window.conversation_pane.box.set_text("")
    model.allow(7)
    type_and_enter(wiring, qtbot, "Somewhere else?")
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    assert [turn.question for turn in wiring.conversation.turns] == ["Somewhere else?"]
    qtbot.waitUntil(lambda: wiring.keeping.conversation_id not in (0, number))
    wiring.talks.open(number)
    qtbot.waitUntil(lambda: wiring.conversation.rowCount() == 2)
    assert [turn.question for turn in wiring.conversation.turns] == ["And all?", "How many?"]
    assert last_outcome(wiring) is Outcome.PAUSED and not wiring.answering.is_running
    qtbot.waitUntil(lambda: "Paused. 3 of 10 pages read and kept." in words(wiring))


def test_what_was_set_aside_goes_on_after_a_restart_before_the_choice(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, model = ask_and_read(open_window, qtbot, tmp_path, pages=3)
    ask_too_much_meanwhile(wiring, model, qtbot)
    wiring.window.close()
    again = open_window(opener(model), paths=wiring.paths)
    qtbot.waitUntil(lambda: again.conversation.rowCount() == 2)
    assert last(again).question == "How many?"
    model.allow(7)
    wait_for(again, qtbot, Outcome.ANSWERED)
