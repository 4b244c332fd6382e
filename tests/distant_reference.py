"""The NumPy reference at a few positions of a very long text: each layer computes only what a later one looks at.

    wanted        . . . . . . . . . . . . . . . . . . . . . # . . # .      logits of these positions
    local layer   . . . . . . . . . . . . . . . . . . . # # # # # # .      the window before each of them
    local layer   . . . . . . . . . . . . . . . . . # # # # # # # # .
    global layer  # # # # # # # # # # # # # # # # # # # # # # # # # .      all positions before; and so on, downwards

The formulas are those of export_onnx/reference.py; nothing is cached or evicted, and positions are absolute.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.inference.config import TextConfig
from export_onnx.checkpoint import Checkpoint
from export_onnx.reference import Array, Dtype, embed, gelu_tanh, logits, rms_norm, rope_tables, rotate, softmax

Positions = NDArray[np.int64]

ROWS = 4096
"""Positions that are computed at a time where one does not look at another."""
SCORES = 1 << 24
"""Attention scores of a head that are held at a time."""


def logits_at(checkpoint: Checkpoint, ids: Positions, positions: Positions, dtype: Dtype = np.float64) -> Array:
    """Logits [len(positions), V] of the ascending `positions` of a text [T]."""
    wanted = needed_by_layer(checkpoint.config, positions)
    x = embed(checkpoint, ids[wanted[0]], dtype)
    for layer, (held, next_wanted) in enumerate(pairwise(wanted)):
        x = _layer(checkpoint, layer, x, held, next_wanted)
    return logits(checkpoint, x)


def needed_by_layer(config: TextConfig, positions: Positions) -> list[Positions]:
    """Positions that each layer reads, first to last, and at the end those that the last one has to give."""
    wanted = [positions]
    for layer in reversed(range(config.num_hidden_layers)):
        if config.is_local(layer):
            back = np.arange(config.sliding_window)
            held = np.unique((wanted[0][:, None] - back).clip(0))
        else:
            held = np.arange(wanted[0][-1] + 1)
        wanted.insert(0, held)
    return wanted


def _layer(checkpoint: Checkpoint, layer: int, x: Array, held: Positions, wanted: Positions) -> Array:
    config, path = checkpoint.config, f"model.layers.{layer}"

    def weight(name: str) -> Array:
        return checkpoint.to_float(f"{path}.{name}.weight").astype(x.dtype)

    def norm(values: Array, name: str) -> Array:
        return rms_norm(values, weight(name), config.rms_norm_eps)

    inputs = norm(x, "input_layernorm")
    kept = np.searchsorted(held, wanted)
    query = _turned(config, layer, inputs[kept], wanted, weight("self_attn.q_proj"), weight("self_attn.q_norm"))
    key = _turned(config, layer, inputs, held, weight("self_attn.k_proj"), weight("self_attn.k_norm"))
    value = (inputs @ weight("self_attn.v_proj").T).reshape(len(held), -1, config.head_dim)
    window = config.sliding_window if config.is_local(layer) else None
    mixed = _attend(query, key, value, held, wanted, config.query_pre_attn_scalar**-0.5, window)
    attended = mixed @ weight("self_attn.o_proj").T
    x = x[kept] + norm(attended, "post_attention_layernorm")
    gate, up, down = (weight(f"mlp.{part}_proj").T for part in ("gate", "up", "down"))
    for start in range(0, len(x), ROWS):
        rows = norm(x[start : start + ROWS], "pre_feedforward_layernorm")
        x[start : start + ROWS] += norm((gelu_tanh(rows @ gate) * (rows @ up)) @ down, "post_feedforward_layernorm")
    return x


def _turned(config: TextConfig, layer: int, x: Array, places: Positions, matrix: Array, norm: Array) -> Array:
    """Queries or keys, normed and rotated: [rows, heads, D]."""
    heads = rms_norm((x @ matrix.T).reshape(len(x), -1, config.head_dim), norm, config.rms_norm_eps)
    # Angles are rounded to float32, as in training: at position 131,071 that is up to 0.004 radians.
    cos, sin = rope_tables(config, local=config.is_local(layer), positions=places, dtype=np.float32)
    return rotate(heads, cos.astype(x.dtype), sin.astype(x.dtype))


def _attend(
    query: Array, key: Array, value: Array, held: Positions, wanted: Positions, scale: float, window: int | None
) -> Array:
    """Causal attention of the wanted positions over the held ones, [wanted, heads * D]."""
    group = query.shape[1] // key.shape[1]
    mixed = np.empty_like(query)
    step = max(1, min(256, SCORES // len(held)))
    for start in range(0, len(wanted), step):
        places = wanted[start : start + step]
        oldest = 0 if window is None else places[0] - window + 1
        first, last = np.searchsorted(held, [oldest, places[-1] + 1])
        distance = places[:, None] - held[first:last]
        seen = (distance >= 0) & (distance < (window or len(held) + distance.max() + 1))
        for head in range(query.shape[1]):
            scores = query[start : start + step, head] @ key[first:last, head // group].T * scale
            weights = softmax(np.where(seen, scores, -np.inf))
            mixed[start : start + step, head] = weights @ value[first:last, head // group]
    return mixed.reshape(len(wanted), -1)
