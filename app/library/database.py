"""The library's SQLite file: opened safely, one connection a thread, transactions that survive kill and power cut.

    library.sqlite3        documents, pages, search index, conversations (WAL mode)
    library.sqlite3-wal    SQLite's own: committed work that is not yet in the main file
    library.window.lock    held by the one window that uses this library; library.window.pid says which process

Of a private session nothing is on the disk: its library is in memory, shared by this process's connections through
SQLite's file system "memdb". There is no WAL there: who writes waits for those who read, and the other way round.

Several processes may read and write at once: a writer takes the write lock when its transaction begins (BEGIN
IMMEDIATE) and waits for another's to end. `synchronous = FULL` syncs the WAL at each commit: https://www.sqlite.org/wal.html
"""

from __future__ import annotations

import os
import secrets
import sqlite3
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from filelock import FileLock, Timeout
from sqlite_utils import Database

from app.errors import LibraryBusy, LibraryLocked, LibraryUnusable
from app.library.engines import DatabaseError, OperationalError, connect, is_plain
from app.library.faults import translated_faults
from app.library.migrations import APPLICATION_ID, is_current, migrate
from app.paths import Paths, make_folder, make_private, storage_error

if TYPE_CHECKING:
    from app.sealing import Key

T = TypeVar("T")

_INCREMENTAL = 2
"""SQLite's number for files whose free pages can be given back without writing all of the file anew."""
BUSY_SECONDS = 20.0
"""How long to wait for another process's transaction before LibraryBusy."""


class Library:
    """An open library. Any thread may use it; close it when their work has ended, or use it as a context manager."""

    def __init__(self, file: Path, *, in_memory: bool = False, key: Key | None = None) -> None:
        self.file = file
        self._key = key
        self._address = f"file:/pincite-{secrets.token_hex(8)}?vfs=memdb" if in_memory else str(file)
        self._in_memory = in_memory
        self._of_thread = threading.local()
        self._connections: weakref.WeakSet[Database] = weakref.WeakSet()
        self._lock = threading.Lock()
        self._closed = False
        self._window_lock: FileLock | None = None
        self._anchor: Database | None = None
        """That which was opened first: what is in memory goes with the last connection."""

    @classmethod
    def open(cls, place: Paths | Path) -> Library:
        """Open the library of an installation, or in a folder; make it, or bring it up to date, if need be.

        Raises LibraryUnusable if the file is damaged, foreign, from a newer version or cannot be written, NoSpace if
        the disk is full, LibraryBusy if another process keeps it locked. The file is never deleted or replaced.
        """
        paths = Paths.under(place) if isinstance(place, Path) else place
        if paths.is_locked:
            raise LibraryLocked(f"The library {paths.library_file} is encrypted, and its key was not given.")
        if not paths.is_private:
            make_folder(paths.data)
            with suppress(OSError):  # on a disk that cannot be written, SQLite says what is wrong
                make_private(paths.library_file)
        library = cls(paths.library_file, in_memory=paths.is_private, key=_key_of(paths))
        try:
            with library._faults():
                library._anchor = library._connection()
                library._prepare(library._anchor)
        except BaseException:
            library.close()
            raise
        return library

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections of all threads and give up the window lock."""
        with self._lock:
            self._closed = True
            for database in list(self._connections):
                database.conn.close()
        if self._window_lock is not None:
            with suppress(OSError):
                self._pid_file.unlink(missing_ok=True)
            self._window_lock.release()
            self._window_lock = None

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """A connection that sees one unchanging state of the library for the length of the block."""
        with self._faults(), _transaction(self._connection(), "BEGIN") as database:
            yield database

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """A transaction: when the block has ended, all of it is on the disk; when it raises, nothing of it happened.

        Raises NoSpace, LibraryBusy, LibraryUnusable.
        """
        with self._faults(), _transaction(self._connection(), "BEGIN IMMEDIATE") as database:
            yield database

    def erase_leftovers(self) -> bool:
        """Empty the WAL, so that no copy of what was deleted stays there. False: put off, another process reads."""
        with self._faults():
            database = self._connection()
            database.execute("PRAGMA busy_timeout = 200").fetchall()  # milliseconds
            (is_busy, _, _) = database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            database.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}").fetchall()
            return not is_busy

    def give_back_space(self) -> bool:
        """Give what is free within the file back to the system, and empty the WAL.

        False: put off until another process has ended that reads or writes, or until there is room on the disk for the
        copy that SQLite makes of a library from before files could shrink piece by piece (once for each library).
        """
        shrunk = True
        with self._faults():
            database = self._connection()
            if database.execute("PRAGMA freelist_count").fetchone()[0]:
                shrunk = _shrink(database)
        return self.erase_leftovers() and shrunk

    def hold_window_lock(self) -> None:
        """Keep this library for one window, until `close`. Raises LibraryBusy naming the process that has it."""
        if self._in_memory:
            return
        # thread_local: the window may be closed by another thread than the one that opened it.
        lock = FileLock(self.file.with_suffix(".window.lock"), timeout=0, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            raise LibraryBusy(
                f"Another window of Pincite{self._holder()} uses this library. Go to that window, or close it first."
            ) from None
        except OSError as error:
            raise storage_error(error, f"The library {self.file} cannot be locked") from error
        self._window_lock = lock
        with suppress(OSError):  # the number only makes the other window's sentence better
            self._pid_file.write_text(str(os.getpid()), encoding="ascii")

    def _faults(self) -> AbstractContextManager[None]:
        return translated_faults(self.file, in_memory=self._in_memory)

    @property
    def _pid_file(self) -> Path:
        return self.file.with_suffix(".window.pid")

    def _holder(self) -> str:
        try:
            return f" (process {int(self._pid_file.read_text(encoding='ascii'))})"
        except (OSError, ValueError):
            return ""

    def _connection(self) -> Database:
        """This thread's connection."""
        if self._closed:
            raise LibraryUnusable("The library is closed.")
        database: Database | None = getattr(self._of_thread, "database", None)
        if database is None:
            database = self._connect()
            with self._lock:
                self._connections.add(database)
            self._of_thread.database = database
        return database

    def _connect(self) -> Database:
        with self._faults():
            # check_same_thread: `close` may come from another thread. isolation_level: we begin transactions ourselves.
            raw = connect(self._address, self._key, timeout=BUSY_SECONDS, uri=self._in_memory)
            database = Database(raw, execute_plugins=False)
            weakref.finalize(database, raw.close)  # when the thread has ended, nobody holds the Database any more
            database.execute("PRAGMA foreign_keys = ON")
            database.execute("PRAGMA synchronous = FULL")
            database.execute("PRAGMA fullfsync = ON")  # macOS: fsync alone leaves data in the drive's cache
            database.execute("PRAGMA secure_delete = ON")
            if self._in_memory:  # else large sorts go to a file
                database.execute("PRAGMA temp_store = MEMORY")
            return database

    def _prepare(self, database: Database) -> None:
        """Check that the file is a library, and bring it up to date."""
        owner, entries = _patiently(lambda: _owner_and_entries(database))
        if owner != APPLICATION_ID and (owner or entries):
            raise LibraryUnusable(f"{self.file} belongs to another program. Choose another folder with --data-dir.")
        if not entries:  # it counts only before the first page is written
            database.execute(f"PRAGMA auto_vacuum = {_INCREMENTAL}")
        if not self._in_memory:
            self._begin_wal(database)
        if not is_current(database):
            with _transaction(database, "BEGIN IMMEDIATE"):
                migrate(database)  # looks again: another process may have done it while we waited

    def _begin_wal(self, database: Database) -> None:
        mode = _patiently(lambda: database.execute("PRAGMA journal_mode = WAL").fetchone()[0])
        if mode != "wal":
            raise LibraryUnusable(
                f"The library cannot be kept in {self.file.parent}, because this kind of drive cannot share files "
                "between programs. Choose a folder of this machine with --data-dir."
            )


