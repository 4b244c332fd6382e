"""Counts the tokens of the documents, and keeps the meter under the question box up to date."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.gui.conversation.conversation_pane import ConversationPane
from app.gui.model.engine_host import EngineHost, ModelState, ModelStatus
from app.gui.question.budget_meter import Budget
from app.gui.sources.library_model import DocumentListModel
from app.gui.sources.library_work import LibraryWork
from app.gui.tasks import CancelCheck, Lane, Task
from app.paths import Paths
from app.settings import Settings

if TYPE_CHECKING:
    from app.library.database import Library

SETTLE_MS = 150


class Budgeting(QObject):
    """Between documents, model and meter."""

    def __init__(
        self,
        pane: ConversationPane,
        documents: DocumentListModel,
        host: EngineHost,
        library_work: LibraryWork,
        paths: Paths,
        settings: Callable[[], Settings],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._documents = documents
        self._library_work = library_work
        self._paths = paths
        self._settings = settings
        self._lane = Lane("counting")
        self._limit = 0
        self._task: Task | None = None
        self._counted: dict[int, int] = {}
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._refresh)
        host.status_changed.connect(self._on_status)
        documents.asked_changed.connect(self._settle.start)
        pane.box.sources.changed.connect(self._settle.start)

    def close(self) -> None:
        """Count no further."""
        self._settle.stop()
        self._lane.close()

    def _on_status(self, status: ModelStatus) -> None:
        if status.state is ModelState.READY and status.info is not None:
            self._limit = status.info.context_length
            self._counted = {}  # another model counts otherwise
            self._settle.start()

    def _refresh(self) -> None:
        asked = self._pane.box.sources.document_ids or tuple(self._documents.asked_ids())
        if not self._limit or not asked:
            self._pane.meter.show_budget(None)
            return
        known = [self._counted[number] for number in asked if number in self._counted]
        from app.assistant.answer_strategy import MAX_ANSWER_TOKENS  # loaded with the model by now

        answer = MAX_ANSWER_TOKENS
        self._pane.meter.show_budget(Budget(sum(known) if len(known) == len(asked) else None, answer, self._limit))
        self._count_missing()

    def _count_missing(self) -> None:
        ids = [row.document_id for row in self._documents.rows if row.document_id is not None]
        missing = [number for number in ids if number not in self._counted]
        if not missing or self._task is not None or not self._library_work.is_open:
            return
        library, paths, model = self._library_work.library, self._paths, self._settings().model
        self._task = task = self._lane.start(lambda cancelled: _count(library, paths, model, missing, cancelled))
        task.finished.connect(self._on_counted)
        task.failed.connect(lambda _: self._on_counted({}))

    def _on_counted(self, counts: Mapping[int, int]) -> None:
        self._task = None
        self._counted.update(counts)
        for number, row in enumerate(self._documents.rows):
            if row.document_id is not None and row.document_id in counts:
                self._documents.change(number, replace(row, tokens=counts[row.document_id]))
        if counts:
            self._settle.start()


def _count(
    library: Library, paths: Paths, model: str, document_ids: list[int], cancelled: CancelCheck
) -> dict[int, int]:
    """On the counting lane. Documents that are deleted meanwhile are passed over."""
    from app.assistant.pages.token_counts import count_documents
    from app.library.documents import list_documents

    documents = [document for document in list_documents(library) if document.id in document_ids]
    counted = count_documents(library, paths, model, documents, cancelled)
    return {number: tokens.total for number, tokens in counted.items()}
