"""A child process that answers in lines, as a generator: the child ends with it, however it ends"""

from __future__ import annotations

import math
import queue
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from app.errors import Cancelled

_POLL_S = 0.1
_GRACE_S = 3.0
"""How long a child that was asked to end may take to tidy up before it is killed."""
_MOST_STDERR_LINES = 50


class ChildFailed(Exception):
    """The child ended with an error: its exit code (below 0: the signal), and the last line that it wrote to stderr."""

    def __init__(self, code: int, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


def child_lines(
    command: Sequence[str],
    environment: Mapping[str, str],
    *,
    question: str = "",
    cancelled: Callable[[], bool] = lambda: False,
    silent_s: float = math.inf,
) -> Iterator[str]:
    """Each line of the child's standard output as it comes; `question` is its standard input.

    The child has ended when this generator has, whatever ended it, KeyboardInterrupt too. One from which no line comes
    for `silent_s` seconds is ended, and has failed.
    Raises OSError if it does not start, ChildFailed, Cancelled (without a sentence).
    """
    child = _start(command, environment, subprocess.PIPE if question else subprocess.DEVNULL)
    lines: queue.Queue[str] = queue.Queue()
    complaints: deque[str] = deque(maxlen=_MOST_STDERR_LINES)
    threads = [
        threading.Thread(target=_read_lines, args=(child.stdout, lines.put), daemon=True),
        threading.Thread(target=_read_lines, args=(child.stderr, complaints.append), daemon=True),
    ]
    if child.stdin is not None:
        # In a thread: it may be megabytes, of which the child takes none.
        threads.append(threading.Thread(target=_ask, args=(child.stdin, question), daemon=True))
    said = time.monotonic()
    try:
        for thread in threads:
            thread.start()
        while child.poll() is None or threads[0].is_alive() or not lines.empty():
            if cancelled():
                raise Cancelled
            try:
                yield lines.get(timeout=_POLL_S)
            except queue.Empty:
                if time.monotonic() - said > silent_s:
                    raise ChildFailed(-signal.SIGTERM, f"It said nothing for {silent_s:.0f} seconds.") from None
                continue
            said = time.monotonic()
    finally:
        _end(child)
        for thread in threads:
            thread.join()
        for stream in (child.stdout, child.stderr):
            if stream is not None:
                stream.close()
    if child.returncode:
        reasons = [line.strip() for line in complaints if line.strip()]
        raise ChildFailed(child.returncode, reasons[-1] if reasons else "")


def _start(command: Sequence[str], environment: Mapping[str, str], stdin: int) -> subprocess.Popen[str]:
    """Start a child without a window, and out of reach of the terminal's Ctrl-C: we end it ourselves."""
    return subprocess.Popen(
        list(command),
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        cwd=Path(__file__).parents[2],  # where the packages app and export_onnx lie
        env=dict(environment),
        start_new_session=True,
        creationflags=_creation_flags(),
    )


def _end(child: subprocess.Popen[str]) -> None:
    """End a child if it has not ended; it may tidy up for a moment."""
    if child.poll() is None:
        child.terminate()
        try:
            child.wait(_GRACE_S)
        except subprocess.TimeoutExpired:
            child.kill()
    child.wait()


def _ask(stream: IO[str], question: str) -> None:
    try:
        with stream:
            stream.write(question)
    except OSError:
        pass  # it ended before it listened: its exit code says why


def _creation_flags() -> int:
    """What `start_new_session` is elsewhere, for Windows, and no console window."""
    if sys.platform == "win32":
        return subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    return 0


def _read_lines(stream: IO[str], take: Callable[[str], None]) -> None:
    for line in stream:
        take(line)
