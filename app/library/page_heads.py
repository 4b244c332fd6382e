"""Reads of a document's pages only what stands at the head of their records: sizes, texts or regions, but no words.

A page's words are nine tenths of the work of decoding it. A view that scrolls through a thousand pages needs their
sizes first, a search their texts.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import Any

from app.ingest.records import Page, PageKind, Region
from app.ingest.region_fields import regions_from_fields
from app.library.database import Library
from app.library.documents import get_document
from app.library.faults import damaged

_SIZES_WITHIN = 512
"""Bytes of a compressed record in which the sizes surely stand: they come first."""
_TEXT_KEY = b', "text": '
_AT_ONCE = 64
"""Pages that are fetched together: reading them does not keep the library busy for long."""


def read_page_sizes(library: Library, document_id: int) -> list[Page]:
    """All pages of a document in order, without text and words.

    Raises DocumentMissing, LibraryUnusable if the library is damaged.
    """
    get_document(library, document_id)
    with library.reading() as database:
        rows = database.execute(
            "SELECT id, substr(record, 1, ?) FROM pages WHERE document_id = ? ORDER BY number",
            [_SIZES_WITHIN, document_id],
        ).fetchall()
        heads = []
        for page_id, start in rows:
            head = _head_before_text(start)
            if head is None:  # a record that begins otherwise than those of today
                (record,) = database.execute("SELECT record FROM pages WHERE id = ?", [page_id]).fetchone()
                if (head := _whole_head(record)) is None:
                    raise damaged(library.file)
            heads.append(head)
    try:
        return [_page(head) for head in heads]
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(library.file) from error


def read_page_texts(library: Library, document_id: int) -> Iterator[tuple[int, str]]:
    """Number and text of every page of a document that has text, in order. Raises as `read_page_sizes`."""
    for number, head in _heads(library, document_id):
        if not isinstance(head.get("text"), str):
            raise damaged(library.file)
        if head["text"]:
            yield number, head["text"]


def read_page_regions(library: Library, document_id: int) -> dict[int, tuple[Region, ...]]:
    """The regions of every page of a document that has any, by its number, in order. Raises as `read_page_sizes`."""
    try:
        return {
            number: regions_from_fields(head["regions"])
            for number, head in _heads(library, document_id)
            if "regions" in head
        }
    except (TypeError, ValueError) as error:
        raise damaged(library.file) from error


def _heads(library: Library, document_id: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """Number and head of the record of every page, in order."""
    page_count = get_document(library, document_id).page_count
    for first in range(1, page_count + 1, _AT_ONCE):
        with library.reading() as database:
            rows = database.execute(
                "SELECT number, record FROM pages WHERE document_id = ? AND number BETWEEN ? AND ? ORDER BY number",
                [document_id, first, first + _AT_ONCE - 1],
            ).fetchall()
        for number, record in rows:
            head = _whole_head(record)
            if head is None:
                raise damaged(library.file)
            yield number, head


def _head_before_text(start: bytes) -> dict[str, Any] | None:
    """What stands before the text, from the first bytes of a record; None: that cannot be told from them."""
    try:
        line, key, _ = zlib.decompressobj().decompress(start, 4096).partition(_TEXT_KEY)
        head = json.loads(line + b"}") if key else None
    except (zlib.error, ValueError):
        return None
    return head if isinstance(head, dict) and "rotation" in head else None


def _whole_head(record: bytes) -> dict[str, Any] | None:
    try:
        head = json.loads(zlib.decompress(record).partition(b"\n")[0])
    except (zlib.error, ValueError):
        return None
    return head if isinstance(head, dict) else None


def _page(head: dict[str, Any]) -> Page:
    size = float(head["width"]), float(head["height"])
    return Page(int(head["number"]), PageKind(head["kind"]), *size, int(head["rotation"]), "", ())
