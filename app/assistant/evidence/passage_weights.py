"""How well passages fit a question, by their words (question_words.py) and by what they mean (sentence_encoder.py).

Words find what is asked in the document's own words; meaning finds it in others, or in another language. Their sum
finds it better than either: docs/citations.md, "Which passage is pinned".
"""

from __future__ import annotations

from collections.abc import Sequence

from app.assistant.evidence.question_words import WordSigns, weigh_signs, word_signs
from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import PageText

MEANING_WEIGHT = 3.7
"""What the cosine of passage and question counts for where the passage has none of the question's words; log-odds,
fitted together with the words' (question_words.py). Where it has all, it counts for nothing: of sentences about the
rent, the cosine with "How much is the rent?" tells nothing more."""


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
    return [weight + MEANING_WEIGHT * sign for weight, sign in zip(words, meant, strict=True)]


def meaning_signs(similar: Sequence[float], signs: Sequence[WordSigns]) -> list[float]:
    """What is weighed, of each passage: its cosine with the question, less the more of its words it has."""
    return [cosine * (1 - share) for cosine, (_, share, _) in zip(similar, signs, strict=True)]
