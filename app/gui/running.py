"""Runs the window until it is closed; and another one after it, where the library was encrypted in between."""

from __future__ import annotations

import gc
import signal
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.errors import LibraryLocked
from app.gui.app_icon import app_icon
from app.gui.arrivals import Application, Arrivals
from app.gui.conversation.answer_copy import release_clipboard
from app.gui.garbage import GarbageOnThisThread
from app.gui.language import use_language
from app.gui.model.engine_host import ModelState, ModelStatus
from app.gui.notices import Notice, Severity
from app.gui.privacy.encrypting import Outcome, carry_out
from app.gui.privacy.unlocking import unlocked
from app.gui.second_start import CLOSED, Door
from app.gui.theme import Theme, size_letters
from app.gui.wiring import Wiring
from app.paths import Paths
from app.settings import load_settings

BEAT_MS = 300


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
    opened = unlocked(paths, look)
    look.deleteLater()  # each window has its own
    if opened is None:
        door.close()
        return LibraryLocked.exit_code
    # Python acts on a signal, such as Ctrl-C in the terminal, only when Python code runs.
    heartbeat = QTimer()
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(BEAT_MS)
    garbage = GarbageOnThisThread(application)
    last: Outcome | None = None
    files = list(files_to_add)
    while True:
        gc.freeze()  # what all windows need is no garbage
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
        gc.collect()  # with it go the window's texts, and its key
        last = carry_out(opened, wish)
        opened, files, loaded = last.paths, [], load_settings(last.paths)
    garbage.end()
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

    That would hold the window up for a tenth of a second and more, in the midst of an answer. What is there by now, be
    it a dialog that goes soon, is looked through no more until the window closes.
    """
    if status.state is not ModelState.PREPARING:
        gc.collect()  # only of what came since the window was begun, or the model before this one
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
