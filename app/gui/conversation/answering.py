"""Carries a request to the model and its answer back into the conversation. At most one answer is on its way.

             ┌── pause ──→ PAUSED ── go on ──┐
WAITING ─────┴── (reading) ←─────────────────┘──→ WRITING ──→ ANSWERED
   ↑                 ├── answer now ──→ answered from the pages read so far ──→ reading goes on (reading_on.py)
   └── brought back ─┴── another question ──→ it is answered first
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.assistant.follow_up_words import goes_on, is_follow_up
from app.assistant.records import Answer, Answered, AnswerEvent, AnswerText, PinsKnown, Stage, StepTaken
from app.errors import PinciteError
from app.gui.conversation.conversation_model import ConversationListModel, Further, Outcome, Turn
from app.gui.conversation.reading_on import ReadingOn
from app.gui.question.model_request import ModelRequest
from app.gui.tasks import CancelCheck, Task

Ask = Callable[[ModelRequest, CancelCheck], Task]

THINKING = Stage("Thinking about the question", 0, 0)
EARLY = Stage("Answering from the pages read so far", 0, 0)


class Answering(QObject):
    """One conversation's requests and answers."""

    running_changed = Signal(bool)
    asked = Signal(str, object)
    """A new turn with this question is on its way, as this ModelRequest."""
    asked_again = Signal(object)
    """The last turn is asked again, as this ModelRequest; what it had of an answer is void."""
    set_aside = Signal()
    """The last turn was taken away; it will be brought back behind the next one."""
    brought_back = Signal(int, str, object)
    """Of those that are set aside, counted from 0, the oldest first, this one is the last turn again."""
    withdrawn = Signal()
    """The last turn was taken away for good."""
    answered = Signal(object)
    """A complete Answer has come."""
    stopped = Signal()
    """The user has stopped an answer."""
    failed = Signal(object, object)
    """No answer came: the ModelRequest, so that its words can be given back, and the PinciteError."""

    def __init__(self, ask: Ask, conversation: ConversationListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._conversation = conversation
        self._task: Task | None = None
        self._request = ModelRequest(())
        self._is_wanted = threading.Event()  # asked on the engine's lane
        self._reads_on_after = True
        self._way = ""  # empty: what is too long fails, with an offer of all ways
        self._aside: list[Turn] = []  # the oldest first
        self._reading_on = ReadingOn(ask, conversation, self)

    @property
    def is_running(self) -> bool:
        """Whether an answer is on its way."""
        return self._task is not None

    @property
    def is_reading(self) -> bool:
        """Whether the answer on its way waits for whole documents to be read: another question may come first."""
        return self.is_running and self._conversation.turns[-1].is_reading

    def use_way(self, way: str) -> None:
        """Ask what is too long to be read at once in this way, a focus; empty: leave that to the user each time."""
        self._way = way

    def ask(self, request: ModelRequest, question: str) -> None:
        """Have a request answered in a new turn, under `question`. Nothing may be running but a reading.

        Asked while the same documents are read, or while that is paused, it is answered from the pages read so far.
        """
        request = self._with_before(request)
        last = self._conversation.turns[-1] if self._conversation.turns else None
        reading = self._request_being_read(last)
        self._reading_on.stop()
        is_paused = last is not None and last.can_go_on
        if last is not None and (last.is_reading or (last.outcome is Outcome.PAUSED and last.request is not None)):
            self._let_go(cancel=True)
            self._aside.append(self._conversation.take_last())
            self.set_aside.emit()
        self._conversation.append_turn(Turn(question, stage=THINKING, request=request))
        self.asked.emit(question, request)
        self._begin(request, early=reading is not None and request.reads_the_same_as(reading), paused=is_paused)

    def ask_again(self, request: ModelRequest, *, early: bool = False) -> None:
        """Ask the last turn again, perhaps in another way; the answer comes in the same turn. Nothing may be running.

        `early`: from the pages read so far.
        """
        was_paused = self._conversation.turns[-1].outcome is Outcome.PAUSED
        self._reading_on.stop()
        self._conversation.begin_again(THINKING, request)
        self.asked_again.emit(request)
        self._begin(request, early=early, paused=early and was_paused)

    def withdraw(self) -> None:
        """Take the last turn away, which is asked in other words now. Nothing may be running."""
        self._reading_on.stop()
        was_choice = self._conversation.take_last().offer is not None
        self.withdrawn.emit()
        if was_choice:
            self._bring_back()

    def pause(self) -> None:
        """Interrupt reading; what was read is kept."""
        if self.is_reading:
            self._let_go(cancel=True)
            self._conversation.pause()
            self.running_changed.emit(False)
        else:
            self._reading_on.pause()

    def go_on(self) -> None:
        """Go on reading where it was interrupted."""
        last = self._conversation.turns[-1]
        if last.request is not None and last.outcome is Outcome.PAUSED:
            self.ask_again(last.request)
        elif last.request is not None and last.further is Further.PAUSED:
            self._reading_on.begin(last.request)

    def answer_now(self) -> None:
        """Answer from the pages read so far."""
        last = self._conversation.turns[-1]
        if self.is_reading:
            self._is_wanted.set()
            self._conversation.show_stage(EARLY)
        elif last.request is not None and last.outcome is Outcome.PAUSED:
            self.ask_again(last.request, early=True)

    def show_stage(self, stage: Stage) -> None:
        """Say what a waiting question waits for, such as the model that is still being prepared."""
        if self._task is not None:
            self._conversation.show_stage(stage)

    def stop(self) -> None:
        """Stop the answer at once for the user; the model ends its step in the background.

        What was set aside is brought back, also where nothing runs since the user was to choose what is read.
        """
        self._reading_on.pause()
        if self._task is not None:
            self._let_go(cancel=True)
            if self._conversation.is_running():
                self._conversation.stop()
                self.stopped.emit()
            self._end()
        else:
            self._bring_back()

    def close(self) -> bool:
        """Stop before the conversation goes from the screen; what was read is kept.

        Whether the reading was going on that the last turn goes on with, when it is there again.
        """
        was_reading = self.is_reading
        self.pause()
        if self._conversation.turns and self._conversation.turns[-1].can_go_on:
            self._aside = []  # their words are kept; only one turn can be gone on with: the newest one
        elif self._aside:
            was_reading = self._aside[-1].is_reading
            self._aside = [replace(turn, outcome=Outcome.PAUSED) for turn in self._aside]
        self.stop()
        return was_reading

    def _with_before(self, request: ModelRequest) -> ModelRequest:
        """The request with the last question that leaves nothing out, where it may go on with that."""
        if request.mode or not goes_on(request.question):
            return request
        asked = (turn.answer.question for turn in reversed(self._conversation.turns) if turn.answer is not None)
        before = next((question for question in asked if question and not is_follow_up(question)), "")
        return replace(request, before=before)

    def _request_being_read(self, last: Turn | None) -> ModelRequest | None:
        """What is being read now, or was until it was paused."""
        return last.request if last is not None and (last.can_pause or last.can_go_on) else None

    def _begin(self, request: ModelRequest, *, early: bool, paused: bool) -> None:
        assert self._task is None, "one answer at a time"
        self._request = request
        self._is_wanted = wanted = threading.Event()
        if early:
            wanted.set()
        self._reads_on_after = not paused
        self._task = task = self._ask(request, wanted.is_set)
        task.yielded.connect(self._on_event)
        task.finished.connect(self._on_finished)
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._on_finished)
        self.running_changed.emit(True)

    def _on_event(self, event: AnswerEvent) -> None:
        if isinstance(event, Stage):
            if event.reading is None or not self._is_wanted.is_set():
                self._conversation.show_stage(event)
        elif isinstance(event, StepTaken):
            self._conversation.add_step(event.step)
        elif isinstance(event, AnswerText):
            self._conversation.add_text(event)
        elif isinstance(event, PinsKnown):
            self._conversation.add_pins(event)
        elif isinstance(event, Answered):
            self._complete(event.answer)

    def _complete(self, answer: Answer) -> None:
        """The answer is the last event; what its task still tidies up, the next one waits for on the lane."""
        self._conversation.complete(answer)
        self.answered.emit(answer)
        self._let_go()
        self._end()

    def _on_finished(self, result: object = None) -> None:
        self._let_go()
        if self._conversation.is_running():  # ended from elsewhere, such as by closing
            self._conversation.stop()
        self._end()

    def _on_failed(self, error: PinciteError) -> None:
        self._let_go()
        if (otherwise := self._request.when_too_long(self._way, error)) is not None:
            self._conversation.begin_again(THINKING, otherwise)
            self.asked_again.emit(otherwise)
            self._begin(otherwise, early=False, paused=not self._reads_on_after)
            return
        offer = self._request if self._request.can_be_asked_otherwise(error) else None
        self._conversation.fail(str(error), offer)
        self.failed.emit(self._request, error)
        self._end()

    def _end(self) -> None:
        """An answer is over: bring back what was set aside for it, or read what it did without.

        Where the user is to choose what is read, that comes first: a turn behind it would end the choice.
        """
        self.running_changed.emit(False)
        answer = self._conversation.turns[-1].answer
        if self._conversation.turns[-1].offer is not None:
            return
        if self._aside:
            self._bring_back()
            return
        coverage = None if answer is None else answer.coverage
        # Of a file that is still read in, what is there was read: the others come by themselves.
        if coverage is not None and coverage.is_partial and not coverage.is_begun and coverage.focus == "whole":
            self._reading_on.begin(self._request, paused=not self._reads_on_after)

    def _bring_back(self) -> None:
        """The newest that is to be read on with; if none is, all, of which the newest can be gone on with."""
        reading = [place for place, turn in enumerate(self._aside) if turn.outcome is not Outcome.PAUSED]
        for place in reading[-1:] or [0] * len(self._aside):
            turn = self._aside.pop(place)
            assert turn.request is not None, "only what is read is set aside"
            self._conversation.append_turn(turn)
            self.brought_back.emit(place, turn.question, turn.request)
            if turn.outcome is not Outcome.PAUSED:
                self._begin(turn.request, early=False, paused=False)

    def _let_go(self, *, cancel: bool = False) -> None:
        """Listen to the task no more: a stopped one may still report."""
        if self._task is not None:
            if cancel:
                self._task.cancel()
            self._task.yielded.disconnect(self._on_event)
            self._task.finished.disconnect(self._on_finished)
            self._task.failed.disconnect(self._on_failed)
            self._task.stopped.disconnect(self._on_finished)
            self._task = None
