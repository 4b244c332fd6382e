"""How much of a document is read, and what reading may cost: one frozen record, with units."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on reading one document. Whatever a bound leaves out is said in a page's note."""

    page_seconds: float = 30.0
    """Longest time for opening the document, and for each page."""
    document_seconds: float = 900.0
    """Longest time for the whole document, not counting time in which nobody asks for the next page."""
    memory_bytes: int = 2 * 1024**3
    """Most memory the reading process may hold."""
    restarts: int = 8
    """How often a crashed or stuck reading process is started afresh behind the page that brought it down."""
    pages: int = 20_000
    words_per_page: int = 20_000
    image_pixels: int = 180_000_000
    """Largest image that is opened."""
    recognition: bool = True
    """Whether pages without usable text are read by text recognition."""
    recognition_seconds: float = 60.0
    """Longest time for recognising the text of a page; not counted in `document_seconds`."""
    recognition_threads: int = 0
    """Threads that recognise text; 0: as many as the machine has cores, at most four."""
