"""PDF files through PDFium, the second engine: for files and pages on which MuPDF fails.

Used only in the child process. Its letters go through the same sieves as MuPDF's: what cannot be seen, lies under a
cover or beside the page is left out. PDFium is built without JavaScript and XFA, and no form is ever filled in or run.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from app.errors import DocumentDamaged, NotADocument, PasswordNeeded
from app.ingest import notes
from app.ingest.layout.page_text import lay_out
from app.ingest.layout.suspicion import unexplained_share, why_suspicious
from app.ingest.limits import Limits
from app.ingest.pdf.covered_text import find_covers
from app.ingest.pdf.hidden_text import keep_visible
from app.ingest.pdf.page_notes import UNREADABLE_SHARE, clean_name, note_of
from app.ingest.pdf.pictured_pages import is_mostly_picture
from app.ingest.records import Box, DocumentKind, OutlineEntry, Page, PageKind, RenderedPage, RenderedRegion
from app.ingest.render import PixelBox, capped_region, capped_scale, drawn_size

LEAST_PAGE_BYTES = 16
"""That a page takes in a file, however well packed: a larger page count is a lie."""
MOST_OBJECTS = 20_000
MOST_ATTACHMENTS = 1_000
MOST_MARKS = 10_000
CHECK_SCALE = 1.0
CHECK_PIXELS = 8_000_000
BLOCK_GAP = 0.6  # of a line's height: further apart, lines are of two paragraphs
INVISIBLE = 3  # text rendering mode (PDF 32000-1, 9.3.6)
HYPHEN = 2  # PDFium's sign for a hyphen at a line's end

_NO_MARKS = (pdfium.FPDF_ANNOT_UNKNOWN, pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP)
_PAINTS = {
    pdfium.FPDF_PAGEOBJ_TEXT: "fill-text",
    pdfium.FPDF_PAGEOBJ_FORM: "fill-text",  # holds text more often than not; that it covers some is not looked at
    pdfium.FPDF_PAGEOBJ_IMAGE: "fill-image",
    pdfium.FPDF_PAGEOBJ_SHADING: "fill-shade",
}


class PdfiumDocument:
    """An open PDF.

    Raises:
        NotADocument: it is encrypted in a way that takes more than a password.
        DocumentDamaged: it cannot be opened, or has no pages.
        PasswordNeeded: it is encrypted, and `password` is None or wrong.
    """

    kind = DocumentKind.PDF

    def __init__(self, path: Path, password: str | None, limits: Limits) -> None:
        self._limits = limits
        data = path.read_bytes()
        self._document = open_pdfium(path, data, password)
        self.page_count = min(len(self._document), len(data) // LEAST_PAGE_BYTES)
        if self.page_count < 1:
            raise DocumentDamaged(f"{path.name} is damaged: no page can be found in it.")
        count = min(self._document.count_attachments(), MOST_ATTACHMENTS)
        names = (clean_name(self._document.get_attachment(at).get_name()) for at in range(count))
        self.attachments = tuple(name or f"attachment {at}" for at, name in enumerate(names, 1))
        self.outline: tuple[OutlineEntry, ...] = ()

    def attached(self, number: int) -> bytes:
        """The bytes of an embedded file."""
        return bytes(self._document.get_attachment(number - 1).get_data())

    def read(self, number: int) -> Page:
        """Reads page `number`, counted from 1. Raises whatever PDFium raises on a damaged page."""
        page = self._document[number - 1]
        left, bottom, right, top = page.get_bbox()
        size = width, height = round(right - left, 2), round(top - bottom, 2)
        blocks = list(_blocks(page.get_textpage(), left, top))
        painted = list(_painted(page, left, top))
        rotation = page.get_rotation()
        visible = keep_visible(
            blocks,
            size,
            lambda: [box for kind, box in painted if kind == "fill-image"],
            lambda: _pixels(page, size, -rotation // 90 % 4, capped_scale(width, height, CHECK_SCALE, CHECK_PIXELS)),
            find_covers(painted),
        )
        laid_out = lay_out(visible.pieces, width, height, self._limits.words_per_page)
        note = note_of(visible, laid_out, laid_out.text)
        if marks := _marks_of(page):
            note = notes.joined(note, notes.marks_unread(marks))
        why = why_suspicious(laid_out.text, visible.hidden_words, laid_out.outside)
        if not laid_out.words or unexplained_share(laid_out.text) > UNREADABLE_SHARE:
            return Page(number, PageKind.IMAGE, width, height, rotation, "", (), note, why)
        if not visible.is_recognised and not why and is_mostly_picture(laid_out.own_words, painted, size):
            note = notes.joined(note, notes.MOSTLY_PICTURE)
        return Page(number, PageKind.TEXT, width, height, rotation, laid_out.text, laid_out.words, note, why)

    def draw(self, number: int, scale: float, pixel_limit: int) -> RenderedPage:
        """Draws page `number` as a reader sees it, `scale` pixels a point, smaller if it would exceed `pixel_limit`."""
        page = self._document[number - 1]
        width, height = page.get_size()
        return _pixels(page, (width, height), 0, capped_scale(width, height, scale, pixel_limit))

    def draw_region(self, number: int, box: Box, scale: float, pixel_limit: int) -> RenderedRegion:
        """Draws a part of page `number`."""
        page = self._document[number - 1]
        left, bottom, right, top = page.get_bbox()
        pixels, scale, covered = capped_region(
            box, (right - left, top - bottom), page.get_rotation(), scale, pixel_limit
        )
        return RenderedRegion(_pixels(page, page.get_size(), 0, scale, pixels), covered)

    def close(self) -> None:
        """Closes the file."""
        self._document.close()


def _marks_of(page: Any) -> int:
    """How many comments and fields are on a page, at most MOST_MARKS: their texts are none of the page's."""
    count = 0
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST_MARKS)):
        mark = pdfium.FPDFPage_GetAnnot(page, at)
        count += bool(mark) and pdfium.FPDFAnnot_GetSubtype(mark) not in _NO_MARKS
        pdfium.FPDFPage_CloseAnnot(mark)
    return count


