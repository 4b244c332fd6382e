"""The architecture of a Gemma 3 text model, as read from its checkpoint. No such number stands anywhere else."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class TextConfig:
    """Gemma 3's text decoder. Field names are the checkpoint's own (transformers' `Gemma3TextConfig`)."""

    vocab_size: int
    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    num_key_value_heads: int
    head_dim: int
    max_position_embeddings: int
    """Context length in tokens."""
    sliding_window: int
    """A local layer's token sees itself and the `sliding_window - 1` tokens before it."""
    layer_types: tuple[str, ...]
    """One of "sliding_attention" (local) and "full_attention" (global) for each layer."""
    query_pre_attn_scalar: float
    """Attention scores are multiplied by `query_pre_attn_scalar ** -0.5`."""
    rms_norm_eps: float
    rope_theta: float
    """RoPE base of the global layers."""
    rope_local_base_freq: float
    """RoPE base of the local layers."""
    rope_scaling_factor: float = 1.0
    """Linear scaling of positions in the global layers: 8.0 on 4B and up."""

    def is_local(self, layer: int) -> bool:
        """Whether a layer attends within the sliding window only."""
        return self.layer_types[layer] == "sliding_attention"

    def to_json(self) -> dict[str, Any]:
        """The config as JSON-ready values."""
        return {**asdict(self), "layer_types": list(self.layer_types)}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> TextConfig:
        """Read what `to_json` wrote. Raises KeyError or TypeError if a field is missing or unknown."""
        names = {field.name for field in fields(cls)}
        if unknown := set(values) - names:
            raise KeyError(f"unknown fields: {sorted(unknown)}")
        return cls(**{**values, "layer_types": tuple(values["layer_types"])})
