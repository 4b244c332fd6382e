"""The boxes of a quote hold its words and no others: PDFium, which has no part in the app, reads what lies in them."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest
from documents import PageSpec, Text, table_pdf, two_column_pdf, write_pdf

from app.assistant.quotes.line_boxes import line_boxes
from app.assistant.quotes.source_text import SourceDocument, SourceText, make_source_text
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Box, Page, PageKind, Word
from app.ingest.render import to_pixels

LINE_END_HYPHEN = "\x02"  # as PDFium gives it


def source_of(path: Path, most_pages: int = 8) -> SourceText:
    with closing(open_document(path, None, Limits())) as document:
        pages = [document.read(number) for number in range(1, min(document.page_count, most_pages) + 1)]
    return make_source_text([SourceDocument(1, path.name, tuple(pages))])


def letters(text: str) -> Counter[str]:
    """Letters and digits, without their order: PDFium gives scripts from right to left as they are drawn."""
    return Counter(letter for letter in unicodedata.normalize("NFKC", text) if letter.isalnum())


class Truth:
    """What PDFium reads."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._texts = []
        for page in document:
            width, height = page.get_size()
            if page.get_rotation() in (90, 270):
                width, height = height, width
            boxes = page.get_cropbox(fallback_ok=False) or page.get_mediabox(fallback_ok=False)
            self._texts.append((page.get_textpage(), boxes or (0, 0, width, height)))

    def within(self, page: int, box: Box) -> str:
        """The text of a box on the unrotated page, y downwards."""
        text, (left, _, _, top) = self._texts[page - 1]
        x0, y0, x1, y1 = box
        found: str = text.get_text_bounded(left + x0, top - y1, left + x1, top - y0)
        return found.replace(LINE_END_HYPHEN, "-")

    def quote(self, source: SourceText, start: int, end: int) -> str:
        """The text of all boxes of a range."""
        place = source.place(start, end)
        return "".join(self.within(part.page, box) for part in place.stretches for box in part.boxes)


def ranges_of(source: SourceText, count: int) -> list[tuple[int, int]]:
    """Some ranges of whole words, of any length."""
    chance = random.Random(7)
    words = [match.span() for match in re.finditer(r"[^\s\x1d]+", source.text)]
    found = []
    for _ in range(count):
        first = chance.randrange(len(words))
        last = min(first + chance.randrange(14), len(words) - 1)
        if "\x1d" not in source.text[words[first][0] : words[last][1]]:
            found.append((words[first][0], words[last][1]))
    return found


LEFT = ["the first column begins in the", "middle of a sentence and goes", "on with infor-", "mation until its end."]
RIGHT = [
    "then the second column goes on",
    "with words of its own that",
    "must never be mixed with the",
    "others at all.",
]


@pytest.mark.parametrize("across", [False, True])
def test_a_quote_over_two_columns_has_a_box_for_each_line_in_each(tmp_path: Path, across: bool) -> None:
    path = two_column_pdf(tmp_path / "a.pdf", LEFT, RIGHT, across=across)
    source = source_of(path)
    assert source.text == "the first column begins in the middle of a sentence and goes on with information until " + (
        "its end. then the second column goes on with words of its own that must never be mixed with the others at all."
    )
    ((start, end),) = source.find("information until its end. then the second")
    with closing(pypdfium2.PdfDocument(path)) as document:
        truth = Truth(document)
        (stretch,) = source.place(start, end).stretches
        found = [truth.within(1, box).strip() for box in stretch.boxes]
        assert found == ["infor-", "mation until its end.", "then the second"]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (50.0, 60.0, 500.0, 700.0)])
