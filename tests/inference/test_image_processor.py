"""Pixel values are transformers', bit by bit, for pictures of every shape; no size fails."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from drawn_pictures import drawn_picture
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.inference.config import VisionConfig
from app.inference.image_processor import PreparedImage, prepare_image
from app.inference.pan_and_scan import PanAndScan, crop_boxes

CAPTURE = Path(__file__).parents[1] / "captures" / "image_pixels.npz"

VISION = VisionConfig(
    hidden_size=8,
    intermediate_size=8,
    num_hidden_layers=1,
    num_attention_heads=1,
    image_size=28,
    patch_size=14,
    mm_tokens_per_image=1,
    image_token_id=262144,
    start_of_image_id=255999,
    end_of_image_id=256000,
)
OTHER = replace(VISION, image_mean=(0.48, 0.25, 0.75), image_std=(0.27, 0.5, 0.125), rescale_factor=1 / 127.5)
"""As in the capture script: no two numbers alike, so that none can stand for another."""


@pytest.fixture(scope="module")
def capture() -> Mapping[str, NDArray[np.float32]]:
    with np.load(CAPTURE) as arrays:
        return dict(arrays)


def _sizes() -> list[tuple[int, int]]:
    with np.load(CAPTURE) as arrays:
        names = [name.split("_")[0] for name in arrays.files if name.endswith("_896")]
    return [(int(width), int(height)) for width, height in (name.split("x") for name in names)]


def _prepared(width: int, height: int, vision: VisionConfig) -> PreparedImage:
    return prepare_image(drawn_picture(width, height).tobytes(), width, height, vision, PanAndScan())


@pytest.mark.parametrize(("width", "height"), _sizes())
def test_pixel_values_are_the_references(width: int, height: int, capture: Mapping[str, NDArray[np.float32]]) -> None:
    compared = 0
    for side in (28, 56):
        for number, view in enumerate(_prepared(width, height, replace(VISION, image_size=side)).views):
            if (expected := capture.get(f"{width}x{height}_{side}_{number}")) is not None:
                np.testing.assert_array_equal(view.pixel_values, expected)
                compared += 1
    assert compared >= 1
    large = _prepared(width, height, replace(VISION, image_size=896)).views
    checksums = capture[f"{width}x{height}_896"].tolist()
    for number, view in enumerate(large):
        np.testing.assert_array_equal(view.pixel_values[:, 448], capture[f"{width}x{height}_896_{number}_row"])
    assert [hashlib.sha256(view.pixel_values.astype("<f4").tobytes()).hexdigest() for view in large] == checksums


def test_mean_deviation_and_factor_are_the_models(capture: Mapping[str, NDArray[np.float32]]) -> None:
    names = [name for name in capture if name.startswith("other_")]
    assert len(names) == 9
    for name in names:
        _, size, _, number = name.split("_")
        width, height = map(int, size.split("x"))
        view = _prepared(width, height, OTHER).views[int(number)]
        np.testing.assert_array_equal(view.pixel_values, capture[name])


def test_a_crop_keeps_its_place_and_sees_nothing_beyond_it() -> None:
    picture = np.zeros((300, 1200, 3), dtype=np.uint8)
    picture[:, 300:600] = 255
    prepared = prepare_image(picture.tobytes(), 1200, 300, VISION, PanAndScan())
    assert prepared.crops == 4
    assert [view.rectangle for view in prepared.views] == [(0, 0, 1200, 300), *crop_boxes(1200, 300, PanAndScan())]
    assert [set(np.unique(view.pixel_values)) for view in prepared.views[1:]] == [{-1.0}, {1.0}, {-1.0}, {-1.0}]


def test_without_pan_and_scan_there_is_the_whole_only() -> None:
    prepared = prepare_image(drawn_picture(1200, 300).tobytes(), 1200, 300, VISION)
    assert [view.rectangle for view in prepared.views] == [(0, 0, 1200, 300)]


sizes = st.tuples(st.integers(1, 3000), st.integers(1, 12)) | st.tuples(st.integers(1, 150), st.integers(1, 150))


@given(sizes, st.booleans(), st.binary(min_size=3, max_size=3))
def test_every_size_gives_a_picture(size: tuple[int, int], upright: bool, colour: bytes) -> None:
    width, height = reversed(size) if upright else size
    prepared = prepare_image(colour * (width * height), width, height, VISION, PanAndScan(min_crop_size=3))
    for view in prepared.views:
        assert view.pixel_values.dtype == np.float32
        assert view.pixel_values.shape == (3, 28, 28)
        # One colour stays one colour, whatever the filter does at the edges.
        for channel, byte in enumerate(colour):
            assert np.all(np.abs(view.pixel_values[channel] - (byte / 127.5 - 1)) < 1e-6)


@pytest.mark.parametrize(("size", "width", "height"), [(12, 2, 1), (0, 0, 0), (5, 1, 2), (12, -2, -2)])
def test_bytes_that_are_no_picture_are_refused(size: int, width: int, height: int) -> None:
    with pytest.raises(ValueError, match="no picture"):
        prepare_image(bytes(size), width, height, VISION)
