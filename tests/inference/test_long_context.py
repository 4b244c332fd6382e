"""Texts as long as Gemma 3 takes: logits far beyond the window, against NumPy in float64 and without any cache."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from distant_reference import Positions, logits_at, needed_by_layer
from memory_checkpoint import MemoryCheckpoint
from numpy.typing import NDArray

from app.inference.config import TextConfig
from app.inference.decoder import Decoder, open_decoder
from app.inference.model_files import CacheType, read_manifest
from app.inference.vision_encoder import FloatArray
from export_onnx.export import export_checkpoint
from export_onnx.reference import hidden_states, logits

CONTEXT = 131_072
CHUNK = 512


def narrow_config(layer_types: str, *, heads: int, kv_heads: int, head_dim: int, window: int) -> TextConfig:
    """Gemma 3's structure with few numbers in it; "l" and "g" in `layer_types` are local and global layers."""
    return TextConfig(
        vocab_size=256,
        hidden_size=64,
        intermediate_size=96,
        num_hidden_layers=len(layer_types),
        num_attention_heads=heads,
        num_key_value_heads=kv_heads,
        head_dim=head_dim,
        max_position_embeddings=CONTEXT,
        sliding_window=window,
        layer_types=tuple({"l": "sliding_attention", "g": "full_attention"}[kind] for kind in layer_types),
        query_pre_attn_scalar=head_dim,
        rms_norm_eps=1e-6,
        rope_theta=1e6,
        rope_local_base_freq=1e4,
        rope_scaling_factor=8.0,
    )


def open_narrow(checkpoint: MemoryCheckpoint, folder: Path, tokens: int, cache: CacheType = "float32") -> Decoder:
    export_checkpoint(checkpoint, folder, "source", lambda done, total, text: None)
    return open_decoder(
        folder, read_manifest(folder), asked_device="cpu", context_length=tokens, threads=1, cache_type=cache
    )[0]


def read(decoder: Decoder, ids: Positions, wanted: Positions, chunk: int = CHUNK) -> FloatArray:
    """Logits [len(wanted), V] of ascending positions, the text read in chunks."""
    rows = []
    for start in range(0, len(ids), chunk):
        inside = wanted[(wanted >= start) & (wanted < start + chunk)] - start
        rows.append(decoder.step(ids[start : start + chunk].tolist(), inside.tolist()))
    return np.concatenate(rows)


def random_text(tokens: int, seed: int = 4) -> Positions:
    return np.random.default_rng(seed).integers(0, 256, tokens)


def test_the_distant_reference_is_the_reference() -> None:
    """The truth of this file against the plain one, on a text short enough for both."""
    config = narrow_config("llgl", heads=4, kv_heads=2, head_dim=16, window=24)
    checkpoint, ids = MemoryCheckpoint(config), random_text(300)
    *_, last = hidden_states(checkpoint, ids)
    positions = np.array([3, 23, 24, 150, 299])
    found = logits_at(checkpoint, ids, positions, np.float32)
    np.testing.assert_allclose(found, logits(checkpoint, last)[positions], atol=1e-4)
    reads = needed_by_layer(config, np.array([299]))
    assert [len(held) for held in reads] == [300, 300, 300, 24, 1]


def test_thousands_of_positions_beyond_the_window(tmp_path: Path) -> None:
    config = narrow_config("llgll", heads=4, kv_heads=2, head_dim=32, window=64)
    checkpoint, ids = MemoryCheckpoint(config), random_text(6_000)
    decoder = open_narrow(checkpoint, tmp_path / "model", len(ids))
    wanted = np.unique(np.concatenate([np.arange(55, 6_000, 131), [63, 64, 127, 128, 129, 193, 194, 5_999]]))
    np.testing.assert_allclose(read(decoder, ids, wanted), logits_at(checkpoint, ids, wanted), atol=1e-3)


def test_all_131072_positions_are_read(tmp_path: Path) -> None:
    """To the very last position, through windows and a global layer with scaled positions."""
    config = narrow_config("lgl", heads=1, kv_heads=1, head_dim=16, window=64)
    checkpoint, ids = MemoryCheckpoint(config), random_text(CONTEXT)
    decoder = open_narrow(checkpoint, tmp_path / "model", CONTEXT)
    wanted = np.array([127, 4_097, 65_535, 100_003, CONTEXT - 2, CONTEXT - 1])
    found = read(decoder, ids, wanted, chunk=2048)
    np.testing.assert_allclose(found, logits_at(checkpoint, ids, wanted), atol=1e-3)
    assert decoder.cache.length == CONTEXT


@pytest.mark.parametrize("fault", ["window", "scaling", "local base"])
def test_a_fault_in_the_architecture_would_be_seen(tmp_path: Path, fault: str) -> None:
    """The same weights read with one wrong number are far from the truth: the tolerances above mean something."""
    config = narrow_config("lgl", heads=2, kv_heads=1, head_dim=16, window=64)
    wrong = {
        "window": replace(config, sliding_window=65),
        "scaling": replace(config, rope_scaling_factor=1.0),
        "local base": replace(config, rope_local_base_freq=1.2e4),
    }[fault]
    decoder = open_narrow(MemoryCheckpoint(wrong), tmp_path / "model", 2_000)
    ids, wanted = random_text(2_000), np.array([1_500, 1_999])
    difference: NDArray[np.float64] = read(decoder, ids, wanted) - logits_at(MemoryCheckpoint(config), ids, wanted)
    assert np.abs(difference).max() > 0.01
