"""Tells footnotes and sidebars from the running text of a page.

A footnote begins with its mark, in smaller type than most of the page, and only footnotes and feet stand below it. A
sidebar is text in a box that was painted beside other text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import sub

from app.ingest.layout.pieces import Paint, bounding_box
from app.ingest.records import Box, Region, RegionKind, Word
from app.ingest.word_columns import HUNDREDTHS, columns_of, lowest_and_highest

SMALLER = 0.93  # of the height of the page's running text: type of footnotes is no larger
SLACK = 0.01  # points: what sums of decimals may be off
LOWER = 0.5  # of the page's height: above, there are no footnotes
FOOT = 0.92  # of the page's height: below, there are page numbers and running feet
LEAST_BOX = 50.0  # points of each side of a sidebar
WIDEST_BOX = 0.6  # of the width of all text
LEAST_WORDS = 12  # in a sidebar, and of the text beside it
MOST_BOXES = 200
MOST_LINES = 2_000  # on a page of more, footnotes are not looked for
RAISED = 0.9  # of a line's height: a number at its beginning that is no higher is the mark of a note
LEAST_LETTERS = 8

_MARK = re.compile(r"\n(?P<mark>\d{1,3}|[*∗†‡§¶]{1,3}|\[\d{1,3}\]|\(\d{1,3}\))(?P<space>\s?)[^\w\s]{0,2}[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    box: Box
    height: float
    """Of most of its words."""
    first_height: float
    """Of its first word."""


def find_marginal(
    text: str, words: Sequence[Word], paints: Sequence[Paint], size: tuple[float, float], figures: Sequence[Box]
) -> list[Region]:
    """Footnotes and sidebars of a page of `size` in points, which is not turned. No text in `figures` is a note."""
    regions: list[Region] = []
    if _MARK.search(text, text.find("\n", len(text) // 4) if len(text) > 400 else 0) and _has_small_type(words):
        regions += _footnotes(text, list(_lines(text, words)), size[1], figures)
    boxes = _boxes(paints, words, size) if any(kind != "fill-text" for kind, _ in paints) else []
    regions += _sidebars(boxes, words)
    return regions


def _has_small_type(words: Sequence[Word]) -> bool:
    """Whether any word is so much lower than another one that it may be of a note."""
    found = lowest_and_highest(words)
    return found[0] <= SMALLER * found[1] + SLACK


def _lines(text: str, words: Sequence[Word]) -> Iterator[_Line]:
    columns = columns_of(text, words, with_confidences=False)
    unit = HUNDREDTHS if columns.is_hundredths else 1
    x0, y0, x1, y1 = ([side / unit for side in columns.sides[at::4]] for at in range(4))
    heights_of = list(map(sub, y1, y0))
    first = 0
    for _, of_line in groupby(columns.lines):
        end = first + sum(1 for _ in of_line)
        box = min(x0[first:end]), min(y0[first:end]), max(x1[first:end]), max(y1[first:end])
        middle = sorted(heights_of[first:end])
        height = (middle[(end - first) // 2] + middle[(end - first - 1) // 2]) / 2
        yield _Line(columns.starts[first], columns.ends[end - 1], box, height, heights_of[first])
        first = end


def _footnotes(text: str, lines: Sequence[_Line], page_height: float, figures: Sequence[Box]) -> list[Region]:
    small = SMALLER * _running_height(lines)
    body = [line for line in lines if line.height > small]

    def is_note(line: _Line) -> bool:
        is_low = line.box[1] > LOWER * page_height and line.box[1] < FOOT * page_height
        return line.height <= small and is_low and not any(_is_within(line.box, figure) for figure in figures)

    regions = []
    note: list[_Line] = []
    for line in lines if len(lines) <= MOST_LINES else ():
        begins = is_note(line) and _has_mark(text, line) and not _stands_above(line, body, page_height)
        goes_on = note and line.start - note[-1].end == 1 and line.box[1] >= note[-1].box[1]
        if goes_on and not begins and is_note(line):
            note.append(line)
            continue
        regions += _noted(note)
        note = [line] if begins else []
    regions += _noted(note)
    return regions


def _noted(note: Sequence[_Line]) -> list[Region]:
    if sum(line.end - line.start for line in note) < LEAST_LETTERS:
        return []
    return [Region(RegionKind.FOOTNOTE, bounding_box(line.box for line in note), note[0].start, note[-1].end)]


def _running_height(lines: Sequence[_Line]) -> float:
    """The height of the lines in which the middle one of all letters is."""
    heights = sorted((line.height, line.end - line.start) for line in lines)
    half = sum(letters for _, letters in heights) / 2
    for height, letters in heights:
        half -= letters
        if half <= 0:
            return height
    return 0.0


def _has_mark(text: str, line: _Line) -> bool:
    """Whether a line begins as notes do: with a sign, a raised number, or one that has no space behind it."""
    found = _MARK.match("\n" + text[line.start : line.end])
    if found is None:
        return False
    return not found["mark"].isdigit() or not found["space"] or line.first_height < RAISED * line.height


def _stands_above(line: _Line, body: Sequence[_Line], page_height: float) -> bool:
    """Whether running text stands below a line, in its column."""
    return any(
        other.box[1] > line.box[3]
        and other.box[1] < FOOT * page_height
        and min(other.box[2], line.box[2]) > max(other.box[0], line.box[0])
        for other in body
    )


def _boxes(paints: Sequence[Paint], words: Sequence[Word], size: tuple[float, float]) -> list[Box]:
    """Boxes that were painted beside text, each once."""
    found: list[Box] = []
    for kind, box in paints:
        x0, y0, x1, y1 = box
        is_box = LEAST_BOX <= x1 - x0 < WIDEST_BOX * size[0] and y1 - y0 >= LEAST_BOX
        if is_box and kind in ("fill-path", "stroke-path"):
            found.append((max(x0, 0.0), max(y0, 0.0), min(x1, size[0]), min(y1, size[1])))
    if not found or len(found) > MOST_BOXES or not words:
        return []
    outer: list[Box] = []
    for box in sorted(found, key=lambda box: (box[0] - box[2]) * (box[3] - box[1])):
        if not any(_is_within(box, other) for other in outer):
            outer.append(box)
    return outer


def _sidebars(boxes: Sequence[Box], words: Sequence[Word]) -> list[Region]:
    regions = []
    for box in boxes:
        inside = [word for word in words if _is_within(word.box, box)]
        if len(inside) < LEAST_WORDS or len({word.line for word in inside}) < 2:
            continue
        first, last = inside[0], inside[-1]
        if sum(1 for word in words if first.start <= word.start <= last.start) != len(inside):
            continue  # its words do not follow each other: something else runs through it
        beside = sum(
            1
            for word in words
            if word.box[1] >= box[1] - 2
            and word.box[3] <= box[3] + 2
            and (word.box[2] <= box[0] or word.box[0] >= box[2])
        )
        if beside >= LEAST_WORDS:
            x0, y0, x1, y1 = box
            place = (round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2))
            regions.append(Region(RegionKind.SIDEBAR, place, first.start, last.end))
    return regions


def _is_within(box: Box, other: Box) -> bool:
    return box[0] >= other[0] - 2 and box[1] >= other[1] - 2 and box[2] <= other[2] + 2 and box[3] <= other[3] + 2
