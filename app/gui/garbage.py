"""Python looks for garbage on the window's thread alone.

By itself it does so on whichever thread happens to make an object. Parts of Qt that are found to be garbage would end
there, beside the window's thread that works with them, and that crashes the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


class GarbageOnThisThread(QObject):
    """Looks for garbage now and then on the thread it is made on; by itself Python does not any more, until `end`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(EVERY_MS)

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    def _look(self) -> None:
        """Of the generations that are due, as Python counts, the oldest: younger ones are looked through with it."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [number for number, count in enumerate(counts) if count > thresholds[number]]
        if due:
            gc.collect(due[-1])
