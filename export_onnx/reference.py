"""Gemma 3's text decoder in plain NumPy, written to be read: what every graph is compared with.

    ids ─embed × √H─→ x ─[layer 0]─ … ─[layer L-1]─→ x ─norm─→ × embedᵀ ─→ logits

    one layer:   x ─norm─→ attention ─norm─→ + ─norm─→ gated MLP ─norm─→ + ─→ x
                 └────────────────────────────┘ └──────────────────────────┘

Shapes: T tokens, H hidden size, F ffn size, N query heads, K kv heads, G = N / K query heads that share a kv head,
D head dim, V vocabulary. There is no batch axis.

    hidden  [T, H]      query  [T, N, D]      key, value  [T, K, D]      logits  [rows, V]

Every formula follows "Gemma 3 Technical Report" (arXiv 2503.19786) and transformers' `modeling_gemma3.py`, and
tests/captures pins the results to the latter. Norm weights are used as the checkpoint hands them out, 1 included.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from app.inference.config import TextConfig, VisionConfig
from export_onnx.checkpoint import FloatArray
from export_onnx.tensor_shapes import OUTPUT

Array = NDArray[np.floating[Any]]
IntArray = NDArray[np.integer[Any]]
Dtype = type[np.floating[Any]]

QUERY_BLOCK = 256
"""Query positions that attend at a time: scores take N * QUERY_BLOCK * T numbers, not N * T * T."""
VOCABULARY_BLOCK = 16_384
"""Rows of the output matrix that are in memory at a time: 27B's whole would take 5.6 GB."""
EMBEDDING = "model.embed_tokens.weight"


class Weights(Protocol):
    """Where tensors come from: a `Checkpoint`, or what an export made of one."""

    @property
    def config(self) -> TextConfig: ...

    @property
    def vision(self) -> VisionConfig | None: ...

    def tensor_names(self) -> tuple[str, ...]: ...

    def to_float(self, name: str) -> FloatArray: ...

    def rows(self, name: str, start: int, stop: int) -> FloatArray: ...


def hidden_states(
    checkpoint: Weights, ids: IntArray, dtype: Dtype = np.float32, features: Array | None = None
) -> Iterator[Array]:
    """Run the layers over a whole sequence; yields L + 1 arrays [T, H]: embeddings, then each layer's output.

    `ids` is [T]; where it holds the image token, `features` [images * M, H] stand in for embeddings, in order. A
    layer's weights are read when it runs and dropped after it, so memory holds one layer at a time. `dtype` is the
    precision of every step; float64 tells how far float32 itself is off.
    """
    config = checkpoint.config
    images = np.full(len(ids), -1)
    if features is None or checkpoint.vision is None:
        hidden = embed(checkpoint, ids, dtype)
    else:
        is_image = ids == checkpoint.vision.image_token_id
        hidden = embed(checkpoint, np.where(is_image, 0, ids), dtype)
        hidden[is_image] = features
        images = image_numbers(is_image)
    yield hidden
    for layer in range(config.num_hidden_layers):
        hidden = _layer(checkpoint, layer, hidden, images)
        yield hidden


def image_numbers(is_image: NDArray[np.bool_]) -> IntArray:
    """For each token the number of its image, counted from 0, or -1 for text: tokens side by side are one image."""
    starts = is_image & ~np.concatenate([[False], is_image[:-1]])
    numbers: IntArray = np.where(is_image, np.cumsum(starts) - 1, -1)
    return numbers


def logits(checkpoint: Weights, hidden: Array) -> Array:
    """Rows of the last layer's output, [rows, H], to logits [rows, V]. The embedding is the output matrix, if tied."""
    normed = rms_norm(hidden, _weight(checkpoint, "model.norm", hidden.dtype), checkpoint.config.rms_norm_eps)
    name, size = OUTPUT if OUTPUT in checkpoint.tensor_names() else EMBEDDING, checkpoint.config.vocab_size
    starts = range(0, size, VOCABULARY_BLOCK)
    blocks = (checkpoint.rows(name, start, min(start + VOCABULARY_BLOCK, size)) for start in starts)
    return np.concatenate([normed @ block.T.astype(hidden.dtype, copy=False) for block in blocks], axis=1)


