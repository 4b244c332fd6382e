"""Texts in a PowerPoint file of 97 to 2003 (MS-PPT, 2.9): letters, and records behind them that tell more of them."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.ingest.formats.markup import element, escaped, indented
from app.ingest.formats.office_art import Record
from app.ingest.formats.slides_97_file import SlidesFile
from app.ingest.formats.symbol_letters import OTHER, meant

HEADER, CHARS, BYTES, STYLES, REFERENCE, STRING = 3999, 4000, 4008, 4001, 3998, 4026
NUMBER, DATE, OWN_DATE, PAGE_HEADER, PAGE_FOOTER, FORMED_DATE = 4056, 4087, 4088, 4089, 4090, 4117
"""Fields: each says of which letter it stands in the place (SlideNumberMCAtom and others)."""
FIELDS = (NUMBER, DATE, OWN_DATE, PAGE_HEADER, PAGE_FOOTER, FORMED_DATE)
Fields = Mapping[int, str]
"""What a slide has for fields, by their records; for others nothing, as for the date of the day."""
PROPERTIES = (
    (0xF, 2), (0x80, 2), (0x10, 2), (0x40, 2), (0x20, 4), (0x800, 2), (0x1000, 2), (0x2000, 2), (0x4000, 2), (0x100, 2),
    (0x400, 2), (0x8000, 2), (0x100000, 0), (0x10000, 2), (0xE0000, 2), (0x200000, 2),
)  # fmt: skip
"""Of paragraphs, in their order (TextPFException): bits of which one at least says that it is there, and its length."""
LETTER_PROPERTIES = (
    (0xFFFF, 2), (0x10000, 2), (0x200000, 2), (0x400000, 2), (0x800000, 2), (0x20000, 2), (0x40000, 4), (0x80000, 2),
)  # fmt: skip
"""Of letters, likewise (TextCFException); among them:"""
ITS_FONT, FONT_OF_SIGNS = 0x10000, 0x800000
TABS = 0x100000
"""Of paragraphs, this one says how many there are, and has four bytes for each."""
_SIGNS = re.compile("[\uf000-\uf0ff]")
"""Letters of a symbol font of which is not known which it is."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a shape shows."""

    kind: int
    """Of title, notes, body ... (TextTypeEnum)."""
    paragraphs: tuple[tuple[int, str], ...]
    """The level of each, from 0, and its markup."""

    def markup(self) -> str:
        """All paragraphs."""
        return "".join(element("p", line, indented(level)) for level, line in self.paragraphs)

    def line(self, between: str = " ") -> str:
        """The paragraphs with something between them."""
        return between.join(line for _, line in self.paragraphs if line.strip())


@dataclass(slots=True)
class _Open:
    """A text of which records are still to come."""

    kind: int
    units: str = ""
    """A letter for each unit of UTF-16, as places count them."""
    styles: bytes = b""
    fields: dict[int, str] = field(default_factory=dict)
    """What stands in the place of a letter."""

    def finished(self, symbol_fonts: Mapping[int, str]) -> Text:
        lines, start = [], 0
        if symbol_fonts:
            self._put_symbols(symbol_fonts)
        levels = _levels(self.styles, len(self.units) + 1)
        end, level, _ = next(levels, (len(self.units) + 1, 0, 0))
        for line in self.units.split("\r"):
            while start >= end:
                end, level, _ = next(levels, (len(self.units) + 1, 0, 0))
            letters = line
            if self.fields:
                letters = "".join(self.fields.get(start + at, letter) for at, letter in enumerate(line))
            lines.append((level, _markup(letters)))
            start += len(line) + 1
        return Text(self.kind, tuple(line for line in lines if line[1].strip()))

    def _put_symbols(self, symbol_fonts: Mapping[int, str]) -> None:
        """Puts what they show in the place of letters of symbol fonts."""
        start = 0
        for end, font, font_of_symbols in _fonts(self.styles, len(self.units) + 1):
            name, private = symbol_fonts.get(font, ""), symbol_fonts.get(font_of_symbols, "")
            for at in range(start, min(end, len(self.units))) if name or private else ():
                letter = self.units[at]
                used = name or (private if 0xF000 <= ord(letter) < 0xF100 else "")
                if used and letter >= " ":
                    self.fields.setdefault(at, meant(letter, used))
            start = end


def texts(file: SlidesFile, found: Iterable[Record], fields: Fields) -> list[Text]:
    """The texts that records tell of, one behind the other. Raises DocumentDamaged beyond the file's bounds."""
    out: list[_Open] = []
    for record in found:
        if record.kind == HEADER or (not out and record.kind in (CHARS, BYTES)):
            out.append(_Open(int.from_bytes(file.data[record.start : min(record.start + 4, record.end)], "little")))
        if record.kind == CHARS:
            data = file.bytes_of(record)
            out[-1].units = "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data[: len(data) // 2 * 2])))
        elif record.kind == BYTES:
            # Files have letters here that Windows puts between those of Latin-1.
            out[-1].units = file.bytes_of(record).decode("cp1252", "replace")
        elif record.kind == STYLES and out:
            out[-1].styles = file.bytes_of(record)
        elif record.kind in FIELDS and out:
            place = int.from_bytes(file.data[record.start : min(record.start + 4, record.end)], "little")
            out[-1].fields[place] = fields.get(record.kind, "")
    return [each.finished(file.symbol_fonts) for each in out]


def string(file: SlidesFile, record: Record) -> str:
    """A text without looks, such as a name. Raises DocumentDamaged beyond the file's bounds."""
    return file.bytes_of(record).decode("utf-16-le", "replace").rstrip("\0")


def _levels(styles: bytes, length: int) -> Iterator[tuple[int, int, int]]:
    """Where runs of paragraphs of one level end, that level, and where what is said of the next begins."""
    at = end = 0
    while at + 10 <= len(styles) and end < length:
        count, level, bits = struct.unpack_from("<IHI", styles, at)
        end += count
        at += 10
        for wanted, size in PROPERTIES:
            if bits & wanted:
                size = 2 + 4 * int.from_bytes(styles[at : at + 2], "little") if wanted == TABS else size
                at += size
        yield end, level, at


def _fonts(styles: bytes, length: int) -> Iterator[tuple[int, int, int]]:
    """Where runs of letters end, their font, and that of their signs; -1: the usual one."""
    at = max((place for _, _, place in _levels(styles, length)), default=0)
    end = 0
    while at + 8 <= len(styles) and end < length:
        count, bits = struct.unpack_from("<II", styles, at)
        end += count
        at += 8
        found = {}
        for wanted, size in LETTER_PROPERTIES:
            if bits & wanted:
                found[wanted] = int.from_bytes(styles[at : at + size], "little")
                at += size
        yield end, found.get(ITS_FONT, -1), found.get(FONT_OF_SIGNS, -1)


def _markup(units: str) -> str:
    units = _SIGNS.sub(OTHER, units)
    text = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = escaped(text.replace("\x0b", "\n")).replace("\n", "<br/>")
    return text.replace("\t", "\u2003")
