"""Reads the head of a GGUF file: metadata and the list of tensors. Versions 2 and 3 of the format (ggml, docs/gguf.md).

    "GGUF" | version u32 | tensors u64 | entries u64
    | entries: key, type u32, value | tensors: name, shape, type, offset
    | padding to the alignment | tensor data

The `gguf` package's own reader makes one NumPy view for every token of the vocabulary: 11 s and 750 MB for Gemma's
262,144. This one takes under a second.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from typing import Any

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType

from app.errors import ExportFailed
from export_onnx.joined_file import JoinedFile

MAGIC = b"GGUF"
VERSIONS = (2, 3)
STRING, ARRAY = 8, 9
SCALAR_FORMATS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
"""struct formats of the value types."""
WINDOW = 1 << 22
"""Bytes of the head that are held at a time."""


@dataclass(frozen=True, slots=True)
class TensorEntry:
    """Where a tensor lies. `shape` is in NumPy's order, rows first (GGUF writes it the other way round)."""

    shape: tuple[int, ...]
    type: GGMLQuantizationType
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class Header:
    """Metadata and tensors of a GGUF file."""

    metadata: dict[str, Any]
    tensors: dict[str, TensorEntry]


class _Cursor:
    """Walks through the head, a window at a time."""

    def __init__(self, file: JoinedFile) -> None:
        self._file = file
        self._window = b""
        self._window_start = 0
        self.position = 0

    def take(self, count: int) -> bytes:
        offset = self.position - self._window_start
        if offset + count > len(self._window):
            self._window_start, offset = self.position, 0
            available = self._file.size - self.position
            if count > available:
                raise EOFError
            self._window = self._file.read(self.position, min(max(count, WINDOW), available)).tobytes()
        self.position += count
        return self._window[offset : offset + count]

    def number(self, layout: str) -> Any:
        return struct.unpack(f"<{layout}", self.take(struct.calcsize(layout)))[0]

    def string(self) -> str:
        # Vocabularies hold pieces that are not whole characters in some files; those must not stop the reader.
        return self.take(self.number("Q")).decode("utf-8", errors="replace")

    def value(self, kind: int) -> Any:
        if kind == STRING:
            return self.string()
        if kind == ARRAY:
            item_kind, count = self.number("I"), self.number("Q")
            if layout := SCALAR_FORMATS.get(item_kind):
                return list(struct.unpack(f"<{count}{layout}", self.take(count * struct.calcsize(layout))))
            return [self.value(item_kind) for _ in range(count)]
        if kind not in SCALAR_FORMATS:
            raise ValueError(f"unknown value type {kind}")
        number = self.number(SCALAR_FORMATS[kind])
        # A float32 such as 1e-6 as the shortest decimal that names it, not its 17-digit image in float64.
        return float(str(np.float32(number))) if SCALAR_FORMATS[kind] == "f" else number


def read_header(file: JoinedFile, name: str) -> Header:
    """Read the head of a GGUF file. `name` is what errors call it.

    Raises ExportFailed if the file is no GGUF file, is cut off, or does not follow the format.
    """
    cursor = _Cursor(file)
    try:
        if cursor.take(4) != MAGIC:
            raise ExportFailed(f"{name} is not a GGUF file.")
        version = cursor.number("I")
        if version not in VERSIONS:
            raise ExportFailed(f"{name} is a GGUF file of version {version}; versions 2 and 3 can be read.")
        tensor_count, entry_count = cursor.number("Q"), cursor.number("Q")
        metadata: dict[str, Any] = {}
        for _ in range(entry_count):
            key = cursor.string()
            metadata[key] = cursor.value(cursor.number("I"))
        raw = [_tensor_fields(cursor) for _ in range(tensor_count)]
    except EOFError:
        raise ExportFailed(f"{name} is cut off: the file ends within its head.") from None
    except (ValueError, struct.error, OverflowError, RecursionError) as error:
        raise ExportFailed(f"{name} cannot be read as a GGUF file ({error}).") from error
    return Header(metadata, _place_tensors(raw, metadata, cursor.position, file, name))


def _tensor_fields(cursor: _Cursor) -> tuple[str, tuple[int, ...], GGMLQuantizationType, int]:
    name = cursor.string()
    dimensions = struct.unpack(f"<{(count := cursor.number('I'))}Q", cursor.take(8 * count))
    return name, tuple(reversed(dimensions)), GGMLQuantizationType(cursor.number("I")), cursor.number("Q")


def _place_tensors(
    raw: list[tuple[str, tuple[int, ...], GGMLQuantizationType, int]],
    metadata: dict[str, Any],
    head_end: int,
    file: JoinedFile,
    name: str,
) -> dict[str, TensorEntry]:
    alignment = metadata.get("general.alignment", 32)
    if not isinstance(alignment, int) or alignment < 1:
        raise ExportFailed(f"{name} cannot be read as a GGUF file (alignment {alignment}).")
    data_start = -(-head_end // alignment) * alignment
    tensors: dict[str, TensorEntry] = {}
    for tensor, shape, kind, offset in raw:
        block, block_bytes = GGML_QUANT_SIZES[kind]
        if block > 1 and (len(shape) < 2 or shape[-1] % block):
            # Rows are cut into blocks one by one, and vectors are never kept in blocks.
            raise ExportFailed(f"{name} is damaged: the tensor {tensor} {list(shape)} cannot be in {kind.name} blocks.")
        size = math.prod(shape) // block * block_bytes
        start = data_start + offset
        if start + size > file.size:
            missing = start + size - file.size
            raise ExportFailed(f"{name} is cut off: {missing} bytes of the tensor {tensor} are missing.")
        tensors[tensor] = TensorEntry(shape, kind, start, size)
    return tensors
