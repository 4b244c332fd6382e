"""The rows, labels and lists that pages print, with the place of every cell: what fills a form without a model.

Item no. | Qty     a block of rows; one of its lines may be heads
TRC-220  | 12
Chair: A. Pask     a label with what stands behind it
Skills             a heading with the points below it
• Sailing
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.assistant.evidence.table_cells import CELL_END
from app.assistant.extraction.likeness import LONGEST
from app.assistant.prompt import PageText

_CELL_END = re.compile(CELL_END)
_LABELLED = re.compile(r"(?P<label>[^:：\t|]{1,60}?)\s*(?:[:：])(?!//)\s*(?P<value>\S.*)")
_PARTED = re.compile(r"(?:^|(?<!\s)\s+)[·•]\s+|[;,]\s+(?=[^\W\d_][^:：·•;,]{0,40}[:：]\s)")
"""Between labels with their values in one line. Of many spaces only the first is tried: a line may hold thousands."""
_POINT = re.compile(r"\s*(?:[•◦▪‣●■*–—-]|o(?=\s)|\d{1,2}[.)])\s+(?=\S)")
_ROW = re.compile(r"[^,.:;]{2,30}(?:, [^,.:;]{2,30})+")
FULL_LINE = 60
"""Characters of a line behind which a point may go on with the next."""
_AMOUNT = re.compile(r"\W*(?:[^\W\d_]{1,3}\W*)?\d[\d.,'’\s]*\W*(?:[^\W\d_]{1,3})?\W*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a page's text: a cell, or what stands behind a label. Empty cells have start == end."""

    page: PageText
    text: str
    start: int
    end: int
    """`page.text[start:end]`."""


@dataclass(frozen=True)
class Line:
    """A row of cells."""

    cells: tuple[Cell, ...]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What the cells say; empty where there is nothing."""
        return tuple(cell.text for cell in self.cells)

    @property
    def can_be_heads(self) -> bool:
        """Whether these may be heads of columns: short, and no amounts."""
        said = [text for text in self.texts if text]
        return bool(said) and all(len(text) <= LONGEST and not _AMOUNT.fullmatch(text) for text in said)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label with what stands behind it."""

    label: str
    value: Cell


@dataclass(frozen=True, slots=True)
class Points:
    """A heading with the points of the list below it."""

    heading: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that follow each other."""

    above: str
    """The line above them on their page, which may be what they are called; empty: there is none."""
    lines: tuple[Line, ...]
    is_first: bool
    """Whether no other rows stand above them on their page."""


Tables = Mapping[tuple[int, int], Sequence[tuple[int, int]]]
"""Where tables stand in the text of pages, (document id, page) to [start, end): regions of the page."""


def printed_blocks(pages: Sequence[PageText], tables: Tables) -> list[Block]:
    """All blocks of rows, in order. A line without cells ends one, unless it stands within a table."""
    return [block for page in pages for block in _blocks_of(page, tables.get(page.key, ()))]


def _blocks_of(page: PageText, tables: Sequence[tuple[int, int]]) -> Iterator[Block]:
    above, rows, is_first = "", list[Line](), True
    for start, text in lines_of(page.text):
        line = row_of(page, start, text)
        if line is not None:
            rows.append(line)
        elif not any(low <= page.start + start < high for low, high in tables) or not rows:
            if rows:
                yield Block(above, tuple(rows), is_first)
                rows, is_first, above = [], False, ""
            above = text.strip() or above
    if rows:
        yield Block(above, tuple(rows), is_first)


def row_of(page: PageText, start: int, text: str) -> Line | None:
    """A line of a page as a row; None if nothing parts it."""
    if _CELL_END.search(text) is None:
        return None
    cells, at = [], 0
    for match in (*_CELL_END.finditer(text), None):
        end = len(text) if match is None else match.start()
        cells.append(_cell(page, start + at, start + end))
        at = len(text) if match is None else match.end()
    return Line(tuple(cells))


def labels_of(pages: Sequence[PageText]) -> list[Labelled]:
    """Labels with what stands behind them: "Chair: A. Pask", rows of two cells, a row of heads with one row below."""
    found = []
    for page in pages:
        for start, text in lines_of(page.text):
            if _CELL_END.search(text) is None:
                found += [Labelled(label.text, value) for label, value in labels_in(page, start, text)]
    found += [label for block in printed_blocks(pages, {}) for label in _labels_in(block)]
    return [label for label in found if label.value.text and any(map(str.isalpha, label.label))]


def labels_in(page: PageText, start: int, text: str) -> Iterator[tuple[Cell, Cell]]:
    """Labels with what stands behind them in a line: "Employee: Ms Tredwell · Pay date: 30 October 2026" has two."""
    edges = [0, *(edge for match in _PARTED.finditer(text) for edge in match.span()), len(text)]
    for low, high in zip(edges[::2], edges[1::2], strict=True):
        if (match := _LABELLED.fullmatch(text, low, high)) is not None:
            label = match["label"].lstrip("•-–*· ")
            yield (
                _cell(page, start + match.end("label") - len(label), start + match.end("label")),
                _cell(page, start + match.start("value"), start + match.end("value")),
            )


def _labels_in(block: Block) -> Iterator[Labelled]:
    first = block.lines[0]
    if len(block.lines) == 2 and first.can_be_heads and len(first.cells) == len(block.lines[1].cells) > 2:
        yield from map(Labelled, first.texts, block.lines[1].cells)
        return
    for line in block.lines:
        said = [cell for cell in line.cells if cell.text]
        if len(said) == 2 or len(said) == len(line.cells) == 4:
            for label, value in zip(said[::2], said[1::2], strict=True):
                if len(label.text) <= LONGEST:
                    yield Labelled(label.text.rstrip(":： "), value)


def points_of(pages: Sequence[PageText]) -> list[Points]:
    """Lists with the lines that head them."""
    found = []
    for page in pages:
        heading, cells, open_to = "", list[Cell](), False
        for start, text in [*lines_of(page.text), (len(page.text), "")]:
            if match := _POINT.match(text):
                cells.append(_cell(page, start + match.end(), start + len(text)))
                open_to = len(text) >= FULL_LINE
            elif text.strip() and cells and open_to:  # a point goes on below
                cells[-1] = _cell(page, cells[-1].start, start + len(text))
                open_to = len(text) >= FULL_LINE
            elif text.strip():
                if heading and not cells and len(text) <= FULL_LINE and _ROW.fullmatch(text.strip()):
                    found.append(Points(heading, tuple(_parts_of_row(page, start, text))))
                if cells and heading:
                    found.append(Points(heading, tuple(cell for cell in cells if cell.text)))
                heading, cells = text.strip() if len(text.strip()) <= LONGEST else "", []
            else:
                open_to = False
        if cells and heading:
            found.append(Points(heading, tuple(cell for cell in cells if cell.text)))
    return found


def _parts_of_row(page: PageText, start: int, text: str) -> Iterator[Cell]:
    at = start
    for part in text.split(","):
        yield _cell(page, at, at + len(part))
        at += len(part) + 1


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text, each with where it begins."""
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def _cell(page: PageText, start: int, end: int) -> Cell:
    text = page.text[start:end]
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    if not any(map(str.isalnum, text)):
        return Cell(page, "", start, start)
    return Cell(page, text, start + lead, start + lead + len(text))
