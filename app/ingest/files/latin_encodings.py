"""Which encoding of one byte a letter a text in Latin letters has: the one whose letters a language is likely to have.

ý     Windows-1252: a rare letter of Icelandic        ı    Windows-1254: the most frequent one of Turkish
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from app.ingest.files.letter_chances import chances

ENCODINGS = {
    "cp1252": 0.0, "cp1250": -0.75, "iso8859_2": -1.25, "cp1254": -1.0, "cp1257": -1.0, "iso8859_15": -2.0,
    "iso8859_13": -2.5, "mac_roman": -1.5, "cp850": -2.5, "cp852": -3.0, "cp437": -3.5,
}  # fmt: skip
"""How much rarer each is than the most usual one: the logarithm of that."""
LANGUAGES: tuple[Mapping[str, float], ...] = tuple(
    chances(letters)
    for letters in (
        "éàèêçâîùôûïëœüæÿ",  # French
        "üäößé",  # German
        "óíáéñúü",  # Spanish
        "àéèóçíòúïü·ñªº",  # Catalan
        "ãáçéíóêõúâàôüªº",  # Portuguese
        "èàùòéìíîóú",  # Italian
        "åøæéöäüèà",  # Danish, Norwegian
        "äåöéüèà",  # Swedish, Finnish
        "íáðéöþóýúæ",  # Icelandic
        "áíðøóúýæåéöäü",  # Faroese
        "ëç",  # Albanian
        "éëïèöüóáíêä",  # Dutch
        "íáéěřčýšžůúďťóňöäü",  # Czech
        "áíéčžýšúľťôňóďäĺŕ",  # Slovak
        "łęąóżśćńź",  # Polish
        "áéöóőíüúű",  # Hungarian
        "ščžćđäöü",  # Croatian, Slovene
        "ăîâțștţş",  # Romanian
        "ışüğçöâîû",  # Turkish
        "ėšųžūįąčę",  # Lithuanian
        "āīēšūņļžķģčōŗ",  # Latvian
        "äõüöšž",  # Estonian
    )
)
"""The letters beyond ASCII of each."""
MARKS = frozenset("€£§©®°±²³µ¶·×«»¡¿–—‘’‚“”„†•…‰‹›™\u00a0\u00ad½¼¾¹ªº÷")
"""What stands in texts of any language."""
FITTING = 0.97
"""Share of the characters beyond ASCII that a language has to explain."""
_MARK, _OTHER, _ODD = -2.0, -9.0, -6.0
"""What a mark costs, a letter of another language, and what is odd where it stands."""
_ODD_INSIDE = re.compile(
    r"(?<=[a-zA-Z])[^\x00-\x7f\w’·\u00ad–—](?=[a-zA-Z])|[¹²³¼½¾](?=[^\W\d_])|(?<=[a-zA-Z])µ"
    r"|(?<=[a-z])(?:[‚„](?=\s)|[±¼½¾](?!\d))"
    r"|(?<![\d.a-zA-Z])[ªº]|[ªº](?=\w)|(?<=[a-z]{2})[ªº]"
    r"|[^\W\d_a-zA-Zªºµ¹²³¼½¾](?=\d)|(?<=\d)[^\W\d_a-zA-Zªºµ¹²³¼½¾]|(?<=[\d.])[şŞŗŖ]"
)
"""A mark within a word, a quotation that begins at its end, a letter beside a digit: in this encoding, it is none."""
_ODD_CAPITAL = re.compile(r"(?<=[a-z])[^\x00-\x7f](?![A-Z])")
"""Where a capital would be none."""
_DIAMETER = re.compile(r"(?<![^\W\d_])[Øø](?=\s?\d)")
"""The sign before a number, which is of no language."""
DOT = "\u0307"
"""What is left of a Turkish capital made small."""


def latin_encoding(data: bytes, among: Collection[str] = tuple(ENCODINGS)) -> str:
    """The name of the encoding that fits best; empty if none does, or the text has no letter beyond ASCII."""
    best, most = "", float("-inf")
    for encoding in among:
        text = _DIAMETER.sub("°", data.decode(encoding, "replace"))
        beyond = Counter(letter for letter in text.lower() if letter > "\x7f" and letter != DOT)
        if not beyond:
            return ""
        fitting = [_chance(beyond, language) for language in LANGUAGES if _explained(beyond, language) > FITTING]
        if not fitting:
            continue
        odd = len(_ODD_INSIDE.findall(text)) + sum(letter.isupper() for letter in _ODD_CAPITAL.findall(text))
        chance = ENCODINGS[encoding] + odd * _ODD + max(fitting)
        best, most = (encoding, chance) if chance > most else (best, most)
    return best


def _explained(beyond: Counter[str], language: Mapping[str, float]) -> float:
    """The share of some characters beyond ASCII that a language, or any, has."""
    return sum(count for letter, count in beyond.items() if letter in language or letter in MARKS) / beyond.total()


def _chance(beyond: Counter[str], language: Mapping[str, float]) -> float:
    """The logarithm of how likely a language has some characters beyond ASCII."""
    return sum(count * (_MARK if letter in MARKS else language.get(letter, _OTHER)) for letter, count in beyond.items())
