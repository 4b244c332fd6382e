"""Builds files of Word 6 in code, from the specification of its files ("Word for Windows 6.0 Binary File Format").

No program writes such files any more. LibreOffice 7.4 finds in the tests' letter what the tests say, but for headers:
there is no table of sections.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field

from outlook_files import compound_file

TEXT = 768
PAGE = 512
NORMAL, HEADING, DOTTED = 0, 1, 2


@dataclass(frozen=True)
class Paragraph:
    """Runs of letters, each with the changes that make its look; the last ends with the paragraph's mark."""

    runs: Sequence[tuple[bytes, bytes]]
    style: int = NORMAL
    changes: bytes = b""


@dataclass
class WordSix:
    """What a file is made of."""

    main: list[Paragraph]
    footnotes: list[Paragraph] = field(default_factory=list)
    headers: list[Paragraph] = field(default_factory=list)
    comments: list[Paragraph] = field(default_factory=list)
    endnotes: list[Paragraph] = field(default_factory=list)
    """What the last marks of notes belong to."""
    fonts: Sequence[tuple[bytes, int]] = ((b"Times New Roman", 0),)
    """Names and charsets."""
    authors: Sequence[bytes] = ()
    language: int = 0x409
    version: int = 101
    flags: int = 0
    letters_of: int = 0
    """256: of a Mac."""

    def main_stream(self) -> bytearray:
        """The stream with all there is."""
        stories = (self.main, self.footnotes, self.headers, self.comments, self.endnotes)
        paragraphs = [each for story in stories for each in story]
        text = b"".join(run for each in paragraphs for run, _ in each.runs)
        out = bytearray(TEXT) + text
        block: dict[int, tuple[int, int]] = {}

        def add(at: int, data: bytes) -> None:
            block[at] = (len(out), len(data))
            out.extend(data)

        out.extend(bytes(-len(out) % PAGE))
        letters = [(run, data) for each in paragraphs for run, data in each.runs]
        marks = [(b"".join(run for run, _ in each.runs), each) for each in paragraphs]
        first = len(out) // PAGE
        out += _page([len(run) for run, _ in letters], [_letter_entry(data) for _, data in letters], 1)
        out += _page([len(run) for run, _ in marks], [_paragraph_entry(each) for _, each in marks], 7)
        add(0x60, _styles())
        last = TEXT + len(text)
        for at, page in ((0xB8, first), (0xC0, first + 1)):
            add(at, struct.pack("<IIH", TEXT, last, page))
        whole = b"".join(run for each in self.main for run, _ in each.runs)
        marked = [place for place, letter in enumerate(whole) if letter == 2]
        commented = [place for place, letter in enumerate(whole) if letter == 5]
        for at, story, places, size in (
            (0x68, self.footnotes, marked[: len(self.footnotes)], 2),
            (0x78, self.comments, commented, 20),
            (0x1D2, self.endnotes, marked[len(self.footnotes) :], 2),
        ):
            if story:
                # Of a comment: who, with the number of the name (ATRD); the first one is by the second of the authors.
                records = [b"\2BF".ljust(10, b"\0") + struct.pack("<HHHI", number, 0, 0, 0) for number in range(1, 20)]
                records = records if size == 20 else [b"\1\0"] * 20
                count = len(places)
                add(at, struct.pack(f"<{count + 1}I", *places, len(whole)) + b"".join(records[:count]))
                add(at + 8, _places([len(b"".join(run for run, _ in each.runs)) for each in story]))
        if self.headers:
            lengths = [len(b"".join(run for run, _ in each.runs)) for each in self.headers]
            # Three separators of footnotes, three of endnotes, even header, odd header, even footer, odd footer, ...
            add(0xB0, _places([*[0] * 6, 0, lengths[0], 0, sum(lengths[1:]), 0, 0]))
        add(0x178, b"".join(bytes((len(name),)) + name for name in self.authors))
        fonts = b"".join(
            bytes((len(name) + 6, 0x10, 0x90, 1, charset, 0)) + name + b"\0" for name, charset in self.fonts
        )
        add(0xD0, struct.pack("<H", len(fonts) + 2) + fonts)
        struct.pack_into("<HHHH", out, 0, 0xA5DC, self.version, 0, self.language)
        struct.pack_into("<H", out, 0x0A, self.flags)
        struct.pack_into("<H", out, 0x14, self.letters_of)
        struct.pack_into("<II", out, 0x18, TEXT, last)
        counts = [len(b"".join(run for each in story for run, _ in each.runs)) for story in stories]
        struct.pack_into("<8I", out, 0x34, counts[0], counts[1], counts[2], 0, counts[3], counts[4], 0, 0)
        struct.pack_into("<HHHH", out, 0x18A, first, first + 1, 1, 1)
        struct.pack_into("<I", out, 0x20, len(out))
        for at, (start, length) in block.items():
            struct.pack_into("<II", out, at, start, length)
        return out

    def file(self) -> bytes:
        return compound_file({"WordDocument": bytes(self.main_stream()).ljust(4096, b"\0")})


def _places(lengths: Sequence[int]) -> bytes:
    places = [sum(lengths[:at]) for at in range(len(lengths) + 1)]
    return struct.pack(f"<{len(places) + 1}I", *places, places[-1])


def _letter_entry(data: bytes) -> bytes:
    return bytes((len(data),)) + data if data else b""


def _paragraph_entry(paragraph: Paragraph) -> bytes:
    data = struct.pack("<H", paragraph.style) + paragraph.changes
    data += bytes(len(data) % 2)
    return bytes((len(data) // 2,)) + data


def _page(lengths: Sequence[int], entries: Sequence[bytes], size: int) -> bytes:
    """A page of looks: where each begins and ends, then at which word of the page it is said, which is its end."""
    page = bytearray(PAGE)
    places = [TEXT + sum(lengths[:at]) for at in range(len(lengths) + 1)]
    struct.pack_into(f"<{len(places)}I", page, 0, *places)
    end = PAGE - 2
    put: dict[bytes, int] = {b"": 0}
    for number, entry in enumerate(entries):
        if entry not in put:
            end = (end - len(entry)) // 2 * 2
            page[end : end + len(entry)] = entry
            put[entry] = end
        page[4 * len(places) + size * number] = put[entry] // 2
    assert end >= 4 * len(places) + size * len(entries)
    page[-1] = len(lengths)
    return bytes(page)


def _styles() -> bytes:
    """Normal, the first heading, and one with bullets (STSH, with names in one byte a letter)."""
    out = struct.pack("<HHHHHHHH", 14, 3, 8, 1, 1, 1, 0, 0)
    for number, (known_as, based_on, name, changes) in enumerate(
        ((0, 0xFFF, b"Normal", b""), (1, 0, b"heading 1", b""), (0xFFE, 0, b"dotted+", b"\x0d\x0b"))
    ):
        head = struct.pack("<HHHH", known_as, based_on << 4 | 1, 2, 0)
        inner = head + bytes((len(name),)) + name + b"\0"
        inner += bytes(len(inner) % 2)
        inner += struct.pack("<HH", 2 + len(changes), number) + changes + struct.pack("<H", 0)
        out += struct.pack("<H", len(inner)) + inner
    return out
