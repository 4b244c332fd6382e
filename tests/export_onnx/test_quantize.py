"""Rounding, packing, and products with matrices in blocks, run by ONNX Runtime against NumPy in float64."""

from __future__ import annotations

from pathlib import Path

import ml_dtypes
import numpy as np
import onnx_ir as ir
import onnxruntime as ort
import pytest
from gguf import GGMLQuantizationType
from gguf.quants import dequantize, quantize
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from memory_checkpoint import MemoryCheckpoint
from tiny_gemma import open_tiny

from app.errors import ExportFailed
from app.inference.model_files import WEIGHTS
from export_onnx.checkpoint import Blocks, FloatArray
from export_onnx.gguf_blocks import read_blocks
from export_onnx.graph import Graph
from export_onnx.layers import embedding
from export_onnx.products import linear
from export_onnx.quantize import WeightReader, WeightsOption, round_to_blocks
from export_onnx.weight_store import WeightStore
from export_onnx.writer import HashedFile, serialise

SMALL = open_tiny("tiny_plain").config
FLOAT, INT64 = ir.DataType.FLOAT, ir.DataType.INT64
EXACT = ["Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0"]


def as_blocks(values: FloatArray, kind: str) -> tuple[Blocks, FloatArray]:
    """Values in a GGUF format, as blocks, and as the `gguf` package dequantises them."""
    data = quantize(values, GGMLQuantizationType[kind])
    shape = (values.shape[0], values.shape[1])
    return read_blocks(data, shape, GGMLQuantizationType[kind]), dequantize(data, GGMLQuantizationType[kind])


def open_store(
    folder: Path, given: dict[str, Blocks | FloatArray], option: WeightsOption = "source"
) -> tuple[HashedFile, WeightStore]:
    file = HashedFile(folder / WEIGHTS)
    return file, WeightStore(WeightReader(MemoryCheckpoint(SMALL, given=given), option), file)


def run_graph(folder: Path, graph: Graph, file: HashedFile, inputs: dict[str, np.ndarray]) -> np.ndarray:
    file.close()
    (folder / "graph.onnx").write_bytes(serialise(graph.to_model("test")))
    session = ort.InferenceSession(folder / "graph.onnx", providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, inputs)[0])


@pytest.mark.parametrize("rows", [1, 3, 40])
@pytest.mark.parametrize("kind", EXACT)
def test_products_with_blocks_are_as_good_as_float(tmp_path: Path, kind: str, rows: int) -> None:
    random = np.random.default_rng(3)
    blocks, weight = as_blocks(random.standard_normal((96, 256)).astype(np.float32), kind)
    x = random.standard_normal((1, rows, 256)).astype(np.float32)
    x[0, 0, :5] *= 100  # activations have outliers; and some blocks are all zero
    x[0, -1, 64:96] = 0
    file, store = open_store(tmp_path, {"a.w.weight": blocks})
    graph = Graph("test")
    y = linear(graph, graph.input("x", FLOAT, [1, "S", 256]), store.matrix("a.w.weight"), "/proj")
    graph.output(y, "y")
    result = run_graph(tmp_path, graph, file, {"x": x})
    exact = x.astype(np.float64) @ weight.astype(np.float64).T
    # A product in which every term is rounded to 15 bits of its block's largest: far below int8, which fails here.
    bound = np.abs(x.astype(np.float64)) @ np.abs(weight.astype(np.float64)).T
    assert np.max(np.abs(result - exact) / bound) < 1e-4


@pytest.mark.parametrize("kind", EXACT)
def test_embedding_rows_come_out_of_the_output_matrix(tmp_path: Path, kind: str) -> None:
    table, expected = as_blocks(np.random.default_rng(4).standard_normal((200, 128)).astype(np.float32), kind)
    file, store = open_store(tmp_path, {"a.table.weight": table})
    graph = Graph("test")
    ids = graph.input("ids", INT64, [1, "S"])
    graph.output(embedding(graph, ids, store.table("a.table.weight"), 3.0, "/embed"), "y")
    wanted = np.array([[0, 199, 7, 7]])
    result = run_graph(tmp_path, graph, file, {"ids": wanted})
    np.testing.assert_allclose(result, 3 * expected[wanted], rtol=1e-6, atol=1e-6)
    written = (tmp_path / WEIGHTS).stat().st_size
    q, scale = table.bits * 200 * 128 // 8, 200 * 4 * 4
    assert written < (q + scale) * 1.6 + 8192  # offsets may come on top, a second copy may not


