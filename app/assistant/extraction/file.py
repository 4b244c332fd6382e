"""Writes extractions to files, in the form that the file's name says; each whole, or not at all."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.assistant.export.file_writing import check_target, write_file
from app.assistant.extraction.cells import sheets_of
from app.assistant.extraction.csv import sheet_csv
from app.assistant.extraction.form import Form, Listing, RowListing, Table
from app.assistant.extraction.record_json import extraction_json
from app.assistant.extraction.records import Extraction
from app.assistant.extraction.workbook import workbook_bytes
from app.errors import UsageError

SUFFIXES = (".json", ".csv", ".xlsx")
NotDone = Sequence[tuple[str, str]]


def files_of(file: Path, form: Form) -> list[Path]:
    """The files that an extraction to `file` writes: CSV has one for each list and table beside the records'.

    Raises UsageError for a suffix that says no form.
    """
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"{file.name} cannot be written: its name must end in .json, .csv or .xlsx.")
    if suffix != ".csv":
        return [file]
    inner = [field.name for field in form.fields if isinstance(field, Listing | Table | RowListing)]
    if len(inner) == len(form.fields) == 1:
        return [file]
    has_records = any(not isinstance(field, Listing | Table | RowListing) for field in form.fields)
    return [*([file] if has_records else []), *_beside(file, inner)]


def check_output(file: Path, form: Form, *, overwrite: bool, sources: Sequence[Path] = ()) -> None:
    """Raise UsageError if writing there must fail, before the work is done that it is to keep.

    `sources` are the documents and the schema, which no output may replace.
    """
    for target in files_of(file, form):
        check_target(target, overwrite=overwrite, sources=sources)


def write_extraction(
    extraction: Extraction, file: Path, *, overwrite: bool = False, not_done: NotDone | None = None
) -> list[Path]:
    """Write an extraction; returns the files written. Raises UsageError as `check_output`, and NoSpace.

    `not_done`: the documents that could not be filled in from, with the reason; None: that is not kept.
    """
    check_output(file, extraction.form, overwrite=overwrite)
    contents = _contents(extraction, file, not_done)
    for target, content in contents.items():
        write_file(target, content, overwrite=overwrite)
    return list(contents)


def _contents(extraction: Extraction, file: Path, not_done: NotDone | None) -> Mapping[Path, bytes]:
    targets = files_of(file, extraction.form)
    match file.suffix.lower():
        case ".json":
            # A lone surrogate becomes its JSON escape, and comes back from it.
            value = extraction_json(extraction)
            if not_done is not None:
                value["not_done"] = [{"document": name, "reason": reason} for name, reason in not_done]
            text = json.dumps(value, ensure_ascii=False)
            return {file: f"{text}\n".encode("utf-8", "backslashreplace")}
        case ".csv":
            sheets = sheets_of(extraction)
            return {
                target: sheet_csv(sheet, () if number else not_done or ())
                for number, (target, sheet) in enumerate(zip(targets, sheets, strict=True))
            }
        case _:
            return {file: workbook_bytes(sheets_of(extraction), not_done or [])}


def _beside(file: Path, names: Sequence[str]) -> list[Path]:
    """Files for lists and tables: out.csv, out.items.csv. What a file name cannot hold becomes "_"."""
    targets: list[Path] = []
    for name in names:
        plain = "".join(letter if letter.isalnum() or letter in "-_ " else "_" for letter in name)[:60]
        target, count = file.with_name(f"{file.stem}.{plain}{file.suffix}"), 2
        while target in targets:
            target, count = file.with_name(f"{file.stem}.{plain}_{count}{file.suffix}"), count + 1
        targets.append(target)
    return targets
