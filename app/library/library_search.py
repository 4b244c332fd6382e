"""Searches the whole library: the pages that hold what a user typed, ranked, each with the passage that shows it.

    query ── terms ── index: pages with their words ── phrases and beginnings checked on the text ── BM25 ── snippets

Pages that hold everything come alone; where there is none, those that hold the most of it come, and it is said.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any
from unicodedata import normalize

from sqlite_utils import Database

from app.library.bm25 import bm25_scores
from app.library.database import Library
from app.library.documents import Document, list_documents
from app.library.faults import damaged
from app.library.page_record import decode_text
from app.library.search import occurrences_of, stems_of, word_spans
from app.library.search_terms import FoldedText, SearchTerm, Span, TermKind, read_terms
from app.library.terms import UNSPACED

SNIPPET_LENGTH = 200
"""Characters of a passage that is shown, at most."""
_CHANGED_BY_STEMS = 3
"""Letters at the end of a word, at most, in place of which a stem may have others: hoping, hope."""
_NEVER_CHANGED = 2
"""Letters at the beginning of a word that its stem has, too."""
_AT_ONCE = 200
"""Pages whose texts are in memory at a time."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that holds what was searched for."""

    document: Document
    page: int
    score: float
    start: int
    end: int
    """Characters of the page's text that the snippet is, half-open."""
    snippet: str
    matches: tuple[Span, ...]
    """Where the terms stand within the snippet, as characters of the page's text."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found."""

    hits: tuple[Hit, ...]
    """The best ones, best first."""
    pages: int
    """All pages found, also those beyond the limit."""
    documents: int
    """In so many documents."""
    has_all: bool
    """False: no page holds everything that was searched for; these hold the most of it."""


@dataclass(frozen=True, slots=True)
class _Candidates:
    """What the index knows of one term."""

    term: SearchTerm
    occurrences: tuple[Mapping[int, int], ...]
    """How often each of its words stands in which page."""

    @property
    def pages(self) -> set[int]:
        """Pages that hold all its words."""
        return set.intersection(*(set(counts) for counts in self.occurrences)) if self.occurrences else set()


def search_library(library: Library, query: str, limit: int = 20, document_ids: Collection[int] | None = None) -> Found:
    """The best `limit` pages that hold what was typed, of all documents or of some. Any text is a query.

    Raises LibraryUnusable if the library is damaged.
    """
    terms = read_terms(query)
    documents = {
        document.id: document
        for document in list_documents(library)
        if document_ids is None or document.id in document_ids
    }
    with library.reading() as database:
        pages = {
            page_id: (document_id, number, length)
            for page_id, document_id, number, length in database.execute(
                "SELECT id, document_id, number, term_count FROM pages"
            ).fetchall()
        }
        wanted = {page_id for page_id, (document_id, _, _) in pages.items() if document_id in documents}
        candidates = [_candidates(database, term, wanted) for term in terms]
        held = [_checked(library, database, candidate) for candidate in candidates]
        scores = bm25_scores(
            [
                {page: count for page, count in counts.items() if page in holding}
                for candidate, holding in zip(candidates, held, strict=True)
                for counts in candidate.occurrences
            ],
            {page_id: pages[page_id][2] for page_id in wanted},
        )
        of_all = set.intersection(*held) if held else set()
        share = Counter(page for holding in held for page in holding)
        found = sorted(of_all or share, key=lambda page: (-share[page], -scores[page], pages[page][:2]))
        texts = _texts(library, database, found[:limit])
    hits = []
    for page_id in found[:limit]:
        document_id, number, _ = pages[page_id]
        start, end, matches = _snippet(texts[page_id], terms)
        snippet = texts[page_id][start:end]
        hits.append(Hit(documents[document_id], number, scores[page_id], start, end, snippet, matches))
    return Found(tuple(hits), len(found), len({pages[page][0] for page in found}), bool(of_all) or not found)


