"""The sections of documents, by their own tables of contents, else by the headings that stand in their text.

    2  The old gauge            a heading: numbered, in a block of its own, no sentence
    The old gauge was a ...     running text, in the type that most of the document is set in

Headings are lines by themselves, numbered or in larger type. It is a light rule and may miss some: the receipt says
where the sections came from. Of a table of contents the entries count whose words stand on their pages. Every character
of the pages is in one section; what stands before the first heading is a section without one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

from app.assistant.pages.running_heads import find_bodies
from app.assistant.prompt import Content, PageText
from app.ingest.records import OutlineEntry, Page, Word

MAX_SECTIONS = 40
"""Of one document: with more headings, only those of the upper levels make sections."""
LARGER = 1.12
"""Times the size of the running text: type from there on is that of a heading."""
LONGEST = 90
"""Characters of a heading."""
MOST_WORDS = 14
LEAST_LETTERS = 0.6
SAME_SIZE = 0.04
"""Of type: sizes that differ by less are one."""
TITLE_GAP = 0.5
"""Of a line's height, between two lines of one title."""

MOST_LINES = 3
"""Of a heading."""
MOST_BEFORE = 12
"""Letters and digits of a heading's number, such as "Chapter 12"."""
FOUND_SHARE = 0.5
"""Of the entries of a table of contents: if fewer stand on the pages, it is not relied on."""

FROM_OUTLINE = "The outline follows the document's own table of contents."
FROM_HEADINGS = "The outline follows the headings that were found in the text."
FROM_PAGES = "No headings were found in the text: the outline follows the pages."

_NUMBER = re.compile(
    r"(?:§\s*)?(?P<digits>\d{1,3}(?:\.\d{1,3})*)(?P<dot>[.)]?)\s+(?=\S)"
    r"|(?P<roman>[IVXLC]{1,7}|[A-Z])[.)]\s+(?=\S)"
    r"|(?P<han>第?[一二三四五六七八九十百]{1,4}[章节節、])\s*(?=\S)"
)
_BARE = re.compile(r"(\d{1,3})\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_]{3}|[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}")
_LEADERS = re.compile(r"(?:[.·…_]\s?){4,}")
_PAGE_NUMBER = re.compile(r"\s\d{1,4}$")
_LINE = re.compile(r"\S[^\n]*")
_SENTENCE_ENDS = tuple(".!?。！？…؟۔।,;:")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `page_text[start:end]`."""

    page: int
    start: int
    end: int
    text: str
    """On one line."""
    level: tuple[float, int]
    """The larger type and the fewer numbers, the higher it ranks: lower values come first."""


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a document that is summarised by itself."""

    document_id: int
    heading: Heading | None
    """None: there is none, as before the first heading."""
    contents: tuple[Content, ...]
    """All that stands in it, the heading included."""


def find_sections(
    contents: Sequence[Content],
    pages: Mapping[int, Sequence[Page]],
    outlines: Mapping[int, Sequence[OutlineEntry]],
) -> tuple[list[Section], str]:
    """Cut what is to be summarised into sections.

    `pages` are the pages of each document, in order; `outlines` their own tables of contents. Beside the sections, one
    sentence where they came from: FROM_PAGES says that no heading was found, and that each document is one section.
    """
    sections: list[Section] = []
    origins: set[str] = set()
    for document_id, of_document in groupby(contents, key=lambda content: content.document_id):
        headings = headings_of_outline(pages[document_id], outlines.get(document_id, ()))
        origin = FROM_OUTLINE if headings else FROM_HEADINGS
        headings = headings or find_headings(pages[document_id])
        if headings:
            origins.add(origin)
        sections += _cut(document_id, list(of_document), upper_levels(headings))
    return sections, FROM_HEADINGS if len(origins) > 1 else next(iter(origins), FROM_PAGES)


