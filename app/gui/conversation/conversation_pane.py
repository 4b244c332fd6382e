"""The middle pane: the conversation, and under it the box where questions are typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.assistant.records import Answer
from app.assistant.summaries.summary_kind import SummaryKind
from app.gui import theme
from app.gui.checking.check_pane import CheckPane
from app.gui.conversation.answer_copy import copy_answer
from app.gui.conversation.conversation_list import ConversationList
from app.gui.conversation.conversation_list_model import ConversationsModel
from app.gui.conversation.conversation_model import ConversationListModel, Turn
from app.gui.conversation.conversation_view import ConversationView
from app.gui.conversation.talk_finding import IN_CONVERSATION, WORDS, TalkFinding
from app.gui.conversation.turn_actions import OF_ANSWERS, TurnAction
from app.gui.document.find_bar import FindBar
from app.gui.icon_button import IconButton
from app.gui.icons import Icon
from app.gui.plain_tip import plain_tip
from app.gui.question.budget_meter import BudgetMeter
from app.gui.question.passage_chip import PassageChip
from app.gui.question.question_box import QuestionBox
from app.gui.question.summary_menu import kinds_menu
from app.gui.question.waiting_list import WaitingList

LEAST_LETTERS = 14
"""Of the title, which must have room beside the buttons."""


class CutLabel(QLabel):
    """One line that is cut at its end to fit; the tooltip has all of it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(theme.leading())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # in a narrow pane it goes first
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Show these words."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut them anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width()))


