"""Joins words of Indic scripts that MuPDF breaks off: a vowel sign drawn before the letter that it follows in the text.

drawn   ि ख ा      text   ख ि ा      MuPDF: the sign goes backwards, so a new line begins with it
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

SAME_BASELINE = 0.3  # of a line's height


def begins_within_word(text: str) -> bool:
    """Whether a text begins with a sign that cannot stand without the letter before it."""
    return not text.isascii() and unicodedata.category(text[0]) in ("Mc", "Mn")


def rejoin(blocks: Sequence[dict[str, Any]]) -> None:
    """Puts lines of MuPDF's "rawdict" blocks that begin within a word behind the lines they were broken off from."""
    for block in blocks:
        lines = block.get("lines", ())
        kept: list[dict[str, Any]] = []
        for line in lines:
            if kept and _goes_on(kept[-1], line):
                before = kept[-1]
                before["spans"] = [*before["spans"], *line["spans"]]
                before["bbox"] = _around(before["bbox"], line["bbox"])
            else:
                kept.append(line)
        if len(kept) < len(lines):
            block["lines"] = kept


def _goes_on(before: dict[str, Any], line: dict[str, Any]) -> bool:
    letter = next((char["c"] for span in line["spans"] for char in span["chars"]), "")
    if not letter or not begins_within_word(letter) or before["dir"] != line["dir"]:
        return False
    height = before["bbox"][3] - before["bbox"][1]
    return bool(abs(_baseline(before) - _baseline(line)) <= SAME_BASELINE * height)


def _baseline(line: dict[str, Any]) -> float:
    return float(next((span["origin"][1] for span in line["spans"]), line["bbox"][3]))


def _around(box: Sequence[float], other: Sequence[float]) -> tuple[float, float, float, float]:
    return min(box[0], other[0]), min(box[1], other[1]), max(box[2], other[2]), max(box[3], other[3])