def test_boxes_on_turned_and_cropped_pages_lie_on_the_ink(
    tmp_path: Path, rotate: int, crop: tuple[float, float, float, float] | None
) -> None:
    marks = [Text(100, 200, "alpha beta gamma", 20), Text(100, 400, "delta epsilon", 20)]
    path = write_pdf(tmp_path / "a.pdf", [PageSpec(marks, rotate=rotate, crop=crop)])
    source = source_of(path)
    ((start, end),) = source.find("beta gamma delta")
    (stretch,) = source.place(start, end).stretches
    with closing(pypdfium2.PdfDocument(path)) as document:
        assert [Truth(document).within(1, box).strip() for box in stretch.boxes] == ["beta gamma", "delta"]
    with closing(open_document(path, None, Limits())) as opened:
        page, drawn = opened.read(1), opened.draw(1, 1.0, 10**7)
    boxes = [to_pixels(box, page, drawn.scale) for box in line_boxes(page, 0, len(page.text))]
    dark = [(place % drawn.width, place // drawn.width) for place, grey in enumerate(drawn.rgb[::3]) if grey < 128]
    assert len(dark) > 100
    assert all(any(x0 - 1 <= x <= x1 and y0 - 1 <= y <= y1 for x0, y0, x1, y1 in boxes) for x, y in dark)


def test_a_cell_of_a_table_is_lit_alone(tmp_path: Path) -> None:
    path = table_pdf(tmp_path / "a.pdf", [["Item", "Amount", "Net"], ["Paper", "12", "3.40"], ["Ink", "1", "20.00"]])
    source = source_of(path)
    with closing(pypdfium2.PdfDocument(path)) as document:
        truth = Truth(document)
        for cell in ("Amount", "3.40", "12 3.40", "Paper 12 3.40 Ink"):
            ((start, end),) = source.find(cell)
            assert "".join(truth.quote(source, start, end).split()) == "".join(cell.split())


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("sample-files__multicolumn.pdf", 0),
        ("pdfplumber__federal-register-2020-17221.pdf", 0),
        ("pdfplumber__senate-expenditures.pdf", 0),
        ("pdfplumber__nics-background-checks-2015-11-rotated.pdf", 0),
        ("gen_rotated_cropped.pdf", 0),
        ("sample-files__libre-office-link.pdf", 0),
        # Formulas have boxes as tall as two lines; and PDFium has numbers for letters that MuPDF does not know.
        ("sample-files__GeoTopo-komprimiert.pdf", 200),
        ("gen_multiscript.pdf", 12),
    ],
)
def test_boxes_hold_the_quote_and_nothing_else(shared_folder: Path, name: str, more: int) -> None:
    path = shared_folder / "corpus" / name
    source = source_of(path)
    with closing(pypdfium2.PdfDocument(path)) as document:
        truth = Truth(document)
        for start, end in ranges_of(source, 40):
            wanted, found = letters(source.text[start:end]), letters(truth.quote(source, start, end))
            assert not wanted - found, source.text[start:end]
            assert (found - wanted).total() <= more, source.text[start:end]


def page_of(*words: tuple[str, Box]) -> Page:
    """A page with one line for each word."""
    placed, offset = [], 0
    for line, (text, box) in enumerate(words):
        placed.append(Word(text, offset, offset + len(text), box, line))
        offset += len(text) + 1
    return Page(1, PageKind.TEXT, 500, 500, 0, "\n".join(text for text, _ in words), tuple(placed))


@pytest.mark.parametrize(
    ("text", "box", "start", "end", "expected"),
    [
        ("東京都に住む。", (0, 0, 70, 10), 2, 4, (20, 0, 40, 10)),
        ("東京都に住む。", (0, 0, 10, 70), 2, 4, (0, 20, 10, 40)),
        ("東京ABの", (0, 0, 40, 10), 2, 4, (20, 0, 30, 10)),
        ("กำแพง", (0, 0, 50, 10), 0, 5, (0, 0, 50, 10)),
        ("ไทยคือ", (0, 0, 50, 10), 3, 6, (30, 0, 50, 10)),
        ("gauge.", (0, 0, 60, 10), 0, 5, (0, 0, 60, 10)),
    ],
)
def test_of_scripts_without_spaces_a_part_of_a_word_is_lit(
    text: str, box: Box, start: int, end: int, expected: Box
) -> None:
    assert line_boxes(page_of((text, box)), start, end) == (pytest.approx(expected),)


def test_characters_of_a_chinese_line_are_lit_where_pdfium_has_them(shared_folder: Path) -> None:
    path = shared_folder / "corpus" / "gen_multiscript.pdf"
    source = source_of(path)
    wanted = "中国的首都是北京"
    ((start, _),) = source.find(wanted)
    with closing(pypdfium2.PdfDocument(path)) as document:
        text, height = document[0].get_textpage(), document[0].get_height()
        first = text.get_text_range().index(wanted)
        for low in range(len(wanted)):
            for high in range(low + 1, len(wanted) + 1):
                left, right = (
                    text.get_charbox(first + low, loose=True)[0],
                    text.get_charbox(first + high - 1, loose=True)[2],
                )
                (stretch,) = source.place(start + low, start + high).stretches
                ((x0, y0, x1, y1),) = stretch.boxes
                assert (x0, x1) == pytest.approx((left, right), abs=1.5)
                assert y0 <= height - text.get_charbox(first + low)[1] <= y1
