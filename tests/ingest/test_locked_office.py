"""Office files with a password: such that LibreOffice wrote (tests/captures/make_old_office.py), or after their
specification."""

from __future__ import annotations

import hashlib
import random
import struct
from contextlib import closing
from pathlib import Path
from typing import Any

import olefile
import pypdfium2
import pytest
from locked_office_files import (
    locked_book,
    locked_package,
    locked_whole,
    obfuscated_book,
    provider_head,
    with_provider,
)
from office_files import paragraph, write_docx, write_odf, write_pptx, write_xlsx
from outlook_files import compound_file
from test_old_slides import DIRECTORY, EDIT, MAIN, USER, record, records, streams

from app.errors import DocumentDamaged, DocumentError, NotADocument, PasswordNeeded
from app.ingest.isolate import read_document
from app.ingest.limits import Limits
from app.ingest.marked_copy import make_marked_copy
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentKind, Page

CAPTURES = Path(__file__).parents[1] / "captures" / "old_office"
PASSWORD = "Leuchtfeuer 北"
WORDS = "The keeper has 4711 lanterns."


def pages_of(path: Path, password: str | None = PASSWORD) -> list[Page]:
    with closing(open_document(path, password, Limits())) as document:
        return [document.read(number) for number in range(1, document.page_count + 1)]


def docx(folder: Path) -> bytes:
    return write_docx(folder / "open.docx", paragraph(WORDS)).read_bytes()


def locked(folder: Path, name: str = "a.docx", **how: Any) -> Path:
    path = folder / name
    path.write_bytes(locked_package(docx(folder), PASSWORD, **how))
    return path


def refused(path: Path, password: str | None) -> str:
    with pytest.raises(PasswordNeeded) as refusal:
        open_document(path, password, Limits())
    return str(refusal.value)


@pytest.mark.parametrize("source", ["letter.doc", "accounts.xls"])
def test_an_old_file_with_a_password_is_read_as_that_without(source: str) -> None:
    path = CAPTURES / source
    lock = path.with_stem(f"{path.stem}_locked")
    assert [page.text for page in pages_of(lock)] == [page.text for page in pages_of(path)]
    assert refused(lock, None) == f"{lock.name} is protected by a password: please give it."
    assert refused(lock, "Leuchtfeuer") == f"The password given for {lock.name} is wrong."


def test_a_text_of_open_document_with_a_password_is_read() -> None:
    path = CAPTURES / "letter_locked.odt"
    text = pages_of(path)[0].text
    assert "The gauge cost 1,250 euro" in text
    assert refused(path, None) == "letter_locked.odt is protected by a password: please give it."
    assert refused(path, "x") == "The password given for letter_locked.odt is wrong."


@pytest.mark.parametrize("hashed", [hashlib.sha1, hashlib.sha256, hashlib.sha384, hashlib.sha512])
def test_a_file_of_today_with_a_password_is_read(tmp_path: Path, hashed: Any) -> None:
    """Of SHA-1 a key of 256 bits is made by filling up, as Office for Mac 2011 does."""
    path = locked(tmp_path, hashed=hashed)
    assert pages_of(path)[0].text == WORDS
    assert refused(path, None) == "a.docx is protected by a password: please give it."
    for wrong in ("leuchtfeuer 北", "", "\udcff"):
        assert refused(path, wrong) == "The password given for a.docx is wrong."


def test_what_is_encrypted_tells_its_kind_not_its_name(tmp_path: Path) -> None:
    sheet = write_xlsx(tmp_path / "open.xlsx", {"Counts": ""}).read_bytes()
    slides = write_pptx(tmp_path / "open.pptx", [""]).read_bytes()
    for data, kind in ((sheet, DocumentKind.XLSX), (slides, DocumentKind.PPTX)):
        path = tmp_path / "a"
        path.write_bytes(locked_package(data, PASSWORD))
        assert inspect_file(path) is DocumentKind.DOCX
        with closing(open_document(path, PASSWORD, Limits())) as document:
            assert document.kind is kind


def test_what_is_encrypted_and_no_document_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(locked_package(b"PK\x05\x06" + bytes(18), PASSWORD))
    with pytest.raises(NotADocument, match=r"^a\.xlsx is of no kind that Pincite reads\."):
        open_document(path, PASSWORD, Limits())


def test_a_password_that_every_program_knows_is_not_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(locked_package(docx(tmp_path), "VelvetSweatshop"))
    assert pages_of(path, None)[0].text == WORDS
    assert pages_of(path, "another")[0].text == WORDS
    book = tmp_path / "a.xls"
    book.write_bytes(compound_file({"Workbook": locked_book(workbook(), "VelvetSweatshop")}))
    assert "Gauge | 2003-05-06" in pages_of(book, None)[0].text
    assert_slides(talk(tmp_path, "/01Hannes Ruescher/01"), None)


