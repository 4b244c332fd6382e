"""One run of a page gives what PyMuPDF gives in two, and no line passes for plain that may be hidden or turned."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from documents import Mark, PageSpec, Picture, Rectangle, Text, write_pdf
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.pdf.covered_text import ALL_TEXT_PAINTS
from app.ingest.pdf.document import TEXT_FLAGS
from app.ingest.pdf.hidden_text import has_suspicious
from app.ingest.pdf.page_run import PageRun
from app.ingest.pdf.text_styles import Faintness, LineListing

LINE = Text(60, 200, "Paid to Ilse Brandt in May")


def content(operators: str) -> PageSpec:
    """A page of such content; /F1 is Courier."""
    return PageSpec(content=operators.encode())


def loaded(path: Path, spec: PageSpec) -> Any:
    page = pymupdf.open(write_pdf(path, [spec])).load_page(0)
    page.set_rotation(0)
    return page


def assert_same(page: Any) -> PageRun:
    run = PageRun(page, TEXT_FLAGS)
    expected = page.get_textpage(flags=TEXT_FLAGS)
    assert run.paints == [paint for paint in page.get_bboxlog() if paint[0] not in ALL_TEXT_PAINTS]
    assert run.text.extractRAWDICT() == expected.extractRAWDICT()
    assert run.text.extractWORDS() == expected.extractWORDS()
    return run


def is_plain(page: Any, run: PageRun) -> bool:
    return not Faintness().is_possible(page) and not LineListing(run.text).odd_lines()


def assert_told(page: Any, run: PageRun) -> None:
    """The lines that are odd by what PyMuPDF tells of each span are among those that are said to be."""
    told = [
        (block["number"], at, line)
        for block in run.text.extractDICT()["blocks"]
        for at, line in enumerate(block["lines"])
    ]
    listing = LineListing(run.text)
    if len(told) == len(listing.boxes()) and not Faintness().is_possible(page):  # it leaves out what is off the page
        odd = {
            (number, at)
            for number, at, line in told
            if has_suspicious([{"lines": [line]}], page.rect.height) or line["dir"] != (1.0, 0.0)
        }
        assert odd <= set(listing.odd_lines())


def test_the_sample_is_run_as_pymupdf_runs_it(sample_pdf: Path) -> None:
    for page in pymupdf.open(sample_pdf):
        page.set_rotation(0)
        assert_same(page)


@pytest.mark.parametrize(
    "spec",
    [
        PageSpec([LINE, Text(60, 240, "in grey", grey=0.5), Text(60, 260, "small", size=4.0)]),
        PageSpec([LINE, Rectangle(60, 300, 200, 320, grey=0.9), Picture(60, 400, 90, 430, 2, 1, b"\x60\x60")]),
        PageSpec([LINE], rotate=90),
        content("BT 0.4 0.1 0.1 rg /F1 12 Tf 60 700 Td (dark red) Tj ET"),
        content("BT 0 0 0 1 k /F1 12 Tf 60 700 Td (printer's black) Tj ET"),
        content("BT 0 0 1 RG 1 Tr /F1 12 Tf 60 700 Td (outlines) Tj ET"),
        content("BT /F1 12 Tf 60 700 Td /Span <</ActualText (other)>> BDC (words) Tj EMC ET"),
    ],
)
def test_plain_text_is_told_at_sight(tmp_path: Path, spec: PageSpec) -> None:
    page = loaded(tmp_path / "a.pdf", spec)
    assert is_plain(page, assert_same(page))


@pytest.mark.parametrize(
    "spec",
    [
        PageSpec([LINE, Text(60, 240, "invisible", render_mode=3)]),
        PageSpec([LINE, Text(60, 240, "white", grey=1)]),
        PageSpec([LINE, Text(60, 240, "nearly white", grey=0.85)]),
        PageSpec([LINE, Text(60, 240, "tiny", size=0.5)]),
        content("BT /F1 10 Tf 60 700 Td (seen) Tj /F1 0.6 Tf (tiny behind it) Tj ET"),
        content("BT 1 1 0.9 rg /F1 12 Tf 60 700 Td (pale yellow) Tj ET"),
        content("BT 0 0 0 0.05 k /F1 12 Tf 60 700 Td (hardly any ink) Tj ET"),
        content("q BT 7 Tr /F1 12 Tf 60 700 Td (only a clip) Tj ET Q"),
        content("BT /F1 12 Tf 0 1 -1 0 60 300 Tm (upwards) Tj ET"),
        content("BT /F1 12 Tf -1 0 0 1 300 300 Tm (mirrored) Tj ET"),
        content("q 0.7 0.7 -0.7 0.7 200 200 cm BT /F1 12 Tf (aslant) Tj ET Q"),
    ],
)
def test_what_may_be_hidden_or_turned_is_not_plain(tmp_path: Path, spec: PageSpec) -> None:
    page = loaded(tmp_path / "a.pdf", spec)
    assert not is_plain(page, assert_same(page))


def test_each_of_many_texts_is_judged(tmp_path: Path) -> None:
    lines = [Text(60, 40 + 4 * row, f"line {row}", grey=0.004 * row) for row in range(180)]
    page = loaded(tmp_path / "a.pdf", PageSpec(lines))
    assert is_plain(page, assert_same(page))
    page = loaded(tmp_path / "b.pdf", PageSpec([*lines, Text(60, 800, "white", grey=1)]))
    run = assert_same(page)
    assert len(LineListing(run.text).odd_lines()) == 1
    assert_told(page, run)


@st.composite
def marks(draw: st.DrawFn) -> Mark:
    x, y = draw(st.integers(-50, 600)), draw(st.integers(-50, 850))
    grey = draw(st.sampled_from([0.0, 0.5, 0.8, 0.82, 1.0]))
    if draw(st.booleans()):
        return Rectangle(x, y, x + draw(st.integers(0, 300)), y + draw(st.integers(0, 300)), grey=grey)
    size, mode = draw(st.sampled_from([0.3, 1.0, 1.1, 10.0])), draw(st.sampled_from([0, 0, 0, 1, 2, 3, 7]))
    return Text(x, y, draw(st.text("abc é", min_size=1, max_size=8)), size=size, grey=grey, render_mode=mode)


@given(found=st.lists(marks(), max_size=5))
def test_any_page_is_run_as_pymupdf_runs_it(found: list[Mark], tmp_path_factory: pytest.TempPathFactory) -> None:
    page = loaded(tmp_path_factory.mktemp("run") / "a.pdf", PageSpec(found))
    assert_told(page, assert_same(page))


@pytest.mark.parametrize(
    ("name", "opacity", "is_faint"), [("ca", 0.04, True), ("CA", 0.0, True), ("ca", 0.5, False), ("CA", 1.0, False)]
)
@pytest.mark.parametrize("place", ["page", "form", "form in a form", "pattern", "annotation"])
def test_what_may_be_too_faint_to_see_is_told_by_the_resources(
    name: str, opacity: float, is_faint: bool, place: str
) -> None:
    document = pymupdf.open()
    page = document.new_page()
    state = f"<</ExtGState <</G <</{name} {opacity}>>>>>>"

    def stream(resources: str, entries: str = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]") -> int:
        number = int(document.get_new_xref())
        document.update_object(number, f"<<{entries} /Resources {resources}>>")
        document.update_stream(number, b"q Q")
        return number

    held = {
        "page": lambda: state,
        "form": lambda: f"<</XObject <</X {stream(state)} 0 R>>>>",
        "form in a form": lambda: f"<</XObject <</X {stream(f'<</XObject <</Y {stream(state)} 0 R>>>>')} 0 R>>>>",
        "pattern": lambda: f"<</Pattern <</P {stream(state, '/PatternType 1')} 0 R>>>>",
        "annotation": lambda: "<<>>",
    }[place]()
    document.xref_set_key(page.xref, "Resources", held)
    if place == "annotation":
        number = document.get_new_xref()
        look = stream(state)
        document.update_object(number, f"<</Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP <</N {look} 0 R>>>>")
        document.xref_set_key(page.xref, "Annots", f"[{number} 0 R]")
    page = document.reload_page(page)
    faintness = Faintness()
    assert faintness.is_possible(page) is is_faint
    assert faintness.is_possible(page) is is_faint  # what is known of the resources is remembered


def test_resources_that_hold_themselves_come_to_an_end() -> None:
    document = pymupdf.open()
    page = document.new_page()
    number = document.get_new_xref()
    document.update_object(number, f"<</Type /XObject /Subtype /Form /Resources <</XObject <</X {number} 0 R>>>>>>")
    document.update_stream(number, b"q Q")
    document.xref_set_key(page.xref, "Resources", f"<</XObject <</X {number} 0 R>>>>")
    assert Faintness().is_possible(document.reload_page(page))  # too much to look at


def test_what_was_not_known_yet_within_a_circle_of_resources_is_not_remembered() -> None:
    """The first page's resources hold the second's, and these the first's, behind which comes what is faint."""
    document = pymupdf.open()
    document.new_page()
    document.new_page()
    outer, inner, faint, to_inner, to_outer, to_faint = (int(document.get_new_xref()) for _ in range(6))
    for number, resources in ((to_inner, inner), (to_outer, outer), (to_faint, faint)):
        document.update_object(number, f"<</Type /XObject /Subtype /Form /Resources {resources} 0 R>>")
        document.update_stream(number, b"q Q")
    document.update_object(outer, f"<</XObject <</A {to_inner} 0 R /B {to_faint} 0 R>>>>")
    document.update_object(inner, f"<</XObject <</A {to_outer} 0 R>>>>")
    document.update_object(faint, "<</ExtGState <</G <</ca 0>>>>>>")
    for number, resources in enumerate((outer, inner)):
        document.xref_set_key(document.page_xref(number), "Resources", f"{resources} 0 R")
    faintness = Faintness()
    assert [faintness.is_possible(document.load_page(number)) for number in (0, 1)] == [True, True]


def test_the_name_of_a_font_cannot_make_a_line_pass_for_plain(tmp_path: Path) -> None:
    plain = "font-size:9.0pt;color:#000000"
    document = pymupdf.open(write_pdf(tmp_path / "a.pdf", [PageSpec([Text(60, 200, "unseen", render_mode=3)])]))
    for number in range(1, document.xref_length()):
        if document.xref_get_key(number, "Type")[1] == "/Font":
            hostile = plain.replace("#", "#23")
            document.xref_set_key(number, "BaseFont", f"/X;{hostile}")
    assert LineListing(PageRun(document[0], TEXT_FLAGS).text).odd_lines()


def test_a_listing_that_is_asked_for_later_is_of_the_same_page(tmp_path: Path) -> None:
    document = pymupdf.open(write_pdf(tmp_path / "a.pdf", [PageSpec([LINE])]))
    run = PageRun(document[0], TEXT_FLAGS)
    listing, text = LineListing(run.text), weakref.ref(run.text)
    del run
    assert text() is not None  # else MuPDF's page is gone, and what stands in its memory now is listed
    assert list(listing.spaces) == [(0, 0)]
