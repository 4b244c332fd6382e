"""What a PowerPoint file of 97 to 2003 is made of (MS-PPT): records within records, some of them known by number.

    Current User ──> the last edit ──> the one before it ──> ...    each has a directory: number ──> place in the stream
                          └──> the document ──> lists of slides and of notes: the number of each, and texts that its
                                                shapes refer to

What an edit changed is written behind all else, so what is not in a directory any more is of an earlier edit.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.errors import DocumentDamaged, NotADocument
from app.ingest.files.compound_streams import CompoundStreams
from app.ingest.files.open_files import Source
from app.ingest.formats.office_art import HEAD, Record, records

DOCUMENT, DRAWINGS, SLIDE, NOTES = 1000, 1035, 1006, 1008
LIST, LISTED = 4080, 1011
LOOKS, FONTS, FONT = 1010, 2005, 4023
SYMBOLS = 2
"""The charset of fonts whose letters are signs."""
EDIT, DIRECTORY, KEYS = 4085, 6002, 12052
SLIDES_LIST, MASTERS_LIST, NOTES_LIST = 0, 1, 2
"""Instances of lists (SlideListWithText)."""
ENCRYPTED = b"\xdf\xc4\xd1\xf3"
"""What the last edit is announced with, in files that are encrypted (CurrentUserAtom)."""
EDIT_BYTES, KEYED_EDIT_BYTES = 28, 32
"""Of an edit's record; the longer one says where the keys are (UserEditAtom)."""
OLDER = "PersistentStorage Directory"
"""A stream that PowerPoint 95 writes."""
DUAL = "PP97_DUALSTORAGE/"
"""Where a file for PowerPoint 95 and 97 has what is for 97."""
MOST_RECORDS, MOST_LETTERS = 2_000_000, 30_000_000
MOST_SLIDES = 20_001
"""One more than a document may have pages: that it has too many is then told as of any other."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A slide, or its notes, in a list of the document."""

    number: int
    """Of its record, in the directories."""
    name: int
    """By which slides know their notes."""
    texts: list[Record] = field(default_factory=list)
    """Of the text that its shapes refer to."""


