"""Thumbnails of what is in sight, and an outline that leads to its pages."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest
from conftest import OpenWindow
from documents import text_pdf
from page_driver import SLOW_MS, PageDesk
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener

from app.gui.document.page_outline import NO_OUTLINE
from app.gui.document.thumbnails import MOST_KEPT, PageListModel
from app.gui.sources.library_panel import DocumentList
from app.ingest.records import OutlineEntry


def test_only_thumbnails_in_sight_are_drawn_and_they_follow_the_view(
    desk: PageDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.show(text_pdf(tmp_path / "long.pdf", [f"Page {n}" for n in range(1, 301)]))
    desk.panel.toggle_side()
    thumbs = desk.panel.side.thumbnails
    qtbot.waitUntil(lambda: set(thumbs._visible()) <= set(thumbs._pictures), timeout=SLOW_MS)
    assert 0 < len(thumbs._pictures) < 20
    for number in range(10, 290, 40):
        desk.view.go_to_page(number)
        assert thumbs.currentIndex().row() + 1 == desk.view.current_page == number
        qtbot.waitUntil(lambda number=number: number in thumbs._pictures, timeout=SLOW_MS)
    assert len(thumbs._pictures) < 120 < MOST_KEPT
    picture = thumbs._pictures[250]
    assert picture.height() == pytest.approx(140, abs=3)


def test_a_thumbnail_is_gone_to_by_mouse_and_keys_and_back_comes_to_where_one_was(
    desk: PageDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.show(text_pdf(tmp_path / "long.pdf", [f"Page {n}" for n in range(1, 31)]))
    desk.panel.set_side_wanted(True)
    thumbs = desk.panel.side.thumbnails
    begun: list[int] = []
    desk.panel.jump_begins.connect(lambda: begun.append(desk.view.current_page))
    where = thumbs.visualRect(thumbs.model().index(2, 0)).center()
    qtbot.mouseClick(thumbs.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert (desk.view.current_page, begun) == (3, [1])
    thumbs.setFocus()
    qtbot.keyClick(thumbs, Qt.Key.Key_Down)
    assert desk.view.current_page == 4
    qtbot.keyClick(thumbs, Qt.Key.Key_End)
    assert desk.view.current_page == 30 or thumbs.currentIndex().row() == 29


def test_the_outline_leads_to_its_pages_and_none_is_said_to_be_none(
    desk: PageDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.show(text_pdf(tmp_path / "long.pdf", [f"Page {n}" for n in range(1, 31)]))
    desk.panel.set_side_wanted(True)
    outline = desk.panel.side.outline
    desk.panel.side.show_outline()
    assert outline.currentWidget().text() == NO_OUTLINE  # type: ignore[attr-defined]  # a label then
    headings = [
        OutlineEntry(1, "One", 2),
        OutlineEntry(2, "Within\none", 5),
        OutlineEntry(1, "Two", 20),
        OutlineEntry(3, "Deep", 25),
    ]
    outline.set_headings([*headings, OutlineEntry(1, "Nowhere", 0)])
    tree = outline.tree
    model = tree.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names == ["One", "Two", "Nowhere"]
    within = model.index(0, 0, model.index(0, 0))
    assert (within.data(), within.siblingAtColumn(1).data()) == ("Within one", "5")
    assert within.data(Qt.ItemDataRole.AccessibleTextRole) == "Within one, page 5"
    deep = model.index(0, 0, model.index(1, 0))
    tree.expandAll()
    qtbot.waitUntil(lambda: tree.viewport().width() > 50)  # it was laid out
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(deep).center())
    assert desk.view.current_page == 25
    tree.setFocus()
    tree.setCurrentIndex(within)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert desk.view.current_page == 5
    nowhere = model.index(2, 0)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(nowhere).center())
    assert desk.view.current_page == 5


def test_the_list_of_pages_keeps_qts_rules() -> None:
    model = PageListModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_pages([])
    assert tester.model() is model and model.rowCount() == 0


def test_the_outline_of_a_document_that_was_added_is_on_show(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    document = pymupdf.open(text_pdf(tmp_path / "plain.pdf", ["one", "two"]))
    document.set_toc([[1, "Beginning", 1], [2, "End", 2]])
    document.save(tmp_path / "a.pdf")
    wiring = open_window(opener(ScriptedModel()), files=(tmp_path / "a.pdf",))
    model = wiring.window.page_panel.side.outline.tree.model()
    qtbot.waitUntil(lambda: model.rowCount() == 1, timeout=SLOW_MS)
    first = model.index(0, 0)
    assert (first.data(), model.index(0, 0, first).data()) == ("Beginning", "End")


def test_titles_and_names_with_markup_are_shown_as_they_are(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    title, name = 'Chapter <img src="file:///tmp/x.png"> one', "log <b>now<b>.pdf"
    document = pymupdf.open(text_pdf(tmp_path / "plain.pdf", ["one", "two"]))
    document.set_toc([[1, title, 1]])
    document.save(tmp_path / name)
    wiring = open_window(opener(ScriptedModel()), files=(tmp_path / name,))
    panel, documents = wiring.window.page_panel, wiring.window.library_panel.findChild(DocumentList)
    model = panel.side.outline.tree.model()
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    tips = [model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole), *(one.toolTip() for one in panel.findChildren(QLabel))]
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(40, 10), documents.viewport().mapToGlobal(QPoint(40, 10)))
    QApplication.sendEvent(documents.viewport(), event)
    tips.append(QToolTip.text())
    shown = QTextDocument()
    for words, tip in ((title, tips[0]), (name, next(one for one in tips[1:-1] if "log" in one)), (name, tips[-1])):
        shown.setHtml(tip)
        assert shown.toPlainText().startswith(words)
