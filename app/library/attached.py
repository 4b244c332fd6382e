"""Adds the files within a document as documents of their own, and the files within those."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from app.errors import DocumentError
from app.ingest.attachments import take_out
from app.ingest.limits import Limits
from app.library.additions import Event
from app.library.database import Library
from app.library.documents import Document, DocumentAdded, add_document, list_documents
from app.library.memory_folder import memory_folder
from app.paths import Paths, make_folder

READ_MARK = ".read"
"""A folder beside files taken out: all of them were read, or refused, and those within them."""
MOST_DEPTH = 3
"""How deep files within files within files are opened."""


@dataclass(frozen=True, slots=True)
class AttachedPlace:
    """Where the files lie that are taken out of documents."""

    folder_of: Callable[[str], Path]
    """The folder of those that were taken out of a document, by its SHA-256."""
    is_kept: bool = True
    """False: nothing may lie there as it is. Files are taken out into memory, read, and deleted again."""

    @classmethod
    def of(cls, paths: Paths) -> AttachedPlace:
        """That of an installation: of an encrypted one, nothing is kept."""
        return cls(paths.attachments_of, is_kept=paths.key is None)


def add_attached(
    library: Library,
    document: Document,
    file: Path,
    place: AttachedPlace,
    *,
    password: str | None,
    limits: Limits,
    cancelled: Callable[[], bool],
    depth: int = 0,
) -> Iterator[tuple[Path, Event]]:
    """Take the files out of a document and read them into the library; yields the path of each and what happened.

    A file that cannot be read, or cannot be taken out, does not stop the others: its event is the DocumentError. Of one
    that is not kept the path is where it would lie.

    Args:
        file: Where the document's file is.
        password: Opens the document, and files within it that are encrypted.
        depth: How many documents this one lies within.

    Raises Cancelled, StorageError; UsageError if nothing may be kept, and the system has no folder in memory.
    """
    if not document.attachments or depth >= MOST_DEPTH:
        return
    kept = folder = place.folder_of(document.sha256)
    with ExitStack() as stack:
        if not place.is_kept:
            folder = stack.enter_context(memory_folder())
        try:
            taken = take_out(file, folder, password=password, limits=limits, cancelled=cancelled)
        except DocumentError as error:
            yield file, error
            return
        for path in taken:
            named = kept / path.relative_to(folder)
            known_as = None if place.is_kept else named
            try:
                for event in add_document(
                    library, path, known_as=known_as, password=password, limits=limits, cancelled=cancelled
                ):
                    yield named, event
                    if isinstance(event, DocumentAdded):
                        yield from add_attached(
                            library, event.document, path, place,
                            password=password, limits=limits, cancelled=cancelled, depth=depth + 1,
                        )  # fmt: skip
            except DocumentError as error:
                yield named, error
        if place.is_kept:
            make_folder(folder / READ_MARK)


def is_read(library: Library, document: Document, place: AttachedPlace, depth: int = 0) -> bool:
    """Whether the files within a document were read to the last one. Raises StorageError.

    Where nothing is kept there is no mark either: each file must be a document, and what was refused is tried again.
    """
    if not document.attachments or depth >= MOST_DEPTH:
        return True
    folder = place.folder_of(document.sha256)
    if place.is_kept:
        return (folder / READ_MARK).exists()
    known = list_documents(library)
    for number in range(1, len(document.attachments) + 1):
        within = next((one for one in known if one.path.is_relative_to(folder / str(number))), None)
        if within is None or not is_read(library, within, place, depth + 1):
            return False
    return True


def what_it_holds(document: Document, command: str) -> str:
    """Which files lie within a document, and with which option of a command they are read."""
    count = len(document.attachments)
    files = "1 attached file" if count == 1 else f"{count:,} attached files"
    return f"{document.name} holds {files}: {', '.join(document.attachments)}; {command} with --attachments."
