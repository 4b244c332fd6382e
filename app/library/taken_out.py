"""The files of documents, also of those whose file is kept nowhere: an encrypted library keeps none that it took out
of others.

letter.eml ── holds ──> plan.pdf     taken out again, into memory, when a page of it is drawn for the first time, or a
                                     copy of it is made, and deleted when that has ended
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from app.errors import DocumentDamaged, DocumentMissing
from app.ingest.attachments import take_out
from app.ingest.child.spare_child import SpareChild
from app.ingest.isolate import PageRenderer
from app.ingest.records import Box, RenderedPage, RenderedRegion
from app.library.database import Library
from app.library.documents import Document, list_documents
from app.library.memory_folder import memory_folder
from app.paths import taken_out_of

PasswordOf = Callable[[Path], str | None]
"""The password of a file, if one was given."""


class DocumentRenderer:
    """Draws pages of one document, as `app.ingest.isolate.PageRenderer` does, wherever its file is. Close it."""

    def __init__(self, library: Library, path: Path, password_of: PasswordOf, spare: SpareChild | None = None) -> None:
        """`spare`: see PageRenderer."""
        self._library, self._path, self._password_of, self._spare = library, path, password_of, spare
        self._open = ExitStack()
        self._renderer: PageRenderer | None = None
        self._lock = threading.Lock()

    def render(self, page_number: int, scale: float) -> RenderedPage:
        """See PageRenderer. Raises also StorageError, and UsageError where the system has no folder in memory."""
        return self._opened().render(page_number, scale)

    def render_region(self, page_number: int, box: Box, scale: float) -> RenderedRegion:
        """See PageRenderer, and `render`."""
        return self._opened().render_region(page_number, box, scale)

    def close(self) -> None:
        """Ends the process that draws, and deletes what was taken out."""
        with self._lock:
            self._open.close()
            self._renderer = None

    def _opened(self) -> PageRenderer:
        with self._lock:
            if self._renderer is None:
                with ExitStack() as opening:
                    file = opening.enter_context(file_of(self._library, self._path, self._password_of))
                    renderer = opening.enter_context(
                        PageRenderer(file, self._password_of(self._path), spare=self._spare)
                    )
                    self._open, self._renderer = opening.pop_all(), renderer
            return self._renderer


def holder_of(library: Library, path: Path) -> Document | None:
    """The outermost document in whose file that of another lies, which is kept nowhere; None if its file is to be there
    itself. Raises DocumentMissing if the library has it no more."""
    holder = _direct_holder(library, path)
    return holder and (holder_of(library, holder.path) or holder)


def _direct_holder(library: Library, path: Path) -> Document | None:
    begin = taken_out_of(path)
    if not begin or os.path.exists(path):  # noqa: PTH110 - Path.exists raises where this user may not look
        return None
    for document in list_documents(library):
        if document.sha256.startswith(begin):
            return document
    raise DocumentMissing(
        f"{path.name} was taken out of another document, which is not in the library any more, and an encrypted "
        "library keeps no file of it. So no picture of its pages can be drawn. The words that were read are kept."
    )


@contextmanager
def file_of(library: Library, path: Path, password_of: PasswordOf) -> Iterator[Path]:
    """Where a document's file is for now: at `path`, or taken out into memory, where it is what was read.

    Raises DocumentError, StorageError, and UsageError where the system has no folder in memory.
    """
    holder = _direct_holder(library, path)
    if holder is None:
        yield path
        return
    with file_of(library, holder.path, password_of) as outer, memory_folder() as folder:
        _check_unchanged(outer, {holder.sha256})
        file = folder / path.parent.name / path.name
        if file not in take_out(outer, folder, password=password_of(holder.path)):
            raise _changed(file)  # an older version numbered the files in it otherwise
        _check_unchanged(file, {one.sha256 for one in list_documents(library) if one.path == path})
        yield file


def _check_unchanged(file: Path, digests: set[str]) -> None:
    try:
        with file.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise DocumentMissing(f"The file {file} is no longer there, or may not be read.") from error
    if digest not in digests:
        raise _changed(file)


def _changed(file: Path) -> DocumentDamaged:
    return DocumentDamaged(f"{file.name} was changed since it was read. Add it again.")
