"""Marked copies, read back by pdfium: where annotations lie, what their notes say, and what stays as it was."""

from __future__ import annotations

import ctypes
import hashlib
import os
from dataclasses import replace
from pathlib import Path

import documents
import pymupdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from answer_makers import pages_of

from app.errors import (
    Cancelled,
    DocumentDamaged,
    DocumentMissing,
    NotADocument,
    PasswordNeeded,
    ReaderFailed,
    UsageError,
)
from app.ingest.limits import Limits
from app.ingest.marked_copy import make_marked_copy
from app.ingest.records import Box, Mark, MarkKind, Page

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top in the PDF's own coordinates."""


def sha256_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def marked(path: Path, marks: list[Mark], folder: Path, **options: object) -> Path:
    folder.mkdir()
    return make_marked_copy(path, folder, marks, sha256=sha256_of(path), **options)  # type: ignore[arg-type]


def words_at(page: Page, quote: str) -> tuple[Box, ...]:
    start = page.text.index(quote)
    return tuple(word.box for word in page.words if word.start < start + len(quote) and word.end > start)


def annotations(page: pdfium.PdfPage) -> list[tuple[int, str, list[Rectangle]]]:
    """Kind, note, and rectangles (of the quads, or its own) of every annotation but popups."""
    found = []
    for index in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        kind = pdfium_c.FPDFAnnot_GetSubtype(annotation)
        if kind == pdfium_c.FPDF_ANNOT_POPUP:
            continue
        size = pdfium_c.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
        buffer = ctypes.create_string_buffer(size)
        pdfium_c.FPDFAnnot_GetStringValue(
            annotation, b"Contents", ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
        )
        note = buffer.raw.decode("utf-16-le").rstrip("\0")
        rectangles: list[Rectangle] = []
        quad = pdfium_c.FS_QUADPOINTSF()
        for number in range(pdfium_c.FPDFAnnot_CountAttachmentPoints(annotation)):
            assert pdfium_c.FPDFAnnot_GetAttachmentPoints(annotation, number, quad)
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            rectangles.append((min(xs), min(ys), max(xs), max(ys)))
        if not rectangles:
            rectangle = pdfium_c.FS_RECTF()
            assert pdfium_c.FPDFAnnot_GetRect(annotation, rectangle)
            rectangles.append((rectangle.left, rectangle.bottom, rectangle.right, rectangle.top))
        found.append((kind, note, rectangles))
    return found


def letters_of(page: pdfium.PdfPage, quote: str) -> list[Rectangle]:
    """Where pdfium finds the letters of a quote, in the PDF's own coordinates."""
    text = page.get_textpage()
    index, count = text.search(quote).get_next()
    return [
        text.get_charbox(number) for number in range(index, index + count) if text.get_text_range(number, 1).strip()
    ]


def middle_inside(letter: Rectangle, rectangle: Rectangle) -> bool:
    x, y = (letter[0] + letter[2]) / 2, (letter[1] + letter[3]) / 2
    return rectangle[0] <= x <= rectangle[2] and rectangle[1] <= y <= rectangle[3]


@pytest.mark.parametrize("crop", [None, (40, 60, 500, 700)])
def test_highlights_cover_the_words_that_pdfium_finds_on_pages_turned_and_cropped(
    tmp_path: Path, crop: tuple[float, float, float, float] | None
) -> None:
    turns = (0, 90, 180, 270)
    specs = [
        documents.PageSpec(
            [documents.Text(90, 120 + 20 * row, f"Row {row} of {turn} tells something.") for row in range(3)],
            rotate=turn,
            crop=crop,
        )
        for turn in turns
    ]
    path = documents.write_pdf(tmp_path / "turned.pdf", specs)
    pages = pages_of(path)
    quotes = {number: f"Row 1 of {turn} tells" for number, turn in enumerate(turns, start=1)}
    marks = [
        Mark(number, words_at(pages[number], quote), MarkKind.QUOTE, f"[{number}] Why? Ω")
        for number, quote in quotes.items()
    ]
    copy = marked(path, marks, tmp_path / "out")
    assert copy.read_bytes().startswith(path.read_bytes()), "every byte of the original is there"
    with pdfium.PdfDocument(copy) as pdf:
        for number, quote in quotes.items():
            page = pdf[number - 1]
            ((kind, note, rectangles),) = annotations(page)
            assert (kind, note) == (pdfium_c.FPDF_ANNOT_HIGHLIGHT, f"[{number}] Why? Ω")
            letters = letters_of(page, quote)
            assert len(letters) == len(quote.replace(" ", ""))
            assert all(any(middle_inside(letter, rectangle) for rectangle in rectangles) for letter in letters)
            others = letters_of(page, "Row 0 of") + letters_of(page, "Row 2 of")
            assert not any(middle_inside(letter, rectangle) for letter in others for rectangle in rectangles)
            assert page.get_rotation() == turns[number - 1]


