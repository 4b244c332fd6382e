"""An extraction as sheets of cells, the way CSV and XLSX show it: records in one, and each list and table in its own.

    records      document | total | total, read | total, page | total, quote | ...      one row a record
    items        document | row | article | article, page | article, quote | ...        one row a row
    items.tags   document | row | tags | tags, page | tags, quote                       one row an entry: of which row

A schema that is a table has only the sheet of its rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.assistant.extraction.form import Field, Form, Group, Kind, Leaf, Listing, RowListing, Table
from app.assistant.extraction.records import Cells, Extraction, Filled, Record, cells, filled, pointer, rows

RECORDS = "records"


@dataclass(frozen=True, slots=True)
class Column:
    """What stands under one heading."""

    heading: str
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a sheet."""

    record: Record
    number: int | None
    """Of the row within its document, from 1; of an entry of a list in rows that of its row; None in `records`."""
    cells: Cells
    pointers: tuple[str, ...]
    """Where each cell stands in its record."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of cells."""

    name: str
    """RECORDS, or the name of a list or a table."""
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    is_numbered: bool
    """Whether a line is one of several rows of a document, not a document."""


def sheets_of(extraction: Extraction) -> list[Sheet]:
    """The sheets of an extraction; at least one."""
    form = extraction.form
    sheets = []
    if columns := tuple(_record_columns(form)):
        lines = tuple(_record_line(form, record) for record in extraction.records)
        sheets.append(Sheet(RECORDS, columns, lines, is_numbered=False))
    for place, field in enumerate(form.fields):
        if isinstance(field, Listing | Table | RowListing):
            leaves = field.columns if isinstance(field, Table) else (field.item,)
            headings = tuple(Column(leaf.name, leaf) for leaf in leaves)
            lines = tuple(line for record in extraction.records for line in _lines(field, place, record))
            sheets.append(Sheet(field.name, headings, lines, is_numbered=True))
    return sheets


def value_of(value: Filled | None) -> str | None:
    """What a cell shows: the words, or the value that was judged from them."""
    if value is None:
        return None
    if isinstance(value.judged, bool):
        return "true" if value.judged else "false"
    return value.words if value.judged is None else value.judged


def is_read(leaf: Leaf) -> bool:
    """Whether a leaf has a number, a day, an address or a link beside its words."""
    return leaf.kind in (Kind.NUMBER, Kind.INTEGER, Kind.DATE) or bool(leaf.limits.format)


def read_value(value: Filled | None, leaf: Leaf) -> int | float | date | str | None:
    """The number, day or address that a cell's words mean or hold, where it can be one only."""
    if value is None or value.read is None:
        return None
    if isinstance(value.read, str) and leaf.kind is Kind.DATE:
        return date.fromisoformat(value.read)
    return value.read


def pages_of(value: Filled) -> str:
    """The page, or the pages, that a value's words stand on."""
    return ", ".join(str(page) for page in (value.citation.page, *(place.page for place in value.citation.goes_on)))


def _record_columns(form: Form) -> Iterator[Column]:
    for field in form.fields:
        if isinstance(field, Leaf):
            yield Column(field.name, field)
        elif isinstance(field, Group):
            yield from (Column(f"{field.name}.{leaf.name}", leaf) for leaf in field.leaves)


def _record_line(form: Form, record: Record) -> Line:
    found: list[Filled | None] = []
    pointers: list[str] = []
    for field, value in zip(form.fields, record.values, strict=True):
        if isinstance(field, Leaf):
            found.append(filled(value))
            pointers.append(pointer(field.steps))
        elif isinstance(field, Group):
            found += cells(value)
            pointers += [pointer((field.name, *leaf.steps)) for leaf in field.leaves]
    return Line(record, None, tuple(found), tuple(pointers))


def _lines(field: Field, place: int, record: Record) -> Iterator[Line]:
    if isinstance(field, Listing):
        name = field.steps
        for number, cell in enumerate(cells(record.values[place])):
            yield Line(record, number + 1, (cell,), (pointer((*name, number)),))
    elif isinstance(field, RowListing):
        for row_number, held in enumerate(rows(record.values[place])):
            for number, cell in enumerate(held):
                yield Line(record, row_number + 1, (cell,), (pointer((*field.steps(row_number), number)),))
    elif isinstance(field, Table):
        for number, row in enumerate(rows(record.values[place])):
            yield Line(record, number + 1, row, tuple(_pointers(field.steps, number, field.columns)))


def _pointers(table: tuple[str, ...], number: int, columns: Sequence[Leaf]) -> Iterator[str]:
    return (pointer((*table, number, *column.steps)) for column in columns)
