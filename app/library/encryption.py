"""Encrypts an installation that is there already, and decrypts it again. At every moment it has one whole library.

    library.sqlite3      plain ──(export)──> library.sqlite3.new ──(compared, moved over it)──> library.sqlite3
                           └──(a second name, until then)── library.sqlite3.old ──> overwritten, deleted

What tells how a library is read is the head of its own file, so the step that counts is one move. The key's file is
there before the first encrypted byte, and goes after the last. Another key is put in its place in the same way.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from app.errors import LibraryBusy, LibraryUnusable, UsageError
from app.library.database import Library
from app.library.engines import OperationalError, connect, connect_cipher, head_of, is_plain, key_words
from app.library.faults import translated_faults
from app.library.migrations import APPLICATION_ID
from app.library.unlocking import forget_entry, forget_key, make_key, mark, next_key_file, read_key_file, read_one
from app.paths import Paths, make_private, storage_error
from app.sealing import Key

_INCREMENTAL = 2
_BLOCK = 1 << 20
_BUSY_SECONDS = 2.0


def copies_in_plain(paths: Paths) -> list[Path]:
    """Files taken out of documents, and pictures that were pasted: they are read where they lie, as they are."""
    return _files_below(paths.attachments, paths.pictures)


def encrypt(paths: Paths, passphrase: str | None, key: Key | None, *, delete_copies: bool) -> Iterator[str]:
    """Encrypt the library and delete what else holds words; yields what is done next. What was begun goes on.

    `passphrase` locks up a new key, None: the system's keyring does; `key` is that of what was begun before.
    Raises UsageError if files lie there that stay in plain, StorageError.
    """
    copies = copies_in_plain(paths)
    if copies and not delete_copies:
        raise UsageError(
            f"Under {paths.data} lie files that were taken out of documents, or pasted ({len(copies)}), which cannot "
            "be encrypted. Move them away, or have them deleted with --delete-copies: what was read of them is kept."
        )
    settle_key_file(paths)
    is_to_convert = paths.library_file.exists() and is_plain(paths.library_file) and paths.library_file.stat().st_size
    if is_to_convert:
        check_alone(paths, None)
    if key is None:
        yield "Making the key"
        key = make_key(paths, passphrase)
    mark(paths, is_complete=False)
    if is_to_convert:
        yield from convert(paths, None, key)
    else:
        Library.open(replace(paths, key=key)).close()  # a new one, or what was encrypted before
    yield "Deleting what is not encrypted"
    wipe_beside(paths)
    for file in (*caches(paths), *copies):
        wipe(file)
    mark(paths, is_complete=True)


def decrypt(paths: Paths, key: Key) -> Iterator[str]:
    """The other way round. Raises StorageError."""
    settle_key_file(paths)
    if read_key_file(paths) is None:
        raise UsageError("This library is not encrypted.")
    if not is_plain(paths.library_file):
        check_alone(paths, key)
    mark(paths, is_complete=False)
    if not is_plain(paths.library_file):
        yield from convert(paths, key, None)
    yield "Deleting what is encrypted"
    wipe_beside(paths)
    for file in caches(paths):
        wipe(file)
    forget_key(paths)


def wipe(file: Path) -> None:
    """Overwrite a file with zeros and delete it; a link is only deleted. Raises StorageError."""
    try:
        if not file.is_symlink():
            with open(file, "r+b", opener=_open_no_link) as stream:
                left = stream.seek(0, os.SEEK_END)
                stream.seek(0)
                while left > 0:
                    left -= stream.write(bytes(min(left, _BLOCK)))
                stream.flush()
                os.fsync(stream.fileno())
        file.unlink()
    except FileNotFoundError:
        return
    except OSError as error:
        raise storage_error(error, f"{file} cannot be overwritten") from error


def _open_no_link(file: str, flags: int) -> int:
    return os.open(file, flags | getattr(os, "O_NOFOLLOW", 0))


def wipe_former(old: Path, file: Path) -> None:
    """Overwrite and delete what stood in a file's place before; where it is only a second name of it, delete that."""
    if old.exists() and file.exists() and old.samefile(file):
        old.unlink()
    else:
        wipe(old)


def convert(
    paths: Paths, now: Key | None, then: Key | None, on_written: Callable[[Path], None] = lambda new: None
) -> Iterator[str]:
    """Write the library anew beside it and move that over it; yields what is done next.

    Args:
        now: The key of the library that is there; None: it is plain.
        then: That of the new one.
        on_written: Told where the new one lies, before it takes the place.

    Raises LibraryBusy, LibraryUnusable, NoSpace, and what `on_written` raises.
    """
    file = paths.library_file
    new, old = _beside(paths)
    wipe_beside(paths)
    yield "Writing the decrypted library" if then is None else "Writing the encrypted library"
    with translated_faults(file), contextlib.closing(_held_alone(file, now)) as connection:
        make_private(new)
        _export(connection, new, "''" if then is None else key_words(then))
        yield "Comparing it with the library"
        _compare(connection)
        connection.execute("DETACH DATABASE other")
        _sync(new)
        on_written(new)
        give_second_name(file, old)
        yield "Replacing the library"
        if os.name == "nt":  # a file that is open cannot be replaced there
            connection.close()
        _replace(new, file)
        yield "Overwriting the old library"
        wipe_beside(paths)


