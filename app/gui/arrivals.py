"""Files that come from outside while the window runs: by a later start of the program, or by the system (macOS)"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from app.gui.main_window import MainWindow
from app.gui.second_start import PATIENCE_S, Door, Start, allow_front


@dataclass(slots=True)
class _Asked:
    """A later start, and what this window says to it."""

    start: Start
    is_taken: bool = False
    is_decided: Event = field(default_factory=Event)


class Arrivals(QObject):
    """Files that come from outside while the window runs, by a later start or by the system: added, by its window."""

    _came = Signal(object)

    def __init__(self, door: Door) -> None:
        super().__init__()
        self._window: MainWindow | None = None
        self._is_over = False
        self.waiting: list[Start] = []
        self._came.connect(self._decide)
        door.receive(self._ask)

    def _ask(self, start: Start) -> bool:
        """From the door's thread to the window's, and back."""
        asked = _Asked(start)
        self._came.emit(asked)
        return asked.is_decided.wait(PATIENCE_S) and asked.is_taken

    def _decide(self, asked: _Asked) -> None:
        asked.is_taken = not self._is_over
        if asked.is_taken:
            self.take(asked.start)
        asked.is_decided.set()

    def go_to(self, window: MainWindow | None) -> None:
        """Give them to this window, and what came before it was there. None: keep them for the next one."""
        self._window = window
        waiting, self.waiting = self.waiting, []
        for start in waiting:
            self.take(start)

    def end(self) -> None:
        """Take nothing any more: there will be no other window."""
        self._is_over = True

    def take(self, start: Start) -> None:
        """Give files to the window; there may be none: it comes to the front, or what is asked before it is there."""
        allow_front(start)
        if self._window is None:
            self.waiting.append(start)
            if dialog := QApplication.activeModalWidget():
                dialog.raise_()
                dialog.activateWindow()
            return
        self._window.come_to_front()
        if start.files:
            self._window.files_chosen.emit(list(start.files))


class Application(QApplication):
    """Told by macOS which files to open; elsewhere they are arguments of the program."""

    def __init__(self, arrivals: Arrivals) -> None:
        super().__init__(sys.argv[:1])
        self._arrivals = arrivals

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._arrivals.take(Start((Path(event.file()),)))
            return True
        return super().event(event)
