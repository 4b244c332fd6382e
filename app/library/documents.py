"""Adds documents to the library, lists them, reads their pages. The same content is never kept twice."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from sqlite_utils import Database

from app.errors import Cancelled, DocumentDamaged, DocumentMissing, UsageError
from app.ingest.file_access import blocks_of
from app.ingest.isolate import DEFAULT_LIMITS, read_document
from app.ingest.limits import Limits
from app.ingest.processes import Processes
from app.ingest.records import DocumentInfo, DocumentKind, Page, PageKind
from app.library.database import Library, storable_text
from app.library.faults import damaged
from app.library.outlines import keep_outline
from app.library.page_record import decode_page, encode_page
from app.library.terms import count_words, page_terms
from app.library.versions import BEGUN, COLUMNS, number_again, number_new
from app.log import get_log

_LOG = get_log("library")

CancelCheck = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the library."""

    id: int
    """Never given to another document, not even after this one is deleted."""
    sha256: str
    name: str
    """File name without folders."""
    path: Path
    """Where the file was when it was added last."""
    kind: DocumentKind
    size: int
    """Bytes."""
    page_count: int
    added_at: str
    """ISO 8601, UTC."""
    ingest_s: float
    """Seconds that reading the file took."""
    text_pages: int
    image_pages: int
    failed_pages: int
    attachments: tuple[str, ...] = ()
    """Names of the files within it."""
    series: int = 0
    """What it is a version of: the same number for all versions (versions.py)."""
    version: int = 1
    """Counted from 1."""
    modified_ns: int = 0
    """When the file had been written last, as the file system says; 0: not known."""
    newest_id: int = 0
    """The newest version."""
    is_begun: bool = False
    """Whether only its first pages are kept so far: the others are still being read (begun.py)."""

    @property
    def is_older(self) -> bool:
        """Whether the same file was read again later, with other content."""
        return self.newest_id not in (0, self.id)

    def to_json(self) -> dict[str, Any]:
        """The fields as JSON-ready values."""
        return {
            "id": self.id,
            "sha256": self.sha256,
            "name": self.name,
            "path": storable_text(str(self.path)),
            "kind": self.kind.value,
            "size": self.size,
            "page_count": self.page_count,
            "added_at": self.added_at,
            "ingest_s": self.ingest_s,
            "text_pages": self.text_pages,
            "image_pages": self.image_pages,
            "failed_pages": self.failed_pages,
            "attachments": list(self.attachments),
            "series": self.series,
            "version": self.version,
            "modified_ns": self.modified_ns,
            "newest_id": self.newest_id,
        }


@dataclass(frozen=True, slots=True)
class PageRead:
    """`done` of `total` pages are read; nothing is kept yet."""

    done: int
    total: int
    intake: Intake | None = field(default=None, compare=False, repr=False)
    """What was read, to be kept before the rest is there (begun.py)."""


@dataclass(frozen=True, slots=True)
class DocumentAdded:
    """The last event: the document is on the disk, and stays there whatever happens."""

    document: Document
    already_there: bool
    """True: its content was in the library before; its name and path were brought up to date."""
    replaced_id: int | None = None
    """The version that this one has just taken the place of: an older one now, if it was read from the same file."""


@dataclass(slots=True)
class Intake:
    """What has been read of a document so far, ready to be written. It grows while reading goes on."""

    info: DocumentInfo | None = None
    rows: list[tuple[int, int, bytes, str]] = field(default_factory=list)
    """Page number, words, page record, terms for the index."""
    kinds: Counter[PageKind] = field(default_factory=Counter)
    first_note: str = ""
    seconds: float = 0.0
    modified_ns: int = 0
    place: Path = Path()

    def take(self, page: Page) -> None:
        terms = page_terms(page.text)
        self.rows.append((page.number, count_words(terms), encode_page(page), terms))
        self.kinds[page.kind] += 1
        self.first_note = self.first_note or page.note


def _never() -> bool:
    return False


