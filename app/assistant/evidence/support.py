"""How likely the pinned words do support a sentence, 0 to 1: likelihood lifts, calibrated on data. Pure arithmetic.

Verbatim is not the same as supporting: a passage can be quoted exactly and say nothing about what was asked. What tells
is how much the page helps the model, and which words of the question it has (q: question, a: sentence of the answer,
s: pinned passage, s': any passage of its page that was weighed, each token of q after the one that helps it most):

    explained     ( log P(q | s') - log P(q) ) / -log P(q)      share of the question's surprise that the page removes
    rare words    share of the question's words that stand on the page; a word counts for more the fewer pages have it,
                  one that only asks ("How long") for nothing where no page has it, or anywhere ("which year"). What
                  the other pages have in the mean is there by chance: (share - chance) / (1 - chance), and 1 for a
                  page that has all
    nearer        the page's highest cosine with the question, less the mean of the three nearest other pages
    answer lift   ( log P(a | s, q) - log P(a | q) ) / tokens of a      does the sentence come from the passage?
    relevance     cosine of q and s (inference/passage_encoder.py), less what is usual

Two questions are answered apart, each by a few coefficients and the logistic function, and multiplied: does the page
say what was asked (explained, rare words, and nearer where the question is in another language: known before there is
an answer), and is this sentence what it says (answer lift)? The log-odds of the first are moved by the relevance, which
was measured later, and knows of other words, too. So words that were copied from a page about another town cannot make
up for the name that stands nowhere. And a passage without a number answers no question for an amount, nor
one with other numbers a question for a time. How
the coefficients were fitted, and what came of it on other documents, says docs/citations.md.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.assistant.evidence.answer_kinds import is_of_other_kind
from app.assistant.evidence.numbers import lacks_number
from app.assistant.evidence.question_kinds import asking_words, kind_words
from app.assistant.evidence.question_words import question_words, rarity_among, share_of, words_on

PAGES_BESIDE = 20
MOST_LIFT = 2.0
"""Nats a token: what lies beyond says no more."""
WITHOUT_NUMBER = 0.07
"""What a passage counts for that has no number where one is asked: 9 of 353 gold sentences have none, and 37 in 100 of
all sentences of their pages (numbers.py)."""
NEAR = 0.65
"""Cosine with a word of the passage from which a word of the question counts as said on a short paper."""
FAR = 0.45
NOTHING_NEAR = 0.1
"""What a passage of a short paper counts for where nothing in it comes as near as FAR to a word that the page lacks. Of
92 questions to eight everyday papers whose passage was right 84 pass with these three numbers, and 76 without; of 35
that the papers do not answer 6 and 9. On twenty pages too many would pass (docs/citations.md, Everyday questions)."""
COMPARED = 3
"""Other pages with which `nearness` compares a page."""
USUAL_COSINE = 0.23
"""The mean of the three highest of pages that do not say it, on 314 documents of twenty pages (docs/citations.md)."""
USUAL_RELEVANCE, USUAL_IN_CHINESE = 0.84, 0.875
"""Between the cosines of passages that answer (medians of 0.83 to 0.89 in 46 papers of 12 languages) and of the best
ones for what a paper does not say (0.80 to 0.88; docs/citations.md, "In other words")."""
OPEN = 0.1
"""Support from which it stays open whether a passage says it."""
_STEEPEST = 30.0
"""Beyond it a probability is 0 or 1 in any case."""
_HAN = re.compile("[\u4e00-\u9fff]")
_NOT_CHINESE = re.compile("[\u3041-\u30ff\uac00-\ud7a3]")
"""Letters of Japanese and Korean, which have Han beside them."""


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
    question_beside: Sequence[Sequence[float]] = ()
    """Of the same tokens, after each other passage of the same page that was weighed."""
    question: str = ""
    sentence: str = ""
    passage: str = ""
    page: str = ""
    """Text of the page that the passage stands on; empty: the passage is all that is known."""
    rarity: Mapping[str, float] = field(default_factory=dict)
    """Of the question's words, as `word_rarity` gives it for all pages asked; empty: all count alike."""
    by_chance: float = 0.0
    """Share of these words that a page has by chance, as `PageShares` gives it."""
    missing: Mapping[str, float] = field(default_factory=dict)
    """Of a short paper: words that the page lacks, and how near the passage comes to them (`compare_missing`)."""
    relevance: float | None = None
    """Of the passage, as the passage encoder tells it; None: nobody does."""
    nearer: float | None = None
    """Where the question is in another language: how much nearer to it by meaning this page is, as `nearness` says."""


