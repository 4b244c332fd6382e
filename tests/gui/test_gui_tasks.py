"""Work on lanes: what the GUI hears, on which thread, and in which order."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from app.errors import NoSpace, PinciteError
from app.gui import tasks
from app.gui.tasks import CancelCheck, Lane, Task


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane("test")
    yield lane
    lane.close()


def record(task: Task) -> list[tuple[str, object]]:
    """Everything that the task reports; fails if it is heard on another thread than the test's."""
    heard: list[tuple[str, object]] = []
    listener = threading.get_ident()

    def note(what: str, value: object = None) -> None:
        assert threading.get_ident() == listener
        heard.append((what, value))

    task.yielded.connect(lambda value: note("yielded", value))
    task.finished.connect(lambda value: note("finished", value))
    task.failed.connect(lambda error: note("failed", error))
    task.stopped.connect(lambda: note("stopped"))
    return heard


def test_function_runs_on_another_thread_and_its_value_comes_back(lane: Lane, qtbot: QtBot) -> None:
    heard = record(lane.start(lambda cancelled: threading.get_ident()))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][0] == "finished" and heard[0][1] != threading.get_ident()


def test_generator_yields_in_order_then_returns(lane: Lane, qtbot: QtBot) -> None:
    def count(cancelled: CancelCheck) -> Iterator[int]:
        yield from range(500)
        return "end"

    task = lane.start(count)
    heard = record(task)
    qtbot.waitUntil(lambda: task.is_over)
    assert heard == [("yielded", number) for number in range(500)] + [("finished", "end")]


def test_error_for_the_user_arrives_as_it_was_raised(lane: Lane, qtbot: QtBot) -> None:
    error = NoSpace("The disk is full.")

    def fail(cancelled: CancelCheck) -> Iterator[int]:
        yield 1
        raise error

    heard = record(lane.start(fail))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [("yielded", 1), ("failed", error)]


def test_fault_of_ours_becomes_a_plain_sentence_without_the_exceptions_words(lane: Lane, qtbot: QtBot) -> None:
    def break_down(cancelled: CancelCheck) -> None:
        raise RuntimeError("a patient's name")

    heard = record(lane.start(break_down))
    qtbot.waitUntil(lambda: bool(heard))
    (what, error), *rest = heard
    assert what == "failed" and type(error) is PinciteError and not rest
    assert "RuntimeError" in str(error) and "patient" not in str(error)


def test_cancel_ends_a_generator_that_never_asks_and_runs_its_cleanup(lane: Lane, qtbot: QtBot) -> None:
    cleaned = threading.Event()
    started = threading.Event()

    def endless(cancelled: CancelCheck) -> Iterator[int]:
        try:
            while True:
                started.set()
                yield 0
        finally:
            cleaned.set()

    task = lane.start(endless)
    heard = record(task)
    assert started.wait(60)
    task.cancel()
    before = sum(what == "yielded" for what, _ in heard)
    qtbot.waitUntil(lambda: task.is_over)
    assert cleaned.is_set()
    assert heard[-1] == ("stopped", None)
    assert sum(what == "yielded" for what, _ in heard) == before, "nothing may be shown after a cancel"


def test_cancelled_in_the_queue_it_never_starts(lane: Lane, qtbot: QtBot) -> None:
    gate = threading.Event()
    ran: list[str] = []
    first = lane.start(lambda cancelled: gate.wait(60))
    second = lane.start(lambda cancelled: ran.append("second"))
    third = lane.start(lambda cancelled: ran.append("third"))
    heard = record(second)
    second.cancel()
    gate.set()
    qtbot.waitUntil(lambda: first.is_over and second.is_over and third.is_over)
    assert ran == ["third"] and heard == [("stopped", None)]


def test_close_cancels_what_runs_and_does_the_last_work(qtbot: QtBot) -> None:
    lane = Lane("closing")
    done: list[str] = []

    def until_cancelled(cancelled: CancelCheck) -> None:
        while not cancelled():
            threading.Event().wait(0.005)
        done.append("stopped")

    lane.start(until_cancelled)
    assert lane.close(last=lambda cancelled: done.append("last"), timeout_s=60)
    assert done[-1] == "last"


def test_close_gives_up_on_a_hanging_lane(qtbot: QtBot) -> None:
    lane = Lane("hanging")
    started, release = threading.Event(), threading.Event()

    def hang(cancelled: CancelCheck) -> None:
        started.set()
        release.wait(60)

    lane.start(hang)
    assert started.wait(60)
    assert lane.close(timeout_s=0.05) is False
    release.set()


def test_nothing_is_told_of_a_closed_lane_not_even_by_a_task_that_ends_later(qtbot: QtBot) -> None:
    lane, other = Lane("closing"), Lane("beside it")
    started, release = threading.Event(), threading.Event()

    def hang(cancelled: CancelCheck) -> None:
        started.set()
        release.wait(60)

    heard = [record(lane.start(lambda cancelled: None)), record(lane.start(hang))]
    assert started.wait(60)
    assert lane.close(timeout_s=0.05) is False
    release.set()
    for thread in lane._threads:
        thread.join()
    after = other.start(lambda cancelled: None)
    qtbot.waitUntil(lambda: after.is_over)  # what was told before it has come by then
    other.close()
    assert heard == [[], []]


def test_a_lane_that_is_closed_to_finish_does_what_waits_first() -> None:
    lane, done, may_go = Lane("test"), [], threading.Event()
    lane.start(lambda cancelled: may_go.wait(60))
    lane.start(lambda cancelled: done.append("waiting"))
    threading.Timer(0.05, may_go.set).start()
    assert lane.close(last=lambda cancelled: done.append("last"), timeout_s=60, finish=True)
    assert done == ["waiting", "last"]


def test_a_task_that_is_over_is_not_kept_by_who_listens_to_it(lane: Lane, qtbot: QtBot) -> None:
    heard: list[object] = []
    begun: list[weakref.ref[Task]] = []

    def begin() -> None:
        task = lane.start(lambda cancelled: 1)
        begun.append(weakref.ref(task))
        task.finished.connect(lambda value: heard.append((task.is_over, value)))

    for _ in range(20):
        begin()
    qtbot.waitUntil(lambda: len(heard) == 20)
    assert heard == [(True, 1)] * 20

    def left() -> int:
        gc.collect()
        return sum(task() is not None for task in begun)

    qtbot.waitUntil(lambda: left() < 5)  # the lane holds the last one until the next begins


def test_a_task_stays_until_its_lane_has_let_go_of_it(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sender of a signal may not go while another thread is still about to send it."""
    go_on, say = threading.Event(), tasks._Post.say

    def say_slowly(post: tasks._Post, number: int, what: str, value: object) -> None:
        say(post, number, what, value)
        if what == "finished":
            go_on.wait(300)

    monkeypatch.setattr(tasks._Post, "say", say_slowly)
    lane = Lane("slow")
    task = lane.start(lambda cancelled: "value")
    heard = record(task)
    qtbot.waitUntil(lambda: heard == [("finished", "value")])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert shiboken6.isValid(task)
    go_on.set()
    qtbot.waitUntil(lambda: not shiboken6.isValid(task))
    lane.close()
