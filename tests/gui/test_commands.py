"""Commands, documents picked with @, suggestions, pictures and the Up key: what else the question box takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import text_pdf
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from scripted_models import ReadingModel, ScriptedModel, opener
from window_driver import KEEPERS, add_ready, last_outcome, notices, press, type_and_enter

from app.gui.conversation.conversation_model import Outcome
from app.gui.question.commands import COMMANDS, command_of, fields_of
from app.gui.question.question_box import QuestionField
from app.gui.wiring import Wiring


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("/summarise", "summarise", ""),
        ("/Extract  total, date", "extract", "total, date"),
        ("/compare When does\nit end?", "compare", "When does\nit end?"),
    ],
)
def test_commands_are_known(text: str, name: str, words: str) -> None:
    found = command_of(text)
    assert found is not None and (found[0].name, found[1]) == (name, words)


@pytest.mark.parametrize("text", ["/etc/hosts says what?", "/", "what is /compare?", "/unknown thing", "a /outline"])
def test_questions_are_no_commands(text: str) -> None:
    assert command_of(text) is None


def test_fields_are_parted_and_named_once() -> None:
    assert fields_of(" total ; date of\n payment,total,, ") == ("total", "date of", "payment")


def field_of(wiring: Wiring) -> QuestionField:
    field = wiring.window.conversation_pane.box.findChild(QuestionField)
    assert isinstance(field, QuestionField)
    return field


@pytest.fixture
def two(open_window, qtbot: QtBot, tmp_path: Path) -> tuple[Wiring, ScriptedModel]:
    """A window with two documents."""
    model = ScriptedModel()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    wiring.desk.add_files([text_pdf(tmp_path / "other report.pdf", KEEPERS * 2)])
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2)
    wiring.window.activateWindow()
    field_of(wiring).setFocus()
    qtbot.waitUntil(field_of(wiring).hasFocus)
    return wiring, model


def popup_of(wiring: Wiring) -> QListView:
    popup = field_of(wiring).completions._popup
    assert isinstance(popup, QListView)
    return popup


def test_a_document_picked_by_keys_is_asked_alone_and_once(two: tuple[Wiring, ScriptedModel], qtbot: QtBot) -> None:
    wiring, model = two
    field = field_of(wiring)
    qtbot.keyClicks(field, "Where? @rep")
    assert popup_of(wiring).isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.toPlainText() == "Where? " and not popup_of(wiring).isVisible()
    other = wiring.documents.rows[1].document_id
    assert wiring.window.conversation_pane.box.sources.document_ids == (other,)
    chip = wiring.window.conversation_pane.box.sources.findChild(QToolButton)
    assert "other report.pdf" in chip.accessibleName()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(model.requests) and last_outcome(wiring) is Outcome.ANSWERED)
    assert model.requests[-1].document_ids == (other,)
    type_and_enter(wiring, qtbot, "And all?")
    qtbot.waitUntil(lambda: len(model.requests) == 2 and last_outcome(wiring) is Outcome.ANSWERED)
    assert len(model.requests[-1].document_ids) == 2


def test_commands_are_offered_and_done(two: tuple[Wiring, ScriptedModel], qtbot: QtBot) -> None:
    wiring, model = two
    field = field_of(wiring)
    qtbot.keyClicks(field, "/")
    assert popup_of(wiring).isVisible() and popup_of(wiring).model().rowCount() == len(COMMANDS)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not popup_of(wiring).isVisible() and field.toPlainText() == "/"
    qtbot.keyClicks(field, "outl")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.toPlainText() == "/outline"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(model.requests) and last_outcome(wiring) is Outcome.ANSWERED)
    assert model.requests[-1].is_summary and model.requests[-1].summary_kind == "outline"
    assert field.toPlainText() == ""
    qtbot.keyClicks(field, "/extract ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.toPlainText() == "/extract " and len(model.requests) == 1
    qtbot.keyClicks(field, "total, date")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(model.requests) == 2 and last_outcome(wiring) is Outcome.ANSWERED)
    assert (model.requests[-1].mode, model.requests[-1].question) == ("extract", "total, date")
    assert wiring.conversation.turns[-1].question == "/extract total, date"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.toPlainText() == "/extract total, date", "Up in the empty box brings the last back"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    wiring.documents.ask_only([wiring.documents.rows[0].document_id or 0])
    qtbot.keyClicks(field, "/compare When?")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.toPlainText() == "/compare When?" and len(model.requests) == 2, "one alone cannot be compared"


def test_words_behind_a_command_that_takes_none_stay(two: tuple[Wiring, ScriptedModel], qtbot: QtBot) -> None:
    wiring, model = two
    type_and_enter(wiring, qtbot, "/key-points Who wrote it?")
    qtbot.waitUntil(lambda: bool(model.requests) and last_outcome(wiring) is Outcome.ANSWERED)
    assert model.requests[-1].is_summary and field_of(wiring).toPlainText() == "Who wrote it?"


@pytest.mark.parametrize("how", ["command", "button"])
def test_while_documents_are_read_for_a_question_they_can_be_summarised_first(
    open_window, qtbot: QtBot, tmp_path: Path, how: str
) -> None:
    model = ReadingModel()
    wiring = open_window(opener(model))
    add_ready(wiring, qtbot, tmp_path)
    type_and_enter(wiring, qtbot, "How many?")
    qtbot.waitUntil(lambda: wiring.answering.is_reading)
    if how == "command":
        wiring.window.conversation_pane.box.set_text("/outline")
        qtbot.keyClick(field_of(wiring), Qt.Key.Key_Return)
        assert wiring.window.conversation_pane.box.text == ""
    else:
        press(wiring.window, qtbot, "Summarise")
    model.allow(10)
    qtbot.waitUntil(lambda: len(model.requests) == 3 and not wiring.answering.is_running)
    assert [request.is_summary for request in model.requests] == [False, True, False], "the question comes back"
    assert all(turn.outcome is Outcome.ANSWERED for turn in wiring.conversation.turns)


def test_suggestions_are_there_until_something_was_asked(two: tuple[Wiring, ScriptedModel], qtbot: QtBot) -> None:
    wiring, model = two
    suggestions = wiring.window.conversation_pane.view.suggestions
    qtbot.waitUntil(suggestions.isVisible)
    qtbot.keyClicks(field_of(wiring), "half a thought")
    press(suggestions, qtbot, "Summarise it")
    qtbot.waitUntil(lambda: bool(model.requests) and last_outcome(wiring) is Outcome.ANSWERED)
    assert model.requests[-1].is_summary and field_of(wiring).toPlainText() == "half a thought"
    qtbot.waitUntil(lambda: not suggestions.isVisible())


def test_a_pasted_picture_becomes_a_document_and_what_is_none_is_told(
    two: tuple[Wiring, ScriptedModel], qtbot: QtBot
) -> None:
    wiring, _ = two
    field = field_of(wiring)
    qtbot.keyClicks(field, "typed before")
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    data = QMimeData()
    data.setImageData(picture)
    assert field.canInsertFromMimeData(data)
    field.insertFromMimeData(data)
    qtbot.waitUntil(lambda: wiring.documents.rowCount() == 3)
    assert wiring.documents.rows[2].name.startswith("Picture 20") and field.toPlainText() == "typed before"
    wiring.pasted.take(None)
    assert "nothing in it that can be added" in notices(wiring)


def test_what_is_pasted_is_taken_wherever_the_keyboard_is(open_window, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    qtbot.waitUntil(lambda: wiring.library_work.is_open)
    window, clipboard = wiring.window, QApplication.clipboard()
    button = next(b for b in window.empty_state.findChildren(QPushButton) if b.text() == "Choose a file…")
    control = Qt.KeyboardModifier.ControlModifier
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(text_pdf(tmp_path / "keepers.pdf", KEEPERS)))])
    clipboard.setMimeData(files)
    qtbot.keyClick(button, Qt.Key.Key_V, control)
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 1)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    clipboard.setImage(picture)
    qtbot.keyClick(window.library_panel.list, Qt.Key.Key_V, control)
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2)
    clipboard.setText("Who kept Ollerby?")
    qtbot.keyClick(window.page_panel.view, Qt.Key.Key_V, control)
    assert window.conversation_pane.box.text == "Who kept Ollerby?"