@dataclass(frozen=True, slots=True)
class SupportModel:
    """What was fitted for a model: constants, a weight for each feature, and where a sentence counts as supported."""

    threshold: float
    """Below it a sentence counts as unsupported."""
    constant: float
    weights: Mapping[str, float] = field(default_factory=dict)
    """Whether the page says what was asked: by name of a feature (`features`); others do not count."""
    sentence_constant: float = 0.0
    sentence_weights: Mapping[str, float] = field(default_factory=dict)
    """Whether the sentence is what it says; empty: that is taken for granted."""
    other_constant: float = 0.0
    other_weights: Mapping[str, float] = field(default_factory=dict)
    """Whether the page says what was asked, where that is in another language; empty: as in its own."""
    relevance_weight: float = 0.0
    """Log-odds by which a cosine of 1 above the usual one moves whether the page says it."""


STARTER = SupportModel(
    threshold=0.43,
    constant=-7.1,
    weights={"explained": 15.7, "rare_words": 7.0},
    other_constant=-2.87,
    other_weights={"explained": 7.1, "rare_words": 3.7, "nearer": 9.1},
    sentence_constant=-2.2,
    sentence_weights={"answer_lift": 3.2},
    relevance_weight=50.0,
)
"""Of the starter model, fitted by tests/benchmarks/citation_quality/support_fit.py on 223 pages that were to answer
questions in four languages and about invented facts, and on 64 gold answers with 64 answers to other questions. On
articles that were left out: AUC of pages 0.97, of sentences 0.98, expected calibration error 0.04 and 0.07; below the
threshold are 9 in 100 right pages and 88 in 100 of documents that do not say it. Questions in another language than the
document's: 370 pages (2026-11-28), AUC 0.77 of articles left out; the constant is chosen so that 90 in 100 of the wrong
ones are below the threshold, and so are 56 in 100 of the right ones. With the relevance, right pins are told from all
others with an AUC of 0.77 and 0.72, without with 0.73 and 0.67, of 117 and 120 questions to 22 papers whose writer knew
nothing of these rules (2026-11-30). Other models are judged by the same numbers until theirs are measured."""


def support_of(signs: Signs, model: SupportModel = STARTER) -> float:
    """How likely the pinned passage does support the sentence, 0 to 1."""
    measured = features(signs)
    if signs.nearer is not None and model.other_weights:
        says_it = _probability(model.other_constant, model.other_weights, measured)
    else:
        says_it = _probability(model.constant, model.weights, measured)
    if lacks_number(signs.question, signs.passage) or is_of_other_kind(signs.question, signs.passage):
        says_it *= WITHOUT_NUMBER
    if any(cosine < FAR for cosine in signs.missing.values()):
        says_it *= NOTHING_NEAR
    if signs.relevance is not None and model.relevance_weight and 0 < says_it < 1:
        is_chinese = _HAN.search(signs.question) is not None and _NOT_CHINESE.search(signs.question) is None
        usual = USUAL_IN_CHINESE if is_chinese else USUAL_RELEVANCE
        moved = math.log(says_it / (1 - says_it)) + model.relevance_weight * (signs.relevance - usual)
        says_it = _probability(moved, {}, {})
    if not model.sentence_weights:
        return says_it
    return says_it * _probability(model.sentence_constant, model.sentence_weights, measured)


