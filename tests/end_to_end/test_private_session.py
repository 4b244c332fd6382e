"""A private session leaves nothing on the disk, however it ends: no word, no file."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from command_runner import commands_over
from disk_search import all_files, files_with
from documents import text_pdf

from app.errors import LibraryUnusable
from app.library.database import Library
from app.paths import Paths, make_folder
from app.settings import Settings, save_settings

SECRET = "xylophonist"
QUESTION = "Which gubernatorial lamp was lit?"
SLOW_S = 300


@pytest.fixture
def home(tmp_path: Path, starter_folder: Path) -> Path:
    """All folders that a program of this user writes to, with settings that name a model which is ready."""
    for name in ("data", "cache", "config", "state", "run", "temp"):
        (tmp_path / "home" / name).mkdir(parents=True, mode=0o700)
    save_settings(Paths.under(tmp_path / "home" / "data"), Settings(model=str(starter_folder), device="cpu"))
    return tmp_path / "home"


def started(home: Path, *arguments: str | Path) -> subprocess.Popen[str]:
    folders = {
        "HOME": home,
        "PINCITE_DATA_DIR": home / "data",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_STATE_HOME": home / "state",
        "XDG_RUNTIME_DIR": home / "run",
        "TMPDIR": home / "temp",
    }
    environment = {**os.environ, **{name: str(folder) for name, folder in folders.items()}}
    return subprocess.Popen(
        [sys.executable, "-m", "app", *map(str, arguments)],
        env=environment,
        cwd=Path(__file__).parents[2],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in all_files([folder])}


def wait_until(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + SLOW_S
    while not ready():
        assert time.monotonic() < end
        time.sleep(0.05)


def is_busy(process: psutil.Process) -> bool:
    """Whether one of a process's children has worked for two seconds: the model is loaded, and reads."""
    return any(sum(child.cpu_times()[:2]) > 2 for child in process.children())


def test_an_answer_leaves_nothing(home: Path, tmp_path: Path) -> None:
    before = contents(home)
    document = text_pdf(tmp_path / "letter.pdf", [f"The lamp of the {SECRET} was lit in 1859."])
    process = started(home, "ask", "--private", document, QUESTION)
    out, err = process.communicate(timeout=SLOW_S)
    assert process.returncode == 0, err
    assert "1859" in out and contents(home) == before


def test_an_ordinary_answer_would_be_found(home: Path, tmp_path: Path) -> None:
    document = text_pdf(tmp_path / "letter.pdf", [f"The lamp of the {SECRET} was lit in 1859."])
    process = started(home, "add", document)
    process.communicate(timeout=SLOW_S)
    assert process.returncode == 0
    assert files_with([home], [SECRET])


def test_nor_does_one_that_is_killed(home: Path, tmp_path: Path) -> None:
    before = contents(home)
    lines = "\n".join(f"In {year} the {SECRET} lit lamp {year * 7919 % 1000}." for year in range(1850, 1890))
    document = text_pdf(tmp_path / "letters.pdf", [lines] * 12)
    process = started(home, "ask", "--private", "--focus", "whole", document, QUESTION)
    parent = psutil.Process(process.pid)
    wait_until(lambda: process.poll() is not None or is_busy(parent))
    assert process.poll() is None, process.communicate()
    children = parent.children(recursive=True)
    process.kill()
    process.communicate()
    psutil.wait_procs(children, timeout=SLOW_S)
    assert files_with([home], [SECRET, "gubernatorial"]) == []
    assert contents(home) == before


def test_what_is_forgotten_cannot_be_written(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "data").private()
    for folder in (paths.data, paths.snapshots, paths.encoded_images, paths.attachments, paths.pictures, paths.logs):
        with pytest.raises(LibraryUnusable):
            make_folder(folder)
    save_settings(paths, Settings(threads=3))
    assert all_files([tmp_path]) == []


def test_threads_share_the_library_and_it_goes_when_it_is_closed(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "data").private()
    with Library.open(paths) as library, Library.open(paths) as other:
        with library.writing() as database:
            database.execute("CREATE TABLE counted (number INTEGER)")

        def write() -> None:
            for number in range(50):
                with library.writing() as database:
                    database.execute("INSERT INTO counted VALUES (?)", [number])
                with library.reading() as database:
                    database.execute("SELECT count(*) FROM counted").fetchone()

        threads = [threading.Thread(target=write) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with library.reading() as database:
            assert database.execute("SELECT count(*) FROM counted").fetchone() == (200,)
        with other.reading() as database:
            assert not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'counted'").fetchone()
        assert library.give_back_space()
    with Library.open(paths) as library, library.reading() as database:
        assert not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'counted'").fetchone()
    assert all_files([tmp_path]) == []


def test_the_users_own_library_is_neither_seen_nor_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = commands_over(tmp_path / "data", capsys)
    run("add", text_pdf(tmp_path / "known.pdf", ["Known."]))
    before = contents(tmp_path / "data")
    code, _, err = run("ask", "--private", "known", "Who?")
    assert code == 3 and "There is no file" in err
    assert contents(tmp_path / "data") == before
