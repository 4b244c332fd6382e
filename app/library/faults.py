"""Turns what SQLite reports into the app's errors, each with a sentence that says what to do."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import LibraryBusy, LibraryUnusable, NoSpace, StorageError
from app.library.engines import DatabaseError, MistakeOfOurs

_LEAST_FREE = 1 << 20
"""Bytes. With less than this, a failed write is put down to the full disk: SQLite says only "I/O error" then."""


@contextmanager
def translated_faults(file: Path, *, in_memory: bool = False) -> Iterator[None]:
    """Raise NoSpace, LibraryBusy or LibraryUnusable for faults of the disk, of other processes, and of the file.

    Mistakes in our own SQL (sqlite3.ProgrammingError, IntegrityError) pass through as they are.
    """
    try:
        yield
    except DatabaseError as error:
        if isinstance(error, MistakeOfOurs):
            raise
        raise (_memory_error(error) if in_memory else library_error(error, file)) from error


def library_error(error: Exception, file: Path) -> StorageError:
    """The app's error for one of SQLite's. Codes: https://www.sqlite.org/rescode.html"""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF  # the low byte is the primary code
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _is_full(file)):
        return NoSpace(
            f"The disk is full: nothing more can be written to the library {file}. Nothing of what it holds was lost."
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryBusy(f"Another program keeps the library {file} locked. Try again when it is done.")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(file)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return LibraryUnusable(
            f"The library {file} cannot be written. Check its permissions, or choose another folder with --data-dir."
        )
    return LibraryUnusable(f"The library {file} cannot be used ({error}).")


def _memory_error(error: Exception) -> StorageError:
    """The app's error for one of a private session's library."""
    if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF == sqlite3.SQLITE_FULL:
        return NoSpace("The private session is full: what it has read takes 1 GB of memory. Nothing of that was lost.")
    return LibraryUnusable(f"The library of this private session cannot be used ({error}).")


def damaged(file: Path) -> LibraryUnusable:
    """The error for a library that holds what it should not."""
    return LibraryUnusable(
        f"The library {file} is damaged, or encrypted and the library.key.json beside it is missing or another's. "
        "It was left as it is: restore both from a backup, or move it away and add your documents again."
    )


def _is_full(file: Path) -> bool:
    try:
        return shutil.disk_usage(file.parent).free < _LEAST_FREE
    except OSError:
        return False
