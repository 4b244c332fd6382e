"""What is not read is named as what it is, with what to do about it."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest
from office_files import ODF, compound, write_zip

from app.errors import NotADocument
from app.ingest.reader import inspect_file
from app.ingest.records import DocumentKind


@pytest.mark.parametrize(
    ("names", "what"),
    [
        (["a", "b", "c", "d", "PP40"], "a PowerPoint presentation"),
        (["VisioDocument"], "a Visio drawing"),
        (["Contents"], "an old Office file"),
        (["EncryptedPackage"], "an Office document that only the people"),
    ],
)
def test_an_old_office_file_is_named_by_what_is_at_its_root(tmp_path: Path, names: list[str], what: str) -> None:
    path = tmp_path / "a.doc"
    # What is attached to a message has names of its own.
    path.write_bytes(compound(*names) + "WordDocument".encode("utf-16-le"))
    with pytest.raises(NotADocument, match=f"^a.doc is .*{what}"):
        inspect_file(path)


def test_a_file_of_word_2_is_named(tmp_path: Path) -> None:
    """It is in no other file: its block begins with what it is, and the version (0xA5DB, 45)."""
    (tmp_path / "a.doc").write_bytes(b"\xdb\xa5\x2d\x00" + bytes(700) + b"Words of long ago.\r\n")
    with pytest.raises(NotADocument, match=r"^a\.doc is a Word document of before 1993: save it"):
        inspect_file(tmp_path / "a.doc")


def test_an_old_office_file_of_which_only_the_head_is_left_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(compound("WordDocument")[:8].ljust(512, b"\xff"))
    with pytest.raises(NotADocument, match="an old Office file that is damaged"):
        inspect_file(tmp_path / "a.doc")


def test_a_large_office_file_is_named_by_what_is_at_its_root(tmp_path: Path) -> None:
    """The header tells of the table's first 109 sectors, and a chain of sectors of the others (MS-CFB, 2.5)."""
    small = compound("a", "b", "c", "EncryptedPackage")
    at = 109 * 128  # the first sector of the directory: none that the header tells of says what follows it
    head = small[:48] + struct.pack("<I", at) + small[52:68] + struct.pack("<111I", 1, 1, *[0] * 109)
    others = struct.pack("<128I", 2, *[0xFFFFFFFF] * 126, 0xFFFFFFFE)
    table = struct.pack("<2I", at + 1, 0xFFFFFFFE).ljust(512, b"\xff")
    path = tmp_path / "a.docx"
    path.write_bytes((head + bytes(512) + others + table).ljust((at + 1) * 512, b"\0") + small[1024:])
    with pytest.raises(NotADocument, match="an Office document that only the people"):
        inspect_file(path)


@pytest.mark.parametrize(
    ("parts", "what"),
    [
        ({"[Content_Types].xml": "<x/>", "visio/document.xml": b"x"}, "a Visio drawing"),
        ({"Index/Document.iwa": b"x"}, "a document of Apple's"),
        ({"index.xml": "<x/>", "buildVersionHistory.plist": "<x/>"}, "a document of Apple's"),
        ({"Index.zip": b"x", "Metadata/BuildVersionHistory.plist": "<x/>"}, "a document of Apple's"),
        ({"index.xml": "<x/>", "QuickLook/Preview.pdf": b"x"}, "a document of Apple's"),
        ({"index.xml": "<x/>", "a.bin": b"x"}, "a zip archive"),
        ({"mimetype": "application/vnd.oasis.opendocument.formula", "content.xml": "<x/>"}, "a single formula"),
        ({"mimetype": "application/vnd.sun.xml.writer", "content.xml": "<x/>"}, "a document of OpenOffice 1"),
        ({"a.bin": b"x"}, "a zip archive"),
    ],
)
def test_a_zip_that_is_no_document_is_named(tmp_path: Path, parts: dict[str, str | bytes], what: str) -> None:
    with pytest.raises(NotADocument, match=f"is {what}"):
        inspect_file(write_zip(tmp_path / "a.zip", parts))


def test_an_open_document_file_without_its_first_member_is_known(tmp_path: Path) -> None:
    kind = "application/vnd.oasis.opendocument.text"
    listed = f'<m:manifest><m:file-entry m:media-type="{kind}" m:full-path="/"/></m:manifest>'
    parts = {"content.xml": f"<office:document-content {ODF}/>", "META-INF/manifest.xml": listed}
    assert inspect_file(write_zip(tmp_path / "a.odt", parts)) is DocumentKind.ODT


def test_a_zip_with_the_long_form_of_its_end_is_known(tmp_path: Path) -> None:
    """As .NET writes packages: sizes stand in the records of ZIP64 (APPNOTE 4.3.14)."""
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", "<x/>")
    data = path.read_bytes()
    at = data.rfind(b"PK\x05\x06")
    count, size, start = struct.unpack("<HII", data[at + 10 : at + 20])
    long = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, size, start)
    place = struct.pack("<IIQI", 0x07064B50, 0, at, 1)
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    path.write_bytes(data[:at] + long + place + end)
    assert inspect_file(path) is DocumentKind.DOCX


def test_a_zip_whose_member_says_that_it_is_longer_than_the_file_is_damaged(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.odt", {"mimetype": "application/vnd.oasis.opendocument.text"}, stored=["mimetype"])
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")  # its entry in the table of contents (APPNOTE 4.3.12)
    struct.pack_into("<II", data, at + 20, 1_000_000, 1_000_000)
    path.write_bytes(data)
    with pytest.raises(NotADocument, match=r"^a\.odt is a zip file that is damaged or incomplete"):
        inspect_file(path)
