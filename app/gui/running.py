"""Runs the window until it is closed; and another one after it, where the library was encrypted in between."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from app.errors import LibraryLocked
from app.gui.app_icon import app_icon
from app.gui.conversation.answer_copy import release_clipboard
from app.gui.language import use_language
from app.gui.main_window import MainWindow
from app.gui.model.engine_host import ModelState, ModelStatus
from app.gui.notices import Notice, Severity
from app.gui.privacy.encrypting import Outcome, carry_out
from app.gui.privacy.unlocking import unlocked
from app.gui.second_start import CLOSED, PATIENCE_S, Door, Start, allow_front
from app.gui.theme import Theme, size_letters
from app.gui.wiring import Wiring
from app.paths import Paths
from app.settings import load_settings

BEAT_MS = 300


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


def run_window(paths: Paths, files_to_add: Sequence[Path], door: Door = CLOSED) -> int:
    """Open the window and stay until it is closed; `door`: where later starts come. Returns the exit status."""
    arrivals = Arrivals(door)
    application = Application(arrivals)
    application.setApplicationName("Pincite")
    application.setDesktopFileName("pincite")
    application.setWindowIcon(app_icon())
    application.setQuitOnLastWindowClosed(False)  # one more may come
    loaded = load_settings(paths)
    use_language(application, loaded.settings.language)
    size_letters(application, loaded.settings.letters_percent)
    look = Theme(application, loaded.settings.colours)  # that which asks for a passphrase is dressed, too
    opened = unlocked(paths)
    look.deleteLater()  # each window has its own
    if opened is None:
        door.close()
        return LibraryLocked.exit_code
    # Python acts on a signal, such as Ctrl-C in the terminal, only when Python code runs.
    heartbeat = QTimer()
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(BEAT_MS)
    last: Outcome | None = None
    files = list(files_to_add)
    while True:
        wiring = Wiring(application, opened, loaded=loaded)
        wiring.closing.connect(partial(_let_go, arrivals, wiring))
        _open(wiring, files, last)
        arrivals.go_to(wiring.window)
        status = application.exec()
        wiring.close()
        if (wish := wiring.encryption.wish) is None:
            break
        wiring.window.deleteLater()
        wiring.deleteLater()  # here: Python would end its timers on whichever thread it looks for garbage
        wiring.look.dress_all()  # what is shown between two windows, too
        wiring.look.deleteLater()
        gc.unfreeze()
        last = carry_out(opened, wish)
        opened, files, loaded = last.paths, [], load_settings(last.paths)
    door.close()
    release_clipboard()
    return status


def _let_go(arrivals: Arrivals, wiring: Wiring) -> None:
    """What comes while the window closes is not this window's."""
    arrivals.go_to(None)
    if wiring.encryption.wish is None:
        arrivals.end()


def _spare_the_loaded(status: ModelStatus) -> None:
    """Once all is loaded: what stays for good need not be looked through whenever Python looks for garbage.

    That would hold the window up for a tenth of a second and more, in the midst of an answer.
    """
    if status.state is not ModelState.PREPARING:
        gc.unfreeze()  # a model before this one may be gone by now
        gc.collect()
        gc.freeze()


def _open(wiring: Wiring, files: Sequence[Path], last: Outcome | None) -> None:
    """Show the window; `last`: what was done before it was opened."""
    window = wiring.window
    window.closing.connect(QApplication.quit)
    signal.signal(signal.SIGINT, lambda *_: window.close())
    window.fit_to_screen()
    wiring.host.status_changed.connect(_spare_the_loaded)
    wiring.start(files)
    wiring.about.begin()
    wiring.encryption.begin()
    if last is not None:
        severity = Severity.INFO if last.is_done else Severity.ERROR
        window.notices.show_notice(Notice(last.sentence, severity, topic="encrypted"))
