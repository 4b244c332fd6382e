"""Runs functions and generators on worker lanes, so that nothing slow runs on the GUI thread.

A lane is one thread that works off its tasks in order: what must not run at the same time shares a lane. A wide lane
has several threads.

    lane thread:   work(cancelled) ── yields, returns or raises ──┐  (queued, never direct)
    GUI thread:    task.yielded / finished / failed / stopped  ←──┘
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import Cancelled, PinciteError
from app.log import get_log

log = get_log("window")

CancelCheck = Callable[[], bool]
"""Says whether the work should stop. Safe to call on any thread."""

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
    _reported = Signal(str, object)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._cancel_asked = threading.Event()
        self._reported.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.is_over = False

    def cancel(self) -> None:
        """Ask the work to stop. Returns at once; `stopped` says when it has."""
        self._cancel_asked.set()

    def is_cancelled(self) -> bool:
        """Whether `cancel` was called: what the work asks."""
        return self._cancel_asked.is_set()

    def work_off(self) -> None:
        """Do the work and report. Called on the lane's thread only."""
        try:
            self._report("finished", self._result())
        except Cancelled:
            self._report("stopped", None)
        except PinciteError as error:
            self._report("failed", error)
        except Exception as error:  # a fault of ours: the window must live on and say so
            log.failure("task_broke", error)
            sentence = self.tr("Something went wrong inside Pincite ({kind}). The log has the details.").format(
                kind=type(error).__name__
            )
            self._report("failed", PinciteError(sentence))

    def _result(self) -> Any:
        if self.is_cancelled():
            raise Cancelled("Stopped.")
        result = self._work(self.is_cancelled)
        if not isinstance(result, Iterator):
            return result
        try:
            while True:
                if self.is_cancelled():
                    raise Cancelled("Stopped.")
                self._report("yielded", next(result))
        except StopIteration as end:
            return end.value
        finally:
            if close := getattr(result, "close", None):
                close()

    def _report(self, what: str, value: object) -> None:
        self._reported.emit(what, value)

    def _deliver(self, what: str, value: object) -> None:
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
        self.deleteLater()  # its connections hold what they call, and mostly itself: it would stay for ever


class Lane:
    """One worker thread, or several, and the tasks that wait for them."""

    def __init__(self, name: str, width: int = 1) -> None:
        self._waiting: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._open_tasks: set[Task] = set()
        # A daemon: a library that hangs must not keep the closed app alive.
        self._threads = [threading.Thread(target=self._run, name=f"{name} lane", daemon=True) for _ in range(width)]
        for thread in self._threads:
            thread.start()

    def start(self, work: Work) -> Task:
        """Queue work. Connect the returned task's signals before going back to the event loop."""
        task = Task(work)
        self._open_tasks.add(task)
        for end in (task.finished, task.failed, task.stopped):
            end.connect(lambda *_: self._open_tasks.discard(task))
        self._waiting.put(task)
        return task

    def close(self, last: Work | None = None, timeout_s: float = 5.0, *, finish: bool = False) -> bool:
        """Cancel everything, do `last` on the lane, and wait for its end. False: it has not ended in time.

        With `finish`, what waits on the lane is done first, not cancelled. A thread that has not ended dies with the
        process. No task of the lane tells anything from then on: who listens may be gone.
        """
        for task in () if finish else self._open_tasks:
            task.cancel()
        if last is not None:
            self.start(last)
        last_moment = time.monotonic() + timeout_s
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join(max(last_moment - time.monotonic(), 0.0))
        for task in self._open_tasks:
            task.blockSignals(True)
        return not any(thread.is_alive() for thread in self._threads)

    def _run(self) -> None:
        while (task := self._waiting.get()) is not None:
            task.work_off()
