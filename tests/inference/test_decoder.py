"""The graph with its caches against the model in plain NumPy, however the tokens are cut into steps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tiny_gemma import export_tiny, open_tiny

from app.errors import EngineFailed, ModelDamaged
from app.inference.decoder import Decoder, open_decoder
from app.inference.model_files import read_manifest
from app.inference.runtime import Graph
from export_onnx.reference import hidden_states, logits

LONGEST = 1200
"""Tokens: 1,136 beyond the window of 64, and 16 evictions of 65 rows."""

Ids = NDArray[np.int64]


def open_tiny_decoder(folder: Path) -> Decoder:
    manifest = read_manifest(folder)
    return open_decoder(folder, manifest, asked_device="cpu", context_length=LONGEST, threads=1)[0]


@pytest.fixture(scope="module")
def ids() -> Ids:
    return np.random.default_rng(5).integers(6, 400, LONGEST)


@pytest.fixture(scope="module")
def expected(ids: Ids) -> NDArray[np.float32]:
    """Logits [T, V] of the reference, computed at once and without any cache."""
    checkpoint = open_tiny("tiny_plain")
    *_, last = hidden_states(checkpoint, ids)
    return logits(checkpoint, last)


@pytest.fixture(scope="module")
def decoder(tiny_folder: Path) -> Decoder:
    return open_tiny_decoder(tiny_folder)


def read_all(decoder: Decoder, ids: Ids, steps: list[int]) -> NDArray[np.float32]:
    """Logits [T, V] of all tokens, read in steps of the given lengths."""
    decoder.cache.clear()
    ends = np.cumsum(steps)
    assert ends[-1] == len(ids)
    parts = [ids[end - step : end].tolist() for step, end in zip(steps, ends, strict=True)]
    return np.concatenate([decoder.step(part, range(len(part))) for part in parts])


def cut(total: int, size: int) -> list[int]:
    return [size] * (total // size) + ([total % size] if total % size else [])


# Around the window (64), the capacity (128), and the evictions (every 65 tokens from 129 on).
LENGTHS = [1, 63, 64, 65, 127, 128, 129, 193, 194, 195, LONGEST]
CUTS: dict[str, Callable[[int], list[int]]] = {
    "whole": lambda total: [total],
    "chunks of 50": lambda total: cut(total, 50),
    "chunks of the window": lambda total: cut(total, 64),
    "chunks beyond the capacity": lambda total: cut(total, 200),
    "a long step, then single tokens": lambda total: [max(1, total - 70), *[1] * min(70, total - 1)],
}


@pytest.mark.parametrize("total", LENGTHS)
@pytest.mark.parametrize("way", CUTS)
def test_logits_are_the_references_however_the_text_is_cut(
    decoder: Decoder, ids: Ids, expected: NDArray[np.float32], total: int, way: str
) -> None:
    found = read_all(decoder, ids[:total], CUTS[way](total))
    np.testing.assert_allclose(found, expected[:total], atol=1e-3)


def test_inputs_may_be_copied_when_they_are_bound(
    tiny_folder: Path, ids: Ids, expected: NDArray[np.float32], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As ONNX Runtime does with what a graph wants on the GPU: what changes has to be bound in each step."""
    bind = Graph.bind_input
    monkeypatch.setattr(Graph, "bind_input", lambda graph, name, array: bind(graph, name, array.copy()))
    rows = read_all(open_tiny_decoder(tiny_folder), ids[:200], [100, 60, *[1] * 40])
    assert np.abs(rows - expected[:200]).max() < 1e-3


def test_token_by_token_across_many_evictions(decoder: Decoder, ids: Ids, expected: NDArray[np.float32]) -> None:
    found = read_all(decoder, ids, [1] * LONGEST)
    np.testing.assert_allclose(found, expected, atol=1e-3)


def test_several_key_value_heads_and_scaled_positions(tmp_path: Path) -> None:
    decoder = open_tiny_decoder(export_tiny("tiny_scaled", tmp_path / "tiny_scaled"))
    ids = np.random.default_rng(6).integers(6, 512, 300)
    checkpoint = open_tiny("tiny_scaled")
    *_, last = hidden_states(checkpoint, ids)
    found = read_all(decoder, ids, [33, 100, 1, 1, 1, 64, 100])
    np.testing.assert_allclose(found, logits(checkpoint, last), atol=1e-3)


def test_only_the_rows_asked_for_are_given(decoder: Decoder, ids: Ids, expected: NDArray[np.float32]) -> None:
    decoder.cache.clear()
    assert decoder.step(ids[:30].tolist(), []).shape == (0, 400)
    found = decoder.step(ids[30:60].tolist(), [29, 3])
    np.testing.assert_allclose(found, expected[[59, 33]], atol=1e-3)


def test_coming_back_to_a_checkpoint_is_exact(decoder: Decoder, ids: Ids) -> None:
    straight = read_all(decoder, ids[:500], [300, 200])
    decoder.cache.clear()
    decoder.step(ids[:300].tolist(), [])
    checkpoint = decoder.cache.checkpoint()
    decoder.step(ids[700:1100].tolist(), [])  # evicts all that was there
    decoder.cache.restore(checkpoint)
    again = decoder.step(ids[300:500].tolist(), range(200))
    assert np.array_equal(again, straight[300:])


@pytest.mark.parametrize(("total", "dropped"), [(40, 39), (127, 60), (128, 1), (150, 21), (193, 64), (600, 6)])
def test_dropping_tokens_where_it_is_allowed_is_exact(decoder: Decoder, ids: Ids, total: int, dropped: int) -> None:
    straight = read_all(decoder, ids[: total - dropped + 20], [total - dropped, 20])
    decoder.cache.clear()
    decoder.step(ids[: total - dropped].tolist(), [])
    decoder.step(ids[-dropped:].tolist(), [])
    assert decoder.cache.can_drop(dropped)
    decoder.cache.drop(dropped)
    again = decoder.step(ids[total - dropped : total - dropped + 20].tolist(), range(20))
    assert np.array_equal(again, straight[-20:])


def test_dropping_past_an_eviction_is_known_to_be_wrong(
    decoder: Decoder, ids: Ids, expected: NDArray[np.float32]
) -> None:
    read_all(decoder, ids[:129], [129])  # the 129th token evicted 65 rows
    assert decoder.cache.can_drop(0) and not decoder.cache.can_drop(1)
    decoder.cache.length -= 1  # what `drop` refuses
    assert np.abs(decoder.step([int(ids[128])], [0])[0] - expected[128]).max() > 0.01


def test_a_step_beyond_the_buffers_fails_and_can_be_recovered_from(
    decoder: Decoder, ids: Ids, expected: NDArray[np.float32]
) -> None:
    read_all(decoder, ids, [LONGEST])
    with pytest.raises(EngineFailed):
        decoder.step([7], [0])
    np.testing.assert_allclose(read_all(decoder, ids[:100], [100]), expected[:100], atol=1e-3)


def test_a_graph_that_is_not_this_models_is_refused(tiny_folder: Path, tmp_path: Path) -> None:
    manifest = read_manifest(tiny_folder)
    for name, content in {
        "empty": b"",
        "text": b"no graph",
        "cut": (tiny_folder / "decoder.onnx").read_bytes()[:5000],
    }.items():
        folder = tmp_path / name
        folder.mkdir()
        (folder / "weights.data").symlink_to(tiny_folder / "weights.data")
        (folder / "decoder.onnx").write_bytes(content)
        with pytest.raises(ModelDamaged, match=r"decoder\.onnx"):
            open_decoder(folder, manifest, asked_device="cpu", context_length=64, threads=1)
