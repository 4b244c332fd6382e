"""What tells that a file is still the one that it was: its place on the disk, its size, when it was written last."""

from __future__ import annotations

from pathlib import Path

Stamp = list[int]


def stamp_of(path: Path) -> Stamp | None:
    """A file's stamp, as JSON keeps it; None if the file is gone, or its disk does not say."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return [found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns]
