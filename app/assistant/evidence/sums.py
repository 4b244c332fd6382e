"""Finds sums of money in texts: figures beside a currency, as people write it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CURRENCIES = {
    "€": "€|eur\\b|euros?\\b",
    "£": "£|gbp\\b|pounds?\\b",
    "$": r"\$|usd\b|dollars?\b",
    "CHF": "chf\\b|s?fr\\.|franken\\b|francs?\\b",
    "¥": "¥|円|jpy\\b|yen\\b",
    "元": "元|rmb\\b|cny\\b|人民币",
    "₹": "₹|inr\\b|rupees?\\b",
    "₩": "₩|원|krw\\b",
    "zł": "zł|pln\\b",
    "kr": "kr\\b|sek\\b|dkk\\b|nok\\b",
}
CURRENCY = "|".join(_CURRENCIES.values())
"""One, as a regular expression."""
DIGITS = r"\d+(?:[.,'’\u00a0\u202f ]\d{3})*(?:[.,]\d+)?"
"""Figures with what parts thousands and the fraction, in whatever way."""
_SUM = re.compile(
    rf"(?:{CURRENCY})\s?(?:{DIGITS})|(?:{DIGITS})\s?(?:{CURRENCY})",
    re.IGNORECASE,
)


def sums_in(text: str) -> Iterator[re.Match[str]]:
    """The sums of a text, each with its currency."""
    return _SUM.finditer(text)


def currency_of(money: str) -> str:
    """The currency of a sum, under one name: "€" of "EUR 12". Raises StopIteration where there is none."""
    return next(name for name, pattern in _CURRENCIES.items() if re.search(pattern, money, re.IGNORECASE))
