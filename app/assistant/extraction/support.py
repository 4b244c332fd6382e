"""Which of the places where a value's words stand it rests on, and how likely the words are what was asked for.

Rules make a model write words of the document where it would rather write others. Three things tell (docs/extract.md
has what was measured of them):

    weakest    log P of the least likely token of the words, where nothing is ruled out: did the model mean them?
    agreed     the JSON and the answer to a question have the same words (of a pretrained model, which is asked twice)
    support    likelihoods of a question about the value, with the passage and without (support.py): is it about that?
"""

from __future__ import annotations

import math
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.assistant.citations import weigh_evidence
from app.assistant.evidence.answer_place import sentence_around
from app.assistant.evidence.support import features, word_rarity
from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import PageText, PromptStyle
from app.assistant.quotes.source_text import Range, SourceText
from app.assistant.records import AnswerEvent

MAX_PLACES = 5
"""Passages that the model weighs for one value."""
THRESHOLD = 0.5
"""Below it a pretrained model's value counts as not found."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place with how much it supports a value."""

    place: Range
    lift: float
    """Mean log-probability a token of the words gains through the passage."""
    support: float
    """0 to 1."""


def weigh_places(
    calls: ModelCalls,
    style: PromptStyle,
    question: str,
    words: str,
    weakest: float,
    agreed: bool,
    source: SourceText,
    places: Sequence[Range],
) -> Generator[AnswerEvent, None, Weighed]:
    """The best of the places, of which there is at least one: that whose passage makes question and words likeliest.

    `weakest` and `agreed` are signs of the words, as `value_support` takes them.
    """
    around: dict[PageText, Range] = {}
    for found in places[:MAX_PLACES]:
        around.setdefault(sentence_around(found, source), found)
    best = (yield from weigh_evidence(calls, style, question, words, list(around)))[0]
    assert isinstance(best.content, PageText) and best.signs is not None
    texts = {(document.document_id, page.number): page.text for document in source.documents for page in document.pages}
    signs = replace(
        best.signs,
        page=texts[best.content.document_id, best.content.page],
        rarity=word_rarity(question, list(texts.values())),
    )
    return Weighed(around[best.content], best.support or 0.0, value_support(weakest, agreed, features(signs)))


def value_support(weakest: float, agreed: bool, measured: Mapping[str, float]) -> float:
    """How likely words are what was asked for, 0 to 1.

    `agreed`: two ways of asking gave the same words. `measured` are the features of support.py.
    """
    total = _CONSTANT + _WEAKEST * max(_LEAST, weakest) + _AGREED * agreed
    total += sum(weight * measured[name] for name, weight in _WEIGHTS.items())
    return 1 / (1 + math.exp(-total))


_LEAST = -6.0
"""Nats: what lies below says no more."""
# Fitted by logistic regression to 94 values of the starter model; docs/extract.md says which, and what came of it.
_CONSTANT = 0.1
_WEAKEST = 1.03
_AGREED = 2.02
_WEIGHTS = {"explained": 2.55, "rare_words": 1.83}
