"""How far a summary of several parts is: its progress is that of all parts, not of each one anew."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from app.assistant.model_calls import told_as
from app.assistant.prompt import Content
from app.assistant.records import AnswerEvent, Reading, Stage
from app.assistant.summaries.summary_parts import Part

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Course:
    """All parts of a summary, which are read one after the other: its progress is that of all of them."""

    tokens: tuple[int, ...]
    pages: tuple[int, ...]
    """Of each part, those that no part before it has begun."""

    @property
    def total(self) -> int:
        """How many parts there are."""
        return len(self.tokens)

    def within(self, number: int, own: Reading, elapsed_s: float) -> Reading:
        """How far all is read while so much of a part is, counted from 1, and how long all of it still takes."""
        if self.total == 1:
            return own
        size, behind = self.tokens[number - 1], sum(self.tokens[number:])
        left = own.seconds_left
        if left is not None:
            left += (elapsed_s + left) * behind / max(1, size)
        return replace(
            own,
            pages_read=min(sum(self.pages[: number - 1]) + own.pages_read, sum(self.pages[:number])),
            pages=sum(self.pages),
            pages_before=own.pages_before if number == 1 else 0,
            tokens_read=sum(self.tokens[: number - 1]) + round(size * own.tokens_read / max(1, own.tokens)),
            tokens=sum(self.tokens),
            seconds_left=left,
            is_kept=False,
        )

    def after(self, number: int) -> Reading:
        """So much is read when a part is done with."""
        pages, tokens = sum(self.pages[:number]), sum(self.tokens[:number])
        return Reading(pages, sum(self.pages), 0, tokens, sum(self.tokens), 0.0, None, is_kept=False)


def course_of(parts: Sequence[Part], tokens_of: Callable[[Content], int]) -> Course:
    """How much there is to read of each part."""
    begun: set[tuple[int, int]] = set()
    pages = []
    for part in parts:
        new = {(content.document_id, content.page) for content in part} - begun
        pages.append(len(new))
        begun |= new
    return Course(tuple(sum(map(tokens_of, part)) for part in parts), tuple(pages))


def as_read(
    events: Generator[AnswerEvent, None, Result], course: Course, number: int
) -> Generator[AnswerEvent, None, Result]:
    """What is done with a part once it is read, told as a moment of the reading: its progress stays where it is."""

    def tell(event: AnswerEvent) -> AnswerEvent:
        if not isinstance(event, Stage) or course.total == 1:
            return event
        return replace(event, reading=course.after(number))

    return told_as(events, tell)
