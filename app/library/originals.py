"""Whether the file that a document was read from is still there, as it was. What was read is kept in any case."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from app.errors import Cancelled, DocumentDamaged, DocumentError, DocumentMissing
from app.ingest.file_access import answered, blocks_of

if TYPE_CHECKING:
    from app.library.documents import Document

ANSWER_SECONDS = 5.0
"""How long a drive may take to answer; one that does not counts as gone."""
NO_PICTURE_OF_OLDER = (
    "The file of this document holds a newer version now, so no picture of this page can be drawn. Its words are kept: "
    "they can be searched, asked and quoted."
)
_CHANGED = (
    "The file of this document was changed after it was read, so no picture of this page can be drawn. Add it again to "
    "see what it holds now. The words that were read are kept."
)
_GONE = (
    "The file of this document was moved or deleted, or its drive does not answer, so no picture of this page can be "
    "drawn. The words that were read are kept."
)


class OriginalState(StrEnum):
    """What became of a file."""

    THERE = "there"
    CHANGED = "changed"  # its place holds something else now
    GONE = "gone"  # moved, deleted, or its drive does not answer


def original_state(document: Document, cancelled: Callable[[], bool] = lambda: False) -> OriginalState:
    """Look at the file, and into it only where its time has changed and its size has not. Raises Cancelled."""
    return Originals().state(document, cancelled)


class Originals:
    """Looks at files again and again, and into each only once after it has been written."""

    def __init__(self) -> None:
        self._same: dict[str, int] = {}  # when a file was written last that still held this SHA-256

    def require(self, document: Document, cancelled: Callable[[], bool]) -> None:
        """See to it that a picture drawn just now is of what was read. Raises DocumentError if it is not; Cancelled."""
        state = self.state(document, cancelled)
        if state is OriginalState.GONE:
            raise DocumentMissing(_GONE)
        if state is OriginalState.CHANGED:
            raise DocumentDamaged(NO_PICTURE_OF_OLDER if document.is_older else _CHANGED)

    def state(self, document: Document, cancelled: Callable[[], bool]) -> OriginalState:
        """See `original_state`."""
        path = document.path
        try:
            found = next(answered((path.stat() for _ in range(1)), path.name, cancelled, ANSWER_SECONDS))
            if document.is_older or found.st_size != document.size:
                return OriginalState.CHANGED
            if self._is_known(document, found):
                return OriginalState.THERE
            digest = hashlib.sha256()
            for block in blocks_of(path, cancelled):
                digest.update(block)
        except Cancelled:
            raise
        except (OSError, ValueError, DocumentError):
            return OriginalState.GONE
        if digest.hexdigest() != document.sha256:
            return OriginalState.CHANGED
        self._same[document.sha256] = found.st_mtime_ns
        return OriginalState.THERE

    def _is_known(self, document: Document, found: os.stat_result) -> bool:
        """Whether the file was looked into since it was written; 0: it was added before times were kept."""
        return document.modified_ns in (0, found.st_mtime_ns) or self._same.get(document.sha256) == found.st_mtime_ns
