"""Matrices in columns of int8: rounding, products run by ONNX Runtime against float64, and when they are written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime as ort
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from memory_checkpoint import MemoryCheckpoint
from numpy.typing import NDArray
from tiny_gemma import open_tiny

from app.inference.model_files import WEIGHTS
from export_onnx.checkpoint import FloatArray
from export_onnx.column_products import column_product
from export_onnx.graph import FLOAT, Graph
from export_onnx.quantize import WeightReader, WeightsOption, round_to_blocks, round_to_columns, wants_columns
from export_onnx.starter import open_starter
from export_onnx.weight_store import WeightStore
from export_onnx.writer import HashedFile, serialise

SMALL = open_tiny("tiny_plain").config
TINY = float(np.finfo(np.float32).tiny)


@given(values=hnp.arrays(np.float32, (3, 24), elements=st.floats(-1e4, 1e4, width=32)))
@example(values=np.zeros((3, 24), np.float32))
@example(values=np.full((3, 24), 1e-42, np.float32))
@example(values=np.full((3, 24), 1.6e-36, np.float32))
def test_rounding_to_columns_stays_within_half_a_step(values: FloatArray) -> None:
    columns = round_to_columns(values)
    largest = np.abs(values).max(axis=1).astype(np.float64)
    kept = columns.q.astype(np.float64) * columns.scale[:, None]
    # Rows whose scale would be subnormal become zero: all their values are below 127 such scales.
    half = largest[:, None] / 254 * 1.0001 + 127 * TINY
    assert np.isfinite(columns.scale).all() and (columns.scale > 0).all()
    assert np.abs(columns.q.astype(int)).max() <= 127
    assert (np.abs(kept - values) <= half).all()
    np.testing.assert_allclose(np.abs(kept).max(axis=1), largest, rtol=1e-6, atol=127 * TINY)


def test_a_row_of_zeros_stays_one_and_each_row_has_a_step_of_its_own() -> None:
    columns = round_to_columns(np.array([[0, 0], [254, -1], [-0.5, 0.25]], np.float32))
    assert columns.q.tolist() == [[0, 0], [127, 0], [-127, 64]]  # 1 / 2 and 63.5 go to the even number
    np.testing.assert_allclose(columns.scale[1:], [2, 0.5 / 127], rtol=1e-6)


def products(
    folder: Path, weight: FloatArray, x: FloatArray, terms: int, option: WeightsOption = "source"
) -> FloatArray:
    """x [S, in] times the transpose of `weight` [out, in] in columns, as a graph computes it."""
    file = HashedFile(folder / WEIGHTS)
    store = WeightStore(WeightReader(MemoryCheckpoint(SMALL, given={"a.w.weight": weight}), option), file)
    graph = Graph("test")
    x_in = graph.input("x", FLOAT, [1, "S", x.shape[1]])
    graph.output(column_product(graph, x_in, store.columns("a.w.weight"), "/proj", terms=terms), "y")
    file.close()
    (folder / "graph.onnx").write_bytes(serialise(graph.to_model("test")))
    session = ort.InferenceSession(folder / "graph.onnx", providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {"x": x[None]})[0][0])


@pytest.mark.parametrize("rows", [1, 3, 70])
def test_products_lose_what_rounding_their_input_loses(tmp_path: Path, rows: int) -> None:
    """A term leaves half a step of the row's largest value by 127; the second leaves half a step of that by 254."""
    random = np.random.default_rng(rows)
    weight = random.standard_normal((96, 256)).astype(np.float32)
    weight[5] = 0
    x = random.standard_normal((rows, 256)).astype(np.float32)
    x[0, 7] = 3000  # an outlier takes the steps of its row
    x[-1] = x[-1] if rows == 1 else 0
    columns = round_to_columns(weight)
    kept = columns.q.astype(np.float64) * columns.scale[:, None]
    exact = x.astype(np.float64) @ kept.T
    largest = np.abs(x).max(axis=1, keepdims=True).astype(np.float64)
    sizes = np.abs(kept).sum(axis=1)
    float_error = 1e-6 * (np.abs(x).astype(np.float64) @ np.abs(kept).T) + 1e-6 * largest * sizes
    errors = []
    for terms, step in ((1, largest / 127), (2, largest / 127 / 254)):
        ours = products(tmp_path, weight, x, terms)
        error = np.abs(ours - exact)
        assert (error <= step / 2 * sizes + float_error).all(), terms
        assert not ours[:, 5].any()
        if rows > 1:
            assert not ours[-1].any()
        errors.append(error[: max(1, rows - 1)].mean(axis=1))
    # The outlier takes all that is beside it in one term; the second brings that back.
    assert errors[0][0] > 1 and errors[1][0] < errors[0][0] / 20
    assert (errors[1][1:] < errors[0][1:] / 100).all()


def test_the_output_comes_from_what_the_other_form_of_a_matrix_keeps(tmp_path: Path) -> None:
    """With --weights int4 columns are those of the blocks, so that both graphs compute with the same weights."""
    weight = np.random.default_rng(2).standard_normal((32, 64)).astype(np.float32)
    found = products(tmp_path, weight, np.eye(64, dtype=np.float32), 1, "int4").T
    expected = round_to_columns(round_to_blocks(weight, 4, "int4").to_float())
    np.testing.assert_allclose(found, expected.q * expected.scale[:, None], rtol=1e-5)
    assert np.abs(found - weight).max() > 0.1


def sized(vocab: int, hidden: int, layers: int) -> MemoryCheckpoint:
    kinds = ("sliding_attention",) * layers
    config = replace(SMALL, vocab_size=vocab, hidden_size=hidden, num_hidden_layers=layers, layer_types=kinds)
    return MemoryCheckpoint(config)


@pytest.mark.parametrize(
    ("checkpoint", "option", "wanted"),
    [
        (sized(262_144, 640, 2), "int8", True),
        (sized(262_144, 640, 2), "int4", False),  # two bytes a weight where blocks take five eighths
        (sized(262_144, 640, 2), "bf16", False),
        (sized(262_144, 640, 2), "source", False),  # floats
        (sized(1_000, 640, 2), "int8", False),  # a toy
        (sized(262_144, 5_760, 2), "int8", False),  # beyond 2 GB
    ],
)
def test_columns_are_written_where_they_pay(checkpoint: MemoryCheckpoint, option: WeightsOption, wanted: bool) -> None:
    assert wants_columns(checkpoint, option) is wanted


def test_the_starter_has_columns_as_it_comes() -> None:
    assert wants_columns(open_starter(), "source") and not wants_columns(open_tiny("tiny_plain"), "source")


def test_blocks_of_four_bits_alone_have_none() -> None:
    """Q4_0 takes little more than half a byte a weight."""
    values: NDArray[np.float32] = np.ones((4, 32), np.float32)
    checkpoint = sized(262_144, 640, 1)
    blocks = {
        name: replace(round_to_blocks(values, 4, "Q4_0"), source_type="Q4_0")
        for name, shape in checkpoint.shapes().items()
        if len(shape) == 2
    }
    big = replace(blocks["model.embed_tokens.weight"], q=np.broadcast_to(np.uint8(0), (262_144, 20, 32)))
    given_blocks = {**blocks, "model.embed_tokens.weight": big}
    assert not wants_columns(replace(checkpoint, given=given_blocks), "source")
    eight = {name: replace(entry, bits=8, source_type="Q8_0") for name, entry in given_blocks.items()}
    assert wants_columns(replace(checkpoint, given=eight), "source")
