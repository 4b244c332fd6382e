"""Which files are documents, and opening them with the right reader."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from app.errors import DocumentMissing, NotADocument
from app.ingest.limits import Limits
from app.ingest.records import Box, DocumentKind, Page, RenderedPage, RenderedRegion

PDF_HEADER_WITHIN = 1024
"""Viewers accept junk before "%PDF-" up to here (PDF 1.7 reference, appendix H, note 13)."""

IMAGE_HEADERS = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",  # JPEG
    b"II*\x00",  # TIFF, little endian
    b"MM\x00*",  # TIFF, big endian
    b"GIF87a",
    b"GIF89a",
)


class OpenDocument(Protocol):
    """A document open for reading inside the child process."""

    kind: DocumentKind
    page_count: int

    def read(self, number: int) -> Page:
        """Reads page `number`, counted from 1."""

    def draw(self, number: int, scale: float, pixel_limit: int) -> RenderedPage:
        """Draws page `number` at `scale` pixels a point, smaller if it would have more pixels than the limit."""

    def draw_region(self, number: int, box: Box, scale: float, pixel_limit: int) -> RenderedRegion:
        """Draws a part of page `number`, which `box` bounds on the unrotated page. Raises UsageError if it is empty."""

    def close(self) -> None:
        """Closes the file. Nothing else may be asked of the document afterwards."""


def inspect_file(path: Path) -> DocumentKind:
    """Tells by a file's first bytes, never by its name, what kind of document it is.

    Raises:
        DocumentMissing: there is no such file, or it may not be read.
        NotADocument: it is a folder, empty, or of no kind that can be read.
    """
    try:
        if path.is_dir():
            raise NotADocument(f"{path.name or path} is a folder, not a document.")
        if path.exists() and not path.is_file():
            raise NotADocument(f"{path.name} is not an ordinary file.")
        with path.open("rb") as file:
            head = file.read(PDF_HEADER_WITHIN)
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
    kind = _kind_of(head)
    if kind is None:
        raise NotADocument(f"{path.name} is neither a PDF nor an image that Pincite can read.")
    return kind


def _kind_of(head: bytes) -> DocumentKind | None:
    if head.startswith(IMAGE_HEADERS) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return DocumentKind.IMAGE
    # "BM" alone begins many texts: a bitmap's header also says, at byte 14, that it is 12 to 124 bytes long.
    if head[:2] == b"BM" and 12 <= int.from_bytes(head[14:18], "little") <= 124:
        return DocumentKind.IMAGE
    return DocumentKind.PDF if b"%PDF-" in head else None


Opener = Callable[[Path, str | None, Limits], OpenDocument]
"""Opens a document: path, password, limits. Raises any DocumentError; the sentence says what is wrong with the file."""


def load_opener(path: Path) -> Opener:
    """Loads the library that reads a file of this kind.

    Raises:
        DocumentMissing, NotADocument: as `inspect_file`.
    """
    # Imported here, by kind: the window and the command line import this module, and must not load the PDF library.
    if inspect_file(path) is DocumentKind.PDF:
        from app.ingest.pdf import PdfDocument

        return PdfDocument
    from app.ingest.image import ImageDocument

    return ImageDocument


def open_document(path: Path, password: str | None, limits: Limits) -> OpenDocument:
    """Opens a document in this process. The app does so only in a child process: hostile files crash or hang libraries.

    Raises:
        DocumentError: any kind; the sentence says what is wrong with the file.
    """
    return load_opener(path)(path, password, limits)
