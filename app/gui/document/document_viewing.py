"""Brings documents and cited places onto the page view, and finds the way back after a jump."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.assistant.records import Citation, ImagePin
from app.errors import PinciteError
from app.gui.document.page_panel import PagePanel
from app.gui.document.shown_document import Place, ShownDocument
from app.gui.document.viewport import Spot
from app.gui.sources.library_model import DocumentListModel
from app.gui.tasks import Task
from app.ingest.records import Box, Page

ReadPages = Callable[[int], Task]
"""Starts a task that returns the pages of a document; their sizes are enough."""

MOST_STEPS_BACK = 50


@dataclass(frozen=True, slots=True)
class Position:
    """A place the user was at."""

    document_id: int
    spot: Spot
    place: Place | None


def place_of(citation: Citation | ImagePin) -> Place:
    """What to light: the quote, the answer's own words framed; of a picture the whole, the view that counts framed."""
    if isinstance(citation, ImagePin):
        view = () if not citation.view else (citation.boxes[citation.view],)
        return Place(citation.page, citation.boxes[:1], view)  # crops lie within the first
    framed: dict[int, tuple[Box, ...]] = {}
    for stretch in citation.words:
        framed[stretch.page] = framed.get(stretch.page, ()) + stretch.boxes
    goes_on = tuple(Place(part.page, part.boxes, framed.get(part.page, ())) for part in citation.goes_on)
    return Place(citation.page, citation.boxes, framed.get(citation.page, ()), goes_on)


class DocumentViewing(QObject):
    """What is on the page view, and what was."""

    failed = Signal(object)
    """A PinciteError: the pages could not be fetched."""
    shown = Signal(int)
    """The id of the document that has come on show."""
    forgotten = Signal(int)
    """The id of a document that is gone."""

    def __init__(
        self, read_pages: ReadPages, model: DocumentListModel, panel: PagePanel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read_pages = read_pages
        self._model = model
        self._panel = panel
        self._task: Task | None = None
        self._way_back: list[Position] = []
        panel.back_requested.connect(self.go_back)
        panel.jump_begins.connect(self.remember)

    @property
    def document_id(self) -> int | None:
        """The document on show."""
        document = self._panel.view.document
        return document.document_id if document else None

    @property
    def position(self) -> Position | None:
        """Where the user is."""
        current, spot = self.document_id, self._panel.view.spot
        return None if current is None or spot is None else Position(current, spot, self._panel.view.place)

    def return_to(self, position: Position) -> None:
        """Show a document where it was left."""
        self._go(position.document_id, lambda: self._panel.view.return_to(position.spot, position.place))

    def show_document(self, document_id: int, *, anew: bool = False) -> None:
        """Show a document from its start; nothing changes if it is on show already, unless it is to be drawn anew."""
        if anew and document_id == self.document_id:
            self._panel.show_document(None)
        self._go(document_id, lambda: None)

    def show_anew(self, document_id: int) -> None:
        """The document has more pages by now: if it is on show, show them, with the user where they were."""
        is_going = self._task is not None  # to another one: that is what was asked for last
        if document_id == self.document_id and not is_going and (position := self.position) is not None:
            self._panel.show_document(None)
            self.return_to(position)

    def show_citation(self, citation: Citation | ImagePin) -> None:
        """Show the cited words, or the part of a page that was looked at, and remember where the user was."""
        self.remember()
        place, shown = place_of(citation), self._panel.view.document
        if shown is not None and shown.document_id == citation.document_id and place.page > len(shown.pages):
            self._panel.show_document(None)  # more of its pages were read since
        self._go(citation.document_id, lambda: self._panel.view.show_place(place))

    def remember(self) -> None:
        """Remember where the user is: they are about to jump elsewhere, and may want to come back."""
        if (position := self.position) is None:
            return
        if not self._way_back or self._way_back[-1] != position:
            self._way_back.append(position)
            del self._way_back[:-MOST_STEPS_BACK]
        self._panel.set_can_go_back(True)

    def go_back(self) -> None:
        """Return to where the user was before the last jump."""
        if not self._way_back:
            return
        position = self._way_back.pop()
        self._panel.set_can_go_back(bool(self._way_back))
        self.return_to(position)

    def forget(self, document_id: int) -> None:
        """The document is gone."""
        self._way_back = [position for position in self._way_back if position.document_id != document_id]
        self._panel.set_can_go_back(bool(self._way_back))
        if self.document_id == document_id:
            self._panel.show_document(None)
        self.forgotten.emit(document_id)

    def _go(self, document_id: int, then: Callable[[], None]) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if document_id == self.document_id:
            then()
            return
        self._task = task = self._read_pages(document_id)
        task.finished.connect(lambda pages: self._on_pages(task, document_id, pages, then))
        task.failed.connect(lambda error: self._on_failed(task, error))

    def _on_pages(self, task: Task, document_id: int, pages: tuple[Page, ...], then: Callable[[], None]) -> None:
        if task is not self._task:
            return  # the user has gone elsewhere meanwhile
        self._task = None
        number = self._model.row_of_document(document_id)
        if number is None:
            return
        row = self._model.rows[number]
        self._panel.show_document(ShownDocument(document_id, row.name, row.path, tuple(pages), row.is_older))
        self.shown.emit(document_id)
        then()

    def _on_failed(self, task: Task, error: PinciteError) -> None:
        if task is self._task:
            self._task = None
            self.failed.emit(error)
