"""One file of a snapshot: arrays with a head that says what they are, written at once, checked before they are used.

    magic | sha256 of the head | head length u64 | head, JSON | arrays, each at a page border

    head    what the writer says (snapshot.py), and arrays: [{dtype, shape, offset, sha256}, ...]

A file is written beside its place and moved there, so it is there whole or not at all. It is mapped when it is read.

Of an encrypted installation all of it is sealed (app/sealing.py), and decrypted into this process's own memory:

    magic | nonce | sealed head length u64 | sealed head | arrays, in pieces, one behind the other
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import struct
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import IO, Any

import numpy as np
import psutil

from app.inference.runtime import CacheArray
from app.sealing import NONCE_BYTES, TAG_BYTES, Key, Pieces, seal, unseal
from app.sealing import PIECE as SEALED_PIECE

MAGIC = b"PINCITE SNAPSHOT\n"
MAGIC_SEALED = b"PINCITE SEALED SNAPSHOT\n"
ALIGNMENT = 4096
LONGEST_HEAD = 1 << 24
PIECE = 1 << 20
"""Bytes that are hashed at once."""
FORGOTTEN_AFTER_S = 3600.0
"""A half-written file older than this is nobody's, even if another process now has its writer's number."""

ArrayType = tuple[str, tuple[int, ...]]
"""Name of the dtype, and the shape."""


@dataclass(frozen=True, slots=True)
class SnapshotFile:
    """A file that was opened: its head was checked, its arrays were not yet."""

    path: Path
    head: Mapping[str, Any]
    start: int
    """Where its arrays begin."""
    pieces: Pieces | None = None
    """What opens them, where they are sealed."""

    def content(self) -> IO[bytes]:
        """The file, for `check` and then `arrays`: what it holds stays there, whoever deletes it. Raises OSError."""
        return self.path.open("rb", buffering=0)

    def check(self, file: IO[bytes], expected: Sequence[ArrayType]) -> None:
        """Read all of it, in pieces. Raises ValueError if an array is not as expected or was changed, or OSError."""
        for entry, (dtype, shape) in zip(self.head["arrays"], expected, strict=True):
            if entry["dtype"] != dtype or tuple(entry["shape"]) != shape:
                raise ValueError("its shape is another")
            file.seek(self.start + entry["offset"])
            if self.pieces is not None:
                for _ in _unsealed(file, self.pieces, entry["piece"], _size_of(dtype, shape)):
                    pass  # what was changed does not open
            elif _hash_of(file, _size_of(dtype, shape)) != entry["sha256"]:
                raise ValueError("its checksum is wrong")

    def arrays(self, file: IO[bytes]) -> list[CacheArray]:
        """Its arrays, mapped into memory, or decrypted into it. `check` comes first. Raises OSError, ValueError."""
        if self.pieces is not None:
            return self._decrypted(file, self.pieces)
        data = np.memmap(file, np.uint8, "r")
        arrays = []
        for entry in self.head["arrays"]:
            start = self.start + entry["offset"]
            piece = data[start : start + _size_of(entry["dtype"], entry["shape"])]
            arrays.append(piece.view(entry["dtype"]).reshape(entry["shape"]))
        return arrays

    def _decrypted(self, file: IO[bytes], pieces: Pieces) -> list[CacheArray]:
        arrays: list[CacheArray] = []
        for entry in self.head["arrays"]:
            array = np.empty(entry["shape"], entry["dtype"])
            target, filled = array.reshape(-1).view(np.uint8), 0
            file.seek(self.start + entry["offset"])
            for content in _unsealed(file, pieces, entry["piece"], array.nbytes):
                target[filled : filled + len(content)] = np.frombuffer(content, np.uint8)
                filled += len(content)
            arrays.append(array)
        return arrays


def open_snapshot_file(path: Path, key: Key | None = None) -> SnapshotFile:
    """Read a file's head; with a key, that of a sealed file. Raises ValueError if that is damaged, or OSError."""
    if key is not None:
        return _open_sealed(path, key)
    with path.open("rb") as file:
        fixed = file.read(len(MAGIC) + 32 + 8)
        if len(fixed) < len(MAGIC) + 40 or not fixed.startswith(MAGIC):
            raise ValueError("it is not a snapshot")
        (length,) = struct.unpack("<Q", fixed[-8:])
        content = file.read(length) if length <= LONGEST_HEAD else b""
    if len(content) != length or hashlib.sha256(content).digest() != fixed[len(MAGIC) : -8]:
        raise ValueError("its head is damaged")
    return SnapshotFile(path, json.loads(content), _aligned(len(fixed) + length))