def workbook() -> bytes:
    with olefile.OleFileIO(str(CAPTURES / "accounts.xls")) as file:
        return bytes(file.openstream("Workbook").read())


def test_workbooks_and_texts_encrypted_by_a_provider_are_read(tmp_path: Path) -> None:
    book = tmp_path / "a.xls"
    book.write_bytes(compound_file({"Workbook": locked_book(workbook(), PASSWORD)}))
    open_pages = pages_of(CAPTURES / "accounts.xls")
    assert [page.text for page in pages_of(book)] == [page.text for page in open_pages]
    assert "wrong" in refused(book, "x")
    with olefile.OleFileIO(str(CAPTURES / "letter.doc")) as file:
        parts = {name: bytes(file.openstream(name).read()) for name in ("WordDocument", "1Table", "Data")}
    # The head of the encryption stands in front of the tables, whose places are so much farther then.
    main, said = bytearray(parts["WordDocument"]), provider_head(PASSWORD, 40)
    for place in range(0x9A, 0x9A + 8 * struct.unpack_from("<H", main, 0x98)[0], 8):
        start, length = struct.unpack_from("<II", main, place)
        struct.pack_into("<I", main, place, start + len(said) if length else start)
    struct.pack_into("<H", main, 10, struct.unpack_from("<H", main, 10)[0] | 0x100)
    struct.pack_into("<I", main, 14, len(said))
    table = said + parts["1Table"]
    streams = {
        "WordDocument": bytes(main[:68]) + with_provider(PASSWORD, bytes(main), bits=40, block=512)[68:],
        "1Table": said + with_provider(PASSWORD, table, bits=40, block=512)[len(said) :],
        "Data": with_provider(PASSWORD, parts["Data"], bits=40, block=512),
    }
    text = tmp_path / "a.doc"
    text.write_bytes(compound_file(streams))
    assert pages_of(text)[0].text == pages_of(CAPTURES / "letter.doc")[0].text
    assert "please give it" in refused(text, None)


def test_a_workbook_of_the_oldest_way_is_read(tmp_path: Path) -> None:
    """The verifier of "VelvetSweatshop" stands in the specification's own example (MS-OFFCRYPTO 2.3.7.1)."""
    path = tmp_path / "a.xls"
    path.write_bytes(compound_file({"Workbook": obfuscated_book(workbook(), "VelvetSweatshop", 0x9A0A)}))
    assert [page.text for page in pages_of(path, None)] == [page.text for page in pages_of(CAPTURES / "accounts.xls")]


def talk(folder: Path, password: str) -> Path:
    """The presentation of the captures, encrypted record by record (MS-PPT 2.3.7)."""
    parts = streams()
    data, user = parts[MAIN], parts[USER]
    (at,) = struct.unpack_from("<I", user, 16)
    (directory,) = struct.unpack_from("<I", data, at + 8 + 12)
    (head,) = struct.unpack_from("<I", data, directory + 8)
    places = dict(enumerate(struct.unpack_from(f"<{head >> 20}I", data, directory + 12), head & 0xFFFFF))
    keys = max(places) + 1
    for number, place in places.items():
        end = place + 8 + struct.unpack_from("<I", data, place + 4)[0]
        data[place:end] = with_provider(password, bytes(data[place:end]), first=number)
    edit, pictures = bytearray(data[at + 8 : at + 36]), parts["Pictures"]
    places[keys] = len(data)
    data += record(12052, provider_head(password), holds_records=True)
    struct.pack_into("<I", edit, 12, len(data))
    data += record(DIRECTORY, b"".join(struct.pack("<II", 1 << 20 | n, place) for n, place in places.items()))
    struct.pack_into("<I", user, 16, len(data))
    user[12:16] = b"\xdf\xc4\xd1\xf3"
    data += record(EDIT, bytes(edit) + struct.pack("<I", keys))
    for _, start, end in list(records(pictures)):
        for first, last in ((start - 8, start), (start, start + 16), (start + 16, start + 17), (start + 17, end)):
            pictures[first:last] = with_provider(password, bytes(pictures[first:last]))
    path = folder / "talk.ppt"
    path.write_bytes(compound_file({name: bytes(part) for name, part in parts.items()}))
    return path


def assert_slides(path: Path, password: str | None) -> None:
    pages, wanted = pages_of(path, password), pages_of(CAPTURES / "talk.ppt")
    assert [(page.text, page.note) for page in pages] == [(page.text, page.note) for page in wanted]
    assert [page.regions for page in pages] == [page.regions for page in wanted], "pictures, too"


