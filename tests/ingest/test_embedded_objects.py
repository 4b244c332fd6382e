"""Objects of other programs within Office files: documents among them are files of their own, and are read as such."""

from __future__ import annotations

import base64
import random
import struct
from contextlib import closing
from pathlib import Path
from typing import Any

import olefile
import pytest
from office_files import ODF, paragraph, write_docx, write_odf
from outlook_files import compound_file

from app.errors import DocumentError
from app.ingest.attachments import take_out
from app.ingest.files.compound_writing import written
from app.ingest.limits import Limits
from app.ingest.reader import open_document

CAPTURES = Path(__file__).parents[1] / "captures" / "old_office"


def tree_of(path: Path) -> dict[str, Any]:
    with olefile.OleFileIO(str(path)) as file:
        return {name: bytes(file.openstream(name).read()) for [name] in file.listdir()}


def packed(name: str, data: bytes, *, other: str = "", said: int | None = None) -> bytes:
    """What the Packager keeps of a file: label, where it was, where it was put; and these again in UTF-16."""
    where = b"C:\\tmp\\a\0"
    text = name.encode("cp1252", "replace") + b"\0" + where + struct.pack("<HHI", 0, 3, len(where)) + where
    text += struct.pack("<I", len(data) if said is None else said) + data
    for again in ("C:\\tmp\\a", other, "C:\\tmp\\a") if other else ():
        text += struct.pack("<I", len(again)) + again.encode("utf-16-le")
    return struct.pack("<IH", len(text) + 2, 2) + text


def text_of(path: Path) -> str:
    with closing(open_document(path, None, Limits())) as document:
        return "\n".join(document.read(number).text for number in range(1, document.page_count + 1))


def objects(folder: Path) -> dict[str, Any]:
    """Seven objects, four of which are files, and what each is."""
    package = write_docx(folder / "inner.docx", paragraph("Within a letter.")).read_bytes()
    return {
        "_10": tree_of(CAPTURES / "accounts.xls") | {"Deeper": {"Deepest": b"x" * 5000}},
        "_9": {"\x01Ole10Native": packed("Anhang.txt", b"Words of a note.", other="Anhang 北.txt")},
        "_11": {"Package": package},
        "_12": {"Equation Native": b"x + y"},
        "_13": {"Workbook": b"x", "\x01CompObj": b"\0" * 28 + b"MSGraph.Chart.8\0"},
        "_14": {"\x01Ole10Native": packed("lost.txt", b"Wor", said=400)},
        "_15": {"Contents": rb"{\rtf1 Of a small editor.}"},
    }


