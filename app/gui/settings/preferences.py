"""Opens the settings, saves them, and starts the model anew where they say so; shows what the badge stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import psutil
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.assistant.records import Answer
from app.errors import PinciteError
from app.gui.language import QT_TRANSLATE_NOOP
from app.gui.main_window import MainWindow
from app.gui.model.device_details import Detail, DeviceDetails, Speed, details_of, speed_of
from app.gui.model.engine_host import EngineHost
from app.gui.notices import Notice, Severity
from app.gui.sentences import in_language
from app.gui.settings.settings_dialog import SettingsDialog
from app.gui.tasks import Task, Work
from app.paths import Paths
from app.settings import Settings, save_settings

OF_READING = ("ocr", "page_seconds", "reading_gb", "reading_processes")
"""Settings that the reading of documents takes at the next start."""
OF_WORDS = ("language", "letters_percent")
"""Settings that the window takes at the next start."""
OF_MODEL = (
    "model",
    "device",
    "cache",
    "pan_and_scan",
    "snapshot_gb",
    "threads",
    "focus",
    "tool_steps",
    "image_check",
    "image_check_percent",
)
"""Settings that the model takes when it is started."""
WATCH_MS = 5000
NOT_READY = QT_TRANSLATE_NOOP("Preferences", "The model is not running yet; there is nothing to be told of it.")


class Preferences(QObject):
    """Between the settings, the badge and the model."""

    changed = Signal(object)
    """The new Settings."""
    details_opened = Signal(object)
    """The DeviceDetails."""

    def __init__(
        self,
        window: MainWindow,
        host: EngineHost,
        paths: Paths,
        settings: Settings,
        run: Callable[[Work], Task],
        is_running: Callable[[], bool],
    ) -> None:
        """`is_running` says whether an answer is on its way: the model is not started anew under it."""
        super().__init__(window)
        self._window = window
        self._host = host
        self._paths = paths
        self._run = run
        self._is_running = is_running
        self._speed = Speed()
        self.settings = settings
        window.settings_requested.connect(self.open)
        window.shortcuts_chosen.connect(lambda keys: self._keep(replace(self.settings, shortcuts=keys)))
        window.badge.details_requested.connect(self.show_details)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self._refresh)
        self._watch.start()
        host.status_changed.connect(lambda _: self._refresh())

    def open(self) -> None:
        """Show the form; it does not block the window."""
        dialog = SettingsDialog(self.settings, self._window)
        # Once the dialog is gone: where colours change, it would be dressed once more with all that is in it.
        dialog.saved.connect(self._save, Qt.ConnectionType.QueuedConnection)
        dialog.open()

    def use_model(self, name: str, *, anew: bool = False) -> None:
        """Have a model answer from now on, without a restart; empty: the starter.

        `anew`: also if it is in use already, since it is another under the same name.
        """
        before, settings = self.settings, replace(self.settings, model=name)
        self._keep(settings)
        if before != settings or anew:
            self._host.start_anew()

    def watch_folders(self, folders: tuple[str, ...]) -> None:
        """Have these folders watched, and no others."""
        self._keep(replace(self.settings, watched_folders=folders))

    def held_memory(self) -> int:
        """Bytes that the running model would give back; what it shares with other programs is not counted."""
        info = self._host.status.info
        if info is None or not info.process_id:
            return 0
        try:
            memory = psutil.Process(info.process_id).memory_info()
        except psutil.Error:  # it has ended
            return 0
        return max(0, int(memory.rss) - int(getattr(memory, "shared", 0)))

    def take_timing(self, answer: Answer) -> None:
        """An answer has come: show how fast it was."""
        self._speed = speed_of(answer.timing)
        self._refresh()

    def show_details(self) -> None:
        """Tell all that is known of the model."""
        status = self._host.status
        known = [Detail("", in_language(status.error) or self.tr(NOT_READY))]
        if status.info is not None:
            known = details_of(status.info, status.note, self._speed, self._memory())
        details = DeviceDetails([*known, Detail("", self._window.network_words)], self._window)
        details.models_requested.connect(self._window.models_requested)
        self.details_opened.emit(details)
        details.open()

    def _refresh(self) -> None:
        self._window.badge.show_load(self._memory(), self._speed)

    def _memory(self) -> int:
        """Bytes that the model's process holds; 0: not known."""
        info = self._host.status.info
        if info is None or not info.process_id:
            return 0
        try:
            return int(psutil.Process(info.process_id).memory_info().rss)
        except psutil.Error:  # it has ended
            return 0

    def _save(self, settings: Settings) -> None:
        before = self.settings
        self._keep(settings)
        changed = {
            name for name in (*OF_MODEL, *OF_READING, *OF_WORDS) if getattr(before, name) != getattr(settings, name)
        }
        if changed & set(OF_MODEL):
            if self._is_running():
                words = self.tr("The settings are saved. The model takes them when it is started next.")
                self._note(words, "model settings", restart=True)
            else:
                self._host.start_anew()
        if changed & set(OF_WORDS):
            words = self.tr("The settings are saved. Language and letters change when Pincite is started next.")
            self._note(words, "words settings")
        if changed & set(OF_READING):
            words = self.tr("The settings are saved. How documents are read changes when Pincite is started next.")
            self._note(words, "reading settings")

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        task = self._run(lambda cancelled: save_settings(self._paths, settings))
        task.failed.connect(self._tell)
        self.changed.emit(settings)

    def _note(self, sentence: str, topic: str, *, restart: bool = False) -> None:
        """Each topic is told beside the others: a change of many settings may touch all of them."""
        action = self.tr("Start the model again") if restart else ""
        on_action = self._host.start if restart else None
        notice = Notice(sentence, Severity.INFO, action=action, on_action=on_action, topic=topic)
        self._window.notices.show_notice(notice)

    def _tell(self, error: PinciteError) -> None:
        self._window.notices.show_notice(Notice(str(error), topic="settings"))
