"""Kindle books of the newer format (KF8: .azw3, and .mobi of today) as books; MuPDF finds no text in them.

    record 0     header: compression, encoding, where the tables of flows and the pictures are
    records 1..  the text in pieces of 4 KB, packed (PalmDOC); unpacked and put together it is
                 flow 0: pages of XHTML, each an empty frame with its parts behind it     flow 1...: styles, drawings

Described at https://wiki.mobileread.com/wiki/MOBI and https://wiki.mobileread.com/wiki/KF8.
"""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from app.errors import DocumentDamaged, NotADocument
from app.ingest.formats.book import Book, Chapter
from app.ingest.formats.web_page import clean_body
from app.ingest.records import DocumentKind

NEWER = 8
MOST_BYTES = 256 * 1024**2  # of text, unpacked
_STORED, _PACKED = 1, 2
_NO_RECORD = 0xFFFFFFFF
_EMBEDDED = re.compile(r"kindle:embed:([0-9A-V]{4})(?:\?[^\"'>\s]*)?")
_PAGE = re.compile(r"(?=<html\b)", re.IGNORECASE)
_LEAST_HEADER = 248


def is_newer(path: Path) -> bool:
    """Whether a MOBI file is of the newer format alone. Files of both formats are read as the older one."""
    records = _records(path.read_bytes())
    return bool(records) and len(records[0]) >= _LEAST_HEADER and _number(records[0], 36) == NEWER


def make_book(path: Path, kind: DocumentKind) -> Book:
    """A Kindle book as a book: a chapter for each of its pages of XHTML.

    Raises DocumentDamaged; NotADocument for a way of packing that is not known.
    """
    records = _records(path.read_bytes())
    head = records[0]
    packing = _number(head, 0, 2)
    if packing not in (_STORED, _PACKED):
        raise NotADocument(
            f"{path.name} is packed in a way that Pincite does not know: convert it to EPUB and add that."
        )
    text = bytearray()
    flags = _number(head, 240)
    for record in records[1 : 1 + _number(head, 8, 2)]:
        piece = _without_trail(record, flags)
        text += piece if packing == _STORED else _unpacked(piece)
        if len(text) > MOST_BYTES:
            raise DocumentDamaged(f"{path.name} is damaged: its text has no end.")
    first = bytes(text[: _end_of_first_flow(records, len(text))])
    page = first.decode("cp1252" if _number(head, 28) == 1252 else "utf-8", "replace")
    pictures = _pictures(page, records, _number(head, 108))
    chapters: list[Chapter] = []
    shown: dict[str, bytes] = {}
    for number, part in enumerate(_PAGE.split(page)):
        body, found = clean_body(part, pictures, f"k{number}-")
        if found or re.sub(r"<[^>]*>", "", body).strip():
            chapters.append(Chapter(body))
            shown |= found
    if not chapters:
        raise NotADocument(f"{path.name} holds nothing to read.")
    return Book(chapters, shown)


def _records(data: bytes) -> list[bytes]:
    """The records of a Palm database, as many as are there."""
    count = _number(data, 76, 2)
    starts = [_number(data, 78 + 8 * number) for number in range(count)]
    return [data[start:end] for start, end in pairwise((*starts, len(data)))]


def _number(data: bytes, at: int, size: int = 4) -> int:
    return int.from_bytes(data[at : at + size], "big")


def _without_trail(record: bytes, flags: int) -> bytes:
    """A record without what some programs put behind its text: an entry for each bit set in `flags`."""
    end = len(record)
    for _ in range((flags >> 1).bit_count()):
        end -= _length_before(record, end)
    if flags & 1 and end > 0:
        end -= (record[end - 1] & 3) + 1  # bytes of a letter that the next record begins with
    return record[: max(end, 0)]


def _length_before(record: bytes, end: int) -> int:
    """The length of the entry that ends there, written backwards in it: seven bits a byte, the first marked."""
    length = 0
    for shift, byte in enumerate(reversed(record[max(end - 4, 0) : max(end, 0)])):
        length |= (byte & 0x7F) << 7 * shift
        if byte & 0x80:
            break
    return length


def _unpacked(packed: bytes) -> bytes:
    """A record unpacked (https://wiki.mobileread.com/wiki/PalmDOC); what points before its beginning is passed over."""
    out = bytearray()
    at = 0
    while at < len(packed):
        code = packed[at]
        at += 1
        if code == 0 or 8 < code < 0x80:
            out.append(code)
        elif code <= 8:
            out += packed[at : at + code]
            at += code
        elif code >= 0xC0:
            out += bytes((0x20, code ^ 0x80))
        elif at < len(packed):
            pair = code << 8 | packed[at]
            at += 1
            back = (pair & 0x3FFF) >> 3
            for _ in range((pair & 7) + 3 if 0 < back <= len(out) else 0):
                out.append(out[-back])
    return bytes(out)


def _end_of_first_flow(records: list[bytes], length: int) -> int:
    """Where styles and drawings begin behind the text; its end, if the table of flows (FDST) does not say."""
    place = _number(records[0], 192)
    table = records[place] if place < len(records) else b""
    if table[:4] != b"FDST" or _number(table, 8) < 1:
        return length
    end = _number(table, 16)
    return end if 0 < end <= length else length


def _pictures(page: str, records: list[bytes], first: int) -> dict[str, bytes]:
    """The pictures that a page shows, by their addresses; numbered from 1, in digits to the base of 32."""
    if first == _NO_RECORD:
        return {}
    found = {match[0]: first + int(match[1], 32) - 1 for match in _EMBEDDED.finditer(page)}
    return {address: records[number] for address, number in found.items() if first <= number < len(records)}
