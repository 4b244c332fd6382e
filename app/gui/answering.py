"""Carries a request to the model and its answer back into the conversation. At most one answer is on its way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.assistant.records import Answer, Answered, AnswerEvent, AnswerText, Stage
from app.errors import PinciteError
from app.gui.conversation_model import ConversationListModel, Outcome, Turn
from app.gui.model_request import ModelRequest
from app.gui.tasks import Task

Ask = Callable[[ModelRequest], Task]

THINKING = Stage("Thinking", 0, 0)


class Answering(QObject):
    """One conversation's requests and answers."""

    running_changed = Signal(bool)
    asked = Signal(str, list)
    """A new turn with this question is on its way to the documents of these ids."""
    answered = Signal(object)
    """A complete Answer has come."""
    stopped = Signal()
    """The user has stopped an answer."""
    failed = Signal(object, object)
    """No answer came: the ModelRequest, so that its words can be given back, and the PinciteError."""

    def __init__(self, ask: Ask, conversation: ConversationListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._conversation = conversation
        self._task: Task | None = None
        self._request = ModelRequest(())

    @property
    def is_running(self) -> bool:
        """Whether an answer is on its way."""
        return self._task is not None

    def ask(self, request: ModelRequest, question: str) -> None:
        """Have a request answered in a new turn, under `question`; nothing may be running."""
        self._conversation.append_turn(Turn(question, stage=THINKING))
        self.asked.emit(question, list(request.document_ids))
        self._begin(request)

    def ask_again(self, request: ModelRequest) -> None:
        """Ask in another way what the last turn asked; the answer comes in the same turn. Nothing may be running."""
        self._conversation.begin_again(THINKING)
        self._begin(request)

    def _begin(self, request: ModelRequest) -> None:
        assert self._task is None, "one answer at a time"
        self._request = request
        self._task = task = self._ask(request)
        task.yielded.connect(self._on_event)
        task.finished.connect(self._on_finished)
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._on_finished)
        self.running_changed.emit(True)

    def show_stage(self, stage: Stage) -> None:
        """Say what a waiting question waits for, such as the model that is still being prepared."""
        if self._task is not None:
            self._conversation.show_stage(stage)

    def stop(self) -> None:
        """Stop the answer at once for the user; the model ends its step in the background."""
        if self._task is not None:
            self._task.cancel()
            self._let_go()
            if self._conversation.is_running():
                self._conversation.stop()
                self.stopped.emit()
            self.running_changed.emit(False)

    def _on_event(self, event: AnswerEvent) -> None:
        if isinstance(event, Stage):
            self._conversation.show_stage(event)
        elif isinstance(event, AnswerText):
            self._conversation.add_text(event)
        elif isinstance(event, Answered):
            self._complete(event.answer)

    def _complete(self, answer: Answer) -> None:
        self._conversation.complete(answer)
        self.answered.emit(answer)

    def _on_finished(self, result: object = None) -> None:
        self._let_go()
        if self._conversation.is_running():  # ended from elsewhere, such as by closing
            self._conversation.stop()
        self.running_changed.emit(False)

    def _on_failed(self, error: PinciteError) -> None:
        self._let_go()
        if self._conversation.turns[-1].outcome not in (Outcome.ANSWERED, Outcome.NOT_FOUND):
            offer = self._request if self._request.can_be_asked_otherwise(error) else None
            self._conversation.fail(str(error), offer)
            self.failed.emit(self._request, error)
        self.running_changed.emit(False)

    def _let_go(self) -> None:
        """Listen to the task no more: a stopped one may still report."""
        if self._task is not None:
            self._task.yielded.disconnect(self._on_event)
            self._task.finished.disconnect(self._on_finished)
            self._task.failed.disconnect(self._on_failed)
            self._task.stopped.disconnect(self._on_finished)
            self._task = None