def add_document(
    library: Library,
    path: Path,
    *,
    known_as: Path | None = None,
    password: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    cancelled: CancelCheck = _never,
    processes: Processes | None = None,
) -> Iterator[PageRead | DocumentAdded]:
    """Read a file into the library: yields PageRead after each page, at the end DocumentAdded.

    The document appears in one transaction after its last page; if anything fails before, or the iterator is closed,
    nothing of it is there. A file whose content is in the library already is not read again, so it needs no password.

    `known_as`: the document's place in place of the file's, which is there for reading only; None: the file's. A
    document that is in the library already keeps its own.

    Raises the errors of `app.ingest.isolate.read_document`, DocumentDamaged if no page could be read, Cancelled,
    NoSpace, LibraryBusy, LibraryUnusable.
    """
    events = cast(
        "Generator[DocumentInfo | Page]",
        read_document(path, password=password, limits=limits, cancelled=cancelled, processes=processes),
    )
    with closing(events):
        digest, modified_ns = _sha256(path, cancelled), _modified_ns(path)
        known = find_by_hash(library, digest)
        if known is not None and known_as is not None:
            yield DocumentAdded(known, True)
            return
        if known is not None and (kept := _refresh(library, known, path, modified_ns)) is not None:
            yield kept
            return
        intake = Intake(modified_ns=modified_ns, place=known_as or path)
        yield from _read(events, intake, path, cancelled)
    added = _store(library, intake)
    document = added.document
    _LOG.event(
        "document_added",
        pages=document.page_count,
        images=document.image_pages,
        failed=document.failed_pages,
        bytes=document.size,
        seconds=document.ingest_s,
        already_there=added.already_there,
    )
    yield added


def list_documents(library: Library, *, with_begun: bool = False) -> list[Document]:
    """All documents, in the order in which they were added; `with_begun`: also those whose reading has not ended."""
    with library.reading() as database:
        documents = [_document(row) for row in database.query(f"SELECT {COLUMNS} FROM documents ORDER BY id")]
    return [document for document in documents if with_begun or not document.is_begun]


def get_document(library: Library, document_id: int) -> Document:
    """One document. Raises DocumentMissing."""
    with library.reading() as database:
        return _get(database, document_id)


def find_by_hash(library: Library, sha256: str) -> Document | None:
    """The document with this content, if it is in the library."""
    with library.reading() as database:
        return _find(database, sha256)


def read_pages(library: Library, document_id: int, numbers: Collection[int] | None = None) -> list[Page]:
    """The pages of a document, exactly as they were read from the file: all, or those of some numbers; in page order.

    Raises DocumentMissing, UsageError if there is no such page, LibraryUnusable if the library is damaged.
    """
    with library.reading() as database:
        document = _get(database, document_id)
        rows = database.execute(
            "SELECT number, record FROM pages WHERE document_id = ?"
            " AND (? OR number IN (SELECT value FROM json_each(?))) ORDER BY number",
            [document_id, numbers is None, json.dumps(sorted(numbers or ()))],
        ).fetchall()
    if numbers is not None and (missing := set(numbers) - {number for number, _ in rows}):
        raise UsageError(f"{document.name} has {document.page_count} pages; there is no page {min(missing)}.")
    try:
        return [decode_page(record) for _, record in rows]
    except ValueError as error:
        raise damaged(library.file) from error


def reading_digest(library: Library, document_id: int) -> str:
    """A hash of all that was read of a document's pages: the same file read with other settings has another."""
    digest = hashlib.sha256()
    with library.reading() as database:
        rows = database.execute("SELECT record FROM pages WHERE document_id = ? ORDER BY number", [document_id])
        for (record,) in rows:
            digest.update(len(record).to_bytes(8) + record)
    return digest.hexdigest()


def _sha256(path: Path, cancelled: CancelCheck) -> str:
    digest = hashlib.sha256()
    try:
        for block in blocks_of(path, cancelled):
            digest.update(block)
    except OSError:
        return ""  # the reader finds the same fault, and has the sentence for it
    return digest.hexdigest()


def _read(
    events: Iterator[DocumentInfo | Page], intake: Intake, path: Path, cancelled: CancelCheck
) -> Iterator[PageRead]:
    started = time.monotonic()
    for event in events:
        intake.seconds += time.monotonic() - started
        if cancelled():
            raise Cancelled(f"Reading {path.name} was stopped.")
        if isinstance(event, DocumentInfo):
            intake.info = event
        else:
            intake.take(event)
        total = intake.info.page_count if intake.info else 0
        yield PageRead(len(intake.rows), total, intake)
        started = time.monotonic()  # the time the caller took between two pages is not the reader's
    if intake.kinds.total() == intake.kinds[PageKind.FAILED]:
        raise DocumentDamaged(f"No page of {path.name} could be read. {intake.first_note}".rstrip())


def _store(library: Library, intake: Intake) -> DocumentAdded:
    """Write a document in one transaction; if another process has added it meanwhile, that one is kept."""
    path, info = intake.place, intake.info
    if info is None:
        raise DocumentDamaged(f"{path.name} could not be opened.")
    with library.writing() as database:
        if (known := _find(database, info.sha256)) is not None:
            return _found_again(database, known, path, intake.modified_ns)
        document_id = write_document(database, info, intake, info.sha256)
        replaced_id = number_new(database, document_id, os.fsencode(path.absolute()))
        return DocumentAdded(_get(database, document_id), False, replaced_id)


