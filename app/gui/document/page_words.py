"""The words of pages near the view, fetched from the library on its lane and kept for a while."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal

from app.errors import PinciteError
from app.gui.tasks import Task
from app.ingest.records import Page

ReadPages = Callable[[int, Collection[int]], Task]
"""Starts a task that returns a list of pages of a document, with their words."""

MOST_KEPT_PAGES = 40


class PageWords(QObject):
    """Pages of one document at a time."""

    words_ready = Signal(int)
    """The number of a page."""
    failed = Signal(object)
    """A PinciteError."""

    def __init__(self, read_pages: ReadPages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read_pages = read_pages
        self._document_id: int | None = None
        self._pages: dict[int, Page] = {}  # the one used last at the end
        self._asked: set[int] = set()
        self._most = MOST_KEPT_PAGES  # so many as were wanted at once are kept: a long selection needs all of them

    def open(self, document_id: int | None) -> None:
        """Switch to another document, or to none."""
        self._document_id = document_id
        self._pages.clear()
        self._asked.clear()
        self._most = MOST_KEPT_PAGES

    def page(self, number: int) -> Page | None:
        """A page with its words; None: it was not fetched yet."""
        if (page := self._pages.pop(number, None)) is not None:
            self._pages[number] = page
        return page

    def want(self, numbers: Collection[int]) -> None:
        """Fetch pages that are not there; `words_ready` tells of each."""
        missing = [number for number in numbers if number not in self._pages and number not in self._asked]
        if self._document_id is None or not missing:
            return
        self._most = max(self._most, 2 * len(numbers))
        document_id = self._document_id
        self._asked.update(missing)
        task = self._read_pages(document_id, missing)
        task.finished.connect(lambda pages: self._keep(document_id, pages))
        task.failed.connect(lambda error: self._fail(document_id, missing, error))

    def _keep(self, document_id: int, pages: list[Page]) -> None:
        if document_id != self._document_id:
            return
        for page in pages:
            self._asked.discard(page.number)
            self._pages[page.number] = page
        while len(self._pages) > self._most:
            del self._pages[next(iter(self._pages))]
        for page in pages:
            self.words_ready.emit(page.number)

    def _fail(self, document_id: int, numbers: Collection[int], error: PinciteError) -> None:
        if document_id == self._document_id:
            self.failed.emit(error)  # the pages stay asked for: asking again would fail again
