"""The meter under the question box: what of the model's context the documents take, and what is free."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.language import COUNTS, QT_TRANSLATE_NOOP, figure, percent, translate
from app.gui.plain_label import plain_label
from app.gui.plain_tip import plain_tip
from app.gui.question.model_request import BEST_PAGES, LOOK_UP, SEARCH_MODE

BAR_HEIGHT = 6
LEAST_HATCHED = 8.0
"""Pixels: of a narrower part a pattern would be seen as a speck."""
BY_ITSELF = QT_TRANSLATE_NOOP(
    "BudgetMeter", "Each question is asked by itself: earlier questions and answers of the conversation take no room."
)

TOKEN = QT_TRANSLATE_NOOP("BudgetMeter", "A token is a piece of a word: about four letters of English.")
LEAST_TIMES = 1.5
MOST_LINES = 2
"""Of words that have the button beside them."""
WAY_WORDS = {
    BEST_PAGES: QT_TRANSLATE_NOOP("BudgetMeter", "the best pages are searched for"),
    SEARCH_MODE: QT_TRANSLATE_NOOP("BudgetMeter", "as many of the best pages as fit are read"),
    LOOK_UP: QT_TRANSLATE_NOOP("BudgetMeter", "the model looks up what it needs"),
}
"""How documents that are too long are asked."""


@dataclass(frozen=True, slots=True)
class Budget:
    """Tokens of the model's context."""

    documents: int | None
    """Of the documents that would be asked; None: not counted yet."""
    answer: int
    """Kept for the question and its answer."""
    limit: int

    @property
    def free(self) -> int:
        """What is left; below 0: so many are too many."""
        return self.limit - self.answer - (self.documents or 0)

    @property
    def is_over(self) -> bool:
        """Whether the documents are known to be too long to be read at once."""
        return self.documents is not None and self.free < 0

    @property
    def sentence(self) -> str:
        """How full it is, in words for everybody."""
        if self.documents is None:
            return translate("BudgetMeter", "Counting the words of the documents")
        if self.is_over:
            room = max(1, self.limit - self.answer)
            times = self.documents / room
            if times < LEAST_TIMES:
                return translate("BudgetMeter", "A little more than the model reads at once: you choose when you ask")
            words = translate(
                "BudgetMeter", "About {times} times what the model reads at once: you choose when you ask"
            )
            return words.format(times=figure(times))
        words = translate("BudgetMeter", "Documents {documents} · question and answer {answer} · free {free}")
        documents, answer = round(self.documents / self.limit, 2), round(self.answer / self.limit, 2)
        free = max(0.0, 1 - documents - answer)  # of what was rounded: else the three would be more than all, or less
        return words.format(documents=percent(documents), answer=percent(answer), free=percent(free))

    @property
    def figures(self) -> str:
        """The same in tokens."""
        if self.documents is None:
            return translate("BudgetMeter", "The model reads {limit} at once.").format(limit=COUNTS.tokens(self.limit))
        if self.is_over:
            words = translate(
                "BudgetMeter",
                "Documents {documents} · question and answer {answer} · {excess} tokens more than the {limit} that fit",
            )
        else:
            words = translate(
                "BudgetMeter", "Documents {documents} · question and answer {answer} · free {free} of {limit} tokens"
            )
        return words.format(
            documents=figure(self.documents),
            answer=figure(self.answer),
            free=figure(self.free),
            excess=figure(-self.free),
            limit=figure(self.limit),
        )


class _Bar(QWidget):
    def __init__(self, look: theme.Theme) -> None:
        super().__init__()
        self._look = look
        self.budget: Budget | None = None
        self.is_warning = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(60, BAR_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Documents, then the answer's room (hatched: a pattern, not only a colour), then what is free."""
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.border))
        painter.drawRoundedRect(whole, 3, 3)
        outline = QPainterPath()
        outline.addRoundedRect(whole, 3, 3)
        painter.setClipPath(outline)  # only the ends of the whole bar are round
        if self.budget is None or not self.budget.limit:
            return
        budget = self.budget
        scale = whole.width() / max(budget.limit, budget.answer + (budget.documents or 0))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = 0.0
        styles = (
            (budget.documents or 0, QColor(colours.warning if self.is_warning else colours.accent), None),
            (budget.answer, QColor(colours.text_soft), Qt.BrushStyle.BDiagPattern),
        )
        for tokens, colour, pattern in styles:
            width = max(2.0, tokens * scale) if tokens else 0.0
            left = whole.width() - at - width if is_mirrored else at
            painter.setBrush(colour)
            if pattern is not None and width >= LEAST_HATCHED:
                brush = painter.brush()
                brush.setStyle(pattern)
                painter.setBrush(brush)
            painter.drawRect(QRectF(left, 0, width, whole.height()))
            at += width


class BudgetMeter(QWidget):
    """The bar with its sentence; the tooltip has the figures.

    Where there is too much to be read at once and it is asked in one way, it says how, and a button has the user choose
    each time.
    """

    choice_requested = Signal()

    def __init__(self, look: theme.Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._budget: Budget | None = None
        self._way = ""
        self._can_choose = True
        self._bar = _Bar(look)
        self._words = plain_label("soft")
        self._words.setFont(theme.soft_font(self.font()))
        self._choose = QToolButton()
        self._choose.setText(self.tr("Choose each time"))
        self._choose.setToolTip(self.tr("Questions offer all ways before they are answered"))
        self._choose.setFont(theme.soft_font(self.font()))
        self._choose.clicked.connect(self.choice_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_SMALL, theme.GAP, theme.GAP_SMALL, 0)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(self._bar)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignTrailing)
        column.addLayout(self._row)
        look.changed.connect(self._bar.update)
        self.hide()

    @property
    def is_over(self) -> bool:
        """Whether what would be asked is known to be too long to be read at once."""
        return self._budget is not None and self._budget.is_over

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow pane the button goes below the words."""
        super().resizeEvent(event)
        self._place_button()

    def show_budget(self, budget: Budget | None) -> None:
        """Show these figures; None: there is nothing to be asked yet."""
        self.setVisible(budget is not None)
        self._budget = self._bar.budget = budget
        self._refresh()

    def show_way(self, way: str, *, can_choose: bool = True) -> None:
        """Say how documents that are too long are asked: a key of `WAY_WORDS`; empty: that is asked each time.

        `can_choose`: whether a button has it asked each time.
        """
        self._way, self._can_choose = way, can_choose
        self._refresh()

    def _refresh(self) -> None:
        self._bar.is_warning = self.is_over and not self._way
        self._bar.update()
        self._choose.setVisible(self.is_over and bool(self._way) and self._can_choose)
        if (budget := self._budget) is None:
            return
        sentence = budget.sentence
        if self.is_over and self._way:
            words = self.tr("More than the model reads at once: {way}")
            sentence = words.format(way=self.tr(WAY_WORDS[self._way]))
        self._words.setText(sentence)
        self._place_button()
        name = self.tr("Room in the model's context: {figures}").format(figures=budget.figures)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(budget.figures, self.tr(TOKEN), self.tr(BY_ITSELF)))

    def _place_button(self) -> None:
        beside = self.width() - self._choose.sizeHint().width()
        is_narrow = self._words.fontMetrics().horizontalAdvance(self._words.text()) > MOST_LINES * beside
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() is not direction:
            self._row.setDirection(direction)
