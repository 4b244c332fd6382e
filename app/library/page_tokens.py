"""How many tokens each page's text has, for each tokenizer that counted it: known before a model reads anything."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from app.library.database import Library


def token_counts(library: Library, document_id: int, tokenizer: str) -> dict[int, int]:
    """Tokens of a document's pages by their numbers, as far as this tokenizer (its fingerprint) counted them."""
    with library.reading() as database:
        rows = database.execute(
            "SELECT number, tokens FROM pages JOIN page_tokens ON page_id = pages.id "
            "WHERE document_id = ? AND tokenizer = ? ORDER BY number",
            [document_id, tokenizer],
        ).fetchall()
    return dict(rows)


def keep_token_counts(library: Library, document_id: int, tokenizer: str, counts: Mapping[int, int]) -> None:
    """Keep the tokens of some pages, by their numbers. Pages deleted meanwhile are passed over."""
    with library.writing() as database:
        for number, tokens in counts.items():
            database.execute(
                "INSERT OR REPLACE INTO page_tokens (page_id, tokenizer, tokens) "
                "SELECT id, ?, ? FROM pages WHERE document_id = ? AND number = ?",
                [tokenizer, tokens, document_id, number],
            )


def uncounted_pages(library: Library, document_ids: Sequence[int], tokenizer: str) -> dict[int, list[int]]:
    """Numbers of the pages that a tokenizer has not counted yet, by document."""
    with library.reading() as database:
        rows = database.execute(
            "SELECT document_id, number FROM pages WHERE document_id IN (SELECT value FROM json_each(?)) "
            "AND id NOT IN (SELECT page_id FROM page_tokens WHERE tokenizer = ?) ORDER BY document_id, number",
            [json.dumps(list(document_ids)), tokenizer],
        ).fetchall()
    missing: dict[int, list[int]] = {}
    for document_id, number in rows:
        missing.setdefault(document_id, []).append(number)
    return missing
