"""The words of a page on their way between two processes of one machine: columns of numbers, as text for JSON.

    base64( start, end, line  int x 3n )    base64( box  double x 4n )      n: words of the page

A word's text is not sent: it is `text[start:end]`.
"""

from __future__ import annotations

from array import array
from base64 import b64decode, b64encode
from collections.abc import Sequence
from itertools import chain

from app.ingest.records import Word

_PLACES, _BOXES = "i", "d"


def pack_words(words: Sequence[Word]) -> list[str]:
    """Places and boxes of some words, without their texts and confidences."""
    places = array(_PLACES, chain.from_iterable((word.start, word.end, word.line) for word in words))
    boxes = array(_BOXES, chain.from_iterable(word.box for word in words))
    return [b64encode(column.tobytes()).decode("ascii") for column in (places, boxes)]


def unpack_words(packed: Sequence[str], text: str) -> tuple[Word, ...]:
    """The words of a page with this text. Raises ValueError if the columns do not go together."""
    places, boxes = array(_PLACES), array(_BOXES)
    places.frombytes(b64decode(packed[0], validate=True))
    boxes.frombytes(b64decode(packed[1], validate=True))
    numbers, sides = iter(places), iter(boxes)
    rows = zip(numbers, numbers, numbers, zip(sides, sides, sides, sides, strict=True), strict=True)
    return tuple(Word(text[start:end], start, end, box, line) for start, end, line, box in rows)
