"""Binary workbooks (.xlsb), written here byte by byte after MS-XLSB, show what their cells show."""

from __future__ import annotations

import struct
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from office_files import PACKAGE, relations, write_xlsx, write_zip

from app.ingest.formats import binary_sheets
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentKind, Page


def number(value: int) -> bytes:
    """A number in groups of seven bits."""
    out = bytearray()
    while True:
        value, low = value >> 7, value & 0x7F
        out.append(low | (0x80 if value else 0))
        if not value:
            return bytes(out)


def record(kind: int, content: bytes = b"") -> bytes:
    return number(kind) + number(len(content)) + content


def text(letters: str) -> bytes:
    wide = letters.encode("utf-16-le")
    return struct.pack("<I", len(wide) // 2) + wide


def cell(kind: int, column: int, style: int, value: bytes) -> bytes:
    return record(kind, struct.pack("<II", column, style) + value)


def row(at: int, *cells: bytes) -> bytes:
    return record(0, struct.pack("<I", at) + bytes(13)) + b"".join(cells)


def real(value: float) -> bytes:
    return struct.pack("<d", value)


def sheet(*rows: bytes, margins: bytes = b"") -> bytes:
    return b"".join((record(129), record(145), *rows, record(146), margins, record(130)))


COSTS = sheet(
    row(
        0,
        cell(7, 1, 0, struct.pack("<I", 0)),
        cell(6, 2, 0, text("When")),
        record(18, struct.pack("<II", 0, 1)),  # a short cell: right of the one before
    ),
    row(
        4,
        cell(8, 1, 0, text("Gauge") + bytes(6)),
        cell(2, 2, 1, struct.pack("<i", 45_000 << 2 | 2)),
        cell(9, 3, 2, real(1_234_567.5) + bytes(6)),
        cell(2, 5, 3, struct.pack("<i", 12 << 2 | 3)),
    ),
    row(
        5,
        cell(4, 1, 0, b"\x01"),
        cell(5, 2, 4, real(45_000.75)),
        cell(2, 3, 5, struct.pack("<i", -7 << 2 | 2)),
        cell(62, 4, 0, b"\x01" + text("0.1") + bytes(8)),
        cell(5, 5, 0, real(0.30000000000000004)),
        cell(3, 6, 0, b"\x07"),
        cell(2, 7, 0, struct.pack("<d", 0.5)[4:]),
        cell(1, 8, 0, b""),
    ),
    margins=record(479, bytes(2) + text("&LTide &&c&P") + b"\xff\xff\xff\xff" * 5),
)
STYLES = b"".join(
    (
        record(278),
        *(
            record(44, struct.pack("<H", at) + text(form))
            for at, form in ((170, '#,##0.00\\ "€"'), (171, "dd/mm/yyyy\\ hh:mm"), (172, "0;[Red]\\(0\\)"))
        ),
        record(626),
        record(47, struct.pack("<HH", 0xFFFF, 9) + bytes(12)),  # a style that no cell has
        record(627),
        record(617),
        *(record(47, struct.pack("<HH", 0, form) + bytes(12)) for form in (0, 14, 170, 10, 171, 172)),
        record(618),
        record(279),
    )
)
STRINGS = record(159, bytes(8)) + b"".join(record(19, b"\0" + text(each)) for each in ("Item", "Price")) + record(160)
COMMENTS = b"".join(
    (
        record(628),
        record(635, struct.pack("<5I", 0, 4, 4, 27, 27) + bytes(16)),
        record(637, b"\0" + text("Who paid?")),
        record(636),
        record(629),
    )
)


def write_xlsb(
    path: Path,
    costs: bytes = COSTS,
    styles: bytes = STYLES,
    properties: int = 0,
    *,
    strings: bytes = STRINGS,
    comments: bytes = COMMENTS,
    listed_to: int | None = None,
) -> Path:
    """A workbook of three sheets, of which the second is hidden and the third is empty."""
    listed = (("s1", "Costs & more", 0), ("s2", "Old", 1), ("s3", "Empty", 0))
    book = b"".join(
        (
            record(131),
            record(153, struct.pack("<II", properties, 0) + text("")),
            record(143),
            *(record(156, struct.pack("<II", state, 1) + text(at) + text(name)) for at, name, state in listed),
            record(144),
            record(132),
        )
    )
    related = [(f"s{at}", "worksheet", f"worksheets/sheet{at}.bin") for at in (1, 2, 3)]
    others = [("strings", "sharedStrings", "sharedStrings.bin"), ("styles", "styles", "styles.bin")]
    return write_zip(
        path,
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
            "_rels/.rels": relations([("r0", "officeDocument", "xl/workbook.bin")]),
            "xl/workbook.bin": book[:listed_to],
            "xl/_rels/workbook.bin.rels": relations([*related, *others]),
            "xl/sharedStrings.bin": strings,
            "xl/styles.bin": styles,
            "xl/worksheets/sheet1.bin": costs,
            "xl/worksheets/_rels/sheet1.bin.rels": relations([("c", "comments", "../comments1.bin")]),
            "xl/comments1.bin": comments,
            "xl/worksheets/sheet2.bin": sheet(row(0, cell(6, 0, 0, text("kept")))),
            "xl/worksheets/sheet3.bin": sheet(),
        },
    )


def pages_of(path: Path) -> list[Page]:
    with closing(open_document(path, None, Limits())) as document:
        return [document.read(at) for at in range(1, document.page_count + 1)]


