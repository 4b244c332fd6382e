"""Drawings in EMF and WMF: their words stand in the text of the document, in the order of their places."""

from __future__ import annotations

import gzip
import struct
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

import olefile
import pytest
from hypothesis import given
from hypothesis import strategies as st
from metafile_files import (
    bitmap,
    emf,
    emf_bitmap,
    emf_font,
    emf_plus,
    emf_record,
    emf_small_text,
    emf_text,
    plus_string,
    wmf,
    wmf_bitmap,
    wmf_font,
    wmf_record,
    wmf_text,
)
from office_files import paragraph, write_docx, write_odf
from outlook_files import compound_file

from app.ingest.formats.metafile_bitmap import bitmap_of
from app.ingest.formats.metafile_device import MOST_LETTERS
from app.ingest.formats.metafile_words import metafile_lines, shown_form
from app.ingest.limits import Limits
from app.ingest.reader import open_document

CAPTURES = Path(__file__).parents[1] / "captures" / "old_office"
CHART = emf(
    emf_font(1, -20),
    emf_text(10, 200, "0", widths=[10]),
    emf_text(10, 20, "Lanterns", widths=[10] * 8),
    emf_text(100, 22, "in the", widths=[10] * 6),
    emf_text(165, 20, "shed", widths=[10] * 4),
    emf_text(300, 20, "4711", widths=[10] * 4),
)


def lines(data: bytes) -> list[str]:
    found = metafile_lines(data)
    assert found is not None
    return found[1]


def test_words_stand_in_the_order_of_their_places() -> None:
    assert metafile_lines(CHART) == ("EMF", ["Lanterns in the shed\u20034711", "0"])
    assert metafile_lines(gzip.compress(CHART)) == metafile_lines(CHART)
    assert metafile_lines(b"\x89PNG\r\n\x1a\n") is None
    assert metafile_lines(b"\x1f\x8b broken") is None


def test_all_records_with_words_are_read() -> None:
    small = emf_small_text(10, 40, "large café", options=0x100), emf_small_text(10, 60, "small café", options=0x200)
    glyphs = emf_text(10, 80, "no letters", options=0x10), emf_small_text(10, 80, "no letters", options=0x10)
    drawn = emf(emf_font(1, 12), emf_text(10, 20, "Café", wide=False), *small, *glyphs)
    assert lines(drawn) == ["Café", "large café", "small café"]
    driven = struct.pack("<IIII", 0, 1, 0, 3) + "abc".encode("utf-16-le") + b"\0\0" + struct.pack("<ff", 10.0, 90.0)
    plus = plus_string(10, 50, "below"), plus_string(10, 5, "above"), (0x4036, 0, driven)
    moved = (
        (0x4025, 0, b""),
        (0x402D, 0, struct.pack("<ff", 0.0, 200.0)),
        plus_string(10, 5, "last"),
        (0x4026, 0, bytes(4)),
    )
    assert lines(emf(emf_plus((0x4001, 0, bytes(16)), *plus, *moved))) == ["above", "below", "abc", "last"]
    both = emf(emf_plus((0x4001, 1, bytes(16)), *plus), emf_text(10, 5, "the same"))
    assert lines(both) == ["the same"]


def test_what_is_set_before_a_text_holds_for_it() -> None:
    """Transforms, windows, alignment, and what is kept and comes back (MS-EMF 2.3.12, 2.3.11)."""
    low = emf_record(35, struct.pack("<6f", 1, 0, 0, 1, 0, 500))
    drawn = emf(
        emf_font(1, 10),
        emf_record(33),
        low,
        emf_text(0, 0, "moved down"),
        emf_record(34, struct.pack("<i", -1)),
        emf_text(0, 100, "in its place"),
        emf_record(10, struct.pack("<ii", 0, 900)),
        emf_text(0, 950, "by the window"),
        emf_record(22, struct.pack("<I", 1)),
        emf_record(27, struct.pack("<ii", 0, 1700)),
        emf_text(0, 0, "one ", widths=[8] * 4),
        emf_text(0, 0, "after", widths=[8] * 5),
        emf_text(0, 0, "other", widths=[8] * 5),
        emf_record(22, struct.pack("<I", 0)),
        emf_text(140, 1800, "c", widths=[8]),
        emf_record(22, struct.pack("<I", 2)),
        emf_text(170, 1800, "b", widths=[50]),
        emf_record(22, struct.pack("<I", 6)),
        emf_text(160, 1800, "a", widths=[100]),
    )
    assert lines(drawn) == ["by the window", "in its place", "moved down", "one afterother", "abc"]


