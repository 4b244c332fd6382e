"""Qt list model of a conversation: one row a turn, a question and its answer that grows while it streams."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.assistant.records import Answer, AnswerSentence, AnswerText, Citation, ImagePin, PinsKnown, Stage, ToolStep
from app.gui.question.model_request import ModelRequest

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

TURN_ROLE = Qt.ItemDataRole.UserRole
"""The row's `Turn`."""


class Outcome(StrEnum):
    """Where a turn stands."""

    WAITING = "waiting"  # nothing written yet
    WRITING = "writing"  # text is streaming
    ANSWERED = "answered"
    NOT_FOUND = "not_found"  # the documents do not seem to say it
    PAUSED = "paused"  # reading was interrupted; what was read is kept
    STOPPED = "stopped"  # by the user
    FAILED = "failed"  # `Turn.error` says why


RUNNING = (Outcome.WAITING, Outcome.WRITING)
DRAFTING = Stage("Writing; grey words are not checked yet and may still change", 0, 0)
"""While words come, until something else is told of."""


class Further(StrEnum):
    """What becomes of the pages that an answer wanted early did without."""

    NONE = ""
    READING = "reading"
    PAUSED = "paused"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and what is known of its answer."""

    question: str
    """What stands in the question's bubble: the question's words, or what is to be summarised."""
    outcome: Outcome = Outcome.WAITING
    text: str = ""
    """The answer as far as it is written."""
    stage: Stage | None = None
    """What is being done now; None when nothing is."""
    answer: Answer | None = None
    """Set once the answer is complete: its citations and receipt."""
    error: str = ""
    """The sentence for the user, when it failed."""
    offer: ModelRequest | None = None
    """When more was asked than the model can read at once: the request, to be asked in another way. Last turn only."""
    request: ModelRequest | None = None
    """What the model was asked, so that it can be asked again. Last turn only."""
    asked: ModelRequest | None = field(default=None, compare=False)
    """What the model was asked for an earlier turn: so its question can be edited. None: not known."""
    further: Further = Further.NONE
    """Last turn only."""
    pins: PinsKnown | None = None
    """What is known of the answer's sentences before it is complete."""
    steps: tuple[ToolStep, ...] = ()
    """What was looked up so far for an answer on its way."""
    taken_back: str = field(default="", compare=False)
    """What was on show of an answer and then gave way to other words; not kept."""

    @property
    def supports(self) -> tuple[Citation | ImagePin, ...]:
        """What the answer rests on, as far as it is known."""
        known = self.answer or self.pins
        return known.supports if known else ()

    @property
    def sentences(self) -> tuple[AnswerSentence, ...]:
        """The sentences of `text` of which it is known what they rest on."""
        known = self.answer or self.pins
        return known.sentences if known else ()

    @property
    def is_reading(self) -> bool:
        """Whether whole documents are being read for its answer: that can be paused, or cut short."""
        return self.outcome is Outcome.WAITING and self.stage is not None and self.stage.reading is not None

    @property
    def can_pause(self) -> bool:
        """Whether pages are being read, before the answer or after one that was wanted early."""
        return self.is_reading or self.further is Further.READING

    @property
    def can_go_on(self) -> bool:
        """Whether reading was interrupted."""
        return (self.request is not None and self.outcome is Outcome.PAUSED) or self.further is Further.PAUSED

    @property
    def can_answer_now(self) -> bool:
        """Whether the pages read so far can be asked."""
        return self.is_reading or (self.request is not None and self.outcome is Outcome.PAUSED)

    @property
    def can_ask_again(self) -> bool:
        """Whether the same can be asked once more."""
        is_over = self.outcome not in (*RUNNING, Outcome.PAUSED)
        return self.request is not None and self.offer is None and is_over

    @property
    def can_edit(self) -> bool:
        """Whether its question can be taken back, to be asked in other words."""
        return self.request is not None and not self.request.is_summary and self.outcome not in RUNNING


