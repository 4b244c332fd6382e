"""Excel workbooks of before 2007 (.xls) as books, as those of today: each sheet a heading and a table of its cells."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import suppress
from itertools import repeat
from typing import Any

import xlrd
from xlrd.biffh import error_text_from_code

from app.errors import DocumentDamaged, NotADocument
from app.ingest import notes
from app.ingest.files.compound_file import HEADER
from app.ingest.files.compound_streams import CompoundStreams
from app.ingest.files.open_files import Source
from app.ingest.formats.book import PICTURE_BYTES, Book, Chapter, is_shown, wide_page
from app.ingest.formats.embedded_objects import EmbeddedObjects
from app.ingest.formats.figure_words import FigureWords
from app.ingest.formats.markup import element, escaped, sheet_chapters, sheet_width
from app.ingest.formats.metafile_words import shown_form
from app.ingest.formats.number_formats import shown_number
from app.ingest.formats.office_art import shown_pictures, stored_pictures
from app.ingest.formats.sheet_cells import KeptCells
from app.ingest.formats.sheet_records import CELL_SHEET, SheetRecords, sheets
from app.ingest.formats.sound_records import sound
from app.ingest.formats.workbook import BUILT_IN, header_text
from app.ingest.records import DocumentKind

OBJECT = "MBD"
"""How the names of storages begin that hold objects."""
OWN_FORMATS = 164
"""Number formats from this number on are the file's own."""
NUMBERED_FORMATS = 50
"""Files of older versions (BIFF) name no format by number."""
ODD_FILE = (
    xlrd.XLRDError, AssertionError, AttributeError, LookupError, NotImplementedError, OverflowError, RecursionError,
    TypeError, ValueError, ZeroDivisionError, struct.error,
)  # fmt: skip
"""What xlrd raises on damaged files, and on those of kinds that it does not know."""


def make_book(path: Source, kind: DocumentKind) -> Book:
    """A workbook as a book. Raises DocumentError."""
    with path.open("rb") as file:
        is_bare = file.read(len(HEADER)) != HEADER
    if is_bare:
        return _Reader(path.name, path.read_bytes(), EmbeddedObjects()).book()
    streams = CompoundStreams(path)
    try:
        data = streams.stream("Workbook") or streams.stream("Book")
        objects = EmbeddedObjects()
        for storage in streams.within(""):
            if storage.upper().startswith(OBJECT):
                objects.take(streams, storage)
    finally:
        streams.close()
    return _Reader(path.name, data, objects).book()


