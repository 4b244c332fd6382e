"""SigLIP and the projector as an ONNX graph: an image's pixels to the soft tokens that stand for it in a prompt.

pixel_values ── patches ── + positions ── layer 0 ── ... ── layer L - 1 ── norm ──┐
image_features ── projection ── norm ── average pool ────────────────────────────┘

layer:  x ─┬─ norm ── attention ── Add ─┬─ norm ── fc1 ── Gelu ── fc2 ── Add ── x'
           └────────────────────────────┘└─────────────────────────────────┘

Letters in shapes: N patches, V hidden size of the tower, H hidden size of the decoder, n patches a side, m soft tokens
a side. Source: Zhai et al. 2023 (SigLIP); the pooling and the projector as in transformers' `modeling_gemma3.py`.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from app.inference.config import VisionConfig
from app.inference.model_files import IMAGE_FEATURES, PIXEL_VALUES
from export_onnx.graph import FLOAT, MICROSOFT, Attribute, Dimension, Graph, Value
from export_onnx.layers import rms_norm
from export_onnx.products import linear, reshape
from export_onnx.weight_store import WeightStore

TOWER = "vision_tower"
PROJECTOR = "multi_modal_projector"
PROJECTION = f"{PROJECTOR}.mm_input_projection.weight"


def build_vision_encoder(config: VisionConfig, weights: WeightStore, on_part: Callable[[str], None]) -> Graph:
    """Build the encoder of one image; `on_part` hears what comes next. Raises ExportFailed."""
    graph = Graph("gemma3_vision_encoder")
    pixels = graph.input(PIXEL_VALUES, FLOAT, [1, config.num_channels, config.image_size, config.image_size])
    on_part("vision: patches")
    x = _patches(graph, pixels, config, weights)
    for number in range(config.num_hidden_layers):
        on_part(f"vision: layer {number + 1} of {config.num_hidden_layers}")
        x = _layer(graph, x, config, weights, number)
    x = _layer_norm(graph, x, config, weights, f"{TOWER}.post_layernorm", "/vision/post_layernorm")
    x = _pooled(graph, x, config)
    norm = weights.vector(f"{PROJECTOR}.mm_soft_emb_norm.weight")
    x = rms_norm(graph, x, norm, config.projector_norm_eps, "/projector/norm")
    graph.output(linear(graph, x, weights.matrix(PROJECTION), "/projector/projection"), IMAGE_FEATURES)
    return graph


def _patches(graph: Graph, pixels: Value, config: VisionConfig, weights: WeightStore) -> Value:
    """pixel_values [1, 3, P, P] ── Conv [1, V, n, n] ── [1, V, N] ── [1, N, V] ── Add positions [N, V]"""
    path, prefix = "/vision/embeddings", f"{TOWER}.embeddings"
    side, size = config.patches_per_side, config.patch_size
    width = config.hidden_size
    attributes: dict[str, Attribute] = {"strides": [size, size], "kernel_shape": [size, size]}
    kernel, bias = (graph.stored(weights.vector(f"{prefix}.patch_embedding.{part}")) for part in ("weight", "bias"))
    x = graph.op("Conv", pixels, kernel, bias, path=path, attributes=attributes, shape=[1, width, side, side])
    x = reshape(graph, x, [1, width, side * side], path)
    x = graph.op("Transpose", x, path=path, attributes={"perm": [0, 2, 1]}, shape=[1, side * side, width])
    positions = weights.vector(f"{prefix}.position_embedding.weight")
    return graph.op("Add", x, graph.stored(positions), path=f"{path}/positions")


def _layer(graph: Graph, x: Value, config: VisionConfig, weights: WeightStore, number: int) -> Value:
    path, prefix = f"/vision/layers.{number}", f"{TOWER}.encoder.layers.{number}"
    normed = _layer_norm(graph, x, config, weights, f"{prefix}.layer_norm1", f"{path}/layer_norm1")
    query, key, value = (
        _linear(graph, normed, weights, f"{prefix}.self_attn.{part}_proj", f"{path}/attn/{part}_proj") for part in "qkv"
    )
    head_dim = config.hidden_size // config.num_attention_heads
    attributes: dict[str, Attribute] = {"num_heads": config.num_attention_heads, "scale": head_dim**-0.5}
    mixed = graph.op(
        "MultiHeadAttention", query, key, value, path=f"{path}/attn", domain=MICROSOFT, attributes=attributes
    )
    mixed = _linear(graph, mixed, weights, f"{prefix}.self_attn.out_proj", f"{path}/attn/out_proj")
    x = graph.op("Add", x, mixed, path=f"{path}/attn/residual")
    normed = _layer_norm(graph, x, config, weights, f"{prefix}.layer_norm2", f"{path}/layer_norm2")
    inner = _linear(graph, normed, weights, f"{prefix}.mlp.fc1", f"{path}/mlp/fc1")
    inner = graph.op("Gelu", inner, path=f"{path}/mlp/act", attributes={"approximate": "tanh"})
    outer = _linear(graph, inner, weights, f"{prefix}.mlp.fc2", f"{path}/mlp/fc2")
    return graph.op("Add", x, outer, path=f"{path}/mlp/residual")


def _linear(graph: Graph, x: Value, weights: WeightStore, name: str, path: str) -> Value:
    product = linear(graph, x, weights.matrix(f"{name}.weight"), path)
    return graph.op("Add", product, graph.stored(weights.vector(f"{name}.bias")), path=f"{path}/bias")


def _layer_norm(graph: Graph, x: Value, config: VisionConfig, weights: WeightStore, name: str, path: str) -> Value:
    weight, bias = (graph.stored(weights.vector(f"{name}.{part}")) for part in ("weight", "bias"))
    attributes: dict[str, Attribute] = {"axis": -1, "epsilon": config.layer_norm_eps}
    return graph.op("LayerNormalization", x, weight, bias, path=path, attributes=attributes)


def _pooled(graph: Graph, x: Value, config: VisionConfig) -> Value:
    """Patches to soft tokens, each the average of a square of patches.

    x [1, N, V] ── [1, m, n / m, m, n / m, V] ── ReduceMean of the two n / m ── [1, m * m, V]
    """
    path = "/projector/pool"
    width, side = config.hidden_size, config.tokens_per_side
    pool = config.patches_per_side // side
    shape: list[Dimension] = [1, side, pool, side, pool, width]
    squares = reshape(graph, x, shape, path)
    axes = graph.constant(np.array([2, 4]))
    attributes: dict[str, Attribute] = {"keepdims": 0}
    x = graph.op("ReduceMean", squares, axes, path=path, attributes=attributes, shape=[1, side, side, width])
    return reshape(graph, x, [1, side * side, width], path)
