"""What a search finds: pages that share its words and, where they find little, pages that mean the like.

by words       some page has half of the words      these pages, best first
by meaning     none has                             both in turn (evidence/page_ranking.py), of so many pages at most:

sharing a word, best first ── half of them ──┬─> compared
page 1 of each document, page 2 of each ... ─┘
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice, zip_longest

from app.assistant.answer_strategy import MAX_PAGES_SEARCHED
from app.assistant.coverage import PageKey
from app.assistant.evidence.page_ranking import has_words, rank_texts
from app.assistant.evidence.sentences import split_passages
from app.assistant.model_calls import ModelCalls
from app.assistant.pages.page_selection import select_pages
from app.assistant.prompt import PageText, judged_part
from app.assistant.records import AnswerEvent
from app.errors import UsageError
from app.ingest.records import Page
from app.library.database import Library
from app.library.documents import Document
from app.library.page_heads import read_page_texts
from app.library.search import rank_pages, rank_passages

MOST_COMPARED = 400
"""Pages that one search compares by what they mean: some 16 s the first time, and little from then on."""


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found."""

    keys: tuple[PageKey, ...]
    """Pages, best first."""
    compared: int = 0
    """How many pages were compared by what they mean; 0: words did."""
    pages: int = 0
    """All that could be."""


def find_pages(
    library: Library, calls: ModelCalls, documents: Mapping[int, Document], selection: str | None, words: str
) -> Generator[AnswerEvent, None, Hits]:
    """Search some documents, or the pages of them that the user chose. Reports stages.

    Raises Cancelled, EngineFailed, LibraryUnusable.
    """
    in_turn = dict.fromkeys(_in_turn(documents, selection))
    ranked = rank_pages(library, list(documents), words)
    scores = {(page.document_id, page.page): page.score for page in ranked if page.score > 0}
    scores = {key: score for key, score in scores.items() if key in in_turn}
    if calls.info.is_remote or has_words(words, list(_texts(library, islice(scores, MAX_PAGES_SEARCHED)))):
        return Hits(tuple(scores))
    some = list(islice(dict.fromkeys(chain(islice(scores, MOST_COMPARED // 2), in_turn)), MOST_COMPARED))
    ranking = yield from rank_texts(calls, words, list(_texts(library, some)), scores, few=0)
    return Hits(tuple(ranking.keys), len(some) if ranking.by_meaning else 0, len(in_turn))


def best_passage(calls: ModelCalls, document_id: int, page: Page, words: str, hits: Hits) -> PageText | None:
    """The passage of a page that fits the words best; None: it was found by its meaning, and none is like them."""
    passages = split_passages(page.text)
    texts = [passage.text for passage in passages]
    scores = calls.similarities(judged_part(words), texts) if hits.compared else rank_passages(texts, words)
    best = max(range(len(passages)), key=scores.__getitem__)
    if hits.compared and scores[best] <= 0:
        return None
    return PageText(document_id, page.number, passages[best].start, texts[best])


def _in_turn(documents: Mapping[int, Document], selection: str | None) -> Iterator[PageKey]:
    """The first page of each document, the second of each, and so on."""
    chosen: list[list[PageKey]] = []
    for document_id, document in documents.items():
        with suppress(UsageError):  # it has no such pages
            numbers = sorted(select_pages(selection, document.page_count, document.name))
            chosen.append([(document_id, number) for number in numbers])
    return (key for turn in zip_longest(*chosen) for key in turn if key is not None)


def _texts(library: Library, keys: Iterable[PageKey]) -> Iterator[PageText]:
    """The texts of those pages that have any, by documents."""
    wanted: defaultdict[int, set[int]] = defaultdict(set)
    for document_id, number in keys:
        wanted[document_id].add(number)
    for document_id, numbers in wanted.items():
        for number, text in read_page_texts(library, document_id):
            if number in numbers:
                yield PageText(document_id, number, 0, text)
            if number >= max(numbers):
                break
