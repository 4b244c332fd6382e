"""The architecture of a Gemma 3 model, as read from its checkpoint. No such number stands anywhere else."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from math import isqrt
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


@dataclass(frozen=True, slots=True, kw_only=True)
class VisionConfig:
    """What a multimodal Gemma 3 has beside the text decoder: a SigLIP tower, and how images enter a prompt.

    The first fields are named as in transformers' `SiglipVisionConfig`, the ids as in the tokens they stand for.
    """

    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    image_size: int
    """Pixels on each side of the square that every image is resized to."""
    patch_size: int
    """Pixels on each side of a patch; `image_size // patch_size` patches a side."""
    num_channels: int = 3
    layer_norm_eps: float = 1e-6
    mm_tokens_per_image: int
    """Soft tokens of an image: a square number, what is left of the patches after average pooling."""
    projector_norm_eps: float = 1e-6
    """Epsilon of the RMS norm between pooling and projection."""
    image_token_id: int
    """The id that stands for a soft token in a prompt. It may lie beyond the text vocabulary."""
    start_of_image_id: int
    end_of_image_id: int
    rescale_factor: float = 1 / 255
    image_mean: tuple[float, ...] = (0.5, 0.5, 0.5)
    image_std: tuple[float, ...] = (0.5, 0.5, 0.5)
    """A pixel value x in 0 .. 255 becomes (x * rescale_factor - mean) / std, channel by channel."""

    @property
    def patches_per_side(self) -> int:
        """Patches along one side of an image."""
        return self.image_size // self.patch_size

    @property
    def tokens_per_side(self) -> int:
        """Soft tokens along one side of an image."""
        return isqrt(self.mm_tokens_per_image)

    def to_json(self) -> dict[str, Any]:
        """The config as JSON-ready values."""
        return {**asdict(self), "image_mean": list(self.image_mean), "image_std": list(self.image_std)}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> VisionConfig:
        """Read what `to_json` wrote. Raises KeyError or TypeError if a field is missing or unknown."""
        names = {field.name for field in fields(cls)}
        if unknown := set(values) - names:
            raise KeyError(f"unknown fields: {sorted(unknown)}")
        return cls(**{**values, "image_mean": tuple(values["image_mean"]), "image_std": tuple(values["image_std"])})
