"""Tables keep their rows and cells in a page's text: drawn in a grid or merely aligned, whatever order they came in."""

from __future__ import annotations

import random
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from documents import PageSpec, Rectangle, Text, write_pdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.assistant.quotes.source_text import SourceDocument, make_source_text
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Page, RegionKind

WIDTHS = (110.0, 90.0, 120.0)
PROSE = [f"The committee met in room {number} and the talk went on until it was late." for number in range(6)]

WORDS = st.text("abcdefgmnopxyz", min_size=2, max_size=6)
CELL = st.lists(st.lists(WORDS, min_size=1, max_size=2).map(" ".join), min_size=1, max_size=3)
"""A cell's lines."""


def page_of(path: Path) -> Page:
    with closing(open_document(path, None, Limits())) as document:
        return document.read(1)


def grid_marks(rows: Sequence[Sequence[Sequence[str]]], top: float = 100.0) -> tuple[list[Rectangle], list[Text]]:
    """Rules around cells of several lines each, and the lines in them."""
    rules, texts = [], []
    edges = [60.0]
    for width in WIDTHS[: len(rows[0])]:
        edges.append(edges[-1] + width)
    y = top
    for row in rows:
        rules.append(Rectangle(edges[0], y - 0.5, edges[-1], y + 0.5))
        for column, lines in enumerate(row):
            texts += [Text(edges[column] + 5, y + 13 + 12 * at, line) for at, line in enumerate(lines)]
        y += 12 * max(1, *map(len, row)) + 8
    rules.append(Rectangle(edges[0], y - 0.5, edges[-1], y + 0.5))
    rules += [Rectangle(x - 0.5, top, x + 0.5, y) for x in edges]
    return rules, texts


