"""Reading in the window: paused, gone on with, cut short, closed; questions asked again or edited."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import OpenWindow
from documents import text_pdf
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot
from reading_driver import (
    NOW,
    PAUSE,
    ask_and_read,
    is_offered,
    last,
    press,
    wait_for,
    wait_for_words,
    wait_until_read,
    words,
)
from scripted_models import ScriptedModel, opener
from window_driver import SLOW_MS, add_ready, drop, is_ready, last_outcome, notices, type_and_enter

from app.gui.conversation.conversation_model import Further, Outcome
from app.gui.conversation.turn_actions import TurnAction
from app.gui.question.question_box import READING_HINT
from app.paths import Paths
from app.settings import Settings, save_settings


def test_progress_says_pages_speed_and_time_left(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    wiring, _ = ask_and_read(open_window, qtbot, tmp_path, pages=3)
    wait_for_words(wiring, qtbot, "Reading the documents, page 4 of 10 · 404 tokens/s · about 40 s left")
    wait_for_words(wiring, qtbot, READING_HINT)


def test_pause_frees_the_model_and_reading_goes_on_where_it_was(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, model = ask_and_read(open_window, qtbot, tmp_path, pages=3)
    press(wiring, qtbot, PAUSE)
    assert model.stopped.wait(60), "the model was told"
    assert last_outcome(wiring) is Outcome.PAUSED and not wiring.answering.is_running
    wait_for_words(wiring, qtbot, "Paused. 3 of 10 pages read and kept.")
    assert not is_offered(wiring, qtbot, TurnAction.PAUSE) and is_offered(wiring, qtbot, TurnAction.ANSWER_NOW)
    assert wiring.window.conversation_pane.box.focusProxy().hasFocus(), "the button went away"
    model.allow(10)
    press(wiring, qtbot, "Go on reading")
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    wait_for_words(wiring, qtbot, "300 tokens read before")
    press(wiring, qtbot, "Receipt")
    wait_for_words(wiring, qtbot, "300 tokens had been read before")
    assert wiring.conversation.rowCount() == 1
    assert last(wiring).further is Further.NONE


def test_answer_from_the_pages_read_so_far_and_then_reading_goes_on_by_itself(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, model = ask_and_read(open_window, qtbot, tmp_path, pages=3)
    press(wiring, qtbot, NOW)
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    answer = last(wiring).answer
    assert answer is not None and answer.coverage.documents[0].pages_not_yet_read == (4, 5, 6, 7, 8, 9, 10)
    wait_for_words(wiring, qtbot, "From the first pages")
    model.allow(2)
    wait_until_read(wiring, qtbot, 5)
    wait_for_words(wiring, qtbot, "page 6 of 10")
    assert last(wiring).answer is answer
    press(wiring, qtbot, PAUSE)
    wait_for_words(wiring, qtbot, "Paused. 5 of 10 pages read and kept.")
    model.allow(5)
    press(wiring, qtbot, "Go on reading")
    qtbot.waitUntil(lambda: last(wiring).further is Further.READ)
    wait_for_words(wiring, qtbot, "All 10 pages are read now")
    press(wiring, qtbot, "Again")
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    wait_for_words(wiring, qtbot, "1,000 tokens read before")
    qtbot.waitUntil(lambda: "From the first pages" not in words(wiring))
    assert [request.reads_on for request in model.requests] == [False, True, True, False]


@pytest.mark.parametrize("was_paused", [False, True])
def test_closed_while_reading_the_question_is_there_again_and_goes_on(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, was_paused: bool
) -> None:
    wiring, model = ask_and_read(open_window, qtbot, tmp_path, pages=6)
    if was_paused:
        press(wiring, qtbot, PAUSE)
    wiring.window.close()
    again = open_window(opener(model), paths=wiring.paths)
    qtbot.waitUntil(lambda: again.conversation.rowCount() == 1)
    if was_paused:
        assert last_outcome(again) is Outcome.PAUSED
        qtbot.waitUntil(lambda: "Paused. 6 of 10 pages read and kept." in words(again))
        qtbot.waitUntil(lambda: is_ready(again))
        press(again, qtbot, "Go on reading")
    wait_until_read(again, qtbot, 6)
    wait_for_words(again, qtbot, "the first 6 pages were read before")
    model.allow(4)
    wait_for(again, qtbot, Outcome.ANSWERED)
    wait_for_words(again, qtbot, "600 tokens read before")
    again.window.close()
    third = open_window(opener(model), paths=wiring.paths)
    qtbot.waitUntil(lambda: third.conversation.rowCount() == 1)
    assert last_outcome(third) is Outcome.ANSWERED, "the interruption is over"


def test_stop_ends_it_and_answer_again_takes_it_up(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    wiring, model = ask_and_read(open_window, qtbot, tmp_path, pages=5)
    press(wiring, qtbot, "Stop")
    assert last_outcome(wiring) is Outcome.STOPPED and not is_offered(wiring, qtbot, TurnAction.GO_ON)
    assert model.stopped.wait(60), "the model was told"
    model.allow(5)
    assert is_offered(wiring, qtbot, TurnAction.ASK_AGAIN)
    press(wiring, qtbot, "Again")
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    wait_for_words(wiring, qtbot, "500 tokens read before")


def test_an_edited_question_takes_the_place_of_the_last_one(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    for question in ("First?", "How mny?"):
        type_and_enter(wiring, qtbot, question)
        wait_for(wiring, qtbot, Outcome.ANSWERED)
    box = wiring.window.conversation_pane.box
    box.set_text("a draft")
    press(wiring, qtbot, "Edit", "Take the last question back")
    assert box.text == "How mny?" and box.focusProxy().hasFocus()
    wait_for_words(wiring, qtbot, "in place of the last question")
    qtbot.keyClick(box.focusProxy(), Qt.Key.Key_Escape)
    assert box.text == "a draft" and wiring.conversation.rowCount() == 2
    qtbot.waitUntil(lambda: "in place" not in words(wiring))
    press(wiring, qtbot, "Edit", "Take the last question back")
    box.set_text("How many?")
    qtbot.keyClick(box.focusProxy(), Qt.Key.Key_Return)
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    assert [turn.question for turn in wiring.conversation.turns] == ["First?", "How many?"]
    assert box.text == "a draft"
    turns = wiring.conversation.turns
    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=wiring.paths)
    qtbot.waitUntil(lambda: again.conversation.rowCount() == 2)
    assert again.conversation.turns == turns


def test_every_action_has_a_shortcut_that_works_while_typing(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, model = ask_and_read(open_window, qtbot, tmp_path, pages=3)
    wiring.window.activateWindow()
    field = wiring.window.conversation_pane.box.focusProxy()
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(field, Qt.Key.Key_P, shift)
    assert last_outcome(wiring) is Outcome.PAUSED
    qtbot.keyClick(field, Qt.Key.Key_G, shift)
    wait_until_read(wiring, qtbot, 3)
    qtbot.keyClick(field, Qt.Key.Key_N, shift)
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    model.allow(7)
    qtbot.waitUntil(lambda: last(wiring).further is Further.READ)
    qtbot.keyClick(field, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    assert [request.reads_on for request in model.requests] == [False, False, True, False]
    qtbot.keyClick(field, Qt.Key.Key_E, shift)
    assert wiring.window.conversation_pane.box.text == "How many?"
    keys = [keys for action in wiring.window.findChildren(QAction) if (keys := action.shortcut().toString())]
    assert len(set(keys)) == len(keys)


def test_with_the_real_model_reading_is_cut_short_gone_on_with_and_asked_again(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, starter_folder: Path
) -> None:
    paths = Paths.under(tmp_path / "profile")
    save_settings(paths, Settings(model=str(starter_folder), device="cpu", focus="whole"))
    wiring = open_window(paths=paths)
    filler = "The committee met again and agreed on nothing at all. " * 45
    pages = ["The lamp is red. " + filler, *(f"Page {number}. {filler}" for number in range(2, 8))]
    drop(wiring.window, text_pdf(tmp_path / "book.pdf", pages))
    qtbot.waitUntil(lambda: is_ready(wiring), timeout=SLOW_MS)
    type_and_enter(wiring, qtbot, "Which colour is the lamp?")
    qtbot.waitUntil(lambda: last(wiring).is_reading and last(wiring).stage.reading.pages_read > 0, timeout=SLOW_MS)
    press(wiring, qtbot, NOW)
    qtbot.waitUntil(lambda: last(wiring).answer is not None, timeout=SLOW_MS)
    early = last(wiring).answer
    (document,) = early.coverage.documents
    assert 1 in document.pages_read and 7 in document.pages_not_yet_read
    assert any("7 of 7 not read yet" in sentence for sentence in early.coverage.left_out)
    qtbot.waitUntil(lambda: last(wiring).further is Further.READ, timeout=SLOW_MS)
    press(wiring, qtbot, "Again")
    qtbot.waitUntil(lambda: not wiring.answering.is_running, timeout=SLOW_MS)
    answer = last(wiring).answer
    assert answer.coverage.documents[0].pages_read == (1, 2, 3, 4, 5, 6, 7)
    assert answer.timing.reused_tokens >= answer.coverage.tokens, "answering again reads no page again"
    assert not notices(wiring)


def test_a_document_deleted_while_it_is_read_leaves_nothing_of_it(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, starter_folder: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    save_settings(paths, Settings(model=str(starter_folder), device="cpu", focus="whole"))
    wiring = open_window(paths=paths)
    words = "The committee met again and agreed on nothing at all. " * 30
    drop(wiring.window, text_pdf(tmp_path / "long.pdf", [f"Page {number}. {words}" for number in range(12)]))
    qtbot.waitUntil(lambda: is_ready(wiring), timeout=SLOW_MS)
    type_and_enter(wiring, qtbot, "What was agreed?")
    kept = paths.snapshots
    qtbot.waitUntil(lambda: any(path.is_file() for path in kept.rglob("*")), timeout=SLOW_MS)
    (row,) = wiring.documents.rows
    assert wiring.answering.is_running and row.document_id is not None
    deleted = wiring.library_work.delete_document(row.document_id)
    qtbot.waitUntil(lambda: deleted.is_over and not wiring.answering.is_running, timeout=SLOW_MS)
    # What the answer's work still kept goes when that has ended, a moment behind the answer.
    qtbot.waitUntil(lambda: not any(path.is_file() for path in kept.rglob("*")), timeout=SLOW_MS)
