"""Ranks pages of documents, and passages of a page, by the words they share with a question."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass

from sqlite_utils import Database

from app.library.bm25 import bm25_scores
from app.library.database import Library, storable_text
from app.library.migrations import SEARCH_TOKENIZER
from app.library.terms import count_words, page_terms, question_terms

_OPEN, _CLOSE = "\x02", "\x03"
_MARKS = dict.fromkeys([0, 2, 3], " ")
"""What tells found words apart does not stand in texts."""


@dataclass(frozen=True, slots=True)
class RankedPage:
    """A page and how well it fits a question: 0 if they share no word, else more is better (BM25)."""

    document_id: int
    page: int
    score: float


def rank_pages(
    library: Library, document_ids: Sequence[int], question: str, limit: int | None = None
) -> list[RankedPage]:
    """The best `limit` pages of some documents, or all of them, best first.

    Any text is a question: quotes and operators are ordinary characters. Pages with the same score, such as those that
    share no word with the question, keep the order of the documents as given and of their pages.
    """
    order = {document_id: position for position, document_id in enumerate(dict.fromkeys(document_ids))}
    with library.reading() as database:
        rows = database.execute(
            "SELECT id, document_id, number, term_count FROM pages"
            " WHERE document_id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(order))],
        ).fetchall()
        occurrences = [occurrences_of(database, "page_terms", term) for term in stems_of(question)]
    scores = bm25_scores(occurrences, {page_id: length for page_id, _, _, length in rows})
    ranked = [RankedPage(document_id, number, scores[page_id]) for page_id, document_id, number, _ in rows]
    ranked.sort(key=lambda page: (-page.score, order[page.document_id], page.page))
    return ranked[:limit]


def rank_passages(texts: Sequence[str], question: str) -> list[float]:
    """The BM25 score of each text against a question, in the order given; a rare word is one rare in these texts."""
    prepared = [page_terms(text) for text in texts]
    with _scratch_index(prepared) as database:
        occurrences = [occurrences_of(database, "places", term) for term in stems_of(question)]
    scores = bm25_scores(occurrences, {key: count_words(text) for key, text in enumerate(prepared)})
    return [scores[key] for key in range(len(texts))]


def word_spans(text: str, word: str) -> list[tuple[int, int]]:
    """Where a word stands in a text in any form that the index takes for the same, as characters of the text."""
    plain = storable_text(text).translate(_MARKS)
    with _scratch_index([plain]) as database:
        rows = database.execute(
            "SELECT highlight(texts, 0, ?, ?) FROM texts WHERE texts MATCH ?",
            [_OPEN, _CLOSE, '"' + storable_text(word).translate(_MARKS).replace('"', '""') + '"'],
        ).fetchall()
    spans, at, start = [], 0, 0
    for character in rows[0][0] if rows else "":
        if character == _OPEN:
            start = at
        elif character == _CLOSE:
            spans.append((start, at))
        else:
            at += 1
    return spans


def stems_of(question: str) -> list[str]:
    """The question's words as the index writes them, each once."""
    with _scratch_index([question_terms(question)]) as database:
        return [term for (term,) in database.execute("SELECT DISTINCT term FROM places ORDER BY term")]


def occurrences_of(database: Database, vocabulary: str, term: str) -> Counter[int]:
    """How often a stem stands in which row of the index."""
    rows = database.execute(f"SELECT doc, count(*) FROM {vocabulary} WHERE term = ? GROUP BY doc", [term])
    return Counter(dict(rows.fetchall()))


@contextmanager
def _scratch_index(texts: Iterable[str]) -> Iterator[Database]:
    """An index in memory, made like the library's, whose row numbers are the texts' positions."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA temp_store = MEMORY")  # words of documents: in memory, also where sorting takes much
        database = Database(connection, execute_plugins=False)
        tokenizer = SEARCH_TOKENIZER.replace("'", "''")
        database.execute(f"CREATE VIRTUAL TABLE texts USING fts5 (terms, tokenize = '{tokenizer}')")
        database.execute("CREATE VIRTUAL TABLE places USING fts5vocab (texts, instance)")
        connection.executemany("INSERT INTO texts (rowid, terms) VALUES (?, ?)", enumerate(texts))
        yield database
