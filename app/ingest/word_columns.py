"""The words of a page as columns of numbers: so they cross between processes, and are kept, in one piece.

    JSON of what else there is to say of the page, on one line  "\\n"
    start  int32 x n    end  int32 x n    line  int32 x n          n: words of the page, in this machine's byte order
    sides  int32 or float64 x 4n
    confidences  float64 x n  of a page whose words were recognised

A word's text is not kept: it is `text[start:end]`. Sides (x0, y0, x1, y1 of each word) are hundredths of a point where
they are whole ones, as with text that a file holds; else points.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat
from operator import sub
from typing import Any, overload

from app.ingest.records import Box, Word

HUNDREDTHS = 100
_INTEGERS, _POINTS = "i", "d"


class WordColumns(Sequence[Word]):
    """The words of a page with this text. A `Word` of each is made when one is asked for; most readers ask for none.

    Equal to any sequence of the same words. It must not be changed.
    """

    __slots__ = ("_words", "confidences", "ends", "lines", "sides", "starts", "text")

    def __init__(
        self,
        text: str,
        starts: array[int],
        ends: array[int],
        lines: array[int],
        sides: array[int] | array[float],
        confidences: array[float] | None = None,
    ) -> None:
        sure = len(starts) if confidences is None else len(confidences)
        if not len(starts) == len(ends) == len(lines) == sure or len(sides) != 4 * len(starts):
            raise ValueError("the columns of a page's words do not go together")
        self.text = text
        self.starts, self.ends, self.lines, self.sides, self.confidences = starts, ends, lines, sides, confidences
        self._words: tuple[Word, ...] | None = None

    @property
    def is_hundredths(self) -> bool:
        """Whether `sides` are whole hundredths of a point."""
        return self.sides.typecode == _INTEGERS

    def as_tuple(self) -> tuple[Word, ...]:
        """The words as records."""
        if self._words is None:
            text, sure = self.text, repeat(1.0) if self.confidences is None else self.confidences
            self._words = tuple(
                Word(text[start:end], start, end, box, line, confidence)
                for start, end, box, line, confidence in zip(
                    self.starts, self.ends, self._boxes(), self.lines, sure, strict=False
                )
            )
        return self._words

    def box_around(self, first: int, end: int) -> Box:
        """The smallest box around some words that follow each other; there must be one."""
        unit = HUNDREDTHS if self.is_hundredths else 1
        x0, y0, x1, y1 = (self.sides[4 * first + side : 4 * end : 4] for side in range(4))
        return min(x0) / unit, min(y0) / unit, max(x1) / unit, max(y1) / unit

    def _boxes(self) -> Iterator[Box]:
        sides = iter([side / HUNDREDTHS for side in self.sides] if self.is_hundredths else self.sides)
        return zip(sides, sides, sides, sides, strict=True)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, place: int | slice) -> Word | tuple[Word, ...]:
        return self.as_tuple()[place]

    def __iter__(self) -> Iterator[Word]:
        return iter(self.as_tuple())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, WordColumns):
            return self.as_tuple() == other.as_tuple()
        return self.as_tuple() == other

    def __hash__(self) -> int:
        return hash(self.as_tuple())

    def __repr__(self) -> str:
        return repr(self.as_tuple())


def columns_of(text: str, words: Sequence[Word], *, with_confidences: bool) -> WordColumns:
    """Columns of the words of a page with this text. Raises ValueError if one does not stand where it says it does."""
    if isinstance(words, WordColumns):
        return words
    for word in words:
        if text[word.start : word.end] != word.text:
            raise ValueError(f"a word is not at characters {word.start} to {word.end} of the text")
    starts = array(_INTEGERS, [word.start for word in words])
    ends = array(_INTEGERS, [word.end for word in words])
    lines = array(_INTEGERS, [word.line for word in words])
    points = array(_POINTS, chain.from_iterable(word.box for word in words))
    sure = array(_POINTS, [word.confidence for word in words]) if with_confidences else None
    return WordColumns(text, starts, ends, lines, _in_hundredths(points), sure)


def _in_hundredths(points: array[float]) -> array[int] | array[float]:
    """A column of sides as hundredths of a point, where that says the same."""
    try:
        hundredths = array(_INTEGERS, [round(side * HUNDREDTHS) for side in points])
    except (OverflowError, ValueError):  # larger than a page is, or no number
        return points
    return hundredths if array(_POINTS, [side / HUNDREDTHS for side in hundredths]) == points else points


def columns_from(
    text: str, starts: Iterable[int], ends: Iterable[int], lines: Iterable[int], hundredths: Sequence[int]
) -> WordColumns:
    """Columns of the words of a page with this text, their sides in hundredths of a point."""
    sides: array[int] | array[float]
    try:
        sides = array(_INTEGERS, hundredths)
    except OverflowError:
        sides = array(_POINTS, [side / HUNDREDTHS for side in hundredths])
    return WordColumns(text, array(_INTEGERS, starts), array(_INTEGERS, ends), array(_INTEGERS, lines), sides)


def lowest_and_highest(words: Sequence[Word]) -> tuple[float, float]:
    """The least and the greatest height of words' boxes, in points. Of columns, no word is made for it."""
    if isinstance(words, WordColumns):
        unit = HUNDREDTHS if words.is_hundredths else 1
        found = list(map(sub, words.sides[3::4], words.sides[1::4]))
        return min(found, default=0) / unit, max(found, default=0) / unit
    heights = [word.box[3] - word.box[1] for word in words]
    return min(heights, default=0.0), max(heights, default=0.0)


def pack(head: dict[str, Any], words: WordColumns) -> bytes:
    """What is to be said of a page besides its words, and the words, as one message. The head says the text, too."""
    sure = words.confidences
    columns = (words.starts, words.ends, words.lines, words.sides, array(_POINTS) if sure is None else sure)
    shape = [len(words), words.sides.typecode, sure is not None]
    line = json.dumps([shape, head], separators=(",", ":")).encode("ascii")
    return b"".join((line, b"\n", *(column.tobytes() for column in columns)))


def unpack(message: bytes) -> tuple[dict[str, Any], WordColumns]:
    """What `pack` was given. Raises ValueError, TypeError or KeyError if it is no such message."""
    line, _, columns = message.partition(b"\n")
    (count, sides_code, has_confidences), head = json.loads(line)
    if sides_code not in (_INTEGERS, _POINTS):
        raise ValueError("no column of sides is of such numbers")
    shapes = [*[(_INTEGERS, count)] * 3, (sides_code, 4 * count), (_POINTS, count if has_confidences else 0)]
    found: list[array[Any]] = []
    at = 0
    for code, length in shapes:
        column: array[Any] = array(code)
        column.frombytes(columns[at : at + column.itemsize * length])
        at += column.itemsize * length
        found.append(column)
    if at != len(columns):
        raise ValueError("a page's columns are not as long as they should be")
    starts, ends, lines, sides, sure = found
    return head, WordColumns(head["text"], starts, ends, lines, sides, sure if has_confidences else None)
