"""How a page's text is taken: whole words at a time where nothing speaks against it, else letter by letter.

plain lines                         whole words, as MuPDF tells them
lines that run up or down           letter by letter, for words do not say so; the page's other lines as words
tiny or pale lines on bare paper    what of them can be seen is known without drawing: words, or letter by letter
anything else that may be hidden    the whole page letter by letter: it may stand within a visible line
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from pymupdf import extra, mupdf

from app.ingest.layout.line_words import JOIN_GAP
from app.ingest.layout.page_text import SAME_LINE_OVERLAP
from app.ingest.layout.pieces import Piece, PlacedWords, bounding_box, has_right_to_left, word_pieces
from app.ingest.pdf.broken_words import begins_within_word
from app.ingest.pdf.covered_text import LEAST_SIDE, covered_letters
from app.ingest.pdf.drawn_letters import fonts_of_drawings
from app.ingest.pdf.hidden_text import (
    CONTRAST,
    FAINT_ALPHA,
    Span,
    VisibleText,
    has_suspicious,
    is_pale,
    tiny_size,
    visible_part,
    without_ground,
)
from app.ingest.pdf.narrow_blanks import put_blanks
from app.ingest.pdf.page_run import LateFill, PageRun, first_block, next_block
from app.ingest.pdf.soft_hyphens import show_hyphens
from app.ingest.pdf.spaced_letters import close_up
from app.ingest.pdf.text_styles import LineListing, Place
from app.ingest.records import Box, RenderedPage

MuWord = tuple[Any, ...]
"""MuPDF's word: (x0, y0, x1, y1, text, block, line, number on the line)."""
DrawPart = Callable[[Box], RenderedPage | None]
"""Draws what is in a box of the page, without rotation; of the rest nothing is known. None: it cannot be drawn."""

LEVEL = (1.0, 0.0)
_EVERYWHERE = mupdf.FzRect(mupdf.FzRect.Fixed_INFINITE)
_swig = mupdf._mupdf
MOST_PAIRS = 200_000  # of fills and words that are compared
WHITE = 255


def find_covered(fills: Sequence[LateFill], words: Sequence[MuWord]) -> tuple[list[Box], set[Place]] | None:
    """What was filled where words stand that may have been there before, and the lines of all words that it touches.

    None if it is too much to tell, or if pictures are among it and it is half of the page's text: that may be a scan.
    """
    if not fills:
        return [], set()
    ordered = sorted(words, key=lambda word: word[1])
    tops = [word[1] for word in ordered]
    tallest = max((word[3] - word[1] for word in words), default=0.0)
    covers: list[Box] = []
    under: set[MuWord] = set()
    pairs = 0
    is_picture = False
    for fill in fills:
        x0, y0, x1, y1 = fill.box
        if x1 - x0 < LEAST_SIDE or y1 - y0 < LEAST_SIDE:
            continue
        near = ordered[bisect_left(tops, y0 - tallest) : bisect_right(tops, y1)]
        pairs += len(near)
        if pairs > MOST_PAIRS:
            return None
        touched = [word for word in near if word[0] < x1 and word[2] > x0 and word[3] > y0]
        if any(word[5] <= fill.last_block for word in touched):
            covers.append(fill.box)
            under.update(touched)
            is_picture = is_picture or fill.is_picture
    if is_picture and 2 * sum(len(word[4]) for word in under) >= sum(len(word[4]) for word in words):
        return None
    return covers, {word[5:7] for word in under}


