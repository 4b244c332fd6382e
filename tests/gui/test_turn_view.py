"""One turn on the screen: citations by keyboard, words that are data, answers that look different without colour."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QTextEdit, QToolButton
from pytestqt.qtbot import QtBot
from scripted_models import make_answer

from app.assistant import ending
from app.assistant.records import (
    AnswerSentence,
    AnswerText,
    Citation,
    DocumentCoverage,
    ImagePin,
    PageLookedAt,
    PinsKnown,
    Reading,
    Stage,
    ToolStep,
)
from app.gui.conversation import answer_words
from app.gui.conversation.answer_card import AnswerCard
from app.gui.conversation.answer_words import NOT_CLEAR, NOT_SAID, paused_sentence
from app.gui.conversation.citation_chip import CitationChip
from app.gui.conversation.conversation_model import ConversationListModel, Further, Outcome, Turn
from app.gui.conversation.pinned_text import PinnedText
from app.gui.conversation.turn_view import TurnView
from app.gui.language import use_language
from app.gui.question.model_request import ModelRequest

CITATION = Citation(1, "<i>log</i>.pdf", 7, 0, 12, ((0, 0, 9, 9),), "three <img src='x'>\nlamps", 1.0)


def make_view(qtbot: QtBot, turn: Turn) -> TurnView:
    view = TurnView(turn)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    return view


def visible_words(view: TurnView) -> str:
    labels = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    return "\n".join(labels + [text.toPlainText() for text in view.findChildren(QTextEdit) if text.isVisible()])


def test_chip_shows_quote_file_and_page_on_hover_and_is_pressed_by_key(qtbot: QtBot) -> None:
    answer = make_answer("How many?", "Three.", citations=(CITATION,))
    view = make_view(qtbot, Turn("How many?", Outcome.ANSWERED, "Three.", answer=answer))
    chip = view.findChild(CitationChip)
    assert "three &lt;img src=&#x27;x&#x27;&gt; lamps" in chip.toolTip()
    assert "&lt;i&gt;log&lt;/i&gt;.pdf" in chip.toolTip() and "Page 7" in chip.toolTip()
    assert "Citation 1, page 7" in chip.accessibleName()
    assert chip.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(view.citation_chosen) as chosen:
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chosen.args == [CITATION]


def test_steps_are_shown_above_an_answer_on_its_way_and_in_the_receipt(qtbot: QtBot) -> None:
    steps = (
        ToolStep("Searched for “<b>lamps</b>”: 2 pages found.", "{}"),
        ToolStep("Read from log.pdf: page 7.", "{}", 1, (7,)),
    )
    conversation = ConversationListModel()
    conversation.append_turn(Turn("How many?"))
    for step in steps:
        conversation.add_step(step)
    view = make_view(qtbot, conversation.turns[-1])
    shown = [label for label in view.findChildren(QLabel) if label.accessibleName() == "What was looked up"]
    assert [label.text().split("\n") for label in shown if label.isVisible()] == [[step.text for step in steps]]
    assert shown[0].textFormat() is Qt.TextFormat.PlainText
    answer = make_answer("How many?", "Three.")
    conversation.complete(replace(answer, coverage=replace(answer.coverage, steps=steps)))
    view.show_turn(conversation.turns[-1])
    assert not shown[0].isVisible() and all(step.text in visible_words(view) for step in steps)


def test_document_words_are_never_read_as_html(qtbot: QtBot) -> None:
    words = "<h1>Big</h1> <script>"
    view = make_view(qtbot, Turn(words, Outcome.WRITING, words))
    shown = [text.toPlainText() for text in view.findChildren(QTextEdit)]
    assert shown == [words, words]


@pytest.mark.parametrize(
    ("turn", "word"),
    [
        (Turn("q", Outcome.NOT_FOUND, "Not said.", answer=make_answer("q", "Not said.", found=False)), "Not found in"),
        (Turn("q", Outcome.STOPPED, "Half an"), "Stopped"),
        (Turn("q", Outcome.FAILED, "Half an", error="No memory."), "No answer"),
        (
            Turn("Summarise a.pdf", Outcome.NOT_FOUND, "Gist.", answer=make_answer("", "Gist.", found=False)),
            "Without a",
        ),
        (Turn("Summarise a.pdf", Outcome.NOT_FOUND, "", answer=make_answer("", "", found=False)), "No summary"),
        (Turn("q", Outcome.FAILED, error="Too long.", offer=ModelRequest((1,), "q")), "Choose what to read"),
        (Turn("q", Outcome.ANSWERED, "Bare.", answer=make_answer("q", "Bare.")), "Without a citation"),
    ],
)
def test_unusual_answers_say_so_in_words_and_keep_their_text(qtbot: QtBot, turn: Turn, word: str) -> None:
    words = visible_words(make_view(qtbot, turn))
    assert word in words and turn.text in words and turn.error in words


def test_a_cited_answer_has_receipt_and_timing_and_no_badge(qtbot: QtBot) -> None:
    answer = make_answer("q", "Three.", citations=(CITATION,))
    words = visible_words(make_view(qtbot, Turn("q", Outcome.ANSWERED, "Three.", answer=answer)))
    assert "Read 2 of 3 pages · 1 page could not be read · 1.6 s · Scripted on CPU" in words
    assert "1.pdf: page 3 could not be read." in words
    assert "of 1,000 tokens" not in words, "that is for the receipt"
    assert "Without a citation" not in words and "Not found" not in words


def test_an_answer_that_was_seen_says_so_and_shows_what_was_looked_at(qtbot: QtBot) -> None:
    answer = make_answer("How much?", "12.50")
    pin = ImagePin(4, "photo.png", 1, ((0, 0, 280, 1100), (0, 0, 280, 275)), 0.25)
    seen = DocumentCoverage(4, "photo.png", 1, (), (1,), (), 96, (PageLookedAt(1, 1, 4, 1280),))
    coverage = replace(answer.coverage, documents=(seen,), left_out=())
    answer = replace(answer, image_pins=(pin,), coverage=coverage)
    view = make_view(qtbot, Turn("How much?", Outcome.ANSWERED, "12.50", answer=answer))
    words = visible_words(view)
    assert "Seen on a picture" in words
    assert "Read 0 of 1 page · 1 page looked at as image · nothing left out · 1.6 s" in words
    details = "photo.png: page 1 as image, 256 × (1 + 4 crops) tokens"
    assert details not in words, "nothing was left out: the line of figures is enough"
    receipt = next(button for button in view.findChildren(QToolButton) if button.text() == "Receipt")
    qtbot.keyClick(receipt, Qt.Key.Key_Space)
    assert details in visible_words(view) and "Read 0 of 1 page · 80 of 1,000 tokens" in visible_words(view)
    qtbot.keyClick(receipt, Qt.Key.Key_Space)
    assert details not in visible_words(view)
    chip = view.findChild(CitationChip)
    assert "no words to quote" in chip.toolTip()
    with qtbot.waitSignal(view.citation_chosen) as chosen:
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chosen.args == [pin]


def test_each_sentence_shows_its_pins_and_whether_anything_holds_it_up(qtbot: QtBot) -> None:
    other = replace(CITATION, page=8, quote="two boats")
    text = "Three lamps. Two boats. One king."
    sentences = (
        AnswerSentence(0, 12, (0,), 0.9, True),
        AnswerSentence(13, 23, (0, 1), 0.2, False),
        AnswerSentence(24, 33, (), None, False),
    )
    turn = Turn("q", Outcome.WRITING, text)
    view = make_view(qtbot, turn)
    view.show_turn(replace(turn, pins=PinsKnown((CITATION,), sentences[:1])))
    assert "Three lamps.\u2009\u20051\u2005 Two boats. One king." in visible_words(view), (
        "pins come while others are looked up"
    )
    assert len(view.findChildren(CitationChip)) == 1
    answer = replace(make_answer("q", text, citations=(CITATION, other)), sentences=sentences)
    view.show_turn(Turn("q", Outcome.ANSWERED, text, answer=answer))
    words = visible_words(view)
    assert (
        "Two boats.\u2009\u20051\u2005\u2009\u20052\u2005 [support is weak] One king. [not found in the document]"
        in words
    )
    assert "In part without support" in words
    shown = view.findChild(PinnedText)
    tips = {tip for tip in (tip_at(shown, place) for place in range(len(shown.toPlainText()))) if tip}
    assert any("likelihood of only 20%" in tip for tip in tips) and any("Nothing was found" in tip for tip in tips)
    assert any("three &lt;img src=&#x27;x&#x27;&gt; lamps" in tip for tip in tips), "data, not HTML"
    place = shown.toPlainText().index("\u20052") + 1
    cursor = QTextCursor(shown.document())
    cursor.setPosition(place)
    with qtbot.waitSignal(view.citation_chosen) as chosen:
        qtbot.mouseClick(
            shown.viewport(), Qt.MouseButton.LeftButton, pos=shown.cursorRect(cursor).center() + QPoint(3, 0)
        )
    assert chosen.args == [other]


def tip_at(shown: PinnedText, place: int) -> str:
    cursor = QTextCursor(shown.document())
    cursor.setPosition(place + 1)
    return cursor.charFormat().toolTip()


def test_nearest_passages_stand_under_an_answer_that_was_not_found(qtbot: QtBot) -> None:
    text = "The document does not say."
    answer = replace(
        make_answer("q", text, found=False),
        sentences=(AnswerSentence(0, len(text), (), None, False),),
        nearest=(CITATION, replace(CITATION, page=2)),
    )
    view = make_view(qtbot, Turn("q", Outcome.NOT_FOUND, text, answer=answer))
    words = visible_words(view)
    assert "The passages that come nearest" in words and "[" not in words, "that it is not said needs no pin"
    chips = view.findChildren(CitationChip)
    assert [chip.accessibleName().partition(",")[0] for chip in chips] == ["Nearest passage 1", "Nearest passage 2"]
    with qtbot.waitSignal(view.citation_chosen) as chosen:
        qtbot.keyClick(chips[1], Qt.Key.Key_Space)
    assert chosen.args == [answer.nearest[1]]


def test_words_appear_as_they_come_and_the_card_grows(qtbot: QtBot) -> None:
    turn = Turn("q", Outcome.WRITING)
    view = make_view(qtbot, turn)
    height = 0
    for count in (1, 40, 200):
        view.show_turn(replace(turn, text="word " * count))
        words = ("word " * count).strip()
        qtbot.waitUntil(lambda words=words: words in visible_words(view))
        qtbot.waitUntil(lambda before=height: view.sizeHint().height() > before)
        height = view.sizeHint().height()


def test_words_that_may_still_change_are_grey_and_those_taken_back_are_told_of(qtbot: QtBot) -> None:
    conversation = ConversationListModel()
    conversation.append_turn(Turn("q"))
    view = make_view(qtbot, conversation.turns[-1])
    text = next(text for text in view.findChildren(PinnedText))
    soft = text.palette().placeholderText().color()

    def colours() -> list[bool]:
        """Of both sentences: whether they are grey."""
        view.show_turn(conversation.turns[-1])
        cursor = text.textCursor()
        grey = []
        for word in ("Three", "Lamps"):
            cursor.setPosition(text.toPlainText().index(word) + 1)
            brush = cursor.charFormat().foreground()
            grey.append(brush.style() != Qt.BrushStyle.NoBrush and brush.color() == soft)
        return grey

    conversation.add_text(AnswerText("Three. Lamps."))
    assert colours() == [True, True] and "grey words are not checked yet" in visible_words(view)
    conversation.add_pins(PinsKnown((CITATION,), (AnswerSentence(0, 6, (0,), 0.9, True),)))
    assert colours() == [False, True]
    pinned = make_answer("q", "Three. Lamps.", citations=(CITATION,))
    conversation.complete(pinned)
    assert colours() == [False, False] and "at first" not in visible_words(view)
    conversation.begin_again(Stage("Thinking", 0, 0), ModelRequest((1,), "q"))
    for event in (AnswerText("Four boats."), AnswerText("", replace=True), AnswerText("Not said.", replace=True)):
        conversation.add_text(event)
    conversation.complete(make_answer("q", "Not said.", found=False))
    view.show_turn(conversation.turns[-1])
    assert "What was written at first is not shown" in visible_words(view)
    view.show_turn(replace(conversation.turns[-1], further=Further.READ))
    words = visible_words(view)
    assert "are read now" in words and "at first" not in words, "that there is more to ask is told"
    view.show_turn(replace(conversation.turns[-1], answer=make_answer("", "Not said.", found=False)))
    assert "at first" not in visible_words(view), "a summary is shown, found or not"


def test_text_taken_away_while_pictures_are_looked_at_says_nothing_of_writing() -> None:
    conversation = ConversationListModel()
    conversation.append_turn(Turn("q", stage=Stage("Looking at page 3", 0, 0)))
    conversation.add_text(AnswerText("", replace=True))
    assert conversation.turns[-1].stage == Stage("Looking at page 3", 0, 0)


def test_the_bar_of_a_summary_goes_on_once_all_is_read(qtbot: QtBot) -> None:
    card = AnswerCard()
    qtbot.addWidget(card)
    bar = card.findChild(QProgressBar)
    for stage, shown in (
        (Stage("Choosing sentences, part", 2, 3, Reading(4, 6, 0, 200, 300, 0.0, None)), 200 / 300),
        (Stage("Choosing sentences, part", 3, 3, Reading(6, 6, 0, 300, 300, 0.0, None)), 1),
        (Stage("Choosing sentences", 30, 120, Reading(6, 6, 0, 300, 300, 0.0, None)), 0.25),
    ):
        card.show_turn(Turn("", Outcome.WAITING, stage=stage))
        assert bar.value() / bar.maximum() == shown


def test_a_paused_reading_says_whether_it_is_kept() -> None:
    reading = Reading(2, 9, 0, 200, 900, 0.0, None)
    assert "is kept" not in paused_sentence(replace(reading, pages_read=0, is_kept=False))
    assert paused_sentence(reading) == "Paused. 2 of 9 pages read and kept."
    assert paused_sentence(replace(reading, is_kept=False)) == "Paused after 2 of 9 pages. Going on reads them anew."


def test_that_the_document_does_not_say_it_is_said_in_the_language_of_the_window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (NOT_SAID, NOT_CLEAR) == (ending.NOT_FOUND, ending.NOT_CLEAR)
    monkeypatch.setattr(answer_words, "translate", lambda context, text: f"<{text}>")
    badges = {NOT_SAID: "Not found in these documents", NOT_CLEAR: "Not clear in these documents"}
    for text, badge in badges.items():
        turn = Turn("q", Outcome.NOT_FOUND, text, answer=make_answer("q", text, found=False))
        words = visible_words(make_view(qtbot, turn))
        assert f"<{text}>" in words and badge in words
        assert turn.answer is not None and turn.answer.text == text, "what is kept stays as it is"


def test_copying_takes_the_citations_along(qtbot: QtBot) -> None:
    answer = make_answer("q", "Three.", citations=(CITATION,))
    view = make_view(qtbot, Turn("q", Outcome.ANSWERED, "Three.", answer=answer))
    button = next(button for button in view.findChildren(QToolButton) if button.text() == "Copy")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied == "Three.[^1]\n\n[^1]: <i>log</i>.pdf, page 7: “three <img src='x'> lamps”"


def test_pins_that_become_known_replace_what_was_shown(qtbot: QtBot) -> None:
    view = PinnedText("Answer")
    qtbot.addWidget(view)
    sentences = AnswerSentence(0, 6, (0,), 0.9, True), AnswerSentence(7, 13, (0,), 0.9, True)
    for known in (0, 1, 2):
        view.show_pinned("Three. Lamps.", sentences[:known], (CITATION,))
        assert re.sub("[\u2009\u20051]", "", view.toPlainText()) == "Three. Lamps."
    view.show_pinned("Three. Lamps. More.", (), ())
    assert view.toPlainText() == "Three. Lamps. More."


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_buttons_under_an_answer_wrap_where_the_pane_is_narrow(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    answer = make_answer("q", "Three.", citations=(CITATION,))
    view = make_view(qtbot, Turn("q", Outcome.ANSWERED, "Three.", answer=answer, request=ModelRequest((1,), "q")))
    view.setLayoutDirection(direction)
    for width, is_wrapped in ((900, False), (230, True), (900, False)):
        view.resize(width, 700)
        qtbot.waitUntil(lambda wrapped=is_wrapped: faults_of_the_buttons(view, direction, is_wrapped=wrapped) == [])


def faults_of_the_buttons(view: TurnView, direction: Qt.LayoutDirection, *, is_wrapped: bool) -> list[str]:
    """What is wrong with their places, which they have a moment after a change of size."""
    buttons = [button for button in view.findChildren(QToolButton) if button.isVisible()]
    boxes = [QRect(button.mapTo(view, QPoint()), button.size()) for button in buttons]
    holds = {
        "six": len(buttons) == 6,
        "inside": all(view.rect().contains(box) for box in boxes),
        "apart": not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[:n]),
        "whole": all(box.width() >= button.sizeHint().width() for box, button in zip(boxes, buttons, strict=True)),
        "lines": (len({box.top() for box in boxes}) > 1) is is_wrapped,
    }
    if not is_wrapped:
        ends = min(box.left() for box in boxes), max(box.right() for box in boxes)
        receipt = next(b for b, button in zip(boxes, buttons, strict=True) if button.isCheckable())
        is_mirrored = direction is Qt.LayoutDirection.RightToLeft
        holds["the receipt's side"] = receipt.right() == ends[1] if is_mirrored else receipt.left() == ends[0]
        holds["the others stand at the other side"] = ends[1] - ends[0] > 800
    return [what for what, is_so in holds.items() if not is_so]


def test_values_that_an_extraction_did_not_find_are_told_in_the_language_of_the_window(
    qapp: QApplication, qtbot: QtBot
) -> None:
    use_language(qapp, "de")
    text = "- total: not found in the document\n- date: “3 May”\n- place: not found in the document"
    found = text.index("- date"), text.index("\n- place")
    answer = replace(
        make_answer("total, date, place", text, citations=(CITATION,)),
        sentences=(AnswerSentence(*found, (0,), 0.9, True),),
    )
    view = make_view(qtbot, Turn("/extract total, date, place", Outcome.ANSWERED, text, answer=answer))
    words = visible_words(view)
    assert words.count("im Dokument nicht gefunden") == 2 and "not found" not in words
    assert re.search(r"date: “3 May”\s+1", words), "the pin still stands behind its value"
    asked = make_view(qtbot, Turn("What is missing?", Outcome.ANSWERED, text, answer=answer))
    assert "not found in the document" in visible_words(asked), "what the model wrote stays as it is"
