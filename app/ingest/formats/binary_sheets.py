"""Parts of a binary workbook (.xlsb) as the trees that the same parts of an .xlsx are (MS-XLSB).

    part     kind  length  bytes  kind  length  bytes ...      both numbers in groups of 7 bits, lowest first
    tree     <sheetData><row><c r="B3" s="4" t="s"><v>17</v></c> ...      what workbook.py reads, and no more

Cells, shared texts, number formats, the list of sheets, comments and headers are told; of formulas the values that were
kept. Drawings and charts are XML in such files, too.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from enum import Enum
from xml.etree.ElementTree import Element, SubElement

from app.ingest.files.xml_tree import MOST_ELEMENTS

BOOK, SHEET_BEGIN, STRINGS, STYLES, COMMENTS = 131, 129, 159, 278, 628
"""The records with which parts begin."""
ENDS = {BOOK: 132, SHEET_BEGIN: 130, STRINGS: 160, STYLES: 279, COMMENTS: 629}
ROW, STRING, FORMAT, STYLE, CELL_STYLES, CELL_STYLES_END = 0, 19, 44, 47, 617, 618
BOOK_PROPERTIES, SHEET, MARGINS, COMMENT, COMMENT_TEXT = 153, 156, 479, 635, 637
_NOTHING = 0xFFFFFFFF  # the length of a text that is not there
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}  # fmt: skip
_STATES = {1: "hidden", 2: "veryHidden"}


class CutShort(ValueError):
    """A record says that it is longer than what is left, or than what it holds."""


class PartEnd(Enum):
    """Where the tree of a part ends."""

    WHOLE = "whole"
    DAMAGED = "damaged"  # where the part is damaged
    TOO_LONG = "too long"  # where it would have too many elements


def tree_of(data: bytes) -> tuple[Element, PartEnd]:
    """A part's tree, and where it ends."""
    root = Element("part")
    kind, is_ended = -1, False
    try:
        for number, (kind_of, record) in enumerate(_records(data)):
            if not number:
                kind = kind_of
                fill = _FILLS.get(kind, _nothing)(root)
            is_ended = is_ended or kind_of == ENDS.get(kind, -1)
            if number > MOST_ELEMENTS // 2:
                return root, PartEnd.TOO_LONG
            fill(kind_of, record)
    except (struct.error, CutShort):
        return root, PartEnd.DAMAGED
    return root, PartEnd.WHOLE if is_ended else PartEnd.DAMAGED


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The kind and the bytes of each record (2.1.4)."""
    at, end = 0, len(data)
    while at < end:
        kind, at = _number(data, at, 2)
        length, at = _number(data, at, 4)
        if at + length > end:
            raise CutShort
        yield kind, data[at : at + length]
        at += length


def _number(data: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of at most so many groups of bits, and where it ends."""
    value = 0
    for place in range(most):
        if at >= len(data):
            raise CutShort
        value |= (data[at] & 0x7F) << 7 * place
        at += 1
        if not data[at - 1] & 0x80:
            break
    return value, at


def _text(record: bytes, at: int) -> tuple[str, int]:
    """A text whose length in letters stands before it (2.5.168), and where it ends."""
    (length,) = struct.unpack_from("<I", record, at)
    if length == _NOTHING:
        return "", at + 4
    end = at + 4 + 2 * length
    if end > len(record):
        raise CutShort
    return record[at + 4 : end].decode("utf-16-le", "replace"), end


def _told(record: bytes, at: int) -> tuple[str, int]:
    """The same as XML holds it, where "_x0041_" stands for a sign: here it does not."""
    text, end = _text(record, at)
    return text.replace("_x", "_x005F_x"), end


Fill = Callable[[int, bytes], None]
"""Puts what a record says into a tree."""


def _nothing(root: Element) -> Fill:
    return lambda kind, record: None


def _of_book(root: Element) -> Fill:
    sheets = SubElement(root, "sheets")

    def fill(kind: int, record: bytes) -> None:
        if kind == BOOK_PROPERTIES:
            root.append(Element("workbookPr", {"date1904": str(struct.unpack_from("<I", record)[0] & 1)}))
        elif kind == SHEET:
            relation, at = _text(record, 8)
            state = _STATES.get(struct.unpack_from("<I", record)[0], "visible")
            SubElement(sheets, "sheet", {"r:id": relation, "name": _told(record, at)[0], "state": state})

    return fill


def _of_strings(root: Element) -> Fill:
    def fill(kind: int, record: bytes) -> None:
        if kind == STRING:
            SubElement(SubElement(root, "si"), "t").text = _told(record, 1)[0]

    return fill


