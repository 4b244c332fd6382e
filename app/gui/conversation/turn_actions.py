"""What can be done with the last turn: its reading paused, cut short, gone on with; itself asked again, or edited; its
answer copied, exported, gone on from in a conversation of its own.

One list says what each is called, which key does it, and when it can be done: menu and buttons show the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from app.gui.conversation.conversation_model import ConversationListModel, Turn
from app.gui.language import QT_TRANSLATE_NOOP, translate


class TurnAction(StrEnum):
    """One of them."""

    PAUSE = "pause"
    GO_ON = "go on"
    ANSWER_NOW = "answer now"
    ASK_AGAIN = "ask again"
    EDIT = "edit"
    BRANCH = "branch"
    COPY_ANSWER = "copy answer"
    EXPORT_ANSWER = "export answer"
    GIVE_UP = "give up"  # these two are offered where documents are too long, and nowhere else
    OTHER_MODEL = "other model"


@dataclass(frozen=True, slots=True)
class Wording:
    """How an action is shown."""

    label: str
    """On its button."""
    menu: str
    keys: str
    tip: str
    """Also its name for screen readers."""
    is_possible: Callable[[Turn], bool]


WORDINGS = {
    TurnAction.PAUSE: Wording(
        QT_TRANSLATE_NOOP("TurnActions", "Pause"),
        QT_TRANSLATE_NOOP("TurnActions", "&Pause reading"),
        "Ctrl+Shift+P",
        QT_TRANSLATE_NOOP("TurnActions", "Pause reading; what was read is kept"),
        lambda turn: turn.can_pause,
    ),
    TurnAction.GO_ON: Wording(
        QT_TRANSLATE_NOOP("TurnActions", "Go on reading"),
        QT_TRANSLATE_NOOP("TurnActions", "&Go on reading"),
        "Ctrl+Shift+G",
        QT_TRANSLATE_NOOP("TurnActions", "Go on reading where it was interrupted"),
        lambda turn: turn.can_go_on,
    ),
    TurnAction.ANSWER_NOW: Wording(
        QT_TRANSLATE_NOOP("TurnActions", "Answer now"),
        QT_TRANSLATE_NOOP("TurnActions", "Answer from the pages &read so far"),
        "Ctrl+Shift+N",
        QT_TRANSLATE_NOOP("TurnActions", "Answer from the pages read so far; the rest is read afterwards"),
        lambda turn: turn.can_answer_now,
    ),
    TurnAction.ASK_AGAIN: Wording(
        QT_TRANSLATE_NOOP("TurnActions", "Again"),
        QT_TRANSLATE_NOOP("TurnActions", "A&nswer again"),
        "Ctrl+R",
        QT_TRANSLATE_NOOP("TurnActions", "Have the last question answered again, in place of this answer"),
        lambda turn: turn.can_ask_again,
    ),
    TurnAction.EDIT: Wording(
        QT_TRANSLATE_NOOP("TurnActions", "Edit"),
        QT_TRANSLATE_NOOP("TurnActions", "&Edit the last question"),
        "Ctrl+Shift+E",
        QT_TRANSLATE_NOOP("TurnActions", "Take the last question back to edit it and ask it again"),
        lambda turn: turn.can_edit,
    ),
    TurnAction.BRANCH: Wording(
        QT_TRANSLATE_NOOP("TurnActions", "Branch"),
        QT_TRANSLATE_NOOP("TurnActions", "&Branch from the last answer"),
        "Ctrl+Shift+B",
        QT_TRANSLATE_NOOP("TurnActions", "Go on from here in a conversation of its own; this one stays"),
        lambda turn: turn.answer is not None,
    ),
    TurnAction.COPY_ANSWER: Wording(
        QT_TRANSLATE_NOOP("TurnActions", "Copy"),
        QT_TRANSLATE_NOOP("TurnActions", "&Copy the last answer"),
        "Ctrl+Shift+C",
        QT_TRANSLATE_NOOP("TurnActions", "Copy the answer with its citations"),
        lambda turn: turn.answer is not None,
    ),
    TurnAction.EXPORT_ANSWER: Wording(
        QT_TRANSLATE_NOOP("TurnActions", "Export…"),
        QT_TRANSLATE_NOOP("TurnActions", "E&xport the last answer…"),
        "Ctrl+Shift+X",
        QT_TRANSLATE_NOOP(
            "TurnActions", "Export the answer with its citations: Markdown, web page, PDF with highlights"
        ),
        lambda turn: turn.answer is not None,
    ),
}

OF_ANSWERS = (TurnAction.BRANCH, TurnAction.COPY_ANSWER, TurnAction.EXPORT_ANSWER)
"""Older answers have buttons for these, too."""


def tip_of(action: TurnAction) -> str:
    """What an action does."""
    return translate("TurnActions", WORDINGS[action].tip)


class TurnActions(QObject):
    """The actions for a menu; enabled while they are possible with the conversation's last turn."""

    acted = Signal(object)

    def __init__(self, conversation: ConversationListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conversation = conversation
        self.actions = {action: self._make(action, wording) for action, wording in WORDINGS.items()}
        for signal in (
            conversation.dataChanged,
            conversation.rowsInserted,
            conversation.rowsRemoved,
            conversation.modelReset,
        ):
            signal.connect(self._refresh)
        self._refresh()

    def _make(self, action: TurnAction, wording: Wording) -> QAction:
        made = QAction(self.tr(wording.menu), self)
        made.setShortcut(QKeySequence(wording.keys))
        made.setToolTip(self.tr(wording.tip))
        made.triggered.connect(lambda: self.acted.emit(action))
        return made

    def _refresh(self) -> None:
        turns = self._conversation.turns
        for action, shown in self.actions.items():
            shown.setEnabled(bool(turns) and WORDINGS[action].is_possible(turns[-1]))
