"""File > Open recent: the documents that were on show last, in this run or before."""

from __future__ import annotations

from pathlib import Path

import pymupdf
from conftest import OpenWindow
from documents import text_pdf
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import drop, is_ready

from app.gui.sources.library_model import RowState
from app.gui.wiring import Wiring
from app.paths import Paths


def recent(wiring: Wiring) -> list[str]:
    menu = wiring.window.recent_menu
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_the_last_ones_on_show_come_first_also_after_a_restart(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    assert recent(wiring) == ["No document was opened yet"] and not wiring.window.recent_menu.actions()[0].isEnabled()
    names = ["a.pdf", "b & c.pdf", "d.pdf"]
    drop(wiring.window, *(text_pdf(tmp_path / name, [name]) for name in names))
    qtbot.waitUntil(lambda: is_ready(wiring) and len(wiring.documents.asked_ids()) == 3)
    ids = {row.name: row.document_id for row in wiring.documents.rows}
    for name in ("d.pdf", "a.pdf", "b & c.pdf"):
        wiring.viewing.show_document(ids[name])
        qtbot.waitUntil(lambda name=name: wiring.viewing.document_id == ids[name])
    assert recent(wiring) == ["b && c.pdf", "a.pdf", "d.pdf"]
    wiring.window.recent_menu.actions()[2].trigger()
    qtbot.waitUntil(lambda: wiring.viewing.document_id == ids["d.pdf"])
    assert recent(wiring)[0] == "d.pdf"
    gone = wiring.library_work.delete_document(ids["a.pdf"])
    gone.finished.connect(wiring.desk._on_deleted)
    qtbot.waitUntil(lambda: wiring.documents.rowCount() == 2)
    assert recent(wiring) == ["d.pdf", "b && c.pdf"]
    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: again.documents.rowCount() == 2)
    assert recent(again) == ["d.pdf", "b && c.pdf"]
    qtbot.waitUntil(lambda: again.viewing.document_id == ids["d.pdf"])
    again.viewing.show_document(ids["b & c.pdf"])
    qtbot.waitUntil(lambda: again.viewing.document_id == ids["b & c.pdf"])
    again.close()
    third = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: third.viewing.document_id == ids["b & c.pdf"])


def test_documents_stand_in_one_order_before_and_after_a_restart(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """That in which they were dropped, also where one that was added first was read last."""
    locked = tmp_path / "locked.pdf"
    with pymupdf.open(text_pdf(tmp_path / "open.pdf", ["The first page."])) as plain:
        plain.save(locked, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="sesame", owner_pw="sesame")
    wiring = open_window(opener(ScriptedModel()))
    wiring.window.conversation_pane.box.set_text("being typed")  # no dialog comes
    drop(wiring.window, locked)
    qtbot.waitUntil(lambda: [row.state for row in wiring.documents.rows] == [RowState.PASSWORD])
    wiring.window.library_panel.list.setCurrentIndex(wiring.documents.index(0))
    drop(wiring.window, *(text_pdf(tmp_path / f"{name}.pdf", [f"Page of {name}."]) for name in ("b", "c")))
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 2)
    wiring.imports.add_with_password(locked, "sesame")
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 3)
    names = [row.name for row in wiring.documents.rows]
    assert names == ["locked.pdf", "b.pdf", "c.pdf"] and wiring.documents.asked_ids()[0] == 3
    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=wiring.paths)
    qtbot.waitUntil(lambda: again.documents.rowCount() == 3)
    assert [row.name for row in again.documents.rows] == names
