"""Products with weights, as good as float32 for weights of 8 and of 4 bits.

ONNX Runtime's CPU has one fast product for 8-bit blocks, and it rounds the activations to int8 too: a scale for each
block of a row, 127 steps to either side. On Gemma 3 270M that changes the greedy answer to 51 of 100 prompts.
So each row goes in twice: once as the very numbers that the rounding gives, and once as what the rounding left over.

    x               =  high                        +  low
    0.731 .. -1.9   =  0.733 .. -1.9  (k / 127)    +  -0.002 .. 0.0    rounded in turn to 127 steps of its own

`high` is what the operator itself makes of x: the product of each block with an identity matrix. It passes through the
next rounding unchanged, since it lies on the operator's own grid, and `low` loses 1 / 127 of something that is at most
half a step: together 15 bits of a block's largest value instead of 7. Writing one token at a time, a second term costs
little, because the time goes into reading the weights (docs/performance.md). Reading hundreds at once it doubles the
time, so a graph may have an input that says how many terms to use: with one, `high` alone.
"""

from __future__ import annotations

import numpy as np

from export_onnx.graph import FLOAT, MICROSOFT, Dimension, Graph, Value, shape_of
from export_onnx.weight_store import BlockedMatrix, StoredMatrix

INT8_ACTIVATIONS = 4
"""`accuracy_level` of MatMulNBits: activations rounded to int8, a scale a block."""


def linear(graph: Graph, x: Value, weight: StoredMatrix, path: str, *, wide: bool = False) -> Value:
    """x [1, S, in] times the transpose of weight [out, in].

    `wide`: in a graph of native products this one is computed in float32 where its weight is in blocks.

    dense:   x ── MatMul ── y        16-bit weights are widened first, once, when the graph is loaded; a graph of
                                     native products narrows x instead
    blocks:  x ── blocked_product ── y
    """
    if (width := shape_of(x)[-1]) != weight.shape[1]:
        raise ValueError(f"{path}: the input has {width} columns, the weight {weight.shape[1]}")
    if isinstance(weight, BlockedMatrix):
        return blocked_product(graph, x, weight, path, wide=wide)
    matrix = graph.stored(weight.tensor)
    common = matrix.dtype if graph.native_products is not None and matrix.dtype else FLOAT
    x, matrix = graph.cast(x, common, f"{path}/input"), graph.cast(matrix, common, f"{path}/weight")
    product = graph.op("MatMul", x, matrix, path=path, shape=[*shape_of(x)[:-1], weight.shape[0]])
    return graph.cast(product, FLOAT, path)


def blocked_product(graph: Graph, x: Value, weight: BlockedMatrix, path: str, *, wide: bool = False) -> Value:
    """x [1, S, in] times the transpose of a matrix in blocks.

    x ── two_terms [n, S, in] ── MatMulNBits ── sum_of_terms ─┬─ y          without offsets
    └─ Reshape ── ReduceSum ── MatMul ────────────────────────┴─ Add ── y   offsets times the sums of blocks of x
    """
    rows, columns = weight.shape
    attributes = {"K": columns, "N": rows, "bits": weight.bits, "block_size": weight.block_size}
    scale = graph.stored(weight.scale)
    if graph.native_products is None:
        terms = two_terms(graph, x, weight, path)
        attributes["accuracy_level"] = INT8_ACTIVATIONS
    else:
        kind = FLOAT if wide else graph.native_products
        terms, scale = graph.cast(x, kind, f"{path}/input"), graph.cast(scale, kind, f"{path}/scale")
    inputs = (terms, graph.stored(weight.q), scale)
    shape: list[Dimension] = [*shape_of(terms)[:-1], rows]
    product = graph.op("MatMulNBits", *inputs, path=path, domain=MICROSOFT, attributes=attributes, shape=shape)
    if graph.native_products is None:
        product = sum_of_terms(graph, product, path)
    if weight.offset is None:
        return product
    blocks = in_blocks(graph, graph.cast(x, FLOAT, f"{path}/offset"), weight.block_size, path)
    sums = graph.op(
        "ReduceSum",
        blocks,
        graph.constant(np.array([-1])),
        path=f"{path}/offset",
        attributes={"keepdims": 0},
        shape=shape_of(blocks)[:-1],
    )
    added = graph.op("MatMul", sums, graph.stored(weight.offset), path=f"{path}/offset", shape=shape_of(product))
    return graph.op("Add", graph.cast(product, FLOAT, path), added, path=path)


