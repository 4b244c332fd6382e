"""The main job on a real screen, with real keys and a real mouse: add a document, ask, follow a pin to lit words."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from conftest import StartApp
from running_app import with_model
from screen import Picture, Screen, Words, wait_until

LIT = np.array([255, 214, 64])
"""Cited words on white paper, as docs/citations.md and the README show them."""
PAID = "The Marlow Foundation paid for the new gauge."


def lit_box(picture: Picture) -> tuple[int, int, int, int] | None:
    """Left, top, right, bottom of what is lit on the screen; None if nothing is."""
    rows, columns = np.nonzero((np.abs(picture.astype(int) - LIT) <= 2).all(axis=2))
    if len(rows) < 200:
        return None
    return int(columns.min()), int(rows.min()), int(columns.max()), int(rows.max())


def covers(line: Words, box: tuple[int, int, int, int]) -> bool:
    """Whether what is lit is the beginning of a line of words, in its height."""
    left, top, _, bottom = box
    return abs(left - line.left) < line.height and top <= line.middle[1] <= bottom and bottom - top < 2 * line.height


@pytest.fixture
def report(sample_pdf: Path, tmp_path: Path) -> Path:
    """The sample document, where a user may have put it."""
    return Path(shutil.copy(sample_pdf, tmp_path / "report.pdf"))


def test_the_main_job_with_the_keyboard_alone(
    screen: Screen, start_app: StartApp, starter_folder: Path, tmp_path: Path, report: Path
) -> None:
    app = start_app(with_model(tmp_path / "data", starter_folder))
    screen.press("ctrl+o")
    wait_until(lambda: screen.do("search", "--onlyvisible", "--name", "Add documents"), "the dialog")
    screen.type(str(report))
    screen.press("Return")
    assert app.wait_for_documents() == [("report.pdf", 6)]
    screen.press("ctrl+2")
    screen.type("Who paid for the new gauge?")
    screen.press("Return")
    assert "Marlow Foundation" in app.wait_for_answer()
    assert PAID in {quote for (quote,) in app.ask_library("SELECT quote FROM citations")}
    screen.find("The Marlow Foundation.", (300, 100, 800, 500))
    assert lit_box(screen.picture()) is None, "nobody has followed the pin yet"

    screen.tab_back_to(screen.find("Page 1", (300, 100, 800, 500)))
    screen.press("Return")
    box = wait_until(lambda: lit_box(screen.picture()), "the lit words")
    assert covers(screen.find(PAID, (800, 100, 1440, 800)), box)

    screen.press("F1")
    wait_until(lambda: screen.do("search", "--onlyvisible", "--name", "Keyboard shortcuts"), "the sheet")
    screen.press("Escape")
    wait_until(lambda: not screen.do("search", "--onlyvisible", "--name", "Keyboard shortcuts"), "its end")
    screen.press("alt+Left")
    wait_until(lambda: lit_box(screen.picture()) is None, "the way back")
    assert app.quit() == 0
    assert app.said() == ""


def test_the_mouse_follows_a_pin_and_copies_the_answer_with_it(
    screen: Screen, start_app: StartApp, starter_folder: Path, tmp_path: Path, report: Path
) -> None:
    app = start_app(with_model(tmp_path / "data", starter_folder), report)
    app.wait_for_documents()
    screen.click(*screen.find("Ask a question about").middle)
    screen.type("Who paid for the new gauge?")
    screen.click(*screen.find("Ask", (700, 650, 800, 800)).middle)
    app.wait_for_answer()
    screen.click(*screen.find("Page 1", (300, 100, 800, 500)).middle)
    box = wait_until(lambda: lit_box(screen.picture()), "the lit words")
    assert covers(screen.find(PAID, (800, 100, 1440, 800)), box)
    screen.click(*screen.find("Copy", (300, 100, 800, 500)).middle)
    copied = wait_until(lambda: PAID in (text := screen.clipboard()) and text, "the copy")
    assert "report.pdf, page 1" in copied
    assert PAID in screen.clipboard("text/html")
    assert app.quit() == 0

    again = start_app(app.data)
    screen.find("The Marlow Foundation.", (300, 60, 800, 500))  # as it was left
    assert again.quit() == 0
