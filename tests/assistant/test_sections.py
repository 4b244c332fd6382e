"""Sections begin where the document's own table of contents says, else at headings found in the text."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from documents import PageSpec, Text, text_pdf, write_pdf

from app.assistant.pages.sections import (
    FROM_HEADINGS,
    FROM_OUTLINE,
    FROM_PAGES,
    find_headings,
    find_sections,
    headings_of_outline,
)
from app.assistant.prompt import PageText
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import OutlineEntry, Page, PageKind, Word

TEXTS = [
    "Where we began\n\nThe town had a mill. It stood by the river.\n\nWhat came of it\n\nThe mill burnt down.",
    "see what came of it\n\nNobody was hurt that time.\n\n1.2 Who\npaid for it\n\nThe council did.",
]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    path = text_pdf(tmp_path_factory.mktemp("sections") / "a.pdf", TEXTS)
    with closing(open_document(path, None, Limits())) as document:
        return [document.read(1), document.read(2)]


OUTLINE = [
    OutlineEntry(1, "Where we began", 1),
    OutlineEntry(1, "What came  of it", 1),
    OutlineEntry(2, "Who paid for it", 2),
]


def test_sections_follow_the_outline(pages: list[Page]) -> None:
    contents = [PageText.whole(7, page) for page in pages]
    sections, origin = find_sections(contents, {7: pages}, {7: OUTLINE})
    assert origin == FROM_OUTLINE
    assert [section.heading.text for section in sections if section.heading] == [
        "Where we began",
        "What came of it",
        "1.2 Who paid for it",
    ]
    # Every character is in one section.
    said = "".join(
        content.text for section in sections for content in section.contents if isinstance(content, PageText)
    )
    assert "".join(said.split()) == "".join("".join(page.text.split()) for page in pages)


def test_an_outline_that_is_not_in_the_text_is_not_relied_on(pages: list[Page]) -> None:
    outline = [OutlineEntry(1, title, 1) for title in ("Slide 1", "Slide 2", "Where we began")]
    assert headings_of_outline(pages, outline) == []
    _, origin = find_sections([PageText.whole(7, page) for page in pages], {7: pages}, {7: outline})
    assert origin in (FROM_HEADINGS, FROM_PAGES)


def test_only_chosen_pages_count(pages: list[Page]) -> None:
    [heading] = headings_of_outline(pages[1:], OUTLINE)
    assert pages[1].text[heading.start : heading.end] == "1.2 Who\npaid for it"


def headings(path: Path, lines: list[tuple[float, float, str]]) -> list[str]:
    """The headings found on a page of some lines: (baseline, size, text)."""
    write_pdf(path, [PageSpec([Text(60, y, text, size) for y, size, text in lines])])
    with closing(open_document(path, None, Limits())) as document:
        return [heading.text for heading in find_headings([document.read(1)])]


PROSE = [(400 - 14 * at, 10.0, "The town had a mill that stood by the river, and nobody knew why.") for at in range(8)]


def test_the_line_of_an_address_is_no_numbered_heading(tmp_path: Path) -> None:
    address = [(740.0, 10.0, "Mr Alan Tideswell"), (700.0, 10.0, "4 Poplar Close"), (660.0, 10.0, "Dereham NR19 2RT")]
    assert headings(tmp_path / "a.pdf", [*address, *PROSE]) == []
    numbered = [(740.0, 10.0, "3 The Mill"), (700.0, 10.0, "It burnt down."), (660.0, 10.0, "4 The River")]
    assert headings(tmp_path / "b.pdf", [*numbered, *PROSE]) == ["3 The Mill", "4 The River"]
    assert headings(tmp_path / "c.pdf", [(700.0, 10.0, "4. The Mill"), *PROSE]) == ["4. The Mill"]


def test_a_title_in_large_type_runs_over_two_lines(tmp_path: Path) -> None:
    """Also where its lines stand so far apart, for the running text, that they are blocks of their own."""
    title = [(740.0, 18.0, "Growth rates of branching corals along"), (716.0, 18.0, "a depth gradient in the sea")]
    whole = "Growth rates of branching corals along a depth gradient in the sea"
    assert headings(tmp_path / "a.pdf", [*title, *PROSE]) == [whole]
    apart = [title[0], (600.0, 18.0, "Another title")]
    assert headings(tmp_path / "b.pdf", [*apart, *PROSE]) == [title[0][2], "Another title"]


def test_also_one_whose_lines_are_blocks_of_their_own() -> None:
    """The reader parts lines that stand further apart than those of the running text."""
    lines = [("Growth rates along a depth", 80.0, 20.0), ("gradient in the sea", 102.0, 20.0)]
    lines += [("The town had a mill that stood by the river.", 200.0 + 14 * at, 10.0) for at in range(6)]
    text, words = "", list[Word]()
    for number, (said, top, size) in enumerate(lines):
        text += "\n\n" * (0 < number < 3) + "\n" * (number > 2)
        words.append(Word(said, len(text), len(text) + len(said), (60, top, 400, top + size), number))
        text += said
    page = Page(1, PageKind.TEXT, 595, 842, 0, text, tuple(words))
    assert [heading.text for heading in find_headings([page])] == ["Growth rates along a depth gradient in the sea"]
