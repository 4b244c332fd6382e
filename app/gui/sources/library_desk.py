"""What happens to documents in the window: shown, cited, refused, asked for a password, removed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.assistant.records import Citation, ImagePin
from app.errors import PasswordNeeded, PinciteError
from app.gui.document.document_viewing import DocumentViewing
from app.gui.language import figure
from app.gui.main_window import MainWindow
from app.gui.notices import Notice, Severity
from app.gui.password_dialog import password_dialog
from app.gui.sentences import in_language
from app.gui.sources.document_imports import DocumentImports, row_of
from app.gui.sources.library_model import COMING, DocumentListModel, DocumentRow, RowState
from app.gui.sources.library_work import LibraryWork
from app.gui.sources.remove_dialog import RemoveDialog, listed
from app.gui.theme import Theme, in_own_direction

if TYPE_CHECKING:
    from app.assistant.forgetting import Forgetting
    from app.library.documents import Document

REFUSED = "refused"
"""Topic of the notice about files that could not be read."""
LOCKED = "locked"
"""Topic of the notice about files that wait for a password."""
PASSING_MS = 8000


class LibraryDesk(QObject):
    """Between the list of documents, the library and the page view."""

    traces_going = Signal()
    """Conversations are about to be deleted: what is being answered must stop, or it would be kept afterwards."""
    conversations_deleted = Signal(object)
    """The numbers of conversations that went with a document, a set."""

    def __init__(
        self,
        window: MainWindow,
        documents: DocumentListModel,
        imports: DocumentImports,
        viewing: DocumentViewing,
        library_work: LibraryWork,
        look: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._documents = documents
        self._imports = imports
        self._viewing = viewing
        self._library_work = library_work
        self._is_next_shown = False
        self._wanted: Path | None = None  # a file that was chosen before it was read
        self._refused: list[Path] = []
        self._not_drawn: set[tuple[int | None, str]] = set()  # of which document, and why: told already
        panel = window.library_panel
        panel.opened.connect(self._open_row)
        panel.remove_requested.connect(self._remove)
        panel.removal_requested.connect(self._ask_to_remove)
        imports.document_added.connect(self._on_added)
        imports.refused.connect(self._on_refused)
        imports.left_out.connect(self._on_left_out)
        imports.password_needed.connect(self._on_password_needed)
        viewing.shown.connect(panel.select_document)
        viewing.failed.connect(lambda error: self._tell(str(error)))

    def show_documents(
        self, documents: Sequence[Document], shown_before: Sequence[int], order: Sequence[int] = ()
    ) -> None:
        """Show what the library holds, and the pages of the document that was on show last, else of the newest one.

        `order`: numbers of documents, as they stood before; those that are not among them follow.
        """
        places = {number: place for place, number in enumerate(order)}
        ordered = sorted(documents, key=lambda document: (places.get(document.id, len(places)), document.id))
        self._documents.set_documents(map(row_of, ordered))
        ids = {document.id for document in documents}
        if ids:
            self._viewing.show_document(next((number for number in shown_before if number in ids), max(ids)))

    def add_files(self, paths: Sequence[Path]) -> None:
        """Read files into the library; the first of them comes on show, the others do not push it away."""
        self._is_next_shown = True
        self._imports.add(paths)

    def show_citation(self, citation: Citation | ImagePin) -> None:
        """Show the cited words on their page."""
        if self._documents.row_of_document(citation.document_id) is None:
            self._tell(
                self.tr("{document} is no longer in the library, so its page cannot be shown.").format(
                    document=in_own_direction(citation.document)
                )
            )
        else:
            self._viewing.show_citation(citation)

    def tell_not_drawn(self, page: int, sentence: str) -> None:
        """A page of the document on show cannot be drawn: told once for each document and reason."""
        document_id = self._viewing.document_id
        number = None if document_id is None else self._documents.row_of_document(document_id)
        if number is not None and (document_id, sentence) not in self._not_drawn:
            self._not_drawn.add((document_id, sentence))
            words = self.tr("{document}: {reason}").format(
                document=in_own_direction(self._documents.rows[number].name), reason=in_language(sentence)
            )
            self._window.notices.show_notice(Notice(words, Severity.WARNING, topic="drawing"))

    def _open_row(self, row: DocumentRow) -> None:
        self._wanted = None
        if (shown := row.begun_id if row.document_id is None else row.document_id) is not None:
            self._viewing.show_document(shown)
        elif row.state is RowState.REFUSED:
            self._imports.add([row.path])  # the file may have been mended, or the password found
        elif row.state is RowState.PASSWORD:
            self._ask_password(row.path)
        else:
            self._wanted = row.path
            self._say(self.tr("{name} is shown as soon as it is read.").format(name=in_own_direction(row.name)))

    def _on_added(self, document: Document, was_there: bool) -> None:
        if self._is_next_shown or self._viewing.document_id is None or document.path == self._wanted:
            self._is_next_shown, self._wanted = False, None
            self._viewing.show_document(document.id, anew=was_there)
        if not was_there:
            self._viewing.show_anew(document.id)  # its first pages may be on show
        if was_there:
            self._say(
                self.tr("{name} is in the library already; it was not read again.").format(
                    name=in_own_direction(document.name)
                )
            )

    def _on_refused(self, path: Path, error: PinciteError) -> None:
        """Of several files that are refused, one notice names them: a folder of bad ones must not fill the window."""
        self._wanted = None if path == self._wanted else self._wanted
        if not any(notice.topic == REFUSED for notice in self._window.notices.shown):
            self._refused = []
        self._refused = [*(other for other in self._refused if other != path), path]
        names = [refused.name for refused in self._refused]
        sentence = str(error)
        if len(names) > 1:
            words = self.tr("Files that could not be read: {count}. The list of documents says why: {names}")
            sentence = words.format(count=figure(len(names)), names=listed(names))
        clear = self.tr("Take off the list")
        self._window.notices.show_notice(Notice(sentence, Severity.ERROR, clear, self._clear_refused, topic=REFUSED))

    def _clear_refused(self) -> None:
        """Take what the notice names off the list: one by one that would be a press for each file of a folder."""
        for path in self._refused:
            number = self._documents.row_of_path(path)
            if number is not None and self._documents.rows[number].state is RowState.REFUSED:
                self._imports.cancel(path)

    def _on_left_out(self, sentence: str) -> None:
        self._window.notices.show_notice(Notice(sentence, Severity.INFO))

    def _on_password_needed(self, path: Path, was_wrong: bool) -> None:
        """Ask at once where that is all that goes on; else say it: a dialog would take what is being typed."""
        others = (row for row in self._documents.rows if row.state in COMING and row.path != path)
        if was_wrong or not (self._window.conversation_pane.box.text or any(others)):
            self._ask_password(path, was_wrong=was_wrong)
        else:
            self._tell_locked()

    def _tell_locked(self) -> None:
        """Say which files wait for a password."""
        locked = [row for row in self._documents.rows if row.state is RowState.PASSWORD]
        words = self.tr("{names} can be read once you give the password: choose the file in the list of documents.")
        if len(locked) > 1:
            words = self.tr("{count} files can be read once you give their passwords, one by one in the list: {names}")
        words = words.format(count=figure(len(locked)), names=listed([row.name for row in locked]))
        if locked:
            action, first = self.tr("Give the password…"), locked[0].path
            ask = partial(self._ask_password, first)
            self._window.notices.show_notice(Notice(words, Severity.INFO, action, ask, topic=LOCKED))
        else:
            self._window.notices.dismiss_topic(LOCKED)

    def _ask_password(self, path: Path, *, was_wrong: bool = False) -> None:
        """Ask without blocking: other files go on being read."""
        words = self.tr("{name} is encrypted.\nPassword:")
        if was_wrong:
            words = self.tr("That password does not open it. {name} is encrypted.\nPassword:")
        dialog = password_dialog(self._window, self.tr("Password needed"), words, path.name, self.tr("Open"))
        dialog.textValueSelected.connect(lambda password: self._on_password(path, password))
        dialog.rejected.connect(lambda: self._on_no_password(path))

    def _on_password(self, path: Path, password: str) -> None:
        self._imports.add_with_password(path, password)
        self._tell_locked()

    def _on_no_password(self, path: Path) -> None:
        error = PasswordNeeded(
            self.tr("{name} is encrypted, and no password was given.").format(name=in_own_direction(path.name))
        )
        number = self._documents.row_of_path(path)
        if number is not None:
            row = self._documents.rows[number]
            self._documents.change(number, replace(row, state=RowState.REFUSED, note=str(error)))
        self._tell_locked()

    def _remove(self, row: DocumentRow) -> None:
        """Stop reading it, forget a refused one, or delete a document after asking."""
        if row.document_id is None:
            if not self._imports.cancel(row.path):
                words = self.tr("{name} is read because it lies in a watched folder: “Watch a folder…” ends that.")
                self._window.notices.show_notice(
                    Notice(words.format(name=in_own_direction(row.name)), Severity.INFO, topic="folders")
                )
            return
        self._ask_to_remove([row])

    def _ask_to_remove(self, rows: Sequence[DocumentRow]) -> None:
        """Delete documents of the library after asking."""
        names = {row.document_id: row.name for row in rows if row.document_id is not None}
        dialog = RemoveDialog(rows, self._look, self._window)
        dialog.agreed.connect(lambda without_trace: self._delete(names, without_trace=without_trace))
        dialog.open()

    def _delete(self, names: Mapping[int, str], *, without_trace: bool) -> None:
        if without_trace:
            self.traces_going.emit()
        task = self._library_work.delete_documents([*names], without_trace=without_trace)
        task.finished.connect(self._on_deleted)
        task.finished.connect(lambda _: self._say_removed([*names.values()]))
        task.failed.connect(lambda error: self._tell(str(error)))

    def _say_removed(self, names: Sequence[str]) -> None:
        one, many = self.tr("{name} was removed."), self.tr("{count} documents were removed.")
        words = one if len(names) == 1 else many
        self._say(words.format(name=in_own_direction(names[0]), count=figure(len(names))))

    def _on_deleted(self, gone: Forgetting) -> None:
        if gone.with_conversations and gone.conversations:
            self.conversations_deleted.emit({conversation.id for conversation in gone.conversations})
        for document_id in gone.ids:
            self._viewing.forget(document_id)
            if (number := self._documents.row_of_document(document_id)) is not None:
                self._documents.remove(number)

    def _say(self, sentence: str) -> None:
        """In passing."""
        self._window.statusBar().showMessage(sentence, PASSING_MS)

    def _tell(self, sentence: str) -> None:
        self._window.notices.show_notice(Notice(sentence, Severity.ERROR))
