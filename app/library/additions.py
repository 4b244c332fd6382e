"""Adds several documents to the library at the same time, as many as the machine has reading processes.

    files ──> thread: add_document ──┐
          ──> thread: add_document ──┼──> events of all of them, as they come, each with its file's number
          ...                      ──┘

Reading happens in child processes; the threads wait for them, and write: one short transaction a document.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from app.errors import Cancelled, DocumentError
from app.ingest.isolate import DEFAULT_LIMITS
from app.ingest.limits import Limits
from app.ingest.processes import Processes, process_count
from app.library.database import Library
from app.library.documents import DocumentAdded, PageRead, add_document

Event = PageRead | DocumentAdded | DocumentError
"""Each file's events end with DocumentAdded, or with the DocumentError that says why it could not be read."""

EVENTS_WAITING = 100
POLL_SECONDS = 0.2

T = TypeVar("T")


def add_documents(
    library: Library,
    paths: Iterable[Path],
    *,
    password: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    cancelled: Callable[[], bool] = lambda: False,
    processes: Processes | None = None,
) -> Iterator[tuple[int, Path, Event]]:
    """Reads files into the library; yields (number of the file from 0, its path, what happened).

    A file that cannot be read does not stop the others. `paths` may be found while reading goes on. Closing the
    iterator ends all readings; what was added stays. `processes` are shared with others who read; None: all are for
    these files.

    Raises Cancelled, StorageError, and what `paths` raises.
    """
    processes = processes or Processes(process_count(limits))
    work = _Work(library, paths, password, limits, cancelled, processes)
    count = processes.count
    threads = [threading.Thread(target=work.run, name=f"adding {number}", daemon=True) for number in range(count)]
    for thread in threads:
        thread.start()
    running = count
    try:
        while running:
            event = _next(work.events)
            if event is None:
                running -= 1
            elif isinstance(event, BaseException):
                raise event
            else:
                yield event
    finally:
        work.stopped.set()
        while running:  # a thread may wait for room in the queue
            running -= work.events.get() is None
        for thread in threads:
            thread.join()


def _next(events: queue.Queue[T]) -> T:
    while True:  # a wait without end would not let Ctrl-C through on Windows
        with suppress(queue.Empty):
            return events.get(timeout=POLL_SECONDS)


class _Work:
    """What the threads share."""

    def __init__(
        self,
        library: Library,
        paths: Iterable[Path],
        password: str | None,
        limits: Limits,
        cancelled: Callable[[], bool],
        processes: Processes,
    ) -> None:
        self.events: queue.Queue[tuple[int, Path, Event] | BaseException | None] = queue.Queue(EVENTS_WAITING)
        self.stopped = threading.Event()
        self._library = library
        self._paths = enumerate(paths)
        self._lock = threading.Lock()
        self._password = password
        self._limits = limits
        self._cancelled = cancelled
        self._processes = processes

    def run(self) -> None:
        """Adds files until there is none left, then puts None."""
        try:
            while not self.stopped.is_set():
                with self._lock:
                    number, path = next(self._paths, (0, None))
                if path is None:
                    return
                self._add(number, path)
        except Exception as error:
            # Only the first is raised; the others' readings are stopped, which is no news.
            if not (self.stopped.is_set() and isinstance(error, Cancelled)):
                self.events.put(error)
        finally:
            self.events.put(None)

    def _add(self, number: int, path: Path) -> None:
        try:
            for event in add_document(
                self._library,
                path,
                password=self._password,
                limits=self._limits,
                cancelled=lambda: self.stopped.is_set() or self._cancelled(),
                processes=self._processes,
            ):
                self.events.put((number, path, event))
        except DocumentError as error:
            self.events.put((number, path, error))
