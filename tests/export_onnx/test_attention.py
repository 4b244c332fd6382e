"""Images anywhere in a sequence, with any window and any cache: the graph against the NumPy reference."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_checkpoint import MemoryCheckpoint
from numpy.typing import NDArray

from app.inference.config import TextConfig, VisionConfig
from app.inference.model_files import read_manifest
from export_onnx import reference
from export_onnx.export import export_checkpoint
from export_onnx.graph_run import GraphRun, segments

TEXT = TextConfig(
    vocab_size=64,
    hidden_size=48,
    intermediate_size=64,
    num_hidden_layers=4,
    num_attention_heads=4,
    num_key_value_heads=2,
    head_dim=16,
    max_position_embeddings=512,
    sliding_window=12,
    layer_types=("sliding_attention", "sliding_attention", "full_attention", "sliding_attention"),
    query_pre_attn_scalar=10.0,
    rms_norm_eps=1e-6,
    rope_theta=1e6,
    rope_local_base_freq=1e4,
    rope_scaling_factor=8.0,
)
IMAGE_TOKEN = 63
Ints = NDArray[np.int64]


def vision(tokens: int) -> VisionConfig:
    side = int(tokens**0.5) * 4
    return VisionConfig(
        hidden_size=32,
        intermediate_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        image_size=side,
        patch_size=2,
        mm_tokens_per_image=tokens,
        image_token_id=IMAGE_TOKEN,
        start_of_image_id=61,
        end_of_image_id=62,
    )


Model = tuple[MemoryCheckpoint, Path]


@pytest.fixture(scope="module", params=[(12, 9), (12, 16), (5, 9), (40, 4)], ids=str)
def model(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Model:
    """Images smaller and larger than the window, and larger than the cache."""
    window, tokens = request.param
    checkpoint = MemoryCheckpoint(replace(TEXT, sliding_window=window), vision=vision(tokens))
    folder = tmp_path_factory.mktemp("models") / f"{window}-{tokens}"
    export_checkpoint(checkpoint, folder, "fp32", lambda done, total, text: None)
    return checkpoint, folder


def lay_out(gaps: list[int], tokens: int, seed: int) -> Ints:
    """Text of the lengths given, with an image between each two."""
    random = np.random.default_rng(seed)
    parts = []
    for index, gap in enumerate(gaps):
        parts.append(random.integers(0, 60, gap))
        if index < len(gaps) - 1:
            parts.append(np.full(tokens, IMAGE_TOKEN))
    return np.concatenate(parts)


@settings(max_examples=12, deadline=None)
@given(
    gaps=st.lists(st.integers(0, 30), min_size=2, max_size=5),
    chunk=st.integers(1, 40),
    slack=st.integers(0, 30),
    seed=st.integers(0, 1000),
)
def test_logits_are_those_of_the_reference(model: Model, gaps: list[int], chunk: int, slack: int, seed: int) -> None:
    checkpoint, folder = model
    assert checkpoint.vision is not None
    ids = lay_out([*gaps[:-1], max(1, gaps[-1])], checkpoint.vision.mm_tokens_per_image, seed)
    count = int((ids == IMAGE_TOKEN).sum())
    features = np.random.default_rng(seed).standard_normal((count, TEXT.hidden_size)).astype(np.float32)
    manifest = read_manifest(folder)
    manifest = replace(manifest, local_cache_rows=checkpoint.config.sliding_window + slack)
    run = GraphRun(folder, manifest, len(ids) + 3)
    ours = np.concatenate(
        [
            run.step(ids[step.start : step.stop], np.arange(step.stop - step.start), step.features)[0]
            for step in segments(ids, IMAGE_TOKEN, features, chunk)
        ]
    )
    *_, last = reference.hidden_states(checkpoint, ids, features=features)
    expected = reference.logits(checkpoint, last)
    assert np.abs(ours - expected).max() < 2e-4