@given(
    rows=st.integers(2, 3).flatmap(
        lambda columns: st.lists(
            st.tuples(CELL.map(lambda lines: lines[:1]), *[CELL] * (columns - 1)), min_size=2, max_size=5
        )
    ),
    order=st.randoms(use_true_random=False),
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_drawn_grid_gives_rows_and_cells_in_whatever_order_it_was_written(
    tmp_path: Path, rows: list[tuple[list[str], ...]], order: random.Random
) -> None:
    rules, texts = grid_marks(rows)
    order.shuffle(texts)
    page = page_of(write_pdf(tmp_path / "a.pdf", [PageSpec([*rules, *texts])]))
    assert page.text == "\n".join("\t".join(" ".join(lines) for lines in row) for row in rows)
    [table] = page.regions
    assert table.kind is RegionKind.TABLE
    assert page.text[table.start : table.end] == page.text
    assert table.box[0] >= 60 and table.box[2] <= 60 + sum(WIDTHS)
    for word in page.words:
        assert page.text[word.start : word.end] == word.text


def test_a_quote_runs_over_the_lines_and_the_cells_of_a_table(tmp_path: Path) -> None:
    rows = [[["Part"], ["Finished"]], [["Radar gauge", "and radio"], ["9 September"]], [["Base"], ["28 June"]]]
    rules, texts = grid_marks(rows)
    page = page_of(write_pdf(tmp_path / "a.pdf", [PageSpec([*rules, *texts])]))
    source = make_source_text([SourceDocument(1, "a.pdf", (page,))])
    [(start, end)] = source.find("Radar gauge and radio 9 September")
    citation = source.citation(start, end, 1.0)
    assert citation.quote == "Radar gauge and radio\t9 September"
    # A box for each of the three lines: they do not cover what stands beside them.
    assert [round(box[1] - citation.boxes[0][1]) for box in citation.boxes] == [0, 12, 0]


def test_empty_cells_keep_their_place(tmp_path: Path) -> None:
    rows = [["Year", "Rain", "Snow"], ["2021", "310", "12"], ["2022", "", "40"], ["2023", "280", ""], ["", "99", "1"]]
    marks = [
        Text((60, 160, 260)[column], 100 + 16 * row, cell)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        if cell
    ]
    page = page_of(write_pdf(tmp_path / "a.pdf", [PageSpec(marks)]))
    assert page.text.split("\n") == ["\t".join(row).rstrip("\t") for row in rows]


def test_a_cell_over_several_columns_stands_in_the_first(tmp_path: Path) -> None:
    rules, texts = grid_marks([[["Part"], [], []], [["Ink"], ["20"], ["bottles"]], [["Paper"], ["3"], ["reams"]]])
    edge = 60 + WIDTHS[0] + WIDTHS[1]
    rules = [rule for rule in rules if abs(rule.x0 - edge) > 1] + [Rectangle(edge - 0.5, 120, edge + 0.5, 160)]
    # In the middle of the two columns that it is the head of.
    marks = [*rules, *texts, Text(250, 113, "Amount and kind")]
    page = page_of(write_pdf(tmp_path / "a.pdf", [PageSpec(marks)]))
    assert page.text.split("\n") == ["Part\tAmount and kind", "Ink\t20\tbottles", "Paper\t3\treams"]


def test_two_rows_between_two_rules_are_two_rows(tmp_path: Path) -> None:
    rows = [[["Place"], ["Depth"]], [["North", "South", "East"], ["4.1", "3.9", "5.5"]]]
    rules, texts = grid_marks(rows)
    page = page_of(write_pdf(tmp_path / "a.pdf", [PageSpec([*rules, *texts])]))
    assert page.text == "Place\tDepth\nNorth\t4.1\nSouth\t3.9\nEast\t5.5"


def test_a_table_stands_by_itself_between_the_paragraphs(tmp_path: Path) -> None:
    before = [Text(60, 60 + 12 * at, line) for at, line in enumerate(PROSE[:2])]
    rules, texts = grid_marks([[["Item"], ["Cost"]], [["Ink"], ["20"]]])
    after = [Text(60, 170 + 12 * at, line) for at, line in enumerate(PROSE[2:4])]
    # Text first, rules last: the place of a table is that of its words.
    page = page_of(write_pdf(tmp_path / "a.pdf", [PageSpec([*before, *texts, *after, *rules])]))
    assert page.text == "\n\n".join(["\n".join(PROSE[:2]), "Item\tCost\nInk\t20", "\n".join(PROSE[2:4])])


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([("1.", line) for line in PROSE], id="numbered list"),
        pytest.param([("-", line) for line in PROSE], id="bulleted list"),
        pytest.param([(f"Chapter {at} . . . . . . . . . .", str(at)) for at in range(6)], id="table of contents"),
    ],
)
def test_lists_are_no_tables(tmp_path: Path, lines: list[tuple[str, str]]) -> None:
    marks = [
        Text(x, 100 + 14 * row, text)
        for row, pair in enumerate(lines)
        for x, text in zip((60, 80 if len(pair[0]) < 5 else 300), pair, strict=True)
    ]
    page = page_of(write_pdf(tmp_path / "a.pdf", [PageSpec(marks)]))
    assert not page.regions
    assert "\t" not in page.text


def test_a_box_around_prose_is_no_table(tmp_path: Path) -> None:
    rules, _ = grid_marks([[["x"]]])
    marks = [*rules, *(Text(65, 113 + 14 * at, line, 8) for at, line in enumerate(PROSE))]
    page = page_of(write_pdf(tmp_path / "a.pdf", [PageSpec(marks)]))
    assert not [region for region in page.regions if region.kind is RegionKind.TABLE]


def test_bars_above_the_table_of_a_pdf_are_no_cells_of_it(tmp_path: Path) -> None:
    rows = [("Kind", "Ships", "Dues"), ("Tugs", "12", "1,200"), ("Ferries", "7", "900"), ("Barges", "31", "2,210")]
    columns = ((60, 240), (240.5, 390), (390.5, 500))
    texts = [Text(60, 50, "Annual report 2024"), Text(400, 50, "| Page 7"), Text(60, 90, "Dues rose by four percent.")]
    texts += [
        Text(x + 5, 217 + 20 * at, cell)
        for at, row in enumerate(rows)
        for (x, _), cell in zip(columns, row, strict=True)
    ]
    rules = [Rectangle(x, 220 + 20 * at, end, 221 + 20 * at) for at in range(len(rows)) for x, end in columns]
    path = write_pdf(tmp_path / "page.pdf", [PageSpec([*rules, *texts])])
    text = page_of(path).text
    assert text.split("\n\n")[-1].split("\n") == ["\t".join(row) for row in rows]
    assert "Dues rose by four percent." in text.split("\n\n")
