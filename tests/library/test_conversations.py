"""Conversations, messages and citations come back as they were stored."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from page_makers import add_texts

from app.errors import UsageError
from app.library.conversations import (
    Role,
    StoredCitation,
    add_message,
    create_conversation,
    delete_conversation,
    get_conversation,
    list_conversations,
    read_messages,
    rename_conversation,
)
from app.library.database import Library
from app.library.deletion import delete_document
from app.library.documents import Document

BOXES = ((1.5, 2.0, 3.25, 4.0), (0.1, 0.2, 0.3, 1 / 3))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as library:
        yield library


@pytest.fixture
def lease(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Document:
    return add_texts(library, tmp_path / "lease.pdf", ["The rent is 500 euros."], monkeypatch)


def cite(document: Document, quote: str = "500 euros", support: float = 1.25) -> StoredCitation:
    return StoredCitation(document.id, document.name, 1, 12, 21, quote, BOXES, support)


def test_a_conversation_is_found_again_with_its_turns(library: Library, lease: Document) -> None:
    conversation = create_conversation(library, "The rent", [lease.id])
    question = add_message(library, conversation.id, Role.USER, "How much is the rent?")
    answer = {"coverage": {"tokens": 12, "left_out": ["a \ud800 b"]}, "timing": 0.1}
    citations = (cite(lease), cite(lease, "The rent", -math.inf))
    reply = add_message(library, conversation.id, Role.ASSISTANT, "500 euros.", answer=answer, citations=citations)
    assert reply.answer == answer and reply.citations == citations
    with Library.open(library.file.parent) as again:
        assert read_messages(again, conversation.id) == [question, reply]
        assert get_conversation(again, conversation.id).document_ids == (lease.id,)
    assert (question.role, question.text, question.citations) == (Role.USER, "How much is the rent?", ())


def test_support_that_is_not_a_number_stays_one(library: Library, lease: Document) -> None:
    conversation = create_conversation(library, "x")
    message = add_message(library, conversation.id, Role.ASSISTANT, "y", citations=[cite(lease, support=math.nan)])
    assert math.isnan(message.citations[0].support)


@settings(max_examples=30)  # each writes to the disk and waits for it
@given(text=st.text(st.characters(exclude_categories=["Cs"])), answer=st.none() | st.dictionaries(st.text(), st.text()))
def test_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, text: str, answer: dict[str, str] | None
) -> None:
    place = tmp_path_factory.getbasetemp() / "any-text"
    with Library.open(place) as library:
        conversation = create_conversation(library, text)
        add_message(library, conversation.id, Role.USER, text, answer=answer)
        (message,) = read_messages(library, conversation.id)
    assert (conversation.title, message.text, message.answer) == (text, text, answer)


def test_text_with_half_a_character_does_not_break_anything(library: Library) -> None:
    conversation = create_conversation(library, "half \ud83d")
    assert add_message(library, conversation.id, Role.USER, "half \ud83d").text == "half ?"


def test_the_newest_conversation_comes_first(library: Library) -> None:
    first, second, third = (create_conversation(library, title) for title in "abc")
    with library.writing() as database:  # all three were made within a millisecond or so
        database.execute("UPDATE conversations SET updated_at = '2020-01-01'")
    add_message(library, second.id, Role.USER, "a new message")
    assert [conversation.id for conversation in list_conversations(library)] == [second.id, third.id, first.id]


def test_renaming_and_deleting(library: Library, lease: Document) -> None:
    kept, deleted = create_conversation(library, "kept"), create_conversation(library, "deleted", [lease.id])
    add_message(library, kept.id, Role.USER, "stays")
    add_message(library, deleted.id, Role.ASSISTANT, "goes", citations=[cite(lease)])
    assert rename_conversation(library, kept.id, "renamed").title == "renamed"
    delete_conversation(library, deleted.id)
    assert [conversation.title for conversation in list_conversations(library)] == ["renamed"]
    assert [message.text for message in read_messages(library, kept.id)] == ["stays"]
    with library.reading() as database:
        counts = [database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("messages", "citations")]
    assert counts == [1, 0]


def test_a_conversation_that_is_not_there_is_named(library: Library) -> None:
    for call in (get_conversation, read_messages, delete_conversation):
        with pytest.raises(UsageError, match="no conversation 7"):
            call(library, 7)
    with pytest.raises(UsageError, match="no conversation 7"):
        add_message(library, 7, Role.USER, "hello")
    with pytest.raises(UsageError, match="no document 9"):
        create_conversation(library, "x", [9])
    assert list_conversations(library) == []


def test_a_message_with_a_citation_that_cannot_be_stored_is_not_stored(library: Library, lease: Document) -> None:
    conversation = create_conversation(library, "x")
    broken = StoredCitation(lease.id, "a", None, 0, 1, "q", (), 0.0)  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(Exception, match="NOT NULL"):
        add_message(library, conversation.id, Role.ASSISTANT, "half", citations=[cite(lease), broken])
    assert read_messages(library, conversation.id) == []


def test_an_answer_that_comes_after_its_document_was_deleted_keeps_none_of_its_words(
    library: Library, lease: Document
) -> None:
    conversation = create_conversation(library, "x", [lease.id])
    delete_document(library, lease.id)
    add_message(library, conversation.id, Role.ASSISTANT, "Yes.", answer={"q": "500 euros"}, citations=[cite(lease)])
    (message,) = read_messages(library, conversation.id)
    assert (message.text, message.answer) == ("Yes.", None)
    assert message.citations == (StoredCitation(None, "lease.pdf", 1, 12, 21, "", (), 1.25),)
    assert get_conversation(library, conversation.id).document_ids == ()


def test_boxes_are_exact(library: Library, lease: Document) -> None:
    conversation = create_conversation(library, "x")
    message = add_message(library, conversation.id, Role.ASSISTANT, "y", citations=[cite(lease)])
    assert message.citations[0].boxes == BOXES
    assert json.dumps(message.citations[0].boxes) == json.dumps(BOXES)
