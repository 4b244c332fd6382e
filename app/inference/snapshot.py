"""What was read, kept on disk: a later start goes on from there instead of reading the documents again.

    FOLDER/MODEL/KEY.snapshot     magic | header length u64 | header, JSON | arrays, each at a page border

    header   format, model, length, key, documents, arrays: [{dtype, shape, offset, sha256}, ...]
    arrays   global layers: rows [0, T) of key and value    local layers: the last rows, as in kv_cache.Checkpoint

KEY is the hash of the T tokens read, images by their content; MODEL is the hash of all that the numbers depend on: the
model's files, the kind of cache, the device, and ONNX Runtime's version. A snapshot is written beside its place and
moved there; it is read back only if every hash is right. Whatever is wrong with one costs reading the documents again,
and nothing else.

Letters: T tokens, H kv heads, D head dim.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
import psutil

from app.inference.kv_cache import Checkpoint, KvCache
from app.inference.model_files import DECODERS, TOKENIZER, VISION, WEIGHTS, CacheType, Manifest
from app.inference.prompt_steps import PromptSteps
from app.inference.runtime import CacheArray, runtime_version

MAGIC = b"PINCITE SNAPSHOT\n"
FORMAT = 1
"""Raised whenever the meaning of a snapshot changes."""
ALIGNMENT = 4096
SUFFIX = ".snapshot"
FEWEST_TOKENS = 512
"""Less is read again sooner than it is worth a file."""


@dataclass(frozen=True, slots=True)
class SnapshotStore:
    """The snapshots of one model in one folder."""

    folder: Path
    quota: int
    """Bytes that the snapshots of all models may take; those not used for longest go first. 0: none is kept."""

    def save(self, cache: KvCache, prompt: PromptSteps, documents: Sequence[str]) -> str:
        """Keep the caches' present state, which is that after `cache.length` tokens of `prompt`.

        `documents` are hashes of the documents that the prompt holds, for `delete_of_document`. Returns why nothing was
        kept, in one sentence; "" if it was.
        """
        if cache.length < FEWEST_TOKENS:
            return ""
        key = prompt.digest(cache.length)
        place = self.folder / f"{key}{SUFFIX}"
        size = sum(array.nbytes for array in _arrays(cache))
        if _is_whole(place, key, size):
            return ""
        if size > self.quota:
            return f"What was read takes {size >> 20:,} MB, more than the {self.quota >> 20:,} MB that may be kept."
        scratch = place.with_name(f".{key}.{os.getpid()}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._make_room(size)
            with scratch.open("wb") as file:
                _write(file, cache, key, documents, self.folder.name)
                file.flush()
                os.fsync(file.fileno())
            scratch.replace(place)
        except OSError as error:
            return f"What was read could not be kept for later ({error.strerror or error})."
        finally:
            with contextlib.suppress(OSError):
                scratch.unlink(missing_ok=True)
        return ""

    def longest(self, prompt: PromptSteps, shortest: int) -> int:
        """Tokens of the longest snapshot that `prompt` begins with; 0 if none has more than `shortest`.

        At least one token is left to read, since a snapshot does not hold the logits of what follows.
        """
        lengths = [length for length in self._lengths() if shortest < length < len(prompt)]
        for length in sorted(lengths, reverse=True):
            if self._place(prompt, length).exists():
                return length
        return 0

    def restore(self, cache: KvCache, prompt: PromptSteps, length: int) -> str:
        """Bring the caches to the state after `length` tokens of `prompt`; "" or why that cannot be.

        On failure the snapshot is deleted, and the caches are as they were.
        """
        place = self._place(prompt, length)
        try:
            arrays = _read(place, cache, prompt.digest(length), self.folder.name)
        except (OSError, ValueError, KeyError, TypeError, struct.error) as error:
            with contextlib.suppress(OSError):
                place.unlink(missing_ok=True)
            return f"What was kept of an earlier reading is damaged and was deleted ({error})."
        with contextlib.suppress(OSError):
            os.utime(place)
        _fill(cache, arrays, length)
        return ""

    def _place(self, prompt: PromptSteps, length: int) -> Path:
        return self.folder / f"{prompt.digest(length)}{SUFFIX}"

    def _lengths(self) -> set[int]:
        """Lengths of the snapshots that are there, by their heads."""
        found = set()
        for path in _snapshots(self.folder):
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError, struct.error), path.open("rb") as file:
                found.add(int(_read_header(file)["length"]))
        return found

    def _make_room(self, size: int) -> None:
        """Delete what killed processes left, and the snapshots not used for longest, of whichever model."""
        for left in self.folder.glob(".*.*"):
            pid = left.name.rpartition(".")[2]
            if pid.isdigit() and not psutil.pid_exists(int(pid)):
                left.unlink(missing_ok=True)
        entries = []
        for path in self.folder.parent.glob(f"*/*{SUFFIX}"):
            with contextlib.suppress(OSError):  # another process may delete at the same time
                status = path.stat()
                entries.append((status.st_mtime, status.st_size, path))
        taken = sum(entry[1] for entry in entries)
        for _, freed, path in sorted(entries):
            if taken + size <= self.quota:
                return
            path.unlink(missing_ok=True)
            taken -= freed


def open_store(
    folder: Path, quota: int, manifest: Manifest, cache_type: CacheType, device: str, local_rows: int
) -> SnapshotStore:
    """The store for exactly this model on exactly this runtime."""
    parts = [manifest.files[name].sha256 for name in (DECODERS[cache_type], WEIGHTS, TOKENIZER)]
    if VISION in manifest.files:
        parts.append(manifest.files[VISION].sha256)
    facts = [str(FORMAT), cache_type, device, str(local_rows), runtime_version(), *parts]
    return SnapshotStore(folder / hashlib.sha256("\n".join(facts).encode()).hexdigest()[:32], quota)


def delete_of_document(folder: Path, document: str) -> None:
    """Delete every snapshot, of any model, whose prompt held a document, given by its hash."""
    for path in folder.glob(f"*/*{SUFFIX}"):
        try:
            with path.open("rb") as file:
                holds = document in _read_header(file)["documents"]
        except (OSError, ValueError, KeyError, TypeError, struct.error):
            holds = True  # it cannot be told, and a damaged one is of no use
        if holds:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


def _is_whole(path: Path, key: str, size: int) -> bool:
    """Whether a file is this snapshot by its head and its length; its arrays are checked when they are read."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, struct.error), path.open("rb") as file:
        return bool(_read_header(file)["key"] == key) and path.stat().st_size >= size
    return False


