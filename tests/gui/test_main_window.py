"""The window end to end: with the real model from a dropped file to lit words, and with models that misbehave."""

from __future__ import annotations

import threading
from pathlib import Path

import psutil
import pytest
from conftest import OpenWindow
from documents import text_pdf
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import (
    KEEPERS,
    SLOW_MS,
    add_ready,
    drop,
    is_ready,
    last_outcome,
    notices,
    press,
    shown_words,
    type_and_enter,
)

from app.errors import ModelDamaged
from app.gui.conversation.citation_chip import CitationChip
from app.gui.conversation.conversation_model import Outcome
from app.gui.drop_overlay import DropOverlay
from app.gui.model.engine_host import ModelState
from app.gui.question.model_request import ModelRequest
from app.gui.question.passage_chip import CutLine
from app.gui.sources import library_desk
from app.gui.sources.library_model import RowState
from app.paths import Paths
from app.settings import Settings, save_settings


def test_from_dropped_file_to_lit_words_and_past_a_killed_engine(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, starter_folder: Path
) -> None:
    paths = Paths.under(tmp_path / "profile")
    save_settings(paths, Settings(model=str(starter_folder), device="cpu"))
    wiring = open_window(paths=paths)
    add_ready(wiring, qtbot, tmp_path)
    assert wiring.host.status.info is not None and wiring.host.status.info.device == "cpu"

    grown: list[str] = []
    wiring.conversation.dataChanged.connect(lambda *_: grown.append(wiring.conversation.turns[-1].text))
    type_and_enter(wiring, qtbot, "Who was the first keeper of the lighthouse of Ollerby?")
    assert wiring.window.conversation_pane.box.text == "", "the question was taken"
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED, timeout=SLOW_MS)
    turn = wiring.conversation.turns[-1]
    assert "Piers Aldane" in turn.text
    assert "" in grown and turn.text in grown, "the answer came after a while of progress"
    assert turn.answer is not None
    citation = turn.answer.citations[0]
    assert (citation.document, citation.page) == ("keepers.pdf", 2)
    assert "Piers Aldane" in " ".join(citation.quote.split())

    qtbot.waitUntil(lambda: wiring.window.findChild(CitationChip) is not None)
    chip = wiring.window.findChild(CitationChip)
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    view = wiring.window.page_panel.view
    qtbot.waitUntil(lambda: view.place is not None and wiring.images.picture(2) is not None, timeout=SLOW_MS)

    def is_lit() -> bool:
        colour = (
            view.viewport().grab().toImage().pixelColor(view.lit_rectangles()[0].topLeft().toPoint() + QPoint(2, 2))
        )
        return colour.blue() < 120 < colour.red()

    qtbot.waitUntil(is_lit)
    assert view.current_page == 2

    told: list[str] = []
    wiring.host.died.connect(lambda: told.append(notices(wiring)))  # it may run again before anybody looks
    psutil.Process(wiring.host.status.info.process_id).kill()
    wiring.window.conversation_pane.box.set_text("half a thought")
    qtbot.waitUntil(lambda: "running again" in notices(wiring), timeout=SLOW_MS)
    assert ["ended unexpectedly" in said for said in told] == [True]
    assert wiring.window.conversation_pane.box.text == "half a thought"
    wiring.window.conversation_pane.box.clear()
    type_and_enter(wiring, qtbot, "When was the lighthouse of Sandray finished?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED, timeout=SLOW_MS)
    assert "1859" in wiring.conversation.turns[-1].text

    turns = wiring.conversation.turns
    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: again.conversation.rowCount() == 2, timeout=SLOW_MS)
    assert [(t.question, t.text, t.answer) for t in again.conversation.turns] == [
        (t.question, t.text, t.answer) for t in turns
    ], "the conversation is there again at the next start"


