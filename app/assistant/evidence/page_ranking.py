"""Which pages a question is put to: those that share words with it; where words fall short, those that mean the like.

A question in another language than the document's, or in words of its own, shares few words with the page that answers
it. Then the passages of all pages are compared with it by what they mean, which takes some 40 ms a page the first time.

by words       7  3  11        (of 60 pages, these share a word, and none has half of the question's words)
by meaning    20  3  41 ...
both           7 20  3  11 41 ...
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from app.assistant.answer_strategy import MAX_PAGES_SEARCHED
from app.assistant.coverage import PageKey
from app.assistant.evidence.passage_choice import passages_of
from app.assistant.evidence.question_words import question_words, words_in
from app.assistant.model_calls import ModelCalls
from app.assistant.pages.material import Material
from app.assistant.prompt import PageText, judged_part
from app.assistant.records import AnswerEvent, Stage
from app.library.database import Library
from app.library.search import rank_pages

FALLS_SHORT = 0.5
"""Share of a question's words of which some page has to have as many. Of 152 fitting questions of XQuAD in the
document's language 0.12 fall short, of 456 in another 0.96 (en, de, zh, ar; 2026-11-28)."""
PAGES_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Ranking:
    """The pages of some documents, best first."""

    sharing: tuple[PageKey, ...]
    """Those that share words with the question."""
    others: tuple[PageKey, ...]
    """Those that share none, in their order."""
    by_meaning: tuple[PageKey, ...] = ()
    """All with text; empty where words do."""

    @property
    def keys(self) -> list[PageKey]:
        """All of them: by words and meaning in turn, and then the others."""
        in_turn = chain.from_iterable(zip_longest(self.sharing, self.by_meaning))
        return list(dict.fromkeys(key for key in (*in_turn, *self.others) if key is not None))


def rank_for(
    library: Library, work: Material, question: str, few: int = MAX_PAGES_SEARCHED
) -> Generator[AnswerEvent, None, Ranking]:
    """Rank the pages of what is asked; so `few` are all looked at anyway, and ranked by words alone.

    Reports stages. Raises Cancelled, EngineFailed.
    """
    pages = work.texts
    ranked = rank_pages(library, [source.document_id for source in work.sources], question)
    scores = {(page.document_id, page.page): page.score for page in ranked}
    return (yield from rank_texts(work.calls, question, pages, scores, few))


def rank_texts(
    calls: ModelCalls,
    question: str,
    pages: Sequence[PageText],
    scores: Mapping[PageKey, float],
    few: int = MAX_PAGES_SEARCHED,
) -> Generator[AnswerEvent, None, Ranking]:
    """The same of pages whose word scores are known, in the order of these. Reports stages. Raises as `rank_for`."""
    texts = {page.key: page for page in pages}
    scores = {key: score for key, score in scores.items() if key in texts}
    sharing = tuple(key for key, score in scores.items() if score > 0)
    others = tuple(key for key, score in scores.items() if score <= 0)
    best = [texts[key] for key in sharing[:MAX_PAGES_SEARCHED]]
    if len(pages) <= few or calls.info.is_remote or has_words(question, best):
        return Ranking(sharing, others)
    similar = yield from similar_pages(calls, question, pages)
    return Ranking(sharing, others, tuple(sorted(texts, key=lambda key: -similar[key])))


def similar_pages(
    calls: ModelCalls, question: str, pages: Sequence[PageText]
) -> Generator[AnswerEvent, None, dict[PageKey, float]]:
    """Of each page the highest cosine of its passages with a question. Reports stages. Raises as `rank_for`."""
    question = judged_part(question)
    highest = {page.key: -1.0 for page in pages}
    for start in range(0, len(pages), PAGES_AT_ONCE):
        yield Stage("Looking for other words, page", start + 1, len(pages))
        passages = passages_of(pages[start : start + PAGES_AT_ONCE])
        similar = calls.similarities(question, [passage.text for passage in passages])
        for passage, cosine in zip(passages, similar, strict=True):
            highest[passage.key] = max(cosine, highest[passage.key])
    return highest


def has_words(question: str, pages: Sequence[PageText]) -> bool:
    """Whether some page has half of a question's words."""
    wanted = question_words(judged_part(question))
    return any(len(words_in(page.text, wanted)) >= FALLS_SHORT * len(wanted) for page in pages)
