"""Conversations, their messages, and the places in documents that answers cite."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, cast

from sqlite_utils import Database

from app.errors import UsageError
from app.ingest.records import Box
from app.library.conversation_search import index_message, index_title, merge_deleted_terms
from app.library.database import Library, storable_text


class Role(StrEnum):
    """Who wrote a message."""

    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class StoredStretch:
    """Some characters of one page."""

    page: int
    start: int
    end: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class StoredPlace:
    """Another place at which the words of a citation stand."""

    document_id: int
    document: str
    stretches: tuple[StoredStretch, ...]


@dataclass(frozen=True, slots=True)
class StoredCitation:
    """Exact words on an exact page, as they were cited."""

    document_id: int | None
    """None: the document has been deleted; then `quote` and `boxes` are empty."""
    document: str
    """File name."""
    page: int
    """Counted from 1."""
    start: int
    end: int
    """Characters of the page's text, half-open."""
    quote: str
    boxes: tuple[Box, ...]
    """PDF points of the unrotated page, origin top left."""
    support: float
    goes_on: tuple[StoredStretch, ...] = ()
    """Where the quote stands on the pages that follow."""
    also_at: tuple[StoredPlace, ...] = ()
    """Other places of the same words; none in documents that have been deleted."""
    words: tuple[StoredStretch, ...] = ()
    """Where the answer's very words stand within the quote."""
    is_nearest: bool = False
    """The answer does not rest on it: it comes nearest to a question that the documents do not answer."""


