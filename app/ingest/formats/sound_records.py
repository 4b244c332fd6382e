"""An Excel workbook of before 2007 as xlrd can read it, though it may be cut off, or hold records that are odd.

Of the records (see sheet_records.py) only those are left that say what cells hold; others get a number that nothing
has. xlrd stumbles over odd names, colours, notes, or joined cells, of which no cell's text depends.
"""

from __future__ import annotations

import struct

from app.ingest.formats.sheet_records import BOF, CELL_SHEET, CONTINUED, EOF, EXCEL_97, SHEET, records, sheets

IGNORED = 0xFFF
WHOLE = frozenset((BOF, EOF, CONTINUED))
STRINGS, FORMAT, STYLE, DATES, CODE_PAGE, LOCK, FONT = 0xFC, 0x41E, 0xE0, 0x22, 0x42, 0x2F, 0x31
BOOK = WHOLE | {SHEET, STRINGS, FORMAT, STYLE, DATES, CODE_PAGE, LOCK, FONT}
NUMBER, TEXT, SHARED_TEXT, RICH_TEXT, SHORT, SHORTS, LOGICAL = 0x203, 0x204, 0xFD, 0xD6, 0x27E, 0xBD, 0x205
FORMULAS, RESULTS, SHARED_FORMULAS = (0x06, 0x206, 0x406), (0x207, 0x07), (0x221, 0x21, 0x4BC, 0x236, 0x37, 0x36)
COMMENT = 0x1C
CELLS = WHOLE | {NUMBER, TEXT, SHARED_TEXT, RICH_TEXT, SHORT, SHORTS, LOGICAL, *FORMULAS, *RESULTS, *SHARED_FORMULAS}


def sound(data: bytes) -> bytes:
    """The stream of a workbook, of the same places, with an end where it is cut off."""
    if data[:2] != BOF.to_bytes(2, "little"):  # of Excel 4 or older
        return data
    out = bytearray(data)
    cells = CELLS if data[4:6] == EXCEL_97.to_bytes(2, "little") else CELLS | {COMMENT}
    _keep(out, 0, BOOK)
    for start, kind, _ in sheets(data):
        if kind == CELL_SHEET and data[start : start + 2] == data[:2]:
            _keep(out, start, cells)
    return bytes(out) + struct.pack("<HH", EOF, 0) * 3


def _keep(out: bytearray, start: int, kinds: frozenset[int]) -> None:
    """Numbers all records of a part anew that are of other kinds, or cut off."""
    depth, at = 0, start
    for kind, record in records(out, start):
        (length,) = struct.unpack_from("<H", out, at + 2)
        if len(record) < length:
            struct.pack_into("<HH", out, at, IGNORED, len(record))
            return
        depth += (kind == BOF) - (kind == EOF)
        if kind not in kinds:
            struct.pack_into("<H", out, at, IGNORED)
        if depth <= 0:
            return
        at += 4 + length