def test_a_picture_is_framed_and_other_marks_look_different(tmp_path: Path) -> None:
    path = documents.text_pdf(tmp_path / "a.pdf", ["Some words to mark."])
    page = pages_of(path)[1]
    marks = [
        Mark(1, ((0.0, 0.0, page.width, page.height),), MarkKind.PICTURE, "seen"),
        Mark(1, words_at(page, "Some"), MarkKind.QUOTE, "quote"),
        Mark(1, words_at(page, "mark."), MarkKind.NEAREST, "near \udc80"),
        Mark(1, (), MarkKind.QUOTE, "nowhere"),
    ]
    with pdfium.PdfDocument(marked(path, marks, tmp_path / "out")) as pdf:
        found = {note: (kind, rectangles) for kind, note, rectangles in annotations(pdf[0])}
        assert set(found) == {"seen", "quote", "near ?"}
        kind, ((left, bottom, right, top),) = found["seen"]
        assert kind == pdfium_c.FPDF_ANNOT_SQUARE
        assert left >= 0 and bottom >= 0 and right <= page.width and top <= page.height
        picture = pdf[0].render(scale=2, may_draw_forms=True).to_pil()
        colours = [
            picture.getpixel((int(2 * box[0]) + 2, int(2 * box[1]) + 2))
            for box in (words_at(page, "Some")[0], words_at(page, "mark.")[0])
        ]
        assert colours[0] != colours[1] and (255, 255, 255) not in colours
        assert picture.getpixel((600, 800)) == (255, 255, 255), "a frame leaves what is within it as it is"


def test_an_image_becomes_a_pdf_of_one_page_with_the_frame_at_its_place(tmp_path: Path) -> None:
    path = documents.turned_jpeg(
        tmp_path / "photo.jpg", 6, (800, 400)
    )  # shown upright: 400 by 800, red at the top right
    copy = marked(path, [Mark(1, ((200.0, 0.0, 400.0, 400.0),), MarkKind.PICTURE, "here")], tmp_path / "out")
    with pdfium.PdfDocument(copy) as pdf:
        width, height = pdf[0].get_size()
        assert (round(width), round(height)) == (421, 842)
        ((_, note, ((left, bottom, right, top),)),) = annotations(pdf[0])
        assert note == "here"
        assert (left, bottom, right, top) == pytest.approx((width / 2, height / 2, width, height), abs=3)
        picture = pdf[0].render(scale=1).to_pil()
        assert picture.getpixel((300, 200))[1] < 60 and picture.getpixel((100, 200))[1] > 200


def test_a_file_that_changed_or_moved_is_refused_and_any_file_is_read_only(tmp_path: Path) -> None:
    path = documents.text_pdf(tmp_path / "a.pdf", ["Some words."])
    before = path.read_bytes(), path.stat().st_mtime_ns
    mark = Mark(1, words_at(pages_of(path)[1], "words"), MarkKind.QUOTE, "n")
    (tmp_path / "out").mkdir()
    with pytest.raises(DocumentMissing, match=r"a\.pdf has changed since it was read"):
        make_marked_copy(path, tmp_path / "out", [mark], sha256="0" * 64)
    with pytest.raises(DocumentMissing, match="There is no file"):
        make_marked_copy(tmp_path / "gone.pdf", tmp_path / "out", [mark], sha256="")
    marked(path, [mark], tmp_path / "good")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_encrypted_documents_need_their_password_and_stay_encrypted(tmp_path: Path) -> None:
    path = documents.encrypted_pdf(tmp_path / "secret.pdf", "Some words.", "open")
    mark = Mark(1, ((50.0, 50.0, 90.0, 70.0),), MarkKind.QUOTE, "note")
    with pytest.raises(PasswordNeeded, match=r"secret\.pdf is protected"):
        marked(path, [mark], tmp_path / "none")
    with pytest.raises(PasswordNeeded, match="is wrong"):
        marked(path, [mark], tmp_path / "wrong", password="shut")
    copy = marked(path, [mark], tmp_path / "right", password="open")
    with pytest.raises(pdfium.PdfiumError):
        pdfium.PdfDocument(copy)
    with pdfium.PdfDocument(copy, password="open") as pdf:
        assert [note for _, note, _ in annotations(pdf[0])] == ["note"]


def test_a_document_that_allows_no_notes_is_refused(tmp_path: Path) -> None:
    plain = documents.text_pdf(tmp_path / "plain.pdf", ["Some words."])
    path = tmp_path / "restricted.pdf"
    with pymupdf.open(plain) as document:
        permissions = pymupdf.mupdf.PDF_PERM_PRINT | pymupdf.mupdf.PDF_PERM_ACCESSIBILITY
        document.save(path, encryption=pymupdf.mupdf.PDF_ENCRYPT_AES_256, owner_pw="owner", permissions=permissions)
    mark = Mark(1, ((50.0, 50.0, 90.0, 70.0),), MarkKind.QUOTE, "note")
    with pytest.raises(UsageError, match=r"restricted\.pdf does not allow notes"):
        marked(path, [mark], tmp_path / "out")
    assert marked(path, [mark], tmp_path / "owner", password="owner").exists()