def write_document(database: Database, info: DocumentInfo, intake: Intake, sha256: str) -> int:
    """Write what was read of a document, under this hash; what was kept of it at its beginning becomes more.

    Pages that were kept then and are read otherwise now, with other settings, take the place of the kept ones.
    """
    fields = {
        "sha256": sha256,
        "name": _shown_name(info.name),
        "path": os.fsencode(intake.place.absolute()),
        "kind": info.kind.value,
        "size": info.size,
        "page_count": info.page_count,
        "added_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "ingest_s": intake.seconds,
        "text_pages": intake.kinds[PageKind.TEXT],
        "image_pages": intake.kinds[PageKind.IMAGE],
        "failed_pages": intake.kinds[PageKind.FAILED],
        "attachments": json.dumps([storable_text(name) for name in info.attachments]),
        "modified_ns": intake.modified_ns,
    }
    documents = database.table("documents")
    begun = _find(database, BEGUN + info.sha256)
    document_id = begun.id if begun is not None else cast(int, documents.insert(fields).last_pk)
    if begun is not None:
        documents.update(document_id, fields)
    rows = tuple(intake.rows)
    kept = _kept_pages(database, document_id, {number: record for number, _, record, _ in rows})
    for number, term_count, record, terms in rows:
        if number not in kept:
            page_id = database.execute(
                "INSERT INTO pages (document_id, number, term_count, record) VALUES (?, ?, ?, ?)",
                [document_id, number, term_count, record],
            ).lastrowid
            database.execute("INSERT INTO page_search (rowid, terms) VALUES (?, ?)", [page_id, terms])
    if begun is None:
        keep_outline(database, document_id, info.outline)
    return document_id


def _kept_pages(database: Database, document_id: int, read: Mapping[int, bytes]) -> set[int]:
    """Numbers of the pages that are kept already. Those of which another record was read now are deleted."""
    kept, stale = set(), []
    pages = database.execute("SELECT id, number, record FROM pages WHERE document_id = ?", [document_id])
    for page_id, number, record in pages:
        if record == read.get(number, record):
            kept.add(number)
        else:
            stale.append(page_id)
    for page_id in stale:
        database.execute("DELETE FROM page_search WHERE rowid = ?", [page_id])
        database.execute("DELETE FROM pages WHERE id = ?", [page_id])
    return kept


def _refresh(library: Library, document: Document, path: Path, modified_ns: int) -> DocumentAdded | None:
    """The document under its new name; None if it was deleted a moment ago."""
    if (document.path, document.modified_ns) == (path.absolute(), modified_ns) and not document.is_older:
        return DocumentAdded(document, True)
    with library.writing() as database:
        if _find(database, document.sha256) is None:
            return None
        return _found_again(database, document, path, modified_ns)


def _found_again(database: Database, document: Document, path: Path, modified_ns: int) -> DocumentAdded:
    """Bring name, place and version up to date."""
    place = os.fsencode(path.absolute())
    replaced_id = number_again(database, document.id, place)
    database.execute(
        "UPDATE documents SET name = ?, path = ?, modified_ns = ? WHERE id = ?",
        [_shown_name(path.name), place, modified_ns, document.id],
    )
    return DocumentAdded(_get(database, document.id), True, replaced_id)


def _modified_ns(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _shown_name(name: str) -> str:
    """A file name as text: its bytes are read as UTF-8, whatever this process's locale takes them for."""
    return storable_text(os.fsencode(name).decode("utf-8", "replace"))


def _get(database: Database, document_id: int) -> Document:
    rows = list(database.query(f"SELECT {COLUMNS} FROM documents WHERE id = ?", [document_id]))
    if not rows:
        raise DocumentMissing(f"There is no document {document_id} in the library.")
    return _document(rows[0])


def _find(database: Database, sha256: str) -> Document | None:
    rows = list(database.query(f"SELECT {COLUMNS} FROM documents WHERE sha256 = ?", [sha256]))
    return _document(rows[0]) if rows else None


def _document(row: dict[str, Any]) -> Document:
    read = {"path": Path(os.fsdecode(row["path"])), "kind": DocumentKind(row["kind"])}
    sha256 = row["sha256"].removeprefix(BEGUN)
    begun = {"sha256": sha256, "is_begun": sha256 != row["sha256"]}
    return Document(**{**row, **read, **begun, "attachments": tuple(json.loads(row["attachments"]))})
