"""How wide the pages of a book must be for its widest table, and how wide its pictures may be in their cells.

MuPDF loses what runs off the page: a table that is wider, and the cells beside a picture that is.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import unescape

from PIL import Image

from app.ingest.formats.book import LONG_WORD, SIDE_POINTS, Book, wide_page
from app.ingest.formats.markup import AROUND_POINTS, LETTER_POINTS

POINTS_A_PIXEL = 0.75
"""Of a picture, as MuPDF draws it where nothing is said of its width."""
LEAST_PICTURE = 6.0
"""Points that a picture is wide at least."""
_PART = re.compile(
    r'<(/?)(table|tr|td|th)\b(?:[^>]*?colspan="(\d+)")?[^>]*>|<img src="(?P<picture>[^"]*)"|<[^>]*>|(?:[^\s<]|\u00a0)+'
)
_WIDE = re.compile("[\u2e80-\U0010ffff]")
"""Chinese and Japanese letters: a line may end at any."""


@dataclass(slots=True)
class _Table:
    """A table, while it is gone through and after."""

    around: _Table | None
    """That in whose cell it stands,"""
    at: int
    """and the column of this cell."""
    longest: dict[int, int] = field(default_factory=dict)
    """By column, letters of the longest word, which cannot be broken."""
    column: int = -1
    """That of the cell which is open."""
    pictures: list[tuple[int, int, str]] = field(default_factory=list)
    """Where in the markup each begins, its column, and its name."""
    spare: float = 0.0
    """Points that each column has more than it takes at least."""

    def points(self, column: int) -> float:
        """How wide the text of a column takes to be at least."""
        return self.longest.get(column, 1) * LETTER_POINTS

    def least(self) -> float:
        """Points that the table takes at least."""
        return sum(self.points(column) + AROUND_POINTS for column in self.longest)

    def lengthen(self, column: int, letters: int) -> None:
        """Takes a word, or what takes as much room, into account."""
        self.longest[column] = max(self.longest.get(column, 1), letters)


def page_size(book: Book) -> tuple[float, float]:
    """Width and height in points of the book's pages: its own, or wider where a table would not fit."""
    needed = max((table.least() for chapter in book.chapters for table in _tables(chapter.body)), default=0.0)
    return (book.width, book.height) if needed + SIDE_POINTS <= book.width else wide_page(needed)


def with_fitting_pictures(book: Book, page_width: float) -> Book:
    """The book with a width for each picture in a table whose column has no room for it as it is."""
    if not book.pictures:
        return book
    natural = {name: _pixels_wide(picture) * POINTS_A_PIXEL for name, picture in book.pictures.items()}
    room = page_width - SIDE_POINTS
    return replace(
        book, chapters=[replace(chapter, body=_fitted(chapter.body, natural, room)) for chapter in book.chapters]
    )


def _fitted(body: str, natural: Mapping[str, float], room: float) -> str:
    widths: dict[int, float] = {}
    for table in _tables(body):  # those around others first
        whole = table.around.points(table.at) + table.around.spare if table.around else room
        table.spare = max(whole - table.least(), 0.0) / max(len(table.longest), 1)
        for start, column, name in table.pictures:
            width = max(table.points(column) + table.spare, LEAST_PICTURE)
            if natural.get(name, 0.0) > width:
                widths[start] = width
    out, done = [], 0
    for start, width in sorted(widths.items()):
        out.append(f'{body[done:start]}<img style="width:{width:.0f}pt"')
        done = start + len("<img")
    return "".join([*out, body[done:]])


def _tables(body: str) -> list[_Table]:
    """All tables, in the order in which they begin."""
    found: list[_Table] = []
    if "<table" not in body:
        return found
    opened: list[_Table] = []
    for start, is_end, tag, span, text in _parts(body):
        inner = opened[-1] if opened else None
        if tag == "table" and not is_end:
            within = inner if inner and inner.column >= 0 else None
            opened.append(_Table(within, within.column if within else 0))
            found.append(opened[-1])
        elif inner is None:
            continue
        elif tag == "table":
            opened.pop()
            if inner.around:
                inner.around.lengthen(inner.at, round(inner.least() / LETTER_POINTS))
        elif tag == "tr":
            inner.column = -1
        elif tag in ("td", "th") and not is_end:
            inner.lengthen(inner.column + 1, 1)
            inner.column += span
        elif tag == "img" and inner.column >= 0:
            inner.lengthen(inner.column, 1)
            inner.pictures.append((start, inner.column, text))
        elif text and inner.column >= 0:
            inner.lengthen(inner.column, min(max(map(len, _WIDE.split(unescape(text)))), LONG_WORD))
    return found


def _parts(body: str) -> Iterator[tuple[int, bool, str, int, str]]:
    """Each tag of a table, picture and word: where it begins, whether it ends something, its tag, the columns it
    spans, and the word or the picture's name."""
    for found in _PART.finditer(body):
        picture = found["picture"]
        tag = "img" if picture is not None else found[2] or ""
        text = picture or ("" if found[0].startswith("<") else found[0])
        yield found.start(), bool(found[1]), tag, int(found[3] or 1), text


def _pixels_wide(picture: bytes) -> int:
    try:
        with Image.open(io.BytesIO(picture), formats=("PNG", "JPEG", "GIF", "BMP", "TIFF")) as image:
            return image.width
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return 0
