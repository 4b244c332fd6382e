"""Parts of pages at a scale of their own: the pixels of the whole page's drawing, in the right place, more detailed."""

from __future__ import annotations

from contextlib import closing
from math import ceil
from pathlib import Path

import numpy as np
import pytest
from documents import PageSpec, Rectangle, Text, text_pdf, write_pdf
from drawn_pictures import drawn_picture
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from app.errors import UsageError
from app.ingest.isolate import PageRenderer
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Box, RenderedPage
from app.ingest.render import capped_region, shown_size, to_pixels, turned, turned_back

LIMIT = 10**7


def array(drawn: RenderedPage) -> NDArray[np.uint8]:
    return np.frombuffer(drawn.rgb, np.uint8).reshape(drawn.height, drawn.width, 3)


def assert_close(a: NDArray[np.uint8], b: NDArray[np.uint8]) -> None:
    """Equal but for a shade at edges that a rounding in the last bit moves."""
    assert a.shape == b.shape
    difference = np.abs(a.astype(int) - b.astype(int))
    assert difference.max() <= 8
    assert (difference > 0).mean() < 0.01


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (40.0, 100.0, 500.0, 700.0)])
@pytest.mark.parametrize("scale", [1.0, 2.75])
def test_a_region_has_the_pixels_of_the_whole_page(
    tmp_path: Path, rotate: int, crop: tuple[float, float, float, float] | None, scale: float
) -> None:
    marks = [Text(60, 150, "MMMM WWWW", 24), Text(200, 300, "region", 9), Rectangle(120, 280, 180.3, 310.7, 0.4)]
    path = write_pdf(tmp_path / "a.pdf", [PageSpec(marks, rotate=rotate, crop=crop)])
    with closing(open_document(path, None, Limits())) as document:
        page, whole = document.read(1), array(document.draw(1, scale, LIMIT))
        for asked in [(30.5, 20.2, 300.1, 240.9), (0, 0, page.width, page.height), (-50, 150, 9000, 9000)]:
            region = document.draw_region(1, asked, scale, LIMIT)
            x0, y0, x1, y1 = to_pixels(region.box, page, scale)
            left, top, right, bottom = round(x0), round(y0), ceil(x1 - 0.01), ceil(y1 - 0.01)
            assert_close(array(region.picture), whole[top:bottom, left:right])
            assert region.picture.scale == scale
            within = (max(asked[0], 0), max(asked[1], 0), min(asked[2], page.width), min(asked[3], page.height))
            for covered, wanted, sign in zip(region.box, within, (-1, -1, 1, 1), strict=True):
                assert -0.01 <= sign * (covered - wanted) <= 1 / scale  # at least all of it, at most a pixel more


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_the_mark_asked_for_is_what_the_region_shows(tmp_path: Path, rotate: int) -> None:
    """Against what was written into the file, not against another drawing."""
    marks = [Rectangle(100, 200, 140, 220), Rectangle(140, 220, 180, 240, 0.5)]
    path = write_pdf(tmp_path / "a.pdf", [PageSpec(marks, rotate=rotate, crop=(50, 60, 500, 800))])
    with closing(open_document(path, None, Limits())) as document:
        region = document.draw_region(1, (50, 140, 90, 160), 3.0, LIMIT)  # less the crop box's corner
    assert region.box == pytest.approx((50, 140, 90, 160))
    assert (region.picture.width, region.picture.height) == shown_size(120, 60, rotate)
    assert array(region.picture).max() == 0


