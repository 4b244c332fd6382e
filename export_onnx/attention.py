"""Attention over the caches of Gemma 3's layers: text looks back, the soft tokens of an image see one another as well.

Letters in shapes: S tokens of this step, T tokens in all, H heads, K key-value heads, G = H / K, D head dimension,
C rows of a layer's cache, L resident rows before this step, W window.

    text step                         image step: S soft tokens of one image

            key  past   this step             key  past   this image
      query  0   # # #  # . . .         query  0   # # #  # # # #
             1   # # #  # # . .                1   # # #  # # # #       a local layer's window cuts the past only
             2   # # #  # # # .                2   # # #  # # # #
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from app.inference.config import TextConfig
from app.inference.model_files import FEW_TOKENS
from export_onnx.graph import BOOL, FLOAT, FLOAT16, INT64, MICROSOFT, Attribute, Dimension, Graph, Value, shape_of
from export_onnx.products import reshape


@dataclass(frozen=True, slots=True)
class LayerCache:
    """One layer's cache as the graph's inputs, [1, K, C, D]; int8 ones have scales, float32 [1, K, 1, D]."""

    key: Value
    value: Value
    key_scale: Value | None = None
    value_scale: Value | None = None


@dataclass(frozen=True, slots=True)
class ImageStep:
    """What attention has to know of images, in graphs that read them."""

    is_image: Value
    """bool scalar: whether this step is one image."""
    resident: Value
    """int64 [1]: L, rows that local layers hold before this step; 0 in a text step."""
    mask: Value
    """float32 [S, L + S]: 0 where an image's token may look in a local layer, else -infinity; empty in a text step."""


@dataclass(frozen=True, slots=True)
class Step:
    """How long the sequence is, as the attention operator wants to know it, and whether an image is being read."""

    total: Value
    """int32 scalar T."""
    last: Value
    """int32 [1], T - 1."""
    positions: Value
    """float32 [S]: T - S .. T - 1."""
    image: ImageStep | None
    """None in graphs that read text only."""


@dataclass(frozen=True, slots=True)
class Heads:
    """What one layer's attention works on."""

    query: Value
    """[1, S, H * D]"""
    key: Value
    value: Value
    """[1, S, K * D]"""
    cache: LayerCache
    step: Step
    config: TextConfig


Mixed = tuple[Value, Value, Value]
"""Mixed values [1, S, H * D], and the two new states of the cache, in the memory of the old ones."""


def attention(graph: Graph, heads: Heads, *, is_local: bool, path: str) -> Mixed:
    """Attention over the cache and this step.

    text:           GroupQueryAttention, causal; in local layers within the window, dropping the oldest rows itself
    image, global:  GroupQueryAttention, not causal
    image, local:   see `_image_in_window`
    """
    window: dict[str, Attribute] = {"local_window_size": heads.config.sliding_window, "sliding_window_cache": 1}

    def over_text() -> list[Value]:
        return list(_grouped(graph, heads, window if is_local else {}, path))

    def over_image(image: ImageStep) -> list[Value]:
        if is_local:
            return list(_image_in_window(graph, heads, image, window, f"{path}/image"))
        return list(_grouped(graph, heads, {"causal": 0}, f"{path}/image"))

    image = heads.step.image
    if image is None and not is_local and _can_share_rows(heads):
        few = _is_few(graph, heads)
        mixed, new_key, new_value = graph.choose(few, lambda: list(_over_rows(graph, heads, path)), over_text, path)
    elif image is None:
        mixed, new_key, new_value = over_text()
    else:
        mixed, new_key, new_value = graph.choose(image.is_image, lambda: over_image(image), over_text, path)
    return mixed, new_key, new_value


