"""SigLIP and Gemma 3's projector in plain NumPy, written to be read: what the vision graph is compared with.

    pixels ─patches─→ × kernel + positions ─→ x ─[layer 0]─ … ─[layer L-1]─→ ─norm─→ ─pool─→ ─RMS norm─→ × projection

    one layer:   x ─norm─→ attention (every patch sees every patch) ─→ + ─norm─→ fc1 ─GELU─→ fc2 ─→ + ─→ x

Shapes: P pixels a side, S pixels a side of a patch, n = P / S, N = n * n patches, V hidden size of the tower, A heads,
M soft tokens of an image, H hidden size of the decoder.

Follows Zhai et al. 2023 (SigLIP) and transformers' `modeling_siglip.py` and `modeling_gemma3.py`.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.inference.config import VisionConfig
from export_onnx.reference import Weights, gelu_tanh, rms_norm, softmax

Array = NDArray[np.floating[Any]]


def image_features(checkpoint: Weights, vision: VisionConfig, pixels: Array) -> Array:
    """Soft tokens [M, H] of one image [3, P, P]."""
    x: Array = patches(pixels, vision) @ _kernel(checkpoint) + _bias(checkpoint, "embeddings.patch_embedding")
    x = x + checkpoint.to_float("vision_tower.embeddings.position_embedding.weight")
    for layer in range(vision.num_hidden_layers):
        x = _layer(checkpoint, vision, f"encoder.layers.{layer}", x)
    x = pool(_norm(checkpoint, vision, "post_layernorm", x), vision)
    x = rms_norm(x, checkpoint.to_float("multi_modal_projector.mm_soft_emb_norm.weight"), vision.projector_norm_eps)
    return x @ checkpoint.to_float("multi_modal_projector.mm_input_projection.weight").T


def patches(pixels: Array, vision: VisionConfig) -> Array:
    """[3, P, P] to [N, 3 * S * S]: patches in reading order, each with its channels one after the other."""
    side, size = vision.patches_per_side, vision.patch_size
    whole = pixels[:, : side * size, : side * size]  # a rest that makes no patch is not looked at
    squares = whole.reshape(vision.num_channels, side, size, side, size)
    return squares.transpose(1, 3, 0, 2, 4).reshape(side * side, -1)


def pool(x: Array, vision: VisionConfig) -> Array:
    """[N, V] to [M, V]: the average of each square of patches."""
    side = vision.tokens_per_side
    size = vision.patches_per_side // side
    averages: Array = x.reshape(side, size, side, size, -1).mean(axis=(1, 3))
    return averages.reshape(side * side, -1)


def layer_norm(x: Array, weight: Array, bias: Array, eps: float) -> Array:
    """(x - mean) / standard deviation, times `weight`, plus `bias` (Ba et al. 2016)."""
    mean: Array = x.mean(axis=-1, keepdims=True)
    variance: Array = np.square(x - mean).mean(axis=-1, keepdims=True)
    normed: Array = (x - mean) / np.sqrt(variance + eps)
    return normed * weight + bias


def _layer(checkpoint: Weights, vision: VisionConfig, path: str, x: Array) -> Array:
    def linear(values: Array, name: str) -> Array:
        weight = checkpoint.to_float(f"vision_tower.{path}.{name}.weight")
        return values @ weight.T + _bias(checkpoint, f"{path}.{name}")

    def heads(values: Array) -> Array:
        return values.reshape(len(values), vision.num_attention_heads, -1).transpose(1, 0, 2)

    normed = _norm(checkpoint, vision, f"{path}.layer_norm1", x)
    query, key, value = (heads(linear(normed, f"self_attn.{part}_proj")) for part in "qkv")
    # A head at a time: 4,096 patches by as many take 67 MB.
    mixed = [softmax(q @ k.T * q.shape[-1] ** -0.5) @ v for q, k, v in zip(query, key, value, strict=True)]
    x = x + linear(np.concatenate(mixed, axis=-1), "self_attn.out_proj")
    normed = _norm(checkpoint, vision, f"{path}.layer_norm2", x)
    return x + linear(gelu_tanh(linear(normed, "mlp.fc1")), "mlp.fc2")


def _norm(checkpoint: Weights, vision: VisionConfig, name: str, x: Array) -> Array:
    weight = checkpoint.to_float(f"vision_tower.{name}.weight")
    return layer_norm(x, weight, _bias(checkpoint, name), vision.layer_norm_eps)


def _kernel(checkpoint: Weights) -> Array:
    weight = checkpoint.to_float("vision_tower.embeddings.patch_embedding.weight")
    return weight.reshape(len(weight), -1).T


def _bias(checkpoint: Weights, name: str) -> Array:
    return checkpoint.to_float(f"vision_tower.{name}.bias")