def _open_sealed(path: Path, key: Key) -> SnapshotFile:
    with path.open("rb") as file:
        fixed = file.read(len(MAGIC_SEALED) + NONCE_BYTES + 8)
        if len(fixed) < len(MAGIC_SEALED) + NONCE_BYTES + 8 or not fixed.startswith(MAGIC_SEALED):
            raise ValueError("it is not a sealed snapshot")
        (length,) = struct.unpack("<Q", fixed[-8:])
        content = file.read(length) if length <= LONGEST_HEAD else b""
    head = json.loads(unseal(key, content, path.name))
    return SnapshotFile(path, head, len(fixed) + length, Pieces(key, fixed[len(MAGIC_SEALED) : -8]))


def write_snapshot_file(
    path: Path, head: Mapping[str, Any], arrays: Sequence[CacheArray], key: Key | None = None
) -> None:
    """Write a file with these arrays, all or nothing, down to the disk; sealed, if there is a key. Raises OSError."""
    scratch = path.with_name(f".{path.name}-{threading.get_ident()}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with scratch.open("wb") as file:
            if key is None:
                _write_plain(file, head, arrays)
            else:
                _write_sealed(file, path.name, head, arrays, key)
            file.flush()
            os.fsync(file.fileno())
        scratch.replace(path)
    finally:
        with contextlib.suppress(OSError):
            scratch.unlink(missing_ok=True)


def _write_sealed(file: IO[bytes], name: str, head: Mapping[str, Any], arrays: Sequence[CacheArray], key: Key) -> None:
    table, offset, number = [], 0, 0
    for array in arrays:
        count = -(-array.nbytes // SEALED_PIECE)
        table.append({"dtype": array.dtype.name, "shape": list(array.shape), "offset": offset, "piece": number})
        offset, number = offset + array.nbytes + count * TAG_BYTES, number + count
    content = seal(key, json.dumps({**head, "arrays": table}).encode(), name)
    nonce, number = os.urandom(NONCE_BYTES), 0
    file.write(MAGIC_SEALED + nonce + struct.pack("<Q", len(content)) + content)
    pieces = Pieces(key, nonce)
    for array in arrays:
        whole = _bytes_of(array)
        for start in range(0, len(whole), SEALED_PIECE):
            file.write(pieces.seal(number, whole[start : start + SEALED_PIECE]))
            number += 1


def _write_plain(file: IO[bytes], head: Mapping[str, Any], arrays: Sequence[CacheArray]) -> None:
    table, offset = [], 0
    for array in arrays:
        digest = hashlib.sha256(_bytes_of(array)).hexdigest()
        table.append({"dtype": array.dtype.name, "shape": list(array.shape), "offset": offset, "sha256": digest})
        offset += _aligned(array.nbytes)
    content = json.dumps({**head, "arrays": table}).encode()
    file.write(MAGIC + hashlib.sha256(content).digest() + struct.pack("<Q", len(content)) + content)
    start = _aligned(file.tell())
    for array, entry in zip(arrays, table, strict=True):
        _pad_to(file, start + int(str(entry["offset"])))
        file.write(_bytes_of(array))


def size_of_file(arrays: Sequence[CacheArray]) -> int:
    """Bytes that a file with these arrays will take, nearly."""
    return sum(_aligned(array.nbytes) for array in arrays) + ALIGNMENT


def delete_leftovers(folder: Path) -> None:
    """Delete what processes that were killed while they wrote left in a folder."""
    for left in folder.glob(".*.*"):
        with contextlib.suppress(OSError):
            pid = left.name.rpartition(".")[2]
            old = left.stat().st_mtime < time.time() - FORGOTTEN_AFTER_S
            if pid.isdigit() and (old or not psutil.pid_exists(int(pid))):
                left.unlink(missing_ok=True)


def _size_of(dtype: str, shape: Sequence[int]) -> int:
    return prod(shape) * np.dtype(dtype).itemsize


def _unsealed(file: IO[bytes], pieces: Pieces, number: int, size: int) -> Iterator[bytes]:
    """The next `size` bytes, piece by piece from `number` on. Raises ValueError if they were changed, or are fewer."""
    while size:
        length = min(size, SEALED_PIECE)
        sealed = file.read(length + TAG_BYTES)
        if len(sealed) != length + TAG_BYTES:
            raise ValueError("its end is missing")
        yield pieces.unseal(number, sealed)
        number, size = number + 1, size - length


def _hash_of(file: IO[bytes], size: int) -> str:
    """Hash the next `size` bytes. Raises ValueError if there are fewer."""
    digest = hashlib.sha256()
    while size:
        content = file.read(min(size, PIECE))
        if not content:
            raise ValueError("its end is missing")
        digest.update(content)
        size -= len(content)
    return digest.hexdigest()


def _bytes_of(array: CacheArray) -> memoryview:
    return np.ascontiguousarray(array).data.cast("B")


def _pad_to(file: IO[bytes], place: int) -> None:
    file.write(bytes(place - file.tell()))


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT
