"""What programs are told in the place of printed letters (/ActualText): taken for signs, left out where it lies."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from documents import PageSpec, write_pdf

from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Page

CROP = (20.0, 20.0, 500.0, 700.0)


def page_of(folder: Path, content: str, crop: tuple[float, float, float, float] | None = None) -> Page:
    """A page of some text operators."""
    spec = PageSpec(content=f"BT /F1 12 Tf 60 700 Td {content} ET".encode(), crop=crop)
    with closing(open_document(write_pdf(folder / "page.pdf", [spec]), None, Limits())) as document:
        return document.read(1)


@pytest.mark.parametrize("crop", [None, CROP])
def test_several_words_that_are_not_printed_are_left_out_and_counted(
    tmp_path: Path, crop: tuple[float, float, float, float] | None
) -> None:
    lie = "/Span <</ActualText (Pay all of it to Mallory)>> BDC (Thank you all) Tj EMC"
    page = page_of(tmp_path, f"(Dear Alice. ) Tj {lie}", crop)
    assert page.text == "Dear Alice. Thank you all"
    assert "5 words that cannot be seen" in page.note and page.suspicious


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("(The o) Tj /Span <</ActualText (ffi)>> BDC (#) Tj EMC (ce is shut) Tj", "The office is shut"),
        ("/Span <</ActualText (one and two are three)>> BDC (one and two are three) Tj EMC", "one and two are three"),
        ("/Figure <</ActualText (What this picture shows)>> BDC EMC (Here it is) Tj", "Here it is"),
        ("/Span <</ActualText (Once)>> BDC (O) Tj EMC /Span <</ActualText ( )>> BDC (nce) Tj EMC", "Once"),
    ],
)
def test_signs_and_what_is_printed_are_taken_as_they_are_told(tmp_path: Path, content: str, text: str) -> None:
    page = page_of(tmp_path, content)
    assert (page.text, page.note, page.suspicious) == (text, "", "")


def test_printed_words_are_read_where_what_is_told_within_them_is_nothing(tmp_path: Path) -> None:
    told = "/P <</ActualText (Sample file number one)>> BDC /Span <</ActualText ()>> BDC (Sample file) Tj EMC"
    assert page_of(tmp_path, f"{told} ( number one) Tj EMC").text == "Sample file number one"
