"""Runs the exporter as a child process: passes its progress on, stops it when asked, turns its end into an error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from app.errors import Cancelled, ExportFailed, LibraryUnusable, NoSpace
from app.outside.child_lines import ChildFailed, child_lines

STARTER = "The starter model"
HEAD_S = 120.0
"""Seconds in which the head of a checkpoint is read at the latest, also from a slow disk."""


def run_exporter(
    command: Sequence[str],
    on_progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
    what: str = STARTER,
) -> None:
    """Run the exporter to its end. `what` begins the sentences of errors.

    Its standard output is progress, one JSON object a line: {"done": 3, "total": 18, "text": "layer 3"}. If it fails,
    the last line of its standard error is the sentence for the user, and its exit code is that of `app.errors`.

    Raises NoSpace, LibraryUnusable, ExportFailed, Cancelled. Whatever is raised, KeyboardInterrupt too, it has ended.
    """
    for done, total, text in export_steps(command, cancelled, what):
        on_progress(done, total, text)


def export_steps(
    command: Sequence[str], cancelled: Callable[[], bool], what: str = STARTER
) -> Iterator[tuple[int, int, str]]:
    """The same as a generator of steps done, steps in all, and what is being done."""
    try:
        for line in child_lines(command, _environment(), cancelled=cancelled):
            if (step := _step_of(line)) is not None:
                yield step
    except Cancelled:
        raise Cancelled(f"Preparing {what[:1].lower()}{what[1:]} was stopped.") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ExportFailed(f"{what} could not be prepared: the exporter did not start ({reason}).") from error
    except ChildFailed as failure:
        raise _failure(failure, what) from None


def ask_exporter(arguments: Sequence[str]) -> str:
    """What the exporter prints for a short question about a checkpoint. Raises ExportFailed."""
    command = [sys.executable, "-m", "export_onnx", *arguments]
    try:
        return "".join(child_lines(command, _environment(), silent_s=HEAD_S))
    except ChildFailed as failure:
        raise ExportFailed(failure.sentence or "The exporter gave no reason.") from None


def ask_about(
    questions: Sequence[tuple[str, str | None, str]], cancelled: Callable[[], bool] = lambda: False
) -> list[dict[str, Any]]:
    """What checkpoints are: (source, vision file, what to call it) each, in order; see `export_onnx/survey.py`.

    One that makes the process die, or keeps it too long, is refused, and the others are asked again without it. Raises
    ExportFailed if the exporter does not start, Cancelled (without a sentence).
    """
    answers: list[dict[str, Any]] = []
    command = [sys.executable, "-m", "export_onnx.survey"]
    while len(answers) < len(questions):
        rest = questions[len(answers) :]
        lines = [json.dumps({"source": source, "vision": vision, "called": name}) for source, vision, name in rest]
        asked = "\n".join(lines) + "\n"
        try:
            for line in child_lines(command, _environment(), question=asked, cancelled=cancelled, silent_s=HEAD_S):
                if line.rstrip().endswith("}"):
                    answers.append(json.loads(line))
        except OSError as error:
            raise ExportFailed(f"The exporter did not start ({error.strerror}).") from error
        except ChildFailed:
            pass  # at the next one, which is refused
        if len(answers) < len(questions):
            answers.append({"refused": f"{questions[len(answers)][2]} made the process that read its head end."})
    return answers


def _environment() -> dict[str, str]:
    """The child's environment: quiet, in UTF-8, and with every library told to stay off the network."""
    return {
        **os.environ,
        "PYTHONUTF8": "1",
        "PYTHONUNBUFFERED": "1",
        "PYTHONWARNINGS": "ignore",
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "ORT_DISABLE_TELEMETRY": "1",
    }


def _step_of(line: str) -> tuple[int, int, str] | None:
    """One line of progress; anything else on standard output is passed over."""
    try:
        step = json.loads(line)
        return int(step["done"]), int(step["total"]), str(step["text"])
    except (ValueError, TypeError, KeyError):
        return None


def _failure(failure: ChildFailed, what: str) -> Exception:
    """The error for a child that failed."""
    if failure.code < 0:
        return ExportFailed(
            f"{what} could not be prepared: the exporter was ended from outside (signal {-failure.code}), "
            "perhaps because memory ran out."
        )
    sentence = failure.sentence or f"The exporter ended with code {failure.code} and gave no reason."
    kinds = {NoSpace.exit_code: NoSpace, LibraryUnusable.exit_code: LibraryUnusable}
    return kinds.get(failure.code, ExportFailed)(f"{what} could not be prepared. {sentence}")
