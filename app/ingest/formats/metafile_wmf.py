"""The words of a WMF (MS-WMF): its records in words of two bytes, the parameters of each from the last to the first."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from enum import IntEnum

from app.ingest.formats.metafile_device import MOST_OBJECTS, Device, Font, decoded

PLACEABLE, PLACEABLE_BYTES, HEAD_BYTES = b"\xd7\xcd\xc6\x9a", 22, 18
HEADS = (b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")
MOST_RECORDS = 200_000


class Kind(IntEnum):
    """The records that are used (2.1.1.1)."""

    SAVE = 0x001E
    RESTORE = 0x0127
    SELECT = 0x012D
    ALIGNMENT = 0x012E
    DELETE = 0x01F0
    WINDOW_ORIGIN = 0x020B
    WINDOW_EXTENT = 0x020C
    MOVE = 0x0214
    FONT = 0x02FB
    TEXT = 0x0521
    PLACED_TEXT = 0x0A32


OBJECTS = (0x02FA, 0x02FC, Kind.FONT, 0x00F7, 0x01F9, 0x0142, 0x06FF, 0x00F8)
"""Records that make an object, which gets the lowest number that is free."""
HAS_BOX = 0x0006
"""Options of a text that has a box before its letters: it is painted, or the text cut off at it."""
GLYPHS = 0x0010
"""An option: not letters, but numbers of glyphs of a font."""


def is_wmf(data: bytes) -> bool:
    """Whether it is a WMF, with the head before its own that others than Windows know, or without."""
    return data.startswith((PLACEABLE, *HEADS))


def play(data: bytes) -> Device:
    """All that a WMF puts. What is cut off, or makes no sense, is left out."""
    device, objects = Device(), dict[int, Font | None]()
    for kind, held in records(data):
        if device.is_full:
            break
        with suppress(struct.error, IndexError):  # shorter than its kind is
            _record(device, objects, kind, held)
    return device


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The kind of each record, and what it holds."""
    at = (PLACEABLE_BYTES if data.startswith(PLACEABLE) else 0) + HEAD_BYTES
    for _ in range(MOST_RECORDS):
        if at + 6 > len(data):
            return
        size, kind = struct.unpack_from("<IH", data, at)
        if size < 3 or not kind:
            return
        yield kind, data[at + 6 : at + 2 * size]
        at += 2 * size


def _record(device: Device, objects: dict[int, Font | None], kind: int, data: bytes) -> None:
    if kind in OBJECTS and len(objects) < MOST_OBJECTS:
        free = next(number for number in range(len(objects) + 1) if number not in objects)
        objects[free] = _font(data) if kind == Kind.FONT else None
        return
    match kind:
        case Kind.SELECT:
            if (font := objects.get(struct.unpack_from("<H", data)[0])) is not None:
                device.state = replace(device.state, font=font)
        case Kind.DELETE:
            objects.pop(struct.unpack_from("<H", data)[0], None)
        case Kind.SAVE:
            device.save()
        case Kind.RESTORE:
            device.restore(struct.unpack_from("<h", data)[0])
        case Kind.ALIGNMENT:
            device.state = replace(device.state, alignment=struct.unpack_from("<H", data)[0])
        case Kind.MOVE:
            y, x = struct.unpack_from("<hh", data)
            device.state = replace(device.state, place=(x, y))
        case Kind.WINDOW_ORIGIN | Kind.WINDOW_EXTENT:
            y, x = struct.unpack_from("<hh", data)
            old = device.state.window
            device.state = replace(
                device.state, window=(x, y, *old[2:]) if kind == Kind.WINDOW_ORIGIN else (*old[:2], x, y)
            )
            if kind == Kind.WINDOW_EXTENT:  # what shows it fits it into a box: one unit is one unit, upright
                device.state = replace(device.state, viewport=(*device.state.viewport[:2], abs(x), abs(y)))
        case Kind.TEXT:
            _text(device, data)
        case Kind.PLACED_TEXT:
            _placed_text(device, data)


def _font(data: bytes) -> Font:
    height, _, turned = struct.unpack_from("<hhh", data)
    return Font(height or 12, turned % 3600 not in (0, 1800), data[13], data[18:50].split(b"\0")[0].decode("latin-1"))


def _text(device: Device, data: bytes) -> None:
    (length,) = struct.unpack_from("<h", data)
    after = 2 + length + length % 2
    y, x = struct.unpack_from("<hh", data, after) if length > 0 else (0, 0)
    device.put(x, y, decoded(data[2 : 2 + max(length, 0)], device.state.font), None)


def _placed_text(device: Device, data: bytes) -> None:
    y, x, length, options = struct.unpack_from("<hhhH", data)
    at = 16 if options & HAS_BOX else 8
    if length <= 0 or options & GLYPHS:
        return
    letters = data[at : at + length]
    at += length + length % 2
    widths = data[at : at + 2 * length]
    known = sum(struct.unpack(f"<{length}h", widths)) if len(widths) == 2 * length else None
    device.put(x, y, decoded(letters, device.state.font), known)
