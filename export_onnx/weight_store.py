"""Weights on their way from the checkpoint to the weights file: read and written once, however many graphs use them.

    checkpoint ── WeightReader ── WeightStore ── weights.data
                                      │
                      StoredTensor (name, type, shape, place) ── Graph.stored

A dense matrix [out, in] is written transposed, as `MatMul` takes it; a table, of which rows are looked up, as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import onnx_ir as ir
from numpy.typing import NDArray

from app.errors import ExportFailed
from app.inference.model_files import LARGEST_FOLDED
from export_onnx.checkpoint import Blocks
from export_onnx.quantize import DENSE_TYPES, WeightReader, narrow, pack_bits
from export_onnx.writer import HashedFile

INLINE_BYTES = 4096
"""Tensors up to this size stay in the graphs' own files."""
PIECE_BYTES = 1 << 26
"""Matrices are read and rounded in pieces of about this size in float32: 27B's embeddings would take 5.6 GB whole."""

DataType = ir.DataType


@dataclass(frozen=True, slots=True, eq=False)
class StoredTensor:
    """A tensor in the weights file, or in memory where it is small."""

    name: str
    dtype: DataType
    shape: tuple[int, ...]
    offset: int = 0
    length: int = 0
    array: NDArray[Any] | None = None

    def reshaped(self, name: str, shape: tuple[int, ...]) -> StoredTensor:
        """The same bytes under another name, in another shape."""
        array = None if self.array is None else self.array.reshape(shape)
        return StoredTensor(name, self.dtype, shape, self.offset, self.length, array)


@dataclass(frozen=True, slots=True, eq=False)
class DenseMatrix:
    """A matrix of floats. `tensor` is [in, out], or [rows, columns] for a table."""

    shape: tuple[int, int]
    """[out, in], as the checkpoint has it."""
    tensor: StoredTensor


@dataclass(frozen=True, slots=True, eq=False)
class BlockedMatrix:
    """A matrix in blocks of small integers, see `checkpoint.Blocks`."""

    name: str
    shape: tuple[int, int]
    bits: int
    block_size: int
    q: StoredTensor
    """uint8 [out, blocks, bytes]"""
    scale: StoredTensor
    """float32 [out, blocks]"""
    offset: StoredTensor | None
    """float32 [blocks, out]"""
    offset_rows: StoredTensor | None
    """The same as [out, blocks]; only of tables."""


@dataclass(frozen=True, slots=True, eq=False)
class ColumnMatrix:
    """A matrix in int8 with one scale an output, see `quantize.Columns`."""

    shape: tuple[int, int]
    """[out, in], as the checkpoint has it."""
    q: StoredTensor
    """int8 [in, out]"""
    scale: StoredTensor
    """float32 [out]"""


StoredMatrix = DenseMatrix | BlockedMatrix