class ConversationHeader(QFrame):
    """The title behind a button, and further buttons beside them; below them where the title could not be read else."""

    def __init__(self, choose: QWidget, title: QWidget, *others: QWidget) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setMinimumHeight(theme.HEADER_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._named, self._others = QHBoxLayout(), QHBoxLayout()
        self._named.addWidget(choose)
        self._named.addWidget(title, 1)
        for other in others:
            if self._others.count():
                self._others.addStretch()  # on a line of their own none grows, and they stand at both its ends
            self._others.addWidget(other)
        self._title, self._fixed = title, (choose, *others)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(theme.GAP, 0, theme.GAP, 0)
        self._both.setSpacing(theme.GAP_SMALL)
        self._both.addLayout(self._named, 1)
        self._both.addLayout(self._others)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons."""
        beside = self.width() - sum(widget.sizeHint().width() + theme.GAP for widget in self._fixed) - theme.GAP
        is_narrow = beside < LEAST_LETTERS * self._title.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._both.direction() is not direction:
            above = theme.GAP_SMALL if is_narrow else 0
            self._both.setContentsMargins(theme.GAP, above, theme.GAP, above)
            self._both.setDirection(direction)
            self.setMinimumHeight(max(theme.HEADER_HEIGHT, self._both.minimumSize().height()))  # two lines, both whole
        super().resizeEvent(event)


class ConversationPane(QWidget):
    """Header, turns, question box."""

    asked = Signal(str)
    summary_requested = Signal(object)
    """A SummaryKind."""
    asked_otherwise = Signal(object)
    """A ModelRequest in place of the last turn's, which asked for too much."""
    acted = Signal(object)
    """A TurnAction on the last turn."""
    export_requested = Signal(object)
    """A tuple of answers."""
    stop_requested = Signal()
    new_conversation_requested = Signal()
    files_pasted = Signal(list)
    image_pasted = Signal(object)
    """A QImage."""
    citation_chosen = Signal(object)
    running_changed = Signal(bool)
    can_summarise_changed = Signal(bool)
    models_requested = Signal()
    """A larger model is wanted."""
    turns_gone = Signal()
    """The last turn was taken away, or another conversation is on show."""
    checking_changed = Signal()
    """A check of an exported answer is on show in place of the conversation, or is not any more."""
    suggested = Signal(str)
    """Something that was suggested is wanted: a question or a command."""

    branch_requested = Signal(int)
    edit_requested = Signal(int)
    """Of an earlier question: which one, counted from 0."""
    """With how many of the first questions another conversation is to begin."""

    def __init__(
        self,
        model: ConversationListModel,
        conversations: ConversationsModel,
        look: theme.Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._model = model
        self._is_running = False
        self.chooser = ConversationList(conversations, look)
        self.chooser.closed.connect(lambda: self.show_chooser(False))
        self.check = CheckPane(look)
        self.check.closed.connect(lambda: self.show_chooser(False))
        self.view = ConversationView(model)
        self.find_bar = FindBar(look, what=IN_CONVERSATION, words=WORDS)
        self.finding = TalkFinding(self.find_bar, self.view, model, self)
        self.find_bar.closed.connect(self._leave_finding)
        self.box = QuestionBox()
        self.passage = PassageChip()
        foot = QWidget()
        foot.setObjectName("panel")
        foot_row = QVBoxLayout(foot)
        foot_row.setContentsMargins(theme.GAP_WIDE, 0, theme.GAP_WIDE, theme.GAP_WIDE)
        self.waiting = WaitingList()
        self.waiting.focus_left.connect(self.box.setFocus)
        foot_row.addWidget(self.waiting)
        foot_row.addWidget(self.passage)
        foot_row.addWidget(self.box)
        self.meter = BudgetMeter(look)
        foot_row.addWidget(self.meter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        talk = QWidget()
        inside = QVBoxLayout(talk)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.find_bar)
        inside.addWidget(self.view, 1)
        inside.addWidget(foot)
        self._stack = QStackedWidget()
        self._stack.addWidget(talk)
        self._stack.addWidget(self.chooser)
        self._stack.addWidget(self.check)
        self._stack.currentChanged.connect(lambda _: self.checking_changed.emit())
        column.addWidget(self._make_header(look))
        column.addWidget(self._stack, 1)

        self._connect(model)

    def _connect(self, model: ConversationListModel) -> None:
        self.box.asked.connect(self.asked)
        self.box.text_changed.connect(lambda _: self.finding.close())
        self.box.leave_requested.connect(self.finding.close)
        self.box.stop_requested.connect(self.stop_requested)
        self.box.files_pasted.connect(self.files_pasted)
        self.box.image_pasted.connect(self.image_pasted)
        self.view.citation_chosen.connect(self.citation_chosen)
        self.view.asked_otherwise.connect(self.asked_otherwise)
        self.view.acted.connect(self.acted)
        self.view.export_requested.connect(self.export_requested)
        self.view.branch_requested.connect(self.branch_requested)
        self.view.edit_requested.connect(self.edit_requested)
        for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._refresh_reading)
        for signal in (model.rowsRemoved, model.modelReset):
            signal.connect(lambda *_: self.turns_gone.emit())

    def _make_header(self, look: theme.Theme) -> QFrame:
        self._summarise = QPushButton(self.tr("Summarise"))
        self._summarise.setObjectName("split")
        self._summarise.setToolTip(self.tr("Summarise the ticked documents"))
        self._summarise.setAccessibleName(self.tr("Summarise the ticked documents"))
        self._summarise.clicked.connect(lambda: self.summary_requested.emit(SummaryKind.BRIEF))
        words = self.tr("Choose what the summary looks like"), self.tr("Kinds of summary")
        self._kinds = IconButton(Icon.DOWN, *words, look)
        self._kinds.setObjectName("more")
        self._kinds.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # as high as the button
        self._kinds.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._kinds.setMenu(kinds_menu(self._kinds, self.summary_requested.emit))
        self._new = QPushButton(self.tr("New"))
        self._new.setToolTip(self.tr("Start a new conversation"))
        self._new.setAccessibleName(self.tr("New conversation"))
        self._new.clicked.connect(self.new_conversation_requested)

        self._choose = IconButton(Icon.LIST, self.tr("All conversations"), self.tr("All conversations"), look)
        self._choose.setCheckable(True)
        self._choose.clicked.connect(self.show_chooser)
        self._title = CutLabel(self.tr("Conversation"))
        self._title.setObjectName("heading")
        both = QWidget()
        both.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        summaries = QHBoxLayout(both)
        summaries.setContentsMargins(0, 0, 0, 0)
        summaries.setSpacing(0)  # one button in two parts
        summaries.addWidget(self._summarise)
        summaries.addWidget(self._kinds)
        return ConversationHeader(self._choose, self._title, both, self._new)

    @property
    def is_choosing(self) -> bool:
        """Whether the list of conversations is on show."""
        return self._stack.currentWidget() is self.chooser

    @property
    def first(self) -> QWidget:
        """What has the keyboard when this pane has it."""
        shown = self._stack.currentWidget()
        return shown if shown in (self.chooser, self.check) else self.box

    @property
    def is_checking(self) -> bool:
        """Whether a check of an exported answer is on show."""
        return self._stack.currentWidget() is self.check

    def show_check(self) -> None:
        """Show the check of an exported answer in place of the conversation."""
        self._choose.setChecked(False)
        self._stack.setCurrentWidget(self.check)
        self.check.setFocus()

    def show_chooser(self, is_wanted: bool) -> None:
        """Show the list of conversations in place of the conversation, or go back to that."""
        self._choose.setChecked(is_wanted)
        wanted = 1 if is_wanted else 0
        if wanted == self._stack.currentIndex():
            return
        self._stack.setCurrentIndex(wanted)
        if is_wanted:
            self.chooser.begin()
        else:
            self.box.setFocus()

    def begin_finding(self) -> None:
        """Let the user find words in this conversation."""
        self.show_chooser(False)
        self.finding.begin()

    def _leave_finding(self) -> None:
        """The keyboard goes from the bar, which is gone, to where questions are typed."""
        if self.isAncestorOf(QApplication.focusWidget() or self.window()) and self.find_bar.isHidden():
            self.box.setFocus()

    def event(self, event: QEvent) -> bool:
        """While the conversation has the keyboard, the keys that find in the document find in the conversation."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and isinstance(event, QKeyEvent) and self._finds(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def _finds(self, event: QKeyEvent) -> int | None:
        """What a key does to the search within the conversation: begins it (0), goes on or back; None: it has no part
        in it. In the box where questions are typed it is the document that is searched."""
        if self._stack.currentIndex() != 0:
            return None
        if event.matches(QKeySequence.StandardKey.Find):
            return None if self.box.has_keyboard else 0
        if self.finding.is_on and event.matches(QKeySequence.StandardKey.FindNext):
            return 1
        return -1 if self.finding.is_on and event.matches(QKeySequence.StandardKey.FindPrevious) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of `event`; Escape takes the marks away."""
        step = self._finds(event)
        if step is not None:
            self.finding.step(step) if step else self.finding.begin()
        elif event.key() == Qt.Key.Key_Escape and self.finding.is_on:
            self.finding.close()
        else:
            super().keyPressEvent(event)

    def show_title(self, title: str) -> None:
        """Say which conversation this is; empty: a new one."""
        self._title.set_words(title or self.tr("New conversation"))

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns on show."""
        return self._model.turns

    @property
    def keyed(self) -> dict[str, QWidget]:
        """Buttons that do what keys do, by the names of their shortcuts."""
        return {"summarise": self._summarise, "new": self._new, "conversations": self._choose}

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The complete answers on show, oldest first."""
        return tuple(turn.answer for turn in self._model.turns if turn.answer is not None)

    def export_all(self) -> None:
        """Ask for the answers of the whole conversation to be exported."""
        if answers := self.answers:
            self.export_requested.emit(answers)

    def act(self, action: TurnAction) -> None:
        """Do what the menu has for the last turn; it is offered only where it is possible."""
        answer = self._model.turns[-1].answer if self._model.turns else None
        if action not in OF_ANSWERS:
            self.acted.emit(action)
        elif answer is not None and action is TurnAction.COPY_ANSWER:
            copy_answer(answer)
        elif answer is not None and action is TurnAction.EXPORT_ANSWER:
            self.export_requested.emit((answer,))
        elif answer is not None:
            self.branch_requested.emit(len(self._model.turns))

    def _refresh_reading(self) -> None:
        """While documents are read for an answer, something else may be asked first, and the box says so."""
        is_reading = bool(self._model.turns) and self._model.turns[-1].is_reading
        self.box.set_reading(is_reading)
        can_summarise = is_reading or not self._is_running
        if can_summarise != self._summarise.isEnabled():
            self._summarise.setEnabled(can_summarise)
            self._kinds.setEnabled(can_summarise)
            self.can_summarise_changed.emit(can_summarise)

    def set_running(self, is_running: bool) -> None:
        """Show that an answer is on its way, or that it is over."""
        self._is_running = is_running
        self.box.set_answering(is_running)
        self._refresh_reading()
        self.running_changed.emit(is_running)
