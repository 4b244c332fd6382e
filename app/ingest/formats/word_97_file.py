"""What a Word file of 97 to 2003 is made of (MS-DOC): its letters in pieces, and what is said of them in tables.

    file information block ─┬─> piece table (Clx): where in the file each piece of the text is, in one or two bytes
                            ├─> pages of 512 bytes with the looks of letters, and of paragraphs, by place in the file
                            └─> tables (Plc): positions in the text, and a record for each

Positions (cp) count letters as UTF-16 does. The text is one behind the other: the main text, footnotes, headers,
comments, endnotes, text boxes.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from pathlib import Path

from app.errors import DocumentDamaged, NotADocument
from app.ingest.files.compound_streams import CompoundStreams
from app.ingest.formats.word_97_looks import Look, Shape, look_of, shape_of, short_sprm, sprms

WORD_97 = 0x00C1
"""Files with a lower number are of Word 6 and 95, or older."""
IS_ENCRYPTED, TABLE_1 = 0x0100, 0x0200
PAGE = 512
MOST_LETTERS = 30_000_000
HUGE_SHAPE = (0x6646, 0x6645)
"""Sprms that say where in the data stream those of the paragraph are."""


class Part(IntEnum):
    """The tables that are used, by their number in the file information block (2.5.6)."""

    STYLES = 1
    FOOTNOTE_MARKS = 2
    FOOTNOTES = 3
    COMMENT_MARKS = 4
    COMMENTS = 5
    HEADERS = 11
    LETTER_PAGES = 12
    PARAGRAPH_PAGES = 13
    PIECES = 33
    AUTHORS = 36
    SHAPES = 40
    ENDNOTE_MARKS = 46
    ENDNOTES = 47
    DRAWINGS = 50
    BOXES = 56
    LISTS = 73
    LIST_USES = 74


class Story(IntEnum):
    """The texts of the file in their order, by the number that their length has in the block (2.5.4)."""

    MAIN = 3
    FOOTNOTES = 4
    HEADERS = 5
    MACROS = 6
    COMMENTS = 7
    ENDNOTES = 8
    BOXES = 9
    HEADER_BOXES = 10


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    place: int
    """Of its first letter, in the main stream."""
    width: int
    """Bytes a letter."""
    change: bytes
    """Sprms that hold for all of it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look."""

    start: int
    end: int
    look: Look


class WordFile:
    """An open file.

    Raises:
        NotADocument: it is encrypted, or of a Word before 97.
        DocumentDamaged: it has no text that can be found.
    """

    def __init__(self, path: Path) -> None:
        streams = CompoundStreams(path)
        try:
            self.main = streams.stream("WordDocument")
            self._check(path)
            flags = int.from_bytes(self.main[10:12], "little")
            self.table = streams.stream("1Table" if flags & TABLE_1 else "0Table")
            self.data = streams.stream("Data")
            self.objects = len(streams.within("ObjectPool"))
        finally:
            streams.close()
        lengths = struct.unpack_from("<22I", self.main, 64)
        if sum(lengths[3:11]) > MOST_LETTERS:
            raise DocumentDamaged(f"{path.name} is damaged: it says that it has more letters than a document may have.")
        starts = [sum(lengths[3:at]) for at in range(3, 12)]
        self.stories = {story: (starts[story - 3], starts[story - 2]) for story in Story}
        self._pieces = list(self._read_pieces())
        if not self._pieces:
            raise DocumentDamaged(f"{path.name} is damaged: its text cannot be found.")
        self._starts = [piece.start for piece in self._pieces]
        self.text = "".join(self._letters(piece) for piece in self._pieces)
        self._looks = list(self._read_pages(Part.LETTER_PAGES))
        self._look_starts = [start for start, _, _ in self._looks]
        self._shapes = list(self._read_pages(Part.PARAGRAPH_PAGES))
        self._shape_starts = [start for start, _, _ in self._shapes]
        self._known: dict[bytes, Look] = {}

    def _check(self, path: Path) -> None:
        version, flags = int.from_bytes(self.main[2:4], "little"), int.from_bytes(self.main[10:12], "little")
        if len(self.main) < 0x22 or self.main[:2] not in (b"\xec\xa5", b"\xdc\xa5", b"\xdb\xa5"):
            raise DocumentDamaged(f"{path.name} is damaged: its head cannot be read.")
        if flags & IS_ENCRYPTED:
            raise NotADocument(
                f"{path.name} is a Word document protected by a password: save it without one and add that."
            )
        if version < WORD_97:
            raise NotADocument(
                f"{path.name} is a Word document of before 1997 (Word 6 or 95): save it as .docx or PDF and add that."
            )
        if len(self.main) < 0x9A:
            raise DocumentDamaged(f"{path.name} is damaged: its head cannot be read.")

    def part(self, part: Part, beyond: bool = False) -> bytes:
        """The bytes of a table; empty if the file has none. `beyond`: with all that follows it."""
        count = int.from_bytes(self.main[0x98:0x9A], "little")
        if part >= count or 0x9A + 8 * part + 8 > len(self.main):
            return b""
        start, length = struct.unpack_from("<II", self.main, 0x9A + 8 * part)
        return self.table[start : len(self.table) if beyond and length else start + length]

    def places(self, part: Part, size: int) -> tuple[list[int], list[bytes]]:
        """A table's positions, and its records of `size` bytes each: one fewer than there are positions (2.2.2)."""
        data = self.part(part)
        count = max((len(data) - 4) // (4 + size), 0)
        positions = list(struct.unpack_from(f"<{count + 1}I", data)) if len(data) >= 4 else []
        start = 4 * (count + 1)
        return positions, [data[start + size * at : start + size * (at + 1)] for at in range(count)]

    def story_parts(self, story: Story, part: Part) -> list[tuple[int, int]]:
        """Where each text of a story begins and ends, such as each footnote."""
        first, end = self.stories[story]
        data = self.part(part)
        places = struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])
        return [(min(first + start, end), min(first + stop, end)) for start, stop in pairwise(places) if start <= stop]

    def _read_pieces(self) -> Iterator[_Piece]:
        data, at, changes = self.part(Part.PIECES), 0, []
        while at + 3 <= len(data) and data[at] == 1:
            length = int.from_bytes(data[at + 1 : at + 3], "little")
            changes.append(data[at + 3 : at + 3 + length])
            at += 3 + length
        if data[at : at + 1] != b"\x02":
            return
        length = int.from_bytes(data[at + 1 : at + 5], "little")
        data = data[at + 5 : at + 5 + length]
        count = max((len(data) - 4) // 12, 0)
        positions = struct.unpack_from(f"<{count + 1}I", data) if len(data) >= 4 else ()
        position = 0
        for number, (start, end) in enumerate(pairwise(positions)):
            place, modifier = struct.unpack_from("<IH", data, 4 * (count + 1) + 8 * number + 2)
            width = 1 if place & 0x40000000 else 2
            place = (place & 0x3FFFFFFF) // (2 if width == 1 else 1)
            if start != position or end < start or end > MOST_LETTERS:
                return
            change = short_sprm(modifier)
            if modifier & 1:
                change = changes[modifier >> 1] if modifier >> 1 < len(changes) else b""
            yield _Piece(start, end, place, width, change)
            position = end

    def _letters(self, piece: _Piece) -> str:
        """A piece's letters, one for each unit of UTF-16; those that are cut off are missing at the end."""
        length = piece.end - piece.start
        data = self.main[piece.place : piece.place + length * piece.width]
        if piece.width == 1:
            text = data.decode("cp1252", "replace")
        else:
            units = struct.unpack(f"<{len(data) // 2}H", data[: len(data) // 2 * 2])
            text = "".join(map(chr, units))
        return text.ljust(length, "\r")

    def _read_pages(self, part: Part) -> Iterator[tuple[int, int, bytes]]:
        """The looks of letters, or of paragraphs: where each begins and ends in the file, and its list of sprms.

        A paragraph's begins with the number of its style (2.9.33, 2.9.179).
        """
        _, records = self.places(part, 4)
        is_paragraph = part == Part.PARAGRAPH_PAGES
        last = 0
        for record in records:
            at = (int.from_bytes(record, "little") & 0x3FFFFF) * PAGE
            page = self.main[at : at + PAGE]
            if len(page) < PAGE:
                continue
            count = min(page[-1], (PAGE - 5) // (17 if is_paragraph else 5))
            places = struct.unpack_from(f"<{count + 1}I", page)
            for number, (start, end) in enumerate(pairwise(places)):
                where = 2 * page[4 * (count + 1) + number * (13 if is_paragraph else 1)]
                if start >= last and end > start:
                    yield start, end, (_paragraph_entry if is_paragraph else _letter_entry)(page, where)
                    last = end

    def runs(self, start: int, end: int) -> Iterator[Run]:
        """The letters from one position to another, in runs of one look."""
        at = max(bisect_right(self._starts, start) - 1, 0)
        for piece in self._pieces[at:]:
            if piece.start >= end:
                return
            first, stop = max(piece.start, start), min(piece.end, end)
            while first < stop:
                place = piece.place + (first - piece.start) * piece.width
                number = bisect_right(self._look_starts, place) - 1
                data, until = b"", stop
                if number >= 0 and place < self._looks[number][1]:
                    _, limit, data = self._looks[number]
                    until = min(first + -(-(limit - place) // piece.width), stop)
                elif number + 1 < len(self._looks):
                    until = min(first + -(-(self._look_starts[number + 1] - place) // piece.width), stop)
                yield Run(first, until, self._look(data + piece.change))
                first = until

    def _look(self, data: bytes) -> Look:
        if data not in self._known:
            self._known[data] = look_of(data)
        return self._known[data]

    def shape(self, position: int) -> Shape:
        """The shape of the paragraph whose mark is at a position."""
        piece = self._pieces[max(bisect_right(self._starts, position) - 1, 0)]
        place = piece.place + (position - piece.start) * piece.width
        number = bisect_right(self._shape_starts, place) - 1
        if number < 0 or place >= self._shapes[number][1]:
            return shape_of(0, piece.change)
        data = self._shapes[number][2]
        changes = data[2:]
        for code, operand in sprms(changes):
            if code in HUGE_SHAPE:
                at = int.from_bytes(operand, "little")
                length = int.from_bytes(self.data[at : at + 2], "little")
                changes += self.data[at + 2 : at + 2 + length]
                break
        return shape_of(int.from_bytes(data[:2], "little"), changes + piece.change)


def _letter_entry(page: bytes, at: int) -> bytes:
    return page[at + 1 : at + 1 + page[at]] if at else b""


def _paragraph_entry(page: bytes, at: int) -> bytes:
    if not at or at + 2 > PAGE:
        return b"\0\0"
    if page[at]:
        return page[at + 1 : at + 2 * page[at]]
    return page[at + 2 : at + 2 + 2 * page[at + 1]]
