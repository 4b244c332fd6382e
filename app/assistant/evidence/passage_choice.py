"""Finds the passages that the answer rests on: words and meaning propose, the model's likelihoods decide.

A small model loses its way in a long text but judges one passage well. So each passage that these propose is put
before the question alone (s: passage, q: question) and judged by how much it makes the question likely:

    lift = log P(q | s) - log P(q)       query likelihood (Ponte and Croft 1998), with a language model for P

All are added up with weights that were fitted: the lift alone takes a sentence that only names what is asked about for
the one that says it, and words alone do not know what a question means.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from dataclasses import dataclass

from app.assistant.evidence.passage_weights import weigh_passages_alone
from app.assistant.evidence.question_kinds import asked_term
from app.assistant.evidence.question_words import question_words, words_in
from app.assistant.evidence.sentences import split_passages
from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import PageText, PromptStyle, judged_part
from app.assistant.quotes.normal_text import normalized
from app.assistant.quotes.quote_marks import quotes_in
from app.assistant.records import AnswerEvent, Stage

MAX_WEIGHED = 6
"""Passages put before the model one by one: each costs some tens of tokens."""
LIFT_WEIGHT = 0.07
"""What one nat of the lift counts beside the words' log-odds: fitted with these (question_words.py), on questions whose
likelihoods were measured."""

_NUMBER = re.compile(r"^[\divxlc.§ ]*\d[\d.)]*\s+")
"""Of a heading, as it is compared."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A passage with what words, meaning and the model say of it."""

    passage: PageText
    text_score: float
    """What words and meaning say (`weigh_passages_alone`)."""
    question_lift: float
    """log P(q | s) - log P(q), nats, summed over the question's tokens."""

    @property
    def total(self) -> float:
        """The higher, the better the passage fits the question: log-odds, but for a constant."""
        return self.text_score + LIFT_WEIGHT * self.question_lift

    @property
    def key(self) -> tuple[int, int]:
        """(document id, page)."""
        return self.passage.key


def passages_of(pages: Sequence[PageText]) -> list[PageText]:
    """All passages of some pages, in order."""
    return [
        PageText(page.document_id, page.page, page.start + passage.start, passage.text)
        for page in pages
        for passage in split_passages(page.text)
    ]


def words_between_marks(question: str) -> list[str]:
    """What a question has between quotation marks, as it is compared: what it asks about, word for word."""
    quoted = [question[quote.start : quote.end] for quote in quotes_in(question) if quote.is_closed]
    return [phrase for words in quoted if (phrase := _compared(words))]


def _says_any(exact: Sequence[str], passages: Sequence[PageText]) -> list[bool]:
    """Which passages have any of some words; for a heading that is nothing else, what stands under it has them."""
    says_them, is_under = [], False
    for passage in passages:
        text = _compared(passage.text)
        is_heading = any(_NUMBER.sub("", text) == phrase for phrase in exact)
        says_them.append(not is_heading and (is_under or any(phrase in text for phrase in exact)))
        is_under = is_heading
    return says_them


def defines(text: str, term: str) -> bool:
    """Whether a text gives a term its meaning, as contracts do: has it, and hardly more, between quotation marks."""
    wanted = question_words(term)
    meant = [text[quote.start : quote.end] for quote in quotes_in(text) if quote.is_closed]
    return bool(wanted) and any(
        len(words.split()) <= len(term.split()) + 1 and words_in(words, wanted) == wanted for words in meant
    )


def _compared(text: str) -> str:
    return " ".join(normalized(text).casefold().split())


def weigh_passages(
    calls: ModelCalls, style: PromptStyle, question: str, pages: Sequence[PageText], *, shortest: int = 1
) -> Generator[AnswerEvent, None, list[Weighed]]:
    """Have the model judge the passages that fit the question by words and meaning; the best comes first.

    `shortest` is in bytes of UTF-8: shorter passages do not take part.
    """
    question = judged_part(question)
    passages = [passage for passage in passages_of(pages) if len(passage.text.encode()) >= shortest]
    scores = weigh_passages_alone(calls, question, pages, passages)
    exact = words_between_marks(question)
    says_them = _says_any(exact, passages)
    # Who puts words between quotation marks means these: what only shares some of them is a last resort.
    proposed = sorted(range(len(passages)), key=lambda index: (not says_them[index], -scores[index]))[:MAX_WEIGHED]
    if any(says_them):
        proposed = [index for index in proposed if says_them[index]]
    elif meaning := [index for index, passage in enumerate(passages) if defines(passage.text, asked_term(question))]:
        proposed = meaning[:MAX_WEIGHED]
    asked = calls.prompt(style.question([], question))
    (base,) = calls.score(asked.before_question(), [asked.question_ids])
    weighed = []
    for number, index in enumerate(proposed, start=1):
        yield Stage("Looking for the place, passage", number, len(proposed))
        asked = calls.prompt(style.question([passages[index]], question))
        (told,) = calls.score(asked.before_question(), [asked.question_ids])
        weighed.append(Weighed(passages[index], scores[index], sum(told) - sum(base)))
    return sorted(weighed, key=lambda weighed: -weighed.total)
