"""Makes page records whose every word and box is known, without reading a file; and a reader that hands them out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from app.ingest.limits import Limits
from app.ingest.records import DocumentInfo, DocumentKind, Page, PageKind, Word
from app.library.database import Library
from app.library.documents import Document, DocumentAdded, add_document


def make_page(number: int, text: str) -> Page:
    """A page whose words stand where their letters are: 6 points a letter, 12 a line."""
    words = []
    for row, line in enumerate(text.split("\n")):
        offset = sum(len(before) + 1 for before in text.split("\n")[:row])
        cursor = 0
        for word in line.split(" "):
            if word:
                box = (6.0 * cursor, 12.0 * row, 6.0 * (cursor + len(word)), 12.0 * row + 10.1)
                words.append(Word(word, offset + cursor, offset + cursor + len(word), box, row))
            cursor += len(word) + 1
    kind = PageKind.TEXT if words else PageKind.IMAGE
    return Page(number, kind, 595.0, 842.0, 0, text, tuple(words))


def failed_page(number: int, note: str) -> Page:
    """A page that could not be read."""
    return Page(number, PageKind.FAILED, 0.0, 0.0, 0, "", (), note)


class ScriptedReader:
    """Stands in for `read_document` where a test needs pages that no file would give, or a fault at a certain page."""

    def __init__(self, pages: Sequence[Page | BaseException], kind: DocumentKind = DocumentKind.PDF) -> None:
        self.pages = pages
        self.kind = kind
        self.is_closed = False

    def __call__(
        self, path: Path, *, password: str | None, limits: Limits, cancelled: object, processes: object
    ) -> Iterator[DocumentInfo | Page]:
        return self._events(path)

    def _events(self, path: Path) -> Iterator[DocumentInfo | Page]:
        content = path.read_bytes()
        try:
            yield DocumentInfo(path.name, self.kind, hashlib.sha256(content).hexdigest(), len(content), len(self.pages))
            for page in self.pages:
                if isinstance(page, BaseException):
                    raise page
                yield page
        finally:
            self.is_closed = True


def add_pages(
    library: Library, path: Path, pages: Sequence[Page | BaseException], monkeypatch: pytest.MonkeyPatch
) -> Document:
    """Add a document of these pages, through the library's own door."""
    if not path.exists():
        path.write_bytes(repr(pages).encode())
    with monkeypatch.context() as patch:
        patch.setattr("app.library.documents.read_document", ScriptedReader(pages))
        for event in add_document(library, path):
            if isinstance(event, DocumentAdded):
                return event.document
    raise AssertionError("adding a document ends with DocumentAdded")


def add_texts(library: Library, path: Path, texts: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> Document:
    """Add a document with one page for each text."""
    return add_pages(library, path, [make_page(number, text) for number, text in enumerate(texts, 1)], monkeypatch)
