"""What is over the list of documents: one tick for all, a search by name, and one document that is asked alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.gui.sources.library_model import DocumentListModel, DocumentRow, RowState
from app.gui.sources.library_panel import LibraryPanel
from app.gui.theme import Theme

NAMES = ("Lease 2024.pdf", "Lease 2025.pdf", "Thesis.pdf", *(f"Invoice {n}.pdf" for n in range(1, 8)))


@pytest.fixture
def panel(qapp: QApplication, qtbot: QtBot) -> LibraryPanel:
    """The pane over ten documents, and one that is being read."""
    model = DocumentListModel()
    rows = [DocumentRow(n, Path(n), RowState.READY, i, 3) for i, n in enumerate(NAMES, 1)]
    model.set_documents([*rows, DocumentRow("Scan.pdf", Path("Scan.pdf"), RowState.READING)])
    panel = LibraryPanel(model, Theme(qapp))
    qtbot.addWidget(panel)
    panel.show()
    return panel


def model_of(panel: LibraryPanel) -> DocumentListModel:
    model = panel.list.model()
    assert isinstance(model, DocumentListModel)
    return model


def all_box(panel: LibraryPanel) -> QCheckBox:
    return panel.head.findChildren(QCheckBox)[0]


def shown_in(panel: LibraryPanel) -> list[str]:
    return [row.name for n, row in enumerate(model_of(panel).rows) if not panel.list.isRowHidden(n)]


def test_one_tick_stands_for_all_of_them_and_says_how_many_are_asked(panel: LibraryPanel, qtbot: QtBot) -> None:
    model, box = model_of(panel), all_box(panel)
    told: list[int] = []
    model.asked_changed.connect(lambda: told.append(1))
    assert box.checkState() == Qt.CheckState.Checked and box.text() == "All · 10 of 10"
    assert box.accessibleName() == "Ask all documents; 10 of 10 are ticked"
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert model.asked_ids() == [] and box.text() == "All · 0 of 10" and len(told) == 1
    model.setData(model.index(2), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert box.checkState() == Qt.CheckState.PartiallyChecked and box.text() == "All · 1 of 10"
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert len(model.asked_ids()) == 10 and box.checkState() == Qt.CheckState.Checked
    model.set_documents(model.rows[:1])
    assert not panel.head.isVisible(), "of one document there is nothing to choose"


def test_a_search_by_name_shortens_the_list_and_the_tick_is_about_what_it_found(
    panel: LibraryPanel, qtbot: QtBot
) -> None:
    model, box, field = model_of(panel), all_box(panel), panel.head.findChildren(QLineEdit)[0]

    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.keyClicks(field, "pdf LEASE")
    assert shown_in(panel) == ["Lease 2024.pdf", "Lease 2025.pdf", "Scan.pdf"] and box.text() == "All found · 0 of 2"
    assert box.accessibleName() == box.text(), "not “all documents”: others may be asked as well"
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert model.asked_ids() == [1, 2]
    model.append(DocumentRow("Lease 2026.pdf", Path("l"), RowState.READY, 77, 3))
    model.append(DocumentRow("Other.pdf", Path("o"), RowState.READY, 78, 3))
    assert shown_in(panel)[-1] == "Lease 2026.pdf"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert len(shown_in(panel)) == 13 and field.text() == ""
    model.set_documents(model.rows[:3])
    assert not field.isVisible() and box.isVisible(), "a short list needs no search"


def test_a_search_hides_nothing_that_is_not_ready_and_can_be_ended_over_a_list_of_one(
    panel: LibraryPanel, qtbot: QtBot
) -> None:
    model, field = model_of(panel), panel.head.findChildren(QLineEdit)[0]
    qtbot.keyClicks(field, "lease 2024")
    model.append(DocumentRow("Other.pdf", Path("o"), RowState.WAITING))
    model.append(DocumentRow("Locked.pdf", Path("l"), RowState.REFUSED, note="It cannot be read."))
    assert shown_in(panel) == ["Lease 2024.pdf", "Scan.pdf", "Other.pdf", "Locked.pdf"]
    model.change(11, DocumentRow("Other.pdf", Path("o"), RowState.READY, 78, 3))
    assert shown_in(panel) == ["Lease 2024.pdf", "Scan.pdf", "Locked.pdf"]
    while model.rowCount() > 2:
        model.remove(model.rowCount() - 1)
    model.remove(0)
    assert shown_in(panel) == [] and field.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert shown_in(panel) == ["Lease 2025.pdf"] and not panel.head.isVisible()


def test_keys_act_on_no_document_that_the_search_hides(panel: LibraryPanel, qtbot: QtBot) -> None:
    model, field = model_of(panel), panel.head.findChildren(QLineEdit)[0]
    model.remove(10)
    removed: list[str] = []
    panel.remove_requested.connect(lambda row: removed.append(row.name))
    panel.list.setCurrentIndex(model.index(2))
    qtbot.keyClicks(field, "lease")
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert removed == ["Lease 2024.pdf"], "the first that is shown"
    panel.select_document(3)  # its page is on show
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, " of nobody")
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert removed == ["Lease 2024.pdf"]


def test_one_document_is_asked_alone_by_key_and_then_all_again(panel: LibraryPanel, qtbot: QtBot) -> None:
    model = model_of(panel)
    panel.list.setCurrentIndex(model.index(2))
    qtbot.keyClick(panel.list, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert model.asked_ids() == [3]
    qtbot.keyClick(panel.list, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert len(model.asked_ids()) == 10
