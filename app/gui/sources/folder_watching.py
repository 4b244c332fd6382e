"""Keeps the library up to date with the folders that the settings name, as long as the window is open."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import NotADocument, PinciteError
from app.gui.language import COUNTS
from app.gui.sentences import sentence_of
from app.gui.sources.document_imports import DocumentImports
from app.gui.sources.library_work import LibraryWork
from app.gui.tasks import CancelCheck, Lane, Task
from app.gui.theme import in_own_direction
from app.ingest.limits import limits_of
from app.paths import Paths
from app.settings import Settings

if TYPE_CHECKING:
    from app.library.watch_events import WatchEvent

POLL_S = 0.1


class FolderWatching(QObject):
    """One watch over all folders, on a lane of its own; it begins anew when other folders are named."""

    told = Signal(str)
    """Something to be told in passing."""
    troubled = Signal(str)
    """A sentence about a folder that cannot be watched now."""

    def __init__(
        self,
        paths: Paths,
        library_work: LibraryWork,
        imports: DocumentImports,
        settings: Callable[[], Settings],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._library_work = library_work
        self._imports = imports
        self._settings = settings
        self._lane = Lane("watching")
        self._task: Task | None = None
        self._watched: tuple[str, ...] = ()
        self._reading: set[Path] = set()

    @property
    def is_watching(self) -> bool:
        """Whether a watch is on."""
        return self._task is not None and not self._task.is_over

    def begin(self) -> None:
        """Watch the folders that the settings name, if these are others than before. Needs an open library."""
        folders = self._settings().watched_folders
        if self._paths.is_private or folders == self._watched or not self._library_work.is_open:
            return
        self._watched = folders
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._let_go()
        if folders:
            named = [Path(folder) for folder in folders]
            self._task = task = self._lane.start(lambda cancelled: self._watch(named, cancelled))
            task.yielded.connect(self._on_event)
            task.failed.connect(self._on_failed)

    def reads(self, path: Path) -> bool:
        """Whether a file lies in a folder that is watched: it is read if it is not in the library."""
        return any(path.is_relative_to(folder) for folder in self._watched) and path.exists()

    def close(self) -> None:
        """Watch no more."""
        self._lane.close()

    def _watch(self, folders: list[Path], cancelled: CancelCheck) -> Iterator[WatchEvent]:
        from app.library.watched_folders import watch_folders  # on the lane, like all that is slow to load

        def wait(seconds: float) -> None:
            end = time.monotonic() + seconds
            while time.monotonic() < end and not cancelled():
                time.sleep(POLL_S)

        paths = self._paths
        own = [paths.data, paths.cache, paths.config, paths.logs, paths.models]
        yield from watch_folders(
            self._library_work.library,
            folders,
            wait=wait,
            without=own,
            limits=limits_of(self._settings(), gives_way=True),
            cancelled=cancelled,
            processes=self._library_work.processes,
        )

    def _on_event(self, event: WatchEvent) -> None:
        from app.library.watch_events import (  # loaded by now
            AttachedAdded,
            FileAdded,
            FileReading,
            FileRefused,
            Trouble,
        )

        if isinstance(event, FileReading):
            self._reading.add(event.path)
            self._imports.show_reading(event.path, event.read)
        elif isinstance(event, FileAdded | AttachedAdded):
            self._reading.discard(event.path)
            self._imports.show_added(event.path, event.added)
        elif isinstance(event, FileRefused):
            self._reading.discard(event.path)
            # A folder may hold anything: what is no document at all is passed over.
            self._imports.show_refused(event.path, None if isinstance(event.error, NotADocument) else event.error)
        elif isinstance(event, Trouble):
            self.troubled.emit(sentence_of(event.error))
        else:
            self.told.emit(
                self.tr("{name} is no longer in its folder; its {pages} stay in the library.").format(
                    name=in_own_direction(event.path.name), pages=COUNTS.pages(event.document.page_count)
                )
            )

    def _let_go(self) -> None:
        """What was being read is read no further."""
        for path in self._reading:
            self._imports.show_refused(path, None)
        self._reading.clear()

    def _on_failed(self, error: PinciteError) -> None:
        self._watched = ()
        self._let_go()
        self.troubled.emit(sentence_of(error))
