"""Quotation marks: what opens and what closes a quote in an answer, and which ranges of a finished answer are quotes.

    The gauge "Harbour 3" failed   5" pipe       „Das Wort “an sich” steht da“      don't
               ~~~~~~~~~            inch mark     ~~~~~~~~~~~~~~~~~~~~~~~~~          apostrophes never are

    צה"ל    within a word a mark that opens both ways is a part of it, as Hebrew abbreviates: it opens nothing

Between « and » blanks may stand within the marks, as French has them; they do not belong to the quote.

A quote may hold marks of its own document: other marks as they are, and the same marks in pairs. So it is clear from
the answer alone where a quote closes: the same mark opens such a pair only at the quote's start, behind white space or
an opening bracket, where no quote ends; the next one closes the pair. The decoder takes only such pairs into quotes.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

from app.assistant.quotes.normal_text import writes_no_spaces

CLOSING = {
    '"': '"',
    "“": "”",
    "”": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "»": "«»",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
    "＂": "＂",
    "״": "״",
}
"""Every mark that opens a quote, and what closes it."""
PADDED = "«"
"""Behind it one blank may stand, and another before the mark that closes."""
BLANKS = " \u00a0\u202f\u2009"
WHOLE = ""
"""Opens an answer that is one quote from its first character; a line end closes it."""

Event = Literal["text", "opens", "pads", "closes", "inch", "dangles"]
"""inch: a mark behind a digit, which opens nothing. dangles: what stands behind a mark that ended a word, so that this
was no mark within one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Where a reader stands in an answer."""

    opener: str | None = None
    """The mark of the quote that is open; None: none is."""
    is_inner: bool = False
    """Whether a pair of marks of the document's own is open in it."""
    last: str = " "
    """The character before; " " at the beginning of the answer and of a quote."""
    is_new: bool = False
    """Whether the quote that is open may still have a blank behind its mark."""
    is_padded: bool = False
    """Whether it has one."""
    is_within: bool = False
    """Whether the last character is a mark behind a letter: if a letter follows, it stood within a word."""


@dataclass(frozen=True, slots=True)
class QuoteRange:
    """A quote in an answer without its marks: `answer[start:end]`."""

    start: int
    end: int
    is_closed: bool
    """False: the answer ended within it, for instance since it was long enough."""
    first: int
    last: int
    """`answer[first:last]` is the quote with its marks and the blanks within them."""


def closing_marks(opener: str) -> str:
    """What may close a quote that this mark opened."""
    return "\n" if opener == WHOLE else CLOSING[opener]


def opens_after(character: str) -> bool:
    """Whether a mark behind this character opens something: no quote ends here."""
    return character.isspace() or unicodedata.category(character) in ("Ps", "Pi", "Cc")


def spells(character: str) -> bool:
    """Whether a character belongs to a word that spaces divide from others: a mark between two such is a part of it."""
    return unicodedata.category(character)[0] in "LM" and not writes_no_spaces(character)


def opens_both_ways(opener: str) -> bool:
    """Whether the same mark opens and closes."""
    return opener in closing_marks(opener)


def read(reading: Reading, character: str) -> tuple[Reading, Event]:
    """Read on by one character."""
    opener, moved = reading.opener, replace(reading, last=character, is_new=False, is_within=False)
    if opener is None:
        if reading.is_within and not spells(character):
            return moved, "dangles"
        if character not in CLOSING:
            return moved, "text"
        if reading.last.isdigit() and opens_both_ways(character):
            return moved, "inch"
        if spells(reading.last) and opens_both_ways(character):
            return replace(moved, is_within=True), "text"
        return Reading(character, is_new=character == PADDED), "opens"
    if reading.is_new and character in BLANKS:
        return replace(reading, is_new=False, is_padded=True), "pads"
    if reading.is_inner:
        return (replace(moved, is_inner=False) if character in closing_marks(opener) else moved), "text"
    if character == opener and (opens_after(reading.last) or not opens_both_ways(opener)):
        return replace(moved, is_inner=True), "text"
    if character in closing_marks(opener):
        return Reading(last=character), "closes"
    return moved, "text"


def quotes_in(answer: str) -> list[QuoteRange]:
    """The quotes of an answer in order. Nothing that was said while it was decoded is needed, nor the documents."""
    quotes: list[QuoteRange] = []
    reading, start, first = Reading(), 0, 0
    for place, character in enumerate(answer):
        is_padded = reading.is_padded
        reading, event = read(reading, character)
        if event == "opens":
            start, first = place + 1, place
        elif event == "pads":
            start = place + 1
        elif event == "closes":
            end = place - (is_padded and start < place and answer[place - 1] in BLANKS)
            quotes.append(QuoteRange(start, end, True, first, place + 1))
    if reading.opener is not None:
        quotes.append(QuoteRange(start, len(answer), False, first, len(answer)))
    return quotes