def test_shadows_are_read_once_and_turned_words_stand_alone() -> None:
    twice = emf_text(10, 20, "Tides", widths=[10] * 5), emf_text(12, 22, "Tides", widths=[10] * 5)
    turned = emf_font(2, -20, turned=900) + emf_text(0, 20, "metres", widths=[10] * 6)
    apart = emf_text(10, 80, "1", widths=[10]), emf_text(20, 80, "1", widths=[10])
    assert lines(emf(emf_font(1, -20), *twice, *apart, turned)) == ["metres", "Tides", "11"]


def test_letters_have_the_code_page_of_their_font() -> None:
    drawn = wmf(
        wmf_record(0x2FA, bytes(10)),
        wmf_font(200, charset=204),
        wmf_font(200, charset=2, face=b"Symbol"),
        wmf_record(0x12D, struct.pack("<H", 1)),
        wmf_text(10, 100, "Рига".encode("cp1251")),
        wmf_record(0x12D, struct.pack("<H", 2)),
        wmf_text(10, 500, b"abc"),
        wmf_record(0x1F0, struct.pack("<H", 1)),
        wmf_font(200),
        wmf_record(0x12D, struct.pack("<H", 1)),
        wmf_text(10, 900, b"Lantern", [100] * 7),
        wmf_text(760, 900, b"light", [100] * 5),
    )
    assert metafile_lines(drawn) == ("WMF", ["Рига", "αβχ", "Lantern light"])


@given(st.data())
def test_odd_records_end_and_say_little(data: Any) -> None:
    kinds = st.sampled_from([9, 10, 11, 12, 22, 27, 33, 34, 35, 36, 37, 40, 70, 82, 83, 84, 108, 1, 2])
    words = st.sampled_from([0x1E, 0x127, 0x12D, 0x12E, 0x1F0, 0x20B, 0x20C, 0x214, 0x2FB, 0x2FA, 0x521, 0xA32])
    inner = st.binary(max_size=120)
    parts = data.draw(st.lists(st.tuples(kinds, inner), max_size=20))
    plus = data.draw(st.lists(st.tuples(st.integers(0x4001, 0x4036), st.integers(0, 0xFFFF), inner), max_size=5))
    whole = bytearray(
        emf(*(emf_record(*part) for part in parts), emf_plus(*plus), emf_bitmap(data.draw(inner).rjust(40)))
    )
    other = bytearray(wmf(*(wmf_record(kind, held) for kind, held in data.draw(st.lists(st.tuples(words, inner))))))
    for drawn in (whole, other):
        places = st.tuples(st.integers(44, len(drawn) - 1), st.integers(0, 255))
        for at, byte in data.draw(st.lists(places, max_size=9)):
            drawn[at] = byte
        cut = bytes(drawn[: data.draw(st.integers(44, len(drawn)))])
        assert shown_form(cut) in (cut, bitmap_of(cut))
        found = metafile_lines(cut)
        assert found is None or sum(map(len, found[1])) <= 2 * MOST_LETTERS + len(found[1])


