"""How likely the pinned words do support a sentence, 0 to 1: likelihood lifts, calibrated on data. Pure arithmetic.

Verbatim is not the same as supporting: a passage can be quoted exactly and say nothing about what was asked. What tells
is how much the passage helps the model, and which words of the question it and its page have (q: question, a: sentence
of the answer, s: pinned passage):

    explained          ( log P(q | s) - log P(q) ) / -log P(q)      share of the question's surprise that s takes away
    words in passage   share of the question's words that stand in s
    words in page      the same of the whole page: names stand in a heading, or some sentences earlier
    answer lift        ( log P(a | s, q) - log P(a | q) ) / tokens of a

A few coefficients and the logistic function make of them a probability that can be read as one: of the sentences that
get 0.8, eight of ten have a pin to the words that hold the answer. How they were fitted, and what came of it on other
documents, says docs/citations.md.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.library.terms import page_terms, question_terms

STEM = 5
"""Letters: words that begin with the same ones count as the same, in all languages."""
_WORD = re.compile(r"\w+")
_STEEPEST = 30.0
"""Beyond it a probability is 0 or 1 in any case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What was measured of one sentence of an answer: natural log-probability of each token, and the words."""

    answer_quote: Sequence[float]
    """Of the sentence's tokens, after the pinned passage and the question."""
    answer_none: Sequence[float]
    """Of the same tokens, after the question alone."""
    question_quote: Sequence[float] = ()
    """Of the question's tokens (`Prompt.question_ids`), after the pinned passage."""
    question_none: Sequence[float] = ()
    """Of the same tokens, after nothing."""
    answer_page: Sequence[float] = ()
    """Of the sentence's tokens, after the whole page that the passage stands on, and the question."""
    question: str = ""
    sentence: str = ""
    passage: str = ""
    page: str = ""
    """Text of the page that the passage stands on; empty: the passage is all that is known."""


@dataclass(frozen=True, slots=True)
class SupportModel:
    """What was fitted for a model: a constant, a weight for each feature, and where a sentence counts as supported."""

    threshold: float
    """Below it a sentence counts as unsupported."""
    constant: float
    weights: Mapping[str, float] = field(default_factory=dict)
    """By name of a feature (`features`); those that are not named do not count."""


STARTER = SupportModel(
    threshold=0.5,
    constant=-4.0,
    weights={"explained": 4.0, "words_in_passage": 2.0, "words_in_page": 3.0},
)


def support_of(signs: Signs, model: SupportModel = STARTER) -> float:
    """How likely the pinned passage does support the sentence, 0 to 1."""
    measured = features(signs)
    total = model.constant + sum(weight * measured[name] for name, weight in model.weights.items())
    return 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, total))))


def is_supported(probability: float, model: SupportModel = STARTER) -> bool:
    """Whether a sentence with this support counts as supported."""
    return probability >= model.threshold


def features(signs: Signs) -> dict[str, float]:
    """The numbers that can be weighed, by name; 0 for those that nothing is known of."""
    surprise = -sum(signs.question_none)
    wanted = _stems(question_terms(signs.question))
    passage = _stems(page_terms(signs.passage))
    page = _stems(page_terms(signs.page)) | passage
    return {
        "explained": max(-1.0, 1 + sum(signs.question_quote) / surprise) if surprise > 0 else 0.0,
        "words_in_passage": _share(wanted, passage),
        "words_in_page": _share(wanted, page),
        "answer_lift": _mean(signs.answer_quote) - _mean(signs.answer_none),
    }


def _stems(terms: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _WORD.findall(terms))


def _share(wanted: frozenset[str], found: frozenset[str]) -> float:
    return len(wanted & found) / len(wanted) if wanted else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
