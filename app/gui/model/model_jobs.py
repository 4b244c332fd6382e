"""Fetches models, makes them ready, and deletes them, one after the other on a lane; says how far each is.

            ┌── pause ──→ PAUSED ── fetch ──┐
WAITING ──→ FETCHING ──→ MAKING ──→ (it is installed)
   └────────────┴───────────┴─────→ FAILED ── fetch or make_ready ──→ WAITING
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import ExportFailed, PinciteError
from app.gui.model.model_rows import Group, ModelRow
from app.gui.tasks import CancelCheck, Lane, Task
from app.paths import Paths

if TYPE_CHECKING:
    from app.models.download import DownloadProgress
    from app.models.install import Installed, InstallProgress
    from app.models.removal import Deleted

    Step = DownloadProgress | InstallProgress | Installed


class Stage(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    FETCHING = "fetching"
    MAKING = "making"
    PAUSED = "paused"
    FAILED = "failed"


RUNNING = (Stage.WAITING, Stage.FETCHING, Stage.MAKING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One model on its way."""

    row: ModelRow
    stage: Stage = Stage.WAITING
    share: float | None = None
    """Of all that is to be done, from 0 to 1: of the bytes that are fetched and written. It never falls.
    None: not known yet."""
    done: int = 0
    """Bytes fetched."""
    total: int = 0
    """Bytes to be fetched; 0: not known, or nothing is."""
    bytes_per_s: float = 0.0
    left_s: float | None = None
    text: str = ""
    """What is being done: a file, a layer."""
    error: PinciteError | None = None

    @property
    def is_running(self) -> bool:
        """Whether it is under way, or will be when its turn comes."""
        return self.stage in RUNNING


def job_after(job: Job, step: DownloadProgress | InstallProgress) -> Job:
    """How far a job is after a step."""
    from app.models.download import DownloadProgress  # loaded by now, but not at the start

    made = 0.0
    if isinstance(step, DownloadProgress):
        fetched, total = step.done, step.total
        job = replace(
            job,
            stage=Stage.FETCHING,
            done=step.done,
            total=step.total,
            bytes_per_s=step.bytes_per_s,
            left_s=step.left_s,
            text=step.text,
        )
    else:
        fetched = total = job.total
        made = step.done / step.total if step.total else 0.0
        job = replace(job, stage=Stage.MAKING, bytes_per_s=0.0, left_s=None, text="" if step.total else step.text)
    written = max(1, job.row.disk_needed - (job.row.size if job.row.group is Group.OFFERED else 0))
    if job.stage is Stage.FETCHING and not total:
        return job
    share = (fetched + made * written) / (total + written)
    return replace(job, share=max(job.share or 0.0, min(share, 1.0)))