def check_alone(paths: Paths, key: Key | None) -> None:
    """Raises LibraryBusy if another copy of Pincite has the library open, before anything is done to it."""
    with translated_faults(paths.library_file), contextlib.closing(_held_alone(paths.library_file, key)):
        pass


def settle_key_file(paths: Paths) -> None:
    """Of two keys' files, of which a change was stopped in its midst, keep the one that opens the library.

    Raises LibraryLocked if the newer one is damaged, StorageError.
    """
    following, former = next_key_file(paths), former_key_file(paths)
    before, after = read_one(paths.key_file), read_one(following)
    wipe_former(former, paths.key_file)
    if after is None:
        return
    if after.head != head_of(paths.library_file):
        wipe(following)
        forget_entry(after)
        return
    give_second_name(paths.key_file, former)
    try:
        following.replace(paths.key_file)
        _sync_folder(paths.key_file.parent)
    except OSError as error:
        raise storage_error(error, "The key's file cannot be replaced") from error
    wipe_former(former, paths.key_file)
    if before is not None:
        forget_entry(before)


def former_key_file(paths: Paths) -> Path:
    """Where the key's file is kept that is about to be overwritten."""
    return paths.key_file.with_name(f"{paths.key_file.name}.old")


def _held_alone(file: Path, key: Key | None) -> sqlite3.Connection:
    """A connection beside which there is no other, and can be none. Raises LibraryBusy.

    This process must have no other: Python's SQLite and SQLCipher do not see each other's locks within one process.
    """
    connection = (
        connect_cipher(file, timeout=_BUSY_SECONDS) if key is None else connect(str(file), key, timeout=_BUSY_SECONDS)
    )
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        connection.execute("BEGIN EXCLUSIVE")
        owner = connection.execute("PRAGMA application_id").fetchone()[0]
        connection.execute("COMMIT")  # the lock stays
    except OperationalError as error:
        connection.close()
        raise LibraryBusy("Another copy of Pincite uses the library. Close it, then try again.") from error
    except BaseException:
        connection.close()
        raise
    if mode != "delete" or owner != APPLICATION_ID:
        connection.close()
        raise LibraryUnusable(f"{file} is not a library that can be written anew.")
    return connection


def _export(connection: sqlite3.Connection, new: Path, key: str) -> None:
    connection.execute(f"ATTACH DATABASE ? AS other KEY {key}", [str(new)])
    connection.execute(f"PRAGMA other.auto_vacuum = {_INCREMENTAL}")
    connection.execute("SELECT sqlcipher_export('other')").fetchall()
    connection.execute(f"PRAGMA other.application_id = {APPLICATION_ID}")
    (version,) = connection.execute("PRAGMA main.user_version").fetchone()
    connection.execute(f"PRAGMA other.user_version = {version}")


def _compare(connection: sqlite3.Connection) -> None:
    """Raises LibraryUnusable if the copy does not hold what the library does."""
    schemas = [
        connection.execute(f"SELECT type, name, tbl_name, sql FROM {side}.sqlite_master ORDER BY type, name").fetchall()
        for side in ("main", "other")
    ]
    is_same = schemas[0] == schemas[1] and connection.execute("PRAGMA other.quick_check").fetchone()[0] == "ok"
    for kind, name, _, sql in schemas[0]:
        if is_same and kind == "table" and not str(sql).startswith("CREATE VIRTUAL"):
            counts = [
                connection.execute(f'SELECT count(*) FROM {side}."{name}"').fetchone() for side in ("main", "other")
            ]
            is_same = counts[0] == counts[1]
    if not is_same:
        raise LibraryUnusable("The copy of the library is not what it should be. The library was left as it is.")


def give_second_name(file: Path, old: Path) -> None:
    """Keep a file reachable once its name is another's, so that it can be overwritten."""
    with contextlib.suppress(OSError):  # some file systems have no second names; then it is only deleted
        os.link(file, old)


def wipe_beside(paths: Paths) -> None:
    """Overwrite what a conversion leaves beside the library. A second name of the library itself is only taken away."""
    new, old = _beside(paths)
    wipe(new)
    wipe_former(old, paths.library_file)


def _replace(new: Path, file: Path) -> None:
    try:
        new.replace(file)
        _sync_folder(file.parent)
    except OSError as error:
        if isinstance(error, PermissionError) and os.name == "nt":
            raise LibraryBusy("Another copy of Pincite uses the library. Close it, then try again.") from error
        raise storage_error(error, "The library cannot be replaced") from error


def _beside(paths: Paths) -> tuple[Path, Path]:
    """Names of the copy that is being written, and of the library whose place it takes."""
    file = paths.library_file
    return file.with_name(f"{file.name}.new"), file.with_name(f"{file.name}.old")


def caches(paths: Paths) -> list[Path]:
    """What is made again when it is needed, and what was typed and not sent."""
    return [*_files_below(paths.snapshots, paths.encoded_images), paths.window_file]


def _files_below(*folders: Path) -> list[Path]:
    """Files and links; what lies where a link leads is not Pincite's."""
    return [path for folder in folders for path in folder.rglob("*") if path.is_symlink() or path.is_file()]


def _sync(file: Path) -> None:
    with file.open("r+b") as stream:
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
