"""What is kept when the window closes: each work though another fails; of one that hangs, the wait has an end."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import OpenWindow
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener

from app.errors import LibraryBusy
from app.gui.sources.library_work import LAST_WORK_S, LibraryWork
from app.gui.tasks import CancelCheck
from app.ingest.limits import Limits
from app.library.database import BUSY_SECONDS
from app.log import start_log
from app.paths import Paths


@pytest.fixture
def paths(tmp_path: Path) -> Iterator[Paths]:
    paths = Paths.under(tmp_path)
    start_log(paths)
    yield paths
    start_log(paths.private())


def test_a_last_work_that_fails_does_not_stop_the_next_and_is_in_the_log(paths: Paths, qtbot: QtBot) -> None:
    def fail(cancelled: CancelCheck) -> None:
        raise LibraryBusy("Another copy writes.")

    done: list[str] = []
    assert LibraryWork(paths, Limits()).close(fail, lambda cancelled: done.append("unsent words"))
    assert done == ["unsent words"]
    assert "last_work_failed LibraryBusy" in paths.log_file.read_text()


def test_a_last_work_that_hangs_is_left_after_its_time_and_the_log_says_so(paths: Paths, qtbot: QtBot) -> None:
    release = threading.Event()
    assert not LibraryWork(paths, Limits()).close(lambda cancelled: release.wait(30), timeout_s=0.05)
    release.set()
    assert "last_work_unfinished" in paths.log_file.read_text()


def test_the_window_stays_longer_than_the_library_waits_for_another_process() -> None:
    assert LAST_WORK_S > BUSY_SECONDS


def test_what_was_typed_is_kept_before_a_model_that_takes_its_time_has_ended(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wiring = open_window(opener(ScriptedModel()))
    qtbot.waitUntil(lambda: wiring.library_work.is_open)
    wiring.window.conversation_pane.box.set_text("unsent words")
    file, kept = wiring.paths.window_file, []
    end_model = wiring.host.close

    def end_slowly() -> None:
        for _ in range(600):
            kept.append(file.is_file() and "unsent words" in file.read_text("utf-8"))
            if kept[-1]:
                break
            time.sleep(0.05)
        end_model()

    monkeypatch.setattr(wiring.host, "close", end_slowly)
    wiring.close()
    assert kept[-1]
