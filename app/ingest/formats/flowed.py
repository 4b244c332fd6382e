"""Documents other than PDFs and images, through MuPDF: what it opens itself, and what is made a book for it.

    EPUB MOBI FB2 XPS CBZ SVG ───────────────────────────┐
    DOCX PPTX XLSX ODT ... ── formats/ ──> Book ──EPUB───┴──> MuPDF ──> pages with words and boxes

Text is laid out on pages of a fixed size in MuPDF's own fonts, so a second reading finds the same pages. Pages are read
from that layout, not from a PDF made of it: a PDF's fonts lose letters of Arabic and Indian scripts. Used only inside
the child process (see isolate.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pymupdf
from pymupdf import mupdf

from app.errors import DocumentDamaged, NotADocument, PasswordNeeded
from app.ingest.files.kinds import HEAD_BYTES, kind_of, what_it_is
from app.ingest.files.locked_file import PACKAGES, unlocked
from app.ingest.files.open_files import Source, Unlocked
from app.ingest.files.zip_parts import ZipParts
from app.ingest.formats import kindle_book
from app.ingest.formats.book import A4, BREAK, FONT_POINTS, Book, to_epub
from app.ingest.formats.drawing import with_view_box
from app.ingest.formats.page_width import fitted
from app.ingest.limits import Limits
from app.ingest.notes import joined, unreadable
from app.ingest.pdf.document import PdfDocument
from app.ingest.pdf.hidden_text import text_lines
from app.ingest.pdf.page_notes import clean_name
from app.ingest.reader import Opener
from app.ingest.records import DocumentKind, Page, PageKind

MuPdfName = str

NATIVE: dict[DocumentKind, MuPdfName] = {
    DocumentKind.EPUB: "epub",
    DocumentKind.MOBI: "mobi",
    DocumentKind.FB2: "fb2",
    DocumentKind.XPS: "xps",
    DocumentKind.CBZ: "cbz",
    DocumentKind.SVG: "svg",
}
"""What MuPDF opens itself, by the name that it has for it."""

MAKERS = {
    DocumentKind.DOCX: "word_document",
    DocumentKind.DOC: "word_97",
    DocumentKind.PPTX: "slides",
    DocumentKind.PPT: "slides_97",
    DocumentKind.XLSX: "workbook",
    DocumentKind.XLS: "workbook_97",
    DocumentKind.ODT: "open_document",
    DocumentKind.ODP: "open_document",
    DocumentKind.ODS: "open_document",
    DocumentKind.HTML: "web_page",
    DocumentKind.MARKDOWN: "plain_text",
    DocumentKind.TEXT: "plain_text",
    DocumentKind.CSV: "separated_values",
    DocumentKind.RTF: "rich_text",
    DocumentKind.EMAIL: "message",
    DocumentKind.MSG: "outlook_message",
}
"""The modules of app.ingest.formats whose `make_book(path, kind)` makes a book of a file."""

SHEETS = (DocumentKind.XLSX, DocumentKind.XLS, DocumentKind.ODS, DocumentKind.CSV)
"""Whose makers tell themselves how wide a page their tables need."""
FONT_SCRAMBLING = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")
"""Algorithms that an EPUB's encryption.xml may name without anything but its fonts being locked."""

_NO_CHAPTER = 'ERROR: cannot find chapter "'
"""What MuPDF shows in the place of one, for readers."""
_KEY = re.compile(rb"<(?:[\w.-]+:)?EncryptedKey\b.*?</(?:[\w.-]+:)?EncryptedKey>", re.DOTALL)
"""A key says how it is encrypted itself; what it opens may be a film."""


