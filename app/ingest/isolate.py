"""Reads and draws documents in child processes: whatever a hostile file does there costs one page or one document.

parent                         child (worker.py)
read_document   <- document -  opens, hashes
                <- page 1  --  reads
                <- page 2  --  reads          crash, hang, or too much memory on page 3:
                               ...            page 3 is FAILED, a fresh child goes on with page 4
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Self, cast

from app import errors
from app.errors import Cancelled, DocumentDamaged, ReaderFailed
from app.ingest.child_process import START_SECONDS, ChildProcess, ChildStopped
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file
from app.ingest.records import Box, DocumentInfo, DocumentKind, Page, PageKind, RenderedPage, RenderedRegion, Word
from app.ingest.region_fields import outline_from_fields, regions_from_fields
from app.ingest.render import PIXEL_LIMIT
from app.ingest.worker import draw_pages, send_pages

DEFAULT_LIMITS = Limits()


def never() -> bool:
    """The cancel check of work that nobody can stop."""
    return False


def read_document(
    path: Path,
    *,
    password: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    cancelled: Callable[[], bool] = never,
) -> Iterator[DocumentInfo | Page]:
    """Reads a document: yields its DocumentInfo, then every page from 1 to `page_count` once, in order, as it is done.

    A page that cannot be read is yielded as FAILED, with the reason in its note. Closing the iterator ends the reading.

    Raises:
        DocumentMissing, NotADocument, DocumentDamaged, PasswordNeeded: before anything is yielded.
        ReaderFailed: the reader crashed or hung while opening; or on pages, and no page could be read (after the last).
        DocumentDamaged: also after the last page, when none could be read because all are damaged.
        Cancelled: `cancelled` returned True; it is asked about 20 times a second.
    """
    inspect_file(path)
    return _Reading(path, password, limits, cancelled).events()


class _Reading:
    """One document being read: what is known of it so far, and what it has cost."""

    def __init__(self, path: Path, password: str | None, limits: Limits, cancelled: Callable[[], bool]) -> None:
        self._path = path
        self._password = password
        self._limits = limits
        self._cancelled = cancelled
        self._info: DocumentInfo | None = None
        self._next_page = 1
        self._num_read = 0
        self._waited = 0.0  # seconds spent waiting for children
        self._error: type[errors.DocumentError] = DocumentDamaged
        self._first_note = ""
        self._unrecognised: Page | None = None
        """The page whose picture is being read for words, as it is without them."""

    def events(self) -> Iterator[DocumentInfo | Page]:
        starts = 0
        while not self._is_done:
            try:
                with self._child() as child:
                    yield from self._received(child)
            except ChildStopped as stop:
                if self._info is None:
                    raise ReaderFailed(f"{self._path.name} could not be opened, because {stop}.") from stop
                self._error = ReaderFailed
                yield self._failed(str(stop)) if self._unrecognised is None else self._without_words(str(stop))
            starts += 1
            if self._waited >= self._limits.document_seconds:
                yield from self._rest(f"the {self._limits.document_seconds:.4g} seconds for this document are used up")
            elif starts > self._limits.restarts:
                yield from self._rest(f"the reading process broke down on {starts} pages before it")
        if not self._num_read:
            raise self._error(f"No page of {self._path.name} could be read. {self._first_note}")

    @property
    def _is_done(self) -> bool:
        return self._info is not None and self._next_page > self._info.page_count

    def _child(self) -> ChildProcess:
        arguments = (self._path, self._password, self._limits, self._next_page)
        return ChildProcess(send_pages, arguments, self._limits.memory_bytes)

    def _received(self, child: ChildProcess) -> Iterator[DocumentInfo | Page]:
        """What one child sends, up to its end."""
        self._receive(child, START_SECONDS)
        while True:
            left = self._limits.document_seconds - self._waited
            if self._unrecognised is None:
                message = self._receive(child, min(self._limits.page_seconds, max(left, 0.0)))
            else:
                message = self._receive(child, self._limits.recognition_seconds, counted=False)
            if "page" in message:
                yield self._taken(_page(message["page"]))
            elif "unrecognised" in message:
                self._unrecognised = _page(message["unrecognised"])
            elif "document" in message and self._info is None:
                self._info = _info(message["document"])
                yield self._info
            elif "end" in message:
                yield from self._rest(f"at most {self._limits.pages:,} pages of a document are read")
                return

    def _taken(self, page: Page) -> Page:
        """Counts a page that was read."""
        self._unrecognised = None
        self._next_page += 1
        self._num_read += page.kind is not PageKind.FAILED
        self._first_note = self._first_note or page.note
        return page

    def _without_words(self, reason: str) -> Page:
        """The page whose picture brought the child down, as it is without the picture's words."""
        page = cast(Page, self._unrecognised)
        return self._taken(replace(page, note=f"{page.note} Its picture could not be read, because {reason}.".strip()))

    def _receive(self, child: ChildProcess, seconds: float, *, counted: bool = True) -> dict[str, Any]:
        before = time.monotonic()
        try:
            return without_error(child.receive(seconds, self._cancelled))
        except Cancelled as stop:
            raise Cancelled(f"Reading {self._path.name} was stopped.") from stop
        finally:
            self._waited += (time.monotonic() - before) * counted

    def _failed(self, reason: str) -> Page:
        """The next page, given up."""
        note = f"This page could not be read: {reason}."
        self._first_note = self._first_note or note
        page = Page(self._next_page, PageKind.FAILED, 0.0, 0.0, 0, "", (), note)
        self._next_page += 1
        return page

    def _rest(self, reason: str) -> Iterator[Page]:
        """All pages that are left, given up."""
        while not self._is_done:
            yield self._failed(reason)


