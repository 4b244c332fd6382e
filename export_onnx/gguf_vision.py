"""The vision file of a GGUF model (mmproj): Gemma 3's SigLIP tower and projector, as llama.cpp's converter writes them.

Names, shapes and conventions are those of llama.cpp (conversion/gemma.py, `Gemma3VisionModel`; tools/mtmd/clip.cpp):

    - the projection is kept as Hugging Face keeps it, [vision hidden, text hidden]; here it is handed out transposed;
    - the projector's RMS norm has the 1 added, the tower's LayerNorms are as they are;
    - `ffn_up` is the tower's first linear layer and `ffn_down` its second; the first converters had them the other way
      round, which clip.cpp also tells by their shapes;
    - 4 x 4 patches are pooled to one soft token, unless the file gives another `scale_factor`.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from app.errors import ExportFailed
from app.inference.config import VisionConfig
from export_onnx.config_fields import MOST, MOST_LAYERS, Fields, check_pooling
from export_onnx.gguf_header import Header, TensorEntry
from export_onnx.hugging_face_names import PROJECTION

ARCHITECTURE, PROJECTOR = "clip", "gemma3"
SCALE_FACTOR = 4
"""Patches a side that make one soft token, in every published size (64 x 64 patches to 16 x 16)."""

START_OF_IMAGE, END_OF_IMAGE, SOFT_TOKEN = "<start_of_image>", "<end_of_image>", "<image_soft_token>"
TENSOR_NAMES = {
    "v.patch_embd": "vision_tower.embeddings.patch_embedding",
    "v.position_embd": "vision_tower.embeddings.position_embedding",
    "v.post_ln": "vision_tower.post_layernorm",
    "mm.input_projection": PROJECTION.removesuffix(".weight"),
    "mm.soft_emb_norm": "multi_modal_projector.mm_soft_emb_norm",
}
LAYER_TENSOR_NAMES = {
    "ln1": "layer_norm1",
    "ln2": "layer_norm2",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_out": "self_attn.out_proj",
    "ffn_up": "mlp.fc1",
    "ffn_down": "mlp.fc2",
}
SWAPPED = {"ffn_up": "ffn_down", "ffn_down": "ffn_up"}


def vision_entries(header: Header, vision: VisionConfig) -> dict[str, TensorEntry]:
    """The file's tensors under the names that a `Checkpoint` uses; others stay as they are."""
    first = header.tensors.get("v.blk.0.ffn_up.weight")
    swapped = first is not None and first.shape == (vision.hidden_size, vision.intermediate_size) != first.shape[::-1]
    return {_canonical(name, swapped): entry for name, entry in header.tensors.items()}


def _canonical(name: str, swapped: bool) -> str:
    stem, _, kind = name.rpartition(".")
    if stem in TENSOR_NAMES:
        return f"{TENSOR_NAMES[stem]}.{kind}"
    layer = re.fullmatch(r"v\.blk\.(\d+)\.(\w+)", stem)
    if layer is None:
        return name
    part = SWAPPED.get(layer[2], layer[2]) if swapped else layer[2]
    return f"vision_tower.encoder.layers.{layer[1]}.{LAYER_TENSOR_NAMES.get(part, part)}.{kind}"


def read_vision_metadata(metadata: dict[str, Any], tokens: list[str], hidden_size: int, source: str) -> VisionConfig:
    """The vision tower's architecture. `tokens` and `hidden_size` are the text model's. Raises ExportFailed."""
    if (architecture := metadata.get("general.architecture")) != ARCHITECTURE:
        raise ExportFailed(f"{source} holds a model of the architecture {architecture}, not a vision tower (clip).")
    projector = metadata.get("clip.vision.projector_type", metadata.get("clip.projector_type"))
    if projector != PROJECTOR:
        raise ExportFailed(f"{source} holds a vision tower for {projector}; Pincite runs those of Gemma 3 (gemma3).")
    fields = Fields(metadata, source)

    def number(key: str, most: int = MOST) -> int:
        return fields.integer(f"clip.vision.{key}", 0, most)

    if (width := number("projection_dim")) != hidden_size:
        raise ExportFailed(
            f"{source} belongs to a model of another size: it gives soft tokens of {width} numbers,"
            f" and the text model's have {hidden_size}."
        )
    size, patch, hidden, heads = (
        number(key) for key in ("image_size", "patch_size", "embedding_length", "attention.head_count")
    )
    factor = fields.integer("clip.vision.projector.scale_factor", SCALE_FACTOR)
    pooled = (size // patch // factor) ** 2
    check_pooling(size, patch, pooled, source)
    epsilon = fields.number("clip.vision.attention.layer_norm_epsilon", 1e-6)
    return VisionConfig(
        hidden_size=hidden,
        intermediate_size=number("feed_forward_length"),
        num_hidden_layers=number("block_count", MOST_LAYERS),
        num_attention_heads=heads,
        image_size=size,
        patch_size=patch,
        layer_norm_eps=epsilon,
        mm_tokens_per_image=pooled,
        projector_norm_eps=epsilon,
        image_token_id=_soft_token_id(tokens),
        start_of_image_id=_token_id(START_OF_IMAGE, tokens, source),
        end_of_image_id=_token_id(END_OF_IMAGE, tokens, source),
        image_mean=_shortest(fields.channels("clip.vision.image_mean")),
        image_std=_shortest(fields.channels("clip.vision.image_std", above_zero=True)),
    )


def _soft_token_id(tokens: list[str]) -> int:
    """The id that stands where a soft token goes. Files without that token end before it: it is the next one.

    Gemma 3 has 262,144 text tokens, and its soft token is 262144 (transformers' `Gemma3Config`).
    """
    return tokens.index(SOFT_TOKEN) if SOFT_TOKEN in tokens else len(tokens)


def _token_id(token: str, tokens: list[str], source: str) -> int:
    if token not in tokens:
        raise ExportFailed(f"{source} cannot be used with this text model: its vocabulary has no {token}.")
    return tokens.index(token)


def _shortest(values: tuple[float, ...]) -> tuple[float, ...]:
    """Numbers of the file as the shortest decimals that name their float32: 0.48145466, not its image in float64."""
    return tuple(float(str(np.float32(value))) for value in values)
