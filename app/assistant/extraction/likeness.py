"""How well what a form asks for fits what a document prints: a column's head, a label, a heading. 0 to 1.

    item_number     Item no.            the same words, one of them shortened
    artikelnummer   Art.-Nr.            a word made of them
    Menge           Quantity            the same meaning, by the sentence encoder

Rules on words come first: of two or three words the encoder is a poor judge, and it knows 15 languages only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

Similarities = Callable[[str, Sequence[str]], tuple[float, ...]]
"""How alike a text and each of some others are in what they mean, -1 to 1."""

LONGEST = 80
"""Characters of what can be a label or a head."""

_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BRACKETS = re.compile(r"[(\[（【][^()\[\]（）【】]*[)\]）】]")
_EMPTY_WORDS = """
    a an the of in per je von der die das des dem den für de del la le les du el los las y et e und and di da il
    lo en pour par van het een voor o os as do dos is was
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_NUMBERS_WORDS = """
    no nr num nro number numbers nummer numero numer numeros nombor
"""
_NUMBERS = frozenset(_NUMBERS_WORDS.split())
_NAMES_WORDS = """
    name names nom nombre nome naam namen
"""
_NAMES = frozenset(_NAMES_WORDS.split())
_SUMS_WORDS = """
    amount betrag montant importe importo valor bedrag
"""
_SUMS = frozenset(_SUMS_WORDS.split())
_TAIL_WORDS = (
    "ht ttc hors taxe taxes tva netto brutto net gross mwst ust vat inkl incl exkl excl zzgl iva btw € eur chf"
)
_TAILS = frozenset(_TAIL_WORDS.split())
SHORTENED = 0.8
"""A word that is shortened, against the same word."""
ENDING, LONGER = 3, 0.5
"""Letters by which a printed word may be longer than one that is asked for, and what it counts if it is longer still:
the number of a customer ("Kundennummer") is not the customer ("Kunde")."""


def likeness(asked: Sequence[str], printed: Sequence[str], similar: Similarities) -> list[float]:
    """How well each of some printed texts fits what is asked for, which is said in one or more ways."""
    best = [max(by_words(way, text) for way in asked) for text in printed]
    plain = [_without_tail(text) for text in printed]
    open_ones = list(dict.fromkeys(text for text, score in zip(plain, best, strict=True) if score < 1 and text))
    for way in dict.fromkeys(capitalised(way) for way in asked):
        meant = dict(zip(open_ones, similar(way, open_ones), strict=True)) if open_ones else {}
        best = [max(score, meant.get(text, 0.0)) for text, score in zip(plain, best, strict=True)]
    return [min(1.0, score) for score in best]


def _without_tail(text: str) -> str:
    """A head without what says whether tax is in its amounts: the encoder takes "Prix HT" for something else."""
    words = _BRACKETS.sub(" ", text).split() or text.split()
    while len(words) > 1 and words[-1].casefold().strip(".,") in _TAILS:
        words.pop()
    return " ".join(words)


def capitalised(text: str) -> str:
    """A name as a document would print it: the encoder takes small letters for another word."""
    words = " ".join(_CAMEL.sub(" ", text).replace("_", " ").split())
    return words[:1].upper() + words[1:]


def by_words(asked: str, printed: str) -> float:
    """The share of the words of both that are the same, 0 to 1. What brackets hold counts only if it is asked for."""
    wanted = _without_empty(_words(asked))
    outside = _BRACKETS.sub(" ", printed)
    needed = _without_empty(_words(outside))
    beside = _words(" ".join(_BRACKETS.findall(printed)))
    if not needed:
        needed, beside = beside, []
    if not wanted or not needed:
        return 0.0
    if is_joined(wanted, needed) or is_joined(needed, wanted):
        return 1.0
    held = _matched(wanted, [*needed, *beside])
    return min(1.0, 2 * held / (len(wanted) + len(needed)))


def share_held(asked: str, text: str, beside: Sequence[str] = ()) -> float:
    """The share of the words that are asked for which a text has, but for those of some texts `beside`, 0 to 1."""
    left_out = {word for one in beside for word in _words(one)}
    wanted = [word for word in _without_empty(_words(asked)) if word not in left_out]
    held = _words(text)
    return sum(any(_same(word, other) for other in held) for word in wanted) / len(wanted) if wanted else 0.0


def words_apart(asked: str, printed: str) -> tuple[bool, str, str]:
    """Whether both have words that are the same, and the words that only the one has, and only the other."""
    wanted, held = _without_empty(_words(asked)), _without_empty(_words(_BRACKETS.sub(" ", printed)))
    ours = [word for word in wanted if not any(_same(word, other) for other in held)]
    theirs = [word for word in held if not any(_same(word, other) for other in wanted)]
    return len(ours) < len(wanted), " ".join(ours), " ".join(theirs)


def is_of_money(asked: str) -> bool:
    """Whether a name says that an amount is asked for, and no share: "vat amount"."""
    return not _SUMS.isdisjoint(_words(asked))


def is_joined(one: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether a single word is made of some others in their order, each whole or shortened: "Art.-Nr."."""
    if len(one) != 1 or len(parts) < 2:
        return False
    word, at = one[0], 0
    for number, part in enumerate(parts):
        part = "number" if part in _NUMBERS and part not in word else part
        found = word.find(part, at)
        if found == -1 and part == "number":
            found = next((word.find(form, at) for form in ("nummer", "number", "numero") if form in word[at:]), -1)
        if found == -1 or (not number and found):
            return False
        at = found + 1
    return True


def _matched(wanted: Sequence[str], held: Sequence[str]) -> float:
    left, total = list(held), 0.0
    for word in wanted:
        scores = [_same(word, other) for other in left]
        if scores and max(scores) > 0:
            total += max(scores)
            del left[scores.index(max(scores))]
    if not total and len(held) == 1 and len(wanted) > 1 and held[0] == "".join(word[0] for word in wanted):
        return float(len(wanted) + 1) / 2  # SD: standard deviation
    return total


def _same(word: str, other: str) -> float:
    """How much a word that is asked for and one that is printed are the same, 0 to 1."""
    if word == other or (word in _NUMBERS and other in _NUMBERS):
        return 1.0
    short, long = sorted((word, other), key=len)
    if _is_han(short):
        return 2 * len(short) / (len(short) + len(long)) if len(short) > 1 and short in long else 0.0
    if len(short) >= 3 and long.startswith(short):
        if len(other) > len(word) + ENDING:
            return LONGER
        return SHORTENED + (1 - SHORTENED) * len(short) / len(long)
    is_short = 2 <= len(short) <= 4 and len(long) >= 2 * len(short) and short[0] == long[0]
    return SHORTENED if is_short and len(short) > 2 and _stands_within(short, long) else 0.0


def _stands_within(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", _CAMEL.sub(" ", text)).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return [
        re.sub(r"(?<=[aou])e", "", word) if word.isascii() else unicodedata.normalize("NFC", word)
        for word in _WORD.findall(plain)
        if not word.isdigit()
    ]


def _without_empty(words: list[str]) -> list[str]:
    """Without words that say nothing beside others: articles, "name" of "supplier name"."""
    kept = [word for word in words if word not in _EMPTY] or words
    return [word for word in kept if word not in _NAMES | _SUMS] or kept


def _is_han(word: str) -> bool:
    return any("\u3040" <= letter <= "\u9fff" for letter in word)
