"""Tells pages that are mostly a picture with a few words on it: scans with a stamp, a number or a signature's name.

Nothing but such words is in the page's text. The picture that many pages of a talk have behind their words is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.ingest.layout.figures import IMAGES
from app.ingest.layout.pieces import Paint
from app.ingest.pdf.hidden_text import SCAN_COVER

FEW_WORDS = 60  # on a page of more, the text is what is to be read


def is_mostly_picture(words: int, paints: Sequence[Paint], size: tuple[float, float]) -> bool:
    """Whether a page of `size` in points, with some words, is mostly a picture."""
    if not 0 < words <= FEW_WORDS:
        return False
    width, height = size
    cover = sum(
        max(min(x1, width) - max(x0, 0.0), 0.0) * max(min(y1, height) - max(y0, 0.0), 0.0)
        for kind, (x0, y0, x1, y1) in paints
        if kind in IMAGES
    )
    return cover >= SCAN_COVER * width * height


def shares_picture(page: Any) -> bool:
    """Whether a page of PyMuPDF's has the same largest picture as the one before it or behind it."""
    if not page.parent.is_pdf:
        return False
    largest = _largest(page.parent, page.number)
    return bool(largest) and largest in (
        _largest(page.parent, number)
        for number in (page.number - 1, page.number + 1)
        if 0 <= number < page.parent.page_count
    )


def _largest(document: Any, number: int) -> int:
    """The number of the object that is the largest picture of a page; 0: it has none that is an object."""
    pictures = document.get_page_images(number)
    return int(max(pictures, key=lambda picture: picture[2] * picture[3])[0]) if pictures else 0
