"""Extractions as JSON, and records of them back: what `pincite extract` writes, and what a batch keeps."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from app.assistant.export.answer_json import NotAnAnswer, read_record
from app.assistant.extraction.form import Field, Form, Group, Leaf, Listing, RowListing, Table
from app.assistant.extraction.records import Cells, Extraction, Filled, Record, Value
from app.assistant.extraction.shape import placed_values, plain_data, unread_in
from app.assistant.records import Coverage

_OF_A_VALUE = {"words", "citation", "read", "judged", "support"}


def extraction_json(extraction: Extraction) -> dict[str, Any]:
    """The one object that `pincite extract` writes as JSON. docs/extract.md is its contract."""
    return {
        "records": [record_json(extraction.form, record) for record in extraction.records],
        "timing": asdict(extraction.timing),
        "model": asdict(extraction.model),
    }


def record_json(form: Form, record: Record) -> dict[str, Any]:
    """A record as JSON-ready values (docs/extract.md)."""
    return {
        "document_id": record.document_id,
        "document": record.document,
        "values": placed_values(form, record.values, _filled_json),
        "data": plain_data(form, record.values),
        "missing": list(record.missing),
        "unread": list(unread_in(form, record.values)),
        "notes": list(record.notes),
        "coverage": asdict(record.coverage),
    }


def record_from_json(form: Form, value: object) -> Record:
    """The record of what `record_json` made with the same form. Raises NotAnAnswer."""
    try:
        if not isinstance(value, dict):
            raise NotAnAnswer("it is not an object")
        values = value["values"]
        return Record(
            int(value["document_id"]),
            str(value["document"]),
            tuple(_read_value(field, values) for field in form.fields),
            tuple(str(missing) for missing in value["missing"]),
            read_record(Coverage, value["coverage"], "coverage."),
            tuple(str(note) for note in value["notes"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotAnAnswer("it is not a record of this form") from error


def _filled_json(value: Filled | None) -> dict[str, Any] | None:
    return None if value is None else asdict(value)


def _read_value(field: Field, values: Any) -> Value:
    match field:
        case Leaf():
            return filled_from_json(_under(values, field.steps))
        case Group():
            return _read_cells(field.leaves, values[field.name])
        case Listing():
            return tuple(filled_from_json(item) for item in _under(values, field.steps))
        case RowListing():
            of_rows = (_under(row, field.within) for row in _under(values, field.of_table))
            return tuple(tuple(filled_from_json(item) for item in held) for held in of_rows)
        case Table():
            return tuple(_read_cells(field.columns, row) for row in _under(values, field.steps))


def _read_cells(leaves: tuple[Leaf, ...], value: Any) -> Cells:
    return tuple(filled_from_json(_under(value, leaf.steps)) for leaf in leaves)


def _under(value: Any, steps: tuple[str, ...]) -> Any:
    for step in steps:
        value = value[step]
    return value


def is_value(value: dict[str, Any]) -> bool:
    """Whether an object among a record's `values` is a value, and no object of the schema with such names."""
    return set(value) >= _OF_A_VALUE and isinstance(value["words"], str)


def filled_from_json(value: Any) -> Filled | None:
    """A value of what `record_json` made of one. Raises NotAnAnswer, KeyError, TypeError.

    `read` and `judged` are of several kinds: they are as JSON has them, all else is read strictly.
    """
    if value is None:
        return None
    read, judged = value["read"], value["judged"]
    if not isinstance(read, int | float | str | None) or not isinstance(judged, str | bool | None):
        raise NotAnAnswer("it holds a value of a wrong kind")
    plain = read_record(Filled, {**value, "read": None, "judged": None}, "")
    return Filled(plain.words, plain.citation, read, judged, plain.support)
