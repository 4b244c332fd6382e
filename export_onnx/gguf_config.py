"""Gemma 3's architecture from the metadata of a GGUF file."""

from __future__ import annotations

from typing import Any

from app.errors import ExportFailed
from app.inference.config import TextConfig
from export_onnx.config_fields import MOST, MOST_LAYERS, Fields

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
    if isinstance(count := metadata.get("split.count", 0), int) and count > 1:
        raise ExportFailed(f"{source} is one of {count} parts of a split model; join them by llama-gguf-split --merge.")

    fields = Fields(metadata, source)

    def number(key: str, most: int = MOST) -> int:
        return fields.integer(_present(key, metadata), 0, most)

    def decimal(key: str) -> float:
        return fields.number(_present(key, metadata), 0)

    try:
        layers, heads = number("block_count", MOST_LAYERS), number("attention.head_count")
        hidden, kv_heads = number("embedding_length"), number("attention.head_count_kv")
        if heads % kv_heads:
            raise ExportFailed(f"{source} says {heads} heads for {kv_heads} key heads, which cannot be.")
        head_dim = number("attention.key_length")
        if number("attention.value_length") != head_dim:
            raise ExportFailed(f"{source} has keys and values of different size, which Gemma 3 has not.")
        return TextConfig(
            vocab_size=len(read_tokens(metadata, source)),
            hidden_size=hidden,
            intermediate_size=number("feed_forward_length"),
            num_hidden_layers=layers,
            num_attention_heads=heads,
            num_key_value_heads=kv_heads,
            head_dim=head_dim,
            max_position_embeddings=number("context_length"),
            sliding_window=number("attention.sliding_window"),
            layer_types=_layer_types(metadata, layers, source),
            query_pre_attn_scalar=_query_scalar(
                metadata, hidden / heads if layers == LAYERS_OF_27B else head_dim, source
            ),
            rms_norm_eps=decimal("attention.layer_norm_rms_epsilon"),
            rope_theta=decimal("rope.freq_base"),
            rope_local_base_freq=fields.number(f"{ARCHITECTURE}.rope.freq_base_swa", ROPE_LOCAL_BASE),
            rope_scaling_factor=_rope_scaling_factor(metadata, source),
        )
    except KeyError as error:
        raise ExportFailed(f"{source} is incomplete: its metadata lack {error}.") from None


def read_tokens(metadata: dict[str, Any], source: str) -> list[str]:
    """The vocabulary. Raises KeyError if there is none, ExportFailed for one that is no list of tokens."""
    tokens = metadata["tokenizer.ggml.tokens"]
    if not isinstance(tokens, list) or not tokens or not all(isinstance(token, str) for token in tokens):
        raise ExportFailed(f"{source} is damaged: its vocabulary is no list of tokens.")
    return tokens


def _present(key: str, metadata: dict[str, Any]) -> str:
    """The whole key. Raises KeyError for a number that is missing, which is no number that cannot be."""
    if (key := f"{ARCHITECTURE}.{key}") not in metadata:
        raise KeyError(key)
    return key


def _query_scalar(metadata: dict[str, Any], usual: float, source: str) -> float:
    scale = metadata.get(f"{ARCHITECTURE}.attention.scale")
    if scale is None:
        return float(usual)
    if not isinstance(scale, float) or not 0 < scale < float("inf"):
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
    if not isinstance(factor, int | float) or not 0 < factor < float("inf"):
        raise ExportFailed(f"{source} says {factor} for the scale of its positions, which cannot be.")
    return float(factor) if kind == "linear" else 1.0
