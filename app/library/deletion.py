"""Deletes documents, and conversations about them where that is wished, so that no word of theirs stays in the file."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from sqlite_utils import Database

from app.errors import DocumentMissing
from app.library.conversation_search import merge_deleted_terms
from app.library.conversations import Conversation, list_conversations
from app.library.database import Library
from app.log import get_log

_LOG = get_log("library")


def delete_documents(library: Library, document_ids: Sequence[int], conversation_ids: Collection[int] = ()) -> None:
    """Delete documents and what the library holds of their words; all of it or nothing. Raises DocumentMissing.

    Their pages and their search terms go. Conversations stay, with their text, but for those given; their citations of
    these documents keep only name and page, and the answers that cited them lose their details. The terms are also
    merged out of the index, which takes some seconds in a library of many thousand pages. Files are not touched.
    """
    with library.writing() as database:
        _check_there(database, document_ids)
        ids = json.dumps(list(document_ids))
        database.execute(
            "DELETE FROM conversations WHERE id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(conversation_ids))],
        )
        _blank_citations(database, ids)
        database.execute(
            "DELETE FROM page_search WHERE rowid IN "
            "(SELECT id FROM pages WHERE document_id IN (SELECT value FROM json_each(?)))",
            [ids],
        )
        database.execute("DELETE FROM documents WHERE id IN (SELECT value FROM json_each(?))", [ids])
        # FTS5 keeps deleted terms in older segments until they are merged.
        database.execute("INSERT INTO page_search (page_search) VALUES ('optimize')")
        if conversation_ids:
            merge_deleted_terms(database)
    library.erase_leftovers()
    _LOG.event("documents_deleted", documents=len(document_ids), conversations=len(conversation_ids))


def delete_document(library: Library, document_id: int) -> None:
    """The same for one document."""
    delete_documents(library, [document_id])


def conversations_about(library: Library, document_ids: Sequence[int]) -> list[Conversation]:
    """The conversations that were begun with one of some documents, or that cite one; the newest first."""
    ids = json.dumps(list(document_ids))
    with library.reading() as database:
        rows = database.execute(
            "SELECT conversation_id FROM conversation_documents WHERE document_id IN (SELECT value FROM json_each(?)) "
            "UNION SELECT conversation_id FROM messages WHERE id IN "
            "(SELECT message_id FROM citations WHERE document_id IN (SELECT value FROM json_each(?)))",
            [ids, ids],
        ).fetchall()
    about = {conversation_id for (conversation_id,) in rows}
    return [conversation for conversation in list_conversations(library) if conversation.id in about]


def keep_image_digests(library: Library, digests: Sequence[tuple[int, str]]) -> None:
    """Note whose pages encoded images are of: document and digest. Documents deleted meanwhile are passed over."""
    with library.writing() as database:
        for document_id, digest in digests:
            database.execute(
                "INSERT OR IGNORE INTO encoded_images (digest, document_id) SELECT ?, id FROM documents WHERE id = ?",
                [digest, document_id],
            )


def image_digests(library: Library, without: Collection[int] = ()) -> set[str]:
    """The digests of all encoded images that are known to be of a document, but for some documents."""
    with library.reading() as database:
        rows = database.execute(
            "SELECT DISTINCT digest FROM encoded_images WHERE document_id NOT IN (SELECT value FROM json_each(?))",
            [json.dumps(list(without))],
        ).fetchall()
    return {digest for (digest,) in rows}


def _check_there(database: Database, document_ids: Sequence[int]) -> None:
    rows = database.execute(
        "SELECT id FROM documents WHERE id IN (SELECT value FROM json_each(?))", [json.dumps(list(document_ids))]
    ).fetchall()
    if missing := set(document_ids) - {document_id for (document_id,) in rows}:
        raise DocumentMissing(f"There is no document {min(missing)} in the library.")


def _blank_citations(database: Database, ids: str) -> None:
    """Take the words of documents out of the citations that stay. `ids`: their numbers as JSON."""
    database.execute(
        "UPDATE messages SET answer = NULL WHERE id IN (SELECT message_id FROM citations"
        " WHERE document_id IN (SELECT value FROM json_each(?)))",
        [ids],
    )
    database.execute(
        "UPDATE citations SET quote = '', boxes = '[]', goes_on = '[]', also_at = '[]', words = '[]' "
        "WHERE document_id IN (SELECT value FROM json_each(?))",
        [ids],
    )
    database.execute(
        "UPDATE citations SET also_at = "
        "(SELECT json_group_array(json(place.value)) FROM json_each(also_at) AS place "
        "WHERE json_extract(place.value, '$.document_id') NOT IN (SELECT value FROM json_each(?))) "
        "WHERE also_at != '[]'",
        [ids],
    )
