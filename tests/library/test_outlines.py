"""The outline of a document is kept with it, and goes with it."""

from __future__ import annotations

from pathlib import Path

import pymupdf
from documents import text_pdf

from app.ingest.records import OutlineEntry
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document
from app.library.outlines import read_outline


def test_an_outline_comes_back_and_a_document_without_has_none(library: Library, tmp_path: Path) -> None:
    document = pymupdf.open(text_pdf(tmp_path / "plain.pdf", ["one", "two"]))
    document.set_toc([[1, "Überblick \U0001f600", 1], [2, "Ende", 2]])
    document.save(tmp_path / "a.pdf")
    *_, added = add_document(library, tmp_path / "a.pdf")
    assert isinstance(added, DocumentAdded)
    expected = (OutlineEntry(1, "Überblick \U0001f600", 1), OutlineEntry(2, "Ende", 2))
    assert read_outline(library, added.document.id) == expected
    *_, plain = add_document(library, tmp_path / "plain.pdf")
    assert isinstance(plain, DocumentAdded)
    assert read_outline(library, plain.document.id) == ()
    with library.writing() as database:
        database.execute("DELETE FROM documents WHERE id = ?", [added.document.id])
    assert read_outline(library, added.document.id) == ()
