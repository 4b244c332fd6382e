"""Where a quote may begin and end in a text: at whole words, whole numbers with their sign, whole signs as seen.

Not every word end of Unicode's rules (UAX #29) will do, since half a word can say the opposite. Stays together:

    letters and digits    don't  example.com  non-smoker  3.14  1,000,000  12:30  -5  5%  .5  צה"ל
    what is one sign      e + combining accent, 👩 + joiner + 👧, flags, Hangul syllables, consonants joined by a virama
    katakana, Hangul      runs of letters; Han, hiragana, Thai, Lao, Khmer, Burmese are cut at any sign

A run that goes on for more than LONGEST_WORD signs may end at any sign: nobody writes such words.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LONGEST_WORD = 64
"""Characters."""

Bools = NDArray[np.bool_]
Kinds = NDArray[np.uint8]

_OTHER, _BREAK, _SPACE, _OPENING, _LETTER, _DIGIT, _UNSPACED, _BEFORE, _KATAKANA, _EXTEND, _FLAG = range(11)
_MIDDLE_OF_LETTERS, _MIDDLE_OF_DIGITS, _MIDDLE_OF_BOTH, _HYPHEN, _SIGN, _AFTER_DIGIT, _MARK, _CLOSING = range(11, 19)

_UNSPACED_RANGES = (
    *((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x1950, 0x19DF), (0x1A20, 0x1AAF), (0xA9E0, 0xA9FF)),
    *((0xAA60, 0xAADF), (0x3005, 0x3007), (0x3040, 0x309F), (0x3100, 0x312F), (0x31A0, 0x31BF), (0x3400, 0x4DBF)),
    *((0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x1B000, 0x1B2FF), (0x20000, 0x3FFFF)),
)
"""Thai, Lao, Burmese, Khmer, Tai scripts, Han, hiragana, bopomofo."""
_KATAKANA_RANGES = ((0x30A0, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF9F))
_BEFORE_VOWELS = frozenset("เแโใไເແໂໃໄ")
"""Thai and Lao vowels that are written before the consonant they follow."""
_AFTER_VOWELS = frozenset("ะาำๅๆະາຳໆーｰ々゙゚")
"""What never begins a word in scripts without spaces: vowels behind their consonant, marks of length and repetition."""
_EXTENDING = frozenset("\uff9e\uff9f") | frozenset(map(chr, range(0x1F3FB, 0x1F400)))
"""Beside combining marks and format characters: half-width voicing marks and skin tones."""
_PREPENDED = (
    frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e")
    | frozenset(map(chr, (0x110BD, 0x110CD, 0x111C2, 0x111C3, 0x113D1, 0x1193F, 0x11941, 0x11A3A, 0x11D46, 0x11F02)))
    | frozenset(map(chr, range(0x11A84, 0x11A8A)))
)
_KINDS = {
    **dict.fromkeys("'’·․‧﹒＇:︓﹕：", _MIDDLE_OF_BOTH),
    **dict.fromkeys(".．", _MIDDLE_OF_BOTH),
    **dict.fromkeys(",;/⁄٫٬，；﹐﹔", _MIDDLE_OF_DIGITS),
    "׳": _MIDDLE_OF_LETTERS,
    **dict.fromkeys('"״', _MARK),  # a quotation mark, but within a word a part of it
    **dict.fromkeys("-‐‑", _HYPHEN),
    **dict.fromkeys("−+±＋－", _SIGN),
    **dict.fromkeys("%‰°‱％", _AFTER_DIGIT),
    **dict.fromkeys("!?…。、！？؟،؛।॥", _CLOSING),
}


@dataclass(frozen=True, slots=True)
class WordEnds:
    """Of a text of n characters; index i is the place before character i."""

    may_begin: Bools
    """[n + 1] never at a space nor at what closes: brackets, commas, full stops."""
    may_end: Bools
    """[n + 1] never behind a space or an opening bracket."""
    separates: Bools
    """[n] characters that no quote holds: control characters, line and paragraph ends, and what would only be a quote's
    blank end before one of these."""


def find_word_ends(text: str) -> WordEnds:
    """Where quotes may begin and end in `text`."""
    if not text:
        return WordEnds(np.zeros(1, dtype=bool), np.zeros(1, dtype=bool), np.zeros(0, dtype=bool))
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    kinds, joins_next, prepended = _classify(codes)
    opening = (kinds == _SPACE) | (kinds == _OPENING)
    separates = kinds == _BREAK
    separates |= _only_before(opening, np.append(separates[1:], True))
    signs = _Signs.of(kinds)
    within = _within_signs(kinds, joins_next, signs)
    within[1:] |= prepended[:-1] & (kinds[1:] != _BREAK)
    cuts = np.append(~(within | _within_words(kinds, signs)), True)
    cuts |= np.concatenate(([True], separates)) | np.append(separates, True)
    may_begin = cuts.copy()
    middles = _any_of(kinds, (_MIDDLE_OF_LETTERS, _MIDDLE_OF_DIGITS, _MIDDLE_OF_BOTH)) & cuts[1:]
    may_begin[:-1] &= ~separates & ~middles & ~_any_of(kinds, (_SPACE, _CLOSING))
    may_begin[-1] = False
    may_end = _with_endless_words_cut(cuts, np.append(~within, True))
    may_end[1:] &= ~opening & ~separates & ~_any_of(signs.own, (_SPACE, _OPENING))  # a mark behind nothing ends
    may_end[0] = False
    return WordEnds(may_begin, may_end, separates)


def _any_of(kinds: Kinds, wanted: tuple[int, ...]) -> Bools:
    table = np.zeros(_CLOSING + 1, dtype=bool)
    table[list(wanted)] = True
    return table[kinds]


def _only_before(opening: Bools, at_end: Bools) -> Bools:
    """Of the `opening` characters those behind which no other come before `at_end`."""
    size = len(opening)
    stops = np.where(at_end | ~opening, np.arange(size), size)
    stop = np.minimum.accumulate(stops[::-1])[::-1]  # the last character has a True in `at_end`
    return opening & opening[stop] & at_end[stop]


def _classify(codes: NDArray[np.uint32]) -> tuple[Kinds, Bools, Bools]:
    """The kind of each character, whether it joins the letter behind it to itself, and whether it does so with all."""
    seen = np.zeros(0x110000, dtype=bool)
    seen[codes] = True
    kinds = np.zeros(0x110000, dtype=np.uint8)
    joining, prepended = np.zeros(0x110000, dtype=bool), np.zeros(0x110000, dtype=bool)
    for code in np.flatnonzero(seen).tolist():
        character = chr(code)
        kinds[code] = _kind_of(character, code)
        is_leading_jamo = 0x1100 <= code <= 0x115F or 0xA960 <= code <= 0xA97F
        is_virama = unicodedata.combining(character) == 9
        joining[code] = is_virama or is_leading_jamo or character == "\u200d"
        prepended[code] = character in _PREPENDED
    return kinds[codes], joining[codes], prepended[codes]


def _kind_of(character: str, code: int) -> int:
    category = unicodedata.category(character)
    if (category in ("Cc", "Cs", "Zl", "Zp") and character != "\t") or character == "\x1d":
        return _BREAK
    if character in _KINDS:
        return _KINDS[character]
    if category[0] == "M" or category == "Cf" or character in _EXTENDING or character in _AFTER_VOWELS:
        return _EXTEND
    if 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:  # vowels and finals of Hangul syllables
        return _EXTEND
    if character.isspace():
        return _SPACE
    if category in ("Ps", "Pi"):
        return _OPENING
    if category in ("Pe", "Pf"):
        return _CLOSING
    if 0x1F1E6 <= code <= 0x1F1FF:
        return _FLAG
    if character in _BEFORE_VOWELS:
        return _BEFORE
    if category[0] == "L" or category in ("Nl", "Pc"):
        if any(first <= code <= last for first, last in _UNSPACED_RANGES):
            return _UNSPACED
        return _KATAKANA if any(first <= code <= last for first, last in _KATAKANA_RANGES) else _LETTER
    return _DIGIT if category in ("Nd", "No") else _OTHER


@dataclass(frozen=True, slots=True)
class _Signs:
    """What a reader sees as one sign is a character with what extends it. Kinds for each character [n]."""

    extends: Bools
    begins: NDArray[np.int64]
    """Where the sign begins that the character belongs to; -1: what extends has nothing before it."""
    own: Kinds
    """Of the sign that the character belongs to."""
    last: Kinds
    """Of the sign before it: for what extends, its own sign."""
    before_last: Kinds
    """Of the sign before `last`."""
    behind: Kinds
    """Of the next sign."""

    @classmethod
    def of(cls, kinds: Kinds) -> _Signs:
        size = len(kinds)
        places = np.arange(size)
        extends = kinds == _EXTEND
        begins = np.maximum.accumulate(np.where(extends, -1, places))
        own = np.where(begins >= 0, kinds[np.maximum(begins, 0)], _BREAK).astype(np.uint8)
        last = np.concatenate(([_BREAK], own[:-1])).astype(np.uint8)
        earlier = np.concatenate(([-1], begins[:-1])) - 1  # the last character of the sign before `last`
        before_last = np.where(earlier >= 0, own[np.maximum(earlier, 0)], _BREAK).astype(np.uint8)
        following = np.minimum.accumulate(np.where(extends, size, places)[::-1])[::-1]
        behind = np.append(kinds, np.uint8(_BREAK))[np.append(following[1:], size)]
        return cls(extends, begins, own, last, before_last, behind)


def _within_signs(kinds: Kinds, joins_next: Bools, signs: _Signs) -> Bools:
    """[n] whether a character belongs to the sign before it (a little more than the grapheme clusters of UAX #29)."""
    within = signs.extends.copy()
    places = np.arange(len(kinds))
    last_joining = np.maximum.accumulate(np.where(joins_next, places, -1))
    joins = last_joining >= np.maximum(signs.begins, 0)  # something in the sign up to here does
    within[1:] |= joins[:-1] & ~_any_of(kinds[1:], (_SPACE, _BREAK))
    within |= (kinds == _FLAG) & (signs.last == _FLAG)
    return within


def _within_words(kinds: Kinds, signs: _Signs) -> Bools:
    """[n] whether a character belongs to the word or number of the sign before it."""
    last, before_last, behind = signs.last, signs.before_last, signs.behind
    word = (_LETTER, _DIGIT)
    joined = _any_of(kinds, word) & _any_of(last, word)
    joined |= (kinds == _KATAKANA) & (last == _KATAKANA)
    joined |= (kinds == _AFTER_DIGIT) & (last == _DIGIT)
    joined |= (last == _BEFORE) & ~_any_of(kinds, (_SPACE, _BREAK))
    for middles, sides in (
        ((_MIDDLE_OF_LETTERS, _MIDDLE_OF_BOTH, _MARK), (_LETTER,)),
        ((_MIDDLE_OF_DIGITS, _MIDDLE_OF_BOTH), (_DIGIT,)),
        ((_HYPHEN,), word),
    ):
        joined |= _any_of(last, sides) & _any_of(kinds, middles) & _any_of(behind, sides)
        joined |= _any_of(before_last, sides) & _any_of(last, middles) & _any_of(kinds, sides)
    leads = _any_of(last, (_HYPHEN, _SIGN, _MIDDLE_OF_BOTH)) & ~_any_of(before_last, (*word, _UNSPACED, _KATAKANA))
    joined |= leads & (kinds == _DIGIT)
    return joined


def _with_endless_words_cut(cuts: Bools, signs_end: Bools) -> Bools:
    """`cuts`, and in words longer than LONGEST_WORD the end of every sign behind so many characters."""
    places = np.flatnonzero(cuts)
    last_cut = np.zeros(len(cuts), dtype=np.int64)
    last_cut[places] = places
    last_cut = np.maximum.accumulate(last_cut)
    return cuts | (signs_end & (np.arange(len(cuts)) - last_cut > LONGEST_WORD))
