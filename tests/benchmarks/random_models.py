"""Model folders with Gemma 3's real shapes and random weights, made fast and in little memory: for memory and speed.

Every matrix is cut out of one pool of random numbers, at a place that its name gives. So a 27B-shaped model of 4-bit
blocks takes minutes to write and no more memory than its largest matrix; what it says is nonsense.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

import numpy as np
from memory_checkpoint import MemoryCheckpoint

from app.inference.config import TextConfig, VisionConfig
from app.inference.model_files import read_manifest, write_manifest
from export_onnx.checkpoint import Blocks, FloatArray, Weight
from export_onnx.export import export_checkpoint
from export_onnx.quantize import WeightsOption

Form = Literal["int4", "int8", "fp32", "fp16", "bf16"]
"""How the weights are kept: the words of `export_onnx --weights`."""

VOCABULARY = 262_144
POOL = 1 << 23
"""Random numbers that all matrices are cut out of."""


@dataclass(frozen=True, slots=True)
class Size:
    """The numbers of DESIGN's table for one size of Gemma 3."""

    layers: int
    hidden: int
    inner: int
    heads: int
    kv_heads: int
    head_dim: int
    window: int
    context: int
    rope_scaling: float


SIZES = {
    "270M": Size(18, 640, 2048, 4, 1, 256, 512, 32_768, 1.0),
    "1B": Size(26, 1152, 6912, 4, 1, 256, 512, 32_768, 1.0),
    "4B": Size(34, 2560, 10240, 8, 4, 256, 1024, 131_072, 8.0),
    "12B": Size(48, 3840, 15360, 16, 8, 256, 1024, 131_072, 8.0),
    "27B": Size(62, 5376, 21504, 32, 16, 128, 1024, 131_072, 8.0),
}


def text_config(size: str, layers: int | None = None, vocabulary: int = VOCABULARY) -> TextConfig:
    """The architecture of a size, with fewer layers or a smaller vocabulary if asked."""
    numbers = SIZES[size]
    count = layers or numbers.layers
    return TextConfig(
        vocab_size=vocabulary,
        hidden_size=numbers.hidden,
        intermediate_size=numbers.inner,
        num_hidden_layers=count,
        num_attention_heads=numbers.heads,
        num_key_value_heads=numbers.kv_heads,
        head_dim=numbers.head_dim,
        max_position_embeddings=numbers.context,
        sliding_window=numbers.window,
        layer_types=tuple("full_attention" if (i + 1) % 6 == 0 else "sliding_attention" for i in range(count)),
        query_pre_attn_scalar=168.0 if size == "27B" else float(numbers.head_dim),
        rms_norm_eps=1e-6,
        rope_theta=1e6,
        rope_local_base_freq=1e4,
        rope_scaling_factor=numbers.rope_scaling,
    )


def vision_config(layers: int = 27) -> VisionConfig:
    """The vision tower of 4B and up, with fewer layers if asked."""
    return VisionConfig(
        hidden_size=1152,
        intermediate_size=4304,
        num_hidden_layers=layers,
        num_attention_heads=16,
        image_size=896,
        patch_size=14,
        mm_tokens_per_image=256,
        image_token_id=VOCABULARY,
        start_of_image_id=255_999,
        end_of_image_id=256_000,
    )


@dataclass(frozen=True)
class PoolCheckpoint(MemoryCheckpoint):
    """A checkpoint whose matrices are pieces of a pool; in blocks if `bits` says so (the vision tower in 8 bits)."""

    bits: int | None = None
    tokenizer: bytes = b""
    floats: FloatArray = field(default_factory=lambda: np.random.default_rng(0).standard_normal(POOL, np.float32))
    small: np.ndarray = field(default_factory=lambda: np.random.default_rng(1).integers(0, 256, POOL, np.uint8))

    def tokenizer_model(self) -> bytes:
        return self.tokenizer

    def tensor_dtype(self, name: str) -> str:
        return f"INT{self._bits(name)}" if self.keeps_blocks(name) else "F32"

    def keeps_blocks(self, name: str) -> bool:
        return self.bits is not None and len(self.tensor_shape(name)) == 2 and "position_embedding" not in name

    def tensor(self, name: str) -> Weight:
        return self._blocks(name) if self.keeps_blocks(name) else self.to_float(name)

    def to_float(self, name: str) -> FloatArray:
        return self._blocks(name).to_float() if self.keeps_blocks(name) else super().to_float(name)

    def rows(self, name: str, start: int, stop: int) -> FloatArray:
        shape = self.tensor_shape(name)
        if len(shape) == 1:
            return super().rows(name, start, stop)
        width = int(np.prod(shape[1:]))
        scale = np.float32(0.5 if "embed_tokens" in name else width**-0.5)
        values = cut(self.floats, zlib.crc32(name.encode()) + start * width, (stop - start) * width)
        return (values * scale).reshape(stop - start, *shape[1:])

    def _bits(self, name: str) -> int:
        return 8 if self.bits == 8 or name.startswith(("vision_tower.", "multi_modal_projector.")) else 4

    def _blocks(self, name: str) -> Blocks:
        rows, columns = self.tensor_shape(name)
        size, bits = 32 if columns % 32 == 0 else 16, self._bits(name)
        q = cut(self.small, zlib.crc32(name.encode()), rows * columns).reshape(rows, columns // size, size)
        if bits == 4:
            q &= np.uint8(15)
        spread = (1 << bits) / 12**0.5  # standard deviation of numbers that are spread evenly
        scale = (0.5 if "embed_tokens" in name else columns**-0.5) / spread
        scales = np.full((rows, columns // size), scale, np.float32)
        return Blocks(q=q, scale=scales, offset=None, bits=bits, source_type=f"INT{bits}")


def cut(pool: np.ndarray, start: int, count: int) -> np.ndarray:
    """`count` numbers of a pool that goes round, from `start` on."""
    start %= len(pool)
    pieces = [pool[start:]]
    missing = count - len(pieces[0])
    pieces += [pool] * max(0, -(-missing // len(pool)))
    return np.concatenate(pieces)[:count]


def checkpoint_of(
    config: TextConfig, form: Form, vision: VisionConfig | None = None, name: str = "random", tokenizer: bytes = b""
) -> PoolCheckpoint:
    """A checkpoint whose weights a model folder takes over as they are. Without a tokenizer no engine takes it."""
    bits = {"int4": 4, "int8": 8}.get(form)
    return PoolCheckpoint(
        config, vision, name=name, weights_name=form, bits=bits, tokenizer=tokenizer, has_tokenizer=bool(tokenizer)
    )


def make_model(
    folder: Path,
    config: TextConfig,
    form: Form,
    vision: VisionConfig | None = None,
    name: str = "random",
    tokenizer: bytes = b"",
    *,
    columns: bool = False,
) -> Path:
    """Write a model folder, if it is not there yet. Without a tokenizer decoders can be run, but no engine."""
    if (folder / "model.json").exists():
        return folder
    checkpoint = checkpoint_of(config, form, vision, name, tokenizer)
    option: WeightsOption = "source" if checkpoint.bits else form
    export_checkpoint(checkpoint, folder, option, lambda done, total, text: None, columns=columns)
    write_manifest(folder, replace(read_manifest(folder), weights=form))
    return folder


def with_context(config: TextConfig, context: int) -> TextConfig:
    """The same architecture with another context length."""
    return replace(config, max_position_embeddings=context)
