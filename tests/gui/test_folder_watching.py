"""Folders are watched from the window; a document's line shows its kind, and a button that stops reading it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import OpenWindow
from documents import text_pdf
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from test_file_waiting import all_answered, card_words, press_on_card
from walked_controls import cut_texts, faults_of
from window_driver import KEEPERS, SLOW_MS, add_ready, notices, press, shown_buttons, type_and_enter

from app.errors import Cancelled
from app.gui.icons import Icon
from app.gui.sources.document_kinds import icon_of
from app.gui.sources.folders_dialog import FoldersDialog
from app.gui.sources.library_model import DocumentRow, RowState
from app.gui.wiring import Wiring
from app.ingest.files.suffixes import SUFFIXES, kind_by_name
from app.ingest.processes import Processes
from app.ingest.records import DocumentKind
from app.library import additions, watched_folders
from app.library.database import Library
from app.library.documents import PageRead, list_documents
from app.paths import Paths
from app.settings import Settings, load_settings, save_settings


@pytest.fixture(autouse=True)
def quick_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders are looked at again soon, and files count as written as soon as they stay the same."""
    monkeypatch.setattr(watched_folders, "LOOK_SECONDS", 0.1)
    monkeypatch.setattr(watched_folders, "SETTLED_SECONDS", 0.2)


class CountedProcesses(Processes):
    """Counts how often a place was waited for."""

    taken = 0

    def take(self, cancelled: Callable[[], bool]) -> None:
        super().take(cancelled)
        self.taken += 1


def names(wiring: Wiring, state: RowState = RowState.READY) -> set[str]:
    return {row.name for row in wiring.documents.rows if row.state is state}


def test_a_folder_is_watched_from_the_window_and_after_a_restart(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    folder = tmp_path / "Ordner 📁 مجلد"
    folder.mkdir()
    text_pdf(folder / "first.pdf", ["One lamp."])
    (folder / "tool.exe").write_bytes(b"MZ" + bytes(50))
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: wiring.library_work.is_open)
    wiring.window.folders_requested.emit()
    dialog = wiring.window.findChild(FoldersDialog)
    assert faults_of(dialog) == [] and cut_texts(dialog) == []
    wiring.library_work.processes = places = CountedProcesses(1)
    dialog.add_folder(str(folder))
    qtbot.waitUntil(lambda: names(wiring) == {"first.pdf"}, timeout=SLOW_MS)
    assert places.taken == 1, "one pool for all that the window reads"
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n" + bytes(200))
    text_pdf(folder / "second.pdf", ["Two lamps."])
    qtbot.waitUntil(lambda: names(wiring) == {"first.pdf", "second.pdf"}, timeout=SLOW_MS)
    qtbot.waitUntil(lambda: names(wiring, RowState.REFUSED) == {"broken.pdf"}, timeout=SLOW_MS)
    assert notices(wiring) == "", "a watch does not fill the window with messages"
    assert load_settings(paths).settings.watched_folders == (str(folder),)
    wiring.close()

    text_pdf(folder / "third.pdf", ["Three lamps."])
    again = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: "third.pdf" in names(again), timeout=SLOW_MS)
    again.window.folders_requested.emit()
    dialog = again.window.findChild(FoldersDialog)
    press(dialog, qtbot, "Stop watching")
    (stop,) = shown_buttons(dialog, "Stop watching")
    assert not again.watching.is_watching and not stop.isEnabled()
    qtbot.waitUntil(lambda: load_settings(paths).settings.watched_folders == ())
    dialog.add_folder(str(tmp_path / "gone"))
    qtbot.waitUntil(lambda: "There is no folder" in notices(again), timeout=SLOW_MS)


