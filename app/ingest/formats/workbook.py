"""XLSX and XLSB as books (ECMA-376, part 1, chapter 18): each sheet a heading and a table of what its cells show."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element

from app.errors import DocumentDamaged
from app.ingest import notes
from app.ingest.files.open_files import Source
from app.ingest.formats.binary_sheets import PartEnd
from app.ingest.formats.book import Book, Chapter, wide_page
from app.ingest.formats.markup import element, escaped, sheet_chapters, sheet_width, whole_number
from app.ingest.formats.number_formats import shown_number
from app.ingest.formats.office_parts import OfficeParts, first
from app.ingest.formats.shapes import chart_titles, shape_markup, shapes_of
from app.ingest.formats.sheet_cells import KeptCells
from app.ingest.formats.single_xml import WORKBOOK_2003
from app.ingest.formats.workbook_2003 import book_of
from app.ingest.records import DocumentKind

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "yyyy-mm-dd",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss.0", 49: "@",
}  # fmt: skip
"""Formats that files name by number alone (18.8.30); dates whose form depends on the language are ISO 8601."""
_CODES = re.compile(r'&(?:&|"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Za-z])')
"""What stands for parts, fonts, colours, sizes, dates, numbers and the letter "&" in a header (18.3.1.46)."""
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def make_book(path: Source, kind: DocumentKind) -> Book:
    """A workbook as a book. Raises DocumentError."""
    parts = OfficeParts(path)
    try:
        of_2003 = parts.xml(WORKBOOK_2003)
        return _Reader(parts).book() if of_2003 is None else book_of(of_2003, path.name)
    finally:
        parts.close()


class _Reader:
    """A workbook on its way to chapters."""

    def __init__(self, parts: OfficeParts) -> None:
        self._parts = parts
        self._main = parts.main_part("xl/workbook.xml")
        root = parts.xml(self._main)
        if root is None:
            raise DocumentDamaged(f"{parts.name} is damaged: it holds no workbook.")
        self._root = root
        properties = first(root, "workbookPr")
        self._from_1904 = properties is not None and properties.get("date1904", "0") in ("1", "true")
        self._styles = parts.related_of_type(self._main, "/styles")
        self._formats = _formats(parts.optional_xml(self._styles))
        self._shared = parts.related_of_type(self._main, "/sharedStrings")
        strings = parts.optional_xml(self._shared)
        self._strings = [_text_of(item) for item in (strings if strings is not None else ())]
        self._cells = KeptCells()
        self._unvalued = 0
        """Cells with a formula whose value was not kept."""

    def book(self) -> Book:
        related = self._parts.related(self._main)
        chapters: list[Chapter] = []
        parts: list[str] = []
        widest = 0.0
        sheets = first(self._root, "sheets")
        for sheet in sheets if sheets is not None else ():
            target = related.get(sheet.get("r:id", ""), ("", ""))[0]
            root = self._parts.optional_xml(target)
            name = " ".join(_unescaped(sheet.get("name", "")).split())
            if root is None:
                chapters.append(Chapter(element("h1", escaped(name)) + element("p", "This sheet is damaged.", "note")))
                continue
            rows = self._rows(root)
            hidden = "" if sheet.get("state", "visible") == "visible" else "This sheet is hidden in the workbook."
            below = self._margins(root) + self._drawn(target) + self._comments(target)
            if rows or not below:
                chapters += sheet_chapters(name, rows, hidden)
            else:
                below = element("h1", escaped(name)) + element("p", hidden, "note") + below
            widest = max(widest, sheet_width(rows))
            if below:
                chapters.append(Chapter(below))
            parts.append(target)
        if not chapters:
            raise DocumentDamaged(f"{self._parts.name} is damaged: it holds no sheet.")
        width, height = wide_page(widest)
        attached = self._parts.embedded(parts)
        return Book(chapters, self._parts.pictures, width, height, attached, self._note(parts))

    def _note(self, sheets: Collection[str]) -> str:
        cells = notes.cells_beyond(self._cells.left_out) if self._cells.left_out else ""
        formulas = notes.formulas_without_value(self._unvalued) if self._unvalued else ""
        return notes.joined(self._cut_short(sheets), cells, formulas, self._parts.left_out())

    def _cut_short(self, sheets: Collection[str]) -> str:
        """What is said of binary parts that could not be read whole."""
        ends = self._parts.cut_short
        of_sheets = [end for part, end in ends.items() if part in sheets]
        damaged, long = of_sheets.count(PartEnd.DAMAGED), of_sheets.count(PartEnd.TOO_LONG)
        said = [notes.sheets_damaged(damaged) if damaged else "", notes.sheets_too_long(long) if long else ""]
        named = {
            self._main: notes.SHEETS_LIST_DAMAGED,
            self._shared: notes.SHARED_TEXTS_DAMAGED,
            self._styles: notes.NUMBER_FORMATS_DAMAGED,
        }
        for part, end in ends.items():
            if part not in sheets:
                is_long = end is PartEnd.TOO_LONG
                said.append(notes.BESIDES_TOO_LONG if is_long else named.get(part, notes.COMMENTS_DAMAGED))
        return notes.joined(*dict.fromkeys(said))

    def _rows(self, root: Element) -> list[list[str]]:
        data = first(root, "sheetData")
        return self._cells.rows(map(self._placed, data if data is not None else ()))

    def _placed(self, row: Element) -> Iterator[tuple[int, str]]:
        """The column of each cell of a row, and what it shows."""
        column = -1
        for cell in row:
            found = _PLACE.match(cell.get("r", ""))
            column = _column(found.group(1)) if found else column + 1
            yield column, self._shown(cell)

    def _shown(self, cell: Element) -> str:
        """What a cell shows: a formula's is the value that was kept when the file was saved."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = first(cell, "is")
            return _text_of(first(cell, "v", "is") if inline is None else inline)  # some put it within the value
        node = first(cell, "v")
        text = "" if node is None else node.text or ""
        formula = first(cell, "f")
        if not text and kind != "str" and formula is not None and formula.text:
            self._unvalued += 1
            return f"={formula.text}"
        match kind:
            case "s":
                return _at(self._strings, text)
            case "b":
                return {"1": "TRUE", "0": "FALSE"}.get(text, text)
            case "d":
                return text.removesuffix("T00:00:00").replace("T", " ")
            case "n" if text:
                return shown_number(text, _at(self._formats, cell.get("s", "0")), from_1904=self._from_1904)
        return _unescaped(text)

    def _margins(self, root: Element) -> str:
        """What is printed above and below the sheet, without the codes for its parts, fonts, dates and numbers."""
        found = first(root, "headerFooter")
        texts = dict.fromkeys(header_text(_unescaped(node.text or "")) for node in (found if found is not None else ()))
        return "".join(element("p", escaped(text), "note") for text in texts)

    def _drawn(self, part: str) -> str:
        """The shapes and pictures on a sheet; of charts their titles, since their values stand in cells."""
        drawing = self._parts.related_of_type(part, "/drawing")
        root = self._parts.optional_xml(drawing)
        related = self._parts.related(drawing) if root is not None else {}
        out = []
        for shape in shapes_of(root) if root is not None else ():
            found = first(shape, "graphic", "graphicData", "chart")
            if found is None:
                out.append(shape_markup(self._parts, related, shape))
            elif titles := chart_titles(self._parts, related.get(found.get("r:id", ""), ("", ""))[0]):
                out.append(element("p", f"Chart: {escaped(', '.join(filter(None, titles)))}"))
        return "".join(out)

    def _comments(self, part: str) -> str:
        root = self._parts.optional_xml(self._parts.related_of_type(part, "/comments"))
        found = first(root, "commentList")
        texts = [
            element("p", f"{escaped(comment.get('ref', ''))}: {escaped(_text_of(first(comment, 'text')))}")
            for comment in (found if found is not None else ())
        ]
        return element("h2", "Comments") + "".join(texts) if texts else ""


