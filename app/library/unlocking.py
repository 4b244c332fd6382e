"""The key of an encrypted installation: made once, locked up by a passphrase or by the system's keyring.

    passphrase ── Argon2id, salt ──┐
    system keyring ── 32 bytes ────┴──> AES-256-GCM ──> the key, kept in library.key.json

The file says how, and holds nothing that opens the key without one of the two. Whoever has neither cannot read the
library, and nobody can help: there is no other copy. Argon2id: RFC 9106, with its second recommended choice of costs.

While the library is written anew with another key, that key's file lies beside, as library.key.json.next, and says with
which bytes the new library begins: the one that counts is the one of the library that is there.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app import system_keyring
from app.errors import LibraryLocked, LibraryUnusable, StorageError
from app.library.engines import head_of
from app.paths import Paths, storage_error, write_whole
from app.sealing import KEY_BYTES, NONCE_BYTES, Key

FORMAT = 1
ITERATIONS, LANES, MEMORY_KIB = 3, 4, 64 * 1024
"""What trying one passphrase costs: 64 MiB, three passes."""
MOST_MEMORY_KIB = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What `library.key.json` says."""

    way: str
    """"passphrase" or "keyring"."""
    name: str
    """Of the entry in the keyring; else empty."""
    salt: bytes
    costs: tuple[int, int, int]
    """Of Argon2id: iterations, lanes, memory in KiB."""
    nonce: bytes
    locked: bytes
    is_complete: bool
    """False: encrypting was begun, and perhaps not everything is encrypted yet."""
    head: bytes = b""
    """With which bytes the library begins whose key this will be; empty: it is the key of the one that is there."""


def next_key_file(paths: Paths) -> Path:
    """Where the file of another key lies until the library is there that it opens."""
    return paths.key_file.with_name(f"{paths.key_file.name}.next")


def read_key_file(paths: Paths) -> KeyFile | None:
    """How the key is locked up; None if this installation is not encrypted. Raises LibraryLocked if it is damaged."""
    following = next_key_file(paths)
    if (file := read_one(following)) is not None and file.head == head_of(paths.library_file):
        return file
    return read_one(paths.key_file)


def read_one(file: Path) -> KeyFile | None:
    """What one key's file says; None if it is not there. Raises LibraryLocked if it is damaged, StorageError."""
    try:
        values = json.loads(file.read_bytes())
        if values["format"] != FORMAT or values["way"] not in ("passphrase", "keyring"):
            raise ValueError("it is of another version")
        costs = tuple(int(value) for value in values["costs"])
        if len(costs) != 3 or costs[0] < 1 or costs[1] < 1 or not 8 * costs[1] <= costs[2] <= MOST_MEMORY_KIB:
            raise ValueError("its costs make no sense")
        return KeyFile(
            values["way"],
            str(values["name"]),
            base64.b64decode(values["salt"]),
            costs,
            base64.b64decode(values["nonce"]),
            base64.b64decode(values["locked"]),
            values["is_complete"] is True,
            base64.b64decode(values.get("head", "")),
        )
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise storage_error(error, f"The key's file {file} cannot be read") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise LibraryLocked(
            f"The key's file {file} is damaged, or from a newer version. Restore it from a backup: without "
            "the key nobody can read this library. It was left as it is."
        ) from error


def unlock(paths: Paths, passphrase: str | None) -> Key:
    """The key of an encrypted installation; from the keyring, or by the passphrase. Nothing is written.

    Raises LibraryLocked if the passphrase is wrong or missing, or the keyring does not have the key.
    """
    file = read_key_file(paths)
    if file is None:
        raise LibraryUnusable("This library is not encrypted.")
    if file.way == "keyring":
        opener = _from_keyring(file.name)
    elif passphrase is None:
        raise LibraryLocked("The library is encrypted, and no passphrase was given.")
    else:
        opener = _from_passphrase(passphrase, file.salt, file.costs)
    try:
        return Key(AESGCM(opener).decrypt(file.nonce, file.locked, b"library"))
    except (InvalidTag, ValueError):
        if file.way == "passphrase":
            raise LibraryLocked("That passphrase does not open the library.") from None
        raise LibraryLocked(
            "The key in the system keyring is not the one of this library. Without the key nobody can read it; it was "
            "left as it is."
        ) from None