@pytest.mark.parametrize("how", ["key", "button"])
def test_stop_keeps_what_was_written_and_the_next_question_works(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, how: str
) -> None:
    model = ScriptedModel("Three lamps.")
    model.go_on.clear()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    qtbot.waitUntil(lambda: wiring.conversation.turns[-1].text == "Three ")
    if how == "key":
        stop = next(a for a in wiring.window.findChildren(QAction) if a.shortcut().toString() == "Esc")
        assert stop.isEnabled()
        stop.trigger()
    else:
        press(wiring.window, qtbot, "Stop")
    assert last_outcome(wiring) is Outcome.STOPPED
    assert model.stopped.wait(60), "the model was told"
    assert wiring.conversation.turns[-1].text == "Three "
    model.go_on.set()
    type_and_enter(wiring, qtbot, "Again?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    assert wiring.conversation.turns[-1].text == "Three lamps."
    assert not wiring.answering.is_running


def test_what_is_typed_after_a_button_was_pressed_is_no_lost_question(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    pane = wiring.window.conversation_pane
    (new,) = [button for button in pane.findChildren(QPushButton) if button.text() == "New"]
    qtbot.mouseClick(new, Qt.MouseButton.LeftButton)
    assert pane.box.has_keyboard
    new.setFocus()
    qtbot.keyClick(new, Qt.Key.Key_W)
    documents = wiring.window.library_panel.list
    documents.setFocus()
    qtbot.keyClick(documents, Qt.Key.Key_H)
    assert pane.box.text == "wh" and pane.box.has_keyboard
    new.setFocus()
    qtbot.keyClick(new, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    wiring.window.page_panel.view.setFocus()
    qtbot.keyClick(wiring.window.page_panel.view, Qt.Key.Key_Space)
    assert pane.box.text == "wh" and not pane.box.has_keyboard


def test_refused_file_gives_a_notice_and_typed_words_and_other_files_live_on(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    box = wiring.window.conversation_pane.box
    box.set_text("half a question")
    bad = tmp_path / "letter.docx"
    bad.write_bytes(b"PK\x03\x04 no document of ours")
    drop(wiring.window, bad, text_pdf(tmp_path / "good.pdf", ["words"]), tmp_path / "absent.pdf")
    qtbot.waitUntil(lambda: is_ready(wiring) and not wiring.documents.is_reading(), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: "letter.docx" in notices(wiring) and "absent.pdf" in notices(wiring))
    assert len(wiring.window.notices.shown) == 1, "one notice for all of them"
    states = {row.name: row.state for row in wiring.documents.rows}
    assert states == {"letter.docx": RowState.REFUSED, "good.pdf": RowState.READY, "absent.pdf": RowState.REFUSED}
    press(wiring.window.notices, qtbot, "Take off the list")
    assert [row.name for row in wiring.documents.rows] == ["good.pdf"] and not notices(wiring)
    assert box.text == "half a question"


def test_question_typed_while_reading_is_asked_when_reading_is_done(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    drop(wiring.window, text_pdf(tmp_path / "long.pdf", [f"Page {n}" for n in range(60)]))
    qtbot.waitUntil(wiring.documents.is_reading, timeout=SLOW_MS)
    type_and_enter(wiring, qtbot, "What is on page 9?")
    assert [line.question.text for line in wiring.window.conversation_pane.waiting.lines] == ["What is on page 9?"]
    assert not model.requests
    qtbot.waitUntil(lambda: bool(model.requests), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    assert model.requests == [ModelRequest((wiring.documents.rows[0].document_id,), "What is on page 9?")]
    assert wiring.window.conversation_pane.box.text == ""


def test_engine_that_dies_in_an_answer_gives_the_question_back_and_starts_again(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    mortal, healthy = ScriptedModel(), ScriptedModel("Well again.")
    mortal.dies = True
    wiring = open_window(opener(mortal, healthy))
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.FAILED)
    assert wiring.window.conversation_pane.box.text == "How many?"
    assert "Your question is kept" in notices(wiring)
    qtbot.waitUntil(lambda: "running again" in notices(wiring))
    qtbot.keyClick(wiring.window.conversation_pane.box.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    assert wiring.conversation.turns[-1].text == "Well again."


def test_model_that_cannot_start_says_why_and_can_be_started_again(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    tries: list[int] = []

    def open_model(on_stage: object, cancelled: object) -> ScriptedModel:
        tries.append(1)
        if len(tries) == 1:
            raise ModelDamaged("The model's weights are missing.")
        return ScriptedModel()

    wiring = open_window(open_model)
    drop(wiring.window, text_pdf(tmp_path / "a.pdf", ["words"]))
    qtbot.waitUntil(lambda: bool(wiring.documents.asked_ids()), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: wiring.host.status.state is ModelState.FAILED)
    type_and_enter(wiring, qtbot, "Is it there?")
    assert "weights are missing" in notices(wiring)
    assert wiring.window.conversation_pane.box.text == "Is it there?" and not wiring.conversation.turns
    press(wiring.window.notices, qtbot, "Start the model again")
    qtbot.waitUntil(lambda: wiring.host.status.state is ModelState.READY)
    assert "weights are missing" not in notices(wiring)


def test_unsent_words_and_the_windows_shape_survive_a_restart(open_window: OpenWindow, qtbot: QtBot) -> None:
    first = open_window(opener(ScriptedModel()))
    first.window.resize(760, 520)
    first.window.conversation_pane.box.set_text("not sent yet ¿?")
    first.window.close()
    second = open_window(opener(ScriptedModel()))
    assert second.window.conversation_pane.box.text == "not sent yet ¿?"
    assert (second.window.width(), second.window.height()) == (760, 520)


def test_a_second_window_on_the_same_library_says_so_and_can_try_again(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    first = open_window(opener(ScriptedModel()))
    qtbot.waitUntil(lambda: first.library_work.is_open, timeout=SLOW_MS)
    second = open_window(opener(ScriptedModel()), files=(text_pdf(tmp_path / "a.pdf", ["words"]),))
    qtbot.waitUntil(lambda: "Another window" in notices(second), timeout=SLOW_MS)
    second.window.notices.dismiss_topic("library")
    drop(second.window, text_pdf(tmp_path / "b.pdf", ["more words"]))
    assert "Another window" in notices(second), "what is dropped meanwhile does not go without a word"
    first.close()
    press(second.window.notices, qtbot, "Try again")
    qtbot.waitUntil(lambda: len(second.documents.asked_ids()) == 2, timeout=SLOW_MS)
    qtbot.waitUntil(lambda: "Another window" not in notices(second))


def test_same_file_twice_is_one_document_and_removing_it_brings_the_drop_target_back(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    empty = wiring.window.empty_state
    assert empty.isVisible()
    add_ready(wiring, qtbot, tmp_path, "one.pdf")
    drop(wiring.window, text_pdf(tmp_path / "two.pdf", KEEPERS))
    qtbot.waitUntil(lambda: [row.name for row in wiring.documents.rows] == ["two.pdf"], timeout=SLOW_MS)
    qtbot.waitUntil(lambda: not empty.isVisible())
    panel = wiring.window.library_panel
    panel.list.setCurrentIndex(wiring.documents.index(0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    press(wiring.window, qtbot, "Remove")
    qtbot.waitUntil(empty.isVisible, timeout=SLOW_MS)
    assert (tmp_path / "two.pdf").exists(), "the file itself stays"


def test_every_control_has_a_name_for_screen_readers(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    nameless = [
        widget
        for widget in wiring.window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not widget.objectName().startswith("qt_")
    ]
    assert not nameless


def test_answer_that_says_nothing_was_found_is_told_apart_in_words(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel("The document does not say.", found=False)))
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.NOT_FOUND)
    view = wiring.window.conversation_pane.view
    qtbot.waitUntil(lambda: "Not found in these documents" in shown_words(view))


def test_while_files_are_dragged_over_the_panes_the_window_says_that_they_can_be_dropped(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    window, data = wiring.window, QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "more.pdf"))])
    overlay = window.findChild(DropOverlay)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, entering)
    assert overlay.isVisible() and entering.isAccepted()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not overlay.isVisible()


def test_a_message_in_passing_stands_alone_and_the_promise_comes_back(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_desk, "PASSING_MS", SLOW_MS)  # longer than reading the other document takes
    wiring = open_window(opener(ScriptedModel()))
    bar = wiring.window.statusBar()
    (promise,) = bar.findChildren(CutLine)
    add_ready(wiring, qtbot, tmp_path)
    assert promise.isVisible()
    drop(wiring.window, tmp_path / "keepers.pdf")
    qtbot.waitUntil(lambda: "is in the library already" in bar.currentMessage())
    drop(wiring.window, text_pdf(tmp_path / "other.pdf", ["Other words."]))
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2)
    assert bar.currentMessage() and not promise.isVisible()
    bar.clearMessage()
    assert promise.isVisible()


def test_a_model_that_is_ready_as_the_window_closes_is_not_looked_after(open_window: OpenWindow, qtbot: QtBot) -> None:
    is_opening, is_closing = threading.Event(), threading.Event()

    def open_slowly(on_stage: object, cancelled: object) -> ScriptedModel:
        is_opening.set()
        is_closing.wait(SLOW_MS / 1000)
        return ScriptedModel()

    wiring = open_window(open_slowly)
    qtbot.waitUntil(is_opening.is_set)
    is_closing.set()
    wiring.close()
    QApplication.processEvents()
    assert not wiring.host._watch.isActive(), "its timer would go on, and be ended on any thread"
