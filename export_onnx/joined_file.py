"""Reads parts of large files, without mapping them: memory in use is what was asked for, and no more.

Mapped pages count as the process's memory until the system takes them back; an export that runs over 50 GB would look,
to whoever measures it, as large as the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from export_onnx.checkpoint import ByteArray


class JoinedFile:
    """One or more files read as if they stood end to end. Raises OSError if one cannot be opened."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._parts: list[tuple[Path, int]] = []
        for path in paths:
            with path.open("rb") as file:
                self._parts.append((path, file.seek(0, 2)))
        self.size = sum(size for _, size in self._parts)

    def read(self, start: int, count: int) -> ByteArray:
        """`count` bytes from `start`. Raises EOFError if the file ends before, OSError if it cannot be read."""
        if start < 0 or count < 0 or start + count > self.size:
            raise EOFError
        data = np.empty(count, np.uint8)
        filled = 0
        for path, size in self._parts:
            if filled < count and start < size:
                piece = data[filled : filled + min(count - filled, size - start)]
                _read_into(path, start, piece)
                filled += len(piece)
            start = max(0, start - size)
        return data


def _read_into(path: Path, start: int, piece: ByteArray) -> None:
    with path.open("rb", buffering=0) as file:
        file.seek(start)
        view = memoryview(piece.data)
        while view:
            if not (count := file.readinto(view)):  # the file became shorter since it was opened
                raise EOFError
            view = view[count:]
