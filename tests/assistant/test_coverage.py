"""The coverage receipt says what was read and names everything that was not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.assistant.coverage import (
    Shown,
    Source,
    make_coverage,
    page_ranges,
    suspicion_sentences,
    why_suspicious,
)
from app.assistant.pages.page_views import PlannedPicture
from app.assistant.receipt_words import image_lines
from app.assistant.records import ToolStep
from app.ingest.records import Page, PageKind


def page(number: int, kind: PageKind = PageKind.TEXT) -> Page:
    return Page(number, kind, 100.0, 100.0, 0, "text" if kind is PageKind.TEXT else "", ())


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [([3], "page 3"), ([1, 2, 3], "pages 1-3"), ([9, 3, 7, 8], "pages 3, 7-9"), ([1, 3], "pages 1, 3")],
)
def test_page_ranges(numbers: list[int], expected: str) -> None:
    assert page_ranges(numbers) == expected


def test_a_whole_reading_leaves_nothing_out() -> None:
    source = Source(1, "a.pdf", 2, (page(1), page(2)), (10, 20))
    coverage = make_coverage([source], Shown({(1, 1), (1, 2)}), focus="whole", limit=1000)
    assert coverage.left_out == ()
    assert coverage.tokens == 30
    assert coverage.documents[0].pages_read == (1, 2)


def test_every_page_that_was_not_read_is_accounted_for() -> None:
    pages = (page(2), page(3), page(4, PageKind.IMAGE), page(5, PageKind.FAILED))
    source = Source(7, "b.pdf", 9, pages, (10, 20, 0, 0))
    coverage = make_coverage([source], Shown({(7, 3)}), focus="pages", limit=1000)
    document = coverage.documents[0]
    assert (document.pages, document.pages_read, document.tokens) == (9, (3,), 20)
    assert (document.pages_as_image, document.pages_failed) == ((4,), (5,))
    text = " ".join(coverage.left_out)
    assert "5 of 9 pages were not chosen" in text
    assert "focused on page 3" in text
    assert "only passages that come near to" in text
    assert "page 4 without text; this model cannot see images; a multimodal Gemma 3" in text
    assert "page 5 could not be read" in text


def test_only_steps_that_read_a_document_say_that_none_led_to_its_other_pages() -> None:
    source = Source(1, "a.pdf", 2, (page(1), page(2)), (10, 20))
    slip, read = ToolStep("“peroid” stands nowhere."), ToolStep("Read from a.pdf: page 1.", "", 1, (1,))
    for steps, why in (((slip,), "focused on page 1"), ((slip, read), "no step led to the others")):
        coverage = make_coverage([source], Shown({(1, 1)}, steps=steps), focus="pages", limit=1000)
        assert why in " ".join(coverage.left_out) and coverage.steps == steps


def test_pages_of_one_document_do_not_count_for_another() -> None:
    sources = [Source(1, "a.pdf", 1, (page(1),), (10,)), Source(2, "b.pdf", 1, (page(1),), (5,))]
    coverage = make_coverage(sources, Shown({(2, 1)}), focus="pages", limit=100)
    assert [document.pages_read for document in coverage.documents] == [(), (1,)]
    assert coverage.tokens == 5


def picture(page: int, crops: int) -> PlannedPicture:
    return PlannedPicture(3, page, (0, 0, 100, 100), 1.0, crops)


def test_a_page_shown_as_picture_costs_its_views() -> None:
    pages = (
        page(1),
        page(2, PageKind.IMAGE),
        page(3, PageKind.IMAGE),
        page(4, PageKind.IMAGE),
        page(5, PageKind.IMAGE),
    )
    plans = (picture(2, 0), picture(3, 2), picture(4, 4), picture(4, 1), picture(5, 1))
    source = Source(3, "c.pdf", 5, pages, (10, 260, 798, 1863, 537), plans)
    shown = Shown({(3, 1)}, {(3, 2), (3, 3), (3, 4)}, {(3, 5): "The file is gone."}, "not looked at")
    coverage = make_coverage([source], shown, focus="whole", limit=9000, soft_tokens=256)
    assert image_lines(coverage) == [
        "c.pdf: page 2 as image, 256 tokens",
        "c.pdf: page 3 as image, 256 × (1 + 2 crops) tokens",
        "c.pdf: page 4 as image, 256 × (2 + 5 crops) tokens",
    ]
    assert [looked.tokens for looked in coverage.documents[0].looked_at] == [256, 768, 1792]
    assert coverage.documents[0].pages_read == (1,)
    assert coverage.documents[0].pages_as_image == (2, 3, 4, 5)
    assert coverage.tokens == 10 + 260 + 798 + 1863
    assert coverage.left_out == ("c.pdf: page 5 could not be looked at. The file is gone.",)


def test_suspicious_pages_are_named_read_or_not() -> None:
    pages = tuple(replace(page(number), suspicious=why) for number, why in enumerate(("Ink.", "", "Ink.", "Glue."), 1))
    source = Source(1, "a.pdf", 4, pages, (1, 1, 1, 1))
    coverage = make_coverage([source], Shown({(1, 2)}), focus="pages", limit=100)
    assert [(found.page, found.why) for found in coverage.documents[0].pages_suspicious] == [
        (1, "Ink."),
        (3, "Ink."),
        (4, "Glue."),
    ]
    assert suspicion_sentences(coverage) == ["a.pdf, pages 1, 3: Ink.", "a.pdf, page 4: Glue."]
    assert "Ink." not in " ".join(coverage.left_out)


def test_a_quote_is_suspicious_by_its_page_or_by_its_letters() -> None:
    assert why_suspicious([page(1), replace(page(2), suspicious="Ink.")], "words") == "Ink."
    assert "fonts do not tell" in why_suspicious([page(1)], "w\ufffdrds")
    assert why_suspicious([page(1)], "words") == ""


def test_what_notes_say_was_left_out_of_pages_that_were_read_is_told() -> None:
    lost = "Left out: 2 pictures that cannot be drawn here (EMF)."
    scan = "This page has no text layer; its words were recognised in its picture."
    hidden = "Left out: 3 words that cannot be seen on the page."
    pages = [replace(page(number), note=note) for number, note in enumerate((lost, f"{scan} {lost}", scan, hidden), 1)]
    pages[3] = replace(pages[3], suspicious="The page's text layer is not to be trusted: ...")
    pages.append(replace(page(5, PageKind.FAILED), note="This page could not be read: it is damaged."))
    pages.append(replace(page(6), note="Left out: hidden text."))  # not read at all, which is told
    source = Source(1, "a.doc", 6, tuple(pages), (1,) * 6)
    read = {(1, number) for number in (1, 2, 3, 4)}
    coverage = make_coverage([source], Shown(read), focus="pages", limit=100)
    assert coverage.left_out[-2:] == (
        f"a.doc, pages 1-2: {lost}",
        "a.doc, page 5: This page could not be read: it is damaged.",
    )
    many = tuple(
        replace(page(number), note=f"Left out: {number:,} words of comments on it.") for number in range(2, 20)
    )
    source = Source(1, "a.doc", 18, many, (1,) * 18)
    coverage = make_coverage([source], Shown({(1, number) for number in range(2, 20)}), focus="whole", limit=100)
    assert len(coverage.left_out) == 9
    assert coverage.left_out[-1] == "a.doc: of pages 10-19, too, something could not be read."
