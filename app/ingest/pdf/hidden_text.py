"""Tells text that a reader can see from text that only a program finds.

A PDF can carry words that nobody sees on the page: painted in no colour, white on white, a hair high, under a bar or a
picture (covered_text.py). They may be meant for the model and not for the reader ("ignore your instructions ..."), so
they are left out, and the page's note says so. One kind is wanted: the layer that text recognition lays over a scan, or
under it. It is kept on such a page.

Words outside the crop box are dropped by the layout; words outside the media box are dropped by MuPDF, unseen and
uncounted.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.ingest.layout.pieces import Piece, Run, make_piece
from app.ingest.pdf.covered_text import Letter, count_under, covered_letters
from app.ingest.pdf.drawn_letters import NO_DRAWINGS, Drawings
from app.ingest.records import Box, RenderedPage

FAINT_ALPHA = 13  # of 255: five percent
PALE = 0xD0  # a colour whose every part is at least this may vanish on white paper
TINY_POINTS = 1.0
TINY_OF_PAGE = 0.002  # small pages are zoomed: there a point is more than a hair
CONTRAST = 12  # of 255: the least difference in a colour that a reader sees
OWN_COLOR = 0.75  # share of a box in its text's own colour from which the text has no ground to stand out from
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


def has_suspicious(blocks: Sequence[dict[str, Any]], page_height: float) -> bool:
    """Whether any text of MuPDF's "dict" or "rawdict" blocks may be hidden: on nearly all pages none is."""
    tiny = tiny_size(page_height)
    return any(
        span["alpha"] < FAINT_ALPHA or span["size"] < tiny or is_pale(span["color"])
        for _, line in text_lines(blocks)
        for span in line["spans"]
    )


def count_letters(blocks: Sequence[dict[str, Any]]) -> int:
    """How many letters "rawdict" blocks hold, without spaces."""
    spans = (span for _, line in text_lines(blocks) for span in line["spans"])
    return sum(not letter["c"].isspace() for span in spans for letter in span["chars"])


def tiny_size(page_height: float) -> float:
    return min(TINY_POINTS, TINY_OF_PAGE * page_height)


def keep_visible(
    blocks: Sequence[dict[str, Any]],
    page_size: tuple[float, float],
    pictures: Callable[[], Sequence[Box]],
    draw: Callable[[], RenderedPage | None],
    covers: Sequence[Box] = (),
    drawings: Callable[[], Drawings] = lambda: NO_DRAWINGS,
) -> VisibleText:
    """Takes the visible text, or a scan's recognised text, from MuPDF's "rawdict" blocks.

    `pictures` gives the boxes of the page's images, `draw` the page drawn without rotation, or None if it cannot be
    drawn, `drawings` its Type 3 fonts; each is called only when it is needed. `covers` are what `find_covers` found.
    """
    spans = [span for _, line in text_lines(blocks) for span in line["spans"]]
    invisible = [span for span in spans if span["alpha"] < FAINT_ALPHA]
    tiny = tiny_size(page_size[1])
    small = [span for span in spans if span["size"] < tiny]
    if invisible or small:
        drawn = drawings()
        seen, shapes = drawn.seen(invisible)
        invisible = [span for span in invisible if id(span) not in seen]
        covers = [cover for cover in covers if cover not in shapes]
        small = [span for span in small if drawn.is_tiny(span, tiny)]
    lost = {id(span) for span in (*invisible, *small)}
    pale = [span for span in spans if is_pale(span["color"]) and id(span) not in lost]
    if pale and covers:  # the layer under a scan may be white
        letters = [span["chars"] for span in spans if id(span) not in lost]
        under = sum(count_under(run, covers) for run in letters)
        if _is_scan(under, sum(map(len, letters)) - under, page_size, pictures()):
            pale = [span for span in pale if not count_under(span["chars"], covers)]
    if pale:
        lost |= without_ground(pale, draw())
    recognised: set[int] = set()
    if invisible:
        visible_letters = sum(len(span["chars"]) for span in spans if id(span) not in lost)
        recognised = _recognised(invisible, visible_letters, page_size, pictures())
        lost -= recognised
    shown = [span["chars"] for span in spans if id(span) not in lost]
    under = sum(count_under(letters, covers) for letters in shown) if covers else 0
    is_under_scan = under > 0 and _is_scan(under, sum(map(len, shown)) - under, page_size, pictures())
    covered = covered_letters(shown, covers, draw) if under and not is_under_scan else set()
    pieces, hidden_words = [], 0
    for block, line in text_lines(blocks):
        piece, hidden = visible_part(block, line, lost, covered)
        hidden_words += hidden
        if piece is not None:
            pieces.append(piece)
    return VisibleText(tuple(pieces), hidden_words, bool(recognised) or is_under_scan)