def _grouped(graph: Graph, heads: Heads, extra: dict[str, Attribute], path: str) -> Mixed:
    """query, key, value ─ Cast ─ GroupQueryAttention ─┬─ Cast ── mixed
    past key, past value, T - 1, T, scales ────────────┘ └─ present key, present value

    A cache of float16 wants everything in float16; one of int8 takes float32 and rounds by its scales.
    """
    config, cache, step = heads.config, heads.cache, heads.step
    attributes: dict[str, Attribute] = {
        "num_heads": config.num_attention_heads,
        "kv_num_heads": config.num_key_value_heads,
        "scale": config.query_pre_attn_scalar**-0.5,
        "do_rotary": 0,
    } | extra
    kind = FLOAT16 if cache.key.dtype == FLOAT16 else FLOAT
    parts = (heads.query, heads.key, heads.value)
    inputs: list[Value | None] = [graph.cast(part, kind, f"{path}/{kind.name.lower()}") for part in parts]
    inputs += [cache.key, cache.value, step.last, step.total]
    if cache.key_scale is not None:
        attributes |= {"k_quant_type": "PER_CHANNEL", "v_quant_type": "PER_CHANNEL", "kv_cache_bit_width": 8}
        inputs += [None] * 5 + [cache.key_scale, cache.value_scale]
    presents = [(part.dtype or kind, shape_of(part)) for part in (cache.key, cache.value)]
    mixed, new_key, new_value = graph.op_with_outputs(
        "GroupQueryAttention",
        *inputs,
        path=path,
        domain=MICROSOFT,
        attributes=attributes,
        outputs=[(kind, shape_of(heads.query)), *presents],
    )
    return mixed, new_key, new_value


def _can_share_rows(heads: Heads) -> bool:
    """Whether all heads look at the same rows, and the first T rows of the cache are one stretch of memory."""
    return heads.config.num_key_value_heads == 1 and heads.cache.key.dtype == FLOAT


def _is_few(graph: Graph, heads: Heads) -> Value:
    """bool scalar: the caller has bound exactly T rows of the cache, and the step has few tokens."""
    path = "/model/few"
    total = reshape(graph, graph.cast(heads.step.total, INT64, path), [1], path)
    # Every global layer's cache has as many rows: one is asked, so that all share the answer.
    exact = graph.op("Equal", _size(graph, heads.cache.key, 2, path), total, path=path, dtype=BOOL)
    tokens = _size(graph, heads.query, 1, path)
    few = graph.op("Less", tokens, graph.constant(np.array([FEW_TOKENS + 1])), path=path, dtype=BOOL)
    return graph.op("Squeeze", graph.op("And", exact, few, path=path), path=path, shape=[])


def _over_rows(graph: Graph, heads: Heads, path: str) -> Mixed:
    """A global layer with one kv head writes an answer: every row of the cache is read once for all H query heads.

    The operator reads it once for each head, and far into a text reading rows is what takes the time. The caller binds
    the first T rows of the cache, this step's included.

    key, value ── append ── present key, value [1, 1, T, D]
    query ── Mul scale ── [1, 1, D, S * H] ─┐
    present key ────────────────────────────┴ MatMul ── Transpose ── Add mask ── Softmax ─┐
    present value ────────────────────────────────────────────────────────────────────────┴ MatMul ── mixed

    Keys stand first, so that they are read as they lie: the other way around they are copied to be turned.
    """
    config, path = heads.config, f"{path}/rows"
    count, dim = config.num_attention_heads, config.head_dim
    key = append(graph, heads.cache.key, heads.key, heads.step, f"{path}/key")
    value = append(graph, heads.cache.value, heads.value, heads.step, f"{path}/value")

    def turned(x: Value, shape: list[Dimension]) -> Value:
        return graph.op("Transpose", x, path=path, attributes={"perm": [0, 1, 3, 2]}, shape=shape)

    def shaped(x: Value, sizes: list[int], shape: list[Dimension]) -> Value:
        return graph.op("Reshape", x, graph.constant(np.array(sizes)), path=path, shape=shape)

    scale = graph.constant(np.float32(config.query_pre_attn_scalar**-0.5))
    query = shaped(graph.op("Mul", heads.query, scale, path=path), [1, 1, -1, dim], [1, 1, "S * H", dim])
    scores = graph.op("MatMul", key, turned(query, [1, 1, dim, "S * H"]), path=path, shape=[1, 1, "T", "S * H"])
    scores = turned(scores, [1, 1, "S * H", "T"])
    scores = graph.op("Add", scores, _causal_mask(graph, heads, path), path=path)
    weights = graph.op("Softmax", scores, path=path, attributes={"axis": -1})
    mixed = graph.op("MatMul", weights, value, path=path, shape=[1, 1, "S * H", dim])
    return shaped(mixed, [1, -1, count * dim], shape_of(heads.query)), key, value


