"""Excel 2003's XML (SpreadsheetML 2003) as a book: it says of each cell what it holds, and of styles how that looks.

<Workbook> <Styles/> <Worksheet ss:Name="Costs"> <Table> <Row> <Cell ss:Index="3"> <Data ss:Type="Number">
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from app.errors import DocumentDamaged
from app.ingest import notes
from app.ingest.formats.book import Book, Chapter, wide_page
from app.ingest.formats.markup import element, escaped, sheet_chapters, sheet_width, whole_number
from app.ingest.formats.number_formats import shown_number
from app.ingest.formats.office_parts import first

MOST_CELLS = 300_000
MOST_COLUMNS = 256
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
        self._formats = {
            style.get("ID", ""): number.get("Format", "")
            for style in root.iter("Style")
            if (number := first(style, "NumberFormat")) is not None
        }
        self._cells = self._left_out = 0

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
        note = notes.cells_beyond(self._left_out) if self._left_out else ""
        width, height = wide_page(widest)
        return Book(chapters, {}, width, height, note=note)

    def _rows(self, table: Element | None) -> list[list[str]]:
        """What each row shows; rows without a value are left out, and columns before the first one with any."""
        rows = []
        for row in table if table is not None else ():
            cells: dict[int, str] = {}
            column = 0
            for cell in row if row.tag == "Row" else ():
                column = (whole_number(cell.get("Index", "")) or column + 1) if cell.tag == "Cell" else column
                if text := self._shown(cell, row):
                    self._cells += 1
                    if self._cells > MOST_CELLS or column > MOST_COLUMNS:
                        self._left_out += 1
                    else:
                        cells[column] = text
                column += whole_number(cell.get("MergeAcross", ""))
            if cells:
                rows.append([cells.get(at, "") for at in range(1, max(cells) + 1)])
        start = min((next(at for at, text in enumerate(row) if text) for row in rows), default=0)
        return [row[start:] for row in rows]

    def _shown(self, cell: Element, row: Element) -> str:
        data, comment = first(cell, "Data"), first(cell, "Comment")
        if comment is not None:
            text = " ".join(" ".join(comment.itertext()).split())
            self._comments.append(element("p", escaped(f"{comment.get('Author') or 'Comment'}: {text}")))
        text = "" if data is None else "".join(data.itertext())
        match data.get("Type") if data is not None else "":
            case "Boolean":
                return {"1": "TRUE", "0": "FALSE"}.get(text, text)
            case "DateTime":
                return text.removesuffix(".000").removesuffix("T00:00:00").replace("T", " ")
            case "Number":
                code = self._formats.get(cell.get("StyleID") or row.get("StyleID") or "Default", "")
                return shown_number(text, NAMED.get(code, code), from_1904=False) if text else ""
        return text
