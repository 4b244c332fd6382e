"""Keeps a note of a crash on this machine: Python writes it as the process dies, the next start finds it.

logs/crash.txt        of this run; stays empty unless it crashes
logs/last-crash.txt   of the run before that crashed, until its report was read

A note holds names of code files, functions and line numbers: no document, no question, no private folder.
"""

from __future__ import annotations

import faulthandler
import re
from contextlib import suppress
from pathlib import Path
from typing import IO

from app.paths import Paths

NOTE, LAST = "crash.txt", "last-crash.txt"
_PLACE = re.compile(r'File "(?:[^"]*[\\/])?([^"\\/]+)"')
MOST_BYTES = 200_000


def begin_notes(paths: Paths) -> IO[str] | None:
    """Have a crash of this run noted from now on; the note of the run before is put aside.

    Returns the open file, which must stay open; None where there can be none. Whether the last run crashed is told by
    `last_crash`.
    """
    note, last = paths.logs / NOTE, paths.logs / LAST
    try:
        if note.is_file() and note.stat().st_size:
            note.replace(last)
        stream = note.open("w", encoding="utf-8")
    except OSError:  # without a place for notes the app still works
        return None
    faulthandler.enable(stream, all_threads=True)
    return stream


def end_notes(stream: IO[str] | None) -> None:
    """This run has ended as it should."""
    if stream is not None:
        faulthandler.disable()
        stream.close()


def last_crash(paths: Paths) -> str:
    """The note of the last crash, without folders; empty if there is none."""
    try:
        text = (paths.logs / LAST).read_bytes()[:MOST_BYTES].decode("utf-8", "replace")
    except OSError:
        return ""
    return without_folders(text)


def forget_crash(paths: Paths) -> None:
    """Delete the note of the last crash: it was read."""
    with suppress(OSError):
        (paths.logs / LAST).unlink()


def without_folders(text: str) -> str:
    """A trace with the names of code files alone: private folders have no place in a report."""
    return _PLACE.sub(lambda match: f'File "{match[1]}"', text)


def last_failures(log_file: Path, count: int = 20) -> list[str]:
    """The last lines of the log that tell of failures. The log holds no words of the user's (app/log.py)."""
    try:
        lines = log_file.read_bytes()[-MOST_BYTES:].decode("utf-8", "replace").splitlines()
    except OSError:
        return []
    return [line for line in lines if re.search(r"\b\w+ at [\w.]+:\d+ ", line)][-count:]
