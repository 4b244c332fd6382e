"""Records as an extraction makes them of words that a test says."""

from __future__ import annotations

from typing import Any

from app.assistant.extraction.form import Form, Group, Kind, Leaf, Listing, RowListing, Table
from app.assistant.extraction.limits import within_limits
from app.assistant.extraction.records import Filled, Record, Value
from app.assistant.extraction.shape import missing_in
from app.assistant.extraction.value_reading import read_date, read_number
from app.assistant.extraction.written_forms import read_written
from app.assistant.records import Citation, Coverage, DocumentCoverage

COVERAGE = Coverage((DocumentCoverage(7, "a.pdf", 2, (1, 2), (), (), 99),), "whole", 99, 32768, ())


def value_of(leaf: Leaf, words: str, judged: str | bool | None = None) -> Filled:
    """A value as an extraction makes it of words."""
    read: int | float | str | None = None
    if leaf.kind is Kind.DATE:
        read = read_date(words)
    elif leaf.kind in (Kind.NUMBER, Kind.INTEGER):
        read = read_number(words, ".")
        if leaf.kind is Kind.INTEGER and isinstance(read, float):
            read = None
    elif leaf.limits.format:
        read = read_written(leaf.limits.format, words)
    place = Citation(7, "a.pdf", 1, 10, 10 + len(words), (), words, 1.5)
    return Filled(words, place, read, judged, 0.9)


def record_of(form: Form, said: dict[str, Any]) -> Record:
    """A record with the words that are said, by the names of fields and leaves, held to the form's limits."""

    def cell(leaf: Leaf, words: Any) -> Filled | None:
        if words is None:
            return None
        return value_of(leaf, *words) if isinstance(words, tuple) else value_of(leaf, words)

    values: list[Value] = []
    for field in form.fields:
        held = said.get(field.name)
        match field:
            case Leaf():
                values.append(cell(field, held))
            case Group():
                values.append(tuple(cell(leaf, (held or {}).get(leaf.name)) for leaf in field.leaves))
            case Listing():
                values.append(tuple(cell(field.item, words) for words in held or []))
            case Table():
                rows = [tuple(cell(column, row.get(column.name)) for column in field.columns) for row in held or []]
                values.append(tuple(rows))
            case RowListing():
                lists = [row.get(".".join(field.within), []) for row in said.get(field.table) or []]
                values.append(tuple(tuple(cell(field.item, words) for words in entries) for entries in lists))
    kept, notes = within_limits(form, tuple(values), "a.pdf")
    return Record(7, "a.pdf", kept, missing_in(form, kept), COVERAGE, notes)
