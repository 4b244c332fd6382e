"""Reads exported extractions back, to check them without their schema: the JSON of `pincite extract` and `batch`.

{"records": [{"values": {"total": {"words": ..., "citation": ...}}, ...}]}      an export
{"key": ..., "value": {"values": ...}}                                         a line of a batch that is not finished
{"key": ..., "value": {"answer": ...}}                                         the same of a batch of questions

Lines of a batch may be of several runs: their documents are numbered anew.
"""

from __future__ import annotations

import json
import pathlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from app.assistant.export.answer_json import NotAnAnswer, answer_from_json, read_record
from app.assistant.export.document_numbers import DocumentNumbers, renumbered
from app.assistant.export.exported_answers import LARGEST, text_of
from app.assistant.extraction.record_json import filled_from_json, is_value
from app.assistant.extraction.records import Filled, Path, pointer
from app.assistant.records import Answer, Coverage
from app.errors import NotADocument

TABLES = (".csv", ".tsv", ".xlsx")
_EXPORT = re.compile(rb'\s*\{\s*"records"\s*:\s*\[')
_JOURNAL = re.compile(rb'\s*\{\s*"key"\s*:\s*"[0-9a-f]{64}"\s*,\s*"value"\s*:')  # other files begin with a key as well


@dataclass(frozen=True, slots=True)
class ExportedValue:
    """One value of an exported record."""

    record: int
    """Which record, counted from 1."""
    document: str
    pointer: str
    """Where in the record it stands: a JSON pointer."""
    filled: Filled | None
    """None: only the plain `data` has it."""
    data: Any = None
    """What the record's `data` has there; None: null or nothing, or an older version wrote it."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What a file holds that can be checked: values of records, or answers of a batch that is not finished."""

    records: int
    values: tuple[ExportedValue, ...]
    answers: tuple[Answer, ...]
    covered: dict[int, str]
    """The SHA-256 of each document of the records, by its number here."""


def may_hold_records(begin: bytes) -> bool:
    """Whether a file that begins so is an exported extraction or a batch that is not finished, perhaps damaged."""
    begin = begin.removeprefix(b"\xef\xbb\xbf")
    is_export = _EXPORT.match(begin) is not None and b'"values"' in begin and b'"document"' in begin
    return is_export or _JOURNAL.match(begin) is not None


def read_exported(
    file: pathlib.Path, *, largest: int = LARGEST, decode: Callable[[str], Any] = json.loads
) -> Exported | None:
    """The records of a file, or the lines of a batch that is not finished; None: it holds neither.

    `decode` reads the JSON of a whole file. Raises DocumentMissing, NotADocument for a table, which lacks what a check
    needs, for over `largest` bytes, and for records that are damaged.
    """
    if file.suffix.lower() in TABLES:
        raise NotADocument(
            f"{file.name} is a table, made for readers: it does not say which content of a file was read, and cells "
            "may have been changed since. Write .json as well (`extract --export`, `batch --out`) and check that."
        )
    text = text_of(file, largest).lstrip("\ufeff")
    found = _records_of(text, decode)
    if found is None:
        return None
    records, answers = found
    try:
        documents = DocumentNumbers()
        receipts = [read_record(Coverage, record["coverage"], "coverage.") for record in records]
        numbers = [documents.of(receipt) for receipt in receipts]
        values = tuple(
            ExportedValue(at, str(record["document"]), pointer(path), renumbered(filled, of_line), plain)
            for at, (record, of_line) in enumerate(zip(records, numbers, strict=True), start=1)
            for path, filled, plain in _with_data(record)
        )
        covered = {
            of_line[document.document_id]: document.sha256
            for receipt, of_line in zip(receipts, numbers, strict=True)
            for document in receipt.documents
        }
        kept = (answer_from_json(answer) for answer in answers)
        read = tuple(renumbered(answer, documents.of(answer.coverage)) for answer in kept)
    except (NotAnAnswer, KeyError, TypeError, RecursionError) as error:
        what = str(error) if isinstance(error, NotAnAnswer) else "a record lacks a part"
        raise NotADocument(f"{file.name} is no extraction that Pincite exported: {what}.") from error
    return Exported(len(records), values, read, covered)


def _records_of(text: str, decode: Callable[[str], Any]) -> tuple[list[Any], list[Any]] | None:
    """The records, and the answers, of an export or a journal."""
    try:
        value = decode(text)
    except (ValueError, RecursionError):
        value = None
    if isinstance(value, dict) and isinstance(value.get("records"), list):
        return value["records"], []
    lines = [line for line in text.split("\n") if line.strip()]
    kept = [entry["value"] for line in lines if (entry := _entry(line)) is not None]
    if not kept or _entry(lines[0]) is None:
        return None
    return [one for one in kept if "values" in one], [one for one in kept if "values" not in one]


def _entry(line: str) -> dict[str, Any] | None:
    """A line of a journal; None: it is none, or was cut off by a crash and does not count."""
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    is_entry = isinstance(entry, dict) and set(entry) == {"key", "value"} and isinstance(entry["value"], dict)
    return entry if is_entry else None


def _with_data(record: Any) -> Iterator[tuple[Path, Filled | None, Any]]:
    """Every value with where it stands and what `data` has there; then what `data` alone has."""
    plain = dict(_scalars(_without_maps(record["values"], record.get("data")), ()))
    for path, filled in _values(record["values"], ()):
        yield path, filled, plain.pop(path, None)
    yield from ((path, None, value) for path, value in plain.items())


def _without_maps(values: Any, data: Any) -> Any:
    """`data` in the shape of `values`: what stands for a map is a list of keys and values there.

    A name that `values` does not have stays under itself, and so has no words.
    """
    if isinstance(values, list) and isinstance(data, dict):
        left, entries = dict(data), []
        for entry in values:
            key = entry["key"]["words"]
            entries.append({"key": key if key in left else None, "value": left.pop(key, None)})
        return dict(enumerate(entries)) | left
    if isinstance(values, list) and isinstance(data, list):
        return [_without_maps(*pair) for pair in zip(values, data, strict=False)] + data[len(values) :]
    if isinstance(values, dict) and isinstance(data, dict):
        return {name: _without_maps(values.get(name), inner) for name, inner in data.items()}
    return data


def _scalars(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """What stands in plain data, but for null."""
    if isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _scalars(inner, (*path, step))
    elif value is not None:
        yield path, value


def _values(value: Any, path: Path) -> Iterator[tuple[Path, Filled]]:
    """The values that are not null, with where they stand."""
    if value is None:
        return
    if isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _values(inner, (*path, number))
    elif isinstance(value, dict):
        if is_value(value):
            if (filled := filled_from_json(value)) is not None:
                yield path, filled
        else:
            for name, inner in value.items():
                yield from _values(inner, (*path, name))
    else:
        raise NotAnAnswer(f"at {pointer(path) or 'its root'} stands no value with its place")
