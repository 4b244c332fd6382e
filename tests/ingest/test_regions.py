"""Figures with their captions, footnotes and sidebars are told from the running text."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pymupdf
import pytest
from documents import Mark, PageSpec, Picture, Rectangle, Text, write_pdf

from app.assistant.pages.running_heads import find_bodies
from app.assistant.quotes.source_text import SourceDocument, make_source_text
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Page, Region, RegionKind

PROSE = [f"The committee met in room {number} and the talk went on until it was" for number in range(20)]


def pages_of(path: Path) -> list[Page]:
    with closing(open_document(path, None, Limits())) as document:
        return [document.read(number) for number in range(1, document.page_count + 1)]


def regions(page: Page, kind: RegionKind) -> list[Region]:
    return [region for region in page.regions if region.kind is kind]


def body(top: float = 60, lines: int = 10, x: float = 60, size: float = 10) -> list[Mark]:
    return [Text(x, top + 14 * at, line, size) for at, line in enumerate(PROSE[:lines])]


def chart(x: float, y: float) -> list[Mark]:
    """Bars on a line, 170 points wide and 100 high, with a number over each."""
    bars: list[Mark] = [Rectangle(x + 20 * at, y - 10 - 10 * at, x + 20 * at + 12, y) for at in range(9)]
    axis = [Rectangle(x, y - 0.5, x + 172, y + 0.5)]
    return [*bars, *axis, *(Text(x + 20 * at, y - 13 - 10 * at, str(at), 7) for at in range(9))]


@pytest.mark.parametrize("name", ["Figure 3", "Fig. 2.1", "Abbildung 12"])
def test_a_drawing_has_its_caption(tmp_path: Path, name: str) -> None:
    caption = f"{name}: Hours that were lost"
    marks = [*body(), *chart(100, 360), Text(100, 385, caption), *body(450)]
    [page] = pages_of(write_pdf(tmp_path / "a.pdf", [PageSpec(marks)]))
    [figure] = regions(page, RegionKind.FIGURE)
    assert figure.name == name
    assert page.text[figure.caption_start : figure.caption_end] == caption
    x0, y0, x1, y1 = figure.box
    # All of the bars, the axis and the numbers over them, and none of the lines above and below.
    assert x0 <= 100 and x1 >= 272 and y1 >= 360 and y0 <= 262
    assert y0 > 190 and y1 < 376


def test_a_sentence_about_a_figure_is_no_caption(tmp_path: Path) -> None:
    marks = [*body(), *chart(100, 360), Text(100, 385, "Figure 3 shows what was lost"), *body(450)]
    [page] = pages_of(write_pdf(tmp_path / "a.pdf", [PageSpec(marks)]))
    [figure] = regions(page, RegionKind.FIGURE)
    assert figure.name == "" and figure.caption_start == figure.caption_end


def test_a_picture_is_a_figure_without_any_caption(tmp_path: Path) -> None:
    marks = [*body(), Picture(100, 250, 300, 350, 2, 2, b"\x00\x40\x80\xff"), *body(450)]
    [page] = pages_of(write_pdf(tmp_path / "a.pdf", [PageSpec(marks)]))
    [figure] = regions(page, RegionKind.FIGURE)
    assert figure.box == pytest.approx((100, 250, 300, 350), abs=0.5)


def test_a_picture_in_one_ink_is_a_figure(tmp_path: Path) -> None:
    marks = [*body(), Picture(100, 250, 300, 350, 8, 8, bytes(64)), *body(450)]
    with pymupdf.open(write_pdf(tmp_path / "grey.pdf", [PageSpec(marks)])) as pdf:
        (picture,) = (number for number in range(1, pdf.xref_length()) if pdf.xref_is_image(number))
        pdf.update_stream(picture, bytes([0xAA, 0x55] * 4))
        for key, value in {"ImageMask": "true", "BitsPerComponent": "1", "ColorSpace": "null"}.items():
            pdf.xref_set_key(picture, key, value)
        pdf.save(tmp_path / "ink.pdf")
    [page] = pages_of(tmp_path / "ink.pdf")
    [figure] = regions(page, RegionKind.FIGURE)
    assert figure.box == pytest.approx((100, 250, 300, 350), abs=0.5)


def test_a_table_has_its_caption(tmp_path: Path) -> None:
    cells = [("Year", "Rain"), ("2021", "310"), ("2022", "290"), ("2023", "280")]
    table = [
        Text(60 + 100 * column, 250 + 14 * row, cell)
        for row, pair in enumerate(cells)
        for column, cell in enumerate(pair)
    ]
    marks = [*body(), Text(60, 226, "Table 4. Rain by year"), *table, *body(450)]
    [page] = pages_of(write_pdf(tmp_path / "a.pdf", [PageSpec(marks)]))
    [found] = page.regions
    assert found.kind is RegionKind.TABLE and found.name == "Table 4"
    assert page.text[found.caption_start : found.caption_end] == "Table 4. Rain by year"


def test_a_sentence_runs_over_footnotes_and_the_pages_end(tmp_path: Path) -> None:
    notes = [
        Text(60, 700, "1", 5),
        Text(66, 703, "The first note of the page, in small type", 7),
        Text(60, 713, "and its second line.", 7),
    ]
    first = PageSpec([*body(), *notes])
    second = PageSpec([Text(60, 60, "dark. Then they went home and wrote it down.")])
    path = write_pdf(tmp_path / "a.pdf", [first, second])
    pages = pages_of(path)
    [note] = regions(pages[0], RegionKind.FOOTNOTE)
    assert pages[0].text[note.start : note.end].endswith("in small type\nand its second line.")
    assert pages[0].text[: find_bodies(pages)[0].end].rstrip() == "\n".join(PROSE[:10])
    source = make_source_text([SourceDocument(1, "a.pdf", tuple(pages))])
    assert len(source.find("until it was dark. Then they went home")) == 1
    # What stands in the note can be quoted by itself.
    assert len(source.find("in small type and its second line.")) == 1


def test_small_type_that_is_no_note(tmp_path: Path) -> None:
    marks = [*body(lines=20), Text(60, 700, "12 people came to the meeting in all", 7), Text(280, 810, "17", 7)]
    [page] = pages_of(write_pdf(tmp_path / "a.pdf", [PageSpec(marks)]))
    assert not regions(page, RegionKind.FOOTNOTE)


def test_a_box_beside_the_text_is_a_sidebar(tmp_path: Path) -> None:
    aside = [
        Text(430, 120 + 12 * at, line, 7)
        for at, line in enumerate(
            ["Who was there that", "evening: six people", "of the harbour board", "and three from town"]
        )
    ]
    marks = [*body(x=40, lines=20, size=8), Rectangle(420, 100, 560, 200, 0.9), *aside]
    [page] = pages_of(write_pdf(tmp_path / "a.pdf", [PageSpec(marks)]))
    [sidebar] = regions(page, RegionKind.SIDEBAR)
    assert sidebar.box == pytest.approx((420, 100, 560, 200), abs=0.1)
    assert page.text[sidebar.start : sidebar.end].split("\n")[0] == "Who was there that"


def test_plain_text_has_no_regions(tmp_path: Path) -> None:
    [page] = pages_of(write_pdf(tmp_path / "a.pdf", [PageSpec(body(lines=20))]))
    assert page.regions == ()
