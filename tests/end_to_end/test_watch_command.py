"""`pincite watch` with real folders: what appears, changes, moves, vanishes, grows, and what is no document at all."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from documents import text_pdf, truncated

from app import cli
from app.ingest.limits import Limits
from app.library import database
from app.library.attached import AttachedPlace, add_attached
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, list_documents, read_pages
from app.library.memory_folder import memory_place
from app.library.watch_events import AttachedAdded
from app.library.watched_folders import UNFINISHED, watch_folders
from app.paths import Paths
from app.settings import Settings, save_settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


def settled(path: Path) -> Path:
    """Makes a file look as if it had been there for a while."""
    os.utime(path, (time.time() - 100, time.time() - 100))
    return path


def once(data: Path, capsys: pytest.CaptureFixture[str], *arguments: str | Path, code: int = 0) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert cli.main(["watch", "--once", "--json", "--data-dir", str(data), *map(str, arguments)]) == code
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def seen(events: list[dict[str, Any]]) -> set[tuple[str, str]]:
    return {(event["event"], Path(event.get("file", "")).name) for event in events}


def test_a_folder_is_brought_up_to_date(data: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "deep" / "er").mkdir(parents=True)
    settled(text_pdf(folder / "a.pdf", ["Version one."]))
    settled(text_pdf(folder / "deep" / "er" / "b.pdf", ["Another."]))
    assert seen(once(data, capsys, folder)) == {("added", "a.pdf"), ("added", "b.pdf")}
    assert once(data, capsys, folder) == []
    settled(text_pdf(folder / "a.pdf", ["Version two, longer."]))
    (folder / "deep" / "er" / "b.pdf").rename(folder / "c.pdf")
    assert seen(once(data, capsys, folder)) == {("changed", "a.pdf"), ("known", "c.pdf")}
    with Library.open(data) as library:
        versions = sorted((one.name, one.version) for one in list_documents(library))
    assert versions == [("a.pdf", 1), ("a.pdf", 2), ("c.pdf", 1)]


def test_what_is_no_document_is_left_alone(data: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settled(text_pdf(folder / "good.pdf", ["Good."]))
    for name in (".hidden.pdf", "~$lock.docx", *(f"big.pdf{suffix}" for suffix in UNFINISHED)):
        settled(text_pdf(folder / name, [f"Not this: {name}."]))
    (folder / "program.bin").write_bytes(b"\x7fELF" + bytes(range(256)))
    settled(folder / "program.bin")
    (folder / "empty.pdf").touch()
    settled(folder / "empty.pdf")
    os.mkfifo(folder / "pipe.pdf")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "self.pdf").symlink_to(folder / "self.pdf")
    (folder / "nowhere.pdf").symlink_to(folder / "missing.pdf")
    events = once(data, capsys, folder, folder.parent / "inbox")
    assert seen(events) == {("added", "good.pdf"), ("refused", "program.bin"), ("refused", "empty.pdf")}
    assert all("reason" in event for event in events if event["event"] == "refused")


def test_once_says_by_its_exit_code_that_a_document_could_not_be_read_or_kept(
    data: Path, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    truncated(settled(text_pdf(folder / "cut.pdf", ["A page."])), 0.02)
    settled(folder / "cut.pdf")
    assert seen(once(data, capsys, folder, code=5)) == {("refused", "cut.pdf")}
    settled(text_pdf(folder / "good.pdf", ["Good."]))
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(data / "library.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert once(data, capsys, folder, code=14)[1:] == []
    assert seen(once(data, capsys, folder, code=5)) == {("added", "good.pdf"), ("refused", "cut.pdf")}


def test_the_apps_own_folder_within_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settled(text_pdf(tmp_path / "a.pdf", ["A page."]))
    assert seen(once(tmp_path / "data", capsys, tmp_path)) == {("added", "a.pdf")}
    assert (tmp_path / "data" / "logs").is_dir() and once(tmp_path / "data", capsys, tmp_path) == []


def test_folders_of_the_settings(data: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settled(text_pdf(folder / "a.pdf", ["A page."]))
    assert cli.main(["watch", "--once", "--data-dir", str(data)]) == 2
    save_settings(Paths.under(data), Settings(watched_folders=(str(folder), str(folder / "gone"))))
    events = once(data, capsys, code=3)
    assert seen(events) == {("added", "a.pdf"), ("trouble", "")}
    assert cli.main(["watch", "--data-dir", str(data), str(folder / "gone")]) == 3
    assert cli.main(["watch", "--data-dir", str(data), str(folder / "a.pdf")]) == 2


@dataclass
class Watching:
    """A watch that runs in a process of its own."""

    process: subprocess.Popen[str]
    lines: list[dict[str, Any]] = field(default_factory=list)

    def until(self, *wanted: tuple[str, str]) -> None:
        """Waits until all of some events of files have come, in whatever order."""
        assert self.process.stdout is not None
        while not set(wanted) <= seen(self.lines):
            line = self.process.stdout.readline()
            assert line, self.lines
            self.lines.append(json.loads(line))


@pytest.fixture
def watching(data: Path, folder: Path) -> Iterator[Callable[[], Watching]]:
    processes: list[subprocess.Popen[str]] = []

    def start() -> Watching:
        command = [sys.executable, "-m", "app", "watch", "--json", "--data-dir", str(data), str(folder)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        processes.append(process)
        return Watching(process)

    yield start
    for process in processes:
        process.kill()
        process.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_running_watch_sees_everything_and_ends_with_ctrl_c(
    watching: Callable[[], Watching], data: Path, folder: Path
) -> None:
    for number in range(10):
        (folder / f"note {number}.txt").write_text(f"Note number {number}.", encoding="utf-8")
        settled(folder / f"note {number}.txt")
    watch = watching()
    watch.until(*(("added", f"note {number}.txt") for number in range(10)))
    assert len(watch.lines) == 10

    (folder / "note 7.txt").rename(folder / "seven.txt")
    (folder / "note 8.txt").unlink()
    growing = folder / "growing.txt"
    with growing.open("w", encoding="utf-8") as file:
        for part in range(30):  # for longer than after which a file counts as written, without such a pause
            file.write(f"Part {part}. ")
            file.flush()
            time.sleep(0.1)
    watch.until(("known", "seven.txt"), ("gone", "note 8.txt"), ("added", "growing.txt"))
    assert ("gone", "note 7.txt") not in seen(watch.lines)
    (added,) = (line for line in watch.lines if Path(line["file"]).name == "growing.txt")
    assert added["document"]["size"] == growing.stat().st_size, "it was read when it was complete"
    watch.process.send_signal(signal.SIGINT)
    _, err = watch.process.communicate(timeout=120)
    assert watch.process.returncode == 0 and "Traceback" not in err
    with Library.open(data) as library:
        assert len(list_documents(library)) == 11


def holding(path: Path, text: str, **within: bytes) -> Path:
    """A PDF with text files within."""
    with pymupdf.open(text_pdf(path, [text])) as document:
        for name, content in within.items():
            document.embfile_add(name, content, filename=f"{name}.txt")
        document.save(path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)
    return settled(path)


def test_files_within_are_named_or_added_and_again_when_their_document_changes(
    data: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    holding(folder / "a.pdf", "Outside.", inner=b"Words within.", other=b"")
    events = once(data, capsys, folder)
    assert seen(events) == {("added", "a.pdf")}
    assert cli.main(["watch", "--once", "--data-dir", str(data), str(folder)]) == 0
    # They are read when that is wished for the first time, though their document is known; and once.
    events = once(data, capsys, folder, "--attachments")
    assert seen(events) == {("within", "inner.txt"), ("refused", "other.txt")}
    assert once(data, capsys, folder, "--attachments") == []
    holding(folder / "a.pdf", "Outside, changed.", inner=b"Words within, changed.")
    events = once(data, capsys, folder, "--attachments")
    assert seen(events) == {("changed", "a.pdf"), ("within", "inner.txt")}
    with Library.open(data) as library:
        assert sorted(one.name for one in list_documents(library)) == ["a.pdf", "a.pdf", "inner.txt", "inner.txt"]


NOT_KEPT = pytest.param(False, marks=pytest.mark.skipif(memory_place() is None, reason="no folder in memory here"))


@pytest.mark.parametrize("is_kept", [True, NOT_KEPT])
def test_files_within_that_an_interruption_left_are_read_by_the_next_watch(
    tmp_path: Path, folder: Path, is_kept: bool
) -> None:
    file = holding(folder / "a.pdf", "Outside.", inner=b"Words within.", other=b"Other words.", third=b"Third words.")
    place = AttachedPlace(Paths.under(tmp_path / "data").attachments_of, is_kept=is_kept)
    with Library.open(tmp_path / "data") as library:

        def within() -> list[str]:
            """The names of files within that a watch read."""
            events = watch_folders(
                library,
                [file.parent],
                wait=time.sleep,
                once=True,
                limits=Limits(),
                cancelled=lambda: False,
                attached=place,
            )
            return [event.path.name for event in events if isinstance(event, AttachedAdded)]

        document = None
        for event in add_document(library, file):
            document = event.document if isinstance(event, DocumentAdded) else None
        assert document is not None
        reading = add_attached(library, document, file, place, password=None, limits=Limits(), cancelled=lambda: False)
        next(event for _, event in reading if isinstance(event, DocumentAdded))
        reading.close()
        assert within() == ["other.txt", "third.txt"]
        assert within() == []


def test_without_the_option_it_says_what_lies_within(
    data: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    holding(folder / "a.pdf", "Outside.", inner=b"Words within.")
    assert cli.main(["watch", "--once", "--data-dir", str(data), str(folder)]) == 0
    told = capsys.readouterr()
    assert "a.pdf holds 1 attached file: inner.txt; watch with --attachments." in told.err
    assert "within" not in told.out


@pytest.mark.skipif(sys.platform == "win32", reason="files that are open cannot be replaced there")
def test_a_file_that_changes_while_it_is_watched_is_read_again_as_it_came_to_be(
    watching: Callable[[], Watching], data: Path, folder: Path
) -> None:
    changing = settled(text_pdf(folder / "a.pdf", ["The first version."]))
    watch = watching()
    watch.until(("added", "a.pdf"))
    for version in range(3):  # written again and again, each time a whole file, and settled only at the end
        text_pdf(folder / "new", [f"Version {version} of these words."])
        (folder / "new").replace(changing)
        time.sleep(0.5)
    watch.until(("changed", "a.pdf"))
    with Library.open(data) as library:
        newest = max(list_documents(library), key=lambda one: one.id)
        assert (newest.size, newest.version) == (changing.stat().st_size, 2)
        assert [page.text for page in read_pages(library, newest.id)] == ["Version 2 of these words."]