def test_a_damaged_file_is_saved_anew_or_refused_with_a_sentence(tmp_path: Path) -> None:
    path = documents.text_pdf(tmp_path / "cut.pdf", ["Some words."] * 3)
    mark = Mark(2, words_at(pages_of(path)[2], "words"), MarkKind.QUOTE, "note")
    documents.truncated(path, 0.97)  # the table of objects is gone: it is repaired, and cannot grow in place
    with pdfium.PdfDocument(marked(path, [mark], tmp_path / "out")) as pdf:
        assert [note for _, note, _ in annotations(pdf[1])] == ["note"]
    with pytest.raises(DocumentDamaged, match="has no page 9"):
        marked(path, [replace(mark, page=9)], tmp_path / "nine")
    (tmp_path / "text.pdf").write_bytes(b"\x00\x01\x02\x03" * 50)
    with pytest.raises(NotADocument):
        marked(tmp_path / "text.pdf", [mark], tmp_path / "text")


def test_a_child_that_takes_too_much_and_a_user_who_stops_end_it(tmp_path: Path) -> None:
    path = documents.text_pdf(tmp_path / "a.pdf", ["Some words."])
    mark = Mark(1, ((50.0, 50.0, 90.0, 70.0),), MarkKind.QUOTE, "note")
    with pytest.raises(ReaderFailed, match=r"a\.pdf could not be marked, because it needed more"):
        marked(path, [mark], tmp_path / "large", limits=Limits(memory_bytes=1 << 20))
    with pytest.raises(Cancelled, match=r"Marking a\.pdf was stopped"):
        marked(path, [mark], tmp_path / "stopped", cancelled=lambda: True)


@pytest.mark.skipif(os.name == "nt", reason="names are bytes on other systems only")
def test_a_name_that_is_no_text_will_do(tmp_path: Path) -> None:
    path = documents.text_pdf(tmp_path / "a.pdf", ["Some words."]).rename(tmp_path / "b\udcff.pdf")
    mark = Mark(1, ((50.0, 50.0, 90.0, 70.0),), MarkKind.QUOTE, "note")
    with pdfium.PdfDocument(marked(path, [mark], tmp_path / "out\udcfe").read_bytes()) as pdf:
        assert [note for _, note, _ in annotations(pdf[0])] == ["note"]


@pytest.mark.parametrize("turn", [0, 90])
def test_what_only_the_second_engine_opens_is_marked_by_it(tmp_path: Path, turn: int) -> None:
    words = [documents.Text(90, 120 + 20 * row, f"Row {row} tells something.") for row in range(3)]
    spec = documents.PageSpec(words, rotate=turn, crop=(40, 60, 500, 700))
    path = documents.write_pdf(tmp_path / "a.pdf", [spec])
    path.write_bytes(path.read_bytes().replace(b"/Count 1", b"/Count 999999999"))
    page = pages_of(path)[1]
    assert "PDFium" in page.note
    marks = [
        Mark(1, words_at(page, "Row 1 tells"), MarkKind.QUOTE, "[1] Why? Ω \udc80"),
        Mark(1, ((0.0, 0.0, page.width, page.height),), MarkKind.PICTURE, "seen"),
        Mark(1, (), MarkKind.QUOTE, "nowhere"),
    ]
    before = sha256_of(path)
    copy = marked(path, marks, tmp_path / "out")
    assert sha256_of(path) == before
    with pdfium.PdfDocument(copy) as pdf:
        (highlight, frame) = annotations(pdf[0])
        assert highlight[:2] == (pdfium_c.FPDF_ANNOT_HIGHLIGHT, "[1] Why? Ω ?")
        assert frame[:2] == (pdfium_c.FPDF_ANNOT_SQUARE, "seen")
        letters = letters_of(pdf[0], "Row 1 tells")
        assert letters and all(any(middle_inside(one, each) for each in highlight[2]) for one in letters)
        others = letters_of(pdf[0], "Row 0 tells") + letters_of(pdf[0], "Row 2 tells")
        assert not any(middle_inside(one, each) for one in others for each in highlight[2])
        left, bottom, right, top = pdf[0].get_bbox()
        assert left < frame[2][0][0] < frame[2][0][2] < right and bottom < frame[2][0][1] < frame[2][0][3] < top
        pixels = pdf[0].render(may_draw_forms=False).to_numpy()
    blue = (pixels[:, :, 0].astype(int) < 150) & (pixels[:, :, 2] > 200)  # of BGR: yellow and orange have little blue
    assert blue.sum() > 500, "the marks can be seen"
