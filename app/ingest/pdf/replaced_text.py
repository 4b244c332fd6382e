"""Tells whether what stands in the place of a PDF's letters for programs (/ActualText) is what is printed there.

    /Span <</ActualText (ffi)>> BDC <0012> Tj EMC            a ligature: programs are told its letters
    /Span <</ActualText (Pay Mallory)>> BDC (Thanks) Tj EMC   nobody sees what programs are told

A few letters may well differ: signs, ligatures, hyphens, initials. Several words that are not printed do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

LEAST_WORDS = 3
LONGEST_WORD = 15  # letters: longer ones are looked for in parts, as where words are not parted
PART = 4
PRINTED = 0.5  # share of a text's neighbouring words that have to be printed together


def compared(told: Sequence[str], read: str, printed: str) -> tuple[int, bool]:
    """How many words are read on a page only since they are told, in texts of several words that are not printed; and
    whether such texts are told and printed, and yet not read: MuPDF loses some, one within another.

    What is told of pictures is not read at all.
    """
    letters, all_letters = "".join(_words(printed)), "".join(_words(read))
    unprinted, is_lost = 0, False
    for words in map(_words, told):
        if len(words) < LEAST_WORDS:
            continue
        is_printed, is_read = _is_in(letters, words), _is_in(all_letters, words)
        is_lost = is_lost or (is_printed and not is_read)
        if is_read and not is_printed:
            unprinted += max(1, sum(word not in letters for word in words))
    return unprinted, is_lost


def _is_in(letters: str, words: Sequence[str]) -> bool:
    """Whether most neighbours among some words stand together in a text's letters."""
    pairs = [first + second for first, second in pairwise(words)]
    return sum(pair in letters for pair in pairs) >= PRINTED * len(pairs)


def _words(text: str) -> list[str]:
    """The words of a text, of letters and digits alone."""
    words: list[str] = []
    for signs in text.casefold().split():
        word = "".join(filter(str.isalnum, signs))
        parts = range(0, len(word), PART) if len(word) > LONGEST_WORD else ()
        words += [word[at : at + PART] for at in parts] or ([word] if word else [])
    return words
