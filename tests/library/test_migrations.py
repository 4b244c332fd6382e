"""The schema is brought up to date once, wholly, and never downwards."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from page_makers import add_texts

from app.errors import LibraryUnusable
from app.library.conversations import create_conversation, list_conversations
from app.library.database import Library
from app.library.documents import list_documents

STEPS = [
    "m001_documents",
    "m002_conversations",
    "m003_pins",
    "m004_attachments",
    "m006_encoded_images",
    "m007_vocabulary",
]


def tables(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}


def applied(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations ORDER BY id")]


@pytest.fixture
def old_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library as the first step left it, with one document."""
    with Library.open(tmp_path) as library:
        add_texts(library, tmp_path / "lease.pdf", ["The rent is due on Monday."], monkeypatch)
    with closing(sqlite3.connect(library.file)) as connection, connection:
        for table in (
            "page_vocabulary",
            "encoded_images",
            "citations",
            "messages",
            "conversation_documents",
            "conversations",
        ):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("ALTER TABLE documents DROP COLUMN attachments")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name != 'm001_documents'")
    return library.file


def test_each_step_is_applied_once_in_order(tmp_path: Path) -> None:
    for _ in range(2):
        with Library.open(tmp_path) as library:
            pass
        assert applied(library.file) == STEPS


def test_an_old_library_is_brought_up_to_date_with_what_it_holds(old_library: Path) -> None:
    with Library.open(old_library.parent) as library:
        assert [document.name for document in list_documents(library)] == ["lease.pdf"]
        create_conversation(library, "new")
        assert len(list_conversations(library)) == 1
    assert applied(old_library) == STEPS


def test_a_step_that_fails_leaves_the_library_as_it_was(old_library: Path) -> None:
    with closing(sqlite3.connect(old_library)) as connection, connection:
        connection.execute("CREATE TABLE messages (in_the_way TEXT)")
    before = tables(old_library)
    with pytest.raises(LibraryUnusable, match="messages"):
        Library.open(old_library.parent)
    assert tables(old_library) == before and "conversations" not in before
    assert applied(old_library) == STEPS[:1]


def test_a_newer_library_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        pass
    with closing(sqlite3.connect(library.file)) as connection, connection:
        connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'pincite', 'm099_future', '2030-01-01')")
    before = hashlib.sha256(library.file.read_bytes()).hexdigest()
    with pytest.raises(LibraryUnusable, match="newer version of Pincite"):
        Library.open(tmp_path)
    assert hashlib.sha256(library.file.read_bytes()).hexdigest() == before
