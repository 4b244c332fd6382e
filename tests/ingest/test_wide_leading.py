"""Paragraphs of which the lines stand far apart: they are read as one, and what only stands below each other is not."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from app.ingest.limits import Limits
from app.ingest.reader import open_document

PROSE = (
    "The second year of the program saw the addition of a",
    "Foundation as an important partner, which allowed us to",
    "support twenty fellows from all over the country and their",
    "own projects.",
)


def text_of(folder: Path, lines: list[tuple[str, float, float]], size: float = 10) -> str:
    """The text of a page with lines, each with its left edge and baseline."""
    with pymupdf.open() as document:
        page = document.new_page()
        for line, x, y in lines:
            page.insert_text((x, y), line, fontsize=size)
        document.save(folder / "page.pdf")
    document = open_document(folder / "page.pdf", None, Limits())
    try:
        return document.read(1).text
    finally:
        document.close()


def below_each_other(lines: tuple[str, ...], leading: float, x: float = 72) -> list[tuple[str, float, float]]:
    return [(line, x, 100 + leading * number) for number, line in enumerate(lines)]


@pytest.mark.parametrize("leading", [11.5, 16, 20, 24])
def test_a_paragraph_is_one_however_far_its_lines_stand_apart(tmp_path: Path, leading: float) -> None:
    assert text_of(tmp_path, below_each_other(PROSE, leading)) == "\n".join(PROSE)


def test_the_first_line_may_be_indented(tmp_path: Path) -> None:
    lines = below_each_other(PROSE, 20)
    lines[0] = (lines[0][0], 92, lines[0][2])
    assert text_of(tmp_path, lines) == "\n".join(PROSE)


@pytest.mark.parametrize(
    "lines",
    [
        ("Members of the board", "Treasurer of the house", "Friends of the old mill"),
        (
            "This is the last line of a paragraph which ends here.",
            "And this is the first line of the next paragraph of it",
        ),
        ("1.1 What the rules of this house are ........... 4", "And what becomes of those who break them ........ 5"),
        ("A heading of more words than most of them", PROSE[0] + " " + PROSE[1]),
    ],
    ids=["names", "sentences", "contents", "heading"],
)
def test_what_only_stands_below_each_other_stays_apart(tmp_path: Path, lines: tuple[str, ...]) -> None:
    assert text_of(tmp_path, below_each_other(lines, 20), size=9) == "\n\n".join(lines)


def test_a_heading_over_a_paragraph_of_close_lines_stays_apart(tmp_path: Path) -> None:
    heading = ("What the people of the old mill had to say about it", 72.0, 82.0)
    assert text_of(tmp_path, [heading, *below_each_other(PROSE, 11.5)]) == heading[0] + "\n\n" + "\n".join(PROSE)


def test_lines_of_other_columns_and_sizes_stay_apart(tmp_path: Path) -> None:
    apart = [(PROSE[0], 72.0, 100.0), (PROSE[1], 200.0, 120.0)]
    assert text_of(tmp_path, apart) == "\n\n".join(PROSE[:2])
