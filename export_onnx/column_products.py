"""Products with weights in columns of int8: what processors multiply fastest when many tokens are read.

An integer product takes rows of integers with one scale a row, and weights with one scale an output ("column"). It is
2 to 10 times as fast as a product in blocks, whose scales change every 32 numbers. What it loses it loses to outliers:
one large number in a row takes the steps of all others. So an input may go in as two terms, the second what rounding
left over of the first:

    x  =  row scale * (high + low / 254)        high, low: -127 .. 127, rounded when the graph runs
    w  =  column scale * weights                rounded by the exporter (quantize.py)
"""

from __future__ import annotations

import numpy as np

from export_onnx.graph import FLOAT, MICROSOFT, UINT8, Dimension, Graph, Value, shape_of
from export_onnx.weight_store import ColumnMatrix

STEPS = 127
"""Steps of int8 to either side of 0."""
TINY = 1e-30
"""Added to scales, so that a row that is all zero has one; lost in the rounding of any other."""
SECOND = np.float32(1 / (2 * STEPS))
"""What a step of the second term is worth, in steps of the first: rounding leaves half a step at most."""
MIDDLE = 128
"""The uint8 that stands for 0."""


def column_product(graph: Graph, x: Value, weight: ColumnMatrix, path: str, *, terms: int) -> Value:
    """x [1, S, in] times the transpose of a matrix in columns, [1, S, out] in float32; x in one term or two.

    x ─┬─ Div ── QuantizeLinear [terms, S, in] ── MatMulIntegerToFloat ── (sum of terms) ── Mul ── y
       └─ row scale ───────────────────────────── weights, their scale ──────────────────────┘
    """
    scale = _row_scale(graph, x, path)
    shape: list[Dimension] = [1, shape_of(x)[1], weight.shape[0]]
    product = graph.op(
        "MatMulIntegerToFloat",
        _codes(graph, x, terms, path),
        graph.stored(weight.q),
        graph.constant(np.float32(1)),
        graph.stored(weight.scale),
        graph.constant(np.uint8(MIDDLE)),
        path=path,
        domain=MICROSOFT,
        dtype=FLOAT,
        shape=[terms, *shape[1:]],
    )
    if terms == 2:
        halves = [(FLOAT, shape)] * 2
        attributes = {"axis": 0, "num_outputs": 2}
        first, second = graph.op_with_outputs(
            "Split", product, path=f"{path}/terms", attributes=attributes, outputs=halves
        )
        second = graph.op("Mul", second, graph.constant(SECOND), path=f"{path}/terms")
        product = graph.op("Add", first, second, path=f"{path}/terms")
    return graph.op("Mul", product, scale, path=f"{path}/scaled")


def _row_scale(graph: Graph, x: Value, path: str) -> Value:
    """float32 [1, S, 1]: what one step of a row's integers is worth.

    x ── Abs ── ReduceMax ── Mul 1/127 ── Add ── scale
    """
    path = f"{path}/rows"
    last = graph.constant(np.array([-1]))
    shape: list[Dimension] = [*shape_of(x)[:-1], 1]
    size = graph.op("Abs", x, path=path)
    size = graph.op("ReduceMax", size, last, path=path, attributes={"keepdims": 1}, shape=shape)
    scale = graph.op("Mul", size, graph.constant(np.float32(1 / STEPS)), path=path)
    return graph.op("Add", scale, graph.constant(np.float32(TINY)), path=path)


def _codes(graph: Graph, x: Value, terms: int, path: str) -> Value:
    """x in steps of its rows' scales, uint8 [terms, S, in].

    x ── Div row scale ─┬─ QuantizeLinear ── high ─┬─────────────────────────────────────── Concat ── codes
                        │                          └─ DequantizeLinear ─┐                     │
                        └──────────────────────────────────────────── Sub ── QuantizeLinear ──┘
    """
    path = f"{path}/rows"
    one, middle = graph.constant(np.float32(1)), graph.constant(np.uint8(MIDDLE))
    steps = graph.op("Div", x, _row_scale(graph, x, path), path=path)
    high = graph.op("QuantizeLinear", steps, one, middle, path=path, dtype=UINT8)
    if terms == 1:
        return high
    back = graph.op("DequantizeLinear", high, one, middle, path=f"{path}/low", dtype=FLOAT)
    rest = graph.op("Sub", steps, back, path=f"{path}/low")
    low = graph.op("QuantizeLinear", rest, graph.constant(SECOND), middle, path=f"{path}/low", dtype=UINT8)
    attributes = {"axis": 0}
    return graph.op("Concat", high, low, path=f"{path}/low", attributes=attributes, shape=[2, *shape_of(x)[1:]])
