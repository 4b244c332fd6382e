"""What every source of weights gives to the exporter: the architecture, the facts for the manifest, and tensors.

Tensors go by Hugging Face's own names (`model.layers.0.self_attn.q_proj.weight`) and shapes ([out, in] for a matrix),
whatever the file calls them. One convention: a norm weight is handed out as it is used, `y = x / rms(x) * weight`. GGUF
files keep it so; safetensors keep `weight - 1`, and their reader adds the 1.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.inference.config import TextConfig, VisionConfig

FloatArray = NDArray[np.float32]
ByteArray = NDArray[np.uint8]
LICENCES = {"gemma": "Gemma Terms of Use, https://ai.google.dev/gemma/terms"}
"""Licences that checkpoints name by a short word."""
OnBytes = Callable[[int, int], None]
"""Hears how many bytes are done, and of how many."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Blocks:
    """A matrix in blocks of small integers, each block with a scale, as quantised checkpoints keep it.

    Element (r, c) is `scale[r, b] * (q[r, b, i] - zero_point) + offset[r, b]` with b, i = divmod(c, block_size).

        q       uint8    [rows, blocks, block_size]   in 0 .. 2 ** bits - 1
        scale   float32  [rows, blocks]
        offset  float32  [rows, blocks], or None where the format has none
    """

    q: ByteArray
    scale: FloatArray
    offset: FloatArray | None
    bits: int
    """4 or 8."""
    source_type: str
    """The format of the file, such as "Q6_K"."""

    @property
    def zero_point(self) -> int:
        """The integer that stands for 0: the middle of the range, as the operators assume by default."""
        return 1 << (self.bits - 1)

    @property
    def block_size(self) -> int:
        """Elements that share a scale."""
        return int(self.q.shape[2])

    @property
    def shape(self) -> tuple[int, int]:
        """[rows, columns] of the matrix."""
        return self.q.shape[0], self.q.shape[1] * self.q.shape[2]

    def to_float(self) -> FloatArray:
        """The matrix in float32, [rows, columns]."""
        values = self.q.astype(np.float32)
        values -= np.float32(self.zero_point)
        values *= self.scale[..., None]
        if self.offset is not None:
            values += self.offset[..., None]
        return values.reshape(self.shape)


Weight = Blocks | FloatArray


class Checkpoint(Protocol):
    """A source of weights. Tensors are read when asked for, one at a time."""

    @property
    def config(self) -> TextConfig: ...

    @property
    def vision(self) -> VisionConfig | None:
        """None for a model that reads text only."""

    @property
    def name(self) -> str:
        """What the user reads, such as "Gemma 3 270M"."""

    @property
    def licence(self) -> str: ...

    @property
    def source(self) -> str:
        """Where it came from: a file name or a package, never a path."""

    @property
    def source_sha256(self) -> str: ...

    @property
    def weights_name(self) -> str:
        """How the source keeps its weights, such as "Q4_K_M"."""

    @property
    def instruction_tuned(self) -> bool: ...

    @property
    def check_tokens(self) -> tuple[int, int] | None:
        """The tokens of Yes and No of a model that checks images; None for one that answers."""

    @property
    def bos_token_id(self) -> int: ...

    @property
    def eos_token_ids(self) -> tuple[int, ...]: ...

    @property
    def has_tokenizer(self) -> bool:
        """Without one a model can be compared with others, but not used."""

    def tensor_names(self) -> tuple[str, ...]:
        """Every tensor's name."""

    def tensor_bytes(self, name: str) -> int:
        """Size of a tensor in the file, for progress."""

    def tensor_shape(self, name: str) -> tuple[int, ...]:
        """Shape of a tensor. Raises ExportFailed if there is none of that name."""

    def tensor_dtype(self, name: str) -> str:
        """How the file keeps a tensor: "F32", "F16", "BF16", "Q4_0", ... Raises ExportFailed."""

    def keeps_blocks(self, name: str) -> bool:
        """Whether `tensor` gives `Blocks`."""

    def tensor(self, name: str) -> Weight:
        """A tensor as the file keeps it: blocks where they map exactly, else float32. Raises ExportFailed."""

    def to_float(self, name: str) -> FloatArray:
        """A tensor in float32. Raises ExportFailed if it is missing or holds NaN or infinity."""

    def rows(self, name: str, start: int, stop: int) -> FloatArray:
        """Rows [start, stop) of a matrix in float32; the others are not read. Raises as `to_float`."""

    def tokenizer_model(self) -> bytes:
        """A serialised SentencePiece model. Raises ExportFailed if there is none, or none of Gemma's."""