def found_json(query: str, found: Found) -> dict[str, Any]:
    """What was found as JSON-ready values (docs/command-line.md)."""
    return {
        "query": query,
        "has_all": found.has_all,
        "pages": found.pages,
        "documents": found.documents,
        "hits": [
            {
                "document_id": hit.document.id,
                "document": hit.document.name,
                "is_older": hit.document.is_older,
                "page": hit.page,
                "score": round(hit.score, 4),
                "start": hit.start,
                "end": hit.end,
                "snippet": hit.snippet,
                "matches": [list(span) for span in hit.matches],
            }
            for hit in found.hits
        ],
    }


def _candidates(database: Database, term: SearchTerm, wanted: set[int]) -> _Candidates:
    if term.kind is TermKind.BEGINNING:
        counts: Counter[int] = Counter()
        for stem in _stems_that_begin(database, normalize("NFKC", term.words[0])):
            counts.update(occurrences_of(database, "page_terms", stem))
        occurrences = [counts]
    else:
        occurrences = [occurrences_of(database, "page_terms", stem) for stem in stems_of(" ".join(term.words))]
    return _Candidates(
        term,
        tuple({page: count for page, count in counts.items() if page in wanted} for counts in occurrences),
    )


def _stems_that_begin(database: Database, beginning: str) -> Iterator[str]:
    """Terms of the index that a word with this beginning may have become; some that none has, too."""
    start = beginning[:_NEVER_CHANGED]
    rows = database.execute(
        "SELECT term FROM page_vocabulary WHERE term >= ? AND term < ?", [start, start + "\U0010ffff"]
    )
    for (stem,) in rows.fetchall():
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(stem, beginning, strict=False)))
        if shared >= min(len(stem), len(beginning)) - _CHANGED_BY_STEMS:
            yield stem


def _checked(library: Library, database: Database, candidates: _Candidates) -> set[int]:
    """The pages that do hold a term: the index knows neither phrases over line ends nor beginnings of words."""
    pages = candidates.pages
    if candidates.term.kind is TermKind.WORD:
        return pages
    holding = set()
    ordered = sorted(pages)
    for at in range(0, len(ordered), _AT_ONCE):
        texts = _texts(library, database, ordered[at : at + _AT_ONCE])
        holding |= {page for page, text in texts.items() if candidates.term.stands_in(text)}
    return holding


def _texts(library: Library, database: Database, page_ids: Sequence[int]) -> dict[int, str]:
    rows = database.execute(
        "SELECT id, record FROM pages WHERE id IN (SELECT value FROM json_each(?))", [json.dumps(list(page_ids))]
    )
    try:
        return {page_id: decode_text(record) for page_id, record in rows.fetchall()}
    except ValueError as error:
        raise damaged(library.file) from error


def _snippet(text: str, terms: Sequence[SearchTerm]) -> tuple[int, int, tuple[Span, ...]]:
    """The stretch of a text that shows the most terms, and where they stand in it."""
    spans = sorted({(span, number) for number, term in enumerate(terms) for span in _spans(text, term)})
    best: tuple[int, int] = (0, 0)
    first, last = 0, 0
    for (start, _), _ in spans:
        inside = [(span, number) for span, number in spans if start <= span[0] and span[1] <= start + SNIPPET_LENGTH]
        worth = len({number for _, number in inside}), len(inside)
        if worth > best:
            best, first, last = worth, start, inside[-1][0][1]
    start, end = _with_words_around(text, first, last)
    return start, end, _joined([span for span, _ in spans if start <= span[0] and span[1] <= end])


def _spans(text: str, term: SearchTerm) -> list[Span]:
    """Where a term stands in a text; a word in all its forms."""
    spans = term.spans(FoldedText(text))
    if term.kind is not TermKind.WORD:
        return spans
    if not spans and UNSPACED.search(term.text):
        pairs = [term.text[at : at + 2] for at in range(len(term.text) - 1)]
        return [(at, at + 2) for pair in pairs for at in [text.find(pair)] if at >= 0]
    return sorted({*spans, *word_spans(text, term.text)})


def _with_words_around(text: str, first: int, last: int) -> Span:
    """A stretch with as many whole words before and behind as a snippet has room for."""
    room = max(0, SNIPPET_LENGTH - (last - first))
    start, end = max(0, first - room // 3), min(len(text), last + room - room // 3)
    while 0 < start < first and not text[start - 1].isspace():
        start += 1
    while last < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
