"""One question put to several documents, to each by itself; the answers stand under each other, each with its pins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from operator import add

from app.assistant.records import Answer, Answered, AnswerEvent, AnswerSentence, AnswerText, AnswerTiming, PinsKnown
from app.errors import UsageError

Order = Callable[[Sequence[Answer]], tuple[Sequence[Answer], int]]
"""Puts answers in order; returns them with how many of the first are numbered."""
AskOne = Callable[[int], Iterator[AnswerEvent]]
"""Asks one document; the last event is Answered."""


def compare_documents(
    document_ids: Sequence[int], ask_one: AskOne, question: str, order: Order | None = None
) -> Iterator[AnswerEvent]:
    """Ask one document after the other; the last event is Answered, with the answers as the items of a list.

    `order` puts them in order in the end. Raises UsageError if there is but one, and what `ask_one` raises.
    """
    if len(document_ids) < 2:
        raise UsageError("There is but one document: tick at least two to compare them.")
    answers: list[Answer] = []
    for document_id in document_ids:
        for event in ask_one(document_id):
            if isinstance(event, Answered):
                answers.append(event.answer)
            elif not isinstance(event, AnswerText | PinsKnown):
                yield event
        yield from _shown(put_together(question, answers))
    if order is None:
        yield Answered(put_together(question, answers))
        return
    together = put_together(question, *order(answers))
    yield from _shown(together)
    yield Answered(together)


def _shown(together: Answer) -> Iterator[AnswerEvent]:
    yield AnswerText(together.text, replace=True)
    yield PinsKnown(together.supports, together.sentences)


def put_together(question: str, answers: Sequence[Answer], numbered: int = 0) -> Answer:
    """Several answers as one: a list with the documents' names between quotation marks, pins numbered through.

    The first of them are `numbered` items. An answer that a document does not say it has no sentence to be pinned.
    """
    text = ""
    citations = sum(len(answer.citations) for answer in answers)
    before, before_seen = 0, citations
    sentences: list[AnswerSentence] = []
    for place, answer in enumerate(answers, start=1):
        name = ", ".join(document.document for document in answer.coverage.documents)
        item = f"{place}." if place <= numbered else "-"
        text += f"{chr(10) if text else ''}{item} “{name}”: "
        shift = len(text)
        own = len(answer.citations)
        text += answer.text.strip().replace("\n", "\n  ")
        for sentence in answer.sentences if answer.found else ():
            start, end = (shift + _place(answer.text, place) for place in (sentence.start, sentence.end))
            pins = tuple(before + pin if pin < own else before_seen + pin - own for pin in sentence.pins)
            sentences.append(replace(sentence, start=start, end=end, pins=pins))
        before += own
        before_seen += len(answer.image_pins)
    coverages = [answer.coverage for answer in answers]
    checked = [coverage.quotes for coverage in coverages if coverage.quotes is not None]
    found = any(answer.found for answer in answers)
    return replace(
        answers[0],
        question=question,
        text=text,
        citations=tuple(citation for answer in answers for citation in answer.citations),
        image_pins=tuple(pin for answer in answers for pin in answer.image_pins),
        sentences=tuple(sentences),
        coverage=replace(
            coverages[0],
            documents=tuple(document for coverage in coverages for document in coverage.documents),
            tokens=sum(coverage.tokens for coverage in coverages),
            left_out=tuple(dict.fromkeys(sentence for coverage in coverages for sentence in coverage.left_out)),
            quotes=reduce(add, checked) if checked else None,
        ),
        timing=AnswerTiming.together([answer.timing for answer in answers]),
        found=found,
        nearest=() if found else tuple(passage for answer in answers for passage in answer.nearest[:1]),
    )


def _place(text: str, place: int) -> int:
    """Where a character comes to stand once the text is stripped and its lines are indented."""
    skipped = len(text) - len(text.lstrip())
    kept = min(max(place - skipped, 0), len(text.strip()))
    return kept + 2 * text.strip().count("\n", 0, kept)
