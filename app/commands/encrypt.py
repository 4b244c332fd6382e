"""`pincite encrypt`, `decrypt` and `passphrase`: the library readable with a key only, and who has that key."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.assistant.records import Stage
from app.errors import LibraryLocked, UsageError
from app.library.encryption import decrypt, encrypt
from app.library.key_change import change_key, change_lock
from app.library.unlocking import KeyFile, read_key_file, unlock
from app.paths import Paths
from app.terminal import ProgressLine, print_problem, print_result

PASSPHRASE_FILE = "PINCITE_PASSPHRASE_FILE"
"""Environment variable that names a file whose first line is the passphrase."""
NEW_PASSPHRASE_FILE = "PINCITE_NEW_PASSPHRASE_FILE"
"""The same for the passphrase that takes its place."""
LEAST_LETTERS = 8


def add_encrypt_options(parser: argparse.ArgumentParser) -> None:
    """The options of `pincite encrypt`."""
    parser.add_argument("--keyring", action="store_true", help="the system keyring keeps the key, without a passphrase")
    parser.add_argument(
        "--delete-copies", action="store_true", help="delete files that were taken out of documents, or pasted"
    )


def add_passphrase_options(parser: argparse.ArgumentParser) -> None:
    """The options of `pincite passphrase`."""
    parser.add_argument("--keyring", action="store_true", help="the system keyring keeps the key from now on")
    parser.add_argument(
        "--new-key",
        action="store_true",
        help="write the library anew with another key: old copies of the key open nothing",
    )


def unlocked(paths: Paths) -> Paths:
    """The same paths with the key of an encrypted installation. Raises LibraryLocked."""
    file = read_key_file(paths)
    if file is None:
        return paths
    key = unlock(paths, _known_passphrase(file))
    if not file.is_complete:
        print_problem(
            "Encrypting, decrypting or changing the key was begun and not finished: run pincite encrypt, or decrypt."
        )
    return replace(paths, key=key)


def run_encrypt(
    options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]
) -> int:
    """Encrypt the library, or go on where that was stopped. Raises UsageError, StorageError."""
    file = read_key_file(paths)
    if file is not None and file.is_complete:
        raise UsageError("This library is encrypted already.")
    key = None if file is None else unlock(paths, _known_passphrase(file))
    passphrase = None if options.keyring or file is not None else _new_passphrase(PASSPHRASE_FILE)
    for words in encrypt(paths, passphrase, key, delete_copies=options.delete_copies):
        progress.show(Stage(words, 0, 0))
    progress.clear()
    _say(
        options,
        encrypted=True,
        words="The library is encrypted, and so is what models will read. Whoever loses the passphrase, or the key in "
        "the keyring, loses the library: nobody can open it then.\nWhat lay there before was overwritten and deleted. "
        "An SSD, and a file system that keeps versions, may hold copies of it all the same, and so do backups.",
    )
    return 0


def run_decrypt(
    options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]
) -> int:
    """Write the library plainly again, and delete the key. Raises UsageError, LibraryLocked, StorageError."""
    file = read_key_file(paths)
    if file is None:
        raise UsageError("This library is not encrypted.")
    for words in decrypt(paths, unlock(paths, _known_passphrase(file))):
        progress.show(Stage(words, 0, 0))
    progress.clear()
    _say(options, encrypted=False, words="The library is not encrypted any more, and its key was deleted.")
    return 0


def run_passphrase(
    options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]
) -> int:
    """Lock up the library's key anew. Raises UsageError, LibraryLocked, StorageError."""
    file = read_key_file(paths)
    if file is None:
        raise UsageError("This library is not encrypted: pincite encrypt does that.")
    key = unlock(paths, _known_passphrase(file))
    passphrase = None if options.keyring else _new_passphrase(NEW_PASSPHRASE_FILE)
    opener = "The system keyring has the key now" if options.keyring else "The passphrase was changed"
    if options.new_key:
        for words in change_key(paths, key, passphrase):
            progress.show(Stage(words, 0, 0))
        progress.clear()
        after = (
            "The library was written anew with another key, and what models had read was deleted. Copies of the "
            "library from before still open with the old key: delete them, and keep one of the new "
            f"{paths.key_file.name}."
        )
    else:
        change_lock(paths, key, passphrase)
        after = (
            f"A copy of {paths.key_file.name} from before, such as in a backup, still opens with that: delete such "
            "copies, and keep one of the new file. Where that is not enough, --new-key has the library written anew."
        )
    _say(options, encrypted=True, words=f"{opener}; what opened the library before does so no more. {after}")
    return 0


def _say(options: argparse.Namespace, *, encrypted: bool, words: str) -> None:
    print_result(json.dumps({"encrypted": encrypted}) if options.json else words)


def _known_passphrase(file: KeyFile) -> str | None:
    """The passphrase, from where it can be had; None where the keyring has the key."""
    if file.way == "keyring":
        return None
    if (given := _from_file(PASSPHRASE_FILE)) is not None:
        return given
    if not sys.stdin.isatty():
        raise LibraryLocked(
            f"The library is encrypted, and nobody can be asked for its passphrase: name a file that holds it in "
            f"{PASSPHRASE_FILE}."
        )
    return getpass.getpass("Passphrase of the library: ", sys.stderr)


def _new_passphrase(variable: str) -> str:
    passphrase = _from_file(variable)
    if passphrase is None:
        if not sys.stdin.isatty():
            raise UsageError(f"A new passphrase is needed: name a file that holds it in {variable}, or take --keyring.")
        passphrase = getpass.getpass("New passphrase: ", sys.stderr)
        if getpass.getpass("Once more: ", sys.stderr) != passphrase:
            raise UsageError("The two are not the same. Nothing was changed.")
    if len(passphrase) < LEAST_LETTERS:
        raise UsageError(f"A passphrase has {LEAST_LETTERS} letters or more; several words are best.")
    return passphrase


def _from_file(variable: str) -> str | None:
    name = os.environ.get(variable)
    if not name:
        return None
    try:
        lines = Path(name).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"The file {name}, which {variable} names, cannot be read.") from error
    if not lines or not lines[0]:
        raise UsageError(f"The file {name}, which {variable} names, holds no passphrase.")
    return lines[0]
