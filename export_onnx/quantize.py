"""From weights to what the operators take: exact blocks where the source has them, rounding where it is asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from onnx_ir import DataType

from app.errors import ExportFailed
from export_onnx.checkpoint import Blocks, ByteArray, Checkpoint, FloatArray

WeightsOption = Literal["source", "fp32", "fp16", "bf16", "int8", "int4"]
"""`--weights`: as the source has them, as floats of 32 or 16 bits, or rounded to blocks of 8 or 4 bits."""
DENSE_OF_SOURCE = {"F16": "fp16", "BF16": "bf16"}
"""The source's types that are kept as they are; blocks are too, and everything else becomes float32."""
DENSE_TYPES = {"fp32": DataType.FLOAT, "fp16": DataType.FLOAT16, "bf16": DataType.BFLOAT16}
VISION = ("vision_tower.", "multi_modal_projector.")
"""Starts of the names of what reads images."""

COLUMN_WEIGHTS = (50_000_000, 1_500_000_000)
"""Fewest and most weights of a model that is written in columns, unless it is asked for."""
COLUMN_STEPS = 127
"""Steps of int8 to either side of 0."""
SMALLEST_BLOCK = 16
COARSE_BITS, COARSE_BLOCK = 4, 128
"""How the output matrix is kept a second time, to find the tokens whose logits are worth to be computed exactly."""
BLOCK_SIZE = 32
"""Elements that share a scale when weights are rounded here, where it divides the columns."""


def round_to_blocks(values: FloatArray, bits: int, source_type: str, size: int = BLOCK_SIZE) -> Blocks:
    """Round a matrix to symmetric blocks of `size`, each scaled so that its largest value is met exactly.

    Blocks have half of it, and so on, where it does not divide the columns (SigLIP's 4,304). Raises ExportFailed where
    16 does not either.
    """
    rows, columns = values.shape
    while columns % size and size > SMALLEST_BLOCK:
        size //= 2
    if columns % size:
        raise ExportFailed(f"A matrix with {columns} columns cannot be cut into blocks. Export with --weights source.")
    blocks = values.reshape(rows, -1, size)
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


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Rows of a matrix in int8: row r is `scale[r] * q[r]`.

    q       int8     [rows, columns]   in -127 .. 127
    scale   float32  [rows]
    """

    q: NDArray[np.int8]
    scale: FloatArray


def round_to_columns(values: FloatArray) -> Columns:
    """Round rows of a matrix to int8, each scaled so that its largest value is met exactly."""
    scale = np.abs(values).max(axis=1) / np.float32(COLUMN_STEPS)
    scale[scale < np.finfo(np.float32).tiny] = 1  # rows of zeros: whatever the scale
    return Columns(np.rint(values / scale[:, None]).astype(np.int8), scale.astype(np.float32))


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

    def add_loss(self, kept: FloatArray, values: FloatArray, *, whole: bool) -> None:
        """Count what rounding changed; `whole` False: another piece of a tensor that is counted already."""
        self.rounded += whole
        self.squared_error += float(np.square(kept - values, dtype=np.float64).sum())
        self.squared_sum += float(np.square(values, dtype=np.float64).sum())

    @property
    def loss(self) -> float:
        """The rounding error as a share of the weights' root mean square."""
        return float((self.squared_error / self.squared_sum) ** 0.5) if self.squared_sum else 0.0

    def describe(self) -> str:
        """One line: counts, and the rounding error as a share of the weights' root mean square."""
        parts = [f"{count} exact ({name})" for name, count in self.exact.items()]
        if self.rounded:
            parts.append(f"{self.rounded} rounded, error {self.loss:.2%} of their root mean square")
        return ", ".join(parts)


def wants_columns(checkpoint: Checkpoint, option: WeightsOption) -> bool:
    """Whether columns pay: they take two bytes a weight when an answer is written, so blocks of 4 bits are better off.

    Not of models beyond 2 GB of columns, nor of toys, which are fast anyhow.
    """
    shapes = {name: checkpoint.tensor_shape(name) for name in checkpoint.tensor_names() if not name.startswith(VISION)}
    matrices = {name: rows * sizes[0] for name, (rows, *sizes) in shapes.items() if sizes}
    if not COLUMN_WEIGHTS[0] <= sum(matrices.values()) <= COLUMN_WEIGHTS[1]:
        return False
    if option == "source":
        kept = sum(count for name, count in matrices.items() if checkpoint.keeps_blocks(name))
        return kept == sum(matrices.values()) and "Q4_0" not in {checkpoint.tensor_dtype(name) for name in matrices}
    return option == "int8"


