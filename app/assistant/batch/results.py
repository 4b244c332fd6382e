"""The answers of a batch as one file: a workbook, CSV, or JSON that `pincite verify` reads."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.assistant.batch.batch import Cell
from app.assistant.batch.workbook import batch_workbook, check_questions, is_unsure
from app.assistant.export.answer_json import FORMAT, answer_json
from app.assistant.export.file_writing import check_target, write_file
from app.assistant.export.parts import Note, notes_of, plain
from app.assistant.extraction.csv import as_text
from app.errors import UsageError

SUFFIXES = (".xlsx", ".csv", ".json")
_HEADINGS = ("document", "name", "question", "answer", "found", "unsure", "support", "pages", "quotes", "problem")


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file or a row of the questions that took no part, and why."""

    what: str
    why: str
    is_file: bool = True


def check_results(file: Path, *, overwrite: bool, sources: Sequence[Path]) -> None:
    """Raise UsageError if the results cannot be written there, before the work is done that they are of."""
    if file.suffix.lower() not in SUFFIXES:
        raise UsageError(f"{file.name} cannot be written: its name must end in .xlsx, .csv or .json.")
    check_target(file, overwrite=overwrite, sources=sources)


def check_size(file: Path, questions: int) -> None:
    """Raise UsageError if a file of this kind takes no so many questions, before any is asked."""
    if file.suffix.lower() == ".xlsx":
        check_questions(questions)


def write_results(cells: Sequence[Cell], not_read: Sequence[NotRead], file: Path, *, overwrite: bool) -> None:
    """Write the results of a batch whole, or not at all. Raises UsageError, NoSpace."""
    match file.suffix.lower():
        case ".json":
            content = _json(cells, not_read)
        case ".csv":
            content = _csv(cells, not_read)
        case _:
            failed = [(one.what, one.why) for one in not_read if one.is_file]
            content = batch_workbook(cells, failed, [(one.what, one.why) for one in not_read if not one.is_file])
    write_file(file, content, overwrite=overwrite)


def _json(cells: Sequence[Cell], not_read: Sequence[NotRead]) -> bytes:
    """The answers as an export of several answers has them, and beside them what has none."""
    value = {
        "format": FORMAT,
        "answers": [
            {**answer_json(cell.answer), "name": cell.question.name} for cell in cells if cell.answer is not None
        ],
        "not_answered": [
            {
                "document": cell.document.name,
                "name": cell.question.name,
                "question": cell.question.text,
                "reason": cell.problem,
            }
            for cell in cells
            if cell.answer is None
        ],
        "not_read": [{"what": one.what, "reason": one.why} for one in not_read],
    }
    return f"{json.dumps(value, ensure_ascii=False)}\n".encode("utf-8", "backslashreplace")


def _csv(cells: Sequence[Cell], not_read: Sequence[NotRead]) -> bytes:
    """One row a question and document; with a byte order mark, which spreadsheets take for UTF-8."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(_HEADINGS)
    for cell in cells:
        values = (cell.document.name, cell.question.name, cell.question.text, *_columns(cell))
        writer.writerow([as_text(plain(value)) for value in values])
    for one in not_read:
        writer.writerow([as_text(plain(one.what)), *[""] * (len(_HEADINGS) - 2), as_text(plain(one.why))])
    return stream.getvalue().encode("utf-8-sig", "replace")


def _columns(cell: Cell) -> list[str]:
    if (answer := cell.answer) is None:
        return ["", "", "", "", "", "", cell.problem]
    notes = notes_of(answer)
    known = [sentence.support for sentence in answer.sentences if sentence.support is not None]
    support = f"{min(known):.2f}" if known else ""
    found = "yes" if answer.found else "no"
    unsure = "yes" if answer.found and is_unsure(answer) else ""
    return [answer.text, found, unsure, support, "; ".join(note.pages for note in notes), _quotes(notes), ""]


def _quotes(notes: Sequence[Note]) -> str:
    return "\n".join(" ".join(note.quote.split()) for note in notes if note.quote is not None)
