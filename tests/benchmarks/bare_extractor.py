"""The bare extractor that reading is measured beside: PyMuPDF alone, in a plain loop."""

from __future__ import annotations

import pymupdf


def bare(file: str, first: int, step: int) -> int:
    """The words of every `step`th page, by PyMuPDF alone."""
    document = pymupdf.open(file)
    return sum(len(document[number].get_text("words")) for number in range(first, document.page_count, step))
