"""Documents too long to be read at once, and summaries: in the whole window, with the real model and a scripted one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import OpenWindow
from documents import text_pdf
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QProgressBar, QToolButton
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from test_file_waiting import Gate, begin_slow, gate
from window_driver import (
    KEEPERS,
    SLOW_MS,
    add_ready,
    drop,
    is_ready,
    last_outcome,
    notices,
    press,
    shown_buttons,
    shown_words,
    type_and_enter,
)

from app.assistant.opening import starter_stage
from app.assistant.records import Stage
from app.gui.conversation.conversation_model import Outcome
from app.gui.question.model_request import ModelRequest
from app.gui.question.other_ways import OtherWays
from app.gui.sources.library_model import DocumentRow, RowState
from app.gui.wiring import Wiring
from app.paths import Paths
from app.settings import Settings, save_settings

__all__ = ["gate"]
QUESTION = "Who was the first keeper of the lighthouse of Ollerby?"
FACT = "The lighthouse of Ollerby was finished in 1933. Its first keeper was Piers Aldane."


def button_is_there(wiring: Wiring, text: str) -> bool:
    return bool(shown_buttons(wiring.window, text))


def click(wiring: Wiring, qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(lambda: len(shown_buttons(wiring.window, text)) == 1)  # two of them would be one too many
    press(wiring.window, qtbot, text)


def visible_ways(wiring: Wiring) -> list[OtherWays]:
    return [ways for ways in wiring.window.findChildren(OtherWays) if ways.isVisible()]


def page_field(wiring: Wiring, qtbot: QtBot) -> QLineEdit:
    qtbot.waitUntil(lambda: len(visible_ways(wiring)) == 1)
    (ways,) = visible_ways(wiring)
    return ways.findChild(QLineEdit)


def wait_for(wiring: Wiring, qtbot: QtBot, outcome: Outcome, timeout: int = SLOW_MS) -> None:
    qtbot.waitUntil(lambda: not wiring.answering.is_running and last_outcome(wiring) is outcome, timeout=timeout)


def wait_for_turns(wiring: Wiring, qtbot: QtBot, count: int = 1) -> None:
    """Wait until so many questions of a conversation are answered."""
    qtbot.waitUntil(lambda: len(wiring.conversation.turns) == count, timeout=SLOW_MS)
    wait_for(wiring, qtbot, Outcome.ANSWERED)


def open_too_long(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> tuple[Wiring, ScriptedModel]:
    """With the setting that all pages are to be read."""
    model, paths = ScriptedModel(), Paths.under(tmp_path / "profile")
    model.is_too_long = True
    save_settings(paths, Settings(focus="whole"))
    wiring = open_window(opener(model), paths=paths)
    add_ready(wiring, qtbot, tmp_path)
    return wiring, model


def test_the_best_pages_of_a_book_are_asked_at_once_and_other_ways_are_offered_then(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, starter_folder: Path
) -> None:
    paths = Paths.under(tmp_path / "profile")
    save_settings(paths, Settings(model=str(starter_folder), device="cpu"))
    wiring = open_window(paths=paths)
    words = "The committee met again and agreed on nothing at all. " * 60
    pages = [FACT if number == 31 else f"Page {number}. {words}" for number in range(1, 61)]
    drop(wiring.window, text_pdf(tmp_path / "book.pdf", pages))
    qtbot.waitUntil(lambda: is_ready(wiring), timeout=SLOW_MS)

    type_and_enter(wiring, qtbot, QUESTION)
    qtbot.waitUntil(lambda: len(wiring.conversation.turns) == 1, timeout=SLOW_MS)
    wait_for(wiring, qtbot, Outcome.ANSWERED, SLOW_MS)
    (turn,) = wiring.conversation.turns
    assert turn.question == QUESTION and "Piers Aldane" in turn.text
    assert turn.answer is not None and turn.answer.coverage.focus == "pages"
    assert [citation.page for citation in turn.answer.citations] == [31]
    meter = wiring.window.conversation_pane.meter
    qtbot.waitUntil(lambda: "the best pages are searched for" in shown_words(meter))
    assert not visible_ways(wiring)
    click(wiring, qtbot, "More pages…")
    qtbot.waitUntil(lambda: button_is_there(wiring, "Read as many pages as fit"))
    assert not button_is_there(wiring, "Search for the best pages") and not button_is_there(wiring, "Cancel")
    page_field(wiring, qtbot).setText("31-32")
    click(wiring, qtbot, "Ask these")
    wait_for(wiring, qtbot, Outcome.ANSWERED, SLOW_MS)
    answer = wiring.conversation.turns[-1].answer
    assert answer is not None and "58 of 60 pages were not chosen" in "".join(answer.coverage.left_out)
    each_time = meter.findChild(QToolButton)
    qtbot.mouseClick(each_time, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "you choose when you ask" in shown_words(meter) and not each_time.isVisible())

    turns = wiring.conversation.turns
    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: again.conversation.rowCount() == 1, timeout=SLOW_MS)
    assert again.conversation.turns == turns, "asked in two ways, a question is kept once"


def test_a_question_asked_while_the_built_in_model_is_prepared_says_so_in_plain_words(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    is_prepared = threading.Event()

    def open_model(on_stage: Callable[[Stage], None], cancelled: Callable[[], bool]) -> ScriptedModel:
        on_stage(starter_stage(21 * 10**7, 84 * 10**7, "vision: layer 3 of 18"))
        assert is_prepared.wait(SLOW_MS / 1000)
        return ScriptedModel()

    wiring = open_window(open_model)
    drop(wiring.window, text_pdf(tmp_path / "keepers.pdf", KEEPERS))
    qtbot.waitUntil(lambda: bool(wiring.documents.asked_ids()) and wiring.host.status.stage is not None)
    type_and_enter(wiring, qtbot, QUESTION)
    said = "Preparing the built-in model (only this once) · 25%"
    for widget in (wiring.window.conversation_pane.view, wiring.window.badge):
        qtbot.waitUntil(lambda shown=widget: said in shown_words(shown))
    assert "layer" not in shown_words(wiring.window)

    def is_without_bar() -> bool:
        wiring.window.resize(480, 700)  # the first time it can be no narrower than three panes
        return not wiring.window.badge.findChild(QProgressBar).isVisible()

    qtbot.waitUntil(is_without_bar)
    assert said in shown_words(wiring.window.badge), "the figure stays where there is no room for the bar"
    is_prepared.set()
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)


def test_words_are_kept_in_the_box_until_the_question_is_asked_in_another_way(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, model = open_too_long(open_window, qtbot, tmp_path)
    box = wiring.window.conversation_pane.box
    type_and_enter(wiring, qtbot, "How many?")
    wait_for(wiring, qtbot, Outcome.FAILED)
    qtbot.waitUntil(lambda: "Choose what to read" in shown_words(wiring.window))
    assert "7 tokens too long" in wiring.conversation.turns[-1].error
    assert box.text == "How many?" and not notices(wiring), "one place says it"
    click(wiring, qtbot, "Search for the best pages")
    assert box.text == ""
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    (document_id,) = wiring.documents.asked_ids()
    assert model.requests == [
        ModelRequest((document_id,), "How many?"),
        ModelRequest((document_id,), "How many?", focus="pages"),
    ]
    assert wiring.conversation.rowCount() == 1 and not visible_ways(wiring)
    type_and_enter(wiring, qtbot, "And who?")
    wait_for_turns(wiring, qtbot, 2)
    assert model.requests[-1].focus == "pages", "what was chosen holds for the next question, too"


def test_a_question_that_is_due_does_not_end_the_choice_of_what_is_read(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, model = open_too_long(open_window, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    type_and_enter(wiring, qtbot, "And who?")
    wait_for(wiring, qtbot, Outcome.FAILED)
    click(wiring, qtbot, "Search for the best pages")
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    assert [request.question for request in model.requests] == ["How many?", "How many?"]
    assert wiring.window.conversation_pane.box.text == "And who?"


def test_other_words_typed_meanwhile_stay(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    wiring, _ = open_too_long(open_window, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    wait_for(wiring, qtbot, Outcome.FAILED)
    wiring.window.conversation_pane.box.set_text("the next thought")
    click(wiring, qtbot, "Search for the best pages")
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    assert wiring.window.conversation_pane.box.text == "the next thought"


def test_a_question_that_is_given_up_comes_back_behind_what_was_typed_meanwhile(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, _ = open_too_long(open_window, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    wiring.window.conversation_pane.box.set_text("the next thought")
    wait_for(wiring, qtbot, Outcome.FAILED)
    click(wiring, qtbot, "Cancel")
    assert wiring.conversation.turns == ()
    assert wiring.window.conversation_pane.box.text == "the next thought\nHow many?"


def test_pages_are_chosen_by_key_and_a_list_that_is_wrong_or_still_too_long_can_be_mended(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, model = open_too_long(open_window, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    wait_for(wiring, qtbot, Outcome.FAILED)
    page_field(wiring, qtbot)
    assert not shown_buttons(wiring.window, "Ask these")[0].isEnabled(), "no page is named yet"
    for pages, complaint in (("two", "no list of pages"), ("1-3", "too long")):
        page_field(wiring, qtbot).setText(pages)
        qtbot.keyClick(page_field(wiring, qtbot), Qt.Key.Key_Return)
        wait_for(wiring, qtbot, Outcome.FAILED)
        assert complaint in wiring.conversation.turns[-1].error
        assert page_field(wiring, qtbot).text() == pages
    page_field(wiring, qtbot).setText(" 2 ")
    qtbot.keyClick(page_field(wiring, qtbot), Qt.Key.Key_Return)
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    assert [request.pages for request in model.requests] == ["", "two", "1-3", "2"]
    assert wiring.conversation.rowCount() == 1


def test_best_pages_are_of_the_whole_documents_after_a_wrong_list(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, model = open_too_long(open_window, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    wait_for(wiring, qtbot, Outcome.FAILED)
    page_field(wiring, qtbot).setText("two")
    click(wiring, qtbot, "Ask these")
    wait_for(wiring, qtbot, Outcome.FAILED)
    click(wiring, qtbot, "Search for the best pages")
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    assert (model.requests[-1].focus, model.requests[-1].pages) == ("pages", "")


def test_the_next_question_ends_the_offer_and_a_dead_engine_makes_none(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, model = open_too_long(open_window, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    wait_for(wiring, qtbot, Outcome.FAILED)
    model.is_too_long, model.dies = False, True
    wiring.window.conversation_pane.box.set_text("And who?")
    qtbot.keyClick(wiring.window.conversation_pane.box.focusProxy(), Qt.Key.Key_Return)
    assert not visible_ways(wiring)
    wait_for(wiring, qtbot, Outcome.FAILED)
    assert "has ended" in wiring.conversation.turns[-1].error
    assert not visible_ways(wiring)


@pytest.mark.parametrize("how", ["button", "menu"])
def test_summary_of_the_ticked_documents(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, how: str) -> None:
    model = ScriptedModel("A tale of keepers.")
    wiring = open_window(opener(model))
    (action,) = [a for a in wiring.window.findChildren(QAction) if a.shortcut().toString() == "Ctrl+Shift+S"]
    assert not action.isVisible(), "without documents there is nothing to summarise"
    for name, page in (("a.pdf", "one"), ("b.pdf", "two"), ("c.pdf", "three")):
        drop(wiring.window, text_pdf(tmp_path / name, [page]))
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 3 and is_ready(wiring), timeout=SLOW_MS)
    wiring.documents.setData(wiring.documents.index(1), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    wiring.window.conversation_pane.box.set_text("half a question")
    model.go_on.clear()
    if how == "button":
        click(wiring, qtbot, "Summarise")
    else:
        assert action.isVisible() and action.isEnabled()
        action.trigger()
    assert not action.isEnabled() and not shown_buttons(wiring.window, "Summarise")[0].isEnabled(), (
        "one answer at a time"
    )
    model.go_on.set()
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    ids = [row.document_id for row in wiring.documents.rows]
    assert model.requests == [ModelRequest((ids[0], ids[2]))]
    turn = wiring.conversation.turns[-1]
    assert (turn.question, turn.text) == ("Summarise 2 documents", "A tale of keepers.")
    assert wiring.window.conversation_pane.box.text == "half a question"
    assert action.isEnabled()


def test_the_kind_of_a_summary_is_chosen_from_a_menu(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    model = ScriptedModel("Keepers.")
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    menus = [menu for menu in wiring.window.findChildren(QMenu) if "Key points" in [a.text() for a in menu.actions()]]
    assert len(menus) == 2, "at the button and in the menu bar"
    for menu in menus:
        assert [action.text() for action in menu.actions()] == ["Brief", "Detailed", "Outline by section", "Key points"]
    for menu, number, kind in ((menus[0], 3, "points"), (menus[1], 2, "outline")):
        menu.actions()[number].trigger()
        wait_for(wiring, qtbot, Outcome.ANSWERED)
        assert model.requests[-1].is_summary and model.requests[-1].summary_kind == kind
    assert wiring.conversation.turns[-1].question.endswith(": outline by section")


def test_summary_that_fails_puts_no_words_into_the_box(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    mortal, healthy = ScriptedModel(), ScriptedModel()
    mortal.dies = True
    wiring = open_window(opener(mortal, healthy))
    add_ready(wiring, qtbot, tmp_path)
    click(wiring, qtbot, "Summarise")
    wait_for(wiring, qtbot, Outcome.FAILED)
    assert wiring.window.conversation_pane.box.text == ""
    assert "has ended" in notices(wiring) and "question is kept" not in notices(wiring)


def test_summary_waits_for_documents_that_are_being_read(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    begin_slow(wiring, gate, qtbot, tmp_path, "long.pdf")
    click(wiring, qtbot, "Summarise")
    assert "/summarise" in [line.question.text for line in wiring.window.conversation_pane.waiting.lines]
    assert not model.requests
    gate.let_through()
    wait_for_turns(wiring, qtbot)
    assert [request.is_summary for request in model.requests] == [True]
    assert "long.pdf" in wiring.conversation.turns[0].question


def test_while_one_document_is_being_read_the_others_can_be_asked(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    ready = wiring.documents.asked_ids()
    wiring.documents.append(DocumentRow("slow.pdf", tmp_path / "slow.pdf", RowState.READING, page_count=900))
    box = wiring.window.conversation_pane.box
    type_and_enter(wiring, qtbot, "How many?")
    assert not model.requests and not box.text
    box.sources.add(ready[0], "keepers.pdf")
    type_and_enter(wiring, qtbot, "And here?")
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    assert [request.question for request in model.requests] == ["And here?"], "what is picked does not wait for others"
    click(wiring, qtbot, "Ask what is ready")
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    assert [(request.question, list(request.document_ids)) for request in model.requests[1:]] == [("How many?", ready)]
    wiring.documents.remove(1)
    type_and_enter(wiring, qtbot, "And then?")
    wait_for(wiring, qtbot, Outcome.ANSWERED)
    assert [request.question for request in model.requests[2:]] == ["And then?"], "nothing is asked twice"


def test_what_was_interrupted_before_does_not_end_the_choice_of_what_is_read(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, _ = open_too_long(open_window, qtbot, tmp_path)
    paths = wiring.paths
    type_and_enter(wiring, qtbot, "How many?")
    wait_for(wiring, qtbot, Outcome.FAILED)
    wiring.close()
    model = ScriptedModel()
    model.is_too_long = True
    again = open_window(opener(model), paths=paths)
    qtbot.waitUntil(lambda: again.conversation.rowCount() == 1, timeout=SLOW_MS)
    assert last_outcome(again) is Outcome.PAUSED
    again.window.conversation_pane.box.set_text("")
    type_and_enter(again, qtbot, "How much?")
    click(again, qtbot, "Search for the best pages")
    expected = [Outcome.ANSWERED, Outcome.PAUSED]
    qtbot.waitUntil(lambda: [turn.outcome for turn in again.conversation.turns] == expected, timeout=SLOW_MS)


def test_a_question_that_goes_on_with_another_is_asked_with_the_last_whole_one(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    for turns, question in enumerate(("How much is the rent?", "And the deposit?", "And the fee?", "Who pays?"), 1):
        type_and_enter(wiring, qtbot, question)
        wait_for_turns(wiring, qtbot, turns)
        wait_for(wiring, qtbot, Outcome.ANSWERED)
    asked = [(request.question, request.before) for request in model.requests]
    assert asked == [
        ("How much is the rent?", ""),
        ("And the deposit?", "How much is the rent?"),
        ("And the fee?", "How much is the rent?"),
        ("Who pays?", ""),
    ]
