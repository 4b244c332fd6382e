"""Python looks for garbage on the window's thread, whichever thread makes objects."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

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


@contextmanager
def looks() -> Iterator[tuple[list[int], Callable[[Callable[[], bool]], bool]]]:
    """More is made than is looked through at once: the generations that are looked through, and whether it is enough.

    Each time that is asked, there is something more to look through.
    """
    looked: list[int] = []
    held: list[list[list[int]]] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            looked.append(info["generation"])

    def is_looked(enough: Callable[[], bool]) -> bool:
        held.append([[] for _ in range(2_000)])
        return enough()

    gc.collect()
    gc.enable()
    looking = GarbageOnThisThread()
    held.append([[] for _ in range(garbage.MOST_AT_ONCE + 1_000)])
    gc.callbacks.append(note)
    try:
        yield looked, is_looked
    finally:
        gc.callbacks.remove(note)
        looking.end()


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


def test_what_would_take_long_to_look_through_waits(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "EVERY_MS", 10)
    with looks() as (looked, is_looked):
        qtbot.waitUntil(lambda: is_looked(lambda: len(looked) > 30))
        assert set(looked) == {0}, "what is young is looked through all the time"
        monkeypatch.setattr(garbage, "MOST_PUT_OFF", len(looked) + 10)
        looked.clear()
        qtbot.waitUntil(lambda: is_looked(lambda: 1 in looked))
        assert 0 in looked, "at last it is done all the same"


def test_what_waits_is_looked_through_before_it_fills_the_memory(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "EVERY_MS", 10)
    monkeypatch.setattr(garbage, "MOST_GROWN", 60_000_000)
    with looks() as (looked, is_looked):
        qtbot.waitUntil(lambda: is_looked(lambda: len(looked) > 30))
        assert set(looked) == {0}, "until then it waits"
        monkeypatch.setattr(garbage, "MOST_PUT_OFF", 1_000_000)
        filled = b"x" * 100_000_000
        qtbot.waitUntil(lambda: is_looked(lambda: 1 in looked))
        assert filled
