"""Letters under a bar or a picture are left out and counted, unless they are the recognised text of a scan."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import A4, Mark, PageSpec, Picture, Rectangle, Text, text_image, write_pdf

from app.ingest.limits import Limits
from app.ingest.pdf.covered_text import find_covers
from app.ingest.reader import open_document
from app.ingest.records import Page

LINE = Text(60, 200, "Paid to Ilse Brandt in May")
# In Courier of 10 points each letter is 6 wide: the name stands from 60 + 6 * 8 = 108 to 174.
NAME = (107.0, 188.0, 175.0, 204.0)


def first_page(path: Path, marks: list[Mark], rotate: int = 0) -> Page:
    return open_document(write_pdf(path, [PageSpec(marks, rotate=rotate)]), None, Limits()).read(1)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("grey", [0.0, 0.7, 1.0])
def test_what_a_bar_covers_is_left_out_and_said(tmp_path: Path, rotate: int, grey: float) -> None:
    page = first_page(tmp_path / "a.pdf", [LINE, Rectangle(*NAME, grey=grey)], rotate)
    assert page.text.split() == ["Paid", "to", "in", "May"]
    assert page.note == "Left out: 2 words that cannot be seen on the page."
    assert "2 words that cannot be seen" in page.suspicious


def test_what_a_picture_covers_is_left_out(tmp_path: Path) -> None:
    page = first_page(tmp_path / "a.pdf", [LINE, Picture(*NAME, 2, 1, b"\x60\x60")])
    assert page.text.split() == ["Paid", "to", "in", "May"]


@pytest.mark.parametrize(
    "marks",
    [
        [Rectangle(*NAME, grey=0.8), LINE],  # a ground, painted before
        [LINE, Rectangle(60, 203, 220, 204)],  # a rule under the line
        [LINE, Rectangle(300, 188, 400, 204)],  # elsewhere
        [LINE, Rectangle(*NAME, grey=0.8), LINE],  # written again on the bar
        [LINE, Picture(50, 180, 300, 210, 2, 1, b"\xff\xff"), LINE],
    ],
    ids=["ground", "rule", "elsewhere", "written again", "on a picture"],
)
def test_what_can_be_seen_is_kept(tmp_path: Path, marks: list[Mark]) -> None:
    page = first_page(tmp_path / "a.pdf", marks)
    assert set(page.text.split()) == set(LINE.text.split())


@pytest.mark.parametrize("grey", [0.0, 1.0])
def test_recognised_text_under_a_scan_is_kept_whatever_its_colour(tmp_path: Path, grey: float) -> None:
    image = text_image(["Received with thanks"])
    scan = Picture(0, 0, *A4, image.width, image.height, image.convert("L").tobytes())
    page = first_page(
        tmp_path / "a.pdf",
        [Text(56, 80, "Received with thanks", 16, grey), Text(56, 400, "from nobody", 10, grey), scan],
    )
    assert page.text.split() == ["Received", "with", "thanks", "from", "nobody"]
    assert "scan" in page.note and page.suspicious == ""


def test_fills_without_text_before_them_cover_nothing() -> None:
    text, fill = ("fill-text", (0.0, 0.0, 50.0, 10.0)), ("fill-path", (0.0, 0.0, 50.0, 10.0))
    assert find_covers([fill, text]) == []
    assert find_covers([text, fill]) == [fill[1]]
    assert find_covers([text, ("stroke-path", fill[1]), ("fill-path", (0.0, 9.0, 50.0, 20.0))]) == []
    assert find_covers([text] * 1000 + [fill] * 1000) == [fill[1]]


def test_on_a_page_of_very_many_fills_what_is_drawn_decides(tmp_path: Path) -> None:
    many: list[Mark] = [
        Rectangle(60 + 10 * (n % 40), 300 + 10 * (n // 40), 66 + 10 * (n % 40), 306 + 10 * (n // 40))
        for n in range(900)
    ]
    over: list[Mark] = [Rectangle(100, y, 500, y + 5, grey=0.5) for y in range(300, 500, 5)]
    page = first_page(tmp_path / "a.pdf", [LINE, Text(100, 400, "never seen"), *many, *over * 6, Rectangle(*NAME)])
    assert page.text.split() == ["Paid", "to", "in", "May"]
