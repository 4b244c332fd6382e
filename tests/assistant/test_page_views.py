"""What a model is shown of a page: enough pixels, every view where its rectangle says, at the cost that was planned."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from documents import PageSpec, Rectangle, write_pdf
from hypothesis import example, given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from app.assistant.pages.page_views import MOST_PIXELS, plan_page, view_box
from app.inference.config import VisionConfig
from app.inference.image_processor import prepare_image
from app.inference.pan_and_scan import PanAndScan
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Box, DocumentKind, Page, PageKind
from app.ingest.render import PIXEL_LIMIT, drawn_size

VISION = VisionConfig(
    hidden_size=8,
    intermediate_size=8,
    num_hidden_layers=1,
    num_attention_heads=1,
    image_size=896,
    patch_size=14,
    mm_tokens_per_image=256,
    image_token_id=500,
    start_of_image_id=498,
    end_of_image_id=499,
)
SMALL = replace(VISION, image_size=56)
AUTO = PanAndScan()
Seen = list[tuple[Box, NDArray[np.float32]]]


def see(path: Path, vision: VisionConfig, rules: PanAndScan | None = AUTO) -> tuple[Page, list[Seen]]:
    """Page 1 as a model would be shown it: every view of every picture with the box that it is said to show."""
    pictures = []
    with closing(open_document(path, None, Limits())) as document:
        page = document.read(1)
        for plan in plan_page(1, page, document.kind, vision, rules):
            region = document.draw_region(1, plan.box, plan.scale, PIXEL_LIMIT)
            drawn = region.picture
            prepared = prepare_image(drawn.rgb, drawn.width, drawn.height, vision, rules)
            assert prepared.crops == plan.crops  # the cost that was told beforehand
            boxes = [view_box(view.rectangle, region.box, page, drawn.scale) for view in prepared.views]
            pictures.append([(box, view.pixel_values) for box, view in zip(boxes, prepared.views, strict=True)])
    return page, pictures


def mean_grey(bands: Sequence[tuple[Box, float]], box: Box) -> float:
    """The mean grey (0 to 1) of a box of a page painted with bands that fill it."""
    x0, y0, x1, y1 = box
    total = 0.0
    for (left, top, right, bottom), grey in bands:
        across, down = min(x1, right) - max(x0, left), min(y1, bottom) - max(y0, top)
        total += grey * max(across, 0) * max(down, 0)
    return total / ((x1 - x0) * (y1 - y0))


def banded(width: float, height: float) -> list[tuple[Box, float]]:
    """A page in 12 x 3 fields, each of another grey."""
    fields = []
    for index in range(36):
        row, column = divmod(index, 3) if height >= width else (index % 3, index // 3)
        rows, columns = (12, 3) if height >= width else (3, 12)
        w, h = width / columns, height / rows
        fields.append(((column * w, row * h, (column + 1) * w, (row + 1) * h), (index * 11 % 36) / 35))
    return fields


SHAPES = [(600, 600), (595.28, 841.89), (200, 1200), (1500, 200), (150, 1850)]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("size", SHAPES)
def test_every_view_shows_what_its_rectangle_says(tmp_path: Path, size: tuple[float, float], rotate: int) -> None:
    """The truth is the greys that were painted, wherever the page was turned or cut."""
    bands = banded(*size)
    page = PageSpec([Rectangle(*box, grey) for box, grey in bands], size=size, rotate=rotate)
    read, pictures = see(write_pdf(tmp_path / "a.pdf", [page]), SMALL)
    assert read.rotation == rotate
    views = [view for picture in pictures for view in picture]
    ratio = max(size) / min(size)
    assert (len(pictures), len(views)) == {1.0: (1, 1), 6.0: (2, 8), 7.5: (2, 10)}.get(
        ratio, (1, 3) if ratio < 2 else (3, 15)
    )
    for box, pixels in views:
        assert float(pixels.mean()) / 2 + 0.5 == pytest.approx(mean_grey(bands, box), abs=0.012), box
    for picture in pictures:
        assert covers(picture[0][0], [box for box, _ in picture[1:]])
    assert covers((0, 0, read.width, read.height), [picture[0][0] for picture in pictures])


def covers(whole: Box, parts: list[Box]) -> bool:
    """Whether parts lie within the whole and together have its area (they are side by side)."""
    if not parts:
        return True
    inside = all(
        part[0] >= whole[0] - 0.02
        and part[1] >= whole[1] - 0.02
        and part[2] <= whole[2] + 0.02
        and part[3] <= whole[3] + 0.02
        for part in parts
    )
    area = sum((part[2] - part[0]) * (part[3] - part[1]) for part in parts)
    return inside and area == pytest.approx((whole[2] - whole[0]) * (whole[3] - whole[1]), rel=2e-3)


def test_an_image_is_shown_in_its_own_pixels(tmp_path: Path) -> None:
    """As the reference's processor is given it: no other scaling comes before."""
    pixels = np.random.default_rng(1).integers(0, 256, (1203, 277, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(tmp_path / "a.png")
    expected = prepare_image(pixels.tobytes(), 277, 1203, SMALL, AUTO)
    _, (views,) = see(tmp_path / "a.png", SMALL)
    assert len(views) == len(expected.views) == 5
    for (box, seen), view in zip(views, expected.views, strict=True):
        assert box == view.rectangle
        assert np.array_equal(seen, view.pixel_values)


def test_without_pan_and_scan_every_page_is_one_view(tmp_path: Path) -> None:
    _, pictures = see(write_pdf(tmp_path / "a.pdf", [PageSpec(size=(150, 1850))]), SMALL, None)
    assert [len(picture) for picture in pictures] == [1]
    assert pictures[0][0][0] == (0, 0, 150, 1850)


SIDES = st.floats(0.5, 15_000)


@given(
    SIDES, SIDES, st.sampled_from([0, 90, 180, 270]), st.sampled_from(DocumentKind), st.sampled_from([VISION, SMALL])
)
@example(1109.0, 2772.0, 0, DocumentKind.PDF, VISION)  # 2.4995 : 1, and 2.5 : 1 in whole pixels
def test_pictures_are_within_limits_and_large_enough(
    width: float, height: float, rotation: int, kind: DocumentKind, vision: VisionConfig
) -> None:
    page = Page(1, PageKind.IMAGE, round(width, 2), round(height, 2), rotation, "", ())
    plans = plan_page(1, page, kind, vision, AUTO)
    total = 0
    for plan in plans:
        x0, y0, x1, y1 = plan.box
        columns, rows = drawn_size(x1 - x0, y1 - y0, plan.scale)
        assert columns * rows <= PIXEL_LIMIT
        total += columns * rows
        if kind is DocumentKind.IMAGE:
            assert plan.scale <= 1
        elif max(width, height) / min(width, height) < 15:
            shortest = min(columns, rows, *([-(-max(columns, rows) // plan.crops)] if plan.crops else []))
            assert shortest >= vision.image_size - 2
    assert total <= MOST_PIXELS * 1.001


def test_an_a4_scan_costs_three_views_and_a_long_receipt_ten() -> None:
    a4 = plan_page(1, Page(1, PageKind.IMAGE, 595.28, 841.89, 0, "", ()), DocumentKind.PDF, VISION, AUTO)
    assert [plan.crops for plan in a4] == [2]
    receipt = plan_page(1, Page(1, PageKind.IMAGE, 500, 4000, 0, "", ()), DocumentKind.IMAGE, VISION, AUTO)
    assert [plan.crops for plan in receipt] == [4, 4]
