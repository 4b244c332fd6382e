"""What can be compared of what several documents say: amounts of money, shares, numbers, lengths of time, dates.

"£1,240 a month"      1240 in £ a month           "zwei Monate"      some 61 days
"31 March 2028"       the day                     "the usual rent"   nothing

Only values of one kind are compared: pounds with pounds, a rent a month with one a month or a year (twelve months), a
time with a time. What could mean two things is not read at all: a wrong order is worse than none.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.assistant.evidence.dates import dates_in
from app.assistant.evidence.sums import CURRENCY, DIGITS, currency_of, sums_in
from app.assistant.extraction.value_reading import read_date, read_number

DATE, DAYS, WORKING_DAYS = "date", "days", "working days"


class Kind(Enum):
    """What is compared."""

    WHEN = "when"
    HOW_LONG = "how long"
    HOW_MUCH = "how much"


@dataclass(frozen=True, slots=True)
class Said:
    """A value with what it is counted in: values of the same unit can be compared."""

    unit: str
    """DATE, DAYS, WORKING_DAYS, "%", a currency as it is written most often ("€"), or the word behind a number."""
    value: float
    """Days since 1 January of the year 1, days, or the number."""
    months: float = 0.0
    """Of an amount that is paid again and again: every how many months; 0: it does not say."""


_SHARE = re.compile(rf"({DIGITS})\s?(?:%|percent\b|per\s+cent\b|prozent\b|pour\s+cent\b|por\s+ciento\b)", re.IGNORECASE)
_SPANS = {
    1 / 1440: "min(?:ute)?[ns]?|minut[oi]s?|minuut|minuten",
    1 / 24: "hours?|stunden?|heures?|horas?|or[ae]|uur",
    1.0: "days?|tage?n?|jours?|d[ií]as?|giorn[oi]|dag(?:en)?|日間?|天",
    7.0: "weeks?|wochen?|semaines?|semanas?|settiman[ae]|we(?:ek|ken)|週間?|周",
    30.4375: "months?|monate?n?|mois|meses|mes|mes[ei]|m[eê]s(?:es)?|maand(?:en)?|[かヶカ个個]月間?",
    365.25: "years?|jahre?n?|ans?|ann[ée]es?|años?|ann[io]|anos?|ja(?:ar|ren)|年間?",
}
_WORDS = (
    "one ein eine einem einen einer un une una uno um uma een 一",
    "two zwei deux dos due dois duas twee 两 兩 二",
    "three drei trois tres tre três drie 三",
    "four vier quatre cuatro quattro quatro 四",
    "five fünf cinq cinco cinque vijf 五",
    "six sechs seis sei zes 六",
    "seven sieben sept siete sette sete zeven 七",
    "eight acht huit ocho otto oito 八",
    "nine neun neuf nueve nove negen 九",
    "ten zehn dix diez dieci dez tien 十",
    "eleven elf onze once undici",
    "twelve zwölf douze doce dodici doze twaalf 十二",
)
_WORD_NUMBER = {word: number for number, words in enumerate(_WORDS, start=1) for word in words.split()}
_WORD_NUMBER |= {"a": 1, "an": 1}
_EAST_ASIAN = "一二三四五六七八九十两兩"
_COUNTS = "|".join(word for word in _WORD_NUMBER if word not in _EAST_ASIAN)
_SPAN = re.compile(
    rf"(?:(?<![\d.,])(?P<digits>\d+(?:[.,]\d+)?)|(?<![^\W\d_]-)\b(?P<word>{_COUNTS})\b"
    rf"|(?<![{_EAST_ASIAN}百千])(?P<sign>十?[{_EAST_ASIAN}])(?![{_EAST_ASIAN}百千]))(?:\s*\([^()]{{1,20}}\))?[\s-]*"
    r"(?P<at_work>(?:working|business|werk|arbeits)[\s-]*)?(?:(?:calendar|full|volle|kalender)[\s-]*)?"
    rf"(?:{'|'.join(f'(?P<u{place}>{names})' for place, names in enumerate(_SPANS.values()))})(?![^\W\d_])",
    re.IGNORECASE,
)
_A = r"(?:\b(?:a|an|per|each|every|im|pro|par|al|por|ao)\s+(?:(?:calendar|kalender)[\s-]*)?|/\s?)"
_EVERY_MONTHS = {
    months: re.compile(pattern, re.IGNORECASE)
    for months, pattern in {
        1.0: rf"{_A}(?:month|monat|mois|mes|mese|mês|maand)\b|\bp\.?\s?c\.?\s?m\b|\bmonthly\b"
        r"|\b(?:monatlich|mensu[ae]l|mensil|mensal|maandelijks)|每月|月额|月額",
        3.0: rf"{_A}(?:quarter|quartal|trimestre)\b|\bquarterly\b|\b(?:vierteljährlich|trimestr[ai])",
        12.0: rf"{_A}(?:year|annum|jahr|an|año|anno|ano|jaar)\b|\bp\.\s?a\."
        r"|\b(?:annual|yearly|jährlich|annuel|anual)|每年|年额|年額",
        12 / 52: rf"{_A}(?:week|woche|semaine|semana|settimana)\b|\bp\.?\s?w\b"
        r"|\b(?:weekly|wöchentlich|hebdomadaire|semanal)",
    }.items()
}
_BY_SOMETHING = re.compile(rf"{_A}[^\W\d_]+|\bhourly\b|\bdaily\b|\btäglich|\bstündlich", re.IGNORECASE)
"""For each of what is no time that is known: a person, a day, a square metre."""
NEAR = 30
"""Characters in which what an amount is paid for stands beside it."""
_BETWEEN = r"(?:to|and|or|bis|und|oder|à|au?|et|ou|y|o|e|tot|en|[-–—〜～至到])"
_RANGE = re.compile(rf"\d\s*{_BETWEEN}\s*$", re.IGNORECASE)
_RANGE_ON = re.compile(rf"\s*{_BETWEEN}\s*(?:{CURRENCY})?\s?\d", re.IGNORECASE)
_NEGATIVE = re.compile(r"(?:[-−–(]|\bminus|\bloss\s+of)\s*$", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}")
_UNIT = re.compile(r"\s?([^\W\d_]+|[㎡°])")
MOST_FIGURES = 15


def read_said(words: str, kind: Kind, mark: str | None) -> Said | None:
    """The one value of a kind in some words; None: there is none, or several that differ, or it could mean two things.

    `mark`: what parts the fraction of the document's numbers (`decimal_mark`), where that is known.
    """
    readers = {Kind.WHEN: (_dates,), Kind.HOW_LONG: (_spans,), Kind.HOW_MUCH: (_amounts, _shares, _spans, _plain)}
    for read in readers[kind]:
        if found := set(read(words, mark)):
            only = found.pop()
            return None if found or math.isnan(only.value) or math.isnan(only.months) else only
    return None


def compared(values: Iterable[Said]) -> list[float] | None:
    """The values as numbers of one unit; None: they are of several kinds.

    Amounts are told a month, where some are paid a month and others a year, and all say it.
    """
    known = list(values)
    if len({one.unit for one in known}) > 1:
        return None
    every = {one.months for one in known}
    if len(every - {0.0}) < 2:  # where only some say "a month", the others are taken to mean it
        return [one.value for one in known]
    return None if 0.0 in every else [one.value / one.months for one in known]


def _dates(words: str, mark: str | None) -> Iterable[Said]:
    for found in dates_in(words):
        if (day := read_date(" ".join(found[0].split()))) is not None:
            yield Said(DATE, float(date.fromisoformat(day).toordinal()))


def _spans(words: str, mark: str | None) -> Iterable[Said]:
    for found in _SPAN.finditer(words):
        said = found["digits"] or found["word"] or found["sign"]
        number: float | None = _WORD_NUMBER.get(said.casefold())
        if number is None and found["sign"]:
            number = 10 + _WORD_NUMBER[said[1]] if said[0] == "十" else None
        elif number is None and len(said) <= MOST_FIGURES:
            number = read_number(said, mark)
        days = next(days for place, days in enumerate(_SPANS) if found[f"u{place}"])
        is_range = _RANGE.search(words, 0, found.start()) or re.match(
            rf"\s*{_BETWEEN}\s*\d", words[found.end("digits") :]
        )
        value = math.nan if number is None or is_range else number if found["at_work"] else number * days
        yield Said(WORKING_DAYS if found["at_work"] else DAYS, value)


def _amounts(words: str, mark: str | None) -> Iterable[Said]:
    for found in sums_in(words):
        yield Said(currency_of(found[0]), _read(words, found, mark), _months(words, found))


def _shares(words: str, mark: str | None) -> Iterable[Said]:
    for found in _SHARE.finditer(words):
        grouped = _GROUPED.fullmatch(found[1])  # of a share three figures are a fraction: 3.875 %
        yield Said("%", _read(words, found, grouped[1] if grouped else mark))


def _plain(words: str, mark: str | None) -> Iterable[Said]:
    for found in re.finditer(DIGITS, words):
        unit = _UNIT.match(words, found.end())
        yield Said(unit[1].casefold() if unit else "", _read(words, found, mark))


def _read(words: str, found: re.Match[str], mark: str | None) -> float:
    """The number of a match; nan, which no other number is, where it is one of a range, below 0, or a word multiplies "
    "it."""
    digits = re.search(DIGITS, found[0])
    after = re.match(r"\s?[^\W\d_]+", words[found.end() :])
    if digits is None or len(digits[0]) > MOST_FIGURES or _NEGATIVE.search(words, 0, found.start()):
        return math.nan
    if _RANGE.search(words, 0, found.start()) or _RANGE_ON.match(words, found.end()):
        return math.nan
    if mark is None and (grouped := _GROUPED.fullmatch(digits[0])):  # a sum of money has no three figures of fractions
        mark = "." if grouped[1] == "," else ","
    number = read_number(digits[0] + (after[0] if after else ""), mark)
    return math.nan if number is None else float(number)


def _months(words: str, found: re.Match[str]) -> float:
    """How often a sum is paid, as the words beside it say; nan: for something else, or it stays open."""
    behind = re.split(r"[.;](?=\s)|\n", words[found.end() : found.end() + NEAR])[0]
    before = re.split(r"[.;](?=\s)|\n", words[max(0, found.start() - NEAR) : found.start()])[-1]
    told = {months for months, pattern in _EVERY_MONTHS.items() if pattern.search(before)}
    places = {months: at.start() for months, pattern in _EVERY_MONTHS.items() if (at := pattern.search(behind))}
    first = min(places, key=places.__getitem__, default=None)
    if (other := _BY_SOMETHING.match(behind.lstrip())) and (first is None or places[first] > len(other[0])):
        return math.nan
    if first is not None:
        told.add(first)
    return told.pop() if len(told) == 1 else math.nan if told else 0.0
