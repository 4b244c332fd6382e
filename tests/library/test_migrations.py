"""The schema is brought up to date once, wholly, and never downwards."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from page_makers import add_texts
from sqlite_utils import Database

from app.errors import LibraryUnusable
from app.library.conversation_search import search_conversations
from app.library.conversations import Role, add_message, create_conversation, list_conversations
from app.library.database import Library
from app.library.documents import list_documents
from app.library.migrations import _STEPS

STEPS = [
    "m001_documents",
    "m002_conversations",
    "m003_pins",
    "m004_attachments",
    "m005_outlines",
    "m006_encoded_images",
    "m007_vocabulary",
    "m008_tokens",
    "m009_conversation_search",
    "m010_versions",
    "m011_small_records",
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
            "page_tokens",
            "outlines",
            "page_vocabulary",
            "encoded_images",
            "message_search",
            "title_search",
            "conversation_views",
            "citations",
            "messages",
            "conversation_documents",
            "conversations",
        ):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DROP INDEX versions_of_document")
        connection.execute("DROP INDEX documents_by_path")
        for column in ("attachments", "series", "version", "modified_ns"):
            connection.execute(f"ALTER TABLE documents DROP COLUMN {column}")
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


def test_what_was_said_before_there_was_a_search_is_found(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        talk = create_conversation(library, "The rent")
        add_message(library, talk.id, Role.USER, "When is it due?")
    with closing(sqlite3.connect(library.file)) as connection, connection:
        for trigger in ("messages_forgotten", "conversations_forgotten"):
            connection.execute(f"DROP TRIGGER {trigger}")
        for table in ("message_search", "title_search", "conversation_views"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'm009_conversation_search'")
    with Library.open(tmp_path) as library:
        assert [hit.excerpt for hit in search_conversations(library, "due")] == ["When is it due?"]
        assert [hit.excerpt for hit in search_conversations(library, "rent")] == [""]


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


@pytest.mark.parametrize("step", STEPS[1:10])
def test_a_library_of_any_older_version_opens_with_its_versions_of_files(tmp_path: Path, step: str) -> None:
    with closing(sqlite3.connect(tmp_path / "library.sqlite3", isolation_level=None)) as connection:
        _STEPS.apply(Database(connection), stop_before=step)
        for number, path in enumerate([b"/a.pdf", b"/b.pdf", b"/a.pdf"], 1):
            connection.execute(
                "INSERT INTO documents (sha256, name, path, kind, size, page_count, added_at, ingest_s, text_pages, "
                "image_pages, failed_pages) VALUES (?, 'x', ?, 'pdf', 1, 1, '2026-01-01', 0, 1, 0, 0)",
                [str(number), path],
            )
    with Library.open(tmp_path) as library:
        documents = list_documents(library)
    assert applied(tmp_path / "library.sqlite3") == STEPS
    assert [(document.series, document.version) for document in documents] == [(1, 1), (2, 1), (1, 2)]
    assert [document.is_older for document in documents] == [True, False, False]