class FlowedDocument(PdfDocument):
    """An open document of one of the kinds above.

    Raises:
        NotADocument, DocumentDamaged: it cannot be opened; the sentence says why.
        PasswordNeeded: it is locked, and `password` is None or wrong.
    """

    kind: DocumentKind

    def __init__(self, kind: DocumentKind, path: Path, password: str | None, limits: Limits) -> None:
        self.kind = kind
        self.is_locked = False
        """Whether it is encrypted."""
        self._note = ""
        self._attached: tuple[tuple[str, bytes], ...] = ()
        super().__init__(path, password, limits)

    def read(self, number: int) -> Page:
        """Reads page `number`, counted from 1; the first page has the note on the whole document."""
        page = super().read(number)
        if self.kind is DocumentKind.EPUB and page.text.startswith(_NO_CHAPTER):
            return Page(number, PageKind.FAILED, 0.0, 0.0, 0, "", (), unreadable("the book has no such part"))
        if number == 1 and self._note:
            page = replace(page, note=joined(self._note, page.note))
        return page

    def _opened(self) -> Any:
        if self.kind in NATIVE:
            _check_locks(self.kind, self._path)
        if self.kind is DocumentKind.MOBI and kindle_book.is_read_here(self._path):
            book = kindle_book.make_book(self._path, self.kind)
        elif self.kind in NATIVE:
            data = self._path.read_bytes()
            data = with_view_box(data) if self.kind is DocumentKind.SVG else data
            return _laid_out(data, NATIVE[self.kind], A4, self._path)
        else:
            book = self._made_book()
        self.has_bars = True
        self._note, self._attached = book.note, tuple(book.attached)
        book = fitted(book, is_wide_enough=self.kind in SHEETS)
        return _laid_out(to_epub(book), "epub", (book.width, book.height), self._path)

    def _made_book(self) -> Book:
        source = unlocked(self._path, self.kind, self._password)
        self.is_locked = isinstance(source, Unlocked)
        if isinstance(source, Unlocked) and self.kind in PACKAGES:  # until now its name alone told its kind
            self.kind = _kind_within(source)
        return _maker(self.kind)(source, self.kind)

    def attached(self, number: int) -> bytes:
        """The bytes of a file that came with the text."""
        return self._attached[number - 1][1]

    def _attached_names(self) -> tuple[str, ...]:
        return tuple(clean_name(name) for name, _ in self._attached)

    def _words_of(self, text: Any) -> list[tuple[Any, ...]]:
        """Words without the marks that let long ones be broken."""
        words = super()._words_of(text)
        if not any(BREAK in word[4] for word in words):
            return words
        return [(*word[:4], whole, *word[5:]) for word in words if (whole := word[4].replace(BREAK, ""))]

    def _blocks_of(self, text: Any) -> list[dict[str, Any]]:
        """Blocks without these marks."""
        blocks = super()._blocks_of(text)
        for _, line in text_lines(blocks):
            for span in line["spans"]:
                span["chars"] = [char for char in span["chars"] if char["c"] != BREAK]
        return blocks

    def converted(self) -> bytes:
        """The document as a PDF: the same pages, the same size."""
        data: bytes = self._document.convert_to_pdf()
        return data

    def _counted(self) -> int:
        return int(self._document.page_count)

    def _drawing_handle(self) -> Any:
        return self._document


def opener_of(kind: DocumentKind) -> Opener:
    """What opens documents of a kind. Loads its libraries."""
    if kind in MAKERS:
        _maker(kind)

    def opened(path: Path, password: str | None, limits: Limits) -> FlowedDocument:
        return FlowedDocument(kind, path, password, limits)

    return opened


def as_pdf(kind: DocumentKind, path: Path, password: str | None, limits: Limits) -> Any:
    """The document as MuPDF's handle of a PDF whose pages look as `FlowedDocument` has them, for marks to be put on.

    What opens with a password does so as a PDF, too.
    """
    source = FlowedDocument(kind, path, password, limits)
    try:
        document = pymupdf.open(stream=source.converted(), filetype="pdf")
    finally:
        source.close()
    if not source.is_locked or not password:
        return document
    locked = document.tobytes(encryption=mupdf.PDF_ENCRYPT_AES_256, user_pw=password, owner_pw=password)
    document = pymupdf.open(stream=locked, filetype="pdf")
    document.authenticate(password)
    return document


def _kind_within(source: Unlocked) -> DocumentKind:
    """What was encrypted. Raises NotADocument if it is none that is read."""
    head = source.data[:HEAD_BYTES]
    if (kind := kind_of(source, head)) is None:
        raise NotADocument(f"{source.name} is {what_it_is(source, head)}.")
    return kind


def _maker(kind: DocumentKind) -> Callable[[Source, DocumentKind], Book]:
    make: Callable[[Source, DocumentKind], Book] = import_module(f"app.ingest.formats.{MAKERS[kind]}").make_book
    return make


def _laid_out(data: bytes, name: MuPdfName, size: tuple[float, float], path: Path) -> Any:
    """MuPDF's handle of a document; given as bytes, so that it knows no folder from which it could read on."""
    try:
        document = pymupdf.open(stream=data, filetype=name)
        if document.needs_pass:
            raise PasswordNeeded(f"{path.name} is protected, and Pincite cannot open it.")
        if document.is_reflowable:
            document.layout(width=size[0], height=size[1], fontsize=FONT_POINTS)
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as error:
        raise DocumentDamaged(f"{path.name} is damaged: it cannot be opened as {name.upper()}.") from error
    return document


def _check_locks(kind: DocumentKind, path: Path) -> None:
    """Refuses what is locked to a shop's account, and archives that unpack without end."""
    locked = f"{path.name} is locked by its shop (DRM), so no other program can read it."
    if kind in (DocumentKind.EPUB, DocumentKind.XPS, DocumentKind.CBZ):
        parts = ZipParts(path)
        try:
            encryption = parts.read("META-INF/encryption.xml") if kind is DocumentKind.EPUB else b""
        finally:
            parts.close()
        for algorithm in _KEY.sub(b"", encryption).split(b"EncryptionMethod")[1:]:
            if b"Algorithm=" in algorithm[:200] and not any(name in algorithm[:200] for name in FONT_SCRAMBLING):
                raise NotADocument(locked)
    elif kind is DocumentKind.MOBI:
        with path.open("rb") as file:
            head = file.read(82)
            file.seek(int.from_bytes(head[78:82], "big"))
            record = file.read(14)
        if int.from_bytes(record[12:14], "big") not in (0,):
            raise NotADocument(locked)
