"""Finds words in the document on show: searches on a lane of its own, jumps from place to place, marks all of them.

typed ── (pause) ──> lane: texts of the library, prepared once per document ── hits ──> count, marks on what shows
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import PinciteError
from app.gui.document.find_bar import FindBar
from app.gui.document.page_painting import Mark
from app.gui.document.page_view import PageView
from app.gui.document.page_words import PageWords
from app.gui.document.shown_document import Place
from app.gui.document.text_selection import boxes_of
from app.gui.tasks import CancelCheck, Lane, Task
from app.ingest.records import Box

if TYPE_CHECKING:
    from app.assistant.pages.page_search import Hit, SearchablePage

ReadTexts = Callable[[int], Iterator[tuple[int, str]]]
"""Number and text of every page of a document; called on the lane."""

AFTER_TYPING_MS = 150
MOST_HITS = 5000
"""Places that are listed; who finds more will want other words."""
PAGES_AT_ONCE = 32


class PageFinding(QObject):
    """Between the find bar and the page view."""

    failed = Signal(object)
    """A PinciteError: the pages' texts could not be read."""

    def __init__(
        self, view: PageView, bar: FindBar, words: PageWords, lane: Lane, read_texts: ReadTexts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._bar = bar
        self._words = words
        self._lane = lane
        self._read_texts = read_texts
        self._prepared: tuple[int, list[SearchablePage]] = (0, [])  # touched on the lane only
        self._task: Task | None = None
        self._hits: list[Hit] = []
        self._of_page: dict[int, list[Hit]] = {}
        self._places: dict[Hit, list[Box]] = {}
        self._current = -1
        self._start_page = 1
        self._is_over = True
        self._awaited: Place | None = None  # the top of a page whose words are awaited, to go to the place
        self._is_closed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AFTER_TYPING_MS)
        self._pause.timeout.connect(self._search)
        bar.text_changed.connect(self._on_text_changed)
        bar.next_requested.connect(lambda: self.step(1))
        bar.previous_requested.connect(lambda: self.step(-1))
        bar.closed.connect(self._on_closed)
        view.moved.connect(self._mark)
        words.words_ready.connect(self._on_words)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The places found so far, in order."""
        return tuple(self._hits)

    @property
    def current(self) -> Hit | None:
        """The place that was jumped to."""
        return self._hits[self._current] if 0 <= self._current < len(self._hits) else None

    def begin(self, text: str = "") -> None:
        """Open the bar; `text` is looked for if it is given."""
        if self._view.document is not None:
            self._start_page = max(1, self._view.current_page)
            self._bar.open_bar(text)

    def step(self, by: int) -> None:
        """On to the next place, or back; behind the last comes the first."""
        if not self._bar.isVisible():
            self.begin()
        elif self._pause.isActive():  # Enter is quicker than the pause
            self._pause.stop()
            self._search()
        elif self._hits:
            self._go_to((self._current + by) % len(self._hits))

    def start_again(self) -> None:
        """Another document is on show."""
        self._start_page = 1
        if not self._is_closed:
            self._on_text_changed(self._bar.text if self._bar.isVisible() else "")

    def close(self) -> None:
        """Search no more, and end the lane."""
        self._is_closed = True
        self._forget()
        self._lane.close()

    def _on_text_changed(self, text: str) -> None:
        if self._is_closed:  # the bar may be gone
            return
        self._forget()
        if text.strip() and self._view.document is not None:
            self._is_over = False
            self._pause.start()
        self._show()

    def _on_closed(self) -> None:
        self._forget()
        self._show()
        self._view.setFocus()

    def _forget(self) -> None:
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._hits, self._of_page, self._current, self._is_over = [], {}, -1, True
        self._places.clear()

    def _search(self) -> None:
        document = self._view.document
        if document is None:
            return
        wanted, document_id = self._bar.text, document.document_id
        self._task = task = self._lane.start(lambda cancelled: self._hits_in(document_id, wanted, cancelled))
        task.yielded.connect(lambda hits: self._take(task, hits))
        task.finished.connect(lambda _: self._finish(task))
        task.failed.connect(lambda error: self._fail(task, error))

    def _hits_in(self, document_id: int, wanted: str, cancelled: CancelCheck) -> Iterator[list[Hit]]:
        """The hits of some pages at a time; on the lane."""
        from app.assistant.pages.page_search import hits_on, make_pattern

        pattern = make_pattern(wanted)
        found: list[Hit] = []
        for count, page in enumerate(self._pages(document_id, cancelled), start=1):
            if pattern is not None:
                found += hits_on(page, pattern)
            if count % PAGES_AT_ONCE == 0:
                yield found
                found = []
        yield found

    def _pages(self, document_id: int, cancelled: CancelCheck) -> Iterator[SearchablePage]:
        from app.assistant.pages.page_search import prepare_page

        if self._prepared[0] == document_id:
            yield from self._prepared[1]
            return
        pages: list[SearchablePage] = []
        for number, text in self._read_texts(document_id):
            pages.append(prepare_page(number, text))
            yield pages[-1]
        if not cancelled():
            self._prepared = (document_id, pages)

    def _take(self, task: Task, hits: list[Hit]) -> None:
        if task is not self._task:
            return
        for hit in hits[: max(0, MOST_HITS - len(self._hits))]:
            self._hits.append(hit)
            self._of_page.setdefault(hit.page, []).append(hit)
        if self._current < 0:
            first = next((n for n, hit in enumerate(self._hits) if hit.page >= self._start_page), None)
            if first is not None:
                self._go_to(first)
        self._show()

    def _finish(self, task: Task) -> None:
        if task is not self._task:
            return
        self._task, self._is_over = None, True
        if self._current < 0 and self._hits:
            self._go_to(0)
        self._show()

    def _fail(self, task: Task, error: PinciteError) -> None:
        if task is self._task:
            self._forget()
            self._show()
            self.failed.emit(error)

    def _go_to(self, number: int) -> None:
        self._current = number
        boxes = self._boxes(self._hits[number])
        place = Place(self._hits[number].page, tuple(boxes or ()))  # until its words are there: the top of the page
        self._view.show_place(place, lights=False)
        self._awaited = place if boxes is None else None
        self._show()

    def _on_words(self, number: int) -> None:
        hit = self.current
        if self._awaited is not None and hit is not None and hit.page == number:
            is_there, self._awaited = self._view.is_at(self._awaited), None
            if is_there:  # else the user has gone elsewhere meanwhile
                self._view.show_place(Place(number, tuple(self._boxes(hit) or ())), lights=False)
        self._mark()

    def _boxes(self, hit: Hit) -> list[Box] | None:
        """Where a place is; None: the page's words are not there yet, and are being fetched."""
        if hit not in self._places:
            page = self._words.page(hit.page)
            if page is None:
                self._words.want([hit.page])
                return None
            if len(self._places) > MOST_HITS:
                self._places.clear()
            self._places[hit] = boxes_of(page, hit.start, hit.end)
        return self._places[hit]

    def _show(self) -> None:
        total = len(self._hits)
        self._bar.show_count(self._current + 1, total, is_over=self._is_over, is_capped=total >= MOST_HITS)
        self._mark()

    def _mark(self) -> None:
        """Mark the places on the pages that show."""
        found: dict[int, list[Box]] = {}
        current = self.current
        for number in self._view.visible_pages:
            others = [self._boxes(hit) or [] for hit in self._of_page.get(number, ()) if hit is not current]
            found[number] = [box for boxes in others for box in boxes]
        self._view.set_marks(Mark.FOUND, found)
        boxes = self._boxes(current) if current is not None and current.page in found else None
        self._view.set_marks(Mark.FOUND_NOW, {current.page: boxes} if current is not None and boxes else {})
