"""Heads and feet that run through a document: lines that stand at the edge of many pages, page numbers among them.

    page 3   Annual report          page 4   Annual report         a sentence that runs over the page's end has a
             ... the gauge was               replaced in May ...   foot and a head in it, which no reader reads there
             3                               4

Only what is plain to see is taken: the first or last lines of a page's text, near the page's edge, that stand there on
at least three pages in the same words; one number in them may count with the pages. Footnotes at the end of a page's
text, which reading told by their type (app/ingest/layout/marginal_text.py), are no part of its body either.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice, takewhile

from app.ingest.layout.pieces import bounding_box
from app.ingest.records import Page, RegionKind
from app.ingest.render import shown_size, turned

MOST_LINES = 3  # of a head or a foot
LEAST_PAGES = 3
MARGIN = 0.15  # of the page's height, as it is shown, in which heads and feet stand
MOST_NUMBERS = 8  # of a line that are looked at

_NUMBER = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]」』）]*\Z")


@dataclass(frozen=True, slots=True)
class Body:
    """`page.text[start:end]`: the page's text without running head and foot, and without footnotes at its end."""

    start: int
    end: int


def find_bodies(pages: Sequence[Page]) -> list[Body]:
    """The body of each page of a document; all of its text where nothing runs through."""
    edges = [(_lines_at_edge(page, at_top=True), _lines_at_edge(page, at_top=False)) for page in pages]
    counts: Counter[tuple[int, str]] = Counter()
    for page, sides in zip(pages, edges, strict=True):
        counts.update({(side, key) for side in (0, 1) for line in sides[side] for key in _keys(page, line)})

    def running(page: Page, side: int, lines: Sequence[_Line]) -> list[_Line]:
        return list(takewhile(lambda line: any(counts[side, key] >= LEAST_PAGES for key in _keys(page, line)), lines))

    bodies = []
    for page, (top, bottom) in zip(pages, edges, strict=True):
        start = max((line.end for line in running(page, 0, top)), default=0)
        end = min((line.start for line in running(page, 1, bottom)), default=len(page.text))
        end = _without_footnotes(page, end)
        bodies.append(Body(start, end) if page.text[start:end].strip() else Body(0, len(page.text)))
    return bodies


def _without_footnotes(page: Page, end: int) -> int:
    """Where the footnotes begin that stand at the end of `page.text[:end]`; `end` if there are none."""
    for region in sorted(page.regions, key=lambda region: -region.end):
        if region.kind is RegionKind.FOOTNOTE and region.end <= end and not page.text[region.end : end].strip():
            end = region.start
    return end


def is_within_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does not end."""
    return _SENTENCE_END.search(text.rstrip()[-8:]) is None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def _lines_at_edge(page: Page, *, at_top: bool) -> list[_Line]:
    """The first (or last) lines of a page's text, from the edge inwards, as far as they stand in its margin."""
    _, height = shown_size(page.width, page.height, page.rotation)
    lines = []
    words = page.words if at_top else reversed(page.words)
    for _, of_line in islice(groupby(words, key=lambda word: word.line), MOST_LINES):
        found = list(of_line)
        box = turned(bounding_box(word.box for word in found), page.width, page.height, page.rotation)
        if (box[3] > MARGIN * height) if at_top else (box[1] < (1 - MARGIN) * height):
            break
        start, end = min(word.start for word in found), max(word.end for word in found)
        lines.append(_Line(start, end, page.text[start:end]))
    return lines


def _keys(page: Page, line: _Line) -> Iterator[str]:
    """What a line says; and what it says with each of its numbers counted from the page's number."""
    yield line.text
    for number in islice(_NUMBER.finditer(line.text), MOST_NUMBERS):
        counted = int(number[0][-9:]) - page.number
        yield f"{line.text[: number.start()]}\x00{counted}\x00{line.text[number.end() :]}"