def embed(checkpoint: Weights, ids: IntArray, dtype: Dtype = np.float32) -> Array:
    """Token embeddings times the square root of the hidden size, [T, H]."""
    used, places = np.unique(ids, return_inverse=True)
    table = np.concatenate([checkpoint.rows(EMBEDDING, int(one), int(one) + 1) for one in used])
    rows: Array = table[places].astype(dtype)
    rows *= checkpoint.config.hidden_size**0.5
    return rows


def _layer(checkpoint: Weights, layer: int, hidden: Array, images: IntArray) -> Array:
    """One decoder layer: each half is normed before and after, and added to what came in."""
    path, eps = f"model.layers.{layer}", checkpoint.config.rms_norm_eps

    def norm(x: Array, name: str) -> Array:
        return rms_norm(x, _weight(checkpoint, f"{path}.{name}", hidden.dtype), eps)

    attended = _self_attention(checkpoint, layer, norm(hidden, "input_layernorm"), images)
    hidden = hidden + norm(attended, "post_attention_layernorm")
    mixed = _gated_mlp(checkpoint, layer, norm(hidden, "pre_feedforward_layernorm"))
    return hidden + norm(mixed, "post_feedforward_layernorm")


def _self_attention(checkpoint: Weights, layer: int, x: Array, images: IntArray) -> Array:
    """Project, norm each head's query and key, rotate them by position, attend, project back: [T, H] to [T, H]."""
    config, path = checkpoint.config, f"model.layers.{layer}.self_attn"

    def project(name: str, heads: int) -> Array:
        return (x @ _weight(checkpoint, f"{path}.{name}", x.dtype).T).reshape(len(x), heads, config.head_dim)

    def norm(heads: Array, name: str) -> Array:
        return rms_norm(heads, _weight(checkpoint, f"{path}.{name}", x.dtype), config.rms_norm_eps)

    query = norm(project("q_proj", config.num_attention_heads), "q_norm")
    key = norm(project("k_proj", config.num_key_value_heads), "k_norm")
    value = project("v_proj", config.num_key_value_heads)

    cos, sin = rope_tables(config, local=config.is_local(layer), positions=np.arange(len(x)), dtype=x.dtype.type)
    attended = attend(
        rotate(query, cos, sin),
        rotate(key, cos, sin),
        value,
        scale=config.query_pre_attn_scalar**-0.5,
        window=config.sliding_window if config.is_local(layer) else None,
        images=images,
    )
    return attended.reshape(len(x), -1) @ _weight(checkpoint, f"{path}.o_proj", x.dtype).T


def _gated_mlp(checkpoint: Weights, layer: int, x: Array) -> Array:
    """down(gelu(gate(x)) * up(x)): [T, H] to [T, F] and back."""
    path = f"model.layers.{layer}.mlp"
    gate = gelu_tanh(x @ _weight(checkpoint, f"{path}.gate_proj", x.dtype).T)
    up = x @ _weight(checkpoint, f"{path}.up_proj", x.dtype).T
    return (gate * up) @ _weight(checkpoint, f"{path}.down_proj", x.dtype).T


def rms_norm(x: Array, weight: Array, eps: float) -> Array:
    """x divided by its root mean square over the last axis, times `weight` (Zhang and Sennrich 2019)."""
    mean_square: Array = np.mean(np.square(x), axis=-1, keepdims=True)
    normed: Array = x / np.sqrt(mean_square + eps)
    return normed * weight


def gelu_tanh(x: Array) -> Array:
    """GELU by its tanh formula (Hendrycks and Gimpel 2016)."""
    share: Array = 0.5 + 0.5 * np.tanh((2 / np.pi) ** 0.5 * (x + 0.044715 * x * x * x))
    return x * share