class ConversationListModel(QAbstractListModel):
    """The turns of one conversation, oldest first. Only the last one can be running."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turns: list[Turn] = []

    @property
    def turns(self) -> tuple[Turn, ...]:
        """All turns, oldest first."""
        return tuple(self._turns)

    def is_running(self) -> bool:
        """Whether the last turn still waits for its answer or writes it."""
        return bool(self._turns) and self._turns[-1].outcome in RUNNING

    def append_turn(self, turn: Turn) -> None:
        """Add a turn at the end. What the turn before it offered is over."""
        if self._turns:
            last = self._turns[-1]
            outcome = Outcome.STOPPED if last.outcome is Outcome.PAUSED else last.outcome
            asked = last.request or last.asked
            over = replace(
                last, offer=None, request=None, asked=asked, further=Further.NONE, stage=None, outcome=outcome
            )
            if over != last:
                self._change_last(over)
        row = len(self._turns)
        self.beginInsertRows(NO_PARENT, row, row)
        self._turns.append(turn)
        self.endInsertRows()

    def set_turns(self, turns: Iterable[Turn]) -> None:
        """Show another conversation."""
        self.beginResetModel()
        self._turns = list(turns)
        self.endResetModel()

    def clear(self) -> None:
        """Start an empty conversation."""
        self.set_turns(())

    def take_last(self) -> Turn:
        """Take the last turn away."""
        row = len(self._turns) - 1
        self.beginRemoveRows(NO_PARENT, row, row)
        taken = self._turns.pop()
        self.endRemoveRows()
        return taken

    def begin_again(self, stage: Stage, request: ModelRequest) -> None:
        """The last turn is asked again, or in another way; what it had of an answer goes."""
        self._change_last(Turn(self._turns[-1].question, stage=stage, request=request))

    def show_stage(self, stage: Stage) -> None:
        """Say what is being done for the running turn."""
        self._change_last(replace(self._turns[-1], stage=stage))

    def add_step(self, step: ToolStep) -> None:
        """Show what was looked up for the running answer."""
        last = self._turns[-1]
        self._change_last(replace(last, steps=(*last.steps, step)))

    def add_text(self, piece: AnswerText) -> None:
        """Append to the running answer, or replace what was shown."""
        last = self._turns[-1]
        text = piece.text if piece.replace else last.text + piece.text
        pins = None if piece.replace else last.pins
        gone = last.taken_back if text.startswith(last.text) else last.text
        stage = DRAFTING if text else last.stage
        self._change_last(replace(last, text=text, outcome=Outcome.WRITING, pins=pins, stage=stage, taken_back=gone))

    def add_pins(self, known: PinsKnown) -> None:
        """Show what sentences of the running answer rest on."""
        self._change_last(replace(self._turns[-1], pins=known))

    def complete(self, answer: Answer) -> None:
        """The running answer is done."""
        outcome = Outcome.ANSWERED if answer.found else Outcome.NOT_FOUND
        done = replace(
            self._turns[-1], outcome=outcome, text=answer.text, answer=answer, pins=None, stage=None, steps=()
        )
        self._change_last(done)

    def pause(self) -> None:
        """The reading for the running answer was interrupted, or that after an early one."""
        last = self._turns[-1]
        if last.further is Further.READING:
            self._change_last(replace(last, further=Further.PAUSED))
        else:
            self._change_last(replace(last, outcome=Outcome.PAUSED))

    def read_on(self, stage: Stage | None) -> None:
        """After an answer that was wanted early, reading goes on; None: it is done."""
        further = Further.READ if stage is None else Further.READING
        self._change_last(replace(self._turns[-1], further=further, stage=stage))

    def stop(self) -> None:
        """The user stopped the running answer; what was written stays."""
        self._change_last(replace(self._turns[-1], outcome=Outcome.STOPPED, stage=None))

    def fail(self, sentence: str, offer: ModelRequest | None = None) -> None:
        """The running answer failed; what was written stays."""
        self._change_last(replace(self._turns[-1], outcome=Outcome.FAILED, error=sentence, offer=offer, stage=None))

    def _change_last(self, turn: Turn) -> None:
        row = len(self._turns) - 1
        self._turns[row] = turn
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Number of turns."""
        return 0 if parent.isValid() else len(self._turns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The turn itself, or its words for display."""
        if not index.isValid() or index.row() >= len(self._turns):
            return None
        turn = self._turns[index.row()]
        if role == TURN_ROLE:
            return turn
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{turn.question}\n{turn.text or turn.error}"
        return None