@dataclass(frozen=True, slots=True)
class Message:
    """A question or an answer."""

    id: int
    role: Role
    text: str
    created_at: str
    """ISO 8601, UTC."""
    answer: dict[str, Any] | None
    """The answer's details (coverage, timing, model) as the assistant wrote them; None if there are none."""
    citations: tuple[StoredCitation, ...]


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation about some documents."""

    id: int
    title: str
    created_at: str
    updated_at: str
    """When its last message was added. ISO 8601, UTC."""
    document_ids: tuple[int, ...]
    """In the order given; without those deleted since."""


def create_conversation(library: Library, title: str, document_ids: Sequence[int] = ()) -> Conversation:
    """Begin a conversation. Raises UsageError if there is no such document."""
    now = _now()
    with library.writing() as database:
        fields = {"title": storable_text(title), "created_at": now, "updated_at": now}
        conversation_id = cast(int, database.table("conversations").insert(fields).last_pk)
        index_title(database, conversation_id, title)
        if missing := set(document_ids) - _present(database, document_ids):
            raise UsageError(f"There is no document {min(missing)} in the library.")
        database.table("conversation_documents").insert_all(
            {"conversation_id": conversation_id, "document_id": document_id, "position": position}
            for position, document_id in enumerate(dict.fromkeys(document_ids))
        )
        return _get(database, conversation_id)


def list_conversations(library: Library) -> list[Conversation]:
    """All conversations, the one with the newest message first."""
    with library.reading() as database:
        rows = list(database.query("SELECT * FROM conversations ORDER BY updated_at DESC, id DESC"))
        return [_conversation(database, row) for row in rows]


def has_conversations(library: Library) -> bool:
    """Whether there is any."""
    with library.reading() as database:
        return bool(database.execute("SELECT EXISTS (SELECT 1 FROM conversations)").fetchone()[0])


def get_conversation(library: Library, conversation_id: int) -> Conversation:
    """One conversation. Raises UsageError if there is none of that number."""
    with library.reading() as database:
        return _get(database, conversation_id)


def rename_conversation(library: Library, conversation_id: int, title: str) -> Conversation:
    """Give a conversation another title. Raises UsageError."""
    with library.writing() as database:
        _get(database, conversation_id)
        database.execute("UPDATE conversations SET title = ? WHERE id = ?", [storable_text(title), conversation_id])
        index_title(database, conversation_id, title)
        return _get(database, conversation_id)


def delete_conversation(library: Library, conversation_id: int) -> None:
    """Delete a conversation with its messages and citations. Raises UsageError."""
    with library.writing() as database:
        _get(database, conversation_id)
        database.execute("DELETE FROM conversations WHERE id = ?", [conversation_id])
        merge_deleted_terms(database)
    library.erase_leftovers()


def add_message(
    library: Library,
    conversation_id: int,
    role: Role,
    text: str,
    *,
    answer: dict[str, Any] | None = None,
    citations: Sequence[StoredCitation] = (),
) -> Message:
    """Add a message with its citations, in one transaction: when this returns, it is on the disk. Raises UsageError.

    `answer` is anything that JSON can hold. If a cited document has been deleted meanwhile, its words are not kept.
    """
    with library.writing() as database:
        _get(database, conversation_id)
        return _insert_message(database, conversation_id, role, text, answer, citations)


def delete_messages(library: Library, conversation_id: int, first_id: int, last_id: int | None = None) -> None:
    """Delete the messages of a conversation from `first_id` on, or up to `last_id`, with their citations.

    There need be none. Raises UsageError if there is no such conversation.
    """
    with library.writing() as database:
        _get(database, conversation_id)
        database.execute(
            "DELETE FROM messages WHERE conversation_id = ? AND id >= ? AND id <= ?",
            [conversation_id, first_id, 2**62 if last_id is None else last_id],
        )
        merge_deleted_terms(database)
    library.erase_leftovers()


def read_messages(library: Library, conversation_id: int) -> list[Message]:
    """The messages of a conversation, oldest first. Raises UsageError."""
    with library.reading() as database:
        _get(database, conversation_id)
        return _messages(database, "conversation_id = ?", conversation_id)


def add_documents(library: Library, conversation_id: int, document_ids: Sequence[int]) -> Conversation:
    """Note that a conversation is about more documents, behind those it has. Those not in the library are left out.

    Raises UsageError if there is no such conversation.
    """
    with library.writing() as database:
        known = _get(database, conversation_id).document_ids
        present = _present(database, document_ids)
        added = [number for number in dict.fromkeys(document_ids) if number in present and number not in known]
        last = database.execute(
            "SELECT coalesce(max(position), -1) FROM conversation_documents WHERE conversation_id = ?",
            [conversation_id],
        ).fetchone()[0]
        database.table("conversation_documents").insert_all(
            {"conversation_id": conversation_id, "document_id": document_id, "position": position}
            for position, document_id in enumerate(added, start=last + 1)
        )
        return _get(database, conversation_id)


def branch_conversation(library: Library, conversation_id: int, questions: int, named: str = "{title}") -> Conversation:
    """Begin a conversation with a copy of the first `questions` questions of another and their answers.

    It has the same documents, and its title is made by `named` of the other one's, unless that is made so already.
    Raises UsageError if there is no such conversation.
    """
    with library.writing() as database:
        origin = _get(database, conversation_id)
        before, after = named.split("{title}")
        is_named = origin.title.startswith(before) and origin.title.endswith(after)
        title = origin.title if is_named else f"{before}{origin.title}{after}"
        now = _now()
        fields = {"title": title, "created_at": now, "updated_at": now}
        branch_id = cast(int, database.table("conversations").insert(fields).last_pk)
        index_title(database, branch_id, title)
        database.execute(
            "INSERT INTO conversation_documents (conversation_id, document_id, position)"
            " SELECT ?, document_id, position FROM conversation_documents WHERE conversation_id = ?",
            [branch_id, conversation_id],
        )
        asked = 0
        for message in _messages(database, "conversation_id = ?", conversation_id):
            asked += message.role is Role.USER
            if asked > questions:
                break
            _insert_message(database, branch_id, message.role, message.text, message.answer, message.citations)
        return _get(database, branch_id)


def keep_view(library: Library, conversation_id: int, view: dict[str, Any]) -> None:
    """Keep how a conversation was last looked at: anything that JSON can hold. Nothing happens if it is gone."""
    with library.writing() as database:
        database.execute(
            "INSERT INTO conversation_views (conversation_id, view) SELECT id, ? FROM conversations WHERE id = ?"
            " ON CONFLICT (conversation_id) DO UPDATE SET view = excluded.view",
            [json.dumps(view), conversation_id],
        )


def read_view(library: Library, conversation_id: int) -> dict[str, Any]:
    """What `keep_view` kept; empty if nothing was."""
    with library.reading() as database:
        rows = database.execute(
            "SELECT view FROM conversation_views WHERE conversation_id = ?", [conversation_id]
        ).fetchall()
    view = json.loads(rows[0][0]) if rows else {}
    return view if isinstance(view, dict) else {}


def _insert_message(
    database: Database,
    conversation_id: int,
    role: Role,
    text: str,
    answer: dict[str, Any] | None,
    citations: Sequence[StoredCitation],
) -> Message:
    now = _now()
    cited = {citation.document_id for citation in citations if citation.document_id is not None}
    present = _present(database, cited)
    fields = {
        "conversation_id": conversation_id,
        "role": role.value,
        "text": storable_text(text),
        "created_at": now,
        "answer": None if answer is None or cited - present else json.dumps(answer),
    }
    message_id = cast(int, database.table("messages").insert(fields).last_pk)
    index_message(database, message_id, text)
    database.table("citations").insert_all(
        _citation_fields(message_id, citation if citation.document_id in present else _without_words(citation))
        for citation in citations
    )
    database.execute("UPDATE conversations SET updated_at = ? WHERE id = ?", [now, conversation_id])
    return _messages(database, "id = ?", message_id)[0]


def _messages(database: Database, where: str, value: int) -> list[Message]:
    cited: dict[int, list[StoredCitation]] = {}
    ids = f"SELECT id FROM messages WHERE {where}"
    for row in database.query(f"SELECT * FROM citations WHERE message_id IN ({ids}) ORDER BY id", [value]):
        cited.setdefault(row["message_id"], []).append(_citation(row))
    return [
        Message(
            row["id"],
            Role(row["role"]),
            row["text"],
            row["created_at"],
            None if row["answer"] is None else json.loads(row["answer"]),
            tuple(cited.get(row["id"], ())),
        )
        for row in database.query(f"SELECT * FROM messages WHERE {where} ORDER BY id", [value])
    ]


def _present(database: Database, document_ids: Sequence[int] | set[int]) -> set[int]:
    """Those of some documents that are in the library."""
    rows = database.execute(
        "SELECT id FROM documents WHERE id IN (SELECT value FROM json_each(?))", [json.dumps(list(document_ids))]
    )
    return {document_id for (document_id,) in rows.fetchall()}


def _without_words(citation: StoredCitation) -> StoredCitation:
    return replace(citation, document_id=None, quote="", boxes=(), goes_on=(), also_at=(), words=())


def _citation_fields(message_id: int, citation: StoredCitation) -> dict[str, Any]:
    return {
        "message_id": message_id,
        "document_id": citation.document_id,
        "document": storable_text(citation.document),
        "page": citation.page,
        "start": citation.start,
        "end": citation.end,
        "quote": storable_text(citation.quote),
        "boxes": json.dumps(citation.boxes),
        "support": citation.support,  # SQLite makes NULL of NaN
        "goes_on": json.dumps([asdict(stretch) for stretch in citation.goes_on]),
        "also_at": json.dumps([asdict(place) for place in citation.also_at]),
        "words": json.dumps([asdict(stretch) for stretch in citation.words]),
        "is_nearest": int(citation.is_nearest),
    }


def _citation(row: dict[str, Any]) -> StoredCitation:
    return StoredCitation(
        row["document_id"],
        row["document"],
        row["page"],
        row["start"],
        row["end"],
        row["quote"],
        _boxes(json.loads(row["boxes"])),
        math.nan if row["support"] is None else row["support"],
        _stretches(json.loads(row["goes_on"])),
        tuple(
            StoredPlace(place["document_id"], place["document"], _stretches(place["stretches"]))
            for place in json.loads(row["also_at"])
        ),
        _stretches(json.loads(row["words"])),
        bool(row["is_nearest"]),
    )


def _boxes(values: list[list[float]]) -> tuple[Box, ...]:
    return tuple((x0, y0, x1, y1) for x0, y0, x1, y1 in values)


def _stretches(values: list[dict[str, Any]]) -> tuple[StoredStretch, ...]:
    return tuple(StoredStretch(value["page"], value["start"], value["end"], _boxes(value["boxes"])) for value in values)


def _get(database: Database, conversation_id: int) -> Conversation:
    rows = list(database.query("SELECT * FROM conversations WHERE id = ?", [conversation_id]))
    if not rows:
        raise UsageError(f"There is no conversation {conversation_id}.")
    return _conversation(database, rows[0])


def _conversation(database: Database, row: dict[str, Any]) -> Conversation:
    documents = database.execute(
        "SELECT document_id FROM conversation_documents WHERE conversation_id = ? ORDER BY position", [row["id"]]
    )
    return Conversation(**row, document_ids=tuple(document_id for (document_id,) in documents.fetchall()))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
