"""Blanks of lines that run from right to left, where the PDF draws none: MuPDF looks for them behind a letter only.

drawn, from the right   البعض   .   يفهم      a stop by itself, then a gap, then the next word
as MuPDF tells them     البعض.يفهم
as they are read        البعض. يفهم

Numbers and foreign words within such a line run from left to right, and count as one sign each.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

from app.ingest.layout.pieces import has_right_to_left

GAP = 0.15  # of the letters' size: MuPDF's own measure for lines from left to right
MOST = 3.0  # of the letters' size: what is farther away is another column

Letter = dict[str, Any]
"""MuPDF's letter: c, bbox."""


def put_blanks_backward(lines: Iterable[dict[str, Any]]) -> None:
    """Puts a space where a gap parts two signs, in level lines of "rawdict" blocks that run from right to left."""
    for line in lines:
        spans = line["spans"]
        if not any(has_right_to_left(letter["c"]) for span in spans for letter in span["chars"]):
            continue
        before: Letter | None = None
        edge = 0.0  # where the sign before ends, on its left
        for span in spans:
            out: list[Letter] = []
            for sign in _signs(span["chars"]):
                right = max(letter["bbox"][2] for letter in sign)
                gap = (edge - right) / span["size"] if before is not None and span["size"] else 0.0
                if before is not None and GAP < gap < MOST and _is_at_word_end(before["c"], sign[0]["c"]):
                    box = sign[0]["bbox"]
                    out.append({**sign[0], "c": " ", "bbox": (right, box[1], edge, box[3])})
                out += sign
                before, edge = sign[-1], min(letter["bbox"][0] for letter in sign)
            span["chars"] = out


def _is_at_word_end(before: str, after: str) -> bool:
    """Whether one of two letters is none, but a stop or a figure: within a ligature there are gaps, too."""
    if before.isspace() or after.isspace():
        return False
    return not (has_right_to_left(before) or unicodedata.combining(before)) or not has_right_to_left(after)


def _signs(letters: Iterable[Letter]) -> Iterable[list[Letter]]:
    """Letters one by one, but for those that run on to the right, which stay together."""
    sign: list[Letter] = []
    for letter in letters:
        is_behind = bool(sign) and letter["bbox"][0] > sign[-1]["bbox"][0] + GAP
        if sign and not (is_behind and not letter["c"].isspace() and not has_right_to_left(letter["c"])):
            yield sign
            sign = []
        sign.append(letter)
    if sign:
        yield sign
