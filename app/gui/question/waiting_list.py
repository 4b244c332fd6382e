"""The questions that wait, above the question box: what each waits for, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.flow_layout import FlowLayout
from app.gui.language import QT_TRANSLATE_NOOP, figure
from app.gui.plain_label import plain_label
from app.gui.plain_tip import plain_tip
from app.gui.question.passage_chip import CutLine
from app.gui.question.waiting_question import WaitingQuestion

MOST_SHOWN = 3
"""Cards; of the others it is said how many they are: the answer above needs room, too."""


class Ready(Enum):
    """What a waiting question could be asked of now, where the user wants that."""

    NOTHING = ("", "")
    PAGES = (
        QT_TRANSLATE_NOOP("WaitingCard", "Ask the pages read so far"),
        QT_TRANSLATE_NOOP("WaitingCard", "Asks the pages that are read already; the answer says which these are"),
    )
    DOCUMENTS = (
        QT_TRANSLATE_NOOP("WaitingCard", "Ask what is ready"),
        QT_TRANSLATE_NOOP(
            "WaitingCard", "Asks the documents that are ready, without the files that are still being added"
        ),
    )
    BOTH = (
        QT_TRANSLATE_NOOP("WaitingCard", "Ask what is ready"),
        QT_TRANSLATE_NOOP("WaitingCard", "Asks the documents that are ready, and of the others the pages read so far"),
    )
    HERE = (  # all is there, but another conversation is on show than that in which it was sent
        QT_TRANSLATE_NOOP("WaitingCard", "Ask it here"),
        QT_TRANSLATE_NOOP("WaitingCard", "Asks it in the conversation on show"),
    )

    def __init__(self, label: str, tip: str) -> None:
        self.label = label
        """On the button."""
        self.tip = tip
        """Also its name for screen readers."""


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """What is shown of one of them."""

    question: WaitingQuestion
    why: str
    """One sentence: what it waits for."""
    ready: Ready = Ready.NOTHING
    """What it could be asked of at once."""


class WaitingCard(QFrame):
    """One question."""

    ask_requested = Signal()
    take_back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("passage")
        self._words = CutLine()
        self._why = plain_label("soft")
        self._why.setFont(theme.soft_font(self.font()))
        self._ask = QPushButton()
        self._ask.clicked.connect(self.ask_requested)
        back = QPushButton(self.tr("Take back"))
        back.setToolTip(self.tr("Asks nothing; the words go back into the box"))
        back.setAccessibleName(self.tr("Take the waiting question back into the box"))
        back.clicked.connect(self.take_back_requested)
        buttons = FlowLayout()
        buttons.addWidget(self._ask)
        buttons.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP + 2, theme.GAP, theme.GAP, theme.GAP)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(self._words)
        column.addWidget(self._why)
        column.addLayout(buttons)

    def show_line(self, line: WaitingLine) -> None:
        """Show the question, and what it waits for now."""
        words = " ".join(line.question.text.split())
        self._words.show_words(words)
        self._words.setToolTip(plain_tip(words))
        self._why.setText(line.why)
        if line.ready is not Ready.NOTHING:
            tip = self.tr(line.ready.tip)
            self._ask.setText(self.tr(line.ready.label))
            self._ask.setToolTip(tip)
            self._ask.setAccessibleName(tip)
        self._ask.setVisible(line.ready is not Ready.NOTHING)
        self.setAccessibleName(self.tr("Waiting question: {question} {why}").format(question=words, why=line.why))


class WaitingList(QWidget):
    """All of them, the oldest first. Hidden while there is none."""

    ask_requested = Signal(object)
    """A WaitingQuestion that is to be asked now."""
    take_back_requested = Signal(object)
    """A WaitingQuestion that is not to be asked."""
    focus_left = Signal()
    """The card that had the keyboard is gone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[WaitingLine, ...] = ()
        self._cards: list[WaitingCard] = []
        self._more = plain_label("soft")
        self._more.setFont(theme.soft_font(self.font()))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.GAP_SMALL)
        self._column.setSpacing(theme.GAP_SMALL)
        self._column.addWidget(self._more)
        self.hide()

    @property
    def lines(self) -> tuple[WaitingLine, ...]:
        """What is shown."""
        return self._lines

    def show_lines(self, lines: Sequence[WaitingLine]) -> None:
        """Show these. Cards stay where they are: somebody may be about to press a button."""
        new, before = tuple(lines), self._lines
        self._lines = new  # equal ones, too: their keys may be others
        if new == before:
            return
        shown = new[:MOST_SHOWN]
        while len(self._cards) > len(shown):
            card = self._cards.pop()
            focused = QApplication.focusWidget()
            had_focus = focused is not None and card.isAncestorOf(focused)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
            if had_focus:
                self.focus_left.emit()
        while len(self._cards) < len(shown):
            self._add_card()
        for card, line in zip(self._cards, shown, strict=True):
            card.show_line(line)
        others = len(new) - len(shown)
        self._more.setText(self.tr("Waiting behind them: {count}").format(count=figure(others)))
        self._more.setVisible(others > 0)
        self.setVisible(bool(new))
        if len(new) > len(before):
            QAccessible.updateAccessibility(QAccessibleEvent(self._cards[-1], QAccessible.Event.Alert))

    def _add_card(self) -> None:
        card, number = WaitingCard(), len(self._cards)
        card.ask_requested.connect(lambda: self.ask_requested.emit(self._lines[number].question))
        card.take_back_requested.connect(lambda: self.take_back_requested.emit(self._lines[number].question))
        self._cards.append(card)
        self._column.insertWidget(number, card)
