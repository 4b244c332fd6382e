"""Where characters of a page stand: one box a line."""

from __future__ import annotations

import unicodedata

from app.assistant.quotes.normal_text import writes_no_spaces
from app.ingest.layout.pieces import bounding_box
from app.ingest.records import Box, Page, Word


def line_boxes(page: Page, start: int, end: int) -> tuple[Box, ...]:
    """The words that touch `page.text[start:end]`, joined to one box a line, in reading order.

    Of a word that only partly lies within, all is taken, except in scripts without spaces, where a "word" may be a
    whole line: there the box is cut as far as the widths of characters tell.
    """
    lines: dict[int, Box] = {}
    for word in page.words:
        if word.start < end and word.end > start:
            box = _part(word, start, end)
            lines[word.line] = bounding_box((lines.get(word.line, box), box))
    return tuple(lines.values())


def _part(word: Word, start: int, end: int) -> Box:
    """The word's box, cut to the characters within [start, end) if the word is of a script without spaces."""
    if (word.start >= start and word.end <= end) or not any(map(writes_no_spaces, word.text)):
        return word.box
    widths = [_width(character) for character in word.text]
    total = sum(widths)
    if not total:
        return word.box
    low = sum(widths[: max(start - word.start, 0)]) / total
    high = sum(widths[: end - word.start]) / total
    x0, y0, x1, y1 = word.box
    if y1 - y0 > x1 - x0 and len(word.text) > 1:  # vertical writing
        return (x0, y0 + low * (y1 - y0), x1, y0 + high * (y1 - y0))
    return (x0 + low * (x1 - x0), y0, x0 + high * (x1 - x0), y1)


def _width(character: str) -> float:
    """A character's width against that of a wide one, as monospaced fonts have it."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(character) in "FW" else 0.5
