"""Adds the files within a document as documents of their own, and the files within those."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from app.errors import DocumentError
from app.ingest.attachments import take_out
from app.ingest.limits import Limits
from app.library.additions import Event
from app.library.database import Library
from app.library.documents import Document, DocumentAdded, add_document

MOST_DEPTH = 3
"""How deep files within files within files are opened."""


def add_attached(
    library: Library,
    document: Document,
    file: Path,
    place: Callable[[str], Path],
    *,
    password: str | None,
    limits: Limits,
    cancelled: Callable[[], bool],
    depth: int = 0,
) -> Iterator[tuple[Path, Event]]:
    """Take the files out of a document and read them into the library; yields the path of each and what happened.

    A file that cannot be read, or cannot be taken out, does not stop the others: its event is the DocumentError.

    Args:
        file: Where the document's file is.
        place: The folder where the files within a document are kept, by its SHA-256.
        password: Opens the document, and files within it that are encrypted.
        depth: How many documents this one lies within.

    Raises Cancelled, StorageError.
    """
    if not document.attachments or depth >= MOST_DEPTH:
        return
    try:
        taken = take_out(file, place(document.sha256), password=password, limits=limits, cancelled=cancelled)
    except DocumentError as error:
        yield file, error
        return
    for path in taken:
        try:
            for event in add_document(library, path, password=password, limits=limits, cancelled=cancelled):
                yield path, event
                if isinstance(event, DocumentAdded):
                    yield from add_attached(
                        library,
                        event.document,
                        path,
                        place,
                        password=password,
                        limits=limits,
                        cancelled=cancelled,
                        depth=depth + 1,
                    )
        except DocumentError as error:
            yield path, error


def what_it_holds(document: Document, command: str) -> str:
    """Which files lie within a document, and with which option of a command they are read."""
    count = len(document.attachments)
    files = "1 attached file" if count == 1 else f"{count:,} attached files"
    return f"{document.name} holds {files}: {', '.join(document.attachments)}; {command} with --attachments."
