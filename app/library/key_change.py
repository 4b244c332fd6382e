"""Changes what opens an encrypted library: another passphrase, or the system's keyring in the place of one.

    library.key.json      the old lock ──(written anew, moved over it)──> library.key.json      the new lock
      └──(a second name, until then)── library.key.json.old ──> overwritten, deleted

The key itself stays, and so does all that is encrypted with it: whoever has an old copy of the key's file, and what
opened it then, can still read the library.
"""

from __future__ import annotations

from pathlib import Path

from app.errors import UsageError
from app.library.encryption import give_second_name, wipe_former
from app.library.unlocking import forget_entry, lock_up, read_key_file
from app.paths import Paths
from app.sealing import Key


def change_lock(paths: Paths, key: Key, passphrase: str | None) -> None:
    """Lock up the key of an encrypted library by another passphrase; by the system's keyring if that is None.

    `key` is what `unlock` gave. At every moment the key's file opens with the one or with the other. Nothing that is
    encrypted is written anew, and programs that have the library open go on.

    Raises UsageError if the library is not encrypted, StorageError.
    """
    before = read_key_file(paths)
    if before is None:
        raise UsageError("This library is not encrypted.")
    old = former_key_file(paths)
    wipe_former(old, paths.key_file)
    give_second_name(paths.key_file, old)
    lock_up(paths, key, passphrase, is_complete=before.is_complete)
    wipe_former(old, paths.key_file)
    forget_entry(before)


def former_key_file(paths: Paths) -> Path:
    """Where the key's file is kept that is about to be overwritten."""
    return paths.key_file.with_name(f"{paths.key_file.name}.old")
