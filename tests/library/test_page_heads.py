"""Sizes and texts of pages come without their words, and are those of the pages."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from documents import PageSpec, Text, text_pdf, write_pdf
from kept_documents import add

from app.errors import DocumentMissing, LibraryUnusable
from app.library.database import Library
from app.library.documents import read_pages
from app.library.page_heads import read_page_sizes, read_page_texts


def test_sizes_and_texts_are_those_of_the_pages(library: Library, tmp_path: Path) -> None:
    specs = [PageSpec([Text(50, 80, f"words of {n} " * 9)] if n != 2 else [], rotate=90 * n) for n in range(4)]
    document_id = add(library, write_pdf(tmp_path / "turned.pdf", specs))
    pages = read_pages(library, document_id)
    assert read_page_sizes(library, document_id) == [
        replace(page, text="", words=(), note="", suspicious="", confidence=None, is_doubtful=False) for page in pages
    ]
    assert list(read_page_texts(library, document_id)) == [(page.number, page.text) for page in pages if page.text]
    assert len(list(read_page_texts(library, document_id))) == 3


def test_more_pages_than_are_fetched_at_once_come_in_order(library: Library, tmp_path: Path) -> None:
    document_id = add(library, text_pdf(tmp_path / "long.pdf", [f"word{n}" for n in range(1, 151)]))
    assert [page.number for page in read_page_sizes(library, document_id)] == list(range(1, 151))
    assert list(read_page_texts(library, document_id)) == [(n, f"word{n}") for n in range(1, 151)]


def test_a_record_that_begins_otherwise_is_read_whole_and_a_damaged_one_is_told(
    library: Library, tmp_path: Path
) -> None:
    document_id = add(library, text_pdf(tmp_path / "one.pdf", ["some words"]))
    (size,) = read_page_sizes(library, document_id)
    with library.writing() as database:
        (record,) = database.execute("SELECT record FROM pages").fetchone()
        line, _, columns = zlib.decompress(record).partition(b"\n")
        other = json.dumps(dict(reversed(json.loads(line).items()))).encode()
        database.execute("UPDATE pages SET record = ?", [zlib.compress(other + b"\n" + columns)])
    assert read_page_sizes(library, document_id) == [size]
    with library.writing() as database:
        database.execute("UPDATE pages SET record = ?", [zlib.compress(b"no record")])
    with pytest.raises(LibraryUnusable):
        read_page_sizes(library, document_id)
    with pytest.raises(LibraryUnusable):
        list(read_page_texts(library, document_id))
    with pytest.raises(DocumentMissing):
        read_page_sizes(library, document_id + 1)