def open_pdfium(path: Path, data: bytes, password: str | None) -> Any:
    """PDFium's handle of a PDF that holds `data`, opened with its password. Raises as `PdfiumDocument`."""
    try:
        return pypdfium2.PdfDocument(data, password=password)
    except pypdfium2.PdfiumError as error:
        raise _refusal(path, password, getattr(error, "err_code", None)) from error
    except UnicodeEncodeError as error:
        raise PasswordNeeded(f"The password given for {path.name} is wrong.") from error


def _refusal(path: Path, password: str | None, code: int | None) -> DocumentDamaged | PasswordNeeded | NotADocument:
    if code == pdfium.FPDF_ERR_PASSWORD:
        if password is None:
            return PasswordNeeded(f"{path.name} is protected by a password: please give it.")
        return PasswordNeeded(f"The password given for {path.name} is wrong.")
    if code == pdfium.FPDF_ERR_SECURITY:
        return NotADocument(
            f"{path.name} is encrypted for a certificate or locked by its shop (DRM), so only the program that it was "
            "made for can open it."
        )
    return DocumentDamaged(f"{path.name} is damaged: it cannot be opened as a PDF.")


def _blocks(text: Any, left: float, top: float) -> Iterator[dict[str, Any]]:
    """The page's letters in the shape of MuPDF's "rawdict" blocks, which the sieves take."""
    lines: list[dict[str, Any]] = []
    bottom = 0.0
    for line in _lines(text, left, top):
        boxes = [char["bbox"] for span in line["spans"] for char in span["chars"]]
        line_top, line_bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
        if lines and not -1.0 <= (line_top - bottom) / max(line_bottom - line_top, 0.1) <= BLOCK_GAP:
            yield {"lines": lines}
            lines = []
        lines.append(line)
        bottom = line_bottom
    if lines:
        yield {"lines": lines}


