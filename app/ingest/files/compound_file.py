"""What an OLE compound file is (MS-CFB): the names at the root of its directory tell the program that wrote it."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import BinaryIO

from app.ingest.files.open_files import Source
from app.ingest.files.suffixes import kind_by_name
from app.ingest.records import DocumentKind

HEADER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAST_SECTOR = 0xFFFFFFFA
"""Higher numbers mark the end of a chain, and what is free."""
MOST_SECTORS = 20_000
ENTRY_BYTES, NAME_BYTES = 128, 64
NONE = 0xFFFFFFFF
READ = (
    ("worddocument", DocumentKind.DOC),
    ("workbook", DocumentKind.XLS),
    ("book", DocumentKind.XLS),
    ("powerpointdocument", DocumentKind.PPT),
    ("__properties_version1.0", DocumentKind.MSG),
)
"""Streams at the root of the files that are read."""
LOCKED_FOR_SOME = "\tdrmcontent"
"""A stream with a document that only those can open whom its organisation lets (IRM; MS-OFFCRYPTO 2.2)."""
KINDS = (
    (LOCKED_FOR_SOME, "an Office document that only the people whom its organisation lets can open (IRM)"),
    ("encryptedpackage", "an Office document that only the people whom its organisation lets can open (IRM)"),
    ("pp40", "a PowerPoint presentation of before 1997 (.ppt): save it as .pptx or PDF and add that"),
    ("visiodocument", "a Visio drawing: save it as PDF and add that"),
    ("quill", "a Publisher document: save it as PDF and add that"),
)
CUT_OFF = "an old Office file that is damaged: its table of contents cannot be read"
UNKNOWN = "an old Office file: save it in a newer format and add that"


def kind_of(path: Source) -> DocumentKind | None:
    """What kind of document a compound file is; None: of none that is read. Raises OSError.

    Of an Office file of today with a password this is what its name promises.
    """
    with path.open("rb") as file:
        names = _root_names(file)
    if {"encryptedpackage", "encryptioninfo"} <= names:
        promised = kind_by_name(path.name)
        return promised if promised in (DocumentKind.XLSX, DocumentKind.PPTX) else DocumentKind.DOCX
    return _kind_by(names)


def kind_of_bytes(data: bytes) -> DocumentKind | None:
    """What kind of document a compound file within another is; None: of none that is read."""
    return _kind_by(_root_names(io.BytesIO(data)))


def kind_by_names(names: Iterable[str]) -> DocumentKind | None:
    """What kind of document has streams of these names; None: none that is read."""
    return _kind_by({name.lower().replace(" ", "") for name in names})


def _kind_by(names: set[str]) -> DocumentKind | None:
    if not names.isdisjoint((LOCKED_FOR_SOME, "encryptedpackage")):
        return None
    return next((kind for name, kind in READ if name in names), None)


def what_it_is(path: Source) -> str:
    """What a compound file for which `kind_of` is None is, to follow "is". Raises OSError."""
    with path.open("rb") as file:
        names = _root_names(file)
    return next((what for name, what in KINDS if name in names), UNKNOWN if names else CUT_OFF)


def _root_names(file: BinaryIO) -> set[str]:
    """Names at the root, in small letters and without blanks; of a damaged file those that it still tells."""
    length = file.seek(0, 2)
    file.seek(0)
    head = file.read(512)
    size = 4096 if head[30:32] == b"\x0c\x00" else 512

    def sector(number: int) -> bytes:
        file.seek((number + 1) * size)
        return file.read(size)

    numbers, at = _numbers(head[76:]), int.from_bytes(head[68:72], "little")
    most = min(length // size // (size // 4) + 1, MOST_SECTORS)  # sectors that a table of all sectors takes
    while len(numbers) < most and at < LAST_SECTOR and len(part := sector(at)) == size:
        *more, at = _numbers(part)
        numbers += more
    following = _numbers(b"".join(sector(number) for number in numbers[:most] if number < LAST_SECTOR))
    directory, at = [], int.from_bytes(head[48:52], "little")
    for _ in range(MOST_SECTORS):
        if at >= LAST_SECTOR or not (part := sector(at)):
            break
        directory.append(part)
        at = following[at] if at < len(following) else NONE
    whole = b"".join(directory)
    entries = [whole[start : start + ENTRY_BYTES] for start in range(0, len(whole), ENTRY_BYTES)]
    names, seen = set(), {NONE}
    waiting = _numbers(entries[0][76:80]) if entries else []  # the root's child
    while waiting:
        number = waiting.pop()
        if number in seen or number >= len(entries):
            continue
        seen.add(number)
        entry = entries[number]
        length = min(max(int.from_bytes(entry[64:66], "little") - 2, 0), NAME_BYTES)
        names.add(entry[:length].decode("utf-16-le", "replace").lower().replace(" ", ""))
        waiting += _numbers(entry[68:76])  # siblings on both sides
    return names


def _numbers(data: bytes) -> list[int]:
    return [int.from_bytes(data[at : at + 4], "little") for at in range(0, len(data) // 4 * 4, 4)]
