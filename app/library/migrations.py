"""The library's schema, as numbered steps that are applied once each, in order.

    documents 1 --- n pages 1 --- 1 page_search (FTS5, same rowid) --- page_terms (its vocabulary, a view)
        |                                                                 term, page, once for each place it stands
        |                                                             page_vocabulary: its terms, each once
        |         +-- n page_tokens      how many tokens it has, for each tokenizer
        +-- 1 outlines                   its own table of contents, if it has one
        +-- n encoded_images             what models that see keep in the cache of its pages
        +-- n conversation_documents n --+
        +-- n citations n --- 1 messages n --- 1 conversations 1 --- 1 conversation_views
                                    1                  1
                                    1 message_search   1 title_search (FTS5 both, same rowid)

The table `_sqlite_migrations` says what was applied. A step is never changed once released: a new one is added.
"""

from __future__ import annotations

from contextlib import closing

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from app.errors import LibraryUnusable

APPLICATION_ID = 0x50_49_4E_43  # "PINC", in the file's header: tells our files from those of other programs

SEARCH_TOKENIZER = "porter unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
"""FTS5's: English stems, letters without accents. Marks (Mn, Mc) belong to words: in Hindi or Thai they are vowels."""

_STEPS = Migrations("pincite")


def is_current(database: Database) -> bool:
    """Whether every step was applied. Raises LibraryUnusable if a newer version applied more. Writes nothing."""
    applied = {step.name for step in _STEPS.applied(database)}
    if applied - _names():
        raise LibraryUnusable("This library was written by a newer version of Pincite. Use that version to open it.")
    return applied == _names()


def migrate(database: Database) -> None:
    """Apply what is missing, if anything is. Call it inside a write transaction: all steps happen, or none."""
    _STEPS.apply(database)


def _names() -> set[str]:
    """The names of all steps: those that an empty database misses."""
    with closing(Database(memory=True)) as empty:
        return {step.name for step in _STEPS.pending(empty)}


@_STEPS()
def m001_documents(database: Database) -> None:
    """Documents by content hash, and their pages with the search index over them."""
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    # AUTOINCREMENT: the number of a deleted document is never given to another one.
    database.execute(
        """
        CREATE TABLE documents (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            sha256 TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            path BLOB NOT NULL,  -- in the file system's own bytes
            kind TEXT NOT NULL,
            size INTEGER NOT NULL,
            page_count INTEGER NOT NULL,
            added_at TEXT NOT NULL,
            ingest_s REAL NOT NULL,
            text_pages INTEGER NOT NULL,
            image_pages INTEGER NOT NULL,
            failed_pages INTEGER NOT NULL
        ) STRICT
        """
    )
    database.execute(
        """
        CREATE TABLE pages (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            term_count INTEGER NOT NULL,
            record BLOB NOT NULL,  -- see page_record.py
            UNIQUE (document_id, number)
        ) STRICT
        """
    )
    tokenizer = SEARCH_TOKENIZER.replace("'", "''")
    database.execute(f"CREATE VIRTUAL TABLE page_search USING fts5 (terms, tokenize = '{tokenizer}')")
    database.execute("CREATE VIRTUAL TABLE page_terms USING fts5vocab (page_search, instance)")


@_STEPS()
def m002_conversations(database: Database) -> None:
    """Conversations, their messages, and the places that answers cite."""
    database.execute(
        """
        CREATE TABLE conversations (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            title TEXT NOT NULL,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL
        ) STRICT
        """
    )
    database.execute(
        """
        CREATE TABLE conversation_documents (
            conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            PRIMARY KEY (conversation_id, document_id)
        ) STRICT
        """
    )
    database.execute(
        """
        CREATE TABLE messages (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
            text TEXT NOT NULL,
            created_at TEXT NOT NULL,
            answer TEXT  -- JSON, for the assistant's own use; NULL if there is none
        ) STRICT
        """
    )
    database.execute("CREATE INDEX messages_of_conversation ON messages (conversation_id)")
    database.execute(
        """
        CREATE TABLE citations (
            id INTEGER PRIMARY KEY,
            message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
            document_id INTEGER REFERENCES documents (id) ON DELETE SET NULL,  -- NULL: the document was deleted
            document TEXT NOT NULL,
            page INTEGER NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            quote TEXT NOT NULL,
            boxes TEXT NOT NULL,  -- JSON
            support REAL  -- NULL: not a number
        ) STRICT
        """
    )
    database.execute("CREATE INDEX citations_of_message ON citations (message_id)")
    database.execute("CREATE INDEX citations_of_document ON citations (document_id)")


