"""CSV and TSV as a book: one table."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from app.errors import NotADocument
from app.ingest.files.text_decoding import decode, note_of_guess
from app.ingest.formats.book import Book, wide_page
from app.ingest.formats.markup import sheet_chapters, sheet_width
from app.ingest.records import DocumentKind

SEPARATORS = ",;\t|"
SAMPLE_LINES = 200


def make_book(path: Path, kind: DocumentKind) -> Book:
    """A table of values as a book."""
    data = path.read_bytes()
    text = decode(data)
    if not text.strip():
        raise NotADocument(f"{path.name} is empty: it holds no word.")
    csv.field_size_limit(10_000_000)
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text)) if any(row)]
    width, height = wide_page(sheet_width(rows))
    return Book(sheet_chapters("", rows), width=width, height=height, note=note_of_guess(data))


def separator_of(text: str) -> str:
    """The character that parts the values: the one that gives most lines the same number of them, above one."""
    sample = "\n".join(text.split("\n")[:SAMPLE_LINES])
    best, best_share = ",", 0.0
    for separator in SEPARATORS:
        try:
            counts = Counter(len(row) for row in csv.reader(io.StringIO(sample), delimiter=separator) if row)
        except csv.Error:
            continue
        length, often = max(counts.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
        share = often / counts.total() if length > 1 else 0.0
        if share > best_share + 0.05:
            best, best_share = separator, share
    return best
