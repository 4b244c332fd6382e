"""When a question may be put, and where its words stay when it may not."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.errors import PinciteError
from app.gui.answering import Answering
from app.gui.conversation_pane import ConversationPane
from app.gui.engine_host import EngineHost, ModelState, ModelStatus
from app.gui.library_model import DocumentListModel
from app.gui.notices import Notice, Notices, Severity

WAITING_HINT = "Your question will be asked as soon as the documents are read."
NOTHING_TICKED = "Tick at least one document on the left to ask it."


class Asking(QObject):
    """Takes questions from the box to the answering, and gives words back when no answer came."""

    def __init__(
        self,
        pane: ConversationPane,
        documents: DocumentListModel,
        answering: Answering,
        host: EngineHost,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._documents = documents
        self._answering = answering
        self._host = host
        self._notices = notices
        self._is_waiting = False
        self._was_dead = False
        pane.asked.connect(self._ask)
        pane.stop_requested.connect(answering.stop)
        pane.box.text_changed.connect(self._on_text_changed)
        documents.asked_changed.connect(self._on_documents_changed)
        answering.running_changed.connect(pane.set_running)
        answering.failed.connect(self._on_failed)
        host.status_changed.connect(self._on_status)
        host.died.connect(self._on_died)

    def _ask(self, question: str) -> None:
        if self._answering.is_running:
            return
        if self._documents.is_reading():
            self._is_waiting = True
            self._pane.box.set_hint(WAITING_HINT)
        elif not (document_ids := self._documents.asked_ids()):
            self._pane.box.set_hint(NOTHING_TICKED)
        elif self._host.status.state is ModelState.FAILED:
            self._tell_model_failed(self._host.status.error)
        else:
            self._pane.box.set_hint("")
            self._pane.box.clear()
            self._answering.ask(document_ids, question)

    def _on_documents_changed(self) -> None:
        if self._is_waiting and not self._documents.is_reading():
            self._is_waiting = False
            self._pane.box.set_hint("")
            if question := self._pane.box.text.strip():
                self._ask(question)
        elif not self._is_waiting and self._documents.asked_ids():
            self._pane.box.set_hint("")

    def _on_text_changed(self, text: str) -> None:
        """Who goes on typing has not finished the question."""
        if self._is_waiting:
            self._is_waiting = False
            self._pane.box.set_hint("")

    def _on_failed(self, question: str, error: PinciteError) -> None:
        if not self._pane.box.text.strip():
            self._pane.box.set_text(question)
        self._notices.show_notice(Notice(f"{error} Your question is kept.", topic="answer"))

    def _on_died(self) -> None:
        self._was_dead = True
        sentence = "The model's process ended unexpectedly and is being started again. Your words are kept."
        self._notices.show_notice(Notice(sentence, Severity.WARNING, topic="engine"))

    def _on_status(self, status: ModelStatus) -> None:
        if status.state is ModelState.FAILED:
            self._tell_model_failed(status.error)
        elif status.state is ModelState.READY:
            self._notices.dismiss_topic("engine")
            if self._was_dead:
                self._was_dead = False
                self._notices.show_notice(Notice("The model is running again.", Severity.INFO, topic="engine"))
        elif status.stage is not None:
            self._answering.show_stage(status.stage)

    def _tell_model_failed(self, sentence: str) -> None:
        action = "Start the model again"
        self._notices.show_notice(Notice(sentence, action=action, on_action=self._host.start, topic="engine"))
