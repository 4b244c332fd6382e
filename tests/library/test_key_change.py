"""Another passphrase, or the keyring: what opened the library before opens it no more, and something always does."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from documents import text_pdf
from kept_documents import add
from keyring_in_memory import MemoryKeyring

from app.errors import LibraryLocked, UsageError
from app.library.database import Library
from app.library.documents import list_documents
from app.library.encryption import encrypt
from app.library.key_change import change_lock, former_key_file
from app.library.unlocking import unlock
from app.paths import Paths
from app.sealing import Key

OLD, NEW = "four plain words here", "four other words there"


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An encrypted library with a document."""
    folder = tmp_path_factory.mktemp("encrypted")
    paths = Paths.under(folder / "data")
    with Library.open(paths) as library:
        add(library, text_pdf(folder / "a.pdf", ["Some words."]))
    list(encrypt(paths, OLD, None, delete_copies=False))
    return paths.data


@pytest.fixture
def paths(encrypted: Path, tmp_path: Path) -> Paths:
    """A copy of it for each test."""
    return Paths.under(shutil.copytree(encrypted, tmp_path / "data"))


def test_the_new_passphrase_opens_it_and_the_old_one_does_not(paths: Paths) -> None:
    key = unlock(paths, OLD)
    before = paths.key_file.read_bytes()
    with Library.open(replace(paths, key=key)) as library:
        change_lock(paths, key, NEW)
        assert len(list_documents(library)) == 1, "who has it open goes on"
    with pytest.raises(LibraryLocked, match="does not open"):
        unlock(paths, OLD)
    assert unlock(paths, NEW) == key
    with Library.open(replace(paths, key=unlock(paths, NEW))) as library:
        assert len(list_documents(library)) == 1
    assert not former_key_file(paths).exists()
    assert [path for path in paths.data.rglob("*") if path.is_file() and before in path.read_bytes()] == []
    assert paths.key_file.stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_the_old_lock_is_overwritten_where_it_lay(paths: Paths, tmp_path: Path) -> None:
    other_name = tmp_path / "where it lay"
    os.link(paths.key_file, other_name)
    change_lock(paths, unlock(paths, OLD), NEW)
    assert set(other_name.read_bytes()) == {0}


def test_the_keyring_takes_it_and_gives_it_back(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    ring, key = MemoryKeyring(), unlock(paths, OLD)
    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring, name, getattr(ring, name))
    change_lock(paths, key, None)
    assert unlock(paths, None) == key
    first = dict(ring.kept)
    change_lock(paths, key, None)
    assert unlock(paths, None) == key and len(ring.kept) == 1 and not first.keys() & ring.kept.keys()
    change_lock(paths, key, NEW)
    assert unlock(paths, NEW) == key and not ring.kept


@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_in_the_middle_one_of_the_two_opens_it_and_it_goes_on(
    moment: str, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the key's file is moved, and after: what a kill leaves there is left by an error, too."""

    class Killed(BaseException):
        pass

    move, key = Path.replace, unlock(paths, OLD)

    def killed(self: Path, target: Path) -> Path:
        if moment == "after":
            move(self, target)
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", killed)
        with pytest.raises(Killed):
            change_lock(paths, key, NEW)
    assert unlock(paths, OLD if moment == "before" else NEW) == key
    change_lock(paths, key, NEW)
    assert unlock(paths, NEW) == key
    assert not former_key_file(paths).exists()


def test_what_is_not_encrypted_has_no_passphrase(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "data")
    Library.open(paths).close()
    with pytest.raises(UsageError, match="not encrypted"):
        change_lock(paths, Key.new(), NEW)
    assert not paths.key_file.exists()
