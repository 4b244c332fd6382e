"""Large pages for a process that is about to be started: its memory lies in pages of 2 MB where Linux gives them.

A step reads all weights once, and in pages of 4 KB the processor spends much of it looking up where they are. glibc
asks for large pages (madvise) if an environment variable says so when the process starts; it needs no rights, and takes
no more memory for blocks as large as a model's. Other systems, other C libraries and older ones ignore it.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_VARIABLE, _WISH = "GLIBC_TUNABLES", "glibc.malloc.hugetlb=1"
_changing = threading.Lock()


@contextmanager
def large_pages_in_children() -> Iterator[None]:
    """Processes that are started in this block ask for large pages; what the user set in the variable stays."""
    if sys.platform != "linux":
        yield
        return
    with _changing:  # the environment is one for all threads
        before = os.environ.get(_VARIABLE)
        if before is None or "glibc.malloc.hugetlb" not in before:
            os.environ[_VARIABLE] = _WISH if not before else f"{before}:{_WISH}"
        try:
            yield
        finally:
            if before is None:
                os.environ.pop(_VARIABLE, None)
            else:
                os.environ[_VARIABLE] = before
