"""Changes what opens an encrypted library: another passphrase, the system's keyring, or another key altogether.

    library.key.json      the old lock ──(written anew, moved over it)──> library.key.json      the new lock
      └──(a second name, until then)── library.key.json.old ──> overwritten, deleted

With another lock the key itself stays, and so does all that is encrypted with it: whoever has an old copy of the key's
file, and what opened it then, can still read the library. Another key is for that:

    library.sqlite3 ──(export)──> library.sqlite3.new ──(moved over it)──> library.sqlite3
                     library.key.json.next, with the head of the new one ──(moved)──> library.key.json

Which key's file counts is said by the head of the library, so the step that counts is one move here, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.errors import PinciteError, UsageError
from app.library.encryption import (
    caches,
    convert,
    former_key_file,
    give_second_name,
    settle_key_file,
    wipe,
    wipe_beside,
    wipe_former,
)
from app.library.engines import head_of, is_plain
from app.library.unlocking import KeyFile, forget_entry, lock_up, mark, next_key_file, read_key_file
from app.paths import Paths, make_private, storage_error
from app.sealing import Key, seal, unseal


def change_lock(paths: Paths, key: Key, passphrase: str | None) -> None:
    """Lock up the key of an encrypted library by another passphrase; by the system's keyring if that is None.

    `key` is what `unlock` gave. At every moment the key's file opens with the one or with the other. Nothing that is
    encrypted is written anew, and programs that have the library open go on.

    Raises UsageError if the library is not encrypted, StorageError.
    """
    settle_key_file(paths)
    before = _encrypted(paths)
    old = former_key_file(paths)
    give_second_name(paths.key_file, old)
    lock_up(paths.key_file, key, passphrase, is_complete=before.is_complete)
    wipe_former(old, paths.key_file)
    forget_entry(before)


def change_key(paths: Paths, key: Key, passphrase: str | None) -> Iterator[str]:
    """Write the library anew with a key of its own, and lock that up as `change_lock` does; yields what is done next.

    What the old key opens goes: the old library, and what models read and saw. At every moment the library opens with
    what opened it before, or with the passphrase that is given here.

    Raises UsageError if the library is not encrypted, LibraryBusy if another program has it open, StorageError.
    """
    settle_key_file(paths)
    before = _encrypted(paths)
    if is_plain(paths.library_file):
        raise UsageError("Encrypting this library was begun and not finished: run pincite encrypt first.")
    mark(paths, is_complete=False)
    new = Key.new()
    try:
        yield from convert(
            paths,
            key,
            new,
            lambda file: lock_up(next_key_file(paths), new, passphrase, is_complete=False, head=head_of(file)),
        )
    except PinciteError:
        settle_key_file(paths)
        wipe_beside(paths)
        mark(paths, is_complete=before.is_complete)
        raise
    settle_key_file(paths)
    yield "Deleting what the old key opens"
    unsent = _opened(paths, key)
    for file in caches(paths):
        wipe(file)
    _keep_sealed(paths, unsent, new)
    mark(paths, is_complete=True)


def _encrypted(paths: Paths) -> KeyFile:
    file = read_key_file(paths)
    if file is None:
        raise UsageError("This library is not encrypted.")
    return file


def _opened(paths: Paths, key: Key) -> bytes:
    """What the window keeps, words that were not sent among it; empty if there is nothing, or it cannot be read."""
    try:
        return unseal(key, paths.window_file.read_bytes(), paths.window_file.name)
    except (OSError, ValueError):
        return b""


def _keep_sealed(paths: Paths, content: bytes, key: Key) -> None:
    if content:
        try:
            make_private(paths.window_file)
            paths.window_file.write_bytes(seal(key, content, paths.window_file.name))
        except OSError as error:
            raise storage_error(error, "What the window keeps could not be written") from error
