"""Finds words in pages as a reader would: over line ends and hyphens, whatever the case and the accents.

page     The total was in-          wanted   influenced by the finál
         fluenced by the ﬁnal fee.            ~~~~~~~~~~~~~~~~~~~~~~ found
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from app.assistant.quotes.normal_text import NormalText, normalize, normalized

_MARKS = "[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]*"
"""Accents and vowel points that stand after their letter: they are passed over."""
_ALIKE = {
    **dict.fromkeys("‘’‚‛′", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}


@dataclass(frozen=True, slots=True, eq=False)
class SearchablePage:
    """A page's text, prepared once for many searches."""

    number: int
    folded: str
    """The normalised text in lower case and without accents, letter by letter as long as it."""
    normal: NormalText


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that were found: characters [start, end) of the page's text."""

    page: int
    start: int
    end: int


def prepare_page(number: int, text: str) -> SearchablePage:
    """Prepare a page's text."""
    normal = normalize(text)
    return SearchablePage(number, _folded(normal.text), normal)


def make_pattern(wanted: str) -> re.Pattern[str] | None:
    """What is looked for, as it stands in a prepared text; None: nothing is."""
    letters = [
        re.escape(letter) for letter in _folded(unicodedata.normalize("NFC", normalized(" ".join(wanted.split()))))
    ]
    return re.compile(_MARKS.join(letters) + _MARKS) if letters else None


def hits_on(page: SearchablePage, pattern: re.Pattern[str]) -> Iterator[Hit]:
    """Where it stands on a page, in order."""
    for match in pattern.finditer(page.folded):
        start, end = _in_source(page.normal, *match.span())
        yield Hit(page.number, start, end)


def _in_source(normal: NormalText, start: int, end: int) -> tuple[int, int]:
    """Characters of a normalised text, as characters of what it was made from."""
    return _origin(normal, start)[0], _origin(normal, end - 1)[1]


def _origin(normal: NormalText, at: int) -> tuple[int, int]:
    run = int(np.searchsorted(normal.starts, at, side="right")) - 1
    first, origin, length = int(normal.starts[run]), int(normal.origins[run]), int(normal.lengths[run])
    if int(normal.starts[run + 1]) - first != length:
        return origin, origin + length  # a ligature or a gap: as a whole
    return origin + at - first, origin + at - first + 1


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else "".join(map(_fold, text))


@lru_cache(maxsize=4096)
def _fold(letter: str) -> str:
    """One letter for one: those that fold to several stay as they are."""
    if letter in _ALIKE:
        return _ALIKE[letter]
    low = letter.lower()
    bare = [part for part in unicodedata.normalize("NFKD", low) if not unicodedata.combining(part)]
    if len(bare) == 1:
        return bare[0]
    return low if len(low) == 1 else letter
