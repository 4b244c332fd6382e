"""Texts in a PowerPoint file of 97 to 2003 (MS-PPT, 2.9): letters, and records behind them that tell more of them."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.ingest.formats.markup import element, escaped
from app.ingest.formats.office_art import Record
from app.ingest.formats.slides_97_file import SlidesFile

HEADER, CHARS, BYTES, STYLES, REFERENCE, STRING = 3999, 4000, 4008, 4001, 3998, 4026
NUMBER, DATE, OWN_DATE, PAGE_HEADER, PAGE_FOOTER, FORMED_DATE = 4056, 4087, 4088, 4089, 4090, 4117
"""Fields: each says of which letter it stands in the place (2.9.47 to 2.9.55)."""
FIELDS = (NUMBER, DATE, OWN_DATE, PAGE_HEADER, PAGE_FOOTER, FORMED_DATE)
Fields = Mapping[int, str]
"""What a slide has for fields, by their records; for others nothing, as for the date of the day."""
PROPERTIES = (
    (0xF, 2), (0x80, 2), (0x10, 2), (0x40, 2), (0x20, 4), (0x800, 2), (0x1000, 2), (0x2000, 2), (0x4000, 2), (0x100, 2),
    (0x400, 2), (0x8000, 2), (0x100000, 0), (0x10000, 2), (0xE0000, 2), (0x200000, 2),
)  # fmt: skip
"""Of a paragraph, in their order: bits of which one at least says that it is there, and how long it is (2.9.20)."""
TABS = 0x100000
"""This one says how many there are, and has four bytes for each."""
STYLES_OF_LEVELS = ("", "item", "item2", "item3")


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a shape shows."""

    kind: int
    """Of title, notes, body ... (2.13.33)."""
    paragraphs: tuple[tuple[int, str], ...]
    """The level of each, from 0, and its markup."""

    def markup(self) -> str:
        """All paragraphs."""
        return "".join(element("p", line, STYLES_OF_LEVELS[min(level, 3)]) for level, line in self.paragraphs)

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

    def finished(self) -> Text:
        lines, start = [], 0
        levels = _levels(self.styles, len(self.units) + 1)
        end, level = next(levels, (len(self.units) + 1, 0))
        for line in self.units.split("\r"):
            while start >= end:
                end, level = next(levels, (len(self.units) + 1, 0))
            letters = line
            if self.fields:
                letters = "".join(self.fields.get(start + at, letter) for at, letter in enumerate(line))
            lines.append((level, _markup(letters)))
            start += len(line) + 1
        return Text(self.kind, tuple(line for line in lines if line[1].strip()))


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
    return [each.finished() for each in out]


def string(file: SlidesFile, record: Record) -> str:
    """A text without looks, such as a name. Raises DocumentDamaged beyond the file's bounds."""
    return file.bytes_of(record).decode("utf-16-le", "replace").rstrip("\0")


def _levels(styles: bytes, length: int) -> Iterator[tuple[int, int]]:
    """Where runs of paragraphs of one level end, and that level (2.9.44, 2.9.45)."""
    at = end = 0
    while at + 10 <= len(styles) and end < length:
        count, level, bits = struct.unpack_from("<IHI", styles, at)
        end += count
        at += 10
        for wanted, size in PROPERTIES:
            if bits & wanted:
                size = 2 + 4 * int.from_bytes(styles[at : at + 2], "little") if wanted == TABS else size
                at += size
        yield end, level


def _markup(units: str) -> str:
    text = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = escaped(text.replace("\x0b", "\n")).replace("\n", "<br/>")
    return text.replace("\t", "\u2003")
