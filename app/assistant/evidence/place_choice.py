"""Chooses among several places at which the same words stand: the one that an answer most plausibly rests on.

What the model attended to while it wrote would tell, but the graphs give no attention out. What was measured is below.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence

from app.assistant.evidence.answer_place import sentence_around
from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import PageText, PromptStyle, judged_part
from app.assistant.quotes.source_text import Range, SourceText
from app.assistant.records import AnswerEvent, Stage
from app.library.search import rank_passages

MOST_WEIGHED = 6
"""Passages put before the model one by one, the first ones: each costs some tens of tokens."""


def prefer(
    calls: ModelCalls, style: PromptStyle, source: SourceText, places: Sequence[Range], question: str
) -> Generator[AnswerEvent, None, int]:
    """Which of some places an answer to a question most plausibly rests on: its index in `places`, of at least one.

    The sentence around a place decides by the words that it shares with the question (BM25); where sentences are equal
    in that, by log P(q | s) - log P(q), with q the question and s the sentence; then the first. Places in one sentence
    are alike, and the model is asked only where words do not tell.

    Measured on XQuAD with the starter model: documents of 40 paragraphs, a page each; questions, the first by id, whose
    answer stands in 2 to 8 places and in several sentences. How often the gold sentence (the gold page) was chosen:

                                           108 in English    79 in German about the English text
        words                                99 (107)          68 (75)
        log P(q | s)                         94 (104)          67 (76)
        log P(q, answer | s)                 92 (103)          66 (76)
        log P(answer | s, q)                 71  (93)          51 (66)
        the page of the best passage,
          then log P(q | s)                  97 (107)          not measured
        the first place                      62  (73)          48 (56)

    Sums of words and likelihood were not better: 94 to 99, by the weight.
    """
    passages = [sentence_around(place, source) for place in places]
    distinct = list(dict.fromkeys(passages))
    if len(distinct) == 1:
        return 0
    question = judged_part(question)
    words = rank_passages([passage.text for passage in distinct], question)
    best = [passage for passage, score in zip(distinct, words, strict=True) if score == max(words)]
    if len(best) > 1 and not calls.info.is_remote:
        best = yield from _by_likelihood(calls, style, question, best[:MOST_WEIGHED])
    return passages.index(best[0])


def _by_likelihood(
    calls: ModelCalls, style: PromptStyle, question: str, passages: Sequence[PageText]
) -> Generator[AnswerEvent, None, list[PageText]]:
    """Passages in the order in which they make a question likely."""
    scores = []
    for number, passage in enumerate(passages, start=1):
        yield Stage("Looking for the place, passage", number, len(passages))
        asked = calls.prompt(style.question([passage], question))
        (logprobs,) = calls.score(asked.before_question(), [asked.question_ids])
        scores.append(sum(logprobs))
    order = sorted(range(len(passages)), key=lambda index: -scores[index])
    return [passages[index] for index in order]
