"""Which files are documents, and opening them with the right reader."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from app.errors import DocumentMissing, NotADocument
from app.ingest.file_access import answered
from app.ingest.files.kinds import HEAD_BYTES, kind_of, what_it_is
from app.ingest.limits import Limits
from app.ingest.records import Box, DocumentKind, OutlineEntry, Page, RenderedPage, RenderedRegion


class OpenDocument(Protocol):
    """A document open for reading inside the child process."""

    kind: DocumentKind
    page_count: int
    attachments: tuple[str, ...]
    """Names of the files within it, in an order that stays the same."""
    outline: tuple[OutlineEntry, ...]
    """Its own table of contents."""

    def read(self, number: int) -> Page:
        """Reads page `number`, counted from 1."""

    def draw(self, number: int, scale: float, pixel_limit: int) -> RenderedPage:
        """Draws page `number` at `scale` pixels a point, smaller if it would have more pixels than the limit."""

    def draw_region(self, number: int, box: Box, scale: float, pixel_limit: int) -> RenderedRegion:
        """Draws a part of page `number`, which `box` bounds on the unrotated page. Raises UsageError if it is empty."""

    def attached(self, number: int) -> bytes:
        """The bytes of the file that is `attachments[number - 1]`."""

    def close(self) -> None:
        """Closes the file. Nothing else may be asked of the document afterwards."""


def inspect_file(path: Path) -> DocumentKind:
    """Tells by a file's content what kind of document it is (kinds.py).

    Raises:
        DocumentMissing: there is no such file, it may not be read, or its drive does not answer.
        NotADocument: it is a folder, empty, or of no kind that can be read.
    """
    return next(answered(_inspected(path), path.name, lambda: False))


def _inspected(path: Path) -> Iterator[DocumentKind]:
    try:
        if path.is_dir():
            raise NotADocument(f"{path.name or path} is a folder, not a document.")
        if path.exists() and not path.is_file():
            raise NotADocument(f"{path.name} is not an ordinary file.")
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise DocumentMissing(f"There is no file {path}.") from error
    except PermissionError as error:
        raise DocumentMissing(f"{path.name} may not be read: permission denied.") from error
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
            raise DocumentMissing(f"There is no file {path.name[:40]}…: no name can be that long.") from error
        raise DocumentMissing(f"{path.name} cannot be read from its disk.") from error
    if not head:
        raise NotADocument(f"{path.name} is empty.")
    kind = kind_of(path, head)
    if kind is None:
        raise NotADocument(f"{path.name} is {what_it_is(path, head)}.")
    yield kind


Opener = Callable[[Path, str | None, Limits], OpenDocument]
"""Opens a document: path, password, limits. Raises any DocumentError; the sentence says what is wrong with the file."""


def load_opener(path: Path) -> Opener:
    """Loads the library that reads a file of this kind.

    Raises:
        DocumentMissing, NotADocument: as `inspect_file`.
    """
    # Imported here, by kind: the window and the command line import this module, and must not load the PDF library.
    kind = inspect_file(path)
    if kind is DocumentKind.PDF:
        return load_pdf_opener()
    if kind is DocumentKind.IMAGE:
        from app.ingest.formats.image import ImageDocument

        return ImageDocument
    from app.ingest.formats.flowed import opener_of

    return opener_of(kind)


def load_pdf_opener() -> Opener:
    """Loads the library that reads PDFs, and much else."""
    from app.ingest.pdf.document import PdfDocument

    return PdfDocument


def load_second_opener() -> Opener:
    """Loads the library that reads PDFs on which the first one failed."""
    from app.ingest.pdf.pdfium import PdfiumDocument

    return PdfiumDocument


def open_document(path: Path, password: str | None, limits: Limits) -> OpenDocument:
    """Opens a document in this process. The app does so only in a child process: hostile files crash or hang libraries.

    Raises:
        DocumentError: any kind; the sentence says what is wrong with the file.
    """
    return load_opener(path)(path, password, limits)
