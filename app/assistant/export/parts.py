"""What an exported answer is made of, whatever the format: its sentences with their pins, its notes, its receipt."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass

from app.assistant.coverage import page_ranges
from app.assistant.receipt_words import answered_by, receipt_lines
from app.assistant.records import Answer, Citation, ImagePin

SEEN = "Seen on a picture of the page: there are no words to quote"
NOT_FOUND = "not found in the document"
WEAK = "support is weak"
SUMMARY = "Summary"
NEAREST = "The passages that come nearest"
CITATIONS = "Citations"
RECEIPT = "What the answer rests on"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the answer's text. All parts together are the text."""

    text: str
    pins: tuple[int, ...] = ()
    """Numbers of the notes it rests on, counted from 1."""
    mark: str = ""
    """Why it is marked as unsupported; empty: it is not."""


@dataclass(frozen=True, slots=True)
class Note:
    """A pin in words."""

    number: int
    """Counted from 1."""
    document: str
    pages: str
    """"page 3", or "pages 3-4" for a quote that runs over the end of a page."""
    quote: str | None
    """Verbatim, with its line ends; None: seen on a picture."""
    also: str
    """Where else the same words stand: "page 9; annex.pdf, page 2". Empty: nowhere."""
    doubt: str
    """One sentence why a reader may not see these words on the page; empty: nothing speaks against it."""


def heading_of(answer: Answer) -> str:
    """The question; of a summary, what it is of."""
    if answer.question.strip():
        return answer.question
    names = ", ".join(document.document for document in answer.coverage.documents)
    return f"{SUMMARY} of {names}" if names else SUMMARY


def parts_of(answer: Answer) -> list[Part]:
    """The text in parts: sentences with their pins, and what stands between them.

    Where the sentences of an answer are not known, its pins belong to all of it.
    """
    if not answer.sentences:
        return [Part(answer.text, tuple(range(1, len(answer.supports) + 1)))]
    # That the documents do not say it is no claim, and rests on nothing.
    is_marked = answer.found or not answer.question.strip()
    parts, end = [], 0
    for sentence in answer.sentences:
        if between := answer.text[end : sentence.start]:
            parts.append(Part(between))
        text = answer.text[sentence.start : sentence.end]
        is_bare = is_marked and not sentence.is_supported and text.strip()
        mark = "" if not is_bare else WEAK if sentence.pins else NOT_FOUND
        parts.append(Part(text, tuple(pin + 1 for pin in sentence.pins), mark))
        end = sentence.end
    return [*parts, Part(answer.text[end:])] if answer.text[end:] else parts


def notes_of(answer: Answer) -> list[Note]:
    """The answer's pins as notes, in the order of their numbers."""
    return [note_of(number, support) for number, support in enumerate(answer.supports, start=1)]


def nearest_of(answer: Answer) -> list[Note]:
    """The passages that come nearest, where the documents do not say it."""
    return [note_of(number, citation) for number, citation in enumerate(answer.nearest, start=1)]


def note_of(number: int, support: Citation | ImagePin) -> Note:
    """One pin as a note."""
    if isinstance(support, ImagePin):
        return Note(number, support.document, page_ranges([support.page]), None, "", "")
    pages = page_ranges([support.page, *(stretch.page for stretch in support.goes_on)])
    return Note(number, support.document, pages, support.quote, _also(support), support.suspicious)


def _also(citation: Citation) -> str:
    """The other places, each document once, in the order in which they come."""
    pages: dict[tuple[int, str], list[int]] = {}
    for place in citation.also_at:
        listed = pages.setdefault((place.document_id, place.document), [])
        listed += [stretch.page for stretch in place.stretches if stretch.page not in listed]
    return "; ".join(
        page_ranges(numbers) if document_id == citation.document_id else f"{name}, {page_ranges(numbers)}"
        for (document_id, name), numbers in pages.items()
        if numbers
    )


def receipt_of(answer: Answer) -> list[str]:
    """The whole receipt, and what answered."""
    return [*receipt_lines(answer.coverage, answer.timing.reused_tokens), answered_by(answer)]


def plain(text: str) -> str:
    """The text for a file: what steers a terminal or the writing direction is left out, and nothing that is read.

    Control characters but line ends become spaces, lone surrogates a replacement character; marks that turn the
    direction of what follows them go.
    """
    return "".join(_PLAIN.get(_kind(character), character) if character != "\n" else "\n" for character in text)


def _kind(character: str) -> str:
    return "turn" if character in _TURNS else unicodedata.category(character)


_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_PLAIN = {"Cc": " ", "Cs": "\N{REPLACEMENT CHARACTER}", "turn": ""}


def one_line(text: str) -> str:
    """`plain`, with runs of white space as one space."""
    return " ".join(plain(text).split())


def isolated(text: str) -> str:
    """The text between marks (FSI, PDI) that keep its writing direction from what stands around it, if need be."""
    turns = any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)
    return f"\u2068{text}\u2069" if turns else text


def is_right_to_left(text: str) -> bool:
    """Whether most letters of a text run from right to left."""
    directions = [unicodedata.bidirectional(character) for character in text]
    return sum(direction in ("R", "AL") for direction in directions) > directions.count("L")


def language_of(text: str) -> str:
    """The language tag (BCP 47) for a text: its script where that says how to show it, else empty, for unknown.

    Which language is written in a script stays open, but for kana and hangul, which belong to one.
    """
    counts = Counter(_tag_of(ord(character)) for character in text if character.isalpha())
    if counts["ja"]:
        counts["ja"] += counts.pop("und-Hani", 0)
    tag, count = max(counts.items(), key=lambda entry: entry[1], default=("", 0))
    return tag if 2 * count > counts.total() else ""


def _tag_of(code: int) -> str:
    return next((tag for tag, first, last in _SCRIPTS if first <= code <= last), "")


_SCRIPTS = (
    ("und-Hebr", 0x0590, 0x05FF),
    ("und-Arab", 0x0600, 0x06FF),
    ("und-Syrc", 0x0700, 0x074F),
    ("und-Arab", 0x0750, 0x077F),
    ("und-Thaa", 0x0780, 0x07BF),
    ("und-Nkoo", 0x07C0, 0x07FF),
    ("und-Arab", 0x0870, 0x08FF),
    ("ko", 0x1100, 0x11FF),
    ("ja", 0x3040, 0x30FF),
    ("und-Hani", 0x3400, 0x9FFF),
    ("ko", 0xAC00, 0xD7AF),
    ("und-Hani", 0xF900, 0xFAFF),
    ("und-Hebr", 0xFB1D, 0xFB4F),
    ("und-Arab", 0xFB50, 0xFEFF),
    ("und-Hani", 0x20000, 0x323AF),
)
"""Blocks of scripts whose writing direction or letter forms depend on the tag."""