class ModelJobs(QObject):
    """All jobs, by the keys of their rows."""

    changed = Signal(str)
    """The key of a job that is further, has begun, or is over."""
    installed = Signal(object, str)
    """The row that it began with, and the name of the installed model."""
    failed = Signal(object)
    """The Job, with its error."""
    deleted = Signal(object)
    """What was deleted: a `Deleted`."""
    discarded = Signal(object)
    """What came of a download was deleted: so many bytes."""
    delete_failed = Signal(object)
    """A PinciteError."""

    def __init__(
        self, paths: Paths, lane: Lane, on_connecting: Callable[[], None], parent: QObject | None = None
    ) -> None:
        """`on_connecting` is called whenever a model is fetched from the hub."""
        super().__init__(parent)
        self._on_connecting = on_connecting
        self._paths = paths
        self._lane = lane
        self._tasks: dict[str, Task] = {}
        self._discarded: set[str] = set()
        self.jobs: dict[str, Job] = {}

    @property
    def is_busy(self) -> bool:
        """Whether anything is under way."""
        return any(job.is_running for job in self.jobs.values())

    def fetch(self, row: ModelRow, token: str = "") -> None:
        """Fetch a model of the catalogue and make it ready; goes on with what is here of it."""
        self._on_connecting()
        self._begin(row, partial(self._get, row, token))

    def make_ready(self, row: ModelRow) -> None:
        """Make a model of what lies on this machine already."""
        self._begin(row, partial(self._install, row))

    def pause(self, key: str) -> None:
        """Stop it; what came is kept."""
        if task := self._tasks.get(key):
            task.cancel()

    def discard(self, row: ModelRow) -> None:
        """Stop it, and delete what came of it."""
        if row.key in self._tasks:
            self._discarded.add(row.key)
            self.pause(row.key)
        else:
            self._forget(row)

    def dismiss(self, key: str) -> None:
        """Forget that a job failed."""
        if key in self.jobs and key not in self._tasks:
            del self.jobs[key]
            self.changed.emit(key)

    def delete(self, name: str) -> Task:
        """Delete an installed model."""
        task = self._lane.start(lambda cancelled: _delete(self._paths, name))
        task.finished.connect(self.deleted)
        task.failed.connect(self.delete_failed)
        return task

    def _begin(self, row: ModelRow, work: Callable[[CancelCheck], Iterator[Step]]) -> None:
        if row.key in self._tasks:
            return
        self.jobs[row.key] = Job(row=row)
        self._tasks[row.key] = task = self._lane.start(work)
        task.yielded.connect(lambda step: self._on_step(row, step))
        task.finished.connect(lambda _: self._on_end(row.key))
        task.stopped.connect(lambda: self._on_stopped(row))
        task.failed.connect(lambda error: self._on_failed(row.key, error))
        self.changed.emit(row.key)

    def _get(self, row: ModelRow, token: str, cancelled: CancelCheck) -> Iterator[Step]:
        from app.models.getting import get_model, order_of  # on the lane, like all that is slow to load

        yield from get_model(self._paths, order_of(row.name), cancelled, token=token)

    def _install(self, row: ModelRow, cancelled: CancelCheck) -> Iterator[Step]:
        from app.models.install import check_space, exported_bytes, install_model

        found = row.found
        if found is None or found.model is None:
            raise ExportFailed(f"{row.title} cannot be used. {row.problem}".rstrip())
        check_space(self._paths, exported_bytes(found.model, row.weights))
        name = free_name(self._paths, row.name)
        yield from install_model(self._paths, name, found.source, found.vision, row.weights, cancelled)

    def _on_step(self, row: ModelRow, step: Step) -> None:
        from app.models.install import Installed  # loaded by now

        if isinstance(step, Installed):
            self._on_end(row.key)
            self.installed.emit(row, step.name)
        elif row.key in self.jobs:
            self.jobs[row.key] = job_after(self.jobs[row.key], step)
            self.changed.emit(row.key)

    def _on_end(self, key: str) -> None:
        self._tasks.pop(key, None)
        self._discarded.discard(key)
        if self.jobs.pop(key, None) is not None:
            self.changed.emit(key)

    def _on_stopped(self, row: ModelRow) -> None:
        job = self.jobs.get(row.key)
        is_kept = row.group is Group.OFFERED and row.key not in self._discarded
        if job is not None and is_kept and job.share is not None:
            self._tasks.pop(row.key, None)
            self.jobs[row.key] = replace(job, stage=Stage.PAUSED, bytes_per_s=0.0, left_s=None)
            self.changed.emit(row.key)
            return
        was_discarded = row.key in self._discarded
        self._on_end(row.key)
        if was_discarded:
            self._forget(row)

    def _on_failed(self, key: str, error: PinciteError) -> None:
        self._tasks.pop(key, None)
        self._discarded.discard(key)
        job = replace(self.jobs[key], stage=Stage.FAILED, error=error, bytes_per_s=0.0, left_s=None)
        self.jobs[key] = job
        self.changed.emit(key)
        self.failed.emit(job)

    def _forget(self, row: ModelRow) -> None:
        """Delete what came of a download that is not wanted."""
        self.jobs.pop(row.key, None)
        if row.group is Group.OFFERED:
            task = self._lane.start(lambda cancelled: _discard(self._paths, row.name))
            task.finished.connect(self.discarded)
            task.failed.connect(self.delete_failed)
        self.changed.emit(row.key)


def _delete(paths: Paths, name: str) -> Deleted:
    from app.models.removal import delete_model

    return delete_model(paths, name)


def _discard(paths: Paths, name: str) -> int:
    from app.models.removal import discard_download

    return discard_download(paths, name)


def free_name(paths: Paths, name: str) -> str:
    """A name that no installed model has: "gemma3-4b", else "gemma3-4b-2"."""
    number, free = 1, name
    while (paths.models / free).exists():
        number += 1
        free = f"{name}-{number}"
    return free
