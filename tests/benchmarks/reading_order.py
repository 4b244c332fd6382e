"""How well the order of a page's words and its tables are read, against what is known of them or a second extractor.

    python tests/benchmarks/reading_order.py [FILE...]

Known: pages that this program writes, of the prose of this repository's documents, in columns that were drawn one after
the other or line by line across, with running heads, a footnote, a sidebar; and drawn grids whose cells come in any
order. PDFs that are named are compared with PDFium's text, page by page, and their tables with PyMuPDF's `find_tables`.
Neither is right in everything: where they differ, somebody has to look. Both run in this process: name nothing hostile.

    words    share of the other's words that were read
    order    longest common subsequence of words, by the number of the other's words
    cer      edits between the texts (Levenshtein), by the letters of the other; white space counts as one space
    rows     share of the other's table rows that were read with the same words in the same cells
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pymupdf
import pypdfium2

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from documents import Mark, PageSpec, Rectangle, Text, write_pdf
from measured import keep_result, machine

from app.errors import PinciteError
from app.ingest.isolate import read_document
from app.ingest.limits import Limits
from app.ingest.records import Page, RegionKind

LIMITS = Limits(recognition=False)
SEED = 7
PAGES = 20  # of a document that are compared
Row = dict[str, object]


def main() -> int:
    """Print a line a kind of page or document, and keep the figures."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        for name, spec, gold in layouts(prose()):
            rows.append({"known": name, **compared(texts_of(write_pdf(Path(folder) / "a.pdf", [spec])), [gold])})
            print(rows[-1])
    for path in map(Path, sys.argv[1:]):
        try:
            rows += list(beside_others(path))
        except (PinciteError, pypdfium2.PdfiumError, RuntimeError) as error:
            print(f"{path.name}: {type(error).__name__}")
    keep_result("reading_order", {**machine(), "rows": rows})
    return 0


def prose() -> list[str]:
    """Sentences of this repository's documents."""
    text = " ".join(
        (ROOT / "docs" / name).read_text("utf-8") for name in ("citations.md", "command-line.md", "race.md")
    )
    sentences = re.findall(r"(?<=[.] )[A-Z][A-Za-z ,'-]{30,200}[.]", " ".join(text.split()))
    return random.Random(SEED).sample(sentences, min(60, len(sentences)))


def layouts(sentences: Sequence[str]) -> Iterator[tuple[str, PageSpec, str]]:
    """Kinds of pages with the text that a reader reads on them."""
    words = " ".join(sentences).split()
    head, foot = Text(60, 40, "Annual report of the harbour", 8), Text(290, 815, "17", 8)
    for name, count, width in (("one column", 1, 75), ("two columns", 2, 42), ("three columns", 3, 28)):
        columns = [wrapped(words[at * 200 : (at + 1) * 200], width) for at in range(count)]
        gold = " ".join([head.text, *(" ".join(column) for column in columns), foot.text])
        by_column = [text for at, column in enumerate(columns) for text in set_lines(column, 40 + at * 530 / count)]
        yield name, PageSpec([head, *by_column, foot]), gold
        if count > 1:
            across: list[Mark] = sorted(by_column, key=lambda mark: (mark.y, mark.x))
            yield f"{name}, drawn across", PageSpec([head, *across, foot]), gold
    body, note = wrapped(words[:240], 75), "1 That is what was said of it at the time."
    marks = [*set_lines(body, 60), Text(60, 760, "1", 5), Text(66, 763, note[2:], 7), foot]
    yield "footnote", PageSpec([head, *marks]), " ".join([head.text, *body, note, foot.text])
    body, aside = wrapped(words[:200], 50), wrapped(words[300:330], 22)
    box = [Rectangle(420, 100, 570, 130 + 14 * len(aside), 0.9), *set_lines(aside, 428, 120)]
    yield "sidebar", PageSpec([head, *set_lines(body, 60), *box]), " ".join([head.text, *body, *aside])
    yield "table in a grid, cells in any order", *grid(words)
    yield "table without a grid, drawn column by column", *statement(words)


def wrapped(words: Sequence[str], letters: int) -> list[str]:
    """Words in lines of at most so many letters."""
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) + 1 > letters:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def set_lines(lines: Sequence[str], x: float, y: float = 80) -> list[Text]:
    """Lines as marks, one below the other."""
    return [Text(x, y + 12 * at, line, 9) for at, line in enumerate(lines)]


def grid(words: Sequence[str]) -> tuple[PageSpec, str]:
    """A grid of 8 x 4 cells of one to three lines, written in random order."""
    dice = random.Random(SEED)
    marks: list[Mark] = []
    gold: list[str] = []
    y = 80.0
    for _ in range(8):
        cells = [wrapped(dice.sample(words, dice.randint(1, 7)), 20) for _ in range(4)]
        gold += [" ".join(cell) for cell in cells]
        for column, cell in enumerate(cells):
            marks += [Text(45 + 125 * column, y + 12 + 11 * at, line, 8) for at, line in enumerate(cell)]
        marks.append(Rectangle(40, y - 0.4, 540, y + 0.4))
        y += 11 * max(map(len, cells)) + 8
    dice.shuffle(marks)
    rules = [Rectangle(40 + 125 * at - 0.4, 80, 40 + 125 * at + 0.4, y) for at in range(5)]
    return PageSpec([*marks, Rectangle(40, y - 0.4, 540, y + 0.4), *rules]), " ".join(gold)


