"""Keeps the conversation in the library as it grows, and brings the last one back at the next start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.assistant.records import Answer
from app.errors import PinciteError
from app.gui.answering import Answering
from app.gui.conversation_model import ConversationListModel, Outcome, Turn
from app.gui.library_work import LibraryWork
from app.gui.notices import Notice, Notices
from app.gui.tasks import Task

if TYPE_CHECKING:
    from app.library.database import Library


class ConversationKeeping(QObject):
    """Between the conversation on the screen and the one in the library."""

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
        self._stored_id: int | None = None  # used on the library lane only, where calls come in order
        answering.asked.connect(self._keep_question)
        answering.answered.connect(self._keep_answer)
        answering.stopped.connect(self._keep_stopped)

    def restore(self) -> None:
        """Show the conversation that was written to last."""
        self._run(self._library_work.run(self._read_last)).finished.connect(self._show)

    def begin_new(self) -> None:
        """Start an empty conversation; the old one stays in the library."""
        self._conversation.clear()
        self._run(self._library_work.run(self._forget))

    def _show(self, turns: Sequence[Turn]) -> None:
        if self._conversation.rowCount() == 0:  # else the user was quicker
            self._conversation.set_turns(turns)

    def _keep_question(self, question: str, document_ids: list[int]) -> None:
        self._run(self._library_work.run(lambda library: self._store_question(library, question, document_ids)))

    def _keep_answer(self, answer: Answer) -> None:
        self._run(self._library_work.run(lambda library: self._store_answer(library, answer)))

    def _keep_stopped(self) -> None:
        turn = self._conversation.turns[-1]
        if turn.outcome is Outcome.STOPPED and turn.text:
            self._run(self._library_work.run(lambda library: self._store_stopped(library, turn.text)))

    def _run(self, task: Task) -> Task:
        task.failed.connect(self._tell)
        return task

    def _tell(self, error: PinciteError) -> None:
        self._notices.show_notice(Notice(f"The conversation could not be kept. {error}", topic="keeping"))

    # On the library lane. turn_storage loads the library's code, so it is not imported at the start.

    def _read_last(self, library: Library) -> list[Turn]:
        from app.gui.turn_storage import read_last_conversation

        self._stored_id, turns = read_last_conversation(library)
        return turns

    def _forget(self, library: Library) -> None:
        self._stored_id = None

    def _store_question(self, library: Library, question: str, document_ids: list[int]) -> None:
        from app.gui.turn_storage import store_question

        self._stored_id = store_question(library, self._stored_id, question, document_ids)

    def _store_answer(self, library: Library, answer: Answer) -> None:
        from app.gui.turn_storage import store_answer

        if self._stored_id is not None:
            store_answer(library, self._stored_id, answer)

    def _store_stopped(self, library: Library, text: str) -> None:
        from app.gui.turn_storage import store_stopped

        if self._stored_id is not None:
            store_stopped(library, self._stored_id, text)