def headings_of_outline(pages: Sequence[Page], outline: Sequence[OutlineEntry]) -> list[Heading]:
    """The entries of a table of contents as headings where they stand; none if most cannot be found on these pages."""
    bodies = {page.number: (page, body) for page, body in zip(pages, find_bodies(pages), strict=True)}
    wanted = [entry for entry in outline if entry.page in bodies]
    headings: list[Heading] = []
    behind = (0, 0)
    for entry in wanted:
        page, body = bodies[entry.page]
        first = behind[1] if behind[0] == page.number else 0
        place = _find_title(page.text, entry.title, max(first, body.start)) or _find_title(
            page.text, entry.title, first
        )
        if place is not None:
            start, end = place
            headings.append(
                Heading(page.number, start, end, " ".join(page.text[start:end].split()), (0.0, entry.level))
            )
            behind = (page.number, end)
    return headings if len(headings) >= max(1, FOUND_SHARE * len(wanted)) else []


def _find_title(text: str, title: str, first: int) -> tuple[int, int] | None:
    """The line or lines of a text, from a place on, that say what an entry of an outline says, numbered or not."""
    number = _NUMBER.match(title)
    whole, words = _plain(title), _plain(title[number.end() :] if number else title)
    if not words:
        return None
    alike: tuple[int, int] | None = None
    lines = [match.span() for match in _LINE.finditer(text, first)]
    for at, (start, first_end) in enumerate(lines):
        before_words = len(_plain(text[start:first_end]))
        if not before_words:
            continue
        for _, end in lines[at : at + MOST_LINES]:
            said = _plain(text[start:end])
            if said == whole:
                return start, end
            before, found, after = said.rpartition(words)
            if found and not after and len(before) < before_words and _is_number(before):
                alike = alike or (start, end)
            if len(said) > len(whole) + MOST_BEFORE:
                break
    return alike


def _is_number(before: str) -> bool:
    """Whether letters and digits before a heading's words may be its number: "12", "chapter12"; or nothing."""
    return not before or (len(before) <= MOST_BEFORE and any(map(str.isdigit, before)))