def _snapshots(folder: Path) -> Iterator[Path]:
    return folder.glob(f"[!.]*{SUFFIX}")


def _arrays(cache: KvCache) -> Iterator[CacheArray]:
    """Every array of a snapshot in order: global rows layer by layer, then the checkpoint's."""
    for layer in cache.layers:
        if not layer.is_local:
            yield layer.key.read_rows(0, cache.length)
            yield layer.value.read_rows(0, cache.length)
    yield from cache.checkpoint().rows


def _write(file: IO[bytes], cache: KvCache, key: str, documents: Sequence[str], model: str) -> None:
    """The header stands first and names the arrays' hashes, so they are hashed before anything is written."""
    table: list[dict[str, Any]] = []
    offset = 0
    for array in _arrays(cache):
        digest = hashlib.sha256(np.ascontiguousarray(array).data).hexdigest()
        table.append({"dtype": array.dtype.name, "shape": list(array.shape), "offset": offset, "sha256": digest})
        offset += -(-array.nbytes // ALIGNMENT) * ALIGNMENT
    header = {
        "format": FORMAT,
        "model": model,
        "length": cache.length,
        "key": key,
        "documents": list(documents),
        "arrays": table,
    }
    head = json.dumps(header).encode()
    file.write(MAGIC + struct.pack("<Q", len(head)) + head)
    start = _data_start(len(head))
    for array, entry in zip(_arrays(cache), table, strict=True):
        file.write(bytes(start + entry["offset"] - file.tell()))
        file.write(np.ascontiguousarray(array).data)


def _read(path: Path, cache: KvCache, key: str, model: str) -> list[CacheArray]:
    """The arrays, mapped into memory and checked. Raises ValueError if anything is not as it must be."""
    with path.open("rb") as file:
        header = _read_header(file)
        start = _data_start(_head_length(file))
    if header["format"] != FORMAT or header["model"] != model or header["key"] != key:
        raise ValueError("it is another reading's")
    data = np.memmap(path, np.uint8, "r")
    arrays = []
    for entry, (dtype, shape) in zip(header["arrays"], _expected(cache, int(header["length"])), strict=True):
        if entry["dtype"] != dtype or tuple(entry["shape"]) != shape:
            raise ValueError("its shape is another")
        size = int(np.prod(shape)) * np.dtype(dtype).itemsize
        piece = data[start + entry["offset"] : start + entry["offset"] + size]
        if len(piece) != size or hashlib.sha256(piece.data).hexdigest() != entry["sha256"]:
            raise ValueError("its checksum is wrong")
        arrays.append(piece.view(dtype).reshape(shape))
    return arrays


def _expected(cache: KvCache, length: int) -> list[tuple[str, tuple[int, ...]]]:
    """Type and shape of every array of a snapshot of `length` tokens."""
    whole: list[tuple[str, tuple[int, ...]]] = []
    last: list[tuple[str, tuple[int, ...]]] = []
    for layer in cache.layers:
        for buffer in (layer.key, layer.value):
            one, heads, rows, dim = buffer.shape
            if layer.is_local:
                last.append((buffer.dtype.name, (one, heads, min(length, cache.window - 1), dim)))
            else:
                if length > rows:
                    raise ValueError("it is longer than the context")
                whole.append((buffer.dtype.name, (one, heads, length, dim)))
    return whole + last


def _fill(cache: KvCache, arrays: Sequence[CacheArray], length: int) -> None:
    buffers = [buffer for layer in cache.layers if not layer.is_local for buffer in (layer.key, layer.value)]
    for buffer, array in zip(buffers, arrays, strict=False):
        buffer.write_rows(0, array)
    cache.restore(Checkpoint(length, tuple(arrays[len(buffers) :])))


def _head_length(file: IO[bytes]) -> int:
    file.seek(len(MAGIC))
    (length,) = struct.unpack("<Q", file.read(8))
    return int(length)


def _read_header(file: IO[bytes]) -> Mapping[str, Any]:
    """Raises ValueError if the file is no snapshot."""
    file.seek(0)
    if file.read(len(MAGIC)) != MAGIC:
        raise ValueError("it is not a snapshot")
    length = _head_length(file)
    if length > 1 << 24:
        raise ValueError("its head is damaged")
    header: Mapping[str, Any] = json.loads(file.read(length))
    return header


def _data_start(head_length: int) -> int:
    return -(-(len(MAGIC) + 8 + head_length) // ALIGNMENT) * ALIGNMENT