def test_a_region_shows_detail_that_enlarging_does_not(tmp_path: Path) -> None:
    """Lines of a quarter point with a quarter point between them: grey at 1 pixel a point, black and white at 8."""
    lines = [Rectangle(100, 100 + step / 2, 160, 100.25 + step / 2) for step in range(80)]
    path = write_pdf(tmp_path / "a.pdf", [PageSpec([*lines, Text(100, 160, "0.0375 mg", 3)])])
    with PageRenderer(path) as renderer:
        coarse = renderer.render_region(1, (102, 102, 158, 138), 1.0).picture
        fine = renderer.render_region(1, (102, 102, 158, 138), 8.0).picture
        thin_coarse = renderer.render_region(1, (99, 155, 119, 163), 1.0).picture
        thin_fine = renderer.render_region(1, (99, 155, 119, 163), 8.0).picture
    enlarged = np.asarray(Image.fromarray(array(coarse)).resize((fine.width, fine.height), Image.Resampling.BICUBIC))
    assert np.ptp(enlarged) < 40
    column = array(fine)[:, 50, 0] < 128
    assert np.count_nonzero(column[1:] != column[:-1]) == pytest.approx(144, abs=2)
    assert array(thin_coarse).min() > 60
    assert (array(thin_fine) < 30).sum() > 200


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_region_of_an_image_is_cut_from_its_own_pixels(tmp_path: Path, orientation: int) -> None:
    pixels = drawn_picture(90, 60)
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(pixels).save(tmp_path / "a.png", exif=exif)
    with closing(open_document(tmp_path / "a.png", None, Limits())) as document:
        whole = array(document.draw(1, 1.0, LIMIT))
        region = document.draw_region(1, (12.4, 7, 41, 55.5), 5.0, LIMIT)
    assert whole.shape == ((60, 90, 3) if orientation <= 4 else (90, 60, 3))
    assert region.picture.scale == 1.0  # enlarging would show nothing more
    assert region.box == (12, 7, 41, 56)
    assert np.array_equal(array(region.picture), whole[7:56, 12:41])


def test_a_large_region_is_drawn_smaller(tmp_path: Path) -> None:
    Image.fromarray(drawn_picture(1000, 500)).save(tmp_path / "a.png")
    text_pdf(tmp_path / "a.pdf", ["hello"])
    for name, box in (("a.png", (100, 100, 900, 500)), ("a.pdf", (0, 0, 595, 842))):
        with closing(open_document(tmp_path / name, None, Limits())) as document:
            region = document.draw_region(1, box, 4.0, 20_000)
            picture = region.picture
            assert 18_000 < picture.width * picture.height <= 20_000
            assert len(picture.rgb) == 3 * picture.width * picture.height
            assert picture.width / picture.height == pytest.approx((box[2] - box[0]) / (box[3] - box[1]), rel=0.02)
            assert region.box == pytest.approx(box, abs=1 / picture.scale)


def test_a_shrunk_region_of_an_image_is_the_shrunk_region(tmp_path: Path) -> None:
    shades = np.repeat(np.arange(200, dtype=np.uint8)[None], 100, axis=0)  # each column has its own
    Image.fromarray(shades).save(tmp_path / "a.png")
    with closing(open_document(tmp_path / "a.png", None, Limits())) as document:
        region = document.draw_region(1, (50, 10, 150, 90), 0.5, LIMIT)
    assert (region.picture.width, region.picture.height) == (50, 40)
    middle = array(region.picture)[20, 5:45, 0].astype(int)
    assert np.abs(middle - (50.5 + 2 * np.arange(5, 45))).max() <= 1.5


@pytest.mark.parametrize("box", [(10, 10, 10, 50), (700, 10, 800, 50), (50, 60, 40, 70), (-90, -90, -1, -1)])
def test_a_region_without_anything_in_it_is_refused(tmp_path: Path, box: Box) -> None:
    with PageRenderer(text_pdf(tmp_path / "a.pdf", ["hello"])) as renderer:
        with pytest.raises(UsageError, match="nothing to draw"):
            renderer.render_region(1, box, 1.0)
        with pytest.raises(UsageError, match="no page 2"):
            renderer.render_region(2, (0, 0, 9, 9), 1.0)
        assert min(renderer.render(1, 1.0).rgb) < 100


SIZES = st.floats(1, 5000)


@given(SIZES, SIZES, st.sampled_from([0, 90, 180, 270]), st.tuples(SIZES, SIZES, SIZES, SIZES))
def test_turning_back_undoes_turning(width: float, height: float, rotation: int, box: Box) -> None:
    on_shown = turned(box, width, height, rotation)
    assert turned_back(on_shown, width, height, rotation) == pytest.approx(box, abs=1e-6)


@given(st.floats(20, 5000), st.floats(20, 5000), st.floats(0.02, 9), st.integers(10_000, 10**8))
def test_the_whole_page_as_a_region_is_within_the_limit(width: float, height: float, scale: float, limit: int) -> None:
    (left, top, right, bottom), drawn_scale, _ = capped_region((0, 0, width, height), (width, height), 0, scale, limit)
    assert (left, top) == (0, 0)
    assert drawn_scale <= scale
    if min(right, bottom) > 1:
        assert right * bottom <= limit
