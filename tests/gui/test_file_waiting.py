"""Questions sent while their files are still being added: seen waiting, asked by themselves, never lost."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import OpenWindow
from documents import text_pdf
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from walked_controls import cut_texts, faults_of
from window_driver import (
    KEEPERS,
    add_ready,
    drop,
    is_ready,
    notices,
    press,
    shown_buttons,
    shown_words,
    type_and_enter,
)

from app.errors import Cancelled
from app.gui.sources.library_model import RowState
from app.gui.sources.library_work import LibraryWork
from app.gui.wiring import Wiring
from app.library.documents import PageRead
from app.paths import Paths


class Gate:
    """Holds files up after some pages until they are let through: a disk that is slow when the test wants it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._open = threading.Event()
        self.after = 0
        self.held_at: set[str] = set()
        read = LibraryWork.add_document

        def slowly(work: LibraryWork, path: Path, password: str | None, cancelled) -> Iterator[object]:
            for event in read(work, path, password, cancelled):
                yield event
                while isinstance(event, PageRead) and event.done >= self.after and not self._open.wait(0.01):
                    self.held_at.add(path.name)
                    if cancelled():
                        raise Cancelled("Stopped.")

        monkeypatch.setattr(LibraryWork, "add_document", slowly)

    def let_through(self) -> None:
        """Read on."""
        self._open.set()

    def close(self) -> None:
        """Hold up what comes next."""
        self._open.clear()
        self.held_at.clear()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    return Gate(monkeypatch)


def card_words(wiring: Wiring) -> str:
    return shown_words(wiring.window.conversation_pane.waiting)


def press_on_card(wiring: Wiring, qtbot: QtBot, text: str) -> None:
    press(wiring.window.conversation_pane.waiting, qtbot, text)


def begin_slow(wiring: Wiring, gate: Gate, qtbot: QtBot, tmp_path: Path, name: str = "report.pdf") -> Path:
    """Drop a document that stops before its first page."""
    file = text_pdf(tmp_path / name, [*KEEPERS, name])
    gate.close()
    drop(wiring.window, file)
    qtbot.waitUntil(lambda: name in gate.held_at)
    return file


def all_answered(wiring: Wiring, count: int) -> bool:
    turns = wiring.conversation.turns
    return len(turns) == count and not wiring.answering.is_running and turns[-1].answer is not None


