"""Full-text search over all conversations: their titles, questions and answers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlite_utils import Database

from app.library.database import Library
from app.library.readable_markup import readable_line
from app.library.terms import UNSPACED, page_terms, question_terms

EXCERPT_LENGTH = 120
"""Characters of the text around the first word that was found."""
SHORTEST_STEM = 4
"""Letters of a word that must agree for it to be shown as found: the index compares stems."""
MOST_FOUND = 200

_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class FoundConversation:
    """A conversation in which all words of a search stand, in its title or in one message."""

    conversation_id: int
    excerpt: str
    """The text around the words, on one line, without signs of Markdown; empty if they stand in the title only."""


def search_conversations(library: Library, words: str) -> list[FoundConversation]:
    """The conversations that hold all the words, the last of which may be a beginning; newest first.

    Any text may be searched: quotes and operators are ordinary characters. Without a word in it, nothing is found.
    """
    query = _query(words)
    if not query:
        return []
    with library.reading() as database:
        titles = database.execute("SELECT rowid FROM title_search WHERE title_search MATCH ?", [query]).fetchall()
        messages = database.execute(
            "SELECT messages.conversation_id, messages.text FROM message_search"
            " JOIN messages ON messages.id = message_search.rowid"
            " WHERE message_search MATCH ? ORDER BY messages.id DESC",
            [query],
        ).fetchall()
        order = database.execute("SELECT id FROM conversations ORDER BY updated_at DESC, id DESC").fetchall()
    excerpts = dict.fromkeys((conversation_id for (conversation_id,) in titles), "")
    for conversation_id, text in messages:
        if not excerpts.get(conversation_id):
            excerpts[conversation_id] = excerpt_of(text, words)
    found = [FoundConversation(number, excerpts[number]) for (number,) in order if number in excerpts]
    return found[:MOST_FOUND]


def excerpt_of(text: str, words: str) -> str:
    """The part of a text around the first of the words, on one line; dots stand for what was cut."""
    line = readable_line(text)
    places = found_places(line, words)
    place = places[0][0] if places else 0
    start = max(0, place - EXCERPT_LENGTH // 3)
    if start:
        start = line.find(" ", start, place) + 1 or start
    end = start + EXCERPT_LENGTH
    return ("… " if start else "") + line[start:end].strip() + (" …" if end < len(line) else "")


def found_places(line: str, words: str) -> list[tuple[int, int]]:
    """Where words of a search, or other forms of them, stand in a line: starts and ends, in order."""
    patterns = _patterns(words)
    return [match.span() for match in re.finditer("|".join(patterns), line, re.IGNORECASE)] if patterns else []


def holds_all(text: str, words: str) -> bool:
    """Whether all words of a search, or other forms of them, stand in a text."""
    patterns = _patterns(words)
    return bool(patterns) and all(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


def _patterns(words: str) -> list[str]:
    stems = [word[: max(SHORTEST_STEM, len(word) - 2)] for word in question_terms(words).split() if _WORD.search(word)]
    # Where words are not divided by spaces, a word is found in the midst of others, and ends where it ends.
    return [re.escape(stem) if UNSPACED.search(stem) else rf"(?<!\w){re.escape(stem)}\w*" for stem in stems]


def index_message(database: Database, message_id: int, text: str) -> None:
    """Make a message findable. A trigger forgets it when it is deleted."""
    database.execute("INSERT INTO message_search (rowid, terms) VALUES (?, ?)", [message_id, page_terms(text)])


def index_title(database: Database, conversation_id: int, title: str) -> None:
    """Make a conversation findable by its title, in place of the one before."""
    database.execute("DELETE FROM title_search WHERE rowid = ?", [conversation_id])
    database.execute("INSERT INTO title_search (rowid, terms) VALUES (?, ?)", [conversation_id, page_terms(title)])


def merge_deleted_terms(database: Database) -> None:
    """FTS5 keeps deleted terms in older segments until they are merged: nothing deleted is to stay."""
    for table in ("message_search", "title_search"):
        database.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def _query(words: str) -> str:
    """In FTS5's language: every word, and words that begin like the last one."""
    terms = [term for term in question_terms(words).split() if _WORD.search(term)]
    quoted = ['"' + term.replace('"', '""') + '"' for term in terms]
    return " ".join(quoted) + "*" if quoted else ""
