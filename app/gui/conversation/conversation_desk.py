"""What happens to conversations in the window: listed, searched, opened, renamed, deleted, branched, begun anew."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMessageBox

from app.errors import PinciteError
from app.gui.conversation.answering import Answering
from app.gui.conversation.conversation_keeping import ConversationKeeping
from app.gui.conversation.conversation_list_model import ConversationRow, ConversationsModel
from app.gui.conversation.conversation_model import Turn
from app.gui.conversation.conversation_place import ConversationPlace, place_from_json
from app.gui.document.document_viewing import DocumentViewing
from app.gui.language import QT_TRANSLATE_NOOP
from app.gui.main_window import MainWindow
from app.gui.notices import Notice, Severity
from app.gui.sources.library_model import DocumentListModel
from app.gui.sources.library_work import LibraryWork
from app.gui.tasks import Task, Work
from app.gui.theme import in_own_direction

if TYPE_CHECKING:
    from app.gui.conversation.turn_storage import OpenedConversation
    from app.library.database import Library

LibraryCall = Callable[["Library"], None]
"""Short work with the library, on its lane."""

AFTER_MOVING_MS = 1500
"""How long after the last scrolling it is kept where the user is."""
ANSWER_FIRST = QT_TRANSLATE_NOOP(
    "ConversationDesk", "An answer is being written. Stop it first (Esc), or wait for its end."
)
BRANCH_TITLE = QT_TRANSLATE_NOOP("ConversationDesk", "Branch: {title}")
BRANCHED = QT_TRANSLATE_NOOP("ConversationDesk", "A branch: the conversation before it stays, under All conversations.")
PASSING_MS = 8000
BUSY = "busy"
"""Topic of the notice that says so."""


class ConversationDesk(QObject):
    """Between the list of conversations, the conversation on show and the library."""

    edit_begun = Signal(object)
    """An earlier question, a Turn, is to be asked in other words, in the conversation that is on show now."""
    lost = Signal(object)
    """A ModelRequest: its conversation goes before the answer came, and its words are to stand in the box."""

    def __init__(
        self,
        window: MainWindow,
        conversations: ConversationsModel,
        documents: DocumentListModel,
        keeping: ConversationKeeping,
        answering: Answering,
        viewing: DocumentViewing,
        library_work: LibraryWork,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pane = window.conversation_pane
        self._conversations = conversations
        self._documents = documents
        self._keeping = keeping
        self._answering = answering
        self._viewing = viewing
        self._library_work = library_work
        self._search: Task | None = None
        self._edited: Turn | None = None  # an earlier question that comes into the box once its branch is opened
        self._sought = ""  # words by which the conversation was found that is being opened
        self._gone: set[int] = set()  # deleted while another one was on its way: one of them may be on show
        self._known: set[int] | None = None  # the documents there when one was asked for; None: none is coming
        self._moved = QTimer(self)
        self._moved.setSingleShot(True)
        self._moved.setInterval(AFTER_MOVING_MS)
        self._moved.timeout.connect(self._keep_place)
        chooser = self._pane.chooser
        chooser.searched.connect(self.refresh)
        chooser.opened.connect(self._open_found)
        chooser.delete_requested.connect(self._ask_to_delete)
        conversations.renamed.connect(self._rename)
        self._pane.new_conversation_requested.connect(self.begin_new)
        self._pane.branch_requested.connect(self._branch)
        self._pane.edit_requested.connect(self._edit_earlier)
        answering.running_changed.connect(lambda runs: None if runs else window.notices.dismiss_topic(BUSY))
        keeping.coming_changed.connect(self._on_coming)
        keeping.opened.connect(self._on_opened)
        keeping.coming_failed.connect(self._on_coming_failed)
        keeping.stored.connect(self._on_stored)
        documents.rowsRemoved.connect(self._refresh_if_shown)
        self._pane.view.verticalScrollBar().valueChanged.connect(self._on_moved)
        window.page_panel.view.verticalScrollBar().valueChanged.connect(self._on_moved)
        documents.asked_changed.connect(self._on_moved)

    def open(self, conversation_id: int, sought: str = "") -> None:
        """Show another conversation, where it was left; or where the words stand by which it was found."""
        if conversation_id == self._keeping.conversation_id and not self._keeping.is_coming:
            self._pane.show_chooser(False)
            self._pane.finding.show_sought(sought)
        elif self._leave(partial(self.open, conversation_id, sought)):
            self._sought, self._edited = sought, None
            self._keeping.open(conversation_id)

    def _open_found(self, conversation_id: int) -> None:
        self.open(conversation_id, self._pane.chooser.words)

    def begin_new(self) -> None:
        """Begin an empty conversation; the documents stay as they are ticked."""
        if self._leave(self.begin_new):
            self._begin_empty()
            self._pane.show_chooser(False)
            self._pane.box.setFocus()  # not the button that was pressed

    def _begin_empty(self) -> None:
        """Put an empty conversation on show. Nothing may be running."""
        self._sought, self._edited = "", None
        self._gone.clear()
        self._keeping.begin_new()
        self._pane.show_title("")

    def refresh(self, words: str = "") -> None:
        """List all conversations, or those that hold some words."""
        if self._search is not None:
            self._search.cancel()
        self._search = task = self._library_work.run(lambda library: _rows(library, words))
        task.finished.connect(lambda rows: self._on_rows(task, rows, words))
        task.failed.connect(self._tell)

    def last_work(self) -> Work:
        """What is to be done on the library lane when the window closes: keep where the user is."""
        self._moved.stop()
        work = self._place_work()
        return lambda cancelled: work(self._library_work.library) if self._library_work.is_open else None

    def _leave(self, then: Callable[[], object]) -> bool:
        """Put the conversation on show aside. False: an answer is being written; who stops it has `then` done."""
        if self._keeping.is_coming:  # it was put aside for another one, which is not there yet
            return True
        if self._answering.is_running and not self._answering.is_reading:

            def go_on() -> None:
                self._answering.stop()
                then()

            words, action = self.tr(ANSWER_FIRST), self.tr("Stop it and go on")
            self._window.notices.show_notice(Notice(words, Severity.INFO, action, go_on, topic=BUSY))
            return False
        self.let_go()
        interruption = self._keeping.last_work(goes_on=False)
        self._keep_place()
        self._library_work.run(lambda library: interruption(lambda: False)).failed.connect(self._tell)
        return True

    def let_go(self) -> bool:
        """Stop the answer on its way, and the question behind it. Returns whether reading was going on."""
        self._pane.box.forget_due()
        return self._answering.close()

    def _place_work(self) -> LibraryCall:
        """Keeps where the user is now, in the conversation that is on show now; on the library lane, in turn."""
        place = ConversationPlace(self._pane.view.anchor, self._viewing.position, tuple(self._documents.asked_ids()))
        shown, is_new = self._keeping.conversation_id, bool(self._pane.turns)

        def keep(library: Library) -> None:
            from app.library.conversations import keep_view

            number = shown or (self._keeping.stored_id if is_new else None)  # of a new one it is known once it is kept
            if number:
                keep_view(library, number, place.to_json())

        return keep

    def _keep_place(self) -> None:
        self._moved.stop()
        self._library_work.run(self._place_work()).failed.connect(self._tell)

    def _on_moved(self) -> None:
        if self._library_work.is_open and self._keeping.conversation_id:
            self._moved.start()

    def _on_coming_failed(self) -> None:
        """What was on show stays there, unless it was deleted meanwhile."""
        if self._keeping.conversation_id in self._gone:
            self._begin_empty()
        self._sought, self._edited = "", None
        self._gone.clear()

    def _on_coming(self, is_coming: bool) -> None:
        if not is_coming:
            self._known = None
        elif self._known is None:  # else a further one, which was asked for before that was there
            self._known = {row.document_id for row in self._documents.rows if row.document_id is not None}

    def _on_opened(self, conversation: OpenedConversation) -> None:
        self._gone.clear()
        self._pane.show_title(conversation.title)
        if not self._pane.is_checking:  # the window may have been opened with an export to check
            self._pane.show_chooser(False)
        place = place_from_json(conversation.view)
        sought, self._sought = self._sought, ""
        if not self._pane.finding.show_sought(sought):
            self._pane.view.return_to(place.anchor)
        if place.asked is not None:  # what was added while it was on its way is meant as well
            self._documents.ask_only({*place.asked, *(set(self._documents.asked_ids()) - (self._known or set()))})
        if place.page is not None and self._documents.row_of_document(place.page.document_id) is not None:
            self._viewing.return_to(place.page)
        edited, self._edited = self._edited, None
        if edited is not None:
            self.edit_begun.emit(edited)

    def _on_stored(self, conversation_id: int) -> None:
        task = self._library_work.run(lambda library: _title(library, conversation_id))
        task.finished.connect(lambda title: self._show_title(conversation_id, title))
        self._refresh_if_shown()

    def _show_title(self, conversation_id: int, title: str) -> None:
        """Unless another conversation is on show by now."""
        if conversation_id == self._keeping.conversation_id:
            self._pane.show_title(title)

    def _refresh_if_shown(self) -> None:
        if self._pane.is_choosing:
            self.refresh(self._pane.chooser.words)

    def _on_rows(self, task: Task, rows: list[ConversationRow], words: str) -> None:
        if task is self._search:
            self._search = None
            shown = self._keeping.conversation_id
            self._conversations.set_rows(replace(row, is_open=row.id == shown) for row in rows)
            self._pane.chooser.note_listed(words)

    def _rename(self, conversation_id: int, title: str) -> None:
        def work(library: Library) -> str:
            from app.library.conversations import rename_conversation

            return rename_conversation(library, conversation_id, title).title

        task = self._library_work.run(work)
        task.failed.connect(self._tell)
        task.finished.connect(lambda kept: self._on_renamed(conversation_id, kept))

    def _on_renamed(self, conversation_id: int, title: str) -> None:
        self._show_title(conversation_id, title)
        self._refresh_if_shown()

    def _ask_to_delete(self, row: ConversationRow) -> None:
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Delete a conversation"), "", parent=self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(
            self.tr("Delete “{title}” with all its questions and answers?").format(title=in_own_direction(row.title))
        )
        box.setInformativeText(self.tr("This cannot be undone. The documents stay in the library."))
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)  # Enter pressed once too often deletes nothing
        delete.clicked.connect(lambda: self._delete(row.id))
        box.open()

    def _delete(self, conversation_id: int) -> None:
        is_shown = conversation_id == self._keeping.conversation_id
        if is_shown and not self._leave(partial(self._delete, conversation_id)):
            return
        if conversation_id == self._keeping.coming_id:
            self._keeping.give_up_coming()
            self._pane.show_title("")

        def work(library: Library) -> None:
            from app.library.conversations import delete_conversation

            delete_conversation(library, conversation_id)

        task = self._library_work.run(work)
        task.failed.connect(self._tell)
        task.finished.connect(lambda _: self.forget([conversation_id]))

    def forget(self, conversation_ids: Collection[int]) -> None:
        """Take conversations from the screen that are no longer in the library."""
        if self._keeping.is_coming:
            self._gone.update(conversation_ids)
        elif self._keeping.conversation_id in conversation_ids:
            unanswered = self._pane.turns[-1].request if self._answering.is_running else None
            self.let_go()
            self._begin_empty()
            if unanswered is not None:
                self.lost.emit(unanswered)
        self._refresh_if_shown()

    def _branch(self, questions: int) -> None:
        """Go on from an earlier answer in a conversation of its own; this one stays as it is."""
        if not self._keeping.is_coming and self._leave(partial(self._branch, questions)):
            self._sought, self._edited = "", None
            self._keeping.branch(questions, self.tr(BRANCH_TITLE))
            self._window.statusBar().showMessage(self.tr(BRANCHED), PASSING_MS)

    def _edit_earlier(self, number: int) -> None:
        """Have an earlier question asked in other words, after what stood before it, in a conversation of its own."""
        edited = self._pane.turns[number]
        if self._keeping.is_coming or not self._leave(partial(self._edit_earlier, number)):
            return
        if number:
            self._sought, self._edited = "", edited
            self._keeping.branch(number, self.tr(BRANCH_TITLE))
        else:
            self._begin_empty()
            self.edit_begun.emit(edited)
        self._window.statusBar().showMessage(self.tr(BRANCHED), PASSING_MS)

    def _tell(self, error: PinciteError) -> None:
        self._window.notices.show_notice(Notice(str(error), topic="conversations"))


def _rows(library: Library, words: str) -> list[ConversationRow]:
    """On the library lane."""
    from app.library.conversation_search import found_places, search_conversations
    from app.library.conversations import list_conversations
    from app.library.documents import list_documents

    names = {document.id: document.name for document in list_documents(library)}
    excerpts = {found.conversation_id: found.excerpt for found in search_conversations(library, words)}
    return [
        ConversationRow(
            conversation.id,
            conversation.title,
            tuple(names[number] for number in conversation.document_ids if number in names),
            conversation.updated_at,
            excerpt := excerpts.get(conversation.id, ""),
            tuple(found_places(excerpt, words)),
            tuple(found_places(conversation.title, words)),
        )
        for conversation in list_conversations(library)
        if not words or conversation.id in excerpts
    ]


def _title(library: Library, conversation_id: int) -> str:
    from app.library.conversations import get_conversation

    return get_conversation(library, conversation_id).title
