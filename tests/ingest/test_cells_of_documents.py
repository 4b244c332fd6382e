"""Tables of documents laid out here: their rows stay rows, and nothing in a cell pushes others off the page."""

from __future__ import annotations

import base64
import io
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from app.ingest.formats.book import A4
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Page, RegionKind

A4_MARGIN = 48
WORDS = "Roof of the east wing, seen from the yard; two tiles are missing beside the gutter."


def picture(width: int) -> str:
    """An element with a picture of so many pixels, as wide as half a square."""
    packed = io.BytesIO()
    Image.effect_noise((width, width // 2), 60).save(packed, "PNG")
    return f'<img src="data:image/png;base64,{base64.b64encode(packed.getvalue()).decode()}">'


def only_page(path: Path) -> Page:
    with closing(open_document(path, None, Limits())) as document:
        assert document.page_count == 1
        return document.read(1)


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>{wide}</td><td>{words}</td></tr></table>",
        "<table><tr><td>{wide}</td><td>{wide}</td><td>{words}</td></tr></table>",
        "<table><tr><td colspan=3>{wide}</td><td>{words}</td></tr></table>",
        "<table><tr><td><table><tr><td>{wide}</td><td>{wide}</td></tr></table></td><td>{words}</td></tr></table>",
    ],
)
def test_words_beside_a_wide_picture_stay_on_the_page(tmp_path: Path, table: str) -> None:
    path = tmp_path / "report.html"
    path.write_text(table.format(wide=picture(1600), words=WORDS))
    page = only_page(path)
    assert " ".join(page.text.replace("|", " ").split()) == WORDS
    assert "outside" not in page.note
    pictures = [region.box for region in page.regions if region.kind is RegionKind.FIGURE]
    assert pictures
    assert all(0 <= box[0] < box[2] <= A4[0] for box in pictures)


def test_a_small_picture_in_a_cell_keeps_its_size(tmp_path: Path) -> None:
    path = tmp_path / "small.html"
    path.write_text(f"<table><tr><td>{picture(160)}</td><td>{WORDS}</td></tr></table>")
    (first, *_) = [word for word in only_page(path).words if word.text == "Roof"]
    assert A4_MARGIN + 120 < first.box[0] < A4_MARGIN + 150  # 160 pixels are 120 points


@pytest.mark.parametrize(
    ("table", "least"),
    [
        ("<table><tr><td colspan=6>{wide}</td></tr><tr>{cells}</tr></table>", 449),
        ("<table><tr><td><table><tr><td>{wide}</td></tr></table></td></tr></table>", 449),
        ("<table><tr><td>Fig. 1</td><td>{wide}</td></tr></table>", 400),
        ("<table><tr><td>Fig. 1, seen from the east</td><td>{wide}</td></tr></table>", 300),
    ],
)
def test_a_picture_has_the_room_that_no_other_cell_takes(tmp_path: Path, table: str, least: int) -> None:
    path = tmp_path / "report.html"
    cells = "".join(f"<td>{number}</td>" for number in range(6))
    path.write_text("<p>Below:</p>" + table.format(wide=picture(600), cells=cells))  # 450 points, of 499
    (found,) = [region.box for region in only_page(path).regions if region.kind is RegionKind.FIGURE]
    assert least <= found[2] - found[0] <= A4[0] - 2 * A4_MARGIN
    assert found[2] <= A4[0] - A4_MARGIN / 2


PROSE = (
    "Name of the harbour and its district, with all of the villages around it and the islands",
    "Dues payable for each ton of cargo in euros, or part of a ton that is landed on the quay",
    "Number of berths that are open all the year, and those that are shut in January and later",
)


@pytest.mark.parametrize("head", ["th", "td"])
@pytest.mark.parametrize("inner", ["{}", "<p>First of all:</p><p>{}</p>"])
def test_cells_of_several_lines_each_are_one_row(tmp_path: Path, head: str, inner: str) -> None:
    cells = [inner.format(text) for text in PROSE]
    rows = [f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>" for tag in (head, "td")]
    path = tmp_path / "dues.html"
    path.write_text(f"<p>Before it.</p><table>{''.join(rows)}<tr><td>a</td><td>1</td><td>2</td></tr></table>")
    page = only_page(path)
    row = " | ".join(" ".join(cell.replace("<p>", " ").replace("</p>", " ").split()) for cell in cells)
    lines = [" ".join(line.split()) for line in page.text.split("\n") if line]
    assert lines == ["Before it.", row, row, "a | 1 | 2"]


@pytest.mark.parametrize(
    ("before", "first"),
    [
        ("", [("Harbour a", "Harbour"), ("tonnage tonnage", "dues 12")]),
        ("<p>| Menu | Home</p><p>Before it.</p>", [("a", "dues", "12"), ("tonnage " * 30, "12", "dues")]),
    ],
)
@pytest.mark.parametrize("second", [[("12 Harbour pier", "a pier"), ("dues", "pier")], [("12", "12"), ("12", "12 a")]])
def test_bars_above_a_table_are_of_no_row_of_it(
    tmp_path: Path, before: str, first: list[tuple[str, ...]], second: list[tuple[str, ...]]
) -> None:
    html = before
    for rows in (first, second):
        html += "<table>" + "".join("<tr><td>" + "</td><td>".join(row) + "</td></tr>" for row in rows) + "</table>"
    path = tmp_path / "bars.html"
    path.write_text(html)
    words = [word for row in (*first, *second) for word in " | ".join(row).split()]
    assert only_page(path).text.split()[-len(words) :] == words
    assert only_page(path).text.startswith("| Menu | Home\n" if before else first[0][0])
