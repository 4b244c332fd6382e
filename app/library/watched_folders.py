"""Watches folders: what appears in them is added, what changes is a new version, what vanishes stays in the library.

    look through the folders ── new or changed, and no longer growing ── add_documents ── events
         ^                                                                                   │
         └────────────── wait: 2 s, longer where looking takes long ─────────────────────────┘

It looks again and again in place of being told by the system: that works on every drive, network drives too, misses
nothing that happened in between or before, and knows no limit on folders. Looking takes a twentieth of the time.
"""

from __future__ import annotations

import math
import os
import stat
import time
from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.errors import Cancelled, DocumentError, DocumentMissing, LibraryBusy, NoSpace
from app.ingest.file_access import answered
from app.ingest.folders import is_hidden, is_kept_by_batch
from app.ingest.limits import Limits
from app.ingest.processes import Processes, process_count
from app.library.additions import add_documents
from app.library.attached import AttachedPlace, add_attached, is_read
from app.library.database import Library
from app.library.documents import Document, PageRead, get_document, list_documents
from app.library.watch_events import (
    AttachedAdded,
    FileAdded,
    FileReading,
    FileRefused,
    FileVanished,
    Trouble,
    WatchEvent,
)

SETTLED_SECONDS = 2.0
"""A file that has not changed for so long is no longer being written."""
LOOK_SECONDS = 2.0
"""From one look to the next, at least."""
RETRY_SECONDS = 60.0
"""After which a file that could not be opened is tried again."""
SHARE_OF_LOOKING = 20
"""Looking takes one part in so many of the time, at most."""
UNFINISHED = (".crdownload", ".download", ".part", ".partial", ".tmp")
"""What browsers and others call a file until it is complete."""

Stamp = tuple[int, int, int]
"""Size in bytes, and when content and attributes were changed last, in nanoseconds."""
Wait = Callable[[float], None]
"""Waits for so many seconds, less if there is a reason to stop."""


@dataclass(slots=True)
class _File:
    """What is known of a file."""

    stamp: Stamp
    since: float
    """When this stamp was seen first, on the monotonic clock."""
    done: Stamp | None = None
    """With which stamp it was added or refused."""
    document_id: int | None = None
    retry_at: float = math.inf
    """When a file that could not be opened is tried again: it may be locked by the program that writes it."""
    is_seen: bool = False
    """Whether this watch has seen it, and not only the library."""
    is_missing: bool = False
    """Whether the last look did not find it: programs that save may delete and write again."""


@dataclass(slots=True)
class _Look:
    """What one look through the folders found."""

    stamps: dict[Path, Stamp] = field(default_factory=dict)
    failed: dict[Path, DocumentMissing] = field(default_factory=dict)
    """Folders that could not be looked through, and why."""


def watch_folders(
    library: Library,
    folders: Sequence[Path],
    *,
    wait: Wait,
    without: Collection[Path] = (),
    once: bool = False,
    password: str | None = None,
    limits: Limits,
    cancelled: Callable[[], bool],
    attached: AttachedPlace | None = None,
    processes: Processes | None = None,
) -> Iterator[WatchEvent]:
    """Keep the library up to date with folders, until `cancelled` (then Cancelled is raised) or, with `once`, until
    everything in them now was read.

    Args:
        library: Where documents are added.
        folders: With all folders in them, without what is hidden; links to folders are not followed.
        wait: Waits between two looks.
        without: Folders in them that are left out: the app's own.
        once: End when all is read; files that grow are waited for.
        password: Opens encrypted files.
        limits: As for `add_document`.
        cancelled: Asked all the time.
        attached: Where files within documents are put, which are then added as well; None: they are left alone.
        processes: Shared with others who read; None: all are for these folders.

    Raises Cancelled, LibraryUnusable.
    """
    places = [folder.absolute() for folder in folders]
    watch = _Watch(library, places, frozenset(without), password, limits, cancelled, attached, processes)
    while True:
        started = time.monotonic()
        look = watch.look()
        took = time.monotonic() - started
        yield from watch.troubles(look)
        waiting = yield from watch.add_settled(look)
        yield from watch.vanished(look)
        if once and not waiting:
            return
        wait(max(LOOK_SECONDS, SHARE_OF_LOOKING * took))
        if cancelled():
            raise Cancelled("Watching was stopped.")


