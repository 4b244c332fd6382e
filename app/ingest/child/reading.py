"""Who reads which pages of one document, and what becomes of those that nobody could read.

                    ┌─ child 1: pages 1 2 3 ...         a page on which a child crashes, hangs or outgrows its memory
    todo ── asked ──┼─ child 2: pages 4 5 6 ...   ──>   goes to the second engine (PDFs), else it is FAILED with the
                    └─ second engine: page 2            reason; its child's other pages go back to where they came from
                              │
    done (in any order) ──────┴──> events, in page order

The first child opens the document; further ones start while the pages left take longer than a child's start.
"""

from __future__ import annotations

import heapq
import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.errors import Cancelled, DocumentDamaged, DocumentError, NotADocument, PasswordNeeded, ReaderFailed
from app.ingest import notes
from app.ingest.child.child_process import CHILD_SECONDS, POLL_SECONDS, ChildStopped, without_error
from app.ingest.child.reading_child import Engine, ReadingChild, with_messages
from app.ingest.child.stamps import stamp_of
from app.ingest.limits import Limits
from app.ingest.processes import Processes
from app.ingest.records import DocumentKind, Page, PageKind

PARTED = (DocumentKind.PDF, DocumentKind.IMAGE, DocumentKind.CBZ, DocumentKind.XPS)
"""Kinds of which a page can be read without all pages before it. The others are laid out as a whole."""
PAYS_SECONDS = 2 * CHILD_SECONDS
"""How long the pages that nobody has in hand must take for a further child to be worth its start."""
PORTION_SECONDS = 0.2
LARGEST_PORTION = 16
AHEAD = 32
"""Pages for each process that may be read before the page that is waited for."""

Message = dict[str, Any]


