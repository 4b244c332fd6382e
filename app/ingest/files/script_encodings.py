"""Which encoding a text in Cyrillic, Greek, Hebrew, Arabic, Thai or Japanese has: that of likely letters.

Japanese is told by its syllables, the others by one byte a letter. In another encoding the same bytes are letters, too,
but rare ones, capitals within words, or signs.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import log

from app.ingest.files.latin_encodings import MARKS
from app.ingest.files.letter_chances import chances


@dataclass(frozen=True, slots=True)
class _Script:
    chances: Mapping[str, float]
    """Of each small letter: the logarithm of how often it comes."""
    encodings: Mapping[str, float]
    """How much rarer each is than the most usual one: the logarithm of that."""
    odd: re.Pattern[str]
    """What hardly comes in words, of small letters: no vowel, a letter of ends within, a sign that follows none."""


def _script(letters: str, encodings: Mapping[str, float], odd: str) -> _Script:
    """`letters` from the most frequent one to the rarest."""
    return _Script(chances(letters), encodings, re.compile(odd))


SCRIPTS = (
    _script(
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъіїєґёўјљњћђџ",
        {"cp1251": 0, "koi8_r": -2, "koi8_u": -3, "cp866": -3, "iso8859_5": -4, "mac_cyrillic": -2.5, "cp855": -6},
        r"\b[бвгджзйклмнпрстфхцчшщьъ]{3,}\b|\b[ьъы]|[аеийоуыэюяьъ][ьъ]",
    ),
    _script(
        "αοιτενσηρκπυςλμίάόέδγωήχθφύώβξζψϊΐϋΰ",
        {"cp1253": 0, "iso8859_7": -1, "cp737": -5},
        r"\b[βγδζθκλμνξπρσςτφχψ]{3,}\b|ς\B|\Bσ\b",
    ),
    _script("יוהלארתבשמנםדחעקפטגכסןזצךףץ", {"cp1255": 0, "cp862": -5}, r"[םןךףץ]\B"),
    _script("اليمونرتبةعدسفهكقأحجشطصىخإذضءثغظزئآؤکپچژگ", {"cp1256": 0, "iso8859_6": -3}, r"[ةى]\B|\b[ةىءئؤ]"),
    _script(
        "านรอกเง่มยลวดทสตะั้ิีปบคไหแจพชขใผซำโถศ็์ธณูุษญืภึฉฐฎฏฟฮฬฆฌฑฒฤฝๆ๊๋ฯ",
        {"cp874": 0},
        r"(?<![ก-ฮ\u0e31-\u0e4e])[ะัิีึืฺุู็-๎]|[เแโใไ](?![ก-ฮ])",
    ),
)
JAPANESE = ("cp932", "euc_jp")
LEAST_KANA = 0.3
"""Share of syllables in Japanese text; most have twice as many."""
TWO_BYTES = ("gb18030", "cp949", "euc_jp", "cp932", "big5hkscs")
"""Encodings of Chinese, Japanese and Korean: few texts in the scripts above are whole letters in these, too."""
SAMPLE_BYTES = 16 * 1024
"""From the first letter beyond ASCII on: so much tells an encoding."""
LEAST_LETTERS = 3
"""Different ones beyond ASCII, that a guess needs: a line drawn of one sign is no word."""
ALONE = 0.6
"""Share of the letters beyond ASCII in words that have no others: in Latin scripts they stand between these."""
LIKELY, LIKELY_ALONE, LIKELY_BESIDE = 0.3, 0.0, -0.2
"""How much likelier the letters are, on average, than if all were as frequent: if the text is whole letters in one of
`TWO_BYTES`; if it is, and far from likely in any other script; if it is not."""
CLEAR = 8.0
"""How far the logarithms of two chances are apart then."""
_ODD, _CAPITAL_INSIDE, _CAPITALS = -10.0, -4.0, -1.0
"""What a character costs that is no letter of the script; a capital behind a small letter; and once for all words in
capitals, as whole texts are."""
_MARK, _ODD_WORD = -5.0, -3.0
_BEYOND = re.compile(rb"[\x80-\xff]")
_LETTERS = re.compile(rb"[\x80-\xff]+")
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")


def script_encoding(data: bytes) -> str:
    """The name of the encoding in which the letters are likeliest; empty if they are of another kind, or too few."""
    found = _BEYOND.search(data)
    if found is None:
        return ""
    data = data[found.start() : found.start() + SAMPLE_BYTES]
    letters = [byte for byte in data if byte > 0x7F]
    beyond = len(letters)
    if japanese := next((encoding for encoding in JAPANESE if _has_kana(data, encoding)), ""):
        return japanese
    alone = sum(len(word) for word in _WORD.findall(data) if len(word) > 1 and min(word) > 0x7F)
    if len(set(letters)) < LEAST_LETTERS or alone < ALONE * beyond:
        return ""
    best = [
        (*max((_chance(data, name, script) + prior, -prior, name) for name, prior in script.encodings.items()), script)
        for script in SCRIPTS
    ]
    best.sort(key=lambda each: -each[0])
    chance, rarer, encoding, script = best[0]
    likely = (chance + rarer) / beyond + log(len(script.chances))
    is_clear = not _is_maybe_pairs(data, encoding) and likely > LIKELY_ALONE and chance - best[1][0] > CLEAR
    if not is_clear and any(_decoded(data, each) is not None for each in TWO_BYTES):
        return encoding if likely > LIKELY else ""
    return encoding if likely > LIKELY_BESIDE else ""


def _chance(data: bytes, encoding: str, script: _Script) -> float:
    """The logarithm of how likely a text's characters beyond ASCII are."""
    chance = capitals = 0.0
    before = " "
    text = data.decode(encoding, "replace")
    for character in text:
        if character > "\x7f":
            small = character.lower()
            chance += script.chances.get(small, _MARK if character in MARKS else _ODD)
            if small != character and before > "\x7f" and before.isalpha():
                if before.isupper():
                    capitals = _CAPITALS
                else:
                    chance += _CAPITAL_INSIDE
        before = character
    return chance + capitals + _ODD_WORD * len(script.odd.findall(text.lower()))


def _is_maybe_pairs(data: bytes, encoding: str) -> bool:
    """Whether the letters are capitals, in words of even length: so Korean and Chinese look in Cyrillic."""
    text = data.decode(encoding, "replace")
    capitals = sum(character.isupper() for character in text if character > "\x7f")
    small = sum(character.islower() for character in text if character > "\x7f")
    return capitals > small and all(len(word) % 2 == 0 for word in _LETTERS.findall(data))


def _has_kana(data: bytes, encoding: str) -> bool:
    text = _decoded(data, encoding) or ""
    kana = sum("\u3041" <= character <= "\u30ff" for character in text)
    return kana > LEAST_KANA * sum(character > "\x7f" for character in text)


def _decoded(data: bytes, encoding: str) -> str | None:
    """The text; None if a byte has no meaning, but for a letter that is cut off at the end."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return None