def test_a_drawing_of_many_letters_is_cut_off() -> None:
    many = emf(*[emf_text(number % 1000 * 10, number // 1000 * 30, "x" * 500) for number in range(200)])
    assert sum(map(len, lines(many))) <= MOST_LETTERS


def read(path: Path) -> tuple[str, str]:
    with closing(open_document(path, None, Limits())) as document:
        pages = [document.read(number) for number in range(1, document.page_count + 1)]
    return "\n".join(page.text for page in pages), pages[0].note


SAID = "1 picture is not drawn, only its words stand in the text (EMF)."


def test_a_text_of_today_has_the_words_of_its_drawings_once(tmp_path: Path) -> None:
    drawing = (
        '<w:p><w:r><w:t>Above. </w:t></w:r><w:r><w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:blip r:embed="e"/></w:drawing></w:r></w:p>'
    )
    body = drawing + paragraph("Below.") + drawing
    path = write_docx(tmp_path / "a.docx", body, {"media/e.emf": CHART}, [("e", "image", "media/e.emf")])
    text, note = read(path)
    assert text.split() == ["Above.", "Lanterns", "in", "the", "shed", "4711", "0", "Below.", "Above."]
    assert note == SAID
    silent = write_docx(tmp_path / "b.docx", body, {"media/e.emf": emf()}, [("e", "image", "media/e.emf")])
    assert read(silent)[1] == "Left out: 1 picture that cannot be drawn here (EMF)."


@pytest.mark.parametrize("kind", ["emf", "wmf", "emz"])
def test_a_drawing_that_is_one_bitmap_is_shown(tmp_path: Path, kind: str) -> None:
    shown = bitmap(50, 40, b"\x10\x20\xf0")
    drawn = {"emf": emf(emf_bitmap(shown)), "wmf": wmf(wmf_bitmap(shown)), "emz": gzip.compress(emf(emf_bitmap(shown)))}
    names = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    body = f'<w:p><w:r><w:drawing {names}><a:blip r:embed="e"/></w:drawing></w:r></w:p>' + paragraph("Below.")
    related = [("e", "image", f"media/e.{kind}")]
    path = write_docx(tmp_path / "a.docx", body, {f"media/e.{kind}": drawn[kind]}, related)
    with closing(open_document(path, None, Limits())) as document:
        page, picture = document.read(1), document.draw(1, 1.0, 10**7)
    assert page.note == ""
    pixels = {picture.rgb[at : at + 3] for at in range(0, len(picture.rgb), 3)}
    assert b"\xf0\x20\x10" in pixels
    for odd in (shown[:60], shown[:4] + b"\xff\xff\xff\x7f" * 2 + shown[12:], shown[:14] + b"\x07" + shown[15:]):
        path = write_docx(tmp_path / "b.docx", body, {f"media/e.{kind}": emf(emf_bitmap(odd))}, related)
        assert read(path)[1] == "Left out: 1 picture that cannot be drawn here (EMF)."


def test_open_document_and_rtf_have_them_too(tmp_path: Path) -> None:
    frame = '<text:p>Above.<draw:frame><draw:image xlink:href="Pictures/1.wmf"/></draw:frame></text:p>'
    frame = frame.replace("<draw:image", '<draw:image xmlns:xlink="http://www.w3.org/1999/xlink"')
    drawn = wmf(wmf_font(200), wmf_record(0x12D, bytes(2)), wmf_text(10, 100, b"Lantern <&>"))
    text, note = read(write_odf(tmp_path / "a.odt", "text", frame, {"Pictures/1.wmf": drawn}))
    assert text.split() == ["Above.", "Lantern", "<&>"]
    assert note == "1 picture is not drawn, only its words stand in the text (WMF)."
    path = tmp_path / "a.rtf"
    bare = wmf(wmf_text(10, 100, b"Lantern"), placeable=False)
    path.write_text(rf"{{\rtf1 Above.{{\pict\wmetafile8 {bare.hex()}}} Below.\par}}")
    text, note = read(path)
    assert text.split() == ["Above.", "Lantern", "Below."]
    assert note == "1 picture is not drawn, only its words stand in the text (WMF)."


def with_drawing(data: bytearray) -> int:
    """Puts the chart in the place of each PNG in records of Office before 2007, as long as it (MS-ODRAW 2.2.31)."""
    count = at = 0
    while (at := data.find(b"\x1e\xf0", at)) >= 0:
        (marks,) = struct.unpack_from("<H", data, at - 2)
        (length,) = struct.unpack_from("<I", data, at + 2)
        if data[at + 6 + 17 : at + 6 + 25] == b"\x89PNG\r\n\x1a\n" and marks == 0x6E00:
            packed = zlib.compress(CHART, 9)
            held = bytes(16) + struct.pack("<I24xIBB", len(CHART), len(packed), 0, 0xFE) + packed
            assert len(held) <= length
            struct.pack_into("<HH", data, at - 2, 0x3D40, 0xF01A)
            data[at + 6 : at + 6 + length] = held.ljust(length, b"\0")
            count += 1
        at += 2
    return count


@pytest.mark.parametrize("name", ["letter.doc", "accounts.xls", "talk.ppt"])
def test_files_of_before_2007_have_them_too(tmp_path: Path, name: str) -> None:
    with olefile.OleFileIO(str(CAPTURES / name)) as file:
        parts = {each: bytearray(file.openstream(each).read()) for [each] in file.listdir()}
    assert sum(map(with_drawing, parts.values()))
    path = tmp_path / name
    path.write_bytes(compound_file({each: bytes(data) for each, data in parts.items()}))
    text, note = read(path)
    assert "shed" in text
    assert SAID in note
