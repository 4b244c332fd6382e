"""Turns as messages of the library, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from app.assistant.records import (
    Answer,
    AnswerModel,
    AnswerTiming,
    Citation,
    Coverage,
    DocumentCoverage,
)
from app.gui.conversation_model import Outcome, Turn
from app.library.conversations import Message, Role, StoredCitation


def answer_details(answer: Answer) -> dict[str, Any]:
    """What the library keeps of an answer beside its text and citations."""
    return {
        "found": answer.found,
        "coverage": asdict(answer.coverage),
        "timing": asdict(answer.timing),
        "model": asdict(answer.model),
    }


def stored_citations(answer: Answer) -> list[StoredCitation]:
    """The answer's citations as the library keeps them."""
    return [StoredCitation(**asdict(citation)) for citation in answer.citations]


def turns_of(messages: Sequence[Message]) -> Iterator[Turn]:
    """The turns that messages were. A question without an answer was stopped or failed."""
    question: str | None = None
    for message in messages:
        if message.role is Role.USER:
            if question is not None:
                yield Turn(question, Outcome.STOPPED)
            question = message.text
        elif question is not None:
            yield _turn(question, message)
            question = None
    if question is not None:
        yield Turn(question, Outcome.STOPPED)


def _turn(question: str, message: Message) -> Turn:
    if message.answer is None:  # a cited document was deleted, and the details with it
        return Turn(question, Outcome.ANSWERED, message.text)
    if message.answer.get("stopped"):
        return Turn(question, Outcome.STOPPED, message.text)
    try:
        answer = _answer(question, message, message.answer)
    except (KeyError, TypeError, ValueError):  # written by another version
        return Turn(question, Outcome.ANSWERED, message.text)
    outcome = Outcome.ANSWERED if answer.found else Outcome.NOT_FOUND
    return Turn(question, outcome, message.text, answer=answer)


def _answer(question: str, message: Message, details: dict[str, Any]) -> Answer:
    citations = tuple(
        Citation(
            citation.document_id,
            citation.document,
            citation.page,
            citation.start,
            citation.end,
            citation.boxes,
            citation.quote,
            citation.support,
        )
        for citation in message.citations
        if citation.document_id is not None
    )
    coverage = details["coverage"]
    documents = tuple(_document_coverage(document) for document in coverage["documents"])
    return Answer(
        question,
        message.text,
        citations,
        Coverage(**{**coverage, "documents": documents, "left_out": tuple(coverage["left_out"])}),
        AnswerTiming(**details["timing"]),
        AnswerModel(**details["model"]),
        bool(details["found"]),
    )


def _document_coverage(values: dict[str, Any]) -> DocumentCoverage:
    return DocumentCoverage(
        values["document_id"],
        values["document"],
        values["pages"],
        tuple(values["pages_read"]),
        tuple(values["pages_as_image"]),
        tuple(values["pages_failed"]),
        values["tokens"],
    )