def is_supported(probability: float, model: SupportModel = STARTER) -> bool:
    """Whether a sentence with this support counts as supported."""
    return probability >= model.threshold


def is_open(probability: float, model: SupportModel = STARTER) -> bool:
    """Whether it stays open that a passage says it: too little to answer by it, and too much to deny it."""
    return OPEN <= probability < model.threshold


def features(signs: Signs) -> dict[str, float]:
    """The numbers that can be weighed, by name; 0 for those that nothing is known of."""
    surprise = -sum(signs.question_none)
    helped = [max(values) for values in zip(signs.question_quote, *signs.question_beside, strict=True)]
    lift = _mean(signs.answer_quote) - _mean(signs.answer_none)
    return {
        "explained": max(-1.0, 1 + sum(helped) / surprise) if surprise > 0 else 0.0,
        "rare_words": _share(signs),
        "nearer": signs.nearer or 0.0,
        "answer_lift": max(-MOST_LIFT, min(MOST_LIFT, lift)),
    }


@dataclass(frozen=True, slots=True)
class PageShares:
    """How much of a question's words each of some pages has."""

    rarity: Mapping[str, float]
    """Of the question's words (`word_rarity`)."""
    shares: tuple[float, ...]
    """Of each page."""

    @classmethod
    def of(cls, question: str, pages: Sequence[str]) -> PageShares:
        """Compare a question with all pages asked."""
        wanted, found = _words_found(question, pages)
        rarity = _rarity(question, wanted, found)
        return cls(rarity, tuple(share_of(words, rarity) for words in found))

    def by_chance(self, page: int) -> float:
        """What the pages beside this one (an index) have in the mean: signs of Chinese stand anywhere, names do not."""
        others = len(self.shares) - 1
        return max(0.0, (sum(self.shares) - self.shares[page]) / others) if others > 0 else 0.0


def nearness(similar: Sequence[float], page: int) -> float:
    """How much nearer a page (an index) comes to a question than the three nearest others, by their best cosines.

    These count as USUAL_COSINE at least, so that a document of one page is judged as one of many is.
    """
    others = sorted((*similar[:page], *similar[page + 1 :], *[USUAL_COSINE] * COMPARED))[-COMPARED:]
    return similar[page] - sum(others) / COMPARED


def word_rarity(question: str, pages: Sequence[str]) -> dict[str, float]:
    """How rare each word of a question is: log(1 + (N - n + 0.5) / (n + 0.5)), where n of N pages have it.

    N counts the pages asked and PAGES_BESIDE others, which have none of the words: so a document of one page is judged
    as one of many is. The words are compared as question_words.py does it. What stands nowhere is the rarest, but for
    words that only ask.
    """
    return _rarity(question, *_words_found(question, pages))


def _rarity(question: str, wanted: frozenset[str], found: Sequence[frozenset[str]]) -> dict[str, float]:
    rarity = rarity_among(wanted, found, PAGES_BESIDE)
    unfound = wanted.difference(*found)
    return rarity | dict.fromkeys(unfound & asking_words(question) | wanted & kind_words(question), 0.0)


def _words_found(question: str, pages: Sequence[str]) -> tuple[frozenset[str], list[frozenset[str]]]:
    return question_words(question), [words_on(page, question) for page in pages]


def _probability(constant: float, weights: Mapping[str, float], measured: Mapping[str, float]) -> float:
    total = constant + sum(weight * measured[name] for name, weight in weights.items())
    return 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, total))))


def _share(signs: Signs) -> float:
    wanted = question_words(signs.question)
    found = words_on(f"{signs.page}\n{signs.passage}", signs.question)
    found |= {word for word in wanted if signs.missing.get(word, 0.0) >= NEAR}
    share = share_of(found, {word: signs.rarity.get(word, 1.0) for word in wanted})
    if math.isclose(share, 1):  # also where each page has all: of a lease of two pages, both speak of the rent
        return 1.0
    return (share - signs.by_chance) / (1 - signs.by_chance) if signs.by_chance < 1 else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
