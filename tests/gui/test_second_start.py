"""A second start of the window: its files go to the window that is there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Client
from pathlib import Path

import pytest
from documents import text_pdf
from pytestqt.qtbot import QtBot

from app.gui import second_start
from app.gui.arrivals import Arrivals
from app.gui.second_start import CLOSED, Door, Start, only_window
from app.library.database import Library
from app.library.documents import list_documents
from app.paths import Paths

ROOT = Path(__file__).parents[2]
WAIT_S = 300


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """An installation; sockets lie in a folder with a short name, as systems have it."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", os.environ["XDG_RUNTIME_DIR"])
    return Paths.under(tmp_path / "data")


def address_of(paths: Paths) -> str:
    return second_start._address(paths, second_start._folder(paths))


def test_files_of_a_second_start_come_to_the_window_that_is_there(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.json").write_text(json.dumps({"model": str(tmp_path / "no-such-model")}))
    first, second = (text_pdf(tmp_path / f"{name}.pdf", [f"It is {name}."]) for name in ("öne", "twó"))
    start = [sys.executable, "-m", "app.gui.application", "--data-dir", str(data)]
    window = subprocess.Popen([*start, str(first)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        while window.poll() is None and not (data / "library.window.lock").exists():
            time.sleep(0.05)
        later = subprocess.run(
            [*start, second.name], cwd=tmp_path, env=with_app(), capture_output=True, text=True, timeout=WAIT_S
        )
        assert (later.returncode, later.stderr) == (0, "") and "open already" in later.stdout
        names: set[str] = set()
        while window.poll() is None and names != {first.name, second.name}:
            with Library.open(Paths.under(data)) as library:
                names = {document.name for document in list_documents(library)}
        assert window.poll() is None
    finally:
        window.kill()
        window.communicate()


def with_app() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ["PYTHONPATH"]])}


def test_of_several_starts_at_once_one_becomes_the_window_and_has_all_files(paths: Paths) -> None:
    came: list[Path] = []
    doors: list[Door] = []

    def start(number: int) -> None:
        file = Path(f"/files/{number}.pdf")
        if (door := only_window(paths, [file])) is not None:
            doors.append(door)
            came.append(file)
            door.receive(lambda later: (came.extend(later.files), True)[1])

    with ThreadPoolExecutor(10) as starts:
        list(starts.map(start, range(10)))
    assert len(doors) == 1 and sorted(came) == sorted(Path(f"/files/{number}.pdf") for number in range(10))
    doors[0].close()
    next_one = only_window(paths, [])
    assert next_one is not None and next_one is not CLOSED
    next_one.close()


def test_two_libraries_have_a_window_each_and_private_ones_stay_alone(paths: Paths, tmp_path: Path) -> None:
    door, other = only_window(paths, []), only_window(Paths.under(tmp_path / "other"), [])
    assert door is not None and other is not None and CLOSED not in (door, other)
    assert only_window(paths.private(), []) is CLOSED
    door.close()
    other.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe goes with its process")
def test_the_socket_of_a_window_that_crashed_is_in_nobodys_way(paths: Paths) -> None:
    crash = "import os, sys; from multiprocessing.connection import Listener; door = Listener(sys.argv[1]); os._exit(1)"
    subprocess.run([sys.executable, "-c", crash, address_of(paths)], check=False)
    assert Path(address_of(paths)).is_socket()
    door = only_window(paths, [])
    assert door is not None and door is not CLOSED
    door.close()


