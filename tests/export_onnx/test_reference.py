"""The NumPy model against transformers' Gemma 3, which wrote the captures in tests/captures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import tiny_gemma
from numpy.typing import NDArray

from export_onnx import reference, reference_vision
from export_onnx.gguf import GgufCheckpoint
from export_onnx.hugging_face import open_hugging_face

TOLERANCE = 1e-4
"""float32 against float32; logits reach 16. Measured: up to 4e-5 for logits and 6e-5 for hidden states."""

Captured = tuple[GgufCheckpoint, dict[str, NDArray[Any]]]


@pytest.fixture(params=tiny_gemma.NAMES)
def captured(request: pytest.FixtureRequest) -> Iterator[Captured]:
    name: str = request.param
    with np.load(tiny_gemma.CAPTURES / f"{name}.npz") as arrays:
        yield tiny_gemma.open_tiny(name), dict(arrays)


@pytest.mark.parametrize("sequence", ["short", "window", "long"])
def test_every_layer_and_the_logits_are_those_of_transformers(captured: Captured, sequence: str) -> None:
    checkpoint, arrays = captured
    rows = arrays[f"{sequence}_positions"]
    outputs = list(reference.hidden_states(checkpoint, arrays[f"{sequence}_ids"]))
    expected = arrays[f"{sequence}_hidden"]
    assert len(outputs) == len(expected) == checkpoint.config.num_hidden_layers + 1
    for layer, output in enumerate(outputs):
        np.testing.assert_allclose(output[rows], expected[layer], rtol=0, atol=TOLERANCE, err_msg=f"layer {layer}")
    logits = reference.logits(checkpoint, outputs[-1][rows])
    assert logits.dtype == np.float32
    np.testing.assert_allclose(logits, arrays[f"{sequence}_logits"], rtol=0, atol=TOLERANCE)


def test_the_captures_reach_where_the_window_matters(captured: Captured) -> None:
    checkpoint, arrays = captured
    window = checkpoint.config.sliding_window
    assert len(arrays["short_ids"]) < window == len(arrays["window_ids"])
    assert arrays["long_positions"].max() >= window + 3000
    assert {window - 1, window, window + 1} <= set(arrays["long_positions"].tolist())


def test_float64_agrees_with_float32_to_its_rounding(captured: Captured) -> None:
    checkpoint, arrays = captured
    ids = arrays["window_ids"]
    *_, precise = reference.hidden_states(checkpoint, ids, np.float64)
    *_, single = reference.hidden_states(checkpoint, ids)
    assert precise.dtype == np.float64
    logits = reference.logits(checkpoint, precise)
    assert logits.dtype == np.float64
    np.testing.assert_allclose(logits, arrays["window_logits"], rtol=0, atol=TOLERANCE)
    assert 0 < np.abs(precise - single).max() < TOLERANCE


def test_attention_in_blocks_is_attention_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(3)
    query, key, value = (random.normal(size=(61, heads, 8)).astype(np.float32) for heads in (4, 2, 2))
    is_image = np.zeros(61, bool)
    is_image[[0, 1, 2, *range(17, 31), *range(33, 40), 60]] = True
    images = reference.image_numbers(is_image)
    assert images.max() == 3
    for window in (None, 1, 7, 61):
        whole = reference.attend(query, key, value, scale=0.3, window=window, images=images)
        with monkeypatch.context() as patch:
            patch.setattr(reference, "QUERY_BLOCK", 5)
            blocks = reference.attend(query, key, value, scale=0.3, window=window, images=images)
        np.testing.assert_allclose(blocks, whole, rtol=0, atol=1e-6)


def test_a_window_of_one_attends_to_the_token_itself() -> None:
    random = np.random.default_rng(4)
    query, key, value = (random.normal(size=(9, heads, 4)) for heads in (4, 2, 2))
    attended = reference.attend(query, key, value, scale=1.0, window=1, images=np.full(9, -1))
    np.testing.assert_array_equal(attended, np.repeat(value, 2, axis=1))


@pytest.mark.parametrize("name", ["tiny_vision", "tiny_vision_wide"])
def test_images_and_all_that_follows_them_are_those_of_transformers(name: str) -> None:
    checkpoint = open_hugging_face(tiny_gemma.CAPTURES / name)
    vision = checkpoint.vision
    assert vision is not None
    with np.load(tiny_gemma.CAPTURES / f"{name}_capture.npz") as capture:
        ids, pixels, expected = capture["input_ids"], capture["pixel_values"], capture["logits"]
        theirs = capture["image_features"]
    features = np.stack([reference_vision.image_features(checkpoint, vision, image) for image in pixels])
    np.testing.assert_allclose(features, theirs.reshape(features.shape), rtol=0, atol=TOLERANCE)
    *_, last = reference.hidden_states(checkpoint, ids, features=np.concatenate(features))
    np.testing.assert_allclose(reference.logits(checkpoint, last), expected, rtol=0, atol=TOLERANCE)
