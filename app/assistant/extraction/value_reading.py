"""Reads numbers and dates in words of a document, only where they can mean one thing: 1.250,00 EUR, 12 March 2024.

    "1.250,00 EUR"   1250.0                 "03/04/2024"   nothing: the 3rd of April, or the 4th of March
    "1.250"          nothing, or 1250 where the document's other numbers show that a point parts thousands

A value that is read wrong is worse than one that is not: a word that multiplies (million, Tsd.) or a second number
beside it, a letter that touches it, half a date, a year of two digits: nothing is read.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from app.assistant.evidence.dates import MONTH_OF

_SPACES = "\u0020\u00a0\u2009\u202f"
_NUMBER = re.compile(rf"\d+(?:[.,'’{_SPACES}]\d+)*")
_MINUS = tuple("-\u2212\u2013")
_CURRENCIES = tuple("$€£¥₹₩₽₺₫₴₦")
_GROUPED = re.compile(r"\d{1,3}(?P<mark>[.,'’\s])\d{3}(?:(?P=mark)\d{3})*")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")

# Words that multiply the number beside them, as beginnings. What merely begins alike is not read either: no harm.
_MULTIPLIERS = """
    hundred hundert cent cien thousand tausend tsd mille mil million milion miljoen milj mill mio mln bill bio bln mrd
    mld milliard miliard trillion bn tn k m b t cr crore lakh lac dozen dutzend dozijn docena dzina tys mlrd
    tusen duizend milh juta ribu miliar milyon milyar bin tuhat tuh triệu nghìn tỷ
    тыс тысяч млн миллион млрд миллиард трлн сот χιλ εκατ δισ
