"""Finds the section that a request names, by its number or its heading, and the pages that it names.

A section ends where the next one of the same or a higher level begins, so "3" has 3.1 and 3.2:

    2  The gauge        3  Readings      3.1  By hand      3.2  By wire      4  Repairs
                        └──────────────── section 3 ────────────────────┘
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from app.assistant.coverage import PageKey, Source
from app.assistant.pages.sections import Heading, find_headings, headings_of_outline
from app.assistant.prompt import Content, PageText

_NUMBERED = re.compile(
    r"(?:(?!\d)\w+\.?\s+|§+\s*|第|제\s*)?(?P<number>\d{1,3}(?:\.\d{1,3})*|[ivxlc]{1,6}|[a-z])(?:[.):\s]|[章節节条條項장절조]|$)",
    re.IGNORECASE,
)
_HAN_NUMBERED = re.compile(r"第?(?P<number>[一二三四五六七八九十]{1,3})[章節节条條項、]")
_HAN = {sign: number for number, sign in enumerate("一二三四五六七八九十", start=1)}


@dataclass(frozen=True, slots=True)
class NamedSection:
    """A section of one document, from its heading to a later one, or to the end."""

    document_id: int
    heading: Heading
    later: Heading | None

    def of(self, contents: Sequence[Content]) -> list[Content]:
        """What stands in it of some contents; of a page on which it begins or ends, a part."""
        inside: list[Content] = []
        for content in contents:
            if not self.has_page(content.document_id, content.page):
                continue
            if isinstance(content, PageText):
                start = self.heading.start - content.start if content.page == self.heading.page else 0
                is_last = self.later is not None and content.page == self.later.page
                end = self.later.start - content.start if is_last and self.later else len(content.text)
                text = content.text[max(0, start) : max(0, end)]
                inside += [replace(content, start=content.start + max(0, start), text=text)] if text.strip() else []
            else:
                inside.append(content)
        return inside

    def has_page(self, document_id: int, page: int) -> bool:
        """Whether a page has some of it, or may have: of the last one perhaps nothing."""
        is_before = self.later is None or page <= self.later.page
        return document_id == self.document_id and self.heading.page <= page and is_before


def section_named(sources: Sequence[Source], fits: Callable[[str], bool]) -> NamedSection | None:
    """The first section whose heading fits, by the documents' own tables of contents or the headings in their text."""
    for source in sources:
        for headings in (headings_of_outline(source.pages, source.outline), find_headings(source.pages)):
            for at, heading in enumerate(headings):
                if fits(heading.text):
                    later = next((other for other in headings[at + 1 :] if other.level <= heading.level), None)
                    return NamedSection(source.document_id, heading, later)
    return None


def heading_number(heading: str) -> str:
    """The number that a heading begins with, in small letters: "3.1", "iv"; of "Chapter 3" it is "3". Empty: none."""
    if found := _HAN_NUMBERED.match(heading):
        return arabic_number(found["number"])
    found = _NUMBERED.match(heading)
    return found["number"].lower() if found else ""


def arabic_number(number: str) -> str:
    """A Chinese number up to 99 in digits; others as they are."""
    if number[0] not in _HAN:
        return number
    tens, ten, ones = number.rpartition("十")
    return str((_HAN[tens] if tens else int(bool(ten))) * 10 + (_HAN[ones] if ones else 0))


def pages_named(sources: Sequence[Source], first: int, last: int) -> Collection[PageKey]:
    """The pages from one to another in each document; numbers below 0 count from its end."""

    def counted(source: Source, number: int) -> int:
        return number if number > 0 else source.page_count + 1 + number

    return frozenset(
        (source.document_id, page.number)
        for source in sources
        for page in source.pages
        if counted(source, first) <= page.number <= counted(source, last)
    )
