"""Everything the window asks of the library, each call a task on a lane.

library lane    short work: listing, fetching pages, keeping conversations and the window's state
reading lane    long work: reading new documents, several at once. SQLite lets all use the library at once.

The library's code is loaded on the lane too: with SQLite's helpers it takes longer than all of Qt, and the window
shows first.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import LibraryUnusable
from app.gui.language import translate
from app.gui.tasks import CancelCheck, Lane, Task, Work
from app.ingest.limits import Limits
from app.ingest.processes import Processes, process_count
from app.ingest.records import OutlineEntry, Page
from app.library.originals import Originals
from app.log import get_log
from app.paths import Paths

if TYPE_CHECKING:
    from app.assistant.forgetting import Forgetting
    from app.ingest.child.spare_child import SpareChild
    from app.library.database import Library
    from app.library.documents import Document, DocumentAdded, PageRead
    from app.library.taken_out import DocumentRenderer


log = get_log("window")

LAST_WORK_S = 30.0
"""How long the process of a closed window stays to keep what is to be kept: longer than the library waits for another
process (20 s, `app.library.database.BUSY_SECONDS`), and not for ever."""


class LibraryWork:
    """The library as the window sees it."""

    def __init__(self, paths: Paths, limits: Limits) -> None:
        self._paths = paths
        self._limits = limits
        self._library: Library | None = None  # set on the library lane, once
        self._is_open = False  # set on the window's thread, as its documents come
        self.has_conversations = False
        """Whether the library had any as it was opened."""
        self._originals = Originals()
        self._spare: SpareChild | None = None
        self._spare_lock = threading.Lock()
        self._is_closed = False
        self._lane = Lane("library")
        self.processes = Processes(process_count(limits))
        """For all that the window reads: files that were added, and those of watched folders."""
        self.reading_lane = Lane("reading", self.processes.count)

    def open(self) -> Task:
        """Open the library for this window alone; returns its documents. Fails with StorageError."""
        task = self._lane.start(self._open)
        task.finished.connect(self._on_open)
        return task

    def read_page_sizes(self, document_id: int) -> Task:
        """Returns the document's pages without their words: a tuple of Page that says how large each is."""
        return self._lane.start(lambda cancelled: self._page_sizes(document_id))

    def read_pages(self, document_id: int, numbers: Collection[int]) -> Task:
        """Returns some pages of a document with their words: a list of Page."""
        return self._lane.start(lambda cancelled: self._pages(document_id, numbers))

    def read_outline(self, document_id: int) -> Task:
        """Returns the document's outline as a tuple of OutlineEntry."""
        return self._lane.start(lambda cancelled: self._outline(document_id))

    def page_texts(self, document_id: int) -> Iterator[tuple[int, str]]:
        """Number and text of every page that has text. To be called on a lane. Raises StorageError, DocumentMissing."""
        from app.library.page_heads import read_page_texts

        return read_page_texts(self.library, document_id)

    def delete_document(self, document_id: int, *, without_trace: bool = False) -> Task:
        """Delete a document, as `app.assistant.forgetting.forget_document` does; returns the Forgetting."""
        return self.delete_documents([document_id], without_trace=without_trace)

    def delete_documents(self, document_ids: Sequence[int], *, without_trace: bool = False) -> Task:
        """The same for several at once."""
        return self._lane.start(lambda cancelled: self._delete(document_ids, without_trace))

    def run(self, work: Callable[[Library], object]) -> Task:
        """Do any short work with the library."""
        return self._lane.start(lambda cancelled: work(self.library))

    def run_alone(self, work: Work) -> Task:
        """Do other short work on the library lane; it needs no open library."""
        return self._lane.start(work)

    def add_document(
        self, path: Path, password: str | None, cancelled: CancelCheck
    ) -> Iterator[PageRead | DocumentAdded]:
        """Read a file into the library. To be run on the reading lane."""
        from app.library.documents import add_document

        return add_document(
            self.library,
            path,
            password=password,
            limits=self._limits,
            cancelled=cancelled,
            processes=self.processes,
        )

    def open_renderer(self, path: Path, password_of: Callable[[Path], str | None]) -> DocumentRenderer:
        """What draws the pages of a document. To be called on a lane."""
        from app.library.taken_out import DocumentRenderer

        return DocumentRenderer(self.library, path, password_of, self._spare_child())

    def prepare_drawing(self) -> None:
        """Begin the process that will draw the next document. To be called on a lane."""
        self._spare_child().prepare()

    def _spare_child(self) -> SpareChild:
        from app.ingest.child.spare_child import SpareChild
        from app.ingest.isolate import DEFAULT_LIMITS

        with self._spare_lock:
            if self._spare is None:
                self._spare = SpareChild(DEFAULT_LIMITS)
                if self._is_closed:
                    self._spare.close()
            return self._spare

    def check_original(self, document_id: int, cancelled: CancelCheck) -> None:
        """Whether a document's file still is what was read, after something was drawn of it. To be called on a lane.

        Raises DocumentError if it is not, StorageError, Cancelled.
        """
        from app.library.documents import get_document
        from app.library.taken_out import holder_of

        document = get_document(self.library, document_id)
        self._originals.require(holder_of(self.library, document.path) or document, cancelled)

    @property
    def is_open(self) -> bool:
        """Whether the library has been opened, and the window told: what is added before would not be on its list."""
        return self._is_open

    @property
    def library(self) -> Library:
        """The open library, for work on any lane. Raises LibraryUnusable before it is open."""
        if self._library is None:
            raise LibraryUnusable(translate("LibraryWork", "The library is not open."))
        return self._library

    def do_last(self, *last: Work) -> None:
        """Begin with what is to be kept before the library is closed, while other parts of the window still end."""
        self._lane.start(lambda cancelled: self._do(last, cancelled))

    def close(self, *last: Work, timeout_s: float = LAST_WORK_S) -> bool:
        """Stop reading, keep what is still to be kept, do the last works, close the library.

        False: it took too long, and what was not kept by then is lost, which the log says; so are works that failed.
        """
        self.reading_lane.close()
        with self._spare_lock:
            self._is_closed = True
            if self._spare is not None:
                self._spare.close()
        is_kept = self._lane.close(lambda cancelled: self._close(last, cancelled), timeout_s, finish=True)
        if not is_kept:
            log.event("last_work_unfinished", seconds=timeout_s)
        return is_kept

    def _on_open(self) -> None:
        self._is_open = True

    def _open(self, cancelled: CancelCheck) -> list[Document]:
        from app.library.conversations import has_conversations
        from app.library.database import Library
        from app.library.documents import list_documents

        if self._library is None:
            library = Library.open(self._paths)
            try:
                library.hold_window_lock()
                self.has_conversations = has_conversations(library)
            except BaseException:
                library.close()
                raise
            self._library = library
        return list(list_documents(self._library))

    def _delete(self, document_ids: Sequence[int], without_trace: bool) -> Forgetting:
        from app.assistant.forgetting import forget_documents

        return forget_documents(self.library, self._paths, document_ids, without_trace=without_trace)

    def _page_sizes(self, document_id: int) -> tuple[Page, ...]:
        from app.library.page_heads import read_page_sizes

        return tuple(read_page_sizes(self.library, document_id))

    def _outline(self, document_id: int) -> tuple[OutlineEntry, ...]:
        from app.library.outlines import read_outline

        return read_outline(self.library, document_id)

    def _pages(self, document_id: int, numbers: Collection[int]) -> list[Page]:
        from app.library.documents import read_pages

        return read_pages(self.library, document_id, numbers)

    def _do(self, last: Sequence[Work], cancelled: CancelCheck) -> None:
        for work in last:
            try:
                work(cancelled)
            except Exception as error:  # the others are to be done all the same, and nobody is there to be told
                log.failure("last_work_failed", error)

    def _close(self, last: Sequence[Work], cancelled: CancelCheck) -> None:
        self._do(last, cancelled)
        if self._library is not None:
            self._library.close()
