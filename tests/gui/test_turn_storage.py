"""Turns go into the real library and come back as they were."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from documents import text_pdf
from scripted_models import make_answer

from app.assistant.records import (
    AnswerSentence,
    Citation,
    DocumentCoverage,
    ImagePin,
    PageLookedAt,
    Place,
    Stretch,
    SuspiciousPage,
    ToolStep,
)
from app.gui.conversation.conversation_model import Outcome, Turn
from app.gui.conversation.turn_storage import answer_details, store_answer, store_question, stored_citations, turns_of
from app.gui.question.model_request import ModelRequest
from app.library.conversations import Role, add_message, create_conversation, read_messages
from app.library.database import Library
from app.library.deletion import delete_document
from app.library.documents import DocumentAdded, add_document


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
        steps = (ToolStep("Searched."), ToolStep("Looked at it.", '{"name": "zoom"}', 4, (1,)))
        coverage = replace(plain.coverage, documents=(seen,), steps=steps)
        answer = replace(plain, image_pins=(pin,), timing=timing, coverage=coverage)
        conversation = create_conversation(library, "How much?").id
        add_message(library, conversation, Role.USER, "How much?")
        add_message(library, conversation, Role.ASSISTANT, "12.50", answer=answer_details(answer))
        assert list(turns_of(read_messages(library, conversation))) == [
            Turn("How much?", Outcome.ANSWERED, "12.50", answer=answer)
        ]


def test_marks_of_suspicious_pages_come_back(tmp_path: Path) -> None:
    with Library.open(tmp_path / "data") as library:
        added = list(add_document(library, text_pdf(tmp_path / "log.pdf", ["three lamps", "four"])))[-1]
        assert isinstance(added, DocumentAdded)
        number = added.document.id
        cited = Citation(number, "log.pdf", 1, 0, 11, ((1.5, 2, 3, 4),), "three lamps", 0.5, suspicious="Ink.")
        plain = make_answer("How many?", "Three.", (number,), citations=(cited, replace(cited, page=2, suspicious="")))
        document = replace(plain.coverage.documents[0], pages_suspicious=(SuspiciousPage(1, "Ink."),))
        answer = replace(plain, coverage=replace(plain.coverage, documents=(document,)))
        conversation = create_conversation(library, "How many?").id
        add_message(library, conversation, Role.USER, "How many?")
        store_answer(library, conversation, answer)
        assert [turn.answer for turn in turns_of(read_messages(library, conversation))] == [answer]


def test_pins_over_pages_and_at_several_places_come_back_and_go_with_their_document(tmp_path: Path) -> None:
    with Library.open(tmp_path / "data") as library:
        ids = []
        for name in ("log.pdf", "copy.pdf"):
            added = list(add_document(library, text_pdf(tmp_path / name, [name, "three lamps"])))[-1]
            assert isinstance(added, DocumentAdded)
            ids.append(added.document.id)
        first, second = Stretch(1, 0, 5, ((1.5, 2, 3, 4),)), Stretch(2, 0, 5, ((5, 6, 7, 8.25),))
        cited = Citation(ids[0], "log.pdf", 1, 0, 5, first.boxes, "three\nlamps", 0.5, (second,), words=(second,))
        twice = replace(cited, start=1, also_at=tuple(Place(id, f"{id}.pdf", (first, second)) for id in ids))
        answer = replace(
            make_answer("How many?", "Three. Or two.", (ids[0],), citations=(cited, twice)),
            sentences=(AnswerSentence(0, 6, (0, 1), 0.75, True), AnswerSentence(7, 14, (), None, False)),
            nearest=(replace(cited, quote="nearly"),),
        )
        conversation = create_conversation(library, "How many?").id
        store_question(library, conversation, "How many?", ModelRequest((ids[0],), "How many?"))
        store_answer(library, conversation, answer)
        assert list(turns_of(read_messages(library, conversation))) == [
            Turn("How many?", Outcome.ANSWERED, "Three. Or two.", answer=answer)
        ]
        delete_document(library, ids[1])
        (turn,) = turns_of(read_messages(library, conversation))
        assert turn.answer is not None
        assert turn.answer.citations[1] == replace(twice, also_at=twice.also_at[:1]), "the other document stays"
        delete_document(library, ids[0])
        *_, kept = read_messages(library, conversation)
        assert all((c.quote, c.goes_on, c.also_at, c.words) == ("", (), (), ()) for c in kept.citations)


def test_details_of_another_version_do_not_hide_the_answer(tmp_path: Path) -> None:
    with Library.open(tmp_path / "data") as library:
        conversation = create_conversation(library, "q").id
        add_message(library, conversation, Role.USER, "q")
        add_message(library, conversation, Role.ASSISTANT, "a", answer={"from": "the future"})
        assert list(turns_of(read_messages(library, conversation))) == [Turn("q", Outcome.ANSWERED, "a")]
