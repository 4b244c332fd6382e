"""An encrypted library is readable with its key only, and turning that on or off always leaves a whole one."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from disk_search import all_files, files_with
from documents import text_pdf
from hypothesis import given, settings
from hypothesis import strategies as st
from kept_documents import add
from keyring_in_memory import MemoryKeyring

from app.errors import LibraryBusy, LibraryLocked, LibraryUnusable, StorageError, UsageError
from app.library import unlocking
from app.library.conversations import Role, add_message, create_conversation, list_conversations, read_messages
from app.library.database import Library
from app.library.deletion import delete_document
from app.library.documents import list_documents, read_pages
from app.library.encryption import decrypt, encrypt
from app.library.library_search import search_library
from app.library.unlocking import make_key, read_key_file, unlock
from app.paths import Paths
from app.sealing import Key, Pieces, seal, unseal

SECRET = "xylophonist"
PASSPHRASE = "four plain words here"
MOST_STEPS = 8
"""More than there are, and one."""
CHILD = Path(__file__).with_name("encryption_child.py")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation with a library, what a model read, and unsent words."""
    folder = tmp_path_factory.mktemp("filled")
    paths = Paths.under(folder / "data")
    with Library.open(paths) as library:
        add(library, text_pdf(folder / "a.pdf", [f"The {SECRET} played.", "And played."]))
        conversation = create_conversation(library, f"About the {SECRET}", [1])
        add_message(library, conversation.id, Role.USER, f"Who is the {SECRET}?")
    paths.snapshots.mkdir(parents=True)
    (paths.snapshots / "0.segment").write_bytes(SECRET.encode())
    paths.window_file.write_text(f'{{"draft": "{SECRET}"}}')
    return paths.data


@pytest.fixture
def paths(filled: Path, tmp_path: Path) -> Paths:
    """A copy of it for each test: the document is read once."""
    return Paths.under(shutil.copytree(filled, tmp_path / "data"))


def is_whole(paths: Paths) -> bool:
    """Whether the library has all that was put into it, and can be searched and written."""
    with Library.open(paths) as library:
        (document,) = list_documents(library)
        (conversation,) = list_conversations(library)
        (message,) = read_messages(library, conversation.id)
        found = search_library(library, SECRET, 5)
        pages = [page.text for page in read_pages(library, document.id)]
        with library.writing() as database:
            database.execute("UPDATE documents SET ingest_s = ingest_s + 1")
    return len(pages) == 2 and SECRET in pages[0] and SECRET in message.text and [hit.page for hit in found.hits] == [1]


def encrypted(paths: Paths) -> Paths:
    for _ in encrypt(paths, PASSPHRASE, None, delete_copies=False):
        pass
    return replace(paths, key=unlock(paths, PASSPHRASE))


