"""Finds the figure or table that the user names, as a part of a page to be asked: "Figure 3", "table 2", or 5.1.

5.1       the first figure or table on page 5, from top to bottom
Table 2   what a caption calls so; Fig. 2, figure 2 and Figure 2 are one name
3         the figure whose caption has this number
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.assistant.pages.excerpt import Excerpt, ExcerptText, words_in
from app.errors import UsageError
from app.ingest.records import Box, Page, Region, RegionKind
from app.library.database import Library
from app.library.documents import get_document, read_pages
from app.library.page_heads import read_page_regions

MARGIN = 6.0
"""Points around a figure that are seen with it."""
MOST_NAMED = 12
"""Figures that an error lists."""

_ON_PAGE = re.compile(r"(\d+)[.:](\d+)")
_NAME = re.compile(r"(?P<word>[^\W\d]*)\.?\s*(?P<number>[\w.\-–]+)")
_IN_QUESTION = re.compile(r"[^\W\d]+\.?\s?[A-Z]?\d{1,3}(?:[.\-–]\d{1,3})*")
_SHORT = {"fig": "figure", "abb": "abbildung", "tab": "table"}


@dataclass(frozen=True, slots=True)
class Found:
    """A figure or a table of a document."""

    document_id: int
    document: str
    """File name."""
    page: int
    number: int
    """Among those of its page, from 1."""
    region: Region

    @property
    def name(self) -> str:
        """How it is called: by its caption, else by its place."""
        return self.region.name or f"{self.region.kind.value} {self.page}.{self.number}"


def choose_figure(library: Library, document_ids: Sequence[int], asked: str) -> Excerpt:
    """The figure or table of some documents that is meant, with the words in it and in its caption.

    Raises UsageError: there is no such figure, or several documents have one; DocumentMissing.
    """
    all_found = [found for document_id in document_ids for found in list_figures(library, document_id)]
    meant = [found for found in all_found if _is_meant(found, asked)]
    if not meant:
        raise UsageError(f"There is no figure or table {asked!r}. {_listed(all_found, len(document_ids) > 1)}")
    if len({found.document_id for found in meant}) > 1:
        raise UsageError(f"Several of these files have a figure or table {asked!r}: ask one file.")
    found = meant[0]
    (page,) = read_pages(library, found.document_id, [found.page])
    return excerpt_of(found, page)


def list_figures(library: Library, document_id: int) -> Iterator[Found]:
    """All figures and tables of a document, page by page."""
    name = get_document(library, document_id).name
    by_page: Mapping[int, Sequence[Region]] = read_page_regions(library, document_id)
    for page, regions in by_page.items():
        figures = [region for region in regions if region.kind in (RegionKind.FIGURE, RegionKind.TABLE)]
        for number, region in enumerate(figures, start=1):
            yield Found(document_id, name, page, number, region)


def excerpt_of(found: Found, page: Page) -> Excerpt:
    """A figure or table as a part of its page: its picture, its words, and its caption's."""
    region = found.region
    own = [(region.start, region.end)] if region.start < region.end else words_in(page, region.box)
    ranges = sorted({*own, (region.caption_start, region.caption_end)})
    texts = tuple(ExcerptText(page.number, start, end) for start, end in _apart(ranges))
    return Excerpt(found.document_id, texts, _with_margin(region.box, page), page.number, found.name)


def boxes_named(question: str, page: Page) -> list[Box]:
    """The figures and tables of a page that a question names by their captions: "What does figure 3 show?"."""
    figures = [region for region in page.regions if region.name]
    if not figures:
        return []
    named = {_plain(match[0]) for match in _IN_QUESTION.finditer(question)}
    return [_with_margin(region.box, page) for region in figures if _plain(region.name) in named]


def _with_margin(box: Box, page: Page) -> Box:
    x0, y0, x1, y1 = box
    return (max(x0 - MARGIN, 0.0), max(y0 - MARGIN, 0.0), min(x1 + MARGIN, page.width), min(y1 + MARGIN, page.height))


def _apart(ranges: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Ranges in order, without what an earlier one holds already."""
    last = 0
    for start, end in ranges:
        if max(start, last) < end:
            yield max(start, last), end
            last = end


def _is_meant(found: Found, asked: str) -> bool:
    if place := _ON_PAGE.fullmatch(asked.strip()):
        on_page = (int(place[1]), int(place[2])) == (found.page, found.number)
        return on_page or _plain(found.region.name) == _plain(f"figure {asked}")
    name = found.region.name
    if _plain(name) == _plain(asked):
        return bool(name)
    return found.region.kind is RegionKind.FIGURE and bool(name) and name.split()[-1] == asked.strip()


def _plain(name: str) -> str:
    """A name as it is compared: Fig. 2 and figure 2 are one."""
    found = _NAME.fullmatch(name.strip())
    if found is None:
        return name.casefold()
    word = found["word"].casefold()
    return f"{_SHORT.get(word, word)} {found['number'].casefold().rstrip('.')}"


def _listed(figures: Sequence[Found], with_files: bool) -> str:
    if not figures:
        return "No figure and no table was found on these pages."
    named = [
        f"{found.name} (page {found.page}{f' of {found.document}' if with_files else ''})"
        for found in figures[:MOST_NAMED]
    ]
    more = f", and {len(figures) - MOST_NAMED} more" if len(figures) > MOST_NAMED else ""
    return f"There are: {', '.join(named)}{more}."
