"""Writes answers to files: JSON, Markdown, HTML, or a copy of the PDF with highlights."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.assistant.export.answer_json import answers_json
from app.assistant.export.file_writing import check_target, move_into_place, scratch_folder, write_file
from app.assistant.export.html import answers_html
from app.assistant.export.markdown import answers_markdown
from app.assistant.export.marks import marks_of
from app.assistant.records import Answer
from app.errors import DocumentMissing, NoSpace, UsageError
from app.ingest.isolate import never
from app.ingest.marked_copy import make_marked_copy
from app.ingest.records import Mark

SUFFIXES = (".md", ".html", ".pdf", ".json")
_SPELLINGS = {".markdown": ".md", ".htm": ".html"}
_LEAST_FREE = 1 << 20
"""Bytes. With less than this, a failure of the PDF library, which does not say why, is put down to the full disk."""


@dataclass(frozen=True, slots=True)
class CitedFile:
    """Where a document's file is."""

    path: Path
    sha256: str
    """Of the content that was read."""
    password: str | None = None


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
    cancelled: Callable[[], bool] = never,
) -> list[Path]:
    """Write answers to a file, in the form that its suffix names; returns the files written.

    A PDF is a copy of the document cited, `files` by number. If several are cited, each gets a copy, whose name is the
    file's with the document's behind it.

    Raises UsageError as `check_export`, or if there is nothing to mark; NoSpace; DocumentError, Cancelled for a PDF.
    """
    sources = [source.path for source in files.values()]
    if _suffix_of(file) == ".pdf":
        marks = marks_of(answers)
        targets = _targets(file, marks, files)
        for target in targets.values():
            check_export(target, overwrite=overwrite, sources=sources)
        for number, target in targets.items():
            _export_marked(files[number], target, marks[number], overwrite, cancelled)
        return list(targets.values())
    check_export(file, overwrite=overwrite, sources=sources)
    write_file(file, _content(answers, _suffix_of(file)), overwrite=overwrite)
    return [file]


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
    """Where the copy of each document goes."""
    if not marks:
        raise UsageError("The answer has no pin, so there is nothing to highlight in a PDF. Export it to another form.")
    for number in marks:
        if number not in files:
            raise DocumentMissing("A document that the answer cites is no longer there, so no copy of it can be made.")
    if len(marks) == 1:
        return dict.fromkeys(marks, file)
    targets: dict[int, Path] = {}
    for number in marks:
        name = f"{file.stem} {files[number].path.stem}"
        target, count = file.with_name(f"{name}{file.suffix}"), 2
        while target in targets.values():
            target, count = file.with_name(f"{name} {count}{file.suffix}"), count + 1
        targets[number] = target
    return targets


def _export_marked(
    source: CitedFile, target: Path, marks: Sequence[Mark], overwrite: bool, cancelled: Callable[[], bool]
) -> None:
    with scratch_folder(target) as folder:
        try:
            copy = make_marked_copy(
                source.path, folder, marks, sha256=source.sha256, password=source.password, cancelled=cancelled
            )
        except Exception as error:
            if shutil.disk_usage(folder).free < _LEAST_FREE:
                raise NoSpace(f"{target.name} cannot be written: the disk is full.") from error
            raise
        move_into_place(copy, target, overwrite=overwrite)
