"""Reads the pages that an early answer did without, under that answer, so that the next one can rest on all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from app.assistant.records import AnswerEvent, Stage
from app.errors import PinciteError
from app.gui.conversation.conversation_model import ConversationListModel
from app.gui.question.model_request import ModelRequest
from app.gui.tasks import CancelCheck, Task

BEGINNING = Stage("Reading goes on", 0, 0)


class ReadingOn(QObject):
    """At most one such reading; it belongs to the conversation's last turn."""

    def __init__(
        self,
        ask: Callable[[ModelRequest, CancelCheck], Task],
        conversation: ConversationListModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self._conversation = conversation
        self._task: Task | None = None

    def begin(self, request: ModelRequest, *, paused: bool = False) -> None:
        """Read what the request is about. `paused`: only offer it."""
        self._conversation.read_on(BEGINNING)
        if paused:
            self._conversation.pause()
            return
        self._task = task = self._ask(replace(request, reads_on=True), lambda: False)
        task.yielded.connect(self._on_event)
        task.finished.connect(self._on_finished)
        task.failed.connect(self._on_failed)

    def pause(self) -> None:
        """Interrupt it; what was read is kept."""
        if self._task is not None:
            self.stop()
            self._conversation.pause()

    def stop(self) -> None:
        """End it, since something else comes first."""
        if self._task is not None:
            self._task.cancel()
            self._task.yielded.disconnect(self._on_event)
            self._task.finished.disconnect(self._on_finished)
            self._task.failed.disconnect(self._on_failed)
            self._task = None

    def _on_event(self, event: AnswerEvent) -> None:
        if isinstance(event, Stage):
            self._conversation.read_on(event)

    def _on_finished(self, result: object) -> None:
        self.stop()
        self._conversation.read_on(None)

    def _on_failed(self, error: PinciteError) -> None:
        """The next question will say what is wrong, if it still is."""
        self.stop()
        self._conversation.pause()
