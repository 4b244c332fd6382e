"""The documents that calls may name: those asked if they are few, else those that searches have found so far."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from app.assistant.pages.figure_choice import Found, list_figures
from app.assistant.pages.page_selection import select_pages
from app.ingest.records import PageKind, RegionKind
from app.library.database import Library
from app.library.documents import Document
from app.library.page_heads import read_page_sizes

MOST_CHARACTERS = 60
"""Of a name in a call."""


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A document that calls may name."""

    document: Document
    name: str
    """Its file name as calls have it: printable, on one line, and no other document's."""
    pages: tuple[int, ...]
    """All that may be looked at."""
    texts: tuple[int, ...]
    """Those of them with text."""
    figures: tuple[Found, ...]
    """Figures and tables on these pages."""

    @property
    def tables(self) -> tuple[int, ...]:
        """Pages with a table whose words are known."""
        held = (found for found in self.figures if found.region.kind is RegionKind.TABLE)
        return tuple(dict.fromkeys(found.page for found in held if found.region.start < found.region.end))


def know(library: Library, document: Document, selection: str | None, taken: Collection[str]) -> KnownDocument:
    """What may be called of a document and the pages of it that the user chose. Raises UsageError, LibraryUnusable."""
    chosen = select_pages(selection, document.page_count, document.name)
    heads = [head for head in read_page_sizes(library, document.id) if head.number in chosen]
    return KnownDocument(
        document,
        call_name(document.name, document.id, taken),
        tuple(head.number for head in heads if head.kind is not PageKind.FAILED),
        tuple(head.number for head in heads if head.kind is PageKind.TEXT),
        tuple(found for found in list_figures(library, document.id) if found.page in chosen),
    )


def call_name(name: str, number: int, taken: Collection[str]) -> str:
    """A file name as calls have it."""
    shown = "".join(letter if letter.isprintable() and letter not in '"\\' else " " for letter in name)
    shown = " ".join(shown.split())[:MOST_CHARACTERS].rstrip() or f"document {number}"
    while shown in taken:
        shown = f"{shown} ({number})"
    return shown
