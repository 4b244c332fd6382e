"""How well passages fit a question, by their words (question_words.py) and by what they mean.

Words find what is asked in the document's own words; meaning finds it in others, or in another language. Their sum
finds it better than either: docs/citations.md, "Which passage is pinned" and "In other words". Of meaning two encoders
tell: the quick one (sentence_encoder.py) of every passage, the better one (passage_encoder.py) of the best of these.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.assistant.evidence.other_language import is_in_other_language
from app.assistant.evidence.question_words import WordSigns, weigh_signs, word_signs
from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import PageText

MEANING_WEIGHT = 3.7
"""What the cosine of passage and question counts for where the passage has none of the question's words; log-odds,
fitted together with the words' (question_words.py). Where it has all, it counts for nothing: of sentences about the
rent, the cosine with "How much is the rent?" tells nothing more."""

MAX_COMPARED = 16
"""Passages that the better encoder reads: each takes it some 20 ms. Of 522 everyday questions whose passage is known
the right one is among so many for 0.98, among 12 for 0.97, among 6 for 0.92."""
RELEVANCE_WEIGHT = 60.0
"""What the better encoder's cosine counts for: log-odds a unit, so 0.01 more counts 0.6. Fitted on these questions;
from 60 to 150 the right passage came first as often (docs/citations.md, "In other words")."""


def weigh_passages_alone(
    calls: ModelCalls, question: str, pages: Sequence[PageText], passages: Sequence[PageText]
) -> list[float]:
    """How well passages of some pages fit a question: log-odds, of which only differences mean anything.

    The model is not asked. `pages` and `passages` as for `weigh_words`.
    """
    signs = word_signs(question, pages, passages)
    similar = calls.similarities(question, [passage.text for passage in passages])
    words = weigh_signs(question, passages, signs)
    meant = meaning_signs(similar, signs)
    weights = [weight + MEANING_WEIGHT * sign for weight, sign in zip(words, meant, strict=True)]
    if is_in_other_language(question, (page.text for page in pages or passages)):
        return weights  # there the better encoder is hardly better (docs/citations.md, "Questions in another language")
    return _with_relevance(calls, question, passages, weights)


def _with_relevance(
    calls: ModelCalls, question: str, passages: Sequence[PageText], weights: Sequence[float]
) -> list[float]:
    """The weights with what the better encoder says of the best; others count as the least relevant of these."""
    best = sorted(range(len(passages)), key=lambda index: -weights[index])[:MAX_COMPARED]
    relevant = calls.relevances(question, [passages[index].text for index in best])
    if not relevant:
        return list(weights)
    known = dict(zip(best, relevant, strict=True))
    least = min(relevant)
    return [weight + RELEVANCE_WEIGHT * known.get(index, least) for index, weight in enumerate(weights)]


def meaning_signs(similar: Sequence[float], signs: Sequence[WordSigns]) -> list[float]:
    """What is weighed, of each passage: its cosine with the question, less the more of its words it has."""
    return [cosine * (1 - share) for cosine, (_, share, _) in zip(similar, signs, strict=True)]
