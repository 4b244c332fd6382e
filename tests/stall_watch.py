"""A watchdog over the window's thread: how long each call on it takes, for tests and benchmarks.

Qt hands every event to `QApplication.notify`; what happens inside is what the user waits for. A call's own processor
time says what our code costs, whatever else the machine does; its wall-clock time is what the user feels.
"""

from __future__ import annotations

import heapq
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Call:
    """One event that was dealt with."""

    wall_ms: float
    cpu_ms: float
    """Of the window's thread alone."""
    event: str
    receiver: str
    stage: str
    """What the session was doing."""


class StallWatch:
    """Notes every call on the window's thread while it is on. Events within events count with the outermost."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.stage = ""
        self._depth = 0

    def longest(self, count: int = 8, key: Callable[[Call], float] = lambda call: call.wall_ms) -> list[Call]:
        """The longest calls."""
        return heapq.nlargest(count, self.calls, key=key)

    def over(self, cpu_ms: float) -> list[Call]:
        """Calls that took the thread more processor time than this."""
        return [call for call in self.calls if call.cpu_ms > cpu_ms]

    def timed(self, notify: Callable[[QObject, QEvent], bool], receiver: QObject, event: QEvent) -> bool:
        """Deal with an event and note how long it took."""
        self._depth += 1
        # Read before: afterwards the receiver may be gone.
        what, who = event.type().name, type(receiver).__name__
        wall, cpu = time.perf_counter(), time.thread_time()
        try:
            return notify(receiver, event)
        finally:
            self._depth -= 1
            if self._depth == 0:
                took = 1e3 * (time.perf_counter() - wall), 1e3 * (time.thread_time() - cpu)
                self.calls.append(Call(*took, what, who, self.stage))


class WatchedApplication(QApplication):
    """An application whose calls a `StallWatch` notes, while it has one."""

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self.watch: StallWatch | None = None

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Every event of the window's thread comes through here."""
        if self.watch is None:
            return super().notify(receiver, event)
        return self.watch.timed(super().notify, receiver, event)


def pump(application: QApplication, seconds: float, until: Callable[[], Any] = lambda: False) -> bool:
    """Let events happen until something is so, or time is up. Whether it was so."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        application.processEvents()
        if until():
            return True
        time.sleep(0.002)
    return bool(until())
