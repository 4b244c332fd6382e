"""Office files of before 2007 give the words that LibreOffice was given to write into them (make_old_office.py)."""

from __future__ import annotations

import random
import struct
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import DocumentDamaged, DocumentError, NotADocument
from app.ingest.isolate import read_document
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentInfo, DocumentKind, Page

KEPT = Path(__file__).parents[1] / "captures" / "old_office"
LETTER, ACCOUNTS, TALK = KEPT / "letter.doc", KEPT / "accounts.xls", KEPT / "talk.ppt"


def pages_of(path: Path) -> list[Page]:
    with closing(open_document(path, None, Limits())) as document:
        return [document.read(number) for number in range(1, document.page_count + 1)]


def lines_of(page: Page) -> list[str]:
    return [line for line in page.text.splitlines() if line]


def reds(path: Path) -> int:
    """Red points of the first page."""
    with closing(open_document(path, None, Limits())) as document:
        drawn = document.draw(1, 1.0, 10**7)
    return sum(drawn.rgb[at : at + 3] == b"\xff\x00\x00" for at in range(0, len(drawn.rgb), 3))


def test_a_word_file_shows_its_final_text_with_all_that_belongs_to_it() -> None:
    assert inspect_file(LETTER) is DocumentKind.DOC
    [page] = pages_of(LETTER)
    assert lines_of(page) == [
        "Harbour office of Marlow",
        "The new tide gauge",
        "The gauge cost 1,250 euro[1] and was set up in May[e1].",
        "The keeper reads it at 6 o’clock; the room has 12 m3, the price is in €.",
        "What it needs",
        "III. a mast",
        "a) of oak",
        "b) or of steel",
        "IV. a lamp",
        "• two ropes",
        "Station | Keeper | Cost",
        "North mole | | 42",
        "Ferry pier | Ida Lund | 17",
        "Paid: ☑, in cash. See the plan of the mole.",
        "The photograph:",
        "שלום, 你好, 𝄞 and Łódź end the letter.",
        "Mind the step",
        "Footnotes",
        "[1] Without its mast.",
        "Endnotes",
        "[e1] By two divers.",
        "Comments",
        "Ben Ford:",
        "Which of the two?",
        "Kept for ten years",
    ]
    assert page.note == "Left out: 1 passage of hidden text."
    heights = {word.text: word.box[3] - word.box[1] for word in page.words}
    assert heights["tide"] > heights["needs"] > heights["keeper"]


def test_a_word_file_shows_its_pictures() -> None:
    assert reds(LETTER) > 20_000


def test_a_workbook_shows_what_its_cells_show() -> None:
    assert inspect_file(ACCOUNTS) is DocumentKind.XLS
    pages = pages_of(ACCOUNTS)
    assert [line for page in pages for line in lines_of(page)] == [
        "Costs & more",
        "Item | When | Price | | Share",
        "Gauge | 2003-05-06 | 1,234,567.50 € | | 12.5%",
        "Łódź Рига | TRUE | 42 | North mole | #DIV/0!",
        "Accounts of the harbour",
        "Sheet for the council",
        "Comments",
        "B5: Asked twice",
        "Notes",
        "This sheet is hidden in the workbook.",
        "Only the keeper knows",
        "Accounts of the harbour",
        "Sheet for the council",
        "Empty",
        "Accounts of the harbour",
        "Sheet for the council",
    ]
    assert pages[0].note == ""


def test_a_workbook_with_an_odd_comment_keeps_its_cells(tmp_path: Path) -> None:
    """The name of who wrote it is said to be longer than its record, which is nothing of the cells'."""
    data = ACCOUNTS.read_bytes()
    at = data.index(b"\x1c\x00", data.index(b"\x0a\x00\x00\x00"))  # NOTE: row 4, column 1
    while data[at + 4 : at + 8] != b"\x04\x00\x01\x00":
        at = data.index(b"\x1c\x00", at + 1)
    path = tmp_path / "a.xls"
    path.write_bytes(data[: at + 12] + b"\xff\x00" + data[at + 14 :])
    pages = pages_of(path)
    text = "\n".join(page.text for page in pages)
    assert "Gauge | 2003-05-06 | 1,234,567.50 €" in text
    assert "B5: Asked twice" in text
    assert pages[0].note == ""


def test_of_a_damaged_sheet_what_comes_before_the_damage_is_read_and_the_rest_is_told(tmp_path: Path) -> None:
    data = ACCOUNTS.read_bytes()
    at = data.index(b"\xfd\x00\x0a\x00\x05\x00\x01\x00")  # the cell of row 5, column 1, as a text of the shared ones
    path = tmp_path / "a.xls"
    path.write_bytes(data[: at + 10] + b"\xff\xff\xff\x7f" + data[at + 14 :])
    pages = pages_of(path)
    text = "\n".join(page.text for page in pages)
    assert "Gauge | 2003-05-06" in text
    assert "Only the keeper knows" in text
    assert "North mole" not in text
    assert pages[0].note == "Part of 1 sheet is damaged and was not read."


