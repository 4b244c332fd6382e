"""Gives pages without usable text the words that text recognition reads in their pictures, where they stand.

    as drawn          turned upright       level                 on the unrotated page
    (page.rotation)   (quarter turns)      (skew taken out)      (boxes that are kept)
    pixels        ->  pixels          ->   points: layout    ->  points

Used only in the reading process. The networks (picture_text.py) are loaded when the first page needs them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from app.ingest import notes
from app.ingest.layout.page_text import lay_out
from app.ingest.layout.pieces import Piece, Run, bounding_box, make_piece
from app.ingest.limits import Limits
from app.ingest.ocr.line_order import in_reading_order
from app.ingest.ocr.scan_with_text import with_picture
from app.ingest.reader import OpenDocument
from app.ingest.records import Box, DocumentKind, Page, PageKind, Region, RenderedPage, Word
from app.ingest.render import shown_size, turned_back

if TYPE_CHECKING:
    from app.ingest.ocr.picture_text import Line, Reading, TextReader

DOTS_PER_INCH = 150
POINTS_PER_INCH = 72
MOST_PIXELS = 12_000_000
LEAST_CONFIDENCE = 0.5
"""Mean confidence of a line below which it is left out: letters of a script that is not known, or no letters at all."""
FEW_LETTERS = 2
LEAST_CONFIDENCE_OF_FEW = 0.95
"""The same for a line of so few letters: a blot or a square is soon taken for a letter."""
DOUBTFUL = 0.8
"""Confidence of a word below which it counts as doubtful."""
DOUBTFUL_SHARE = 0.12
"""Share of doubtful letters, those left out among them, from which a page counts as doubtful."""
UNKNOWN_SHARE = 0.6
"""Share of doubtful letters from which the page's script is probably not one that is known."""


class PageRecogniser:
    """Recognises text on pages of open documents."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._reader: TextReader | None = None

    def recognise(self, document: OpenDocument, page: Page) -> Page:
        """The page with the words that its picture shows, or as it was if none are found.

        Raises whatever drawing the page raises, ReaderFailed if the networks are missing.
        """
        if self._reader is None:
            from app.ingest.ocr.picture_text import TextReader

            self._reader = TextReader(self._limits.recognition_threads)
        scale = 1.0 if document.kind is DocumentKind.IMAGE else DOTS_PER_INCH / POINTS_PER_INCH
        drawn = document.draw(page.number, scale, MOST_PIXELS)
        picture = np.frombuffer(drawn.rgb, np.uint8).reshape(drawn.height, drawn.width, 3)
        seen = _page_of(self._reader.read(picture), page, drawn, self._limits.words_per_page)
        return with_picture(page, seen) if notes.MOSTLY_PICTURE in page.note else seen


@dataclass(frozen=True, slots=True)
class _Seen:
    """A word with the place on the unrotated page where it was seen."""

    box: Box
    confidence: float


def _page_of(reading: Reading, page: Page, drawn: RenderedPage, word_limit: int) -> Page:
    kept = [line for line in reading.lines if _is_text(line)]
    doubtful = _doubtful_share(reading.lines)
    if not kept:
        return replace(page, note=notes.joined(page.note, notes.NO_WORDS))
    rotation = page.rotation + 90 * reading.quarter_turns
    size = shown_size(page.width, page.height, rotation)
    frame = _Frame(reading.skew, size)
    seen: dict[Box, _Seen] = {}
    pieces = list(_pieces(kept, frame, drawn.scale, seen, page, rotation))
    laid_out = lay_out(_ordered(pieces), *frame.size, word_limit)
    words = tuple(_placed(word, seen) for word in laid_out.words)
    letters = sum(len(word.text) for word in words)
    confidence = round(sum(len(word.text) * word.confidence for word in words) / max(letters, 1), 3)
    left_out = sum(len(line.words) for line in reading.lines if not _is_text(line) and not _is_short(line))
    return replace(
        page,
        kind=PageKind.TEXT,
        text=laid_out.text,
        words=words,
        note=_note(page, doubtful, left_out + laid_out.beyond_limit),
        suspicious=_why_doubtful(doubtful),
        confidence=confidence,
        is_doubtful=doubtful >= DOUBTFUL_SHARE,
        regions=tuple(_of_words(table, words) for table in laid_out.tables),
    )


class _Frame:
    """The level frame: the upright page turned back by its skew, moved so that all of it has positive coordinates."""

    def __init__(self, skew: float, size: tuple[float, float]) -> None:
        self._cos, self._sin = math.cos(skew), math.sin(skew)
        corners = [self._level(x, y) for x in (0.0, size[0]) for y in (0.0, size[1])]
        self._left, self._top = (min(corner[axis] for corner in corners) for axis in (0, 1))
        right, bottom = (max(corner[axis] for corner in corners) for axis in (0, 1))
        self.size = (right - self._left, bottom - self._top)

    def _level(self, x: float, y: float) -> tuple[float, float]:
        return x * self._cos + y * self._sin, y * self._cos - x * self._sin

    def level(self, corners: Sequence[tuple[float, float]]) -> Box:
        """The box around some points of the upright page, in the level frame, rounded as the layout rounds."""
        placed = [self._level(x, y) for x, y in corners]
        xs = [min(max(x - self._left, 0.0), self.size[0]) for x, _ in placed]
        ys = [min(max(y - self._top, 0.0), self.size[1]) for _, y in placed]
        return (round(min(xs), 2), round(min(ys), 2), round(max(xs), 2), round(max(ys), 2))


def _pieces(
    lines: Sequence[Line], frame: _Frame, scale: float, seen: dict[Box, _Seen], page: Page, rotation: int
) -> Iterator[Piece]:
    """Lines as pieces in the level frame. What is known of each word is put into `seen`, by its box there."""
    for line in lines:
        region, (top, bottom) = line.region, line.rows
        runs: list[Run] = []
        for word in line.words:
            corners = [
                (x / scale, y / scale)
                for share in (word.start, word.end)
                for row in (top, bottom)
                for x, y in [region.at(share * region.width, row * region.height)]
            ]
            box = frame.level(corners)
            around = bounding_box((x, y, x, y) for x, y in corners)
            seen[box] = _Seen(_on_page(turned_back(around, page.width, page.height, rotation), page), word.confidence)
            if runs:
                runs.append((" ", box))
            runs.append((word.text, box))
        piece = make_piece(0, (1.0, 0.0), runs)
        if piece is not None:
            yield piece


def _on_page(box: Box, page: Page) -> Box:
    x0, y0, x1, y1 = box
    return (
        round(min(max(x0, 0.0), page.width), 2),
        round(min(max(y0, 0.0), page.height), 2),
        round(min(max(x1, 0.0), page.width), 2),
        round(min(max(y1, 0.0), page.height), 2),
    )


def _ordered(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces in reading order, the paragraphs as blocks."""
    for block, paragraph in enumerate(in_reading_order(pieces)):
        for row in paragraph:
            for piece in row:
                yield piece._replace(block=block)


