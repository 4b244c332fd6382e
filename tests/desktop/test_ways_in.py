"""What only a real screen has: a drop from another program, another's clipboard, Escape in the middle of an answer."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
from conftest import StartApp
from documents import text_pdf
from running_app import with_model
from screen import Screen, wait_until

HERE = Path(__file__).parent


@contextmanager
def dragged_from_another_program(screen: Screen, *files: Path) -> Iterator[None]:
    """A small window of another program in the corner, its mouse button pressed and moved: the drag has begun."""
    command = [sys.executable, str(HERE / "drag_source.py"), *map(str, files)]
    program = subprocess.Popen(command, env=screen.environment)
    try:
        wait_until(lambda: screen.do("search", "--onlyvisible", "--name", "^Files$"), "the other program")
        screen.do("mousemove", 40, 20, "mousedown", 1)
        for step in range(1, 6):
            screen.do("mousemove", 40 + 8 * step, 20 + 8 * step)
            time.sleep(0.05)
        yield
    finally:
        program.terminate()
        program.wait(30)


@contextmanager
def standing_still(processes: Sequence[psutil.Process]) -> Iterator[None]:
    """Meanwhile they compute nothing; in the end they go on, the last one first."""
    try:
        for process in processes:
            with suppress(psutil.NoSuchProcess):  # one that read may just have ended
                process.suspend()
        yield
    finally:
        for process in reversed(processes):
            with suppress(psutil.NoSuchProcess):
                process.resume()


def drop_at(screen: Screen, x: int, y: int) -> None:
    """Move on and let go, as slowly as a hand: the programs have to agree on the drop meanwhile."""
    for step in (3, 2, 1, 0):
        screen.do("mousemove", x - 10 * step, y - 5 * step)
        time.sleep(0.1)
    screen.do("mouseup", 1)


def test_files_dropped_from_another_program_are_read_and_typed_words_stay(
    screen: Screen, start_app: StartApp, tiny_folder: Path, tmp_path: Path
) -> None:
    first, second = text_pdf(tmp_path / "first.pdf", ["One."]), text_pdf(tmp_path / "second.pdf", ["Two."])
    app = start_app(with_model(tmp_path / "data", tiny_folder), first)
    app.wait_for_documents()
    screen.press("ctrl+2")
    screen.type("Half a quest")
    with dragged_from_another_program(screen, second):
        drop_at(screen, 600, 400)
        assert app.wait_for_documents(2) == [("first.pdf", 1), ("second.pdf", 1)]
    screen.find("Half a quest", (300, 600, 800, 850))
    text = subprocess.Popen(["xclip", "-selection", "clipboard", "-i"], env=screen.environment, stdin=subprocess.PIPE)
    text.communicate(b"ion from elsewhere")
    screen.press("ctrl+2", "ctrl+v")
    screen.find("Half a question from elsewhere", (300, 600, 800, 850))
    assert app.quit() == 0
    assert app.said() == ""


def test_escape_stops_an_answer_and_what_was_asked_is_kept(
    screen: Screen, start_app: StartApp, starter_folder: Path, sample_pdf: Path, tmp_path: Path
) -> None:
    app = start_app(with_model(tmp_path / "data", starter_folder), sample_pdf)
    app.wait_for_documents()
    screen.find("CPU")  # the badge: the model runs
    screen.press("ctrl+2")
    screen.type("What is it about?")
    with standing_still(psutil.Process(app.process.pid).children(recursive=True)):  # else it may have answered by then
        screen.press("Return")
        app.wait_for("SELECT text FROM messages WHERE role = 'user'", "the question")
        screen.press("Escape")
        screen.find("Stopped", (300, 100, 800, 600))
    assert app.quit() == 0
    kept = app.ask_library("SELECT role, text FROM messages WHERE answer IS NULL OR answer NOT LIKE '%coverage%'")
    assert kept[0] == ("user", "What is it about?") and app.said() == ""


def test_an_answer_goes_on_after_a_sleep(
    screen: Screen, start_app: StartApp, tiny_folder: Path, tmp_path: Path
) -> None:
    """All processes stand still for a while, as in a machine that is put to sleep: none takes another for dead."""
    app = start_app(
        with_model(tmp_path / "data", tiny_folder), text_pdf(tmp_path / "mill.pdf", ["The mill is old."] * 9)
    )
    app.wait_for_documents()
    screen.press("ctrl+2")
    screen.type("What is it about?")
    screen.press("Return")
    app.wait_for("SELECT text FROM messages WHERE role = 'user'", "the question")
    own = psutil.Process(app.process.pid)
    processes = [own, *own.children(recursive=True)]
    assert len(processes) > 1, "the engine has a process of its own"
    with standing_still(processes):
        time.sleep(3)
    app.wait_for_answer()
    assert app.quit() == 0
    assert app.said() == ""
