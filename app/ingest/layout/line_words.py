"""The words of a line as a reader sees them: joined from letters, cleaned, those that are on the page.

Most lines come from MuPDF as whole words. They are taken over as they are, a line at a time; only what is not plain is
looked at word by word.
"""

from __future__ import annotations

import math
import re
import struct
import sys
import unicodedata
from array import array
from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from app.ingest.layout.pieces import Piece, PlacedWords, Row, Run, WordRuns, bounding_box, is_right_to_left
from app.ingest.records import Box
from app.ingest.word_columns import HUNDREDTHS

JOIN_GAP = 0.12  # of the line's height: pieces closer than this belong to one word
LEAP = 1.0  # of the line's height: letters further apart than this are of two words, whatever order they came in
VISIBLE_FORMATS = "\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2"
_WHOLE = 1.5 * 2**52
_LOWER = 0 if sys.byteorder == "little" else 1  # of the two halves of a number
_FORMS = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]")


KeptWords = tuple[Sequence[str], "array[int] | Sequence[int]"]
"""Words that are on the page: texts; the four sides of each one's box, in hundredths of a point."""


class Sheet:
    """A page of `width` x `height` points that words are put on."""

    def __init__(self, width: float, height: float) -> None:
        self._width, self._height = width, height
        self.outside = 0
        """How many words were left out since they are not on the page."""
        self._words: PlacedWords | None = None
        self._sides = array("i")
        """Of `_words`, if all are within the page's edges; else empty."""
        self._is_plain = False
        """Whether no text of `_words` has to be cleaned."""
        self._taken_over: PlacedWords | None = None
        """`_words`, if all are within the page's edges and plain."""

    def of_line(self, row: Row) -> KeptWords:
        """The words of a line."""
        first = row[0].runs
        if len(row) == 1 and isinstance(first, WordRuns) and first.words is self._taken_over:  # as mostly
            start, end = first.start, first.end
            return first.words.texts[start:end], self._sides[4 * start : 4 * end]
        if not isinstance(first, WordRuns) or not self._sides_of(first.words):
            return self._seen(_words_of(row))
        texts = first.words.texts[first.start : first.end]
        sides = self._sides[4 * first.start : 4 * first.end]
        if len(row) > 1:
            if not all(isinstance(piece.runs, WordRuns) for piece in row) or not _stand_apart(row):
                return self._seen(_words_of(row))
            for piece in row[1:]:
                runs = cast(WordRuns, piece.runs)
                texts += runs.words.texts[runs.start : runs.end]
                sides += self._sides[4 * runs.start : 4 * runs.end]
        return (texts, sides) if self._is_plain or _is_plain("".join(texts)) else self._seen(_words_of(row))

    def clipped(self, words: Sequence[Run]) -> KeptWords:
        """All of some words, those beyond the page's edges at its edges."""
        return [text for text, _ in words], [side for _, box in words for side in self._hundredths(box)]

    def _seen(self, words: Sequence[Run]) -> KeptWords:
        held = [word for word in words if self._holds(word[1])]
        self.outside += len(words) - len(held)
        return self.clipped(held)

    def _holds(self, box: Box) -> bool:
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        return 0 <= x <= self._width and 0 <= y <= self._height

    def _hundredths(self, box: Box) -> Sequence[int]:
        x0, y0, x1, y1 = box
        sides = (max(x0, 0.0), max(y0, 0.0), min(x1, self._width), min(y1, self._height))
        # Rounded twice, for so a place has the same decimals wherever it comes from.
        return [round(round(side, 2) * HUNDREDTHS) if math.isfinite(side) else 0 for side in sides]

    def _sides_of(self, words: PlacedWords) -> array[int]:
        """The sides of all words, four each, if none is beyond the page's edges; else nothing."""
        if words is not self._words:
            self._words, self._is_plain = words, _is_plain("".join(words.texts))
            # No side of MuPDF's boxes is before the one across.
            is_within = min(words.x0) >= 0.0 and min(words.y0) >= 0.0
            is_within = is_within and max(words.x1) <= self._width and max(words.y1) <= self._height
            self._sides = _rounded((words.x0, words.y0, words.x1, words.y1)) if is_within else array("i")
            self._taken_over = words if is_within and self._is_plain else None
        return self._sides


