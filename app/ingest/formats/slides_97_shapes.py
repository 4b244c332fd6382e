"""The shapes of a slide of PowerPoint 97 to 2003 (MS-PPT, 2.7; MS-ODRAW): records that hold what each shows.

drawing ─ group ─┬─ shape ──┬─ options, its place
                 │          ├─ data: is it a placeholder, an object of another program
                 │          └─ text, or the number of one in the document's list
                 └─ group ─── shapes ... ; of a table they are its cells, and its lines
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.ingest.formats.office_art import PICTURE_OPTION, Record, options
from app.ingest.formats.slides_97_file import SlidesFile
from app.ingest.formats.slides_97_texts import REFERENCE, Fields, Text, texts

ON_SLIDE, DRAWING, GROUP, SHAPE = 1036, 0xF002, 0xF003, 0xF004
SELF, OPTIONS, TEXT, IN_GROUP, DATA = 0xF00A, (0xF00B, 0xF121, 0xF122), 0xF00D, 0xF00F, 0xF011
PLACEHOLDER, OBJECT, MARGIN = 3011, 3009, 0x0420
IS_GROUP, IS_DELETED, LINE = 0x1, 0x8, 20
"""Bits of a shape, and the type of one (OfficeArtFSP, MSOSPT)."""
WORD_ART, IS_TABLE = 0xC0, 0x39F
"""Options: a text that is drawn as a shape, and what a group is of a table (gtextUNICODE, tableProperties)."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a shape shows."""

    placeholder: int = 0
    """For what it holds the place (PlaceholderEnum); 0: for nothing."""
    text: Text | None = None
    word_art: str = ""
    picture: int = 0
    """The number of a picture in the store, from 1."""
    object: int = 0
    """The number of an object of another program that it shows."""
    table: int = 0
    """Of which table of the slide it is a cell, from 1."""
    box: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Left, top, right, bottom within its group."""


def shapes(file: SlidesFile, slide: Record, shared: Sequence[Text], fields: Fields) -> Iterator[Shape]:
    """All shapes of a slide, also those in groups, in the order in which they are painted.

    `shared` are the texts that the document's list has for the slide. Raises DocumentDamaged beyond the file's bounds.
    """
    waiting = [(file.within(slide), 0)]
    tables = 0
    while waiting:
        inner, table = waiting[-1]
        record = next(inner, None)
        if record is None:
            waiting.pop()
        elif record.kind in (ON_SLIDE, DRAWING):
            waiting.append((file.within(record), 0))
        elif record.kind == GROUP:
            is_table = _is_table(file, record)
            tables += is_table
            waiting.append((file.within(record), tables if is_table else 0))
        elif record.kind == SHAPE:
            found = _shape(file, record, table, shared, fields)
            if found is not None:
                yield found


def _is_table(file: SlidesFile, group: Record) -> bool:
    """Whether the group's own shape, which is its first, has the options of a table."""
    first = next(file.within(group), None)
    if first is None or first.kind != SHAPE:
        return False
    found = (record for record in file.within(first) if record.kind in OPTIONS)
    return any(
        option == IS_TABLE and isinstance(value, int) and value & 1
        for record in found
        for option, value in options(file.data, record)
    )


def _shape(file: SlidesFile, shape: Record, table: int, shared: Sequence[Text], fields: Fields) -> Shape | None:
    """A shape; None: it was deleted, or shows nothing, as a group itself, or a line of a table."""
    placeholder, word_art, picture, shown = 0, "", 0, 0
    text, box = None, (0, 0, 0, 0)
    for record in file.within(shape):
        length = record.end - record.start
        if record.kind == SELF and length >= 8:
            (flags,) = struct.unpack_from("<I", file.data, record.start + 4)
            if flags & (IS_GROUP | IS_DELETED) or (table and record.instance == LINE):
                return None
        elif record.kind in OPTIONS:
            for option, value in options(file.data, record):
                if option == PICTURE_OPTION and isinstance(value, int):
                    picture = value
                elif option == WORD_ART and isinstance(value, bytes):
                    word_art = file.counted(value).decode("utf-16-le", "replace").rstrip("\0")
        elif record.kind == IN_GROUP and length >= 16:
            box = struct.unpack_from("<4i", file.data, record.start)
        elif record.kind == DATA:
            placeholder, shown = _told(file, record)
        elif record.kind == TEXT:
            text = _text(file, record, shared, fields)
    return Shape(placeholder, text, word_art, picture, shown, table, box)


def _text(file: SlidesFile, box: Record, shared: Sequence[Text], fields: Fields) -> Text | None:
    """The text of a shape: its own, or that of the list which it names by its number."""
    inner = list(file.within(box))
    for record in inner:
        if record.kind == REFERENCE and record.end - record.start >= 4:
            (number,) = struct.unpack_from("<i", file.data, record.start)
            return shared[number] if 0 <= number < len(shared) else None
    return next(iter(texts(file, inner, fields)), None)


def _told(file: SlidesFile, data: Record) -> tuple[int, int]:
    """For what a shape holds the place, and the number of the object of another program that it shows."""
    placeholder = shown = 0
    for record in file.within(data):
        if record.kind == PLACEHOLDER and record.end - record.start >= 5:
            placeholder = placeholder or file.data[record.start + 4]
        elif record.kind == MARGIN and record.end > record.start:  # of PowerPoint 2007, for dates, numbers, footers
            placeholder = file.data[record.start]
        elif record.kind == OBJECT and record.end - record.start >= 4:
            (shown,) = struct.unpack_from("<I", file.data, record.start)
    return placeholder, shown
