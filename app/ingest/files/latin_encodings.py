"""Which encoding of one byte a letter a text in Latin letters has: the one whose letters a language is likely to have.

ý     Windows-1252: a rare letter of Icelandic        ı    Windows-1254: the most frequent one of Turkish
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

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
MARKS = frozenset("€£§©®°±²³µ¶·×«»¡¿–—‘’‚“”„†•…‰‹›™\u00a0\u00ad½¼¾¹")
"""What stands in texts of any language."""
FITTING = 0.97
"""Share of the characters beyond ASCII that a language has to explain."""
_MARK, _OTHER, _ODD = -2.0, -9.0, -3.0
"""What a mark costs, a letter of another language, and what is odd where it stands."""
_ODD_INSIDE = re.compile(
    r"(?<=[a-zA-Z])[^\x00-\x7f\w’·\u00ad–—](?=[a-z])|[¹²³¼½¾](?=[a-z])|(?<=[a-z])(?:[‚„](?=\s)|[±¼½¾])|[^\W\d_a-zA-Zªºµ](?=\d)"
)
"""A mark within a word, a quotation that begins at its end, a letter before a digit: in this encoding, it is none."""
_ODD_CAPITAL = re.compile(r"(?<=[a-z])[^\x00-\x7f](?![A-Z])")
"""Where a capital would be none."""
DOT = "\u0307"
"""What is left of a Turkish capital made small."""


def latin_encoding(data: bytes) -> str:
    """The name of the encoding that fits best; empty if the text is of another kind, or has no letter beyond ASCII."""
    best, most = "", float("-inf")
    for encoding, prior in ENCODINGS.items():
        text = data.decode(encoding, "replace")
        beyond = Counter(letter for letter in text.lower() if letter > "\x7f" and letter != DOT)
        if not beyond:
            return ""
        odd = len(_ODD_INSIDE.findall(text)) + sum(letter.isupper() for letter in _ODD_CAPITAL.findall(text))
        for language in LANGUAGES:
            explained = sum(count for letter, count in beyond.items() if letter in language or letter in MARKS) - odd
            if explained > FITTING * beyond.total():
                chance = prior + odd * _ODD + _chance(beyond, language)
                best, most = (encoding, chance) if chance > most else (best, most)
    return best


def _chance(beyond: Counter[str], language: Mapping[str, float]) -> float:
    """The logarithm of how likely a language has some characters beyond ASCII."""
    return sum(count * language.get(letter, _MARK if letter in MARKS else _OTHER) for letter, count in beyond.items())
