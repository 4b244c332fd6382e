"""How much of a document is read, and what reading may cost: one frozen record, with units."""

from __future__ import annotations

from dataclasses import dataclass

from app.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on reading one document. Whatever a bound leaves out is said in a page's note."""

    page_seconds: float = 60.0
    """Longest time for opening the document, and for each page."""
    second_seconds: float = 15.0
    """The same for the second engine, which is tried on what the first could not read."""
    document_seconds: float = 900.0
    """Longest time for the whole document, not counting time in which nobody asks for the next page."""
    memory_bytes: int = 2_000_000_000
    """Most memory a reading process may hold."""
    processes: int = 0
    """Reading processes at once, for one document or several; 0: one a core, as far as the memory goes."""
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
    gives_way: bool = False
    """Whether reading runs at a low priority: in a window someone waits for drawn pages and answers meanwhile."""
    recognition_threads: int = 0
    """Threads that recognise text; 0: as many as the machine has cores, at most four."""


def limits_of(settings: Settings, ocr: str = "", *, gives_way: bool = False) -> Limits:
    """The limits that the settings name; `ocr` says otherwise than they do, where it is not empty."""
    return Limits(
        page_seconds=float(settings.page_seconds),
        second_seconds=settings.page_seconds / 4,
        memory_bytes=settings.reading_gb * 1_000_000_000,
        processes=settings.reading_processes,
        recognition=(ocr or settings.ocr) != "off",
        recognition_seconds=float(settings.page_seconds),
        gives_way=gives_way,
    )
