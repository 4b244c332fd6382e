"""An answer on the screen: its words with their citations, how far it is, and the lines about how it came to be."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QToolButton, QVBoxLayout

from app.assistant.records import Answer, Stage
from app.gui import theme
from app.gui.conversation.answer_copy import copy_answer
from app.gui.conversation.answer_words import (
    NOT_CLEAR,
    all_read_sentence,
    paused_sentence,
    stage_sentence,
    told_lines,
    whole_receipt,
    words_of,
)
from app.gui.conversation.citation_list import CitationList
from app.gui.conversation.conversation_model import Further, Outcome, Turn
from app.gui.conversation.pinned_text import PinnedText
from app.gui.conversation.reading_controls import ReadingControls, is_any_possible
from app.gui.conversation.turn_actions import OF_ANSWERS, WORDINGS, TurnAction, tip_of
from app.gui.flow_layout import FlowLayout
from app.gui.language import QT_TRANSLATE_NOOP, translate
from app.gui.plain_label import plain_label
from app.gui.question.other_ways import OtherWays
from app.gui.sentences import in_language

COPIED_MS = 1500
BADGE_PADDING = 14
"""Beside the words of a badge, by the style sheet, and something for rounding; pixels."""

NOT_FOUND_BADGE = QT_TRANSLATE_NOOP("AnswerCard", "Not found in these documents")
NOT_CLEAR_BADGE = QT_TRANSLATE_NOOP("AnswerCard", "Not clear in these documents")
UNCITED_BADGE = QT_TRANSLATE_NOOP("AnswerCard", "Without a citation: check it yourself")
PARTLY_BADGE = QT_TRANSLATE_NOOP("AnswerCard", "In part without support: see the marked sentences")
SEEN_BADGE = QT_TRANSLATE_NOOP("AnswerCard", "Seen on a picture: check it on the page")
EARLY_BADGE = QT_TRANSLATE_NOOP("AnswerCard", "From the first pages")
EARLY_NOT_FOUND_BADGE = QT_TRANSLATE_NOOP("AnswerCard", "Not found in the first pages")


def _soft_line(text: str = "") -> QLabel:
    label = plain_label("soft")
    label.setFont(theme.soft_font(label.font()))
    label.setText(text)
    return label


class Badge(QLabel):
    """A few words on one line where there is room for that; in a narrow pane, with large letters, on more."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("badge")
        self.setIndent(0)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """One line: by itself Qt would break it."""
        wide = self.fontMetrics().horizontalAdvance(self.text()) + BADGE_PADDING
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())


