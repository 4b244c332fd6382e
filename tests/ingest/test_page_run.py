"""One run of a page gives what PyMuPDF gives in two, and calls no text plain that may be hidden or turned."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pymupdf
import pytest
from documents import Mark, PageSpec, Picture, Rectangle, Text, write_pdf
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.pdf.document import TEXT_FLAGS
from app.ingest.pdf.page_run import PageRun

LINE = Text(60, 200, "Paid to Ilse Brandt in May")


def content(operators: str) -> PageSpec:
    """A page of such content; /F1 is Courier."""
    return PageSpec(content=operators.encode())


def loaded(path: Path, spec: PageSpec) -> Any:
    page = pymupdf.open(write_pdf(path, [spec])).load_page(0)
    page.set_rotation(0)
    return page


def assert_same(page: Any) -> PageRun:
    run = PageRun(page, TEXT_FLAGS, page.rect.height)
    expected = page.get_textpage(flags=TEXT_FLAGS)
    assert run.paints == page.get_bboxlog()
    assert run.text.extractRAWDICT() == expected.extractRAWDICT()
    assert run.text.extractWORDS() == expected.extractWORDS()
    return run


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
    ],
)
def test_plain_text_is_told_at_sight(tmp_path: Path, spec: PageSpec) -> None:
    assert assert_same(loaded(tmp_path / "a.pdf", spec)).is_plain


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
        content("BT /F1 12 Tf 60 700 Td /Span <</ActualText (other)>> BDC (words) Tj EMC ET"),
    ],
)
def test_what_may_be_hidden_or_turned_is_not_plain(tmp_path: Path, spec: PageSpec) -> None:
    assert not assert_same(loaded(tmp_path / "a.pdf", spec)).is_plain


def test_each_of_many_texts_is_judged(tmp_path: Path) -> None:
    lines = [Text(60, 40 + 4 * row, f"line {row}", grey=0.004 * row) for row in range(180)]
    assert assert_same(loaded(tmp_path / "a.pdf", PageSpec(lines))).is_plain
    assert not assert_same(loaded(tmp_path / "b.pdf", PageSpec([*lines, Text(60, 800, "white", grey=1)]))).is_plain


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
    run = assert_same(page)
    texts = [mark for mark in found if isinstance(mark, Text)]
    if any(
        (text.grey > 0.82 and text.render_mode != 1) or text.size < 1 or text.render_mode in (3, 7) for text in texts
    ):
        shown = {
            span["size"]
            for block in run.text.extractDICT()["blocks"]
            for line in block["lines"]
            for span in line["spans"]
        }
        assert not (run.is_plain and shown)
