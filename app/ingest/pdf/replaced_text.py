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


def unprinted_words(told: Sequence[str], read: str, printed: str) -> int:
    """How many words are read on a page only since they are told, in texts of several words that are not printed.

    What is told of pictures is not read at all.
    """
    letters, all_letters = "".join(_words(printed)), "".join(_words(read))
    return sum(
        max(1, sum(word not in letters for word in words))
        for words in map(_words, told)
        if len(words) >= LEAST_WORDS and _is_in(all_letters, words) and not _is_in(letters, words)
    )


def loses_printed_words(told: Sequence[str], read: str, printed: str) -> bool:
    """Whether texts of several words are told and printed, and yet not read: MuPDF loses some, one within another."""
    letters, all_letters = "".join(_words(printed)), "".join(_words(read))
    return any(
        len(words) >= LEAST_WORDS and _is_in(letters, words) and not _is_in(all_letters, words)
        for words in map(_words, told)
    )


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
