"""A checkpoint that lies in memory: given tensors, or random ones for an architecture, made when asked for."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

import numpy as np

from app.errors import ExportFailed
from app.inference.config import TextConfig, VisionConfig
from export_onnx.checkpoint import Blocks, FloatArray, Weight
from export_onnx.tensor_shapes import text_shapes, vision_shapes


@dataclass(frozen=True)
class MemoryCheckpoint:
    """See `export_onnx.checkpoint.Checkpoint` for its members. Tensors that are not given are random."""

    config: TextConfig
    vision: VisionConfig | None = None
    given: dict[str, Weight] = field(default_factory=dict)
    name: str = "Gemma 3 in memory"
    licence: str = "none"
    source: str = "memory"
    source_sha256: str = "0" * 64
    weights_name: str = "F32"
    instruction_tuned: bool = False
    check_tokens: tuple[int, int] | None = None
    bos_token_id: int = 2
    eos_token_ids: tuple[int, ...] = (1,)
    has_tokenizer: bool = False

    def shapes(self) -> dict[str, tuple[int, ...]]:
        expected = text_shapes(self.config) | (
            vision_shapes(self.vision, self.config.hidden_size) if self.vision else {}
        )
        return expected | {name: weight.shape for name, weight in self.given.items()}

    def tensor_names(self) -> tuple[str, ...]:
        return tuple(self.shapes())

    def tensor_shape(self, name: str) -> tuple[int, ...]:
        try:
            return self.shapes()[name]
        except KeyError:
            raise ExportFailed(f"memory does not hold the tensor {name}.") from None

    def tensor_bytes(self, name: str) -> int:
        return 4 * int(np.prod(self.tensor_shape(name)))

    def tensor_dtype(self, name: str) -> str:
        weight = self.given.get(name)
        return weight.source_type if isinstance(weight, Blocks) else "F32"

    def keeps_blocks(self, name: str) -> bool:
        return isinstance(self.given.get(name), Blocks)

    def tensor(self, name: str) -> Weight:
        return self.given[name] if name in self.given else self.to_float(name)

    def to_float(self, name: str) -> FloatArray:
        weight = self.given.get(name)
        if isinstance(weight, Blocks):
            return weight.to_float()
        if weight is not None:
            return weight
        return self.rows(name, 0, self.tensor_shape(name)[0])

    def rows(self, name: str, start: int, stop: int) -> FloatArray:
        if name in self.given:
            return self.to_float(name)[start:stop]
        _, *width = self.tensor_shape(name)
        # Every row has a seed of its own, so that any part of a matrix is the same part.
        pieces = []
        step = 4096
        for first in range(start - start % step, stop, step):
            random = np.random.default_rng([zlib.crc32(name.encode()), first])
            block = random.standard_normal((step, *width), np.float32)
            pieces.append(block[max(start - first, 0) : stop - first])
        values = np.concatenate(pieces)
        if name.endswith("norm.weight"):
            return np.float32(1) + np.float32(0.1) * values
        if name.endswith(("bias", "post_layernorm.weight", "layer_norm1.weight", "layer_norm2.weight")):
            return np.float32(name.endswith("weight")) + np.float32(0.1) * values
        fan_in = int(np.prod(width))
        scale = 0.5 if name.startswith("model.embed_tokens") else fan_in**-0.5
        return values * np.float32(scale)

    def tokenizer_model(self) -> bytes:
        raise ExportFailed("memory does not hold a tokenizer.")
