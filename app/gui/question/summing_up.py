"""Begins a summary by itself when a document has been read, where the settings say so and nothing else was asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.gui.conversation.conversation_pane import ConversationPane
from app.gui.model.engine_host import EngineHost, ModelState
from app.gui.question.asking import Asking
from app.gui.sources.document_imports import DocumentImports
from app.gui.sources.library_model import DocumentListModel
from app.settings import Settings


class SummingUp(QObject):
    """Between what is read and what is asked. Of several documents none is summarised: which one was meant?"""

    def __init__(
        self,
        pane: ConversationPane,
        documents: DocumentListModel,
        imports: DocumentImports,
        host: EngineHost,
        asking: Asking,
        settings: Callable[[], Settings],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._documents = documents
        self._host = host
        self._asking = asking
        self._settings = settings
        self._read = 0  # the document that was read last and not summed up; 0: none
        imports.document_added.connect(lambda document, was_there: self._on_added(document.id, was_there))
        documents.asked_changed.connect(self._begin)
        host.status_changed.connect(lambda _: self._begin())

    def _on_added(self, document_id: int, was_there: bool) -> None:
        if not was_there and self._settings().after_reading == "summary":
            self._read = document_id
            self._begin()

    def _begin(self) -> None:
        """Once all is read and the model is there: unless something was asked or is being typed by then."""
        if not self._read or self._documents.is_reading() or self._host.status.state is not ModelState.READY:
            return
        is_meant = self._documents.asked_ids() == [self._read]
        self._read = 0
        is_quiet = not self._pane.turns and not self._pane.box.text and not self._pane.waiting.lines
        if is_meant and is_quiet:
            self._asking.summarise_unasked()
