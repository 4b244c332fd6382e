"""The layers of Gemma 3's text decoder, shared by the graph that writes (text_decoder.py) and the one that reads.

layer:  x ─┬─ norm ── attention ── norm ── Add ─┬─ norm ── gated mlp ── norm ── Add ── x'
           └───────────────────────────────┘    └──────────────────────────────┘

Products are the caller's: blocks or columns, in one term or two.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from app.inference.config import TextConfig
from app.inference.model_files import CacheType, past_name, present_name, scale_name
from export_onnx.attention import Heads, LayerCache, Step, append, attention
from export_onnx.graph import FLOAT, FLOAT16, INT8, INT64, DataType, Dimension, Graph, Value
from export_onnx.layers import Rotation, head_norm, rms_norm, rope, rope_rotation
from export_onnx.weight_store import StoredTensor, WeightStore

CACHE_TYPES = {"float32": FLOAT, "float16": FLOAT16, "int8": INT8}

SMALLER = 1 / 64
"""A power of two that float16 products of a layer's mlp are multiplied with, since Gemma's can exceed 65,504; the norm
that follows makes up for it."""

Products = Callable[[Value, Sequence[str], str], list[Value]]
"""(x [1, S, in], parts such as "self_attn.q_proj", path) -> x times the transpose of each of these matrices."""
Norm = Callable[[str], StoredTensor]
"""The weight of one of the layer's norms, such as "input_layernorm"."""


@dataclass(frozen=True, slots=True)
class Layer:
    """What a layer is built from."""

    config: TextConfig
    number: int
    cache: LayerCache
    step: Step
    rotation: Rotation
    products: Products
    norm: Norm
    products_take: DataType = FLOAT
    """What the products' inputs are best given as."""

    @property
    def path(self) -> str:
        """The module that the layer's nodes are named by."""
        return f"/model/layers.{self.number}"

    @property
    def is_local(self) -> bool:
        """Whether it sees a window only."""
        return self.config.is_local(self.number)


def cache_inputs(graph: Graph, config: TextConfig, layer: int, cache_type: CacheType) -> LayerCache:
    """The inputs of one layer's cache, and the scales of an int8 one."""
    # Rows are left open: local caches want slack on the CPU and none on CUDA, global ones the context that is used.
    rows = "local_rows" if config.is_local(layer) else "context_rows"
    heads, dim = config.num_key_value_heads, config.head_dim
    shape: list[Dimension] = [1, heads, rows, dim]
    key, value = (graph.input(past_name(layer, part), CACHE_TYPES[cache_type], shape) for part in ("key", "value"))
    if cache_type != "int8":
        return LayerCache(key, value)
    scales = [graph.input(scale_name(layer, part), FLOAT, [1, heads, 1, dim]) for part in ("key", "value")]
    return LayerCache(key, value, *scales)


def step_positions(graph: Graph, ids: Value, total: Value) -> tuple[Value, Step]:
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
    return positions, Step(total, last, positions, None)


def layer_norms(weights: WeightStore, number: int) -> Norm:
    """The norms of a layer as the checkpoint has them."""
    return lambda part: weights.vector(f"model.layers.{number}.{part}.weight")


def rotations_of(graph: Graph, config: TextConfig, positions: Value) -> dict[bool, Rotation]:
    """cos and sin of the step's positions: those of local layers under True, of global ones under False."""
    dim = config.head_dim
    local = rope_rotation(graph, positions, config.rope_local_base_freq, 1.0, dim, "/model/rotary_emb_local")
    scaling = config.rope_scaling_factor
    return {True: local, False: rope_rotation(graph, positions, config.rope_theta, scaling, dim, "/model/rotary_emb")}