@pytest.mark.parametrize(("source", "head", "flag"), [(LETTER, b"\xec\xa5", 11), (ACCOUNTS, b"\x09\x08", 0)])
def test_a_file_that_says_it_has_a_password_and_is_not_encrypted_is_refused(
    tmp_path: Path, source: Path, head: bytes, flag: int
) -> None:
    data = bytearray(source.read_bytes())
    at = data.index(head, 512)
    if flag:
        data[at + flag] |= 1  # fEncrypted (MS-DOC, 2.5.2)
    else:
        # Behind the first record the next becomes FILEPASS (MS-XLS, 2.4.117).
        second = at + 4 + int.from_bytes(data[at + 2 : at + 4], "little")
        data[second : second + 2] = b"\x2f\x00"
    path = tmp_path / f"a{source.suffix}"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=r"^a\.\w+ is (encrypted|protected|damaged)"):
        pages_of(path)


@pytest.mark.parametrize("source", [LETTER, ACCOUNTS, TALK])
def test_a_file_that_is_cut_off_is_damaged_or_read(tmp_path: Path, source: Path) -> None:
    data = source.read_bytes()
    path = tmp_path / f"a{source.suffix}"
    for length in {*range(9, 600, 59), *range(600, len(data), 613), len(data) - 1}:
        path.write_bytes(data[:length])
        try:
            assert pages_of(path)
        except (DocumentDamaged, NotADocument) as error:
            assert str(error).startswith(f"{path.name} ")


@pytest.mark.parametrize("source", [LETTER, ACCOUNTS, TALK])
@pytest.mark.parametrize("seed", range(5))
def test_a_file_with_other_bytes_is_damaged_or_read(tmp_path: Path, source: Path, seed: int) -> None:
    """A byte, or four that make a number huge, at places that are drawn; more often where the tables are."""
    chance = random.Random(seed)
    data = source.read_bytes()
    path = tmp_path / f"a{source.suffix}"
    for _ in range(15):
        changed = bytearray(data)
        for _ in range(chance.choice((1, 4, 40))):
            at = chance.randrange(8, len(data) - 4)
            changed[at : at + 4] = chance.choice(
                (b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\0\0\0\0", data[at : at + 4])
            )
            changed[at] = chance.randrange(256)
        path.write_bytes(changed)
        try:
            assert pages_of(path)
        except DocumentError as error:
            assert path.name in str(error)


def test_sectors_that_follow_each_other_in_a_ring_end(tmp_path: Path) -> None:
    """Every sector of the table says that the first one follows it: each stream would have no end."""
    data = bytearray(LETTER.read_bytes())
    (table,) = (int.from_bytes(data[76:80], "little"),)
    at = 512 * (table + 1)
    data[at : at + 512] = b"\x01\0\0\0" * 128
    (tmp_path / "a.doc").write_bytes(data)
    with pytest.raises(DocumentError, match=r"a\.doc"):
        pages_of(tmp_path / "a.doc")


def test_old_files_are_read_in_the_confined_process() -> None:
    for path in (LETTER, ACCOUNTS, TALK):
        found = list(read_document(path))
        assert any(isinstance(each, DocumentInfo) for each in found)
        assert any(isinstance(each, Page) and "mole" in each.text for each in found)


def test_a_workbook_of_excel_2_is_read(tmp_path: Path) -> None:
    """Written by hand: a text and a number, each with a row, a column and three bytes of looks (BIFF2)."""

    def record(kind: int, data: bytes) -> bytes:
        return struct.pack("<HH", kind, len(data)) + data

    text = record(4, struct.pack("<HH3sB", 0, 0, bytes(3), 5) + b"Gauge")
    number = record(3, struct.pack("<HH3sd", 0, 1, bytes(3), 42.5))
    start = record(9, struct.pack("<HH", 2, 0x10))
    (tmp_path / "a.xls").write_bytes(start + text + number + record(10, b""))
    assert inspect_file(tmp_path / "a.xls") is DocumentKind.XLS
    [page] = pages_of(tmp_path / "a.xls")
    assert lines_of(page)[1:] == ["Gauge | 42.5"]
    assert page.note == "Of this workbook of Excel 95, or older, only cells and comments were read."
    odd = record(0x42, struct.pack("<H", 10_782))  # a code page that nobody knows
    (tmp_path / "a.xls").write_bytes(start + odd + text + number + record(10, b""))
    with pytest.raises(DocumentDamaged, match=r"^a\.xls is damaged"):
        pages_of(tmp_path / "a.xls")


def test_a_sheet_of_macros_is_told(tmp_path: Path) -> None:
    data = bytearray(ACCOUNTS.read_bytes())
    data[data.index(b"\x05\x00Empty") - 1] = 1
    (tmp_path / "a.xls").write_bytes(data)
    pages = pages_of(tmp_path / "a.xls")
    assert pages[0].note == "Left out: 1 sheet of macros."
    assert "Empty" not in "".join(page.text for page in pages)
