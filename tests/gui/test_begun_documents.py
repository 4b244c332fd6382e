"""Documents that are asked before they are read to their end: from which pages, and what becomes of them."""

from __future__ import annotations

from pathlib import Path

from conftest import OpenWindow
from documents import text_pdf
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from test_file_waiting import Gate, all_answered, card_words, gate, press_on_card
from window_driver import KEEPERS, SLOW_MS, drop, is_ready, notices, shown_buttons, type_and_enter

from app.assistant.records import Citation
from app.gui.conversation.conversation_model import Further
from app.gui.model.engine_host import ModelState
from app.gui.wiring import Wiring
from app.library.documents import list_documents, read_pages
from app.paths import Paths
from app.settings import Settings, save_settings

__all__ = ["gate"]
QUESTION = "Who was the first keeper of the lighthouse of Ollerby?"


def ask_early(wiring: Wiring, gate: Gate, qtbot: QtBot, tmp_path: Path) -> Path:
    """Drop a document of three pages of which the third one does not come, and ask the others."""
    gate.after = 2
    file = text_pdf(tmp_path / "report.pdf", KEEPERS)
    drop(wiring.window, file)
    qtbot.waitUntil(lambda: "report.pdf" in gate.held_at)
    type_and_enter(wiring, qtbot, QUESTION)
    qtbot.waitUntil(lambda: "Reading page 2 of 3" in card_words(wiring))
    press_on_card(wiring, qtbot, "Ask the pages read so far")
    return file


def asking_buttons(wiring: Wiring) -> list[QAbstractButton]:
    return shown_buttons(wiring.window.conversation_pane.waiting, "Ask the pages read so far")


def library_numbers(wiring: Wiring) -> list[int]:
    return [document.id for document in list_documents(wiring.library_work.library, with_begun=True)]


def test_the_pages_read_so_far_are_asked_and_the_receipt_says_which(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path, starter_folder: Path
) -> None:
    paths = Paths.under(tmp_path / "profile")
    save_settings(paths, Settings(model=str(starter_folder), device="cpu"))
    wiring = open_window(paths=paths)
    ask_early(wiring, gate, qtbot, tmp_path)
    qtbot.waitUntil(lambda: all_answered(wiring, 1), timeout=SLOW_MS)
    assert wiring.window.conversation_pane.box.isAncestorOf(wiring.window.focusWidget()), "not some other button"
    early = wiring.conversation.turns[0].answer
    assert early is not None and "Piers Aldane" in early.text
    assert early.coverage.documents[0].pages_not_yet_read == (3,)
    assert early.coverage.left_out[0] == (
        "report.pdf: page 3 of 3 had not been read in when this was asked; ask again for an answer from all."
    )
    assert early.coverage.documents[0].sha256 and ":" not in early.coverage.documents[0].sha256
    assert wiring.documents.is_reading() and not wiring.documents.asked_ids()
    assert early.coverage.is_begun and wiring.conversation.turns[-1].further is Further.NONE, (
        "nothing says that all was read"
    )

    wiring.window.conversation_pane.citation_chosen.emit(early.citations[0])
    view = wiring.window.page_panel.view
    qtbot.waitUntil(lambda: view.place is not None and view.current_page == 2)
    assert len(view.document.pages) == 2
    gate.let_through()
    qtbot.waitUntil(lambda: is_ready(wiring))
    qtbot.waitUntil(lambda: view.document is not None and len(view.document.pages) == 3)
    assert view.current_page == 2, "the user stays where they were"
    assert [early.citations[0].document_id] == wiring.documents.asked_ids()

    assert not notices(wiring)


