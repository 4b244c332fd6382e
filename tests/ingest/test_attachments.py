"""Files within PDFs that only the second engine opens."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest
from documents import text_pdf

from app.errors import DocumentDamaged
from app.ingest.attachments import take_out
from app.ingest.isolate import read_document
from app.ingest.records import DocumentInfo


def with_attachments(path: Path, *, broken: bool) -> Path:
    """A PDF with two files within; its pages counted as a billion if `broken`: MuPDF does not open it, PDFium does."""
    text_pdf(path, ["Hello there"])
    with pymupdf.open(path) as document:
        document.embfile_add("one", b"The first file.", filename="one.txt")
        document.embfile_add("two", b"The second file.", filename="../two.txt")
        content = document.tobytes()
    assert b"/Count 1" in content
    path.write_bytes(content.replace(b"/Count 1", b"/Count 999999999") if broken else content)
    return path


@pytest.mark.parametrize("broken", [False, True])
def test_files_within_are_taken_out_by_whichever_engine_opens_the_document(tmp_path: Path, broken: bool) -> None:
    path = with_attachments(tmp_path / "a.pdf", broken=broken)
    info, page = read_document(path)
    assert isinstance(info, DocumentInfo) and not isinstance(page, DocumentInfo)
    assert ("PDFium" in page.note) == broken
    assert len(info.attachments) == 2
    taken = take_out(path, tmp_path / "out")
    assert [file.read_bytes() for file in taken] == [b"The first file.", b"The second file."]
    assert [file.relative_to(tmp_path / "out").parts for file in taken] == [("1", "one.txt"), ("2", "two.txt")]


def test_what_no_engine_opens_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing more")
    with pytest.raises(DocumentDamaged, match=r"a\.pdf is damaged"):
        take_out(path, tmp_path / "out")
