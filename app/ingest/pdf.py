"""PDF files through MuPDF: opening, reading pages, drawing pages. Used only inside the child process (see isolate.py)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pymupdf
from pymupdf import mupdf

from app.errors import DocumentDamaged, NotADocument, PasswordNeeded
from app.ingest.hidden_text import VisibleText, keep_visible
from app.ingest.layout import PageText, lay_out
from app.ingest.limits import Limits
from app.ingest.records import Box, DocumentKind, Page, PageKind, RenderedPage
from app.ingest.render import capped_scale

# Ligatures are expanded, text outside the crop box is kept (the layout drops and counts it), pictures are left out.
# Characters without a known letter arrive as U+FFFD.
TEXT_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE
DOUBTFUL_SHARE = 0.05  # of a page's letters that are unknown, from which the user is warned
UNREADABLE_SHARE = 0.5  # ... from which the text is of no use
CHECK_SCALE = 2.0
CHECK_PIXELS = 8_000_000

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)


class PdfDocument:
    """An open PDF.

    Raises:
        NotADocument: it is no PDF after all.
        DocumentDamaged: it cannot be opened, or has no pages.
        PasswordNeeded: it is encrypted, and `password` is None or wrong.
    """

    kind = DocumentKind.PDF

    def __init__(self, path: Path, password: str | None, limits: Limits) -> None:
        self._path = path
        self._password = password
        self._limits = limits
        self._document = _open(path, password)
        self._drawing: Any = None
        try:
            # Each page is an object of the file: a larger count is a lie, and would cost a failed page each.
            self.page_count = min(self._document.page_count, self._document.xref_length())
        except (RuntimeError, mupdf.FzErrorBase) as error:
            raise DocumentDamaged(f"{path.name} is damaged: its pages cannot be counted.") from error
        if self.page_count < 1:
            raise DocumentDamaged(f"{path.name} is damaged: no page can be found in it.")

    def read(self, number: int) -> Page:
        """Reads page `number`, counted from 1. Raises whatever MuPDF raises on a damaged page."""
        page = self._document.load_page(number - 1)
        width, height = _unrotated_size(page)
        blocks = page.get_textpage(flags=TEXT_FLAGS).extractRAWDICT()["blocks"]

        def pictures() -> list[Box]:
            return [tuple(info["bbox"]) for info in _unrotated(page, page.get_image_info)]

        def draw() -> RenderedPage | None:
            return self._draw_for_checking(number, width, height)

        visible = keep_visible(blocks, (width, height), pictures, draw)
        laid_out = lay_out(visible.pieces, width, height, self._limits.words_per_page)
        note = _note(visible, laid_out)
        if not laid_out.words or _unknown_share(laid_out) > UNREADABLE_SHARE:
            return Page(number, PageKind.IMAGE, width, height, page.rotation, "", (), note)
        return Page(number, PageKind.TEXT, width, height, page.rotation, laid_out.text, laid_out.words, note)

    def draw(self, number: int, scale: float, pixel_limit: int) -> RenderedPage:
        """Draws page `number` at `scale` pixels a point as a reader sees it, smaller if it would exceed `pixel_limit`."""
        page = self._drawing_handle().load_page(number - 1)
        return _pixels(page, capped_scale(page.rect.width, page.rect.height, scale, pixel_limit))

    def _draw_for_checking(self, number: int, width: float, height: float) -> RenderedPage | None:
        """The page without rotation, to look where words left a mark; None if it cannot be drawn."""
        try:
            page = self._drawing_handle().load_page(number - 1)
            scale = capped_scale(width, height, CHECK_SCALE, CHECK_PIXELS)
            drawn: RenderedPage = _unrotated(page, lambda: _pixels(page, scale))
        except (RuntimeError, ValueError, mupdf.FzErrorBase):
            return None
        return drawn

    def _drawing_handle(self) -> Any:
        """A second handle without the structure tree: with it, some files never finish drawing; without it, words change."""
        if self._drawing is None:
            self._drawing = _open(self._path, self._password)
            self._drawing.xref_set_key(self._drawing.pdf_catalog(), "StructTreeRoot", "null")
        return self._drawing


def _open(path: Path, password: str | None) -> Any:
    try:
        document = pymupdf.open(path, filetype="pdf")
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as error:
        raise DocumentDamaged(f"{path.name} is damaged: it cannot be opened as a PDF.") from error
    if not document.is_pdf:
        raise NotADocument(f"{path.name} is named like a PDF, but is none.")
    if document.needs_pass:
        if password is None:
            raise PasswordNeeded(f"{path.name} is protected by a password: please give it.")
        if not document.authenticate(password):
            raise PasswordNeeded(f"The password given for {path.name} is wrong.")
    return document


def _unrotated_size(page: Any) -> tuple[float, float]:
    width, height = round(page.rect.width, 2), round(page.rect.height, 2)
    return (height, width) if page.rotation in (90, 270) else (width, height)


def _unrotated(page: Any, work: Any) -> Any:
    """Runs `work` with the page's rotation set to 0: what it gives is then in the unrotated page's coordinates."""
    rotation = page.rotation
    page.set_rotation(0)
    try:
        return work()
    finally:
        page.set_rotation(rotation)


def _pixels(page: Any, scale: float) -> RenderedPage:
    pixmap = page.get_pixmap(matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csRGB, alpha=False)
    return RenderedPage(pixmap.width, pixmap.height, bytes(pixmap.samples), scale)


def _note(visible: VisibleText, laid_out: PageText) -> str:
    """What the user should know of a page, in sentences."""
    sentences = []
    if not laid_out.words:
        sentences.append("This page has no text layer.")
    elif visible.is_recognised:
        sentences.append("This page is a scan; its words come from the text layer laid over it.")
    unknown = _unknown_share(laid_out)
    if unknown > UNREADABLE_SHARE:
        sentences.append("This page has no usable text: its fonts do not tell which letters they show.")
    elif unknown > DOUBTFUL_SHARE:
        sentences.append(f"The fonts of this page do not tell what {unknown:.0%} of its letters are.")
    if visible.hidden_words:
        sentences.append(f"Left out: {_words(visible.hidden_words)} that cannot be seen on the page.")
    if laid_out.outside:
        sentences.append(f"Left out: {_words(laid_out.outside)} outside the page's visible area.")
    if laid_out.beyond_limit:
        sentences.append(f"Left out: {_words(laid_out.beyond_limit)}, because the page has too many.")
    return " ".join(sentences)


def _unknown_share(laid_out: PageText) -> float:
    letters = sum(len(word.text) for word in laid_out.words)
    return laid_out.text.count("\ufffd") / letters if letters else 0.0


def _words(count: int) -> str:
    return "1 word" if count == 1 else f"{count:,} words"
