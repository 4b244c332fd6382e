"""Kindle books (.mobi, .azw3, .prc) as books, where MuPDF finds no text in them, or only its beginning.

    record 0     header: packing, encoding, where the tables of codes and flows and the pictures are
    records 1..  the text in pieces of 4 KB, packed (kindle_packing.py); unpacked and put together it is
                 older: one page of HTML, with marks where a page ends
                 newer (KF8): flow 0: pages of XHTML, each an empty frame with its parts behind it    flow 1...: styles

Described at https://wiki.mobileread.com/wiki/MOBI and https://wiki.mobileread.com/wiki/KF8.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from app.errors import DocumentDamaged, NotADocument
from app.ingest.formats.book import Book, Chapter
from app.ingest.formats.kindle_packing import PhraseCodes, Unpack, number, unpack_palm
from app.ingest.formats.web_page import clean_body
from app.ingest.records import DocumentKind

NEWER = 8
MOST_BYTES = 256 * 1024**2  # of text, unpacked
_STORED, _PACKED, _CODES = 1, 2, 17480
_WESTERN = 1252
_FLAGS_AT = 242
_MOST_TABLES = 4_096
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUV"
_NO_RECORD = 0xFFFFFFFF
_EMBEDDED = re.compile(r"kindle:embed:([0-9A-V]{4})(?:\?[^\"'>\s]*)?")
_PAGE = re.compile(r"(?=<html\b)|<mbp:pagebreak\b[^>]*>", re.IGNORECASE)
_OLD_PICTURE = re.compile(r"""(?<!\w)recindex\s*=\s*["']?0*(\d{1,5})["']?""", re.IGNORECASE)
_LEAST_HEADER = 248


def is_read_here(path: Path) -> bool:
    """Whether a MOBI file is one that MuPDF does not read: of the newer format alone, packed in codes, or not in UTF-8.

    Of files of both formats the older one is read.
    """
    records = _records(path.read_bytes())
    if not records or len(records[0]) < _LEAST_HEADER or bytes(records[0][16:20]) != b"MOBI":
        return False
    head = records[0]
    return number(head, 36) == NEWER or number(head, 0, 2) == _CODES or number(head, 28) == _WESTERN


def make_book(path: Path, kind: DocumentKind) -> Book:
    """A Kindle book as a book: a chapter for each of its pages.

    Raises DocumentDamaged; NotADocument for a way of packing that is not known.
    """
    records = _records(path.read_bytes())
    head = records[0]
    text = _text(path.name, records)
    end = _end_of_first_flow(records, len(text)) if number(head, 36) == NEWER else len(text)
    page = text[:end].decode("cp1252" if number(head, 28) == _WESTERN else "utf-8", "replace")
    page = _OLD_PICTURE.sub(lambda found: f'src="kindle:embed:{_in_base_32(int(found[1]))}"', page)
    pictures = _pictures(page, records, number(head, 108))
    chapters: list[Chapter] = []
    shown: dict[str, bytes] = {}
    for place, part in enumerate(_PAGE.split(page)):
        body, found = clean_body(part, pictures, f"k{place}-")
        if found or re.sub(r"<[^>]*>", "", body).strip():
            chapters.append(Chapter(body))
            shown |= found
    if not chapters:
        raise NotADocument(f"{path.name} holds nothing to read.")
    return Book(chapters, shown)


def _text(name: str, records: Sequence[memoryview]) -> bytes:
    """All flows, unpacked."""
    head = records[0]
    packing, flags = number(head, 0, 2), number(head, _FLAGS_AT, 2)
    unpack: Unpack = unpack_palm if packing == _PACKED else bytes
    if packing == _CODES:
        first, count = number(head, 112), number(head, 116)
        tables = [bytes(record) for record in records[first : first + min(count, _MOST_TABLES)]]
        unpack = PhraseCodes(name, tables[0] if tables else b"", tables[1:]).unpack
    elif packing not in (_STORED, _PACKED):
        raise NotADocument(f"{name} is packed in a way that Pincite does not know: convert it to EPUB and add that.")
    text = bytearray()
    for record in records[1 : 1 + number(head, 8, 2)]:
        text += unpack(bytes(_without_trail(record, flags)))
        if len(text) > MOST_BYTES:
            raise DocumentDamaged(f"{name} is damaged: its text has no end.")
    return bytes(text)


def _records(data: bytes) -> list[memoryview]:
    """The records of a Palm database, as many as are there; not copied: a table may name all of it a thousand times."""
    starts = [number(data, 78 + 8 * place) for place in range(number(data, 76, 2))]
    view = memoryview(data)
    return [view[start:end] for start, end in pairwise((*starts, len(data)))]


def _without_trail(record: memoryview, flags: int) -> memoryview:
    """A record without what some programs put behind its text: an entry for each bit set in `flags`."""
    end = len(record)
    for _ in range((flags >> 1).bit_count()):
        end -= _length_before(record, end)
    if flags & 1 and end > 0:
        end -= (record[end - 1] & 3) + 1  # bytes of a letter that the next record begins with
    return record[: max(end, 0)]


def _length_before(record: memoryview, end: int) -> int:
    """The length of the entry that ends there, written backwards in it: seven bits a byte, the first marked."""
    length = 0
    for shift, byte in enumerate(reversed(record[max(end - 4, 0) : max(end, 0)])):
        length |= (byte & 0x7F) << 7 * shift
        if byte & 0x80:
            break
    return length


def _end_of_first_flow(records: Sequence[memoryview], length: int) -> int:
    """Where styles and drawings begin behind the text; its end, if the table of flows (FDST) does not say."""
    place = number(records[0], 192)
    table = records[place] if place < len(records) else b""
    if table[:4] != b"FDST" or number(table, 8) < 1:
        return length
    end = number(table, 16)
    return end if 0 < end <= length else length


def _pictures(page: str, records: Sequence[memoryview], first: int) -> dict[str, bytes]:
    """The pictures that a page shows, by their addresses; numbered from 1, in digits to the base of 32."""
    if first == _NO_RECORD:
        return {}
    found = {match[0]: first + int(match[1], 32) - 1 for match in _EMBEDDED.finditer(page)}
    return {address: bytes(records[place]) for address, place in found.items() if first <= place < len(records)}


def _in_base_32(value: int) -> str:
    return "".join(_DIGITS[value >> shift & 31] for shift in (15, 10, 5, 0))
