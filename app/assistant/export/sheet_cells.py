"""What goes into the cells of XLSX files: words as text, never as formulas, and only what a cell takes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from app.errors import UsageError
from app.ingest.records import Box

SAFE: Mapping[str, bool] = MappingProxyType(
    {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
)
"""Options of a workbook that takes every string for text, whatever a document says."""
MOST_LINES = 24
"""Of a row: about half a screen."""
_LINE = 15.0
"""Points, for the format's usual font."""
LONGEST_CELL = 32_767
"""Characters; the format's limit."""


def fitting(text: str) -> str:
    """A text without what no UTF-8 has. Raises UsageError if a cell cannot take all of it."""
    plain = text.encode("utf-8", "replace").decode()
    if len(plain) > LONGEST_CELL:
        raise UsageError(
            f"A value has {len(plain):,} characters, and a cell takes {LONGEST_CELL:,}. Write JSON or CSV."
        )
    return plain


def row_height(texts: Iterable[tuple[str, int]]) -> float:
    """The height in points that a row wants for wrapped texts, each with the width of its column in characters.

    Not every program works it out by itself. A row is no higher than a reader's screen takes beside others.
    """
    lines = [sum(max(1, math.ceil(1.15 * len(line) / width)) for line in text.split("\n")) for text, width in texts]
    return _LINE * min(max(lines, default=1), MOST_LINES)


def boxes_in_words(boxes: Iterable[Box]) -> str:
    """Boxes as a cell shows them: "(1, 2, 30.5, 4) (1, 14, 22, 16)"."""
    return " ".join(f"({', '.join(f'{edge:g}' for edge in box)})" for box in boxes)