def make_key(paths: Paths, passphrase: str | None) -> Key:
    """Make a key and lock it up: by a passphrase, or without one in the system's keyring. Raises StorageError.

    It is written, and not used by anything yet.
    """
    key = Key.new()
    lock_up(paths.key_file, key, passphrase, is_complete=False)
    return key


def lock_up(file: Path, key: Key, passphrase: str | None, *, is_complete: bool, head: bytes = b"") -> None:
    """Write a key's file: locked up by a passphrase, or without one by the system's keyring. Raises StorageError."""
    name, salt = "", os.urandom(16)
    costs = (ITERATIONS, LANES, MEMORY_KIB)
    if passphrase is None:
        name = f"library {secrets.token_hex(4)}"
        opener = _into_keyring(name)
    else:
        opener = _from_passphrase(passphrase, salt, costs)
    nonce = os.urandom(NONCE_BYTES)
    locked = AESGCM(opener).encrypt(nonce, key.value, b"library")
    way = "keyring" if passphrase is None else "passphrase"
    _write(file, KeyFile(way, name, salt, costs, nonce, locked, is_complete, head))


def mark(paths: Paths, *, is_complete: bool) -> None:
    """Note in the key's file whether everything is encrypted. Raises StorageError."""
    file = read_one(paths.key_file)
    if file is not None and file.is_complete != is_complete:
        _write(paths.key_file, replace(file, is_complete=is_complete, head=b""))


def forget_key(paths: Paths) -> None:
    """Delete the key, where nothing is encrypted any more. Raises StorageError."""
    file = read_key_file(paths)
    if file is None:
        return
    try:
        paths.key_file.unlink()
    except OSError as error:
        raise storage_error(error, f"The key's file {paths.key_file} cannot be deleted") from error
    forget_entry(file)


def forget_entry(file: KeyFile) -> None:
    """Take what opened a key's file out of the keyring, if it was there and the file is not used any more."""
    if file.way == "keyring":
        with suppress(StorageError):  # what opens nothing any more may stay
            system_keyring.forget(file.name)


def _write(place: Path, file: KeyFile) -> None:
    values: dict[str, Any] = {
        "format": FORMAT,
        "way": file.way,
        "name": file.name,
        "salt": base64.b64encode(file.salt).decode(),
        "costs": list(file.costs),
        "nonce": base64.b64encode(file.nonce).decode(),
        "locked": base64.b64encode(file.locked).decode(),
        "is_complete": file.is_complete,
    }
    if file.head:
        values["head"] = base64.b64encode(file.head).decode()
    try:
        write_whole(place, json.dumps(values, indent=1).encode(), private=True, lasting=True)
    except OSError as error:
        raise storage_error(error, "The key could not be kept") from error


def _from_passphrase(passphrase: str, salt: bytes, costs: tuple[int, int, int]) -> bytes:
    iterations, lanes, memory = costs
    kdf = Argon2id(salt=salt, length=KEY_BYTES, iterations=iterations, lanes=lanes, memory_cost=memory)
    return kdf.derive(passphrase.encode("utf-8", "surrogateescape"))


def _from_keyring(name: str) -> bytes:
    try:
        value = system_keyring.kept(name)
    except StorageError as error:
        raise LibraryLocked(
            f"The library is encrypted, and the system keyring has its key. {error} Unlock the keyring and try again."
        ) from error
    if not value:
        raise LibraryLocked(
            "The library is encrypted, and its key is no longer in the system keyring. Without the key nobody can read "
            "it; it was left as it is."
        )
    try:
        return bytes.fromhex(value)
    except ValueError:
        return b""  # it opens nothing, which is said


def _into_keyring(name: str) -> bytes:
    opener = os.urandom(KEY_BYTES)
    try:
        system_keyring.keep(name, opener.hex())
    except StorageError as error:
        raise StorageError(
            f"The key cannot be kept in the system keyring. {error} Choose a passphrase instead."
        ) from error
    return opener
