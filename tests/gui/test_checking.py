"""Exported answers checked in the window: what holds, what does not, which files are found, and the pages shown."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from pathlib import Path

import documents
import pytest
from answer_makers import answer_about
from conftest import OpenWindow
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import SLOW_MS, add_ready, drop, notices, press

from app.assistant.export.file import export_answers
from app.assistant.records import Answer
from app.gui.checking.check_pane import CheckPane
from app.gui.wiring import Wiring

QUOTE = "Its first keeper was Piers Aldane."
OTHER = "Its first keeper was Maud Kessel."
PAGES = [f"The lighthouse of Sandray.\n{OTHER}", f"The lighthouse of Ollerby.\n{QUOTE}", "Boats and nets."]


@pytest.fixture
def wiring(open_window: OpenWindow) -> Wiring:
    return open_window(opener(ScriptedModel()))


@pytest.fixture
def keepers(tmp_path: Path) -> Path:
    (tmp_path / "papers").mkdir()
    return documents.text_pdf(tmp_path / "papers" / "keepers.pdf", PAGES)


def answer_of(path: Path) -> Answer:
    return answer_about(path, "Kessel. Aldane.", (1, OTHER), (2, QUOTE), question="Who kept the lights?")


def exported(path: Path, file: Path, *answers: Answer) -> Path:
    export_answers(answers or [answer_of(path)], file, {})
    return file


def pane_of(wiring: Wiring) -> CheckPane:
    return wiring.window.conversation_pane.check


def told(wiring: Wiring) -> str:
    """What the rows say, a line each."""
    return "\n".join(row.spoken for row in pane_of(wiring).rows)


def checked(wiring: Wiring, qtbot: QtBot) -> str:
    """Wait for the end of a check; the line above all."""
    qtbot.waitUntil(lambda: pane_of(wiring).verdict != "")
    return pane_of(wiring).verdict


def test_an_export_dropped_on_the_window_is_checked_against_the_librarys_copy_and_its_words_are_lit(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, keepers: Path
) -> None:
    add_ready(wiring, qtbot, tmp_path, "other.pdf")  # so that the numbers of the documents are others
    wiring.desk.add_files([documents.text_pdf(tmp_path / "second.pdf", ["Nothing of it."])])
    drop(wiring.window, keepers)
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 3)
    drop(wiring.window, exported(keepers, tmp_path / "a.json"))
    assert checked(wiring, qtbot) == "All 2 citations hold."
    assert "✓ [2] Holds, Page 2 · keepers.pdf, “Its first keeper was Piers Aldane.”" in told(wiring)
    assert "a.json" not in [row.name for row in wiring.documents.rows], "it is no document"
    rows = pane_of(wiring).rows
    listed = pane_of(wiring).list
    listed.setCurrentIndex(listed.model().index(next(n for n, row in enumerate(rows) if "[2]" in row.title)))
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    view = wiring.window.page_panel.view
    qtbot.waitUntil(lambda: view.place is not None)
    assert view.document is not None and view.document.name == "keepers.pdf"
    assert view.place is not None and view.place.page == 2
    (top_left, *_), expected = view.place.boxes, answer_of(keepers).citations[1].boxes
    assert top_left == expected[0]


def test_what_does_not_hold_is_told_apart(wiring: Wiring, qtbot: QtBot, tmp_path: Path, keepers: Path) -> None:
    answer = answer_of(keepers)
    first, second = answer.citations
    wrong = replace(first, quote="Its first keeper was Jane Doe.")
    moved = replace(second, page=3)
    lost = replace(second, document_id=7, document="annex.pdf")
    file = exported(keepers, keepers.parent / "a.json", replace(answer, citations=(wrong, moved, lost)))
    wiring.checking.check(file)
    verdict = checked(wiring, qtbot)
    assert verdict == "0 of 3 citations hold. Not checked for want of a file: 1."
    lines = told(wiring).split("\n")
    assert any(line.startswith("✗ [1] Words not there") and "Jane Doe" in line for line in lines)
    assert any(line.startswith("✗ [2] Moved") and "on page 2." in line for line in lines)
    assert any(line.startswith("? [3] Not checked") for line in lines)
    assert any(line.startswith("? annex.pdf") and "File not found" in line for line in lines)
    assert any(line.startswith("✓ keepers.pdf") and str(keepers) in line for line in lines), "it lies beside the export"
    press(wiring.window, qtbot, "Copy")
    text = QGuiApplication.clipboard().text()
    assert verdict in text and "[2] Moved" in text and "annex.pdf: File not found" in text


def test_a_file_is_pointed_to_a_folder_looked_through_and_a_changed_one_is_told(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, keepers: Path
) -> None:
    file = exported(keepers, tmp_path / "a.json")
    wiring.checking.check(file)
    assert "want of a file: 2" in checked(wiring, qtbot)
    renamed = keepers.rename(keepers.parent / "renamed.pdf")
    press(wiring.window, qtbot, "Choose a folder…")
    wiring.window.findChild(QFileDialog).fileSelected.emit(str(tmp_path / "papers"))
    wiring.window.findChild(QFileDialog).close()
    assert checked(wiring, qtbot) == "All 2 citations hold." and str(renamed) in told(wiring)
    changed = documents.text_pdf(tmp_path / "keepers.pdf", [*PAGES, "One more page."])
    wiring.checking.check(file)
    words = checked(wiring, qtbot)
    assert words == "All 2 citations hold. Not every file is the very one that was read."
    assert f"✗ keepers.pdf, {changed}" in told(wiring) and "another content" in told(wiring)


def test_a_document_that_is_not_in_the_library_is_added_to_show_its_page(
    wiring: Wiring, qtbot: QtBot, keepers: Path
) -> None:
    wiring.checking.check(exported(keepers, keepers.parent / "a.html"))
    checked(wiring, qtbot)
    assert wiring.window.panes.isVisible(), "nothing is in the library, and the check is seen all the same"
    pane_of(wiring).row_pressed.emit(next(row for row in pane_of(wiring).rows if row.pin is not None))
    qtbot.waitUntil(lambda: "is not in the library" in notices(wiring))
    assert not wiring.documents.rows
    press(wiring.window, qtbot, "Add it and show the page")
    view = wiring.window.page_panel.view
    qtbot.waitUntil(lambda: view.place is not None)
    assert view.place is not None and view.place.page == 1


def test_going_back_shows_the_conversation_or_the_welcome_again(wiring: Wiring, qtbot: QtBot, keepers: Path) -> None:
    wiring.checking.check(exported(keepers, keepers.parent / "a.json"))
    checked(wiring, qtbot)
    wiring.window.activateWindow()
    qtbot.waitUntil(lambda: pane_of(wiring).list.hasFocus())
    qtbot.keyClick(pane_of(wiring).list, Qt.Key.Key_Escape)
    assert not wiring.window.conversation_pane.is_checking and not wiring.window.panes.isVisible()


def test_a_locked_file_asks_for_its_password(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    plain = documents.text_pdf(tmp_path / "plain.pdf", [QUOTE])
    answer = answer_about(plain, "Aldane.", (1, QUOTE))
    secret = documents.encrypted_pdf(tmp_path / "secret.pdf", QUOTE, "open")
    cited = tuple(replace(one, document="secret.pdf") for one in answer.citations)
    wiring.checking.check(exported(plain, tmp_path / "a.json", replace(answer, citations=cited)))
    assert "want of a file: 1" in checked(wiring, qtbot)
    locked = next(row for row in pane_of(wiring).rows if row.file is not None)
    assert "password" in locked.detail
    pane_of(wiring).row_pressed.emit(locked)
    wiring.window.findChild(QInputDialog).textValueSelected.emit("open")
    wiring.window.findChild(QInputDialog).close()
    assert checked(wiring, qtbot).startswith("The citation holds.") and str(secret) in told(wiring)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{"format": 1, "answers": []}', "is no answer that Pincite exported"),
        ('{"format": 99, "answer": "x"}', "was written by a newer version"),
        ('{"format": 1, "answer": "x', "is damaged"),
        ('{"answer":' + "[" * 200_000, "is damaged"),
        ('{"answer": NaN}', "is damaged"),
    ],
)
def test_a_hostile_export_has_its_sentence(
    wiring: Wiring, qtbot: QtBot, tmp_path: Path, content: str, says: str
) -> None:
    file = tmp_path / "bad.json"
    file.write_text(content, "utf-8")
    drop(wiring.window, file)
    assert says in checked(wiring, qtbot)
    assert not pane_of(wiring).rows


def test_too_large_an_export_is_refused(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    file.write_text('{"answer": "' + 17_000_000 * "x" + '"}', "utf-8")
    wiring.checking.check(file)
    assert "over 16 MB" in checked(wiring, qtbot)


def test_other_json_and_other_web_pages_are_documents(wiring: Wiring, qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>The lamp is lit at dusk.</p>", "utf-8")
    other = tmp_path / "settings.json"
    other.write_text(json.dumps({"lamp": "lit at dusk"}), "utf-8")
    drop(wiring.window, page, other)
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2)
    assert sorted(row.name for row in wiring.documents.rows) == ["page.html", "settings.json"]
    assert not wiring.window.conversation_pane.is_checking


def test_a_web_page_that_was_exported_can_be_added_as_a_document_all_the_same(
    wiring: Wiring, qtbot: QtBot, keepers: Path
) -> None:
    drop(wiring.window, exported(keepers, keepers.parent / "a.html"))
    checked(wiring, qtbot)
    press(wiring.window, qtbot, "Add as a document")
    qtbot.waitUntil(lambda: [row.name for row in wiring.documents.rows] == ["a.html"])


def test_it_is_stopped_and_begun_again(wiring: Wiring, qtbot: QtBot, tmp_path: Path, keepers: Path) -> None:
    wiring.checking.check(exported(keepers, keepers.parent / "a.json"))
    press(wiring.window, qtbot, "Stop checking")
    assert "was stopped" in checked(wiring, qtbot)
    press(wiring.window, qtbot, "Check again")
    assert checked(wiring, qtbot) == "All 2 citations hold."


def test_stopped_as_it_comes_to_its_end_it_says_that_it_was_stopped(
    wiring: Wiring, qtbot: QtBot, keepers: Path
) -> None:
    is_done = threading.Event()
    wiring.checking.check(exported(keepers, keepers.parent / "a.json"))
    wiring.checking._lane.start(lambda cancelled: is_done.set())
    assert is_done.wait(SLOW_MS / 1000)  # the check is over, and the window has not heard of it yet
    press(wiring.window, qtbot, "Stop checking")
    assert "was stopped" in checked(wiring, qtbot)
    qtbot.wait(50)
    assert "was stopped" in pane_of(wiring).verdict


def test_the_menu_opens_the_dialog_that_chooses_it(wiring: Wiring, qtbot: QtBot, keepers: Path) -> None:
    action = next(one for one in wiring.window.findChildren(QAction) if "eck an exported" in one.text())
    action.trigger()
    dialog = wiring.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(exported(keepers, keepers.parent / "a.json")))
    dialog.close()
    assert checked(wiring, qtbot) == "All 2 citations hold."


def test_what_the_window_was_opened_with_is_checked(open_window: OpenWindow, qtbot: QtBot, keepers: Path) -> None:
    wiring = open_window(opener(ScriptedModel()), files=(exported(keepers, keepers.parent / "a.json"),))
    assert checked(wiring, qtbot) == "All 2 citations hold."
