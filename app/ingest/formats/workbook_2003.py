"""Excel 2003's XML (SpreadsheetML 2003) as a book: it says of each cell what it holds, and of styles how that looks.

<Workbook> <Styles/> <Worksheet ss:Name="Costs"> <Table> <Row> <Cell ss:Index="3"> <Data ss:Type="Number">

A style has what it does not say itself from its parent; a cell without a style has that of its row, else its column's.
A time is one of the day before the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from xml.etree.ElementTree import Element

from app.errors import DocumentDamaged
from app.ingest import notes
from app.ingest.formats.book import Book, Chapter, wide_page
from app.ingest.formats.markup import element, escaped, sheet_chapters, sheet_width, whole_number
from app.ingest.formats.number_formats import shown_number
from app.ingest.formats.office_parts import first
from app.ingest.formats.sheet_cells import MOST_COLUMNS, KeptCells

_SPAN = re.compile(r"\[[hms]+\]", re.I)
MOST_PARENTS = 20
"""Styles above each other; a damaged file may have one above itself."""
NAMED = {
    "Fixed": "0.00",
    "Standard": "#,##0.00",
    "Currency": "#,##0.00",
    "Percent": "0.00%",
    "Scientific": "0.00E+00",
}
"""Formats by their names; those of dates are not needed, for a date is told as one."""


def book_of(root: Element, name: str) -> Book:
    """A workbook as a book. Raises DocumentDamaged if it holds no sheet."""
    return _Reader(root).book(name)


class _Reader:
    """A workbook on its way to chapters."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._styles = {style.get("ID", ""): style for style in root.iter("Style")}
        self._columns: dict[int, str] = {}
        """The styles of the columns of the sheet that is being read."""
        self._from_1904 = any(True for _ in root.iter("Date1904"))
        self._cells = KeptCells()

    def book(self, name: str) -> Book:
        chapters: list[Chapter] = []
        widest = 0.0
        for sheet in self._root:
            if sheet.tag == "Worksheet":
                self._comments: list[str] = []
                rows = self._rows(first(sheet, "Table"))
                visible = first(sheet, "WorksheetOptions", "Visible")
                hidden = "This sheet is hidden in the workbook." if visible is not None else ""
                chapters += sheet_chapters(sheet.get("Name", ""), rows, hidden)
                widest = max(widest, sheet_width(rows))
                if self._comments:
                    chapters.append(Chapter(element("h2", "Comments") + "".join(self._comments)))
        if not chapters:
            raise DocumentDamaged(f"{name} is damaged: it holds no sheet.")
        note = notes.cells_beyond(self._cells.left_out) if self._cells.left_out else ""
        width, height = wide_page(widest)
        return Book(chapters, {}, width, height, note=note)

    def _rows(self, table: Element | None) -> list[list[str]]:
        self._columns = _column_styles(table)
        return self._cells.rows(map(self._placed, table if table is not None else ()))

    def _placed(self, row: Element) -> Iterator[tuple[int, str]]:
        """The column of each cell of a row, from 0, and what it shows."""
        column = 0
        for cell in row if row.tag == "Row" else ():
            column = (whole_number(cell.get("Index", "")) or column + 1) if cell.tag == "Cell" else column
            yield column - 1, self._shown(cell, row, column)
            column += whole_number(cell.get("MergeAcross", ""))

    def _shown(self, cell: Element, row: Element, column: int) -> str:
        data, comment = first(cell, "Data"), first(cell, "Comment")
        if comment is not None:
            text = " ".join(" ".join(comment.itertext()).split())
            self._comments.append(element("p", escaped(f"{comment.get('Author') or 'Comment'}: {text}")))
        text = "" if data is None else "".join(data.itertext())
        style = cell.get("StyleID") or row.get("StyleID") or self._columns.get(column) or "Default"
        match data.get("Type") if data is not None else "":
            case "Boolean":
                return {"1": "TRUE", "0": "FALSE"}.get(text, text)
            case "DateTime":
                return self._moment(text, self._format(style))
            case "Number":
                code = self._format(style)
                return shown_number(text, NAMED.get(code, code), from_1904=False) if text else ""
        return text

    def _format(self, name: str) -> str:
        """The number format of a style, or of the nearest of its parents that has one."""
        for _ in range(MOST_PARENTS):
            style = self._styles.get(name)
            if style is None:
                break
            if (number := first(style, "NumberFormat")) is not None:
                return number.get("Format", "")
            name = style.get("Parent", "")
        return ""

    def _moment(self, text: str, code: str) -> str:
        """A date, a time, or, where the format counts hours, minutes or seconds, a span of time."""
        day_before = datetime(1904, 1, 1) if self._from_1904 else datetime(1899, 12, 31)
        day, _, time = text.removesuffix(".000").partition("T")
        if _SPAN.search(code):
            try:
                passed = datetime.fromisoformat(text) - day_before
            except (TypeError, ValueError):
                return text
            # Excel has a 29 February 1900.
            is_beyond = not self._from_1904 and passed >= timedelta(days=60)
            days = passed / timedelta(days=1) + is_beyond
            return shown_number(str(days), code, from_1904=self._from_1904)
        if time and day == f"{day_before:%Y-%m-%d}":
            return time
        return f"{day} {time}" if time not in ("", "00:00:00") else day


def _column_styles(table: Element | None) -> dict[int, str]:
    """The styles of a table's columns that have any, by their numbers from 1."""
    styles: dict[int, str] = {}
    at = 0
    for column in table if table is not None else ():
        if column.tag == "Column":
            at = whole_number(column.get("Index", "")) or at + 1
            span = whole_number(column.get("Span", ""))
            if name := column.get("StyleID"):
                styles.update(dict.fromkeys(range(at, min(at + span, MOST_COLUMNS) + 1), name))
            at += span
    return styles
