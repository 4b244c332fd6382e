"""Documents that can be asked before they are read to their end: their first pages are kept when somebody wants that.

is read ── keep ──> its first pages are kept ──┬── read to its end: the same document, whole
                                               └── stopped, refused, not taken up again after a restart: deleted
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import PinciteError
from app.gui.document.document_viewing import DocumentViewing
from app.gui.notices import Notice, Notices
from app.gui.sentences import sentence_of
from app.gui.sources.document_imports import DocumentImports
from app.gui.sources.library_model import DocumentListModel
from app.gui.sources.library_work import LibraryWork

if TYPE_CHECKING:
    from app.library.database import Library
    from app.library.documents import Document


class BegunDocuments(QObject):
    """Keeps them, and deletes those that nobody reads any more."""

    begun = Signal(object, int)
    """A path, and the number of the document that has its first pages."""
    failed = Signal(object)
    """A path of which they could not be kept, of which the user has been told, or are wanted no more."""

    def __init__(
        self,
        documents: DocumentListModel,
        imports: DocumentImports,
        library_work: LibraryWork,
        viewing: DocumentViewing,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._documents = documents
        self._imports = imports
        self._library_work = library_work
        self._viewing = viewing
        self._notices = notices
        imports.given_up.connect(self._delete)

    def can_keep(self, path: Path) -> bool:
        """Whether some pages of a file are read."""
        return self._imports.read_so_far(path) is not None

    def keep(self, path: Path) -> None:
        """Keep what is read of a file; `begun` or `failed` says when that is done."""
        read = self._imports.read_so_far(path)

        def work(library: Library) -> Document:
            from app.library.begun import keep_begun

            assert read is not None, "see can_keep"
            return keep_begun(library, read)

        task = self._library_work.run(work)
        task.finished.connect(lambda document: self._on_kept(path, document))
        task.failed.connect(lambda error: self._on_failed(path, error))

    def begin(self, coming: Collection[Path], is_watched: Callable[[Path], bool]) -> None:
        """The library is open; these files are being read again. Of others that were begun nobody knows any more,
        but for those that a watch reads: `is_watched` is asked on the library's lane.
        """

        def work(library: Library) -> list[tuple[Document, bool]]:
            from app.library.documents import list_documents

            begun = [document for document in list_documents(library, with_begun=True) if document.is_begun]
            return [(document, document.path in coming or is_watched(document.path)) for document in begun]

        def take(begun: list[tuple[Document, bool]]) -> None:
            for document, comes in begun:
                if comes:
                    self._note(document.path, document.id)
                else:
                    self._delete(document.id)

        self._library_work.run(work).finished.connect(take)

    def _on_kept(self, path: Path, document: Document) -> None:
        if self._note(path, document.id) or self._documents.row_of_document(document.id) is not None:  # or whole by now
            self.begun.emit(path, document.id)
        else:  # stopped meanwhile
            self._delete(document.id)
            self.failed.emit(path)

    def _note(self, path: Path, document_id: int) -> bool:
        """Write it into the row of its file; False: there is none any more, or it is a whole document by now."""
        number = self._documents.row_of_path(path)
        if number is None or self._documents.rows[number].document_id is not None:
            return False
        self._documents.change(number, replace(self._documents.rows[number], begun_id=document_id))
        return True

    def _on_failed(self, path: Path, error: PinciteError) -> None:
        self._notices.show_notice(Notice(sentence_of(error), topic="begun"))
        self.failed.emit(path)

    def _delete(self, document_id: int) -> None:
        """Unless all its pages are there by now. What was answered from it stays, without the words that it cited."""

        def is_begun(library: Library) -> bool:
            from app.library.documents import list_documents

            begun = [document.id for document in list_documents(library, with_begun=True) if document.is_begun]
            return document_id in begun

        self._library_work.run(is_begun).finished.connect(lambda begun: self._forget(document_id) if begun else None)

    def _forget(self, document_id: int) -> None:
        self._viewing.forget(document_id)
        task = self._library_work.delete_document(document_id)
        task.failed.connect(lambda error: self._notices.show_notice(Notice(sentence_of(error), topic="begun")))
