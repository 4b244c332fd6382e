"""Draws the turns of a conversation under each other and follows the answer as it grows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.conversation_model import TURN_ROLE, ConversationListModel, Turn
from app.gui.turn_view import TurnView

FOLLOW_DISTANCE = 24
"""Pixels from the bottom within which the view counts as being at the bottom, and follows."""

INVITATION = "Ask about the documents that are ticked on the left.\nEvery answer shows the words it rests on."


class ConversationView(QScrollArea):
    """The conversation. It follows a growing answer, unless the user has scrolled up to read."""

    citation_chosen = Signal(object)
    asked_otherwise = Signal(object)
    acted = Signal(object)
    """A TurnAction on the last turn."""
    export_requested = Signal(object)
    """A tuple of answers."""

    def __init__(self, model: ConversationListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName("Conversation")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = model
        self._turns: list[TurnView] = []
        self._is_following = True

        inside = QWidget()
        inside.setObjectName("panel")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        self._column.setSpacing(theme.GAP_WIDE)
        self._invitation = QLabel(INVITATION)
        self._invitation.setObjectName("soft")
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._invitation.setWordWrap(True)
        self._column.addWidget(self._invitation, 1)
        self._column.addStretch(1)
        self.setWidget(inside)

        model.rowsInserted.connect(self._on_rows_inserted)
        model.rowsRemoved.connect(self._on_rows_removed)
        model.dataChanged.connect(self._on_data_changed)
        model.modelReset.connect(self._rebuild)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_range_changed)
        self._rebuild()

    def _turn_at(self, row: int) -> Turn:
        turn = self._model.data(self._model.index(row), TURN_ROLE)
        assert isinstance(turn, Turn)
        return turn

    def _rebuild(self) -> None:
        for view in self._turns:
            self._column.removeWidget(view)
            view.deleteLater()
        self._turns.clear()
        for row in range(self._model.rowCount()):
            self._insert(row)
        self._invitation.setVisible(not self._turns)

    def _insert(self, row: int) -> None:
        view = TurnView(self._turn_at(row))
        view.citation_chosen.connect(self.citation_chosen)
        view.asked_otherwise.connect(self.asked_otherwise)
        view.acted.connect(self.acted)
        view.export_requested.connect(self.export_requested)
        self._turns.insert(row, view)
        self._column.insertWidget(1 + row, view)  # the invitation stands before the turns

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self._insert(row)
        self._invitation.hide()
        self._is_following = True  # a question was asked: show its answer

    def _on_rows_removed(self, parent: QModelIndex, first: int, last: int) -> None:
        for view in self._turns[first : last + 1]:
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
        del self._turns[first : last + 1]
        self._invitation.setVisible(not self._turns)

    def _on_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self._turns[row].show_turn(self._turn_at(row))

    def _on_scrolled(self, value: int) -> None:
        self._is_following = value >= self.verticalScrollBar().maximum() - FOLLOW_DISTANCE

    def _on_range_changed(self, minimum: int, maximum: int) -> None:
        if self._is_following:
            self.verticalScrollBar().setValue(maximum)
