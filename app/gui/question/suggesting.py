"""Makes suggestions for the documents that are ticked, while a conversation is still empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.gui.conversation.conversation_model import ConversationListModel
from app.gui.conversation.conversation_pane import ConversationPane
from app.gui.sources.library_model import DocumentListModel
from app.gui.sources.library_work import LibraryWork
from app.gui.tasks import Task

if TYPE_CHECKING:
    from app.library.database import Library

MOST_DOCUMENTS = 2
"""Whose headings are looked for."""
MOST_QUESTIONS = 3
SETTLE_MS = 100


class Suggesting(QObject):
    """Between the documents and the suggestions in the conversation."""

    def __init__(
        self,
        pane: ConversationPane,
        conversation: ConversationListModel,
        documents: DocumentListModel,
        library_work: LibraryWork,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._suggestions = pane.view.suggestions
        self._suggestions.chosen.connect(pane.suggested)
        self._conversation = conversation
        self._documents = documents
        self._library_work = library_work
        self._of: tuple[int, ...] | None = None
        self._task: Task | None = None
        self._is_closed = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._refresh)
        for signal in (
            conversation.rowsInserted,
            conversation.rowsRemoved,
            conversation.modelReset,
            documents.asked_changed,
        ):
            signal.connect(self._settle.start)

    def close(self) -> None:
        """Suggest nothing more: the window is going."""
        self._is_closed = True
        self._settle.stop()

    def _refresh(self) -> None:
        if self._is_closed:
            return
        asked = tuple(self._documents.asked_ids())
        wanted = asked if asked and not self._conversation.rowCount() and self._library_work.is_open else None
        if wanted == self._of:
            return
        self._of = wanted
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._suggestions.show_questions(None if wanted is None else (), len(asked))
        if wanted is not None:
            self._task = task = self._library_work.run(lambda library: _questions(library, wanted[-MOST_DOCUMENTS:]))
            task.finished.connect(lambda questions: self._on_questions(task, questions))

    def _on_questions(self, task: Task, questions: list[str]) -> None:
        if task is self._task and not self._is_closed:
            self._task = None
            self._suggestions.show_questions(questions, len(self._of or ()))


def _questions(library: Library, document_ids: tuple[int, ...]) -> list[str]:
    """On the library lane."""
    from app.assistant.suggested_questions import MOST_PAGES, suggest_questions
    from app.library.documents import get_document, read_pages

    questions: list[str] = []
    for document_id in document_ids:
        count = get_document(library, document_id).page_count
        pages = read_pages(library, document_id, range(1, min(count, MOST_PAGES) + 1))
        questions += suggest_questions(pages, MOST_QUESTIONS - len(document_ids) + 1)
    return list(dict.fromkeys(questions))
