"""Numbers that were drawn apart from their labels stand in the lines of these, and other columns are left alone."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from documents import LETTER_WIDTH, PageSpec, Rectangle, Text, write_pdf

from app.ingest.layout.page_text import lay_out
from app.ingest.layout.pieces import Piece, make_piece
from app.ingest.limits import Limits
from app.ingest.reader import open_document

LABELS = ("Software", "Shares and bonds", "Claims", "Money in the bank", "Total")
THIS_YEAR = ("4.932,00", "34.742,80", "231,85", "2.406,57", "42.313,22")
LAST_YEAR = ("4.400,00", "33.619,04", "311,26", "394,20", "38.724,50")
SIZE, LEADING, TOP = 10.0, 18.0, 100.0
PROSE = (
    "the members met in the old hall and",
    "talked until it was late about all the",
    "plans that had been made in the spring",
    "by those who had been there before us",
    "and what had become of them since then",
)


def text_of(folder: Path, *marks: Sequence[Text | Rectangle]) -> str:
    """The text of a page with marks."""
    path = write_pdf(folder / "page.pdf", [PageSpec([mark for group in marks for mark in group])])
    with closing(open_document(path, None, Limits())) as document:
        return document.read(1).text


def column(texts: Sequence[str], x: float = 60.0, right: float | None = None) -> list[Text]:
    """Texts below each other from `x` on, or up to `right`."""
    return [
        Text(x if right is None else right - LETTER_WIDTH * SIZE * len(text), TOP + LEADING * line, text, SIZE)
        for line, text in enumerate(texts)
        if text
    ]


def rows_of(*columns: Sequence[str]) -> str:
    return "\n".join("\t".join(cells) for cells in zip(*columns, strict=True))


def test_values_follow_their_labels(tmp_path: Path) -> None:
    text = text_of(tmp_path, column(LABELS), column(THIS_YEAR, right=400), column(LAST_YEAR, right=500))
    assert text == rows_of(LABELS, THIS_YEAR, LAST_YEAR)


@pytest.mark.parametrize("codes", [("Home", "Home", "Abroad", "Abroad", ""), ("A 1", "A 2", "B 1", "B 2", "C")])
def test_a_second_column_of_labels_stays_with_its_rows(tmp_path: Path, codes: Sequence[str]) -> None:
    text = text_of(tmp_path, column(codes), column(LABELS, 120), column(THIS_YEAR, right=400))
    assert text == rows_of(codes, LABELS, THIS_YEAR)


def test_a_list_beside_a_table_stays_apart(tmp_path: Path) -> None:
    """Only two of its lines stand where rows of the table do."""
    others = [Text(60, TOP + 1.3 * LEADING * line, text, SIZE) for line, text in enumerate(("Ada", "Max", "Eva", "Jo"))]
    text = text_of(tmp_path, others, column(LABELS, 200), column(THIS_YEAR, right=500))
    assert text.split("\n\n")[-1] == rows_of(LABELS, THIS_YEAR)


def test_the_head_of_a_column_comes_along_and_a_label_may_go_on(tmp_path: Path) -> None:
    labels = ("", "Software", "Shares and bonds of", "other companies", "Claims", "Total")
    values = ("This year", "4.932,00", "34.742,80", "", "231,85", "42.313,22")
    text = text_of(tmp_path, column(labels), column(values, right=400))
    head, *rows = text.split("\n\n")
    assert head == "This year"
    assert rows == [
        "Software\t4.932,00\nShares and bonds of\t34.742,80\nother companies\nClaims\t231,85\nTotal\t42.313,22"
    ]


@pytest.mark.parametrize(
    "values",
    [
        ("10", "20", "30", "40", "50"),  # the numbers of lines
        ("", "1.250", "", "3.400", ""),  # too few
    ],
)
def test_what_is_no_column_of_values_stays(tmp_path: Path, values: Sequence[str]) -> None:
    beside = column(values, right=400)
    assert text_of(tmp_path, column(LABELS), beside).split() == " ".join([*LABELS, *values]).split()


def test_numbers_belong_to_the_nearest_text(tmp_path: Path) -> None:
    values, texts = ("7", "12", "31", "8", "9"), ("North", "South", "East", "West", "Centre")
    text = text_of(tmp_path, column(LABELS), column(values, right=400), column(texts, x=410))
    assert text.split() == " ".join([*LABELS, *values, *texts]).split()


def test_prose_beside_numbers_stays_whole(tmp_path: Path) -> None:
    text = text_of(tmp_path, column(PROSE), column(THIS_YEAR, right=450))
    assert " ".join(text.split()).startswith(" ".join(PROSE))


@pytest.mark.parametrize("upright", [(200, 300, 400), (300, 400, 500)])
def test_a_grid_reaches_as_far_as_its_rules(tmp_path: Path, upright: Sequence[float]) -> None:
    """Columns beside it are parted where there is room between them."""
    changes = ("12,1 %", "3,3 %", "-25,7 %", "510,5 %", "9,3 %")
    level = [Rectangle(60, TOP - 13 + LEADING * line, 520, TOP - 12.2 + LEADING * line) for line in range(6)]
    rules = [*level, *(Rectangle(x, TOP - 13, x + 0.8, TOP - 13 + LEADING * 5) for x in upright)]
    values = [*column(THIS_YEAR, right=290), *column(LAST_YEAR, right=390), *column(changes, right=490)]
    text = text_of(tmp_path, column(LABELS, 65), values, rules)
    assert text == rows_of(LABELS, THIS_YEAR, LAST_YEAR, changes)


def test_values_behind_blanks_are_read() -> None:
    """As forms have them, whose blanks for letters are texts of their own."""

    def piece(block: int, x: float, y: float, text: str) -> Piece:
        made = make_piece(
            block, (1.0, 0.0), [(each, (x + 6 * at, y, x + 6 * at + 6, y + 9)) for at, each in enumerate(text)]
        )
        assert made is not None
        return made

    labels = [piece(at, 60, TOP + LEADING * at, label) for at, label in enumerate(LABELS)]
    values = [
        piece(9 + at, x, TOP + LEADING * at, text)
        for at, value in enumerate(THIS_YEAR)
        for x, text in ((250, " "), (400 - 6 * len(value), value))
    ]
    text = lay_out([*labels, *values], 600, 800, 100).text
    assert [line.split() for line in text.split("\n")] == [
        [*label.split(), value] for label, value in zip(LABELS, THIS_YEAR, strict=True)
    ]


def test_texts_beside_a_grid_that_are_no_column_are_read(tmp_path: Path) -> None:
    lines = range(12)
    level = [Rectangle(60, TOP - 13 + LEADING * line, 560, TOP - 12.2 + LEADING * line) for line in range(13)]
    rules = [*level, *(Rectangle(x, TOP - 13, x + 0.8, TOP - 13 + LEADING * 12) for x in (60, 120, 180))]
    cells = [mark for x in (65, 125) for mark in column([f"c{x + line}" for line in lines], x)]
    steps = [Text(190 + 25 * line, TOP + LEADING * line, f"s{line}", SIZE) for line in lines]
    assert sorted(text_of(tmp_path, rules, cells, steps).split()) == sorted(mark.text for mark in [*cells, *steps])
