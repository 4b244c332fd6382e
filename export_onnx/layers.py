"""The parts of a Gemma 3 layer as functions from values to values.

Letters in shapes: S tokens of this step, N rows of logits, H heads, K key-value heads, D head dimension, V vocabulary.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.inference.config import TextConfig
from export_onnx.checkpoint import FloatArray, Weight
from export_onnx.graph import FLOAT, MICROSOFT, Dimension, Graph, Value, shape_of
from export_onnx.products import BlockedWeight, in_blocks, linear, reshape


def rms_norm(graph: Graph, x: Value, weight: FloatArray, epsilon: float, path: str, name: str) -> Value:
    """x / sqrt(mean(x^2) + epsilon) * weight over the last dimension.

    x ── SimplifiedLayerNormalization ── y
         weight ──┘
    """
    attributes = {"axis": -1, "epsilon": epsilon, "stash_type": 1}
    return graph.op("SimplifiedLayerNormalization", x, graph.weight(name, weight), path=path, attributes=attributes)


def embedding(graph: Graph, ids: Value, table: BlockedWeight | Value, scale: float, path: str) -> Value:
    """Rows of the embedding table [V, hidden] for ids [1, S], times `scale`.

    ids ── Gather or GatherBlockQuantized ── Mul ── x
    """
    if isinstance(table, Value):
        shape: list[Dimension] = [*shape_of(ids), *shape_of(table)[1:]]
        rows = graph.op("Gather", table, ids, path=path, shape=shape)
    else:
        rows = _gather_blocks(graph, ids, table, path)
    return graph.op("Mul", rows, graph.constant(np.float32(scale)), path=f"{path}/scale")


def _gather_blocks(graph: Graph, ids: Value, table: BlockedWeight, path: str) -> Value:
    """Rows of a table in blocks, read from the very bytes of the output matrix; the second copy is only a name.

    ids ── GatherBlockQuantized ───────────────── y       without offsets
    ids ── GatherBlockQuantized ── Reshape ── Add ── Reshape ── y
    └───── Gather (offsets) ── Unsqueeze ─────┘
    """
    rows, columns = table.shape
    bytes_per_row = columns * table.bits // 8
    q = graph.same_bytes(f"{table.name}.q.rows", table.q, (rows, bytes_per_row))
    scale = graph.same_bytes(f"{table.name}.scale.rows", table.scale, (rows, columns // table.block_size))
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
    if table.offset is None:
        return values
    offsets = graph.weight(f"{table.name}.offset.rows", table.offset)
    blocks = in_blocks(graph, values, table.block_size, path)
    shape_of_offsets: list[Dimension] = [*shape_of(ids), columns // table.block_size]
    chosen = graph.op("Gather", offsets, ids, path=f"{path}/offset", shape=shape_of_offsets)
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


@dataclass(frozen=True, slots=True)
class StepLengths:
    """How long the sequence is, as the attention operator wants to know it."""

    total: Value
    """int32 scalar T."""
    last: Value
    """int32 [1], T - 1."""


def head_norm(graph: Graph, x: Value, weight: FloatArray, config: TextConfig, path: str, name: str) -> Value:
    """rms_norm over each head of x [1, S, heads * D].

    x ── Reshape [1, S, heads, D] ── SimplifiedLayerNormalization ── Reshape ── y
    """
    width = int(shape_of(x)[-1])
    heads = in_blocks(graph, x, config.head_dim, path)
    normed = rms_norm(graph, heads, weight, config.rms_norm_eps, path, name)
    return reshape(graph, normed, [*shape_of(x)[:-1], width], path)


def attention(
    graph: Graph,
    query: Value,
    key: Value,
    value: Value,
    cache: tuple[Value, Value],
    lengths: StepLengths,
    config: TextConfig,
    is_local: bool,
    path: str,
) -> tuple[Value, Value, Value]:
    """Causal attention over the cache and this step. Returns the mixed values and the cache's two new states.

    query [1, S, H * D] ──────────────┐
    key, value [1, S, K * D] ─────────┤
    past key, value [1, K, rows, D] ──┼─ GroupQueryAttention ─┬─ mixed [1, S, H * D]
    T - 1, T ─────────────────────────┘                       └─ present key, value, in the memory of the past ones

    A local layer's cache holds its window and some slack, and the operator drops the oldest rows itself.
    """
    attributes: dict[str, int | float | str] = {
        "num_heads": config.num_attention_heads,
        "kv_num_heads": config.num_key_value_heads,
        "scale": config.query_pre_attn_scalar**-0.5,
        "do_rotary": 0,
    }
    if is_local:
        attributes |= {"local_window_size": config.sliding_window, "sliding_window_cache": 1}
    mixed, present_key, present_value = graph.op_with_outputs(
        "GroupQueryAttention",
        *(query, key, value, *cache, lengths.last, lengths.total),
        path=path,
        domain=MICROSOFT,
        attributes=attributes,
        outputs=[(FLOAT, shape_of(query)), (FLOAT, shape_of(cache[0])), (FLOAT, shape_of(cache[1]))],
    )
    return mixed, present_key, present_value


def gated_mlp(graph: Graph, x: Value, gate: Weight, up: Weight, down: Weight, path: str, name: str) -> Value:
    """down(gelu(gate(x)) * up(x)), gelu in its tanh form.

    x ─┬─ gate_proj ── Gelu ─┬─ Mul ── down_proj ── y
       └─ up_proj ───────────┘
    """
    gated = linear(graph, x, gate, f"{path}/gate_proj", f"{name}.gate_proj.weight")
    gated = graph.op("Gelu", gated, path=f"{path}/act", attributes={"approximate": "tanh"})
    raised = linear(graph, x, up, f"{path}/up_proj", f"{name}.up_proj.weight")
    product = graph.op("Mul", gated, raised, path=path)
    return linear(graph, product, down, f"{path}/down_proj", f"{name}.down_proj.weight")