class PageRenderer:
    """Draws pages of one document for showing, in a child process that stays until `close`.

    After a crash, a hang or too much memory the call in hand raises, and the next one gets a fresh process. Calls from
    several threads wait for each other.
    """

    def __init__(self, path: Path, password: str | None = None, limits: Limits = DEFAULT_LIMITS) -> None:
        self._path = path
        self._password = password
        self._limits = limits
        self._child: ChildProcess | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def render(self, page_number: int, scale: float, pixel_limit: int = PIXEL_LIMIT) -> RenderedPage:
        """Draws page `page_number` (from 1) at `scale` pixels a point, cropped and turned as a reader sees it.

        A page that would have more than `pixel_limit` pixels is drawn smaller: `RenderedPage.scale` says at what scale.

        Raises:
            UsageError: there is no such page.
            DocumentError: as `read_document`; ReaderFailed when the process crashed, hung, or wanted too much memory.
        """
        return self._render(page_number, scale, pixel_limit, None)[0]

    def render_region(self, page_number: int, box: Box, scale: float, pixel_limit: int = PIXEL_LIMIT) -> RenderedRegion:
        """Draws the part of page `page_number` in `box` (points of the unrotated page) at `scale` pixels a point.

        A PDF's region is drawn from the PDF, never enlarged, so that a larger scale shows more; an image's is cut out
        of its own pixels, of which there are never more than one a point. Turned as `render` does, and drawn smaller
        than asked for by the same rule. The whole page, drawn at that scale, has the same pixels in this place.

        Raises:
            UsageError: there is no such page, or nothing of the box is on it.
            DocumentError: as `render`.
        """
        picture, covered = self._render(page_number, scale, pixel_limit, box)
        return RenderedRegion(picture, covered or box)

    def _render(
        self, page_number: int, scale: float, pixel_limit: int, box: Box | None
    ) -> tuple[RenderedPage, Box | None]:
        with self._lock:
            try:
                return self._ask_child([page_number, scale, pixel_limit, box])
            except ChildStopped as stop:
                self._end_child()
                raise ReaderFailed(f"Page {page_number} of {self._path.name} could not be drawn: {stop}.") from stop

    def _ask_child(self, request: list[Any]) -> tuple[RenderedPage, Box | None]:
        child = self._child or self._start_child()
        try:
            child.send(request)
        except ChildStopped:  # it died while it was idle: no fault of this page
            child = self._start_child()
            child.send(request)
        message = without_error(child.receive(self._limits.page_seconds, never))
        width, height, drawn_scale = message["drawn"]
        rgb = child.receive_bytes(self._limits.page_seconds, never)
        covered = message["box"]
        return RenderedPage(width, height, rgb, drawn_scale), None if covered is None else tuple(covered)

    def _start_child(self) -> ChildProcess:
        self._end_child()
        inspect_file(self._path)
        arguments = (self._path, self._password, self._limits)
        self._child = ChildProcess(draw_pages, arguments, self._limits.memory_bytes)
        self._child.receive(START_SECONDS, never)
        return self._child

    def close(self) -> None:
        """Ends the child process. A later `render` would start one again."""
        with self._lock:
            self._end_child()

    def _end_child(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child = None


def without_error(message: dict[str, Any]) -> dict[str, Any]:
    """The message; if it is an error, raises it."""
    if "error" in message:
        name, sentence = message["error"]
        raise ERRORS.get(name, ReaderFailed)(sentence)
    return message


ERRORS: dict[str, type[errors.PinciteError]] = {
    kind.__name__: kind
    for kind in (
        errors.UsageError,
        errors.DocumentMissing,
        errors.NotADocument,
        errors.DocumentDamaged,
        errors.PasswordNeeded,
        errors.ReaderFailed,
    )
}
"""What a child may report, by name."""


def _info(fields: dict[str, Any]) -> DocumentInfo:
    kind = DocumentKind(fields["kind"])
    within = tuple(fields["attachments"]), outline_from_fields(fields["outline"])
    return DocumentInfo(fields["name"], kind, fields["sha256"], fields["size"], fields["page_count"], *within)


def _page(fields: dict[str, Any]) -> Page:
    words = tuple(Word(text, start, end, tuple(box), line) for text, start, end, box, line in fields["words"])
    if fields["confidence"] is not None:
        sure = fields["confidences"]
        words = tuple(replace(word, confidence=each) for word, each in zip(words, sure, strict=True))
    place = (fields["number"], PageKind(fields["kind"]), fields["width"], fields["height"], fields["rotation"])
    recognition = fields["confidence"], fields["is_doubtful"]
    regions = regions_from_fields(fields["regions"])
    return Page(*place, fields["text"], words, fields["note"], fields["suspicious"], *recognition, regions)
