"""Puts marks with notes onto a copy of a PDF through PDFium: for files that the first engine cannot open or mark.

Used only in the child process. The marks look as those of annotate.py: highlights over words, frames around what was
seen, notes of the same author. How they are painted is left to the viewer, as the format allows.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfiumError

from app.errors import DocumentDamaged, UsageError
from app.ingest.limits import Limits
from app.ingest.pdf.mark_looks import AUTHOR, COLOURS, FRAME_WIDTH, NO_NOTES_ALLOWED
from app.ingest.pdf.pdfium import open_pdfium
from app.ingest.records import Box, Mark, MarkKind

PERMIT_NOTES = 1 << 5
"""Of the permission bits: notes may be added (PDF 32000-1, table 22, bit 6)."""
PRINTED = 1 << 2
"""Of an annotation's flags: it is printed with the page (PDF 32000-1, table 165, bit 3)."""

Sides = tuple[float, float, float, float]
"""Left, bottom, right, top in the PDF's own coordinates: y upwards."""


class PdfiumMarkedCopy:
    """A copy of a PDF, open for marking.

    Raises:
        DocumentError: as opening it for reading does.
        UsageError: its author does not allow notes.
    """

    def __init__(self, path: Path, password: str | None, limits: Limits) -> None:
        self._path = path
        self._document = open_pdfium(path, path.read_bytes(), password)
        if not pdfium.FPDF_GetDocPermissions(self._document) & PERMIT_NOTES:
            raise UsageError(f"{path.name} {NO_NOTES_ALLOWED}")

    def put(self, number: int, marks: Sequence[Mark]) -> None:
        """Puts marks onto page `number`. Raises DocumentDamaged."""
        if not 1 <= number <= len(self._document):
            raise DocumentDamaged(f"{self._path.name} has no page {number}, so nothing can be marked there.")
        try:
            page = self._document[number - 1]
            frame = page.get_bbox()
            for mark in marks:
                if mark.boxes:
                    _put(page, mark, [_on_page(box, frame) for box in mark.boxes], frame)
            page.close()
        except PdfiumError as error:
            raise DocumentDamaged(f"Page {number} of {self._path.name} is damaged: it cannot be marked.") from error

    def save(self, other: Path) -> bool:
        """Saves to another file, and so returns False. What is encrypted stays so."""
        self._document.save(other)
        return False


def _on_page(box: Box, frame: Sides) -> Sides:
    """A box of the unrotated page, y downwards from the crop box's top, in the PDF's own coordinates."""
    left, top = frame[0], frame[3]
    return box[0] + left, top - box[3], box[2] + left, top - box[1]


def _put(page: Any, mark: Mark, boxes: list[Sides], frame: Sides) -> None:
    is_frame = mark.kind is MarkKind.PICTURE
    boxes = [_within(boxes[0], frame)] if is_frame else boxes
    red, green, blue = COLOURS[mark.kind]
    around = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
    with _annotation(page, pdfium.FPDF_ANNOT_SQUARE if is_frame else pdfium.FPDF_ANNOT_HIGHLIGHT) as annotation:
        done = pdfium.FPDFAnnot_SetRect(annotation, pdfium.FS_RECTF(around[0], around[3], around[2], around[1]))
        levels = (round(255 * level) for level in (red, green, blue))
        done &= pdfium.FPDFAnnot_SetColor(annotation, pdfium.FPDFANNOT_COLORTYPE_Color, *levels, 255)
        if is_frame:
            done &= pdfium.FPDFAnnot_SetBorder(annotation, 0.0, 0.0, FRAME_WIDTH)
        for x0, y0, x1, y1 in () if is_frame else boxes:
            corners = pdfium.FS_QUADPOINTSF(x0, y1, x1, y1, x0, y0, x1, y0)
            done &= pdfium.FPDFAnnot_AppendAttachmentPoints(annotation, corners)
        done &= pdfium.FPDFAnnot_SetFlags(annotation, PRINTED)
        for key, text in ((b"T", AUTHOR), (b"Contents", mark.note)):
            done &= pdfium.FPDFAnnot_SetStringValue(annotation, key, _utf16(text))
    if not done:
        raise PdfiumError("a mark could not be put")


@contextmanager
def _annotation(page: Any, kind: int) -> Iterator[Any]:
    annotation = pdfium.FPDFPage_CreateAnnot(page, kind)
    if not annotation:
        raise PdfiumError("a mark could not be made")
    try:
        yield annotation
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)


def _within(box: Sides, frame: Sides) -> Sides:
    """A frame's box so far inside the page that its line can be seen."""
    inside = (
        max(box[0], frame[0] + FRAME_WIDTH),
        max(box[1], frame[1] + FRAME_WIDTH),
        min(box[2], frame[2] - FRAME_WIDTH),
        min(box[3], frame[3] - FRAME_WIDTH),
    )
    return inside if inside[0] < inside[2] and inside[1] < inside[3] else box


def _utf16(text: str) -> Any:
    """A text as PDFium takes it: UTF-16, little endian, ending with a zero."""
    data = text.encode("utf-8", "replace").decode("utf-8").encode("utf-16-le") + b"\0\0"
    return (ctypes.c_ushort * (len(data) // 2)).from_buffer_copy(data)