def rope_tables(config: TextConfig, *, local: bool, positions: IntArray, dtype: Dtype) -> tuple[Array, Array]:
    """Cosine and sine of every position's angles, [T, D / 2] each (Su et al. 2021).

    Pair i turns by position * base ** (-2 i / D). Global layers have a base of their own, and linear scaling divides
    their angles (Chen et al. 2023). In float32 frequency and angle are rounded to float32, as in training.
    """
    base = config.rope_local_base_freq if local else config.rope_theta
    factor = 1.0 if local else config.rope_scaling_factor
    frequencies = base ** (-np.arange(0, config.head_dim, 2) / config.head_dim) / factor
    angles = positions.astype(dtype)[:, None] * frequencies.astype(dtype)
    return np.cos(angles), np.sin(angles)


def rotate(heads: Array, cos: Array, sin: Array) -> Array:
    """Turn each pair (i, i + D / 2) of every head by its position's angle: [T, heads, D] to the same."""
    first, second = np.split(heads, 2, axis=-1)
    cos, sin = cos[:, None], sin[:, None]
    return np.concatenate([first * cos - second * sin, second * cos + first * sin], axis=-1)


def attend(query: Array, key: Array, value: Array, *, scale: float, window: int | None, images: IntArray) -> Array:
    """Grouped-query attention, [T, N, D]. Query head n uses kv head n // G.

    A token sees itself and what came before it; with a window of W only itself and the W - 1 before it. The tokens of
    an image (`images` [T]: its number, -1 for text) see one another as well, however far apart:

                 key 0 1 2 3 4 5                      key 0 1 I I I I 6       W = 3; # seen, I an image
        query 0      # . . . . .             query 0      # . . . . . .
              1      # # . . . .                   1      # # . . . . .
              2      # # # . . .                   I      # # # # # # .
              3      . # # # . .                   I      . # # # # # .
              4      . . # # # .                   I      . . # # # # .
              5      . . . # # #                   I      . . # # # # .
                                                   6      . . . . # # #
    """
    tokens, heads, dim = query.shape
    group = heads // key.shape[1]
    keys = key.transpose(1, 2, 0)[:, None]  # [K, 1, D, T]
    values = value.transpose(1, 0, 2)[:, None]  # [K, 1, T, D]
    queries = query.reshape(tokens, -1, group, dim).transpose(1, 2, 0, 3)  # [K, G, T, D]
    output = np.empty_like(queries)
    for start in range(0, tokens, QUERY_BLOCK):
        stop = min(start + QUERY_BLOCK, tokens)
        ours = images[start:stop]
        shared = np.flatnonzero(np.isin(images, ours[ours >= 0]))  # tokens of the images that the block holds
        first = 0 if window is None else max(0, start - window + 1)  # of what the block's first query sees
        first, last = min([first, *shared]), max([stop, *(shared + 1)])
        distance = np.arange(start, stop)[:, None] - np.arange(first, last)
        seen = distance >= 0 if window is None else (distance >= 0) & (distance < window)
        seen |= (ours[:, None] >= 0) & (ours[:, None] == images[first:last])
        scores = queries[:, :, start:stop] @ keys[..., first:last] * scale
        output[:, :, start:stop] = softmax(np.where(seen, scores, -np.inf)) @ values[:, :, first:last]
    return output.transpose(2, 0, 1, 3).reshape(tokens, heads, dim)


def softmax(scores: Array) -> Array:
    """Exponentials over their sum along the last axis; the largest is taken off first, so nothing overflows."""
    exponentials: Array = np.exp(scores - scores.max(axis=-1, keepdims=True))
    total: Array = exponentials.sum(axis=-1, keepdims=True)
    return exponentials / total


def _weight(checkpoint: Weights, name: str, dtype: np.dtype[Any]) -> Array:
    return checkpoint.to_float(f"{name}.weight").astype(dtype, copy=False)
