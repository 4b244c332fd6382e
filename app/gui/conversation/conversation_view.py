"""Shows the turns of a conversation under each other, builds those that are near, and follows a growing answer."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.conversation.conversation_model import TURN_ROLE, ConversationListModel, Turn
from app.gui.conversation.conversation_place import Anchor
from app.gui.conversation.turn_view import TurnView
from app.gui.language import QT_TRANSLATE_NOOP
from app.gui.question.suggestions import Suggestions

FOLLOW_DISTANCE = 24
"""Pixels from the bottom within which the view counts as being at the bottom, and follows."""

PUT_AWAY = 4
"""Screens from what is seen after which a turn is taken to pieces: each keeps dozens of widgets."""

SETTLED_MS = 100
"""Some time after turns were built: the layout has settled then."""

ORDER_AFTER_MS = 200
"""An answer that is written changes many times a second, and what can be reached with Tab seldom."""

INVITATION = QT_TRANSLATE_NOOP(
    "ConversationView",
    "Ask about the documents that are ticked.\nEvery answer shows the words it rests on.",
)


class _Turns(QWidget):
    """What is scrolled: as high as its turns are at its width, and no higher.

    Qt would also keep to the least height of each, which is that of texts wrapped at their narrowest: a list of many
    citations then ended in a screen of nothing.
    """

    def minimumSizeHint(self) -> QSize:
        """As narrow as the turns can be."""
        return QSize(super().minimumSizeHint().width(), 0)


class ConversationView(QScrollArea):
    """The conversation. It follows a growing answer, unless the user has scrolled up to read."""

    citation_chosen = Signal(object)
    asked_otherwise = Signal(object)
    acted = Signal(object)
    """A TurnAction on the last turn."""
    export_requested = Signal(object)
    """A tuple of answers."""
    branch_requested = Signal(int)
    """How many of the first questions to take along."""
    edit_requested = Signal(int)
    """Which question, counted from 0, is to be asked in other words."""

    def __init__(self, model: ConversationListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("Conversation"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = model
        self._turns: list[TurnView] = []
        self._is_following = True
        self._wanted: Anchor | None = None  # a place to come back to, until the layout has settled or the user scrolls
        self._held: Anchor | None = None  # the same, while turns are built above what is read
        self._found: tuple[TurnView, int, tuple[int, int]] | None = None  # part and place that were last gone to

        self._inside = inside = _Turns()
        inside.setObjectName("panel")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        self._column.setSpacing(theme.GAP_WIDE)
        self._invitation = QLabel(self.tr(INVITATION))
        self._invitation.setObjectName("soft")
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self._invitation.setWordWrap(True)
        self._column.addWidget(self._invitation, 1)
        self.suggestions = Suggestions()
        self._column.addWidget(self.suggestions)
        self._column.addStretch(1)
        self.setWidget(inside)

        model.rowsInserted.connect(self._on_rows_inserted)
        model.rowsRemoved.connect(self._on_rows_removed)
        model.dataChanged.connect(self._on_data_changed)
        model.modelReset.connect(self._rebuild)
        self._ordering = QTimer(self)
        self._ordering.setSingleShot(True)
        self._ordering.timeout.connect(self._order_tabs)
        for signal in (model.rowsInserted, model.rowsRemoved, model.dataChanged, model.modelReset):
            signal.connect(self._order_soon)
        self._building = QTimer(self)
        self._building.setSingleShot(True)
        self._building.timeout.connect(self._build_next)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_MS)
        self._settling.timeout.connect(self._go_to_found)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_range_changed)
        bar.actionTriggered.connect(self._forget_wanted)
        self._rebuild()

    @property
    def anchor(self) -> Anchor | None:
        """Where it is scrolled to; None: at its end."""
        if self._wanted is not None:
            return self._wanted
        if self._is_following or not self._turns:
            return None
        top = self.verticalScrollBar().value()
        number = next(
            (number for number, view in enumerate(self._turns) if view.geometry().bottom() > top), len(self._turns) - 1
        )
        return Anchor(number, top - self._turns[number].y())

    def return_to(self, anchor: Anchor | None) -> None:
        """Scroll to where it was; None: to its end."""
        if anchor is None or not 0 <= anchor.turn < len(self._turns):
            self._wanted, self._is_following = None, True
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            return
        self._wanted, self._is_following = anchor, False
        QTimer.singleShot(0, self, self._scroll_to_wanted)

    @property
    def turn_views(self) -> tuple[TurnView, ...]:
        """The turns on the screen, or their empty places, oldest first."""
        return tuple(self._turns)

    def show_found(self, turn: int, part: int, place: tuple[int, int]) -> None:
        """Bring something that was found in a turn into the upper part of what is seen."""
        self._found = self._turns[turn], part, place
        self._go_to_found()
        self._settling.start()  # again, once what was built has its place

    def _go_to_found(self) -> None:
        if self._found is None or self._found[0] not in self._turns:
            return
        view, part, place = self._found
        view.build()  # it may have been put away before it came near
        box, high = view.box_of(part, place), self.viewport().height()
        self.return_to(Anchor(self._turns.index(view), max(0, box.top() - high // 3)))

    def _scroll_to_wanted(self) -> None:
        if self._wanted is not None and self._wanted.turn < len(self._turns):
            wanted, self._is_following = self._wanted, False
            self.verticalScrollBar().setValue(self._turns[wanted.turn].y() + wanted.offset)

    def _forget_wanted(self, action: int = 0) -> None:
        self._wanted = self._found = None

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
            self._insert(row, is_put_off=row < self._model.rowCount() - 1)
        self._invitation.setVisible(not self._turns)
        self._build_soon()

    def _insert(self, row: int, *, is_put_off: bool = False) -> None:
        view = TurnView(self._turn_at(row), is_put_off=is_put_off)
        if is_put_off:
            view.guess_height(self.viewport().width())
        view.citation_chosen.connect(self.citation_chosen)
        view.asked_otherwise.connect(self.asked_otherwise)
        view.acted.connect(self.acted)
        view.export_requested.connect(self.export_requested)
        view.branch_requested.connect(lambda: self.branch_requested.emit(self._turns.index(view) + 1))
        view.edit_requested.connect(lambda: self.edit_requested.emit(self._turns.index(view)))
        self._turns.insert(row, view)
        self._column.insertWidget(2 + row, view)  # invitation and suggestions stand before the turns

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self._insert(row)
        self._invitation.hide()
        self._forget_wanted()
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

    def _build_soon(self) -> None:
        if len(self._turns) > 1 and not self._building.isActive():
            self._building.start(0)

    def _build_next(self) -> None:
        """Build the turn nearest to what is seen, if it is less than a screen away, or put one away; then the next."""
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        away = {view: max(0, view.y() - top - height, top - view.geometry().bottom()) for view in self._turns}
        missing = [view for view in self._turns if not view.is_built and away[view] <= height]
        was_following, before = self._is_following, self.anchor
        if missing:
            min(missing, key=lambda view: away[view]).build()
        elif not any(view.put_away() for view in self._turns[:-1] if away[view] > PUT_AWAY * height):
            QTimer.singleShot(SETTLED_MS, self, self._let_go)
            return
        if not was_following and self._wanted is None:  # what is read stays where it is, whatever is built above it
            self._wanted = self._held = before
        self._order_soon()
        self._building.start(0)

    def _let_go(self) -> None:
        if self._held is not None and not self._building.isActive():
            if self._wanted is self._held:
                self._wanted = None
            self._held = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More may be seen than before."""
        super().resizeEvent(event)
        self._build_soon()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now it is known what is seen."""
        super().showEvent(event)
        self._build_soon()

    def _order_soon(self) -> None:
        if not self._ordering.isActive():
            self._ordering.start(ORDER_AFTER_MS)

    def _order_tabs(self) -> None:
        """Let Tab go through the turns before it leaves the conversation: Qt puts what is new behind all the rest."""
        last: QWidget = self
        for widget in self._inside.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                if last.nextInFocusChain() is not widget:
                    QWidget.setTabOrder(last, widget)
                last = widget

    def _on_scrolled(self, value: int) -> None:
        self._build_soon()
        self._is_following = self._wanted is None and value >= self.verticalScrollBar().maximum() - FOLLOW_DISTANCE

    def _keep_edge(self, *, is_scrolled: bool) -> None:
        """End the turns where the question box ends, whether there is a scroll bar or not."""
        beside = theme.GAP_WIDE - (self.verticalScrollBar().sizeHint().width() if is_scrolled else 0)
        left, right = (beside, theme.GAP_WIDE) if self.isRightToLeft() else (theme.GAP_WIDE, beside)
        self._column.setContentsMargins(left, theme.GAP_WIDE, right, theme.GAP_WIDE)

    def _on_range_changed(self, minimum: int, maximum: int) -> None:
        self._build_soon()
        self._keep_edge(is_scrolled=maximum > minimum)
        if self._is_following:  # without turns, what can be asked is read from its top
            self.verticalScrollBar().setValue(maximum if self._turns else 0)
        elif self._wanted is not None:
            QTimer.singleShot(0, self, self._scroll_to_wanted)  # when the turns have their new places
