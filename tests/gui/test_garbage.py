"""Python looks for garbage on the window's thread, whichever thread makes objects."""

from __future__ import annotations

import gc
import threading

import pytest
from pytestqt.qtbot import QtBot

from app.gui import garbage
from app.gui.garbage import GarbageOnThisThread
from app.gui.tasks import CancelCheck, Lane


class Circle:
    """Holds itself: only looking for garbage ends it."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        self._itself, self._ended = self, ended

    def __del__(self) -> None:
        self._ended.append(threading.current_thread())


def test_garbage_of_a_lane_is_ended_on_the_windows_thread(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "EVERY_MS", 10)
    gc.enable()
    looking, ended, lane = GarbageOnThisThread(), [], Lane("making")

    def make(cancelled: CancelCheck) -> None:
        for _ in range(20_000):
            Circle(ended)

    task = lane.start(make)
    # The last ones wait until there is enough garbage again.
    qtbot.waitUntil(lambda: task.is_over and len(ended) > 18_000)
    assert set(ended) == {threading.main_thread()}
    looking.end()
    assert gc.isenabled()
    lane.close()
