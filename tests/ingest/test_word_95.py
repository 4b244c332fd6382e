"""Files of Word 6 and 95: built from the specification of their files, and what of them Word 97 has otherwise."""

from __future__ import annotations

import random
import struct
from contextlib import closing
from pathlib import Path

import pytest
from outlook_files import compound_file
from word_95_files import DOTTED, HEADING, Paragraph, WordSix

from app.errors import DocumentDamaged, DocumentError, NotADocument
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentKind, Page

BOLD, HIDDEN, DELETED, RAISED = b"\x55\1", b"\x5c\1", b"\x41\1", b"\x68\1"
SPECIAL = b"\x75\1"
IN_TABLE, ENDS_ROW = b"\x18\1", b"\x19\1"
BULLETED, NUMBERED = b"\x0d\x0b", b"\x0d\x0a"
TABS = b"\x17\xff\1\xd0\2\x10\0\1\xa0\5\0"
"""Of more tabs than a byte can tell the length of: one that is taken away, one that is added (sprmPChgTabs)."""
CELLS = struct.pack("<BHB3h", 190, 1 + 6 + 1, 2, 0, 3000, 6000)
"""A row of two cells (TDefTable), whose descriptions are left out."""


def plain(text: str, changes: bytes = b"", style: int = 0, encoding: str = "cp1252") -> Paragraph:
    return Paragraph([(text.encode(encoding) + b"\r", b"")], style, changes)


def cell(text: str) -> Paragraph:
    return Paragraph([(text.encode() + b"\x07", b"")], 0, IN_TABLE)


ROW_END = Paragraph([(b"\x07", b"")], 0, IN_TABLE + ENDS_ROW + CELLS)
SYMBOL = b"\x4a\x03\1\0\xb7"
"""The bullet of a symbol font: a length, the font, the letter."""
LETTER = WordSix(
    main=[
        plain("The new tide gauge", style=HEADING),
        Paragraph(
            [(b"The gauge cost ", b""), (b"900", DELETED), (b"1,250 euro", BOLD), (b"\x02", SPECIAL), (b".\r", b"")]
        ),
        Paragraph(
            [(b"The keeper reads it", b""), (b"\x05", SPECIAL), (b" at 6.", b""), (b"Not seen.", HIDDEN), (b"\r", b"")]
        ),
        Paragraph([(b"Its room has 12 m", b""), (b"3", RAISED), (b", its price is in \x80.\r", b"")]),
        plain("a mast", TABS + BULLETED),
        plain("two ropes", style=DOTTED),
        plain("a lamp", NUMBERED),
        plain("and oil", NUMBERED),
        *(cell("Station"), cell("Cost"), ROW_END),
        *(cell("North mole"), cell("42"), ROW_END),
        Paragraph([("Уровень воды".encode("cp1251") + b"\r", b"\x5d\1\0")]),
        Paragraph(
            [
                (b"See ", b""),
                (b"\x13", SPECIAL),
                (b"PAGE", b""),
                (b"\x14", SPECIAL),
                (b"7", b""),
                (b"\x15", SPECIAL),
                (b".\r", b""),
            ]
        ),
        Paragraph([(b"(", SYMBOL), (b" the last", b""), (b"\x02", SPECIAL), (b"\r", b"")]),
    ],
    footnotes=[Paragraph([(b"\x02", SPECIAL), (b" Without its mast.\r", b"")])],
    headers=[plain("Harbour office of Marlow"), plain("Kept for ten years")],
    comments=[Paragraph([(b"\x05", SPECIAL), (b"Which of the two?\r", b"")])],
    endnotes=[Paragraph([(b"\x02", SPECIAL), (b" By two divers.\r", b"")])],
    fonts=((b"Times New Roman", 0), (b"Arial Cyr", 204)),
    authors=[b"Ada Brook", b"Ben Ford"],
)


def written(folder: Path, file: WordSix) -> Path:
    path = folder / "a.doc"
    path.write_bytes(file.file())
    return path


def pages_of(path: Path) -> list[Page]:
    with closing(open_document(path, None, Limits())) as document:
        return [document.read(number) for number in range(1, document.page_count + 1)]


def lines_of(path: Path) -> list[str]:
    return [line for page in pages_of(path) for line in page.text.splitlines() if line]


def test_a_file_of_word_6_shows_its_final_text_with_all_that_belongs_to_it(tmp_path: Path) -> None:
    path = written(tmp_path, LETTER)
    assert inspect_file(path) is DocumentKind.DOC
    [page] = pages_of(path)
    assert [line for line in page.text.splitlines() if line] == [
        "Harbour office of Marlow",
        "The new tide gauge",
        "The gauge cost 1,250 euro[1].",
        "The keeper reads it at 6.",
        "Its room has 12 m3, its price is in €.",
        "• a mast",
        "• two ropes",
        "a lamp",
        "and oil",
        "Station | Cost",
        "North mole | 42",
        "Уровень воды",
        "See 7.",
        "• the last[e1]",
        "Footnotes",
        "[1] Without its mast.",
        "Endnotes",
        "[e1] By two divers.",
        "Comments",
        "Ben Ford:",
        "Which of the two?",
        "Kept for ten years",
    ]
    assert page.note == "Left out: 1 passage of hidden text. Left out: the numbers before 2 paragraphs."
    heights = {word.text: word.box[3] - word.box[1] for word in page.words}
    assert heights["tide"] > heights["keeper"] + 1


