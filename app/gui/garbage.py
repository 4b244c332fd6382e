"""Python looks for garbage on the window's thread alone.

By itself it does so on whichever thread happens to make an object. Parts of Qt that are found to be garbage would end
there, beside the window's thread that works with them, and that crashes the program.
"""

from __future__ import annotations

import gc

import psutil
from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500
MOST_AT_ONCE = 200_000
"""Objects that are looked through in one go: more would hold the window up for over 50 ms."""
MOST_PUT_OFF = 120
"""Times in a row that more than that is put off: a minute."""
MOST_GROWN = 200_000_000
"""Bytes by which the memory of this process may grow meanwhile: what is put off may be what fills it."""


class GarbageOnThisThread(QObject):
    """Looks for garbage now and then on the thread it is made on; by itself Python does not any more, until `end`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._put_off = 0
        self._process = psutil.Process()
        self._memory = 0  # bytes that this process had when the putting-off began
        self._grown = 0  # objects that may have come to the second generation; to count them there is not safe
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(EVERY_MS)

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    def _look(self) -> None:
        """Of the generations that are due, as Python counts, the oldest: younger ones are looked through with it.

        One that may take too long waits: what another thread makes of a large file is mostly gone soon.
        """
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [number for number, count in enumerate(counts) if count > thresholds[number]]
        if not due:
            return
        self._grown += counts[0]
        chosen = 0 if self._grown > MOST_AT_ONCE and self._can_wait() else due[-1]
        self._put_off = self._put_off + 1 if chosen < due[-1] else 0
        self._grown = 0 if chosen else self._grown
        gc.collect(chosen)

    def _can_wait(self) -> bool:
        """Whether what takes long is put off, or put off once more."""
        memory = self._process.memory_info().rss
        if not self._put_off:
            self._memory = memory
        return self._put_off < MOST_PUT_OFF and memory - self._memory < MOST_GROWN
