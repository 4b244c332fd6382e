"""Blanks of lines that run from right to left, which the PDF leaves as gaps, are read."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from documents import LETTER_WIDTH, PageSpec, Text, write_pdf

from app.ingest.limits import Limits
from app.ingest.reader import open_document

SIZE = 10.0
WIDTH = SIZE * LETTER_WIDTH


def write_line(path: Path, *pieces: str) -> Path:
    """A line whose pieces stand beside each other from the right; " " is a gap, and figures run to the right."""
    right, texts = 540.0, []
    for piece in pieces:
        right -= WIDTH * len(piece)
        if not piece.isspace():
            texts.append(Text(right, 100, piece if piece.isascii() and piece.isalnum() else piece[::-1], SIZE))
    return write_pdf(path, [PageSpec(texts)])


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (("البعض", ".", " ", "يفهم"), "البعض. يفهم"),
        (("للحل", "،", " ", "وهو"), "للحل، وهو"),
        (("עד", " ", "(", "כולל", ")", " ", "היום"), "עד (כולל) היום"),
        (("سنة", " ", "2013", "،", " ", "ثم"), "سنة 2013، ثم"),
        (("ב", "-", "2013", "."), "ב-2013."),
    ],
)
def test_a_gap_beside_a_sign_is_a_blank(tmp_path: Path, pieces: tuple[str, ...], text: str) -> None:
    with closing(open_document(write_line(tmp_path / "line.pdf", *pieces), None, Limits())) as document:
        assert document.read(1).text == text
