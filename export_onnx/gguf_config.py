"""Gemma 3's architecture from the metadata of a GGUF file."""

from __future__ import annotations

from typing import Any

from app.errors import ExportFailed
from app.inference.config import TextConfig

ARCHITECTURE = "gemma3"

# What GGUF files of this architecture leave out, because llama.cpp has it in its code (src/models/gemma3.cpp): every
# sixth layer is global; local layers turn by a base of 10,000, unscaled; 27B, known by its 62 layers, scales queries by
# hidden / heads and every other size by the head dimension.
SLIDING_WINDOW_PATTERN = 6
ROPE_LOCAL_BASE = 10_000.0
LAYERS_OF_27B = 62


def read_config(metadata: dict[str, Any], source: str) -> TextConfig:
    """Gemma 3's architecture from GGUF metadata. Raises ExportFailed for another architecture or a missing key."""
    architecture = metadata.get("general.architecture")
    if architecture == "clip":
        raise ExportFailed(f"{source} holds a vision tower only. Name the text model, and this file with --vision.")
    if architecture != ARCHITECTURE:
        raise ExportFailed(f"{source} holds a model of the architecture {architecture}; Pincite runs Gemma 3 (gemma3).")
    if (count := metadata.get("split.count", 0)) > 1:
        raise ExportFailed(f"{source} is one of {count} parts of a split model; join them by llama-gguf-split --merge.")

    def number(key: str, kind: type[int] | type[float] = int) -> Any:
        value = metadata[f"{ARCHITECTURE}.{key}"]
        if not isinstance(value, kind) or value <= 0:
            raise ExportFailed(f"{source} says {value} for {ARCHITECTURE}.{key}, which cannot be.")
        return value

    try:
        layers, heads, hidden = number("block_count"), number("attention.head_count"), number("embedding_length")
        head_dim = number("attention.key_length")
        if number("attention.value_length") != head_dim:
            raise ExportFailed(f"{source} has keys and values of different size, which Gemma 3 has not.")
        return TextConfig(
            vocab_size=len(metadata["tokenizer.ggml.tokens"]),
            hidden_size=hidden,
            intermediate_size=number("feed_forward_length"),
            num_hidden_layers=layers,
            num_attention_heads=heads,
            num_key_value_heads=number("attention.head_count_kv"),
            head_dim=head_dim,
            max_position_embeddings=number("context_length"),
            sliding_window=number("attention.sliding_window"),
            layer_types=_layer_types(metadata, layers, source),
            query_pre_attn_scalar=_query_scalar(
                metadata, hidden / heads if layers == LAYERS_OF_27B else head_dim, source
            ),
            rms_norm_eps=number("attention.layer_norm_rms_epsilon", float),
            rope_theta=number("rope.freq_base", float),
            rope_local_base_freq=metadata.get(f"{ARCHITECTURE}.rope.freq_base_swa", ROPE_LOCAL_BASE),
            rope_scaling_factor=_rope_scaling_factor(metadata, source),
        )
    except KeyError as error:
        raise ExportFailed(f"{source} is incomplete: its metadata lack {error}.") from None


def _query_scalar(metadata: dict[str, Any], usual: float, source: str) -> float:
    scale = metadata.get(f"{ARCHITECTURE}.attention.scale")
    if scale is None:
        return float(usual)
    if not isinstance(scale, float) or scale <= 0:
        raise ExportFailed(f"{source} says {scale} for the scale of its attention, which cannot be.")
    return float(scale**-2)


def _layer_types(metadata: dict[str, Any], layers: int, source: str) -> tuple[str, ...]:
    pattern = metadata.get(f"{ARCHITECTURE}.attention.sliding_window_pattern", SLIDING_WINDOW_PATTERN)
    if isinstance(pattern, int) and pattern > 0:
        pattern = [bool((layer + 1) % pattern) for layer in range(layers)]
    if not isinstance(pattern, list):
        raise ExportFailed(f"{source} says {pattern} for the pattern of its local layers, which cannot be.")
    if len(pattern) != layers:
        raise ExportFailed(f"{source} says for {len(pattern)} of its {layers} layers whether they are local.")
    return tuple("sliding_attention" if local else "full_attention" for local in pattern)


def _rope_scaling_factor(metadata: dict[str, Any], source: str) -> float:
    kind = metadata.get(f"{ARCHITECTURE}.rope.scaling.type", "linear")
    factor = metadata.get(f"{ARCHITECTURE}.rope.scaling.factor", metadata.get(f"{ARCHITECTURE}.rope.scale_linear", 1.0))
    if kind not in ("linear", "none"):
        raise ExportFailed(f"{source} scales its positions by {kind}; Gemma 3 scales them linearly.")
    if not isinstance(factor, int | float) or factor <= 0:
        raise ExportFailed(f"{source} says {factor} for the scale of its positions, which cannot be.")
    return float(factor) if kind == "linear" else 1.0
