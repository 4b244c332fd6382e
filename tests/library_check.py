"""What is wrong with a library's file: SQLite's word for it, and documents without all their pages."""

from __future__ import annotations

from app.library.database import Library
from app.library.documents import list_documents, read_pages


def faults_of(library: Library) -> str:
    """In words; "" if nothing is wrong. Raises what SQLite raises where the search index is damaged."""
    with library.reading() as database:
        answer = str(database.execute("PRAGMA integrity_check").fetchone()[0])
        foreign = database.execute("PRAGMA foreign_key_check").fetchall()
    with library.writing() as database:
        database.execute("INSERT INTO page_search (page_search) VALUES ('integrity-check')")
    incomplete = [
        document.name
        for document in list_documents(library)
        if [page.number for page in read_pages(library, document.id)] != list(range(1, document.page_count + 1))
    ]
    return "" if answer == "ok" and not foreign and not incomplete else f"{answer} {foreign[:3]} {incomplete[:3]}"
