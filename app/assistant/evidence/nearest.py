"""Where the documents do not say it: the passages that come nearest to the question, so that the user can look."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterable, Sequence
from dataclasses import replace

from app.assistant.answer_strategy import SHORTEST
from app.assistant.citations import Evidence
from app.assistant.evidence.passage_choice import Weighed, passages_of, weigh_passages
from app.assistant.evidence.question_words import weigh_words
from app.assistant.model_calls import stages_of
from app.assistant.pages.material import Material
from app.assistant.prompt import PageText, judged_part
from app.assistant.records import AnswerEvent, Citation, ImagePin

MAX_NEAREST = 3
PAGES_SEARCHED = 12


def nearest_passages(
    work: Material,
    question: str,
    pages: Sequence[PageText],
    weighed: Sequence[Weighed] = (),
    *,
    first: Sequence[Citation] = (),
) -> Generator[AnswerEvent, None, tuple[Citation, ...]]:
    """The passages that fit a question best, best first, as they stand; none where there is no text.

    Args:
        work: What is asked.
        question: The question.
        pages: Those that fit best, best first, of which some are looked at.
        weighed: Passages that were weighed with this question before: if they will do, none are weighed again.
        first: Passages that come before these.
    """
    calls, style = work.calls, work.style
    pages = pages[:PAGES_SEARCHED]
    if calls.info.is_remote:
        return _by_words(work, question, pages)
    best = [candidate for candidate in weighed if len(candidate.passage.text.encode()) >= SHORTEST]
    if len(best) < MAX_NEAREST and pages:
        best = yield from stages_of(weigh_passages(calls, style, question, pages, shortest=SHORTEST))
    if len(best) < MAX_NEAREST and pages:
        weighed = weighed or (yield from stages_of(weigh_passages(calls, style, question, pages)))
        known = {candidate.passage for candidate in best}
        best += [candidate for candidate in weighed if candidate.passage not in known]
    num_tokens = max(1, len(work.calls.encode(question)))
    others = (
        work.citation(Evidence(candidate.passage, candidate.question_lift / num_tokens, candidate.total))
        for candidate in best
    )
    return _first_ones([*first, *others])


def _by_words(work: Material, question: str, pages: Sequence[PageText]) -> tuple[Citation, ...]:
    """The same where nobody tells likelihoods: by words alone."""
    passages = [passage for passage in passages_of(pages) if len(passage.text.encode()) >= SHORTEST]
    words = weigh_words(judged_part(question), pages, passages)
    best = sorted(range(len(passages)), key=lambda index: -words[index])
    found = _first_ones(work.citation(Evidence(passages[index], None, words[index])) for index in best)
    return tuple(replace(citation, support=math.nan) for citation in found)


def _first_ones(citations: Iterable[Citation | ImagePin]) -> tuple[Citation, ...]:
    """The first few that say something else than those before: the line at the head of each page is one passage."""
    found: dict[str, Citation] = {}
    for citation in citations:
        if isinstance(citation, Citation):
            found.setdefault(" ".join(citation.quote.split()).casefold(), citation)
        if len(found) == MAX_NEAREST:
            break
    return tuple(found.values())
