"""Keeps the conversation in the library as it grows, and brings it or another one back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.assistant.records import Answer, Stage
from app.errors import PinciteError, StorageError
from app.gui.conversation.answering import Answering
from app.gui.conversation.conversation_model import ConversationListModel, Outcome
from app.gui.notices import Notice, Notices
from app.gui.question.model_request import ModelRequest
from app.gui.sentences import sentence_of
from app.gui.sources.library_work import LibraryWork
from app.gui.tasks import CancelCheck, Task, Work

if TYPE_CHECKING:
    from app.gui.conversation.turn_storage import OpenedConversation
    from app.library.database import Library


LibraryCall = Callable[["Library"], Any]
"""Short work with the library, on its lane."""
TOPIC = "keeping"
"""Of the notice that something could not be kept."""


class ConversationKeeping(QObject):
    """Between the conversation on the screen and the one in the library."""

    opened = Signal(object)
    """An OpenedConversation is on show."""
    stored = Signal(object)
    """Something was kept in the conversation of this number, which is that on show."""
    coming_changed = Signal(bool)
    """Another conversation was asked for and is not on show yet; or it is, or will not be."""
    coming_failed = Signal()
    """It will not be: it could not be opened, or was given up since it is to be deleted. `coming_changed` follows."""

    def __init__(
        self,
        library_work: LibraryWork,
        conversation: ConversationListModel,
        answering: Answering,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library_work = library_work
        self._conversation = conversation
        self._notices = notices
        # Used on the library lane only, where calls come in order: conversation, last question, questions set aside.
        self._stored_id: int | None = None
        self._question_id: int | None = None
        self._aside_ids: list[int | None] = []
        self._unkept: list[LibraryCall] = []  # what could not be kept, in order: the disk was full, say
        self.conversation_id: int | None = None
        """The conversation on show; 0: a new one, of which nothing is kept yet; None: not known."""
        self._coming: Task | None = None  # brings the conversation that was asked for last
        self._coming_id: int | None = None  # its number, where it has one already
        self._left = 0  # how many conversations were put aside: what is still being kept may be of one of these
        self._answering = answering
        answering.asked.connect(self._keep_question)
        answering.asked_again.connect(self._keep_asked_again)
        answering.withdrawn.connect(lambda: self._keep(self._forget_question))
        answering.set_aside.connect(lambda: self._keep(self._set_aside))
        answering.brought_back.connect(self._keep_brought_back)
        answering.answered.connect(self._keep_answer)
        answering.stopped.connect(self._keep_stopped)

    @property
    def stored_id(self) -> int | None:
        """On the library lane: the conversation that is kept there, also where the window was not told yet."""
        return self._stored_id

    @property
    def is_coming(self) -> bool:
        """Whether another conversation was asked for that is not on show yet."""
        return self._coming is not None

    @property
    def coming_id(self) -> int | None:
        """The number of the conversation that was asked for and is not on show yet; None: none, or no number."""
        return self._coming_id if self._coming is not None else None

    def restore(self, conversation_id: int | None = None, *, is_awaited: bool = True) -> None:
        """Show the conversation of this number, or if there is none that which was written to last.

        `is_awaited`: nothing is asked before it is there. Where the library has none, a user who is quicker has a new
        one.
        """
        if is_awaited:
            self._bring(lambda library: self._read_last(library, conversation_id), self._show)
            return
        left = self._left
        task = self._run(self._library_work.run(lambda library: self._read_last(library, conversation_id)))
        task.finished.connect(lambda found: self._show_first(found) if left == self._left else None)

    def open(self, conversation_id: int) -> None:
        """Show another conversation, unless a further one is asked for before it is there. Nothing may be running."""
        self._left += 1
        self._bring(lambda library: self._open(library, conversation_id), self._show)
        self._coming_id = conversation_id

    def begin_new(self) -> None:
        """Start an empty conversation; the old one stays in the library."""
        self._left += 1
        self._conversation.clear()
        self.conversation_id = 0
        self._run(self._library_work.run(self._forget))
        self._end_coming()

    def give_up_coming(self) -> None:
        """Start an empty conversation instead of the one on its way; what was meant for that is asked nowhere."""
        self._coming = None  # what follows from its failure is to find none
        self.coming_failed.emit()
        self.begin_new()
        self.coming_changed.emit(False)

    def branch(self, questions: int, named: str) -> None:
        """Show a copy of the first questions of the conversation on show. Nothing may be running."""
        self._bring(lambda library: self._branch(library, questions, named), self.open)

    def last_work(self, *, goes_on: bool) -> Work:
        """What is to be done on the library lane when the window closes: keep where a reading was interrupted.

        `goes_on`: it was going on until now, so it goes on by itself at the next start.
        """
        turns = self._conversation.turns
        stage = turns[-1].stage if turns else None
        is_paused = bool(turns) and turns[-1].outcome is Outcome.PAUSED

        def work(cancelled: CancelCheck) -> None:
            if self._library_work.is_open and self._unkept:
                self._keep_rest(self._library_work.library)
            if is_paused:
                self._store_interruption(stage, goes_on)

        return work

    def _bring(self, work: LibraryCall, then: Callable[[Any], None]) -> None:
        """Have something fetched that is to come on show, and nothing of what was asked for before it."""
        self._coming, self._coming_id = self._run(self._library_work.run(work)), None
        task = self._coming
        self.coming_changed.emit(True)
        task.finished.connect(lambda found: self._on_brought(task, lambda: then(found)))
        task.failed.connect(lambda _: self._on_brought(task, self.coming_failed.emit))

    def _on_brought(self, task: Task, then: Callable[[], None]) -> None:
        if task is self._coming:
            self._coming = None
            then()
            if self._coming is None:  # else that was one step on the way
                self.coming_changed.emit(False)

    def _end_coming(self) -> None:
        if self._coming is not None:
            self._coming = None
            self.coming_changed.emit(False)

    def _show_first(self, conversation: OpenedConversation) -> None:
        if self._conversation.rowCount() == 0:  # else the user was quicker
            self._show(conversation)

    def _show(self, conversation: OpenedConversation) -> None:
        self.conversation_id = conversation.id
        self._conversation.set_turns(conversation.turns)
        self.opened.emit(conversation)
        if conversation.goes_on:
            self._answering.go_on()

    def _keep_question(self, question: str, request: ModelRequest) -> None:
        left = self._left
        task = self._keep(lambda library: self._store_question(library, question, request))
        task.finished.connect(lambda conversation_id: self._on_question_stored(conversation_id, left))

    def _on_question_stored(self, conversation_id: int, left: int) -> None:
        if left == self._left:
            self.conversation_id = conversation_id
            self.stored.emit(conversation_id)

    def _keep_asked_again(self, request: ModelRequest) -> None:
        question = self._conversation.turns[-1].question
        self._keep(self._forget_question)
        self._keep_question(question, request)

    def _keep_brought_back(self, place: int, question: str, request: ModelRequest) -> None:
        self._keep(lambda library: self._forget_aside(library, place))
        self._keep_question(question, request)

    def _keep_answer(self, answer: Answer) -> None:
        self._keep(lambda library: self._store_answer(library, answer))

    def _keep_stopped(self) -> None:
        turn = self._conversation.turns[-1]
        if turn.outcome is Outcome.STOPPED:
            self._keep(lambda library: self._store_stopped(library, turn.text))

    def _keep(self, work: LibraryCall) -> Task:
        """Keep something, after all before it that could not be kept when it was to be."""
        task = self._run(self._library_work.run(lambda library: self._in_order(library, work)))
        task.finished.connect(lambda _: self._notices.dismiss_topic(TOPIC))
        return task

    def _run(self, task: Task) -> Task:
        task.failed.connect(self._tell)
        return task

    def _tell(self, error: PinciteError) -> None:
        self._notices.show_notice(
            Notice(self.tr("The conversation could not be kept. {error}").format(error=sentence_of(error)), topic=TOPIC)
        )

    # On the library lane. turn_storage loads the library's code, so it is not imported at the start.

    def _in_order(self, library: Library, work: LibraryCall) -> object:
        waiting, self._unkept = [*self._unkept, work], []
        result: object = None
        for number, each in enumerate(waiting):
            try:
                result = each(library)
            except StorageError:
                self._unkept = waiting[number:]
                raise
            except PinciteError:  # its conversation was deleted meanwhile, say: what follows is kept all the same
                if each is work:
                    raise
        return result

    def _keep_rest(self, library: Library) -> None:
        """Try once more, before another conversation is on show; it was told that this was not kept."""
        with suppress(StorageError):
            self._in_order(library, lambda library: None)
        self._unkept = []

    def _read_last(self, library: Library, conversation_id: int | None) -> OpenedConversation:
        from app.gui.conversation.turn_storage import read_last_conversation

        return self._take(read_last_conversation(library, conversation_id))

    def _open(self, library: Library, conversation_id: int) -> OpenedConversation:
        from app.gui.conversation.turn_storage import open_conversation

        self._keep_rest(library)
        return self._take(open_conversation(library, conversation_id))

    def _branch(self, library: Library, questions: int, named: str) -> int:
        from app.library.conversations import branch_conversation

        return branch_conversation(library, self._stored_id or 0, questions, named).id

    def _take(self, conversation: OpenedConversation) -> OpenedConversation:
        self._stored_id, self._question_id, self._aside_ids = conversation.id, conversation.question_id, []
        return conversation

    def _forget(self, library: Library) -> None:
        self._keep_rest(library)
        self._stored_id = self._question_id = None
        self._aside_ids = []

    def _store_question(self, library: Library, question: str, request: ModelRequest) -> int:
        from app.gui.conversation.turn_storage import store_question

        self._stored_id, self._question_id = store_question(library, self._stored_id, question, request)
        return self._stored_id

    def _forget_question(self, library: Library) -> None:
        from app.gui.conversation.turn_storage import forget_question

        if self._stored_id is not None and self._question_id is not None:
            forget_question(library, self._stored_id, self._question_id, with_answer=True)
        self._question_id = None

    def _set_aside(self, library: Library) -> None:
        """It stays in the library until it is brought back, so that no crash takes its words away."""
        self._aside_ids.append(self._question_id)
        self._question_id = None

    def _forget_aside(self, library: Library, place: int) -> None:
        from app.gui.conversation.turn_storage import forget_question

        aside_id = self._aside_ids.pop(place)
        if self._stored_id is not None and aside_id is not None:
            forget_question(library, self._stored_id, aside_id, with_answer=False)

    def _store_interruption(self, stage: Stage | None, goes_on: bool) -> None:
        from app.gui.conversation.turn_storage import store_interruption

        if self._stored_id is not None and self._library_work.is_open:
            store_interruption(self._library_work.library, self._stored_id, stage, goes_on=goes_on)

    def _store_answer(self, library: Library, answer: Answer) -> None:
        from app.gui.conversation.turn_storage import store_answer

        if self._stored_id is not None:
            store_answer(library, self._stored_id, answer)

    def _store_stopped(self, library: Library, text: str) -> None:
        from app.gui.conversation.turn_storage import store_stopped

        if self._stored_id is not None:
            store_stopped(library, self._stored_id, text)
