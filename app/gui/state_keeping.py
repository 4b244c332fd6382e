"""Keeps unsent words and the window's shape, soon after they change and when the window closes."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QTimer

from app.errors import PinciteError
from app.gui.library_work import LibraryWork
from app.gui.main_window import MainWindow
from app.gui.notices import Notice
from app.gui.tasks import Work
from app.gui.window_state import WindowState, load_window_state, save_window_state
from app.paths import Paths

AFTER_TYPING_MS = 1000


class StateKeeping(QObject):
    """Between the window and the file `window.json`."""

    def __init__(self, paths: Paths, window: MainWindow, library_work: LibraryWork) -> None:
        super().__init__(window)
        self._file = paths.data / "window.json"
        self._window = window
        self._library_work = library_work
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_TYPING_MS)
        self._timer.timeout.connect(self._keep)

    def restore(self) -> None:
        """Bring back what was kept; from then on keep what changes."""
        state = load_window_state(self._file)
        if state.geometry:
            self._window.restoreGeometry(QByteArray.fromHex(state.geometry.encode()))
        self._window.panes.restore(state.panes)
        if state.draft:
            self._window.conversation_pane.box.set_text(state.draft)
        self._window.conversation_pane.box.text_changed.connect(lambda _: self._timer.start())

    def last_work(self) -> Work:
        """What is to be done on a lane when the window closes. Call it while the window still has its shape."""
        self._timer.stop()
        state = self._state()
        return lambda cancelled: save_window_state(self._file, state)

    def _state(self) -> WindowState:
        geometry = bytes(self._window.saveGeometry().toHex().data()).decode("ascii")
        return WindowState(self._window.conversation_pane.box.text, geometry, self._window.panes.widths)

    def _keep(self) -> None:
        state = self._state()
        task = self._library_work.run_alone(lambda cancelled: save_window_state(self._file, state))
        task.failed.connect(self._tell)

    def _tell(self, error: PinciteError) -> None:
        self._window.notices.show_notice(Notice(str(error), topic="state"))