"""
_SHORT = {word for word in _MULTIPLIERS.split() if len(word) <= 3}
_LONG = tuple(word for word in _MULTIPLIERS.split() if len(word) > 3)
_UNITS_OF_OTHER_SCRIPTS = set("円元圆圓원年月日個个件名歳才岁人")

_DAY_OF_WEEK = re.compile(r"^[^\W\d]+(?:\.,?|,)\s+(?=\d)")


def read_number(words: str, marks: str | None = None) -> int | float | None:
    """The one number in some words, or None where there is none, more than one, or it could mean two things.

    `marks` is what parts the digits in this document where that is known (`decimal_mark`): "." or ",".
    """
    text = unicodedata.normalize("NFKC", words).strip()
    found = list(_NUMBER.finditer(text))
    if len(found) != 1:
        return None
    start, end = found[0].span()
    before, is_negative = _without_sign(text[:start])
    if before is None or not (_can_stand_beside(before, last=True) and _can_stand_beside(text[end:], last=False)):
        return None
    plain = _plain_digits(found[0][0], marks)
    if plain is None:
        return None
    exact = Decimal(plain) * (-1 if is_negative else 1)
    if "." not in plain:
        return int(exact)
    near = float(exact)
    return near if Decimal(repr(near)) == exact else None


def decimal_mark(texts: Iterable[str]) -> str | None:
    """What parts the fraction of the numbers of a document, "." or ",", if those that show it all agree; else None.

    Where none shows it, that of the language: in Chinese, Japanese and Korean a comma parts thousands, always.
    """
    seen: set[str] = set()
    letters = Counter[bool]()
    for text in texts:
        letters.update(_is_east_asian(letter) for letter in text if letter.isalpha())
        for match in _SHOWING.finditer(text):
            if match["alone"]:  # 0.5
                seen.add(match["alone"])
            elif match["fraction"] and match["fraction"] != match["grouping"]:  # 1,250.00
                seen.add(match["fraction"])
            elif not match["fraction"] and match[0].count(match["grouping"]) > 1:  # 1,250,000
                seen.add("," if match["grouping"] == "." else ".")
        seen.update(match[1] or match[2] for match in _PENCE.finditer(text))
        seen.update("." for _ in _POUNDS.finditer(text))
    if not seen and letters[True] > letters[False]:
        return "."
    return seen.pop() if len(seen) == 1 else None


_SHOWING = re.compile(
    r"(?<![\d.,])(?:0(?P<alone>[.,])\d+|\d{1,3}(?:(?P<grouping>[.,])\d{3})(?:(?P=grouping)\d{3})*(?:(?P<fraction>[.,])\d+)?)"
    r"(?![\d.,]*\d)"
)


_CURRENCY = r"(?:[€£$¥₹]|\b(?:EUR|USD|GBP|CHF))"
_PENCE = re.compile(
    rf"{_CURRENCY} ?\d+([.,])\d\d(?![.,]?\d)|(?<![\d.,])\d+([.,])\d\d ?(?:[€£$¥₹]|(?:EUR|USD|GBP|CHF|Euro)\b)"
)
"""£214.60: two digits behind a mark are no thousands, and with a currency no date."""
_POUNDS = re.compile(r"[£$] ?\d{1,3}(?:,\d{3})+(?![.,]?\d)")
"""£1,240: a comma behind these signs parts thousands, for nobody writes pence with three digits and a comma."""


def read_date(words: str) -> str | None:
    """The one day that some words name, as ISO 8601, or None where they name none, or could name two."""
    text = unicodedata.normalize("NFKC", words).strip().strip(".,;()")
    for pattern, order in _DATES:
        if match := pattern.fullmatch(_DAY_OF_WEEK.sub("", text) if order != "ymd" else text):
            day, month, year = (match[order.index(part) + 1] for part in "dmy")
            return _iso(year, MONTH_OF.get(month.casefold().rstrip("."), 0) if not month.isdigit() else month, day)
    if match := re.fullmatch(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", text):
        first, second, year = match.groups()
        days = {found for found in (_iso(year, second, first), _iso(year, first, second)) if found}
        return days.pop() if len(days) == 1 else None
    return None


_WORD = r"([^\W\d_]+\.?)"
_DATES = (
    (re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"), "ymd"),
    (re.compile(r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?"), "ymd"),
    (re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})"), "dmy"),
    (re.compile(rf"(\d{{1,2}})(?:\.|st|nd|rd|th|er|º|°|ª)? (?:of |de |d[’'])?{_WORD},? (?:de |del )?(\d{{4}})"), "dmy"),
    (re.compile(rf"(\d{{1,2}})-{_WORD}-(\d{{4}})"), "dmy"),
    (re.compile(rf"{_WORD} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})"), "mdy"),
)


def _without_sign(before: str) -> tuple[str | None, bool]:
    """What stands before a number without its sign, and whether that is a minus; None where a dash could be either."""
    symbols = before.rstrip("".join(_CURRENCIES) + " ") if before[-1:] != " " else before
    sign = symbols[-1:]
    if sign in _MINUS or sign == "+":
        rest = symbols[:-1]
        if rest and not rest[-1].isspace() and rest[-1] not in _CURRENCIES:
            return None, False  # A-12 is no number below 0
        return rest, sign != "+"
    return (None if any(mark in before for mark in _MINUS) else before), False


def _iso(year: str, month: str | int, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _plain_digits(number: str, fraction: str | None) -> str | None:
    """Digits with at most one point, or None where a mark could be either."""
    number = re.sub(rf"[{_SPACES}]", " ", "".join(_digit(letter) for letter in number))
    marks = [letter for letter in number if not letter.isdigit()]
    if not marks:
        return number
    last = marks[-1]
    whole, _, rest = number.rpartition(last)
    if last in ".," and len(set(marks)) == 2 and marks.count(last) == 1:
        # Two marks: the last parts the fraction, the others thousands.
        return (
            f"{_joined(whole)}.{rest}"
            if _GROUPED.fullmatch(whole) or (last == "." and _INDIAN.fullmatch(whole))
            else None
        )
    if len(set(marks)) > 1:
        return None
    if len(marks) > 1 or last in "'’ ":
        return _joined(number) if _GROUPED.fullmatch(number) or _INDIAN.fullmatch(number) else None
    if len(rest) == 3 and 1 <= len(whole) <= 3 and whole != "0":
        if fraction is None:
            return None
        return f"{whole}.{rest}" if last == fraction else whole + rest
    return f"{whole}.{rest}"


def _joined(number: str) -> str:
    return "".join(letter for letter in number if letter.isdigit())


def _digit(letter: str) -> str:
    return str(unicodedata.digit(letter)) if letter.isdigit() else letter


def _can_stand_beside(text: str, *, last: bool) -> bool:
    """Whether words before a number (`last`), or after it, leave what it means alone."""
    near = text[-1:] if last else text[:1]
    if near.isalpha() and _is_spelled(near) and (last or not _is_unit(text)):
        return False  # A4, 5k, 1e5
    if (
        near in tuple("/^_:#-\u2212\u2013")
        or (last and text.rstrip()[-1:] in tuple(".,~<>≤≥≈"))
        or any(_is_numeral(letter) for letter in text)
    ):
        return False
    if "(" in text and last and text.rstrip().endswith("("):
        return False  # (500) is -500 to a bookkeeper
    for word in re.findall(r"[^\W\d_]+", text):
        if not _is_spelled(word[0]):
            if not set(word) <= _UNITS_OF_OTHER_SCRIPTS:
                return False
        elif (plain := word.casefold()) in _SHORT or plain.startswith(_LONG):
            return False
    return True


def _is_unit(text: str) -> bool:
    """Whether a unit touches the number: 12kg, 30cm, 100EUR."""
    unit = re.match(r"[^\W\d_]+", text)
    return unit is not None and 2 <= len(unit[0]) <= 3


def _is_spelled(letter: str) -> bool:
    """Of a script whose words the multipliers are known in."""
    return any(unicodedata.name(letter, "").startswith(script) for script in ("LATIN", "CYRILLIC", "GREEK"))


def _is_east_asian(letter: str) -> bool:
    return "\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7a3"


def _is_numeral(letter: str) -> bool:
    return unicodedata.category(letter) in ("No", "Nl") or unicodedata.numeric(letter, None) is not None
