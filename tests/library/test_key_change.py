"""Another passphrase, or the keyring: what opened the library before opens it no more, and something always does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from documents import text_pdf
from kept_documents import add
from keyring_in_memory import MemoryKeyring

from app.errors import LibraryBusy, LibraryLocked, LibraryUnusable, UsageError
from app.library import unlocking
from app.library.database import Library
from app.library.documents import list_documents, read_pages
from app.library.encryption import decrypt, encrypt, former_key_file
from app.library.key_change import change_key, change_lock
from app.library.unlocking import next_key_file, read_key_file, unlock
from app.paths import Paths
from app.sealing import Key, seal, unseal

OLD, NEW = "four plain words here", "four other words there"
MOST_STEPS = 8
"""More than there are, and one."""
CHILD = Path(__file__).with_name("encryption_child.py")
HOLDER = """
import sys
from dataclasses import replace
from pathlib import Path
from app.library.database import Library
from app.library.unlocking import unlock
from app.paths import Paths

paths = Paths.under(Path(sys.argv[1]))
library = Library.open(replace(paths, key=unlock(paths, sys.argv[2])))
print("open", flush=True)
sys.stdin.read()
"""
"""Has the library open until its input ends."""


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


def is_whole(paths: Paths, key: Key) -> bool:
    """Whether the key opens the library, and it can be read and written."""
    with Library.open(replace(paths, key=key)) as library:
        (document,) = list_documents(library)
        with library.writing() as database:
            database.execute("UPDATE documents SET ingest_s = ingest_s + 1")
        return "Some words" in read_pages(library, document.id)[0].text


def left_beside(paths: Paths) -> list[str]:
    """Files of a change that was stopped in its midst."""
    return [path.name for path in paths.data.iterdir() if path.suffix in (".new", ".old", ".next")]


def test_with_another_key_nothing_that_the_old_one_opens_is_left(paths: Paths) -> None:
    key, before = unlock(paths, OLD), paths.key_file.read_bytes()
    paths.snapshots.mkdir(parents=True)
    (paths.snapshots / "0.segment").write_bytes(b"what a model read")
    paths.window_file.write_bytes(seal(key, b"unsent", paths.window_file.name))
    list(change_key(paths, key, NEW))
    new = unlock(paths, NEW)
    assert new != key and is_whole(paths, new)
    with pytest.raises(LibraryLocked):
        unlock(paths, OLD)
    with pytest.raises(LibraryUnusable):
        Library.open(replace(paths, key=key))
    paths.key_file.write_bytes(before)
    with pytest.raises(LibraryUnusable):  # as from a backup: that key opens only a backup of the library
        Library.open(replace(paths, key=unlock(paths, OLD)))
    assert not list(paths.snapshots.iterdir()) and left_beside(paths) == []
    assert unseal(new, paths.window_file.read_bytes(), paths.window_file.name) == b"unsent"


def test_killed_between_any_two_steps_one_of_the_two_passphrases_opens_it_and_it_goes_on(
    paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unlocking, "MEMORY_KIB", 8 * unlocking.LANES)  # what a passphrase costs is not tried here
    monkeypatch.setattr(unlocking, "ITERATIONS", 1)
    change_lock(paths, unlock(paths, OLD), OLD)
    copies = [Paths.under(shutil.copytree(paths.data, tmp_path / f"killed{step}")) for step in range(1, MOST_STEPS)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(CHILD.parents[2]), os.environ["PYTHONPATH"]])}
    command = [sys.executable, CHILD, "key", OLD, *(copy.data for copy in copies)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    ended = [int(line) for line in done.stdout.split()]
    last = ended.index(0)
    assert ended[:last] == [9] * last and last > 3, done.stderr
    opened_by = []
    for killed in copies[: last + 1]:
        opener, other = (OLD, NEW) if opens(killed, OLD) else (NEW, OLD)
        opened_by.append(opener)
        assert not opens(killed, other)
        assert is_whole(killed, unlock(killed, opener))
    assert opened_by == sorted(opened_by, key=[OLD, NEW].index) and set(opened_by) == {OLD, NEW}
    for number, (killed, opener) in enumerate(zip(copies[:last], opened_by, strict=False)):
        file, key = read_key_file(killed), unlock(killed, opener)
        assert file is not None and not file.is_complete
        if number % 3 == 0:
            list(change_key(killed, key, NEW))
            opener = NEW
        elif number % 3 == 1:
            change_lock(killed, key, opener)
            list(encrypt(killed, None, key, delete_copies=False))
        else:
            list(decrypt(killed, key))
            list(encrypt(killed, opener, None, delete_copies=False))
        assert is_whole(killed, unlock(killed, opener)) and left_beside(killed) == []
        ended_file = read_key_file(killed)
        assert ended_file is not None and ended_file.is_complete


def opens(paths: Paths, passphrase: str) -> bool:
    try:
        unlock(paths, passphrase)
    except LibraryLocked:
        return False
    return True


def test_a_library_in_use_keeps_its_key(paths: Paths) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDER, paths.data, OLD],
        cwd=CHILD.parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None and other.stdout.readline() == "open\n"
    key = unlock(paths, OLD)
    with pytest.raises(LibraryBusy):
        list(change_key(paths, key, NEW))
    other.communicate()
    file = read_key_file(paths)
    assert file is not None and file.is_complete and not next_key_file(paths).exists() and left_beside(paths) == []
    assert is_whole(paths, unlock(paths, OLD))
