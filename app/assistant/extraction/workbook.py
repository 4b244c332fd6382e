"""An extraction as an XLSX workbook: sheets of values, each with a note that says where it stands, and "Sources".

    records   document | total        | total, read        Sources   cell | document | page | quote | boxes | ...
              a.pdf    | 1.250,00 EUR | 1250               B2        | a.pdf    | 1    | ...

Words are always written as text: there is no formula in the file, whatever a document says.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from app.assistant.export.sheet_cells import SAFE, boxes_in_words, fitting, row_height
from app.assistant.extraction.cells import Line, Sheet, is_read, pages_of, read_value, value_of
from app.assistant.extraction.records import Filled
from app.errors import UsageError

SOURCES = "Sources"
NOT_DONE = "Not done"
_MOST_ROWS = 1_048_576
_WIDTH = 22
"""Of a column, in characters."""
_HEADINGS = ("sheet", "cell", "value at", "document", "page", "start", "end", "quote", "boxes", "support", "also at")


def workbook_bytes(sheets: Sequence[Sheet], not_done: Sequence[tuple[str, str]] = ()) -> bytes:
    """The workbook as a file; `not_done`: documents without a record, and why.

    Raises UsageError if it has more rows than the format takes.
    """
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {**SAFE, "default_date_format": "yyyy-mm-dd"})
    names = _sheet_names([sheet.name for sheet in sheets])
    shown = [book.add_worksheet(name) for name in names]
    sources = book.add_worksheet(SOURCES)
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sources.write_row(0, 0, _HEADINGS, bold)
    next_source = 1
    for sheet, name, worksheet in zip(sheets, names, shown, strict=True):
        if len(sheet.lines) >= _MOST_ROWS:
            raise UsageError(f"A workbook takes {_MOST_ROWS:,} rows; there are more. Write CSV or JSON.")
        _write_heading(worksheet, sheet, bold)
        for number, line in enumerate(sheet.lines, start=1):
            for cell, filled, where in _write_line(worksheet, sheet, line, number, wrapped):
                _write_source(sources, next_source, (name, cell, where), line, filled)
                next_source += 1
    if not_done:
        undone = book.add_worksheet(NOT_DONE)
        undone.write_row(0, 0, ("document", "why"), bold)
        undone.set_column(0, 1, 50)
        for number, texts in enumerate(not_done, start=1):
            for place, text in enumerate(texts):
                undone.write_string(number, place, fitting(text), wrapped)
    book.close()
    return stream.getvalue()


def _write_heading(worksheet: Worksheet, sheet: Sheet, bold: object) -> None:
    names = ["document", *(["row"] if sheet.is_numbered else [])]
    for column in sheet.columns:
        names += [column.heading, *([f"{column.heading}, read"] if is_read(column.leaf) else [])]
    for place, name in enumerate(names):
        worksheet.write_string(0, place, fitting(name), bold)
    worksheet.freeze_panes(1, 1)
    worksheet.autofilter(0, 0, max(len(sheet.lines), 1), len(names) - 1)
    worksheet.set_column(0, len(names) - 1, _WIDTH)


def _write_line(
    worksheet: Worksheet, sheet: Sheet, line: Line, number: int, wrapped: Format
) -> list[tuple[str, Filled, str]]:
    """Write one row; returns the cells that hold a value, with their values and pointers."""
    worksheet.write_string(number, 0, fitting(line.record.document), wrapped)
    shown = [line.record.document, *(value_of(cell) or "" for cell in line.cells)]
    worksheet.set_row(number, row_height((text, _WIDTH) for text in shown))
    place = 1
    if line.number is not None:
        worksheet.write_number(number, place, line.number)
        place += 1
    written = []
    for column, cell, where in zip(sheet.columns, line.cells, line.pointers, strict=True):
        if cell is not None:
            worksheet.write_string(number, place, fitting(value_of(cell) or ""), wrapped)
            note = f"{line.record.document}, page {pages_of(cell)}: “{' '.join(cell.citation.quote.split())}”"
            worksheet.write_comment(number, place, fitting(note))
            written.append((xl_rowcol_to_cell(number, place), cell, where))
        place += 1
        if is_read(column.leaf):
            read = read_value(cell, column.leaf)
            if isinstance(read, date):
                _write_date(worksheet, number, place, read)
            elif isinstance(read, str):
                worksheet.write_string(number, place, fitting(read))
            elif read is not None:
                worksheet.write_number(number, place, read)
            place += 1
    return written


def _write_date(worksheet: Worksheet, row: int, column: int, day: date) -> None:
    """The format's calendar begins in 1900; earlier days are text."""
    if day.year < 1900 or worksheet.write_datetime(row, column, day) != 0:
        worksheet.write_string(row, column, day.isoformat())


def _write_source(sources: Worksheet, row: int, at: tuple[str, str, str], line: Line, value: Filled) -> None:
    citation = value.citation
    stretches = [(citation.page, citation.boxes), *((place.page, place.boxes) for place in citation.goes_on)]
    boxes = "; ".join(f"page {page}: {boxes_in_words(of_page)}" for page, of_page in stretches)
    texts = (*at, line.record.document)
    for place, text in enumerate(texts):
        sources.write_string(row, place, fitting(text))
    sources.write_row(row, len(texts), (citation.page, citation.start, citation.end))
    sources.write_string(row, 7, fitting(citation.quote))
    sources.write_string(row, 8, fitting(boxes))
    if value.support is not None:
        sources.write_number(row, 9, value.support)
    sources.write_number(row, 10, len(citation.also_at))


def _sheet_names(names: Sequence[str]) -> list[str]:
    """Names as the format takes them: 31 characters, some not, none twice."""
    taken = {SOURCES.casefold(), NOT_DONE.casefold(), "history"}
    fitting = []
    for name in names:
        plain = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", name).strip(" '")[:31].strip(" '") or "rows"
        chosen, count = plain, 2
        while chosen.casefold() in taken:
            chosen, count = f"{plain[:26]} {count}", count + 1
        taken.add(chosen.casefold())
        fitting.append(chosen)
    return fitting