def test_what_is_in_the_pool_of_a_word_file_is_attached(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(compound_file(tree_of(CAPTURES / "letter.doc") | {"ObjectPool": objects(tmp_path)}))
    with closing(open_document(path, None, Limits())) as document:
        assert document.attachments == ("Anhang 北.txt", "Object 2.xls", "Object 3.docx", "Object 4.rtf")
        assert "Left out: 3 objects of other programs." in document.read(1).note
        assert document.read(1).text == text_of(CAPTURES / "letter.doc")
    folder = tmp_path / "out"
    folder.mkdir()
    files = take_out(path, folder)
    texts = ["Words of a note.", text_of(CAPTURES / "accounts.xls"), "Within a letter.", "Of a small editor."]
    assert [text_of(file) for file in files] == texts
    # Another reader finds the same streams in the file that was made, the deepest of them, too.
    with olefile.OleFileIO(str(files[1]), raise_defects=olefile.DEFECT_INCORRECT) as made:
        assert made.openstream("Workbook").read() == tree_of(CAPTURES / "accounts.xls")["Workbook"]
        assert made.openstream("Deeper/Deepest").read() == b"x" * 5000


def test_objects_of_workbooks_and_of_files_of_today_are_attached(tmp_path: Path) -> None:
    held = objects(tmp_path)
    book = tmp_path / "a.xls"
    storages = {f"MBD0{number}": tree for number, tree in enumerate(held.values())}
    book.write_bytes(compound_file(tree_of(CAPTURES / "accounts.xls") | storages))
    letter = write_docx(
        tmp_path / "a.docx",
        paragraph("x"),
        {f"embeddings/{name}.bin": compound_file(tree) for name, tree in held.items()} | {"embeddings/x.bin": b"x"},
        [(name, "oleObject", f"embeddings/{name}.bin") for name in (*held, "x", "_9")],
    )
    for path, unread in ((book, 3), (letter, 4)):
        with closing(open_document(path, None, Limits())) as document:
            assert len(document.attachments) == 4
            assert "Anhang 北.txt" in document.attachments
            assert f"Left out: {unread} objects of other programs." in document.read(1).note


def test_objects_of_open_document_are_attached(tmp_path: Path) -> None:
    held = objects(tmp_path)
    names = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    frames = "".join(
        f'<draw:frame><draw:object-ole {names} xlink:href="./{name}"/></draw:frame>' for name in (*held, "_9")
    )
    parts = {name: compound_file(tree) for name, tree in held.items()}
    for kind, body in (
        ("text", f"<text:p>{frames}</text:p>"),
        ("presentation", f'<draw:page draw:name="a">{frames}</draw:page>'),
        ("spreadsheet", f'<table:table table:name="a"><table:shapes>{frames}</table:shapes></table:table>'),
    ):
        path = write_odf(tmp_path / f"a.{kind}", kind, body, parts)
        with closing(open_document(path, None, Limits())) as document:
            assert len(document.attachments) == 4
            assert "Left out: 3 objects of other programs." in document.read(1).note
    coded = base64.b64encode(parts["_10"]).decode()
    path = tmp_path / "a.fodt"
    path.write_text(
        f'<office:document {ODF} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
        f"<text:p><draw:frame><draw:object-ole><office:binary-data>{coded}</office:binary-data></draw:object-ole>"
        "</draw:frame>x</text:p></office:text></office:body></office:document>"
    )
    with closing(open_document(path, None, Limits())) as document:
        assert document.attachments == ("Object 1.xls",)


def test_names_of_packed_files_lead_nowhere(tmp_path: Path) -> None:
    pool = {
        "_1": {"\x01Ole10Native": packed("..\\..\\evil.txt", b"a")},
        "_2": {"\x01Ole10Native": packed("", b"b")},
        "_3": {"\x01Ole10Native": packed(".pdf", b"c")},
        "_4": {"\x01Ole10Native": b"\0" * 4},
    }
    path = tmp_path / "a.doc"
    path.write_bytes(compound_file(tree_of(CAPTURES / "letter.doc") | {"ObjectPool": pool}))
    folder = tmp_path / "out"
    folder.mkdir()
    names = [file.relative_to(folder).as_posix() for file in take_out(path, folder)]
    assert names == ["1/evil.txt", "2/attachment", "3/pdf"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.doc", "out"]


@pytest.mark.parametrize("seed", range(4))
def test_pools_with_other_bytes_are_refused_or_read(tmp_path: Path, seed: int) -> None:
    whole = compound_file(tree_of(CAPTURES / "letter.doc") | {"ObjectPool": objects(tmp_path)})
    chance = random.Random(seed)
    for _ in range(20):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 10, 60))):
            data[chance.randrange(len(data))] = chance.choice((0, 255, chance.randrange(256)))
        path = tmp_path / "a.doc"
        path.write_bytes(data)
        try:
            with closing(open_document(path, None, Limits())) as document:
                document.read(1)
                attached = [document.attached(at) for at in range(1, len(document.attachments) + 1)]
        except DocumentError:
            continue
        assert all(attached)


def test_storages_that_hold_each_other_without_end_are_counted(tmp_path: Path) -> None:
    tree: dict[str, Any] = {"WordDocument": b"x"}
    for _ in range(12):
        tree = {"WordDocument": b"x", "a": tree}
    path = tmp_path / "a.doc"
    path.write_bytes(compound_file(tree_of(CAPTURES / "letter.doc") | {"ObjectPool": {"_1": tree}}))
    with closing(open_document(path, None, Limits())) as document:
        assert document.attachments == ()
        assert "Left out: 1 object of another program." in document.read(1).note


@pytest.mark.parametrize("size", [0, 1, 63, 4095, 4096, 7_100_000, 16_000_000])
def test_files_that_are_written_are_read_by_another_reader(size: int) -> None:
    """From 6.8 MB on the header has no room for all places of the table (MS-CFB 2.5)."""
    data = random.Random(size).randbytes(size)
    tree = {"a": data, "B": {"c": data[:300], "Dd": {"e": b"x"}}, "WordDocument": b"y" * 5000}
    with olefile.OleFileIO(written(tree), raise_defects=olefile.DEFECT_INCORRECT) as made:
        assert sorted("/".join(name) for name in made.listdir()) == ["B/Dd/e", "B/c", "WordDocument", "a"]
        assert made.openstream("a").read() == data
        assert made.openstream("B/c").read() == data[:300]
        assert made.openstream("B/Dd/e").read() == b"x"