def lines_of(pages: list[Page]) -> list[str]:
    return [line for page in pages for line in page.text.splitlines() if line]


def test_sheets_show_what_cells_show(tmp_path: Path) -> None:
    """The days as in the test of .xlsx; packed numbers are whole ones four times over, plus 2, and 1 of hundredths."""
    path = write_xlsb(tmp_path / "a.xlsb")
    assert inspect_file(path) is DocumentKind.XLSX
    pages = pages_of(path)
    assert lines_of(pages) == [
        "Costs & more",
        "Item | When | Price | | | |",
        "Gauge | 2023-03-15 | 1,234,567.50 € | | 12.00% | |",
        "TRUE | 15/03/2023 18:00 | (7) | 0.1 | 0.3 | #DIV/0! | 0.5",
        "Tide &c",
        "Comments",
        "AB5: Who paid?",
        "Old",
        "This sheet is hidden in the workbook.",
        "kept",
        "Empty",
        "This sheet is empty.",
    ]
    assert not any(page.note for page in pages)


def test_days_are_counted_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    assert "2027-03-16" in lines_of(pages_of(write_xlsb(tmp_path / "a.xlsb", properties=1)))[2]


@pytest.mark.parametrize("share", [0.4, 0.7, 0.95])
def test_a_damaged_sheet_shows_what_comes_before_and_says_so(tmp_path: Path, share: float) -> None:
    pages = pages_of(write_xlsb(tmp_path / "a.xlsb", COSTS[: int(share * len(COSTS))]))
    assert "Item | When | Price" in pages[0].text
    assert "Part of 1 sheet is damaged and was not read." in pages[0].note
    assert "kept" in lines_of(pages)


def test_a_sheet_whose_end_is_missing_says_so(tmp_path: Path) -> None:
    pages = pages_of(write_xlsb(tmp_path / "a.xlsb", COSTS[: -len(record(130))]))
    assert "Tide &c" in lines_of(pages)
    assert "Part of 1 sheet is damaged and was not read." in pages[0].note


def test_signs_that_xml_cannot_hold_are_read_in_sheets(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    path = write_xlsx(tmp_path / "a.xlsx", {"One": cells}, ["tide_x000D_gauge", "snake_x005F_case _x12 _xZZZZ_"])
    assert lines_of(pages_of(path))[1:] == ["tide gauge | snake_case _x12 _xZZZZ_"]
    cells += "</sheetData><headerFooter><oddHeader>Tide_x000D_Report</oddHeader></headerFooter><sheetData>"
    assert "Tide Report" in lines_of(pages_of(write_xlsx(tmp_path / "b.xlsx", {"One": cells}, ["a", "b"])))


def test_in_a_binary_text_such_signs_are_letters(tmp_path: Path) -> None:
    cells = cell(6, 0, 0, text("tile_x1024_y0512")), cell(8, 1, 0, text("_x0041_") + bytes(6))
    margins = record(479, bytes(2) + text("&Lpos_x0050_px") + b"\xff\xff\xff\xff" * 5)
    told = lines_of(pages_of(write_xlsb(tmp_path / "a.xlsb", sheet(row(0, *cells), margins=margins))))
    assert "tile_x1024_y0512 | _x0041_" in told and "pos_x0050_px" in told


def test_a_workbook_that_lies_elsewhere_is_known_by_its_kind(tmp_path: Path) -> None:
    path = write_xlsb(tmp_path / "a.xlsb")
    with zipfile.ZipFile(path) as packed:
        parts = {
            name.replace("xl/", "book/"): packed.read(name).replace(b"xl/", b"book/") for name in packed.namelist()
        }
    kind = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    listed = f'<Override PartName="/book/workbook.bin" ContentType="{kind}"/>'
    parts["[Content_Types].xml"] = f'<Types xmlns="{PACKAGE}/content-types">{listed}</Types>'.encode()
    write_zip(path, parts)
    assert "Costs & more" in lines_of(pages_of(path))[0]


def test_a_part_of_which_nothing_is_known_is_damaged(tmp_path: Path) -> None:
    pages = pages_of(write_xlsb(tmp_path / "a.xlsb", b"\x7f" + COSTS[1:]))
    assert "Part of 1 sheet is damaged and was not read." in pages[0].note


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ({"strings": STRINGS[:-8]}, "The texts that this workbook's cells share are damaged"),
        ({"styles": STYLES[:-8]}, "The number formats of this workbook are damaged"),
        ({"comments": COMMENTS[:-8]}, "Part of the comments in this workbook is damaged"),
        ({"listed_to": -8}, "The list of this workbook's sheets is damaged"),
    ],
)
def test_a_damaged_part_is_called_what_it_is(tmp_path: Path, damage: dict[str, Any], said: str) -> None:
    note = pages_of(write_xlsb(tmp_path / "a.xlsb", **damage))[0].note
    assert said in note and "sheet is" not in note


def test_what_is_too_much_is_not_called_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binary_sheets, "MOST_ELEMENTS", 40)
    many = [row(at, cell(6, 0, 0, text(f"number {at}"))) for at in range(30)]
    path = write_xlsb(tmp_path / "a.xlsb", sheet(*many), strings=STRINGS[:-2] + record(19, b"\0" + text("x")) * 30)
    pages = pages_of(path)
    assert "number 8" in lines_of(pages) and "number 9" not in lines_of(pages)
    assert pages[0].note == (
        "Part of 1 sheet was not read, because it holds too much. "
        "Of what this workbook holds besides its sheets, some was not read, because it is too much."
    )
