"""The window opens conversations of every older version, and says why it does not open those of a newer one."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from conftest import OpenWindow
from pytestqt.qtbot import QtBot
from scripted_models import ScriptedModel, opener
from window_driver import SLOW_MS, notices

from app.gui.conversation.conversation_model import Outcome
from app.gui.conversation.turn_storage import read_last_conversation
from app.library.database import Library
from app.paths import Paths

KEPT = Path(__file__).parents[1] / "library" / "old_libraries"


def unpack(version: str, paths: Paths) -> None:
    paths.data.mkdir(parents=True, exist_ok=True)
    paths.library_file.write_bytes(gzip.decompress((KEPT / version / "library.sqlite3.gz").read_bytes()))


@pytest.mark.parametrize("version", sorted(folder.name for folder in KEPT.iterdir()))
def test_answers_of_older_versions_are_shown_with_their_pins(version: str, tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    unpack(version, paths)
    with Library.open(paths) as library:
        opened = read_last_conversation(library)
    answered, waiting = opened.turns
    assert answered.outcome is Outcome.ANSWERED and answered.answer is not None
    assert answered.text == answered.answer.text == "The Marlow Foundation."
    (citation,) = answered.answer.citations
    assert citation.page == 1 and "Marlow Foundation" in citation.quote and citation.boxes
    assert answered.answer.coverage.documents[0].pages_read
    assert waiting.request is not None and waiting.request.question == "When did the storm come?"


def test_a_library_of_a_newer_version_is_refused_with_a_sentence_and_left_alone(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = Paths.under(tmp_path / "data")
    unpack("m010", paths)
    with closing(sqlite3.connect(paths.library_file)) as connection, connection:
        connection.execute("UPDATE _sqlite_migrations SET name = 'm999_future' WHERE name = 'm010_versions'")
    before = paths.library_file.read_bytes()
    window = open_window(opener(ScriptedModel()), paths=paths)
    qtbot.waitUntil(lambda: "written by a newer version of Pincite" in notices(window), timeout=SLOW_MS)
    assert not window.library_work.is_open
    assert paths.library_file.read_bytes() == before
