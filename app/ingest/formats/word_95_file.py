"""What a file of Word 6 and 95 is made of: as one of Word 97 (word_97_file.py), with smaller numbers, in one stream.

Letters are bytes in the code page of their font, or of the document's language; in Word 95 for East Asia they may have
two bytes. From Microsoft's "Word for Windows 6.0 Binary File Format", and from such files.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from app.errors import NotADocument
from app.ingest.files.compound_streams import CompoundStreams
from app.ingest.files.open_files import Source
from app.ingest.formats.rich_text import CHARSETS
from app.ingest.formats.word_95_sprms import as_in_97
from app.ingest.formats.word_97_file import Part, Piece, Story, WordFile
from app.ingest.formats.word_97_looks import sprms
from app.ingest.formats.word_97_styles import Styles

WORD_97, WORD_6 = 0xC1, 100
"""Versions from which on files are as those of 97, and as those of Word 6."""
BEHIND_GAP, GAP = 38, 10
"""The first of the tables before whose place the block has other numbers, and how many bytes these take."""
FIRST_PAGES = {Part.LETTER_PAGES: 0x18A, Part.PARAGRAPH_PAGES: 0x18C}
"""Where the block says which page is the first; four bytes on, how many there are."""
FONT = 0x4A4F
"""The sprm that names a font by its number in the table of fonts."""
NO_FONT = -1
ABSENT = (Part.SHAPES, Part.DRAWINGS, Part.BOXES, Part.LISTS, Part.LIST_USES)
IS_COMPLEX, IS_WIDE, IS_EAST_ASIAN = 0x4, 0x1000, 0x4000
COMMENT_BYTES = 20
MAC = 256
"""What the block says of the letters of a Mac."""
SAY_NOTHING, MORE_BYTES = (0, 1, 2), ("cp932", "cp949", "johab", "cp936", "cp950")
"""Of fonts: charsets that are those of any text, and code pages that no file has here."""
LANGUAGES = {
    0x01: "cp1256", 0x02: "cp1251", 0x05: "cp1250", 0x08: "cp1253", 0x0D: "cp1255", 0x0E: "cp1250", 0x15: "cp1250",
    0x18: "cp1250", 0x19: "cp1251", 0x1A: "cp1250", 0x1B: "cp1250", 0x1C: "cp1250", 0x1E: "cp874", 0x1F: "cp1254",
    0x20: "cp1256", 0x22: "cp1251", 0x23: "cp1251", 0x24: "cp1250", 0x25: "cp1257", 0x26: "cp1257", 0x27: "cp1257",
    0x29: "cp1256", 0x2A: "cp1258", 0x2F: "cp1251",
}  # fmt: skip
"""Code pages that are not the Western one, by the language of the document (MS-LCID, its lower ten bits)."""
EAST_ASIAN = (0x04, 0x11, 0x12)
SERBIAN = 0xC1A


def word_file(path: Source) -> WordFile:
    """A Word file, open. Raises DocumentError."""
    streams = CompoundStreams(path)
    try:
        main = streams.stream("WordDocument")
        is_old = int.from_bytes(main[2:4], "little") < WORD_97
        return (OldWordFile if is_old else WordFile)(path.name, main, streams)
    finally:
        streams.close()


class OldWordFile(WordFile):
    """An open file of Word 6 or 95.

    Raises:
        NotADocument: it is encrypted, of an older Word, or its letters are such of East Asia in one byte or two.
        DocumentDamaged: it has no text that can be found.
    """

    STORIES, PARTS = 0x28, 0x58
    PAGE_NUMBER, HEIGHT = 2, 7

    def _check(self, name: str) -> None:
        super()._check(name)
        self._language = int.from_bytes(self.main[6:8], "little")
        self._flags = int.from_bytes(self.main[10:12], "little")
        if int.from_bytes(self.main[2:4], "little") < WORD_6:
            raise NotADocument(f"{name} is a Word document of before 1993: save it as .docx or PDF and add that.")
        is_east_asian = self._flags & IS_EAST_ASIAN or self._language & 0x3FF in EAST_ASIAN
        if is_east_asian and not self._flags & IS_WIDE:
            raise NotADocument(
                f"{name} is a Word document of before 1997 in Chinese, Japanese or Korean: save it as .docx or PDF and "
                "add that."
            )

    def _others(self, streams: CompoundStreams) -> tuple[bytes, bytes]:
        return self.main, self.main

    def _place_of(self, part: Part) -> int:
        return -1 if part in ABSENT else self.PARTS + 8 * part + (GAP if part >= BEHIND_GAP else 0)

    def styles(self) -> Styles:
        return Styles(self.part(Part.STYLES), as_in_97)

    def comment_authors(self) -> list[str]:
        data = self.part(Part.AUTHORS)
        names, at = [], 0
        while at < len(data):
            names.append(data[at + 1 : at + 1 + data[at]].decode(self._encodings[NO_FONT], "replace"))
            at += 1 + data[at]
        _, records = self.places(Part.COMMENT_MARKS, COMMENT_BYTES)
        numbers = (int.from_bytes(record[10:12], "little") for record in records)
        return [names[number] if number < len(names) else "" for number in numbers]

    def boxes(self) -> dict[int, tuple[int, int]]:
        """All text boxes as one: which shape each belongs to is not looked for."""
        start, end = self.stories[Story.BOXES]
        return {0: (start, end)} if start < end else {}

    def _read_pieces(self) -> Iterator[Piece]:
        self._encodings = self._read_encodings()
        if self._flags & IS_COMPLEX:
            yield from super()._read_pieces()
            return
        length = self.stories[Story.HEADER_BOXES][1]
        if length:
            yield Piece(0, length, int.from_bytes(self.main[0x18:0x1C], "little"), self._width, b"")

    @property
    def _width(self) -> int:
        return 2 if self._flags & IS_WIDE else 1

    def _place_and_width(self, place: int) -> tuple[int, int]:
        return place, self._width

    def _short(self, modifier: int) -> bytes:
        return as_in_97(bytes((modifier >> 1 & 0x7F, modifier >> 8)))

    def _full(self, changes: bytes) -> bytes:
        return as_in_97(changes)

    def _page_numbers(self, part: Part) -> list[int]:
        """Those of a table, or all that the block tells of: a file that was saved in a hurry has more of them."""
        named = super()._page_numbers(part)
        at = FIRST_PAGES[part]
        first, count = (int.from_bytes(self.main[place : place + 2], "little") for place in (at, at + 4))
        return list(range(first, first + count)) if len(named) < count else named

    def _paragraph_entry(self, page: bytes, at: int) -> bytes:
        if not at:
            return b"\0\0"
        data = page[at + 1 : at + 1 + 2 * page[at]]
        return data[:2].ljust(2, b"\0") + self._full(data[2:])

    def _letters(self, piece: Piece) -> str:
        """A piece's letters, each run of bytes in the code page of its font."""
        if piece.width > 1:
            return super()._letters(piece)
        length = piece.end - piece.start
        start, end = piece.place, min(piece.place + length, len(self.main))
        out = []
        for number in range(max(bisect_right(self._look_starts, start) - 1, 0), len(self._looks)):
            first, last, changes = self._looks[number]
            if first >= end:
                break
            if last > start:
                out.append(self._decoded(start, min(first, end), NO_FONT))
                start = max(start, first)
                out.append(self._decoded(start, min(last, end), _font(changes)))
                start = max(start, min(last, end))
        out.append(self._decoded(start, end, NO_FONT))
        return "".join(out).ljust(length, "\r")

    def _decoded(self, start: int, end: int, font: int) -> str:
        encoding = self._encodings.get(font) or self._encodings[NO_FONT]
        return self.main[start:end].decode(encoding, "replace") if start < end else ""

    def _read_encodings(self) -> dict[int, str]:
        """The code page of the document's language, and of each font that has one of its own."""
        own = LANGUAGES.get(self._language & 0x3FF, "cp1252")
        if int.from_bytes(self.main[0x14:0x16], "little") == MAC:
            own = "mac_roman"
        elif self._language == SERBIAN:
            own = "cp1251"
        out = {NO_FONT: own}
        data = self.part(Part.FONTS)
        at = 2
        while at + 5 <= len(data):
            encoding = CHARSETS.get(data[at + 4], own)
            # Western, symbols or nothing said: letters of the document's language may be in such fonts, too.
            out[len(out) - 1] = own if data[at + 4] in SAY_NOTHING or encoding in MORE_BYTES else encoding
            at += data[at] + 1
        return out


def _font(changes: bytes) -> int:
    """The number of the font that sprms name."""
    found = [int.from_bytes(operand, "little") for code, operand in sprms(changes) if code == FONT]
    return found[-1] if found else NO_FONT
