"""What runs inside the child process: opens one document, then sends its pages, draws or marks them.

Answers go over the pipe as JSON (a drawn page's pixels as bytes behind it), never as pickles: a hostile document that
takes this process over must not get code into the parent. Standard output and error are closed: libraries print there.
The process has no network, and may write nowhere but where it is told to (confinement.py).
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import hashlib
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import DocumentDamaged, PinciteError, UsageError
from app.ingest import notes
from app.ingest.child.confinement import confine
from app.ingest.child.stamps import stamp_of
from app.ingest.layout.suspicion import needs_recognition
from app.ingest.limits import Limits
from app.ingest.reader import OpenDocument, load_opener, load_pdf_opener, load_second_opener
from app.ingest.region_fields import outline_to_fields, regions_to_fields
from app.ingest.word_columns import columns_of, pack

if TYPE_CHECKING:
    from app.ingest.ocr.recognition import PageRecogniser
    from app.ingest.pdf.annotate import MarkedCopy
    from app.ingest.pdf.pdfium_marks import PdfiumMarkedCopy
from app.ingest.records import Box, Mark, Page, PageKind, RenderedPage, RenderedRegion

"""How the note of a page that failed begins."""
MANY_PAGES = 4
"""From so many on, pages are recognised side by side in several processes, and each with one thread."""
STEPS_BACK = 5
"""By which a priority is lowered: about a quarter of a processor for which two programs vie is left, on Linux. (Not
more: a page has its minute by the clock.)"""
ADDRESS_ROOM = 1024**3
"""Bytes of address space above the memory limit: programs map more than they touch."""


def send_pages(
    connection: Connection, path: Path, password: str | None, limits: Limits, is_second: bool, is_first: bool
) -> None:
    """Sends {"ready"} and {"document"}, then a page for each number of the lists that it is asked; or an {"error"}.

    Pages go as `word_columns.pack` writes them. One whose picture is read for words is sent before that, too, and is
    not final then, in case that costs too much.

    Args:
        is_second: The second engine reads.
        is_first: The document's hash is wanted too.
    """
    if limits.gives_way:
        _give_way()
    _settle_in(limits)

    def work() -> None:
        opener = load_second_opener() if is_second else load_opener(path)
        _send(connection, {"ready": True})
        with _last_deadline(limits):
            stamp = stamp_of(path)
            document = opener(path, password, limits)
            description = _describe(path, document, with_hash=is_first)
        _send(connection, {"document": {**description, "stamp": stamp}})
        recogniser = _Recogniser(limits, document)
        while True:
            for number in json.loads(connection.recv_bytes()):
                with _last_deadline(limits):
                    page = _read_page(document, number)
                if limits.recognition and needs_recognition(page, document.kind):
                    connection.send_bytes(_page_message(page, is_final=False))
                    with _last_deadline(limits, limits.recognition_seconds):
                        page = recogniser.recognised(page)
                connection.send_bytes(_page_message(page))

    _report_errors(connection, path, work)


def draw_pages(connection: Connection, limits: Limits, is_spare: bool) -> None:
    """Is told its document as [path, password, whether the second engine draws], and sends {"ready"}; then a {"drawn"}
    and pixels, or an {"error"}, for each request [page, scale, pixel limit, box].

    A box (on the unrotated page) asks for that part of the page only, null for the whole page. `is_spare`: the document
    is told later; what most need is loaded until then.
    """
    _settle_in(limits)
    if is_spare:
        load_pdf_opener()
    name, password, is_second = json.loads(connection.recv_bytes())
    path = Path(name)
    opener = load_second_opener() if is_second else load_opener(path)
    _send(connection, {"ready": True})
    opened: list[OpenDocument] = []

    def work() -> None:
        number, scale, pixel_limit, box = json.loads(connection.recv_bytes())
        with _last_deadline(limits):
            if not opened:
                opened.append(opener(path, password, limits))
            drawn, covered = _draw(path, opened[0], number, scale, pixel_limit, box)
        _send(connection, {"drawn": [drawn.width, drawn.height, drawn.scale], "box": covered})
        connection.send_bytes(drawn.rgb)

    while _report_errors(connection, path, work):
        pass


def mark_pages(
    connection: Connection,
    path: Path,
    saved: Path,
    password: str | None,
    limits: Limits,
    marks: Sequence[Mark],
    is_second: bool,
) -> None:
    """Puts marks onto a copy. Sends {"ready"}, {"page"} with the number of each page marked, then {"saved"}.

    `path` is the copy, in a folder of its own: a PDF grows there in place if it can, which keeps every byte that it
    had, and {"saved": true} says that it did. Else the marked copy is written to `saved`, and it is false.
    `is_second`: the second engine marks.
    """
    _settle_in(limits, path.parent)
    os.chdir(path.parent)  # MuPDF takes names in UTF-8 only, and a folder's may be any bytes
    path, saved = Path(path.name), Path(saved.name)

    def work() -> None:
        copying = _copier(is_second)
        _send(connection, {"ready": True})
        with _last_deadline(limits):
            copy = copying(path, password, limits)
        for number in sorted({mark.page for mark in marks}):
            with _last_deadline(limits):
                copy.put(number, [mark for mark in marks if mark.page == number])
            _send(connection, {"page": number})
        with _last_deadline(limits):
            in_place = copy.save(saved)
        _send(connection, {"saved": in_place})

    _report_errors(connection, path, work)


def _copier(is_second: bool) -> Callable[[Path, str | None, Limits], MarkedCopy | PdfiumMarkedCopy]:
    """Loads what marks copies with the first or the second engine."""
    if is_second:
        from app.ingest.pdf.pdfium_marks import PdfiumMarkedCopy

        return PdfiumMarkedCopy
    from app.ingest.pdf.annotate import MarkedCopy

    return MarkedCopy


def save_attachments(
    connection: Connection, path: Path, folder: Path, password: str | None, limits: Limits, is_second: bool
) -> None:
    """Writes the files attached to a document below `folder`. Sends {"ready"}, {"number", "name"} of each, {"end"}.

    `is_second`: the second engine takes them out.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _settle_in(limits, folder)

    def work() -> None:
        from app.ingest.attachments import write_attachments

        opener = load_second_opener() if is_second else load_opener(path)
        _send(connection, {"ready": True})
        with _last_deadline(limits):
            document = opener(path, password, limits)
        with _last_deadline(limits):
            for number, name in write_attachments(document, folder):
                _send(connection, {"number": number, "name": name})
        _send(connection, {"end": True})

    _report_errors(connection, path, work)


