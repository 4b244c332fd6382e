"""Keeps what a batch has done, one line each in a file beside its results: a crash costs one answer, and a later run
asks only what is new.

    answers.xlsx.unfinished    {"key": "…", "value": {…}}
                               {"key": "…", "value": {…}}
                               {"key": "…", "va                  cut off by a crash: not counted, done again

The key is a hash of all that the value depends on. When the results are written the file is called
answers.xlsx.kept, until a later run goes on with it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from app.assistant.export.file_writing import write_error
from app.errors import UsageError

SUFFIX, KEPT = ".unfinished", ".kept"


def journal_of(results: Path) -> Path:
    """Where the journal of a batch lies while its results are not written."""
    return results.with_name(results.name + SUFFIX)


def kept_of(results: Path) -> Path:
    """Where it lies when they are."""
    return results.with_name(results.name + KEPT)


def key_of(*parts: object) -> str:
    """A key for what depends on these parts."""
    return hashlib.sha256(json.dumps([str(part) for part in parts]).encode("utf-8", "backslashreplace")).hexdigest()


class Journal:
    """What is done. Made by `open_journal`."""

    def __init__(self, stream: BinaryIO, done: dict[str, Any], name: str) -> None:
        self._stream, self._done, self._name = stream, done, name

    def __len__(self) -> int:
        return len(self._done)

    def __contains__(self, key: str) -> bool:
        return key in self._done

    def get(self, key: str) -> Any:
        """What was noted under a key; None if nothing was."""
        return self._done.get(key)

    def items(self) -> Iterator[tuple[str, Any]]:
        """All that is noted, by its keys, the oldest first."""
        yield from self._done.items()

    def note(self, key: str, value: Any) -> None:
        """Note what is done: on the disk when this returns. Raises NoSpace, UsageError."""
        line = json.dumps({"key": key, "value": value}, ensure_ascii=False)
        try:
            self._stream.write(line.encode("utf-8", "backslashreplace") + b"\n")
            self._stream.flush()
            os.fsync(self._stream.fileno())
        except OSError as error:
            raise write_error(error, _called(self._name)) from error
        self._done.pop(key, None)  # what is noted anew is the newest
        self._done[key] = value


@contextmanager
def open_journal(results: Path, *, anew: bool = False) -> Iterator[Journal]:
    """The journal of a batch, with what earlier runs have left in it, finished or not. Raises UsageError, NoSpace.

    Lines that are damaged do not count, and are gone from the file. `anew`: nothing counts.
    """
    file, kept = journal_of(results), kept_of(results)
    try:
        for one in (file, kept):
            if one.is_symlink() or (one.exists() and not one.is_file()):
                raise UsageError(f"{one.name} is not an ordinary file, so nothing is written to it.")
        whole = [] if anew else [line for one in (kept, file) for line in _lines(one) if _entry(line)]
        if kept.exists() and not file.exists():
            kept.replace(file)
        stream = file.open("r+b" if file.exists() else "x+b")
    except OSError as error:
        raise write_error(error, _called(file.name)) from error
    with stream:
        try:
            content = b"".join(line + b"\n" for line in whole)
            if stream.read() != content:
                _write_anew(stream, content)
            kept.unlink(missing_ok=True)
        except OSError as error:
            raise write_error(error, _called(file.name)) from error
        yield Journal(stream, _newest_last(whole), file.name)


def _write_anew(stream: BinaryIO, content: bytes) -> None:
    stream.seek(0)
    stream.write(content)
    stream.truncate()
    stream.flush()
    os.fsync(stream.fileno())


def keep_journal(results: Path) -> None:
    """The results are written: keep what they were made of for a later run. Raises UsageError, NoSpace."""
    file = journal_of(results)
    try:
        if file.stat().st_size:
            file.replace(kept_of(results))
        else:
            file.unlink()
    except OSError as error:
        raise write_error(error, _called(kept_of(results).name)) from error


def _lines(file: Path) -> list[bytes]:
    """All lines that were written to their end."""
    return file.read_bytes().split(b"\n")[:-1] if file.exists() else []


def _newest_last(lines: Sequence[bytes]) -> dict[str, Any]:
    """What lines note, the newest last; of what is noted twice that counts which was noted last."""
    done: dict[str, Any] = {}
    for key, value in filter(None, map(_entry, lines)):
        done.pop(key, None)
        done[key] = value
    return done


def _entry(line: bytes) -> tuple[str, Any] | None:
    try:
        entry = json.loads(line)
        return entry["key"], entry["value"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _called(name: str) -> str:
    return f"{name}, which keeps what is done so far,"
