"""How text looks in a Word file of 97 to 2003: lists of changes to properties, called sprms (MS-DOC, 2.6).

A sprm is two bytes that say which property it is and how long the operand behind it is: bits 13 to 15 tell the length.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace

_LENGTHS = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
TABLE_DEFINITIONS = (0xD608, 0xD606)
CHANGED_TABS = 0xC615
SHORT = {
    0x18: 0x2416, 0x19: 0x2417, 0x41: 0x0800, 0x43: 0x0802, 0x55: 0x0835, 0x56: 0x0836, 0x5C: 0x083C,
}  # fmt: skip
"""Of the numbers that a piece of text may name a sprm by in short (2.9.214), those that are used here."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is known of a run of letters."""

    is_hidden: bool = False
    is_deleted: bool = False
    is_bold: bool = False
    is_italic: bool = False
    is_special: bool = False
    """A letter of it stands for something else: a picture, a note."""
    is_object: bool = False
    is_data: bool = False
    """What would be a picture is the data of a field."""
    symbol: int = 0
    script: int = 0
    """1: above the line, 2: below."""
    place: int = -1
    """Where its picture is, in the data stream."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What is known of a paragraph."""

    style: int = 0
    depth: int = 0
    """Tables it stands within."""
    ends_row: bool = False
    ends_inner_cell: bool = False
    ends_inner_row: bool = False
    level: int | None = None
    """0 to 8: of a heading; 9: of none; None: as its style has it."""
    list_number: int | None = None
    """Which list it is of, from 1; 0: of none; None: as its style has it."""
    list_level: int | None = None
    numbering: int | None = None
    """What Word 6 and 95 put before it, 1 to 10: a number; 11: a bullet; 0: nothing; None: as its style has it."""
    described: bytes | None = None
    """How the number looks (ANLD)."""
    edges: tuple[int, ...] = ()
    """Of a row's end: where its cells begin and the last one ends, in twentieths of a point."""


def sprms(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each sprm of a list, with its operand; a list that is cut off ends early."""
    at = 0
    while at + 3 <= len(data):
        (code,) = struct.unpack_from("<H", data, at)
        at += 2
        if code in TABLE_DEFINITIONS:
            length = int.from_bytes(data[at : at + 2], "little") + 1
        elif code == CHANGED_TABS and data[at] == 255:
            removed = data[at + 1]
            added = data[at + 2 + 4 * removed] if at + 2 + 4 * removed < len(data) else 0
            length = 3 + 4 * removed + 3 * added
        else:
            length = _LENGTHS.get(code >> 13) or data[at] + 1
        yield code, data[at : at + length]
        at += length


def short_sprm(modifier: int) -> bytes:
    """The sprm that a piece of text names in short (Prm0), written in full; empty for those that do not matter."""
    code = SHORT.get(modifier >> 1 & 0x7F)
    return struct.pack("<HB", code, modifier >> 8) if code is not None else b""


def look_of(data: bytes) -> Look:
    """The look that a list of sprms gives to letters."""
    look = Look()
    for code, operand in sprms(data):
        number = int.from_bytes(operand, "little")
        is_on = number in (1, 0x81)
        match code:
            case 0x083C:
                look = replace(look, is_hidden=is_on)
            case 0x0800:
                look = replace(look, is_deleted=is_on)
            case 0x0835:
                look = replace(look, is_bold=is_on)
            case 0x0836:
                look = replace(look, is_italic=is_on)
            case 0x0855:
                look = replace(look, is_special=is_on)
            case 0x0856 | 0x080A:
                look = replace(look, is_object=is_on)
            case 0x0806:
                look = replace(look, is_data=is_on)
            case 0x2A48:
                look = replace(look, script=number)
            case 0x6A03:
                look = replace(look, place=number, is_special=True)
            case 0x6A09:
                look = replace(look, symbol=number >> 16, is_special=True)
    return look


def shape_of(style: int, data: bytes) -> Shape:
    """The shape that a style and a list of sprms give to a paragraph."""
    shape = Shape(style)
    for code, operand in sprms(data):
        number = int.from_bytes(operand, "little")
        match code:
            case 0x4600:
                shape = replace(shape, style=number)
            case 0x2416 if number and not shape.depth:
                shape = replace(shape, depth=1)
            case 0x6649:
                shape = replace(shape, depth=min(number, 60) if number < 0x80000000 else 0)
            case 0x2417:
                shape = replace(shape, ends_row=bool(number))
            case 0x244B:
                shape = replace(shape, ends_inner_cell=bool(number))
            case 0x244C:
                shape = replace(shape, ends_inner_row=bool(number))
            case 0x2640:
                shape = replace(shape, level=number)
            case 0x460B:
                shape = replace(shape, list_number=number)
            case 0x260A:
                shape = replace(shape, list_level=min(number, 8))
            case 0xC63E:
                shape = replace(shape, described=operand[1:])
            case 0x240D:
                shape = replace(shape, numbering=number)
            case 0xD608:
                shape = replace(shape, edges=_edges(operand))
    return shape


def _edges(operand: bytes) -> tuple[int, ...]:
    """The edges of a row's cells (TDefTableOperand, 2.9.316)."""
    count = operand[2] + 1 if len(operand) > 2 else 0
    data = operand[3 : 3 + 2 * count]
    return struct.unpack(f"<{len(data) // 2}h", data[: len(data) // 2 * 2])
