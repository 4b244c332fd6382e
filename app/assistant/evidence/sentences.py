"""Cuts a page's text into passages short enough to be a quotation: sentences, and the lines of lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.assistant.evidence.table_cells import is_row

MAX_QUOTE = 400
"""Characters. A longer sentence is cut at line ends: a pin should point to a few lines, not to half a page."""

_BLOCK_END = re.compile(r"\n[ \t]*\n")
# A full stop, question or exclamation mark, with closing quotes or brackets and numbers of notes, before white space;
# CJK marks need none.
_SENTENCE_END = re.compile(r"[.!?؟۔।…]+[\"'”’»)\]]*(?:\[[^\[\]\n]{1,20}\])*(?=\s)|[。！？]+[”」』）)】]*")
_BRACKETED = re.compile(r"[。！？][”」』）)】]+$")
_GOES_ON = re.compile(r"\s*[、，\u3041-\u3096]")
"""Behind a full stop in brackets the sentence around them goes on so: "(以下「甲」という。)と", "「はい。」と"."""
FULL_LINE = 0.7
"""Of the longest line of a block: from there on a line was broken since it was full, and its sentence goes on."""
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Za-z]|\w*[Nn]r|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Fig|Figs|Tab|Sec|Art|Abs|Eq|Vol|pp|vs|etc|ca|cf|al|Inc|Ltd"
    r"|Co|Corp|Jr|Sr"
    r"|approx|bzw|usw|vgl|Bd|Hrsg|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mme|Mlle|Sra|Dott|Avv|Dipl|Ing|med"
    r"|jur|phil"
    r"|rer|nat|habil|geb|gest|Tel|inkl|zzgl|ggf|evtl|Aufl|Ausg|Ziff|Rn|pág|avda|núm"
    r"|кв|ул|пер|просп|обл|стр|ст|им|тел|корп|см|д|вул|буд|ul|godz|č|čl|odst|tř|sok|cad|bkz|σελ|αρ|τηλ)|(?<!\d )\bг)\.$"
)
_LETTERED = re.compile(
    r"\b(?:schedule|appendix|annex|annexe|exhibit|section|part|plan|option|group|class|type|figure|table|column|point"
    r"|vitamin|anlage|anhang|abschnitt|teil|gruppe|klasse|typ|tabelle|punkt|partie|groupe|anexo|allegato|parte"
    r"|bijlage)\s+[A-Z]\.$",
    re.IGNORECASE,
)
"""No initial of a name: "the account named in Schedule A."."""
_OF_AMOUNT = re.compile(r"\b(?:max|min|mind|Mio|Mrd|Tsd|г|гг|руб|коп|тыс|млн|млрд|грн|tys|mln|mld|kr|Kč|zł)\.$")
"""A sentence goes on behind it with a small letter or a figure: "max. 20 kg"."""
_ORDINAL = re.compile(r"(?:^|\s)\d{1,2}\.$")
"""A sentence goes on with a small letter behind it, as in "den 5. maj", or with a German month and a year."""
_GERMAN_ORDINAL = re.compile(
    r"(?:^|\s)(?:am|vom|zum|bis|ab|seit|im|der|dem|den|des|die|das|jeder|jeden|jedem)\s+\d{1,2}\.$", re.IGNORECASE
)
"""What follows it is a noun, with a capital, as in "am 1. März", "des 19. Jahrhunderts"."""
_DAY_AND_MONTH = re.compile(r"(?:^|\s)\d{1,2}\. ?\d{1,2}\.$")
_DASH = re.compile(r"[-–—] ?\d")
"""A span of days goes on behind the first: "07.10. – 11.10.2024"."""
_GERMAN_MONTH = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\s+\d{4}\b"
)


_NUMBERED = re.compile(r"(?:(?:§+ ?)?\d{1,3}(?:\.\d{1,3})*[.)]?|(?:[IVXLC]+|[A-Z])[.)])\s+(?=\S)")
LONGEST_TITLE = 10
"""Words."""
SMALL_WORD = 4
"""Letters: longer words of a title begin with a capital."""
_SAYS = re.compile(
    r"\d|\b(?:is|are|was|were|may|must|shall|will|can|ist|sind|war|darf|muss|soll|kann|est|sont|doit|peut|es|son)\b"
)
"""Titles have none of these behind their number."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a page's text: `page.text[start:end] == text`, without white space at its ends."""

    start: int
    end: int
    text: str


