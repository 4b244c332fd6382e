"""The checkpoints of one sequence: in a temporary file without a name, or a few in memory where there may be none.

    file    | slot 0: windows at 2,048 | slot 1: at 410 | slot 2: at 873 | ...      one size, reused when one goes

The file is not there for anybody else and goes with the process, however that ends. Nothing of it stays in memory, so a
long document with hundreds of pages costs none. Over the quota the checkpoints of pages are thinned out: the one goes
that leaves the smallest gap. The pinned ones, ends of documents and of turns, go last, the longest unused first.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import prod
from pathlib import Path
from typing import IO

import numpy as np

from app.inference.kv_cache import Checkpoint, KvCache
from app.inference.runtime import CacheArray
from app.sealing import PIECE, Scrambler

MAX_CHECKPOINTS = 8
MAX_CHECKPOINT_BYTES = 192 << 20
"""In memory, where no file may be written. A checkpoint of Gemma 3 270M has 16 MB, of 4B 243 MB (float32); two are
held at any size."""

SPACING = 128
"""Tokens between checkpoints within documents: nearer ones take longer to write than to read a few tokens again."""
SPACING_ON_GPU = 4096
"""There a page is read sooner than its windows are copied out."""


@dataclass(frozen=True, slots=True)
class _Held:
    pinned: bool
    slot: int
    in_memory: Checkpoint | None


class HeldCheckpoints:
    """Checkpoints by their lengths."""

    def __init__(
        self,
        cache: KvCache,
        folder: Path | None = None,
        quota: int = 0,
        *,
        spacing: int = SPACING,
        most_in_memory: int = MAX_CHECKPOINT_BYTES,
        scrambler: Scrambler | None = None,
    ) -> None:
        """Checkpoints of `cache`. Without a `folder`, or if it or the quota does not allow two, they are in memory.

        With a `scrambler` the file is encrypted, with a key that goes with this process.
        """
        self._scrambler = scrambler
        self._written: dict[int, int] = {}  # by slot: the number of its last write, which opens it
        self._cache = cache
        self._spacing = spacing
        self._held: dict[int, _Held] = {}  # the last used at the end
        sizes = (np.dtype(dtype).itemsize * prod(shape) for dtype, shape in cache.window_shapes(cache.window - 1))
        self._slot_bytes = max(1, sum(sizes))
        self._most = quota // self._slot_bytes
        self._in_memory = max(2, min(MAX_CHECKPOINTS, most_in_memory // self._slot_bytes))
        self._file = _open_file(folder) if folder is not None and self._most >= 2 else None
        if self._file is None:
            self._most = self._in_memory

    def __contains__(self, length: int) -> bool:
        return length in self._held

    @property
    def lengths(self) -> tuple[int, ...]:
        """Where checkpoints are, in order."""
        return tuple(sorted(self._held))

    def add(self, *, pinned: bool) -> None:
        """Keep a checkpoint of the cache's present state; one of a page only if it is not too near to the last."""
        length = self._cache.length
        held = self._held.pop(length, None)
        if held is not None:
            self._held[length] = _Held(held.pinned or pinned, held.slot, held.in_memory)
            return
        below = max((other for other in self._held if other < length), default=0)
        if not pinned and length - below < self._spacing:
            return
        while len(self._held) >= self._most:
            self._drop_one()
        self._held[length] = self._keep(pinned)

    def restore(self, length: int) -> None:
        """Bring the cache back to a length. Raises OSError, the cache then being undefined."""
        held = self._held[length] = self._held.pop(length)
        if held.in_memory is not None:
            self._cache.restore(held.in_memory)
        else:
            self._cache.restore_window(length, self._read(length, held.slot))

    def drop_beyond(self, length: int) -> None:
        """Forget the checkpoints beyond a length, since other tokens will stand there."""
        self._held = {place: held for place, held in self._held.items() if place <= length}

    def close(self) -> None:
        """Forget everything and give the file's space back."""
        self._held.clear()
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()
            self._file = None

    def _drop_one(self) -> None:
        places = [0, *sorted(self._held), self._cache.length]
        gaps = [
            (places[index + 1] - before, place)
            for index, (before, place) in enumerate(pairwise(places), start=1)
            if index + 1 < len(places) and not self._held[place].pinned
        ]
        del self._held[min(gaps)[1] if gaps else next(iter(self._held))]

    def _keep(self, pinned: bool) -> _Held:
        if self._file is not None:
            taken = {held.slot for held in self._held.values()}
            slot = next(index for index in range(self._most) if index not in taken)
            try:
                self._write(self._file, slot)
                return _Held(pinned, slot, None)
            except OSError:  # the disk is full: what is held so far is the quota, or memory has to do
                if len(self._held) >= 2:
                    self._most = len(self._held)
                    self._drop_one()
                    return self._keep(pinned)
                self.close()
                self._most = self._in_memory
        return _Held(pinned, 0, self._cache.checkpoint())

    def _write(self, file: IO[bytes], slot: int) -> None:
        file.seek(slot * self._slot_bytes)
        cipher = None
        if self._scrambler is not None:
            self._written[slot], cipher = self._scrambler.begin()
        for array in self._cache.window_rows():
            rest = np.ascontiguousarray(array).data.cast("B")
            while len(rest) and cipher is not None:
                piece = memoryview(cipher.update(rest[:PIECE]))
                rest = rest[PIECE:]
                while len(piece):
                    piece = piece[file.write(piece) :]
            while len(rest):
                rest = rest[file.write(rest) :]

    def _read(self, length: int, slot: int) -> Iterator[CacheArray]:
        if self._file is None:
            raise OSError("the file of checkpoints is closed")
        self._file.seek(slot * self._slot_bytes)
        cipher = None if self._scrambler is None else self._scrambler.of(self._written[slot])
        for dtype, shape in self._cache.window_shapes(length):
            array = np.empty(shape, dtype)
            if _read_into(self._file, array.data.cast("B")) != array.nbytes:
                raise OSError("the file of checkpoints has ended")
            if cipher is not None:
                content = array.reshape(-1).view(np.uint8)
                for start in range(0, len(content), PIECE):
                    piece = content[start : start + PIECE]
                    piece[:] = np.frombuffer(cipher.update(piece.data), np.uint8)
            yield array


def _read_into(file: IO[bytes], target: memoryview) -> int:
    """Fill `target` from a file as far as it goes; returns how many bytes that were."""
    done = 0
    while done < len(target) and (content := file.read(min(len(target) - done, 1 << 20))):
        target[done : done + len(content)] = content
        done += len(content)
    return done


def _open_file(folder: Path) -> IO[bytes] | None:
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        return tempfile.TemporaryFile(dir=folder, buffering=0)
    return None
