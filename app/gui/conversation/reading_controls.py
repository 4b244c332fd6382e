"""The buttons under a reading that is on its way, or was interrupted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.gui.conversation.conversation_model import Turn
from app.gui.conversation.turn_actions import WORDINGS, TurnAction, tip_of
from app.gui.flow_layout import FlowLayout
from app.gui.language import translate

SHOWN = (TurnAction.ANSWER_NOW, TurnAction.PAUSE, TurnAction.GO_ON)


def is_any_possible(turn: Turn) -> bool:
    """Whether there is anything to be done with the turn's reading."""
    return any(WORDINGS[action].is_possible(turn) for action in SHOWN)


class ReadingControls(QWidget):
    """Beside each other, or under each other where the pane is too narrow."""

    acted = Signal(object)
    """A TurnAction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = FlowLayout(self)
        self._buttons = {action: self._make(action) for action in SHOWN}
        for button in self._buttons.values():
            line.addWidget(button)
        self.hide()

    def _make(self, action: TurnAction) -> QPushButton:
        button = QPushButton(translate("TurnActions", WORDINGS[action].label))
        button.setToolTip(tip_of(action))
        button.setAccessibleName(tip_of(action))
        button.clicked.connect(lambda: self.acted.emit(action))
        return button

    def show_turn(self, turn: Turn) -> None:
        """Show what can be done with the turn's reading."""
        for action, button in self._buttons.items():
            button.setVisible(WORDINGS[action].is_possible(turn))
        self.setVisible(is_any_possible(turn))
