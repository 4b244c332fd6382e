"""A sentence that runs over the end of a page is one, past running heads and feet; and only past these."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from documents import PageSpec, Text, write_pdf

from app.assistant.pages.running_heads import find_bodies, is_within_sentence
from app.assistant.quotes.source_text import BREAK, SourceDocument, SourceText, make_source_text
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Page

BODIES = [
    ["The harbour was built in 1820.", "It has had a gauge since"],
    ["1874, which was re-"],
    ["placed in May. It is read", "every hour."],
    ["Since then it has never stood", "still."],
]


def pages_of(path: Path, bodies: Sequence[Sequence[str]], heads: Sequence[str], feet: Sequence[str]) -> list[Page]:
    specs = []
    for body, head, foot in zip(bodies, heads, feet, strict=True):
        lines = [Text(60, 200 + 12 * row, line) for row, line in enumerate(body)]
        specs.append(PageSpec([Text(60, 40, head), *lines, Text(290, 810, foot)]))
    with closing(open_document(write_pdf(path, specs), None, Limits())) as document:
        return [document.read(number) for number in range(1, len(specs) + 1)]


def source_of(pages: Sequence[Page]) -> SourceText:
    return make_source_text([SourceDocument(1, "a.pdf", tuple(pages))])


def quoted(source: SourceText, quote: str) -> list[tuple[int, str]]:
    """What the one place of a quote is, as (page, text of that page)."""
    ((start, end),) = source.find(quote)
    place = source.place(start, end)
    texts = {page.number: page.text for page in source.documents[0].pages}
    return [(part.page, texts[part.page][part.start : part.end]) for part in place.stretches]


def test_a_sentence_goes_on_behind_feet_and_heads(tmp_path: Path) -> None:
    heads = ["Annual report", "The gauge of Marlow", "Annual report", "The gauge of Marlow"]
    pages = pages_of(
        tmp_path / "a.pdf", BODIES, ["Annual report"] * 4, [f"Page {number} of 4" for number in range(7, 11)]
    )
    source = source_of(pages)
    assert quoted(source, "a gauge since 1874, which was replaced in May.") == [
        (1, "a gauge since"),
        (2, "1874, which was re-"),
        (3, "placed in May."),
    ]
    citation = source.citation(*source.find("which was replaced in May")[0], 0.0)
    assert (citation.quote, citation.page) == ("which was re-\nplaced in May", 2)
    assert [(part.page, len(part.boxes)) for part in citation.goes_on] == [(3, 1)]
    # What was between stays to be quoted, each for itself; where a sentence ends, all stays as it is.
    assert len(source.find("Annual report")) == 4
    assert quoted(source, "Page 8 of 4") == [(2, "Page 8 of 4")]
    assert quoted(source, "every hour. Page 9 of 4 Annual report Since then it") == [
        (3, "every hour.\n\nPage 9 of 4"),
        (4, "Annual report\n\nSince then it"),
    ]
    assert not source.find("which was re- Page 8 of 4")
    assert len(set(heads)) == 2
    few = pages_of(tmp_path / "b.pdf", BODIES, heads, [""] * 4)
    assert find_bodies(few)[1].start == 0, "lines on two pages only are no running heads"


def test_lines_that_differ_in_more_than_a_page_number_are_part_of_the_text(tmp_path: Path) -> None:
    totals = [f"Total {number * 7}.{number}0" for number in range(1, 5)]
    source = source_of(pages_of(tmp_path / "a.pdf", BODIES, ["Bill", "Offer", "Letter", "Note"], totals))
    assert BREAK not in source.text
    assert source.find("It has had a gauge since Total 7.10 Offer 1874")


def test_pages_that_do_not_follow_each_other_are_parted(tmp_path: Path) -> None:
    pages = pages_of(tmp_path / "a.pdf", BODIES, ["Report"] * 4, ["foot"] * 4)
    source = source_of([pages[0], pages[2]])
    assert not source.find("since placed")
    assert BREAK in source.text


@pytest.mark.parametrize(
    ("text", "expected"), [("It ends.", False), ("“It ends.” ", False), ("終わり。", False), ("and goes on", True)]
)
def test_where_sentences_end(text: str, expected: bool) -> None:
    assert is_within_sentence(text) is expected


def test_federal_register(shared_folder: Path) -> None:
    path = shared_folder / "corpus" / "pdfplumber__federal-register-2020-17221.pdf"
    with closing(open_document(path, None, Limits())) as document:
        pages = [document.read(number) for number in range(1, 9)]
    assert quoted(source_of(pages), "may be done by inserting a copy of figures 1") == [
        (6, "may be done by"),
        (7, "inserting a copy of figures 1"),
    ]
