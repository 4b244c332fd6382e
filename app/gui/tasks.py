"""Runs functions and generators on worker lanes, so that nothing slow runs on the GUI thread.

A lane is one thread that works off its tasks in order: what must not run at the same time shares a lane. A wide lane
has several threads.

    lane thread:   work(cancelled) ── yields, returns or raises ──┐  (queued, never direct)
    GUI thread:    task.yielded / finished / failed / stopped  ←──┘

A task ends on the GUI thread, and not before its lane has let go of it: a signal's sender that is deleted while another
thread still sends by it crashes the program. So reports are sent by an object of the lane.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import Cancelled, PinciteError
from app.log import get_log

log = get_log("window")

CancelCheck = Callable[[], bool]
"""Says whether the work should stop. Safe to call on any thread."""

LET_GO = "let go"
Report = Callable[[str, object], None]
"""Takes what happened, "yielded" for instance, and the value."""

Work = Callable[[CancelCheck], Any]
"""A plain function of the cancel check; it may return a value or an iterator. It must not touch widgets."""


class Task(QObject):
    """One piece of work on a lane. All signals are sent on the GUI thread.

    What the GUI sees, in this order: `yielded` for each value of an iterator, then exactly one of `finished` (the
    returned value), `failed` (a PinciteError) or `stopped` (it was cancelled and has ended). After `cancel` no more
    `yielded` come.
    """

    yielded = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._cancel_asked = threading.Event()
        self.is_over = False

    def cancel(self) -> None:
        """Ask the work to stop. Returns at once; `stopped` says when it has."""
        self._cancel_asked.set()

    def is_cancelled(self) -> bool:
        """Whether `cancel` was called: what the work asks."""
        return self._cancel_asked.is_set()

    def work_off(self, report: Report) -> None:
        """Do the work and report. Called on the lane's thread only."""
        try:
            report("finished", self._result(report))
        except Cancelled:
            report("stopped", None)
        except PinciteError as error:
            report("failed", error)
        except Exception as error:  # a fault of ours: the window must live on and say so
            log.failure("task_broke", error)
            sentence = self.tr("Something went wrong inside Pincite ({kind}). The log has the details.").format(
                kind=type(error).__name__
            )
            report("failed", PinciteError(sentence))

    def _result(self, report: Report) -> Any:
        if self.is_cancelled():
            raise Cancelled("Stopped.")
        result = self._work(self.is_cancelled)
        if not isinstance(result, Iterator):
            return result
        try:
            while True:
                if self.is_cancelled():
                    raise Cancelled("Stopped.")
                report("yielded", next(result))
        except StopIteration as end:
            return end.value
        finally:
            if close := getattr(result, "close", None):
                close()

    def deliver(self, what: str, value: object) -> None:
        """Send the signal of what was reported. Called on the GUI thread only."""
        if what == "yielded":
            if not self.is_cancelled():
                self.yielded.emit(value)
            return
        self.is_over = True
        if what == "finished":
            self.finished.emit(value)
        elif what == "failed":
            self.failed.emit(value)
        else:
            self.stopped.emit()


class _Post(QObject):
    """Brings to the GUI thread what a lane's threads say."""

    _said = Signal(int, str, object)

    def __init__(self, on_said: Callable[[int, str, object], None]) -> None:
        super().__init__()
        self._on_said = on_said
        self._said.connect(self._bring, Qt.ConnectionType.QueuedConnection)

    def say(self, number: int, what: str, value: object) -> None:
        """Any thread may."""
        self._said.emit(number, what, value)

    def _bring(self, number: int, what: str, value: object) -> None:
        self._on_said(number, what, value)


class Lane:
    """One worker thread, or several, and the tasks that wait for them."""

    def __init__(self, name: str, width: int = 1) -> None:
        self._waiting: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._open_tasks: dict[int, Task] = {}
        """By their numbers: those that a thread of the lane works off, or will, or has not let go of."""
        self._count = 0
        self._post = _Post(self._on_said)
        # A daemon: a library that hangs must not keep the closed app alive.
        self._threads = [threading.Thread(target=self._run, name=f"{name} lane", daemon=True) for _ in range(width)]
        for thread in self._threads:
            thread.start()

    def start(self, work: Work) -> Task:
        """Queue work. Connect the returned task's signals before going back to the event loop."""
        self._count += 1
        task = self._open_tasks[self._count] = Task(work)
        self._waiting.put(self._count)
        return task

    def close(self, last: Work | None = None, timeout_s: float = 5.0, *, finish: bool = False) -> bool:
        """Cancel everything, do `last` on the lane, and wait for its end. False: it has not ended in time.

        With `finish`, what waits on the lane is done first, not cancelled. A thread that has not ended dies with the
        process. No task of the lane tells anything from then on: who listens may be gone.
        """
        for task in () if finish else self._open_tasks.values():
            task.cancel()
        if last is not None:
            self.start(last)
        last_moment = time.monotonic() + timeout_s
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join(max(last_moment - time.monotonic(), 0.0))
        for task in self._open_tasks.values():
            task.blockSignals(True)
        return not any(thread.is_alive() for thread in self._threads)

    def _run(self) -> None:
        while (number := self._waiting.get()) is not None:
            self._open_tasks[number].work_off(partial(self._post.say, number))
            self._post.say(number, LET_GO, None)

    def _on_said(self, number: int, what: str, value: object) -> None:
        if what == LET_GO:
            self._open_tasks.pop(number).deleteLater()  # its connections hold it: it would stay for ever
        else:
            self._open_tasks[number].deliver(what, value)