@_STEPS()
def m003_pins(database: Database) -> None:
    """Citations over the ends of pages and at several places, their answer's words, and passages that come nearest."""
    # JSON each. The places are deleted with the document, as its words are.
    for column in ("goes_on", "also_at", "words"):
        database.execute(f"ALTER TABLE citations ADD COLUMN {column} TEXT NOT NULL DEFAULT '[]'")
    # 1: not what the answer rests on, but what comes nearest to a question that the documents do not answer.
    database.execute("ALTER TABLE citations ADD COLUMN is_nearest INTEGER NOT NULL DEFAULT 0")


@_STEPS()
def m004_attachments(database: Database) -> None:
    """Names of the files within a document."""
    database.execute("ALTER TABLE documents ADD COLUMN attachments TEXT NOT NULL DEFAULT '[]'")  # JSON


@_STEPS()
def m005_outlines(database: Database) -> None:
    """Documents' own tables of contents."""
    database.execute(
        """
        CREATE TABLE outlines (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
            entries TEXT NOT NULL  -- JSON: level, title, page of each
        ) STRICT
        """
    )


@_STEPS()
def m006_encoded_images(database: Database) -> None:
    """Whose pages the encoded images in the cache are of: these are known there by their pixels only."""
    database.execute(
        """
        CREATE TABLE encoded_images (
            digest TEXT NOT NULL,
            document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            PRIMARY KEY (digest, document_id)
        ) STRICT, WITHOUT ROWID
        """
    )
    database.execute("CREATE INDEX encoded_images_of_document ON encoded_images (document_id)")


@_STEPS()
def m007_vocabulary(database: Database) -> None:
    """The words of the index, each once: beginnings of words are looked up there."""
    database.execute("CREATE VIRTUAL TABLE page_vocabulary USING fts5vocab (page_search, row)")


@_STEPS()
def m008_tokens(database: Database) -> None:
    """How many tokens the text of a page has, for each tokenizer that counted it."""
    database.execute(
        """
        CREATE TABLE page_tokens (
            page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
            tokenizer TEXT NOT NULL,  -- SHA-256 of its file
            tokens INTEGER NOT NULL,
            PRIMARY KEY (page_id, tokenizer)
        ) STRICT, WITHOUT ROWID
        """
    )


@_STEPS()
def m009_conversation_search(database: Database) -> None:
    """Full-text search over conversations, and how each was last looked at."""
    from app.library.terms import page_terms  # it imports the database, which imports this

    tokenizer = SEARCH_TOKENIZER.replace("'", "''")
    sources = {"message_search": ("messages", "text"), "title_search": ("conversations", "title")}
    for table, (source, column) in sources.items():
        database.execute(f"CREATE VIRTUAL TABLE {table} USING fts5 (terms, tokenize = '{tokenizer}')")
        database.execute(
            f"CREATE TRIGGER {source}_forgotten AFTER DELETE ON {source}"
            f" BEGIN DELETE FROM {table} WHERE rowid = old.id; END"
        )
        for number, words in database.execute(f"SELECT id, {column} FROM {source}").fetchall():
            database.execute(f"INSERT INTO {table} (rowid, terms) VALUES (?, ?)", [number, page_terms(words)])
    database.execute(
        """
        CREATE TABLE conversation_views (
            conversation_id INTEGER PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
            view TEXT NOT NULL  -- JSON, for the window's own use
        ) STRICT
        """
    )


@_STEPS()
def m010_versions(database: Database) -> None:
    """Which documents are versions of one file, and when each file had been written."""
    for column in ("series INTEGER NOT NULL DEFAULT 0", "version INTEGER NOT NULL DEFAULT 1"):
        database.execute(f"ALTER TABLE documents ADD COLUMN {column}")
    database.execute("ALTER TABLE documents ADD COLUMN modified_ns INTEGER NOT NULL DEFAULT 0")  # 0: not known
    # What was read from one place is one file at different times.
    database.execute(
        "UPDATE documents SET "
        "series = (SELECT min(id) FROM documents AS other WHERE other.path = documents.path), "
        "version = (SELECT count(*) FROM documents AS other WHERE other.path = documents.path "
        "AND other.id <= documents.id)"
    )
    database.execute("CREATE INDEX versions_of_document ON documents (series, version)")
    database.execute("CREATE INDEX documents_by_path ON documents (path)")


@_STEPS()
def m011_small_records(database: Database) -> None:
    """Page records hold places in hundredths of a point (page_record.py), which versions before cannot read."""
