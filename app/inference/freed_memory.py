"""Gives memory that was freed back to the system, where the C library keeps it for later: glibc, on Linux.

Blocks of up to 32 MB, such as the matrices of a vision tower, go back to the process and not to the system, as long as
anything younger is in use. On 4B in 16 bits it would keep 1.8 GB so.
"""

from __future__ import annotations

import ctypes
import sys


def give_back_freed_memory() -> None:
    """Do so now; takes some milliseconds. Elsewhere than with glibc it does nothing."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(ctypes.c_size_t(0))
