"""Conversations in the window: listed, searched, opened where they were left, renamed, deleted, branched."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from documents import text_pdf
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot
from scripted_models import ReadingModel, ScriptedModel, opener
from window_driver import KEEPERS, SLOW_MS, add_ready, last_outcome, notices, press, type_and_enter

from app.gui.conversation.conversation_list_model import ConversationRow, ConversationsModel, date_words
from app.gui.conversation.conversation_model import Outcome
from app.gui.conversation.conversation_place import ConversationPlace, place_from_json
from app.gui.conversation.turn_view import TurnView
from app.gui.wiring import Wiring
from app.library.conversations import list_conversations
from app.paths import Paths


def ask(wiring: Wiring, qtbot: QtBot, question: str) -> None:
    type_and_enter(wiring, qtbot, question)
    qtbot.waitUntil(lambda: questions(wiring)[-1:] == [question] and last_outcome(wiring) is Outcome.ANSWERED)


def choose(wiring: Wiring, qtbot: QtBot) -> list[ConversationRow]:
    wiring.window.conversation_pane.show_chooser(True)
    qtbot.waitUntil(lambda: bool(wiring.conversations.rows))
    return list(wiring.conversations.rows)


def questions(wiring: Wiring) -> list[str]:
    return [turn.question for turn in wiring.conversation.turns]


def test_conversations_are_listed_searched_and_opened_by_keys(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    QAbstractItemModelTester(wiring.conversations, QAbstractItemModelTester.FailureReportingMode.Warning, wiring)
    add_ready(wiring, qtbot, tmp_path)
    ask(wiring, qtbot, "How many whistles?")
    wiring.talks.begin_new()
    assert questions(wiring) == []
    ask(wiring, qtbot, "Where are the nets?")
    choose(wiring, qtbot)
    listed = [("Where are the nets?", True, ("keepers.pdf",)), ("How many whistles?", False, ("keepers.pdf",))]
    qtbot.waitUntil(lambda: [(row.title, row.is_open, row.documents) for row in wiring.conversations.rows] == listed)
    chooser = wiring.window.conversation_pane.chooser
    field = chooser.findChild(QLineEdit)
    qtbot.keyClicks(field, "whistl")
    qtbot.waitUntil(lambda: [row.title for row in wiring.conversations.rows] == ["How many whistles?"])
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: questions(wiring) == ["How many whistles?"])
    qtbot.waitUntil(lambda: not wiring.window.conversation_pane.is_choosing)
    ask(wiring, qtbot, "And boats?")
    assert questions(wiring) == ["How many whistles?", "And boats?"]


@pytest.mark.parametrize("how", ["new", "traces", "close"])
def test_a_question_that_is_due_is_not_asked_where_the_app_ends_the_answer_before_it(
    open_window, qtbot: QtBot, tmp_path: Path, how: str
) -> None:
    model = ReadingModel()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "First?")
    if how == "new":  # Enter before it is known that documents are read
        type_and_enter(wiring, qtbot, "Second?")
        qtbot.waitUntil(lambda: wiring.answering.is_reading)
        wiring.talks.begin_new()
    elif how == "traces":
        type_and_enter(wiring, qtbot, "Second?")
        wiring.desk.traces_going.emit()
    else:
        type_and_enter(wiring, qtbot, "Second?")
        wiring.window.close()
    model.allow(10)
    if how != "close":
        qtbot.waitSignal(wiring.library_work.run(lambda library: None).finished).wait()
    assert [request.question for request in model.requests] in ([], ["First?"]) and not wiring.answering.is_running
    assert wiring.window.conversation_pane.box.text == "Second?"


def test_what_was_found_in_a_table_reads_as_words_and_is_marked(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel("| Site | Lamps |\n|---|---|\n| Sandray | three lamps |")))
    add_ready(wiring, qtbot, tmp_path)
    ask(wiring, qtbot, "How many?")
    choose(wiring, qtbot)
    qtbot.waitUntil(lambda: len(wiring.conversations.rows) == 1)
    rows = wiring.window.conversation_pane.chooser.rows
    qtbot.keyClicks(wiring.window.conversation_pane.chooser.findChild(QLineEdit), "lamp")
    found = "Site · Lamps Sandray · three lamps"
    qtbot.waitUntil(lambda: [row.excerpt for row in wiring.conversations.rows] == [found])
    (row,) = wiring.conversations.rows
    assert [row.excerpt[start:end] for start, end in row.marks] == ["Lamps", "lamps"]
    marked = rows.grab().toImage()
    wiring.conversations.set_rows([replace(row, marks=())])
    assert rows.grab().toImage() != marked, "it is seen"


@pytest.mark.parametrize("is_shown", [False, True], ids=["another", "the one on show"])
def test_what_was_searched_for_is_in_sight_once_its_conversation_is_opened(
    open_window, qtbot: QtBot, tmp_path: Path, is_shown: bool
) -> None:
    wiring = open_window(opener(ScriptedModel("The lamp was lit. " * 150)))
    add_ready(wiring, qtbot, tmp_path)
    names = ("Sandray", "Ollerby", "Kessel", "Aldane", "Marlow")
    for name in names:
        ask(wiring, qtbot, f"Who lit the lamp of {name}?")
    if not is_shown:
        wiring.talks.begin_new()
    pane = wiring.window.conversation_pane
    choose(wiring, qtbot)
    field = pane.chooser.findChild(QLineEdit)
    qtbot.keyClicks(field, "lamp ollerb")
    qtbot.waitUntil(lambda: bool(wiring.conversations.rows) and bool(wiring.conversations.rows[0].excerpt))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(questions(wiring)) == len(names) and not pane.is_choosing)

    def seen() -> list[str]:
        turns = sorted(pane.view.findChildren(TurnView), key=lambda turn: turn.y())
        top, room = pane.view.verticalScrollBar().value(), pane.view.viewport().height()
        placed = zip(names, turns, strict=True) if len(turns) == len(names) else ()  # else the old ones still go
        return [name for name, turn in placed if top <= turn.y() < top + room / 2]

    qtbot.waitUntil(lambda: seen() == ["Ollerby"])


def test_renaming_and_deleting(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    ask(wiring, qtbot, "How many lamps?")
    choose(wiring, qtbot)
    rows = wiring.window.conversation_pane.chooser.rows
    wiring.window.activateWindow()
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: rows.findChild(QLineEdit) is not None)
    editor = rows.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Lamps & <b>keepers</b>")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [row.title for row in wiring.conversations.rows] == ["Lamps & <b>keepers</b>"])
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    box = next(box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible())
    assert "Lamps & <b>keepers</b>" in box.text()
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel), "Enter deletes nothing"
    press(box, qtbot, "Delete")
    qtbot.waitUntil(lambda: wiring.conversations.rows == () and questions(wiring) == [])
    ask(wiring, qtbot, "A new one?")
    qtbot.waitUntil(lambda: len(wiring.conversations.rows) == 1)


def test_a_conversation_comes_back_as_it_was_left(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "shared-data")
    wiring = open_window(opener(ScriptedModel("Lamps and boats. " * 60)), paths=paths)
    add_ready(wiring, qtbot, tmp_path)
    wiring.desk.add_files([text_pdf(tmp_path / "other.pdf", KEEPERS * 4)])
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2, timeout=SLOW_MS)
    ask(wiring, qtbot, "How many lamps?")
    ask(wiring, qtbot, "How many boats?")
    first, second = (row.document_id for row in wiring.documents.rows)
    assert first is not None and second is not None
    wiring.documents.ask_only([second])
    wiring.viewing.show_document(second)
    qtbot.waitUntil(lambda: wiring.viewing.document_id == second)
    wiring.window.page_panel.view.go_to_page(3)
    bar = wiring.window.conversation_pane.view.verticalScrollBar()
    suggestions = wiring.window.conversation_pane.view.suggestions
    qtbot.waitUntil(lambda: bar.maximum() > 200 and not suggestions.isVisible())
    bar.setValue(150)
    anchor, spot = wiring.window.conversation_pane.view.anchor, wiring.viewing.position.spot
    assert anchor is not None and spot.page > 1
    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: len(again.conversation.turns) == 2 and again.viewing.document_id == second)
    view = again.window.conversation_pane.view
    qtbot.waitUntil(lambda: len(view.findChildren(TurnView)) == 2)
    turn = view.findChildren(TurnView)[anchor.turn]
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() == turn.y() + anchor.offset > 0)
    qtbot.waitUntil(lambda: view.anchor == anchor)
    qtbot.waitUntil(lambda: again.viewing.position.spot.page == spot.page)
    qtbot.waitUntil(lambda: again.viewing.position.spot.down == pytest.approx(spot.down, abs=0.01))
    qtbot.waitUntil(lambda: again.documents.asked_ids() == [second])
    again.talks.begin_new()
    again.close()
    third = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: third.documents.rowCount() == 2 and not third.keeping.is_coming)
    assert questions(third) == [], "a new conversation stays a new one"


def test_what_the_library_kept_only_after_the_window_was_closed_comes_back_as_it_was_left(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, is_free = open_window(opener(ScriptedModel())), threading.Event()
    add_ready(wiring, qtbot, tmp_path)
    qtbot.waitUntil(lambda: wiring.window.page_panel.view.document is not None)
    wiring.library_work.run(lambda library: is_free.wait())
    ask(wiring, qtbot, "How many lamps?")
    wiring.window.page_panel.view.go_to_page(3)
    wiring.documents.ask_only([])
    wiring.waiting.put_off("And boats?", ())
    threading.Timer(0.3, is_free.set).start()
    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=wiring.paths)
    qtbot.waitUntil(lambda: questions(again) == ["How many lamps?"])
    qtbot.waitUntil(lambda: again.documents.rowCount() == 1 and again.documents.asked_ids() == [])
    qtbot.waitUntil(lambda: again.window.page_panel.view.current_page == 3)
    qtbot.waitUntil(lambda: [line.conversation for line in again.waiting.questions] == [again.keeping.conversation_id])


def test_another_conversation_is_not_opened_over_an_answer_that_is_written(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    ask(wiring, qtbot, "How many lamps?")
    model.go_on.clear()
    type_and_enter(wiring, qtbot, "And boats?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.WRITING)
    (other,) = choose(wiring, qtbot)
    qtbot.keyClick(wiring.window.conversation_pane.chooser.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert last_outcome(wiring) is Outcome.WRITING, "Escape was for the list"
    wiring.talks.begin_new()
    assert questions(wiring) == ["How many lamps?", "And boats?"]
    assert "An answer is being written" in notices(wiring), "not under the box, which the list may hide"
    model.go_on.set()
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    qtbot.waitUntil(lambda: not notices(wiring))
    model.go_on.clear()
    type_and_enter(wiring, qtbot, "And nets?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.WRITING)
    wiring.talks.begin_new()
    press(wiring.window.notices, qtbot, "Stop it and go on")
    assert questions(wiring) == [] and not wiring.answering.is_running
    wiring.talks.open(other.id)
    qtbot.waitUntil(lambda: questions(wiring) == ["How many lamps?", "And boats?", "And nets?"])
    assert last_outcome(wiring) is Outcome.STOPPED


def test_enter_opens_what_was_searched_for_however_quickly_it_is_pressed(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    ask(wiring, qtbot, "How many whistles?")
    wiring.talks.begin_new()
    ask(wiring, qtbot, "Where are the nets?")
    choose(wiring, qtbot)
    qtbot.waitUntil(lambda: len(wiring.conversations.rows) == 2)
    field = wiring.window.conversation_pane.chooser.findChild(QLineEdit)
    qtbot.keyClicks(field, "whistl")
    qtbot.keyClick(field, Qt.Key.Key_Return)  # before the words were looked for
    qtbot.waitUntil(lambda: not wiring.window.conversation_pane.is_choosing)
    qtbot.waitUntil(lambda: questions(wiring) == ["How many whistles?"])
    choose(wiring, qtbot)
    qtbot.keyClick(field, Qt.Key.Key_Return)  # without words: the one that is marked
    qtbot.waitUntil(lambda: not wiring.window.conversation_pane.is_choosing)
    choose(wiring, qtbot)
    qtbot.keyClicks(field, "nets")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wiring.window.conversation_pane.show_chooser(False)  # before the words were looked for
    qtbot.waitUntil(lambda: [row.title for row in wiring.conversations.rows] == ["Where are the nets?"])
    qtbot.waitSignal(wiring.library_work.run(lambda library: None).finished).wait()
    assert questions(wiring) == ["How many whistles?"], "it was not wanted any more"


def branch_from_first(wiring: Wiring, qtbot: QtBot) -> None:
    first = min(wiring.window.conversation_pane.view.findChildren(TurnView), key=lambda turn: turn.y())
    press(first, qtbot, "Branch")


@pytest.mark.parametrize("number", [0, 1])
def test_a_question_in_the_middle_is_edited_and_asked_in_a_branch(
    number: int, open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    asked = ["How many whistles?", "Where are the nets?", "And boats?"]
    for question in asked:
        ask(wiring, qtbot, question)
    box, first = wiring.window.conversation_pane.box, wiring.keeping.conversation_id
    box.set_text("a draft")
    turns = sorted(wiring.window.conversation_pane.view.findChildren(TurnView), key=lambda turn: turn.y())
    said: list[str] = []
    wiring.window.statusBar().messageChanged.connect(said.append)  # it stays for some seconds only
    press(turns[number], qtbot, "Edit")
    qtbot.waitUntil(lambda: questions(wiring) == asked[:number])
    qtbot.waitUntil(lambda: box.text == f"a draft\n{asked[number]}")
    qtbot.waitUntil(lambda: any("branch" in message for message in said))
    ask_text = "Where are the boats?"
    box.clear()
    ask(wiring, qtbot, ask_text)
    assert questions(wiring) == [*asked[:number], ask_text]
    wiring.talks.open(first or 0)
    qtbot.waitUntil(lambda: questions(wiring) == asked)


def test_as_soon_as_an_answer_is_there_it_can_be_left_and_branched_from(
    open_window, qtbot: QtBot, tmp_path: Path
) -> None:
    """Whatever its work still tidies up, and however long the library takes to keep it."""
    model, is_free = ScriptedModel(), threading.Event()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    wiring.library_work.run(lambda library: is_free.wait())
    model.tidies_up.clear()
    ask(wiring, qtbot, "How many lamps?")
    branch_from_first(wiring, qtbot)
    is_free.set()
    choose(wiring, qtbot)
    qtbot.waitUntil(lambda: any(row.title == "Branch: How many lamps?" for row in wiring.conversations.rows))
    qtbot.waitUntil(lambda: not wiring.window.conversation_pane.is_choosing)
    assert questions(wiring) == ["How many lamps?"]
    wiring.talks.begin_new()
    assert questions(wiring) == [] and not wiring.answering.is_running
    type_and_enter(wiring, qtbot, "And boats?")
    model.tidies_up.set()
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    assert [request.question for request in model.requests] == ["How many lamps?", "And boats?"]


def test_a_branch_goes_on_from_an_earlier_answer(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    ask(wiring, qtbot, "How many lamps?")
    ask(wiring, qtbot, "And boats?")
    qtbot.waitUntil(lambda: bool(wiring.keeping.conversation_id))
    origin = wiring.keeping.conversation_id
    branch_from_first(wiring, qtbot)
    qtbot.waitUntil(lambda: questions(wiring) == ["How many lamps?"] and wiring.keeping.conversation_id != origin)
    ask(wiring, qtbot, "And nets?")
    wiring.talks.open(origin)
    qtbot.waitUntil(lambda: questions(wiring) == ["How many lamps?", "And boats?"])


def test_dates_are_as_short_as_can_be() -> None:
    now = datetime.now().astimezone().replace(hour=12)
    today = now.date()
    assert ":" in date_words(now.isoformat(), today)
    assert date_words((now - timedelta(days=1)).isoformat(), today) == "Yesterday"
    assert date_words("2020-03-05T12:00:00+00:00", date(2026, 1, 1)).count("20") >= 1
    assert date_words("damaged", today) == ""


def test_places_of_another_version_are_not_known() -> None:
    for values in ({}, {"anchor": 3, "page": None, "asked": None}, {"anchor": None, "page": {}, "asked": []}):
        assert place_from_json(values) == ConversationPlace()


def test_rows_say_what_they_are_about(qtbot: QtBot) -> None:
    model = ConversationsModel()
    model.set_rows([ConversationRow(1, "T", ("a.pdf", "b.pdf", "c.pdf"), "2020-03-05T12:00:00+00:00", is_open=True)])
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "a.pdf and 2 more" in str(spoken) and "on show" in str(spoken)


def test_a_document_is_removed_with_its_conversations(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel("Nine.")))
    add_ready(wiring, qtbot, tmp_path)
    ask(wiring, qtbot, "How many lamps?")
    row = wiring.documents.rows[0]
    for with_more in (False, True):
        wiring.window.library_panel.remove_requested.emit(row)
        box = wiring.window.findChild(QMessageBox)
        box.checkBox().setChecked(with_more)
        if with_more:
            next(button for button in box.buttons() if button.text() == "Remove").click()
        else:
            box.reject()
        qtbot.waitUntil(lambda: wiring.window.findChild(QMessageBox) is None)
    qtbot.waitUntil(lambda: not wiring.documents.rows and not questions(wiring))
    with qtbot.waitSignal(wiring.library_work.run(list_conversations).finished) as kept:
        pass
    assert kept.args == [[]]