class _Watch:
    """What is known from one look to the next."""

    def __init__(
        self,
        library: Library,
        folders: list[Path],
        without: frozenset[Path],
        password: str | None,
        limits: Limits,
        cancelled: Callable[[], bool],
        attached: AttachedPlace | None,
        processes: Processes | None,
    ) -> None:
        self._library = library
        self._folders = folders
        self._without = without
        self._password = password
        self._limits = limits
        self._cancelled = cancelled
        self._attached = attached
        self._processes = processes or Processes(process_count(limits))
        self._holding: list[tuple[Path, Document]] = []
        self._said: dict[Path, str] = {}
        self._files: dict[Path, _File] = {}
        self._kept = {document.path: document for document in list_documents(library) if not document.is_older}
        for path, document in self._kept.items():
            if any(path.is_relative_to(folder) for folder in folders):
                known = _File((document.size, document.modified_ns, 0), 0.0, document_id=document.id)
                self._files[path] = known

    def look(self) -> _Look:
        """Every file that is there. Raises Cancelled."""
        look = _Look()
        for folder in self._folders:
            try:
                if not folder.is_dir():
                    raise DocumentMissing(f"There is no folder {folder} now; it is watched again when it is back.")
                found = _files_of(folder, self._without, look.failed)
                look.stamps.update(answered(found, folder.name, self._cancelled))
            except DocumentMissing as error:
                look.failed[folder] = error
        return look

    def troubles(self, look: _Look) -> Iterator[Trouble]:
        """Says each trouble with a folder once, until it has passed."""
        for folder, error in look.failed.items():
            if self._said.get(folder) != str(error):
                yield Trouble(error)
        self._said = {folder: str(error) for folder, error in look.failed.items()}

    def add_settled(self, look: _Look) -> Generator[WatchEvent, None, int]:
        """Adds what is new or changed and has settled; returns how many files are still to be added."""
        now = time.monotonic()
        ready, waiting = [], 0
        for path, stamp in look.stamps.items():
            file = self._files.get(path)
            if file is None or file.stamp != stamp:
                if file is not None and file.done is None and file.document_id and file.stamp[:2] == stamp[:2]:
                    file.stamp = file.done = stamp  # read before this watch began, and as it was then
                    file.is_seen = True
                    self._may_hold_files(path, self._kept[path])
                    continue
                self._files[path] = file = _File(stamp, now, document_id=file.document_id if file else None)
            file.is_seen, file.is_missing = True, False
            if file.done == stamp and now < file.retry_at:
                continue
            if _is_settled(file, now):
                ready.append(path)
            else:
                waiting += 1
        waiting += yield from self._add(ready)
        yield from self._add_attached()
        return waiting

    def _add(self, paths: list[Path]) -> Generator[WatchEvent, None, int]:
        """Adds files, several at once; returns how many are to be tried again."""
        open_files = set(paths)
        if not paths:
            return 0
        try:
            for _, path, event in add_documents(
                self._library,
                paths,
                password=self._password,
                limits=self._limits,
                cancelled=self._cancelled,
                processes=self._processes,
            ):
                file = self._files[path]
                if isinstance(event, PageRead):
                    yield FileReading(path, event)
                    continue
                if isinstance(event, DocumentError) and _stamp_of(path) != file.stamp:
                    continue  # it was changed or deleted while it was read: the next look sees that
                open_files.discard(path)
                was_tried, file.done = file.done == file.stamp, file.stamp
                if isinstance(event, DocumentError):
                    file.retry_at = time.monotonic() + RETRY_SECONDS if isinstance(event, DocumentMissing) else math.inf
                    if not was_tried:
                        yield FileRefused(path, event)
                    continue
                only_touched = event.already_there and event.replaced_id is None
                if not (only_touched and file.document_id == event.document.id):
                    yield FileAdded(path, event)
                file.document_id, file.retry_at = event.document.id, math.inf
                self._may_hold_files(path, event.document)
        except (LibraryBusy, NoSpace) as error:
            yield Trouble(error)
        return len(open_files)

    def _may_hold_files(self, path: Path, document: Document) -> None:
        """Notes a document whose files within are to be added, if that is wished and was not done before."""
        if self._attached is not None and not is_read(self._library, document, self._attached):
            self._holding.append((path, document))

    def _add_attached(self) -> Iterator[WatchEvent]:
        """Adds the files within the documents that were noted."""
        while self._holding and self._attached is not None:
            path, document = self._holding.pop()
            if (file := self._files.get(path)) is None or _stamp_of(path) != file.stamp:
                continue  # another document by now: the next look sees that
            try:
                for within, event in add_attached(
                    self._library,
                    document,
                    path,
                    self._attached,
                    password=self._password,
                    limits=self._limits,
                    cancelled=self._cancelled,
                ):
                    if isinstance(event, PageRead):
                        yield FileReading(within, event)
                    elif isinstance(event, DocumentError):
                        yield FileRefused(within, event)
                    elif not (event.already_there and event.document.path == within):  # else read before a stop
                        yield AttachedAdded(within, event)
            except (LibraryBusy, NoSpace) as error:
                yield Trouble(error)

    def vanished(self, look: _Look) -> Iterator[FileVanished]:
        """Names the documents whose files are gone, but for those found elsewhere."""
        for path in [path for path in self._files if path not in look.stamps]:
            if any(path.is_relative_to(folder) for folder in look.failed):
                continue  # the whole folder cannot be looked through: that was said
            file = self._files[path]
            if file.is_seen and not file.is_missing:
                file.is_missing = True
                continue
            del self._files[path]
            if file.document_id is None or not file.is_seen:
                continue
            try:
                document = get_document(self._library, file.document_id)
            except DocumentMissing:
                continue  # deleted from the library
            if document.path == path:
                yield FileVanished(path, document)


def _is_settled(file: _File, now: float) -> bool:
    """Whether a file has not been changed for a while: by its own time, or as far as it was seen."""
    return now - file.since >= SETTLED_SECONDS or time.time() - file.stamp[1] / 1e9 >= SETTLED_SECONDS


def _files_of(
    folder: Path, without: Collection[Path], failed: dict[Path, DocumentMissing]
) -> Iterator[tuple[Path, Stamp]]:
    """The files of a folder with their stamps; folders that may not be read are noted in `failed`."""

    def note(error: OSError) -> None:
        place = Path(os.fsdecode(error.filename or folder))
        why = error.strerror or type(error).__name__
        failed[place] = DocumentMissing(f"The folder {place} cannot be looked through ({why}).")

    for parent, folders, names in os.walk(folder, onerror=note):
        here = Path(parent)
        folders[:] = sorted(name for name in folders if not is_hidden(name) and here / name not in without)
        for name in sorted(names):
            if not is_hidden(name) and not name.lower().endswith(UNFINISHED):
                path = here / name
                if (stamp := _stamp_of(path)) is not None and not is_kept_by_batch(path):
                    yield path, stamp


def _stamp_of(path: Path) -> Stamp | None:
    """None for what is no ordinary file: pipes, devices, links that lead nowhere or in a circle."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns) if stat.S_ISREG(found.st_mode) else None
