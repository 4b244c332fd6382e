"""Forms, comments, highlights, links and outlines of PDFs: their words stand where a reader sees them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pymupdf
import pytest
from documents import A4, PageSpec, Text, text_pdf, write_pdf

from app.assistant.quotes.source_text import SourceDocument, make_source_text
from app.ingest.isolate import read_document
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import DocumentInfo, OutlineEntry, Page, Region, RegionKind
from app.ingest.unread_parts import not_read

LINES = ["Name", "Town", "The committee met in the old mill and went home late."]


def page_of(path: Path, number: int = 1) -> Page:
    with closing(open_document(path, None, Limits())) as document:
        return document.read(number)


def regions(page: Page, kind: RegionKind) -> list[Region]:
    return [region for region in page.regions if region.kind is kind]


def rect(x0: float, y0: float, x1: float, y1: float) -> str:
    """A box of ours as PDF has it, upwards from the bottom of an A4 page."""
    return f"/Rect [{x0} {A4[1] - y1} {x1} {A4[1] - y0}]"


def annotated(path: Path, annotations: str, rotate: int = 0) -> Path:
    marks = [Text(60, 100 + 30 * at, line) for at, line in enumerate(LINES)]
    return write_pdf(path, [PageSpec(marks, rotate=rotate, extra=f"/Annots [{annotations}]")])


@pytest.mark.parametrize("rotate", [0, 90])
def test_values_of_a_form_are_read_behind_their_labels(tmp_path: Path, rotate: int) -> None:
    fields = (
        f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (person.name) /V (Ada Lovelace) {rect(120, 90, 300, 104)} >>"
        f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (town) /TU (Where you live) {rect(120, 120, 300, 134)} >>"
    )
    page = page_of(annotated(tmp_path / "a.pdf", fields, rotate))
    assert page.text.split("\n") == ["Name Ada Lovelace", "", "Town", "", LINES[2]]
    name, town = regions(page, RegionKind.FIELD)
    assert (name.name, page.text[name.start : name.end]) == ("person.name", "Ada Lovelace")
    assert name.box == pytest.approx((120, 90, 300, 104), abs=0.1)
    assert (town.name, town.start, town.end) == ("Where you live", 0, 0)
    # A value can be quoted, with its place.
    source = make_source_text([SourceDocument(1, "a.pdf", (page,))])
    citation = source.citation(*source.find("Ada Lovelace")[0], 1.0)
    x0, y0, x1, y1 = citation.boxes[0]
    assert 120 <= x0 < 130 and 170 < x1 <= 300 and 85 <= y0 < y1 <= 106


def test_a_drawn_value_and_a_checked_box(tmp_path: Path) -> None:
    document = pymupdf.open(text_pdf(tmp_path / "plain.pdf", ["Name\n\nI agree to all of it\n\nThe end of the page."]))
    for kind, name, value, box in (
        (pymupdf.PDF_WIDGET_TYPE_TEXT, "name", "Grace Hopper", (120, 58, 300, 72)),
        (pymupdf.PDF_WIDGET_TYPE_CHECKBOX, "agreed", True, (200, 82, 212, 94)),
        (pymupdf.PDF_WIDGET_TYPE_CHECKBOX, "paid", False, (220, 82, 232, 94)),
    ):
        widget = pymupdf.Widget()
        widget.field_type, widget.field_name, widget.field_value, widget.rect = kind, name, value, pymupdf.Rect(box)
        document[0].add_widget(widget)
    document.save(tmp_path / "form.pdf")
    page = page_of(tmp_path / "form.pdf")
    assert page.text == "Name Grace Hopper\n\nI agree to all of it ☒ ☐\n\nThe end of the page."
    assert not regions(page, RegionKind.TABLE)


def test_what_is_printed_in_the_box_of_a_switch_is_read(tmp_path: Path) -> None:
    """As official forms have it: the whole line is the box that is clicked."""
    switches = " ".join(
        f"<< /Type /Annot /Subtype /Widget /FT /Btn /T (b{top}) /AS /{state} {rect(55, top - 11, 500, top + 3)} >>"
        for top, state in ((100, "Off"), (130, "Off"), (160, "Yes"))
    )
    page = page_of(annotated(tmp_path / "a.pdf", switches))
    assert all(line in page.text for line in LINES)
    assert [sign for sign in page.text if sign in "☐☒"] == ["☐", "☐", "☒"]
    letters = [Text(60, 100, "A"), Text(200, 130, "The end of the page.")]
    box = f"<< /Type /Annot /Subtype /Widget /FT /Btn /T (a) /AS /Off {rect(57, 90, 70, 103)} >>"
    lettered = page_of(write_pdf(tmp_path / "b.pdf", [PageSpec(letters, extra=f"/Annots [{box}]")]))
    assert "A" in lettered.text.split()


def test_hidden_fields_and_passwords_are_not_read(tmp_path: Path) -> None:
    fields = (
        f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 2 /V (unseen) {rect(120, 90, 300, 104)} >>"
        f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (b) /Ff 8192 /V (secret) {rect(120, 120, 300, 134)} >>"
    )
    page = page_of(annotated(tmp_path / "a.pdf", fields))
    assert "unseen" not in page.text and "secret" not in page.text


def test_comments_stand_behind_the_text_with_their_author(tmp_path: Path) -> None:
    low, high = A4[1] - 168, A4[1] - 152
    quads = f"/QuadPoints [60 {high} 186 {high} 60 {low} 186 {low}]"
    annotations = (
        f"<< /Type /Annot /Subtype /Text /T (Ada) /Contents (Who paid\\nfor it?) {rect(400, 90, 416, 106)} >>"
        f"<< /Type /Annot /Subtype /Highlight /C [1 1 0] {quads} {rect(60, 152, 186, 168)} >>"
        f"<< /Type /Annot /Subtype /Text /F 2 /Contents (hidden) {rect(400, 290, 416, 306)} >>"
    )
    page = page_of(annotated(tmp_path / "a.pdf", annotations))
    assert page.text == "\n\n".join([*LINES, "Ada: Who paid for it?"])
    [comment] = regions(page, RegionKind.COMMENT)
    assert (comment.name, page.text[comment.start : comment.end]) == ("Ada", "Ada: Who paid for it?")
    assert all(word.box[0] >= 395 for word in page.words if word.start >= comment.start)
    [highlight] = regions(page, RegionKind.HIGHLIGHT)
    assert page.text[highlight.start : highlight.end] == "The committee met in"


def test_comments_and_fields_that_are_too_many_or_too_long_are_told(tmp_path: Path) -> None:
    notes = "".join(
        f"<< /Type /Annot /Subtype /Text /Contents (Point {at}) {rect(400, 90, 416, 106)} >>" for at in range(1_002)
    )
    highlights = f"<< /Type /Annot /Subtype /Highlight {rect(60, 152, 186, 168)} >>" * 1_100
    fields = "".join(
        f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (f{at}) /V (v{at}) {rect(120, 90, 300, 104)} >>"
        for at in range(1_001)
    )
    page = page_of(annotated(tmp_path / "many.pdf", highlights + notes + fields))
    assert "Point 999" in page.text and "Point 1000" not in page.text
    assert not_read(page.note, is_suspicious=False) == [
        "Left out: 2 comments, because the page has too many.",
        "Of 1 field of its form only what is drawn was read, because the page has too many.",
    ]
    long = f"<< /Type /Annot /Subtype /Text /Contents ({'many words ' * 500}) {rect(400, 90, 416, 106)} >>"
    page = page_of(annotated(tmp_path / "long.pdf", long))
    assert page.note == "Left out: the end of 1 comment, because it is too long."


def test_a_page_with_a_comment_only_is_without_text(tmp_path: Path) -> None:
    comment = f"<< /Type /Annot /Subtype /Text /Contents (Who?) {rect(400, 90, 416, 106)} >>"
    page = page_of(write_pdf(tmp_path / "a.pdf", [PageSpec(extra=f"/Annots [{comment}]")]))
    assert page.text == ""


def test_links_within_the_document_and_its_outline(tmp_path: Path) -> None:
    document = pymupdf.open(text_pdf(tmp_path / "plain.pdf", ["See part two", "Part one", "Part two"]))
    link = {"kind": pymupdf.LINK_GOTO, "from": pymupdf.Rect(56, 56, 140, 72), "page": 2, "to": pymupdf.Point(0, 0)}
    document[0].insert_link(link)
    document[0].insert_link({"kind": pymupdf.LINK_URI, "from": pymupdf.Rect(0, 0, 9, 9), "uri": "https://example.org"})
    document.set_toc([[1, "Part  one", 2], [2, "Within", 2], [1, "Part two", 3]])
    document.save(tmp_path / "a.pdf")
    events = list(read_document(tmp_path / "a.pdf"))
    info, first = events[0], events[1]
    assert isinstance(info, DocumentInfo) and isinstance(first, Page)
    assert info.outline == (
        OutlineEntry(1, "Part one", 2),
        OutlineEntry(2, "Within", 2),
        OutlineEntry(1, "Part two", 3),
    )
    assert [(region.target, first.text[region.start : region.end]) for region in regions(first, RegionKind.LINK)] == [
        (3, "See part two")
    ]
