"""Reads a slip in a question as the word of the documents that was meant: "the notice peroid" asks for the period.

A word that stands nowhere may be a slip, and may be asked on purpose: "Vormieter" is one letter from "Vermieter", and
somebody else. The model tells them apart, from memory alone: the question with the word of the page has to be far
likelier than the question as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
    steps = []
    for word, candidates in _nowhere(question, list(pages)).items():
        meant = sorted(candidates, key=lambda other: (not is_slip(word.casefold(), other.casefold(), most=1), other))
        if not meant:
            continue
        least = _likelihood(calls, style, question) + LIKELIER
        told = {other: _likelihood(calls, style, _with(question, word, other)) for other in meant[:MOST]}
        best = max(told, key=lambda other: told[other])
        if told[best] >= least:
            question = _with(question, word, best)
            steps.append(ToolStep(f"“{word}” stands nowhere, and was read as “{best}”."))
    return Reading(question, tuple(steps))


def _nowhere(question: str, pages: Sequence[str]) -> dict[str, list[str]]:
    """Words of a question whose beginning stands nowhere, each with the words of the pages that are a slip from it."""
    asked = {word.casefold(): word for word in _WORD.findall(without_stop_words(judged_part(question)))}
    for page in pages:
        if not asked:
            return {}
        text = page.casefold()
        asked = {folded: word for folded, word in asked.items() if folded[:LEAST] not in text}
    firsts = "".join(sorted({re.escape(folded[0]) for folded in asked}))
    if not firsts:
        return {}
    alike = re.compile(rf"(?<![^\W\d_])[{firsts}][^\W\d_]{{{LEAST - 1},}}", re.IGNORECASE)
    known: dict[str, str] = {}
    for form in {form for page in pages for form in alike.findall(page)}:
        known[form.casefold()] = min(form, known.get(form.casefold(), form), key=_capitals)
    return {
        word: [form for other, form in known.items() if is_slip(folded, other)]
        for folded, word in sorted(asked.items())
    }


def _capitals(form: str) -> tuple[int, str]:
    """Fewest first: a heading has more of them than the word."""
    return sum(map(str.isupper, form)), form


def is_slip(word: str, other: str, most: int = 2) -> bool:
    """Whether a word becomes another by a slip, a long one by `most`: a letter more, less or other, or two swapped."""
    most = most if min(len(word), len(other)) >= LONG else 1
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
    """A question with another word in the place of one, its first letter as large as that one's is."""
    other = other.casefold() if other.isupper() else other

    def written(found: re.Match[str]) -> str:
        return (other[0].upper() if found[0][0].isupper() else other[0].lower()) + other[1:]

    return re.sub(rf"\b{re.escape(word)}\b", written, question, flags=re.IGNORECASE)


def _likelihood(calls: ModelCalls, style: PromptStyle, question: str) -> float:
    """Natural log-probability of a question from memory."""
    asked = calls.prompt(style.question([], judged_part(question)))
    (told,) = calls.score(asked.before_question(), [asked.question_ids])
    return sum(told)
