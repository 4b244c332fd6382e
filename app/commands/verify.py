"""`pincite verify ANSWER FILE...`: which pins of an exported answer or extraction hold; needs the files, no model."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from app.assistant.export.check_records import CheckedFile, CheckedPin, FileState, Verdict
from app.assistant.export.exported_answers import read_answers
from app.assistant.export.pin_check import PinState
from app.assistant.export.verify import verify_answers
from app.assistant.extraction.exported_records import Exported, read_exported
from app.assistant.extraction.verify_values import ValueVerdict, verify_values
from app.commands.values import file_path
from app.errors import DocumentError
from app.ingest.folders import files_in
from app.ingest.reader import inspect_file
from app.paths import Paths
from app.terminal import ProgressLine, counted, one_line, print_problem, print_result

FILE_WORDS = {
    FileState.SAME: "the file that was read",
    FileState.OTHER: "another content than what was read",
    FileState.UNKNOWN: "{what} does not say which content was read",
    FileState.MISSING: "not among the files given",
    FileState.UNREADABLE: "could not be read",
}


def add_verify_options(command: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    command.add_argument(
        "answer", type=file_path, metavar="ANSWER", help="an exported answer (.json, .html) or extraction (.json)"
    )
    command.add_argument(
        "files", nargs="+", type=file_path, metavar="FILE", help="the documents that it cites, or folders"
    )


def run_verify(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]) -> int:
    """Print which pins hold. Exit code 1: not all do. Raises DocumentError for a bad file, Cancelled."""
    del paths  # neither library nor model is needed
    files, searched = _files(options.files, options.answer, cancelled)
    exported = read_exported(options.answer)
    if exported is not None and exported.answers and not exported.records:
        answers, shown_differs = exported.answers, ""
    elif exported is not None:
        return _verify_records(options, exported, files, searched, progress, cancelled)
    else:
        answers, shown_differs = read_answers(options.answer)
    verdict = verify_answers(
        answers,
        files,
        password_of=lambda file: options.password,
        on_stage=progress.show,
        cancelled=cancelled,
    )
    verdict = replace(verdict, unused=tuple(file for file in verdict.unused if file not in searched))
    progress.clear()
    holds = verdict.holds and not shown_differs
    if options.json:
        found = {"holds": holds, "shown_differs": bool(shown_differs), **asdict(verdict)}
        print_result(json.dumps(found, ensure_ascii=False))
    else:
        print_result(describe_verdict(verdict, len(answers)))
    if shown_differs:
        print_problem(shown_differs)
    return 0 if holds else 1


def _files(named: Sequence[Path], answer: Path, cancelled: Callable[[], bool]) -> tuple[list[Path], frozenset[str]]:
    """The files to be checked, and which of them only lie in a folder that was named: nobody says that they are cited.

    What is no document in a folder is passed over.
    """
    files: list[Path] = []
    searched: list[Path] = []
    itself = os.path.realpath(answer)
    for path in named:
        if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where this user may not look
            searched += [
                file for file in files_in(path, cancelled) if os.path.realpath(file) != itself and _is_document(file)
            ]
        else:
            files.append(path)
    return [*files, *searched], frozenset(map(str, searched))


def _is_document(file: Path) -> bool:
    try:
        inspect_file(file)
    except DocumentError:
        return False
    return True


def _verify_records(
    options: argparse.Namespace,
    exported: Exported,
    files: Sequence[Path],
    searched: frozenset[str],
    progress: ProgressLine,
    cancelled: Callable[[], bool],
) -> int:
    verdict = verify_values(
        exported,
        files,
        password_of=lambda file: options.password,
        on_stage=progress.show,
        cancelled=cancelled,
    )
    verdict = replace(verdict, unused=tuple(file for file in verdict.unused if file not in searched))
    progress.clear()
    if exported.answers:  # a batch that asked questions and filled a form, to the same results
        print_problem(f"{counted(len(exported.answers), 'answer')} in the same file took no part: only records did.")
    if options.json:
        print_result(json.dumps({"holds": verdict.holds, **asdict(verdict)}, ensure_ascii=False))
    else:
        print_result(describe_values(verdict, exported.records))
    return 0 if verdict.holds else 1


def describe_values(verdict: ValueVerdict, num_records: int) -> str:
    """Each value on a line under its document, each file on a line, and what it comes to."""
    lines: list[str] = []
    shown = 0
    for value in verdict.values:
        if value.record != shown:
            lines.append(one_line(value.document))
            shown = value.record
        state = "holds " if value.state is PinState.HOLDS else "FAILS "
        words = one_line(" ".join(value.words.split()))
        lines.append(
            f"  {state} {one_line(value.pointer)}: “{words}”{'' if value.page is None else f', page {value.page}'}"
        )
        if value.detail:
            lines.append(f"         {one_line(value.detail)}")
    lines += [_file_line(file, "the export") for file in verdict.files]
    lines += [f"File      {one_line(file)}: no record is from it" for file in verdict.unused]
    held = sum(value.state is PinState.HOLDS for value in verdict.values)
    if not verdict.values:
        lines.append(f"There is no value to check: {counted(num_records, 'record')}, and all of their values are null.")
    elif verdict.holds:
        lines.append("The value holds." if held == 1 else f"All {held:,} values hold.")
    else:
        lines.append(f"{held:,} of {len(verdict.values):,} values hold.")
    return "\n".join(lines)


def describe_verdict(verdict: Verdict, num_answers: int) -> str:
    """Each pin on a line, each file on a line, and what it comes to."""
    lines = [line for pin in verdict.pins for line in _pin_lines(pin, num_answers)]
    lines += [_file_line(file) for file in verdict.files]
    lines += [f"File      {one_line(file)}: no answer cites it" for file in verdict.unused]
    held = sum(pin.state is PinState.HOLDS for pin in verdict.pins)
    if not verdict.pins:
        lines.append("There is no pin to check.")
    elif verdict.holds:
        lines.append("The pin holds." if held == 1 else f"All {held:,} pins hold.")
    else:
        lines.append(f"{held:,} of {len(verdict.pins):,} pins hold.")
    return "\n".join(lines)


def _pin_lines(pin: CheckedPin, num_answers: int) -> list[str]:
    which = f"{pin.answer}." if num_answers > 1 else ""
    number = f"({which}{pin.number})" if pin.is_nearest else f"[{which}{pin.number}]"
    words = one_line(" ".join(pin.quote.split()))
    quote = f"“{words}”" if words else "seen on a picture of the page, no words to check"
    state = "holds " if pin.state is PinState.HOLDS else "FAILS "
    line = f"{number:<5} {state}  {one_line(pin.document)}, page {pin.page}: {quote}"
    return [line, *([f"{'':<15}{one_line(pin.detail)}"] if pin.detail else [])]


def _file_line(file: CheckedFile, what: str = "the answer") -> str:
    where = f" ({one_line(file.file)})" if file.file else ""
    return f"File      {one_line(file.document)}: {FILE_WORDS[file.state].format(what=what)}{where}"
