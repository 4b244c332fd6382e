"""Pictures in files of Office before 2007 (MS-ODRAW): records within records, some of which hold a picture's file."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from app.ingest.formats.metafile_bitmap import png_of

HEAD = 8
STORE_ENTRY, SHAPE, SHAPE_NUMBER, SHAPE_OPTIONS = 0xF007, 0xF004, 0xF00A, 0xF00B
ENTRY_BYTES = 36
PICTURES = {
    0xF01A: "EMF", 0xF01B: "WMF", 0xF01C: "PICT", 0xF01D: "JPEG", 0xF01E: "PNG", 0xF01F: "DIB", 0xF029: "TIFF",
    0xF02A: "JPEG",
}  # fmt: skip
PICTURE_OPTION = 0x104
"""The option that says which picture a shape shows (2.3.23.5)."""
OPTION_BYTES, IS_LONG = 6, 0x8000
"""Of an option, and the bit of its number that says that its value stands behind all options."""
WHOLE_FILES, METAFILES = ("JPEG", "PNG", "TIFF"), ("EMF", "WMF")
METAFILE_HEAD, AS_IT_IS, MOST_UNPACKED = 34, 0xFE, 20 * 1024 * 1024
MOST_RECORDS, MOST_DEPTH = 200_000, 20


@dataclass(frozen=True, slots=True)
class Record:
    """A record: its kind, where what it holds begins and ends."""

    kind: int
    instance: int
    start: int
    end: int
    holds_records: bool


def records(data: bytes, start: int, end: int) -> Iterator[Record]:
    """The records one behind the other; what is cut off ends early."""
    at, end = start, min(end, len(data))
    while at + HEAD <= end:
        first, kind, length = struct.unpack_from("<HHI", data, at)
        at += HEAD
        yield Record(kind, first >> 4, at, min(at + length, end), first & 0xF == 0xF)
        at += length


def all_records(data: bytes, start: int, end: int) -> Iterator[Record]:
    """Records, and those within them, each before those that it holds."""
    waiting = [(records(data, start, end), 0)]
    for _ in range(MOST_RECORDS):
        if not waiting:
            return
        inner, depth = waiting[-1]
        record = next(inner, None)
        if record is None:
            waiting.pop()
            continue
        yield record
        if record.holds_records and depth < MOST_DEPTH:
            waiting.append((records(data, record.start, record.end), depth + 1))


def picture_of(data: bytes, record: Record) -> tuple[str, bytes] | None:
    """The kind of a picture's record and the file in it (empty: of no use alone); None: it is no such record."""
    if record.kind == STORE_ENTRY:
        name = data[record.start + 33] if record.start + 33 < len(data) else 0
        within = next(records(data, record.start + ENTRY_BYTES + name, record.end), None)
        return picture_of(data, within) if within and within.kind != STORE_ENTRY else None
    kind = PICTURES.get(record.kind)
    if kind is None:
        return None
    at = record.start + 16 * (1 + record.instance % 2)  # behind one or two checksums
    if kind == "DIB":
        return kind, png_of(data[at + 1 : record.end])
    if kind in METAFILES:
        return kind, _unpacked(data[at : record.end])
    return kind, data[at + 1 : record.end] if kind in WHOLE_FILES else b""  # behind a tag


def _unpacked(held: bytes) -> bytes:
    """A drawing as its own file has it: behind its size and place it is packed, or not (2.2.31)."""
    if len(held) < METAFILE_HEAD or held[METAFILE_HEAD - 2] == AS_IT_IS:
        return held[METAFILE_HEAD:]
    out = b""
    with suppress(zlib.error):
        out = zlib.decompressobj().decompress(held[METAFILE_HEAD:], MOST_UNPACKED)
    return out


def stored_entries(data: bytes) -> Iterator[Record]:
    """The entries of a drawing's store of pictures, in their order."""
    return (record for record in all_records(data, 0, len(data)) if record.kind == STORE_ENTRY)


def stored_picture(data: bytes, entry: Record, elsewhere: bytes) -> tuple[str, bytes] | None:
    """The picture of an entry of a store; None: it has none.

    `elsewhere`: the stream into which entries point that do not hold their picture themselves.
    """
    found = picture_of(data, entry)
    if found is None and entry.end - entry.start >= ENTRY_BYTES:
        (at,) = struct.unpack_from("<I", data, entry.start + 28)
        inner = next(records(elsewhere, at, len(elsewhere)), None) if at < len(elsewhere) else None
        found = picture_of(elsewhere, inner) if inner and inner.kind != STORE_ENTRY else None
    return found


def stored_pictures(data: bytes, elsewhere: bytes) -> list[tuple[str, bytes] | None]:
    """The pictures of a drawing's store by their order; None: a place without one. `elsewhere` as above."""
    return [stored_picture(data, entry, elsewhere) for entry in stored_entries(data)]


def options(data: bytes, record: Record) -> Iterator[tuple[int, int | bytes]]:
    """The options of a shape (OfficeArtFOPT) that a record holds: number and value of each, bytes if it is long."""
    count = min(record.instance, (record.end - record.start) // OPTION_BYTES)
    after = record.start + OPTION_BYTES * count
    for at in range(record.start, after, OPTION_BYTES):
        option, value = struct.unpack_from("<HI", data, at)
        if option & IS_LONG:
            end = min(after + value, record.end)
            yield option & 0x3FFF, data[after:end]
            after = end
        else:
            yield option & 0x3FFF, value


def shown_pictures(data: bytes) -> dict[int, int]:
    """Of each shape that shows a picture its number, and the number of the picture in the store, from 1."""
    out: dict[int, int] = {}
    shape = 0
    for record in all_records(data, 0, len(data)):
        if record.kind == SHAPE:
            shape = 0
        elif record.kind == SHAPE_NUMBER and record.end - record.start >= 4:
            (shape,) = struct.unpack_from("<I", data, record.start)
        elif record.kind == SHAPE_OPTIONS and shape:
            for option, value in options(data, record):
                if option == PICTURE_OPTION and isinstance(value, int):
                    out[shape] = value
    return out
