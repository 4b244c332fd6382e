"""Writes a model folder: weights as they come, then the graph, the tokenizer and the manifest, then one atomic rename.

.NAME.partial-PID/   weights.data  decoder.onnx  tokenizer.model  model.json      while the export runs
NAME/                the same, once everything is on the disk
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import numpy as np
import onnx_ir as ir
import psutil
from numpy.typing import NDArray

from app.errors import ExportFailed, NoSpace, StorageError
from app.inference.model_files import MANIFEST, FileEntry

ALIGNMENT = 4096
"""Offsets in the weights file are multiples of this, so that each tensor can be mapped by itself."""


class HashedFile:
    """A file that is written from start to end and hashed on the way."""

    def __init__(self, path: Path) -> None:
        self._file: IO[bytes] = path.open("wb")
        self._digest = hashlib.sha256()
        self._size = 0

    def append(self, array: NDArray[Any]) -> int:
        """Write an array's bytes at the next aligned place; returns their offset."""
        return self.append_pieces([array])[0]

    def append_pieces(self, pieces: Iterable[NDArray[Any]]) -> tuple[int, int]:
        """Write arrays end to end, from the next aligned place on; returns offset and length in bytes."""
        self._write(memoryview(bytes(-self._size % ALIGNMENT)))
        offset = self._size
        for piece in pieces:
            self._write(np.ascontiguousarray(piece).reshape(-1).view(np.uint8).data)
        return offset, self._size - offset

    def write_bytes(self, data: bytes) -> None:
        """Write bytes where the last ones ended."""
        self._write(memoryview(data))

    def close(self) -> FileEntry:
        """Bring everything onto the disk; returns size and hash."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        return FileEntry(self._size, self._digest.hexdigest())

    def abandon(self) -> None:
        """Close without a word; the file is about to be deleted."""
        self._file.close()

    def _write(self, data: memoryview) -> None:
        self._file.write(data)
        self._digest.update(data)
        self._size += len(data)


def write_file(path: Path, data: bytes) -> FileEntry:
    """Write a whole file and bring it onto the disk."""
    file = HashedFile(path)
    try:
        file.write_bytes(data)
    except BaseException:
        file.abandon()
        raise
    return file.close()


def serialise(model: ir.Model) -> bytes:
    """The bytes of an ONNX file, the same for the same model."""
    return bytes(ir.to_proto(model).SerializeToString(deterministic=True))


@contextmanager
def new_model_folder(out: Path) -> Iterator[Path]:
    """A scratch folder next to `out` that takes its place when the block ends well, and vanishes when it does not.

    Raises ExportFailed if `out` exists and is neither empty nor a model folder, NoSpace if the disk is full,
    StorageError if the place cannot be written.
    """
    check_replaceable(out)
    scratch = out.parent / f".{out.name}.partial-{os.getpid()}"
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        _delete_leftovers(out)
        scratch.mkdir()
        yield scratch
        _sync_folder(scratch)
        _move_into_place(scratch, out)
        _sync_folder(out.parent)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise NoSpace(f"There is no space left for the model in {out.parent}. Nothing was kept.") from error
        raise StorageError(f"The model cannot be written to {out} ({error.strerror or error}).") from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def check_replaceable(out: Path) -> None:
    """Raise ExportFailed unless `out` is free, an empty folder, or a model folder."""
    if not out.exists():
        return
    if not out.is_dir() or (any(out.iterdir()) and not (out / MANIFEST).is_file()):
        raise ExportFailed(f"{out} exists and is not a model folder. It is left as it is; choose another place.")


def _move_into_place(scratch: Path, out: Path) -> None:
    """Rename the finished folder; an older model steps aside first and is deleted afterwards."""
    while True:
        check_replaceable(out)
        old = out.parent / f".{out.name}.old-{os.getpid()}"
        if out.exists():
            out.rename(old)
        try:
            scratch.rename(out)
            return
        except OSError:
            if not out.exists():
                if old.exists():
                    old.rename(out)
                raise
            # Another export put its folder here in between: it is replaced too.
        finally:
            shutil.rmtree(old, ignore_errors=True)


def _delete_leftovers(out: Path) -> None:
    """Delete what killed exports to the same place left behind. Those still at work are left alone."""
    for path in out.parent.glob(f".{out.name}.*-*"):
        name, _, pid = path.name.rpartition("-")
        if name.endswith((".partial", ".old")) and pid.isdigit() and not psutil.pid_exists(int(pid)):
            shutil.rmtree(path, ignore_errors=True)


def _sync_folder(folder: Path) -> None:
    """Bring a folder's entries onto the disk, where the system can (Windows cannot open folders)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
