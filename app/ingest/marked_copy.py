"""Makes a copy of a document with marks on it, in a child process; the file itself is only read.

file ── copied, and hashed on the way ──> folder/name ── child: marks ──> folder/name, or folder/marked.pdf
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from app.errors import Cancelled, DocumentDamaged, DocumentMissing, ReaderFailed
from app.ingest.child.child_process import START_SECONDS, ChildProcess, ChildStopped, without_error
from app.ingest.child.worker import mark_pages
from app.ingest.isolate import DEFAULT_LIMITS, never
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file
from app.ingest.records import DocumentKind, Mark

_BLOCK = 1 << 20
MARKED = "marked.pdf"


def make_marked_copy(
    path: Path,
    folder: Path,
    marks: Sequence[Mark],
    *,
    sha256: str,
    password: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    cancelled: Callable[[], bool] = never,
) -> Path:
    """Copies a document into an empty folder, marks the copy, and returns its path. It is always a PDF.

    Boxes are those of the file with this SHA-256: on another they would lie anywhere. Empty: any file is taken.
    A PDF that the first engine cannot mark is marked by the second one.

    Raises:
        DocumentMissing: no such file, or its content is another.
        DocumentError: as reading it does; ReaderFailed if the child crashed, hung or wanted too much memory.
        UsageError: its author does not allow notes.
        Cancelled: `cancelled` returned True.
        OSError: the folder cannot be written.
    """
    inspect_file(path)
    copy = folder / _copy_name(path)
    if _copied(path, copy, cancelled) != sha256 and sha256:
        raise DocumentMissing(
            f"{path.name} has changed since it was read, so the places of the quotes are not known in it. Point to the "
            "file as it was, or add it and ask again."
        )
    try:
        return _marked(copy, folder, marks, password, limits, cancelled, is_second=False)
    except (DocumentDamaged, ReaderFailed) as error:
        # The first engine may have written into the copy already: the second one gets what the file holds.
        copy.unlink(missing_ok=True)
        if inspect_file(path) is not DocumentKind.PDF or (_copied(path, copy, cancelled) != sha256 and sha256):
            raise
        try:
            return _marked(copy, folder, marks, password, limits, cancelled, is_second=True)
        except (DocumentDamaged, ReaderFailed):
            raise error from None


def _marked(
    copy: Path,
    folder: Path,
    marks: Sequence[Mark],
    password: str | None,
    limits: Limits,
    cancelled: Callable[[], bool],
    *,
    is_second: bool,
) -> Path:
    saved = folder / MARKED
    arguments = (copy, saved, password, limits, tuple(marks), is_second)
    try:
        with ChildProcess(mark_pages, arguments, limits.memory_bytes) as child:
            without_error(child.receive(START_SECONDS, cancelled))
            while True:
                message = without_error(child.receive(limits.page_seconds, cancelled))
                if "saved" in message:
                    return copy if message["saved"] else saved
    except ChildStopped as stop:
        raise ReaderFailed(f"{copy.name} could not be marked, because {stop}.") from stop
    except Cancelled as stop:
        raise Cancelled(f"Marking {copy.name} was stopped.") from stop


def _copy_name(path: Path) -> str:
    """The file's own name, which error sentences hold; another where it is no text, or taken."""
    try:
        path.name.encode()
    except UnicodeEncodeError:
        return "document.pdf"
    return "document.pdf" if path.name == MARKED else path.name


def _copied(path: Path, copy: Path, cancelled: Callable[[], bool]) -> str:
    """Copies a file; returns the SHA-256 of what was copied."""
    digest = hashlib.sha256()
    with path.open("rb") as source, copy.open("xb") as target:
        while block := source.read(_BLOCK):
            if cancelled():
                raise Cancelled(f"Marking {path.name} was stopped.")
            digest.update(block)
            target.write(block)
    return digest.hexdigest()
