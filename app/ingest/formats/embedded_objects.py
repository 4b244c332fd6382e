"""Objects of other programs within Office files: documents among them become attached files.

A storage, or a compound file, of one object holds
    the streams of a document of before 2007     which is made a file of its own
    "Package", "CONTENTS"                        a document of today, a PDF, an RTF
    Ole10Native                                  any file, with its name
else what only its program knows: a formula, a chart.
"""

from __future__ import annotations

import struct

from app.errors import DocumentDamaged
from app.ingest.files.compound_file import kind_by_names
from app.ingest.files.compound_streams import CompoundStreams
from app.ingest.files.compound_writing import Tree, written
from app.ingest.files.kinds import HEAD_BYTES, kind_of
from app.ingest.files.open_files import Unlocked
from app.ingest.files.suffixes import SUFFIXES

PROGRAM, NATIVE = "\x01CompObj", "\x01Ole10Native"
CHARTS = (b"MSGraph",)
"""Programs whose streams are named as those of documents, and are charts alone."""
DOCUMENTS = (b"PK\x03\x04", b"%PDF-", b"{\\rtf")
MOST_BYTES = 200 * 1024 * 1024
"""Of all objects of a document together."""
DEEPEST = 8
"""Storages within storages."""


class EmbeddedObjects:
    """The objects of one document as they are found."""

    def __init__(self) -> None:
        self._left = MOST_BYTES
        self.attached: list[tuple[str, bytes]] = []
        """Documents and other files, with names for them."""
        self.unread = 0
        """Objects that are none, or too large."""

    def take(self, streams: CompoundStreams, storage: str = "") -> None:
        """Takes an object by its storage: it is attached, or counted."""
        try:
            found = _file_in(streams, storage)
        except (DocumentDamaged, ValueError, RecursionError):
            found = None
        if found is None or len(found[1]) > self._left:
            self.unread += 1
            return
        ending, data = found
        self._left -= len(data)
        is_name = not ending.startswith(".")
        self.attached.append((ending if is_name else f"Object {len(self.attached) + 1}{ending}", data))

    def take_file(self, data: bytes) -> None:
        """Takes an object that is a compound file."""
        try:
            streams = CompoundStreams(data)
        except DocumentDamaged:
            self.unread += 1
            return
        try:
            self.take(streams)
        finally:
            streams.close()


def _file_in(streams: CompoundStreams, storage: str) -> tuple[str, bytes] | None:
    """The file that an object is, and its name, or how that ends; None: it is none."""
    start = f"{storage}/" if storage else ""
    names = [name.removeprefix(start) for name in streams.within(storage)]
    program = streams.stream(f"{start}{PROGRAM}")
    if any(chart in program for chart in CHARTS):
        return None
    if NATIVE in names:
        return packed_file(streams.stream(start + NATIVE))
    for name in ("Package", "CONTENTS"):
        data = streams.stream(start + name)
        if data.startswith(DOCUMENTS):
            kind = kind_of(Unlocked(name, data), data[:HEAD_BYTES])
            return (SUFFIXES[kind][0], data) if kind is not None else None
    kind = kind_by_names(names)
    return None if kind is None else (SUFFIXES[kind][0], written(_tree(streams, storage)))


def _tree(streams: CompoundStreams, storage: str, depth: int = 0) -> Tree:
    if depth > DEEPEST:
        raise ValueError("storages within storages")
    start = f"{storage}/" if storage else ""
    return {
        name.removeprefix(start): _tree(streams, name, depth + 1) if streams.is_storage(name) else streams.stream(name)
        for name in streams.within(storage)
    }


def packed_file(native: bytes) -> tuple[str, bytes] | None:
    """The file in an object of the Packager, and its name; None: there is none.

    After the size and a mark stand a label, where the file was, a number, where it was put, each text ended by a zero,
    then the file's length and the file. What follows says the texts again, in UTF-16.
    """
    (mark,) = struct.unpack_from("<H", native, 4) if len(native) > 6 else (0,)
    if mark != 2:
        return None
    label, at = _text(native, 6)
    _, at = _text(native, at)
    at += 4  # two marks
    (length,) = struct.unpack_from("<I", native, at) if at + 4 <= len(native) else (0,)
    at += 4 + length
    (size,) = struct.unpack_from("<I", native, at) if at + 4 <= len(native) else (0,)
    data = native[at + 4 : at + 4 + size]
    if not data or len(data) < size:
        return None
    return _label(native, at + 4 + size) or label.decode("cp1252", "replace").lstrip(".") or "attachment", data


def _text(data: bytes, at: int) -> tuple[bytes, int]:
    end = data.find(b"\0", at)
    return (data[at:end], end + 1) if end >= 0 else (b"", len(data))


def _label(native: bytes, at: int) -> str:
    """The label in UTF-16: the second of the texts there; empty if there is none."""
    for number in range(2):
        if at + 4 > len(native):
            return ""
        (length,) = struct.unpack_from("<I", native, at)
        text = native[at + 4 : at + 4 + 2 * length]
        if number == 1 and len(text) == 2 * length:
            return text.decode("utf-16-le", "replace").strip("\0").lstrip(".")
        at += 4 + 2 * length
    return ""
