"""The styles of a Word file of 97 to 2003 (MS-DOC, 2.9.271): which are headings, and which number their paragraphs."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass

from app.ingest.formats.word_97_looks import Shape, shape_of

TITLE = 62
"""Number of the style of this name among those that Word knows by itself; headings are 1 to 9."""
PARAGRAPH = 1
NO_STYLE = 0xFFF
MOST_PARENTS = 20


@dataclass(frozen=True, slots=True)
class _Style:
    known_as: int
    based_on: int
    shape: Shape


class Styles:
    """The paragraph styles of a file, by their numbers."""

    def __init__(self, data: bytes, full: Callable[[bytes], bytes] | None = None) -> None:
        """`full`: puts sprms of Word 6 as Word 97 has them; None: they are so, and names are in two bytes a letter."""
        self._is_old = full is not None
        self._styles: dict[int, _Style] = {}
        if len(data) < 6:
            return
        header, count, size = struct.unpack_from("<HHH", data)
        at = 2 + header
        for number in range(count):
            length = int.from_bytes(data[at : at + 2], "little")
            if at + 2 > len(data):
                break
            if style := _read(data[at + 2 : at + 2 + length], size, full):
                self._styles[number] = style
            at += 2 + length + length % 2

    def level(self, shape: Shape) -> int:
        """How deep a heading is, from 1; 0: it is none."""
        if shape.level is not None:
            return shape.level + 1 if shape.level < 9 else 0
        for style in self._chain(shape.style):
            if 1 <= style.known_as <= 9:
                return style.known_as
            if style.known_as == TITLE:
                return 1
            if style.shape.level is not None:
                return style.shape.level + 1 if style.shape.level < 9 else 0
        return 0

    def list_place(self, shape: Shape) -> tuple[int, int]:
        """Which list a paragraph is of, from 1 (0: of none), and how deep in it."""
        chain = [shape, *(style.shape for style in self._chain(shape.style))]
        number = next((each.list_number for each in chain if each.list_number is not None), 0)
        level = next((each.list_level for each in chain if each.list_level is not None), 0)
        return number, level

    def numbering(self, shape: Shape) -> tuple[int, bytes]:
        """What Word 6 and 95 put before a paragraph, and how it looks (`Shape.numbering`, `Shape.described`)."""
        if not self._is_old:
            return 0, b""
        chain = [shape, *(style.shape for style in self._chain(shape.style))]
        numbering = next((each.numbering for each in chain if each.numbering is not None), 0)
        return numbering, next((each.described for each in chain if each.described is not None), b"")

    def _chain(self, number: int) -> list[_Style]:
        """A style and those that it is based on."""
        chain: list[_Style] = []
        while (style := self._styles.get(number)) and len(chain) < MOST_PARENTS:
            chain.append(style)
            number = style.based_on
        return chain


def _read(data: bytes, size: int, full: Callable[[bytes], bytes] | None) -> _Style | None:
    """A paragraph style; None for one of another kind (2.9.260)."""
    if len(data) < size + 2 or size < 8:
        return None
    first, second, third = struct.unpack_from("<HHH", data)
    if second & 0xF != PARAGRAPH or not third & 0xF:
        return None
    if full is None:
        at = size + 2 * int.from_bytes(data[size : size + 2], "little") + 4  # the name, and a zero behind it
    else:
        at = size + data[size] + 2
        at += at % 2
    length = int.from_bytes(data[at : at + 2], "little")
    changes = data[at + 4 : at + 2 + length]
    return _Style(first & 0xFFF, second >> 4, shape_of(0, full(changes) if full else changes))
