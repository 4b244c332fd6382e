"""Chooses the pages that hold the answer: words propose, the model's likelihoods decide.

A small model loses its way in a long text but reads one page well. So each page that the words propose is put before
the question alone (q: question), and judged by how much it makes the question likely:

    lift = log P(q | page) - log P(q)       query likelihood (Ponte and Croft 1998), with a language model for P

Pages of similar facts differ in the few tokens that matter (a name, a year), and there the lift is large.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import PageText, PromptStyle
from app.assistant.records import AnswerEvent, Stage

WORD_WEIGHT = 1.0
"""How much one point of the word score (BM25) counts beside one nat of the model's lift."""


@dataclass(frozen=True, slots=True)
class ProposedPage:
    """A page as the words propose it. The higher `word_score`, the better its words fit the question."""

    page: PageText
    word_score: float


@dataclass(frozen=True, slots=True)
class WeighedPage:
    """A page with the model's own judgement."""

    page: PageText
    word_score: float
    question_lift: float
    """log P(q | page) - log P(q), nats, summed over the question's tokens."""

    @property
    def total(self) -> float:
        """The higher, the better the page fits."""
        return self.question_lift + WORD_WEIGHT * self.word_score


def weigh_pages(
    calls: ModelCalls, style: PromptStyle, question: str, proposed: Sequence[ProposedPage]
) -> Generator[AnswerEvent, None, list[WeighedPage]]:
    """Have the model read every proposed page and judge it; the best comes first.

    The best page of the words is read last, so that its reading is still in the engine if it wins.
    """
    before, asked = calls.prompt(style.before_question([])), calls.prompt(style.question([], question))
    (base,) = yield from calls.score(before, [asked.ids[len(before) :]], label="Reading the question")
    weighed = []
    for number, ranked in enumerate(reversed(proposed), start=1):
        yield Stage(f"Reading page {ranked.page.page}", number, len(proposed))
        read, asked = (
            calls.prompt(style.before_question([ranked.page])),
            calls.prompt(style.question([ranked.page], question)),
        )
        (scores,) = yield from calls.score(
            read, [asked.ids[len(read) :]], label=f"Reading page {ranked.page.page}, tokens"
        )
        weighed.append(WeighedPage(ranked.page, ranked.word_score, sum(scores) - sum(base)))
    weighed.reverse()  # among equals, the words' order
    return sorted(weighed, key=lambda page: -page.total)
