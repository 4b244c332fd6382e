"""`pincite extract FILE...`: fills in a form from documents, and writes it as JSON, CSV or XLSX."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator

from app.assistant.extraction.cells import pages_of, value_of
from app.assistant.extraction.extraction import Extracted, ExtractionEvent
from app.assistant.extraction.file import check_output, write_extraction
from app.assistant.extraction.form import Form
from app.assistant.extraction.record_json import extraction_json
from app.assistant.extraction.records import Extraction, Record, located
from app.assistant.extraction.schema import read_schema
from app.assistant.extraction.shape import unread_in
from app.assistant.records import Stage
from app.commands.values import file_path, some_text
from app.errors import RequiredMissing, UsageError
from app.terminal import ProgressLine, one_line, print_result, receipt_block


def add_extract_options(command: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    command.add_argument("files", nargs="+", type=file_path, metavar="FILE")
    command.add_argument(
        "--schema",
        type=file_path,
        required=True,
        metavar="FILE",
        help="what to fill in: a JSON Schema (docs/extract.md)",
    )
    command.add_argument(
        "--export",
        action="append",
        default=[],
        type=file_path,
        metavar="FILE",
        help="also write it to a file: .json, .csv or .xlsx; several times",
    )
    command.add_argument("--overwrite", action="store_true", help="replace the file of an export if it is there")
    command.add_argument("--pages", type=some_text, metavar="LIST", help="only these pages, such as 3-9 or 1,4,7-")


def read_form(options: argparse.Namespace) -> Form:
    """The form asked for. What must fail is said before the model is started: raises SchemaRefused, UsageError."""
    form = read_schema(options.schema)
    for file in options.export:
        check_output(file, form, overwrite=options.overwrite, sources=[options.schema, *options.files])
    if len({file.absolute() for file in options.export}) < len(options.export):
        raise UsageError("Two exports go to the same file.")
    return form


def last_extraction(events: Iterator[ExtractionEvent], progress: ProgressLine) -> Extraction:
    """Run an extraction to its end, showing its stages."""
    for event in events:
        if isinstance(event, Stage):
            progress.show(event)
        elif isinstance(event, Extracted):
            return event.extraction
    raise AssertionError("an extraction's events end with Extracted")


def show_extraction(options: argparse.Namespace, extraction: Extraction) -> None:
    """Print an extraction and write its files. Raises RequiredMissing when that is done, UsageError, NoSpace."""
    try:
        if options.json:
            print_result(json.dumps(extraction_json(extraction), ensure_ascii=False))
        else:
            print_result("\n".join(_lines(extraction)))
    finally:  # also where nobody reads it to its end
        for file in options.export:
            write_extraction(extraction, file, overwrite=options.overwrite)
    missing = [f"{record.document}: {', '.join(record.missing)}" for record in extraction.records if record.missing]
    if missing:
        raise RequiredMissing(f"What the schema requires was not found. {'; '.join(missing)}.")


def _lines(extraction: Extraction) -> Iterator[str]:
    for record in extraction.records:
        yield one_line(record.document)
        yield from _record_lines(extraction.form, record)
        yield from receipt_block(record.coverage, 0)
        yield from (f"          {one_line(note)}" for note in record.notes)
        yield ""
    timing, model = extraction.timing, extraction.model
    yield (
        f"Timing    reading the file {timing.ingest_s:.1f} s; model read {timing.prefill_tokens:,} tokens in "
        f"{timing.prefill_s:.1f} s, wrote {timing.decode_tokens:,} in {timing.decode_s:.1f} s"
    )
    yield f"Model     {model.name}, {model.weights}; {model.reason}"


def _record_lines(form: Form, record: Record) -> Iterator[str]:
    unread = set(unread_in(form, record.values))
    for field, value in zip(form.fields, record.values, strict=True):
        for place in located(field, value):
            name = one_line(place.pointer)
            if (found := place.filled) is None:
                yield f"  {name}: not found"
                continue
            shown = one_line(value_of(found) or "")
            judged = f", judged from “{one_line(found.words)}”" if found.judged is not None else ""
            read = f" (read as {found.read})" if found.read is not None and str(found.read) != shown else ""
            if place.pointer in unread:
                read = " (no number, day or time that these words mean for sure)"
            yield f"  {name}: {shown}{read}, page {pages_of(found)}{judged}"