@given(values=hnp.arrays(np.float32, (3, 64), elements=st.floats(-1e4, 1e4, width=32)), bits=st.sampled_from([4, 8]))
@example(values=np.full((3, 64), 1.6497834e-37, np.float32), bits=8)
def test_rounding_stays_within_half_a_step(values: FloatArray, bits: int) -> None:
    blocks = round_to_blocks(values, bits, "test")
    largest = np.abs(values.reshape(3, 2, 32)).max(-1)
    step = largest / (1 << (bits - 1))
    error = np.abs(blocks.to_float() - values).reshape(3, 2, 32).max(-1)
    # A value as large as the largest, of the other sign, lies one step outside the range.
    assert (error <= step * 1.001 + 1e-30).all()
    kept = np.abs(blocks.to_float().reshape(3, 2, 32)).max(-1)
    # A block whose scale would be subnormal becomes zero: its largest value is below 128 such scales.
    np.testing.assert_allclose(kept, largest, rtol=1e-5, atol=128 * float(np.finfo(np.float32).tiny))


def test_rounding_to_eight_bits_loses_less_than_to_four() -> None:
    values = np.random.default_rng(5).standard_normal((64, 256)).astype(np.float32)
    errors = {bits: np.square(round_to_blocks(values, bits, "test").to_float() - values).mean() for bits in (4, 8)}
    assert errors[8] < errors[4] / 200
    assert errors[4] < 0.01


@pytest.mark.parametrize(("option", "bits_lost"), [("fp32", 0), ("fp16", 11), ("bf16", 8)])
def test_dense_products_lose_what_their_type_loses(tmp_path: Path, option: WeightsOption, bits_lost: int) -> None:
    random = np.random.default_rng(6)
    weight = random.standard_normal((96, 256)).astype(np.float32)
    file, store = open_store(tmp_path, {"a.w.weight": weight}, option)
    graph = Graph("test")
    graph.output(linear(graph, graph.input("x", FLOAT, [1, "S", 256]), store.matrix("a.w.weight"), "/proj"), "y")
    x = random.standard_normal((1, 5, 256)).astype(np.float32)
    result = run_graph(tmp_path, graph, file, {"x": x})
    kept = {
        "fp32": weight,
        "fp16": weight.astype(np.float16),
        "bf16": weight.astype(ml_dtypes.bfloat16).astype(np.float32),
    }[option]
    np.testing.assert_allclose(result, x @ kept.astype(np.float32).T, rtol=1e-4, atol=1e-4)
    assert (np.abs(kept - weight) <= np.abs(weight) * (2.0**-bits_lost if bits_lost else 0) + 1e-7 * bits_lost).all()
    assert (tmp_path / WEIGHTS).stat().st_size == weight.nbytes // (1 if option == "fp32" else 2)


def test_a_value_too_large_for_half_precision_is_refused(tmp_path: Path) -> None:
    weight = np.full((4, 32), 7e4, np.float32)
    file, store = open_store(tmp_path, {"a.w.weight": weight}, "fp16")
    with pytest.raises(ExportFailed, match="too large for fp16"):
        store.matrix("a.w.weight")
    file.abandon()


@pytest.mark.parametrize("option", ["fp32", "bf16", "int8", "int4"])
def test_matrices_in_pieces_are_the_matrices_whole(
    tmp_path: Path, option: WeightsOption, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = np.random.default_rng(8).standard_normal((101, 64)).astype(np.float32)
    files = []
    for piece in (1 << 26, 7 * 4 * 64):  # whole, and 7 rows at a time
        monkeypatch.setattr("export_onnx.weight_store.PIECE_BYTES", piece)
        folder = tmp_path / str(piece)
        folder.mkdir()
        file, store = open_store(folder, {"a.table.weight": table, "b.proj.weight": table + 1}, option)
        store.table("a.table.weight")
        store.matrix("b.proj.weight")
        file.close()
        files.append((folder / WEIGHTS).read_bytes())
    assert files[0] == files[1]


def test_columns_that_32_does_not_divide_go_in_blocks_of_16(tmp_path: Path) -> None:
    weight = np.random.default_rng(9).standard_normal((32, 48)).astype(np.float32)
    file, store = open_store(tmp_path, {"a.w.weight": weight}, "int8")
    graph = Graph("test")
    graph.output(linear(graph, graph.input("x", FLOAT, [1, "S", 48]), store.matrix("a.w.weight"), "/proj"), "y")
    x = np.random.default_rng(10).standard_normal((1, 3, 48)).astype(np.float32)
    result = run_graph(tmp_path, graph, file, {"x": x})
    np.testing.assert_allclose(result, x @ weight.T, rtol=0, atol=0.1)
    with pytest.raises(ExportFailed, match="40 columns"):
        round_to_blocks(np.ones((2, 40), np.float32), 8, "test")