class SlidesFile:
    """An open file.

    Raises:
        NotADocument: it is encrypted, or of PowerPoint 95.
        DocumentDamaged: its document cannot be found. Later: it has more parts than the bounds.
    """

    def __init__(self, path: Source) -> None:
        self.name = path.name
        streams = CompoundStreams(path)
        try:
            storage = DUAL if streams.stream(f"{DUAL}PowerPoint Document") else ""
            self.data = streams.stream(f"{storage}PowerPoint Document")
            user = streams.stream(f"{storage}Current User")
            is_older = not storage and OLDER in streams.within("")
            self.pictures = _optional(streams, f"{storage}Pictures")
        finally:
            streams.close()
        if is_older:
            raise NotADocument(
                f"{path.name} is a PowerPoint presentation of before 1997 (PowerPoint 95): save it as .pptx or PDF and "
                "add that."
            )
        self._left, self._letters_left = MOST_RECORDS, MOST_LETTERS
        self._places: dict[int, int] = {}
        """Where in the stream each numbered record is."""
        document = self._latest(user) or self._last_of_all()
        if document is None:
            raise DocumentDamaged(f"{path.name} is damaged: its slides cannot be found.")
        self.document = document
        self.symbol_fonts: dict[int, str] = {}
        """Names of the fonts whose letters are signs, by their numbers."""
        self.slides: list[Listed] = []
        self.notes: dict[int, Listed] = {}
        """By the names by which slides know them."""
        self._masters: set[int] = set()
        for record in self.within(document):
            if record.kind == LIST:
                self._take(record.instance, self._listed(record))
            elif record.kind == LOOKS:
                self._read_fonts(record)
        if any(self.numbered(slide.number, SLIDE) is None for slide in self.slides):
            self._last_of_all()

    def records(self, start: int, end: int) -> Iterator[Record]:
        """The records from a place on, one behind the other. Raises DocumentDamaged beyond the bounds."""
        for record in records(self.data, start, end):
            self._left -= 1
            if self._left < 0:
                raise DocumentDamaged(f"{self.name} is damaged: it has more parts than a document may have.")
            yield record

    def within(self, record: Record) -> Iterator[Record]:
        """The records that a record holds."""
        return self.records(record.start, record.end)

    def bytes_of(self, record: Record) -> bytes:
        """What a record holds, beside its head. Raises DocumentDamaged beyond the bounds."""
        return self.counted(self.data[record.start : record.end])

    def counted(self, data: bytes) -> bytes:
        """A part of the file that is text. Raises DocumentDamaged if there was more of it than the bounds."""
        self._letters_left -= len(data)
        if self._letters_left < 0:
            raise DocumentDamaged(f"{self.name} is damaged: it says that it has more text than a document may have.")
        return data

    def numbered(self, number: int, kind: int) -> Record | None:
        """The record of a kind that a number stands for; None: there is none."""
        place = self._places.get(number, len(self.data))
        record = next(self.records(place, len(self.data)), None)
        return record if record is not None and record.kind == kind else None

    def _latest(self, user: bytes) -> Record | None:
        """The document as the last edit left it; None: it cannot be found this way. Raises NotADocument."""
        if user[12:16] == ENCRYPTED:
            raise self._is_locked()
        at = int.from_bytes(user[16:20], "little")
        number, seen = 0, set[int]()
        while at not in seen:
            seen.add(at)
            edit = next(self.records(at, len(self.data)), None)
            if edit is None or edit.kind != EDIT or edit.end - edit.start < EDIT_BYTES:
                break
            at, directory, document = struct.unpack_from("<3I", self.data, edit.start + 8)
            number = number or document
            for each, place in self._directory(directory).items():
                self._places.setdefault(each, place)
            self._check_lock(edit)
        return self.numbered(number, DOCUMENT) if number else None

    def _last_of_all(self) -> Record | None:
        """The last document in the stream, whatever the edits say; None: there is none.

        Numbers that are not known yet become so from all directories, the last of which counts.
        """
        document, places = None, dict[int, int]()
        for record in self.records(0, len(self.data)):
            if record.kind == DOCUMENT:
                document = record
            elif record.kind == DIRECTORY:
                places |= self._directory(record.start - HEAD)
            elif record.kind == EDIT:
                self._check_lock(record)
        self._places = places | self._places
        return document

    def _check_lock(self, edit: Record) -> None:
        """Raises NotADocument if an edit says where the keys are, and they are there."""
        if edit.end - edit.start >= KEYED_EDIT_BYTES:
            (number,) = struct.unpack_from("<I", self.data, edit.start + EDIT_BYTES)
            if self.numbered(number, KEYS) is not None:
                raise self._is_locked()

    def _is_locked(self) -> NotADocument:
        return NotADocument(
            f"{self.name} is a PowerPoint presentation protected by a password: save it without one and add that."
        )

    def _directory(self, start: int) -> dict[int, int]:
        """What a directory says: numbers, and places in the stream (PersistDirectoryAtom)."""
        out: dict[int, int] = {}
        record = next(self.records(start, len(self.data)), None)
        if record is None or record.kind != DIRECTORY:
            return out
        data = self.bytes_of(record)
        at = 0
        while at + 4 <= len(data):
            (head,) = struct.unpack_from("<I", data, at)
            first, count = head & 0xFFFFF, min(head >> 20, (len(data) - at - 4) // 4)
            out |= zip(range(first, first + count), struct.unpack_from(f"<{count}I", data, at + 4), strict=True)
            at += 4 + 4 * (head >> 20)
        return out

    def _read_fonts(self, looks: Record) -> None:
        listed = (inner for record in self.within(looks) if record.kind == FONTS for inner in self.within(record))
        for number, font in enumerate(inner for inner in listed if inner.kind == FONT):
            data = self.data[font.start : min(font.end, font.start + 65)]
            if data[64:] == bytes((SYMBOLS,)):
                self.symbol_fonts[number] = data[:64].decode("utf-16-le", "replace").partition("\0")[0]

    def _take(self, instance: int, listed: list[Listed]) -> None:
        if instance == SLIDES_LIST:
            self.slides += listed[: MOST_SLIDES - len(self.slides)]
        elif instance == NOTES_LIST:
            self.notes |= {each.name: each for each in listed}
        elif instance == MASTERS_LIST:
            self._masters |= {each.number for each in listed}

    def has_unlisted(self) -> bool:
        """Whether there are slides of which no list tells; masters may be such records, too."""
        return any(self.numbered(number, SLIDE) for number in self._places if number not in self._masters)

    def _listed(self, record: Record) -> list[Listed]:
        out: list[Listed] = []
        for inner in self.within(record):
            if inner.kind == LISTED and inner.end - inner.start >= 16:
                number, _, _, name = struct.unpack_from("<4I", self.data, inner.start)
                out.append(Listed(number, name))
            elif out:
                out[-1].texts.append(inner)
        return out


def _optional(streams: CompoundStreams, name: str) -> bytes:
    """A stream without which there is still a document; empty if it is damaged."""
    try:
        return streams.stream(name)
    except DocumentDamaged:
        return b""