def rounded_product(graph: Graph, x: Value, weight: BlockedMatrix, path: str) -> Value:
    """The same in one term, x rounded to int8 by the operator: where what comes of it is made exact afterwards."""
    rows, columns = weight.shape
    attributes = {"K": columns, "N": rows, "bits": weight.bits, "block_size": weight.block_size}
    attributes["accuracy_level"] = INT8_ACTIVATIONS
    inputs = (x, graph.stored(weight.q), graph.stored(weight.scale))
    shape: list[Dimension] = [*shape_of(x)[:-1], rows]
    return graph.op("MatMulNBits", *inputs, path=path, domain=MICROSOFT, attributes=attributes, shape=shape)


def two_terms(graph: Graph, x: Value, weight: BlockedMatrix, path: str) -> Value:
    """x [1, S, n] as the two terms [2, S, n] whose sum it is, or as the first of them; see the head of this file.

    x ── Reshape ─┬─ MatMulNBits (identity) ── high ─┬─ Concat ── Slice (first terms) ── Reshape ── y
                  └─ Sub high ── low ────────────────┘
    """
    path = f"{path}/terms"
    blocks = in_blocks(graph, x, weight.block_size, path)
    high = _rounded(graph, blocks, weight.bits, f"{path}/high")
    low = graph.op("Sub", blocks, high, path=f"{path}/low")
    both = graph.op("Concat", high, low, path=path, attributes={"axis": 0}, shape=[2, *shape_of(blocks)[1:]])
    both = _first_terms(graph, both, 0, path)
    return reshape(graph, both, [shape_of(both)[0], *shape_of(x)[1:]], path)


def _rounded(graph: Graph, blocks: Value, bits: int, path: str) -> Value:
    """What the operator rounds blocks [1, S, n / size, size] to before it multiplies them with weights of `bits` bits.

    The identity has weights 0 and 1, stored as they are: with offsets of 0 nothing is subtracted, so that the products
    are the very numbers. Its bits are those of the weights, since each kind may have a rounding of its own.
    """
    size = int(shape_of(blocks)[-1])
    ones = np.eye(size, dtype=np.uint8)
    packed = ones if bits == 8 else ones[:, ::2] | ones[:, 1::2] << 4
    parts = (packed[:, None], np.ones((size, 1), np.float32), np.zeros((size, 1), np.uint8))
    attributes = {"K": size, "N": size, "bits": bits, "block_size": size, "accuracy_level": INT8_ACTIVATIONS}
    inputs = (blocks, *map(graph.constant, parts))
    return graph.op("MatMulNBits", *inputs, path=path, domain=MICROSOFT, attributes=attributes)


def _first_terms(graph: Graph, x: Value, axis: int, path: str) -> Value:
    """As many of the 2 along an axis as the graph is asked to use."""
    if graph.terms is None:
        return x
    shape = shape_of(x)
    shape[axis] = "terms"
    zero, along = graph.constant(np.array([0])), graph.constant(np.array([axis]))
    return graph.op("Slice", x, zero, graph.terms, along, path=path, shape=shape)


def sum_of_terms(graph: Graph, both: Value, path: str) -> Value:
    """[terms, S, n] -> [1, S, n], their sum: a product, which takes a part of the time of ReduceSum.

    both ── Reshape [terms, S * n] ── MatMul ── Reshape ── y
                    (1, 1) or (1) ───┘
    """
    path = f"{path}/terms"
    terms, length, width = shape_of(both)
    product = f"{length} * {width}"  # one name for one size: ONNX Runtime plans its memory by it
    flat = reshape(graph, both, [terms, product], path)
    ones = _first_terms(graph, graph.constant(np.ones((1, 2), np.float32)), 1, "/model/terms")
    added = graph.op("MatMul", ones, flat, path=path, shape=[1, product])
    return reshape(graph, added, [1, length, width], path)


def reshape(graph: Graph, x: Value, shape: list[Dimension], path: str) -> Value:
    """x in another shape. One dimension may be a name; others may too if x has the same ones in the same places."""
    names = [*shape_of(x), *[None] * len(shape)]
    sizes = [
        size if isinstance(size, int) else 0 if size == before else -1
        for size, before in zip(shape, names, strict=False)
    ]
    return graph.op("Reshape", x, graph.constant(np.array(sizes)), path=path, shape=shape)


def in_blocks(graph: Graph, x: Value, size: int, path: str) -> Value:
    """[.., n] -> [.., n / size, size]."""
    *leading, width = shape_of(x)
    return reshape(graph, x, [*leading, int(width) // size, size], path)