def _draw(
    path: Path, document: OpenDocument, number: int, scale: float, pixel_limit: int, box: Box | None
) -> tuple[RenderedPage, Box | None]:
    """The page, or the part of it that a box bounds with what was drawn of it."""
    if not 1 <= number <= document.page_count:
        raise UsageError(f"{path.name} has no page {number}: it has {document.page_count:,}.")
    try:
        if box is None:
            return document.draw(number, scale, pixel_limit), None
        region: RenderedRegion = document.draw_region(number, box, scale, pixel_limit)
        return region.picture, region.box
    except PinciteError:
        raise
    except Exception as error:  # whatever the libraries raise on a damaged page
        raise DocumentDamaged(f"Page {number} of {path.name} cannot be drawn: {_reason(error)}.") from error


def _give_way() -> None:
    """Has the system prefer other programs where there is not time for all."""
    if sys.platform == "win32":
        import psutil  # which takes as long to load as all else here, and only Windows needs it

        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(STEPS_BACK)


def _settle_in(limits: Limits, writable: Path | None = None) -> None:
    """Makes this process quiet, deaf to Ctrl-C, and bounded in what it may do where the system can do that.

    `writable`: the one folder in which it may write.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # which ends the process
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGALRM})
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (1, 2):
        os.dup2(nowhere, descriptor)
    if sys.platform == "linux":
        import resource

        most = limits.memory_bytes + ADDRESS_ROOM
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    confine(writable)
    # A page is thousands of small objects, hardly any of them in circles: looking for those took a fifth of the time.
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


@contextlib.contextmanager
def _last_deadline(limits: Limits, seconds: float | None = None) -> Iterator[None]:
    """Ends this process should the work within take far too long, in case the parent is gone or does not look.

    The parent watches the time itself, and kills. This clock is the system's, whose signal ends the process, or else a
    C thread (faulthandler), which takes much longer to set: a library stuck in C holds the interpreter's lock, and no
    Python would run. It rests while answers are sent: the parent may take its time.
    """
    most = 2 * (seconds or limits.page_seconds) + 2
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, most)
    else:
        faulthandler.dump_traceback_later(most, exit=True, file=2)
    try:
        yield
    finally:
        if sys.platform != "win32":
            signal.setitimer(signal.ITIMER_REAL, 0.0)
        else:
            faulthandler.cancel_dump_traceback_later()


def _report_errors(connection: Connection, path: Path, work: Callable[[], None]) -> bool:
    """Runs `work`; sends what goes wrong as {"error": [class name, sentence]}. False if the parent is gone."""
    try:
        work()
    except PinciteError as error:
        _send(connection, {"error": [type(error).__name__, str(error)]})
    except (EOFError, ConnectionError):
        return False
    except Exception as error:
        name = "ReaderFailed" if isinstance(error, MemoryError) else "DocumentDamaged"
        _send(connection, {"error": [name, f"{path.name} could not be read: {_reason(error)}."]})
    return True


def _read_page(document: OpenDocument, number: int) -> Page:
    try:
        return document.read(number)
    except PinciteError:
        raise
    except Exception as error:  # whatever the libraries raise: one bad page must not cost the others
        return Page(number, PageKind.FAILED, 0.0, 0.0, 0, "", (), notes.unreadable(_reason(error)))


class _Recogniser:
    """Recognises text on pages of a document; loads what that takes when the first page needs it."""

    def __init__(self, limits: Limits, document: OpenDocument) -> None:
        self._limits = limits
        self._document = document
        self._recogniser: PageRecogniser | None = None

    def recognised(self, page: Page) -> Page:
        """The page with the words that its picture shows, or with a note why it has none."""
        try:
            self._recogniser = self._recogniser or self._loaded()
            return self._recogniser.recognise(self._document, page)
        except PinciteError as error:
            why = str(error)
        except Exception as error:  # whatever the libraries raise; what was read of the page before stays
            why = notes.picture_unread(_reason(error))
        return replace(page, note=notes.joined(page.note, why))

    def _loaded(self) -> PageRecogniser:
        # Imported here: most documents have text, and do without.
        from app.ingest.ocr.recognition import PageRecogniser

        limits = self._limits
        if not limits.recognition_threads and limits.processes > 1 and self._document.page_count >= MANY_PAGES:
            limits = replace(limits, recognition_threads=1)
        return PageRecogniser(limits)


def _reason(error: Exception) -> str:
    # MuPDF's own words are left out: they may quote the document.
    is_memory = isinstance(error, MemoryError) or "malloc" in str(error)
    return notes.TOO_MUCH_MEMORY if is_memory else notes.DAMAGED


def _describe(path: Path, document: OpenDocument, *, with_hash: bool) -> dict[str, Any]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest() if with_hash else ""
        size = os.fstat(file.fileno()).st_size
    return {
        "name": path.name,
        "kind": document.kind,
        "sha256": digest,
        "size": size,
        "page_count": document.page_count,
        "attachments": list(document.attachments),
        "outline": outline_to_fields(document.outline),
    }


def _page_message(page: Page, *, is_final: bool = True) -> bytes:
    head = {
        "is_final": is_final,
        "number": page.number,
        "kind": page.kind,
        "width": page.width,
        "height": page.height,
        "rotation": page.rotation,
        "text": page.text,
        "note": page.note,
        "suspicious": page.suspicious,
        "confidence": page.confidence,
        "is_doubtful": page.is_doubtful,
        "regions": regions_to_fields(page.regions),
    }
    # Words go as columns of numbers: as JSON they would take the asking process longer than reading takes this one.
    words = columns_of(page.text, page.words, with_confidences=page.confidence is not None)
    return pack(head, words)


def _send(connection: Connection, message: dict[str, Any]) -> None:
    connection.send_bytes(json.dumps(message, separators=(",", ":")).encode())
