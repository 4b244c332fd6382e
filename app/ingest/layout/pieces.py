"""Pieces of text as the PDF gave them: runs of letters on one baseline, in a frame of their own direction."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, overload

from app.ingest.records import Box

LEAST_HEIGHT = 0.1  # points that a piece counts as high

Paint = tuple[str, Box]
"""Something painted: its kind as MuPDF calls it, such as "fill-path", and its box. In the order of painting."""
Run = tuple[str, Box]
"""A character or a whole word with its box; a run of spaces parts words."""


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """Whole words of a page of level text as the PDF gave them, column by column."""

    texts: tuple[str, ...]
    x0: tuple[float, ...]
    y0: tuple[float, ...]
    x1: tuple[float, ...]
    y1: tuple[float, ...]
    is_ascii: bool
    spaces: Callable[[int], tuple[bool, bool]]
    """Whether the line that a word is on begins, and whether it ends, with a space: the words do not say so."""

    def box(self, number: int) -> Box:
        """Of one word."""
        return self.x0[number], self.y0[number], self.x1[number], self.y1[number]


class WordRuns(Sequence[Run]):
    """Some words that follow each other on a line, with a space between each two. The runs are made when asked for."""

    __slots__ = ("end", "start", "words")

    def __init__(self, words: PlacedWords, start: int, end: int) -> None:
        self.words, self.start, self.end = words, start, end

    def __len__(self) -> int:
        return 2 * (self.end - self.start) - 1

    @overload
    def __getitem__(self, place: int) -> Run: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Run, ...]: ...
    def __getitem__(self, place: int | slice) -> Run | tuple[Run, ...]:
        return tuple(self)[place]

    def __iter__(self) -> Iterator[Run]:
        for number in range(self.start, self.end):
            box = self.words.box(number)
            if number > self.start:
                yield " ", box
            yield self.words.texts[number], box


class Piece(NamedTuple):
    """Runs that stand behind each other on one baseline, as the PDF gave them.

    `along` is the extent in writing direction, `across` at right angles to it, growing from line to line, so that
    turned text is laid out in its own frame. (A tuple: there are hundreds on a page, and it is made in half the time.)
    """

    block: int
    direction: tuple[int, int]
    along: tuple[float, float]
    across: tuple[float, float]
    runs: Sequence[Run]

    @property
    def height(self) -> float:
        return max(self.across[1] - self.across[0], LEAST_HEIGHT)

    @property
    def text(self) -> str:
        """All runs, as they follow each other."""
        if isinstance(self.runs, WordRuns):
            return " ".join(self.runs.words.texts[self.runs.start : self.runs.end])
        return "".join(text for text, _ in self.runs)

    @property
    def word_count(self) -> int:
        if isinstance(self.runs, WordRuns):
            return self.runs.end - self.runs.start
        return len(self.text.split())

    @property
    def begins_within_sentence(self) -> bool:
        first = next((text[0] for text, _ in self.runs if not text.isspace()), "")
        return first.isalpha() and not first.isupper()


Row = list[Piece]
"""Pieces on one baseline, in reading direction."""


def make_piece(block: int, direction: tuple[float, float], runs: Sequence[Run]) -> Piece | None:
    """A piece from runs in writing order; None if none of them has a usable place."""
    placed = tuple(run for run in runs if math.isfinite(sum(run[1])))
    if not placed:
        return None
    dx, dy = direction
    turned = (round(dx), round(dy)) if abs(dx) > 0.9 or abs(dy) > 0.9 else (1, 0)
    along, across = to_frame(bounding_box(box for _, box in placed), turned)
    return Piece(block, turned, along, across, placed)


def once_each(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces, without those that stand where the same text was put before: so programs make letters bold."""
    if len({(piece.along, piece.across) for piece in pieces}) == len(pieces):
        return pieces
    first: dict[tuple[object, ...], Piece] = {}
    for piece in pieces:
        first.setdefault((piece.direction, piece.along, piece.across, piece.text), piece)
    return list(first.values())


def word_pieces(words: PlacedWords, blocks: Sequence[int], numbers: Sequence[int]) -> Iterator[Piece]:
    """A piece for each line of level text, from whole words, the block of each, and its number on its line."""
    is_placed = math.isfinite(sum(map(sum, (words.x0, words.y0, words.x1, words.y1))))
    starts = [place for place, number in enumerate(numbers) if not number]
    for start, end in pairwise((*starts, len(numbers))):
        runs = WordRuns(words, start, end)
        if is_placed and end - start == 1:  # as in tables
            along, across = (words.x0[start], words.x1[start]), (words.y0[start], words.y1[start])
            yield Piece(blocks[start], (1, 0), along, across, runs)
        elif is_placed:
            along = min(words.x0[start:end]), max(words.x1[start:end])
            across = min(words.y0[start:end]), max(words.y1[start:end])
            yield Piece(blocks[start], (1, 0), along, across, runs)
        elif (piece := make_piece(blocks[start], (1.0, 0.0), runs)) is not None:
            yield piece


def to_frame(box: Box, direction: tuple[int, int]) -> tuple[tuple[float, float], tuple[float, float]]:
    """(along, across) of a box for text running in `direction`; y runs downwards."""
    x0, y0, x1, y1 = box
    match direction:
        case (-1, 0):
            return (-x1, -x0), (-y1, -y0)
        case (0, 1):
            return (y0, y1), (-x1, -x0)
        case (0, -1):
            return (-y1, -y0), (x0, x1)
        case _:
            return (x0, x1), (y0, y1)


def bounding_box(boxes: Iterable[Box]) -> Box:
    """The smallest box around boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def is_right_to_left(row: Row) -> bool:
    """Whether more of a row's runs are of a script that runs from right to left than not."""
    for piece in row:
        if not isinstance(piece.runs, WordRuns) or not piece.runs.words.is_ascii:
            break
    else:
        return False
    balance = 0
    for piece in row:
        for text, _ in piece.runs:
            if text.isascii():
                balance -= text.isalpha()
            else:
                balance += 1 if has_right_to_left(text) else -1
    return balance > 0


def has_right_to_left(text: str) -> bool:
    """Whether a letter of a script that runs from right to left is in the text."""
    return not text.isascii() and any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)