def _plain(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def find_headings(pages: Sequence[Page]) -> list[Heading]:
    """Every line of some pages of one document that looks like a heading, in order."""
    bodies = find_bodies(pages)
    lines = [
        line
        for page, body in zip(pages, bodies, strict=True)
        for line in _lines(page)
        if body.start <= line.start and line.end <= body.end
    ]
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    running = sizes.most_common(1)[0][0] if sizes else 0.0
    bare = {int(match[1]) for line in lines if (match := _BARE.match(line.text)) and line.is_first and line.is_last}
    tops = {(page.number, len(page.text) - len(page.text.lstrip())) for page in pages}
    headings: list[Heading] = []
    known: set[str] = set()
    for line in _joined(lines, running):
        heading = _heading(line, running)
        if heading is not None and _is_bare(line.text, heading) and not _is_counted(heading, bare):
            continue
        words = "".join(character for character in line.text.casefold() if character.isalpha())
        # At the top of a page, what was a heading before is a running head that too few pages have to be known as one.
        if heading is not None and not (words in known and (line.page, line.start) in tops):
            headings.append(heading)
            known.add(words)
    return headings


def _is_bare(text: str, heading: Heading) -> bool:
    """Whether a heading in ordinary type begins with a number that no dot follows, as the line of an address may."""
    return heading.level[0] == -1.0 and _BARE.match(text) is not None


def _is_counted(heading: Heading, bare: Collection[int]) -> bool:
    """Whether its number is the first, or one behind or before that of another such line: "4 Poplar Close" is alone."""
    match = _BARE.match(heading.text)
    number = int(match[1]) if match else 0
    return number == 1 or number - 1 in bare or number + 1 in bare


def upper_levels(headings: Sequence[Heading], most: int = MAX_SECTIONS) -> list[Heading]:
    """The headings of the upper levels: as many levels as make no more than `most`, but one at least."""
    kept: list[Heading] = []
    for _, of_level in groupby(sorted(headings, key=lambda heading: heading.level), key=lambda heading: heading.level):
        found = list(of_level)
        if kept and len(kept) + len(found) > most:
            break
        kept += found
    return sorted(kept, key=lambda heading: (heading.page, heading.start))


@dataclass(frozen=True, slots=True)
class _Line:
    page: int
    start: int
    end: int
    text: str
    size: float
    """Height of its words, in points."""
    is_first: bool
    """Of its block."""
    is_last: bool
    top: float
    bottom: float
    """Where its words stand on the page, in points; of a page that is turned both are 0."""


def _lines(page: Page) -> Iterator[_Line]:
    for _, of_line in groupby(page.words, key=lambda word: word.line):
        words: list[Word] = list(of_line)
        start, end = min(word.start for word in words), max(word.end for word in words)
        sideways = page.rotation % 180 != 0
        heights = [word.box[2] - word.box[0] if sideways else word.box[3] - word.box[1] for word in words]
        before, after = page.text[:start].rstrip(" \t"), page.text[end:].lstrip(" \t")
        is_first = not before or before.endswith("\n\n")
        is_last = not after or after.startswith("\n\n")
        top, bottom = min(word.box[1] for word in words), max(word.box[3] for word in words)
        span = (0.0, 0.0) if page.rotation else (top, bottom)
        yield _Line(page.number, start, end, page.text[start:end], median(heights), is_first, is_last, *span)


def _joined(lines: Sequence[_Line], running: float) -> Iterator[_Line]:
    """The lines, those of a heading in large type that runs over several lines as one."""
    held: _Line | None = None
    for line in lines:
        if (
            held is not None
            and ((not held.is_last and not line.is_first) or _is_close(held, line))
            and held.page == line.page
            and min(held.size, line.size) > LARGER * running
            and abs(held.size - line.size) <= SAME_SIZE * held.size
        ):
            held = replace(
                held, end=line.end, text=f"{held.text} {line.text}", is_last=line.is_last, bottom=line.bottom
            )
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _is_close(one: _Line, other: _Line) -> bool:
    """Whether a line follows so closely that both are one title: the lines of large type stand further apart."""
    gap = other.top - one.bottom
    is_below = one.bottom > 0 and other.top > one.top
    return is_below and gap < TITLE_GAP * one.size


def _heading(line: _Line, running: float) -> Heading | None:
    text = " ".join(line.text.split())
    is_large = line.size > LARGER * running
    number = _NUMBER.match(text)
    is_numbered = number is not None and line.is_first and line.is_last
    if not (is_large or is_numbered) or len(text) > LONGEST or len(text.split()) > MOST_WORDS:
        return None
    words = text[number.end() :] if number else text
    first = next((character for character in words if character.isalnum()), "")
    marks = words.replace(" ", "")
    letters = sum(character.isalpha() for character in marks)
    if letters < max(2, LEAST_LETTERS * len(marks)) or first.islower() or not _WORD.search(words):
        return None
    if any(unicodedata.category(character) == "Sm" for character in marks):
        return None  # a formula: its signs are taller than letters
    if text.endswith(_SENTENCE_ENDS) or _LEADERS.search(text) or (number and _PAGE_NUMBER.search(text)):
        return None
    depth = (number["digits"] or "").count(".") if number else 0
    size = round(line.size / running, 1) if running else 1.0
    return Heading(line.page, line.start, line.end, text, (-size if is_large else -1.0, depth))


def _cut(document_id: int, contents: Sequence[Content], headings: Sequence[Heading]) -> Iterator[Section]:
    """One document's contents, cut where the headings begin."""
    heading: Heading | None = None
    held: list[Content] = []
    for content in contents:
        at = 0
        if isinstance(content, PageText):
            for found in headings:
                if found.page != content.page or not content.start <= found.start < content.start + len(content.text):
                    continue
                cut = found.start - content.start
                if content.text[at:cut].strip():
                    held.append(replace(content, start=content.start + at, text=content.text[at:cut]))
                if held:
                    yield Section(document_id, heading, tuple(held))
                heading, held, at = found, [], cut
            if at:
                content = replace(content, start=content.start + at, text=content.text[at:])
        held.append(content)
    if held:
        yield Section(document_id, heading, tuple(held))
