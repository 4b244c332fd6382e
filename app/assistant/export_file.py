"""Writes answers to files: JSON, Markdown, HTML, or a copy of the PDF with highlights; whole, or not at all.

A file is written in a folder of its own beside its place and moved there when it is complete: a crash or a full disk
leaves what was there before.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.assistant.answer_json import answers_json
from app.assistant.export_html import answers_html
from app.assistant.export_markdown import answers_markdown
from app.assistant.export_marks import marks_of
from app.assistant.records import Answer
from app.errors import DocumentMissing, NoSpace, UsageError
from app.ingest.isolate import never
from app.ingest.marked_copy import make_marked_copy
from app.ingest.records import Mark

SUFFIXES = (".md", ".html", ".pdf", ".json")
_SPELLINGS = {".markdown": ".md", ".htm": ".html"}
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
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
    try:
        if not file.parent.is_dir():
            raise UsageError(f"{file.name} cannot be written: there is no folder {file.parent}.")
        if any(_is_same(file, source) for source in sources):
            raise UsageError(f"{file.name} is the document itself, and is never written to. Choose another name.")
        if not file.exists() and not file.is_symlink():
            return
        if not file.is_file():
            raise UsageError(f"{file.name} is not an ordinary file, so nothing is written to it.")
    except OSError as error:
        raise _write_error(error, file) from error
    if not overwrite:
        raise UsageError(f"{file.name} is there already. Choose another name, or ask for it to be overwritten.")


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
    with _scratch_folder(file) as folder:
        scratch = folder / "export"
        with scratch.open("xb") as stream:
            stream.write(_content(answers, _suffix_of(file)))
            stream.flush()
            os.fsync(stream.fileno())
        _move(scratch, file, overwrite)
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
    with _scratch_folder(target) as folder:
        try:
            copy = make_marked_copy(
                source.path, folder, marks, sha256=source.sha256, password=source.password, cancelled=cancelled
            )
        except Exception as error:
            if shutil.disk_usage(folder).free < _LEAST_FREE:
                raise NoSpace(f"{target.name} cannot be written: the disk is full.") from error
            raise
        with copy.open("r+b") as stream:
            os.fsync(stream.fileno())
        _move(copy, target, overwrite)


@contextmanager
def _scratch_folder(file: Path) -> Iterator[Path]:
    """A folder beside a file, gone with all that is left in it afterwards. Faults of the disk become sentences."""
    folder: Path | None = None
    try:
        folder = Path(tempfile.mkdtemp(prefix=".pincite-", dir=file.parent))
        yield folder
    except OSError as error:
        raise _write_error(error, file) from error
    finally:
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)


def _move(scratch: Path, file: Path, overwrite: bool) -> None:
    """Put the complete file into its place. What came there meanwhile is not replaced unasked."""
    check_export(file, overwrite=overwrite)
    scratch.replace(file)


def _is_same(file: Path, source: Path) -> bool:
    try:
        return file.samefile(source)
    except OSError:  # one of them is not there
        return False


def _write_error(error: OSError, file: Path) -> NoSpace | UsageError:
    if error.errno in _FULL:
        return NoSpace(f"{file.name} cannot be written: the disk is full.")
    return UsageError(f"{file.name} cannot be written ({error.strerror or type(error).__name__}).")
