"""A passage or a part of a page that the user has chosen, and pages cut down to it: a question is put to it alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.ingest.records import Box, Page, PageKind


@dataclass(frozen=True, slots=True)
class ExcerptText:
    """Characters [start, end) of a page's text."""

    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What was chosen of one document: words, or a rectangle on one page with the words in it."""

    document_id: int
    texts: tuple[ExcerptText, ...]
    """In reading order; may be empty where a rectangle was chosen."""
    region: Box | None = None
    """PDF points of the unrotated page."""
    region_page: int = 0
    """Where the rectangle is; 0: there is none."""
    name: str = ""
    """What is in the rectangle, such as "Figure 3"; empty: whatever the user framed."""

    @property
    def pages(self) -> tuple[int, ...]:
        """Numbers of the pages it is on, in order."""
        return tuple(sorted({*(text.page for text in self.texts), *([self.region_page] if self.region else [])}))

    @property
    def selection(self) -> str:
        """Its pages as `--pages` takes them."""
        return ",".join(map(str, self.pages))


def excerpt_from(values: Mapping[str, Any]) -> Excerpt:
    """An excerpt from its fields as JSON kept them. Raises KeyError, TypeError, ValueError if they are none."""
    texts = tuple(ExcerptText(int(t["page"]), int(t["start"]), int(t["end"])) for t in values["texts"])
    region = values.get("region")
    box = None
    if region is not None:
        x0, y0, x1, y1 = map(float, region)
        box = (x0, y0, x1, y1)
    return Excerpt(
        int(values["document_id"]), texts, box, int(values.get("region_page", 0)), str(values.get("name", ""))
    )


def words_in(page: Page, frame: Box) -> list[tuple[int, int]]:
    """The stretches of text whose words have their middle in a frame, in reading order; neighbours are joined."""
    x0, y0, x1, y1 = frame
    stretches: list[tuple[int, int]] = []
    for word in sorted(page.words, key=lambda word: word.start):
        left, top, right, bottom = word.box
        if not (x0 <= (left + right) / 2 <= x1 and y0 <= (top + bottom) / 2 <= y1):
            continue
        if stretches and not page.text[stretches[-1][1] : word.start].strip():
            stretches[-1] = (stretches[-1][0], word.end)
        else:
            stretches.append((word.start, word.end))
    return stretches


def cut_page(page: Page, excerpt: Excerpt) -> Page:
    """The page as if it had no other words than those of the excerpt, which keep their places in its text.

    text     Costs rose. The fee is due in May. It is paid.
    cut                  The fee is due in May.
    """
    ranges = [(text.start, text.end) for text in excerpt.texts if text.page == page.number]
    text = list(" " * len(page.text))
    for start, end in ranges:
        text[start:end] = page.text[start:end]
    words = tuple(word for word in page.words if any(s <= word.start and word.end <= e for s, e in ranges))
    kind = page.kind if ranges or page.kind is not PageKind.TEXT else PageKind.IMAGE
    return replace(page, text="".join(text) if ranges else "", words=words, kind=kind)