def test_a_presentation_with_a_password_is_read(tmp_path: Path) -> None:
    path = talk(tmp_path, PASSWORD)
    assert_slides(path, PASSWORD)
    assert refused(path, "x") == "The password given for talk.ppt is wrong."


def test_a_text_that_is_encrypted_as_a_whole_is_read(tmp_path: Path) -> None:
    source = write_odf(tmp_path / "open.odt", "text", f"<text:p>{WORDS}</text:p>").read_bytes()
    path = tmp_path / "a.odt"
    path.write_bytes(locked_whole(source, PASSWORD))
    assert pages_of(path)[0].text == WORDS
    assert "please give it" in refused(path, None)
    assert "wrong" in refused(path, "x")
    for odd in ({"memory": 2**31}, {"key_size": 7}, {"memory": 1}):
        path.write_bytes(locked_whole(source, PASSWORD, **odd))
        with pytest.raises(DocumentDamaged, match=r"^a\.odt is damaged: it is encrypted, and cannot be decrypted\."):
            pages_of(path)


@pytest.mark.parametrize(
    ("how", "error", "said"),
    [
        ({"said_spins": 4_000_000_000}, NotADocument, "is encrypted in a way that Pincite does not know"),
        ({"chaining": "ChainingModeCFB"}, NotADocument, "is encrypted in a way that Pincite does not know"),
        ({"uri": "certificate"}, NotADocument, "is encrypted for a certificate"),
        ({"kept": 200}, DocumentDamaged, "is damaged: it is encrypted, and cannot be decrypted"),
        ({"kept": 203}, DocumentDamaged, "is damaged: it is encrypted, and cannot be decrypted"),
        ({"kept": 5}, DocumentDamaged, "is damaged: it is encrypted, and cannot be decrypted"),
        ({"said_size": 100}, DocumentDamaged, "is damaged: it is encrypted, and cannot be decrypted"),
    ],
)
def test_what_cannot_be_decrypted_is_told(
    tmp_path: Path, how: dict[str, Any], error: type[DocumentError], said: str
) -> None:
    with pytest.raises(error, match=rf"^a\.docx {said}"):
        pages_of(locked(tmp_path, **how))


def test_a_size_that_is_too_large_changes_nothing(tmp_path: Path) -> None:
    assert pages_of(locked(tmp_path, said_size=2**60))[0].text == WORDS


def test_a_file_that_is_locked_for_an_organisation_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    for tree in (
        {"EncryptedPackage": b"x"},
        {"\tDRMContent": b"x", "WordDocument": b"This is protected."},
    ):
        path.write_bytes(compound_file(tree))
        with pytest.raises(NotADocument, match=r"^a\.docx is an Office document that only the people"):
            inspect_file(path)


def test_a_process_reads_it_and_nothing_decrypted_is_written(tmp_path: Path) -> None:
    path = locked(tmp_path)
    (tmp_path / "open.docx").unlink()
    info, page = read_document(path, password=PASSWORD)
    assert (info.kind, page.text) == (DocumentKind.DOCX, WORDS)
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(PasswordNeeded, match="wrong"):
        list(read_document(path, password="x"))


def test_a_copy_with_marks_has_the_password_of_its_document(tmp_path: Path) -> None:
    path = locked(tmp_path)
    folder, other = tmp_path / "copies", tmp_path / "refused"
    folder.mkdir()
    other.mkdir()
    with pytest.raises(PasswordNeeded):
        make_marked_copy(path, other, [], sha256="")
    copy = make_marked_copy(path, folder, [], sha256="", password=PASSWORD)
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(copy)
    with pypdfium2.PdfDocument(copy, password=PASSWORD) as pdf:
        assert pdf[0].get_textpage().get_text_range().strip() == WORDS


@pytest.mark.parametrize("seed", range(6))
def test_a_file_with_other_bytes_is_refused_or_read(tmp_path: Path, seed: int) -> None:
    sources = [CAPTURES / "letter_locked.doc", CAPTURES / "accounts_locked.xls", CAPTURES / "letter_locked.odt"]
    sources += [talk(tmp_path, PASSWORD), locked(tmp_path, said_spins=10, spins=10)]
    chance = random.Random(seed)
    for source in sources:
        data = bytearray(source.read_bytes())
        for _ in range(chance.choice((1, 5, 40))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path = tmp_path / f"b{source.suffix}"
        path.write_bytes(data[: chance.choice((len(data), chance.randrange(len(data))))])
        try:
            assert pages_of(path), "what can be read has pages"
        except DocumentError as error:
            assert path.name in str(error)
