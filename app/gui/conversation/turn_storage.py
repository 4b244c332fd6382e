"""Turns as messages of the library, and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from app.assistant.coverage import RECOGNISED
from app.assistant.pages.excerpt import excerpt_from
from app.assistant.records import (
    Answer,
    AnswerModel,
    AnswerSentence,
    AnswerTiming,
    Citation,
    Coverage,
    DocumentCoverage,
    ImagePin,
    PageLookedAt,
    Place,
    QuotesChecked,
    Reading,
    Stage,
    Stretch,
    SuspiciousPage,
    ToolStep,
)
from app.gui.conversation.conversation_model import Outcome, Turn
from app.gui.question.model_request import ModelRequest
from app.library.conversations import (
    Message,
    Role,
    StoredCitation,
    StoredPlace,
    StoredStretch,
    add_documents,
    add_message,
    create_conversation,
    delete_messages,
    get_conversation,
    list_conversations,
    read_messages,
    read_view,
)
from app.library.database import Library

TITLE_LENGTH = 80


@dataclass(frozen=True, slots=True)
class OpenedConversation:
    """A conversation of the library as the window shows it."""

    id: int | None = None
    """None: there is none; a new one begins with the first question."""
    title: str = ""
    question_id: int | None = None
    """Its last question's message."""
    turns: tuple[Turn, ...] = ()
    view: dict[str, Any] = field(default_factory=dict)
    """How it was last looked at (conversation_place.py)."""
    goes_on: bool = False
    """Whether documents were being read for the last question when the window was closed."""


def read_last_conversation(library: Library, conversation_id: int | None = None) -> OpenedConversation:
    """A conversation; if it was deleted meanwhile, or without a number, that which was written to last."""
    stored = list_conversations(library)
    if not stored:
        return OpenedConversation()
    known = any(conversation.id == conversation_id for conversation in stored)
    return open_conversation(library, conversation_id if known and conversation_id is not None else stored[0].id)


def open_conversation(library: Library, conversation_id: int) -> OpenedConversation:
    """A conversation with its turns. Raises UsageError if it has been deleted."""
    stored = get_conversation(library, conversation_id)
    view = read_view(library, conversation_id)
    messages = read_messages(library, conversation_id)
    turns = list(turns_of(messages))
    questions = [message for message in messages if message.role is Role.USER]
    if not questions:
        return OpenedConversation(stored.id, stored.title, view=view)
    interruption = _interruption(messages[-1])
    request = _request(questions[-1])
    turns[-1] = replace(turns[-1], request=request)
    if request is not None and (messages[-1] is questions[-1] or interruption):
        stage = _reading_stage(interruption.get("reading"))
        turns[-1] = replace(turns[-1], outcome=Outcome.PAUSED, stage=stage)
    goes_on = bool(interruption.get("goes_on"))
    return OpenedConversation(stored.id, stored.title, questions[-1].id, tuple(turns), view, goes_on)


def store_question(
    library: Library, conversation_id: int | None, question: str, request: ModelRequest
) -> tuple[int, int]:
    """Keep a question; without a conversation, begin one. Returns the conversation's number and the message's."""
    if conversation_id is None:
        title = " ".join(question.split())[:TITLE_LENGTH]
        conversation_id = create_conversation(library, title).id
    add_documents(library, conversation_id, request.document_ids)
    message = add_message(library, conversation_id, Role.USER, question, answer={"request": asdict(request)})
    return conversation_id, message.id


def forget_question(library: Library, conversation_id: int, question_id: int, *, with_answer: bool) -> None:
    """Delete a question, and with it all that came after."""
    delete_messages(library, conversation_id, question_id, None if with_answer else question_id)


def store_interruption(library: Library, conversation_id: int, stage: Stage | None, *, goes_on: bool) -> None:
    """Keep that the last question's reading was interrupted, how far it was, and whether it is to go on by itself."""
    reading = asdict(stage.reading) if stage is not None and stage.reading is not None else None
    details = {"interrupted": {"goes_on": goes_on, "reading": reading}}
    add_message(library, conversation_id, Role.ASSISTANT, "", answer=details)


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
        "sentences": [asdict(sentence) for sentence in answer.sentences],
    }


def stored_citations(answer: Answer) -> list[StoredCitation]:
    """The answer's citations and the passages that come nearest, as the library keeps them."""
    return [
        *(_stored(citation, is_nearest=False) for citation in answer.citations),
        *(_stored(passage, is_nearest=True) for passage in answer.nearest),
    ]


def _stored(citation: Citation, *, is_nearest: bool) -> StoredCitation:
    return StoredCitation(
        citation.document_id,
        citation.document,
        citation.page,
        citation.start,
        citation.end,
        citation.quote,
        citation.boxes,
        citation.support,
        tuple(_stored_stretch(stretch) for stretch in citation.goes_on),
        tuple(
            StoredPlace(place.document_id, place.document, tuple(map(_stored_stretch, place.stretches)))
            for place in citation.also_at
        ),
        tuple(_stored_stretch(stretch) for stretch in citation.words),
        is_nearest,
    )


def _stored_stretch(stretch: Stretch) -> StoredStretch:
    return StoredStretch(stretch.page, stretch.start, stretch.end, stretch.boxes)