def taken_by_words(
    run: PageRun,
    words: Sequence[MuWord],
    listing: LineListing,
    odd: Collection[Place],
    covers: Sequence[Box],
    page_height: float,
    draw: DrawPart,
    *,
    has_hyphens: bool = False,
) -> VisibleText | None:
    """The text of a page of which only the `odd` lines may hold what cannot be seen, or do not run from left to right.

    `has_hyphens`: soft ones are told where hyphens are printed; in `words` they are put right already.
    None if the page has to be taken letter by letter: a word is doubtful, or some text is invisible by its nature,
    which may be the layer of a scan.
    """
    if len("".join([word[4] for word in words])) != listing.count_letters():
        return None  # MuPDF leaves out words without width or height, and those beside the page
    lines = lines_at(run.text.this, odd) if odd else []
    put_blanks(line for _, line in lines)
    close_up(line for _, line in lines)
    if has_hyphens:
        show_hyphens([{"lines": [line for _, line in lines]}])
    spans = [span for _, line in lines for span in line["spans"]]
    if any(span["alpha"] < FAINT_ALPHA for span in spans):
        return None
    if any(span["size"] < tiny_size(page_height) for span in spans) and fonts_of_drawings(run.text.this):
        return None  # whose size may be any number
    boxes = listing.boxes() if lines else {}
    lost, covered = _unseen(lines, run, boxes, covers, page_height, draw)
    parts: list[tuple[Place, Piece | None]] = []
    hidden_words = 0
    for place, line in lines:
        piece, hidden = visible_part(place[0], line, lost, covered)
        if hidden or line["dir"] != LEVEL:
            if piece is not None and begins_within_word(piece.text):
                return None
            parts.append((place, piece))
            hidden_words += hidden
    if not any(map(_is_suspicious, lines, itertools.repeat(page_height))) and not parts:  # they only seemed odd
        pieces = _whole_words(words, listing)
        return None if pieces is None else VisibleText(pieces, 0, False)
    apart = {place for place, _ in parts}
    level = [word for word in words if word[5:7] not in apart]
    pieces = _whole_words(level, listing)
    places = [word[5:7] for word in level if not word[7]]
    if pieces is None or len(places) != len(pieces):
        return None
    whole = [(place, _with_spaces(piece, boxes[place])) for place, piece in zip(places, pieces, strict=True)]
    together = sorted([*parts, *whole], key=lambda placed: placed[0])
    seen = tuple(piece for _, piece in together if piece is not None)
    # Whether a space parts them, words do not say.
    spaced = {id(piece) for (_, piece), plain in zip(whole, pieces, strict=True) if piece is not plain}
    is_doubtful = any(
        _may_be_one_word(piece, other)
        for piece, other in itertools.pairwise(seen)
        if id(piece) in spaced or id(other) in spaced
    )
    return None if is_doubtful else VisibleText(seen, hidden_words, False)


def _is_suspicious(placed: tuple[Place, dict[str, Any]], page_height: float) -> bool:
    """Whether a line is turned, or may be hidden by its style."""
    return placed[1]["dir"] != LEVEL or has_suspicious([{"lines": [placed[1]]}], page_height)


def _with_spaces(piece: Piece, line: Box) -> Piece:
    """A level piece as its letters would make it, with the spaces at the ends of its line."""
    first, last = piece.along
    if line[0] >= first and line[2] <= last:
        return piece
    return Piece(piece.block, piece.direction, (min(first, line[0]), max(last, line[2])), piece.across, piece.runs)


def _may_be_one_word(piece: Piece, other: Piece) -> bool:
    """Whether two pieces follow each other so closely on a line that the words between them may be one."""
    shared = min(piece.across[1], other.across[1]) - max(piece.across[0], other.across[0])
    if piece.direction != other.direction or shared < SAME_LINE_OVERLAP * min(piece.height, other.height):
        return False
    gap = max(other.along[0] - piece.along[1], piece.along[0] - other.along[1])
    return gap <= JOIN_GAP * other.height


def all_blocks(text: Any) -> list[dict[str, Any]]:
    """All letters of a stext page of MuPDF's as "rawdict" blocks: PyMuPDF's leave out lines without width or height."""
    blocks = []
    block = first_block(text.m_internal.this)
    while block is not None:
        is_text = _swig.fz_stext_block_type_get(block) == mupdf.FZ_STEXT_BLOCK_TEXT
        lines = mupdf.FzStextBlock(block) if is_text else ()
        blocks.append({"lines": [_told(line, mupdf.FzBuffer(64), _EVERYWHERE) for line in lines]})
        block = next_block(block.this)
    return blocks


def lines_at(text: Any, places: Collection[Place]) -> list[tuple[Place, dict[str, Any]]]:
    """Some lines of a stext page of MuPDF's, as PyMuPDF's "rawdict" has them."""
    wanted: dict[int, set[int]] = {}
    for block_number, line_number in places:
        wanted.setdefault(block_number, set()).add(line_number)
    buffer, bounds = mupdf.FzBuffer(64), mupdf.FzRect(text.m_internal.mediabox)
    found = []
    block, block_number = first_block(text.m_internal.this), 0
    while block is not None and wanted:
        lines = wanted.pop(block_number, ())
        # To wrap a block or a line takes longer than to go on to the next.
        for line_number, line in enumerate(mupdf.FzStextBlock(block)) if lines else ():
            if line_number in lines:
                found.append(((block_number, line_number), _told(line, buffer, bounds)))
        block, block_number = next_block(block.this), block_number + 1
    return found


