"""Judges an answer and a pin against the gold answer and the gold evidence."""

from __future__ import annotations

import re
import string
import unicodedata
from collections import Counter
from dataclasses import dataclass

from questions import Case, packed_length

ENOUGH = 0.5
"""Share of the shorter of pin and gold sentence that both must have in common."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A place in the document that was asked, and the words that are said to stand there."""

    page: int
    """As the document counts, from 1."""
    start: int
    end: int
    """Characters of the page's text."""
    quote: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One answer's figures. Of an unanswerable question only `refused` and `verbatim` mean something."""

    refused: bool
    f1: float
    exact: bool
    verbatim: bool | None
    """Whether the page has the quote at the place given; None: there is no pin."""
    page: bool | None
    evidence: bool | None
    """Whether the pin contains or overlaps the gold evidence."""
    holds_answer: bool | None
    """Whether the pin contains all of the gold answer at its gold place."""


def judge(case: Case, pages: dict[int, str], answer: str, pin: Pin | None, *, refused: bool) -> Judged:
    """Judge one answer. `pages` are the texts as the app read them."""
    f1 = 0.0 if refused else max(token_f1(answer, gold, case.language) for gold in case.answers)
    exact = not refused and any(_words(answer, case.language) == _words(gold, case.language) for gold in case.answers)
    if pin is None:
        return Judged(refused, f1, exact, None, None, None, None)
    text = pages.get(pin.page, "")
    start, end = packed_length(text[: pin.start]), packed_length(text[: pin.end])
    on_page = pin.page == case.page
    common = min(end, case.evidence[1]) - max(start, case.evidence[0])
    shorter = max(1, min(end - start, case.evidence[1] - case.evidence[0]))
    return Judged(
        refused=refused,
        f1=f1,
        exact=exact,
        verbatim=text[pin.start : pin.end] == pin.quote,
        page=on_page,
        evidence=on_page and common >= ENOUGH * shorter,
        holds_answer=on_page and start <= case.answer[0] and case.answer[1] <= end,
    )


def token_f1(given: str, gold: str, language: str) -> float:
    """SQuAD's token F1; of Chinese, of characters."""
    first, second = _words(given, language), _words(gold, language)
    same = sum((Counter(first) & Counter(second)).values())
    return 2 * same / (len(first) + len(second)) if same else float(first == second)


def _words(text: str, language: str) -> list[str]:
    """SQuAD's normalisation: lower case, no punctuation of any script, no articles (English ones, and Arabic "al-").

    Chinese is taken apart into characters, runs of Latin letters and digits staying whole, as in CMRC 2018 and MLQA.
    German articles are left in, as SQuAD's own script would.
    """
    plain = "".join(
        letter for letter in text.lower() if letter not in string.punctuation and unicodedata.category(letter)[0] != "P"
    )
    if language == "zh":
        return re.findall(r"[a-z0-9]+|\S", plain)
    if language == "ar":
        plain = re.sub(r"(^|\s)ال", r"\1", plain)
    return re.sub(r"\b(a|an|the)\b", " ", plain).split()
