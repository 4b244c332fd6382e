"""The libraries that an NVIDIA GPU needs: whether they are missing here, and fetching them when the user says so.

(a GPU is there, its libraries are not)──→ OFFERED ── fetch ──→ FETCHING ──→ NONE, or USELESS with the reason
                                              │                    │ pause, fault, close
                                              └── fetch ── PAUSED ←┘ what came is kept
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import PinciteError
from app.gui.tasks import CancelCheck, Lane, Task
from app.paths import Paths

if TYPE_CHECKING:
    from app.models.download import DownloadProgress
    from app.models.gpu_libraries import GpuFetched


class GpuStage(StrEnum):
    """Where the libraries stand."""

    NONE = "none"
    OFFERED = "offered"
    FETCHING = "fetching"
    PAUSED = "paused"
    USELESS = "useless"


@dataclass(frozen=True, slots=True, kw_only=True)
class GpuLibraries:
    """What the window shows of them."""

    stage: GpuStage = GpuStage.NONE
    gpu: str = ""
    """Its name."""
    size: int = 0
    """About how many bytes are to be fetched."""
    kept: int = 0
    """Bytes of an earlier try."""
    progress: DownloadProgress | None = None
    error: PinciteError | None = None
    """Why fetching came to nothing."""
    reason: str = ""
    """Why the GPU cannot be used though the libraries are here, in English."""


class GpuFetching(QObject):
    """Looks and fetches, on lanes."""

    changed = Signal(object)
    """Where they stand now: a GpuLibraries."""
    fetched = Signal(object)
    """A Device: what models run on from now on, and why."""

    def __init__(
        self,
        paths: Paths,
        looking: Lane,
        working: Lane,
        on_connecting: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        """The lanes are those of `ModelShelf`: for looks at this machine, and for long work."""
        super().__init__(parent)
        self._on_connecting = on_connecting
        self._paths = paths
        self._looking = looking
        self._working = working
        self._task: Task | None = None
        self._is_discarded = False
        self.now = GpuLibraries()

    def look(self) -> None:
        """Look whether there is something to offer. Nothing is asked but this machine's driver and folders."""
        task = self._looking.start(lambda cancelled: _look(self._paths))
        task.finished.connect(self._on_looked)

    def fetch(self) -> None:
        """Fetch what is missing; goes on with what is here of it."""
        if self._task is not None:
            return
        self._on_connecting()
        self._task = task = self._working.start(lambda cancelled: _fetch(self._paths, cancelled))
        task.yielded.connect(self._on_step)
        task.finished.connect(lambda _: self._end())
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._on_stopped)
        self._show(replace(self.now, stage=GpuStage.FETCHING, progress=None, error=None))

    def pause(self) -> None:
        """Stop fetching; what came is kept."""
        if self._task is not None:
            self._task.cancel()

    def discard(self) -> None:
        """Stop fetching, and delete what came."""
        if self._task is not None:
            self._is_discarded = True
            self._task.cancel()
            return
        task = self._looking.start(lambda cancelled: _discard(self._paths))
        task.finished.connect(lambda _: self.look())
        task.failed.connect(self._on_failed)

    def _on_looked(self, found: GpuLibraries) -> None:
        if self._task is None:
            self._show(found)

    def _on_step(self, step: DownloadProgress | GpuFetched) -> None:
        from app.models.download import DownloadProgress  # loaded by now, but not at the start

        if isinstance(step, DownloadProgress):
            self._show(replace(self.now, progress=step))
            return
        works = step.device.kind == "gpu"
        reason = "" if works else step.device.reason
        self._show(replace(self.now, stage=GpuStage.NONE if works else GpuStage.USELESS, progress=None, reason=reason))
        self.fetched.emit(step.device)

    def _on_failed(self, error: PinciteError) -> None:
        self._end()
        kept = self.now.progress.done if self.now.progress is not None else self.now.kept
        self._show(replace(self.now, stage=GpuStage.PAUSED, kept=kept, progress=None, error=error))

    def _on_stopped(self) -> None:
        is_discarded, self._is_discarded = self._is_discarded, False
        self._end()
        if is_discarded:
            self.discard()
        else:
            self.look()

    def _end(self) -> None:
        self._task = None

    def _show(self, now: GpuLibraries) -> None:
        if now != self.now:
            self.now = now
            self.changed.emit(now)


def _look(paths: Paths) -> GpuLibraries:
    from app.models.gpu_libraries import bytes_kept, gpu_state  # on the lane, like all that is slow to load

    state = gpu_state(paths)
    if not state.gpus or state.problem or not state.wanted:
        return GpuLibraries()
    kept = bytes_kept(paths)
    return GpuLibraries(
        stage=GpuStage.PAUSED if kept else GpuStage.OFFERED,
        gpu=state.gpus[0].name,
        size=state.download_bytes,
        kept=kept,
    )


def _fetch(paths: Paths, cancelled: CancelCheck) -> Iterator[DownloadProgress | GpuFetched]:
    from app.models.gpu_libraries import fetch_gpu_libraries

    yield from fetch_gpu_libraries(paths, cancelled)


def _discard(paths: Paths) -> int:
    from app.models.gpu_libraries import discard_download

    return discard_download(paths)
