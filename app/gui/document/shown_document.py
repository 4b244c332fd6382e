"""A document on show, and the places in it that one can jump to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.ingest.records import Box, Page


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """What the page view needs of a document."""

    document_id: int
    name: str
    path: Path
    pages: tuple[Page, ...]
    """Their sizes; they need no words."""
    is_older: bool = False
    """Whether its file holds a newer version now: what would be drawn of it is not what was read."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place to jump to: a page and the words to light there."""

    page: int
    boxes: tuple[Box, ...]
    """PDF points of the unrotated page."""
    words: tuple[Box, ...] = ()
    """Within the boxes: what is framed."""
    goes_on: tuple[Place, ...] = ()
    """Where the words go on, on other pages."""
