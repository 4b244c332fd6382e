"""What kind of document a file is."""

from __future__ import annotations

import os
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from documents import encrypted_pdf, text_image, text_pdf, truncated, write_pdf
from office_files import write_xlsx
from PIL import Image

from app.errors import DocumentDamaged, DocumentError, DocumentMissing, NotADocument, PasswordNeeded
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentKind


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "tiff", "bmp", "gif"])
def test_images_are_known_by_their_bytes(tmp_path: Path, suffix: str) -> None:
    named = tmp_path / f"picture.{suffix}"
    text_image(["word"], (60, 40)).save(named)
    misnamed = named.rename(tmp_path / "report.pdf")
    assert inspect_file(misnamed) is DocumentKind.IMAGE
    with closing(open_document(misnamed, None, Limits())) as document:
        page = document.read(1)
    assert (page.width, page.height) == (60, 40)


def test_a_large_tiff_and_a_small_heif_are_images(tmp_path: Path) -> None:
    text_image(["word"], (60, 40)).save(tmp_path / "big.tiff", big_tiff=True)
    assert (tmp_path / "big.tiff").read_bytes()[:4] == b"II+\0"
    with closing(open_document(tmp_path / "big.tiff", None, Limits())) as document:
        assert document.read(1).width == 60
    (tmp_path / "mini.heif").write_bytes(b"\0\0\0\x10ftypmif3heic" + bytes(80))  # ISO/IEC 23008-12, amendment of 2024
    with pytest.raises(DocumentDamaged, match=r"mini\.heif cannot be read as an image"):
        open_document(tmp_path / "mini.heif", None, Limits())


def test_an_office_file_is_known_by_its_main_part_wherever_that_lies(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Moved</t></is></c></row>'
    usual = write_xlsx(tmp_path / "usual.xlsx", {"One": rows})
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    types = f'<Types><Override PartName="/odd/workbook.xml" ContentType="{kind}"/></Types>'
    with zipfile.ZipFile(usual) as source, zipfile.ZipFile(tmp_path / "moved.xlsx", "w") as target:
        for name in source.namelist():
            content = types.encode() if name == "[Content_Types].xml" else source.read(name).replace(b"xl/", b"odd/")
            target.writestr(name.replace("xl/", "odd/"), content)
    assert inspect_file(tmp_path / "moved.xlsx") is DocumentKind.XLSX
    with closing(open_document(tmp_path / "moved.xlsx", None, Limits())) as document:
        assert "Moved" in document.read(1).text


def test_a_pdf_may_have_any_name_and_some_junk_before_it(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "notes.txt", ["Hello there"])
    assert inspect_file(path) is DocumentKind.PDF
    plain = path.read_bytes()
    for junk in (b"\n" * 900, b"Content-Type: application/pdf\r\n\r\n"):
        path.write_bytes(junk + plain)
        assert inspect_file(path) is DocumentKind.PDF


def test_a_text_that_tells_of_a_pdf_is_a_text(tmp_path: Path) -> None:
    texts = {
        "a.csv": ("kind,part,bytes\nfile,%PDF-1.4,9\nfile,%%EOF,5\n%%EOF,end,5\n", DocumentKind.CSV),
        "a.md": ("# PDF from inside\n\n    %PDF-1.7\n    1 0 obj\n", DocumentKind.MARKDOWN),
        "b.md": ("# The smallest PDF\n\n```\n%PDF-1.4\ntrailer<<>>\n%%EOF\n```\n", DocumentKind.MARKDOWN),
        "a.txt": ("A file begins with %PDF-1.4.", DocumentKind.TEXT),
    }
    for name, (text, kind) in texts.items():
        (tmp_path / name).write_text(text)
        assert inspect_file(tmp_path / name) is kind
        with closing(open_document(tmp_path / name, None, Limits())) as document:
            assert "%PDF-1." in document.read(1).text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "a sound recording"),
        (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom", "a film or a sound recording"),
        (b"MZ\x90\x00\x03\x00\x00\x00", "a Windows program"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "a 7-Zip archive"),
        (b"\x00\x01\x02\x03" * 50, "of no kind that Pincite reads"),
        (b"\x00" * 1020 + b"%PDF-1.7", "of no kind that Pincite reads"),
        (b"PK\x03\x04 and then nothing more", "a zip file that is damaged"),
    ],
)
def test_other_files_are_refused_with_a_sentence_that_names_them(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "bill.pdf"
    path.write_bytes(content)
    with pytest.raises(NotADocument, match=rf"^bill\.pdf .*{said}.*\.$"):
        inspect_file(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentMissing, match=r"absent\.pdf"):
        inspect_file(tmp_path / "absent.pdf")
    with pytest.raises(NotADocument, match="folder"):
        inspect_file(tmp_path)
    with pytest.raises(DocumentMissing):
        inspect_file(tmp_path / "nul\0byte.pdf")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are no files there")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(NotADocument, match="ordinary file"):
        inspect_file(tmp_path / "pipe.pdf")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read every file")
def test_an_unreadable_file_is_said_to_be_one(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "secret.pdf", ["Hello"])
    path.chmod(0)
    with pytest.raises(DocumentMissing, match=r"secret\.pdf may not be read"):
        inspect_file(path)


def test_passwords(tmp_path: Path) -> None:
    path = encrypted_pdf(tmp_path / "locked.pdf", "The vault code is 4711.", "open sesame")
    with pytest.raises(PasswordNeeded) as needed:
        open_document(path, None, Limits())
    with pytest.raises(PasswordNeeded) as wrong:
        open_document(path, "abracadabra", Limits())
    assert str(needed.value) != str(wrong.value)
    assert "locked.pdf" in str(needed.value)
    assert "locked.pdf" in str(wrong.value)
    assert open_document(path, "open sesame", Limits()).read(1).text == "The vault code is 4711."


def test_documents_without_a_page_or_cut_short_are_damaged(tmp_path: Path) -> None:
    with pytest.raises(DocumentDamaged, match=r"none\.pdf"):
        open_document(write_pdf(tmp_path / "none.pdf", []), None, Limits())
    with pytest.raises(DocumentDamaged, match=r"cut\.pdf"):
        open_document(truncated(text_pdf(tmp_path / "cut.pdf", ["Hello"]), 0.1), None, Limits())


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "tiff", "bmp", "gif"])
@pytest.mark.parametrize("share", [0.1, 0.6])
def test_images_cut_short_are_damaged(tmp_path: Path, suffix: str, share: float) -> None:
    path = tmp_path / f"cut.{suffix}"
    Image.effect_noise((200, 200), 80).convert("RGB").save(path)
    truncated(path, share)
    with (
        pytest.raises(DocumentError, match=rf"cut\.{suffix}"),
        closing(open_document(path, None, Limits())) as document,
    ):
        document.read(1)
