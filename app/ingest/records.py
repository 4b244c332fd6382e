"""What reading a document yields: frozen records, with their coordinates and units stated once, here.

Coordinates are PDF points (1/72 inch) on the *unrotated* page, origin at the top left of its crop box, y downwards.
For an image, one pixel is one point. `rotation` says how many degrees clockwise the page is turned for showing.
Pages count from 1. Character ranges are half-open offsets [start, end) into `Page.text`, in Python characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1."""


class DocumentKind(StrEnum):
    """What kind of file a document is."""

    PDF = "pdf"
    IMAGE = "image"
    DOCX = "docx"
    DOC = "doc"
    PPTX = "pptx"
    PPT = "ppt"
    XLSX = "xlsx"
    XLS = "xls"
    ODT = "odt"
    ODP = "odp"
    ODS = "ods"
    EPUB = "epub"
    MOBI = "mobi"
    FB2 = "fb2"
    XPS = "xps"
    CBZ = "cbz"
    SVG = "svg"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"
    RTF = "rtf"
    CSV = "csv"
    EMAIL = "email"
    MSG = "msg"


class PageKind(StrEnum):
    """What could be read of a page."""

    TEXT = "text"  # has words
    IMAGE = "image"  # opened, but holds no text: a scan, a photo, a drawing
    FAILED = "failed"  # could not be read; `Page.note` says why


@dataclass(frozen=True, slots=True)
class Word:
    """One word where it stands: `page.text[word.start:word.end] == word.text`."""

    text: str
    start: int
    end: int
    box: Box
    line: int
    """Number of the line on the page, counted in reading order from 0: boxes of one line can be joined."""
    confidence: float = 1.0
    """How sure text recognition is of the word, 0 to 1; 1 for words that a file holds as text."""


class RegionKind(StrEnum):
    """What a part of a page is."""

    TABLE = "table"
    FIGURE = "figure"  # a picture or a drawing
    FOOTNOTE = "footnote"
    SIDEBAR = "sidebar"  # a box beside the running text
    FIELD = "field"  # of a form
    COMMENT = "comment"  # what a reader noted on the page
    HIGHLIGHT = "highlight"  # words that a reader marked
    LINK = "link"  # to another place in the document


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page that is something by itself. Character ranges with start == end: there are no such words."""

    kind: RegionKind
    box: Box
    start: int = 0
    end: int = 0
    """Its words: `page.text[start:end]`. Rows of a table are lines there; its cells are parted by tabs, or by bars (|)
    that stand on the page."""
    caption_start: int = 0
    caption_end: int = 0
    """The words that stand below or above a figure or a table and say what it shows."""
    name: str = ""
    """What a caption calls it, such as "Figure 3"; the name of a form's field; who wrote a comment. Empty: nothing."""
    target: int = 0
    """The page that a link leads to; else 0."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its text in reading order and the place of every word.

    In `text`, words of a line are separated by one space, cells of a table's row by tabs, lines and rows by a newline,
    blocks (paragraphs) by an empty line.
    """

    number: int
    kind: PageKind
    width: float
    height: float
    """Of the unrotated crop box; 0 for a page that failed."""
    rotation: int
    text: str
    words: Sequence[Word]
    """In the order of the text: a tuple, or `WordColumns`, which makes them when they are asked for."""
    note: str = ""
    """Why a page failed, or what the reader wants the user to know; empty if nothing."""
    suspicious: str = ""
    """One sentence why the text may not be what a reader sees on the page (suspicion.py); empty if it seems to be."""
    confidence: float | None = None
    """Of a page whose words were recognised in its picture: how sure of them, 0 to 1 (recognition.py); else None."""
    is_doubtful: bool = False
    """Whether so many words were recognised with doubt that the text should not be relied on."""
    regions: tuple[Region, ...] = ()
    """Tables, figures and other parts of the page, by where they begin in the text or stand on the page."""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of a document's own table of contents."""

    level: int
    """From 1: the upper ones."""
    title: str
    page: int


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What is known of a document when it has been opened, before its pages are read."""

    name: str
    """File name without folders."""
    kind: DocumentKind
    sha256: str
    size: int
    """Bytes."""
    page_count: int
    attachments: tuple[str, ...] = ()
    """Names of the files that it holds within."""
    outline: tuple[OutlineEntry, ...] = ()
    """Its own table of contents; empty if it has none."""


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page as a reader sees it: cropped to its crop box and turned by its rotation."""

    width: int
    height: int
    rgb: bytes
    """`height` rows of `width` pixels, three bytes each, no padding."""
    scale: float
    """Pixels a point. Smaller than asked for when the page would have had too many pixels."""


@dataclass(frozen=True, slots=True)
class RenderedRegion:
    """A part of a page, drawn at a scale of its own, turned as a reader sees the page."""

    picture: RenderedPage
    box: Box
    """What the picture shows, on the unrotated page: the box asked for, cut at the page's edges and widened to whole
    pixels."""


class MarkKind(StrEnum):
    """How a mark looks."""

    QUOTE = "quote"  # words that are cited: highlighted
    NEAREST = "nearest"  # words that come nearest where nothing was found: highlighted in another colour
    PICTURE = "picture"  # a part of a page that was seen as a picture: framed


@dataclass(frozen=True, slots=True)
class Mark:
    """What is drawn onto a page of a copy of a document, with the note that a reader finds there."""

    page: int
    boxes: tuple[Box, ...]
    kind: MarkKind
    note: str
