"""Objects of other programs in a PowerPoint file of 97 to 2003: documents among them become attached files.

shape ──> number of an object ──> the document's list: which program, which record ──> a compound file, often packed
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from app.errors import DocumentDamaged
from app.ingest.files import compound_file
from app.ingest.files.compound_streams import CompoundStreams
from app.ingest.files.suffixes import SUFFIXES
from app.ingest.formats.office_art import Record
from app.ingest.formats.slides_97_file import SlidesFile
from app.ingest.formats.slides_97_texts import STRING, string

LIST, STORED = 1033, 4113
EMBEDDED, LINKED, CONTROL = 4044, 4046, 4078
"""Kinds of objects (ExObjListContainer); others are sounds and films."""
FILM, MEDIA = 4101, 4100
ATOM, PROGRAM = 4035, 2
"""The record that says which number an object has, and the instance of the name of its program."""
IS_PACKED = 1
NO_DOCUMENTS = ("MSGraph",)
"""Programs whose files are named as those of others, and are charts alone."""
PACKAGES = {"Word": ".docx", "Excel": ".xlsx", "PowerPoint": ".pptx"}
"""What a package of a program is."""
ZIP, PDF = b"PK\x03\x04", b"%PDF-"
MOST_BYTES = 200 * 1024 * 1024
"""Of all objects of a document together."""


@dataclass(frozen=True, slots=True)
class _Object:
    program: str
    record: int
    """Number of the record that holds its file; 0: it is elsewhere."""


class Objects:
    """The objects that slides show."""

    def __init__(self, file: SlidesFile) -> None:
        self._file = file
        self._left = MOST_BYTES
        self._others: set[int] = set()
        """Numbers of sounds and films."""
        self._listed: dict[int, _Object] = {}
        self._seen: set[int] = set()
        self.attached: list[tuple[str, bytes]] = []
        """Documents, with names for them."""
        self.unread = 0
        """Objects that are none."""
        for listed in (record for record in file.within(file.document) if record.kind == LIST):
            for record in file.within(listed):
                if record.kind in (EMBEDDED, LINKED, CONTROL):
                    self._add(record)
                else:
                    self._others |= set(self._media(record))

    def take(self, number: int) -> None:
        """Takes an object that a shape shows: it is attached, or counted, once."""
        if number in self._seen or (number in self._others and number not in self._listed):
            return
        self._seen.add(number)
        found = self._document(self._listed.get(number))
        if found is None:
            self.unread += 1
        else:
            suffix, data = found
            self.attached.append((f"Object {len(self.attached) + 1}{suffix}", data))

    def _add(self, record: Record) -> None:
        program, number, stored = "", 0, 0
        for inner in self._file.within(record):
            if inner.kind == STRING and inner.instance == PROGRAM:
                program = string(self._file, inner)
            elif inner.kind == ATOM and record.kind == EMBEDDED:
                number, stored = self._number(inner, 8), self._number(inner, 16)
            elif inner.kind == ATOM:
                number = self._number(inner, 8)
        self._listed.setdefault(number, _Object(program, stored))

    def _media(self, record: Record) -> Iterator[int]:
        """The numbers of sounds and films; films have theirs one record deeper."""
        for inner in self._file.within(record):
            for each in self._file.within(inner) if inner.kind == FILM else (inner,):
                if each.kind == MEDIA:
                    yield self._number(each, 0)

    def _number(self, record: Record, at: int) -> int:
        start = record.start + at
        return int.from_bytes(self._file.data[start : min(start + 4, record.end)], "little")

    def _document(self, found: _Object | None) -> tuple[str, bytes] | None:
        """How the name of an object's file ends, and that file; None: it is no document that is read."""
        record = self._file.numbered(found.record, STORED) if found is not None and found.record else None
        if found is None or record is None or found.program.startswith(NO_DOCUMENTS):
            return None
        data = self._unpacked(record)
        if not data.startswith(compound_file.HEADER):
            return None
        kind = compound_file.kind_of_bytes(data)
        return (SUFFIXES[kind][0], data) if kind is not None else _within(data, found.program)

    def _unpacked(self, record: Record) -> bytes:
        """What a record holds, as far as there is room for it; empty if it is damaged or too large."""
        held = memoryview(self._file.data)[record.start : record.end]
        if len(held) > self._left:
            return b""
        data = b""
        if record.instance != IS_PACKED:
            data = bytes(held)
        else:
            unpacking = zlib.decompressobj()
            with suppress(zlib.error):
                data = unpacking.decompress(held[4:], self._left + 1)
        self._left -= max(len(data), len(held))
        return data if self._left >= 0 else b""


def _within(data: bytes, program: str) -> tuple[str, bytes] | None:
    """Of a compound file the document that it is around, and how its name ends; None: there is none that is read."""
    try:
        streams = CompoundStreams(data)
    except DocumentDamaged:
        return None
    try:
        inner = streams.stream("Package") or streams.stream("CONTENTS")
    except DocumentDamaged:
        inner = b""
    finally:
        streams.close()
    suffix = PACKAGES.get(program.partition(".")[0], "")
    if inner.startswith(ZIP):
        return (suffix, inner) if suffix else None
    return (".pdf", inner) if inner.startswith(PDF) else None
