"""A folder that lies in memory and not on the disk: for files of an encrypted library that must be files to be read.

    /dev/shm/pincite-8f2a.../     this user's only; deleted when the block ends
                           /lock  held as long as its process lives: what a killed one left is deleted by the next

Memory may be swapped out, as all memory may be. Linux has such folders (tmpfs); Windows and macOS have none that every
user can write to.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from app.errors import UsageError
from app.paths import storage_error

_PREFIX = "pincite-"
_LOCK = "lock"
_IN_MEMORY = ("tmpfs", "ramfs")
_YOUNG_SECONDS = 60.0
"""A folder may be so old without its process having taken the lock yet."""


@contextmanager
def memory_folder() -> Iterator[Path]:
    """An empty folder in memory. Raises UsageError where the system has no place for one, NoSpace, LibraryUnusable."""
    place = memory_place()
    if place is None:
        raise UsageError("This system has no folder in memory.")
    _delete_left(place)
    try:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=place))
    except OSError as error:
        raise storage_error(error, f"A folder in {place} cannot be made") from error
    try:
        with FileLock(folder / _LOCK, thread_local=False):  # it may be given up by another thread
            inner = folder / "files"
            inner.mkdir(mode=0o700)
            yield inner
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def memory_place() -> Path | None:
    """Where such folders can be made: of what the system has, that with the most room; None if it has none."""
    if sys.platform != "linux":
        return None
    mounted = _mounted_in_memory()
    named = [Path("/dev/shm"), *(Path(folder) for folder in [os.environ.get("XDG_RUNTIME_DIR", "")] if folder)]
    there = [place for place in named if place.is_dir() and place in mounted and os.access(place, os.W_OK | os.X_OK)]
    return max(there, key=lambda place: shutil.disk_usage(place).free, default=None)


def _mounted_in_memory() -> set[Path]:
    """Where file systems are mounted that are in memory (proc(5), /proc/self/mounts)."""
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return set()
    fields = [line.split() for line in lines]
    last = {one[1]: one[2] for one in fields if len(one) > 2}  # what is mounted over another counts
    return {Path(place) for place, kind in last.items() if kind in _IN_MEMORY}


def _delete_left(place: Path) -> None:
    """Delete the folders of processes that were killed."""
    for folder in place.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            found = folder.lstat()
            if found.st_uid != os.getuid() or not folder.is_dir() or time.time() - found.st_mtime < _YOUNG_SECONDS:
                continue
            with suppress(Timeout), FileLock(folder / _LOCK, timeout=0):
                shutil.rmtree(folder, ignore_errors=True)
