"""The library's file: opened safely, shared, refused when it is not what it should be."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from page_makers import add_texts

from app.errors import LibraryBusy, LibraryUnusable, NoSpace
from app.library.conversations import Role, add_message, create_conversation, list_conversations, read_messages
from app.library.database import Library
from app.library.documents import list_documents, read_pages
from app.paths import Paths

ROOT = Path(__file__).parents[2]


def run_python(code: str, *arguments: object) -> subprocess.Popen[str]:
    """Start another Python process on the repository's root."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def fingerprint(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_opens_by_folder_or_paths_and_keeps_what_was_written(tmp_path: Path) -> None:
    with Library.open(tmp_path / "new" / "folder") as library:
        create_conversation(library, "Lease")
    with Library.open(Paths.under(tmp_path / "new" / "folder")) as library:
        assert [conversation.title for conversation in list_conversations(library)] == ["Lease"]


def test_every_connection_syncs_each_commit_and_holds_foreign_keys(tmp_path: Path) -> None:
    modes = []

    def look(library: Library) -> None:
        with library.reading() as database:
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete"):
                modes.append((name, database.execute(f"PRAGMA {name}").fetchone()[0]))

    with Library.open(tmp_path) as library:
        look(library)
        thread = threading.Thread(target=look, args=(library,))
        thread.start()
        thread.join()
    full = 2  # https://www.sqlite.org/pragma.html#pragma_synchronous
    assert modes == 2 * [("journal_mode", "wal"), ("synchronous", full), ("foreign_keys", 1), ("secure_delete", 1)]


