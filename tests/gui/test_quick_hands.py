"""Hands that are quicker than the library: what was pressed last is what comes, and nothing older comes after it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from documents import text_pdf
from page_driver import PageDesk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import KEEPERS, SLOW_MS, add_ready, drop, last_outcome, type_and_enter

from app.assistant.summaries.summary_kind import SummaryKind
from app.gui.conversation import turn_storage
from app.gui.conversation.conversation_model import Outcome
from app.gui.conversation.turn_actions import TurnAction
from app.gui.wiring import Wiring
from app.library.conversations import Role, delete_conversation, list_conversations, read_messages


@contextmanager
def busy_library(wiring: Wiring) -> Iterator[None]:
    """The library does something else meanwhile, as with a slow disk."""
    go_on = threading.Event()
    wiring.library_work.run_alone(lambda cancelled: go_on.wait(SLOW_MS / 1000))
    try:
        yield
    finally:
        go_on.set()


def settle(wiring: Wiring, qtbot: QtBot) -> None:
    """Wait until the library has done all that was asked of it, and what follows from that."""
    for _ in range(3):
        with qtbot.waitSignal(wiring.library_work.run_alone(lambda cancelled: None).finished):
            pass
    qtbot.waitUntil(lambda: not wiring.keeping.is_coming)


def shown(wiring: Wiring) -> list[str]:
    return [turn.question for turn in wiring.conversation.turns]


def title(wiring: Wiring) -> str:
    heading = wiring.window.conversation_pane.findChild(QLabel, "heading")
    assert isinstance(heading, QLabel)
    return heading.accessibleName()


def ask(wiring: Wiring, qtbot: QtBot, question: str) -> None:
    type_and_enter(wiring, qtbot, question)
    qtbot.waitUntil(lambda: question in shown(wiring) and last_outcome(wiring) is Outcome.ANSWERED)
    settle(wiring, qtbot)


def three_conversations(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> list[int]:
    """The numbers of conversations with a question each: "One?", "Two?", and "Three?", which is on show."""
    add_ready(wiring, qtbot, tmp_path)
    numbers = []
    for question in ("One?", "Two?", "Three?"):
        wiring.talks.begin_new()
        ask(wiring, qtbot, question)
        numbers.append(wiring.keeping.conversation_id or 0)
    return numbers


def kept(wiring: Wiring) -> dict[str, list[str]]:
    """The questions of each conversation in the library, by its first."""
    library = wiring.library_work.library
    found = [
        [one.text for one in read_messages(library, each.id) if one.role is Role.USER]
        for each in list_conversations(library)
    ]
    return {questions[0]: questions for questions in found}


def test_the_conversation_that_was_pressed_last_comes(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    one, two, three = three_conversations(wiring, qtbot, tmp_path)
    for pressed, wanted in (((one, two), "Two?"), ((one, two, one), "One?"), ((two, one), "One?")):
        with busy_library(wiring):
            for number in pressed:
                wiring.talks.open(number)
        settle(wiring, qtbot)
        assert shown(wiring) == [wanted]
        qtbot.waitUntil(lambda wanted=wanted: title(wiring) == wanted)
    with busy_library(wiring):  # back to the one that is still on show
        wiring.talks.open(three)
        wiring.talks.open(one)
    settle(wiring, qtbot)
    assert shown(wiring) == ["One?"] and wiring.keeping.conversation_id == one


def test_what_is_added_while_a_conversation_comes_stays_ticked_also_where_a_further_one_is_pressed(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    one, two, _ = three_conversations(wiring, qtbot, tmp_path)
    drop(wiring.window, text_pdf(tmp_path / "new.pdf", ["A lamp."]))
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2)
    settle(wiring, qtbot)
    old, new = wiring.documents.rows
    wiring.documents.remove(1)
    with busy_library(wiring):
        wiring.talks.open(one)
        wiring.documents.append(new)  # as if it had been read just now
        wiring.talks.open(two)
    settle(wiring, qtbot)
    assert shown(wiring) == ["Two?"] and wiring.documents.asked_ids() == [old.document_id, new.document_id]
    wiring.talks.open(one)  # nothing came while this one did
    settle(wiring, qtbot)
    assert shown(wiring) == ["One?"] and wiring.documents.asked_ids() == [old.document_id]


def test_a_new_conversation_stays_empty_where_another_one_was_on_its_way(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    one, _, _ = three_conversations(wiring, qtbot, tmp_path)
    with busy_library(wiring):
        wiring.talks.open(one)
        wiring.talks.begin_new()
    settle(wiring, qtbot)
    assert shown(wiring) == [] and title(wiring) == "New conversation"
    ask(wiring, qtbot, "Four?")
    assert shown(wiring) == ["Four?"]
    assert kept(wiring) == {"One?": ["One?"], "Two?": ["Two?"], "Three?": ["Three?"], "Four?": ["Four?"]}


@pytest.mark.parametrize("how", ["enter", "summary", "again"])
def test_nothing_is_asked_in_a_conversation_that_is_about_to_go(
    open_window, qtbot: QtBot, tmp_path: Path, how: str
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    one, _, _ = three_conversations(wiring, qtbot, tmp_path)
    asked = len(model.requests)
    with busy_library(wiring):
        wiring.talks.open(one)
        if how == "enter":
            type_and_enter(wiring, qtbot, "And then?")
        elif how == "summary":
            wiring.window.conversation_pane.summary_requested.emit(SummaryKind.BRIEF)
        else:
            wiring.window.conversation_pane.acted.emit(TurnAction.ASK_AGAIN)
        assert shown(wiring) == ["Three?"] and len(model.requests) == asked
    settle(wiring, qtbot)
    if how != "again":  # it was meant for the one that was pressed
        further = "And then?" if how == "enter" else "Summarise keepers.pdf"
        qtbot.waitUntil(lambda: shown(wiring) == ["One?", further] and last_outcome(wiring) is Outcome.ANSWERED)
        settle(wiring, qtbot)
        assert kept(wiring)["One?"] == ["One?", further]
    assert kept(wiring)["Three?"] == ["Three?"] and len(model.requests) == asked + (how != "again")


def test_two_presses_on_branch_make_one(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    ask(wiring, qtbot, "One?")
    ask(wiring, qtbot, "Two?")
    with busy_library(wiring):
        for _ in range(2):
            wiring.window.conversation_pane.branch_requested.emit(1)
    settle(wiring, qtbot)
    assert shown(wiring) == ["One?"] and len(list_conversations(wiring.library_work.library)) == 2


def test_the_title_of_a_conversation_that_was_left_does_not_come_after(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    three_conversations(wiring, qtbot, tmp_path)
    number = wiring.keeping.conversation_id
    with busy_library(wiring):
        wiring.keeping.stored.emit(number)  # as when its answer was kept
        wiring.talks.begin_new()
    settle(wiring, qtbot)
    assert title(wiring) == "New conversation"


def test_a_conversation_that_was_deleted_does_not_take_away_the_one_pressed_next(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    one, _, three = three_conversations(wiring, qtbot, tmp_path)
    with busy_library(wiring):
        wiring.talks._delete(three)
        wiring.talks.open(one)
    settle(wiring, qtbot)
    assert shown(wiring) == ["One?"]
    ask(wiring, qtbot, "And then?")
    assert kept(wiring) == {"One?": ["One?", "And then?"], "Two?": ["Two?"]}


def test_a_question_held_for_a_conversation_that_was_deleted_stays_in_the_box(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    one, _, _ = three_conversations(wiring, qtbot, tmp_path)
    with busy_library(wiring):
        wiring.talks.open(one)
        type_and_enter(wiring, qtbot, "Held?")
        wiring.talks._delete(one)
    settle(wiring, qtbot)
    assert shown(wiring) == [] and wiring.window.conversation_pane.box.text == "Held?"
    assert not wiring.answering.is_running
    type_and_enter(wiring, qtbot, "")
    qtbot.waitUntil(lambda: shown(wiring) == ["Held?"] and last_outcome(wiring) is Outcome.ANSWERED)
    settle(wiring, qtbot)
    assert kept(wiring) == {"Two?": ["Two?"], "Three?": ["Three?"], "Held?": ["Held?"]}


def test_a_question_after_a_conversation_on_its_way_was_deleted_begins_a_new_one(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    one, _, _ = three_conversations(wiring, qtbot, tmp_path)
    with busy_library(wiring):
        wiring.talks.open(one)
        wiring.talks._delete(one)
        type_and_enter(wiring, qtbot, "Asked?")
    qtbot.waitUntil(lambda: shown(wiring) == ["Asked?"] and last_outcome(wiring) is Outcome.ANSWERED)
    settle(wiring, qtbot)
    assert kept(wiring) == {"Two?": ["Two?"], "Three?": ["Three?"], "Asked?": ["Asked?"]}


def test_what_was_meant_for_a_conversation_that_cannot_be_opened_is_not_asked_in_another(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    one, _, _ = three_conversations(wiring, qtbot, tmp_path)
    delete_conversation(wiring.library_work.library, one)
    with busy_library(wiring):
        wiring.talks.open(one)
        type_and_enter(wiring, qtbot, "For the first?")
    settle(wiring, qtbot)
    assert shown(wiring) == ["Three?"] and not wiring.answering.is_running
    assert wiring.window.conversation_pane.box.text == "For the first?"


def test_a_conversation_that_was_deleted_does_not_stay_where_the_next_cannot_be_opened(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    one, _, three = three_conversations(wiring, qtbot, tmp_path)
    with busy_library(wiring):
        wiring.talks._delete(one)
        wiring.talks._delete(three)
        wiring.talks.open(one)
    settle(wiring, qtbot)
    assert shown(wiring) == [] and title(wiring) == "New conversation"
    ask(wiring, qtbot, "Next?")
    assert kept(wiring) == {"Two?": ["Two?"], "Next?": ["Next?"]}


def test_an_edit_that_was_left_before_its_branch_came_does_not_come_with_another(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    ask(wiring, qtbot, "One?")
    ask(wiring, qtbot, "Two?")
    with busy_library(wiring):
        wiring.window.conversation_pane.edit_requested.emit(1)
        wiring.talks.begin_new()
    settle(wiring, qtbot)
    ask(wiring, qtbot, "Three?")
    ask(wiring, qtbot, "Four?")
    wiring.window.conversation_pane.branch_requested.emit(1)
    settle(wiring, qtbot)
    assert shown(wiring) == ["Three?"] and wiring.window.conversation_pane.box.text == ""


@pytest.mark.parametrize("has_documents", [True, False])
def test_what_is_sent_while_the_last_conversation_comes_back_is_asked_in_it(
    open_window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_documents: bool
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    three_conversations(wiring, qtbot, tmp_path)
    if not has_documents:
        with qtbot.waitSignal(wiring.library_work.delete_documents(wiring.documents.asked_ids()).finished):
            pass
    wiring.close()
    go_on, read = threading.Event(), turn_storage.read_last_conversation

    def read_slowly(*wanted: Any) -> Any:
        go_on.wait(SLOW_MS / 1000)
        return read(*wanted)

    monkeypatch.setattr(turn_storage, "read_last_conversation", read_slowly)
    model = ScriptedModel()
    again = open_window(opener(model), paths=wiring.paths)
    if not has_documents:
        qtbot.waitUntil(lambda: again.library_work.is_open)
        assert again.documents.rowCount() == 0
        drop(again.window, text_pdf(tmp_path / "another.pdf", KEEPERS))
    qtbot.waitUntil(lambda: len(again.documents.asked_ids()) == 1)
    type_and_enter(again, qtbot, "And then?")
    assert shown(again) == []
    go_on.set()
    qtbot.waitUntil(lambda: shown(again) == ["Three?", "And then?"] and last_outcome(again) is Outcome.ANSWERED)
    assert model.requests[-1].document_ids == tuple(again.documents.asked_ids()) != ()
    settle(again, qtbot)
    assert kept(again)["Three?"] == ["Three?", "And then?"]


def test_the_document_that_was_pressed_last_comes_also_where_it_is_still_on_show(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    for name in ("a.pdf", "b.pdf"):
        drop(wiring.window, text_pdf(tmp_path / name, [*KEEPERS, name]))
        qtbot.waitUntil(lambda name=name: [row.name for row in wiring.documents.rows if row.document_id][-1:] == [name])
    first, second = wiring.documents.asked_ids()
    qtbot.waitUntil(lambda: wiring.viewing.document_id == second)
    wiring.viewing.show_document(first)
    qtbot.waitUntil(lambda: wiring.viewing.document_id == first)
    settle(wiring, qtbot)
    with busy_library(wiring):
        wiring.viewing.show_document(second)
        wiring.viewing.show_document(first)
    settle(wiring, qtbot)
    assert wiring.viewing.document_id == first


def test_words_that_come_late_bring_a_found_place_also_where_the_size_has_changed_meanwhile(
    desk: PageDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    texts = [f"Page {n}" + ("\n" * 40 + "a lantern" if n in (1, 70) else "") for n in range(1, 81)]
    desk.show(text_pdf(tmp_path / "long.pdf", texts))
    desk.finding.begin("lantern")
    qtbot.waitUntil(lambda: len(desk.finding.hits) == 2 and desk.words.page(1) is not None)
    go_on, width = threading.Event(), desk.view.width()
    desk._lane.start(lambda cancelled: go_on.wait(SLOW_MS / 1000))
    qtbot.keyClick(desk.panel.find_bar.focusProxy(), Qt.Key.Key_Return)
    desk.panel.resize(desk.panel.width() + 150, desk.panel.height() - 40)
    qtbot.waitUntil(lambda: desk.view.width() == width + 150)
    go_on.set()
    qtbot.waitUntil(lambda: desk.words.page(70) is not None)
    qtbot.waitUntil(lambda: _is_in_sight(desk, 70, "lantern"))


def _is_in_sight(desk: PageDesk, number: int, word: str) -> bool:
    (place,) = desk.view.rectangles(number, [desk.box_of(number, word)])
    return desk.view.viewport().rect().toRectF().contains(place)


def test_words_that_come_late_do_not_bring_a_found_place_back(desk: PageDesk, qtbot: QtBot, tmp_path: Path) -> None:
    texts = [f"Page {n}" + ("\n" * 40 + "a lantern" if n in (1, 70) else "") for n in range(1, 81)]
    desk.show(text_pdf(tmp_path / "long.pdf", texts))
    desk.finding.begin("lantern")
    qtbot.waitUntil(lambda: len(desk.finding.hits) == 2 and desk.words.page(1) is not None)
    go_on = threading.Event()
    desk._lane.start(lambda cancelled: go_on.wait(SLOW_MS / 1000))
    qtbot.keyClick(desk.panel.find_bar.focusProxy(), Qt.Key.Key_Return)
    assert desk.view.current_page == 70, "its top, until the words are there"
    desk.view.go_to_page(20)
    go_on.set()
    qtbot.waitUntil(lambda: desk.words.page(70) is not None)
    assert desk.view.current_page == 20
    qtbot.keyClick(desk.panel.find_bar.focusProxy(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(desk.panel.find_bar.focusProxy(), Qt.Key.Key_Return)
    assert desk.view.viewport().rect().toRectF().contains(desk.view.rectangles(70, [desk.box_of(70, "lantern")])[0])
