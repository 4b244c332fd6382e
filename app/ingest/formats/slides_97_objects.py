"""Objects of other programs in a PowerPoint file of 97 to 2003: documents among them become attached files.

shape ──> number of an object ──> the document's list: which program, which record ──> a compound file, often packed
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from app.ingest.formats.embedded_objects import EmbeddedObjects
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
        self.found = EmbeddedObjects()
        """Those that were taken."""
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
        self.found.take_file(self._held(self._listed.get(number)))

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

    def _held(self, found: _Object | None) -> bytes:
        """An object's file; empty if there is none, or its program names that as others do, and it is a chart."""
        record = self._file.numbered(found.record, STORED) if found is not None and found.record else None
        if found is None or record is None or found.program.startswith(NO_DOCUMENTS):
            return b""
        return self._unpacked(record)

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