def _causal_mask(graph: Graph, heads: Heads, path: str) -> Value:
    """float32 [S * H, T]: 0 where a token may look, which is up to its own position, else -infinity.

    positions [S] ─┬─ Unsqueeze, Expand [S, H] ── Reshape [S * H, 1] ─┬─ Less ── Where [S * H, S] ── Pad ── mask
                   └──────────────────────────────────────────────────┘          T - S zeros before
    """
    path, count = f"{path}/mask", heads.config.num_attention_heads
    positions = heads.step.positions
    column = graph.op("Unsqueeze", positions, graph.constant(np.array([1])), path=path, shape=["S", 1])
    by_head = graph.op("Expand", column, graph.constant(np.array([1, count])), path=path, shape=["S", count])
    rows = graph.op("Reshape", by_head, graph.constant(np.array([-1, 1])), path=path, shape=["S * H", 1])
    beyond = graph.op("Less", rows, positions, path=path, dtype=BOOL, shape=["S * H", "S"])
    hidden, seen = graph.constant(np.float32(-np.inf)), graph.constant(np.float32(0))
    own = graph.op("Where", beyond, hidden, seen, path=path, dtype=FLOAT)
    total = reshape(graph, graph.cast(heads.step.total, INT64, path), [1], path)
    before = graph.op("Sub", total, _size(graph, heads.query, 1, path), path=path)
    none = graph.constant(np.array([0]))
    pads = graph.op("Concat", none, before, none, none, path=path, attributes={"axis": 0}, shape=[4])
    return graph.op("Pad", own, pads, path=path, shape=["S * H", "T"])


def append(graph: Graph, past: Value, new: Value, step: Step, path: str) -> Value:
    """A global layer's cache [1, K, C, D] with this step's rows [1, S, K * D] written behind those before, in place.

    new ── Reshape ── Transpose ── ScatterND into past at positions T - S .. T - 1 ── present
    """
    _, heads, _, dim = shape_of(past)
    rows = reshape(graph, new, ["S", heads, dim], path)
    rows = graph.op("Unsqueeze", rows, graph.constant(np.array([0])), path=path, shape=[1, "S", heads, dim])
    rows = graph.op("Transpose", rows, path=path, attributes={"perm": [0, 2, 1, 3]}, shape=[1, heads, "S", dim])
    return graph.op("ScatterND", past, _row_places(graph, int(heads), step), rows, path=path)


def _row_places(graph: Graph, heads: int, step: Step) -> Value:
    """int64 [1, K, S, 3]: (0, head, position) of every row that a step writes into a global layer's cache.

    positions [S] ── Reshape [1, 1, S, 1] ── Expand [1, K, S, 1] ─┬─ Concat ── places
    heads [1, K, 1, 1] ── Expand [1, K, S, 1] ────────────────────┘    0 comes first
    """
    path = "/model/places"
    positions = graph.op("Cast", step.positions, path=path, attributes={"to": INT64.value}, dtype=INT64)
    positions = graph.op("Reshape", positions, graph.constant(np.array([1, 1, -1, 1])), path=path, shape=[1, 1, "S", 1])
    zeros = graph.op("Sub", positions, positions, path=path)
    head = graph.constant(np.arange(heads).reshape(1, heads, 1, 1))
    shape: list[Dimension] = [1, heads, "S", 1]
    parts = [
        graph.op("Add", zeros, graph.constant(np.zeros((1, heads, 1, 1), np.int64)), path=path, shape=shape),
        graph.op("Add", zeros, head, path=path, shape=shape),
        graph.op("Add", positions, graph.constant(np.zeros((1, heads, 1, 1), np.int64)), path=path, shape=shape),
    ]
    return graph.op("Concat", *parts, path=path, attributes={"axis": 3}, shape=[1, heads, "S", 3])


