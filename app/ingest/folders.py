"""The files of a folder that may be documents: in all its folders, in order of their names, without what is hidden
and what batches keep beside their results."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from app.errors import Cancelled
from app.ingest.file_access import answered

SYSTEM_NAMES = frozenset({"thumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "system volume information"})
"""What systems leave in folders, in small letters. Names that begin with a dot are hidden as well."""
LOCK_PREFIXES = ("~$", ".~lock.")
"""Beginnings of the names of files by which office programs say that a document is open."""
_KEPT = (".kept", ".unfinished")
_LINE_KEPT = re.compile(rb'\s*\{\s*"key"\s*:')
_BEGINNING = 64
"""Bytes."""


def files_in(folder: Path, cancelled: Callable[[], bool]) -> Iterator[Path]:
    """Every file that is not hidden, nor kept by a batch. Links to folders are not entered: so none leads in a circle.

    Raises Cancelled; DocumentMissing if the drive does not answer.
    """
    return answered(_files_in(folder, cancelled), folder.name, cancelled)


def _files_in(folder: Path, cancelled: Callable[[], bool]) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        if cancelled():
            raise Cancelled(f"Looking through {folder.name} was stopped.")
        folders[:] = sorted(name for name in folders if not is_hidden(name))
        for name in sorted(names):
            if not is_hidden(name) and not is_kept_by_batch(file := Path(parent, name)):
                yield file


def is_kept_by_batch(file: Path) -> bool:
    """Whether a file is what Pincite keeps beside the results of a batch, by its name and its beginning."""
    if not file.name.lower().endswith(_KEPT) or not file.is_file():
        return False
    try:
        with file.open("rb") as stream:
            return _LINE_KEPT.match(stream.read(_BEGINNING)) is not None
    except OSError:
        return False  # reading it says what is wrong


def is_hidden(name: str) -> bool:
    """Whether a file or folder of this name is nothing that a user put there to be read."""
    return name.startswith((".", *LOCK_PREFIXES)) or name.lower() in SYSTEM_NAMES
