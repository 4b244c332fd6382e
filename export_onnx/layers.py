"""The parts of a Gemma 3 layer as functions from values to values.

Letters in shapes: S tokens of this step, N rows of logits, H heads, K key-value heads, D head dimension, V vocabulary.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.inference.config import TextConfig
from export_onnx.graph import FLOAT, MICROSOFT, DataType, Dimension, Graph, Value, shape_of
from export_onnx.products import in_blocks, reshape
from export_onnx.weight_store import BlockedMatrix, DenseMatrix, StoredMatrix, StoredTensor


def rms_norm(graph: Graph, x: Value, weight: StoredTensor, epsilon: float, path: str, dtype: DataType = FLOAT) -> Value:
    """x / sqrt(mean(x^2) + epsilon) * weight over the last dimension, as `dtype`, whatever x has.

    x ── SimplifiedLayerNormalization ── y
         weight ──┘
    """
    attributes = {"axis": -1, "epsilon": epsilon, "stash_type": 1}
    scale = graph.cast(graph.stored(weight), dtype, f"{path}/weight")
    return graph.op("SimplifiedLayerNormalization", x, scale, path=path, attributes=attributes, dtype=dtype)


def embedding(graph: Graph, ids: Value, table: StoredMatrix, scale: float, path: str) -> Value:
    """Rows of the embedding table [V, hidden] for ids [1, S], times `scale`.

    ids ── Gather (and Cast) or GatherBlockQuantized ── Mul ── x
    """
    rows = table_rows(graph, ids, table, path)
    return graph.op("Mul", rows, graph.constant(np.float32(scale)), path=f"{path}/scale")


def table_rows(graph: Graph, ids: Value, table: StoredMatrix, path: str) -> Value:
    """Rows of a table [V, hidden] for ids [1, S], in float32: [1, S, hidden]."""
    if isinstance(table, DenseMatrix):
        shape: list[Dimension] = [*shape_of(ids), table.shape[1]]
        rows = graph.op("Gather", graph.stored(table.tensor), ids, path=path, shape=shape)
        return graph.cast(rows, FLOAT, path)
    return _gather_blocks(graph, ids, table, path)


def _gather_blocks(graph: Graph, ids: Value, table: BlockedMatrix, path: str) -> Value:
    """Rows of a table in blocks, read from the very bytes of the output matrix; the second copy is only a name.

    ids ── GatherBlockQuantized ───────────────── y       without offsets
    ids ── GatherBlockQuantized ── Reshape ── Add ── Reshape ── y
    └───── Gather (offsets) ── Unsqueeze ─────┘
    """
    rows, columns = table.shape
    count = columns // table.block_size
    parts = [
        table.q.reshaped(f"{table.name}.q.rows", (rows, columns * table.bits // 8)),
        table.scale.reshaped(f"{table.name}.scale.rows", (rows, count)),
        *([] if table.offset_rows is None else [table.offset_rows]),
    ]
    # A table of which the weights file holds a part only is small.
    may_replace = graph.native_products is None and all(part.array is None for part in parts)
    q, scale, *offsets = map(graph.replaceable if may_replace else graph.stored, parts)
    attributes = {"bits": table.bits, "block_size": table.block_size, "gather_axis": 0, "quantize_axis": 1}
    shape = [*shape_of(ids), columns]
    values = graph.op(
        "GatherBlockQuantized",
        q,
        ids,
        scale,
        path=path,
        domain=MICROSOFT,
        attributes=attributes,
        dtype=FLOAT,
        shape=shape,
    )
    if not offsets:
        return values
    blocks = in_blocks(graph, values, table.block_size, path)
    shape_of_offsets: list[Dimension] = [*shape_of(ids), count]
    chosen = graph.op("Gather", *offsets, ids, path=f"{path}/offset", shape=shape_of_offsets)
    chosen = graph.op(
        "Unsqueeze", chosen, graph.constant(np.array([-1])), path=f"{path}/offset", shape=[*shape_of_offsets, 1]
    )
    return reshape(graph, graph.op("Add", blocks, chosen, path=path), shape, path)


@dataclass(frozen=True, slots=True)
class Rotation:
    """cos and sin of this step's positions, [S, D / 2]."""

    cos: Value
    sin: Value


def rope_rotation(
    graph: Graph, positions: Value, base: float, scaling_factor: float, head_dim: int, path: str
) -> Rotation:
    """cos and sin for positions [S] (float32) of a RoPE base; positions are divided by `scaling_factor`.

    positions ── Unsqueeze ── Mul ─┬─ Cos ── cos
                 frequencies ──┘   └─ Sin ── sin

    Only the step's positions are computed: a table for the whole context would hold 134 MB at 131,072 positions.
    """
    exponents = np.arange(0, head_dim, 2, dtype=np.float64) / head_dim
    frequencies = (1.0 / (base**exponents) / scaling_factor).astype(np.float32)
    (length,) = shape_of(positions)
    column = graph.op("Unsqueeze", positions, graph.constant(np.array([1])), path=path, shape=[length, 1])
    angles = graph.op("Mul", column, graph.constant(frequencies), path=path, shape=[length, head_dim // 2])
    return Rotation(graph.op("Cos", angles, path=path), graph.op("Sin", angles, path=path))


def rope(graph: Graph, x: Value, rotation: Rotation, head_dim: int, path: str) -> Value:
    """Turn each head of x [1, S, heads * D] by its position.

    x ── RotaryEmbedding ── y
         cos, sin ──┘
    """
    start = graph.constant(np.array([0]))  # row 0 of cos and sin belongs to the first token
    attributes = {"num_heads": int(shape_of(x)[-1]) // head_dim, "interleaved": 0}
    inputs = (x, start, rotation.cos, rotation.sin)
    return graph.op("RotaryEmbedding", *inputs, path=path, domain=MICROSOFT, attributes=attributes)


def head_norm(graph: Graph, x: Value, weight: StoredTensor, config: TextConfig, path: str) -> Value:
    """rms_norm over each head of x [1, S, heads * D].

    x ── Reshape [1, S, heads, D] ── SimplifiedLayerNormalization ── Reshape ── y
    """
    width = int(shape_of(x)[-1])
    heads = in_blocks(graph, x, config.head_dim, path)
    normed = rms_norm(graph, heads, weight, config.rms_norm_eps, path)
    return reshape(graph, normed, [*shape_of(x)[:-1], width], path)
