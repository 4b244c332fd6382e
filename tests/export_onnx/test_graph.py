"""The graph builder: names, shared constants, shared bytes, and weights outside the graph's file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import onnx_ir as ir
import onnxruntime as ort
import pytest
from tiny_gemma import open_tiny

from app.inference.model_files import WEIGHTS
from export_onnx.graph import Graph, Value
from export_onnx.quantize import WeightReader
from export_onnx.weight_store import WeightStore
from export_onnx.writer import HashedFile, serialise

FLOAT = ir.DataType.FLOAT


def run(folder: Path, graph: Graph, file: HashedFile, **inputs: np.ndarray) -> list[np.ndarray]:
    """Write a graph as an export does and run it."""
    file.close()
    path = folder / "graph.onnx"
    path.write_bytes(serialise(graph.to_model("test")))
    session = ort.InferenceSession(path, providers=["CPUExecutionProvider"])
    return list(session.run(None, inputs))


@pytest.fixture
def file(tmp_path: Path) -> Iterator[HashedFile]:
    file = HashedFile(tmp_path / WEIGHTS)
    yield file
    file.abandon()


def store_of(file: HashedFile) -> WeightStore:
    return WeightStore(WeightReader(open_tiny("tiny_plain"), "source"), file)


def product(graph: Graph, x: Value, weight: Value) -> Value:
    return graph.op("MatMul", x, weight, path="/a/proj", shape=["N", weight.shape[1]] if weight.shape else None)


def test_a_graph_with_outside_weights_runs(tmp_path: Path, file: HashedFile) -> None:
    random = np.random.default_rng(0)
    first, second = random.standard_normal((2, 64, 64)).astype(np.float32)
    graph = Graph("test")
    x = graph.input("x", FLOAT, ["N", 64])
    store = store_of(file)
    weights = [graph.stored(store.array(name, array)) for name, array in (("first", first), ("second", second))]
    y = product(graph, product(graph, x, weights[0]), weights[1])
    graph.output(graph.op("Add", y, graph.constant(np.float32(3)), path="/a"), "y")
    values = random.standard_normal((2, 64)).astype(np.float32)
    (result,) = run(tmp_path, graph, file, x=values)
    np.testing.assert_allclose(result, values @ first @ second + 3, rtol=1e-4, atol=1e-4)
    assert (tmp_path / "graph.onnx").stat().st_size < 2000
    assert (tmp_path / WEIGHTS).stat().st_size == 2 * 64 * 64 * 4


def test_nodes_are_named_by_path_and_no_name_comes_twice() -> None:
    graph = Graph("test")
    x = graph.input("x", FLOAT, [2])
    for _ in range(3):
        x = graph.op("Neg", x, path="/model/layers.0/mlp")
    model = ir.to_proto(graph.to_model("test"))
    assert [node.name for node in model.graph.node] == [
        "/model/layers.0/mlp/Neg",
        "/model/layers.0/mlp/Neg_1",
        "/model/layers.0/mlp/Neg_2",
    ]
    outputs = [output for node in model.graph.node for output in node.output]
    assert len(set(outputs)) == 3


def test_equal_constants_are_one() -> None:
    graph = Graph("test")
    one = graph.constant(np.float32(1))
    assert graph.constant(np.float32(1)) is one
    assert graph.constant(np.array([1], np.float32)) is not one  # another shape
    assert graph.constant(np.int32(1)) is not one  # another type
    assert graph.constant(np.array(0x3F800000, np.int32)) is not one  # the same bytes, another type


def test_equal_nodes_are_one() -> None:
    graph = Graph("test")
    x = graph.input("x", FLOAT, [2])
    same = [graph.op("Gelu", x, path=f"/{place}", attributes={"approximate": "tanh"}) for place in "ab"]
    assert same[0] is same[1]
    assert graph.op("Gelu", x, path="/a") is not same[0]
    assert graph.op("Gelu", same[0], path="/a", attributes={"approximate": "tanh"}) is not same[0]
    assert len(ir.to_proto(graph.to_model("test")).graph.node) == 3


@pytest.mark.parametrize("rows", [4, 512])  # kept in the graph's file, and outside
def test_one_copy_of_bytes_can_be_read_in_two_shapes(tmp_path: Path, file: HashedFile, rows: int) -> None:
    table = np.arange(rows * 6, dtype=np.float32).reshape(rows, 6)
    graph = Graph("test")
    x = graph.input("x", FLOAT, [rows, 6])
    stored = store_of(file).array("table", table)
    weight, flat = graph.stored(stored), graph.stored(stored.reshaped("table.flat", (rows * 6,)))
    graph.output(graph.op("Add", x, weight, path="/a"), "whole")
    last = graph.op("Gather", flat, graph.constant(np.array([rows * 6 - 1])), path="/b", shape=[1])
    graph.output(last, "last")
    whole, last_value = run(tmp_path, graph, file, x=np.zeros_like(table))
    np.testing.assert_array_equal(whole, table)
    assert last_value == [rows * 6 - 1]
    if rows == 512:
        assert (tmp_path / WEIGHTS).stat().st_size == table.nbytes


def test_outside_weights_lie_at_page_borders(tmp_path: Path, file: HashedFile) -> None:
    graph, store = Graph("test"), store_of(file)
    for number in range(3):
        graph.stored(store.array(f"w{number}", np.full(5000 + number, number, np.int8)))
    file.close()
    data = (tmp_path / WEIGHTS).read_bytes()
    for number, tensor in enumerate(ir.to_proto(graph.to_model("test")).graph.initializer):
        place = {entry.key: entry.value for entry in tensor.external_data}
        offset, length = int(place["offset"]), int(place["length"])
        assert offset % 4096 == 0
        assert data[offset : offset + length] == bytes([number]) * (5000 + number)
        assert onnx.external_data_helper.uses_external_data(tensor)


def test_a_value_without_a_type_is_refused_where_it_is_used() -> None:
    graph = Graph("test")
    with pytest.raises(TypeError, match="/a"):
        graph.op("Neg", Value(name="unknown"), path="/a")


@pytest.mark.parametrize("positive", [True, False])
def test_one_of_two_branches_runs_over_the_same_weights(tmp_path: Path, file: HashedFile, positive: bool) -> None:
    weight = np.random.default_rng(1).standard_normal((64, 64)).astype(np.float32)
    graph, stored = Graph("test"), store_of(file).array("w", weight)
    x, which = graph.input("x", FLOAT, ["N", 64]), graph.input("which", ir.DataType.BOOL, [])

    def straight() -> list[Value]:
        return [product(graph, x, graph.stored(stored))]

    def negated() -> list[Value]:
        return [graph.op("Neg", product(graph, x, graph.stored(stored)), path="/b")]

    (y,) = graph.choose(which, straight, negated, "/choice")
    graph.output(graph.op("Add", y, product(graph, x, graph.stored(stored)), path="/c"), "y")
    values = np.random.default_rng(2).standard_normal((3, 64)).astype(np.float32)
    (result,) = run(tmp_path, graph, file, x=values, which=np.array(positive))
    np.testing.assert_allclose(result, 2 * values @ weight if positive else np.zeros_like(values), rtol=0, atol=1e-4)
    assert (tmp_path / WEIGHTS).stat().st_size == weight.nbytes
