"""What goes into the cells of XLSX files: words as text, never as formulas, and only what a cell takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from app.errors import UsageError
from app.ingest.records import Box

SAFE: Mapping[str, bool] = MappingProxyType(
    {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
)
"""Options of a workbook that takes every string for text, whatever a document says."""
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


def boxes_in_words(boxes: Iterable[Box]) -> str:
    """Boxes as a cell shows them: "(1, 2, 30.5, 4) (1, 14, 22, 16)"."""
    return " ".join(f"({', '.join(f'{edge:g}' for edge in box)})" for box in boxes)
