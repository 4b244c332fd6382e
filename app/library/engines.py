"""The two builds of SQLite: Python's own, and SQLCipher, which encrypts every page of a library's file and of its WAL.

Both have the same calls and each its own classes of errors. https://www.zetetic.net/sqlcipher/sqlcipher-api/
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, cast

from sqlcipher3 import dbapi2 as sqlcipher

DatabaseError = (sqlite3.DatabaseError, sqlcipher.DatabaseError)
OperationalError = (sqlite3.OperationalError, sqlcipher.OperationalError)
MistakeOfOurs = (
    sqlite3.ProgrammingError,
    sqlite3.IntegrityError,
    sqlcipher.ProgrammingError,
    sqlcipher.IntegrityError,
)

if TYPE_CHECKING:
    from app.sealing import Key

_PLAIN_HEAD = b"SQLite format 3\0"


def is_plain(file: Path) -> bool:
    """Whether a file begins as libraries do that are not encrypted; one that is not there, or empty, does as well."""
    return head_of(file) in (b"", _PLAIN_HEAD)


def head_of(file: Path) -> bytes:
    """The bytes with which a library begins; an encrypted one has its own, by chance. Empty if there is none."""
    try:
        with file.open("rb") as stream:
            return stream.read(len(_PLAIN_HEAD))
    except OSError:
        return b""


def connect(address: str, key: Key | None, *, timeout: float, uri: bool = False) -> sqlite3.Connection:
    """A connection without transactions of its own, for any thread. With a key, to an encrypted file."""
    if key is None:
        return sqlite3.connect(address, timeout=timeout, isolation_level=None, check_same_thread=False, uri=uri)
    raw = sqlcipher.connect(address, timeout=timeout, isolation_level=None, check_same_thread=False)
    raw.execute(f"PRAGMA key = {key_words(key)}")
    return cast(sqlite3.Connection, raw)


def connect_cipher(file: Path, *, timeout: float) -> sqlite3.Connection:
    """SQLCipher on a plain file, to which encrypted ones can be attached."""
    raw = sqlcipher.connect(str(file), timeout=timeout, isolation_level=None, check_same_thread=False)
    return cast(sqlite3.Connection, raw)


def key_words(key: Key) -> str:
    """The key of the library as SQLCipher takes it: raw, so that opening a connection derives nothing."""
    return f"\"x'{key.derived('library').hex()}'\""