def _citation(stored: StoredCitation, marks: Mapping[tuple[int, int], str]) -> Citation:
    """`marks` are the pages whose text should be compared with what is seen, (document id, page), with why."""
    assert stored.document_id is not None
    return Citation(
        stored.document_id,
        stored.document,
        stored.page,
        stored.start,
        stored.end,
        stored.boxes,
        stored.quote,
        stored.support,
        tuple(_stretch(stretch) for stretch in stored.goes_on),
        tuple(
            Place(place.document_id, place.document, tuple(_stretch(stretch) for stretch in place.stretches))
            for place in stored.also_at
        ),
        tuple(_stretch(stretch) for stretch in stored.words),
        marks.get((stored.document_id, stored.page), ""),
    )


def _stretch(stored: StoredStretch) -> Stretch:
    return Stretch(stored.page, stored.start, stored.end, stored.boxes)


def turns_of(messages: Sequence[Message]) -> Iterator[Turn]:
    """The turns that messages were. A question without an answer was stopped or failed."""
    question: Message | None = None
    for message in messages:
        if message.role is Role.USER:
            if question is not None:
                yield Turn(question.text, Outcome.STOPPED, asked=_request(question))
            question = message
        elif question is not None:
            yield replace(_turn(question.text, message), asked=_request(question))
            question = None
    if question is not None:
        yield Turn(question.text, Outcome.STOPPED, asked=_request(question))


def _turn(question: str, message: Message) -> Turn:
    if message.answer is None:  # a cited document was deleted, and the details with it
        return Turn(question, Outcome.ANSWERED, message.text)
    if message.answer.get("stopped") or message.answer.get("interrupted"):
        return Turn(question, Outcome.STOPPED, message.text)
    try:
        answer = _answer(question, message, message.answer)
    except (KeyError, TypeError, ValueError):  # written by another version
        return Turn(question, Outcome.ANSWERED, message.text)
    outcome = Outcome.ANSWERED if answer.found else Outcome.NOT_FOUND
    return Turn(question, outcome, message.text, answer=answer)


def _request(message: Message) -> ModelRequest | None:
    """What was asked with a question; None if it was kept by a version that did not say."""
    try:
        values = (message.answer or {})["request"]
        excerpt = excerpt_from(values["excerpt"]) if values.get("excerpt") else None
        return ModelRequest(**{**values, "document_ids": tuple(values["document_ids"]), "excerpt": excerpt})
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _interruption(message: Message) -> dict[str, Any]:
    """What `store_interruption` kept; empty if the message is something else."""
    found = (message.answer or {}).get("interrupted")
    return found if isinstance(found, dict) else {}


def _reading_stage(values: Any) -> Stage | None:
    try:
        return Stage("", 0, 0, Reading(**values))
    except TypeError:  # there is none, or another version wrote it
        return None


def _answer(question: str, message: Message, details: dict[str, Any]) -> Answer:
    coverage = details["coverage"]
    documents = tuple(_document_coverage(document) for document in coverage["documents"])
    marks = {(found.document_id, page): RECOGNISED for found in documents for page in found.pages_recognised}
    marks |= {(found.document_id, page.page): page.why for found in documents for page in found.pages_suspicious}
    present = [citation for citation in message.citations if citation.document_id is not None]
    citations = tuple(_citation(citation, marks) for citation in present if not citation.is_nearest)
    nearest = tuple(_citation(citation, marks) for citation in present if citation.is_nearest)
    return Answer(
        details.get("question", question),  # a summary has none, whatever stands above it
        message.text,
        citations,
        _coverage(coverage, documents),
        AnswerTiming(**details["timing"]),
        AnswerModel(**details["model"]),
        bool(details["found"]),
        tuple(_image_pin(pin) for pin in details.get("image_pins", [])),
        tuple(_sentence(sentence) for sentence in details.get("sentences", [])),
        nearest,
    )


def _sentence(values: dict[str, Any]) -> AnswerSentence:
    return AnswerSentence(
        values["start"], values["end"], tuple(values["pins"]), values["support"], values["is_supported"]
    )


def _coverage(values: dict[str, Any], documents: tuple[DocumentCoverage, ...]) -> Coverage:
    lists = {name: tuple(values.get(name, [])) for name in ("left_out", "parts")}
    steps = tuple(ToolStep(**{**step, "pages": tuple(step["pages"])}) for step in values.get("steps", []))
    quotes = QuotesChecked(**values["quotes"]) if values.get("quotes") else None
    known = {**values, **lists, "steps": steps, "documents": documents, "quotes": quotes}
    return Coverage(**known)


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
        tuple(values.get("pages_not_yet_read", [])),
        values.get("sha256", ""),
        tuple(SuspiciousPage(**page) for page in values.get("pages_suspicious", [])),
        tuple(values.get("pages_recognised", [])),
        tuple(values.get("pages_doubtful", [])),
        values.get("pages_to_come", 0),
    )


def _image_pin(values: dict[str, Any]) -> ImagePin:
    boxes = tuple((box[0], box[1], box[2], box[3]) for box in values["boxes"])
    return ImagePin(
        values["document_id"], values["document"], values["page"], boxes, values["support"], values.get("view")
    )