def text_layer(graph: Graph, x: Value, layer: Layer) -> Value:
    """One layer, x [1, S, hidden] to the same; the new states of its cache become outputs of the graph."""
    path = layer.path

    def norm(values: Value, part: str, scale: float = 1, dtype: DataType = FLOAT) -> Value:
        epsilon = layer.config.rms_norm_eps * scale**2
        return rms_norm(graph, values, layer.norm(part), epsilon, f"{path}/{part}", dtype)

    mixed = _attention(graph, norm(x, "input_layernorm", dtype=layer.products_take), layer)
    x = graph.op("Add", x, norm(mixed, "post_attention_layernorm"), path=f"{path}/attn/residual")
    mixed, scale = _mlp(graph, norm(x, "pre_feedforward_layernorm", dtype=layer.products_take), layer)
    return graph.op("Add", x, norm(mixed, "post_feedforward_layernorm", scale), path=f"{path}/mlp/residual")


def _mlp(graph: Graph, x: Value, layer: Layer) -> tuple[Value, float]:
    """down(gelu(gate(x)) * up(x)), gelu in its tanh form, times a scale, which comes with it.

    x ─┬─ gate_proj ── Gelu ─┬─ Mul ── down_proj ── y
       └─ up_proj ───────────┘
    """
    path = f"{layer.path}/mlp"
    gated, raised = layer.products(x, ("mlp.gate_proj", "mlp.up_proj"), path)
    gated = graph.op("Gelu", gated, path=f"{path}/act", attributes={"approximate": "tanh"})
    scale = SMALLER if graph.native_products == FLOAT16 else 1.0  # whatever these came in, down_proj narrows it
    if scale != 1:
        smaller = np.float16(scale) if raised.dtype == FLOAT16 else np.float32(scale)
        raised = graph.op("Mul", raised, graph.constant(smaller), path=f"{path}/smaller")
    return layer.products(graph.op("Mul", gated, raised, path=path), ("mlp.down_proj",), path)[0], scale


def _attention(graph: Graph, x: Value, layer: Layer) -> Value:
    """Projections, norms on the heads of q and k, rotation, attention, output projection.

    x ─┬─ q_proj ── q_norm ── rope ─┐
       ├─ k_proj ── k_norm ── rope ─┼─ attention ── o_proj ── y
       └─ v_proj ───────────────────┘
    """
    path, config = f"{layer.path}/attn", layer.config

    query, key, value = layer.products(x, ("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"), path)
    query, key = _turned(graph, query, layer, "q"), _turned(graph, key, layer, "k")
    heads = Heads(query, key, value, layer.cache, layer.step, config)
    mixed, new_key, new_value = attention(graph, heads, is_local=layer.is_local, path=path)
    _outputs(graph, layer, new_key, new_value)
    return layer.products(mixed, ("self_attn.o_proj",), path)[0]


def keep_only(graph: Graph, x: Value, layer: Layer) -> None:
    """What a last layer leaves behind where no logits are wanted: its keys and values, and nothing else.

    A local layer's operator also attends, since it is what knows how to evict; its result goes nowhere.
    """
    x = rms_norm(graph, x, layer.norm("input_layernorm"), layer.config.rms_norm_eps, f"{layer.path}/input_layernorm")
    path = f"{layer.path}/attn"
    key, value = layer.products(x, ("self_attn.k_proj", "self_attn.v_proj"), path)
    key = _turned(graph, key, layer, "k")
    if layer.is_local:
        (query,) = layer.products(x, ("self_attn.q_proj",), path)
        heads = Heads(_turned(graph, query, layer, "q"), key, value, layer.cache, layer.step, layer.config)
        _, new_key, new_value = attention(graph, heads, is_local=True, path=path)
    else:
        new_key = append(graph, layer.cache.key, key, layer.step, f"{path}/key")
        new_value = append(graph, layer.cache.value, value, layer.step, f"{path}/value")
    _outputs(graph, layer, new_key, new_value)


def _turned(graph: Graph, x: Value, layer: Layer, part: str) -> Value:
    """Queries or keys [1, S, heads * D], each head normed and turned by its position."""
    path, config = f"{layer.path}/attn", layer.config
    normed = head_norm(graph, x, layer.norm(f"self_attn.{part}_norm"), config, f"{path}/{part}_norm")
    return rope(graph, normed, layer.rotation, config.head_dim, f"{path}/{part}_rotary")


def _outputs(graph: Graph, layer: Layer, key: Value, value: Value) -> None:
    graph.output(key, present_name(layer.number, "key"))
    graph.output(value, present_name(layer.number, "value"))
