"""Reads and draws documents in child processes: whatever a hostile file does there costs one page or one document.

parent                         children (worker.py); who reads which pages: reading.py
read_document   <- document -  opens, hashes
                - pages 1-8 ->
                <- page 1  --  reads
                <- page 2  --  reads          crash, hang, or too much memory on page 3: another engine tries it,
                               ...            else it is FAILED; a fresh child goes on with page 4
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

from app.errors import DocumentDamaged, DocumentError, ReaderFailed
from app.ingest.child.child_process import START_SECONDS, ChildProcess, ChildStopped, without_error
from app.ingest.child.reading import Reading
from app.ingest.child.spare_child import SpareChild
from app.ingest.child.worker import draw_pages
from app.ingest.limits import Limits
from app.ingest.processes import Processes, process_count
from app.ingest.reader import inspect_file
from app.ingest.records import Box, DocumentInfo, DocumentKind, Page, PageKind, RenderedPage, RenderedRegion
from app.ingest.region_fields import outline_from_fields, regions_from_fields
from app.ingest.render import PIXEL_LIMIT

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
    processes: Processes | None = None,
) -> Iterator[DocumentInfo | Page]:
    """Reads a document: yields its DocumentInfo, then every page from 1 to `page_count` once, in order, as it is done.

    A page that cannot be read is yielded as FAILED, with the reason in its note. Closing the iterator ends the reading.
    `processes` are shared with other documents that are read at the same time; None: all are for this one.

    Raises:
        DocumentMissing, NotADocument, DocumentDamaged, PasswordNeeded: before anything is yielded.
        ReaderFailed: the reader crashed or hung while opening; or on pages, and no page could be read (after the last);
            or the file was changed meanwhile.
        DocumentDamaged: also after the last page, when none could be read because all are damaged.
        Cancelled: `cancelled` returned True; it is asked about 20 times a second.
    """
    kind = inspect_file(path)
    return _decoded(Reading(path, kind, password, limits, cancelled, processes or Processes(process_count(limits))))


def _decoded(reading: Reading) -> Iterator[DocumentInfo | Page]:
    for event in reading.events():
        if isinstance(event, Page):
            yield event
        else:
            yield _info(event) if "page_count" in event else _page(event)


class PageRenderer:
    """Draws pages of one document for showing, in a child process that stays until `close`.

    After a crash, a hang or too much memory the call in hand raises, and the next one gets a fresh process; a PDF is
    drawn by the second engine from then on, the page in hand too. Calls from several threads wait for each other.
    """

    def __init__(
        self,
        path: Path,
        password: str | None = None,
        limits: Limits = DEFAULT_LIMITS,
        spare: SpareChild | None = None,
    ) -> None:
        """`spare`: where a process that has begun already may be taken from."""
        self._path = path
        self._password = password
        self._limits = limits
        self._spare = spare if spare is not None and spare.limits == limits else None
        self._child: ChildProcess | None = None
        self._is_second = False
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
        request = [page_number, scale, pixel_limit, box]
        with self._lock:
            try:
                return self._ask_child(request)
            except (ChildStopped, DocumentDamaged) as error:
                self._end_child()
                failed: DocumentError = DocumentDamaged(str(error))
                if isinstance(error, ChildStopped):
                    failed = ReaderFailed(f"Page {page_number} of {self._path.name} could not be drawn: {error}.")
                if self._is_second or inspect_file(self._path) is not DocumentKind.PDF:
                    raise failed from error
            try:
                self._is_second = True
                return self._ask_child(request)
            except (ChildStopped, DocumentDamaged):
                self._end_child()
                raise failed from None

    def _ask_child(self, request: list[Any]) -> tuple[RenderedPage, Box | None]:
        child = self._child or self._start_child()
        try:
            child.send(request)
        except ChildStopped:  # it died while it was idle: no fault of this page
            child = self._start_child()
            child.send(request)
        seconds = self._limits.second_seconds if self._is_second else self._limits.page_seconds
        message = without_error(child.receive(seconds, never))
        width, height, drawn_scale = message["drawn"]
        rgb = child.receive_bytes(self._limits.page_seconds, never)
        covered = message["box"]
        return RenderedPage(width, height, rgb, drawn_scale), None if covered is None else tuple(covered)

    def _start_child(self) -> ChildProcess:
        self._end_child()
        inspect_file(self._path)
        document = [str(self._path), self._password, self._is_second]
        if self._spare is not None and (spare := self._spare.take()) is not None:
            self._child = spare
            try:
                spare.send(document)
                spare.receive(START_SECONDS, never)
                return spare
            except ChildStopped:  # the system has ended it meanwhile, for want of memory perhaps
                self._end_child()
        self._child = ChildProcess(draw_pages, (self._limits, False), self._limits.memory_bytes)
        self._child.send(document)
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


def _info(fields: dict[str, Any]) -> DocumentInfo:
    kind = DocumentKind(fields["kind"])
    within = tuple(fields["attachments"]), outline_from_fields(fields["outline"])
    return DocumentInfo(fields["name"], kind, fields["sha256"], fields["size"], fields["page_count"], *within)


def _page(fields: dict[str, Any]) -> Page:
    place = (fields["number"], PageKind(fields["kind"]), fields["width"], fields["height"], fields["rotation"])
    recognition = fields["confidence"], fields["is_doubtful"]
    regions = regions_from_fields(fields["regions"])
    return Page(*place, fields["text"], fields["words"], fields["note"], fields["suspicious"], *recognition, regions)
