"""Nothing slow happens on the window's thread while a long document is read: no database, no drawing, no decoding.

How long calls take is measured by tests/benchmarks/page_scrolling.py; here counts what they do, which no load changes.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import OpenWindow
from documents import text_pdf
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from stall_watch import StallWatch
from window_driver import SLOW_MS, drop, is_ready, last_outcome, type_and_enter

import app.assistant.pages.page_search
import app.library.documents
import app.library.page_heads
from app.gui.conversation.conversation_model import Outcome
from app.ingest.isolate import PageRenderer
from app.library.database import Library

SLOW_DOORS = (
    (Library, "reading"),
    (Library, "writing"),
    (PageRenderer, "render"),
    (PageRenderer, "render_region"),
    (PageRenderer, "close"),
    (app.library.documents, "decode_page"),
    (app.library.page_heads, "_whole_head"),
    (app.library.page_heads, "_head_before_text"),
    (app.assistant.pages.page_search, "prepare_page"),
    (app.assistant.pages.page_search, "hits_on"),
)
"""What may take long: in the library, in the reading process, in the search."""


@pytest.fixture
def passed(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[bool]]:
    """Which slow doors were passed, and whether on the window's thread."""
    found: dict[str, set[bool]] = {}

    def watch(owner: Any, name: str) -> None:
        real: Callable[..., Any] = getattr(owner, name)

        def watched(*arguments: Any, **options: Any) -> Any:
            found.setdefault(name, set()).add(threading.current_thread() is threading.main_thread())
            return real(*arguments, **options)

        monkeypatch.setattr(owner, name, watched)

    for owner, name in SLOW_DOORS:
        watch(owner, name)
    return found


def test_reading_a_long_document_and_answering_leaves_the_windows_thread_alone(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, passed: dict[str, set[bool]]
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    drop(wiring.window, text_pdf(tmp_path / "long.pdf", [f"Page {n} of a long document" for n in range(1, 161)]))
    qtbot.waitUntil(lambda: is_ready(wiring), timeout=SLOW_MS)
    panel, view = wiring.window.page_panel, wiring.window.page_panel.view
    qtbot.waitUntil(lambda: view.document is not None, timeout=SLOW_MS)
    type_and_enter(wiring, qtbot, "How many?")
    panel.toggle_side()
    for number in range(1, 161, 8):
        view.go_to_page(number)
        qtbot.wait(5)
    view.set_zoom(8.0)
    qtbot.waitUntil(lambda: any(piece.tile is not None for piece in wiring.images._pictures), timeout=SLOW_MS)
    view.set_zoom(1.0)
    wiring.finding.begin("document")
    qtbot.waitUntil(lambda: len(wiring.finding.hits) == 160, timeout=SLOW_MS)
    for _ in range(5):
        wiring.finding.step(1)
        qtbot.wait(5)
    panel.selecting.select_all()
    qtbot.waitUntil(lambda: panel.selection_actions.isVisible(), timeout=SLOW_MS)
    panel.selecting.copy()
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED, timeout=SLOW_MS)
    assert {name for _, name in SLOW_DOORS} - {"close", "_whole_head"} <= passed.keys(), "all of it did happen"
    assert {name: on_window for name, on_window in passed.items() if True in on_window} == {}


def test_the_watchdog_tells_waiting_from_working() -> None:
    watch = StallWatch()

    class Happening:
        def type(self) -> Any:
            return type("Kind", (), {"name": "Paint"})

    def spin(receiver: object, event: object) -> bool:
        end = time.thread_time() + 0.06
        while time.thread_time() < end:
            pass
        return True

    def nap(receiver: object, event: object) -> bool:
        time.sleep(0.06)
        return watch.timed(lambda *_: True, receiver, event)  # type: ignore[arg-type]  # no real event

    watch.timed(spin, self_ := object(), Happening())  # type: ignore[arg-type]  # no real event
    watch.timed(nap, self_, Happening())  # type: ignore[arg-type]  # no real event
    worked, waited = watch.calls
    assert worked.cpu_ms >= 60 and worked.event == "Paint"
    assert waited.wall_ms >= 60 > waited.cpu_ms
    assert watch.over(50) == [worked], "what is nested counts with what it is nested in"