class _Reader:
    """A workbook on its way to chapters."""

    def __init__(self, name: str, data: bytes, objects: EmbeddedObjects) -> None:
        self._name = name
        if data.startswith(HEADER):  # xlrd would look for a workbook within that
            raise DocumentDamaged(f"{name} is damaged: its sheets cannot be read.")
        self._records = SheetRecords(data)
        self._data = sound(data)
        try:
            self._workbook = xlrd.open_workbook(
                file_contents=self._data,
                logfile=io.StringIO(),
                formatting_info=True,
                on_demand=True,
                ragged_rows=True,
            )
        except ODD_FILE as error:
            if "encrypted" in str(error):
                raise NotADocument(
                    f"{name} is an Excel workbook protected by a password: save it without one and add that."
                ) from error
            raise DocumentDamaged(f"{name} is damaged: its sheets cannot be read.") from error
        self._starts = [start for start, kind, _ in sheets(self._data) if kind == CELL_SHEET]
        self._objects = objects
        self._stored = stored_pictures(self._records.stored, b"")
        self._pictures: dict[str, bytes] = {}
        self._drawn = self._picture_bytes = 0
        """Places at which a picture, or its words, are shown."""
        self._figures = FigureWords()
        self._said: set[int] = set()
        """Pictures that no page shows: their words are read once."""
        self._cells = KeptCells()
        self._damaged = 0

    def book(self) -> Book:
        chapters: list[Chapter] = []
        widest = 0.0
        for number, name in enumerate(self._workbook.sheet_names()):
            try:
                sheet, is_whole = self._sheet(number)
                rows, comments = self._rows(sheet), self._comments(sheet)
            except ODD_FILE:
                sheet, is_whole, rows, comments = None, False, [], ""
            self._damaged += not is_whole
            if sheet is None or not (rows or is_whole):
                chapters.append(Chapter(element("h1", escaped(name)) + element("p", "This sheet is damaged.", "note")))
                continue
            hidden = "This sheet is hidden in the workbook." if sheet.visibility else ""
            self._workbook.unload_sheet(number)
            below = self._below(name) + comments
            if rows or not below:
                chapters += sheet_chapters(name, rows, hidden)
            else:
                below = element("h1", escaped(name)) + element("p", hidden, "note") + below
            widest = max(widest, sheet_width(rows))
            if below:
                chapters.append(Chapter(below))
        for name in self._records.charts:
            chapters.append(Chapter(element("h1", escaped(name)) + (self._below(name) or "<p>\u00a0</p>")))
        if not chapters:
            raise DocumentDamaged(f"{self._name} is damaged: it holds no sheet.")
        width, height = wide_page(widest)
        return Book(chapters, self._pictures, width, height, self._objects.attached, self._note())

    def _sheet(self, number: int) -> tuple[Any, bool]:
        """A sheet, and whether all of it was read, or what comes before its first odd record. Raises as xlrd does."""
        try:
            return self._workbook.sheet_by_index(number), True
        except ODD_FILE:
            start = self._starts[number]
            cells = start + 4 + int.from_bytes(self._data[start + 2 : start + 4], "little")
            sheet = xlrd.sheet.Sheet(self._workbook, cells, self._workbook.sheet_names()[number], number)
            with suppress(*ODD_FILE):
                sheet.read(self._workbook)
            return sheet, False

    def _note(self) -> str:
        cells = notes.cells_beyond(self._cells.left_out) if self._cells.left_out else ""
        pictures = self._records.pictures - self._drawn
        undrawn = notes.pictures_undrawn(pictures) if pictures > 0 else ""
        damaged = notes.sheets_damaged(self._damaged) if self._damaged else ""
        objects = notes.objects_unread(self._objects.unread) if self._objects.unread else ""
        macros = notes.macros_unread(self._records.macros) if self._records.macros else ""
        only_cells = "" if self._records.is_known else notes.ONLY_CELLS
        return notes.joined(damaged, cells, self._figures.said(), undrawn, objects, macros, only_cells)

    def _rows(self, sheet: Any) -> list[list[str]]:
        return self._cells.rows(map(self._placed, range(sheet.nrows), repeat(sheet)))

    def _placed(self, number: int, sheet: Any) -> Iterator[tuple[int, str]]:
        """The column of each cell of a row, and what it shows."""
        return ((column, self._shown(cell)) for column, cell in enumerate(sheet.row(number)))

    def _shown(self, cell: Any) -> str:
        """What a cell shows: a formula's is the value that was kept when the file was saved."""
        match cell.ctype:
            case xlrd.XL_CELL_TEXT:
                return str(cell.value)
            case xlrd.XL_CELL_NUMBER | xlrd.XL_CELL_DATE:
                return shown_number(repr(float(cell.value)), self._format(cell), from_1904=self._workbook.datemode == 1)
            case xlrd.XL_CELL_BOOLEAN:
                return "TRUE" if cell.value else "FALSE"
            case xlrd.XL_CELL_ERROR:
                return str(error_text_from_code.get(cell.value, "#N/A"))
        return ""

    def _format(self, cell: Any) -> str:
        """The number format of a cell; those of the program itself as other workbooks have them."""
        styles = self._workbook.xf_list
        if cell.xf_index is None or not 0 <= cell.xf_index < len(styles):
            return ""
        number = styles[cell.xf_index].format_key
        found = self._workbook.format_map.get(number)
        own = str(found.format_str) if found is not None else ""
        is_own = number >= OWN_FORMATS or self._workbook.biff_version < NUMBERED_FORMATS
        return own if is_own else BUILT_IN.get(number, own)

    def _comments(self, sheet: Any) -> str:
        own = {place: comment.text for place, comment in sheet.cell_note_map.items()}  # of Excel 95 and older
        texts = [
            element("p", f"{xlrd.cellname(row, column)}: {escaped(' '.join(text.split()))}")
            for (row, column), text in sorted({**own, **self._records.comments.get(sheet.name, {})}.items())
            if text.strip()
        ]
        return element("h2", "Comments") + "".join(texts) if texts else ""

    def _below(self, name: str) -> str:
        """What is printed around a sheet, what its text boxes and charts say, and its pictures."""
        records = self._records
        margins = dict.fromkeys(filter(None, map(header_text, records.margins.get(name, ()))))
        out = [element("p", escaped(text), "note") for text in margins]
        out += [element("p", escaped(text).replace("\n", "<br/>")) for text in records.boxes.get(name, ())]
        out += [element("p", f"Chart: {escaped(', '.join(titles))}") for titles in records.titles.get(name, ())]
        out += map(self._picture, shown_pictures(records.drawings.get(name, b"")).values())
        return "".join(out)

    def _picture(self, number: int) -> str:
        """A picture by its number in the store, from 1, or its words, as markup; empty if nothing can be shown."""
        kind, data = (self._stored[number - 1] if 1 <= number <= len(self._stored) else None) or ("", b"")
        name = f"p{number}"
        if name not in self._pictures:
            data = shown_form(data)
            if self._picture_bytes + len(data) > PICTURE_BYTES:
                return ""
            if not is_shown(data):
                words = "" if number in self._said else element("p", self._figures.markup(data, kind))
                self._drawn += bool(words)
                self._said.add(number)
                return words
            self._pictures[name] = data
            self._picture_bytes += len(data)
        self._drawn += 1
        return element("p", f'<img src="{name}"/>')
