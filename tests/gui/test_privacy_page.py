"""docs/privacy.md names every file that the main job leaves, and says rightly which of them hold words."""

from __future__ import annotations

import re
import stat
import sys
from email.message import EmailMessage
from pathlib import Path, PurePosixPath

import pytest
from command_runner import commands_over
from conftest import OpenWindow
from disk_search import all_files, files_with
from documents import text_pdf
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import is_ready, last_outcome, type_and_enter

from app.gui.conversation.conversation_model import Outcome
from app.paths import Paths
from app.settings import Settings, save_settings

ROOT = Path(__file__).parents[2]
SECRET = "xylophonist"
"""A word of every document here, of the question, and of what is typed and not sent."""


def table() -> dict[str, bool]:
    """The files that the page names, as patterns, and whether it says that words are in them."""
    text = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    section = text.partition("## What is kept")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `([^`]+)` \|[^|]*\| (yes|no) \|", section, re.MULTILINE)
    return {pattern: words == "yes" for pattern, words in rows}


def row_of(file: PurePosixPath) -> str | None:
    """The row that a file belongs to."""
    return next((row for row in table() if re.fullmatch(_expression(row), str(file))), None)


def _expression(pattern: str) -> str:
    return re.escape(pattern).replace(r"\*\*", ".*").replace(r"\*", "[^/]*")


def letter(path: Path) -> Path:
    """An e-mail with a file attached."""
    message = EmailMessage()
    message.set_content(f"From the {SECRET}.")
    message.add_attachment(f"Invoice of the {SECRET}.\n".encode(), "text", "plain", filename="invoice.txt")
    path.write_bytes(bytes(message))
    return path


def main_job(data: Path, tmp_path: Path, starter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What most users do, by the command line."""
    run = commands_over(data, capsys)
    save_settings(Paths.under(data), Settings(model=str(starter), device="cpu"))
    lines = "\n".join(f"In {year} the {SECRET} lit lamp {year * 7919 % 1000}." for year in range(1850, 1890))
    report = text_pdf(tmp_path / "report.pdf", [lines] * 2)
    code, _, err = run("add", "--attachments", letter(tmp_path / "letter.eml"))
    assert code == 0, err
    code, _, err = run("ask", "--focus", "whole", report, f"When did the {SECRET} light lamps?")
    assert code == 0, err


def test_every_file_is_named_and_words_are_where_the_page_says(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, starter_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    main_job(data, tmp_path, starter_folder, capsys)
    wiring = open_window(opener(ScriptedModel(f"The {SECRET}.")), paths=Paths.under(data))
    qtbot.waitUntil(lambda: is_ready(wiring))
    type_and_enter(wiring, qtbot, f"Who is the {SECRET}?")
    qtbot.waitUntil(lambda: wiring.conversation.rowCount() and last_outcome(wiring) is Outcome.ANSWERED)
    wiring.window.image_taken.emit(QImage(40, 40, QImage.Format.Format_RGB32))
    qtbot.waitUntil(lambda: len(wiring.documents.asked_ids()) == 4)
    wiring.window.conversation_pane.box.set_text(f"a draft about the {SECRET}")
    # Files that are written whole have another name for a moment.
    qtbot.waitUntil(lambda: None not in rows_of(data).values())
    wiring.close()

    found = rows_of(data)
    assert None not in found.values(), found
    assert {row for row, words in table().items() if words} - set(found.values()) <= {
        "cache/encoded-images/**",  # the model here sees no pictures
        "library.sqlite3-*",  # gone with the last program
    }
    for file in files_with([data], [SECRET]):
        assert table()[str(found[file])], f"{file} holds words"
    if sys.platform != "win32":
        assert [file for file in found if is_open_to_others(file, data)] == []


def rows_of(data: Path) -> dict[Path, str | None]:
    """The row of each file that is there."""
    return {file: row_of(PurePosixPath(file.relative_to(data).as_posix())) for file in all_files([data])}


def is_open_to_others(file: Path, data: Path) -> bool:
    """Whether the modes of a file and of the folders above it, up to the data folder, let others in."""
    way = [file, *(folder for folder in file.parents if folder.is_relative_to(data))]
    return all(stat.S_IMODE(place.stat().st_mode) & 0o077 for place in way)


def test_in_a_folder_that_is_open_to_all_the_files_with_words_are_not(
    tmp_path: Path, starter_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o755)
    main_job(data, tmp_path, starter_folder, capsys)
    rows = rows_of(data)
    assert [file for file, row in rows.items() if row and table()[row] and is_open_to_others(file, data)] == []
