"""Puts the answers of several documents in order of what they say: the highest rent first, or the first end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.assistant.extraction.value_reading import decimal_mark
from app.assistant.records import Answer, ToolStep
from app.assistant.several.said_values import DATE, DAYS, WORKING_DAYS, Kind, Said, compared, read_said

LATEST_FIRST = "Put in order of the dates, the latest first."
EARLIEST_FIRST = "Put in order of the dates, the earliest first."
LONGEST_FIRST = "Put in order of the times, the longest first."
SHORTEST_FIRST = "Put in order of the times, the shortest first."
HIGHEST_FIRST = "Put in order of the numbers, the highest first."
LOWEST_FIRST = "Put in order of the numbers, the lowest first."
ALIKE = "Two of them or more say the same, so they are not numbered."

_OTHER = ToolStep(HIGHEST_FIRST), ToolStep(LOWEST_FIRST)
_TIMES = ToolStep(LONGEST_FIRST), ToolStep(SHORTEST_FIRST)
_DATES = ToolStep(LATEST_FIRST), ToolStep(EARLIEST_FIRST)
_BY_UNIT = {DATE: _DATES, DAYS: _TIMES, WORKING_DAYS: _TIMES}


class SaidOrder:
    """Orders answers once; `steps` says by what."""

    def __init__(self, kind: Kind, *, is_highest_first: bool) -> None:
        self._kind, self._is_highest_first = kind, is_highest_first
        self.is_known = False
        """Whether there were two answers that can be compared, and none that is of another kind."""
        self.steps: tuple[ToolStep, ...] = ()

    def __call__(self, answers: Sequence[Answer]) -> tuple[Sequence[Answer], int]:
        """The answers in order, and how many of them are numbered; those without a value come last, unnumbered."""
        values = [_said_by(answer, self._kind) for answer in answers]
        known = [place for place, value in enumerate(values) if value is not None]
        numbers = compared(value for value in values if value is not None)
        if len(known) < 2 or numbers is None:
            return answers, 0
        number_of = dict(zip(known, numbers, strict=True))
        known.sort(key=number_of.__getitem__, reverse=self._is_highest_first)
        rest = [place for place in range(len(answers)) if place not in number_of]
        unit = next(value.unit for value in values if value is not None)
        step = _BY_UNIT.get(unit, _OTHER)[not self._is_highest_first]
        is_plain = len(set(numbers)) == len(numbers)
        names = map(_name, (answers[place] for place in rest))
        others = (ToolStep(f"No value to compare in {document}.") for document in names)
        self.steps = (step, *(() if is_plain else (ToolStep(ALIKE),)), *others)
        self.is_known = True
        return [answers[place] for place in (*known, *rest)], len(known) if is_plain else 0


def _said_by(answer: Answer, kind: Kind) -> Said | None:
    """The one value of a kind that an answer says, or else the words that it is pinned to."""
    if not answer.found:
        return None
    quotes = [citation.quote for citation in answer.citations[:1]]
    mark = decimal_mark([answer.text, *quotes])
    told = [value for words in (answer.text, *quotes) if (value := read_said(words, kind, mark)) is not None]
    if not told:
        return None
    alike = [value.months for value in told if value.value == told[0].value and value.unit == told[0].unit]
    return replace(told[0], months=max(alike))  # "£1,240" of "The rent is £1,240 a month"


def _name(answer: Answer) -> str:
    return ", ".join(document.document for document in answer.coverage.documents)
