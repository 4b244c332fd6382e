"""The words of an EMF (MS-EMF), and of the EMF+ in it (MS-EMFPLUS), which newer programs write.

A file of both says the same in each: then the records of EMF are taken. Glyphs that are named by their numbers in a
font have no letters.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace
from enum import IntEnum

from app.ingest.formats.metafile_device import MOST_OBJECTS, Device, Font, Frame, decoded

SIGNATURE = b" EMF"
MOST_RECORDS = 500_000
GLYPHS, NO_BOX, BYTES = 0x10, 0x100, 0x200
"""Options of a text: numbers of glyphs; a small one without a box, and of one byte a letter."""
PLUS = b"EMF+"


class Kind(IntEnum):
    """The records of EMF that are used (MS-EMF 2.1.1)."""

    WINDOW_EXTENT = 9
    WINDOW_ORIGIN = 10
    VIEWPORT_EXTENT = 11
    VIEWPORT_ORIGIN = 12
    ALIGNMENT = 22
    MOVE = 27
    SAVE = 33
    RESTORE = 34
    TRANSFORM = 35
    TRANSFORM_MORE = 36
    SELECT = 37
    DELETE = 40
    COMMENT = 70
    FONT = 82
    TEXT_BYTES = 83
    TEXT = 84
    SMALL_TEXT = 108


class Plus(IntEnum):
    """The records of EMF+ that are used (MS-EMFPLUS 2.1.1.1)."""

    HEAD = 0x4001
    STRING = 0x401C
    SAVE = 0x4025
    RESTORE = 0x4026
    TRANSFORM = 0x402A
    NO_TRANSFORM = 0x402B
    MULTIPLY = 0x402C
    SHIFT = 0x402D
    SCALE = 0x402E
    DRIVEN = 0x4036


IS_DUAL, IS_LETTERS = 0x1, 0x1
"""Marks: of the head, that the records of EMF say the same; of driven letters, that they are none by number."""
PLUS_HEIGHT = 12.0
"""Of letters, whose fonts are not read."""


def is_emf(data: bytes) -> bool:
    """Whether it is an EMF."""
    return data[:4] == b"\x01\0\0\0" and data[40:44] == SIGNATURE


def play(data: bytes) -> Device:
    """All that an EMF puts. What is cut off, or makes no sense, is left out."""
    device, plus = Device(), Device()
    plus.state = replace(plus.state, font=Font(PLUS_HEIGHT))
    is_dual = True
    for kind, record in records(data):
        try:
            if kind == Kind.COMMENT and record[12:16] == PLUS:
                for part, marks, held in _plus_records(record):
                    if part == Plus.HEAD:
                        is_dual = bool(marks & IS_DUAL)
                    else:
                        _plus(plus, part, marks, held)
            else:
                _record(device, kind, record)
        except (struct.error, OverflowError):
            continue  # shorter than its kind is, or beyond all numbers
        if device.is_full or plus.is_full:
            break
    if not is_dual or not device.pieces:
        device.pieces += plus.pieces
    return device


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The kind of each record, and all of it."""
    at = 0
    for _ in range(MOST_RECORDS):
        if at + 8 > len(data):
            return
        kind, size = struct.unpack_from("<II", data, at)
        if size < 8:
            return
        yield kind, data[at : at + size]
        at += size


def _plus_records(record: bytes) -> Iterator[tuple[int, int, bytes]]:
    at, end = 16, min(12 + int.from_bytes(record[8:12], "little"), len(record))
    while at + 12 <= end:
        kind, marks, size, length = struct.unpack_from("<HHII", record, at)
        if size < 12:
            return
        yield kind, marks, record[at + 12 : min(at + 12 + length, end)]
        at += size


