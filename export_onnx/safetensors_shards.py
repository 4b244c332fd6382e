"""Finds the tensors of a safetensors checkpoint, in one file or in shards, and reads them piece by piece.

    header length u64 | header, JSON: {name: {dtype, shape, data_offsets: [begin, end]}} | tensor data

`model.safetensors.index.json` says in which shard a tensor lies (`weight_map`). Format: huggingface/safetensors.
Read here and not by the package of that name, because NumPy has no bfloat16, which it would need for most checkpoints.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from app.errors import ExportFailed
from export_onnx.checkpoint import FloatArray
from export_onnx.joined_file import JoinedFile
from export_onnx.json_file import read_json

SINGLE, INDEX = "model.safetensors", "model.safetensors.index.json"
ITEM_SIZES = {"F32": 4, "F16": 2, "BF16": 2}
"""Bytes of an element, for the types that are read."""
HEADER_LIMIT = 100_000_000
"""The longest header that the format allows, in bytes."""

LFS_POINTER = b"version "
"""How the small text file begins that stands for a large one in a repository cloned without its large files."""


@dataclass(frozen=True, slots=True)
class ShardTensor:
    """Where a tensor lies, and how it is kept: `dtype` is one of "F32", "F16", "BF16", or a type that is not read."""

    file: JoinedFile
    start: int
    size: int
    dtype: str
    shape: tuple[int, ...]

    def read(self, start: int, stop: int) -> FloatArray:
        """Rows [start, stop) in float32. Raises KeyError for a type that is not read, EOFError, OSError."""
        item = ITEM_SIZES[self.dtype]
        row = math.prod(self.shape[1:]) * item
        data = self.file.read(self.start + start * row, (stop - start) * row)
        shape = (stop - start, *self.shape[1:])
        if self.dtype == "BF16":
            return (data.view(np.uint16).astype(np.uint32) << np.uint32(16)).view(np.float32).reshape(shape)
        return (
            data.view({"F32": np.float32, "F16": np.float16}[self.dtype]).astype(np.float32, copy=False).reshape(shape)
        )


def find_shards(folder: Path, source: str) -> dict[str, list[str]]:
    """The files that hold tensors, each with the tensors to take from it; an empty list means all of them.

    Raises ExportFailed if there are none, if one is missing, or if the index names a file outside of the folder.
    """
    if (folder / SINGLE).is_file():
        return {SINGLE: []}
    if not (folder / INDEX).is_file():
        raise ExportFailed(f"{source} holds no weights that can be read: neither {SINGLE} nor {INDEX} is there.")
    places = read_json(folder / INDEX, source).get("weight_map")
    if not isinstance(places, dict) or not all(isinstance(place, str) for place in places.values()) or not places:
        raise ExportFailed(f"{INDEX} in {source} does not say where the tensors are.")
    shards: dict[str, list[str]] = {}
    for name, place in places.items():
        if place in ("", ".", "..") or any(mark in place for mark in "/\\:\0"):
            raise ExportFailed(f"{INDEX} in {source} names {place!r}, which is no file of that folder.")
        shards.setdefault(place, []).append(name)
    if missing := [place for place in sorted(shards) if not (folder / place).is_file()]:
        raise ExportFailed(
            f"{source} is incomplete: the shard {missing[0]} ({len(missing)} of {len(shards)}) is missing."
        )
    return dict(sorted(shards.items()))


def read_shards(folder: Path, shards: dict[str, list[str]], source: str) -> dict[str, ShardTensor]:
    """Every tensor of these files, as `find_shards` gives them. Raises ExportFailed for a damaged one."""
    tensors: dict[str, ShardTensor] = {}
    for place, names in shards.items():
        held = _read_header(folder / place, f"{place} in {source}")
        if missing := [name for name in names if name not in held]:
            raise ExportFailed(f"{place} in {source} does not hold the tensor {missing[0]}, as {INDEX} says.")
        tensors |= {name: held[name] for name in names or held}
    return tensors


def _read_header(path: Path, what: str) -> dict[str, ShardTensor]:
    try:
        file = JoinedFile([path])
        start = file.read(0, 8)
        if start.tobytes() == LFS_POINTER:
            raise ExportFailed(f"{what} only names the weights (Git LFS). Fetch them with `git lfs pull`.")
        if (length := int(start.view("<u8")[0])) > HEADER_LIMIT:
            raise ExportFailed(f"{what} is not a safetensors file.")
        header = json.loads(file.read(8, length).tobytes())
    except EOFError:
        raise ExportFailed(f"{what} is cut off: the file ends within its head.") from None
    except (ValueError, RecursionError) as error:
        raise ExportFailed(f"{what} is not a safetensors file ({error}).") from None
    except OSError as error:
        raise ExportFailed(f"{what} cannot be read ({error}).") from error
    if not isinstance(header, dict):
        raise ExportFailed(f"{what} is not a safetensors file.")
    header.pop("__metadata__", None)
    return {name: _place(name, fields, file, 8 + length, what) for name, fields in header.items()}


def _place(name: str, fields: Any, file: JoinedFile, data_start: int, what: str) -> ShardTensor:
    try:
        dtype, shape, (begin, end) = fields["dtype"], tuple(fields["shape"]), fields["data_offsets"]
        numbers = (*shape, begin, end)
        if not isinstance(dtype, str) or not all(type(number) is int and number >= 0 for number in numbers):
            raise ValueError("not numbers")
    except (KeyError, TypeError, ValueError) as error:
        raise ExportFailed(f"{what} is damaged: its entry for {name} is wrong ({error}).") from None
    if dtype in ITEM_SIZES and math.prod(shape) * ITEM_SIZES[dtype] != end - begin:
        raise ExportFailed(f"{what} is damaged: {name} does not have the size that its shape {list(shape)} needs.")
    if (missing := data_start + end - file.size) > 0:
        raise ExportFailed(f"{what} is cut off: {missing} bytes are missing from the tensor {name} on.")
    return ShardTensor(file, data_start + begin, end - begin, dtype, shape)
