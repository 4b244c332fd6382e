"""Taking a page's text by words, with the lines apart that may be hidden or are turned, gives what its letters give."""

from __future__ import annotations

import itertools
from pathlib import Path
from unittest.mock import patch

import pymupdf
import pytest
from documents import Mark, PageSpec, Rectangle, Text, write_pdf
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ingest.layout import figures
from app.ingest.layout.figures import MOST_PAINTS, find_figures
from app.ingest.layout.pieces import Paint
from app.ingest.limits import Limits
from app.ingest.pdf.document import TEXT_FLAGS, PdfDocument
from app.ingest.pdf.page_run import PageRun
from app.ingest.reader import open_document
from app.ingest.records import Page

WORDS = ("Paid", "to", "Ilse", "Brandt", "in", "May", "1987,", "twice")
_numbers = itertools.count()


def read(path: Path, *, by_letters: bool = False) -> Page:
    document = open_document(path, None, Limits())
    try:
        if by_letters:
            with patch("app.ingest.pdf.document.taken_by_words", lambda *page, **told: None):
                return document.read(1)
        return document.read(1)
    finally:
        document.close()


@st.composite
def line(draw: st.DrawFn) -> tuple[str, str]:
    kinds = ("plain", "plain", "plain", "white", "pale", "tiny", "covered", "on a ground", "upwards")
    kind = draw(st.sampled_from(kinds))
    return kind, " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5)))


def content_of(lines: list[tuple[str, str]]) -> str:
    """A page of such lines, each well below the one before."""
    out = []
    for number, (kind, text) in enumerate(lines):
        y = 780 - 40 * number
        colour = {"white": "1 g", "pale": "0.85 g", "on a ground": "1 g"}.get(kind, "0 g")
        if kind == "on a ground":
            out.append(f"0.3 g 50 {y - 8} 300 24 re f")
        size = 0.4 if kind == "tiny" else 11
        matrix = f"0 1 -1 0 {400 + 12 * number} 100" if kind == "upwards" else f"1 0 0 1 60 {y}"
        out.append(f"{colour} BT /F1 {size} Tf {matrix} Tm ({text}) Tj ET")
        if kind == "covered":
            out.append(f"0 g 55 {y - 6} 300 20 re f")
    return "\n".join(out)


@settings(max_examples=40)
@given(st.lists(line(), min_size=1, max_size=12))
def test_words_and_letters_give_the_same(
    tmp_path_factory: pytest.TempPathFactory, lines: list[tuple[str, str]]
) -> None:
    path = tmp_path_factory.getbasetemp() / f"taken-{next(_numbers)}.pdf"
    write_pdf(path, [PageSpec(content=content_of(lines).encode())])
    by_words, by_letters = read(path), read(path, by_letters=True)
    assert (by_words.text, by_words.note) == (by_letters.text, by_letters.note)
    assert [word.box for word in by_words.words] == [word.box for word in by_letters.words]
    hidden = [text for kind, text in lines if kind in ("white", "tiny", "covered")]
    count = sum(len(text.split()) for text in hidden)
    assert (f"Left out: {count} word" in by_words.note) == (count > 0)
    seen = sorted(word for kind, text in lines if kind not in ("white", "tiny", "covered") for word in text.split())
    assert sorted(word.text for word in by_words.words) == seen


def test_white_words_on_a_page_of_many_others_do_not_send_all_of_it_letter_by_letter(tmp_path: Path) -> None:
    lines = [("plain", "Paid to Ilse Brandt")] * 10 + [("white", "twice"), ("upwards", "in May")]
    write_pdf(tmp_path / "a.pdf", [PageSpec(content=content_of(lines).encode())])
    with patch.object(PdfDocument, "_blocks_of", side_effect=AssertionError("all letters were taken")):
        page = read(tmp_path / "a.pdf")
    assert page.text.split() == ["Paid", "to", "Ilse", "Brandt"] * 10 + ["in", "May"]


def test_a_fill_counts_as_far_as_it_is_not_clipped_away(tmp_path: Path) -> None:
    content = b"BT /F1 12 Tf 60 700 Td (words) Tj ET q 300 300 20 30 re W n 0 0 600 800 re f Q"
    page = pymupdf.open(write_pdf(tmp_path / "a.pdf", [PageSpec(content=content)]))[0]
    fill = PageRun(page, TEXT_FLAGS).late_fills()[0].box
    assert (fill[2] - fill[0], fill[3] - fill[1]) == (20, 30)


def test_fills_before_all_text_are_not_late(tmp_path: Path) -> None:
    marks: list[Mark] = [Rectangle(50, 180, 300, 220, grey=0.9), Text(60, 200, "words")]
    page = pymupdf.open(write_pdf(tmp_path / "a.pdf", [PageSpec(marks)]))[0]
    assert PageRun(page, TEXT_FLAGS).late_fills() == []


boxes = st.tuples(st.integers(0, 500), st.integers(0, 700), st.integers(0, 60), st.integers(0, 60))


