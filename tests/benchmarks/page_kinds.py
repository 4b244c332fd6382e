"""Documents of one kind of page each, to measure reading with: prose, two columns, ruled tables, forms.

The words are the sample document's, drawn at random with a fixed seed, so that every run reads the same.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pymupdf

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from documents import Mark, PageSpec, Rectangle, Text, write_pdf

SAMPLE = ROOT / "app" / "samples" / "tide-gauge-report.pdf"
SIZE, STEP = 8.0, 12.0
FIELDS = 20

Words = Callable[[int], str]


def write_documents(folder: Path) -> list[Path]:
    """A file of each kind."""
    known = [word for page in pymupdf.open(SAMPLE) for word in page.get_text().split() if word.isascii()]
    chance = random.Random(1)

    def words(count: int) -> str:
        return " ".join(chance.choices(known, k=count))

    made = []
    for name, pages, paint in (("prose", 1_000, _prose), ("columns", 600, _columns), ("tables", 300, _tables)):
        path = folder / f"{name}-{pages}.pdf"
        made.append(write_pdf(path, [PageSpec(list(paint(words))) for _ in range(pages)]))
    return [*made, _forms(folder / "forms-200.pdf", 200, words)]


def _paragraphs(left: float, words: Words, count: int) -> Iterator[Mark]:
    for number in range(42):
        yield Text(left, 60 + STEP * number + STEP * (number // 7), words(count), SIZE)


def _prose(words: Words) -> Iterator[Mark]:
    yield from _paragraphs(50, words, 10)


def _columns(words: Words) -> Iterator[Mark]:
    for left in (40, 310):
        yield from _paragraphs(left, words, 5)


def _tables(words: Words) -> Iterator[Mark]:
    for top in (60, 400):
        for row in range(16):
            yield Rectangle(50, top + 18 * row, 545, top + 18 * row + 0.5)
        for column in range(6):
            yield Rectangle(50 + 99 * column, top, 50.5 + 99 * column, top + 270)
        for row in range(15):
            for column in range(5):
                yield Text(54 + 99 * column, top + 18 * row + 13, words(1)[:14], SIZE)


def _forms(path: Path, pages: int, words: Words) -> Path:
    labels = [[Text(50, 72 + 30 * row, words(3), SIZE) for row in range(FIELDS)] for _ in range(pages)]
    document = pymupdf.open(write_pdf(path.with_suffix(".labels"), [PageSpec(marks) for marks in labels]))
    for page in document:
        for row in range(FIELDS):
            field = pymupdf.Widget()
            field.field_type = pymupdf.PDF_WIDGET_TYPE_TEXT
            field.field_name = f"{page.number}-{row}"
            field.field_value = words(2)
            field.rect = pymupdf.Rect(300, 60 + 30 * row, 540, 78 + 30 * row)
            page.add_widget(field)
    document.save(path)
    return path
