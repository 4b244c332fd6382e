"""How a file is given to a library that reads from it for as long as its document is read or shown"""

from __future__ import annotations

import io
import os
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import BinaryIO

IN_MEMORY_BYTES = 256 * 1024 * 1024
"""Larger files are not taken into the memory of the process that reads."""


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What an encrypted file is without its password: in memory alone, never on the disk. It is asked as a path is."""

    name: str
    data: bytes = field(repr=False)

    @property
    def suffix(self) -> str:
        """The ending of its name."""
        return PurePath(self.name).suffix

    def open(self, mode: str = "rb") -> BinaryIO:
        """It as a file, for reading alone."""
        return io.BytesIO(self.data)

    def read_bytes(self) -> bytes:
        """All of it."""
        return self.data


Source = Path | Unlocked
"""What a reader reads: a file, or what stands in its place."""


def lasting_source(source: Source) -> Path | io.BytesIO:
    """The path, or on Windows the bytes: a file that is open there can neither be saved over, nor moved, nor deleted.

    So a document that Pincite shows stays the user's to work on in another program. Raises OSError.
    """
    if isinstance(source, Unlocked):
        return io.BytesIO(source.data)
    if os.name == "nt" and source.stat().st_size <= IN_MEMORY_BYTES:
        return io.BytesIO(source.read_bytes())
    return source
