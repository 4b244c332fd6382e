"""A document that Pincite lays out itself: chapters of clean XHTML and pictures, as an EPUB in memory for MuPDF.

Every chapter begins on a new page. Sizes never change: citations point to pages, and a second reading must find the
same pages.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.ingest.formats.right_to_left import directed

A4 = (595.0, 842.0)
FONT_POINTS = 11.0
WIDEST = 2_400.0
"""Points; more columns than fit must wrap their cells."""
SIDE_POINTS = 2 * 48.0

_STYLE = """
@page { margin: 48pt; }
body { margin: 0; }
p { margin: 0 0 6pt 0; }
h1, h2, h3, h4, h5, h6 { margin: 10pt 0 6pt 0; }
h1 { font-size: 1.5em; } h2 { font-size: 1.3em; } h3 { font-size: 1.15em; } h4, h5, h6 { font-size: 1em; }
table { border-collapse: collapse; margin: 4pt 0 8pt 0; }
td, th { border-bottom: 1px solid #999; padding: 2pt 4pt; text-align: left; vertical-align: top; }
.bar, .note { color: #777; }
.item1 { margin: 0 0 3pt 18pt; } .item2 { margin: 0 0 3pt 36pt; } .item3 { margin: 0 0 3pt 54pt; }
.break { page-break-before: always; }
pre { white-space: pre-wrap; }
img { max-width: 100%; }
"""
_CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
PICTURE_BYTES = 200 * 1024 * 1024
"""Most that the pictures of one document may take together."""
BREAK = "\u200b"
"""Where a long word may be broken: MuPDF lets a word longer than its line run off the page, and loses the rest."""
LONG_WORD, BREAK_EVERY = 41, 20
_LONG_WORD = re.compile(rf"[^\s<>\u2e80-\U0010ffff]{{{LONG_WORD},}}")  # Chinese and Japanese are broken anywhere
_LETTER = re.compile(r"&[#\w]+;|[^&]|&(?![#\w]+;)")
_BREAKS = re.compile(  # not before a mark on a letter
    rf"(?:{_LETTER.pattern}){{{BREAK_EVERY}}}(?![\u0300-\u036f\u0e31-\u0e4e])(?=.)"
)
_LONG_JOINED = re.compile(rf"(?:[^\s<>]|\u00a0){{{LONG_WORD},}}")
_JOINT = re.compile(r"(?<=\S)\u00a0(?=\S)")
_PICTURE_HEADERS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part that begins on a new page."""

    body: str
    """Clean XHTML: what stands within <body>."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """A document made of chapters."""

    chapters: Sequence[Chapter]
    pictures: dict[str, bytes] = field(default_factory=dict)
    """By the names under which chapters show them."""
    width: float = A4[0]
    height: float = A4[1]
    """Points of every page."""
    attached: Sequence[tuple[str, bytes]] = ()
    """Files that came with it: their names and bytes."""
    note: str = ""
    """What the reader wants the user to know of the document; empty if nothing."""


def is_shown(picture: bytes) -> bool:
    """Whether MuPDF can draw a picture of this kind."""
    return picture.startswith(_PICTURE_HEADERS)


def wide_page(table_points: float) -> tuple[float, float]:
    """The page for tables of a width in points: A4, A4 turned, or as wide as it takes."""
    needed = table_points + SIDE_POINTS
    if needed <= A4[0]:
        return A4
    width = min(max(needed, A4[1]), WIDEST)
    return width, width / 2**0.5


def breakable(body: str) -> str:
    """XHTML whose long words may be broken; tags hold none. Readers take the marks out (`BREAK`)."""
    if "\u00a0" in body:  # words that belong on one line, as long as it has room for them
        body = _LONG_JOINED.sub(lambda words: _JOINT.sub(rf"\g<0>{BREAK}", words[0]), body)
    return _LONG_WORD.sub(_broken, body)


def _broken(word: re.Match[str]) -> str:
    if "&" in word[0] and len(_LETTER.findall(word[0])) < LONG_WORD:
        return word[0]
    return _BREAKS.sub(rf"\g<0>{BREAK}", word[0])


def to_epub(book: Book) -> bytes:
    """The book as EPUB (OCF and OPF of the IDPF), packed without compression."""
    items, spine = [], []
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("style.css", _STYLE)
        for number, chapter in enumerate(book.chapters):
            name = f"c{number}.xhtml"
            archive.writestr(
                name,
                '<html xmlns="http://www.w3.org/1999/xhtml"><head><link rel="stylesheet" href="style.css" '
                f'type="text/css"/></head><body>{directed(breakable(chapter.body))}</body></html>',
            )
            items.append(f'<item id="c{number}" href="{name}" media-type="application/xhtml+xml"/>')
            spine.append(f'<itemref idref="c{number}"/>')
        for name, picture in book.pictures.items():
            archive.writestr(name, picture)
        archive.writestr(
            "book.opf",
            '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/>'
            f"<manifest>{''.join(items)}</manifest><spine>{''.join(spine)}</spine></package>",
        )
    return packed.getvalue()
