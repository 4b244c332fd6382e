"""Finds out what models there are, and how they would run here; keeps the list for the dialog. All on lanes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import PinciteError
from app.gui.model.model_rows import Group, ModelRow, bytes_kept
from app.gui.tasks import CancelCheck, Lane, Task
from app.paths import Paths

if TYPE_CHECKING:
    from app.models.outlook import Machine, TriedDevice


class ModelShelf(QObject):
    """What there is."""

    changed = Signal()
    """Other rows, or what is known of the machine."""
    measuring = Signal(str)
    """What of the measurement is being done; empty when it is over."""
    failed = Signal(object)
    """A PinciteError: looking or measuring came to nothing."""
    _step_reported = Signal(str)

    def __init__(
        self,
        paths: Paths,
        looking: Lane,
        working: Lane,
        held: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        """`looking`: the lane for lists. `working`: the lane for long work, on which nothing else runs meanwhile.

        `held`: bytes of memory that the model in use holds, asked on a lane.
        """
        super().__init__(parent)
        self._paths = paths
        self._looking = looking
        self._working = working
        self._held = held
        self._tasks: list[Task] = []
        self.machine: Machine | None = None
        self._tried: TriedDevice | None = None  # on lanes it is read, and replaced whole
        self.known: tuple[ModelRow, ...] = ()
        self.found: tuple[ModelRow, ...] = ()
        self.is_looking = False
        self.is_measuring = False
        self.is_pretrained_wanted = False
        self._places: list[Path] = []
        self._step_reported.connect(self.measuring, Qt.ConnectionType.QueuedConnection)

    @property
    def rows(self) -> tuple[ModelRow, ...]:
        """All, group by group; of what was found, those that can be used first."""
        found = sorted(self.found, key=lambda row: bool(row.problem))
        installed = [row for row in self.known if row.group is Group.INSTALLED]
        return (*installed, *found, *(row for row in self.known if row.group is Group.OFFERED))

    def refresh(self, *, look_again: bool = False) -> None:
        """List anew; with `look_again` also what other programs brought."""
        pretrained = self.is_pretrained_wanted
        task = self._looking.start(lambda cancelled: self._known(pretrained))
        task.yielded.connect(self._on_known)
        task.failed.connect(self.failed)
        if look_again:
            self.found = ()
            self._look(None)
            for place in self._places:
                self._look([place])

    def look_at(self, place: Path) -> None:
        """Look at a folder or file that the user points at, now and whenever the list is made again."""
        if place not in self._places:
            self._places.append(place)
        self._look([place])

    def show_pretrained(self, is_wanted: bool) -> None:
        """Whether the catalogue's pretrained models are listed, too."""
        if is_wanted != self.is_pretrained_wanted:
            self.is_pretrained_wanted = is_wanted
            self.refresh()

    def measure(self) -> None:
        """Measure this machine's speed with the starter, on the lane of long work; a GPU is tried anew for that."""
        if self.is_measuring:
            return
        self.is_measuring = True
        task = self._working.start(self._measure)
        task.finished.connect(self._on_measured)
        task.stopped.connect(lambda: self._on_measured(None))
        task.failed.connect(self._on_not_measured)
        self.measuring.emit(self.tr("Waiting for its turn"))

    def refresh_kept(self) -> None:
        """What is kept of interrupted downloads has changed."""
        known = self.known
        task = self._looking.start(lambda cancelled: tuple(replace(row, kept=self._kept_of(row)) for row in known))
        task.finished.connect(self._set_known)

    def _kept_of(self, row: ModelRow) -> int:
        return bytes_kept(self._paths, row.name) if row.group is Group.OFFERED else 0

    def _set_known(self, rows: tuple[ModelRow, ...]) -> None:
        if {row.key for row in rows} == {row.key for row in self.known}:
            self.known = rows
            self.changed.emit()

    def _known(self, pretrained: bool) -> Iterator[tuple[Machine, list[ModelRow]]]:
        from app.gui.model.model_listing import known_rows  # on the lane, like all that is slow to load
        from app.models.outlook import machine_here

        machine = machine_here(self._paths, self._held(), self._tried)
        self._tried = machine.tried
        yield machine, known_rows(self._paths, machine, pretrained=pretrained)

    def _on_known(self, known: tuple[Machine, list[ModelRow]]) -> None:
        self.machine, self.known = known[0], tuple(known[1])
        self.changed.emit()

    def _look(self, places: list[Path] | None) -> None:
        task = self._looking.start(partial(self._found, places))
        self._tasks.append(task)
        self.is_looking = True
        task.yielded.connect(self._on_found)
        task.failed.connect(self.failed)
        for end in (task.finished, task.failed, task.stopped):
            end.connect(lambda *_: self._on_looked(task))
        self.changed.emit()

    def _found(self, places: list[Path] | None, cancelled: CancelCheck) -> Iterator[ModelRow]:
        from app.gui.model.model_listing import found_rows
        from app.models.outlook import machine_here

        if (machine := self.machine) is None:
            machine = machine_here(self._paths, self._held(), self._tried)
            self._tried = machine.tried
        yield from found_rows(places, machine, cancelled)

    def _on_found(self, row: ModelRow) -> None:
        self.found = (*(other for other in self.found if other.key != row.key), row)
        self.changed.emit()

    def _on_looked(self, task: Task) -> None:
        if task in self._tasks:
            self._tasks.remove(task)
        self.is_looking = bool(self._tasks)
        self.changed.emit()

    def _measure(self, cancelled: CancelCheck) -> None:
        from app.models.machine_speed import machine_name, measure_speed
        from app.models.outlook import tried_device
        from app.models.starter import ensure_starter

        def on_export(done: int, total: int, text: str) -> None:
            self._step_reported.emit(text)

        starter = ensure_starter(self._paths, on_export, cancelled)
        self._tried = tried_device(self._paths)
        where = machine_name(self._tried.device)
        measure_speed(self._paths, starter, where, self._step_reported.emit, cancelled)

    def _on_measured(self, _: object) -> None:
        self.is_measuring = False
        self.measuring.emit("")
        self.refresh(look_again=True)

    def _on_not_measured(self, error: PinciteError) -> None:
        self.is_measuring = False
        self.measuring.emit("")
        self.failed.emit(error)