def split_passages(text: str) -> list[Passage]:
    """All passages of a page in reading order. Together they hold every non-blank character of the text."""
    passages: list[Passage] = []
    for start, end in _blocks(text):
        for cut_start, cut_end in _cut_block(text, start, end):
            passages.extend(_trimmed(text, s, e) for s, e in _cut_long(text, cut_start, cut_end))
    return [passage for passage in passages if passage.text]


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, which headings, and lines of lists and tables, mostly do not."""
    return any(match.end() == len(text) for match in _SENTENCE_END.finditer(text + "\n"))


def is_numbered_title(text: str) -> bool:
    """Whether a text is the title of a numbered section, as "15. Disclaimer of Warranty.", which ends as a sentence."""
    number = _NUMBERED.match(text)
    words = text[number.end() :].split() if number else []
    large = [word for word in words if len(word.strip(".,;:()")) > SMALL_WORD] or words
    capitals = any(word[0].isupper() for word in large) and not any(word[0].islower() for word in large)
    return capitals and len(words) <= LONGEST_TITLE and not _SAYS.search(" ".join(words))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BLOCK_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _cut_block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences of a block; the lines themselves where the block is a list or a table, which have no sentences."""
    if "\n" in text[start:end].strip("\n") and all(map(is_row, text[start:end].strip("\n").split("\n"))):
        yield from _lines(text, start, end)  # rows: a date or an abbreviation in a cell ends nothing
        return
    ends = [
        start + match.end()
        for match in _SENTENCE_END.finditer(text[start:end] + "\n")
        if not _goes_on(text, start, start + match.end(), end)
    ]
    if not ends:
        yield from _lines(text, start, end)
        return
    cursor = start
    for cut in ends:
        if text[cursor:cut].strip(" \n.").isdigit():
            continue  # the number of a heading or a list item belongs to what follows
        yield cursor, min(cut, end)
        cursor = min(cut, end)
    yield from _unended(text, cursor, end, max(map(len, text[start:end].split("\n"))))


def _goes_on(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a sentence goes on behind a full stop: that of an abbreviation, or of an ordinal number."""
    if _BRACKETED.search(text, max(start, stop - 4), stop) and _GOES_ON.match(text, stop, end):
        return True
    before = text[max(start, stop - 14) : stop]
    if (_ABBREVIATION.search(before[-8:]) and not _LETTERED.search(before)) or _GERMAN_ORDINAL.search(before):
        return True
    following = text[stop:end].lstrip()
    if _DAY_AND_MONTH.search(before) and _DASH.match(following):
        return True
    if _OF_AMOUNT.search(before) and (following[:1].islower() or following[:1].isdigit()):
        return True
    is_dated = following[:1].islower() or _GERMAN_MONTH.match(following) is not None
    return is_dated and _ORDINAL.search(before) is not None


def _unended(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """What follows the last full stop of a block: a sentence that goes on elsewhere, or lines of a list.

    `width` is that of the block's longest line, in characters.
    """
    first = start
    for line_start, line_end in _lines(text, start, end):
        from_line_start = text.rfind("\n", 0, line_start) + 1
        is_full = line_end - from_line_start >= FULL_LINE * width
        if line_end < end and is_full and text[line_end - 1] != ":":
            continue
        yield first, line_end
        first = line_end + 1
    if first < end:
        yield first, end


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    cursor = start
    while (cut := text.find("\n", cursor, end)) != -1:
        yield cursor, cut
        cursor = cut + 1
    yield cursor, end


def _cut_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long at the last line end, else the last space, else anywhere (scripts without spaces)."""
    while end - start > MAX_QUOTE:
        cut = text.rfind("\n", start + 1, start + MAX_QUOTE)
        if cut == -1:
            cut = text.rfind(" ", start + 1, start + MAX_QUOTE)
        if cut == -1:
            cut = start + MAX_QUOTE
        yield start, cut
        start = cut
    yield start, end


def _trimmed(text: str, start: int, end: int) -> Passage:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Passage(start, end, text[start:end])
