"""Puts marks with notes onto a copy of a document: highlights over words, frames around what was seen.

Used only inside the child process (see isolate.py). A PDF gets annotations of its own (PDF 1.7, 12.5.6), which every
viewer shows and can delete; an image becomes a PDF of one page first.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pymupdf
from PIL import Image
from pymupdf import mupdf

from app.errors import DocumentDamaged, UsageError
from app.ingest.formats.flowed import as_pdf
from app.ingest.formats.image import ImageDocument
from app.ingest.limits import Limits
from app.ingest.pdf.mark_looks import AUTHOR, COLOURS, FRAME_WIDTH, NO_NOTES_ALLOWED
from app.ingest.pdf.opening import open_pdf
from app.ingest.reader import inspect_file
from app.ingest.records import DocumentKind, Mark, MarkKind
from app.ingest.render import PIXEL_LIMIT

IMAGE_PAGE_POINTS = 842.0
"""The longer side of the page that an image becomes: that of A4."""
NOTE_SIZE = (240.0, 120.0)
JPEG_QUALITY = 92


class MarkedCopy:
    """A copy of a document, open for marking.

    Raises:
        DocumentError: as opening it for reading does.
        UsageError: its author does not allow notes.
    """

    def __init__(self, path: Path, password: str | None, limits: Limits) -> None:
        self._path = path
        self._scale = 1.0
        kind = inspect_file(path)
        if kind is DocumentKind.PDF:
            self._document = open_pdf(path, password)
            # Whoever gives the author's password may do more. Asking MuPDF whether one is needed would spoil the key.
            allows = _allows_notes(self._document) or (
                password and self._document.authenticate(password) and _allows_notes(self._document)
            )
            if not allows:
                raise UsageError(f"{path.name} {NO_NOTES_ALLOWED}")
        elif kind is not DocumentKind.IMAGE:
            self._document = as_pdf(kind, path, password, limits)
        else:
            self._document, self._scale = _image_as_pdf(ImageDocument(path, password, limits), path)

    def put(self, number: int, marks: Sequence[Mark]) -> None:
        """Puts marks onto page `number`. Raises DocumentDamaged."""
        if not 1 <= number <= self._document.page_count:
            raise DocumentDamaged(f"{self._path.name} has no page {number}, so nothing can be marked there.")
        try:
            page = self._document.load_page(number - 1)
            for mark in marks:
                boxes = [pymupdf.Rect([side * self._scale for side in box]) for box in mark.boxes]
                if boxes:
                    _put(page, mark, boxes)
        except (RuntimeError, ValueError, mupdf.FzErrorBase) as error:
            raise DocumentDamaged(f"Page {number} of {self._path.name} is damaged: it cannot be marked.") from error

    def save(self, other: Path) -> bool:
        """Saves into the copy itself if that is possible (True), else to another file. What is encrypted stays so."""
        keep = mupdf.PDF_ENCRYPT_KEEP
        if self._scale == 1.0 and not self._document.stream and self._document.can_save_incrementally():
            self._document.save(str(self._path), incremental=True, encryption=keep)
            return True
        self._document.save(str(other), encryption=keep, deflate=True)
        return False


def _allows_notes(document: Any) -> bool:
    return bool(document.permissions & mupdf.PDF_PERM_ANNOTATE)


def _put(page: Any, mark: Mark, boxes: list[Any]) -> None:
    """One mark: an annotation with a note that opens beside it."""
    if mark.kind is MarkKind.PICTURE:
        annotation = page.add_rect_annot(_within(boxes[0], page))
        annotation.set_border(width=FRAME_WIDTH)
    else:
        annotation = page.add_highlight_annot([_along_text(box, page.rotation) for box in boxes])
    annotation.set_colors(stroke=COLOURS[mark.kind])
    annotation.set_info(title=AUTHOR, content=mark.note.encode("utf-8", "replace").decode("utf-8"))
    left, below = boxes[0].x0, max(box.y1 for box in boxes)
    annotation.set_popup(pymupdf.Rect(left, below, left + NOTE_SIZE[0], below + NOTE_SIZE[1]))
    annotation.update()


def _within(box: Any, page: Any) -> Any:
    """A frame's box so far inside the page that its line can be seen."""
    shown = page.rect if page.rotation % 180 == 0 else pymupdf.Rect(0, 0, page.rect.height, page.rect.width)
    inside = box & pymupdf.Rect(FRAME_WIDTH, FRAME_WIDTH, shown.x1 - FRAME_WIDTH, shown.y1 - FRAME_WIDTH)
    return box if inside.is_empty else inside


def _along_text(box: Any, rotation: int) -> Any:
    """The corners of a box in the order of its text: start and end of its upper edge, then of its lower one.

    Viewers draw the ends of a highlight where the text ends. On a page that is turned for showing, most text runs up
    or down the unrotated page.
    """
    upright = box.height > 2 * box.width or (rotation % 180 == 90 and box.width <= 2 * box.height)
    if not upright:
        return pymupdf.Quad(box.tl, box.tr, box.bl, box.br)
    if rotation % 360 == 270:
        return pymupdf.Quad(box.tr, box.br, box.tl, box.bl)
    return pymupdf.Quad(box.bl, box.tl, box.br, box.tr)


def _image_as_pdf(image: ImageDocument, path: Path) -> tuple[Any, float]:
    """A PDF of one page that shows the image, and the points of the page that a pixel takes."""
    page = image.read(1)
    drawn = image.draw(1, 1.0, PIXEL_LIMIT)
    picture = Image.frombytes("RGB", (drawn.width, drawn.height), drawn.rgb)
    packed = io.BytesIO()
    if path.read_bytes()[:3] == b"\xff\xd8\xff":
        picture.save(packed, "JPEG", quality=JPEG_QUALITY)
    else:
        picture.save(packed, "PNG")
    scale = IMAGE_PAGE_POINTS / max(page.width, page.height)
    document = pymupdf.open()
    sheet = document.new_page(width=page.width * scale, height=page.height * scale)
    sheet.insert_image(sheet.rect, stream=packed.getvalue())
    return document, scale
