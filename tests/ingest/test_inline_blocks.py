"""What stands in bold or slanted letters before, in and behind a block is read in this order."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pymupdf
import pytest

from app.ingest.formats.flowed import as_pdf
from app.ingest.formats.web_page import cleaned
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import DocumentKind


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<b>One <p>two</p> three</b>", "One two three"),
        ("<i>One <b>two<div>three <u>four</u></div>five</b><h2>six</h2> seven</i> eight", ""),
        ("<b>One<table><tr><td>two</td></tr></table>three</b>", "One two three"),
        ("<b>One<ul><li>two<li>three</ul>four</b>", "One • two • three four"),
        ("<b>One<br>two <p><b></b></p> three</b>", "One two three"),
        ("<p>Plain <b>bold <i>both</i></b> x<sup>2</sup></p>", "Plain bold both x2"),
        ("<b>One <p>two", "One two"),
        ("<b>One<hr>two</b>", "One two"),
        ("<i>One <b>two<hr>three</b><hr></i>four", "One two three four"),
    ],
)
def test_words_come_in_the_order_of_the_file(tmp_path: Path, page: str, words: str) -> None:
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    with closing(open_document(tmp_path / "a.html", None, Limits())) as document:
        assert document.read(1).text.split() == (words or "One two three four five six seven eight").split()


def test_all_of_them_stay_bold(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>Plain</p><b>One <p>two</p> three</b> four", encoding="utf-8")
    with closing(as_pdf(DocumentKind.HTML, tmp_path / "a.html", None, Limits())) as document:
        spans = [
            span
            for block in document[0].get_text("dict")["blocks"]
            for line in block["lines"]
            for span in line["spans"]
        ]
    bold = {word for span in spans if span["flags"] & pymupdf.TEXT_FONT_BOLD for word in span["text"].split()}
    assert bold == {"One", "two", "three"}


def test_many_elements_around_many_blocks_do_not_multiply_a_page() -> None:
    page = "<b><i>" * 25 + "<p>one</p>" * 2_000
    body = cleaned(page, {}).chapters[0].body
    assert body.count("<p><b><i>one</i></b></p>") == 2_000
    assert len(body) < 3 * len(page)


def test_an_element_within_one_of_its_kind_ends_by_itself(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<b>one <b>two<p>three</p></b> four</b> six", encoding="utf-8")
    with closing(as_pdf(DocumentKind.HTML, tmp_path / "a.html", None, Limits())) as document:
        words = {
            word: bool(span["flags"] & pymupdf.TEXT_FONT_BOLD)
            for block in document[0].get_text("dict")["blocks"]
            for line in block["lines"]
            for span in line["spans"]
            for word in span["text"].split()
        }
    assert words == {"one": True, "two": True, "three": True, "four": True, "six": False}
