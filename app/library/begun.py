"""The first pages of a document, kept before the others are read: so that a question can be answered from them.

add_document ── PageRead ── PageRead ── ... ──────────────────────────────── DocumentAdded
                               └── keep_begun: a document with these pages ─┴─ the same document, whole

Such a document is reached by its number alone. It is in no list, no search of the library finds it, and its hash is
marked (`versions.BEGUN`), so that whoever looks for the file's content reads the file. What ends its reading without
its last page should delete it.
"""

from __future__ import annotations

from app.errors import UsageError
from app.library.database import Library
from app.library.documents import Document, PageRead, get_document, write_document
from app.library.versions import BEGUN


def keep_begun(library: Library, read: PageRead) -> Document:
    """Keep the pages read so far. Returns the document that has them; the whole one if all pages are kept by now.

    Raises UsageError if there is no page yet, NoSpace, LibraryBusy, LibraryUnusable.
    """
    intake = read.intake
    if intake is None or intake.info is None or not intake.rows:
        raise UsageError("No page of it has been read yet.")
    with library.writing() as database:
        whole = database.execute("SELECT id FROM documents WHERE sha256 = ?", [intake.info.sha256]).fetchone()
        if whole is None:
            document_id = write_document(database, intake.info, intake, BEGUN + intake.info.sha256)
            database.execute("UPDATE documents SET series = id, version = 1 WHERE id = ?", [document_id])
    return get_document(library, document_id if whole is None else int(whole[0]))
