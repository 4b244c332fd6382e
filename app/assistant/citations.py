"""From an answer to what supports it: the best passage of the pages read, or the page that was seen as a picture.

Every passage is a stretch of a page's own text, so a quote can only be verbatim; a picture is pinned without one. Which
is chosen is measured with the model (s: passage or picture, q: question, a: answer):

    support = ( log P(a | s, q) - log P(a | q) ) / tokens of a         does this make the answer likely?
    chosen by  what words and meaning say + LIFT_WEIGHT ( log P(q | s) - log P(q) )
               + HELD_WEIGHT support, where s holds the answer's words

The answer counts for little beside the question: a small model's answers are wrong more often than not, and the words
of a wrong one stand in the wrong sentence. But where it is much likelier with the sentence that holds it, as a name or
a year is that nothing else tells, it decides.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass

from app.assistant.coverage import why_suspicious
from app.assistant.evidence.passage_choice import LIFT_WEIGHT, passages_of
from app.assistant.evidence.passage_weights import weigh_passages_alone
from app.assistant.evidence.support import MOST_LIFT, Signs
from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import Content, PagePicture, PageText, PromptStyle, judged_part
from app.assistant.quotes.line_boxes import line_boxes
from app.assistant.quotes.normal_text import is_word_edge, normalized
from app.assistant.records import AnswerEvent, Citation, ImagePin, Stage
from app.ingest.records import Page
from app.library.search import rank_passages

MAX_CANDIDATES = 5
"""Passages that the model weighs; words and meaning choose these from the pages. Pictures are all weighed."""
CLOSING = " .,;:!?。！？、，；：…\"'“”„‘’«»()[]（）「」『』"
"""Marks around an answer that are not part of what it names."""

HELD_WEIGHT = 2.0
"""What one nat a token of support counts where a passage holds the answer's words; beside log-odds (as LIFT_WEIGHT)."""
BY_QUESTION = 3
"""Of the candidates, those that the question chooses; the others are chosen by the answer's."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage or a picture with how much it supports an answer."""

    content: Content
    support: float | None
    """Mean log-probability a token of the answer gains through it; None: not weighed, since it is all that there is."""
    total: float
    """What evidence is ordered by: log-odds, but for a constant."""
    signs: Signs | None = None
    """What was measured, for the score of support."""


def find_evidence(
    calls: ModelCalls,
    style: PromptStyle,
    question: str,
    answer: str,
    contents: Sequence[Content],
    quoted: PageText | None = None,
    elsewhere: Sequence[PageText] = (),
) -> Generator[AnswerEvent, None, list[Evidence]]:
    """Weigh the pictures and the likeliest passages; the best comes first. Empty if there are neither.

    `quoted` is the passage of which the answer is words, if that is known: it comes first. Of the pages `elsewhere`
    those passages take part that hold the answer: a document may say the same thing better on another page.
    """
    pictures = [content for content in contents if isinstance(content, PagePicture)]
    pages = [page for page in contents if isinstance(page, PageText)]
    others = passages_of(elsewhere)
    every = [*passages_of(pages), *others]
    weights = weigh_passages_alone(calls, judged_part(question), [*pages, *elsewhere], every)
    without_it = {passage for passage in others if not holds(passage.text, answer, question)}
    alone = {passage: weight for passage, weight in zip(every, weights, strict=True) if passage not in without_it}
    passages = candidate_passages(judged_part(question), answer, alone)
    if quoted is not None and quoted not in passages:
        passages.append(quoted)
    if len(pictures) == 1 and not passages:
        return [Evidence(pictures[0], None, 0.0)]  # nothing to choose from: the engine need not read it once more
    weighed = yield from weigh_evidence(calls, style, question, answer, [*pictures, *passages], alone)
    return sorted(weighed, key=lambda evidence: evidence.content != quoted)


def weigh_evidence(
    calls: ModelCalls,
    style: PromptStyle,
    question: str,
    answer: str,
    candidates: Sequence[Content],
    alone: Mapping[PageText, float] | None = None,
) -> Generator[AnswerEvent, None, list[Evidence]]:
    """Weigh what an answer may rest on; the best comes first.

    `alone` is what `weigh_passages_alone` says of the passages; by default they are compared with each other.
    """
    question = judged_part(question)
    passages = [candidate for candidate in candidates if isinstance(candidate, PageText)]
    if alone is None:
        alone = dict(zip(passages, weigh_passages_alone(calls, question, [], passages), strict=True))
    told = [alone[passage] for passage in passages if passage in alone]
    unknown = sum(told) / len(told) if told else 0.0  # of a picture no words are known: that speaks neither way
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
        support = (sum(signs.answer_quote) - sum(signs.answer_none)) / max(1, len(answer_ids))
        lift = sum(signs.question_quote) - sum(signs.question_none)
        own = alone.get(candidate, unknown) if isinstance(candidate, PageText) else unknown
        total = own + LIFT_WEIGHT * lift
        if not isinstance(candidate, PageText) or holds(candidate.text, answer, question):
            total += HELD_WEIGHT * max(0.0, min(MOST_LIFT, support))
        weighed.append(Evidence(candidate, support, total, signs))
    return sorted(weighed, key=lambda evidence: -evidence.total)


def candidate_passages(question: str, answer: str, alone: Mapping[PageText, float]) -> list[PageText]:
    """The passages that fit the question best (`alone`), and those that share most with the answer; in their order."""
    passages = list(alone)
    texts = [passage.text for passage in passages]
    by_answer = rank_passages(texts, answer)
    held = [holds(text, answer, question) for text in texts]
    by_question = sorted(range(len(passages)), key=lambda index: -alone[passages[index]])
    others = sorted(by_question[BY_QUESTION:], key=lambda index: (-held[index], -by_answer[index]))
    return [passages[index] for index in sorted([*by_question[:BY_QUESTION], *others][:MAX_CANDIDATES])]


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
    numbers = _numbers(answer) - _numbers(question)
    return bool(numbers and numbers <= _numbers(text)) or has_words(text, answer)


def has_words(text: str, words: str) -> bool:
    """Whether the very words stand in a text; case, white space and marks around them do not count."""
    wanted, within = normalized(words.strip(CLOSING)).lower(), normalized(text).lower()
    at = within.find(wanted) if wanted else -1
    while at != -1 and not (is_word_edge(within, at) and is_word_edge(within, at + len(wanted))):
        at = within.find(wanted, at + 1)
    return at != -1


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(text))
