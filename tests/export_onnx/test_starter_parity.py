"""The exported starter model against transformers with the same weights in float32."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import starter_capture

from app.inference.decoder import open_decoder
from app.inference.model_files import read_manifest
from export_onnx.verify import GraphRun

SUBSET = slice(3, None, 8)
"""12 or 13 of the 100 prompts, of every kind; tests/benchmarks/greedy_agreement.py runs all."""

LOGIT_TOLERANCE = 0.01
"""Of 100 prompts, 15 hold a step that is decided by less than this. In float32 throughout the error is 2e-5."""

FLOAT16_TOLERANCE = 0.03
"""Of the graph for GPUs, whose products are in float16: 0.011 at most where it was written."""


@pytest.fixture(scope="module")
def run(starter_folder: Path) -> Iterator[GraphRun]:
    yield starter_capture.open_run(starter_folder)


def test_the_starter_continues_prompts_as_transformers_does(run: GraphRun) -> None:
    margins = {}
    for wanted in starter_capture.read_continuations()[SUBSET]:
        step = starter_capture.first_difference(run, wanted)
        if step is not None:
            margins[wanted.number] = float(wanted.margins[step])
    assert len(margins) <= 1, margins
    assert all(margin < LOGIT_TOLERANCE for margin in margins.values()), margins


def test_logits_of_a_text_longer_than_the_window_are_those_of_transformers(run: GraphRun) -> None:
    text = starter_capture.read_long_text()
    run.restart()
    logits = []
    for start in range(0, len(text.ids), 200):
        rows = text.rows[(text.rows >= start) & (text.rows < start + 200)] - start
        logits.append(run.step(text.ids[start : start + 200], rows)[0])
    ours = np.concatenate(logits)
    np.testing.assert_allclose(
        np.take_along_axis(ours, text.top_ids, axis=1), text.top_logits, rtol=0, atol=LOGIT_TOLERANCE
    )
    # No token that transformers ranks below its twenty likeliest may come out above them.
    np.testing.assert_allclose(ours.max(axis=1), text.top_logits[:, 0], rtol=0, atol=LOGIT_TOLERANCE)


def test_the_graph_for_gpus_computes_the_logits_of_transformers(starter_folder: Path) -> None:
    """On the CPU, across the window's end: weights with and without offsets, joined matrices, a smaller mlp."""
    text, ends = starter_capture.read_long_text(), (0, 400, 520)
    decoder, _, kept = open_decoder(
        starter_folder,
        read_manifest(starter_folder),
        asked_device="cpu",
        context_length=ends[-1],
        threads=None,
        cache_type="float16",
    )
    assert kept == "float16"
    logits = []
    for start, stop in itertools.pairwise(ends):
        rows = text.rows[(text.rows >= start) & (text.rows < stop)] - start
        logits.append(decoder.step(text.ids[start:stop].tolist(), rows.tolist()))
    ours = np.concatenate(logits)
    top = np.take_along_axis(ours, text.top_ids[: len(ours)], axis=1)
    np.testing.assert_allclose(top, text.top_logits[: len(ours)], rtol=0, atol=FLOAT16_TOLERANCE)
    np.testing.assert_array_equal(ours.argmax(axis=1), text.top_ids[: len(ours), 0])