class Held:
    """Holds a watch up once two pages of a file are read, until it may go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go_on = threading.Event()
        add = additions.add_document

        def slowly(library: Library, path: Path, *, cancelled: Callable[[], bool], **others: Any) -> Iterator[object]:
            for event in add(library, path, cancelled=cancelled, **others):
                yield event
                while isinstance(event, PageRead) and event.done >= 2 and not self.go_on.wait(0.01):
                    if cancelled():
                        raise Cancelled("Stopped.")

        monkeypatch.setattr(additions, "add_document", slowly)


def ask_watched(wiring: Wiring, qtbot: QtBot) -> None:
    """Ask a file that a watch is reading."""
    qtbot.waitUntil(lambda: any("Reading page 2 of 3" in row.status for row in wiring.documents.rows))
    type_and_enter(wiring, qtbot, "Who kept it?")
    qtbot.waitUntil(lambda: "Waiting for report.pdf" in card_words(wiring))
    press_on_card(wiring, qtbot, "Ask the pages read so far")
    qtbot.waitUntil(lambda: all_answered(wiring, 1))


def test_a_file_of_a_watched_folder_is_asked_before_it_is_read_to_its_end(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, model, paths = Held(monkeypatch), ScriptedModel(), Paths.under(tmp_path / "data")
    folder = tmp_path / "post"
    folder.mkdir()
    text_pdf(folder / "report.pdf", KEEPERS)
    save_settings(paths, Settings(watched_folders=(str(folder),)))
    wiring = open_window(opener(model), paths=paths)
    ask_watched(wiring, qtbot)
    (document,) = list_documents(wiring.library_work.library, with_begun=True)
    assert document.is_begun and model.requests[0].document_ids == (document.id,)
    wiring.close()

    held.go_on.set()
    wiring = open_window(opener(model), paths=paths)
    qtbot.waitUntil(lambda: names(wiring) == {"report.pdf"})
    assert wiring.documents.asked_ids() == [document.id], "its pins still lead to their pages"


def test_what_a_watch_reads_says_why_it_is_not_stopped_and_a_file_chosen_early_is_shown_when_it_is_read(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    qtbot.waitUntil(lambda: wiring.viewing.document_id == 1)
    held, folder = Held(monkeypatch), tmp_path / "post"
    folder.mkdir()
    text_pdf(folder / "report.pdf", [*KEEPERS, "And a fourth page."])
    wiring.preferences.watch_folders((str(folder),))
    qtbot.waitUntil(lambda: any("Reading page 2" in row.status for row in wiring.documents.rows))
    panel = wiring.window.library_panel.list
    panel.setCurrentIndex(wiring.documents.index(1))
    qtbot.keyClick(panel, Qt.Key.Key_Delete)
    assert "report.pdf is read because it lies in a watched folder" in notices(wiring)
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert wiring.window.statusBar().currentMessage() == "report.pdf is shown as soon as it is read."
    held.go_on.set()
    qtbot.waitUntil(lambda: wiring.viewing.document_id == wiring.documents.rows[1].document_id is not None)


def test_nothing_is_left_of_a_file_whose_folder_is_watched_no_more(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Held(monkeypatch)
    folder = tmp_path / "post"
    folder.mkdir()
    text_pdf(folder / "report.pdf", KEEPERS)
    wiring = open_window(opener(ScriptedModel()))
    wiring.preferences.watch_folders((str(folder),))
    ask_watched(wiring, qtbot)
    wiring.preferences.watch_folders(())
    assert not wiring.documents.rows
    qtbot.waitUntil(lambda: not list_documents(wiring.library_work.library, with_begun=True))


def test_every_kind_of_document_has_an_icon() -> None:
    assert {icon_of(kind) for kind in DocumentKind} == {
        Icon.PAGE,
        Icon.PICTURE,
        Icon.SLIDES,
        Icon.TABLE,
        Icon.BOOK,
        Icon.WEB,
        Icon.MAIL,
    }
    assert all(kind_by_name(f"A{suffix.upper()}") is kind for kind, group in SUFFIXES.items() for suffix in group)
    assert kind_by_name("notes") is None and icon_of(None) is Icon.PAGE


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_cross_on_a_line_stops_reading_it(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, direction: Qt.LayoutDirection
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    add_ready(wiring, qtbot, tmp_path)
    view = wiring.window.library_panel.list
    view.setLayoutDirection(direction)
    wiring.documents.append(DocumentRow("bad.pdf", tmp_path / "bad.pdf", RowState.REFUSED, note="It is empty."))
    qtbot.wait(50)
    for number, is_removed in ((0, False), (1, True)):
        option = QStyleOptionViewItem()
        option.rect = view.visualRect(wiring.documents.index(number))
        option.direction = direction
        where = view.itemDelegate()._cross_box(option).center()
        assert (where.x() > option.rect.center().x()) == (direction is Qt.LayoutDirection.LeftToRight)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where))
        assert (len(wiring.documents.rows) == 1) == is_removed, "a document that was read has no such button"
    assert wiring.documents.rows[0].kind is DocumentKind.PDF


def test_the_side_of_the_pages_is_as_it_was_after_a_restart(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    add_ready(wiring, qtbot, tmp_path)
    panel = wiring.window.page_panel
    qtbot.waitUntil(lambda: panel.view.document is not None, timeout=SLOW_MS)
    panel.toggle_side()
    panel.side.show_outline()
    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=paths)
    panel = again.window.page_panel
    qtbot.waitUntil(lambda: panel.view.document is not None and not panel.side.isHidden())
    assert panel.side.tab == 1 and not panel.side.outline.isHidden()
