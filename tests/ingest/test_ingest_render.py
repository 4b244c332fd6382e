"""Drawn pages: words are dark where their boxes say, however the page is turned and cropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import PageSpec, Text, write_pdf
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Box, Page, PageKind, RenderedPage
from app.ingest.render import capped_scale, to_pixels


def dark_pixels(drawn: RenderedPage, box: Box) -> int:
    x0, y0, x1, y1 = (round(value) for value in box)
    rows = (drawn.rgb[3 * (y * drawn.width + x0) : 3 * (y * drawn.width + x1) : 3] for y in range(y0, y1))
    return sum(value < 128 for row in rows for value in row)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (40.0, 100.0, 500.0, 700.0)])
@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_all_ink_is_in_the_words_boxes(
    tmp_path: Path, rotate: int, crop: tuple[float, float, float, float] | None, scale: float
) -> None:
    marks = [Text(60, 150, "MMMM WWWW", 24), Text(300, 600, "HHHH", 24)]
    path = write_pdf(tmp_path / "a.pdf", [PageSpec(marks, rotate=rotate, crop=crop)])
    document = open_document(path, None, Limits())
    page, drawn = document.read(1), document.draw(1, scale, 10**8)
    turned = (page.height, page.width) if rotate in (90, 270) else (page.width, page.height)
    assert (drawn.width, drawn.height) == pytest.approx((turned[0] * scale, turned[1] * scale), abs=1)
    in_boxes = [dark_pixels(drawn, to_pixels(word.box, page, drawn.scale)) for word in page.words]
    everywhere = dark_pixels(drawn, (0, 0, drawn.width, drawn.height))
    assert len(in_boxes) == 3
    assert min(in_boxes) > 100 * scale
    assert sum(in_boxes) == everywhere


@given(st.floats(1, 30_000), st.floats(1, 30_000), st.floats(0.01, 20), st.integers(10_000, 10**8))
def test_the_pixel_limit_holds(width: float, height: float, scale: float, limit: int) -> None:
    capped = capped_scale(width, height, scale, limit)
    assert capped <= scale
    columns, rows = max(width * capped, 1), max(height * capped, 1)
    if min(columns, rows) > 1:
        assert columns * rows <= limit
    if (width * scale + 1) * (height * scale + 1) <= limit:
        assert capped == scale


def test_a_poster_is_drawn_smaller_and_says_at_what_scale(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", [PageSpec([Text(1000, 5000, "POSTER", 2000)], size=(14_000, 10_000))])
    drawn = open_document(path, None, Limits()).draw(1, 2.0, 1_000_000)
    assert drawn.width * drawn.height <= 1_000_000
    assert drawn.scale == pytest.approx(drawn.width / 14_000, rel=0.01)
    assert len(drawn.rgb) == 3 * drawn.width * drawn.height


@pytest.mark.parametrize(
    ("rotation", "expected"),
    [(0, (10, 20, 40, 60)), (90, (140, 10, 180, 40)), (180, (60, 140, 90, 180)), (270, (20, 60, 60, 90))],
)
def test_boxes_turn_with_the_page(rotation: int, expected: Box) -> None:
    page = Page(1, PageKind.TEXT, 100.0, 200.0, rotation, "", ())
    assert to_pixels((10, 20, 40, 60), page, 1.0) == expected
    assert to_pixels((10, 20, 40, 60), page, 2.0) == tuple(2 * value for value in expected)