def _told(line: Any, buffer: Any, bounds: Any) -> dict[str, Any]:
    direction, box = line.m_internal.dir, line.m_internal.bbox
    told: dict[str, Any] = {"dir": (direction.x, direction.y), "bbox": (box.x0, box.y0, box.x1, box.y1)}
    extra.JM_make_spanlist(told, line, 1, buffer, bounds)
    if bounds is _EVERYWHERE and not told["spans"] and line.m_internal.first_char is not None:
        told["spans"] = [_span_without_room(line, told["bbox"])]
    return told


def _span_without_room(line: Any, box: Box) -> Span:
    """A line of letters without width or height, which PyMuPDF leaves out, as one span."""
    first = line.m_internal.first_char
    letters = []
    for letter in (character.m_internal for character in line):
        corners = mupdf.ll_fz_rect_from_quad(letter.quad)
        at = (corners.x0, corners.y0, corners.x1, corners.y1)
        letters.append({"c": chr(letter.c), "bbox": at, "origin": (letter.origin.x, letter.origin.y)})
    style = {"size": first.size, "alpha": first.argb >> 24 & 0xFF, "color": first.argb & 0xFFFFFF, "font": ""}
    return {**style, "bbox": box, "origin": letters[0]["origin"], "chars": letters}


def _unseen(
    lines: Sequence[tuple[Place, dict[str, Any]]],
    run: PageRun,
    boxes: Mapping[Place, Box],
    covers: Sequence[Box],
    page_height: float,
    draw: DrawPart,
) -> tuple[set[int], set[int]]:
    """The spans of some lines that cannot be seen, and letters under covers, both by their `id`."""
    spans = [(place, span) for place, line in lines for span in line["spans"]]
    tiny = tiny_size(page_height)
    lost = {id(span) for _, span in spans if span["size"] < tiny}
    doubtful: list[Span] = []
    for place, span in spans:
        if is_pale(span["color"]) and id(span) not in lost:
            if run.has_tiles or _has_ground(span["bbox"], place, run, boxes):
                doubtful.append(span)
            elif _is_like_paper(span["color"]):
                lost.add(id(span))
    drawn: list[RenderedPage | None] = []

    def drawn_once() -> RenderedPage | None:
        if not drawn:
            drawn.append(draw(bounding_box(span["bbox"] for _, span in spans)))
        return drawn[0]

    if doubtful:
        lost |= without_ground(doubtful, drawn_once())
    shown = [span["chars"] for _, span in spans if id(span) not in lost]
    return lost, covered_letters(shown, covers, drawn_once) if covers else set()


def _is_like_paper(color: int) -> bool:
    return all(WHITE - (color >> shift & 0xFF) < CONTRAST for shift in (0, 8, 16))


def _has_ground(box: Box, place: Place, run: PageRun, lines: Mapping[Place, Box]) -> bool:
    """Whether anything but paper may lie under a span of a line."""
    left, top, right, bottom = box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1
    for _, (x0, y0, x1, y1) in run.paints:
        if y0 <= bottom and y1 >= top and x0 <= right and x1 >= left:
            return True
    for other, (x0, y0, x1, y1) in lines.items():
        if y0 <= bottom and y1 >= top and x0 <= right and x1 >= left and other != place:
            return True
    return False


def _whole_words(words: Sequence[MuWord], listing: LineListing) -> tuple[Piece, ...] | None:
    """Pieces from words of level lines. None if one is doubtful."""
    if not words:
        return ()
    x0, y0, x1, y1, texts, blocks, lines, numbers = zip(*words, strict=True)

    def spaces(number: int) -> tuple[bool, bool]:
        return listing.spaces.get((blocks[number], lines[number]), (False, False))

    is_ascii = "".join(texts).isascii()
    if not is_ascii and any(map(_is_doubtful, texts)):
        return None
    return tuple(word_pieces(PlacedWords(texts, x0, y0, x1, y1, is_ascii, spaces), blocks, numbers))


def _is_doubtful(word: str) -> bool:
    """Whether MuPDF's word may be part of one, or several: it also parts them where the writing direction changes."""
    if word.isascii():
        return False
    return has_right_to_left(word) or word.split() != [word] or begins_within_word(word)
