"""Opens PDFs with MuPDF, with their passwords. Used only inside the child process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pymupdf
from pymupdf import mupdf

from app.errors import DocumentDamaged, NotADocument, PasswordNeeded
from app.ingest.files.open_files import lasting_source

_OPEN_TO_ALL = ("null", "/Identity")  # how a PDF says that streams, or strings, are not encrypted


def open_pdf(path: Path, password: str | None, *, lasting: bool = False) -> Any:
    """MuPDF's handle of a PDF, opened with its password. Raises as `PdfDocument`.

    `lasting`: for long, and only to read: other programs can save the file meanwhile.
    """
    try:
        source = lasting_source(path) if lasting else path
        if not isinstance(source, Path):
            document = pymupdf.open(stream=source.getvalue(), filetype="pdf")
        elif _is_text(str(path)):
            document = pymupdf.open(path, filetype="pdf")
        else:  # MuPDF takes names in UTF-8 only; on Linux they are any bytes
            document = pymupdf.open(stream=path.read_bytes(), filetype="pdf")
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as error:
        raise DocumentDamaged(f"{path.name} is damaged: it cannot be opened as a PDF.") from error
    if not document.is_pdf:
        raise NotADocument(f"{path.name} is named like a PDF, but is none.")
    if document.needs_pass:
        if password is None:
            if has_open_pages(document):
                document.is_encrypted = False  # which PyMuPDF asks before it does anything
                document.init_doc()
                return document
            raise PasswordNeeded(f"{path.name} is protected by a password: please give it.")
        # MuPDF takes passwords as UTF-8: one that is no text is no document's.
        if not _is_text(password) or not document.authenticate(password):
            raise PasswordNeeded(f"The password given for {path.name} is wrong.")
    return document


def has_open_pages(document: Any) -> bool:
    """Whether of an encrypted PDF only the attached files are so: its pages need no password (ISO 32000-2, 7.6.6)."""
    try:
        kind, reference = document.xref_get_key(-1, "Encrypt")
        number = int(reference.split()[0]) if kind == "xref" else -1
        path = "" if kind == "xref" else "Encrypt/"
        ways = [document.xref_get_key(number, path + name)[1] for name in ("StmF", "StrF")]
        version = document.xref_get_key(number, path + "V")[1]
    except (RuntimeError, ValueError, mupdf.FzErrorBase):
        return False
    return version in ("4", "5") and all(way in _OPEN_TO_ALL for way in ways)


def is_stand_in(document: Any) -> bool:
    """Whether a PDF's pages stand in for a form that Adobe's programs make up themselves (XFA; PDF 1.7, 8.6.7)."""
    try:
        return bool(document.is_pdf and document.xref_get_key(document.pdf_catalog(), "NeedsRendering")[1] == "true")
    except (RuntimeError, ValueError, mupdf.FzErrorBase):
        return False


def _is_text(text: str) -> bool:
    """Whether a text is free of lone surrogates, which is how Python passes on bytes that are not UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
