"""Exporting and copying from the window: real files, a real dialog, and notices for what goes wrong."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import documents
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from answer_makers import answer_about
from conftest import OpenWindow
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import SLOW_MS, add_ready, drop, is_ready, last_outcome, notices, press, type_and_enter

from app.assistant.records import Answer
from app.gui.conversation.answer_exporting import file_name_for
from app.gui.conversation.conversation_model import Outcome
from app.gui.conversation.pinned_text import PinnedText
from app.gui.wiring import Wiring

QUOTE = "The lighthouse of Ollerby was finished in 1933."


@pytest.fixture
def answered(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> tuple[Wiring, Answer, Path]:
    """A window with an answer whose pin points into a document of the library."""
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    path = tmp_path / "keepers.pdf"
    answer = answer_about(path, "In 1933.", (2, QUOTE), question="When?")
    type_and_enter(wiring, qtbot, "When?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED)
    wiring.conversation.complete(answer)
    return wiring, answer, path


def count_of_highlights(file: Path, password: str | None = None) -> list[int]:
    with pdfium.PdfDocument(file, password=password) as pdf:
        counts = []
        for page in pdf:
            kinds = [
                pdfium_c.FPDFAnnot_GetSubtype(pdfium_c.FPDFPage_GetAnnot(page, index))
                for index in range(pdfium_c.FPDFPage_GetAnnotCount(page))
            ]
            counts.append(kinds.count(pdfium_c.FPDF_ANNOT_HIGHLIGHT))
        return counts


def test_the_dialog_gives_the_name_the_ending_of_the_form_chosen(
    answered: tuple[Wiring, Answer, Path], qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, _, _ = answered
    press(wiring.window, qtbot, "Export…")
    dialog = wiring.window.findChild(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.selectNameFilter(next(name for name in dialog.nameFilters() if ".pdf" in name))
    dialog.filterSelected.emit(dialog.selectedNameFilter())
    dialog.selectFile(str(tmp_path / "pinned"))
    dialog.accept()
    qtbot.waitUntil(lambda: "Exported to pinned.pdf" in notices(wiring), timeout=SLOW_MS)
    assert count_of_highlights(tmp_path / "pinned.pdf") == [0, 1, 0]


def test_the_whole_conversation_is_exported_from_the_menu(
    answered: tuple[Wiring, Answer, Path], qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, *_ = answered
    action = next(action for action in wiring.window.findChildren(QAction) if "Export the conv" in action.text())
    type_and_enter(wiring, qtbot, "And?")
    qtbot.waitUntil(lambda: len(wiring.conversation.turns) == 2 and last_outcome(wiring) is Outcome.ANSWERED)
    assert action.isEnabled()
    with qtbot.waitSignal(wiring.window.conversation_pane.export_requested) as asked:
        action.trigger()
    wiring.window.findChild(QFileDialog).reject()
    (answers,) = asked.args
    assert [exported.question for exported in answers] == ["When?", "And?"]
    wiring.exporting.export(answers, tmp_path / "all.json")
    qtbot.waitUntil(lambda: "Exported to all.json" in notices(wiring))
    assert len(json.loads((tmp_path / "all.json").read_text("utf-8"))["answers"]) == 2
    wiring.conversation.clear()
    assert not action.isEnabled()


def test_a_document_that_moved_is_pointed_to_and_another_is_not_taken(
    answered: tuple[Wiring, Answer, Path], qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, answer, path = answered
    moved = path.rename(tmp_path / "moved.pdf")
    other = documents.text_pdf(tmp_path / "other.pdf", ["Other words."])
    wiring.exporting.export([answer], tmp_path / "out.pdf")
    for choice, says in ((other, "other.pdf is not the document"), (moved, "Exported to out.pdf")):
        qtbot.waitUntil(lambda: "Choose the file…" in [notice.action for notice in wiring.window.notices.shown])
        press(wiring.window, qtbot, "Choose the file…")
        wiring.window.findChild(QFileDialog).fileSelected.emit(str(choice))
        wiring.window.findChild(QFileDialog).close()
        qtbot.waitUntil(lambda says=says: says in notices(wiring), timeout=SLOW_MS)
    assert count_of_highlights(tmp_path / "out.pdf") == [0, 1, 0]


def test_of_several_documents_those_that_are_there_are_copied_and_the_other_is_pointed_to(
    answered: tuple[Wiring, Answer, Path], qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, answer, path = answered
    other = documents.text_pdf(tmp_path / "other.pdf", ["Other words."])
    drop(wiring.window, other)
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2, timeout=SLOW_MS)
    second = answer_about(other, "Other.", (1, "Other words"))
    both = [answer, replace(second, citations=(replace(second.citations[0], document_id=2),))]
    moved = path.rename(tmp_path / "moved.pdf")
    wiring.exporting.export(both, tmp_path / "out.pdf")
    qtbot.waitUntil(lambda: "Exported to out other.pdf" in notices(wiring), timeout=SLOW_MS)
    assert f"There is no file {path}. An export to Markdown" in notices(wiring)
    press(wiring.window, qtbot, "Choose the file…")
    wiring.window.findChild(QFileDialog).fileSelected.emit(str(moved))
    wiring.window.findChild(QFileDialog).close()
    qtbot.waitUntil(lambda: "Exported to out moved.pdf" in notices(wiring), timeout=SLOW_MS)
    assert count_of_highlights(tmp_path / "out moved.pdf") == [0, 1, 0]


def test_an_encrypted_document_asks_for_its_password(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    wiring = open_window(opener(ScriptedModel()))
    path = documents.encrypted_pdf(tmp_path / "secret.pdf", QUOTE, "open")
    drop(wiring.window, path)
    qtbot.waitUntil(lambda: wiring.window.findChild(QInputDialog) is not None, timeout=SLOW_MS)
    wiring.window.findChild(QInputDialog).textValueSelected.emit("open")
    wiring.window.findChild(QInputDialog).close()
    qtbot.waitUntil(lambda: is_ready(wiring), timeout=SLOW_MS)
    plain = documents.text_pdf(tmp_path / "plain.pdf", [QUOTE])
    answer = answer_about(plain, "In 1933.", (1, QUOTE))
    wiring.exporting.export([answer], tmp_path / "known.pdf")
    qtbot.waitUntil(lambda: "Exported to known.pdf" in notices(wiring), timeout=SLOW_MS)
    wiring.imports._passwords.clear()  # as after a restart
    wiring.exporting.export([answer], tmp_path / "asked.pdf")
    qtbot.waitUntil(lambda: "is protected by a password" in notices(wiring), timeout=SLOW_MS)
    press(wiring.window, qtbot, "Give the password…")
    wiring.window.findChild(QInputDialog).textValueSelected.emit("open")
    wiring.window.findChild(QInputDialog).close()
    qtbot.waitUntil(lambda: "Exported to asked.pdf" in notices(wiring), timeout=SLOW_MS)
    assert count_of_highlights(tmp_path / "asked.pdf", "open") == [1]


def test_what_cannot_be_written_is_a_notice(
    answered: tuple[Wiring, Answer, Path], qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, answer, _ = answered
    wiring.exporting.export([answer], tmp_path / "no" / "a.md")
    qtbot.waitUntil(lambda: "there is no folder" in notices(wiring))
    wiring.exporting.export([answer], tmp_path / "keepers.pdf")
    qtbot.waitUntil(lambda: "is the document itself" in notices(wiring))
    wiring.exporting.export([replace(answer, citations=(), sentences=())], tmp_path / "a.pdf")
    qtbot.waitUntil(lambda: "nothing to highlight" in notices(wiring))
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "data") == ["keepers.pdf"]


def test_another_place_is_offered_where_an_export_cannot_be_written(
    answered: tuple[Wiring, Answer, Path], qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, answer, _ = answered
    wiring.exporting.export([answer], tmp_path / "gone" / "out.md")
    qtbot.waitUntil(lambda: "there is no folder" in notices(wiring))
    press(wiring.window, qtbot, "Choose another place…")
    dialog = wiring.window.findChild(QFileDialog)
    assert dialog.directory().exists(), "it begins where something can be seen"
    dialog.selectFile(str(tmp_path / "out"))
    dialog.accept()
    qtbot.waitUntil(lambda: "Exported to out.md" in notices(wiring), timeout=SLOW_MS)
    assert answer.text in (tmp_path / "out.md").read_text("utf-8")


def test_copying_carries_the_pins_as_text_and_as_html(answered: tuple[Wiring, Answer, Path], qtbot: QtBot) -> None:
    wiring, _, _ = answered
    press(wiring.window, qtbot, "Copy")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == f"In 1933.[^1]\n\n[^1]: keepers.pdf, page 2: “{QUOTE}”"
    assert f">{QUOTE}</blockquote>" in data.html() and "keepers.pdf" in data.html()


def test_the_menu_copies_exports_and_branches_the_last_answer_while_there_is_one(
    answered: tuple[Wiring, Answer, Path], qtbot: QtBot
) -> None:
    wiring, _, _ = answered
    window, shift = wiring.window, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    window.activateWindow()
    field = window.conversation_pane.box.focusProxy()
    menu = next(action.menu() for action in window.menuBar().actions() if action.text() == "&Answer")
    shown = [action for action in menu.actions() if action.text().replace("&", "").rstrip("…").endswith("last answer")]
    assert len(shown) == 3 and all(action.isEnabled() for action in shown)
    qtbot.keyClick(field, Qt.Key.Key_C, shift)
    assert QGuiApplication.clipboard().text().endswith(f"[^1]: keepers.pdf, page 2: “{QUOTE}”")
    qtbot.keyClick(field, Qt.Key.Key_X, shift)
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    window.findChild(QFileDialog).reject()
    origin = wiring.keeping.conversation_id
    qtbot.keyClick(field, Qt.Key.Key_B, shift)
    qtbot.waitUntil(lambda: wiring.keeping.conversation_id not in (0, origin))
    qtbot.waitUntil(lambda: len(wiring.conversation.turns) == 1 and all(action.isEnabled() for action in shown))
    wiring.talks.begin_new()
    qtbot.waitUntil(lambda: not wiring.conversation.turns)
    assert not any(action.isEnabled() for action in shown)


def test_an_export_is_named_after_its_question_in_any_file_system(answered: tuple[Wiring, Answer, Path]) -> None:
    _, answer, _ = answered
    assert file_name_for([replace(answer, question='What: a/b\\c "x" *y*?\n')]) == "What a b c x y"
    assert file_name_for([replace(answer, question="???...")]) == "answer"
    assert len(file_name_for([replace(answer, question="long " * 99)])) <= 60


def test_a_selected_part_of_an_answer_is_copied_with_the_pins_in_it(
    answered: tuple[Wiring, Answer, Path], qtbot: QtBot
) -> None:
    wiring, _, path = answered
    first, second = QUOTE, "Its first keeper"
    words = "😀 In 1933. Who? Piers <b>Aldane</b>.\nThe end."
    answer = answer_about(path, words, (2, first), (2, second))
    (a, b), cut = answer.sentences, words.index("Who?") - 1
    answer = replace(answer, sentences=(replace(a, end=cut), replace(b, start=cut + 1)))
    wiring.conversation.complete(answer)
    text = next(text for text in wiring.window.findChildren(PinnedText) if "Aldane" in text.toPlainText())
    text.setFocus()
    text.moveCursor(QTextCursor.MoveOperation.Start)
    text.moveCursor(QTextCursor.MoveOperation.Right)
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index("Piers") + 1, QTextCursor.MoveMode.KeepAnchor)  # one more in UTF-16
    text.setTextCursor(cursor)
    text.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == f" In 1933.[^1] Who? \n\n[^1]: keepers.pdf, page 2: “{first}”"
    text.selectAll()
    text.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == (
        "😀 In 1933.[^1] Who? Piers <b>Aldane</b>.\nThe end.[^2]\n\n"
        f"[^1]: keepers.pdf, page 2: “{first}”\n[^2]: keepers.pdf, page 2: “{second}”"
    )
    assert "&lt;b&gt;Aldane" in data.html() and data.html().count("<blockquote") == 2
