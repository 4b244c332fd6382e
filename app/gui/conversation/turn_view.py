"""One turn on the screen: the question and its answer, or an empty place for both while nobody is near it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.conversation.answer_card import AnswerCard
from app.gui.conversation.conversation_model import Turn
from app.gui.conversation.growing_text import Find, GrowingText

AROUND_LINES = 10
"""Lines for which a turn has room besides its words and chips: margins, the receipt, the buttons."""


class TurnView(QWidget):
    """A question with its answer under it. Where nobody looks yet it is an empty place, about as high as these."""

    citation_chosen = Signal(object)
    asked_otherwise = Signal(object)
    acted = Signal(object)
    export_requested = Signal(object)
    branch_requested = Signal()
    edit_requested = Signal()

    def __init__(self, turn: Turn, *, is_put_off: bool = False) -> None:
        """`is_put_off`: `build` is called when it comes near what is seen; a turn takes longer than a page of text."""
        super().__init__()
        self._turn = turn
        self._question: QFrame | None = None
        self._answer: AnswerCard | None = None
        self._texts: tuple[GrowingText, ...] = ()  # the question and the answer's words
        self._find: Find | None = None
        self._current: tuple[int, int] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self.setAccessibleName(turn.question)
        if not is_put_off:
            self.build()

    @property
    def is_built(self) -> bool:
        """Whether it is more than an empty place."""
        return self._answer is not None

    def guess_height(self, width: int) -> None:
        """Be about as high as the turn will be in a pane so wide, in pixels: so the scroll bar tells the truth."""
        metrics = QFontMetrics(theme.reading_font(self.font()))
        letters = max(10, width // max(1, metrics.averageCharWidth()))
        lines = sum(
            1 + len(line) // letters for text in (self._turn.question, self._turn.text) for line in text.split("\n")
        )
        chips = len(self._turn.supports) * (2 * metrics.height() + 2 * theme.GAP)
        self.setMinimumHeight(lines * metrics.height() + chips + AROUND_LINES * metrics.height())

    def build(self) -> None:
        """Show the question and the answer."""
        if self._answer is not None:
            return
        self._question = bubble = QFrame()
        bubble.setObjectName("question")
        inner = QVBoxLayout(bubble)
        inner.setContentsMargins(theme.GAP + 6, theme.GAP, theme.GAP + 6, theme.GAP)
        question = GrowingText(self.tr("Question asked"))
        question.show_text(self._turn.question)
        inner.addWidget(question)
        self._answer = answer = AnswerCard()
        answer.citation_chosen.connect(self.citation_chosen)
        answer.asked_otherwise.connect(self.asked_otherwise)
        answer.acted.connect(self.acted)
        answer.export_requested.connect(self.export_requested)
        answer.branch_requested.connect(self.branch_requested)
        answer.edit_requested.connect(self.edit_requested)
        answer.show_turn(self._turn)
        self._texts = question, answer.words
        self._light()
        self.setMinimumHeight(0)
        self.setAccessibleName("")
        self._column.addWidget(bubble)
        self._column.addWidget(answer)

    def put_away(self) -> bool:
        """Be an empty place again, as high as it was: False if the user has done something in it that would be lost."""
        if self._question is None or self._answer is None or self._is_in_use(self._answer):
            return False
        self.setMinimumHeight(self.height())
        self.setAccessibleName(self._turn.question)
        for part in (self._question, self._answer):
            self._column.removeWidget(part)
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self._question = self._answer = None
        self._texts = ()
        return True

    def light(self, find: Find | None, current: tuple[int, int] | None = None) -> None:
        """Mark what is found in question and answer, now and whenever they are built; None: nothing.

        `current`: which of it is to stand out: 0 for the question or 1 for the answer, and its number in there.
        """
        self._find, self._current = find, current
        self._light()

    def places(self, find: Find) -> tuple[list[tuple[int, int]], ...]:
        """What is found in question and answer as they are shown; empty for an empty place."""
        return tuple(text.places(find) for text in self._texts)

    def box_of(self, part: int, place: tuple[int, int]) -> QRect:
        """Where something that was found is, in this widget; it has to be built."""
        text = self._texts[part]
        return text.box_of(*place).translated(text.mapTo(self, QPoint(0, 0)))

    def _light(self) -> None:
        for part, text in enumerate(self._texts):
            is_here = self._current is not None and self._current[0] == part
            text.light(self._find, self._current[1] if is_here and self._current is not None else None)

    def _is_in_use(self, answer: AnswerCard) -> bool:
        focus = QApplication.focusWidget()
        has_focus = focus is not None and self.isAncestorOf(focus)
        texts = self.findChildren(QTextEdit)
        return has_focus or answer.is_changed or any(text.textCursor().hasSelection() for text in texts)

    def show_turn(self, turn: Turn) -> None:
        """Show what has changed; a question never changes."""
        self._turn = turn
        if self._answer is not None:
            self._answer.show_turn(turn)