class AnswerCard(QFrame):
    """The answer: its stage, its words as they come, its citations, its receipt."""

    citation_chosen = Signal(object)
    asked_otherwise = Signal(object)
    acted = Signal(object)
    """A TurnAction."""
    export_requested = Signal(object)
    """A tuple of one answer."""
    branch_requested = Signal()
    edit_requested = Signal()
    """An earlier question is to be asked in other words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("answer")
        self._turn = Turn("")
        self._badge = Badge()
        self._text = PinnedText(self.tr("Answer"))
        self._text.chosen.connect(self.citation_chosen)
        self._stage = _soft_line()
        self._steps = _soft_line()
        self._steps.setAccessibleName(self.tr("What was looked up"))
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress of the answer"))
        self._ways_on = QVBoxLayout()
        self._ways_on.setSpacing(theme.GAP)
        self._reading: ReadingControls | None = None  # few turns have these two, and they are made for those
        self._other_ways: OtherWays | None = None
        self._chips = CitationList()
        self._chips.chosen.connect(self.citation_chosen)
        self._receipt = _soft_line()
        self._receipt.setAccessibleName(self.tr("What the answer rests on"))
        self._whole_receipt = foot_button(self.tr("Receipt"), self.tr("Show the whole receipt, or only its main lines"))
        self._whole_receipt.setCheckable(True)
        self._whole_receipt.toggled.connect(self._show_receipt)
        self._more_pages = foot_button(
            self.tr("More pages…"),
            self.tr("The documents are longer than the model reads at once: choose what it reads for this question"),
        )
        self._more_pages.setCheckable(True)
        self._more_pages.toggled.connect(lambda: self._show_ways_on(self._turn))
        self._of_answer = {action: self._make_foot(action) for action in OF_ANSWERS}
        self._of_answer[TurnAction.COPY_ANSWER].clicked.connect(self._copy_answer)
        self._of_answer[TurnAction.EXPORT_ANSWER].clicked.connect(lambda: self.export_requested.emit((self._answer,)))
        self._of_answer[TurnAction.BRANCH].clicked.connect(self.branch_requested)
        self._again = {action: self._make_again(action) for action in (TurnAction.EDIT, TurnAction.ASK_AGAIN)}
        self._edit_earlier = foot_button(
            translate("TurnActions", WORDINGS[TurnAction.EDIT].label),
            self.tr("Edit this question and ask it in a conversation of its own; this one stays"),
        )
        self._edit_earlier.clicked.connect(self.edit_requested)
        self._answer: Answer | None = None
        self._lay_out()

    def _make_again(self, action: TurnAction) -> QToolButton:
        button = self._make_foot(action)
        button.clicked.connect(lambda: self.acted.emit(action))
        return button

    def _make_foot(self, action: TurnAction) -> QToolButton:
        return foot_button(translate("TurnActions", WORDINGS[action].label), tip_of(action))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP + 6, theme.GAP + 4, theme.GAP + 6, theme.GAP + 2)
        column.setSpacing(theme.GAP)
        column.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._steps)
        column.addWidget(self._text)
        column.addLayout(self._chips)
        column.addWidget(self._receipt)
        column.addLayout(_foot_line(self._more_pages))
        column.addWidget(self._stage)
        column.addWidget(self._progress)
        column.addLayout(self._ways_on)
        again = self._edit_earlier, *self._again.values()
        column.addLayout(_foot_line(self._whole_receipt, *again, *self._of_answer.values()))

    @property
    def words(self) -> PinnedText:
        """The answer's words."""
        return self._text

    @property
    def is_changed(self) -> bool:
        """Whether the user has opened something in it."""
        return self._whole_receipt.isChecked() or self._more_pages.isChecked() or self._text.is_unfolded

    def show_turn(self, turn: Turn) -> None:
        """Show the turn's answer as far as it is."""
        look = "choice" if turn.offer is not None else turn.outcome.value
        if self.property("outcome") != look:
            self.setProperty("outcome", look)
            self.style().unpolish(self)
            self.style().polish(self)
        badge = _badge_of(turn)
        self._badge.setText(self.tr(badge))
        self._badge.setVisible(bool(badge))
        is_error = turn.outcome is Outcome.FAILED and not turn.text
        words, sentences = (_error_words(turn), ()) if is_error else words_of(turn)
        sentences = sentences if _is_pinned(turn) else ()
        is_draft = turn.outcome is Outcome.WRITING
        self._text.show_pinned(words, sentences, turn.supports, is_literal=is_error, is_draft=is_draft)
        self._text.setVisible(bool(words))
        self._steps.setText("\n".join(in_language(step.text) for step in turn.steps))
        self._steps.setVisible(bool(turn.steps))
        self._show_stage(turn)
        self._show_ways_on(turn)
        self._chips.show_pins(turn.supports, turn.answer.nearest if turn.answer is not None else ())
        if turn.answer is not self._answer:
            self._show_answer(turn.answer)
        self._receipt.setVisible(turn.answer is not None)
        self._whole_receipt.setVisible(turn.answer is not None)
        self._edit_earlier.setVisible(turn.request is None and turn.answer is not None and bool(turn.answer.question))
        for action, button in self._of_answer.items():
            button.setVisible(WORDINGS[action].is_possible(turn))
        for action, button in self._again.items():
            is_offered = WORDINGS[action].is_possible(turn) and turn.offer is None  # else the words are in the box
            button.setVisible(is_offered)
        if turn.outcome is Outcome.FAILED and turn.text:
            self._stage.setText(in_language(turn.error))
            self._stage.show()

    def _show_stage(self, turn: Turn) -> None:
        """What is being done now; of a reading, also where it was paused, and that it is done."""
        stage = turn.stage
        words = _state_words(turn)
        self._stage.setVisible(bool(words))
        self._stage.setText(words)
        self._progress.setVisible(stage is not None)
        if stage is not None:
            done, total = _extent(stage)
            self._progress.setRange(0, total)
            self._progress.setValue(done)

    def _show_ways_on(self, turn: Turn) -> None:
        """What can be done with a reading, or in place of one that is too long."""
        self._turn = turn
        if self._reading is None and is_any_possible(turn):
            self._reading = ReadingControls()
            self._reading.acted.connect(self.acted)
            self._ways_on.addWidget(self._reading)
        if self._reading is not None:
            self._reading.show_turn(turn)
        can_read_more = turn.answer is not None and turn.request is not None and turn.request.can_read_more
        self._more_pages.setVisible(can_read_more)
        if not can_read_more:
            self._more_pages.setChecked(False)
        offer = turn.request if self._more_pages.isChecked() else turn.offer
        if self._other_ways is None and offer is not None:
            self._other_ways = OtherWays()
            self._other_ways.chosen.connect(self.asked_otherwise)
            self._other_ways.cancelled.connect(lambda: self.acted.emit(TurnAction.GIVE_UP))
            self._other_ways.model_requested.connect(lambda: self.acted.emit(TurnAction.OTHER_MODEL))
            self._ways_on.addWidget(self._other_ways)
        if self._other_ways is not None:
            self._other_ways.show_offer(offer, is_answered=turn.answer is not None)

    def _show_answer(self, answer: Answer | None) -> None:
        self._answer = answer
        if answer is None:
            return
        self._show_receipt()

    def _show_receipt(self) -> None:
        """All lines and how the time was spent, or what is always told."""
        if self._answer is None:
            return
        lines_of = whole_receipt if self._whole_receipt.isChecked() else told_lines
        self._receipt.setText("\n".join(lines_of(self._answer)))

    def _copy_answer(self) -> None:
        if self._answer is not None:
            copy_answer(self._answer)
            copy = self._of_answer[TurnAction.COPY_ANSWER]
            copy.setText(self.tr("Copied"))
            label = translate("TurnActions", WORDINGS[TurnAction.COPY_ANSWER].label)
            QTimer.singleShot(COPIED_MS, copy, lambda: copy.setText(label))