class Reading:
    """One document being read: what is known of it so far, and what it has cost."""

    def __init__(
        self,
        path: Path,
        kind: DocumentKind,
        password: str | None,
        limits: Limits,
        cancelled: Callable[[], bool],
        processes: Processes,
    ) -> None:
        self._path = path
        self._kind = kind
        self._password = password
        self._limits = limits
        self._cancelled = cancelled
        self._processes = processes
        self._children: list[ReadingChild] = []
        self._engine = Engine.FIRST  # that opened the document
        self._document: Message = {}
        self._open_error: DocumentError | None = None
        self._todo: dict[Engine, list[int]] = {engine: [] for engine in Engine}  # heaps of pages in nobody's hands
        self._first_tries: dict[int, Page | Message] = {}  # of pages that the second engine tries again
        self._done: dict[int, Page | Message] = {}
        self._next_page = 1
        self._num_came = 0
        self._breakdowns = dict.fromkeys(Engine, 0)
        self._clock = 0.0  # seconds spent waiting for children
        self._counted = 0.0  # of these, those that count for the document's limit
        self._opened_at = 0.0
        self._checked_at = 0.0

    def events(self) -> Iterator[Page | Message]:
        """The message {"document"}'s value, then every page in order: the message {"page"}'s value, or a FAILED Page.

        Raises as `isolate.read_document` says.
        """
        first_note, num_read = "", 0
        try:
            yield self._described()
            while self._next_page <= self._document["page_count"]:
                if self._next_page not in self._done:
                    self._step()
                    continue
                page = self._done.pop(self._next_page)
                self._next_page += 1
                kind, note = (page.kind, page.note) if isinstance(page, Page) else (page["kind"], page["note"])
                first_note = first_note or note
                num_read += kind != PageKind.FAILED
                yield page
        except Cancelled as stop:
            raise Cancelled(f"Reading {self._path.name} was stopped.") from stop
        finally:
            for child in tuple(self._children):
                self._end(child)
        if stamp_of(self._path) not in (self._document["stamp"], None):
            raise self._changed()
        if not num_read:
            error = ReaderFailed if any(self._breakdowns.values()) else DocumentDamaged
            raise error(f"No page of {self._path.name} could be read. {first_note}")

    def _described(self) -> Message:
        self._processes.take(self._cancelled)
        self._launch(self._engine, has_place=True)
        while not self._document:
            self._wait()
        self._opened_at = self._clock
        count, most = self._document["page_count"], self._limits.pages
        self._todo[self._engine] = list(range(1, min(count, most) + 1))  # in order, and so a heap
        for number in range(most + 1, count + 1):
            self._done[number] = _failed(number, f"at most {most:,} pages of a document are read")
        return self._document

    def _step(self) -> None:
        """Sees to it that pages are in somebody's hands, and waits for the next news."""
        breakdowns = self._breakdowns[self._engine]
        if self._counted >= self._limits.document_seconds:
            self._give_up(f"the {self._limits.document_seconds:.4g} seconds for this document are used up")
        elif breakdowns > self._limits.restarts:
            self._give_up(f"the reading process broke down on {breakdowns} pages before it")
        else:
            self._staff()
            for child in self._still(tuple(self._children)):
                if child.is_open and len(child.waiting) <= 1:
                    self._ask(child)
            if self._children:
                self._wait()

    # Who reads what

    def _staff(self) -> None:
        """Starts the children that are missing."""
        readers = sum(child.engine is self._engine for child in self._children)
        if self._todo[self._engine]:
            if not readers:
                self._processes.take(self._cancelled)
                self._launch(self._engine, has_place=True)
            elif self._another_pays(readers) and self._processes.take_if_free():
                self._launch(self._engine, has_place=True)
        if self._engine is Engine.FIRST and self._todo[Engine.SECOND] and readers == len(self._children):
            # Without a place of its own: all places may be taken by documents that wait for theirs.
            self._launch(Engine.SECOND, has_place=False)

    def _another_pays(self, readers: int) -> bool:
        if readers >= self._processes.count or self._kind not in PARTED:
            return False
        pace = (self._clock - self._opened_at) / max(self._num_came, 1)
        return len(self._todo[self._engine]) * pace > PAYS_SECONDS

    def _launch(self, engine: Engine, *, has_place: bool) -> None:
        limits = replace(self._limits, processes=self._processes.count)
        if engine is Engine.SECOND:
            limits = replace(limits, page_seconds=min(limits.second_seconds, limits.page_seconds))
        try:
            child = ReadingChild(
                self._path,
                self._password,
                limits,
                engine,
                self._clock,
                is_first=not self._document,
                has_place=has_place,
            )
        except BaseException:
            if has_place:
                self._processes.give_back()
            raise
        self._children.append(child)

    def _ask(self, child: ReadingChild) -> None:
        """Gives a child its next portion while it still has the last page of the one before in hand."""
        todo = self._todo[child.engine]
        # As many as take a moment, and no more than its share: pages are not kept from a child that is free, or starts.
        pace = (self._clock - self._opened_at) / self._num_came if self._num_came else PORTION_SECONDS
        share = math.ceil(len(todo) / sum(other.engine is child.engine for other in self._children))
        portion = max(1, min(LARGEST_PORTION, int(PORTION_SECONDS / max(pace, 1e-3)), share))
        numbers: list[int] = []
        while todo and todo[0] < self._next_page + AHEAD * self._processes.count and len(numbers) < portion:
            numbers.append(heapq.heappop(todo))
        if not numbers:
            if not todo and not child.is_busy:
                self._end(child)
            return
        try:
            child.ask(numbers, self._clock)
        except ChildStopped as stop:
            child.waiting.extend(numbers)
            self._broke_down(child, str(stop))

    def _still(self, children: Sequence[ReadingChild]) -> Iterator[ReadingChild]:
        """Those that are there when their turn comes: what became of one may have ended the others, too."""
        return (child for child in children if child in self._children)

    def _end(self, child: ReadingChild) -> None:
        self._children.remove(child)
        child.end()
        if child.has_place:
            self._processes.give_back()

    # What comes of it

    def _wait(self) -> None:
        if self._cancelled():
            raise Cancelled("Reading was stopped.")
        began = time.monotonic()
        is_counted = any(child.is_busy and child.unrecognised is None for child in self._children)
        ready = with_messages(self._children, POLL_SECONDS)
        waited = time.monotonic() - began
        self._clock += waited
        self._counted += waited * is_counted
        for child in self._still(ready):
            try:
                self._received(child, without_error(child.take(self._clock)))
            except ChildStopped as stop:
                self._broke_down(child, str(stop))
            except DocumentError as error:
                if child.is_open:
                    raise
                self._end(child)
                self._not_opened(child, error)
        if self._clock - self._checked_at >= POLL_SECONDS:
            self._checked_at = self._clock
            self._check([child for child in self._children if child not in ready])

    def _check(self, children: list[ReadingChild]) -> None:
        for child in self._still(children):
            try:
                child.check(self._clock)
            except ChildStopped as stop:
                self._broke_down(child, str(stop))

    def _received(self, child: ReadingChild, message: Message) -> None:
        if "page" in message:
            page = message["page"]
            self._num_came += 1
            if page["kind"] == PageKind.FAILED:
                self._found_unreadable(child.engine, page["number"], page)
            elif child.engine is Engine.SECOND:
                self._done[page["number"]] = self._with_engine_named(page)
            else:
                self._done[page["number"]] = page
        elif "document" in message:
            self._document = self._document or message["document"]
            if message["document"]["stamp"] != self._document["stamp"]:
                raise self._changed()

    def _broke_down(self, child: ReadingChild, reason: str) -> None:
        self._end(child)
        self._breakdowns[child.engine] += 1
        if not child.is_open:
            self._not_opened(child, ReaderFailed(f"{self._path.name} could not be opened, because {reason}."))
        elif child.waiting:
            number, *others = child.waiting
            for other in others:
                heapq.heappush(self._todo[child.engine], other)
            if child.unrecognised is not None:
                self._done[number] = _without_words(child.unrecognised, reason)
            else:
                self._found_unreadable(child.engine, number, _failed(number, reason))

    def _not_opened(self, child: ReadingChild, error: DocumentError) -> None:
        if not self._document:
            if child.engine is Engine.SECOND:
                # What it says of the lock is news; that it cannot open the file either is not.
                raise error if isinstance(error, PasswordNeeded | NotADocument) else self._open_error or error
            if self._kind is not DocumentKind.PDF or not isinstance(error, DocumentDamaged | ReaderFailed):
                raise error
            self._open_error, self._engine = error, Engine.SECOND
            self._launch(Engine.SECOND, has_place=False)
        elif child.engine is not self._engine:
            self._keep_first_tries()
        elif not any(other.engine is self._engine for other in self._children):
            self._give_up("the document could not be opened again")  # what was read of it is kept

    def _found_unreadable(self, engine: Engine, number: int, page: Page | Message) -> None:
        """A page that the engine could not read: the second one tries what the first could not."""
        may_try = engine is Engine.FIRST and self._kind is DocumentKind.PDF
        if may_try and self._breakdowns[Engine.SECOND] <= self._limits.restarts:
            self._first_tries[number] = page
            heapq.heappush(self._todo[Engine.SECOND], number)
        else:
            self._done[number] = self._first_tries.pop(number, page)
            if engine is not self._engine and self._breakdowns[engine] > self._limits.restarts:
                self._keep_first_tries()

    def _with_engine_named(self, page: Message) -> Message:
        """A page that the second engine read, with the reason why."""
        first = self._first_tries.pop(page["number"], None)
        note = (
            "it could not open the document"
            if first is None
            else first.note
            if isinstance(first, Page)
            else first["note"]
        )
        return {**page, "note": notes.joined(notes.second_engine(notes.reason_of(note)), page["note"])}

    def _keep_first_tries(self) -> None:
        """Does without the second engine."""
        self._breakdowns[Engine.SECOND] = self._limits.restarts + 1
        self._todo[Engine.SECOND].clear()
        self._done |= self._first_tries
        self._first_tries.clear()

    def _give_up(self, reason: str) -> None:
        """All pages that are left."""
        for child in tuple(self._children):
            if child.unrecognised is not None:
                self._done[child.waiting[0]] = _without_words(child.unrecognised, reason)
            self._end(child)
        for todo in self._todo.values():
            todo.clear()
        for number in range(self._next_page, self._document["page_count"] + 1):
            if number not in self._done:
                self._done[number] = self._first_tries.pop(number, _failed(number, reason))

    def _changed(self) -> ReaderFailed:
        return ReaderFailed(
            f"{self._path.name} was changed while it was read: add it when nothing writes to it any more."
        )


def _failed(number: int, reason: str) -> Page:
    return Page(number, PageKind.FAILED, 0.0, 0.0, 0, "", (), notes.unreadable(reason))


def _without_words(page: Message, reason: str) -> Message:
    """A page whose picture brought the child down, as it is without the picture's words."""
    return {**page, "note": notes.joined(page["note"], notes.picture_unread(reason))}
