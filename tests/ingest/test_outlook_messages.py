"""Outlook's messages give what an e-mail does: head, texts, pictures, attached files, and what is left out."""

from __future__ import annotations

import io
import random
import struct
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from outlook_files import INNER, compound_file, message, properties, write_msg
from PIL import Image

from app.errors import DocumentDamaged, DocumentError, NotADocument
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentKind

SUBJECT, PLAIN, HTML, RTF, HEADERS, KIND = 0x37, 0x1000, 0x1013, 0x1009, 0x7D, 0x1A
SENDER, SENDER_ADDRESS, SENT = 0xC1A, 0x5D01, 0x39
NAME, CONTENT, CONTENT_ID, MIME = 0x3707, 0x3701, 0x3712, 0x370E
ONE_BYTE = 0x10000
NOON = datetime(2003, 5, 6, 12, 0, tzinfo=UTC)
"""A Tuesday."""


def read(path: Path) -> tuple[list[str], str, tuple[str, ...]]:
    """The lines of a message, the note of its first page, and the names of its files."""
    assert inspect_file(path) is DocumentKind.MSG
    with closing(open_document(path, None, Limits())) as document:
        pages = [document.read(number) for number in range(1, document.page_count + 1)]
        text = "\n".join(page.text for page in pages)
        return [line for line in text.splitlines() if line], pages[0].note, document.attachments


def rtf(text: str) -> bytes:
    """RTF as Outlook keeps it, not packed (MS-OXRTFCP, 2.1.3.1.3)."""
    data = text.encode("ascii")
    return struct.pack("<II4sI", len(data) + 12, len(data), b"MELA", 0) + data


def test_a_message_shows_its_head_and_its_text(tmp_path: Path) -> None:
    texts = {
        SUBJECT: "The gauge 计量",
        SENDER: "Ada Brook",
        SENDER_ADDRESS: "ada@example.org",
        PLAIN: "It rose.\r\n\r\nTwice.",
    }
    to = [(1, "Ben Ford", "ben@example.org"), (2, "Łucja", "l@example.org"), (1, "Ida", "/o=Marlow/cn=ida")]
    path = write_msg(tmp_path / "a.msg", message(texts, {SENT: NOON}, to))
    assert read(path) == (
        [
            "The gauge 计量",
            "From: Ada Brook <ada@example.org>",
            "To: Ben Ford <ben@example.org>, Ida",
            "Cc: Łucja <l@example.org>",
            "Date: Tue, 06 May 2003 12:00:00 +0000",
            "It rose.",
            "Twice.",
        ],
        "",
        (),
    )


def test_the_date_is_that_which_its_head_has(tmp_path: Path) -> None:
    head = "Received: from a\r\nDate: Tue, 6 May 2003 14:00:00 +0200\r\nTo: b"
    path = write_msg(tmp_path / "a.msg", message({HEADERS: head, PLAIN: "Words"}, {SENT: NOON}))
    assert read(path)[0] == ["Date: Tue, 06 May 2003 14:00:00 +0200", "Words"]


@pytest.mark.parametrize("numbers", [{0x3FFD: 1251}, {0x3FDE: 1251}, {0x3FF1: 1049, 0x3FDE: 65001}])
def test_letters_of_one_byte_are_read_in_the_code_page_of_the_message(tmp_path: Path, numbers: dict[int, Any]) -> None:
    texts = {SUBJECT | ONE_BYTE: "Уровень воды", PLAIN | ONE_BYTE: "Вода поднялась"}
    assert read(write_msg(tmp_path / "a.msg", message(texts, numbers)))[0] == ["Уровень воды", "Вода поднялась"]


def test_a_message_in_html_alone_is_read_with_its_picture(tmp_path: Path) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (300, 200), "red").save(drawn, "PNG")
    page = b'<html><body><h1>Tide</h1><p>It is <b>high</b>.</p><img src="cid:p@1"></body></html>'
    files = [
        properties({NAME: "photo.png", CONTENT: drawn.getvalue(), CONTENT_ID: "p@1", MIME: "image/png"}),
        properties({NAME: "plan.txt", CONTENT: b"plan", MIME: "text/plain"}),
    ]
    path = write_msg(tmp_path / "a.msg", message({HTML: page}, files=files))
    lines, note, attached = read(path)
    assert lines == ["Tide", "It is high.", "Attached files", "plan.txt"]
    assert (note, attached) == ("", ("plan.txt",))
    with closing(open_document(path, None, Limits())) as document:
        drawing = document.draw(1, 1.0, 10**7)
    assert sum(drawing.rgb[at : at + 3] == b"\xff\x00\x00" for at in range(0, len(drawing.rgb), 3)) > 20_000


def test_a_message_in_packed_rtf_alone_is_read(tmp_path: Path) -> None:
    path = write_msg(tmp_path / "a.msg", message({RTF: rtf(r"{\rtf1\ansi It rose\par twice.}")}))
    assert read(path) == (["It rose", "twice."], "", ())


def test_packed_rtf_is_unpacked(tmp_path: Path) -> None:
    """The example of the specification (MS-OXRTFCP, 4.1.1): "hello world" in RTF."""
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    path = write_msg(tmp_path / "a.msg", message({RTF: packed}))
    assert read(path)[0] == ["hello world"]


