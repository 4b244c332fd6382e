"""Hyphens that a PDF tells as soft ones: within a line, too, they are there to be seen.

    printed   see Rev. Proc. 2011-34, and e-file        the font's hyphen is called U+00AD, as many programs write it
    told      see Rev. Proc. 2011\\xad34, and e\\xadfile

A program that leaves a soft hyphen unseen draws none: it has no room, or shares it with the letter behind it. At the
end of a line it is a hyphen wherever it comes from (line_words.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

SOFT_HYPHEN = "\u00ad"
LEAST_ROOM = 0.05  # of the letters' size
SHARED = 0.5  # of a hyphen's room: the letter that stands there, too, is all that is drawn

MuWord = tuple[Any, ...]
"""MuPDF's word: (x0, y0, x1, y1, text, ...)."""


def show_hyphens(blocks: Iterable[dict[str, Any]]) -> bool:
    """Puts hyphens for the soft ones that have room in "rawdict" blocks; says whether all of them have."""
    has_all = True
    for block in blocks:
        for line in block.get("lines", ()):
            first, last = (0, 2) if abs(line["dir"][0]) > abs(line["dir"][1]) else (1, 3)
            for span in line["spans"]:
                letters = span["chars"]
                for at, letter in enumerate(letters):
                    if letter["c"] == SOFT_HYPHEN:
                        places = [(each["bbox"][first], each["bbox"][last]) for each in letters[at : at + 2]]
                        if _is_drawn(places, LEAST_ROOM * span["size"]):
                            letter["c"] = "-"
                        else:
                            has_all = False
    return has_all


def _is_drawn(places: Sequence[tuple[float, float]], least: float) -> bool:
    """Whether a hyphen, from where it begins to its end, has room of its own; behind it, the letter that follows."""
    start, end = places[0]
    if end - start < least:
        return False
    return all(
        stop - begin >= least and min(end, stop) - max(start, begin) < SHARED * (end - start)
        for begin, stop in places[1:]
    )


def with_hyphens(words: Sequence[MuWord]) -> list[MuWord]:
    """Words with hyphens for the soft ones, all of which have room."""
    return [
        (*word[:4], word[4].replace(SOFT_HYPHEN, "-"), *word[5:]) if SOFT_HYPHEN in word[4] else word for word in words
    ]
