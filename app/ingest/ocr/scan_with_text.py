"""Puts what was read in the picture that a page mostly is behind the page's own text, such as a stamp on a scan.

Words that were read where the page has words itself are these, and left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.ingest import notes
from app.ingest.records import Box, Page

LEAST_WORDS = 5  # read besides the page's own, below which the picture is a photo, or paper
SLACK = 2.0  # points by which letters are read beside where they stand
_SPACES = re.compile(r"\s+")


def with_picture(page: Page, seen: Page) -> Page:
    """A page with text, and with what its picture shows; `seen` is the page as its picture alone was read."""
    note = page.note.replace(notes.MOSTLY_PICTURE, "").strip()
    boxes = [word.box for word in page.words]
    others = [word for word in seen.words if not _is_over(word.box, boxes)] if seen is not page else []
    if len(others) < LEAST_WORDS or seen.confidence is None:
        return replace(page, note=note)
    words, text = list(page.words), page.text
    first_line = 1 + max(word.line for word in page.words)
    starts, ends = {}, {}
    before = -1  # the end of the word before, in the text that was read
    for word in others:
        text += "\n\n" if before < 0 else max(_SPACES.findall(seen.text[before : word.start]), key=_parts)
        starts[word.start], ends[word.end] = len(text), len(text) + len(word.text)
        words.append(replace(word, start=len(text), end=len(text) + len(word.text), line=first_line + word.line))
        text, before = text + word.text, word.end
    tables = tuple(
        replace(region, start=starts[region.start], end=ends[region.end])
        for region in seen.regions
        if region.start in starts and region.end in ends
    )
    return replace(
        page,
        text=text,
        words=tuple(words),
        note=notes.joined(notes.PICTURE_TOO, note, seen.note.removeprefix(notes.RECOGNISED_ANEW).strip()),
        suspicious=notes.joined(page.suspicious, seen.suspicious),
        confidence=seen.confidence,
        is_doubtful=seen.is_doubtful,
        regions=(*page.regions, *tables),
    )


def _is_over(box: Box, others: Sequence[Box]) -> bool:
    """Whether the middle of a box is in one of others."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(x0 - SLACK <= x <= x1 + SLACK and y0 - SLACK <= y <= y1 + SLACK for x0, y0, x1, y1 in others)


def _parts(spaces: str) -> tuple[int, int]:
    """How much white space parts: paragraphs more than lines, and these more than words."""
    return spaces.count("\n"), spaces.count("\t")