def test_encrypted_nothing_is_readable_and_all_is_there(paths: Paths, tmp_path: Path) -> None:
    assert files_with([paths.data], [SECRET])
    opened = encrypted(paths)
    assert files_with([paths.data], [SECRET]) == []
    assert is_whole(opened)
    with Library.open(opened) as library:
        add(library, text_pdf(tmp_path / "b.pdf", [f"Another {SECRET}."]))
        assert files_with([paths.data], [SECRET]) == [], "nor in the WAL"
        delete_document(library, 2)
        assert library.give_back_space()
    for _ in decrypt(opened, opened.key or Key.new()):
        pass
    assert is_whole(paths) and not paths.key_file.exists()
    with closing(sqlite3.connect(paths.library_file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA auto_vacuum").fetchone() == (2,)


def test_without_the_key_nothing_is_opened_or_made(paths: Paths) -> None:
    opened = encrypted(paths)
    before = {path: path.read_bytes() for path in all_files([paths.data])}
    with pytest.raises(LibraryLocked):
        Library.open(paths)
    with pytest.raises(LibraryLocked, match="does not open"):
        unlock(paths, "another passphrase")
    with pytest.raises(LibraryLocked, match="no passphrase"):
        unlock(paths, None)
    with pytest.raises(LibraryUnusable, match="left as it is"):
        Library.open(replace(paths, key=Key.new()))
    content = paths.key_file.read_bytes()
    paths.key_file.write_bytes(content[: len(content) // 2])
    with pytest.raises(LibraryLocked, match="damaged"):
        unlock(paths, PASSPHRASE)
    paths.key_file.unlink()
    with pytest.raises(LibraryUnusable, match=r"library\.key\.json"):
        Library.open(paths)
    paths.key_file.write_bytes(content)
    assert {path: path.read_bytes() for path in all_files([paths.data])} == before
    assert is_whole(opened)


def test_the_keyring_keeps_the_key_and_its_loss_is_said(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(StorageError, match="passphrase instead"):
        list(encrypt(paths, None, None, delete_copies=False))
    assert not paths.key_file.exists() and is_whole(paths), "a keyring that keeps nothing"
    ring = MemoryKeyring()
    monkeypatch.setattr(keyring, "get_password", ring.get_password)
    monkeypatch.setattr(keyring, "set_password", ring.set_password)
    monkeypatch.setattr(keyring, "delete_password", ring.delete_password)
    list(encrypt(paths, None, None, delete_copies=False))
    key = unlock(paths, None)
    assert is_whole(replace(paths, key=key)) and key.value.hex() not in ring.kept.values()
    kept = dict(ring.kept)
    ring.kept.clear()
    with pytest.raises(LibraryLocked, match="no longer in the system keyring"):
        unlock(paths, None)
    ring.kept.update(dict.fromkeys(kept, "00" * 32))
    with pytest.raises(LibraryLocked, match="not the one of this library"):
        unlock(paths, None)
    ring.kept.update(kept)
    list(decrypt(paths, unlock(paths, None)))
    assert not ring.kept and is_whole(paths)


@pytest.mark.parametrize("way", ["encrypt", "decrypt"])
def test_killed_between_any_two_steps_it_has_one_whole_library_and_goes_on(
    way: str, paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unlocking, "MEMORY_KIB", 8 * unlocking.LANES)  # what a passphrase costs is not tried here
    monkeypatch.setattr(unlocking, "ITERATIONS", 1)
    if way == "decrypt":
        encrypted(paths)
    copies = [Paths.under(shutil.copytree(paths.data, tmp_path / f"killed{step}")) for step in range(1, MOST_STEPS)]
    ended = endings(way, [copy.data for copy in copies])
    done = ended.index(0)
    assert ended[:done] == [9] * done and done > 3, "every step was tried"
    for step, killed in enumerate(copies[: done + 1], 1):
        file = read_key_file(killed)
        opened = killed if file is None else replace(killed, key=unlock(killed, PASSPHRASE))
        assert is_whole(opened), f"killed at step {step}"
        if step > done:
            break
        assert file is None or not file.is_complete
        if opened.key is not None:
            goes_back(killed, opened.key)
        list(encrypt(killed, PASSPHRASE, opened.key, delete_copies=False))
        assert files_with([killed.data], [SECRET]) == []
        assert is_whole(replace(killed, key=unlock(killed, PASSPHRASE)))


def endings(way: str, folders: list[Path]) -> list[int]:
    """What became of each copy, killed before its own step."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(CHILD.parents[2]), os.environ["PYTHONPATH"]])}
    command = [sys.executable, CHILD, way, PASSPHRASE, *folders]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return [int(line) for line in done.stdout.split()]


def goes_back(killed: Paths, key: Key) -> None:
    """What was stopped can be decrypted, whichever way it was going; tried on a copy with its second names."""
    place = killed.data.with_name(f"{killed.data.name}-back")
    place.mkdir()
    for path in all_files([killed.data]):
        target = place / path.relative_to(killed.data)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)
    back, old = Paths.under(place), place / f"{killed.library_file.name}.old"
    if old.exists() and killed.library_file.samefile(killed.data / old.name):
        old.unlink()
        os.link(back.library_file, old)
    list(decrypt(back, key))
    assert is_whole(back) and read_key_file(back) is None
    assert not old.exists()


def test_a_library_in_use_is_not_touched(paths: Paths) -> None:
    program = "import sys; from pathlib import Path; from app.library.database import Library; "
    program += "library = Library.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read(); library.close()"
    other = subprocess.Popen(
        [sys.executable, "-c", program, paths.data],
        cwd=CHILD.parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None and other.stdout.readline() == "open\n"
    with pytest.raises(LibraryBusy):
        list(encrypt(paths, PASSPHRASE, None, delete_copies=False))
    assert read_key_file(paths) is None, "nothing was begun"
    other.communicate()
    assert is_whole(paths)
    list(encrypt(paths, PASSPHRASE, None, delete_copies=False))
    opened = replace(paths, key=unlock(paths, PASSPHRASE))
    assert opened.key is not None
    with Library.open(opened), pytest.raises(LibraryBusy):
        list(decrypt(opened, opened.key))
    file = read_key_file(paths)
    assert file is not None and file.is_complete
    assert is_whole(opened) and files_with([paths.data], [SECRET]) == []


def test_copies_that_stay_plain_are_named_and_deleted_only_if_wished(paths: Paths) -> None:
    copy = paths.attachments / "0" / "1" / "invoice.txt"
    copy.parent.mkdir(parents=True)
    copy.write_text(SECRET)
    with pytest.raises(UsageError, match=r"\(1\)"):
        list(encrypt(paths, PASSPHRASE, None, delete_copies=False))
    assert copy.exists() and not paths.key_file.exists()
    list(encrypt(paths, PASSPHRASE, None, delete_copies=True))
    assert not copy.exists() and files_with([paths.data], [SECRET]) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_what_a_link_leads_to_is_not_overwritten(paths: Paths, tmp_path: Path) -> None:
    elsewhere, link = tmp_path / "mine.txt", paths.attachments / "0" / "1" / "invoice.txt"
    elsewhere.write_text("Not Pincite's.")
    link.parent.mkdir(parents=True)
    link.symlink_to(elsewhere)
    list(encrypt(paths, PASSPHRASE, None, delete_copies=True))
    assert elsewhere.read_text() == "Not Pincite's." and not link.is_symlink()


def test_an_empty_installation_begins_encrypted(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "data")
    paths.data.mkdir()
    opened = encrypted(paths)
    with Library.open(opened) as library:
        add(library, text_pdf(tmp_path / "a.pdf", [f"The {SECRET}."]))
    assert files_with([paths.data], [SECRET]) == []


def test_the_key_is_shown_nowhere(paths: Paths) -> None:
    key = make_key(paths, PASSPHRASE)
    assert key.value.hex() not in repr(replace(paths, key=key)) and repr(key) == "Key()"
    assert key.value not in paths.key_file.read_bytes() and PASSPHRASE.encode() not in paths.key_file.read_bytes()
    assert paths.key_file.stat().st_mode & 0o077 == 0 or sys.platform == "win32"


@settings(max_examples=40)
@given(content=st.binary(max_size=200), at=st.integers(0, 10_000), context=st.text(max_size=5))
def test_what_is_sealed_opens_only_unchanged_and_in_its_place(content: bytes, at: int, context: str) -> None:
    key = Key(bytes(range(32)))
    sealed = seal(key, content, context)
    assert unseal(key, sealed, context) == content
    changed = bytearray(sealed)
    changed[at % len(sealed)] ^= 1
    for wrong in (lambda: unseal(key, bytes(changed), context), lambda: unseal(key, sealed, f"{context}x")):
        with pytest.raises(ValueError, match="it "):
            wrong()
    with pytest.raises(ValueError, match="another key"):
        unseal(Key.new(), sealed, context)
    pieces = Pieces(key, bytes(12))
    with pytest.raises(ValueError, match="another key"):
        pieces.unseal(1, pieces.seal(0, content))
