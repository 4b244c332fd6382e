"""The files of a folder that may be documents: in all its folders, in order of their names, without what is hidden."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from app.errors import Cancelled
from app.ingest.file_access import answered

SYSTEM_NAMES = frozenset({"thumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "system volume information"})
"""What systems leave in folders, in small letters. Names that begin with a dot are hidden as well."""
LOCK_PREFIXES = ("~$", ".~lock.")
"""Beginnings of the names of files by which office programs say that a document is open."""


def files_in(folder: Path, cancelled: Callable[[], bool]) -> Iterator[Path]:
    """Every file that is not hidden. Folders that are links are not entered: so none leads in a circle.

    Raises Cancelled; DocumentMissing if the drive does not answer.
    """
    return answered(_files_in(folder, cancelled), folder.name, cancelled)


def _files_in(folder: Path, cancelled: Callable[[], bool]) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        if cancelled():
            raise Cancelled(f"Looking through {folder.name} was stopped.")
        folders[:] = sorted(name for name in folders if not is_hidden(name))
        for name in sorted(names):
            if not is_hidden(name):
                yield Path(parent, name)


def is_hidden(name: str) -> bool:
    """Whether a file or folder of this name is nothing that a user put there to be read."""
    return name.startswith((".", *LOCK_PREFIXES)) or name.lower() in SYSTEM_NAMES
