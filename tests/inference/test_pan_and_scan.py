"""Crops are those of transformers' image processor; they and the parts of long pages cover the picture exactly."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UsageError
from app.inference.config import VisionConfig
from app.inference.pan_and_scan import MAX_PARTS, PanAndScan, Rectangle, crop_boxes, image_tokens, split_long_page

CAPTURE = Path(__file__).parents[1] / "captures" / "pan_and_scan.json"

VISION = VisionConfig(
    hidden_size=8,
    intermediate_size=8,
    num_hidden_layers=1,
    num_attention_heads=1,
    image_size=896,
    patch_size=14,
    mm_tokens_per_image=256,
    image_token_id=262144,
    start_of_image_id=255999,
    end_of_image_id=256000,
)

sides = st.integers(1, 20_000)
any_settings = st.builds(
    PanAndScan,
    min_ratio_to_activate=st.floats(1, 5),
    min_crop_size=st.integers(1, 600),
    max_num_crops=st.integers(1, 20),
)


def _covers(width: int, height: int, boxes: tuple[Rectangle, ...]) -> bool:
    """Whether the boxes lie side by side, in order, along one side and fill the picture."""
    along = (0, 2) if width >= height else (1, 3)
    across = (1, 3) if width >= height else (0, 2)
    long, short = max(width, height), min(width, height)
    return (
        boxes[0][along[0]] == 0
        and boxes[-1][along[1]] == long
        and all(first[along[1]] == second[along[0]] for first, second in pairwise(boxes))
        and all((box[across[0]], box[across[1]]) == (0, short) for box in boxes)
        and all(box.width > 0 and box.height > 0 for box in boxes)
    )


def test_crops_are_the_references() -> None:
    rows = json.loads(CAPTURE.read_text(encoding="utf-8"))
    assert len(rows) > 500
    assert len({tuple(row[2:5]) for row in rows}) == 7
    for width, height, ratio, size, count, expected in rows:
        settings = PanAndScan(min_ratio_to_activate=ratio, min_crop_size=size, max_num_crops=count)
        drawn = [box for box in expected if box[2] > box[0] and box[3] > box[1]]
        assert [list(box) for box in crop_boxes(width, height, settings)] == drawn, (width, height, settings)


@pytest.mark.parametrize(
    ("width", "height", "crops", "tokens"),
    [
        (1000, 834, 0, 256),
        (1000, 833, 2, 768),
        (1240, 1754, 2, 768),
        (600, 250, 0, 256),
        (255, 1024, 0, 256),
        (257, 1000, 3, 1024),
        (620, 5200, 4, 1280),
        (4001, 1000, 4, 1280),
        (1, 1, 0, 256),
    ],
)
def test_counts_and_costs_by_size(width: int, height: int, crops: int, tokens: int) -> None:
    assert len(crop_boxes(width, height, PanAndScan())) == crops
    assert image_tokens(width, height, VISION, PanAndScan()) == tokens
    assert image_tokens(width, height, VISION, None) == 256


def test_the_last_crop_has_what_is_left() -> None:
    assert crop_boxes(1001, 300, PanAndScan()) == ((0, 0, 334, 300), (334, 0, 668, 300), (668, 0, 1001, 300))


@given(sides, sides, any_settings)
def test_crops_cover_the_picture_side_by_side(width: int, height: int, settings: PanAndScan) -> None:
    boxes = crop_boxes(width, height, settings)
    long, short = max(width, height), min(width, height)
    if not boxes:
        assert long / short < settings.min_ratio_to_activate or short < settings.min_crop_size or long < 2 * short
        return
    assert len(boxes) <= settings.max_num_crops
    assert _covers(width, height, boxes)
    lengths = [box.width if width >= height else box.height for box in boxes]
    assert set(lengths[:-1]) <= {lengths[0]}
    assert lengths[-1] <= lengths[0]
    assert min(lengths[0], short) >= settings.min_crop_size


def test_a_crop_without_pixels_is_left_out() -> None:
    settings = PanAndScan(min_crop_size=1)
    assert crop_boxes(5, 1, settings) == ((0, 0, 2, 1), (2, 0, 4, 1), (4, 0, 5, 1))


@given(sides, sides, any_settings)
def test_parts_of_a_long_page_cover_it(width: int, height: int, settings: PanAndScan) -> None:
    parts = split_long_page(width, height, settings)
    assert 1 <= len(parts) <= MAX_PARTS
    assert _covers(width, height, parts)
    lengths = {part.width if width >= height else part.height for part in parts}
    assert max(lengths) - min(lengths) <= 1
    assert len(parts) == 1 or min(lengths) >= 2 * settings.min_crop_size


@pytest.mark.parametrize(
    ("width", "height", "parts"),
    [
        (1240, 1754, 1),
        (1000, 4499, 1),
        (1000, 4500, 2),
        (620, 5200, 2),
        (9000, 1000, 3),
        (200, 1600, 2),
        (100, 800, 1),
        (1, 20_000, MAX_PARTS),
        (1, 1, 1),
    ],
)
def test_pages_that_are_split(width: int, height: int, parts: int) -> None:
    assert len(split_long_page(width, height, PanAndScan())) == parts


def test_a_long_receipt_is_seen_in_nearly_square_crops() -> None:
    shapes = [
        crop.height / crop.width
        for part in split_long_page(620, 5200, PanAndScan())
        for crop in crop_boxes(part.width, part.height, PanAndScan())
    ]
    assert len(shapes) == 8
    assert 0.8 < min(shapes) <= max(shapes) < 1.25


@pytest.mark.parametrize(
    "wrong",
    [
        {"min_ratio_to_activate": 0.9},
        {"min_ratio_to_activate": float("nan")},
        {"min_ratio_to_activate": float("inf")},
        {"min_crop_size": 0},
        {"max_num_crops": 0},
        {"max_num_crops": -1},
    ],
)
def test_settings_without_sense_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(UsageError, match="Pan-and-scan"):
        PanAndScan(**wrong)  # type: ignore[arg-type]  # wrong on purpose


def test_words_say_how() -> None:
    assert PanAndScan.from_words("auto") == PanAndScan()
    assert PanAndScan.from_words("off") is None
    assert PanAndScan.from_words("1.5, 300, 2") == PanAndScan(
        min_ratio_to_activate=1.5, min_crop_size=300, max_num_crops=2
    )


@pytest.mark.parametrize("words", ["", "on", "1.5,300", "1.5,300,2,1", "0.5,300,2", "1.5,0,2", "1.5,300,x", "nan,3,2"])
def test_words_without_sense_are_refused_in_one_sentence(words: str) -> None:
    with pytest.raises(UsageError, match="Pan-and-scan"):
        PanAndScan.from_words(words)