def _record(device: Device, kind: int, data: bytes) -> None:
    match kind:
        case Kind.WINDOW_EXTENT | Kind.WINDOW_ORIGIN:
            new = _frame(device.state.window, data, is_origin=kind == Kind.WINDOW_ORIGIN)
            device.state = replace(device.state, window=new)
        case Kind.VIEWPORT_EXTENT | Kind.VIEWPORT_ORIGIN:
            new = _frame(device.state.viewport, data, is_origin=kind == Kind.VIEWPORT_ORIGIN)
            device.state = replace(device.state, viewport=new)
        case Kind.ALIGNMENT:
            device.state = replace(device.state, alignment=struct.unpack_from("<I", data, 8)[0])
        case Kind.MOVE:
            device.state = replace(device.state, place=struct.unpack_from("<ii", data, 8))
        case Kind.SAVE:
            device.save()
        case Kind.RESTORE:
            device.restore(struct.unpack_from("<i", data, 8)[0])
        case Kind.TRANSFORM:
            device.transform(struct.unpack_from("<6f", data, 8), 4)
        case Kind.TRANSFORM_MORE:
            device.transform(struct.unpack_from("<6f", data, 8), struct.unpack_from("<I", data, 32)[0])
        case Kind.SELECT:
            if (font := device.fonts.get(struct.unpack_from("<I", data, 8)[0])) is not None:
                device.state = replace(device.state, font=font)
        case Kind.DELETE:
            device.fonts.pop(struct.unpack_from("<I", data, 8)[0], None)
        case Kind.FONT if len(device.fonts) < MOST_OBJECTS:
            device.fonts[struct.unpack_from("<I", data, 8)[0]] = _font(data)
        case Kind.TEXT_BYTES | Kind.TEXT:
            _text(device, data, is_wide=kind == Kind.TEXT)
        case Kind.SMALL_TEXT:
            _small_text(device, data)


def _frame(old: Frame, data: bytes, *, is_origin: bool) -> Frame:
    x, y = struct.unpack_from("<ii", data, 8)
    return (x, y, *old[2:]) if is_origin else (*old[:2], x, y)


def _font(data: bytes) -> Font:
    height, _, turned = struct.unpack_from("<iii", data, 12)
    (charset,) = struct.unpack_from("<B", data, 35)
    face = data[40:104].decode("utf-16-le", "replace").split("\0")[0]
    return Font(height or 12, turned % 3600 not in (0, 1800), charset, face)


def _text(device: Device, data: bytes, *, is_wide: bool) -> None:
    x, y, length, at, options = struct.unpack_from("<iiIII", data, 36)
    (spaced,) = struct.unpack_from("<I", data, 72)
    if options & GLYPHS or at < 76:
        return
    text = _letters(device, data[at : at + length * (1 + is_wide)], is_wide)
    widths = data[spaced : spaced + 4 * length] if spaced >= 76 else b""
    known = sum(struct.unpack(f"<{length}i", widths)) if length and len(widths) == 4 * length else None
    device.put(x, y, text, known)


def _small_text(device: Device, data: bytes) -> None:
    x, y, length, options = struct.unpack_from("<iiII", data, 8)
    at = 36 if options & NO_BOX else 52
    if not options & GLYPHS:
        is_wide = not options & BYTES
        device.put(x, y, _letters(device, data[at : at + length * (1 + is_wide)], is_wide), None)


def _letters(device: Device, data: bytes, is_wide: bool) -> str:
    return data.decode("utf-16-le", "ignore") if is_wide else decoded(data, device.state.font)


def _plus(device: Device, kind: int, marks: int, data: bytes) -> None:
    match kind:
        case Plus.STRING:
            (length,) = struct.unpack_from("<I", data, 8)
            x, y = struct.unpack_from("<ff", data, 12)
            device.put(x, y, data[28 : 28 + 2 * length].decode("utf-16-le", "ignore"), None)
        case Plus.DRIVEN:
            options, _, length = struct.unpack_from("<III", data, 4)
            places = 16 + 2 * length + 2 * (length % 2)
            x, y = struct.unpack_from("<ff", data, places)
            if options & IS_LETTERS:
                device.put(x, y, data[16 : 16 + 2 * length].decode("utf-16-le", "ignore"), None)
        case Plus.SAVE:
            device.save()
        case Plus.RESTORE:
            device.restore(-1)
        case Plus.TRANSFORM:
            device.transform(struct.unpack_from("<6f", data), 4)
        case Plus.NO_TRANSFORM:
            device.transform((1.0, 0.0, 0.0, 1.0, 0.0, 0.0), 1)
        case Plus.MULTIPLY | Plus.SHIFT | Plus.SCALE:
            numbers = struct.unpack_from("<6f" if kind == Plus.MULTIPLY else "<2f", data)
            if kind == Plus.SHIFT:
                numbers = (1.0, 0.0, 0.0, 1.0, *numbers)
            elif kind == Plus.SCALE:
                numbers = (numbers[0], 0.0, 0.0, numbers[1], 0.0, 0.0)
            device.transform(numbers, 3 if marks & 0x2000 else 2)
