"""Search mode: of documents that are too long, the pages that fit the question best, as many as the model holds.

ranked              7    3    20   11 ...
taken with both neighbours, as far as there is room      6 7 8   2 3 4   19 20 21   (11 fits no more)
read in the order of the document                        2 3 4 6 7 8 19 20 21
"""

from __future__ import annotations

from dataclasses import dataclass

from app.assistant.answer_strategy import MAX_ANSWER_TOKENS
from app.assistant.coverage import PageKey
from app.assistant.evidence.page_ranking import Ranking
from app.assistant.pages.material import Material
from app.errors import DocumentTooLong

SEAM_TOKENS = 4
"""Most tokens that stand between two pages of a prompt, and that two texts may take more together than apart."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The pages that are read in search mode."""

    keys: frozenset[PageKey]
    sharing: frozenset[PageKey]
    """Of all pages chosen, read or not, those that share words with the question."""
    is_by_meaning: bool
    """Whether they were also ranked by what they mean."""


def select_best(work: Material, question: str, ranking: Ranking) -> Selection:
    """The best pages that fit, each with its neighbours; without any that shares or means the like, the first pages.

    Pages without text are not taken: they have no words to be found by. Raises DocumentTooLong if no page fits.
    """
    tokens = {
        (source.document_id, page.number): count
        for source in work.sources
        for page, count in zip(source.pages, source.page_tokens, strict=True)
        if page.text
    }
    room = work.calls.info.context_length - MAX_ANSWER_TOKENS
    room -= len(work.calls.prompt(work.style.question([], question)))
    best = ranking.keys if ranking.by_meaning or not ranking.sharing else ranking.sharing
    taken: set[PageKey] = set()
    for document_id, number in best:
        # The page first: where only a part fits, it is the one that counts.
        for key in ((document_id, number), (document_id, number + 1), (document_id, number - 1)):
            cost = tokens.get(key, room + 1) + SEAM_TOKENS
            if key not in taken and cost <= room:
                taken.add(key)
                room -= cost
    if not taken:
        raise DocumentTooLong(
            f"No page fits: the shortest has {min(tokens.values()):,} tokens, and {work.calls.info.model} takes "
            f"{max(0, room):,} at once beside question and answer."
        )
    return Selection(frozenset(taken), frozenset(ranking.sharing), bool(ranking.by_meaning))
