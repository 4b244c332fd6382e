"""When the machine around the window misbehaves: a notice, nothing lost, and the window goes on.

Two windows on one library, files that cannot be read, and an engine killed while idle are in test_main_window.py.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from conftest import OpenWindow
from documents import text_pdf
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import (
    SLOW_MS,
    add_ready,
    drop,
    is_ready,
    last_outcome,
    notices,
    press,
    type_and_enter,
)

from app.gui.conversation.answering import THINKING
from app.gui.conversation.conversation_model import Outcome
from app.gui.model.engine_host import ModelState
from app.gui.sources.library_model import RowState
from app.paths import Paths
from app.settings import Settings, save_settings

HERE = Path(__file__).parent


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MiB; needs the right to mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=8m", "small", str(place)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no right to mount a small disk")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def fill(disk: Path) -> Path:
    """Leave no byte on a disk, again where some became free; returns the file that takes the room."""
    filler = disk / "filler"
    with filler.open("ab", buffering=0) as file:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while file.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    return filler


def with_real_model(folder: Path, model: Path) -> Paths:
    """A data folder whose settings name a model."""
    paths = Paths.under(folder)
    save_settings(paths, Settings(model=str(model), device="cpu"))
    return paths


def test_on_a_full_disk_answers_are_shown_and_the_window_says_what_was_not_kept(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, small_disk: Path
) -> None:
    paths = Paths.under(small_disk)
    wiring = open_window(opener(ScriptedModel("Kept in mind.")), paths=paths)
    add_ready(wiring, qtbot, tmp_path)
    filler = fill(small_disk)
    long = text_pdf(tmp_path / "long.pdf", [os.urandom(4000).hex() for _ in range(30)])
    drop(wiring.window, long)
    states = [RowState.READY, RowState.REFUSED]
    qtbot.waitUntil(lambda: [row.state for row in wiring.documents.rows] == states, timeout=SLOW_MS)
    qtbot.waitUntil(lambda: "disk is full" in notices(wiring))
    for _ in range(40):  # until what SQLite had in reserve is used up
        fill(small_disk)  # what the library gave back meanwhile, too
        wiring.window.conversation_pane.box.set_text("How many?" + "?" * 20_000)
        type_and_enter(wiring, qtbot, "")
        qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED, timeout=SLOW_MS)
        if "could not be kept" in notices(wiring):
            break
    qtbot.waitUntil(lambda: "could not be kept" in notices(wiring) and "disk is full" in notices(wiring))
    assert wiring.conversation.turns[-1].text == "Kept in mind."
    filler.unlink()
    type_and_enter(wiring, qtbot, "And now?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED, timeout=SLOW_MS)
    qtbot.waitUntil(lambda: "could not be kept" not in notices(wiring), timeout=SLOW_MS)
    asked = [turn.question for turn in wiring.conversation.turns]
    wiring.close()
    again = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: again.conversation.rowCount() > 0, timeout=SLOW_MS)
    assert [turn.question for turn in again.conversation.turns] == asked, "what had to wait for room was kept after all"
    assert all(turn.text == "Kept in mind." for turn in again.conversation.turns)
    assert again.conversation.turns[-1].question == "And now?" and again.conversation.turns[-1].text == "Kept in mind."
    qtbot.waitUntil(lambda: [row.name for row in again.documents.rows] == ["keepers.pdf"])


def test_a_library_on_a_read_only_disk_is_told_and_opens_once_it_can_be_written(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, small_disk: Path
) -> None:
    paths = Paths.under(small_disk)
    first = open_window(opener(ScriptedModel()), paths=paths)
    add_ready(first, qtbot, tmp_path)
    first.close()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    wiring = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: "--data-dir" in notices(wiring), timeout=SLOW_MS)
    wiring.window.conversation_pane.box.set_text("typed meanwhile")
    subprocess.run(["mount", "-o", "remount,rw", small_disk], check=True)
    press(wiring.window.notices, qtbot, "Try again")
    qtbot.waitUntil(lambda: is_ready(wiring), timeout=SLOW_MS)
    assert wiring.window.conversation_pane.box.text == "typed meanwhile" and "--data-dir" not in notices(wiring)


def test_an_engine_killed_in_the_middle_of_an_answer_costs_that_answer_alone(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, starter_folder: Path
) -> None:
    wiring = open_window(paths=with_real_model(tmp_path / "data", starter_folder))
    add_ready(wiring, qtbot, tmp_path)
    assert wiring.host.status.info is not None
    engine = psutil.Process(wiring.host.status.info.process_id)
    type_and_enter(wiring, qtbot, "Who was the first keeper of the lighthouse of Ollerby?")

    def has_begun() -> bool:  # and has told so
        turns = wiring.conversation.turns
        return bool(turns) and turns[-1].stage not in (None, THINKING)

    qtbot.waitUntil(has_begun)
    engine.kill()
    qtbot.waitUntil(lambda: "Your question is kept" in notices(wiring), timeout=SLOW_MS)
    assert wiring.window.conversation_pane.box.text == "Who was the first keeper of the lighthouse of Ollerby?"
    qtbot.waitUntil(lambda: "running again" in notices(wiring), timeout=SLOW_MS)
    type_and_enter(wiring, qtbot, "")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED, timeout=SLOW_MS)
    assert "Piers Aldane" in wiring.conversation.turns[-1].text


LOSES_ITS_DEVICE = """
import builtins, os, sys, no_network

