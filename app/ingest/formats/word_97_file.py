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
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise

from app.errors import DocumentDamaged, NotADocument
from app.ingest.files.compound_streams import CompoundStreams
from app.ingest.formats.embedded_objects import EmbeddedObjects
from app.ingest.formats.word_97_looks import Look, Shape, look_of, shape_of, short_sprm, sprms
from app.ingest.formats.word_97_styles import Styles

HEADS = (b"\xec\xa5", b"\xdc\xa5", b"\xdb\xa5", b"\x99\xa6")
"""The first bytes of Word 97, 6 and 95, 2, and of 95 for East Asia."""
BOX_BYTES, COMMENT_BYTES = 22, 30
IS_ENCRYPTED, TABLE_1 = 0x0100, 0x0200
PAGE = 512
MOST_LETTERS, MOST_MISSING = 30_000_000, 100_000
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
    FONTS = 15
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
class Piece:
    """A part of the text that stands in one place of the file."""

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
        NotADocument: it is encrypted.
        DocumentDamaged: it has no text that can be found.
    """

    STORIES, PARTS = 64, 0x9A
    """Where in the block the lengths of the texts are, and the places of tables."""
    PAGE_NUMBER, HEIGHT = 4, 13
    """Bytes of the number of a page, and of what a page has of each paragraph."""

    def __init__(self, name: str, main: bytes, streams: CompoundStreams) -> None:
        self.main = main
        self._check(name)
        self.table, self.data = self._others(streams)
        self.objects = EmbeddedObjects()
        for storage in sorted(streams.within("ObjectPool"), key=_number):
            self.objects.take(streams, storage)
        lengths = struct.unpack_from("<11I", self.main, self.STORIES)
        if sum(lengths[3:11]) > MOST_LETTERS:
            raise DocumentDamaged(f"{name} is damaged: it says that it has more letters than a document may have.")
        starts = [sum(lengths[3:at]) for at in range(3, 12)]
        self.stories = {story: (starts[story - 3], starts[story - 2]) for story in Story}
        self._pieces = list(self._held(self._read_pieces()))
        if not self._pieces:
            raise DocumentDamaged(f"{name} is damaged: its text cannot be found.")
        self._starts = [piece.start for piece in self._pieces]
        self._looks = list(self._read_pages(Part.LETTER_PAGES))
        self._look_starts = [start for start, _, _ in self._looks]
        self._shapes = list(self._read_pages(Part.PARAGRAPH_PAGES))
        self._shape_starts = [start for start, _, _ in self._shapes]
        self._known: dict[bytes, Look] = {}
        self.text = "".join(self._letters(piece) for piece in self._pieces)

    def _check(self, name: str) -> None:
        if len(self.main) < self.PARTS or self.main[:2] not in HEADS:
            raise DocumentDamaged(f"{name} is damaged: its head cannot be read.")
        if int.from_bytes(self.main[10:12], "little") & IS_ENCRYPTED:
            raise NotADocument(f"{name} is a Word document protected by a password: save it without one and add that.")

    def _others(self, streams: CompoundStreams) -> tuple[bytes, bytes]:
        """The streams of tables, and of pictures."""
        flags = int.from_bytes(self.main[10:12], "little")
        return streams.stream("1Table" if flags & TABLE_1 else "0Table"), streams.stream("Data")

    def part(self, part: Part, beyond: bool = False) -> bytes:
        """The bytes of a table; empty if the file has none. `beyond`: with all that follows it."""
        at = self._place_of(part)
        if at < 0 or at + 8 > len(self.main):
            return b""
        start, length = struct.unpack_from("<II", self.main, at)
        return self.table[start : len(self.table) if beyond and length else start + length]

    def _place_of(self, part: Part) -> int:
        """Where in the block the place of a table is; negative if nowhere."""
        count = int.from_bytes(self.main[self.PARTS - 2 : self.PARTS], "little")
        return self.PARTS + 8 * part if part < count else -1

    def comment_authors(self) -> list[str]:
        """Who made each comment; empty for one of nobody."""
        data = self.part(Part.AUTHORS)
        names, at = [], 0
        while at + 2 <= len(data):
            length = int.from_bytes(data[at : at + 2], "little")
            names.append(data[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace"))
            at += 2 + 2 * length
        _, records = self.places(Part.COMMENT_MARKS, COMMENT_BYTES)
        numbers = (int.from_bytes(record[20:22], "little") for record in records)
        return [names[number] if number < len(names) else "" for number in numbers]

    def boxes(self) -> dict[int, tuple[int, int]]:
        """Where the texts of text boxes are, by the numbers of their shapes."""
        places, records = self.places(Part.BOXES, BOX_BYTES)
        first, end = self.stories[Story.BOXES]
        out = {}
        for number, record in enumerate(records[:-1]):
            (shape,) = struct.unpack_from("<I", record, 14)
            out[shape] = (min(first + places[number], end), min(first + places[number + 1], end))
        return {shape: (start, stop) for shape, (start, stop) in out.items() if start < stop}

    def styles(self) -> Styles:
        """The styles of paragraphs."""
        return Styles(self.part(Part.STYLES))

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

    def _read_pieces(self) -> Iterator[Piece]:
        data, at, changes = self.part(Part.PIECES), 0, []
        while at + 3 <= len(data) and data[at] == 1:
            length = int.from_bytes(data[at + 1 : at + 3], "little")
            changes.append(self._full(data[at + 3 : at + 3 + length]))
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
            place, width = self._place_and_width(place)
            if start != position or end < start or end > MOST_LETTERS:
                return
            change = self._short(modifier)
            if modifier & 1:
                change = changes[modifier >> 1] if modifier >> 1 < len(changes) else b""
            yield Piece(start, end, place, width, change)
            position = end

    def _held(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """The pieces up to the one with which more letters are missing in the file than a damaged one lacks."""
        missing = 0
        for piece in pieces:
            held = max(len(self.main) - piece.place, 0) // piece.width
            missing += max(piece.end - piece.start - held, 0)
            if missing > MOST_MISSING:
                yield replace(piece, end=min(piece.start + held, piece.end))
                return
            yield piece

    def _place_and_width(self, place: int) -> tuple[int, int]:
        """Where a piece's letters are, and how many bytes each has, from what the piece table says (2.9.73)."""
        return (place & 0x3FFFFFFF) // 2 if place & 0x40000000 else place & 0x3FFFFFFF, 1 if place & 0x40000000 else 2

    def _short(self, modifier: int) -> bytes:
        """The sprm that a piece names in short, in full."""
        return short_sprm(modifier)

    def _full(self, changes: bytes) -> bytes:
        """Sprms as Word 97 has them."""
        return changes

    def _letters(self, piece: Piece) -> str:
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
        is_paragraph = part == Part.PARAGRAPH_PAGES
        last = 0
        for number in self._page_numbers(part):
            page = self.main[number * PAGE : (number + 1) * PAGE]
            if len(page) < PAGE:
                continue
            count = min(page[-1], (PAGE - 5) // (4 + (self.HEIGHT if is_paragraph else 1)))
            places = struct.unpack_from(f"<{count + 1}I", page)
            for number, (start, end) in enumerate(pairwise(places)):
                where = 2 * page[4 * (count + 1) + number * (self.HEIGHT if is_paragraph else 1)]
                if start >= last and end > start:
                    yield start, end, (self._paragraph_entry if is_paragraph else self._letter_entry)(page, where)
                    last = end

    def _page_numbers(self, part: Part) -> list[int]:
        """The pages that a table names (2.8.5, 2.8.6)."""
        _, records = self.places(part, self.PAGE_NUMBER)
        return [int.from_bytes(record, "little") & 0x3FFFFF for record in records]

    def _letter_entry(self, page: bytes, at: int) -> bytes:
        return self._full(page[at + 1 : at + 1 + page[at]]) if at else b""

    def _paragraph_entry(self, page: bytes, at: int) -> bytes:
        if not at or at + 2 > PAGE:
            return b"\0\0"
        if page[at]:
            return page[at + 1 : at + 2 * page[at]]
        return page[at + 2 : at + 2 + 2 * page[at + 1]]

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


def _number(storage: str) -> tuple[int, str]:
    """The number of an object, by which Word names its storage: later ones have larger ones."""
    digits = storage.rpartition("_")[2]
    return int(digits) if digits.isdecimal() else 0, storage
