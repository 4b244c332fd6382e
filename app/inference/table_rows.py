"""Rows of the embedding table, read from the weights file as tokens come up, instead of a table that is mapped.

    token ids ── places ── 0 .. R - 1 ──────────────> graphs (decoder, reader, output rows)
                  │ of rows that are not held             │ take R held rows for their table
                  └── weights.data ── held rows ──────────┘

A graph looks up a few rows of a table of hundreds of megabytes, and of a mapped file the system brings many more in
with each, for each graph anew: in the end all of it is in memory, several times counted. Here rows are held once, the
bytes that the file has, so the graphs compute the same.
"""

from __future__ import annotations

import os
import sys
import weakref
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.errors import EngineFailed
from app.inference.model_files import TablePart
from app.inference.runtime import Graph

HELD = 16_384
"""Rows that are held. A text of 32,768 tokens has some 6,000 different ones, and an answer asks for up to 1,024 likely
tokens a step, mostly those of the steps before."""


class TableRows:
    """The held rows of one table [V, ..], which graphs see as a table [R, ..] of their own."""

    def __init__(self, path: Path, parts: Mapping[str, TablePart], *, held: int = HELD) -> None:
        """`parts` are the table's tensors in the weights file at `path`, by the names that graphs have for them.

        Raises EngineFailed if the file cannot be opened.
        """
        self._path, self._parts = path, dict(parts)
        rows = min(part.rows for part in parts.values())
        self._held = min(held, rows)
        shapes = {name: (self._held, part.columns) for name, part in parts.items()}
        self._arrays = {name: np.zeros(shape, parts[name].dtype) for name, shape in shapes.items()}
        self._place_of = np.full(rows, -1, np.int64)
        self._used = 0
        try:
            self._file = path.open("rb", buffering=0)
        except OSError as error:
            raise self._unreadable(error) from error
        weakref.finalize(self, self._file.close)

    @property
    def names(self) -> frozenset[str]:
        """What the graphs call the table's parts."""
        return frozenset(self._parts)

    def bind(self, graph: Graph) -> None:
        """Have a graph take the held rows for its table, and the places of tokens for their ids."""
        for name, array in self._arrays.items():
            graph.bind_input(name, array)

    def places(self, ids: Sequence[int] | NDArray[np.int64]) -> NDArray[np.int64]:
        """Where the rows of tokens [S] are held now: int64 [S], good until the next call.

        Raises EngineFailed if the file cannot be read, or if these are more different tokens than can be held.
        """
        tokens = np.asarray(ids, np.int64)
        places = self._place_of[tokens]
        if len(places) and places.min() < 0:
            missing = np.unique(tokens[places < 0])
            if self._used + len(missing) > self._held:  # rare: all are forgotten, and these begin anew
                self._place_of.fill(-1)
                self._used = 0
                missing = np.unique(tokens)
            self._read(missing)
            places = self._place_of[tokens]
        return places

    def _read(self, tokens: NDArray[np.int64]) -> None:
        """Bring rows of different tokens, ascending, into the next free places."""
        end = self._used + len(tokens)
        if end > self._held:
            raise EngineFailed(f"The model looks up {self._held} different tokens at once, not {len(tokens)}.")
        try:
            for name, part in self._parts.items():
                size = part.row_bytes
                rows = b"".join([self._bytes_at(place, size) for place in (part.offset + tokens * size).tolist()])
                if len(rows) != size * len(tokens):
                    raise OSError("it has ended")
                self._arrays[name][self._used : end] = np.frombuffer(rows, part.dtype).reshape(len(tokens), -1)
        except OSError as error:
            raise self._unreadable(error) from error
        self._place_of[tokens] = np.arange(self._used, end)
        self._used = end

    def _bytes_at(self, place: int, size: int) -> bytes:
        """Of the file, fewer where it ends."""
        if sys.platform != "win32":
            return os.pread(self._file.fileno(), size, place)
        self._file.seek(place)
        return self._file.read(size)

    def _unreadable(self, error: OSError) -> EngineFailed:
        return EngineFailed(f"The model's {self._path.name} cannot be read ({error.strerror or error}).")
