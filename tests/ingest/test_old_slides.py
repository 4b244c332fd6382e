"""PowerPoint files of 97 to 2003: one that LibreOffice wrote of known words, and what was changed in its records.

What the records are is taken from their specification (MS-PPT). The file is made by tests/captures/make_old_office.py.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import olefile
import pytest
from office_files import write_docx, write_xlsx
from outlook_files import compound_file

from app.errors import DocumentDamaged, NotADocument
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentKind, Page

TALK = Path(__file__).parents[1] / "captures" / "old_office" / "talk.ppt"
MAIN, USER = "PowerPoint Document", "Current User"
SLIDE, EDIT, DIRECTORY = 1006, 4085, 6002


def pages_of(path: Path) -> list[Page]:
    with closing(open_document(path, None, Limits())) as document:
        return [document.read(number) for number in range(1, document.page_count + 1)]


def lines_of(page: Page) -> list[str]:
    return [line for line in page.text.splitlines() if line]


def streams() -> dict[str, bytearray]:
    with olefile.OleFileIO(str(TALK)) as file:
        return {name: bytearray(file.openstream(name).read()) for [name] in file.listdir()}


def written(folder: Path, parts: dict[str, bytearray], storage: str = "") -> Path:
    tree = {name: bytes(data) for name, data in parts.items()}
    path = folder / "a.ppt"
    path.write_bytes(compound_file({storage: tree, MAIN: b"of another version"} if storage else tree))
    return path


def record(kind: int, data: bytes, instance: int = 0, holds_records: bool = False) -> bytes:
    return struct.pack("<HHI", instance << 4 | (0xF if holds_records else 0), kind, len(data)) + data


def records(data: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, int]]:
    """The kind of each record, and where what it holds begins and ends."""
    at, end = start, len(data) if end is None else end
    while at < end:
        kind, length = struct.unpack_from("<HI", data, at + 2)
        yield kind, at + 8, at + 8 + length
        at += 8 + length


def slide_numbers(data: bytes) -> dict[int, int]:
    """Places of slides by their numbers in the only directory of the file."""
    [start] = [start for kind, start, _ in records(data) if kind == DIRECTORY]
    (head,) = struct.unpack_from("<I", data, start)
    places = struct.unpack_from(f"<{head >> 20}I", data, start + 4)
    of_slides = {start - 8 for kind, start, _ in records(data) if kind == SLIDE}
    return {(head & 0xFFFFF) + at: place for at, place in enumerate(places) if place in of_slides}


def with_edit(parts: dict[str, bytearray], changed: dict[int, int], before: int | None = None) -> None:
    """Adds an edit that gives numbers other places. `before`: the edit that it says was the last one."""
    data, user = parts[MAIN], parts[USER]
    [last] = [start - 8 for kind, start, _ in records(data) if kind == EDIT]
    (document,) = struct.unpack_from("<I", data, last + 8 + 16)
    directory = len(data)
    entries = b"".join(struct.pack("<II", number | 1 << 20, place) for number, place in changed.items())
    data += record(DIRECTORY, entries)
    at = len(data)
    before = last if before is None else before
    data += record(EDIT, struct.pack("<7I", 256, 0x0300_0000, before, directory, document, 99, 0))
    struct.pack_into("<I", user, 16, at)


def test_slides_show_their_texts_tables_notes_and_comments() -> None:
    assert inspect_file(TALK) is DocumentKind.PPT
    first, second, third, fourth = pages_of(TALK)
    assert lines_of(first) == [
        "The new tide gauge",
        "What was bought",
        "the mast",
        "Who paid for it:",
        "Łódź, Рига",
        "Harbour office of Marlow",
        "Notes",
        "Wait until all are seated.",
        "Thank the divers.",
    ]
    assert lines_of(second) == [
        "Its levels",
        "Year | High | Low",
        "1999 | 4.1 m |",
        "2003 | 5.2 m | 0.3 m",
        "North mole",
        "Ferry pier",
        "Comments",
        "Ben Ford: Which of the two?",
    ]
    assert lines_of(third) == ["This slide is hidden in the presentation.", "Only if somebody asks"]
    assert lines_of(fourth) == ["Slide 4 of the talk", "שלום, 你好, 𝄞"]
    assert first.note == ""
    words = {word.text: word for word in reversed(first.words)}  # the first of each
    heights = {text: word.box[3] - word.box[1] for text, word in words.items()}
    assert heights["tide"] > heights["bought"] + 1
    assert words["the"].box[0] > words["What"].box[0] == words["Who"].box[0]


def test_a_slide_shows_its_picture() -> None:
    with closing(open_document(TALK, None, Limits())) as document:
        drawn = document.draw(4, 1.0, 10**7)
    assert sum(drawn.rgb[at : at + 3] == b"\xff\x00\x00" for at in range(0, len(drawn.rgb), 3)) > 20_000


def test_a_picture_that_cannot_be_drawn_is_counted(tmp_path: Path) -> None:
    parts = streams()
    assert parts["Pictures"][2:4] == b"\x1e\xf0"  # a PNG (OfficeArtBlipPNG)
    parts["Pictures"][2:4] = b"\x1a\xf0"
    pages = pages_of(written(tmp_path, parts))
    assert pages[0].note == "Left out: 1 picture that cannot be drawn here (EMF)."
    del parts["Pictures"]
    assert pages_of(written(tmp_path, parts))[0].note == "Left out: 1 picture that cannot be drawn here."


def test_what_the_last_edit_says_counts(tmp_path: Path) -> None:
    parts = streams()
    (first, one), (third, two) = [list(slide_numbers(parts[MAIN]).items())[at] for at in (0, 2)]
    with_edit(parts, {first: two, third: one})
    pages = pages_of(written(tmp_path, parts))
    assert "The new tide gauge" not in pages[0].text
    assert "Only if somebody asks" in pages[0].text
    assert "Its levels" in pages[1].text


@pytest.mark.parametrize("storage", ["", "PP97_DUALSTORAGE"])
def test_a_file_without_its_last_edit_or_for_two_versions_is_read(tmp_path: Path, storage: str) -> None:
    parts = streams()
    if not storage:
        del parts[USER]
    pages = pages_of(written(tmp_path, parts, storage))
    assert [lines_of(page)[0] for page in pages[:2]] == ["The new tide gauge", "Its levels"]


def test_edits_that_follow_each_other_in_a_ring_end(tmp_path: Path) -> None:
    parts = streams()
    numbers = slide_numbers(parts[MAIN])
    with_edit(parts, {}, before=len(parts[MAIN]) + 8)  # itself: the directory before it holds nothing
    assert len(numbers) == 4
    assert "Its levels" in pages_of(written(tmp_path, parts))[1].text


def test_a_slide_that_is_damaged_or_there_twice_is_told(tmp_path: Path) -> None:
    parts = streams()
    first, second, third, _ = slide_numbers(parts[MAIN])
    place = slide_numbers(parts[MAIN])[third]
    with_edit(parts, {first: 3, second: place})
    pages = pages_of(written(tmp_path, parts))
    assert lines_of(pages[0])[0] == "Slide 1 is damaged."
    assert "Only if somebody asks" in pages[1].text
    assert lines_of(pages[2]) == ["Slide 3 is damaged."]


def with_shared(parts: dict[str, bytearray], slide: int, text: bytes) -> None:
    """Gives the list of slides a text for a slide, from 1, as PowerPoint has those of placeholders."""
    data = bytes(parts[MAIN])
    [(start, end)] = [(start, end) for kind, start, end in records(data) if kind == 1000]
    [first] = [at for kind, at, _ in records(data, start, end) if kind == 4080 and data[at - 8] >> 4 == 0]
    shared = record(3999, struct.pack("<I", 1)) + record(4008, text)
    at = first + 28 * slide  # a slide takes a head and 20 bytes
    grown = bytearray(data[:at] + shared + data[at:])
    for head in (first - 8, start - 8):
        (length,) = struct.unpack_from("<I", grown, head + 4)
        struct.pack_into("<I", grown, head + 4, length + len(shared))
    for kind, inner, stop in list(records(grown)):
        places = range(inner + 4, stop, 4) if kind == DIRECTORY else (inner + 12,) if kind == EDIT else ()
        for place in places:
            (old,) = struct.unpack_from("<I", grown, place)
            struct.pack_into("<I", grown, place, old + len(shared) if old > start else old)
    parts[MAIN] = grown
    struct.pack_into("<I", parts[USER], 16, struct.unpack_from("<I", parts[USER], 16)[0] + len(shared))


def test_a_shape_shows_the_text_of_the_list_that_it_refers_to(tmp_path: Path) -> None:
    parts = streams()
    with_shared(parts, 3, b"Paid by the pier\rin May")
    data = parts[MAIN]
    letters = "Only if somebody asks".encode("utf-16-le")
    wanted = letters if letters in data else b"Only if somebody asks"
    at = data.index(wanted)
    data[at - 6 : at - 4] = struct.pack("<H", 3998)
    data[at : at + 4] = bytes(4)
    third = pages_of(written(tmp_path, parts))[2]
    assert lines_of(third) == ["This slide is hidden in the presentation.", "Paid by the pier", "in May"]


def test_a_text_of_the_list_that_no_shape_shows_is_read(tmp_path: Path) -> None:
    parts = streams()
    with_shared(parts, 1, b"Paid by the pier\rin May")
    lines = lines_of(pages_of(written(tmp_path, parts))[0])
    assert lines[:5] == ["The new tide gauge", "What was bought", "the mast", "Who paid for it:", "Łódź, Рига"]
    assert lines[5:8] == ["Part of this slide is damaged.", "Paid by the pier", "in May"]


def test_a_presentation_whose_keys_are_lost_is_told(tmp_path: Path) -> None:
    said = r"^a\.ppt is a PowerPoint presentation protected by a password"
    parts = streams()
    parts[USER][12:16] = b"\xdf\xc4\xd1\xf3"  # headerToken of the CurrentUserAtom
    with pytest.raises(NotADocument, match=said):
        pages_of(written(tmp_path, parts))
    parts = streams()
    data = parts[MAIN]
    keys = len(data)
    data += record(12052, b"keys", holds_records=True)
    with_edit(parts, {77: keys})
    (at,) = struct.unpack_from("<I", parts[USER], 16)
    data[at:] = record(EDIT, bytes(data[at + 8 :]) + struct.pack("<I", 77))
    with pytest.raises(NotADocument, match=r"^a\.ppt is encrypted in a way that Pincite does not know\."):
        pages_of(written(tmp_path, parts))


def test_a_presentation_of_an_older_powerpoint_is_told(tmp_path: Path) -> None:
    parts = streams() | {"PersistentStorage Directory": bytearray(b"x")}
    with pytest.raises(NotADocument, match=r"^a\.ppt is a PowerPoint presentation of before 1997"):
        pages_of(written(tmp_path, parts))
    with pytest.raises(NotADocument, match=r"^a\.ppt is a PowerPoint presentation of before 1997"):
        inspect_file(written(tmp_path, {"PP40": bytearray(b"x")}))


def test_a_presentation_without_slides_is_told(tmp_path: Path) -> None:
    parts = streams()
    data = bytes(parts[MAIN])
    [(start, end)] = [(start, end) for kind, start, end in records(data) if kind == 1000]
    for kind, first, _ in records(data, start, end):
        if kind == 4080:
            parts[MAIN][first - 8 : first - 6] = b"\x1f\x00"  # all of them are masters
    with pytest.raises(NotADocument, match=r"^a\.ppt is empty: it holds no slide\."):
        pages_of(written(tmp_path, parts))
    parts = streams()
    for kind, first, _ in records(data, start, end):
        if kind == 4080:
            parts[MAIN][first - 6 : first - 4] = b"\xff\x0f"  # no list that is known
    with pytest.raises(DocumentDamaged, match=r"^a\.ppt is damaged: its slides cannot be found\."):
        pages_of(written(tmp_path, parts))
    parts[MAIN][:] = bytes(64)
    with pytest.raises(DocumentDamaged, match=r"^a\.ppt is damaged: its slides cannot be found\."):
        pages_of(written(tmp_path, parts))


def with_document(parts: dict[str, bytearray], places: dict[int, int], more: bytes = b"", slides: int = 0) -> None:
    """Puts a document in the place of that of the file: its slides are the first of those numbers, or all."""
    data = parts[MAIN]
    listed = b"".join(
        record(1011, struct.pack("<5I", number, 0, 0, 500 + number, 0)) for number in list(places)[: slides or None]
    )
    at = len(data)
    data += record(1000, more + record(4080, listed, holds_records=True), holds_records=True)
    (number,) = struct.unpack_from("<I", data, next(first for kind, first, _ in records(data) if kind == EDIT) + 16)
    with_edit(parts, places | {number: at})


def test_documents_within_are_attached_and_other_objects_counted(tmp_path: Path) -> None:
    """The objects of a slide: how a program is named, and what is in the file that it keeps (ExObjListContainer)."""
    accounts = TALK.with_name("accounts.xls").read_bytes()
    package = write_docx(tmp_path / "a.docx", "").read_bytes()
    sheet = write_xlsx(tmp_path / "a.xlsx", {"a": ""}).read_bytes()
    kept = [
        (4044, "Excel.Sheet.8", accounts, True),
        (4044, "Word.Document.12", compound_file({"Package": package}), False),
        (4044, "Excel.Sheet.12", compound_file({"Package": sheet}), True),
        (4044, "AcroExch.Document.7", compound_file({"CONTENTS": b"%PDF-1.4"}), True),
        (4044, "Equation.3", compound_file({"Equation Native": b"x"}), False),
        (4044, "MSGraph.Chart.8", compound_file({"Workbook": b"x"}), True),
        (4044, "Excel.Sheet.8", b"\xd0\xcf\x11\xe0 damaged", True),
        (4046, "Excel.Sheet.8", b"", False),
        (4102, "", b"", False),  # a film
    ]
    parts = streams()
    data = parts[MAIN]
    places, listed, shapes = {100: 0}, b"", b""
    for number, (kind, program, inner, is_packed) in enumerate(kept, 1):
        places[200 + number] = len(data)
        packed = struct.pack("<I", len(inner)) + zlib.compress(inner) if is_packed else inner
        packed = packed[:-6] if "damaged" in repr(inner) else packed
        data += record(4113, packed, instance=int(is_packed))
        atom = record(4035, struct.pack("<6I", 1, 0, number, 0, 200 + number, 0))
        name = record(4026, program.encode("utf-16-le"), instance=2)
        film = record(4101, record(4100, struct.pack("<II", number, 0)), holds_records=True)
        listed += record(kind, film if kind == 4102 else atom + name, holds_records=True)
        place = record(0xF011, record(3009, struct.pack("<I", number)), holds_records=True)
        shapes += record(0xF004, place, holds_records=True)
    places[100] = len(data)
    data += record(SLIDE, record(1036, record(0xF003, shapes * 2, holds_records=True), holds_records=True), 0, True)
    with_document(parts, places, record(1033, listed, holds_records=True), slides=1)
    with closing(open_document(written(tmp_path, parts), None, Limits())) as document:
        assert document.read(1).note.startswith("Left out: 4 objects of other programs.")
        assert document.attachments == ("Object 1.xls", "Object 2.docx", "Object 3.xlsx", "Object 4.pdf")
        assert [document.attached(number) for number in range(2, 5)] == [package, sheet, b"%PDF-1.4"]
        with olefile.OleFileIO(document.attached(1)) as made, olefile.OleFileIO(accounts) as kept_file:
            assert made.openstream("Workbook").read() == kept_file.openstream("Workbook").read()


def test_letters_of_the_font_symbol_are_what_they_show(tmp_path: Path) -> None:
    """Bits say what is told of a run of letters: 0 bold, 16 its font, 17 its size, 23 the font of signs (CFMasks)."""
    fonts = [("Times New Roman", 0), ("Symbol", 2), ("Wingdings", 2)]
    listed = b"".join(
        record(4023, name.encode("utf-16-le").ljust(64, b"\0") + bytes((charset, 0, 0, 0))) for name, charset in fonts
    )
    looks = record(1010, record(2005, listed, holds_records=True), holds_records=True)
    text = "ab\uf072 x\uf0e0\ta"
    runs = struct.pack("<IHIH", len(text) + 1, 0, 0x800, 1)  # all is one paragraph, in the middle
    runs += struct.pack("<IIHH", 1, 0x10001, 1, 1) + struct.pack("<IIH", 1, 0x20000, 24)
    runs += struct.pack("<IIH", 1, 0x800000, 1) + struct.pack("<II", 1, 0)
    runs += struct.pack("<IIH", 1, 0x10000, 2) + struct.pack("<II", 1, 0) + struct.pack("<IIH", 2, 0x10000, 1)
    box = record(3999, struct.pack("<I", 4)) + record(4000, text.encode("utf-16-le")) + record(4001, runs)
    shape = record(0xF004, record(0xF00D, box, holds_records=True), holds_records=True)
    parts = streams()
    place = len(parts[MAIN])
    parts[MAIN] += record(SLIDE, record(1036, record(0xF003, shape, holds_records=True), holds_records=True), 0, True)
    with_document(parts, {100: place}, looks)
    assert pages_of(written(tmp_path, parts))[0].text.split() == ["αbρ", "\u2022\u2022", "α"]


def test_slides_that_share_their_parts_end(tmp_path: Path) -> None:
    """Two thousand slides, each of which skips the others, have the same text of 100,000 letters behind them all."""
    parts = streams()
    data = parts[MAIN]
    start = len(data)
    box = record(0xF00D, record(3999, bytes(4)) + record(4008, b"word " * 20_000), holds_records=True)
    shape = record(0xF004, box, holds_records=True)
    for left in range(31_984, -1, -16):
        data += struct.pack("<HHI", 0xF, SLIDE, 8 + left + len(shape)) + struct.pack("<HHI", 0, 1, left)
    data += shape
    numbers = {100 + number: start + 16 * number for number in range(2_000)}
    with_document(parts, numbers)
    with pytest.raises(DocumentDamaged, match=r"^a\.ppt is damaged: it says that it has more text than"):
        pages_of(written(tmp_path, parts))
