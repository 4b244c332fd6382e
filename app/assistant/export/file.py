"""Writes answers to files: JSON, Markdown, HTML, or a copy of the PDF with highlights."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from app.assistant.export.answer_json import answers_json
from app.assistant.export.file_writing import check_target, move_into_place, scratch_folder, write_file
from app.assistant.export.html import answers_html
from app.assistant.export.markdown import answers_markdown
from app.assistant.export.marks import marks_of
from app.assistant.records import Answer
from app.errors import DocumentDamaged, DocumentError, DocumentMissing, NoSpace, PinciteError, ReaderFailed, UsageError
from app.ingest.isolate import never
from app.ingest.marked_copy import make_marked_copy
from app.ingest.records import Mark

SUFFIXES = (".md", ".html", ".pdf", ".json")
_SPELLINGS = {".markdown": ".md", ".htm": ".html"}
NO_FILE_NEEDED = "An export to Markdown (.md) or HTML (.html) needs no file of the document."
_LEAST_FREE = 1 << 20
"""Bytes. With less than this, a failure of the PDF library, which does not say why, is put down to the full disk."""


@dataclass(frozen=True, slots=True)
class CitedFile:
    """Where a document's file is."""

    path: Path
    sha256: str
    """Of the content that was read."""
    password: str | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    files: tuple[Path, ...]
    failed: Mapping[int, PinciteError]
    """Documents of which no copy could be made, by number, while others got theirs."""


OpenFile = Callable[[Path], AbstractContextManager[Path]]
"""Where a document's file is for as long as the block runs. Raises what app/library/taken_out.py does."""


def check_export(file: Path, *, overwrite: bool, sources: Sequence[Path] = ()) -> None:
    """Raise UsageError if an export to this file must fail: before the work is done that it is to keep.

    `sources` are documents, which no export may replace.
    """
    _suffix_of(file)
    check_target(file, overwrite=overwrite, sources=sources)


def export_answers(
    answers: Sequence[Answer],
    file: Path,
    files: Mapping[int, CitedFile],
    *,
    overwrite: bool = False,
    only: Collection[int] = (),
    open_file: OpenFile = nullcontext,
    cancelled: Callable[[], bool] = never,
) -> Exported:
    """Write answers to a file, in the form that its suffix names.

    A PDF is a copy of the document cited, `files` by number. If several are cited, each gets a copy, whose name is the
    file's with the document's behind it; where that is not possible for one, the others get theirs. `only`: of these
    documents; empty: of all.

    Raises UsageError as `check_export`, or if there is nothing to mark; NoSpace, Cancelled; what failed for a PDF, if
    no copy could be made at all.
    """
    sources = [source.path for source in files.values()]
    if _suffix_of(file) != ".pdf":
        check_export(file, overwrite=overwrite, sources=sources)
        write_file(file, _content(answers, _suffix_of(file)), overwrite=overwrite)
        return Exported((file,), {})
    marks = marks_of(answers)
    targets = _targets(file, marks, files)
    failed: dict[int, PinciteError] = {number: _gone(answers, number) for number in marks if number not in targets}
    wanted = {number: target for number, target in targets.items() if number in only or not only}
    for target in wanted.values():
        check_export(target, overwrite=overwrite, sources=sources)
    written = []
    for number, target in wanted.items():
        try:
            with open_file(files[number].path) as there:
                _export_marked(files[number], there, target, marks[number], overwrite, cancelled)
            written.append(target)
        except (DocumentError, UsageError) as error:
            failed[number] = _with_ways_past(error)
    if not written:
        raise next(iter(failed.values()))
    return Exported(tuple(written), failed)


def _gone(answers: Sequence[Answer], number: int) -> DocumentMissing:
    pins = (pin for answer in answers for pin in (*answer.supports, *answer.nearest))
    name = next(pin.document for pin in pins if pin.document_id == number)
    return DocumentMissing(f"{name} is no longer in the library, so no copy of it can be made. {NO_FILE_NEEDED}")


def _with_ways_past(error: PinciteError) -> PinciteError:
    """An error with what can be done all the same, where the document's file is what fails."""
    if not isinstance(error, DocumentMissing | DocumentDamaged | ReaderFailed):
        return error
    return type(error)(f"{error} {NO_FILE_NEEDED}")


def _content(answers: Sequence[Answer], suffix: str) -> bytes:
    if suffix == ".json":
        # A lone surrogate becomes its JSON escape, and comes back from it.
        return f"{json.dumps(answers_json(answers), ensure_ascii=False)}\n".encode("utf-8", "backslashreplace")
    return (answers_markdown(answers) if suffix == ".md" else answers_html(answers)).encode()


def _suffix_of(file: Path) -> str:
    suffix = file.suffix.lower()
    suffix = _SPELLINGS.get(suffix, suffix)
    if suffix not in SUFFIXES:
        known = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"
        raise UsageError(f"{file.name} cannot be written: its name must end in {known}, which says in what form.")
    return suffix


def _targets(file: Path, marks: Mapping[int, Sequence[Mark]], files: Mapping[int, CitedFile]) -> dict[int, Path]:
    """Where the copy of each document goes; of those that are in the library."""
    if not marks:
        raise UsageError("The answer has no pin, so there is nothing to highlight in a PDF. Export it to another form.")
    if len(marks) == 1:
        return dict.fromkeys(marks.keys() & files.keys(), file)
    targets: dict[int, Path] = {}
    for number in [number for number in marks if number in files]:
        name = f"{file.stem} {files[number].path.stem}"
        target, count = file.with_name(f"{name}{file.suffix}"), 2
        while target in targets.values():
            target, count = file.with_name(f"{name} {count}{file.suffix}"), count + 1
        targets[number] = target
    return targets


def _export_marked(
    source: CitedFile, there: Path, target: Path, marks: Sequence[Mark], overwrite: bool, cancelled: Callable[[], bool]
) -> None:
    with scratch_folder(target) as folder:
        try:
            copy = make_marked_copy(
                there, folder, marks, sha256=source.sha256, password=source.password, cancelled=cancelled
            )
        except Exception as error:
            if shutil.disk_usage(folder).free < _LEAST_FREE:
                raise NoSpace(f"{target.name} cannot be written: the disk is full.") from error
            raise
        move_into_place(copy, target, overwrite=overwrite)
