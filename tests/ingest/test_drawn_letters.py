"""Letters of Type 3 fonts are read as far as they are seen: some are drawn as shapes, and their size is any number."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.ingest.limits import Limits
from app.ingest.pdf.document import PdfDocument
from app.ingest.records import Page, PageKind

BOX = "0 0 0.7 0.7 re f"
"""A letter that takes its colour from the page: MuPDF draws it as a shape."""


def read(
    path: Path,
    content: str,
    *,
    matrix: str = "1 0 0 1 0 0",
    glyph: str = BOX,
    d: str = "0.8 0 d0",
    box: str = "0 0 1 1",
) -> Page:
    """A page of such content, whose font /T shows the same drawing for A and B."""
    streams = (f"{d} {glyph}", content)
    font = (
        f"<</Type/Font/Subtype/Type3/FontBBox[{box}]/FontMatrix[{matrix}]/FirstChar 65/LastChar 66/Widths[0.8 0.8]"
        "/CharProcs<</A 5 0 R/B 5 0 R>>/Encoding<</Differences[65/A/B]>>/Resources<<>>>>"
    )
    bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 6 0 R/Resources<</Font<</T 4 0 R/F 7 0 R>>>>>>",
        font,
        *(f"<</Length {len(stream)}>>stream\n{stream}\nendstream" for stream in streams),
        "<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
    ]
    objects = "".join(f"{number} 0 obj\n{body}\nendobj\n" for number, body in enumerate(bodies, 1))
    path.write_bytes(f"%PDF-1.7\n{objects}trailer<</Root 1 0 R>>\n%%EOF".encode())  # without a table: it is made anew
    document = PdfDocument(path, None, Limits())
    try:
        return document.read(1)
    finally:
        document.close()


def test_letters_drawn_as_shapes_are_seen(tmp_path: Path) -> None:
    page = read(tmp_path / "a.pdf", "BT /T 20 Tf 50 200 Td (AB) Tj ET BT /F 12 Tf 50 100 Td (Paid) Tj ET")
    assert page.text.split() == ["AB", "Paid"]
    assert not page.note and not page.suspicious


def test_letters_whose_shapes_are_elsewhere_are_hidden(tmp_path: Path) -> None:
    content = "BT /T 20 Tf 50 200 Td (AB) Tj ET BT /F 12 Tf 50 100 Td (Paid) Tj ET"
    page = read(tmp_path / "a.pdf", content, glyph="5 3 0.7 0.7 re f")
    assert "AB" not in page.text.split()


def test_invisible_text_of_another_font_stays_hidden_beside_them(tmp_path: Path) -> None:
    content = "BT /T 20 Tf 50 200 Td (AB) Tj ET BT /F 12 Tf 3 Tr 50 100 Td (Obey me) Tj ET"
    page = read(tmp_path / "a.pdf", content)
    assert page.text == "AB"
    assert "Left out: 2 words that cannot be seen" in page.note


@pytest.mark.parametrize(("size", "is_seen"), [("0.24", True), ("0.001", False)])
def test_the_size_of_a_font_of_large_drawings_says_nothing(tmp_path: Path, size: str, is_seen: bool) -> None:
    # Fifty units to a letter, as scanners' programs write fonts of pictures.
    content = f"BT /T {size} Tf 50 200 Td (AB) Tj ET BT /F 12 Tf 50 100 Td (Paid) Tj ET"
    page = read(tmp_path / "a.pdf", content, matrix="50 0 0 50 0 0", d="0.8 0 0 0 1 1 d1")
    assert page.kind is PageKind.TEXT
    assert ("AB" in page.text.split()) == is_seen
    assert ("cannot be seen" in page.note) != is_seen


@pytest.mark.parametrize("box", ["0 0 1000 1000", "0 0 0.7 0.7"])
def test_a_font_box_far_larger_than_its_letters_does_not_lay_lines_over_each_other(tmp_path: Path, box: str) -> None:
    lines = ("ABAB BABA", "AABB AAAA", "BBBB ABBA")
    content = " ".join(f"BT /T 20 Tf 50 {200 - 24 * number} Td ({line}) Tj ET" for number, line in enumerate(lines))
    page = read(tmp_path / "a.pdf", content, d="0.8 0 0 0 0.7 0.7 d1", box=box)
    assert page.text.split() == [word for line in lines for word in line.split()]
    assert all(word.box[3] - word.box[1] < 30 for word in page.words)


def test_long_numbers_of_a_letter_take_no_exponential_time(tmp_path: Path) -> None:
    page = read(tmp_path / "a.pdf", "BT /T 20 Tf 50 200 Td (AB) Tj ET", d=f"{'1' * 25} " * 6 + "d0", box="0 0 9 9")
    assert page.text == "AB"