def test_a_question_is_sent_at_once_seen_waiting_and_asked_when_its_file_is_in(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    begin_slow(wiring, gate, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many lamps?")
    assert wiring.window.conversation_pane.box.text == "" and not model.requests
    for said in ("Reading page 1 of 4", "How many lamps?", "Waiting for report.pdf"):
        qtbot.waitUntil(lambda said=said: said in card_words(wiring))
    assert faults_of(wiring.window.conversation_pane.waiting) == []
    assert cut_texts(wiring.window.conversation_pane.waiting) == []
    gate.let_through()
    qtbot.waitUntil(lambda: all_answered(wiring, 1))
    assert [(r.question, r.document_ids) for r in model.requests] == [
        ("How many lamps?", tuple(wiring.documents.asked_ids()))
    ]
    qtbot.waitUntil(wiring.window.conversation_pane.waiting.isHidden)
    assert wiring.conversation.turns[0].question == "How many lamps?"


def test_a_question_that_waited_is_asked_of_the_best_pages_where_it_is_too_long(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    model.is_too_long = True
    wiring = open_window(opener(model))
    begin_slow(wiring, gate, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    gate.let_through()
    qtbot.waitUntil(lambda: all_answered(wiring, 1))
    assert [request.focus for request in model.requests] == ["", "pages"], "without a word to the user"
    assert model.requests[-1].document_ids == tuple(wiring.documents.asked_ids())


def test_what_is_ready_can_be_asked_without_the_rest_and_files_dropped_later_are_not_waited_for(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    gate.let_through()
    add_ready(wiring, qtbot, tmp_path)
    (ready,) = wiring.documents.asked_ids()
    begin_slow(wiring, gate, qtbot, tmp_path)
    for question in ("First?", "Second?"):
        type_and_enter(wiring, qtbot, question)
    drop(wiring.window, text_pdf(tmp_path / "later.pdf", ["later"]))
    press_on_card(wiring, qtbot, "Ask what is ready")
    qtbot.waitUntil(lambda: all_answered(wiring, 1))
    assert [(r.question, r.document_ids) for r in model.requests] == [("First?", (ready,))]
    gate.let_through()
    qtbot.waitUntil(lambda: all_answered(wiring, 2))
    by_name = {row.name: row.document_id for row in wiring.documents.rows}
    assert model.requests[1].document_ids == (ready, by_name["report.pdf"])


def test_several_wait_in_order_each_behind_the_answer_before_it(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    begin_slow(wiring, gate, qtbot, tmp_path)
    box = wiring.window.conversation_pane.box
    for question in ("One?", "/outline", "/extract total", "Four?", "Five?"):
        box.set_text(question)  # typed, the list of commands would open and take the key
        qtbot.keyClick(box.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Waiting behind them: 2" in card_words(wiring))
    model.go_on.clear()
    gate.let_through()
    qtbot.waitUntil(lambda: len(model.requests) == 1)
    qtbot.waitUntil(lambda: "Asked next" in card_words(wiring))
    model.go_on.set()
    qtbot.waitUntil(lambda: all_answered(wiring, 5))
    assert [(r.question, r.mode) for r in model.requests] == [
        ("One?", ""),
        ("", ""),
        ("total", "extract"),
        ("Four?", ""),
        ("Five?", ""),
    ]
    assert model.requests[1].summary_kind == "outline"


def test_taken_back_it_stands_in_the_box_behind_what_was_typed_meanwhile(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    begin_slow(wiring, gate, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many lamps?")
    wiring.window.conversation_pane.box.set_text("and another thought")
    press_on_card(wiring, qtbot, "Take back")
    assert wiring.window.conversation_pane.box.text == "and another thought\nHow many lamps?"
    gate.let_through()
    qtbot.waitUntil(lambda: is_ready(wiring))
    wiring.window.conversation_pane.box.set_text("")
    type_and_enter(wiring, qtbot, "Another?")
    qtbot.waitUntil(lambda: all_answered(wiring, 1))
    assert [r.question for r in model.requests] == ["Another?"] and wiring.window.conversation_pane.waiting.isHidden()


def test_a_file_that_cannot_be_read_or_is_cancelled_leaves_the_words(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    qtbot.waitUntil(lambda: wiring.library_work.is_open)
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.4 nothing more")
    drop(wiring.window, bad)
    type_and_enter(wiring, qtbot, "What is in it?")
    qtbot.waitUntil(lambda: "bad.pdf could not be added" in card_words(wiring))
    qtbot.waitUntil(lambda: "What is in it?" in card_words(wiring))
    assert not model.requests
    text_pdf(bad, KEEPERS)
    drop(wiring.window, bad)
    qtbot.waitUntil(lambda: all_answered(wiring, 1))
    assert [r.question for r in model.requests] == ["What is in it?"], "mended, it is asked after all"


def test_a_file_that_comes_while_the_library_is_opened_has_its_row(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.4 nothing more")
    QApplication.processEvents()
    end = time.monotonic() + 60
    while wiring.library_work._library is None and time.monotonic() < end:
        time.sleep(0.01)  # then it is open, and the window has not been told yet
    wiring.window.files_chosen.emit([bad])  # as those of a second start
    qtbot.waitUntil(lambda: "bad.pdf" in notices(wiring))
    assert [(row.name, row.state) for row in wiring.documents.rows] == [("bad.pdf", RowState.REFUSED)]


def test_a_file_that_is_dropped_again_as_soon_as_it_is_in_is_not_passed_over(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end, read, begun = threading.Event(), LibraryWork.add_document, []

    def tidy_up_long(work: LibraryWork, path: Path, password: str | None, cancelled) -> Iterator[object]:
        begun.append(path)
        yield from read(work, path, password, cancelled)
        may_end.wait(60)

    monkeypatch.setattr(LibraryWork, "add_document", tidy_up_long)
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    drop(wiring.window, tmp_path / "keepers.pdf")
    may_end.set()
    qtbot.waitUntil(lambda: len(begun) == 2 and not wiring.imports.pending)
    assert [row.name for row in wiring.documents.rows] == ["keepers.pdf"]


def test_where_none_of_its_files_came_the_user_says_whether_the_others_are_meant(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    gate.let_through()
    add_ready(wiring, qtbot, tmp_path)
    (ready,) = wiring.documents.asked_ids()
    file = begin_slow(wiring, gate, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many lamps?")
    wiring.imports.cancel(file)
    qtbot.waitUntil(lambda: "report.pdf could not be added" in card_words(wiring))
    type_and_enter(wiring, qtbot, "Another?")
    qtbot.waitUntil(lambda: all_answered(wiring, 1))
    press_on_card(wiring, qtbot, "Ask what is ready")
    qtbot.waitUntil(lambda: all_answered(wiring, 2))
    asked = [(request.question, request.document_ids) for request in model.requests]
    assert asked == [("Another?", (ready,)), ("How many lamps?", (ready,))], "it may have been about that file"


def test_both_survive_a_restart_and_the_question_is_asked_where_it_was_sent(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    gate.let_through()
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "Before?")
    qtbot.waitUntil(lambda: all_answered(wiring, 1))
    begin_slow(wiring, gate, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many lamps?")
    wiring.close()

    model = ScriptedModel()
    gate.close()
    again = open_window(opener(model), paths=paths)
    assert "How many lamps?" in card_words(again), "seen at once"
    qtbot.waitUntil(lambda: "report.pdf" in gate.held_at)
    qtbot.waitUntil(lambda: "Reading page 1 of 4" in card_words(again))
    qtbot.waitUntil(lambda: again.conversation.rowCount() == 1)
    gate.let_through()
    qtbot.waitUntil(lambda: all_answered(again, 2))
    assert [turn.question for turn in again.conversation.turns] == ["Before?", "How many lamps?"]
    assert len(model.requests[0].document_ids) == 2
    again.close()
    last = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: last.conversation.rowCount() == 2)
    assert last.window.conversation_pane.waiting.isHidden() and not last.documents.is_reading()


def test_it_is_never_asked_in_another_conversation_unless_that_is_wanted(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    gate.let_through()
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "Before?")
    qtbot.waitUntil(lambda: all_answered(wiring, 1) and bool(wiring.keeping.conversation_id))
    first = wiring.keeping.conversation_id
    begin_slow(wiring, gate, qtbot, tmp_path)
    for question in ("Stays here?", "Goes along?"):
        type_and_enter(wiring, qtbot, question)
    wiring.talks.begin_new()
    gate.let_through()
    qtbot.waitUntil(lambda: "Sent in another conversation" in card_words(wiring))
    waiting = wiring.window.conversation_pane.waiting
    qtbot.waitUntil(lambda: len(shown_buttons(waiting, "Ask it here")) == 2)
    qtbot.mouseClick(shown_buttons(waiting, "Ask it here")[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: all_answered(wiring, 1))
    assert [request.question for request in model.requests] == ["Before?", "Goes along?"]
    wiring.talks.open(first)
    qtbot.waitUntil(lambda: all_answered(wiring, 2))
    assert wiring.conversation.turns[1].question == "Stays here?"


def test_a_folder_is_waited_for_as_its_files_and_what_is_known_already_counts(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    gate.let_through()
    add_ready(wiring, qtbot, tmp_path)
    wiring.documents.setData(wiring.documents.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "same.pdf").write_bytes((tmp_path / "keepers.pdf").read_bytes())
    text_pdf(folder / "other.pdf", ["other"])
    gate.close()
    drop(wiring.window, folder)
    type_and_enter(wiring, qtbot, "How many?")
    assert "How many?" in card_words(wiring)
    gate.let_through()
    qtbot.waitUntil(lambda: all_answered(wiring, 1))
    assert sorted(model.requests[0].document_ids) == sorted(wiring.documents.asked_ids())


def test_a_second_window_loses_nothing_of_the_first_and_takes_over_what_waits(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    paths, model = Paths.under(tmp_path / "data"), ScriptedModel()
    first = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: first.library_work.is_open)
    second = open_window(opener(model), paths=paths)
    qtbot.waitUntil(lambda: "Another window" in notices(second))
    begin_slow(first, gate, qtbot, tmp_path)
    type_and_enter(first, qtbot, "How many lamps?")
    first.window.conversation_pane.box.set_text("typed in the first")
    first.close()
    second.window.conversation_pane.box.set_text("typed in the second")
    third = open_window(opener(ScriptedModel()), paths=paths)
    assert third.window.conversation_pane.box.text == "typed in the first"
    second.close()  # it never had the library
    third.close()
    last = open_window(opener(model), paths=paths)
    assert last.window.conversation_pane.box.text == "typed in the first\ntyped in the second"
    gate.let_through()
    qtbot.waitUntil(lambda: all_answered(last, 1))
    assert last.conversation.turns[0].question == "How many lamps?"


def test_what_waits_is_asked_although_the_model_dies_in_the_answer_before_it(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    mortal, healthy = ScriptedModel(), ScriptedModel("Well again.")
    mortal.dies = True
    wiring = open_window(opener(mortal, healthy))
    begin_slow(wiring, gate, qtbot, tmp_path)
    for question in ("One?", "Two?"):
        type_and_enter(wiring, qtbot, question)
    gate.let_through()
    qtbot.waitUntil(lambda: all_answered(wiring, 2))
    assert [turn.question for turn in wiring.conversation.turns] == ["One?", "Two?"]
    assert wiring.window.conversation_pane.box.text == "One?", "what had no answer is in the box again"
    assert "Your question is kept" in notices(wiring)


def test_a_file_that_is_gone_after_a_restart_is_told_and_the_words_stay(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    file = begin_slow(wiring, gate, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many lamps?")
    wiring.close()
    file.unlink()
    gate.let_through()
    again = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: "could not be added" in card_words(again))
    qtbot.waitUntil(lambda: "report.pdf" in notices(again))
    press_on_card(again, qtbot, "Take back")
    assert again.window.conversation_pane.box.text == "How many lamps?"