def _placed(word: Word, seen: dict[Box, _Seen]) -> Word:
    """A word of the layout, on the unrotated page. The layout may have joined words that stand close together."""
    found = seen.get(word.box)
    if found is None:
        x0, y0, x1, y1 = word.box
        parts = [of for (a, b, c, d), of in seen.items() if x0 <= a and y0 <= b and c <= x1 and d <= y1]
        found = _Seen(bounding_box(part.box for part in parts), min(part.confidence for part in parts))
    return replace(word, box=found.box, confidence=round(found.confidence, 3))


def _of_words(table: Region, words: Sequence[Word]) -> Region:
    """A table of the level frame where its words stand on the page."""
    return replace(table, box=bounding_box(word.box for word in words if table.start <= word.start < table.end))


def _is_text(line: Line) -> bool:
    return line.confidence >= (LEAST_CONFIDENCE_OF_FEW if _is_short(line) else LEAST_CONFIDENCE)


def _is_short(line: Line) -> bool:
    return sum(len(word.text) for word in line.words) <= FEW_LETTERS


def _doubtful_share(lines: Sequence[Line]) -> float:
    """Share of letters in words that were read with doubt."""
    words = [word for line in lines for word in line.words]
    letters = sum(len(word.text) for word in words)
    doubtful = sum(len(word.text) for word in words if word.confidence < DOUBTFUL)
    return doubtful / letters if letters else 0.0


def _note(page: Page, doubtful: float, left_out: int) -> str:
    sentences = [notes.RECOGNISED_ANEW if page.text else notes.RECOGNISED]
    if notes.NO_TEXT in page.note:  # what else was said of the page still holds
        sentences.append(page.note.replace(notes.NO_TEXT, "").strip())
    if left_out:
        sentences.append(notes.words_unrecognised(left_out))
    if doubtful >= UNKNOWN_SHARE:
        sentences.append(notes.UNKNOWN_SCRIPT)
    return notes.joined(*sentences)


def _why_doubtful(doubtful: float) -> str:
    if doubtful < DOUBTFUL_SHARE:
        return ""
    return f"The page's words were recognised in its picture, {doubtful:.0%} of their letters with doubt."
