"""Conversations of many turns, and answers of many sentences: only what is near is built, and nothing jumps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from scripted_models import make_answer

from app.assistant.records import AnswerSentence, AnswerText, Citation, PinsKnown
from app.gui.conversation.citation_chip import CitationChip
from app.gui.conversation.citation_list import AT_ONCE, CitationList
from app.gui.conversation.conversation_model import ConversationListModel, Outcome, Turn
from app.gui.conversation.conversation_view import ConversationView
from app.gui.conversation.pinned_text import PinnedText
from app.gui.conversation.turn_view import TurnView

TURNS = 24


def answered(number: int, sentences: int = 6, pins: int = 3) -> Turn:
    """A turn whose answer has so many sentences, each with a pin."""
    text, parts = "", []
    for count in range(sentences):
        start = len(text)
        text += f"Sentence {count} of turn {number} tells of the gauge. "
        parts.append(AnswerSentence(start, len(text), (count % pins,), 0.9, True))
    citations = tuple(Citation(1, "1.pdf", pin + 1, 0, 9, (), f"Quote {pin}", 0.5) for pin in range(pins))
    answer = replace(make_answer(f"Question {number}?", text, citations=citations), sentences=tuple(parts))
    return Turn(answer.question, Outcome.ANSWERED, text, answer=answer)


@pytest.fixture
def model() -> ConversationListModel:
    return ConversationListModel()


@pytest.fixture
def view(qtbot: QtBot, model: ConversationListModel) -> ConversationView:
    view = ConversationView(model)
    qtbot.addWidget(view)
    view.resize(480, 700)
    view.show()
    model.set_turns([answered(number) for number in range(TURNS)])
    return view


def turns(view: ConversationView) -> list[TurnView]:
    return sorted(view.findChildren(TurnView), key=lambda turn: turn.y())


def settle(view: ConversationView, qtbot: QtBot) -> None:
    """Wait until everything near is built and has its place."""

    def is_settled() -> bool:
        top, bottom = view.verticalScrollBar().value(), view.verticalScrollBar().value() + view.viewport().height()
        seen = [turn for turn in turns(view) if turn.y() < bottom and turn.geometry().bottom() > top]
        return bool(seen) and all(turn.is_built for turn in seen) and not view._building.isActive()

    qtbot.waitUntil(is_settled)
    qtbot.wait(250)


def words_seen(view: ConversationView) -> list[str]:
    """The questions and answers whose beginning can be seen, from the top."""
    found = []
    for turn in turns(view):
        for text in turn.findChildren(PinnedText):
            top = text.mapTo(view.viewport(), QPoint(0, 0)).y()
            if 0 <= top < view.viewport().height():
                found.append(text.toPlainText()[:32])
    return found


def test_a_long_conversation_opens_at_its_end_and_builds_only_what_is_near(
    view: ConversationView, qtbot: QtBot
) -> None:
    settle(view, qtbot)
    built = [turn.is_built for turn in turns(view)]
    assert len(built) == TURNS
    assert built[-1]
    assert 2 <= sum(built) <= 15
    qtbot.waitUntil(lambda: "Sentence 0 of turn 23" in "".join(words_seen(view)[-1:]))
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())


def test_the_wheel_comes_to_every_turn_and_what_was_seen_first_is_taken_to_pieces(
    view: ConversationView, qtbot: QtBot
) -> None:
    settle(view, qtbot)
    seen: set[str] = set(words_seen(view))
    for _ in range(400):
        at = QPointF(view.viewport().rect().center())
        event = QWheelEvent(
            at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, 600), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        before = view.verticalScrollBar().value()
        QApplication.sendEvent(view.viewport(), event)
        assert view.verticalScrollBar().value() < before
        qtbot.waitUntil(lambda: not view._building.isActive())
        seen.update(words_seen(view))
        if view.verticalScrollBar().value() == 0:
            break
    assert {words.split(" tells")[0] for words in seen} == {f"Sentence 0 of turn {n}" for n in range(TURNS)}
    settle(view, qtbot)
    qtbot.waitUntil(lambda: turns(view)[0].is_built)
    qtbot.waitUntil(lambda: sum(turn.is_built for turn in turns(view)) <= 20)


def test_what_is_read_stays_in_its_place_while_turns_above_it_are_built(view: ConversationView, qtbot: QtBot) -> None:
    settle(view, qtbot)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settle(view, qtbot)
    anchor = view.anchor
    assert anchor is not None
    turn = turns(view)[anchor.turn]
    above = turns(view)[anchor.turn - 1]
    assert above.is_built
    place = turn.mapTo(view.viewport(), QPoint(0, 0)).y()
    above.setMinimumHeight(above.height() + 300)  # as when an estimate was too small
    view._held = view._wanted = anchor
    qtbot.waitUntil(lambda: turn.mapTo(view.viewport(), QPoint(0, 0)).y() == place)


def test_a_turn_in_which_the_user_selected_words_or_opened_the_receipt_is_kept(
    view: ConversationView, qtbot: QtBot
) -> None:
    settle(view, qtbot)
    last, before = turns(view)[-1], turns(view)[-2]
    text = before.findChild(PinnedText)
    assert isinstance(text, PinnedText)
    text.selectAll()
    view.verticalScrollBar().setValue(0)
    settle(view, qtbot)
    assert before.is_built
    assert before.findChild(PinnedText).textCursor().hasSelection()  # type: ignore[union-attr]  # it is there
    assert last.is_built  # it may be growing
    text.moveCursor(QTextCursor.MoveOperation.Start)


def test_a_place_in_the_middle_is_returned_to(
    view: ConversationView, model: ConversationListModel, qtbot: QtBot
) -> None:
    settle(view, qtbot)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    settle(view, qtbot)
    anchor, words = view.anchor, words_seen(view)
    kept = model.turns
    model.set_turns(())
    model.set_turns(kept)
    view.return_to(anchor)
    settle(view, qtbot)
    qtbot.waitUntil(lambda: words_seen(view) == words)


def test_chips_stay_while_the_pins_of_further_sentences_come(
    view: ConversationView, model: ConversationListModel, qtbot: QtBot
) -> None:
    answer = answered(99, 12, 12).answer
    assert answer is not None
    model.append_turn(Turn("And then?"))
    model.add_text(AnswerText(answer.text))
    last = view.findChildren(TurnView)[-1]
    chips: list[CitationChip] = []
    for known in (4, 9, 12):
        model.add_pins(PinsKnown(answer.supports[:known], answer.sentences[:known]))
        now = [chip for chip in last.findChildren(CitationChip) if not chip.isHidden()]
        assert [chip.citation for chip in now] == list(answer.supports[:known])
        assert now[: len(chips)] == chips
        chips = now
    model.complete(answer)
    assert last.findChildren(CitationChip) == chips
    assert any("Read" in label.text() for label in last.findChildren(QLabel))


PARTS = (
    "The gauge was built in **1961**.\n\n",
    "- one\n- two *of these*\n",
    "- three\n\n",
    "## A heading\n\n",
    "| Year | Gauge |\n|---|---|\n| 1961 | float |\n\n",
    "It costs $\\frac{1}{2}$ of that. ",
    "---\n\n",
    "```\ncode here\n```\n\n",
    "> It says so. ",
    "And so on. ",
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parts=st.lists(st.sampled_from(PARTS), min_size=1, max_size=9),
    known=st.lists(st.integers(0, 9), min_size=9, max_size=9),
    supported=st.lists(st.booleans(), min_size=9, max_size=9),
)
def test_an_answer_that_grows_looks_as_if_it_were_laid_out_at_once(
    qapp: QApplication, parts: list[str], known: list[int], supported: list[bool]
) -> None:
    supports = tuple(Citation(1, "1.pdf", pin + 1, 0, 9, (), f"Quote {pin}", 0.5) for pin in range(3))
    text, sentences = "", []
    for number, part in enumerate(parts):
        pins = (number % 3,) if supported[number] else ()
        sentences.append(AnswerSentence(len(text), len(text) + len(part), pins, 0.9, supported[number]))
        text += part
    grown, at_once = PinnedText("grown"), PinnedText("at once")
    for number in range(len(parts)):
        so_far = text[: sentences[number].end]
        pinned = sentences[: min(known[number], number + 1)]
        grown.show_pinned(so_far, pinned, supports if pinned else ())
        grown._lay_out()
    grown.show_pinned(text, sentences, supports)
    at_once.show_pinned(text, sentences, supports)
    assert grown.document().toHtml() == at_once.document().toHtml()
    assert grown._chips == at_once._chips


def test_a_rule_between_paragraphs_is_drawn(qapp: QApplication) -> None:
    shown = PinnedText("Answer")
    shown.show_pinned("Above.\n\n---\n\nBelow.", (), ())
    assert shown.document().toHtml().count("<hr") == 1
    assert shown.document().blockCount() == 3


def test_a_long_table_comes_in_parts_that_read_as_one(
    view: ConversationView, model: ConversationListModel, qtbot: QtBot
) -> None:
    cells = [[f"r{row}c{column}" for column in range(6)] for row in range(201)]
    lines = [f"| {' | '.join(row)} |" for row in cells]
    text = "\n".join(["Before it.", "", lines[0], "|---" * 6 + "|", *lines[1:], "", "After it."])
    model.append_turn(Turn("Which?", Outcome.ANSWERED, text, answer=make_answer("Which?", text)))
    shown = view.turn_views[-1].findChild(PinnedText)
    qtbot.waitUntil(lambda: shown.toPlainText().endswith("After it."))
    wanted = ["Before", "it.", *(cell for row in cells for cell in row), "After", "it."]
    assert shown.toPlainText().split() == wanted
    tables = shown.document().rootFrame().childFrames()
    assert len(tables) > 1
    edges = {round(shown.document().documentLayout().frameBoundingRect(table).width()) for table in tables}
    assert len(edges) == 1, "they are as wide as each other"
    widths = {tuple(length.rawValue() for length in table.format().columnWidthConstraints()) for table in tables}
    assert len(widths) == 1
    shown.selectAll()
    assert shown.createMimeDataFromSelection().text().split() == wanted
    shorter = text.replace("| r200c0", "| changed")
    model.take_last()
    model.append_turn(Turn("Which?", Outcome.ANSWERED, shorter, answer=make_answer("Which?", shorter)))
    again = view.turn_views[-1].findChild(PinnedText)
    qtbot.waitUntil(lambda: "changed" in again.toPlainText())


def test_many_citations_come_a_few_at_a_time_and_all_of_them_in_order(
    view: ConversationView, model: ConversationListModel, qtbot: QtBot
) -> None:
    turn = answered(99, sentences=3, pins=120)
    assert turn.answer is not None
    holder = QWidget()
    qtbot.addWidget(holder)
    listed = CitationList()
    holder.setLayout(listed)
    listed.show_pins(turn.answer.supports, [])
    assert listed.count() == AT_ONCE, "the others come when other events have been dealt with"
    model.append_turn(turn)
    built = view.turn_views[-1]

    def numbers() -> list[int]:
        chips = sorted(built.findChildren(CitationChip), key=lambda chip: chip.y())
        return [chip.citation.page for chip in chips]

    qtbot.waitUntil(lambda: len(numbers()) == 120)
    qtbot.waitUntil(lambda: numbers() == list(range(1, 121)))
