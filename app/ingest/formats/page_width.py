"""How wide the pages of a book must be for its widest table, and how wide its pictures may be in their cells.

MuPDF loses what runs off the page: a table that is wider, and the cells beside a picture that is.
"""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import unescape

from PIL import Image

from app.ingest.formats.book import LONG_WORD, SIDE_POINTS, Book, wide_page
from app.ingest.formats.markup import AROUND_POINTS, LETTER_POINTS

POINTS_A_PIXEL = 0.75
"""Of a picture, as MuPDF draws it where nothing is said of its width."""
LEAST_PICTURE = 6.0
"""Points that a picture is wide at least."""
ROUNDING = 0.5
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
    at: tuple[int, int]
    """and the first and last column of this cell."""
    longest: dict[int, int] = field(default_factory=dict)
    """By column, letters of the longest word, which cannot be broken,"""
    texts: dict[int, int] = field(default_factory=dict)
    """and of the longest text."""
    cell: tuple[int, int] = (0, -1)
    """First and last column of the cell which is open; the last is -1 before the first cell of a row."""
    letters: int = 0
    """Of the text of this cell so far."""
    pictures: list[tuple[int, tuple[int, int], str]] = field(default_factory=list)
    """Where in the markup each begins, the columns of its cell, and its name."""
    wanted: dict[int, float] = field(default_factory=dict)
    """By column, points that its words and whole pictures take,"""
    given: dict[int, float] = field(default_factory=dict)
    """and those that it has."""

    def points(self, column: int) -> float:
        """How wide the text of a column takes to be at least."""
        return self.longest.get(column, 1) * LETTER_POINTS

    def least(self) -> float:
        """Points that the table takes at least."""
        return sum(self.points(column) + AROUND_POINTS for column in self.longest)

    def lengthen(self, column: int, letters: int) -> None:
        """Takes a word, or what takes as much room, into account."""
        self.longest[column] = max(self.longest.get(column, 1), letters)


def fitted(book: Book, is_wide_enough: bool) -> Book:
    """The book with pages as wide as its tables take, and a width for each picture that its cell has no room for.

    `is_wide_enough`: the pages of the book are so already.
    """
    bodies = [chapter.body for chapter in book.chapters]
    tables = [_tables(body) if "<img" in body or not is_wide_enough else [] for body in bodies]
    needed = SIDE_POINTS + max((table.least() for each in tables for table in each), default=0.0)
    if needed > book.width and not is_wide_enough:
        width, height = wide_page(needed - SIDE_POINTS)
        book = replace(book, width=width, height=height)
    names = {name for each in tables for table in each for _, _, name in table.pictures}
    natural = {name: _pixels_wide(book.pictures[name]) * POINTS_A_PIXEL for name in names if name in book.pictures}
    if not natural:
        return book
    chapters = []
    for chapter, each in zip(book.chapters, tables, strict=True):
        widths = _picture_widths(each, natural, book.width - SIDE_POINTS)
        chapters.append(replace(chapter, body=_with_widths(chapter.body, widths)) if widths else chapter)
    return replace(book, chapters=chapters)


def _picture_widths(tables: Sequence[_Table], natural: Mapping[str, float], room: float) -> dict[int, float]:
    """Where each picture that has to be narrower begins, and the points that it has."""
    inner: dict[int, list[tuple[tuple[int, int], float]]] = defaultdict(list)
    for table in reversed(tables):  # those within others first
        wide = [(cell, natural.get(name, 0.0)) for _, cell, name in table.pictures] + inner[id(table)]
        table.wanted = {column: table.points(column) for column in table.longest}
        for cell, points in sorted(wide):
            columns = [column for column in table.wanted if cell[0] <= column <= cell[1]]
            missing = points - _across(table.wanted, cell)
            for column in columns if missing > 0 else ():
                table.wanted[column] += missing / len(columns)
        if table.around and wide:
            inner[id(table.around)].append((table.at, sum(table.wanted.values()) + AROUND_POINTS * len(table.wanted)))
    widths: dict[int, float] = {}
    for table in tables:
        table.given = _given(table, _across(table.around.given, table.at) if table.around else room)
        for start, cell, name in table.pictures:
            width = max(_across(table.given, cell), LEAST_PICTURE)
            if natural.get(name, 0.0) > width + ROUNDING:
                widths[start] = width
    return widths


def _given(table: _Table, room: float) -> dict[int, float]:
    """Points that each column has: all that it wants, if there is room; else the room that is left is shared evenly."""
    spare = max(room - table.least(), 0.0)
    more = {column: wanted - table.points(column) for column, wanted in table.wanted.items()}
    if sum(more.values()) <= spare + ROUNDING:
        return table.wanted
    for column, letters in table.texts.items():
        more[column] = max(more[column], letters * LETTER_POINTS - table.points(column))
    given = {}
    for left, column in zip(range(len(more), 0, -1), sorted(more, key=lambda column: more[column]), strict=True):
        share = min(more[column], spare / left)
        spare -= share
        given[column] = table.points(column) + share
    return given


def _across(points: Mapping[int, float], cell: tuple[int, int]) -> float:
    """How wide a cell over several columns is."""
    columns = [points[column] for column in points if cell[0] <= column <= cell[1]]
    return sum(columns) + AROUND_POINTS * (len(columns) - 1)


def _with_widths(body: str, widths: Mapping[int, float]) -> str:
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
            within = inner if inner and inner.cell[1] >= 0 else None
            opened.append(_Table(within, within.cell if within else (0, 0)))
            found.append(opened[-1])
        elif inner is None:
            continue
        elif tag == "table":
            opened.pop()
            if inner.around:
                inner.around.lengthen(inner.at[1], round(inner.least() / LETTER_POINTS))
        elif tag == "tr":
            inner.cell = (0, -1)
        elif tag in ("td", "th") and not is_end:
            first = inner.cell[1] + 1
            inner.lengthen(first, 1)
            inner.cell, inner.letters = (first, first + span - 1), 0
        elif tag == "img" and inner.cell[1] >= 0:
            inner.lengthen(inner.cell[1], 1)
            inner.pictures.append((start, inner.cell, text))
        elif text and inner.cell[1] >= 0:
            column, word = inner.cell[1], unescape(text)
            inner.lengthen(column, min(max(map(len, _WIDE.split(word))), LONG_WORD))
            inner.letters += len(word) + 1
            inner.texts[column] = max(inner.texts.get(column, 0), inner.letters)
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
