"""What becomes of the model, told where one asks: that it ended and is started again, runs again, or cannot run."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.assistant.records import Stage
from app.gui.conversation.answering import Answering
from app.gui.language import translate
from app.gui.model.engine_host import EngineHost, ModelState, ModelStatus
from app.gui.notices import Notice, Notices, Severity
from app.gui.sentences import in_language


class ModelNews(QObject):
    """Tells in notices, and above the answer that waits."""

    def __init__(self, host: EngineHost, answering: Answering, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._answering = answering
        self._notices = notices
        self._was_dead = False
        self._device = ""
        host.status_changed.connect(self._on_status)
        host.died.connect(self._on_died)
        answering.running_changed.connect(self._on_running_changed)

    def has_model(self) -> bool:
        """Whether someone is there to answer; says so if not."""
        has_failed = self._host.status.state is ModelState.FAILED
        if has_failed:
            self._tell_failed(self._host.status.error)
        return not has_failed

    def _on_running_changed(self, is_running: bool) -> None:
        if is_running:
            self._tell_preparing(self._host.status)

    def _on_died(self) -> None:
        self._was_dead = True
        sentence = translate("Asking", "The model ended unexpectedly and is being started again. Your words are kept.")
        self._notices.show_notice(Notice(sentence, Severity.WARNING, topic="engine"))

    def _on_status(self, status: ModelStatus) -> None:
        if status.state is ModelState.FAILED:
            self._tell_failed(status.error)
        elif status.state is ModelState.READY:
            self._notices.dismiss_topic("engine")
            if self._was_dead:
                self._was_dead = False
                self._tell_running_again(status)
            self._device = status.info.device if status.info is not None else ""
        else:
            self._tell_preparing(status)

    def _tell_running_again(self, status: ModelStatus) -> None:
        sentence = translate("Asking", "The model is running again.")
        if status.info is not None and status.info.device != self._device:  # it may be slower there
            where = translate("Asking", "{before} It runs on this now: {device} ({reason})")
            sentence = where.format(
                before=sentence, device=status.info.device_name, reason=in_language(status.info.reason)
            )
        self._notices.show_notice(Notice(sentence, Severity.INFO, topic="engine"))

    def _tell_preparing(self, status: ModelStatus) -> None:
        """An answer on its way waits for the model."""
        if status.state is ModelState.PREPARING:
            self._answering.show_stage(status.stage or Stage("Starting the model", 0, 0))

    def _tell_failed(self, sentence: str) -> None:
        action = translate("Asking", "Start the model again")
        self._notices.show_notice(Notice(sentence, action=action, on_action=self._host.start, topic="engine"))
