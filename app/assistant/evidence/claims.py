"""Cuts an answer into its sentences, each with the words of the documents that it quotes.

The lease ends in May ("until 31 May 2024"). Pets are not allowed.
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~~~~~~
a sentence, its quote at places that are known   a sentence for which evidence has to be sought
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.assistant.evidence.sentences import split_passages
from app.assistant.prompt import Content, PageText
from app.assistant.quotes.quote_marks import QuoteRange, quotes_in
from app.assistant.records import Citation

BRACKETS = {"(": ")", "[": "]", "（": "）"}
SENTENCE_ENDS = tuple(".!?。！？")

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of an answer, `answer[start:end]`, with what it was written from."""

    start: int
    end: int
    text: str
    """What it says: without quotes that only stand in brackets behind it."""
    contents: tuple[Content, ...]
    """Pages that the model was given, best first: evidence is sought in these."""
    quotes: tuple[str, ...] = ()
    """Words of the documents that it quotes."""
    pins: tuple[Citation, ...] = ()
    """What it is: words of the documents, as they stand."""
    quoted: PageText | None = None
    """The passage of which it is words, if that is known while its place in it is not."""
    elsewhere: tuple[PageText, ...] = ()
    """Further pages, of which the model was given passages: evidence is sought where they hold the sentence's words."""


def claims_of(
    answer: str, contents: Sequence[Content], *, has_quotes: bool, elsewhere: Sequence[PageText] = ()
) -> list[Claim]:
    """The sentences of an answer that was written from some pages.

    `has_quotes`: what stands between quotation marks is words of the documents. No sentence ends within them, and
    what is nothing but a quote belongs to the sentence before.
    """
    quotes = [quote for quote in quotes_in(answer) if quote.end > quote.start] if has_quotes else []
    claims = []
    for start, end in _bounds(answer, quotes):
        within = [quote for quote in quotes if start <= quote.start and quote.end <= end]
        text = _without(answer, start, end, within)
        words = tuple(answer[quote.start : quote.end] for quote in within)
        claims.append(Claim(start, end, text, tuple(contents), words, elsewhere=tuple(elsewhere)))
    return claims


def _bounds(answer: str, quotes: Sequence[QuoteRange]) -> list[Bounds]:
    """Where sentences begin and end: never within a quote, and what only quotes is no sentence of its own."""
    whole: list[Bounds] = []
    for passage in split_passages(answer):
        if whole and any(quote.start <= whole[-1][1] <= quote.end for quote in quotes):
            whole[-1] = whole[-1][0], passage.end
        else:
            whole.append((passage.start, passage.end))
    bounds: list[Bounds] = []
    for start, end in whole:
        own = [(quote.start, quote.end) for quote in quotes if start <= quote.start and quote.end <= end]
        if bounds and not _says_something(_cut_out(answer, start, end, own)):
            bounds[-1] = bounds[-1][0], end
        else:
            bounds.append((start, end))
    return bounds


def _without(answer: str, start: int, end: int, quotes: Sequence[QuoteRange]) -> str:
    """A sentence without the quotes that stand in brackets or behind it; all of it, if nothing else is in it."""
    cut: list[Bounds] = []
    for quote in quotes:
        first, last = quote.first, quote.last
        if BRACKETS.get(answer[first - 1 : first]) == answer[last : last + 1]:
            cut.append((first - 1, last + 1))
        elif answer[start:first].rstrip()[-1:] in SENTENCE_ENDS:
            cut.append((first, last))
    kept = _cut_out(answer, start, end, cut)
    return kept if _says_something(kept) else answer[start:end]


def _cut_out(answer: str, start: int, end: int, cut: Sequence[Bounds]) -> str:
    kept, at = "", start
    for first, last in cut:
        kept += answer[at:first].rstrip()
        at = last
    return kept + answer[at:end]


def _says_something(text: str) -> bool:
    return any(character.isalnum() for character in text)
