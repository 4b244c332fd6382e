"""Changes to properties as Word 6 and 95 write them, put as Word 97 does: a byte says which, and so how long it is.

From Microsoft's "Word for Windows 6.0 Binary File Format", and from such files. Only those that are used are
put otherwise; the others are left out.
"""

from __future__ import annotations

import struct

IN_97 = {
    2: 0x4600, 12: 0xC63E, 13: 0x240D, 24: 0x2416, 25: 0x2417, 65: 0x0800, 71: 0x0806, 75: 0x080A, 85: 0x0835,
    86: 0x0836, 92: 0x083C, 93: 0x4A4F, 104: 0x2A48, 117: 0x0855, 118: 0x0856, 190: 0xD608,
}  # fmt: skip
"""By their numbers those that are the same but for that; 12 and 13, how a paragraph is numbered, only Word 6 uses."""
PICTURE, SYMBOL = 68, 74
PICTURE_IN_97, SYMBOL_IN_97 = 0x6A03, 0x6A09
TABS, TABLES = 23, (188, 190)
TWO, THREE, FOUR, FIVE, TWELVE = (
    (2, 16, 17, 18, 19, 21, 22, 26, 27, 28, *range(30, 37), *range(38, 44), *range(45, 50), 69, 72, 80, 93, 96, 97, 107,
     109, 110, *range(121, 125), 140, 141, 144, 145, 148, 149, *range(154, 158), 160, 161, *range(164, 172), 182, 183,
     184, 189, 195, 197, 198),
    (73, 95, 136, 137), (20, 70, 192, 194, 196, 200), (193, 199), (187,),
)  # fmt: skip
"""Numbers of those whose operand has so many bytes."""
ONE = (
    *range(4, 12), 13, 14, 24, 25, 29, 37, 44, 50, 51, 65, 66, 67, 71, 75, *range(85, 93), 94, *range(98, 103), 104,
    117, 118, 119, 131, 132, 138, 139, 142, 143, 146, 147, *range(150, 154), 158, 159, 162, 163, 185, 186,
)  # fmt: skip
NONE = (0, 83)
LENGTHS = {
    number: size for size, numbers in enumerate((NONE, ONE, TWO, THREE, FOUR, FIVE)) for number in numbers
} | dict.fromkeys(TWELVE, 12)
"""Of all others the length stands before the operand, in a byte."""


def as_in_97(data: bytes) -> bytes:
    """A list of such changes as Word 97 has it; one that is cut off ends early."""
    out = bytearray()
    for number, operand in _changes(data):
        if number in IN_97:
            out += struct.pack("<H", IN_97[number]) + operand
        elif number == PICTURE and len(operand) == 5:
            out += struct.pack("<H", PICTURE_IN_97) + operand[1:]
        elif number == SYMBOL and len(operand) >= 4:
            # Its letter is one of a symbol font, which Word 97 has among the private ones.
            out += struct.pack("<H", SYMBOL_IN_97) + operand[1:3] + struct.pack("<H", 0xF000 | operand[3])
    return bytes(out)


def _changes(data: bytes) -> list[tuple[int, bytes]]:
    """The number of each change, and its operand, with the length before that where there is one."""
    out: list[tuple[int, bytes]] = []
    at = 0
    while at < len(data):
        number = data[at]
        at += 1
        rest = data[at : at + 2]
        if number in LENGTHS:
            length = LENGTHS[number]
        elif number in TABLES:
            length = int.from_bytes(rest, "little") + 1
        elif number == TABS and rest[:1] == b"\xff" and len(rest) == 2:
            removed = rest[1]
            added = data[at + 2 + 4 * removed] if at + 2 + 4 * removed < len(data) else 0
            length = 3 + 4 * removed + 3 * added
        else:
            length = rest[0] + 1 if rest else 0
        if at + length > len(data):
            break
        out.append((number, data[at : at + length]))
        at += length
    return out
