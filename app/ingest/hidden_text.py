"""Tells text that a reader can see from text that only a program finds.

A PDF can carry words that nobody sees on the page: painted in no colour, white on white, a hair high. They may be meant for
the model and not for the reader ("ignore your instructions ..."), so they are left out, and the page's note says so. One kind is
wanted: the invisible layer that text recognition lays over a scan. It is kept when the page is a scan.

Not found out: words covered by a picture or a bar drawn later. Words outside the crop box are dropped by the layout.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.ingest.layout import Character, Piece, make_piece
from app.ingest.records import Box, RenderedPage

FAINT_ALPHA = 13  # of 255: five percent
PALE = 0xD0  # a colour whose every part is at least this may vanish on white paper
TINY_POINTS = 1.0
TINY_OF_PAGE = 0.002  # small pages are zoomed: there a point is more than a hair
CONTRAST = 12  # of 255: the least difference within a word's box that counts as a mark on the page
SCAN_COVER = 0.5  # a page of which pictures cover this much can be a scan

Span = dict[str, Any]
"""MuPDF's run of characters in one style: alpha, color, size, bbox, chars."""


@dataclass(frozen=True, slots=True)
class VisibleText:
    """What of a page's text is used."""

    pieces: tuple[Piece, ...]
    hidden_words: int
    is_recognised: bool
    """The words come from the invisible layer over a scan."""


def keep_visible(
    blocks: Sequence[dict[str, Any]],
    page_size: tuple[float, float],
    pictures: Callable[[], Sequence[Box]],
    draw: Callable[[], RenderedPage | None],
) -> VisibleText:
    """Takes the visible text, or a scan's recognised text, from MuPDF's "rawdict" blocks.

    `pictures` gives the boxes of the page's images, `draw` the page drawn without rotation, or None if it cannot be drawn. Both are
    called only when some text is suspicious: on nearly all pages never.
    """
    spans = [span for _, line in _lines(blocks) for span in line["spans"]]
    invisible = [span for span in spans if span["alpha"] < FAINT_ALPHA]
    tiny = min(TINY_POINTS, TINY_OF_PAGE * page_size[1])
    lost = {id(span) for span in invisible}
    lost |= {id(span) for span in spans if span["size"] < tiny}
    pale = [span for span in spans if _is_pale(span["color"]) and id(span) not in lost]
    if pale:
        lost |= _without_mark(pale, draw())
    recognised: set[int] = set()
    if invisible:
        visible_letters = sum(len(span["chars"]) for span in spans if id(span) not in lost)
        recognised = _recognised(invisible, visible_letters, page_size, pictures())
        lost -= recognised
    pieces, hidden_words = [], 0
    for block, line in _lines(blocks):
        hidden_words += sum(len(_text(span).split()) for span in line["spans"] if id(span) in lost)
        piece = make_piece(block, line["dir"], _characters(line, lost))
        if piece is not None:
            pieces.append(piece)
    return VisibleText(tuple(pieces), hidden_words, bool(recognised))


def _lines(blocks: Sequence[dict[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, block in enumerate(blocks):
        for line in block.get("lines", ()):
            yield number, line


def _characters(line: dict[str, Any], lost: set[int]) -> list[Character]:
    return [(char["c"], char["bbox"]) for span in line["spans"] if id(span) not in lost for char in span["chars"]]


def _text(span: Span) -> str:
    return "".join(char["c"] for char in span["chars"])


def _is_pale(color: int) -> bool:
    return min(color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF) >= PALE


def _without_mark(spans: Sequence[Span], drawn: RenderedPage | None) -> set[int]:
    """The spans in whose box the drawn page is of one colour; all of them if the page cannot be drawn."""
    if drawn is None:
        return {id(span) for span in spans}
    return {id(span) for span in spans if not _has_mark(span["bbox"], drawn)}


def _has_mark(box: Box, drawn: RenderedPage) -> bool:
    x0, y0 = max(int(box[0] * drawn.scale), 0), max(int(box[1] * drawn.scale), 0)
    x1, y1 = min(int(box[2] * drawn.scale) + 1, drawn.width), min(int(box[3] * drawn.scale) + 1, drawn.height)
    if x0 >= x1 or y0 >= y1:
        return True  # off the page: the layout drops it, and says so
    rows = [drawn.rgb[3 * (y * drawn.width + x0) : 3 * (y * drawn.width + x1)] for y in range(y0, y1)]
    # Colour by colour: white on pale yellow differs in blue alone.
    return any(
        max(max(row[part::3]) for row in rows) - min(min(row[part::3]) for row in rows) >= CONTRAST for part in range(3)
    )


def _recognised(
    invisible: Sequence[Span], visible_letters: int, page_size: tuple[float, float], pictures: Sequence[Box]
) -> set[int]:
    """The invisible spans that lie on pictures of a page which is a scan: mostly picture, hardly any visible text."""
    if sum(len(span["chars"]) for span in invisible) <= visible_letters:
        return set()
    width, height = page_size
    cover = sum(
        max(min(x1, width) - max(x0, 0.0), 0.0) * max(min(y1, height) - max(y0, 0.0), 0.0) for x0, y0, x1, y1 in pictures
    )
    if cover < SCAN_COVER * width * height:
        return set()
    return {id(span) for span in invisible if _lies_on(span["bbox"], pictures)}


def _lies_on(box: Box, pictures: Sequence[Box]) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(x0 <= x <= x1 and y0 <= y <= y1 for x0, y0, x1, y1 in pictures)