def _of_styles(root: Element) -> Fill:
    formats, styles = SubElement(root, "numFmts"), SubElement(root, "cellXfs")
    is_open = False

    def fill(kind: int, record: bytes) -> None:
        nonlocal is_open
        is_open = kind == CELL_STYLES or (is_open and kind != CELL_STYLES_END)
        if kind == FORMAT:
            number = str(struct.unpack_from("<H", record)[0])
            SubElement(formats, "numFmt", {"numFmtId": number, "formatCode": _text(record, 2)[0]})
        elif kind == STYLE and is_open:
            SubElement(styles, "xf", {"numFmtId": str(struct.unpack_from("<H", record, 2)[0])})

    return fill


def _of_comments(root: Element) -> Fill:
    comments = SubElement(root, "commentList")

    def fill(kind: int, record: bytes) -> None:
        if kind == COMMENT:
            row, _, column, _ = struct.unpack_from("<4I", record, 4)
            SubElement(comments, "comment", {"ref": f"{letters_of(column)}{row + 1}"})
        elif kind == COMMENT_TEXT and len(comments):
            SubElement(SubElement(comments[-1], "text"), "t").text = _told(record, 1)[0]

    return fill


def _of_sheet(root: Element) -> Fill:
    rows = SubElement(root, "sheetData")
    row, column = 0, -1

    def fill(kind: int, record: bytes) -> None:
        nonlocal row, column
        if kind == ROW:
            (row,), column = struct.unpack_from("<I", record), -1
            SubElement(rows, "row", {"r": str(row + 1)})
        elif kind == MARGINS:
            margins, at = SubElement(root, "headerFooter"), 2
            for _ in range(6):
                SubElement(margins, "text").text, at = _told(record, at)
        elif kind in _VALUES or kind in _SHORT:
            kind, start = (_SHORT[kind], 4) if kind in _SHORT else (kind, 8)  # a short one is right of the one before
            column = column + 1 if start == 4 else struct.unpack_from("<I", record)[0]
            style = struct.unpack_from("<I", record, start - 4)[0] & 0xFFFFFF
            if (value := _VALUES[kind]) is not None and len(rows):
                place = {"r": f"{letters_of(column)}{row + 1}", "s": str(style), "t": value[0]}
                SubElement(SubElement(rows[-1], "c", place), "v").text = value[1](record, start)

    return fill


def letters_of(column: int) -> str:
    """The name of a column, from 0: A to Z, then AA."""
    letters = ""
    column += 1
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _packed(record: bytes, at: int) -> str:
    """A number in 30 bits, whole or the upper half of a float, some of them times a hundred (2.5.122)."""
    (bits,) = struct.unpack_from("<i", record, at)
    (upper,) = struct.unpack("<d", struct.pack("<4xi", bits & ~3))
    value = bits >> 2 if bits & 2 else upper
    return repr(float(value / 100 if bits & 1 else value))


def _real(record: bytes, at: int) -> str:
    return repr(struct.unpack_from("<d", record, at)[0])


def _fact(record: bytes, at: int) -> str:
    return "1" if struct.unpack_from("<B", record, at)[0] else "0"


def _error(record: bytes, at: int) -> str:
    return _ERRORS.get(struct.unpack_from("<B", record, at)[0], "#N/A")


def _shared(record: bytes, at: int) -> str:
    return str(struct.unpack_from("<I", record, at)[0])


def _written(record: bytes, at: int) -> str:
    return _told(record, at)[0]


def _styled(record: bytes, at: int) -> str:
    return _told(record, at + 1)[0]


_VALUES: dict[int, tuple[str, Callable[[bytes, int], str]] | None] = {
    1: None,  # blank
    2: ("n", _packed),
    3: ("e", _error),
    4: ("b", _fact),
    5: ("n", _real),
    6: ("str", _written),
    7: ("s", _shared),
    8: ("str", _written),  # from here on, of a formula
    9: ("n", _real),
    10: ("b", _fact),
    11: ("e", _error),
    62: ("str", _styled),
}
"""Of each kind of cell how an .xlsx calls it, and what gives its value (2.4.304 to 2.4.317)."""
_SHORT = {kind + 11: kind for kind in range(1, 8)}
_FILLS: dict[int, Callable[[Element], Fill]] = {
    BOOK: _of_book,
    SHEET_BEGIN: _of_sheet,
    STRINGS: _of_strings,
    STYLES: _of_styles,
    COMMENTS: _of_comments,
}
