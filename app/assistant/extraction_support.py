"""Which of the places where a value's words stand it rests on, and how likely that supports it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import PageText, PromptStyle, judged_part
from app.assistant.sentences import split_passages
from app.assistant.source_text import Range, SourceText
from app.assistant.support import Signs, support_of

MAX_PLACES = 5
"""Passages that the model weighs for one value."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place with how much it supports a value."""

    place: Range
    lift: float
    """Mean log-probability a token of the words gains through the passage."""
    support: float
    """0 to 1 (support.py)."""


def weigh_places(
    calls: ModelCalls, style: PromptStyle, question: str, words: str, source: SourceText, places: Sequence[Range]
) -> Weighed:
    """The best of the places: that whose passage makes question and words most likely. There is at least one place."""
    question = judged_part(question)
    answer = calls.encode(style.answer(words))
    asked = calls.prompt(style.question([], question))
    length = len(asked.question_ids)
    (alone,) = calls.score(asked.before_question(), [asked.question_ids + answer])
    weighed: list[Weighed] = []
    for passage, place in _passages(source, places)[:MAX_PLACES]:
        asked = calls.prompt(style.question([passage], question))
        (shown,) = calls.score(asked.before_question(), [asked.question_ids + answer])
        signs = Signs(
            answer_quote=shown[length:],
            answer_none=alone[length:],
            question_quote=shown[:length],
            question_none=alone[:length],
            question=question,
            sentence=words,
            passage=passage.text,
        )
        lift = (sum(shown[length:]) - sum(alone[length:])) / max(1, len(answer))
        weighed.append(Weighed(place, lift, support_of(signs)))
    return max(weighed, key=lambda found: found.support)


def _passages(source: SourceText, places: Sequence[Range]) -> list[tuple[PageText, Range]]:
    """The passages around the places, each once, with the first place in it."""
    found: dict[PageText, Range] = {}
    pages = {(document.document_id, page.number): page.text for document in source.documents for page in document.pages}
    for start, end in places:
        place = source.place(start, end)
        stretch = place.stretches[0]
        text = pages[place.document_id, stretch.page]
        touched = [part for part in split_passages(text) if part.start < stretch.end and part.end > stretch.start]
        first, last = touched[0].start, touched[-1].end
        found.setdefault(PageText(place.document_id, stretch.page, first, text[first:last]), (start, end))
    return list(found.items())