def _foot_line(*buttons: QToolButton) -> FlowLayout:
    """The first one at the beginning, with its words below the answer's; the others at the end."""
    line = FlowLayout(gap=0, parted_after=1, outdent=theme.GAP + 4)
    for button in buttons:
        line.addWidget(button)
    return line


def foot_button(text: str, tip: str) -> QToolButton:
    """One of the small buttons under an answer."""
    button = QToolButton()
    button.setObjectName("foot")
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button


def _is_too_long(turn: Turn) -> bool:
    """Whether what there is to be read was too much, rather than pages that the user named."""
    return turn.offer is not None and not turn.offer.pages


def _error_words(turn: Turn) -> str:
    """What an error says; where there is too much to be read, that, and the figures come below in small letters."""
    if _is_too_long(turn):
        return translate("AnswerCard", "The documents are longer than what the model can read at once.")
    return in_language(turn.error)


def _state_words(turn: Turn) -> str:
    if _is_too_long(turn):
        return in_language(turn.error)
    if turn.outcome is Outcome.PAUSED or turn.further is Further.PAUSED:
        return paused_sentence(turn.stage.reading if turn.stage else None)
    if turn.further is Further.READ and turn.answer is not None:
        return all_read_sentence(turn.answer.coverage)
    is_answer = turn.answer is not None and turn.answer.question != ""  # a summary is shown, found or not
    if turn.outcome is Outcome.NOT_FOUND and turn.taken_back.strip() and turn.stage is None and is_answer:
        if turn.text == NOT_CLEAR:
            return translate("AnswerCard", "What was written at first is not shown: the documents leave it open.")
        return translate("AnswerCard", "What was written at first is not shown: nothing in the documents says it.")
    return stage_sentence(turn.stage) if turn.stage else ""


def _extent(stage: Stage) -> tuple[int, int]:
    """What the bar shows: of readings the tokens, since a page may be long; once all is read, what is done then."""
    reading = stage.reading
    is_all = reading is not None and reading.tokens_read >= reading.tokens and stage.total > 0 and not stage.counts
    return (stage.done, stage.total) if reading is None or is_all else (reading.tokens_read, reading.tokens)


def _badge_of(turn: Turn) -> str:
    """The word that tells an unusual answer from a cited one without relying on colour."""
    if turn.outcome is Outcome.PAUSED:
        return QT_TRANSLATE_NOOP("AnswerCard", "Paused")
    if turn.answer is not None and turn.answer.coverage.is_partial:
        return EARLY_BADGE if turn.outcome is Outcome.ANSWERED else EARLY_NOT_FOUND_BADGE
    if turn.outcome is Outcome.NOT_FOUND and turn.text == NOT_CLEAR:
        return NOT_CLEAR_BADGE
    if turn.outcome is Outcome.NOT_FOUND:
        return _badge_of_summary(turn.answer) if turn.answer and not turn.answer.question else NOT_FOUND_BADGE
    if turn.outcome is Outcome.STOPPED:
        return QT_TRANSLATE_NOOP("AnswerCard", "Stopped")
    if turn.offer is not None:
        return QT_TRANSLATE_NOOP("AnswerCard", "Choose what to read")
    if turn.outcome is Outcome.FAILED:
        return QT_TRANSLATE_NOOP("AnswerCard", "No answer")
    if turn.answer is not None and not turn.answer.citations:
        return SEEN_BADGE if turn.answer.image_pins else UNCITED_BADGE
    if turn.answer is not None and not all(sentence.is_supported for sentence in turn.answer.sentences):
        return PARTLY_BADGE
    return ""


def _is_pinned(turn: Turn) -> bool:
    """Whether the sentences shown are the model's: that the documents do not say it needs no pin."""
    return turn.answer is None or turn.answer.found or not turn.answer.question


def _badge_of_summary(answer: Answer) -> str:
    """A summary for which no words were found is still a summary, unless there was nothing to read."""
    has_read = any(document.pages_read or document.looked_at for document in answer.coverage.documents)
    return UNCITED_BADGE if has_read and answer.text else QT_TRANSLATE_NOOP("AnswerCard", "No summary")