def _rounded(columns: Sequence[Sequence[float]]) -> array[int]:
    """MuPDF's numbers, in turn of each column, in hundredths, rounded as `round(side, 2)` does.

    Of their 24 bits a hundredfold loses none.

    Added to _WHOLE a number keeps no bit behind the point, halves go to the even one, and its lower half is an integer.
    """
    # Names of this function, and no whole numbers among floats: there are thousands of sides on a page.
    scale, whole = float(HUNDREDTHS), _WHOLE
    shifted = [whole] * (len(columns) * len(columns[0]))
    for number, column in enumerate(columns):
        shifted[number :: len(columns)] = [side * scale + whole for side in column]
    return array("i", struct.pack(f"{len(shifted)}d", *shifted))[_LOWER::2]


def _is_plain(text: str) -> bool:
    return text.isprintable() and (text.isascii() or _FORMS.search(text) is None)


def _stand_apart(row: Row) -> bool:
    """Whether no two pieces of a line stand so close that they may be of one word."""
    return all(_gap(piece, other) > JOIN_GAP * other.height for piece, other in pairwise(row))


def _words_of(row: Row) -> list[Run]:
    """The words of a line with their boxes, in the order of the text."""
    groups: list[list[Run]] = []
    previous: Piece | None = None
    is_open = False
    for piece in row:
        if previous is not None and (_gap(previous, piece) > JOIN_GAP * piece.height or _is_spaced(previous, piece)):
            is_open = False
        for place, run in enumerate(piece.runs):
            if run[0].isspace():
                is_open = False
            elif is_open and (
                _distance(groups[-1][-1][1], run[1]) <= LEAP * piece.height
                or (is_right_to_left(row) and _is_beside(groups[-1], piece, place))
            ):
                groups[-1].append(run)
            else:
                groups.append([run])
                is_open = True
        previous = piece
    words = []
    for number, group in enumerate(groups):
        text, box = group[0] if len(group) == 1 else _joined(group)
        text = clean(text, at_line_end=number == len(groups) - 1)
        if text:
            words.append((text, box))
    return words


def _is_spaced(piece: Piece, other: Piece) -> bool:
    """Whether whole words of two pieces are parted by a space, however narrow it is."""
    ends = isinstance(piece.runs, WordRuns) and piece.runs.words.spaces(piece.runs.start)[1]
    return ends or (isinstance(other.runs, WordRuns) and other.runs.words.spaces(other.runs.start)[0])


def _distance(box: Box, other: Box) -> float:
    """Points between two boxes, along the axis on which they are further apart; negative if they overlap."""
    return max(other[0] - box[2], box[0] - other[2], other[1] - box[3], box[1] - other[3])


def _is_beside(word: Sequence[Run], piece: Piece, place: int) -> bool:
    """Whether a run stands beside a word of a line from right to left: a number in it begins on its far side.

    text     ב-2013.        drawn    .2013-ב        2 is three figures away from the sign before it, and 3 from the stop
    """
    runs, end = piece.runs, place + 1
    while end < len(runs) and not runs[end][0].isspace() and runs[end][1][0] > runs[end - 1][1][0]:
        end += 1
    number = bounding_box(box for _, box in runs[place:end])
    return _distance(bounding_box(box for _, box in word), number) <= LEAP * piece.height


def _gap(piece: Piece, other: Piece) -> float:
    return max(other.along[0] - piece.along[1], piece.along[0] - other.along[1])


def _joined(runs: Sequence[Run]) -> Run:
    return "".join(text for text, _ in runs), bounding_box(box for _, box in runs)


def clean(word: str, *, at_line_end: bool) -> str:
    """A word as a reader sees it: presentation forms as letters, no characters that only steer a program.

    Only ligatures and Arabic or Hebrew presentation forms are normalised (NFKC); "x²" stays "x²". A soft hyphen is a
    hyphen at the end of a line, nothing elsewhere. Joiners (U+200C, U+200D) and Arabic number signs are seen, and stay.
    """
    if at_line_end and word.endswith("\u00ad"):
        word = word[:-1] + "-"
    if _is_plain(word):
        return word
    out = []
    for character in word:
        if "\ufb00" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc":
            normal = unicodedata.normalize("NFKC", character).strip()
            # A form that stands for a whole phrase stays one character: a word holds no spaces.
            out.append(character if " " in normal else normal)
        elif "\ud800" <= character <= "\udfff":
            out.append("\ufffd")
        elif character in VISIBLE_FORMATS or unicodedata.category(character) not in ("Cc", "Cf"):
            out.append(character)
    return "".join(out)
