"""Runs the exporter as a child process: passes its progress on, stops it when asked, turns its end into an error."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from app.errors import Cancelled, ExportFailed, LibraryUnusable, NoSpace

_POLL_S = 0.1
_GRACE_S = 3.0
"""How long a child that was asked to end may take to tidy up before it is killed."""
_MOST_STDERR_LINES = 50


def run_exporter(
    command: Sequence[str], on_progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]
) -> None:
    """Run the exporter to its end.

    Its standard output is progress, one JSON object a line: {"done": 3, "total": 18, "text": "layer 3"}. If it fails,
    the last line of its standard error is the sentence for the user, and its exit code is that of `app.errors`.

    Raises NoSpace, LibraryUnusable, ExportFailed, Cancelled. Whatever is raised, KeyboardInterrupt too, it has ended.
    """
    try:
        child = _start(command)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ExportFailed(
            f"The starter model could not be prepared: the exporter did not start ({reason})."
        ) from error
    lines: queue.Queue[str] = queue.Queue()
    complaints: deque[str] = deque(maxlen=_MOST_STDERR_LINES)
    readers = [
        threading.Thread(target=_read_lines, args=(child.stdout, lines.put), daemon=True),
        threading.Thread(target=_read_lines, args=(child.stderr, complaints.append), daemon=True),
    ]
    try:
        for reader in readers:
            reader.start()
        _pass_on(child, lines, readers[0], on_progress, cancelled)
    finally:
        _end(child)
        for reader in readers:
            reader.join()
        for stream in (child.stdout, child.stderr):
            if stream is not None:
                stream.close()
    if child.returncode:
        raise _failure(child.returncode, complaints)


def ask_exporter(arguments: Sequence[str]) -> str:
    """What the exporter prints for a short question about a checkpoint. Raises ExportFailed."""
    child = _start([sys.executable, "-m", "export_onnx", *arguments])
    try:
        printed, complaint = child.communicate()
    finally:
        _end(child)
    if child.returncode:
        raise ExportFailed((complaint.strip().splitlines() or ["The exporter gave no reason."])[-1])
    return printed


def ask_about(questions: Sequence[tuple[str, str | None, str]]) -> list[dict[str, Any]]:
    """What checkpoints are: (source, vision file, what to call it) each, in order; see `export_onnx/survey.py`.

    One that makes the process die is refused, and the others are asked again without it. Raises ExportFailed if the
    exporter does not start.
    """
    answers: list[dict[str, Any]] = []
    while len(answers) < len(questions):
        rest = questions[len(answers) :]
        lines = [json.dumps({"source": source, "vision": vision, "called": name}) for source, vision, name in rest]
        try:
            child = _start([sys.executable, "-m", "export_onnx.survey"], stdin=subprocess.PIPE)
        except OSError as error:
            raise ExportFailed(f"The exporter did not start ({error.strerror}).") from error
        try:
            printed, _ = child.communicate("\n".join(lines) + "\n")
        finally:
            _end(child)
        answers += [json.loads(line) for line in printed.splitlines() if line.endswith("}")]
        if len(answers) < len(questions):
            answers.append({"refused": f"{questions[len(answers)][2]} made the process that read its head end."})
    return answers


def _start(command: Sequence[str], stdin: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
    """Start the child without a window, and out of reach of the terminal's Ctrl-C: we end it ourselves."""
    return subprocess.Popen(
        list(command),
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        cwd=Path(__file__).parents[2],  # where the packages app and export_onnx lie
        env=_environment(),
        start_new_session=True,
        creationflags=_creation_flags(),
    )


def _creation_flags() -> int:
    """What `start_new_session` is elsewhere, for Windows, and no console window."""
    if sys.platform == "win32":
        return subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    return 0


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


def _read_lines(stream: IO[str], take: Callable[[str], None]) -> None:
    for line in stream:
        take(line)


def _pass_on(
    child: subprocess.Popen[str],
    lines: queue.Queue[str],
    reader: threading.Thread,
    on_progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
) -> None:
    """Report progress until the child has ended."""
    while child.poll() is None or reader.is_alive() or not lines.empty():
        if cancelled():
            raise Cancelled("Preparing the starter model was stopped.")
        with suppress(queue.Empty):
            _report(lines.get(timeout=_POLL_S), on_progress)


def _report(line: str, on_progress: Callable[[int, int, str], None]) -> None:
    """Pass one line of progress on; anything else on standard output is passed over."""
    try:
        step = json.loads(line)
        done, total, text = int(step["done"]), int(step["total"]), str(step["text"])
    except (ValueError, TypeError, KeyError):
        return
    on_progress(done, total, text)


def _end(child: subprocess.Popen[str]) -> None:
    if child.poll() is None:
        child.terminate()
        try:
            child.wait(_GRACE_S)
        except subprocess.TimeoutExpired:
            child.kill()
    child.wait()


def _failure(code: int, complaints: Sequence[str]) -> Exception:
    """The error for a child that failed."""
    if code < 0:
        return ExportFailed(
            f"The starter model could not be prepared: the exporter was ended from outside (signal {-code}), "
            "perhaps because memory ran out."
        )
    said = [line.strip() for line in complaints if line.strip()]
    sentence = said[-1] if said else f"The exporter ended with code {code} and gave no reason."
    kinds = {NoSpace.exit_code: NoSpace, LibraryUnusable.exit_code: LibraryUnusable}
    return kinds.get(code, ExportFailed)(f"The starter model could not be prepared. {sentence}")
