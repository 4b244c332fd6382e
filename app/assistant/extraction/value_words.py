"""What some words of a document can be, of what a form asks for: a number, a day, one of its choices."""

from __future__ import annotations

import re
import unicodedata

from app.assistant.evidence.dates import dates_in
from app.assistant.evidence.sentences import split_passages
from app.assistant.extraction.form import Kind, Leaf
from app.library.stop_words import STOP_WORDS

_YES_WORDS = """
    yes y ja oui si sim sì sí true x ✓ ✔ ☑ ☒ はい 有 是 예
"""
_YES = frozenset(_YES_WORDS.split())
_NO_WORDS = """
    no n nein non nao não nee false ☐ いいえ 無 否 아니요
"""
_NO = frozenset(_NO_WORDS.split())

LEAST_CODE = 4
"""Characters of a number of an order, a customer or the like that is known without a label of its own."""
LONG = 60
"""Characters: shorter words are one value, also with a full stop within."""
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_ACCOUNT_BEGUN = re.compile(r"[A-Z]{2}\d{2}(?![^\s\d])")
ACCOUNT = re.compile(r"[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![^\W_])")
"""IBAN (ISO 13616), as it is printed: in groups of four."""


def judged_by(leaf: Leaf, words: str) -> str | bool | None:
    """The choice that some words are, letter by letter but for case and accents; None: they are none."""
    said = _plain(words)
    if leaf.kind is Kind.YES_NO:
        return True if said in _YES else False if said in _NO else None
    return next((choice for choice in leaf.choices if _plain(choice) == said), None)


def can_be(leaf: Leaf, words: str) -> bool:
    """Whether some words can be the value: a number has a digit, a day is one, others have a letter or a digit."""
    if leaf.kind in (Kind.NUMBER, Kind.INTEGER):
        return any(map(str.isdigit, words))
    if leaf.kind is Kind.DATE:
        return next(dates_in(words), None) is not None
    return any(map(str.isalnum, words))


def mended(leaf: Leaf, words: str, text: str) -> str | None:
    """Words that a model wrote for a value of a text, made whole; None where they cannot be it.

    Of a day the year alone is the beginning of an answer: the day that it stands in is meant, if there is but one. Of
    the number of an account it is the first group. Of several sentences the first is the value.
    """
    if leaf.is_judged:
        return words
    if leaf.kind is Kind.DATE:
        within = [found[0] for found in dates_in(words)]
        if len(within) == 1:
            return within[0]
        around = {found[0] for found in dates_in(text) if words in found[0]} if _YEAR.search(words) else set()
        return around.pop() if len(around) == 1 else None
    if not can_be(leaf, words) or _is_empty(words) or _is_of_days(words, text):
        return None
    if len(words) > LONG and len(sentences := split_passages(words)) > 1:
        return sentences[0].text
    if _ACCOUNT_BEGUN.match(words):
        return next((found[0] for found in ACCOUNT.finditer(text) if found[0].startswith(words)), words)
    return words


def _is_of_days(words: str, text: str) -> bool:
    """Whether these are one or two digits that stand nowhere but in days, as the 1 of "1 May 2024"."""
    words = words.strip(" .,")
    if re.fullmatch(r"\d{1,2}", words) is None:
        return False
    days = [found.span() for found in dates_in(text)]
    places = [found.span() for found in re.finditer(rf"(?<!\d){words}(?!\d)", text)]
    return bool(places) and all(any(low <= start and end <= high for low, high in days) for start, end in places)


def _is_empty(words: str) -> bool:
    """Whether these are words that say nothing alone, such as an article."""
    said = re.findall(r"[^\W_]+", words.casefold())
    return len(said) == 1 and said[0].isalpha() and any(said[0] in some for some in STOP_WORDS.values())


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(re.sub(r"[^\w✓✔☑☒☐]+", " ", "".join(c for c in text if not unicodedata.combining(c))).split())
