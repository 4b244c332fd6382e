"""How likely the pinned words do support a sentence, 0 to 1: likelihood lifts, calibrated on data. Pure arithmetic.

Verbatim is not the same as supporting: a passage can be quoted exactly and say nothing about the question. What tells
is how much the model's likelihoods rise when it is shown the passage (a: sentence, q: question, s: pinned passage):

    question lift   log P(q | s) - log P(q)           does the passage speak of what is asked?
    answer lift     log P(a | s, q) - log P(a | q)    does the sentence come from it, or from memory?
    page lift       log P(a | page, q) - log P(a | q)

Some numbers of a sentence, a few coefficients, and the logistic function make of them a probability that can be read
as one: of the sentences given 0.8, eight of ten have a pin to the words that hold the answer.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What was measured of one sentence of an answer: natural log-probability of each token.

    `question_*` may be empty where nothing was asked (a summary); `answer_page` where the page was not scored.
    """

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
    """The words themselves, for those they have in common."""


@dataclass(frozen=True, slots=True)
class SupportModel:
    """The coefficients of one model, as fitted (docs/citations.md)."""

    threshold: float
    """Below it a sentence counts as unsupported."""
    constant: float
    weights: Mapping[str, float] = field(default_factory=dict)
    """By name of a feature (`features`)."""


STARTER = SupportModel(threshold=0.5, constant=0.0, weights={"question_lift": 0.2, "answer_lift": 0.5})


def support_of(signs: Signs, model: SupportModel = STARTER) -> float:
    """How likely the pinned passage does support the sentence, 0 to 1."""
    measured = features(signs)
    total = model.constant + sum(weight * measured[name] for name, weight in model.weights.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def is_supported(probability: float, model: SupportModel = STARTER) -> bool:
    """Whether a sentence with this support counts as supported."""
    return probability >= model.threshold


def features(signs: Signs) -> dict[str, float]:
    """The numbers that are weighed, by name."""
    return {
        "question_lift": _mean(signs.question_quote) - _mean(signs.question_none),
        "answer_lift": _mean(signs.answer_quote) - _mean(signs.answer_none),
    }


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
