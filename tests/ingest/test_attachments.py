"""Files within PDFs that only the second engine opens."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest
from documents import text_pdf

from app.errors import DocumentDamaged, PasswordNeeded
from app.ingest.attachments import take_out
from app.ingest.isolate import read_document
from app.ingest.records import DocumentInfo, Page


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


def with_locked_attachment(path: Path) -> Path:
    """A PDF that says of its attached files, and of nothing else, that they are encrypted."""
    with_attachments(path, broken=False)
    with pymupdf.open(path) as document:
        locked = document.tobytes(encryption=pymupdf.mupdf.PDF_ENCRYPT_AES_256, user_pw="user", owner_pw="owner")
        count, root = document.xref_length(), document.pdf_catalog()
    with pymupdf.open(stream=locked) as document:
        how = document.xref_get_key(-1, "Encrypt")[1]
    for name in ("StmF", "StrF"):
        assert f"/{name}/StdCF" in how
        how = how.replace(f"/{name}/StdCF", f"/{name}/Identity")
    plain = path.read_bytes()
    before = plain[plain.rindex(b"startxref") :].split()[1].decode()
    at = len(plain) + 1
    added = f"\n{count} 0 obj\n{how[:-2]}/EFF/StdCF>>\nendobj\n"
    table = f"xref\n{count} 1\n{at:010d} 00000 n \ntrailer\n<</Size {count + 1}/Root {root} 0 R/Prev {before}"
    end = f"/Encrypt {count} 0 R/ID[<00><00>]>>\nstartxref\n{at + len(added) - 1}\n%%EOF\n"
    path.write_bytes(plain + f"{added}{table}{end}".encode())
    return path


def test_pages_need_no_password_where_only_the_files_within_are_encrypted(tmp_path: Path) -> None:
    path = with_locked_attachment(tmp_path / "a.pdf")
    info, page = read_document(path)
    assert isinstance(info, DocumentInfo) and len(info.attachments) == 2
    assert isinstance(page, Page) and page.text
    with pytest.raises(PasswordNeeded, match=r"The files attached to a\.pdf are protected by a password"):
        take_out(path, tmp_path / "out")
    with pytest.raises(PasswordNeeded, match="wrong"):
        take_out(path, tmp_path / "out", password="another")
