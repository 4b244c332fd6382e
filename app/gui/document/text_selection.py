"""Which words of a page lie under a point, between two points, or in a frame; and where characters are on the page.

Selections go from word to word, in the reading order of the library; in scripts without spaces, where a "word" may be a
whole line, from letter to letter. Points and boxes are PDF points of the unrotated page.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from app.assistant.quotes.normal_text import writes_no_spaces
from app.ingest.layout.pieces import bounding_box
from app.ingest.records import Box, Page, Word

DOWN_WEIGHS = 3.0
"""A word in the pointer's line is nearer than one above or below it that is so many times closer."""

Range = tuple[int, int]
"""Characters of a page's text, half-open."""


@dataclass(frozen=True, slots=True, order=True)
class TextPoint:
    """A place between two characters of a document's text."""

    page: int
    at: int


@dataclass(frozen=True, slots=True)
class Selection:
    """Text of a document from one point to another; both may be on one page."""

    start: TextPoint
    end: TextPoint

    def on_page(self, number: int, length: int) -> Range:
        """What of it is on a page whose text has `length` characters; an empty range if nothing."""
        if not self.start.page <= number <= self.end.page:
            return (0, 0)
        start = self.start.at if number == self.start.page else 0
        return (start, self.end.at if number == self.end.page else length)

    @property
    def pages(self) -> range:
        """Numbers of the pages it is on."""
        return range(self.start.page, self.end.page + 1)


def joined(first: Selection, second: Selection) -> Selection:
    """From the earlier start to the later end of two selections."""
    return Selection(min(first.start, second.start), max(first.end, second.end))


def word_at(page: Page, x: float, y: float, *, within: float | None = None) -> Range | None:
    """The word nearest to a point, or a letter of a script without spaces; None: the page has none.

    `within`: not farther away than so many points.
    """
    word = min(page.words, key=lambda word: _distance(word.box, x, y), default=None)
    if word is None or (within is not None and _distance(word.box, x, y) > within):
        return None
    if not any(map(writes_no_spaces, word.text)):
        return word.start, word.end
    x0, y0, x1, y1 = word.box
    is_vertical = _is_vertical(word)
    share = (y - y0) / max(y1 - y0, 0.01) if is_vertical else (x - x0) / max(x1 - x0, 0.01)
    edges = _edges(word.text)
    letter = next((n for n, edge in enumerate(edges[1:]) if share < edge), len(word.text) - 1)
    return word.start + letter, word.start + letter + 1


def line_at(page: Page, x: float, y: float) -> Range | None:
    """The line nearest to a point."""
    word = min(page.words, key=lambda word: _distance(word.box, x, y), default=None)
    if word is None:
        return None
    of_line = [other for other in page.words if other.line == word.line]
    return min(other.start for other in of_line), max(other.end for other in of_line)


def boxes_of(page: Page, start: int, end: int) -> list[Box]:
    """Where characters [start, end) of a page are: one box a line, words cut as far as widths of letters tell."""
    lines: dict[int, Box] = {}
    first = bisect_right(page.words, start, key=lambda word: word.end)  # words stand in the order of the text
    for word in islice(page.words, first, None):
        if word.start >= end:
            break
        box = _cut(word, max(start - word.start, 0), min(end, word.end) - word.start)
        lines[word.line] = bounding_box((lines.get(word.line, box), box))
    return list(lines.values())


def _cut(word: Word, start: int, end: int) -> Box:
    if start <= 0 and end >= len(word.text):
        return word.box
    x0, y0, x1, y1 = word.box
    edges = _edges(word.text)
    low, high = edges[start], edges[end]
    if _is_vertical(word):
        return (x0, y0 + low * (y1 - y0), x1, y0 + high * (y1 - y0))
    if _RIGHT_TO_LEFT.search(word.text):
        low, high = 1 - high, 1 - low
    return (x0 + low * (x1 - x0), y0, x0 + high * (x1 - x0), y1)


_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_NARROW, _BROAD = frozenset("iljtfrI.,:;'|!()[]- "), frozenset("mwMW@%")


def _edges(text: str) -> Sequence[float]:
    """Where each letter of a word begins and the last one ends, as shares of its length, estimated from the letters."""
    edges = [0.0]
    for letter in text:
        edges.append(edges[-1] + _width(letter))
    return [edge / (edges[-1] or 1.0) for edge in edges]


def _width(letter: str) -> float:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(letter) in "FW":
        return 2.0
    return 0.5 if letter in _NARROW else 1.5 if letter in _BROAD else 1.0


def _is_vertical(word: Word) -> bool:
    x0, y0, x1, y1 = word.box
    return len(word.text) > 1 and y1 - y0 > 1.5 * (x1 - x0)


def _distance(box: Box, x: float, y: float) -> float:
    x0, y0, x1, y1 = box
    return max(x0 - x, 0.0, x - x1) + DOWN_WEIGHS * max(y0 - y, 0.0, y - y1)
