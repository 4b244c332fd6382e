"""Takes what is selected or framed on the pages to the question box."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.assistant.pages.excerpt import Excerpt
from app.gui.conversation.conversation_pane import ConversationPane
from app.gui.document.page_panel import PagePanel
from app.gui.language import QT_TRANSLATE_NOOP
from app.gui.notices import Notice, Notices, Severity
from app.gui.question.passage_chip import Passage
from app.gui.sources.library_model import DocumentListModel

NOTHING_CHOSEN = QT_TRANSLATE_NOOP(
    "AskingAbout", "Select some text on the page first, or frame a region of it; then ask about that."
)
NO_WORDS = QT_TRANSLATE_NOOP(
    "AskingAbout", "There are no words there. To ask about what is seen on the page, frame a region of it."
)


class AskingAbout(QObject):
    """Between the page panel and the conversation pane."""

    begun = Signal()
    """A question about a passage is to be typed now."""

    def __init__(
        self, panel: PagePanel, pane: ConversationPane, documents: DocumentListModel, notices: Notices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._pane = pane
        self._documents = documents
        self._notices = notices
        panel.selection_actions.ask_requested.connect(self.begin)
        panel.selecting.too_long.connect(self._on_too_long)
        panel.selecting.wordless.connect(lambda: self._tell(self.tr(NO_WORDS)))
        panel.document_changed.connect(self._on_document_changed)
        documents.rowsRemoved.connect(self._forget_deleted)

    def begin(self) -> None:
        """Put what is chosen above the question box, and let the user type the question."""
        selecting = self._panel.selecting
        if selecting.selection is None and selecting.frame is None:
            self._tell(self.tr(NOTHING_CHOSEN))
        else:
            selecting.with_excerpt(self._take)

    def _forget_deleted(self) -> None:
        """Nothing can be asked about passages of a document that is gone."""
        passage = self._pane.passage.passage
        if passage is not None and self._documents.row_of_document(passage.excerpt.document_id) is None:
            self._pane.passage.show_passage(None)

    def _take(self, excerpt: Excerpt, words: str) -> None:
        document = self._panel.view.document
        if not words.strip() and excerpt.region is None:
            self._tell(self.tr(NO_WORDS))
        elif document is not None:
            self._pane.passage.show_passage(Passage(excerpt, document.name, words))
            self.begun.emit()
            self._pane.box.setFocus()

    def _on_document_changed(self) -> None:
        self._notices.dismiss_topic("selection")

    def _on_too_long(self, most: int) -> None:
        self._tell(self.tr("At most %Ln page(s) can be copied or asked about at once. Select fewer.", "", most))

    def _tell(self, sentence: str) -> None:
        self._notices.show_notice(Notice(sentence, Severity.INFO, topic="selection"))
