"""How well passages fit a question, by their words (question_words.py) and by what they mean (sentence_encoder.py).

Words find what is asked in the document's own words; meaning finds it in others, or in another language. Their sum
finds it better than either: docs/citations.md, "Which passage is pinned".
"""

from __future__ import annotations

from collections.abc import Sequence

from app.assistant.evidence.question_words import weigh_words
from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import PageText

MEANING_WEIGHT = 3.9
"""What the cosine of passage and question counts for."""
PAGE_MEANING_WEIGHT = 3.9
"""What the highest of its page's counts for. Both are log-odds, fitted together with the words' (question_words.py)."""


def weigh_passages_alone(
    calls: ModelCalls, question: str, pages: Sequence[PageText], passages: Sequence[PageText]
) -> list[float]:
    """How well passages of some pages fit a question: log-odds, of which only differences mean anything.

    The model is not asked. `pages` and `passages` as for `weigh_words`.
    """
    words = weigh_words(question, pages, passages)
    similar = calls.similarities(question, [passage.text for passage in passages])
    return [
        weight + MEANING_WEIGHT * own + PAGE_MEANING_WEIGHT * best
        for weight, (own, best) in zip(words, meaning_signs(similar, passages), strict=True)
    ]


def meaning_signs(similar: Sequence[float], passages: Sequence[PageText]) -> list[tuple[float, float]]:
    """What is weighed, of each passage: its cosine with the question, and the highest of its page."""
    highest: dict[tuple[int, int], float] = {}
    for passage, cosine in zip(passages, similar, strict=True):
        highest[passage.key] = max(cosine, highest.get(passage.key, -1.0))
    return [(cosine, highest[passage.key]) for passage, cosine in zip(passages, similar, strict=True)]
