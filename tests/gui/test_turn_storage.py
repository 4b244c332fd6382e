"""Turns go into the real library and come back as they were."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from documents import text_pdf
from scripted_models import make_answer

from app.assistant.records import Citation, DocumentCoverage, ImagePin, PageLookedAt
from app.gui.conversation_model import Outcome, Turn
from app.gui.turn_storage import answer_details, stored_citations, turns_of
from app.library.conversations import Role, add_message, create_conversation, read_messages
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, delete_document


def test_answers_stopped_answers_and_bare_questions_come_back(tmp_path: Path) -> None:
    with Library.open(tmp_path / "data") as library:
        added = list(add_document(library, text_pdf(tmp_path / "log.pdf", ["three lamps"])))[-1]
        assert isinstance(added, DocumentAdded)
        citation = Citation(added.document.id, "log.pdf", 1, 0, 11, ((1.5, 2, 3, 4),), "three lamps", 0.5)
        answer = make_answer("How many?", "Three.", (added.document.id,), citations=(citation,))
        conversation = create_conversation(library, "How many?").id
        add_message(library, conversation, Role.USER, "How many?")
        add_message(
            library,
            conversation,
            Role.ASSISTANT,
            "Three.",
            answer=answer_details(answer),
            citations=stored_citations(answer),
        )
        add_message(library, conversation, Role.USER, "And who?")
        add_message(library, conversation, Role.ASSISTANT, "The kee", answer={"stopped": True})
        add_message(library, conversation, Role.USER, "Never answered?")
        assert list(turns_of(read_messages(library, conversation))) == [
            Turn("How many?", Outcome.ANSWERED, "Three.", answer=answer),
            Turn("And who?", Outcome.STOPPED, "The kee"),
            Turn("Never answered?", Outcome.STOPPED),
        ]
        delete_document(library, added.document.id)
        first = next(turns_of(read_messages(library, conversation)))
        assert first == Turn("How many?", Outcome.ANSWERED, "Three."), "without the document, only the words stay"


def test_what_was_seen_comes_back(tmp_path: Path) -> None:
    with Library.open(tmp_path / "data") as library:
        seen = DocumentCoverage(4, "photo.png", 1, (), (1,), (), 96, (PageLookedAt(1, 1, 4, 1280),))
        pin = ImagePin(4, "photo.png", 1, ((0.0, 0.0, 280.0, 1100.0), (0.0, 0.0, 280.0, 275.5)), 0.25)
        plain = make_answer("How much?", "12.50")
        timing = replace(plain.timing, looking_s=31.5)
        answer = replace(plain, image_pins=(pin,), timing=timing, coverage=replace(plain.coverage, documents=(seen,)))
        conversation = create_conversation(library, "How much?").id
        add_message(library, conversation, Role.USER, "How much?")
        add_message(library, conversation, Role.ASSISTANT, "12.50", answer=answer_details(answer))
        assert list(turns_of(read_messages(library, conversation))) == [
            Turn("How much?", Outcome.ANSWERED, "12.50", answer=answer)
        ]


def test_details_of_another_version_do_not_hide_the_answer(tmp_path: Path) -> None:
    with Library.open(tmp_path / "data") as library:
        conversation = create_conversation(library, "q").id
        add_message(library, conversation, Role.USER, "q")
        add_message(library, conversation, Role.ASSISTANT, "a", answer={"from": "the future"})
        assert list(turns_of(read_messages(library, conversation))) == [Turn("q", Outcome.ANSWERED, "a")]