def visible_part(
    block: int, line: dict[str, Any], lost: Collection[int], covered: Collection[int] = ()
) -> tuple[Piece | None, int]:
    """What of a line of "rawdict" is seen, if anything, and how many of its words are not, or not wholly.

    `lost` are spans, and `covered` letters, by their `id`.
    """
    hidden = sum(_count_words(span["chars"], lost=id(span) in lost, covered=covered) for span in line["spans"])
    return make_piece(block, line["dir"], _characters(line, lost, covered)), hidden


def text_lines(blocks: Sequence[dict[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The lines of MuPDF's blocks, each with its block's number."""
    for number, block in enumerate(blocks):
        for line in block.get("lines", ()):
            yield number, line


def _characters(line: dict[str, Any], lost: Collection[int], covered: Collection[int]) -> list[Run]:
    return [
        (char["c"], char["bbox"])
        for span in line["spans"]
        if id(span) not in lost
        for char in span["chars"]
        if id(char) not in covered
    ]


def _count_words(letters: Sequence[Letter], *, lost: bool, covered: Collection[int]) -> int:
    """Words of a span of which something is hidden."""
    marks = "".join(
        " " if letter["c"].isspace() else "x" if lost or id(letter) in covered else "." for letter in letters
    )
    return sum("x" in word for word in marks.split())


def is_pale(color: int) -> bool:
    return min(color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF) >= PALE


def without_ground(spans: Sequence[Span], drawn: RenderedPage | None) -> set[int]:
    """The spans that do not stand out from what they are painted on; all of them if the page cannot be drawn."""
    return {id(span) for span in spans if drawn is None or _own_color_share(span, drawn) > OWN_COLOR}


def _own_color_share(span: Span, drawn: RenderedPage) -> float:
    """Which part of the span's box has the span's colour: letters alone cover a third of it at most.

    Letters of other text that stands in the same place do not change the answer much.
    """
    x0, y0, x1, y1 = (value * drawn.scale for value in span["bbox"])
    left, top = max(int(x0), 0), max(int(y0), 0)
    right, bottom = min(int(x1) + 1, drawn.width), min(int(y1) + 1, drawn.height)
    if left >= right or top >= bottom:
        return 0.0  # off the page: the layout drops it, and says so
    rows = (drawn.rgb[3 * (y * drawn.width + left) : 3 * (y * drawn.width + right)] for y in range(top, bottom))
    pixels = b"".join(rows)
    alike = -1
    for part, value in enumerate((span["color"] >> 16 & 0xFF, span["color"] >> 8 & 0xFF, span["color"] & 0xFF)):
        # One byte a pixel, 1 where this colour is alike; as one large number, so that all pixels are compared at once.
        near = bytes(abs(other - value) < CONTRAST for other in range(256))
        alike &= int.from_bytes(pixels[part::3].translate(near))
    return alike.bit_count() / (len(pixels) // 3)


def _recognised(
    invisible: Sequence[Span], visible_letters: int, page_size: tuple[float, float], pictures: Sequence[Box]
) -> set[int]:
    """The invisible spans that lie on pictures of a page which is a scan: mostly picture, hardly any visible text."""
    if not _is_scan(sum(len(span["chars"]) for span in invisible), visible_letters, page_size, pictures):
        return set()
    return {id(span) for span in invisible if _lies_on(span["bbox"], pictures)}


def _is_scan(hidden: int, visible: int, page_size: tuple[float, float], pictures: Sequence[Box]) -> bool:
    """Whether a page is a scan, by the number of its hidden and visible letters and by its pictures."""
    if hidden <= visible:
        return False
    width, height = page_size
    cover = sum(
        max(min(x1, width) - max(x0, 0.0), 0.0) * max(min(y1, height) - max(y0, 0.0), 0.0)
        for x0, y0, x1, y1 in pictures
    )
    return cover >= SCAN_COVER * width * height


def _lies_on(box: Box, pictures: Sequence[Box]) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(x0 <= x <= x1 and y0 <= y <= y1 for x0, y0, x1, y1 in pictures)