def _image_in_window(graph: Graph, heads: Heads, image: ImageStep, window: dict[str, Attribute], path: str) -> Mixed:
    """A local layer reads an image. No operator does this at once, so attention and the cache's update go apart:

    past key ── first L rows ─┐
    key ── to heads ──────────┴─ Concat ─┬─ attention with the mask ── mixed
                                         └─ last S rows ── from heads ── GroupQueryAttention ── present key
    and the same for the value.

    The update overwrites the past, and ONNX Runtime does not know it: what the operator appends is taken out of the
    concatenation, so that the past has been read before.
    """
    config, cache = heads.config, heads.cache
    keys = _past_and_new(graph, cache.key, cache.key_scale, heads.key, image, config, f"{path}/key")
    values = _past_and_new(graph, cache.value, cache.value_scale, heads.value, image, config, f"{path}/value")
    mixed = _masked_attention(graph, heads.query, keys, values, image.mask, config, path)
    appended = replace(
        heads,
        key=_newest(graph, keys, image, heads.key, f"{path}/key/new"),
        value=_newest(graph, values, image, heads.value, f"{path}/value/new"),
    )
    like, present_key, present_value = _grouped(graph, appended, window, path)
    return graph.cast(mixed, like.dtype or FLOAT, path), present_key, present_value


def _past_and_new(
    graph: Graph, past: Value, scale: Value | None, new: Value, image: ImageStep, config: TextConfig, path: str
) -> Value:
    """The resident rows of a cache and this step's, float32 [1, K, L + S, D]."""
    heads, dim = config.num_key_value_heads, config.head_dim
    zero, axis = graph.constant(np.array([0])), graph.constant(np.array([2]))
    resident = graph.op("Slice", past, zero, image.resident, axis, path=path, shape=[1, heads, "L", dim])
    resident = graph.cast(resident, FLOAT, path)
    if scale is not None:
        resident = graph.op("Mul", resident, scale, path=f"{path}/scale")
    by_head = reshape(graph, graph.cast(new, FLOAT, path), [1, "S", heads, dim], path)
    by_head = graph.op("Transpose", by_head, path=path, attributes={"perm": [0, 2, 1, 3]}, shape=[1, heads, "S", dim])
    return graph.op("Concat", resident, by_head, path=path, attributes={"axis": 2}, shape=[1, heads, "L + S", dim])


def _newest(graph: Graph, both: Value, image: ImageStep, like: Value, path: str) -> Value:
    """The rows after the first L, back in the form [1, S, K * D] of `like`."""
    _, heads, _, dim = shape_of(both)
    end, axis = graph.constant(np.array([np.iinfo(np.int64).max])), graph.constant(np.array([2]))
    rows = graph.op("Slice", both, image.resident, end, axis, path=path, shape=[1, heads, "S", dim])
    rows = graph.op("Transpose", rows, path=path, attributes={"perm": [0, 2, 1, 3]}, shape=[1, "S", heads, dim])
    return reshape(graph, rows, shape_of(like), path)


def _masked_attention(
    graph: Graph, query: Value, keys: Value, values: Value, mask: Value, config: TextConfig, path: str
) -> Value:
    """softmax(query keysᵀ · scale + mask) values, written out: [1, S, H * D].

    query [1, S, K, G, D] ── [K, G, S, D] ─ MatMul ─ Mul ─ Add ─ Softmax ─ MatMul ── [1, S, K, G, D] ── mixed
    keys [K, 1, D, L + S] ───────────────────┘       mask ──┘                │
    values [K, 1, L + S, D] ─────────────────────────────────────────────────┘
    """
    heads, dim = config.num_key_value_heads, config.head_dim
    groups = config.num_attention_heads // heads
    q = reshape(graph, query, ["S", heads, groups, dim], f"{path}/query")
    q = graph.op(
        "Transpose", q, path=f"{path}/query", attributes={"perm": [1, 2, 0, 3]}, shape=[heads, groups, "S", dim]
    )
    k = graph.op(
        "Transpose", keys, path=f"{path}/keys", attributes={"perm": [1, 0, 3, 2]}, shape=[heads, 1, dim, "L + S"]
    )
    v = graph.op(
        "Transpose", values, path=f"{path}/values", attributes={"perm": [1, 0, 2, 3]}, shape=[heads, 1, "L + S", dim]
    )
    scores = graph.op("MatMul", q, k, path=f"{path}/scores", shape=[heads, groups, "S", "L + S"])
    scores = graph.op(
        "Mul", scores, graph.constant(np.float32(config.query_pre_attn_scalar**-0.5)), path=f"{path}/scores"
    )
    scores = graph.op("Add", scores, mask, path=f"{path}/scores")
    weights = graph.op("Softmax", scores, path=f"{path}/scores", attributes={"axis": -1})
    mixed = graph.op("MatMul", weights, v, path=f"{path}/mixed", shape=[heads, groups, "S", dim])
    mixed = graph.op(
        "Transpose", mixed, path=f"{path}/mixed", attributes={"perm": [2, 0, 1, 3]}, shape=["S", heads, groups, dim]
    )
    return reshape(graph, mixed, shape_of(query), f"{path}/mixed")