def _lines(text: Any, left: float, top: float) -> Iterator[dict[str, Any]]:
    spans: list[dict[str, Any]] = []
    direction, style = (1.0, 0.0), None
    pending = ""
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        letter = "-" if code == HYPHEN else chr(code) if code <= 0x10FFFF else "\ufffd"
        if "\ud800" <= letter <= "\udbff":
            pending = letter
            continue
        letter, pending = _joined(pending, letter), ""
        turned = _direction(text, index)
        if letter in "\r\n" or (turned != direction and not letter.isspace()):
            if spans:
                yield {"dir": direction, "spans": spans}
            spans, style, direction = [], None, turned
        if letter in "\r\n":
            continue
        box = _char_box(text, index, left, top)
        found = _style(text, index)
        if found != style or not spans:
            spans.append({"alpha": found[0], "color": found[1], "size": found[2], "bbox": box, "chars": []})
            style = found
        spans[-1]["bbox"] = _around(spans[-1]["bbox"], box)
        spans[-1]["chars"].append({"c": letter, "bbox": box})
    if spans:
        yield {"dir": direction, "spans": spans}


def _joined(high: str, low: str) -> str:
    """A letter that came in two halves of UTF-16."""
    return (high + low).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")[-1] if high else low


def _direction(text: Any, index: int) -> tuple[float, float]:
    angle = pdfium.FPDFText_GetCharAngle(text, index)
    return (round(math.cos(angle), 2), round(-math.sin(angle), 2)) if angle > 0 else (1.0, 0.0)


def _char_box(text: Any, index: int, left: float, top: float) -> Box:
    x0, x1, y0, y1 = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, index, x0, x1, y0, y1)
    loose = pdfium.FS_RECTF()
    if pdfium.FPDFText_GetLooseCharBox(text, index, loose) and loose.top > loose.bottom and loose.right > loose.left:
        return (loose.left - left, top - loose.top, loose.right - left, top - loose.bottom)
    return (x0.value - left, top - y1.value, x1.value - left, top - y0.value)


def _style(text: Any, index: int) -> tuple[int, int, float]:
    """Opacity 0 to 255, colour 0xRRGGBB and size in points of a letter."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(text, index, red, green, blue, alpha)
    matrix = pdfium.FS_MATRIX()
    scale = math.hypot(matrix.c, matrix.d) if pdfium.FPDFText_GetMatrix(text, index, matrix) else 1.0
    size = pdfium.FPDFText_GetFontSize(text, index) * scale
    found = pdfium.FPDFText_GetTextObject(text, index)
    opacity = 0 if found and pdfium.FPDFTextObj_GetTextRenderMode(found) == INVISIBLE else alpha.value
    return opacity, red.value << 16 | green.value << 8 | blue.value, round(size, 2)


def _around(box: Box, other: Box) -> Box:
    return min(box[0], other[0]), min(box[1], other[1]), max(box[2], other[2]), max(box[3], other[3])


def _painted(page: Any, left: float, top: float) -> Iterator[tuple[str, Box]]:
    """What is painted on the page, in order, as `find_covers` takes it."""
    for index in range(min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, index)
        kind = _PAINTS.get(pdfium.FPDFPageObj_GetType(thing), "")
        if not kind:
            fill, stroke = ctypes.c_int(), ctypes.c_int()
            pdfium.FPDFPath_GetDrawMode(thing, fill, stroke)
            kind = "fill-path" if fill.value else "stroke-path"
        x0, y0, x1, y1 = (ctypes.c_float() for _ in range(4))
        if pdfium.FPDFPageObj_GetBounds(thing, x0, y0, x1, y1):
            yield kind, (x0.value - left, top - y1.value, x1.value - left, top - y0.value)


def _pixels(
    page: Any, size: tuple[float, float], turns: int, scale: float, part: PixelBox | None = None
) -> RenderedPage:
    """The page of a size in points, turned by quarters beyond its own rotation, or the part of it in some pixels."""
    columns, rows = drawn_size(*size, scale)
    left, top, right, bottom = part or (0, 0, columns, rows)
    width, height = right - left, bottom - top
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_BGR)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
    flags = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER
    pdfium.FPDF_RenderPageBitmap(bitmap, page, -left, -top, columns, rows, turns, flags)
    data = bytes(bitmap.buffer)
    if bitmap.stride != 3 * width:
        data = b"".join(data[row * bitmap.stride : row * bitmap.stride + 3 * width] for row in range(height))
    bitmap.close()
    return RenderedPage(width, height, data, scale)
