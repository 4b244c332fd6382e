"""Finds where a freely written quote comes nearest to a document's words, as apps do that cannot enforce quotes.

The rule: white space and case do not count. On each page the longest piece that quote and page have in common is sought
(difflib), and the window of the quote's length around it is compared with the quote. The best window of all pages is
the place, if its ratio (2 x common characters / characters of both) reaches THRESHOLD.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

THRESHOLD = 0.8


@dataclass(frozen=True, slots=True)
class Match:
    """Where a quote comes nearest to the words of a page: `page_text[start:end]`."""

    page: int
    start: int
    end: int
    ratio: float


def best_match(quote: str, pages: Mapping[int, str]) -> Match | None:
    """The nearest place; None if no place is near enough."""
    wanted = "".join(quote.split()).lower()
    if not wanted:
        return None
    matches = [match for number, text in pages.items() if (match := _on_page(wanted, number, text)) is not None]
    best = max(matches, key=lambda match: match.ratio, default=None)
    return best if best is not None and best.ratio >= THRESHOLD else None


def _on_page(wanted: str, number: int, text: str) -> Match | None:
    places = [at for at, letter in enumerate(text) if not letter.isspace()]
    packed = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text if not letter.isspace())
    exact = packed.find(wanted)
    if exact != -1:
        return Match(number, places[exact], places[exact + len(wanted) - 1] + 1, 1.0)
    common = SequenceMatcher(None, packed, wanted, autojunk=False).find_longest_match()
    if not common.size:
        return None
    start = max(0, common.a - common.b)
    end = min(len(packed), start + len(wanted))
    ratio = SequenceMatcher(None, packed[start:end], wanted, autojunk=False).ratio()
    return Match(number, places[start], places[end - 1] + 1, ratio)
