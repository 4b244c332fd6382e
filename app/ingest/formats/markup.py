"""Writes the clean XHTML that MuPDF lays out: few elements, every text escaped, nothing loaded from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from app.ingest.formats.book import LONG_WORD, SIDE_POINTS, WIDEST, Chapter

ROWS_A_CHAPTER, LEAST_ROWS, CELLS_A_CHAPTER = 2_000, 200, 10_000
"""MuPDF lays out a chapter as a whole, and takes more for each cell the more of them there are."""
SEPARATOR = '<span class="bar">| </span>'
"""Stands before every cell but a row's first: whoever reads the row as a line of text sees where a cell ends."""
WIDEST_CELL = 46
"""Letters that a column is given at most, before its cells wrap."""
LETTER_POINTS = 6.3
AROUND_POINTS = 18.0
"""What a cell takes besides its letters: the bar and the space beside both."""
FIRST_WIDE = "\u1100"
"""From here on most letters are as wide as two."""
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escaped(text: str) -> str:
    """A text within XHTML; characters that XML cannot hold become U+FFFD."""
    clean = _NOT_XML.sub("\ufffd", text)
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def whole_number(text: str, otherwise: int = 0) -> int:
    """The number that an attribute holds; `otherwise` where it holds none, or one of more than seven digits."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else otherwise


def element(tag: str, inner: str, style: str = "") -> str:
    """An element around markup; nothing if that is empty."""
    attribute = f' class="{style}"' if style else ""
    return f"<{tag}{attribute}>{inner}</{tag}>" if inner.strip() else ""


def indented(level: int) -> str:
    """The style of a paragraph that stands so many levels in (book.py); of none at 0, the third is the deepest."""
    return f"item{min(level, 3)}" if level > 0 else ""


def lines(text: str) -> str:
    """A text whose line ends are kept."""
    return "<br/>".join(escaped(line) for line in text.split("\n"))


def table(rows: Iterable[Sequence[str]], heads: int = 0) -> str:
    """A table of cells that are markup: each row a line, cells parted by a bar. The first `heads` rows are heads."""
    out = []
    for number, row in enumerate(rows):
        tag = "th" if number < heads else "td"
        cells = [f"<{tag}>{SEPARATOR if column else ''}{cell}</{tag}>" for column, cell in enumerate(row)]
        if cells:
            out.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(out)}</table>" if out else ""


def sheet_chapters(title: str, rows: Sequence[Sequence[str]], note: str = "") -> list[Chapter]:
    """Rows of plain texts as chapters: a heading, and the rows as a table, cut where it is very long or very wide."""
    heading = element("h1", escaped(title)) + element("p", escaped(note), "note")
    if not rows:
        return [Chapter(heading + element("p", "This sheet is empty.", "note"), title)] if heading else []
    chapters = []
    groups = _column_groups(rows)
    for first, end in groups:
        columns = element("p", f"Columns {first + 1:,} to {end:,}", "note") if len(groups) > 1 else ""
        wanted = [row[first:end] for row in rows if not first or any(row[first:end])]
        width = max((len(row) for row in wanted), default=0)
        most = max(LEAST_ROWS, min(ROWS_A_CHAPTER, CELLS_A_CHAPTER // max(width, 1)))
        for start in range(0, len(wanted), most):
            part = wanted[start : start + most]
            cells = ([lines(cell) for cell in (*row, *[""] * (width - len(row)))] for row in part)
            above = "" if start else columns if first else heading + columns
            chapters.append(Chapter(above + table(cells, heads=0 if start else 1), title))
    return chapters


def _column_groups(rows: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """The first column and the one behind the last of each part of a table: all of it, where the page is wide enough.

    More would run off the page: a cell wraps between words, and within the longest only.
    """
    widest: dict[int, int] = {}
    for row in rows:
        for column, cell in enumerate(row):
            longest = max(map(_breadth, cell.split()), default=1)
            widest[column] = max(widest.get(column, 1), min(longest, LONG_WORD))
    groups, first, taken = [], 0, 0.0
    for column in range(len(widest)):
        needed = widest[column] * LETTER_POINTS + AROUND_POINTS
        if taken + needed > WIDEST - SIDE_POINTS and column > first:
            groups.append((first, column))
            first, taken = column, 0.0
        taken += needed
    return [*groups, (first, len(widest))]


def sheet_width(rows: Sequence[Sequence[str]]) -> float:
    """Points that a table of plain texts needs for its cells to stand on one line each, within reason."""
    widest: dict[int, int] = {}
    for row in rows:
        for column, cell in enumerate(row):
            longest = max(map(_breadth, cell.split("\n")))
            widest[column] = max(widest.get(column, 1), min(longest, WIDEST_CELL))
    return sum(letters * LETTER_POINTS + AROUND_POINTS for letters in widest.values())


def _breadth(line: str) -> int:
    return len(line) if line.isascii() else len(line) + sum(letter >= FIRST_WIDE for letter in line)