def statement(words: Sequence[str]) -> tuple[PageSpec, str]:
    """Labels of one or two lines, then two columns of numbers that end at one edge: the first label line has them."""
    dice = random.Random(SEED)
    labels: list[Text] = []
    columns: tuple[list[Text], ...] = ([], [])
    gold: list[str] = []
    y = 80.0
    for _ in range(30):
        first, *rest = lines = wrapped(dice.sample(words, dice.randint(1, 8)), 40)[:2]
        numbers = [f"{dice.randint(1, 9_000_000):,}" for _ in columns]
        labels += [Text(40, y + 12 * at, line, 9) for at, line in enumerate(lines)]
        for marks, number, right in zip(columns, numbers, (400, 500), strict=True):
            marks.append(Text(right - 5.4 * len(number), y, number, 9))
        gold += [first, *numbers, *rest]
        y += 12 * len(lines) + 6
    return PageSpec([*labels, *columns[0], *columns[1]]), " ".join(gold)


def texts_of(path: Path) -> list[str]:
    """What Pincite reads on every page."""
    return [page.text for page in pages_of(path)]


def pages_of(path: Path) -> list[Page]:
    """The first pages, as Pincite reads them."""
    return [event for event in read_document(path, limits=LIMITS) if isinstance(event, Page)][:PAGES]


def beside_others(path: Path) -> Iterator[Row]:
    """A document's pages beside PDFium's, and its tables beside PyMuPDF's."""
    pages = pages_of(path)
    other = pypdfium2.PdfDocument(path)
    texts = [other[number].get_textpage().get_text_range() for number in range(min(len(other), PAGES))]
    both = [(page.text, text) for page, text in zip(pages, texts, strict=False) if page.text and text.strip()]
    if both:
        result = compared([mine for mine, _ in both], [theirs for _, theirs in both])
        yield {"document": path.name, "against": "PDFium", **result}
        print(path.name, result)
    document = pymupdf.open(path)
    began = time.perf_counter()
    known = [rows for page in pages for rows in rows_of_find_tables(document[page.number - 1])]
    seconds = time.perf_counter() - began
    if known:
        found = Counter(row for page in pages for row in rows_of(page))
        same = sum((Counter(known) & found).values())
        spent = round(1000 * seconds / len(pages), 1)
        row = {"rows": len(known), "same": same, "mine": found.total(), "find_tables_ms_a_page": spent}
        yield {"document": path.name, "against": "PyMuPDF find_tables", **row}
        print(path.name, row)


def rows_of(page: Page) -> Iterator[tuple[str, ...]]:
    """The rows of a page's tables: the texts of the cells that are not empty."""
    for region in page.regions:
        if region.kind is RegionKind.TABLE:
            for row in page.text[region.start : region.end].split("\n"):
                cells = tuple(cell.strip() for cell in row.split("\t") if cell.strip())
                if len(cells) > 1:
                    yield cells


def rows_of_find_tables(page: pymupdf.Page) -> Iterator[tuple[str, ...]]:
    """The same from PyMuPDF."""
    for table in page.find_tables().tables:
        for row in table.extract():
            cells = tuple(" ".join(cell.split()) for cell in row if cell and cell.strip())
            if len(cells) > 1:
                yield cells


def compared(mine: Sequence[str], theirs: Sequence[str]) -> Row:
    """The figures of some pages together."""
    words = order = edits = count = letters = 0
    for text, other in zip(mine, theirs, strict=True):
        a, b = plain(text), plain(other)
        read, known = a.split(), b.split()
        words += sum((Counter(read) & Counter(known)).values())
        order += common_order(read, known)
        edits += edit_distance(a, b)
        count += len(known)
        letters += len(b)
    shares = {"words": round(words / count, 4), "order": round(order / count, 4), "cer": round(edits / letters, 4)}
    return {"pages": len(mine), **shares}


def plain(text: str) -> str:
    """A text for comparing: white space as one space, no signs that PDFium puts at the ends of cut words."""
    return " ".join(text.replace("\ufffe", "-").replace("\u00ad", "-").split())


def common_order(read: Sequence[str], known: Sequence[str]) -> int:
    """Length of the longest common subsequence (Crochemore et al. 2001, bit-parallel)."""
    places: dict[str, int] = {}
    for at, word in enumerate(known):
        places[word] = places.get(word, 0) | 1 << at
    mask = (1 << len(known)) - 1
    rest = mask
    for word in read:
        hits = rest & places.get(word, 0)
        rest = ((rest + hits) | (rest - hits)) & mask
    return len(known) - rest.bit_count()


def edit_distance(read: str, known: str) -> int:
    """Levenshtein's distance (Myers 1999, bit-parallel, in one large number)."""
    if not known:
        return len(read)
    places: dict[str, int] = {}
    for at, letter in enumerate(known):
        places[letter] = places.get(letter, 0) | 1 << at
    mask, last = (1 << len(known)) - 1, 1 << len(known) - 1
    plus, minus, distance = mask, 0, len(known)
    for letter in read:
        here = places.get(letter, 0)
        across = (((here & plus) + plus) ^ plus) | here | minus
        up, down = minus | ~(across | plus) & mask, plus & across
        distance += bool(up & last) - bool(down & last)
        up, down = (up << 1 | 1) & mask, down << 1 & mask
        plus, minus = down | ~((here | minus) | up) & mask, up & (here | minus)
    return distance


if __name__ == "__main__":
    sys.exit(main())
