"""Forms in drawn boxes are read box by box, and rules that are drawn for other reasons make no table."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from documents import PageSpec, Rectangle, Text, write_pdf

from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Page, RegionKind

Box = tuple[float, float, float, float]
BOXES: dict[Box, Sequence[str]] = {
    (40, 100, 240, 190): ["Payer", "Ada and Sons", "4 Quay Street"],
    (240, 100, 400, 130): ["1 Gross distribution", "$ 4,200"],
    (400, 100, 540, 160): ["Form 77", "Distributions from funds"],
    (240, 130, 320, 160): ["2a Taxable", "$ 12"],
    (320, 130, 400, 160): ["2b Unknown"],
    (240, 160, 540, 190): ["3 Capital gain", "$ 8"],
    (40, 190, 140, 220): ["Number", "10-99"],
    (140, 190, 240, 220): ["Recipient", "123-00"],
    (240, 190, 300, 220): ["4 Tax", "$ 1"],
    (300, 190, 370, 220): ["5 Fees", "none"],
    (370, 190, 450, 220): [],
    (450, 190, 540, 220): [],
    (40, 220, 240, 250): ["Street", "9 Mill Lane"],
    (240, 220, 540, 250): [],
    (40, 250, 540, 280): [],
}
READ = """\
Payer Ada and Sons 4 Quay Street\t1 Gross distribution $ 4,200\tForm 77 Distributions from funds
2a Taxable $ 12\t2b Unknown
3 Capital gain $ 8
Number\tRecipient\t4 Tax\t5 Fees
10-99\t123-00\t$ 1\tnone
Street 9 Mill Lane"""


def page_of(folder: Path, marks: Sequence[Rectangle | Text]) -> Page:
    with closing(open_document(write_pdf(folder / "form.pdf", [PageSpec(marks)]), None, Limits())) as document:
        return document.read(1)


def frames(boxes: Sequence[Box]) -> list[Rectangle]:
    """The sides of boxes."""
    sides = []
    for x0, y0, x1, y1 in boxes:
        sides += [Rectangle(x0, y - 0.4, x1, y + 0.4) for y in (y0, y1)]
        sides += [Rectangle(x - 0.4, y0, x + 0.4, y1) for x in (x0, x1)]
    return sides


def texts_in(boxes: dict[Box, Sequence[str]]) -> tuple[list[Text], list[Text]]:
    """The first lines of boxes, which are labels, and the others."""
    lines = [
        [Text(x0 + 3, y0 + 11 + 12 * at, line, 8) for at, line in enumerate(said)]
        for (x0, y0, _, _), said in boxes.items()
    ]
    return [text for box in lines for text in box[:1]], [text for box in lines for text in box[1:]]


def test_a_form_is_read_box_by_box_whatever_was_drawn_first(tmp_path: Path) -> None:
    labels, values = texts_in(BOXES)
    page = page_of(tmp_path, [*frames(list(BOXES)), *labels, *values])
    cells = [[cell for cell in line.split("\t") if cell] for line in page.text.split("\n")]
    assert cells == [line.split("\t") for line in READ.split("\n")]
    assert [region.kind for region in page.regions if region.kind is RegionKind.TABLE] == [RegionKind.TABLE]


def strip(left: float, right: float, top: float) -> list[Box]:
    """Eight empty boxes beside each other: below them, as many columns are told apart."""
    wide = (right - left) / 8
    return [(left + wide * at, top, left + wide * (at + 1), top + 15) for at in range(8)]


def test_boxes_for_numbers_beside_lines_take_nothing_from_these(tmp_path: Path) -> None:
    """As tax forms have them: the number of a line stands in a box behind it, and other boxes are joined."""
    lines = [f"{at} Add what you paid to the harbour in part {at}" for at in range(1, 11)]
    boxes = [(420.0, 90.0 + 18 * at, 450.0, 108.0 + 18 * at) for at in range(len(lines))]
    boxes += [(450.0, 90.0 + 90 * at, 540.0, 180.0 + 90 * at) for at in range(2)]
    marks: list[Rectangle | Text] = [*frames([*boxes, *strip(420, 540, 75)])]
    for at, line in enumerate(lines):
        marks += [Text(180, 103 + 18 * at, line, 9), Text(425, 103 + 18 * at, f"{at + 1}", 9)]
        marks += [Text(500, 103 + 18 * at, "00", 9)] * (at in (1, 2, 6, 7))
    read = page_of(tmp_path, marks).text.replace("\t", " ").split("\n")
    assert [line for line in read if line][3:5] == [f"{lines[3]} 4", f"{lines[4]} 5"]


@pytest.mark.parametrize("shared", [4, 2])
def test_rows_whose_values_share_a_box_stay_rows(tmp_path: Path, shared: int) -> None:
    """Boxes of labels beside one box for the values of `shared` rows."""
    names = ["Name", "First name", "Title", "Born in"]
    values = ["Lovelace", "Ada Augusta", "Countess of", "London town"]
    tops = [100.0 + 20 * at for at in range(4)]
    marks: list[Rectangle | Text] = frames(strip(40, 540, 85))
    for left in (40.0, 290.0):
        marks += frames([(left, top, left + 100, top + 20) for top in tops])
        marks += frames([(left + 100, top, left + 250, top + 20 * shared) for top in tops[::shared]])
        for top, name, value in zip(tops, names, values, strict=True):
            marks += [Text(left + 3, top + 13, name, 9), Text(left + 105, top + 13, value, 9)]
    read = page_of(tmp_path, marks).text.split("\n")
    assert all(read.count(f"{name}\t{value}") == 2 for name, value in zip(names, values, strict=True))