def _key_of(paths: Paths) -> Key | None:
    """The key, unless the library is not encrypted yet, or not any more."""
    if paths.key is None:
        return None
    from app.library.unlocking import read_key_file  # it loads what plain libraries need not wait for

    # Looking into the file, and closing it, would take this process's own locks off it: only where it has to be.
    locked, file = read_key_file(paths), paths.library_file
    is_between = locked is not None and not locked.is_complete and file.exists() and file.stat().st_size > 0
    return None if is_between and is_plain(file) else paths.key


def _shrink(database: Database) -> bool:
    """Take free pages out of the file; False if others are in the way, or the disk is too full for it."""
    try:
        if database.execute("PRAGMA auto_vacuum").fetchone()[0] == _INCREMENTAL:
            # Each step frees one page; `execute` would take a single one.
            database.conn.executescript("PRAGMA incremental_vacuum")
        else:
            database.execute(f"PRAGMA auto_vacuum = {_INCREMENTAL}")
            database.execute("VACUUM")
    except OperationalError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL):
            return False
        raise
    return True


def _owner_and_entries(database: Database) -> tuple[int, int]:
    """Whose file it is and how much is in it, from one state: another process may be making the library right now."""
    with _transaction(database, "BEGIN"):
        owner = database.execute("PRAGMA application_id").fetchone()[0]
        return owner, database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


def _patiently(attempt: Callable[[], T]) -> T:
    """Try again while the file is locked: while its journal changes, SQLite does not wait by itself."""
    last_try = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            return attempt()
        except OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > last_try:
                raise
        time.sleep(0.01)


@contextmanager
def _transaction(database: Database, begin: str) -> Iterator[Database]:
    if database.conn.in_transaction:
        raise RuntimeError("this thread has begun a transaction already")
    database.conn.execute(begin)
    try:
        yield database
        database.conn.execute("COMMIT")
    except BaseException:
        if database.conn.in_transaction:  # after some errors, such as a full disk, SQLite has rolled back by itself
            with suppress(*DatabaseError):
                database.conn.execute("ROLLBACK")
        raise


def storable_text(text: str) -> str:
    """The text with lone surrogates replaced: broken file names and PDFs have them, and SQLite takes UTF-8 only."""
    return text.encode("utf-8", "replace").decode("utf-8")