def numbered(kind: int, before: bytes, behind: bytes, first: int) -> bytes:
    """How a paragraph is numbered (ANLD): 0 in figures, 1 in Roman ones, 4 in letters."""
    described = struct.pack("<BBB7xH8x", kind, len(before), len(behind), first) + (before + behind).ljust(32, b"\0")
    return bytes((12, len(described))) + described + NUMBERED


def test_paragraphs_one_behind_the_other_that_are_numbered_alike_have_their_numbers(tmp_path: Path) -> None:
    """LibreOffice 7.4 finds the same numbers; where another form follows, it goes on with the first one."""
    figures, roman, letters = numbered(0, b"", b".", 1), numbered(1, b"(", b")", 3), numbered(4, b"", b")", 26)
    main = [
        *(plain("one", figures), plain("two", figures), plain("none"), plain("fresh", figures), plain("none")),
        *(plain("third", roman), plain("fourth", roman), plain("unknown", figures), plain("unknown", roman)),
        *(plain("none"), plain("last", letters), plain("first again", letters)),
        *(plain("dotted", BULLETED), plain("unknown", letters)),
    ]
    path = written(tmp_path, WordSix(main))
    assert lines_of(path) == [
        *("1. one", "2. two", "none", "1. fresh", "none", "(III) third", "(IV) fourth", "unknown", "unknown"),
        *("none", "z) last", "aa) first again", "• dotted", "unknown"),
    ]
    assert pages_of(path)[0].note == "Left out: the numbers before 3 paragraphs."


@pytest.mark.parametrize(
    ("language", "letters_of", "encoding", "text"),
    [
        (0x419, 0, "cp1251", "Вода поднялась"),
        (0x415, 0, "cp1250", "Łódź źle świeci"),
        (0x408, 0, "cp1253", "Η στάθμη"),
        (0xC1A, 0, "cp1251", "Ниво воде"),
        (0x40C, 256, "mac_roman", "Où est la marée élevée ?"),
    ],
)
def test_letters_are_those_of_the_language(
    tmp_path: Path, language: int, letters_of: int, encoding: str, text: str
) -> None:
    file = WordSix([plain(text, encoding=encoding)], language=language, letters_of=letters_of)
    assert lines_of(written(tmp_path, file)) == [text]


def test_a_file_with_letters_of_two_bytes_is_read(tmp_path: Path) -> None:
    """Word 95 for East Asia: the block says so, and each position has two bytes."""
    text = "水位計 gauge\r".encode("utf-16-le")
    file = WordSix([Paragraph([(text, b"")])], language=0x411, version=104, flags=0x5000)
    data = file.main_stream()
    struct.pack_into("<I", data, 0x34, len(text) // 2)
    path = tmp_path / "a.doc"
    path.write_bytes(compound_file({"WordDocument": bytes(data).ljust(4096, b"\0")}))
    assert lines_of(path) == ["水位計 gauge"]


def test_a_file_that_was_saved_in_a_hurry_is_read_in_the_order_of_its_pieces(tmp_path: Path) -> None:
    file = WordSix([plain("second"), plain("first")], flags=0x4)
    data = file.main_stream()
    # Of each piece where its letters are, and a change in short: the first is bold (number 85).
    pieces = struct.pack("<3I", 0, 6, 13) + struct.pack("<HIH", 0, 768 + 7, 85 << 1 | 1 << 8)
    pieces += struct.pack("<HIH", 0, 768, 0)
    table = b"\2" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", data, 0x160, len(data), len(table))
    data += table
    path = tmp_path / "a.doc"
    path.write_bytes(compound_file({"WordDocument": bytes(data).ljust(4096, b"\0")}))
    assert lines_of(path) == ["first", "second"]


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (WordSix([plain("x")], flags=0x100), "is a Word document protected by a password"),
        (WordSix([plain("x")], version=45), "is a Word document of before 1993"),
        (WordSix([plain("x")], language=0x411), "is a Word document of before 1997 in Chinese, Japanese or Korean"),
    ],
)
def test_what_is_not_read_is_told(tmp_path: Path, file: WordSix, said: str) -> None:
    with pytest.raises(NotADocument, match=rf"^a\.doc {said}"):
        pages_of(written(tmp_path, file))


def test_a_file_without_text_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(DocumentDamaged, match=r"^a\.doc is damaged: its text cannot be found\."):
        pages_of(written(tmp_path, WordSix([])))


@pytest.mark.parametrize("seed", range(4))
def test_a_file_with_other_bytes_is_damaged_or_read(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    data = LETTER.main_stream()
    path = tmp_path / "a.doc"
    for _ in range(25):
        changed = bytearray(data)
        for _ in range(chance.choice((1, 4, 40))):
            at = chance.randrange(2, len(data) - 4)
            changed[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\0\0\0\0"))
            changed[at] = chance.randrange(256)
        path.write_bytes(compound_file({"WordDocument": bytes(changed).ljust(4096, b"\0")}))
        try:
            assert pages_of(path)
        except DocumentError as error:
            assert "a.doc" in str(error)