class WeightStore:
    """Writes the weights that graphs ask for, and remembers where they are."""

    def __init__(self, reader: WeightReader, file: HashedFile) -> None:
        self._reader = reader
        self._file = file
        self._matrices: dict[str, StoredMatrix] = {}
        self._tensors: dict[str, StoredTensor] = {}
        self._columns: dict[str, ColumnMatrix] = {}
        self._joined: dict[str, BlockedMatrix | None] = {}

    def has(self, name: str) -> bool:
        """Whether the checkpoint holds a tensor."""
        return name in self._reader.tensor_names

    def rows_of(self, name: str) -> int:
        """How many outputs a matrix has. Raises ExportFailed."""
        return self._reader.shape(name)[0]

    def matrix(self, name: str) -> StoredMatrix:
        """A matrix for products. Raises ExportFailed if it is missing or damaged."""
        if name not in self._matrices:
            if self._reader.keeps_dense(name):
                self._matrices[name] = self._transposed(name)
            else:
                self._matrices[name] = self._in_blocks(name, is_table=False)
        return self._matrices[name]

    @property
    def has_columns(self) -> bool:
        """Whether the text decoder's matrices are written in columns."""
        return self._reader.has_columns

    def is_output_coarse(self, name: str) -> bool:
        """Whether decoders on the CPU take the output matrix coarsely, and only the likeliest of its rows exactly.

        They do beside columns; and where it is so large in 16 bits that ONNX Runtime would widen it in each step.
        """
        rows, width = self._reader.shape(name)
        is_half = self._reader.keeps_dense(name) and self._reader.dense_type(name) != "fp32"
        return self.has_columns or (is_half and rows * width * DataType.FLOAT.itemsize > LARGEST_FOLDED)

    def columns(self, name: str) -> ColumnMatrix:
        """A matrix in columns of int8. Raises ExportFailed if it is missing or damaged."""
        if name not in self._columns:
            pieces = list(self._reader.column_pieces(name, self._step(name)))
            rows, width = self._reader.shape(name)
            joined = np.concatenate([piece.q for piece in pieces]).T
            q = self._stored(f"{name}.columns", DataType.INT8, (width, rows), [joined])
            scale = self.array(f"{name}.columns.scale", np.concatenate([piece.scale for piece in pieces]))
            self._columns[name] = ColumnMatrix((rows, width), q, scale)
        return self._columns[name]

    def coarse(self, name: str) -> BlockedMatrix:
        """The output matrix once more, for rounded logits. Raises ExportFailed."""
        key = f"{name}.coarse"
        if key not in self._matrices:
            pieces = self._reader.coarse_pieces(name, self._step(name))
            self._matrices[key] = self._blocked(key, self._reader.shape(name), pieces, is_table=False)
        matrix = self._matrices[key]
        assert isinstance(matrix, BlockedMatrix)
        return matrix

    def joined(self, names: Sequence[str]) -> BlockedMatrix | None:
        """Matrices with the same columns as one, their rows after one another; None if their blocks differ in form.

        One product with it takes less time than several. Raises ExportFailed.
        """
        key = " + ".join(names)
        if key not in self._joined:
            if any(self._reader.keeps_dense(name) for name in names):
                return None
            pieces = [self._reader.block_pieces(name, self._step(name)) for name in names]
            firsts = [next(piece) for piece in pieces]
            if len({(first.bits, first.block_size, first.offset is None) for first in firsts}) > 1:
                self._joined[key] = None
            else:
                rows, columns = sum(self._reader.shape(name)[0] for name in names), self._reader.shape(names[0])[1]
                every = chain.from_iterable(chain([first], piece) for first, piece in zip(firsts, pieces, strict=True))
                self._joined[key] = self._blocked(key, (rows, columns), every, is_table=False)
        return self._joined[key]

    def table(self, name: str) -> StoredMatrix:
        """A matrix whose rows are looked up, and which may be the output matrix too. Raises ExportFailed."""
        if name not in self._matrices:
            if self._reader.keeps_dense(name):
                shape, dtype = self._reader.shape(name), DENSE_TYPES[self._reader.dense_type(name)]
                tensor = self._stored(name, dtype, shape, self._dense_pieces(name))
                self._matrices[name] = DenseMatrix(shape, tensor)
            else:
                self._matrices[name] = self._in_blocks(name, is_table=True)
        return self._matrices[name]

    def vector(self, name: str) -> StoredTensor:
        """A norm's weight or a bias, always float32, in the checkpoint's shape."""
        if name not in self._tensors:
            self._tensors[name] = self.array(name, self._reader.vector(name))
        return self._tensors[name]

    def array(self, name: str, array: NDArray[Any]) -> StoredTensor:
        """Any array, under a name of its own."""
        array = np.ascontiguousarray(array)
        return self._stored(name, ir.DataType.from_numpy(array.dtype), array.shape, [array])

    def _transposed(self, name: str) -> DenseMatrix:
        rows, columns = self._reader.shape(name)
        dtype = DENSE_TYPES[self._reader.dense_type(name)]
        array, start = np.empty((columns, rows), dtype.numpy()), 0
        for piece in self._dense_pieces(name):
            array[:, start : start + len(piece)] = piece.T
            start += len(piece)
        return DenseMatrix((rows, columns), self._stored(name, dtype, array.shape, [array]))

    def _dense_pieces(self, name: str) -> Iterator[NDArray[Any]]:
        """A matrix of floats in pieces of rows, in the type that is written. Raises ExportFailed."""
        dtype = DENSE_TYPES[self._reader.dense_type(name)]
        for piece in self._reader.row_pieces(name, self._step(name)):
            narrowed = narrow(piece, dtype)
            if dtype == DataType.FLOAT16 and not np.isfinite(narrowed).all():
                raise ExportFailed(f"The tensor {name} has values too large for fp16. Export with --weights bf16.")
            yield narrowed

    def _in_blocks(self, name: str, *, is_table: bool) -> BlockedMatrix:
        pieces = self._reader.block_pieces(name, self._step(name))
        return self._blocked(name, self._reader.shape(name), pieces, is_table=is_table)

    def _blocked(self, name: str, shape: tuple[int, int], pieces: Iterator[Blocks], *, is_table: bool) -> BlockedMatrix:
        """A matrix in blocks: rounded piece by piece where it is rounded here, else taken over whole."""
        first = next(pieces)
        scales, offsets = [first.scale], [first.offset]

        def packed() -> Iterator[NDArray[Any]]:
            yield pack_bits(first)
            for blocks in pieces:
                scales.append(blocks.scale)
                offsets.append(blocks.offset)
                yield pack_bits(blocks)

        rows, columns = shape
        q_shape = (rows, columns // first.block_size, first.block_size * first.bits // 8)
        q = self._stored(f"{name}.q", DataType.UINT8, q_shape, packed())
        offset = None if first.offset is None else np.concatenate([part for part in offsets if part is not None])
        return BlockedMatrix(
            name=name,
            shape=(rows, columns),
            bits=first.bits,
            block_size=first.block_size,
            q=q,
            scale=self.array(f"{name}.scale", np.concatenate(scales)),
            offset=None if offset is None else self.array(f"{name}.offset", offset.T),
            offset_rows=None if offset is None or not is_table else self.array(f"{name}.offset.rows", offset),
        )

    def _step(self, name: str) -> int:
        """Rows of a piece."""
        return max(1, PIECE_BYTES // (4 * self._reader.shape(name)[1]))

    def _stored(
        self, name: str, dtype: DataType, shape: tuple[int, ...], pieces: Iterable[NDArray[Any]]
    ) -> StoredTensor:
        if int(np.prod(shape)) * dtype.itemsize <= INLINE_BYTES:
            array = np.concatenate([np.ascontiguousarray(piece) for piece in pieces]).reshape(shape)
            return StoredTensor(name, dtype, shape, array=array)
        offset, length = self._file.append_pieces(pieces)
        return StoredTensor(name, dtype, shape, offset, length)