def test_a_transaction_that_raises_leaves_nothing(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        with pytest.raises(KeyboardInterrupt), library.writing() as database:
            database.execute("INSERT INTO conversations (title, created_at, updated_at) VALUES ('x', '', '')")
            raise KeyboardInterrupt
        assert list_conversations(library) == []
        create_conversation(library, "after it")
        assert len(list_conversations(library)) == 1


def test_many_threads_write_at_once(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        conversation = create_conversation(library, "threads")

        def write(number: int) -> None:
            for turn in range(5):
                add_message(library, conversation.id, Role.USER, f"{number}-{turn}")

        threads = [threading.Thread(target=write, args=(number,)) for number in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        texts = [message.text for message in read_messages(library, conversation.id)]
    assert sorted(texts) == sorted(f"{number}-{turn}" for number in range(6) for turn in range(5))


def open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="counts open files in /proc")
def test_threads_that_end_give_their_connection_back(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        before = open_files()
        for _ in range(20):
            thread = threading.Thread(target=list_documents, args=(library,))
            thread.start()
            thread.join()
        assert open_files() <= before + 3


def test_two_processes_make_one_new_library_at_the_same_moment(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from app.library.conversations import create_conversation
from app.library.database import Library
print("ready", flush=True)
sys.stdin.readline()
for turn in range(5):
    with Library.open(Path(sys.argv[1])) as library:
        create_conversation(library, f"{sys.argv[2]}-{turn}")
"""
    command = [sys.executable, "-c", code, str(tmp_path / "shared")]
    children = [
        subprocess.Popen([*command, str(n)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for n in range(3)
    ]
    for child in children:
        assert child.stdout is not None and child.stdout.readline() == "ready\n"
    for child in children:
        child.communicate("go\n")
        assert child.returncode == 0
    with Library.open(tmp_path / "shared") as library:
        titles = [conversation.title for conversation in list_conversations(library)]
    assert sorted(titles) == [f"{number}-{turn}" for number in range(3) for turn in range(5)]


@pytest.mark.parametrize("damage", ["text", "half", "header", "middle"])
def test_a_damaged_file_is_refused_and_left_as_it_is(
    tmp_path: Path, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(tmp_path) as library:
        document = add_texts(
            library, tmp_path / "a.pdf", [f"page {n} " + "word " * 300 for n in range(40)], monkeypatch
        )
        file = library.file
    whole = file.read_bytes()
    damaged = {
        "text": b"this was a library once" * 1000,
        "half": whole[: len(whole) // 2],
        "header": os.urandom(100) + whole[100:],
        "middle": whole[:8192] + os.urandom(len(whole) - 8192),
    }[damage]
    file.write_bytes(damaged)
    with pytest.raises(LibraryUnusable, match=r"damaged.*left as it is.*backup"), Library.open(tmp_path) as library:
        read_pages(library, document.id)
    assert file.read_bytes() == damaged


def test_a_foreign_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = Paths.under(tmp_path).library_file
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    before = fingerprint(file)
    with pytest.raises(LibraryUnusable, match="another program"):
        Library.open(tmp_path)
    assert fingerprint(file) == before


def test_a_library_held_locked_by_another_program_is_busy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.library.database.BUSY_SECONDS", 0.2)
    with Library.open(tmp_path) as library:
        other = sqlite3.connect(library.file, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryBusy, match="locked"):
            create_conversation(library, "waits")
        assert list_conversations(library) == [], "readers do not wait for a writer"
        other.close()
        create_conversation(library, "goes on")


def test_a_closed_library_says_so(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    library.close()
    with pytest.raises(LibraryUnusable, match="closed"):
        list_documents(library)


class TestWindowLock:
    def test_a_second_window_is_told_which_process_has_the_library(self, tmp_path: Path) -> None:
        with Library.open(tmp_path) as first, Library.open(tmp_path) as second:
            first.hold_window_lock()
            with pytest.raises(LibraryBusy, match=rf"process {os.getpid()}\b"):
                second.hold_window_lock()
            create_conversation(second, "the command line still works")
            first.close()
            second.hold_window_lock()

    def test_a_killed_window_leaves_no_lock(self, tmp_path: Path) -> None:
        code = """
import sys, time
from pathlib import Path
from app.library.database import Library
library = Library.open(Path(sys.argv[1]))
library.hold_window_lock()
print("held", flush=True)
time.sleep(600)
"""
        child = run_python(code, tmp_path)
        assert child.stdout is not None and child.stdout.readline() == "held\n"
        with Library.open(tmp_path) as library:
            with pytest.raises(LibraryBusy, match=rf"process {child.pid}\b"):
                library.hold_window_lock()
            child.kill()
            child.communicate()
            library.hold_window_lock()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MiB; needs the right to mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "small", str(place)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no right to mount a small disk")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_full_disk_loses_nothing_that_was_confirmed(small_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["words that do not compress " + os.urandom(3000).hex() for _ in range(20)]
    files = small_disk.parent
    added = []
    with Library.open(small_disk) as library:
        with pytest.raises(NoSpace, match="disk is full"):
            for number in range(100):
                added.append(add_texts(library, files / f"{number}.pdf", [f"{number}", *texts], monkeypatch))
        assert added, "the disk must hold at least one document for this test to say anything"
        assert list_documents(library) == added
    with Library.open(small_disk) as library:
        assert list_documents(library) == added
        assert all(len(read_pages(library, document.id)) == 21 for document in added)


def test_no_room_for_a_new_library(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(bytes(2 * 1024 * 1024))
    with pytest.raises(NoSpace):
        Library.open(small_disk / "new")


def test_a_library_on_a_read_only_disk_is_refused(small_disk: Path) -> None:
    with Library.open(small_disk) as library:
        create_conversation(library, "kept")
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(LibraryUnusable, match=r"--data-dir"):
        Library.open(small_disk)


def test_a_full_database_is_reported_as_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same where no disk can be mounted: SQLite is told that the file may not grow."""
    with Library.open(tmp_path) as library:
        with library.reading() as database:
            used = database.execute("PRAGMA page_count").fetchone()[0]
            database.execute(f"PRAGMA max_page_count = {used + 10}")
        with pytest.raises(NoSpace, match="disk is full"):
            add_texts(library, tmp_path / "a.pdf", [os.urandom(4000).hex()] * 20, monkeypatch)
        assert list_documents(library) == []
        create_conversation(library, "still room for this")


def test_many_may_make_one_library_at_the_same_moment(tmp_path: Path) -> None:
    """Who looks while another makes it must not take it for a foreign file, nor give up at a locked journal."""
    failures: list[BaseException] = []

    def open_it(folder: Path, start: threading.Barrier) -> None:
        start.wait()
        try:
            Library.open(folder).close()
        except Exception as error:
            failures.append(error)

    for number in range(60):
        start = threading.Barrier(4)
        threads = [threading.Thread(target=open_it, args=(tmp_path / str(number), start)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert failures == []
