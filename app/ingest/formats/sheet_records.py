"""What an Excel workbook of before 2007 holds beside its cells (MS-XLS): headers, text boxes, charts, pictures.

The stream is records: two bytes for the kind, two for the length. A sheet is what stands between a BOF and its EOF; a
chart on it is a BOF and EOF within. Files of Excel 5 and 95 have other records: nothing is found in those.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Iterator

BOF, EOF, SHEET, HEADER, FOOTER, CONTINUED = 0x809, 0x0A, 0x85, 0x14, 0x15, 0x3C
OBJECT, BOX_TEXT, CHART_TEXT = 0x5D, 0x1B6, 0x100D
DRAWINGS, DRAWING = 0xEB, 0xEC
"""What all drawings share, such as pictures, and what a sheet has of them (see office_art.py)."""
CELL_SHEET, CHART_SHEET, MACROS, EXCEL_97, CHART = 0, 2, (1, 6), 0x600, 0x20
PICTURE, COMMENT, COMMENT_PLACE = 8, 0x19, 0x1C
"""Kinds of objects (2.5.143), and the record that says of which cell a comment is (2.4.179)."""
MOST_TEXTS, MOST_SHEETS = 10_000, 5_000


class SheetRecords:
    """What was found, by the names of the sheets."""

    def __init__(self, data: bytes) -> None:
        self.margins: dict[str, list[str]] = defaultdict(list)
        """Headers and footers, with Excel's codes in them."""
        self.boxes: dict[str, list[str]] = defaultdict(list)
        self.titles: dict[str, list[list[str]]] = defaultdict(list)
        """Of each chart with any text its title and those of its axes."""
        self.comments: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
        """By row and column, from 0."""
        self.macros = 0
        """Sheets that are programs."""
        self.charts: list[str] = []
        """Names of the sheets that are charts."""
        self.pictures = 0
        self.stored = b""
        self.drawings: dict[str, bytes] = {}
        is_known = data[:2] == BOF.to_bytes(2, "little") and data[4:6] == EXCEL_97.to_bytes(2, "little")
        self.is_known = is_known
        """Whether anything was looked for: not in files of Excel 95 and older."""
        for start, kind, name in sheets(data) if data[:2] == BOF.to_bytes(2, "little") else ():
            self.macros += kind in MACROS
            if not is_known:
                continue
            if kind == CHART_SHEET:
                self.charts.append(name)
            self._read(data, start, name)
            self.drawings[name] = _joined(data, start, DRAWING)
        self.stored = _joined(data, 0, DRAWINGS) if is_known else b""

    def _read(self, data: bytes, start: int, name: str) -> None:
        depth = last_object = number = 0
        commented: dict[int, str] = {}
        """Texts of comments by the numbers of their objects."""
        titles: list[str] = []
        wanted, box = 0, ""
        """Letters of a text box that are still to come, in the records that continue it, and those that came."""
        for kind, record in records(data, start):
            if kind == BOF:
                depth += 1
                titles = [] if record[2:4] == CHART.to_bytes(2, "little") else titles
            elif kind == EOF:
                depth -= 1
                if titles:
                    self.titles[name].append(titles)
                    titles = []
                if depth <= 0:
                    return
            elif kind in (HEADER, FOOTER) and len(record) > 3:
                self.margins[name].append(_text(record, 2))
            elif kind == CHART_TEXT and len(record) > 4:
                titles.append(" ".join(_text(record[2:], 1).split()))
            elif kind == OBJECT and len(record) >= 6:
                last_object, number = struct.unpack_from("<HH", record.ljust(8, b"\0"), 4)
                self.pictures += last_object == PICTURE
            elif kind == BOX_TEXT and len(record) >= 12:
                wanted, box = int.from_bytes(record[10:12], "little"), ""
            elif kind == CONTINUED and wanted and record:
                letters = record[1:].decode("utf-16-le" if record[0] & 1 else "latin-1", "replace")[:wanted]
                box, wanted = box + letters, wanted - len(letters)
                if not wanted and box.strip() and last_object == COMMENT:
                    commented[number] = box.strip()
                elif not wanted and box.strip() and len(self.boxes[name]) < MOST_TEXTS:
                    self.boxes[name].append(box.strip())
            elif kind == COMMENT_PLACE and len(record) >= 8:
                row, column, _, of = struct.unpack_from("<4H", record)
                if of in commented and len(self.comments[name]) < MOST_TEXTS:
                    self.comments[name][row, column] = commented[of]


def records(data: bytes | bytearray, start: int) -> Iterator[tuple[int, bytes | bytearray]]:
    """The kind and the bytes of each record from a place on; what is cut off ends early."""
    at = start
    while at >= 0 and at + 4 <= len(data):
        kind, length = struct.unpack_from("<HH", data, at)
        yield kind, data[at + 4 : at + 4 + length]
        at += 4 + length


def sheets(data: bytes) -> Iterator[tuple[int, int, str]]:
    """Where each sheet begins, its kind and its name (BoundSheet8, 2.4.28)."""
    found: set[int] = set()
    for kind, record in records(data, 0):
        if kind == EOF or len(found) >= MOST_SHEETS:
            return
        start = int.from_bytes(record[:4], "little")
        if kind == SHEET and len(record) > 7 and start not in found:
            found.add(start)
            yield start, record[5], _text(record[6:], 1)


def _joined(data: bytes, start: int, wanted: int) -> bytes:
    """What the records of one kind hold in a part, with those that continue them."""
    out, depth, last = [], 0, 0
    for kind, record in records(data, start):
        depth += (kind == BOF) - (kind == EOF)
        last = last if kind == CONTINUED else kind
        if last == wanted and depth == 1:
            out.append(record)
        if depth <= 0:
            break
    return b"".join(out)


def _text(record: bytes | bytearray, size: int) -> str:
    """A text whose length stands before it in `size` bytes (2.5.294)."""
    length = int.from_bytes(record[:size], "little")
    is_wide = bool(record[size] & 1)
    letters = record[size + 1 : size + 1 + length * (2 if is_wide else 1)]
    return letters.decode("utf-16-le" if is_wide else "latin-1", "replace")
