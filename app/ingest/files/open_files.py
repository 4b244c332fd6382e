"""How a file is given to a library that reads from it for as long as its document is read or shown"""

from __future__ import annotations

import io
import os
from pathlib import Path

IN_MEMORY_BYTES = 256 * 1024 * 1024
"""Larger files are not taken into the memory of the process that reads."""


def lasting_source(path: Path) -> Path | io.BytesIO:
    """The path, or on Windows the bytes: a file that is open there can neither be saved over, nor moved, nor deleted.

    So a document that Pincite shows stays the user's to work on in another program. Raises OSError.
    """
    if os.name == "nt" and path.stat().st_size <= IN_MEMORY_BYTES:
        return io.BytesIO(path.read_bytes())
    return path
