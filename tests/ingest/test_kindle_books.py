"""Kindle books: of the newer format, packed in Huffman codes, or in Windows-1252; MuPDF reads the others."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from documents import text_image
from hypothesis import given
from hypothesis import strategies as st

from app.errors import DocumentDamaged, NotADocument
from app.ingest.formats.kindle_packing import PhraseCodes
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Page

NEWER, OLDER = 8, 6
STORED, PALM, CODES = 1, 2, 17480
TRAIL = b"ab\x83"
"""An entry of three bytes behind the text of each record."""


def pages_of(path: Path) -> list[Page]:
    with closing(open_document(path, None, Limits())) as document:
        return [document.read(number) for number in range(1, document.page_count + 1)]


def big(*values: int, size: int = 4) -> bytes:
    return b"".join(value.to_bytes(size, "big") for value in values)


def write_book(
    path: Path, texts: Sequence[bytes], more: Sequence[bytes] = (), *, packing: int, version: int, encoding: int = 65001
) -> None:
    """Header, records of text, further records: tables first, a picture last."""
    head = bytearray(264)
    behind = 1 + len(texts)
    for at, size, value in (
        (0, 2, packing), (8, 2, len(texts)), (28, 4, encoding), (36, 4, version), (108, 4, behind + len(more) - 1),
        (112, 4, behind), (116, 4, len(more)), (192, 4, behind), (240, 4, 2),
    ):  # fmt: skip
        head[at : at + size] = big(value, size=size)
    head[16:20] = b"MOBI"
    records = [bytes(head), *(text + TRAIL for text in texts), *more]
    start, table = 78 + 8 * len(records), b""
    for record in records:
        table += big(start, 0)
        start += len(record)
    path.write_bytes(bytes(60) + b"BOOKMOBI" + bytes(8) + big(len(records), size=2) + table + b"".join(records))


def write_newer(path: Path, text: bytes, packing: int) -> None:
    """A book of which a table says where its text ends and its styles begin."""
    styles = b"p { color: red }"
    half, whole = len(text) // 2, len(text) + len(styles)
    flows = b"FDST" + big(12, 2, 0, len(text), len(text), whole)
    write_book(path, [text[:half], text[half:] + styles], [flows], packing=packing, version=NEWER)


@pytest.mark.parametrize("packing", [STORED, PALM])
def test_newer_kindle_books_have_text_and_chapters(tmp_path: Path, packing: int) -> None:
    # An empty frame, and its part behind it; in PalmDOC's packing ASCII stands for itself.
    page = b"<html><head><title>t</title></head><body><div></div></body></html><h1>%s</h1><p>The tide in May.</p>"
    write_newer(tmp_path / "a.azw3", page % b"First" + page % b"Second", packing)
    pages = pages_of(tmp_path / "a.azw3")
    assert [page.text.split() for page in pages] == [
        [name, "The", "tide", "in", "May."] for name in ("First", "Second")
    ]


def test_an_older_book_in_windows_1252_is_read_to_its_end(tmp_path: Path) -> None:
    pages = [f"<p>Müller’s café, part {number}: " + "tide — gauge " * 300 for number in range(3)]
    text = f"<html><body>{'<mbp:pagebreak/>'.join(pages)}<img recindex='00001'/></body></html>".encode("cp1252")
    picture = BytesIO()
    text_image(["a drawing"], (200, 60)).save(picture, "PNG")
    cut = [text[start : start + 4096] for start in range(0, len(text), 4096)]
    write_book(tmp_path / "a.mobi", cut, [picture.getvalue()], packing=STORED, version=OLDER, encoding=1252)
    read = pages_of(tmp_path / "a.mobi")
    words = " ".join(page.text for page in read).split()
    assert [words.count(word) for word in ("Müller’s", "café,", "tide", "—", "gauge")] == [3, 3, 900, 900, 900]
    (first, *_) = (page.number for page in read if "part 1:" in page.text.replace("\n", " "))
    assert read[first - 1].text.startswith("Müller’s"), "a mark where a page ends begins a page"
    assert any(region.kind == "figure" for region in read[-1].regions)


class Packer:
    """Packs phrases: the first in codes of 8 bits, from the highest down, the others in codes of 12 bits below these.

    phrase    0   1 ... n-1     n         n+1 ...
    code     255 254 ...        16(256-n)-1  ...      the table's "most" is such that most - code is the phrase
    """

    def __init__(self, phrases: Sequence[bytes], nested: Sequence[Sequence[int]] = (), short: int = 2) -> None:
        self.short = min(short, len(phrases))
        self.phrases = [big(0x8000 | len(phrase), size=2) + phrase for phrase in phrases]
        for parts in nested:  # phrases that are packed themselves
            packed = self.packed(parts)
            self.phrases.append(big(len(packed), size=2) + packed)

    def packed(self, places: Sequence[int]) -> bytes:
        bits = "".join(
            f"{255 - place:08b}" if place < self.short else f"{self._most(12) - place:012b}" for place in places
        )
        filled = bits + "0" * (-len(bits) % 8)
        return int(filled or "0", 2).to_bytes(len(filled) // 8, "big")

    def _most(self, length: int) -> int:
        return 255 if length == 8 else 16 * (256 - self.short) - 1 + self.short

    def records(self) -> list[bytes]:
        starts = [
            255 << 8 | 0x80 | 8 if start >= 256 - self.short else 9 for start in range(256)
        ]  # 9: longer than 8 bits
        bounds = [0] * 64
        for length in range(1, 33):  # codes of 9 to 11 bits are none: the least is above all of them
            bounds[2 * length - 2] = 0 if length >= 12 else 1 << length
        bounds[2 * 12 - 1] = self._most(12)
        codes = b"HUFF" + big(24, 24, 24 + 4 * 256, 0, 0) + big(*starts) + big(*bounds)
        offsets, at = b"", 2 * len(self.phrases)
        for phrase in self.phrases:
            offsets += big(at, size=2)
            at += len(phrase)
        return [codes, b"CDIC" + big(16, len(self.phrases), 12) + offsets + b"".join(self.phrases)]


WORDS = [b"<p>The ", b"tide ", b"gauge ", b"in May.</p>", b"<html><body>"]


def test_a_book_packed_in_codes_is_unpacked(tmp_path: Path) -> None:
    packer = Packer(WORDS, nested=[(1, 2), (5, 5)])
    packed = [packer.packed((4, 0, 1, 2, 6)), packer.packed((3,))]
    write_book(tmp_path / "a.mobi", packed, packer.records(), packing=CODES, version=OLDER)
    (page,) = pages_of(tmp_path / "a.mobi")
    assert page.text.split() == ["The", "tide", "gauge", "tide", "gauge", "tide", "gauge", "in", "May."]


@given(st.lists(st.integers(0, 4), max_size=300), st.integers(1, 5))
def test_phrases_come_out_as_they_went_in(places: list[int], short: int) -> None:
    packer = Packer(WORDS, short=short)
    codes, phrases = packer.records()
    unpacked = PhraseCodes("a.mobi", codes, [phrases]).unpack(packer.packed(places))
    rest = unpacked.removeprefix(b"".join(WORDS[place] for place in places))
    assert rest in (b"", WORDS[0], WORDS[-1]) or len(places) == 0  # what fills the last byte may be a code of its own


@pytest.mark.parametrize("nested", [[(5, 5)], [(6,), (5,)], [(4,) * 2, *[(place,) * 16 for place in range(5, 16)]]])
def test_phrases_in_circles_and_those_that_grow_without_end_are_refused(
    tmp_path: Path, nested: list[tuple[int, ...]]
) -> None:
    packer = Packer(WORDS, nested=nested)
    last = packer.packed((4 + len(nested),))
    write_book(tmp_path / "a.mobi", [last], packer.records(), packing=CODES, version=OLDER)
    with pytest.raises(DocumentDamaged, match=r"a\.mobi is damaged: its text cannot be unpacked"):
        pages_of(tmp_path / "a.mobi")


@given(st.binary(max_size=400), st.binary(max_size=200))
def test_whatever_the_tables_hold_nothing_else_is_raised(tables: bytes, packed: bytes) -> None:
    codes, phrases = Packer(WORDS).records()
    for one, other in ((codes[:24] + tables + codes[24:], phrases), (codes, phrases[:12] + tables)):
        try:
            PhraseCodes("a.mobi", one, [other]).unpack(packed)
        except DocumentDamaged:
            continue


def test_a_kindle_book_packed_in_an_unknown_way_is_refused(tmp_path: Path) -> None:
    write_newer(tmp_path / "a.azw3", b"<html><p>words</p></html>", 3)
    with pytest.raises(NotADocument, match="convert it to EPUB"):
        pages_of(tmp_path / "a.azw3")


def test_a_book_without_the_tables_of_its_codes_is_damaged(tmp_path: Path) -> None:
    write_book(tmp_path / "a.mobi", [b"packed"], packing=CODES, version=OLDER)
    with pytest.raises(DocumentDamaged, match="cannot be unpacked"):
        pages_of(tmp_path / "a.mobi")
