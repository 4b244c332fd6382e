"""The tables of contents that documents bring with them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlite_utils import Database

from app.ingest.records import OutlineEntry
from app.ingest.region_fields import outline_from_fields, outline_to_fields
from app.library.database import Library, storable_text
from app.library.faults import damaged


def keep_outline(database: Database, document_id: int, outline: Sequence[OutlineEntry]) -> None:
    """Keeps the outline of a document, inside a write transaction; of one without, nothing is kept."""
    if outline:
        entries = json.dumps(outline_to_fields(outline))
        database.execute(
            "INSERT INTO outlines (document_id, entries) VALUES (?, ?)", [document_id, storable_text(entries)]
        )


def read_outline(library: Library, document_id: int) -> tuple[OutlineEntry, ...]:
    """The outline of a document, in order; empty if it has none, if it was read before outlines were, or is not there.

    Raises LibraryUnusable if the library is damaged.
    """
    with library.reading() as database:
        row = database.execute("SELECT entries FROM outlines WHERE document_id = ?", [document_id]).fetchone()
    if row is None:
        return ()
    try:
        return outline_from_fields(json.loads(row[0]))
    except (ValueError, TypeError) as error:
        raise damaged(library.file) from error
