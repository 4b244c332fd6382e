"""Which choice of a form the words of a document name: a currency by its code or sign, another by a sentence about it.

    currency: EUR, GBP, USD          "Unit price (GBP)", "£12.50", and no other of them         GBP
    alcohol test: positive, negative "The alcohol test was negative for all drivers."           negative

Nothing is chosen where several are named, or where the sentence says "not".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.assistant.evidence.sentences import split_passages
from app.assistant.extraction.form import Kind, Leaf
from app.assistant.extraction.likeness import share_held
from app.assistant.extraction.printed_lines import Cell
from app.assistant.prompt import PageText

HELD = 0.6
"""Least share of the words that say what is asked for, of those that a sentence has."""

_CODE = re.compile(r"[A-Z]{3}")
_SIGNS = {"EUR": "€", "GBP": "£", "JPY": "¥円", "INR": "₹", "KRW": "₩", "UAH": "₴", "TRY": "₺", "ILS": "₪", "PLN": "zł"}
_NOT_WORDS = "not no never nicht kein keine nie ne pas non aucun sin nunca jamás não geen niet senza without"
_NOT = frozenset(_NOT_WORDS.split())

Chosen = tuple[str, Cell]
"""A choice with the words that name it."""


def choose(leaf: Leaf, ways: Sequence[str], pages: Sequence[PageText]) -> Chosen | None:
    """The one choice that the pages name; None: they name none, or several. `ways`: what it is asked for with."""
    if leaf.kind is not Kind.CHOICE:
        return None
    if all(map(_CODE.fullmatch, leaf.choices)):
        return _only([mention for page in pages for choice in leaf.choices for mention in _codes(choice, page)])
    return _only([mention for page in pages for mention in _told(leaf, ways, page)])


def _only(found: Sequence[Chosen]) -> Chosen | None:
    return found[0] if len({choice for choice, _ in found}) == 1 else None


def _codes(choice: str, page: PageText) -> list[Chosen]:
    """Where a code, or the sign of a currency, stands: the sign with its number."""
    signs = _SIGNS.get(choice, "")
    ways = [rf"(?<![^\W_]){choice}(?![^\W_])"]
    if signs:
        sign = signs if signs == "zł" else f"[{signs}]"
        ways += [rf"{sign} ?\d[\d.,]*\d|{sign} ?\d|\d[\d.,]* ?{sign}"]
    found = [match.span() for way in ways for match in re.finditer(way, page.text)]
    return [(choice, Cell(page, page.text[start:end], start, end)) for start, end in sorted(found)[:1]]


def _told(leaf: Leaf, ways: Sequence[str], page: PageText) -> list[Chosen]:
    """The choices that sentences about what is asked for name."""
    found = []
    for passage in split_passages(page.text):
        words = re.findall(r"[^\W_]+", passage.text.casefold())
        named = [choice for choice in leaf.choices if _stands_in(choice, passage.text)]
        if len(named) != 1 or not _NOT.isdisjoint(words):
            continue
        if max(share_held(way, passage.text, leaf.choices) for way in ways) >= HELD:
            found.append((named[0], Cell(page, passage.text, passage.start, passage.end)))
    return found


def _stands_in(choice: str, text: str) -> bool:
    return re.search(rf"(?<![^\W_]){re.escape(choice)}(?![^\W_])", text, re.IGNORECASE) is not None
