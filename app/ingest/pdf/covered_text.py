"""Finds letters that something was painted over: a bar over a name hides it from readers, and from no program.

    painted   text, then a bar over it        drawn   one colour, where letters should be

Suspected are letters under whatever was filled after them; certain is only the page as it is drawn.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from app.ingest.layout.pieces import Paint, bounding_box
from app.ingest.records import Box, RenderedPage

Letter = dict[str, Any]
"""MuPDF's character: c, bbox."""

TEXT_PAINTS = ("fill-text", "stroke-text")
ALL_TEXT_PAINTS = frozenset((*TEXT_PAINTS, "ignore-text"))
COVERS = ("fill-path", "fill-image", "fill-shade")
LEAST_SIDE = 4.0  # points of a box that can hide letters: rules under and between lines are thinner
MOST_PAIRS = 500_000  # of texts and fills that are compared; on a page of more, all fills are suspected
MOST_COVERS = 200  # on a page of more, all between them is suspected: what is drawn decides
SAME = 12  # of 255: the least difference in a colour that a reader sees
ONE_COLOUR = 0.98  # share of pixels alike from which there are no letters


def find_covers(paints: Sequence[Paint]) -> list[Box]:
    """What was filled over text that was painted before; on most pages there is none."""
    texts: list[Box] = []
    covers: list[Box] = []
    fills = sum(kind in COVERS for kind, _ in paints)
    compares = fills * (len(paints) - fills) <= MOST_PAIRS
    for kind, box in paints:
        if kind in TEXT_PAINTS:
            texts.append(box)
        elif kind in COVERS and texts and _overlap(box, box) and (not compares or any(_overlap(box, t) for t in texts)):
            covers.append(box)
    return covers if len(covers) <= MOST_COVERS else [bounding_box(covers)]


def count_under(letters: Sequence[Letter], covers: Sequence[Box]) -> int:
    """How many letters lie under covers, seen or not."""
    return sum(_cover_of(letter["bbox"], covers) is not None for letter in letters)


def covered_letters(
    spans: Sequence[Sequence[Letter]], covers: Sequence[Box], draw: Callable[[], RenderedPage | None]
) -> set[int]:
    """The letters (by their `id`) under covers that left no mark on the page. None, if it cannot be drawn."""
    runs = [found for letters in spans for found in _suspected(letters, covers)]
    drawn = draw() if runs else None
    if drawn is None:
        return set()
    return {id(letter) for run, cover in runs if _is_one_colour(run, cover, drawn) for letter in run}


def _overlap(box: Box, other: Box) -> bool:
    """Whether boxes have enough in common for a letter."""
    width = min(box[2], other[2]) - max(box[0], other[0])
    return width >= LEAST_SIDE and min(box[3], other[3]) - max(box[1], other[1]) >= LEAST_SIDE


def _suspected(letters: Sequence[Letter], covers: Sequence[Box]) -> Iterator[tuple[list[Letter], Box]]:
    """Runs of letters of one word that lie under one cover. Signs alone have too little ink to be missed."""
    run: list[Letter] = []
    under: Box | None = None
    for letter in (*letters, None):
        cover = None if letter is None or letter["c"].isspace() else _cover_of(letter["bbox"], covers)
        if cover != under:
            if under is not None and any(found["c"].isalnum() for found in run):
                yield run, under
            run, under = [], cover
        if letter is not None and cover is not None:
            run.append(letter)


def _cover_of(box: Box, covers: Sequence[Box]) -> Box | None:
    """The last cover over the middle of a letter."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return next((cover for cover in reversed(covers) if cover[0] <= x <= cover[2] and cover[1] <= y <= cover[3]), None)


def _is_one_colour(run: Sequence[Letter], cover: Box, drawn: RenderedPage) -> bool:
    """Whether what of the letters lies under the cover is drawn in one colour; the cover's edge is not looked at."""
    letters = bounding_box(letter["bbox"] for letter in run)
    inset = 1 / drawn.scale
    x0, y0 = (max(letters[side], cover[side] + inset) * drawn.scale for side in (0, 1))
    x1, y1 = (min(letters[side], cover[side] - inset) * drawn.scale for side in (2, 3))
    left, right = max(int(x0), 0), min(math.ceil(x1), drawn.width)
    top, bottom = max(int(y0), 0), min(math.ceil(y1), drawn.height)
    rows = [drawn.rgb[3 * (y * drawn.width + left) : 3 * (y * drawn.width + right)] for y in range(top, bottom)]
    pixels = b"".join(rows)
    if not pixels:
        return False
    if pixels == pixels[:3] * (len(pixels) // 3):
        return True
    counted = Counter(zip(pixels[::3], pixels[1::3], pixels[2::3], strict=True))
    common = counted.most_common(1)[0][0]
    alike = sum(
        count
        for pixel, count in counted.items()
        if all(abs(part - other) < SAME for part, other in zip(pixel, common, strict=True))
    )
    return alike >= ONE_COLOUR * counted.total()