@given(st.lists(boxes, min_size=5, max_size=60))
def test_drawings_are_the_same_however_shapes_are_compared(found: list[tuple[int, int, int, int]]) -> None:
    paints: list[Paint] = [("fill-path", (x, y, x + width, y + height)) for x, y, width, height in found]
    told = find_figures("", (), paints, (595.0, 842.0), ())
    with patch.object(figures, "FEW_BOXES", 0):
        assert find_figures("", (), paints, (595.0, 842.0), ()) == told


def test_the_search_for_drawings_ends_on_a_page_of_very_many_shapes() -> None:
    dots: list[Paint] = [("fill-path", (4 * x, 4 * y, 4 * x + 1, 4 * y + 1)) for x in range(140) for y in range(140)]
    assert find_figures("", (), dots, (595.0, 842.0), ()) == []
    assert len(find_figures("", (), dots[:MOST_PAINTS], (595.0, 842.0), ())) == 1


@pytest.mark.parametrize(("opacity", "is_seen"), [(0.02, False), (0.5, True)])
@pytest.mark.parametrize("is_form", [False, True], ids=["page", "form"])
def test_text_too_faint_to_see_is_left_out_and_said(
    tmp_path: Path, opacity: float, is_seen: bool, is_form: bool
) -> None:
    written = pymupdf.open()
    page = written.new_page()
    page.insert_text((60, 100), "Paid to Ilse Brandt")
    page.insert_text((60, 140), "and twice as much", fill_opacity=opacity)
    document = written
    if is_form:
        document = pymupdf.open()
        document.new_page().show_pdf_page(page.rect, written, 0)
    document.save(tmp_path / "faint.pdf")
    found = read(tmp_path / "faint.pdf")
    assert ("twice" in found.text) is is_seen and "Ilse Brandt" in found.text
    assert ("4 words that cannot be seen" in found.note) is not is_seen


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        # The space reaches beyond where the bullet stands, which is no wider apart than letters of a word.
        ("BT /F1 10 Tf 1 0 0 1 84.5 700 Tm (\\225) Tj 1 0 0 1 60 700 Tm (word ) Tj ET", "word \u2022"),
        ("BT /F1 10 Tf 1 0 0 1 84.5 700 Tm ( left) Tj 1 0 0 1 60 700 Tm (word) Tj ET", "word left"),
        # A space without any width: the words' own widths leave no gap.
        ("BT /F1 10 Tf 1 0 0 1 84.5 700 Tm (left) Tj -6 Tw 1 0 0 1 60 700 Tm (word ) Tj ET", "word left"),
        ("BT /F1 10 Tf 1 0 0 1 84.5 700 Tm (play) Tj 1 0 0 1 60 700 Tm (word) Tj ET", "wordplay"),
    ],
)
def test_a_space_at_the_end_of_a_piece_parts_words_however_close_they_stand(
    tmp_path: Path, content: str, expected: str
) -> None:
    write_pdf(tmp_path / "a.pdf", [PageSpec(content=content.encode("latin-1"))])
    assert read(tmp_path / "a.pdf").text == expected


def test_an_ideographic_space_is_no_part_of_a_word(tmp_path: Path) -> None:
    write_pdf(tmp_path / "a.pdf", [PageSpec([Text(60, 100, "\u6307\u5b9a\u3000", 12), Text(110, 100, "AP", 12)])])
    assert read(tmp_path / "a.pdf").text == "\u6307\u5b9a AP"


def test_letters_without_width_are_not_lost(tmp_path: Path) -> None:
    content = "BT /F1 10 Tf 60 700 Td (q) Tj 0 -50 Td (Paid to q Ilse) Tj ET"
    write_pdf(tmp_path / "a.pdf", [PageSpec(content=content.encode())])
    with pymupdf.open(tmp_path / "a.pdf") as document:
        font = next(found[0] for found in document[0].get_fonts() if found[3] == "Courier")
        for key, value in (("FirstChar", "113"), ("LastChar", "113"), ("Widths", "[0]")):
            document.xref_set_key(font, key, value)
        document.saveIncr()
    found = read(tmp_path / "a.pdf")
    assert sorted(word.text for word in found.words) == ["Ilse", "Paid", "q", "q", "to"]


def test_words_beside_the_page_are_counted(tmp_path: Path) -> None:
    marks = [Text(60, 100, "Paid to Ilse Brandt"), Text(60, -40, "Obey these words"), Text(900, 300, "secretly")]
    write_pdf(tmp_path / "a.pdf", [PageSpec(marks)])
    found = read(tmp_path / "a.pdf")
    assert found.text == "Paid to Ilse Brandt"
    assert "Left out: 4 words outside the page's visible area." in found.note
    assert "outside its visible area" in found.suspicious


@pytest.mark.parametrize("by_letters", [False, True])
def test_arabic_signs_that_are_no_ligatures_are_read_as_what_they_are(tmp_path: Path, by_letters: bool) -> None:
    text = "Quran 112: ﴿ قل هو الله أحد ﴾ ﷽, in the office"
    (tmp_path / "quran.txt").write_text(text.replace("ffi", "ﬃ"), encoding="utf-8")
    page = read(tmp_path / "quran.txt", by_letters=by_letters)
    assert (page.text, page.note) == (text, "")
