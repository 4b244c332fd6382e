"""Gemma 3's text decoder as an ONNX graph. Inputs, outputs and caches are those of `app.inference.model_files`.

input_ids ── embedding ─┐
image_features ─────────┴─ layer 0 ── ... ── layer L - 1 ── rows at logit_positions ── norm ── output matrix ── logits

layer:  x ─┬─ norm ── attention ── norm ── Add ─┬─ norm ── gated_mlp ── norm ── Add ── x'
           └───────────────────────────────┘    └──────────────────────────────┘

One graph reads text and images: a step's soft tokens, where there are any, stand in for the embeddings of its ids, and
attention alone differs (attention.py). So there is one copy of the weights in memory.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.inference.config import TextConfig
from app.inference.model_files import (
    IMAGE_FEATURES,
    INPUT_IDS,
    LOGIT_POSITIONS,
    LOGITS,
    PRODUCT_TERMS,
    TOTAL_LENGTH,
    CacheType,
    past_name,
    present_name,
    scale_name,
)
from export_onnx.attention import Heads, LayerCache, Step, attention, image_step
from export_onnx.graph import FLOAT, FLOAT16, INT8, INT32, INT64, Dimension, Graph, Value, shape_of
from export_onnx.layers import Rotation, embedding, gated_mlp, head_norm, rms_norm, rope, rope_rotation
from export_onnx.products import linear, reshape
from export_onnx.weight_store import BlockedMatrix, StoredMatrix, StoredTensor, WeightStore

EMBEDDING = "model.embed_tokens.weight"
OUTPUT = "lm_head.weight"
CACHE_TYPES = {"float32": FLOAT, "float16": FLOAT16, "int8": INT8}


@dataclass(frozen=True, slots=True)
class _Layer:
    """What a layer is built from."""

    config: TextConfig
    weights: WeightStore
    number: int
    cache: LayerCache
    step: Step
    rotation: Rotation

    @property
    def path(self) -> str:
        return f"/model/layers.{self.number}"

    def matrix(self, part: str) -> StoredMatrix:
        return self.weights.matrix(f"model.layers.{self.number}.{part}.weight")

    def norm(self, part: str) -> StoredTensor:
        return self.weights.vector(f"model.layers.{self.number}.{part}.weight")


def build_text_decoder(
    config: TextConfig,
    weights: WeightStore,
    *,
    reads_images: bool,
    cache_type: CacheType,
    on_layer: Callable[[str], None],
) -> Graph:
    """Build the decoder; `on_layer` hears what comes next. Raises ExportFailed.

    A graph with float16 caches is for GPUs, and leaves the precision of products to them.
    """
    graph = Graph("gemma3_text_decoder", native_products=cache_type == "float16")
    ids = graph.input(INPUT_IDS, INT64, [1, "S"])
    total = graph.input(TOTAL_LENGTH, INT32, [])
    logit_positions = graph.input(LOGIT_POSITIONS, INT64, ["N"])
    graph.terms = graph.input(PRODUCT_TERMS, INT64, [1])
    features = graph.input(IMAGE_FEATURES, FLOAT, [1, "M", config.hidden_size]) if reads_images else None
    caches = [_cache_inputs(graph, config, layer, cache_type) for layer in range(config.num_hidden_layers)]

    on_layer("embedding and output matrix")
    table = weights.table(EMBEDDING)
    x = embedding(graph, ids, table, config.hidden_size**0.5, "/model/embed_tokens")
    positions, step = _positions(graph, ids, total)
    if features is not None:
        x, step = _with_images(graph, x, features, step, config, caches)
    rotations = {
        True: rope_rotation(
            graph, positions, config.rope_local_base_freq, 1.0, config.head_dim, "/model/rotary_emb_local"
        ),
        False: rope_rotation(
            graph, positions, config.rope_theta, config.rope_scaling_factor, config.head_dim, "/model/rotary_emb"
        ),
    }
    for number in range(config.num_hidden_layers):
        on_layer(f"layer {number + 1} of {config.num_hidden_layers}")
        layer = _Layer(config, weights, number, caches[number], step, rotations[config.is_local(number)])
        x = _layer(graph, x, layer)

    width = config.hidden_size
    x = graph.op("Gather", x, logit_positions, path="/model/rows", attributes={"axis": 1}, shape=[1, "N", width])
    x = rms_norm(graph, x, weights.vector("model.norm.weight"), config.rms_norm_eps, "/model/norm")
    output = weights.matrix(OUTPUT) if weights.has(OUTPUT) else table
    logits = _tied_output(graph, x, output) if output is table else linear(graph, x, output, "/lm_head")
    graph.output(reshape(graph, logits, ["N", config.vocab_size], "/lm_head"), LOGITS)
    return graph


def _cache_inputs(graph: Graph, config: TextConfig, layer: int, cache_type: CacheType) -> LayerCache:
    # Rows are left open: local caches want slack on the CPU and none on CUDA, global ones the context that is used.
    rows = "local_rows" if config.is_local(layer) else "context_rows"
    heads, dim = config.num_key_value_heads, config.head_dim
    shape: list[Dimension] = [1, heads, rows, dim]
    key, value = (graph.input(past_name(layer, part), CACHE_TYPES[cache_type], shape) for part in ("key", "value"))
    if cache_type != "int8":
        return LayerCache(key, value)
    scales = [graph.input(scale_name(layer, part), FLOAT, [1, heads, 1, dim]) for part in ("key", "value")]
    return LayerCache(key, value, *scales)


def _with_images(
    graph: Graph, x: Value, features: Value, step: Step, config: TextConfig, caches: list[LayerCache]
) -> tuple[Value, Step]:
    """Soft tokens in place of embeddings where there are any; they are not scaled, as embeddings are."""
    # A model without local layers has no window to mind: any cache tells a number of rows that is not used.
    local = next((layer for layer in range(config.num_hidden_layers) if config.is_local(layer)), 0)
    image = image_step(graph, features, step.total, caches[local].key, config.sliding_window, "/model/image")

    def soft_tokens() -> list[Value]:
        return [graph.op("Identity", features, path="/model/image/features", shape=shape_of(x))]

    def embeddings() -> list[Value]:
        return [graph.op("Identity", x, path="/model/image/embeddings")]

    (chosen,) = graph.choose(image.is_image, soft_tokens, embeddings, "/model/image/choice")
    return chosen, Step(step.total, step.last, image)


def _tied_output(graph: Graph, x: Value, table: StoredMatrix) -> Value:
    """Logits from the embedding table [V, hidden] for x [1, N, hidden].

    x ── blocked_product ── logits      or      x ── Reshape [N, hidden] ── Gemm (transposed table) ── logits
    """
    if isinstance(table, BlockedMatrix):
        return linear(graph, x, table, "/lm_head")
    rows = reshape(graph, x, shape_of(x)[1:], "/lm_head")
    matrix = graph.stored(table.tensor)
    common = matrix.dtype if graph.native_products and matrix.dtype else FLOAT
    rows, matrix = graph.cast(rows, common, "/lm_head/input"), graph.cast(matrix, common, "/lm_head/weight")
    shape: list[Dimension] = [shape_of(x)[1], table.shape[0]]
    logits = graph.op("Gemm", rows, matrix, path="/lm_head", attributes={"transB": 1}, shape=shape)
    return graph.cast(logits, FLOAT, "/lm_head")


def _positions(graph: Graph, ids: Value, total: Value) -> tuple[Value, Step]:
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
    return positions, Step(total, last, None)


def _layer(graph: Graph, x: Value, layer: _Layer) -> Value:
    path = layer.path

    def norm(values: Value, part: str) -> Value:
        return rms_norm(graph, values, layer.norm(part), layer.config.rms_norm_eps, f"{path}/{part}")

    mixed = _attention(graph, norm(x, "input_layernorm"), layer)
    x = graph.op("Add", x, norm(mixed, "post_attention_layernorm"), path=f"{path}/attn/residual")
    gate, up, down = (layer.matrix(f"mlp.{name}_proj") for name in ("gate", "up", "down"))
    mixed = gated_mlp(graph, norm(x, "pre_feedforward_layernorm"), gate, up, down, f"{path}/mlp")
    return graph.op("Add", x, norm(mixed, "post_feedforward_layernorm"), path=f"{path}/mlp/residual")


def _attention(graph: Graph, x: Value, layer: _Layer) -> Value:
    """Projections, norms on the heads of q and k, rotation, attention, output projection.

    x ─┬─ q_proj ── q_norm ── rope ─┐
       ├─ k_proj ── k_norm ── rope ─┼─ attention ── o_proj ── y
       └─ v_proj ───────────────────┘
    """
    path, config = f"{layer.path}/attn", layer.config

    def project(values: Value, part: str) -> Value:
        return linear(graph, values, layer.matrix(f"self_attn.{part}_proj"), f"{path}/{part}_proj")

    def turned(part: str) -> Value:
        normed = head_norm(graph, project(x, part), layer.norm(f"self_attn.{part}_norm"), config, f"{path}/{part}_norm")
        return rope(graph, normed, layer.rotation, config.head_dim, f"{path}/{part}_rotary")

    heads = Heads(turned("q"), turned("k"), project(x, "v"), layer.cache, layer.step, config)
    mixed, new_key, new_value = attention(graph, heads, is_local=config.is_local(layer.number), path=path)
    graph.output(new_key, present_name(layer.number, "key"))
    graph.output(new_value, present_name(layer.number, "value"))
    return project(mixed, "o")
