"""Documents in a library, for tests of what is done with them."""

from __future__ import annotations

from pathlib import Path

from app.library.database import Library
from app.library.documents import DocumentAdded, add_document


def add(library: Library, path: Path) -> int:
    """Read a file into the library; the document's number there."""
    *_, added = add_document(library, path)
    assert isinstance(added, DocumentAdded)
    return added.document.id
