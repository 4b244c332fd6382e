"""No page is drawn from a file that holds something else than what was read of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import OpenWindow
from documents import text_pdf
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import SLOW_MS, drop

from app.gui.wiring import Wiring

PAGES = 30


@pytest.fixture
def long_one(tmp_path: Path) -> Path:
    return text_pdf(tmp_path / "long.pdf", [f"Page {number} of the first version." for number in range(PAGES)])


def show(wiring: Wiring, qtbot: QtBot, path: Path) -> int:
    """Drop a file, and look at its first page."""
    ready = len(wiring.documents.asked_ids())
    drop(wiring.window, path)
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) > ready or is_replaced(wiring), timeout=SLOW_MS)
    document_id = wiring.documents.asked_ids()[-1]
    wiring.viewing.show_document(document_id)
    qtbot.waitUntil(lambda: wiring.viewing.document_id == document_id, timeout=SLOW_MS)
    qtbot.waitUntil(lambda: wiring.images.picture(1) is not None, timeout=SLOW_MS)
    return document_id


def is_replaced(wiring: Wiring) -> bool:
    return any(row.is_older for row in wiring.documents.rows)


def sentence_on(wiring: Wiring, qtbot: QtBot, page: int) -> str:
    """Go to a page; what stands there in place of its picture."""
    view = wiring.window.page_panel.view
    view.go_to_page(page)
    qtbot.waitUntil(lambda: page in view._failures, timeout=SLOW_MS)
    assert wiring.images.picture(page) is None
    return view._failures[page]


def test_what_a_file_holds_now_is_not_drawn_as_what_was_read_of_it(
    open_window: OpenWindow, qtbot: QtBot, long_one: Path
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    qtbot.waitUntil(lambda: wiring.library_work.is_open)
    older = show(wiring, qtbot, long_one)
    text_pdf(long_one, [f"Page {number} of another version." for number in range(PAGES)])
    assert "was changed after it was read" in sentence_on(wiring, qtbot, 15)
    assert wiring.images.picture(1) is not None, "what was drawn before is still what was read"

    drop(wiring.window, long_one)
    qtbot.waitUntil(lambda: is_replaced(wiring), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: wiring.viewing.document_id not in (older, None), timeout=SLOW_MS)  # the newer comes on show
    wiring.viewing.show_document(older)
    qtbot.waitUntil(lambda: wiring.viewing.document_id == older, timeout=SLOW_MS)
    assert "holds a newer version now" in sentence_on(wiring, qtbot, PAGES)

    newer = show(wiring, qtbot, long_one)
    assert newer != older
    long_one.unlink()
    assert "was moved or deleted" in sentence_on(wiring, qtbot, 20)