real, begun, gone = builtins.__import__, __import__("time").time(), os.environ["TEST_DEVICE_GONE"]

def importing(*arguments, **options):
    module = real(*arguments, **options)
    runtime = sys.modules.get("onnxruntime")
    if runtime is not None and hasattr(runtime, "InferenceSession"):
        builtins.__import__ = real
        run = runtime.InferenceSession.run_with_iobinding

        def run_or_fail(*arguments):
            if os.path.exists(gone) and os.path.getmtime(gone) > begun:
                from onnxruntime.capi.onnxruntime_pybind11_state import Fail
                raise Fail("CUDA failure 999: unknown error")
            return run(*arguments)

        runtime.InferenceSession.run_with_iobinding = run_or_fail
    return module

builtins.__import__ = importing
"""
"""The runtime of processes that ran before a file was made fails as ONNX Runtime does when a GPU has vanished."""


def test_a_device_that_vanishes_costs_one_answer_and_the_model_starts_elsewhere(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fault").mkdir()
    (tmp_path / "fault" / "sitecustomize.py").write_text(LOSES_ITS_DEVICE)
    gone = tmp_path / "gone"
    monkeypatch.setenv("TEST_DEVICE_GONE", str(gone))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path / "fault"), os.environ["PYTHONPATH"]]))
    wiring = open_window(paths=with_real_model(tmp_path / "data", tiny_folder))
    add_ready(wiring, qtbot, tmp_path)
    assert wiring.host.status.info is not None
    before = wiring.host.status.info.process_id
    gone.touch()
    type_and_enter(wiring, qtbot, "How many?")
    qtbot.waitUntil(lambda: "CUDA failure" in notices(wiring), timeout=SLOW_MS)
    assert wiring.window.conversation_pane.box.text == "How many?"
    qtbot.waitUntil(lambda: "running again" in notices(wiring), timeout=SLOW_MS)
    assert wiring.host.status.state is ModelState.READY and wiring.host.status.info.process_id != before
    type_and_enter(wiring, qtbot, "")
    done = (Outcome.ANSWERED, Outcome.NOT_FOUND)
    qtbot.waitUntil(lambda: last_outcome(wiring) in done, timeout=SLOW_MS)


def test_a_picture_of_20000_pixels_a_side_is_refused_by_its_size_and_a_long_one_is_read(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    qtbot.waitUntil(lambda: wiring.library_work.is_open, timeout=SLOW_MS)
    field = wiring.window.conversation_pane.box.focusProxy()
    for width, height in ((20_000, 20_000), (20_000, 400)):
        picture = QImage(width, height, QImage.Format.Format_Mono)
        picture.fill(1)
        data = QMimeData()
        data.setImageData(picture)
        field.insertFromMimeData(data)
    qtbot.waitUntil(lambda: "20,000 by 20,000 pixels" in notices(wiring), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: bool(wiring.documents.asked_ids()), timeout=SLOW_MS)
    assert wiring.documents.rowCount() == 1


def test_500_files_at_once_have_their_rows_and_the_window_can_be_closed_and_opened_meanwhile(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [tmp_path / f"{number:03}.txt" for number in range(500)]
    for number, file in enumerate(files):
        file.write_text(f"Boat {number} lies in the harbour." if number % 50 else "")
    wiring = open_window(opener(ScriptedModel()))
    qtbot.waitUntil(lambda: wiring.library_work.is_open, timeout=SLOW_MS)
    qtbot.keyClicks(wiring.window.conversation_pane.box.focusProxy(), "typed before")
    drop(wiring.window, *files)
    assert wiring.documents.rowCount() == 500, "at once"
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) >= 3, timeout=SLOW_MS)
    assert wiring.window.conversation_pane.box.text == "typed before"
    assert len(wiring.window.notices.shown) <= 4
    wiring.close()
    again = open_window(opener(ScriptedModel()))
    qtbot.waitUntil(lambda: again.documents.rowCount() >= 490, timeout=SLOW_MS)
    assert len({row.path for row in again.documents.rows} & set(files)) >= 490, "those that were left go on"
    qtbot.waitUntil(lambda: len(again.documents.asked_ids()) >= 6, timeout=SLOW_MS)
    ready = [row for row in again.documents.rows if row.document_id is not None]
    assert all(row.page_count == 1 for row in ready), "whole ones only"
    assert again.window.conversation_pane.box.text == "typed before"


@pytest.mark.parametrize("what", ["file", "document"])
def test_a_document_that_is_deleted_while_it_is_shown(
    what: str, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring = open_window(opener(ScriptedModel("Nine.")))
    add_ready(wiring, qtbot, tmp_path)
    view = wiring.window.page_panel.view
    qtbot.waitUntil(lambda: wiring.images.picture(1) is not None, timeout=SLOW_MS)
    if what == "file":
        (tmp_path / "keepers.pdf").unlink()
        view.set_zoom(2.7)
        view.go_to_page(3)
        qtbot.waitUntil(lambda: "keepers.pdf: " in notices(wiring), timeout=SLOW_MS)
        assert "moved or deleted" in notices(wiring) and "The words that were read are kept" in notices(wiring)
        view.go_to_page(2)
        assert view.document is not None, "its words are in the library still"
    else:
        wiring.library_work.delete_document(wiring.documents.asked_ids()[0]).finished.connect(wiring.desk._on_deleted)
        view.set_zoom(2.7)
        qtbot.waitUntil(lambda: view.document is None, timeout=SLOW_MS)
        assert wiring.documents.rowCount() == 0
        drop(wiring.window, text_pdf(tmp_path / "other.pdf", ["words"]))
        qtbot.waitUntil(lambda: is_ready(wiring), timeout=SLOW_MS)
    type_and_enter(wiring, qtbot, "How many?")
    qtbot.waitUntil(lambda: last_outcome(wiring) is Outcome.ANSWERED, timeout=SLOW_MS)
    assert notices(wiring).count("moved or deleted") == (what == "file"), "told once, however many pages are tried"


def test_a_clipboard_with_nothing_usable_is_told_and_typed_words_stay(open_window: OpenWindow, qtbot: QtBot) -> None:
    wiring = open_window(opener(ScriptedModel()))
    field = wiring.window.conversation_pane.box.focusProxy()
    qtbot.keyClicks(field, "typed before")
    data = QMimeData()
    data.setData("application/x-something-else", b"\x00\x01")
    QApplication.clipboard().setMimeData(data)
    field.paste()
    assert "nothing in it that can be added" in notices(wiring) and field.toPlainText() == "typed before"