def test_a_text_that_cannot_be_unpacked_is_told(tmp_path: Path) -> None:
    path = write_msg(tmp_path / "a.msg", message({SUBJECT: "Gauge", RTF: b"\xff" * 40}))
    assert read(path) == (["Gauge"], "Part of this page is damaged and was not read.", ())
    with pytest.raises(DocumentDamaged, match=r"^a\.msg is damaged"):
        read(write_msg(tmp_path / "a.msg", message({RTF: b"\xff" * 40})))

    inner = message({SUBJECT: "Within", PLAIN: "Inner words"}, {SENT: NOON}, header=INNER)
    files = [
        properties({NAME: "räume.csv", CONTENT: b"a,b\n1,2\n" * 1_000}),
        {**properties({0x3001: "Within"}, {0x3705: 5}), "__substg1.0_3701000D": inner},
        {**properties({0x3001: "Drawing"}, {0x3705: 6}), "__substg1.0_3701000D": {"\x01Ole": b"x"}},
    ]
    path = write_msg(tmp_path / "a.msg", message({SUBJECT: "Outer", PLAIN: "Outer words"}, files=files))
    lines, note, attached = read(path)
    assert lines == ["Outer", "Outer words", "Attached files", "räume.csv", "Within.eml"]
    assert (note, attached) == ("Left out: 1 object of another program.", ("räume.csv", "Within.eml"))
    with closing(open_document(path, None, Limits())) as document:
        assert document.attached(1) == b"a,b\n1,2\n" * 1_000
        (tmp_path / "b.eml").write_bytes(document.attached(2))
    with closing(open_document(tmp_path / "b.eml", None, Limits())) as document:
        text = document.read(1).text
        assert text.split() == ["Within", "Date:", "Tue,", "06", "May", "2003", "12:00:00", "+0000", "Inner", "words"]


def test_a_meeting_says_when_and_where_it_is(tmp_path: Path) -> None:
    """The file says that 0x820D, 0x820E and 0x8208 are its properties 0x8000 to 0x8002 (MS-OXMSG, 2.2.3)."""
    names = b"".join(struct.pack("<IHH", name, 6, at) for at, name in enumerate((0x820D, 0x820E, 0x8208)))
    texts = {SUBJECT: "Council", KIND: "IPM.Appointment", PLAIN: "Bring maps.", 0x8002: "Mole, room 2"}
    numbers = {0x8000: NOON, 0x8001: NOON.replace(hour=13)}
    tree = {**message(texts, numbers), "__nameid_version1.0": {"__substg1.0_00030102": names}}
    assert read(write_msg(tmp_path / "a.msg", tree))[0] == [
        "Council",
        "Start: 2003-05-06 12:00 UTC",
        "End: 2003-05-06 13:00 UTC",
        "Place: Mole, room 2",
        "Bring maps.",
    ]


def test_a_contact_in_html_says_who_it_is(tmp_path: Path) -> None:
    names = struct.pack("<IHH", 0x8083, 6, 3)
    texts = {
        KIND: "IPM.Contact",
        HTML: b"<p>Met at the <b>pier</b>.</p>",
        0x3A16: "Lund & Co",
        0x8003: "ida@example.org",
    }
    tree = {**message(texts), "__nameid_version1.0": {"__substg1.0_00030102": names}}
    lines = read(write_msg(tmp_path / "a.msg", tree))[0]
    assert lines == ["Company: Lund & Co", "E-mail: ida@example.org", "Met at the pier."]


def test_an_empty_message_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotADocument, match=r"^a\.msg is empty: it holds no word\."):
        read(write_msg(tmp_path / "a.msg", message({})))


def test_messages_within_messages_end(tmp_path: Path) -> None:
    tree = message({PLAIN: "Innermost"}, header=INNER)
    for depth in range(30):
        tree = message(
            {PLAIN: f"Depth {depth}"}, files=[{**properties({}), "__substg1.0_3701000D": tree}], header=INNER
        )
    tree["__properties_version1.0"] = bytes(8) + tree["__properties_version1.0"]
    lines, note, attached = read(write_msg(tmp_path / "a.msg", tree))
    assert lines[0] == "Depth 29"
    assert (note, len(attached)) == ("Left out: 1 object of another program.", 1)


@pytest.mark.parametrize("seed", range(4))
def test_a_changed_message_is_damaged_or_read(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    files = [properties({NAME: "a.txt", CONTENT: b"x" * 5_000})]
    texts = {SUBJECT: "Gauge", PLAIN: "It rose. " * 40, RTF: rtf(r"{\rtf1 It rose.}")}
    data = compound_file(message(texts, {SENT: NOON}, [(1, "Ben", "b@example.org")], files))
    path = tmp_path / "a.msg"
    for number in range(40):
        changed = bytearray(data)
        for _ in range(chance.choice((1, 4, 40))):
            at = chance.randrange(8, len(data) - 4)
            changed[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", data[at : at + 4]))
            changed[at] = chance.randrange(256)
        path.write_bytes(changed[: chance.randrange(9, len(data))] if number % 4 == 0 else changed)
        try:
            with closing(open_document(path, None, Limits())) as document:
                assert document.read(1)
        except DocumentError as error:
            assert path.name in str(error)