def image_step(graph: Graph, features: Value, total: Value, local_cache: Value, window: int, path: str) -> ImageStep:
    """What attention has to know of images. `features` is [1, M, hidden]: M soft tokens, none in a text step.

    L before the step is the operator's own formula of T - S and C, with G = C - W + 1:
    T - S while that is at most C, else T - S - G * ceil((T - S - C) / G).
    """
    is_image = _is_image(graph, features, path)

    def number(value: int) -> Value:
        return graph.constant(np.array([value]))

    def calc(op_type: str, *inputs: Value) -> Value:
        return graph.op(op_type, *inputs, path=f"{path}/mask", dtype=INT64, shape=[1])

    def for_image() -> list[Value]:
        tokens, rows = _size(graph, features, 1, f"{path}/mask"), _size(graph, local_cache, 2, f"{path}/mask")
        before = calc("Sub", reshape(graph, graph.cast(total, INT64, f"{path}/mask"), [1], f"{path}/mask"), tokens)
        gap = calc("Add", rows, number(1 - window))
        over = calc("Max", calc("Sub", before, rows), number(0))
        evictions = calc("Div", calc("Sub", calc("Add", over, gap), number(1)), gap)
        resident = calc("Sub", before, calc("Mul", evictions, gap))
        return [resident, _window_mask(graph, resident, tokens, window, f"{path}/mask")]

    def for_text() -> list[Value]:
        none = graph.op("Identity", number(0), path=f"{path}/no_mask")
        empty = graph.constant(np.zeros((0, 0), np.float32))
        return [none, graph.op("Identity", empty, path=f"{path}/no_mask", shape=["S", "L + S"])]

    resident, mask = graph.choose(is_image, for_image, for_text, f"{path}/mask")
    return ImageStep(is_image, resident, mask)


def _size(graph: Graph, x: Value, axis: int, path: str) -> Value:
    """The size of one axis, int64 [1]."""
    attributes = {"start": axis, "end": axis + 1}
    return graph.op("Shape", x, path=path, attributes=attributes, dtype=INT64, shape=[1])


def _is_image(graph: Graph, features: Value, path: str) -> Value:
    tokens = graph.op("Squeeze", _size(graph, features, 1, path), path=path, shape=[])
    return graph.op("Greater", tokens, graph.constant(np.int64(0)), path=path, dtype=BOOL, shape=[])


def _window_mask(graph: Graph, resident: Value, tokens: Value, window: int, path: str) -> Value:
    """float32 [S, L + S]: row i may look at column j if i + L - j < W, or if j >= L: the image itself."""
    zero, one = graph.constant(np.int64(0)), graph.constant(np.int64(1))

    def scalar(value: Value) -> Value:
        return graph.op("Squeeze", value, path=path, shape=[])

    i = graph.op("Range", zero, scalar(tokens), one, path=path, dtype=INT64, shape=["S"])
    end = graph.op("Add", scalar(resident), scalar(tokens), path=path)
    j = graph.op("Range", zero, end, one, path=path, dtype=INT64, shape=["L + S"])
    query_place = graph.op("Add", i, resident, path=path)
    column = graph.op("Unsqueeze", query_place, graph.constant(np.array([1])), path=path, shape=["S", 1])
    distance = graph.op("Sub", column, j, path=path, shape=["S", "L + S"])
    near = graph.op("Less", distance, graph.constant(np.int64(window)), path=path, dtype=BOOL)
    own = graph.op("GreaterOrEqual", j, resident, path=path, dtype=BOOL)
    seen = graph.op("Or", near, own, path=path)
    hidden = graph.constant(np.float32(-np.inf))
    return graph.op("Where", seen, graph.constant(np.float32(0)), hidden, path=path, dtype=FLOAT)
