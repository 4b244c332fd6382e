"""How wide the pages of a book must be for its widest table: a table wider than the page loses what runs off it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from app.ingest.formats.book import LONG_WORD, SIDE_POINTS, Book, wide_page
from app.ingest.formats.markup import AROUND_POINTS, LETTER_POINTS

_PART = re.compile(r'<(/?)(table|tr|td|th)\b(?:[^>]*?colspan="(\d+)")?[^>]*>|<[^>]*>|[^\s<]+')
_WIDE = re.compile("[\u2e80-\U0010ffff]")
"""Chinese and Japanese letters: a line may end at any."""


def page_size(book: Book) -> tuple[float, float]:
    """Width and height in points of the book's pages: its own, or wider where a table would not fit."""
    needed = max((width for chapter in book.chapters for width in _narrowest(chapter.body)), default=0.0)
    return (book.width, book.height) if needed + SIDE_POINTS <= book.width else wide_page(needed)


def _narrowest(body: str) -> Iterator[float]:
    """Points that each table takes at least: the longest word of each column, which cannot be broken."""
    if "<table" not in body:
        return
    tables: list[dict[int, int]] = []
    columns: list[int] = []
    for end, tag, span, text in _parts(body):
        if tag == "table" and not end:
            tables.append({})
            columns.append(-1)
        elif not tables:
            continue
        elif tag == "table":
            width = sum(letters * LETTER_POINTS + AROUND_POINTS for letters in tables.pop().values())
            columns.pop()
            if tables and columns[-1] >= 0:  # within a cell of another
                tables[-1][columns[-1]] = max(tables[-1].get(columns[-1], 1), round(width / LETTER_POINTS))
            yield width
        elif tag == "tr":
            columns[-1] = -1
        elif tag and not end:
            columns[-1] += 1
            tables[-1].setdefault(columns[-1], 1)
            columns[-1] += span - 1
        elif text and columns[-1] >= 0:
            longest = min(max(map(len, _WIDE.split(unescape(text)))), LONG_WORD)
            tables[-1][columns[-1]] = max(tables[-1].get(columns[-1], 1), longest)


def _parts(body: str) -> Iterable[tuple[bool, str, int, str]]:
    """Each tag of a table, and each word: whether it ends, its name, the columns it spans, and the word."""
    for found in _PART.finditer(body):
        tag = found[2] or ""
        yield bool(found[1]), tag, int(found[3] or 1), "" if found[0].startswith("<") else found[0]
