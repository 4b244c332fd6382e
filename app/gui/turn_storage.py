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
    ImagePin,
    PageLookedAt,
)
from app.gui.conversation_model import Outcome, Turn
from app.library.conversations import (
    Message,
    Role,
    StoredCitation,
    add_message,
    create_conversation,
    list_conversations,
    read_messages,
)
from app.library.database import Library

TITLE_LENGTH = 80


def read_last_conversation(library: Library) -> tuple[int | None, list[Turn]]:
    """The number and the turns of the conversation that was written to last; None and nothing if there is none."""
    stored = list_conversations(library)
    if not stored:
        return None, []
    return stored[0].id, list(turns_of(read_messages(library, stored[0].id)))


def store_question(library: Library, conversation_id: int | None, question: str, document_ids: Sequence[int]) -> int:
    """Keep a question; without a conversation, begin one. Returns its number."""
    if conversation_id is None:
        title = " ".join(question.split())[:TITLE_LENGTH]
        conversation_id = create_conversation(library, title, document_ids).id
    add_message(library, conversation_id, Role.USER, question)
    return conversation_id


def store_answer(library: Library, conversation_id: int, answer: Answer) -> None:
    """Keep a complete answer with its citations."""
    details, citations = answer_details(answer), stored_citations(answer)
    add_message(library, conversation_id, Role.ASSISTANT, answer.text, answer=details, citations=citations)


def store_stopped(library: Library, conversation_id: int, text: str) -> None:
    """Keep what was written of an answer that the user stopped."""
    add_message(library, conversation_id, Role.ASSISTANT, text, answer={"stopped": True})


def answer_details(answer: Answer) -> dict[str, Any]:
    """What the library keeps of an answer beside its text and citations."""
    return {
        "question": answer.question,
        "found": answer.found,
        "coverage": asdict(answer.coverage),
        "timing": asdict(answer.timing),
        "model": asdict(answer.model),
        "image_pins": [asdict(pin) for pin in answer.image_pins],
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
        details.get("question", question),  # a summary has none, whatever stands above it
        message.text,
        citations,
        Coverage(**{**coverage, "documents": documents, "left_out": tuple(coverage["left_out"])}),
        AnswerTiming(**details["timing"]),
        AnswerModel(**details["model"]),
        bool(details["found"]),
        tuple(_image_pin(pin) for pin in details.get("image_pins", [])),
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
        tuple(PageLookedAt(**page) for page in values.get("looked_at", [])),
    )


def _image_pin(values: dict[str, Any]) -> ImagePin:
    boxes = tuple((box[0], box[1], box[2], box[3]) for box in values["boxes"])
    return ImagePin(values["document_id"], values["document"], values["page"], boxes, values["support"])
