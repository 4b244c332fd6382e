"""Holds the model for the window: prepares it, starts it, asks it, and starts it again when its process dies.

All of its work runs on the engine lane, in order; so a question asked while the model is still loading simply waits.

    PREPARING ──→ READY ──(process died)──→ PREPARING ──→ READY
        └──────→ FAILED ──(restart)───────────┘
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.assistant.records import AnswerEvent, Stage
from app.errors import EngineFailed, PinciteError
from app.gui.question.model_request import ModelRequest
from app.gui.tasks import CancelCheck, Lane, Task
from app.inference.requests import EngineInfo

WATCH_MS = 1000
"""How often an idle engine is looked after."""
CLOSE_S = 10.0
"""How long the closed window, which is hidden by then, waits for what was read to be kept."""


class OpenModel(Protocol):
    """A started model: its engine process and the assistant that uses it."""

    @property
    def info(self) -> EngineInfo: ...
    @property
    def note(self) -> str: ...
    def answer(
        self, request: ModelRequest, cancelled: CancelCheck, answer_wanted: CancelCheck
    ) -> Iterator[AnswerEvent]: ...
    def is_alive(self) -> bool: ...
    def close(self) -> None: ...


OpenTheModel = Callable[[Callable[[Stage], None], CancelCheck], OpenModel]
"""Prepares and starts the model on the engine lane; reports stages. Raises ModelError, StorageError, Cancelled."""


class ModelState(StrEnum):
    """Where the model stands."""

    PREPARING = "preparing"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ModelStatus:
    """What the window shows about the model."""

    state: ModelState
    stage: Stage | None = None
    info: EngineInfo | None = None
    note: str = ""
    """What the user should know of this model; empty if nothing."""
    error: str = ""


class EngineHost(QObject):
    """The model as the window sees it."""

    status_changed = Signal(object)
    died = Signal()
    """The engine has ended by itself, or computes no more; it is being started again."""
    _stage_reported = Signal(object)

    def __init__(self, lane: Lane, open_model: OpenTheModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._open_model = open_model
        self._model: OpenModel | None = None  # made and ended on the lane
        self._opening: Task | None = None
        self.status = ModelStatus(ModelState.PREPARING)
        self._stage_reported.connect(self._on_stage, Qt.ConnectionType.QueuedConnection)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self._look_after)

    def start(self) -> None:
        """Prepare and start the model, unless that is already under way."""
        if self._opening is None or self._opening.is_over:
            self.start_anew()

    def start_anew(self) -> None:
        """Start the model as the settings have it now, in place of the one that runs or is being started.

        An answer that is on its way is finished first.
        """
        if self._opening is not None:
            self._opening.cancel()
        self._set_status(ModelStatus(ModelState.PREPARING))
        self._opening = task = self._lane.start(self._open)
        task.finished.connect(lambda status: self._on_opened(task, status))
        task.failed.connect(lambda error: self._on_failed_to_open(task, error))

    def ask(self, request: ModelRequest, answer_wanted: CancelCheck) -> Task:
        """Have a request answered. The task yields AnswerEvents; it fails with EngineFailed if the process dies.

        Once `answer_wanted()` says so, the answer is to come from the pages read so far. It is called on the lane.
        """
        task = self._lane.start(lambda cancelled: self._answer(request, cancelled, answer_wanted))
        task.failed.connect(self._on_answer_failed)
        return task

    def close(self) -> None:
        """End the engine's process and the lane. Waits a few seconds for the current step, then ends it by force."""
        self._watch.stop()
        self._opening = None  # one that is ready by now is not looked after any more
        if not self._lane.close(last=self._close_model, timeout_s=CLOSE_S) and (model := self._model):
            model.close()

    def _close_model(self, cancelled: CancelCheck) -> None:
        if self._model is not None:
            self._model.close()
            self._model = None

    def _open(self, cancelled: CancelCheck) -> ModelStatus:
        self._close_model(cancelled)
        self._model = self._open_model(self._stage_reported.emit, cancelled)
        return ModelStatus(ModelState.READY, info=self._model.info, note=self._model.note)

    def _answer(
        self, request: ModelRequest, cancelled: CancelCheck, answer_wanted: CancelCheck
    ) -> Iterator[AnswerEvent]:
        if self._model is None:
            raise EngineFailed(self.status.error or self.tr("The model is not running."))
        yield from self._model.answer(request, cancelled, answer_wanted)

    def _on_stage(self, stage: Stage) -> None:
        if self.status.state is ModelState.PREPARING:
            self._set_status(ModelStatus(ModelState.PREPARING, stage=stage))

    def _on_opened(self, task: Task, status: ModelStatus) -> None:
        if task is not self._opening:
            return  # another one is on its way by now
        self._set_status(status)
        self._watch.start()

    def _on_failed_to_open(self, task: Task, error: PinciteError) -> None:
        if task is not self._opening:
            return
        self._watch.stop()
        self._set_status(ModelStatus(ModelState.FAILED, error=str(error)))

    def _on_answer_failed(self, error: PinciteError) -> None:
        """A process may live on without its device: a GPU whose driver was changed computes never again in it."""
        if isinstance(error, EngineFailed) and self.status.state is ModelState.READY:
            self._start_anew()

    def _look_after(self) -> None:
        """Start the engine again if its process has died."""
        if self.status.state is ModelState.READY and self._model is not None and not self._model.is_alive():
            self._start_anew()

    def _start_anew(self) -> None:
        self._watch.stop()
        self.died.emit()
        self.start()

    def _set_status(self, status: ModelStatus) -> None:
        self.status = status
        self.status_changed.emit(status)
