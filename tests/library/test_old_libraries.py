"""Libraries and settings of every schema there was open in this version, with all that they held.

`old_libraries/` holds what older versions wrote, and what they themselves read in it (make_old_library.py).
"""

from __future__ import annotations

import gzip
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.errors import LibraryUnusable
from app.library.conversation_search import search_conversations
from app.library.conversations import Role, add_message, list_conversations, read_messages
from app.library.database import Library
from app.library.documents import list_documents, read_pages
from app.library.search import rank_pages
from app.paths import Paths
from app.settings import load_settings

KEPT = Path(__file__).parent / "old_libraries"
VERSIONS = sorted(folder.name for folder in KEPT.iterdir())


@pytest.fixture(params=VERSIONS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Paths, dict[str, Any]]:
    """An installation as an older version left it, and what that version read in its library."""
    return unpacked(request.param, tmp_path)


def unpacked(version: str, folder: Path) -> tuple[Paths, dict[str, Any]]:
    paths = Paths.under(folder)
    folder.mkdir(exist_ok=True)
    paths.library_file.write_bytes(gzip.decompress((KEPT / version / "library.sqlite3.gz").read_bytes()))
    shutil.copy(KEPT / version / "settings.json", paths.settings_file)
    return paths, json.loads((KEPT / version / "facts.json").read_text(encoding="utf-8"))


def test_what_an_older_version_wrote_is_all_there(old: tuple[Paths, dict[str, Any]]) -> None:
    paths, facts = old
    for _ in range(2):
        with Library.open(paths) as library:
            (document,) = list_documents(library)
            assert [document.name, document.sha256, document.page_count] == facts["document"]
            assert [page.text for page in read_pages(library, document.id)] == facts["pages"]
            (conversation,) = list_conversations(library)
            assert conversation.title == facts["title"] and conversation.document_ids == (document.id,)
            read = [
                {
                    "role": message.role.value,
                    "text": message.text,
                    "quotes": [[citation.page, citation.quote] for citation in message.citations],
                }
                for message in read_messages(library, conversation.id)
            ]
            assert read == facts["messages"]


def test_it_is_searched_and_goes_on(old: tuple[Paths, dict[str, Any]], capsys: pytest.CaptureFixture[str]) -> None:
    paths, _ = old
    with Library.open(paths) as library:
        (document,) = list_documents(library)
        assert rank_pages(library, [document.id], "Who paid for the new gauge?")[0].page == 1
        (conversation,) = list_conversations(library)
        assert search_conversations(library, "marlow foundation"), "old answers are found, too"
        add_message(library, conversation.id, Role.USER, "And what did it cost?")
        assert read_messages(library, conversation.id)[-1].text == "And what did it cost?"
    assert cli.main(["search", "Marlow", "--json", "--data-dir", str(paths.data)]) == 0
    assert "Marlow Foundation" in capsys.readouterr().out


def test_its_settings_hold(old: tuple[Paths, dict[str, Any]]) -> None:
    loaded = load_settings(old[0])
    assert loaded.problem == ""
    assert (loaded.settings.focus, loaded.settings.max_answer_tokens) == ("pages", 300)


def steps_of(file: Path) -> frozenset[str]:
    with closing(sqlite3.connect(file)) as connection:
        return frozenset(name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations"))


def test_every_schema_is_kept(tmp_path: Path) -> None:
    """Before a step is added, a library without it must be kept: see make_old_library.py."""
    kept = [steps_of(unpacked(version, tmp_path)[0].library_file) for version in VERSIONS]
    assert len(set(kept)) == len(kept), "each is of another schema"
    with Library.open(tmp_path / "fresh") as library:
        pass
    assert len(steps_of(library.file)) - max(map(len, kept)) <= 1


def test_a_library_of_a_newer_version_is_refused_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths, _ = unpacked(VERSIONS[-1], tmp_path)
    with Library.open(paths):
        pass
    with closing(sqlite3.connect(paths.library_file)) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('pincite', 'm999_future', '2031')"
        )
    before = paths.library_file.read_bytes()
    for command in (["list"], ["search", "gauge"], ["delete", "1"], ["add", str(paths.settings_file)]):
        assert cli.main([*command, "--data-dir", str(tmp_path)]) == LibraryUnusable.exit_code
        assert "written by a newer version of Pincite. Use that version" in capsys.readouterr().err
    assert paths.library_file.read_bytes() == before
