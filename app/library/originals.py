"""Whether the file that a document was read from is still there, as it was. What was read is kept in any case."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from enum import StrEnum

from app.errors import Cancelled, DocumentError
from app.ingest.file_access import answered, blocks_of
from app.library.documents import Document

ANSWER_SECONDS = 5.0
"""How long a drive may take to answer; one that does not counts as gone."""
NO_PICTURE_OF_OLDER = (
    "The file of this document holds a newer version now, so no picture of this page can be drawn. Its words are kept: "
    "they can be searched, asked and quoted."
)


class OriginalState(StrEnum):
    """What became of a file."""

    THERE = "there"
    CHANGED = "changed"  # its place holds something else now
    GONE = "gone"  # moved, deleted, or its drive does not answer


def original_state(document: Document, cancelled: Callable[[], bool] = lambda: False) -> OriginalState:
    """Look at the file, and into it only where its time has changed and its size has not. Raises Cancelled."""
    path = document.path
    try:
        found = next(answered((path.stat() for _ in range(1)), path.name, cancelled, ANSWER_SECONDS))
        if document.is_older or found.st_size != document.size:
            return OriginalState.CHANGED
        if document.modified_ns in (0, found.st_mtime_ns):  # 0: it was added before times were kept
            return OriginalState.THERE
        digest = hashlib.sha256()
        for block in blocks_of(path, cancelled):
            digest.update(block)
    except Cancelled:
        raise
    except (OSError, ValueError, DocumentError):
        return OriginalState.GONE
    return OriginalState.THERE if digest.hexdigest() == document.sha256 else OriginalState.CHANGED