def test_stopped_afterwards_nothing_of_it_stays_in_the_library(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    file = ask_early(wiring, gate, qtbot, tmp_path)
    qtbot.waitUntil(lambda: all_answered(wiring, 1))
    assert [r.document_ids for r in model.requests] == [tuple(library_numbers(wiring))] != [()]
    wiring.imports.cancel(file)
    qtbot.waitUntil(lambda: not library_numbers(wiring) and not wiring.documents.rows)
    assert wiring.conversation.turns[0].question == QUESTION


def test_several_are_asked_one_after_the_other(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    model.go_on.clear()
    gate.after = 1
    drop(wiring.window, text_pdf(tmp_path / "report.pdf", KEEPERS))
    qtbot.waitUntil(lambda: "report.pdf" in gate.held_at)
    for question in ("One?", "Two?"):
        type_and_enter(wiring, qtbot, question)
    for left in (2, 1):
        qtbot.waitUntil(lambda left=left: len(asking_buttons(wiring)) == left)
        qtbot.mouseClick(asking_buttons(wiring)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(model.requests) == 1 and "Asked next" in card_words(wiring))
    model.go_on.set()
    qtbot.waitUntil(lambda: all_answered(wiring, 2))
    assert [request.question for request in model.requests] == ["One?", "Two?"]
    assert {request.document_ids for request in model.requests} == {tuple(library_numbers(wiring))} != {()}


def test_a_pin_on_a_page_that_was_kept_later_leads_there(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    file = ask_early(wiring, gate, qtbot, tmp_path)
    qtbot.waitUntil(lambda: all_answered(wiring, 1))
    (number,) = library_numbers(wiring)
    view = wiring.window.page_panel.view
    wiring.viewing.show_document(number)
    qtbot.waitUntil(lambda: view.document is not None and len(view.document.pages) == 2)
    gate.after = 3
    qtbot.waitUntil(lambda: "Reading page 3 of 3" in wiring.documents.rows[0].status)
    wiring.begun.keep(file)
    qtbot.waitUntil(lambda: len(read_pages(wiring.library_work.library, number)) == 3)
    assert len(view.document.pages) == 2
    pin = Citation(number, "report.pdf", 3, 0, 3, ((10.0, 10.0, 20.0, 20.0),), "The", 1.0)
    wiring.viewing.show_citation(pin)
    qtbot.waitUntil(lambda: view.place is not None and view.current_page == 3)


def test_a_question_whose_file_is_called_off_is_not_asked_next_for_ever(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    model = ScriptedModel()
    wiring = open_window(opener(model))
    model.go_on.clear()
    gate.after = 2
    file = text_pdf(tmp_path / "report.pdf", KEEPERS)
    drop(wiring.window, file)
    qtbot.waitUntil(lambda: "report.pdf" in gate.held_at)
    for question in ("One?", "Two?"):
        type_and_enter(wiring, qtbot, question)
    for left in (2, 1):
        qtbot.waitUntil(lambda left=left: len(asking_buttons(wiring)) == left)
        qtbot.mouseClick(asking_buttons(wiring)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(model.requests) == 1 and "Asked next" in card_words(wiring))
    wiring.imports.cancel(file)
    qtbot.waitUntil(lambda: not library_numbers(wiring) and not wiring.waiting.questions[0].is_wanted)
    (left,) = wiring.waiting.questions
    assert left.text == "Two?" and not left.is_wanted and not left.begins
    model.go_on.set()
    qtbot.waitUntil(lambda: all_answered(wiring, 1))
    assert [request.question for request in model.requests] == ["One?"]


def test_after_a_restart_its_pins_lead_there_and_what_nobody_reads_any_more_goes(
    open_window: OpenWindow, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    file = ask_early(wiring, gate, qtbot, tmp_path)
    qtbot.waitUntil(lambda: all_answered(wiring, 1))
    (number,) = library_numbers(wiring)
    wiring.close()

    gate.close()
    again = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: "report.pdf" in gate.held_at and again.documents.row_of_document(number) == 0)
    assert library_numbers(again) == [number] and not again.documents.asked_ids()
    again.close()
    window_file = paths.window_file
    window_file.write_text(window_file.read_text().replace(file.name, "gone.pdf"))
    last = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: last.library_work.is_open and not library_numbers(last))
    qtbot.waitUntil(lambda: last.host.status.state is ModelState.READY)