def test_a_window_that_hangs_keeps_its_door_and_the_next_start_is_a_window(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = only_window(paths, [])
    assert door is not None  # nobody receives
    monkeypatch.setattr(second_start, "CHANGING_S", 0.2)
    assert only_window(paths, [Path("/a.pdf")]) is CLOSED
    came: list[Start] = []
    door.receive(lambda start: not came.append(start))
    monkeypatch.undo()
    assert only_window(paths, [Path("/b.pdf")]) is None
    assert came[-1:] == [Start((Path("/b.pdf"),))]
    door.close()


def test_a_window_that_closes_takes_nothing_and_the_start_is_the_next_window(paths: Paths) -> None:
    door = only_window(paths, [])
    assert door is not None
    refused: list[Start] = []

    def close_meanwhile(start: Start) -> bool:
        refused.append(start)
        if len(refused) == 2:
            door.close()
        return False

    door.receive(close_meanwhile)
    next_one = only_window(paths, [Path("/a.pdf")])
    assert next_one is not None and next_one is not CLOSED
    assert refused == [Start((Path("/a.pdf"),))] * 2
    next_one.close()


def test_what_comes_while_a_window_closes_is_left_to_the_next_one(qtbot: QtBot, paths: Paths) -> None:
    door = only_window(paths, [])
    assert door is not None
    arrivals = Arrivals(door)
    arrivals.end()
    starts: list[Door | None] = []
    later = threading.Thread(target=lambda: starts.append(only_window(paths, [Path("/a.pdf")])))
    later.start()
    qtbot.wait(300)
    door.close()
    qtbot.waitUntil(lambda: starts != [])
    assert arrivals.waiting == [] and starts[0] is not None and starts[0] is not CLOSED
    starts[0].close()
    later.join()


def test_nonsense_at_the_door_is_not_taken_and_the_door_stays_open(paths: Paths) -> None:
    came: list[Start] = []
    door = only_window(paths, [])
    assert door is not None
    door.receive(lambda start: not came.append(start))
    deep = b"[" * 200_000
    for nonsense in (
        b"",
        b"\xff",
        b"{}",
        b"[1]",
        b'"a.pdf"',
        b'{"files": [1], "activation": ""}',
        b'{"files": []}',
        deep,
    ):
        with Client(address_of(paths)) as caller:
            caller.send_bytes(nonsense)
            with pytest.raises((EOFError, OSError)):
                caller.recv_bytes()
    Client(address_of(paths)).close()
    assert only_window(paths, [Path("/real.pdf")]) is None
    assert came == [Start((Path("/real.pdf"),))]
    door.close()


def test_where_no_socket_can_be_there_is_a_window_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    if sys.platform != "win32":
        assert only_window(Paths.under(tmp_path / ("long" * 30)), []) is CLOSED
    (tmp_path / "file").write_text("no folder")
    assert only_window(Paths.under(tmp_path / "file" / "data"), []) is CLOSED or sys.platform == "win32"


def test_what_comes_before_there_is_a_window_waits_for_it(qtbot: QtBot, paths: Paths) -> None:
    door = only_window(paths, [])
    assert door is not None
    arrivals = Arrivals(door)
    given = threading.Thread(target=only_window, args=(paths, [Path("/a.pdf")]))
    given.start()
    qtbot.waitUntil(lambda: arrivals.waiting == [Start((Path("/a.pdf"),))])
    given.join()
    arrivals.take(Start(()))
    window = WindowStandIn()
    arrivals.go_to(window)  # type: ignore[arg-type]  # only these two of a window are asked for
    assert window.done == ["front", [Path("/a.pdf")], "front"]
    door.close()


OPEN_BY_EVENT = """
import sys
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from app.gui.arrivals import Application, Arrivals
from app.gui.second_start import CLOSED
arrivals = Arrivals(CLOSED)
application = Application(arrivals)
assert QCoreApplication.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile(sys.argv[1])))
QCoreApplication.sendEvent(application, QFileOpenEvent(QUrl("https://example.org/a.pdf")))
print([str(file) for start in arrivals.waiting for file in start.files] == sys.argv[1:])
"""


def test_a_file_that_the_system_tells_of_by_an_event_is_opened(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", OPEN_BY_EVENT, str(tmp_path / "é.pdf")], cwd=ROOT, capture_output=True, text=True
    )
    assert (ended.returncode, ended.stdout.strip()) == (0, "True"), ended.stderr


START_WHILE_IT_CLOSES = """
import sys, threading, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from app.gui import second_start
from app.gui.running import run_window
from app.gui.second_start import only_window
from app.gui.wiring import Wiring
from app.paths import Paths

start, paths = Wiring.start, Paths.under(Path(sys.argv[1]))
door = only_window(paths, [])
second_start.CHANGING_S = 1.0

def start_another():
    doors = []
    other = threading.Thread(target=lambda: doors.append(only_window(paths, [Path("/a.pdf")])))
    other.start()
    while other.is_alive():
        QCoreApplication.processEvents()
        time.sleep(0.01)
    print("taken" if doors[0] is None else "a window of its own")

def start_and_close(self, files):
    start(self, files)
    self.closing.connect(start_another)
    QTimer.singleShot(0, self.window.close)

Wiring.start = start_and_close
sys.exit(run_window(paths, [], door))
"""


def test_a_window_that_is_closing_says_so_to_the_program_as_well(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.json").write_text(json.dumps({"model": str(tmp_path / "no-such-model")}))
    command = [sys.executable, "-c", START_WHILE_IT_CLOSES, str(data)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=WAIT_S)
    assert (ended.returncode, ended.stdout.strip()) == (0, "a window of its own"), ended.stderr


class WindowStandIn:
    """Says what a window was told."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.files_chosen = self

    def come_to_front(self) -> None:
        self.done.append("front")

    def emit(self, files: list[Path]) -> None:
        self.done.append(files)
