"""Finds sums of money in texts: figures beside a currency, as people write it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OWN = r"(?<![^\W\d_])"  # no letter touches it
_CURRENCIES = {
    "€": rf"€|{_OWN}(?:eur|euros?)\b",
    "£": rf"£|{_OWN}(?:gbp|pounds?)\b(?!\s+of\b)",
    "$": rf"(?<![A-Za-z])(?:US)?\$|{_OWN}(?:usd|dollars?|dólares|dollari)\b",
    "CHF": rf"{_OWN}(?:chf|sfr\.|franken|francs?)(?!\w)",
    "¥": rf"¥|円|{_OWN}(?:jpy|yen)\b",
    "元": rf"元|{_OWN}(?:rmb|cny)\b|人民币",
    "₹": rf"₹|{_OWN}(?:inr|rupees?)\b",
    "₩": rf"₩|원|{_OWN}krw\b",
    "zł": rf"zł|{_OWN}pln\b",
    "kr": rf"{_OWN}(?:kr|(?-i:SEK|DKK|NOK))\b",
}
_FOREIGN = r"(?-i:\b[A-Z]{1,2}\$)"
"""Other dollars: HK$, A$, R$."""
CURRENCY = "|".join((_FOREIGN, *_CURRENCIES.values()))
"""One, as a regular expression."""
_THOUSANDS = r"(?:[.,'’\u00a0\u202f ]\d{3}){1,4}"
_INDIAN = r"(?:,\d\d){1,4},\d{3}"
DIGITS = rf"(?<![\d.,])\d{{1,15}}(?!\d)(?:{_INDIAN}|{_THOUSANDS})?(?:[.,]\d{{1,9}})?(?!\d)"
"""Figures with what parts thousands and the fraction, in whatever way."""
_SUM = re.compile(rf"(?:{CURRENCY})\s?(?:{DIGITS})|(?:{DIGITS})\s?(?:{CURRENCY})", re.IGNORECASE)
_IN_WORDS = re.compile(CURRENCY, re.IGNORECASE)
_OTHER_DOLLAR = re.compile(_FOREIGN)


def sums_in(text: str) -> Iterator[re.Match[str]]:
    """The sums of a text, each with its currency."""
    return _SUM.finditer(text)


def names_currency(text: str) -> bool:
    """Whether a text has the name or the sign of a currency."""
    return _IN_WORDS.search(text) is not None


def currency_of(money: str) -> str:
    """The currency of a sum, under one name: "€" of "EUR 12". Raises StopIteration where there is none."""
    if (other := _OTHER_DOLLAR.search(money)) is not None and other[0] != "US$":
        return other[0]
    return next(name for name, pattern in _CURRENCIES.items() if re.search(pattern, money, re.IGNORECASE))
