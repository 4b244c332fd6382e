"""GGUF files as Ollama's own converter writes them, in the form that llama.cpp's converter gives Gemma 3.

    one file      text model, vision tower (`v.`) and projector (`mm.`) together  ->  a text file and a vision file
    metadata      without what Ollama has in its code, RoPE bases under names of its own  ->  as in other files
    vocabulary    with tokens beyond the embedding table  ->  as many as the table has rows

Source: ollama/ollama, convert/convert_gemma3.go (what is written) and llama/compat/llama-ollama-compat.cpp (how
published files, also of earlier converters, differ from llama.cpp's).
"""

from __future__ import annotations

import re
from dataclasses import replace
from math import isqrt
from typing import Any

from export_onnx.gguf_config import ARCHITECTURE, ROPE_LOCAL_BASE
from export_onnx.gguf_header import Header, TensorEntry

END_OF_TURN = "<end_of_turn>"
LONG_CONTEXT, LONG_CONTEXT_FACTOR = 131_072, 8.0
"""4B, 12B and 27B scale the positions of global layers by 8; files without that key are told by their context."""
RMS_EPSILON, ROPE_BASE = 1e-6, 1_000_000.0
HALVES = [0.5, 0.5, 0.5]
RENAMED = {
    "v.patch_embedding": "v.patch_embd",
    "v.position_embedding": "v.position_embd",
    "v.post_layernorm": "v.post_ln",
    "mm.mm_input_projection": "mm.input_projection",
    "mm.mm_soft_emb_norm": "mm.soft_emb_norm",
}
RENAMED_OF_LAYER = {
    "layer_norm1": "ln1",
    "layer_norm2": "ln2",
    "attn_output": "attn_out",
    "mlp.fc1": "ffn_up",
    "mlp.fc2": "ffn_down",
}


def is_of_ollama(header: Header) -> bool:
    """Whether a Gemma 3 has what only Ollama's converter writes, or lacks what only it leaves out."""
    keys = header.metadata
    if keys.get("general.architecture") != ARCHITECTURE or "dense.0.weight" in header.tensors:
        return False
    marks = ("mm.tokens_per_image", "rope.global.freq_base", "rope.local.freq_base", "vision.block_count")
    has_tower = any(name.startswith(("v.", "mm.")) for name in header.tensors)
    lacks_epsilon = f"{ARCHITECTURE}.attention.layer_norm_rms_epsilon" not in keys
    return has_tower or any(f"{ARCHITECTURE}.{mark}" in keys for mark in marks) or lacks_epsilon


def split_ollama(header: Header) -> tuple[Header, Header | None]:
    """The text model's header and its tower's (None: there is none), as two files of llama.cpp would have them."""
    text = {name: entry for name, entry in header.tensors.items() if not name.startswith(("v.", "mm."))}
    tower = {_renamed(name): entry for name, entry in header.tensors.items() if name.startswith(("v.", "mm."))}
    metadata = _with_defaults(header.metadata)
    metadata |= _cut_vocabulary(metadata, text.get("token_embd.weight"))
    vision = replace(header, metadata=_vision_metadata(header.metadata), tensors=tower) if tower else None
    return replace(header, metadata=metadata, tensors=text), vision


def is_tuned(metadata: dict[str, Any]) -> bool:
    """Whether a file without a template for conversations ends an answer at the end of a turn: then it was tuned."""
    tokens, ends = metadata.get("tokenizer.ggml.tokens"), metadata.get("tokenizer.ggml.eos_token_ids")
    if not isinstance(tokens, list) or not isinstance(ends, list) or END_OF_TURN not in tokens:
        return False
    return tokens.index(END_OF_TURN) in ends


def _with_defaults(metadata: dict[str, Any]) -> dict[str, Any]:
    """The metadata with what Ollama leaves to its code."""
    prefix = f"{ARCHITECTURE}."
    defaults: dict[str, Any] = {
        f"{prefix}attention.layer_norm_rms_epsilon": RMS_EPSILON,
        f"{prefix}rope.freq_base": metadata.get(f"{prefix}rope.global.freq_base", ROPE_BASE),
        f"{prefix}rope.freq_base_swa": metadata.get(f"{prefix}rope.local.freq_base", ROPE_LOCAL_BASE),
    }
    context = metadata.get(f"{prefix}context_length")
    if isinstance(context, int) and context >= LONG_CONTEXT and f"{prefix}rope.scaling.type" not in metadata:
        defaults |= {f"{prefix}rope.scaling.type": "linear", f"{prefix}rope.scaling.factor": LONG_CONTEXT_FACTOR}
    return {**defaults, **metadata}


def _cut_vocabulary(metadata: dict[str, Any], table: TensorEntry | None) -> dict[str, Any]:
    if table is None or not table.shape:
        return {}
    lists = {f"tokenizer.ggml.{part}": metadata.get(f"tokenizer.ggml.{part}") for part in ("tokens", "scores")}
    lists["tokenizer.ggml.token_type"] = metadata.get("tokenizer.ggml.token_type")
    return {key: values[: table.shape[0]] for key, values in lists.items() if isinstance(values, list)}


def _vision_metadata(metadata: dict[str, Any]) -> dict[str, Any]:
    """What a vision file of its own would say."""
    prefix = f"{ARCHITECTURE}.vision."
    named = {f"clip.vision.{key.removeprefix(prefix)}": value for key, value in metadata.items() if prefix in key}
    size, patch = named.get("clip.vision.image_size"), named.get("clip.vision.patch_size")
    tokens = metadata.get(f"{ARCHITECTURE}.mm.tokens_per_image")
    if isinstance(size, int) and isinstance(patch, int) and isinstance(tokens, int) and min(size, patch, tokens) > 0:
        named["clip.vision.projector.scale_factor"] = size // patch // isqrt(tokens)
    return {
        "clip.vision.image_mean": HALVES,
        "clip.vision.image_std": HALVES,
        **named,
        "clip.vision.projection_dim": metadata.get(f"{ARCHITECTURE}.embedding_length"),
        "clip.projector_type": "gemma3",
        "general.architecture": "clip",
    }


def _renamed(name: str) -> str:
    stem, _, kind = name.rpartition(".")
    if layer := re.fullmatch(r"v\.blk\.(\d+)\.(.+)", stem):
        return f"v.blk.{layer[1]}.{RENAMED_OF_LAYER.get(layer[2], layer[2])}.{kind}"
    return f"{RENAMED.get(stem, stem)}.{kind}"
