"""From weights to what the operators take: exact blocks where the source has them, rounding where it is asked for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from export_onnx.checkpoint import Blocks, ByteArray, Checkpoint, FloatArray, Weight

WeightsOption = Literal["source", "fp32", "int8", "int4"]
"""`--weights`: as the source has them, dequantised, or rounded to blocks of 8 or 4 bits."""

BLOCK_SIZE = 32
"""Elements that share a scale when weights are rounded here."""


def round_to_blocks(values: FloatArray, bits: int, source_type: str) -> Blocks:
    """Round a matrix to symmetric blocks of 32, each scaled so that its largest value is met exactly."""
    rows = values.shape[0]
    blocks = values.reshape(rows, -1, BLOCK_SIZE)
    zero = 1 << (bits - 1)
    place = np.abs(blocks).argmax(axis=-1, keepdims=True)
    largest = np.take_along_axis(blocks, place, axis=-1)
    # The range is -zero .. zero - 1: the largest value, whatever its sign, becomes -zero.
    scale = (largest / np.float32(-zero)).astype(np.float32)
    # Subnormal scales have no finite inverse; such a block is as good as zero.
    scale[np.abs(scale) < np.finfo(np.float32).tiny] = 0
    inverse = np.divide(np.float32(1), scale, out=np.zeros_like(scale), where=scale != 0)
    q = np.clip(np.rint(blocks * inverse) + zero, 0, 2 * zero - 1).astype(np.uint8)
    return Blocks(q=q, scale=scale[..., 0], offset=None, bits=bits, source_type=source_type)


def pack_bits(blocks: Blocks) -> ByteArray:
    """Integers as `MatMulNBits` takes them, [rows, blocks, bytes]: of two 4-bit ones the first is in the low nibble."""
    if blocks.bits == 8:
        return blocks.q
    packed: ByteArray = blocks.q[..., 0::2] | blocks.q[..., 1::2] << np.uint8(4)
    return packed


@dataclass(slots=True)
class KindReport:
    """How the tensors of one kind (such as q_proj) were taken over."""

    exact: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """Number of tensors taken over without loss, by the source's format."""
    rounded: int = 0
    squared_error: float = 0.0
    squared_sum: float = 0.0

    def describe(self) -> str:
        """One line: counts, and the rounding error as a share of the weights' root mean square."""
        parts = [f"{count} exact ({name})" for name, count in self.exact.items()]
        if self.rounded:
            share = (self.squared_error / self.squared_sum) ** 0.5 if self.squared_sum else 0.0
            parts.append(f"{self.rounded} rounded, error {share:.2%} of their root mean square")
        return ", ".join(parts)


class WeightReader:
    """Reads matrices of a checkpoint in the form that `--weights` asks for, and keeps account of the loss."""

    def __init__(self, checkpoint: Checkpoint, option: WeightsOption) -> None:
        self._checkpoint = checkpoint
        self._option = option
        self.report: dict[str, KindReport] = defaultdict(KindReport)
        self.names_read: list[str] = []

    def matrix(self, name: str) -> Weight:
        """A matrix [out, in]. Raises ExportFailed if it is missing or damaged."""
        self.names_read.append(name)
        kind = self.report[name.split(".")[-2]]
        if self._option == "fp32":
            kind.exact["float32"] += 1
            return self._checkpoint.to_float(name)
        if self._option == "source":
            weight = self._checkpoint.tensor(name)
            kind.exact[weight.source_type if isinstance(weight, Blocks) else "float32"] += 1
            return weight
        values = self._checkpoint.to_float(name)
        blocks = round_to_blocks(values, {"int8": 8, "int4": 4}[self._option], self._option)
        kind.rounded += 1
        kind.squared_error += float(np.square(blocks.to_float() - values, dtype=np.float64).sum())
        kind.squared_sum += float(np.square(values, dtype=np.float64).sum())
        return blocks

    def vector(self, name: str) -> FloatArray:
        """A norm weight, always float32."""
        self.names_read.append(name)
        return self._checkpoint.to_float(name)
