"""Gemma 3's text decoder as an ONNX graph. Inputs, outputs and caches are those of `app.inference.model_files`.

input_ids ── embedding ── layer 0 ── ... ── layer L - 1 ── rows at logit_positions ── norm ── output matrix ── logits

layer:  x ─┬─ norm ── attention ── norm ── Add ─┬─ norm ── gated_mlp ── norm ── Add ── x'
           └───────────────────────────────┘    └──────────────────────────────┘
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from app.inference.config import TextConfig
from app.inference.model_files import INPUT_IDS, LOGIT_POSITIONS, LOGITS, TOTAL_LENGTH, past_name, present_name
from export_onnx.checkpoint import Blocks
from export_onnx.graph import FLOAT, INT32, INT64, Dimension, Graph, Value, WeightSink, shape_of
from export_onnx.layers import (
    Rotation,
    StepLengths,
    attention,
    embedding,
    gated_mlp,
    head_norm,
    rms_norm,
    rope,
    rope_rotation,
)
from export_onnx.products import BlockedWeight, blocked_product, linear, reshape, weight_of_blocks
from export_onnx.quantize import WeightReader

EMBEDDING = "model.embed_tokens.weight"
OUTPUT = "lm_head.weight"


def build_text_decoder(
    config: TextConfig,
    weights: WeightReader,
    tensor_names: tuple[str, ...],
    sink: WeightSink,
    on_layer: Callable[[str], None],
) -> Graph:
    """Build the decoder, writing its weights to `sink`; `on_layer` hears what comes next. Raises ExportFailed."""
    graph = Graph("gemma3_text_decoder", sink)
    ids = graph.input(INPUT_IDS, INT64, [1, "S"])
    total = graph.input(TOTAL_LENGTH, INT32, [])
    logit_positions = graph.input(LOGIT_POSITIONS, INT64, ["N"])
    caches = [_cache_inputs(graph, config, layer) for layer in range(config.num_hidden_layers)]

    on_layer("embedding and output matrix")
    table = _embedding_table(graph, weights)
    positions, lengths = _positions(graph, ids, total)
    rotations = {
        True: rope_rotation(
            graph, positions, config.rope_local_base_freq, 1.0, config.head_dim, "/model/rotary_emb_local"
        ),
        False: rope_rotation(
            graph, positions, config.rope_theta, config.rope_scaling_factor, config.head_dim, "/model/rotary_emb"
        ),
    }
    x = embedding(graph, ids, table, config.hidden_size**0.5, "/model/embed_tokens")
    for layer in range(config.num_hidden_layers):
        on_layer(f"layer {layer + 1} of {config.num_hidden_layers}")
        rotation = rotations[config.is_local(layer)]
        x = _layer(graph, x, caches[layer], lengths, rotation, config, weights, layer)

    width = config.hidden_size
    x = graph.op("Gather", x, logit_positions, path="/model/rows", attributes={"axis": 1}, shape=[1, "N", width])
    x = rms_norm(graph, x, weights.vector("model.norm.weight"), config.rms_norm_eps, "/model/norm", "model.norm.weight")
    if OUTPUT in tensor_names:
        logits = linear(graph, x, weights.matrix(OUTPUT), "/lm_head", OUTPUT)
    else:
        logits = _tied_output(graph, x, table)
    logits = reshape(graph, logits, ["N", config.vocab_size], "/lm_head")
    graph.output(logits, LOGITS)
    return graph


def _cache_inputs(graph: Graph, config: TextConfig, layer: int) -> tuple[Value, Value]:
    # Rows are left open: local caches want slack on the CPU and none on CUDA, global ones the context that is used.
    rows = "local_rows" if config.is_local(layer) else "context_rows"
    shape: list[Dimension] = [1, config.num_key_value_heads, rows, config.head_dim]
    return graph.input(past_name(layer, "key"), FLOAT, shape), graph.input(past_name(layer, "value"), FLOAT, shape)


def _embedding_table(graph: Graph, weights: WeightReader) -> BlockedWeight | Value:
    table = weights.matrix(EMBEDDING)
    return weight_of_blocks(graph, table, EMBEDDING) if isinstance(table, Blocks) else graph.weight(EMBEDDING, table)


def _tied_output(graph: Graph, x: Value, table: BlockedWeight | Value) -> Value:
    """Logits from the embedding table [V, hidden] for x [1, N, hidden].

    x ── blocked_product ── logits      or      x ── Reshape [N, hidden] ── Gemm (transposed table) ── logits
    """
    if isinstance(table, BlockedWeight):
        return blocked_product(graph, x, table, "/lm_head")
    rows = reshape(graph, x, shape_of(x)[1:], "/lm_head")
    shape: list[Dimension] = [shape_of(x)[1], shape_of(table)[0]]
    return graph.op("Gemm", rows, table, path="/lm_head", attributes={"transB": 1}, shape=shape)


def _positions(graph: Graph, ids: Value, total: Value) -> tuple[Value, StepLengths]:
    """Positions T - S .. T - 1 of this step as float32 [S], and the lengths that attention wants.

    total ─ Cast ──────────┬─ Range ─ Cast ── positions
    ids ─ Shape ─ Squeeze ─┴ Sub ┘
    """
    path = "/model/positions"
    end = graph.op("Cast", total, path=path, attributes={"to": INT64.value}, dtype=INT64)
    steps = graph.op("Shape", ids, path=path, attributes={"start": 1}, shape=[1])
    steps = graph.op("Squeeze", steps, path=path, shape=[])
    start = graph.op("Sub", end, steps, path=path)
    positions = graph.op("Range", start, end, graph.constant(np.int64(1)), path=path, shape=["S"])
    positions = graph.op("Cast", positions, path=path, attributes={"to": FLOAT.value}, dtype=FLOAT)
    last = graph.op("Sub", total, graph.constant(np.int32(1)), path=f"{path}/last")
    last = graph.op("Reshape", last, graph.constant(np.array([1])), path=f"{path}/last", shape=[1])
    return positions, StepLengths(total, last)


def _layer(
    graph: Graph,
    x: Value,
    cache: tuple[Value, Value],
    lengths: StepLengths,
    rotation: Rotation,
    config: TextConfig,
    weights: WeightReader,
    layer: int,
) -> Value:
    path, prefix = f"/model/layers.{layer}", f"model.layers.{layer}"

    def norm(values: Value, name: str) -> Value:
        weight = weights.vector(f"{prefix}.{name}.weight")
        return rms_norm(graph, values, weight, config.rms_norm_eps, f"{path}/{name}", f"{prefix}.{name}.weight")

    mixed = _attention(graph, norm(x, "input_layernorm"), cache, lengths, rotation, config, weights, layer)
    x = graph.op("Add", x, norm(mixed, "post_attention_layernorm"), path=f"{path}/attn/residual")
    gate, up, down = (weights.matrix(f"{prefix}.mlp.{name}_proj.weight") for name in ("gate", "up", "down"))
    normed = norm(x, "pre_feedforward_layernorm")
    mixed = gated_mlp(graph, normed, gate, up, down, f"{path}/mlp", f"{prefix}.mlp")
    return graph.op("Add", x, norm(mixed, "post_feedforward_layernorm"), path=f"{path}/mlp/residual")


def _attention(
    graph: Graph,
    x: Value,
    cache: tuple[Value, Value],
    lengths: StepLengths,
    rotation: Rotation,
    config: TextConfig,
    weights: WeightReader,
    layer: int,
) -> Value:
    """Projections, norms on the heads of q and k, rotation, attention, output projection.

    x ─┬─ q_proj ── q_norm ── rope ─┐
       ├─ k_proj ── k_norm ── rope ─┼─ attention ── o_proj ── y
       └─ v_proj ───────────────────┘
    """
    path, prefix = f"/model/layers.{layer}/attn", f"model.layers.{layer}.self_attn"

    def project(values: Value, part: str) -> Value:
        name = f"{prefix}.{part}_proj.weight"
        return linear(graph, values, weights.matrix(name), f"{path}/{part}_proj", name)

    def turned(part: str) -> Value:
        name = f"{prefix}.{part}_norm.weight"
        normed = head_norm(graph, project(x, part), weights.vector(name), config, f"{path}/{part}_norm", name)
        return rope(graph, normed, rotation, config.head_dim, f"{path}/{part}_rotary")

    mixed, present_key, present_value = attention(
        graph, turned("q"), turned("k"), project(x, "v"), cache, lengths, config, config.is_local(layer), path
    )
    graph.output(present_key, present_name(layer, "key"))
    graph.output(present_value, present_name(layer, "value"))
    return project(mixed, "o")