def header_text(text: str) -> str:
    """A printed header without the codes in it."""
    return " ".join(_CODES.sub(lambda code: "&" if code[0] == "&&" else " ", text).split())


def _at(texts: list[str], place: str) -> str:
    at = whole_number(place, len(texts))
    return texts[at] if at < len(texts) else ""


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number - 1


def _text_of(node: Element | None) -> str:
    """A string's text; not how it is pronounced (rPh)."""
    if node is None:
        return ""
    own = [_unescaped(node.text or "")] if node.tag == "t" else []
    return "".join([*own, *(_text_of(child) for child in node if child.tag in ("t", "r"))])


def _unescaped(text: str) -> str:
    """A text with the signs that XML cannot hold, or a program did not want to write: "_x000D_" (22.9.2.19)."""
    if "_x" not in text:
        return text
    told = _ESCAPE.sub(lambda code: chr(int(code[1], 16)), text)
    return told.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _formats(styles: Element | None) -> list[str]:
    """The number format of each cell style."""
    own: dict[str, str] = {}
    named = first(styles, "numFmts")
    for node in named if named is not None else ():
        own[node.get("numFmtId", "")] = node.get("formatCode", "")
    cells = first(styles, "cellXfs")
    out = []
    for node in cells if cells is not None else ():
        number = node.get("numFmtId", "0")
        out.append(own.get(number) or BUILT_IN.get(whole_number(number), ""))
    return out