class WeightReader:
    """Reads matrices of a checkpoint in the form that `--weights` asks for, and keeps account of the loss."""

    def __init__(self, checkpoint: Checkpoint, option: WeightsOption, *, columns: bool = False) -> None:
        """`columns`: the text decoder's matrices are there in columns of int8, too."""
        self._checkpoint = checkpoint
        self._option = option
        self.has_columns = columns
        self.tensor_names = frozenset(checkpoint.tensor_names())
        self.report: dict[str, KindReport] = defaultdict(KindReport)
        self.names_read: list[str] = []

    def shape(self, name: str) -> tuple[int, int]:
        """[rows, columns] of a matrix. Raises ExportFailed if there is none."""
        rows, columns = self._checkpoint.tensor_shape(name)
        return rows, columns

    def keeps_dense(self, name: str) -> bool:
        """Whether a matrix is written as floats, not in blocks."""
        return self._bits(name) is None and not self._has_source_blocks(name)

    def dense_type(self, name: str) -> str:
        """ "fp32", "fp16" or "bf16": how a matrix of floats is written."""
        if self._option in ("fp32", "fp16", "bf16"):
            return self._option
        return DENSE_OF_SOURCE.get(self._checkpoint.tensor_dtype(name), "fp32")

    def row_pieces(self, name: str, step: int) -> Iterator[FloatArray]:
        """A matrix of floats in pieces of `step` rows."""
        self.names_read.append(name)
        rows, _ = self.shape(name)
        for start in range(0, rows, step):
            piece = self._checkpoint.rows(name, start, min(start + step, rows))
            self._count_dense(name, piece, whole=start == 0)
            yield piece

    def block_pieces(self, name: str, step: int) -> Iterator[Blocks]:
        """A matrix in blocks in pieces of `step` rows; in one piece where the source has blocks already."""
        self.names_read.append(name)
        bits = self._bits(name)
        if bits is None:
            yield self._source_blocks(name)
            return
        rows, _ = self.shape(name)
        for start in range(0, rows, step):
            values = self._checkpoint.rows(name, start, min(start + step, rows))
            yield self._rounded(name, values, bits, whole=start == 0)

    def column_pieces(self, name: str, step: int) -> Iterator[Columns]:
        """A matrix in columns, in pieces of `step` rows: what its blocks or floats are, as they are written."""
        rows, _ = self.shape(name)
        for start in range(0, rows, step):
            yield round_to_columns(self.written_rows(name, start, min(start + step, rows)))

    def coarse_pieces(self, name: str, step: int) -> Iterator[Blocks]:
        """A matrix in blocks so large and of so few bits that it is only good to find what is worth a closer look."""
        rows, _ = self.shape(name)
        for start in range(0, rows, step):
            values = self.written_rows(name, start, min(start + step, rows))
            yield round_to_blocks(values, COARSE_BITS, "coarse", COARSE_BLOCK)

    def written_rows(self, name: str, start: int, stop: int) -> FloatArray:
        """Rows [start, stop) of a matrix in float32 as the export writes them: rounded, where it rounds."""
        values = self._checkpoint.rows(name, start, stop)
        if (bits := self._bits(name)) is not None:
            return round_to_blocks(values, bits, f"int{bits}").to_float()
        if self.keeps_dense(name) and (kind := self.dense_type(name)) != "fp32":
            return narrow(values, DENSE_TYPES[kind]).astype(np.float32)
        return values

    def vector(self, name: str) -> FloatArray:
        """A norm's weight or a bias, always float32."""
        self.names_read.append(name)
        return self._checkpoint.to_float(name)

    def _bits(self, name: str) -> int | None:
        if self._option == "int4" and name.startswith(VISION):
            return 8  # the tower is a tenth of the model, and four bits would blur what it sees
        return {"int8": 8, "int4": 4}.get(self._option)

    def _has_source_blocks(self, name: str) -> bool:
        return self._option == "source" and self._checkpoint.keeps_blocks(name)

    def _source_blocks(self, name: str) -> Blocks:
        weight = self._checkpoint.tensor(name)
        if not isinstance(weight, Blocks):
            raise TypeError(f"{name} is not kept in blocks")
        self._kind(name).exact[weight.source_type] += 1
        return weight

    def _rounded(self, name: str, values: FloatArray, bits: int, *, whole: bool) -> Blocks:
        blocks = round_to_blocks(values, bits, f"int{bits}")
        self._kind(name).add_loss(blocks.to_float(), values, whole=whole)
        return blocks

    def _count_dense(self, name: str, values: FloatArray, *, whole: bool) -> None:
        kind, source = self.dense_type(name), self._checkpoint.tensor_dtype(name)
        if kind == "fp32" or DENSE_OF_SOURCE.get(source) == kind:
            self._kind(name).exact[{"fp32": "float32"}.get(kind, kind)] += whole
        else:
            kept = narrow(values, DENSE_TYPES[kind]).astype(np.float32)
            self._kind(name).add_loss(kept, values, whole=whole)

    def _kind(self, name: str) -> KindReport:
        return self.report[name.split(".")[-2]]


def narrow(values: FloatArray, dtype: DataType) -> NDArray[Any]:
    """float32 as another type of floats, rounded to nearest even; what is too large becomes infinite."""
    with np.errstate(over="ignore"):
        return values.astype(dtype.numpy(), copy=False)
