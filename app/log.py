"""One rotating log file that cannot hold the user's words.

A log line is an event's name with facts, after the time (UTC) and the process id:

    2026-11-22 05:31:07 1234 pincite.library document_added pages=20 seconds=1.52

The only way to write one is `Log.event` and `Log.failure`, and what they write is decided by type, not by care:

    numbers, truth values, members of an Enum, classes     as they are
    text of any kind                                       its length: <12 characters>
    paths                                                  the suffix of a common kind of file: <*.pdf>
    errors                                                 class names and code places, never their message
"""

from __future__ import annotations

import logging
import re
import sys
import time
import traceback
from enum import Enum
from logging.handlers import RotatingFileHandler
from pathlib import Path

from app.errors import PinciteError
from app.paths import Paths, make_folder

Fact = int | float | bool | Enum | type | Path | str | None
"""What can be said of an event. Text is only counted."""

_ROOT = "pincite"
_FILE_BYTES = 1 << 20
_OLD_FILES = 2
_NAME = re.compile(r"[a-z][a-z0-9_]{0,60}")
_SUFFIXES = {".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".json", ".onnx", ".gguf", ".sqlite3", ".txt", ".md"}
"""Only these are written: in "Letter to Dr.Brown" the suffix is private."""


class Log:
    """The log of one part of the app."""

    def __init__(self, part: str) -> None:
        self._logger = logging.getLogger(f"{_ROOT}.{_safe_name(part)}")

    def event(self, name: str, **facts: Fact) -> None:
        """Write that something happened. `name` is a word with underscores, such as "document_added"."""
        self._logger.info("%s", _line(name, facts))

    def failure(self, name: str, error: BaseException, **facts: Fact) -> None:
        """Write that something failed, with the classes of the error and its causes and the places in the code."""
        self._logger.error("%s", f"{_line(name, facts)} {_places(error)}")


def get_log(part: str) -> Log:
    """The log of a part, such as "library". Before `start_log`, and in child processes, it writes nowhere."""
    return Log(part)


def start_log(paths: Paths) -> str:
    """Let this process write to the log file. Returns a sentence if it cannot, else an empty string.

    A missing log must not keep anyone from working, so nothing is raised, here or later. A private session has none.
    """
    logger = logging.getLogger(_ROOT)
    logger.propagate = False
    logger.setLevel(logging.INFO)
    for old in list(logger.handlers):
        logger.removeHandler(old)
        old.close()
    if paths.is_private:
        logger.addHandler(logging.NullHandler())
        return ""
    try:
        make_folder(paths.logs)
        handler = _QuietFileHandler(paths.log_file, maxBytes=_FILE_BYTES, backupCount=_OLD_FILES, encoding="utf-8")
    except PinciteError as error:
        return f"There is no log: {error}"
    except OSError as error:
        return f"There is no log: {paths.log_file} cannot be written ({error.strerror or type(error).__name__})."
    formatter = logging.Formatter("%(asctime)s %(process)d %(name)s %(message)s", datefmt="%Y-%m-%d %H:%M:%S")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    logger.addHandler(handler)
    return ""


class _QuietFileHandler(RotatingFileHandler):
    """Drops a line that cannot be written: a full disk is reported where the user's work meets it."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  logging's own name
        return


def _line(name: str, facts: dict[str, Fact]) -> str:
    return " ".join([_safe_name(name), *(f"{_safe_name(key)}={_fact(value)}" for key, value in facts.items())])


def _safe_name(name: str) -> str:
    """A name that was put together from text (an f-string) has letters that no name has: it is not written."""
    return name if _NAME.fullmatch(name) else "unnamed"


def _fact(value: object) -> str:
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, float):
        return f"{value:.4g}"
    if value is None or isinstance(value, int):
        return str(value)
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, Path):
        suffix = value.suffix.lower()
        return f"<*{suffix}>" if suffix in _SUFFIXES else "<path>"
    if isinstance(value, str):
        return f"<{len(value)} characters>"
    return f"<{type(value).__name__}>"


def _places(error: BaseException) -> str:
    """ "ValueError at pdf.py:31 read_page, reader.py:80 read < OSError at ...": newest place first, then the causes."""
    parts: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen and len(parts) < 5:
        seen.add(id(current))
        frames = traceback.extract_tb(current.__traceback__)[-8:]
        places = ", ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames))
        parts.append(f"{type(current).__name__} at {places or 'nowhere'}")
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return " < ".join(parts)


def log_uncaught_errors() -> None:
    """Write errors that nobody caught to the log too, before the interpreter reports them as always."""
    log = get_log("app")
    report = sys.excepthook

    def on_error(kind: type[BaseException], error: BaseException, trace: object) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            log.failure("uncaught_error", error)
        report(kind, error, error.__traceback__)

    sys.excepthook = on_error
