"""Days, amounts and codes that stand right behind the words that say what they are, in running text.

date_accepted     Received 14 November 2022; accepted 2 March 2023        2 March 2023
ust_id_nr         Tel. 0941 55 08 31 · USt-IdNr. DE287114930              DE287114930
deposit           A deposit of 2,400 crowns is paid                       2,400
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.assistant.evidence.dates import dates_in
from app.assistant.extraction.form import Kind, Leaf
from app.assistant.extraction.likeness import by_words, is_of_money
from app.assistant.extraction.printed_lines import Cell
from app.assistant.extraction.value_reading import read_number
from app.assistant.extraction.value_words import ACCOUNT, LEAST_CODE
from app.assistant.extraction.written_forms import ADDRESS, WRITTEN
from app.assistant.prompt import PageText

SAME_WORDS = 0.95
MOST_WORDS = 5
"""Words before a value that may be what it is called."""
NEAR = 60
"""Characters in which they stand."""

_BETWEEN_WORDS = """
    a about am an amounts are at auf ab au bei beträgt bis by de del den der dem des di du el es est et ist is it le
    la il in of on par per que sind son the to until up van vom von war was with y zu zum zur è only
"""
_BETWEEN = frozenset(_BETWEEN_WORDS.split())
_DAY_WORDS = frozenset(["date", "datum", "day", "tag", "fecha", "data", "jour", "día", "dia", "giorno"])
_AMOUNT = re.compile(
    r"(?:[$€£¥₹] ?|(?:EUR|USD|GBP|CHF) )?\d+(?:[.,'’ \u00a0\u202f]\d+)*(?: ?(?:[€£$¥%]|EUR\b|USD\b|GBP\b|CHF\b))?"
)
_CODE = re.compile(r"(?<!\w)(?=[^\s]*\d[^\s]*\d)[A-Za-z0-9][\w/.-]*[A-Za-z0-9]")
_KNOWN = {"iban": ACCOUNT, "email": ADDRESS, "mail": ADDRESS, "courriel": ADDRESS}
"""What is known by its form, whatever stands before it."""
_BESIDE_WORDS = "address adresse adresa dirección indirizzo bank account number nummer nr konto e"
_BESIDE = frozenset(_BESIDE_WORDS.split())
_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\.?")
_SENTENCE_END = re.compile(r"[;!?]|(?<=[^\W\d_]{4})[.](?=\s)|\n\s*\n|\t| \| ")


def named_value(leaf: Leaf, ways: Sequence[str], pages: Sequence[PageText], mark: str | None) -> Cell | None:
    """The value that stands behind words which say that it is the one asked for; None: none, or several that differ."""
    if leaf.is_judged:
        return None
    pattern = _known_form(leaf)
    if pattern is not None:
        return _only([Cell(page, found[0], *found.span()) for page in pages for found in pattern.finditer(page.text)])
    wanted = [_without_day(leaf, way) for way in ways]
    found = [
        cell
        for page in pages
        for cell in _candidates(leaf, ways, page, mark)
        if any(_is_called(way, _before(cell)) for way in wanted if way)
    ]
    return _only(found)


def _known_form(leaf: Leaf) -> re.Pattern[str] | None:
    """How the value is written, where its name says no more than that: "email", not "customer email"; or its format."""
    if leaf.limits.format in WRITTEN:
        return WRITTEN[leaf.limits.format]
    words = re.findall(r"[^\W_]+", leaf.name.casefold())
    known = [word for word in words if word in _KNOWN]
    is_alone = len(known) == 1 and all(word in _KNOWN or word in _BESIDE for word in words)
    return _KNOWN[known[0]] if is_alone and leaf.kind is Kind.WORDS else None


def _only(found: Sequence[Cell]) -> Cell | None:
    return found[0] if len({" ".join(cell.text.split()) for cell in found}) == 1 else None


def _candidates(leaf: Leaf, ways: Sequence[str], page: PageText, mark: str | None) -> Iterator[Cell]:
    taken = [found.span() for found in dates_in(page.text)]
    if leaf.kind is Kind.DATE:
        yield from (Cell(page, page.text[start:end], start, end) for start, end in taken)
        return
    is_number = leaf.kind in (Kind.NUMBER, Kind.INTEGER)
    if not is_number:
        accounts = [found.span() for found in ACCOUNT.finditer(page.text)]
        yield from (Cell(page, page.text[start:end], start, end) for start, end in accounts)
        taken += accounts
    for match in (_AMOUNT if is_number else _CODE).finditer(page.text):
        is_within = any(low < match.end() and match.start() < high for low, high in taken)
        if not is_within and (_is_amount(match[0], ways, mark) if is_number else len(match[0]) >= LEAST_CODE):
            yield Cell(page, match[0], *match.span())


def _is_amount(text: str, ways: Sequence[str], mark: str | None) -> bool:
    is_share = "%" in text and any(map(is_of_money, ways))
    return not is_share and read_number(text, mark or ".") is not None


def _before(cell: Cell) -> list[str]:
    """The words before a value in its sentence, those nearest last."""
    text = cell.page.text[max(0, cell.start - NEAR) : cell.start]
    if not text.endswith("\n"):
        text = re.sub(r"(?<![^\W\d_]{5})\.\s*$", " ", text)  # that of an abbreviation: "No. 5"
    text = text[max((match.end() for match in _SENTENCE_END.finditer(text)), default=0) :]
    words = _WORD.findall(text)
    if re.search(r"[^\s\w.:'’()-]\s*$", text):  # a comma, a bar: it is not theirs
        return []
    return words


def _is_called(way: str, before: Sequence[str]) -> bool:
    """Whether some words end with what is asked for, but for those that only lead to the value: "payable until the"."""
    left = list(before)
    while left:
        some = left[-MOST_WORDS:]
        if any(by_words(way, " ".join(some[-count:])) >= SAME_WORDS for count in range(1, len(some) + 1)):
            return True
        if left.pop().casefold().rstrip(".") not in _BETWEEN:
            return False
    return False


def _without_day(leaf: Leaf, way: str) -> str:
    """Of "date accepted" the word that stands before a day; empty if it is the only one."""
    if leaf.kind is not Kind.DATE:
        return way
    return " ".join(word for word in way.split() if word.casefold() not in _DAY_WORDS)
