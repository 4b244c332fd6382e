"""From an answer to what supports it: the best passage of the pages read, or the page that was seen as a picture.

Every passage is a stretch of a page's own text, so a quote can only be verbatim; a picture is pinned without one. Which
is chosen is measured with the model (s: passage or picture, q: question, a: answer):

    support = ( log P(a | s, q) - log P(a | q) ) / tokens of a         does this make the answer likely?
    chosen by  log P(q, a | s) - log P(q, a), so that a passage about something else with the same words loses

Passages that hold the answer's very words, or its numbers, get HOLDING nats more, and come first on the page that is
best with these: the name that was asked about often stands a sentence before the fact, and makes the question likelier
than the fact does.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from dataclasses import dataclass

from app.assistant.coverage import why_suspicious
from app.assistant.evidence.passage_choice import passages_of
from app.assistant.evidence.support import Signs
from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import Content, PagePicture, PageText, PromptStyle, judged_part
from app.assistant.quotes.line_boxes import line_boxes
from app.assistant.quotes.normal_text import is_word_edge, normalized
from app.assistant.records import AnswerEvent, Citation, ImagePin, Stage
from app.ingest.records import Page
from app.library.search import rank_passages

MAX_CANDIDATES = 5
"""Passages that the model weighs; words alone choose these from the pages. Pictures are all weighed."""
CLOSING = " .,;:!?。！？、，；：…\"'“”„‘’«»()[]（）「」『』"
"""Marks around an answer that are not part of what it names."""

HOLDING = 6.0
"""Nats that it is worth if a passage holds the very words of the answer."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage or a picture with how much it supports an answer."""

    content: Content
    support: float | None
    """Mean log-probability a token of the answer gains through it; None: not weighed, since it is all that there is."""
    total: float
    """What pages are ordered by: nats that they lend to question and answer, and HOLDING."""
    signs: Signs | None = None
    """What was measured, for the score of support."""


def find_evidence(
    calls: ModelCalls,
    style: PromptStyle,
    question: str,
    answer: str,
    contents: Sequence[Content],
    quoted: PageText | None = None,
) -> Generator[AnswerEvent, None, list[Evidence]]:
    """Weigh the pictures and the likeliest passages; the best comes first. Empty if there are neither.

    `quoted` is the passage of which the answer is words, if that is known: it comes first.
    """
    pictures = [content for content in contents if isinstance(content, PagePicture)]
    pages = [page for page in contents if isinstance(page, PageText)]
    passages = candidate_passages(judged_part(question), answer, pages)
    if quoted is not None and quoted not in passages:
        passages.append(quoted)
    if len(pictures) == 1 and not passages:
        return [Evidence(pictures[0], None, 0.0)]  # nothing to choose from: the engine need not read it once more
    weighed = yield from weigh_evidence(calls, style, question, answer, [*pictures, *passages])
    return sorted(weighed, key=lambda evidence: evidence.content != quoted)


def weigh_evidence(
    calls: ModelCalls, style: PromptStyle, question: str, answer: str, candidates: Sequence[Content]
) -> Generator[AnswerEvent, None, list[Evidence]]:
    """Weigh what an answer may rest on; the best comes first."""
    question = judged_part(question)
    answer_ids = calls.encode(style.answer(answer))
    asked = calls.prompt(style.question([], question))
    count = len(asked.question_ids)
    (base,) = calls.score(asked.before_question(), [asked.question_ids + answer_ids])
    weighed = []
    for number, candidate in enumerate(candidates, start=1):
        kind = "picture" if isinstance(candidate, PagePicture) else "passage"
        yield Stage(f"Looking for evidence, {kind}", number, len(candidates))
        asked = calls.prompt(style.question([candidate], question))
        (scores,) = calls.score(asked.before_question(), [asked.question_ids + answer_ids])
        signs = Signs(
            answer_quote=scores[count:],
            answer_none=base[count:],
            question_quote=scores[:count],
            question_none=base[:count],
            question=question,
            sentence=answer,
            passage=candidate.text if isinstance(candidate, PageText) else "",
        )
        answer_lift = (sum(signs.answer_quote) - sum(signs.answer_none)) / max(1, len(answer_ids))
        total = sum(scores) - sum(base) + HOLDING * _holds(candidate, answer, question)
        weighed.append(Evidence(candidate, answer_lift, total, signs))
    return _in_order(weighed, answer, question)


def _in_order(weighed: Sequence[Evidence], answer: str, question: str) -> list[Evidence]:
    """The best first; of the best page, what holds the answer's words before what does not."""
    if not weighed:
        return []
    best = max(weighed, key=lambda evidence: evidence.total).content

    def has_the_words(evidence: Evidence) -> bool:
        content = evidence.content
        is_beside = (content.document_id, content.page) == (best.document_id, best.page)
        return is_beside and _holds(content, answer, question)

    return sorted(weighed, key=lambda evidence: (not has_the_words(evidence), -evidence.total))


def _holds(content: Content, answer: str, question: str) -> bool:
    return isinstance(content, PageText) and holds(content.text, answer, question)


def candidate_passages(question: str, answer: str, pages: Sequence[PageText]) -> list[PageText]:
    """The passages of some pages that share most with question and answer, in the order of the pages."""
    passages = passages_of(pages)
    texts = [passage.text for passage in passages]
    by_question, by_answer = rank_passages(texts, question), rank_passages(texts, answer)
    holds_answer = [holds(text, answer, question) for text in texts]
    order = sorted(
        range(len(passages)),
        key=lambda index: (-holds_answer[index], -(by_question[index] + by_answer[index]), index),
    )
    return [passages[index] for index in sorted(order[:MAX_CANDIDATES])]


def make_citation(evidence: Evidence, page: Page, document: str) -> Citation | ImagePin:
    """A passage's citation, with one box for each line it touches; a picture's pin, with one box for each view."""
    content = evidence.content
    support = None if evidence.support is None else round(evidence.support, 4)
    if isinstance(content, PagePicture):
        return ImagePin(content.document_id, document, page.number, content.boxes, support)
    start, text = content.start, content.text
    return Citation(
        document_id=content.document_id,
        document=document,
        page=page.number,
        start=start,
        end=start + len(text),
        boxes=line_boxes(page, start, start + len(text)),
        quote=text,
        support=support or 0.0,
        suspicious=why_suspicious([page], text),
    )


def holds(text: str, answer: str, question: str) -> bool:
    """Whether the very words of an answer stand in a text, or at least all numbers that it adds to the question.

    Case, white space and marks around the words do not count.
    """
    wanted = normalized(answer.strip(CLOSING)).lower()
    within = normalized(text).lower()
    numbers = _numbers(answer) - _numbers(question)
    if numbers and numbers <= _numbers(text):
        return True
    at = within.find(wanted) if wanted else -1
    while at != -1 and not (is_word_edge(within, at) and is_word_edge(within, at + len(wanted))):
        at = within.find(wanted, at + 1)
    return at != -1


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(text))
