"""Documents are removed: one, or all that are ticked, after one question, and it is said that they are gone."""

from __future__ import annotations

from pathlib import Path

from conftest import OpenWindow
from documents import text_pdf
from PySide6.QtWidgets import QMenu, QMessageBox
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from walked_controls import cut_texts, faults_of
from window_driver import SLOW_MS, drop, is_ready

from app.gui.tick_box import TickBox
from app.gui.wiring import Wiring
from app.library.documents import list_documents

NAMES = ("a.pdf", "b.pdf", "c.pdf")


def menu_at(wiring: Wiring, number: int) -> QMenu:
    """The menu of a document, as a right click opens it."""
    rows = wiring.window.library_panel.list
    rows.customContextMenuRequested.emit(rows.visualRect(rows.model().index(number, 0)).center())
    return [menu for menu in wiring.window.library_panel.findChildren(QMenu) if menu.isVisible()][-1]


def test_all_ticked_documents_are_removed_after_one_question(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel("Nine.")))
    drop(wiring.window, *(text_pdf(tmp_path / name, [f"The lamp of {name}."]) for name in NAMES))
    qtbot.waitUntil(lambda: is_ready(wiring) and len(wiring.documents.asked_ids()) == 3, timeout=SLOW_MS)
    ids = {row.name: row.document_id for row in wiring.documents.rows}
    kept = ids["b.pdf"]
    assert kept is not None
    wiring.documents.ask({kept}, is_asked=False)
    menu = menu_at(wiring, 0)
    removing = next(action for action in menu.actions() if action.text() == "Remove the 2 ticked documents…")
    menu.close()
    removing.trigger()
    box = wiring.window.findChild(QMessageBox)
    assert "Remove 2 documents" in box.text() and "a.pdf, c.pdf" in box.informativeText()
    assert isinstance(box.checkBox(), TickBox) and faults_of(box) == [] and cut_texts(box) == []
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel), "Enter removes nothing"
    next(button for button in box.buttons() if button.text() == "Remove").click()
    qtbot.waitUntil(lambda: [row.name for row in wiring.documents.rows] == ["b.pdf"], timeout=SLOW_MS)
    assert wiring.window.statusBar().currentMessage() == "2 documents were removed."
    with qtbot.waitSignal(wiring.library_work.run(lambda library: list(list_documents(library))).finished) as found:
        pass
    assert [document.name for document in found.args[0]] == ["b.pdf"]
    assert all((tmp_path / name).exists() for name in NAMES), "the files stay"
    texts = [action.text() for action in menu_at(wiring, 0).actions()]
    assert "Remove" in texts and not any("ticked" in text for text in texts)
