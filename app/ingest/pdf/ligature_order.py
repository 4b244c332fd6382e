"""Puts the letters of one sign of Arabic or Hebrew in order: MuPDF turns a line about, and such letters with it.

drawn, from the right   ک ا ﻻ ی       the font says that the third sign is ل and ا
as MuPDF tells them     ک ا ا ل ی     ا without width, at the right edge of ل, which has the whole sign's width
as they are read        ک ا ل ا ی
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from app.ingest.layout.pieces import has_right_to_left

NO_WIDTH = 0.02  # points
NEAR = 0.1  # points

Letter = dict[str, Any]
"""MuPDF's letter: c, bbox."""


def put_in_order(lines: Iterable[dict[str, Any]]) -> None:
    """Puts the letters of one sign in order, in level lines of MuPDF's "rawdict" blocks of a PDF.

    Documents that MuPDF lays out itself have them in order, with those without width at the other edge of the sign.
    """
    for line in lines:
        for span in line["spans"]:
            if any(map(_is_without_width, span["chars"])):
                span["chars"] = _in_order(span["chars"])


def _in_order(letters: Sequence[Letter]) -> list[Letter]:
    out: list[Letter] = []
    waiting: list[Letter] = []
    for letter in letters:
        if _is_without_width(letter):
            waiting.append(letter)
            continue
        edge = letter["bbox"][2]
        is_one_sign = has_right_to_left(letter["c"]) and all(abs(one["bbox"][0] - edge) < NEAR for one in waiting)
        out += (letter, *reversed(waiting)) if is_one_sign else (*waiting, letter)
        waiting = []
    return [*out, *waiting]


def _is_without_width(letter: Letter) -> bool:
    box = letter["bbox"]
    return box[2] - box[0] < NO_WIDTH and has_right_to_left(letter["c"])
