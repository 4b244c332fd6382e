"""`pincite verify ANSWER FILE...`: which pins of an exported answer hold; needs the files, and no model."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import asdict

from app.assistant.export.check_records import CheckedFile, CheckedPin, FileState, Verdict
from app.assistant.export.exported_answers import read_answers
from app.assistant.export.pin_check import PinState
from app.assistant.export.verify import verify_answers
from app.commands.values import file_path
from app.paths import Paths
from app.terminal import ProgressLine, one_line, print_problem, print_result

FILE_WORDS = {
    FileState.SAME: "the file that was read",
    FileState.OTHER: "another content than what was read",
    FileState.UNKNOWN: "the answer does not say which content was read",
    FileState.MISSING: "not among the files given",
    FileState.UNREADABLE: "could not be read",
}


def add_verify_options(command: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    command.add_argument("answer", type=file_path, metavar="ANSWER", help="an exported answer: .json or .html")
    command.add_argument("files", nargs="+", type=file_path, metavar="FILE", help="the documents that it cites")


def run_verify(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]) -> int:
    """Print which pins hold. Exit code 1: not all do. Raises DocumentError for a bad file, Cancelled."""
    del paths  # neither library nor model is needed
    answers, shown_differs = read_answers(options.answer)
    verdict = verify_answers(
        answers,
        options.files,
        password_of=lambda file: options.password,
        on_stage=progress.show,
        cancelled=cancelled,
    )
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


def _file_line(file: CheckedFile) -> str:
    where = f" ({one_line(file.file)})" if file.file else ""
    return f"File      {one_line(file.document)}: {FILE_WORDS[file.state]}{where}"
