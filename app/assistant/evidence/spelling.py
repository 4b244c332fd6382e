"""Reads a slip in a question as the word of the documents that was meant: "the notice peroid" asks for the period.

A word that stands nowhere may be a slip, and may be asked on purpose: "Vormieter" is one letter from "Vermieter", and
somebody else. The model tells them apart, from memory alone: the question with the word of the page has to be far
likelier than the question as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import PromptStyle, judged_part
from app.assistant.records import ToolStep
from app.library.terms import without_stop_words

LEAST = 5
"""Letters: shorter words are one letter from too many others."""
LONG = 8
"""Letters from which two slips are looked for."""
LIKELIER = 8.0
"""Nats. Of 25 slips in six languages 21 gained more when put right (2.1 less to 25.3 more), of 30 words that were meant
none did (7.5 at most, "lender" as "leader"); 2026-11-29, starter."""
MOST = 4
"""Words of the pages that the model is asked about, for one of the question's."""

_WORD = re.compile(rf"[^\W\d_]{{{LEAST},}}")


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it is asked, and what that says of how it was written."""

    question: str
    steps: tuple[ToolStep, ...] = ()


def put_right(calls: ModelCalls, style: PromptStyle, question: str, pages: Iterable[str]) -> Reading:
    """A question with its slips as words of the pages. Where nobody tells likelihoods it stays as it is."""
    if calls.info.is_remote:
        return Reading(question)
    asked = {word.casefold() for word in _WORD.findall(without_stop_words(judged_part(question)))}
    known = {word for page in pages for word in _WORD.findall(page.casefold())}
    beginnings = {word[:LEAST] for word in known}
    steps = []
    for word in sorted(asked - known):
        meant = [] if word[:LEAST] in beginnings else [other for other in known if is_slip(word, other)]
        best, gained = "", LIKELIER
        for other in sorted(meant)[:MOST]:
            gain = _likelihood(calls, style, _with(question, word, other)) - _likelihood(calls, style, question)
            best, gained = (other, gain) if gain >= gained else (best, gained)
        if best:
            question = _with(question, word, best)
            steps.append(ToolStep(f"“{word}” stands nowhere, and was read as “{best}”."))
    return Reading(question, tuple(steps))


def is_slip(word: str, other: str) -> bool:
    """Whether a word becomes another by a slip, or a long one by two: a letter more, less or other, or two swapped."""
    most = 2 if min(len(word), len(other)) >= LONG else 1
    if word[0] != other[0] or abs(len(word) - len(other)) > most:
        return False
    return _agree(word, other, most)


def _agree(word: str, other: str, slips: int) -> bool:
    """Whether two words are the same but for so many slips."""
    same = next((at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    word, other = word[same:], other[same:]
    if not slips or not word or not other:
        return max(len(word), len(other)) <= slips
    return any(_agree(a, b, slips - 1) for a, b in _after_a_slip(word, other))


def _after_a_slip(word: str, other: str) -> Iterator[tuple[str, str]]:
    yield word[1:], other
    yield word, other[1:]
    yield word[1:], other[1:]
    if word[:2] == other[1::-1]:
        yield word[2:], other[2:]


def _with(question: str, word: str, other: str) -> str:
    """A question with another word in the place of one, written large where that was."""
    return re.sub(
        rf"\b{re.escape(word)}\b",
        lambda found: other.capitalize() if found[0][:1].isupper() else other,
        question,
        flags=re.IGNORECASE,
    )


def _likelihood(calls: ModelCalls, style: PromptStyle, question: str) -> float:
    """Natural log-probability of a question from memory."""
    asked = calls.prompt(style.question([], judged_part(question)))
    (told,) = calls.score(asked.before_question(), [asked.question_ids])
    return sum(told)
