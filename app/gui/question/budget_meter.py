"""The meter under the question box: what of the model's context the documents take, and what is free."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.language import QT_TRANSLATE_NOOP, figure, translate

BAR_HEIGHT = 6
LEAST_HATCHED = 8.0
"""Pixels: of a narrower part a pattern would be seen as a speck."""
BY_ITSELF = QT_TRANSLATE_NOOP(
    "BudgetMeter", "Each question is asked by itself: earlier questions and answers of the conversation take no room."
)


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
    def sentence(self) -> str:
        """The figures in words."""
        if self.documents is None:
            counting = translate("BudgetMeter", "Counting the documents' tokens · context {limit}")
            return counting.format(limit=figure(self.limit))
        if self.free < 0:
            words = translate(
                "BudgetMeter",
                "Documents {documents} · question and answer {answer} · "
                "{excess} tokens more than the {limit} that fit: you can choose when you ask",
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
            (budget.documents or 0, QColor(colours.warning if budget.free < 0 else colours.accent), None),
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
    """The bar with its sentence."""

    def __init__(self, look: theme.Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar(look)
        self._words = QLabel()
        self._words.setObjectName("soft")
        self._words.setFont(theme.soft_font(self.font()))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_SMALL, theme.GAP, theme.GAP_SMALL, 0)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(self._bar)
        column.addWidget(self._words)
        look.changed.connect(self._bar.update)
        self.hide()

    def show_budget(self, budget: Budget | None) -> None:
        """Show these figures; None: there is nothing to be asked yet."""
        self.setVisible(budget is not None)
        self._bar.budget = budget
        self._bar.update()
        if budget is not None:
            self._words.setText(budget.sentence)
            self.setAccessibleName(self.tr("Room in the model's context: {figures}").format(figures=budget.sentence))
            self.setToolTip(self.tr(BY_ITSELF))
