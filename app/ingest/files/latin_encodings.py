"""Which encoding of one byte a letter a text in Latin letters has: the one in which it fits a language's alphabet."""

from __future__ import annotations

import re
from collections import Counter

ENCODINGS = (
    "cp1252", "cp1250", "iso8859_2", "cp1254", "cp1257", "iso8859_15", "iso8859_13", "mac_roman", "cp850", "cp852",
    "cp437",
)  # fmt: skip
"""What of several that fit is taken first stands first: what is most usual."""
ALPHABETS = (
    "àâæçéèêëîïôœùûüÿ",  # French
    "äöüßé",  # German
    "áéíñóúüç·ïàèòªº",  # Spanish, Catalan
    "áâãàçéêíóôõúüªº",  # Portuguese
    "àèéìíîòóùú",  # Italian
    "åäöæøéüèà",  # Danish, Finnish, Norwegian, Swedish
    "áðéíóúýþæö",  # Icelandic
    "äëéèïöüóáíê",  # Dutch
    "áčďéěíňóřšťúůýžĺľŕôäöü",  # Czech, Slovak
    "ąćęłńóśźż",  # Polish
    "áéíóöőúüű",  # Hungarian
    "čćđšžäöü",  # Croatian, Slovene
    "ăâîșțşţ",  # Romanian
    "çğıöşüâîû",  # Turkish
    "ąčęėįšųūž",  # Lithuanian
    "āčēģīķļņšūžōŗ",  # Latvian
    "äõöüšž",  # Estonian
)
MARKS = frozenset("€£§©®°±²³µ¶·×«»¡¿–—‘’‚“”„†•…‰‹›™\u00a0\u00ad½¼¾¹")
"""What stands in texts of any language."""
FITTING = 0.97
"""Share of the characters beyond ASCII that an alphabet has to explain."""
_ODD_INSIDE = re.compile(r"(?<=[a-zA-Z])[^\x00-\x7f\w’·\u00ad–—](?=[a-z])|[¹²³¼½¾](?=[a-z])|(?<=[a-z])[‚„](?=\s)")
"""A mark within a word, or a quotation that begins at its end: in this encoding, it is none."""
_ODD_CAPITAL = re.compile(r"(?<=[a-z])[^\x00-\x7f](?![A-Z])")
"""Where a capital would be none."""
DOT = "\u0307"
"""What is left of a Turkish capital made small."""


def latin_encoding(data: bytes) -> str:
    """The name of the encoding that fits best; empty if the text is of another kind, or has no letter beyond ASCII."""
    best, most = "", FITTING
    for encoding in ENCODINGS:
        text = data.decode(encoding, "replace")
        beyond = Counter(letter for letter in text.lower() if letter > "\x7f" and letter != DOT)
        if not beyond:
            return ""
        odd = len(_ODD_INSIDE.findall(text)) + sum(letter.isupper() for letter in _ODD_CAPITAL.findall(text))
        marks = sum(beyond[mark] for mark in MARKS)
        letters = max(sum(beyond[letter] for letter in alphabet) for alphabet in ALPHABETS)
        share = (letters + marks - odd) / beyond.total()
        if share > most:
            best, most = encoding, share
    return best
