"""Letters of a heading that are spaced so widely that MuPDF takes each for a word of its own are words.

    printed   C O N T R A C T   O F   S A L E      room between letters 4.8 4.8 4.8 ..., between words 11 or more
    told      C O N T R A C T O F S A L E          fourteen words of one letter
    read      CONTRACT OF SALE

The letters of a table's head, of a form's boxes, of formulas and initials stay apart: they stand unevenly, or far from
each other, are in the order of the alphabet, of months or days, or have no vowels, as words do; or several lines of
them stand in columns.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from typing import Any, NamedTuple

from app.ingest.pdf.narrow_blanks import Letter, Line, MuWord

LEAST_LETTERS = 5  # of one word on the line; those beside it may be shorter
LEAST_OF_MANY = 4  # the same, where wider room parts several words of LEAST_TOGETHER letters or more
LEAST_TOGETHER = 8
MOST_LETTERS = 24  # of a word: more are several, and nothing says where they part
EVEN = 0.03  # of the letters' height, by which the room between those of a word may differ
MOST_ROOM = 0.75  # of the letters' height, between those of a word
WIDER, LEAST_WIDER = 1.5, 0.12  # times the room between letters, and of their height more: room between words
SAME_HEIGHT = 0.05  # of the height
VOWELS_FROM, VOWELS_TO = 0.12, 0.75  # share of a text's letters
LATEST_VOWEL = 5  # letters of a word of which one is a vowel
IN_ORDER = 4  # letters that follow each other as in the alphabet, to either side, are no word's
MOST_ROWS = 3  # lines of one word that begin at the same place: more are columns of letters

_VOWELS = frozenset("aeiouyæøœıаеиоуыэюяіαεηιουω")
_WITH_VOWELS = ("LATIN", "GREEK", "CYRILLIC")
_MONTHS = ("jfmamjjasond", "efmamjjasond", "gfmamglasond", "яфмамииасонд", "ιφμαμιιασονδ")
_DAYS = ("mtotfls", "пвсчпсв", "δττππσκ")  # of those with as many vowels as words have, or none that are known
_FEW = (frozenset("abcdefgh"), frozenset("acgtu"))  # answers, notes, squares; bases of genes
_WITHIN = frozenset(".,:;!?-\u2013\u2014&/'\u2019()")


class Sign(NamedTuple):
    """A text without blanks in it, and where it stands on its level line."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float


def with_whole_words(words: list[MuWord]) -> list[MuWord]:
    """MuPDF's words, those of spaced letters as they are read."""
    alone = Counter([word[5:7] for word in words if len(word[4]) == 1])
    places = {place for place, count in alone.items() if count >= LEAST_LETTERS}
    if not places:
        return words
    lines = [list(line) for _, line in groupby(words, key=lambda word: word[5:7])]
    found = _joined([[_sign_of(word) for word in line] if line[0][5:7] in places else [] for line in lines])
    return [*chain.from_iterable(map(_written, lines, found))]


def close_up(lines: Iterable[Line]) -> None:
    """Takes the blanks between spaced letters out of the level lines of "rawdict" blocks."""
    level = [line for line in lines if line["dir"] == (1.0, 0.0)]
    texts = [[list(word) for is_word, word in groupby(_letters(line), key=_is_shown) if is_word] for line in level]
    found = _joined([[_sign_in(word) for word in words] for words in texts])
    for line, words, ranges in zip(level, texts, found, strict=True):
        behind = {id(words[at][-1]) for first, end in ranges for at in range(first, end - 1)}
        if behind:
            blanks = set(_blanks_behind(behind, line))
            for span in line["spans"]:
                span["chars"] = [letter for letter in span["chars"] if id(letter) not in blanks]


def _joined(lines: Sequence[Sequence[Sign]]) -> list[list[tuple[int, int]]]:
    """Which signs of each line make a word together: first, and the one behind the last."""
    found = [[*_rows_of(line)] for line in lines]
    starts = Counter(round(line[row[0][0]].x0) for line, rows in zip(lines, found, strict=True) for row in _alone(rows))
    return [
        []
        if any(starts[round(line[row[0][0]].x0)] > MOST_ROWS for row in _alone(rows))
        else [
            (first, end)
            for row in rows
            if _are_words(["".join(sign.text for sign in line[first:end]) for first, end in row])
            for first, end in row
            if end - first > 1
        ]
        for line, rows in zip(lines, found, strict=True)
    ]


def _alone(rows: Sequence[Sequence[tuple[int, int]]]) -> Iterator[Sequence[tuple[int, int]]]:
    """The row of a line that has one, without wider room in it."""
    if len(rows) == 1 and sum(end - first > 1 for first, end in rows[0]) == 1:
        yield rows[0]


def _rows_of(line: Sequence[Sign]) -> Iterator[list[tuple[int, int]]]:
    """The rows of single signs of a line that stand evenly, each as the ranges between which there is wider room."""
    start = 0
    while start < len(line):
        end = start + 1
        if len(line[start].text) == 1:
            while end < len(line) and _goes_on(line[start], line[end]):
                end += 1
            if end - start >= LEAST_LETTERS and (row := _parted(line[start:end])):
                yield [(start + first, start + last) for first, last in row]
        start = end


def _goes_on(sign: Sign, other: Sign) -> bool:
    height = sign.y1 - sign.y0
    return (
        len(other.text) == 1
        and abs(other.y0 - sign.y0) <= SAME_HEIGHT * height
        and abs(other.y1 - sign.y1) <= SAME_HEIGHT * height
    )


def _parted(signs: Sequence[Sign]) -> list[tuple[int, int]]:
    """The ranges of single signs between which there is wider room; none, if they stand unevenly or far apart."""
    height = signs[0].y1 - signs[0].y0
    rooms = [max(other.x0 - sign.x1, sign.x0 - other.x1) for sign, other in pairwise(signs)]
    least = min(rooms)
    wider = max(WIDER * least, least + LEAST_WIDER * height)
    if not 0 < least <= MOST_ROOM * height or any(least + EVEN * height < room < wider for room in rooms):
        return []
    ends = [at for at, room in enumerate(rooms, 1) if room >= wider]
    return [*pairwise((0, *ends, len(signs)))]


def _are_words(texts: Sequence[str]) -> bool:
    """Whether some texts of single signs that stand close together are words."""
    signs = "".join(texts)
    if not all(sign in _WITHIN or (sign.isalnum() and not _is_word_by_itself(sign)) for sign in signs):
        return False
    parts = [
        part for text in texts for part in "".join(sign if sign.isalpha() else " " for sign in text).lower().split()
    ]
    longest, letters = max(map(len, parts), default=0), "".join(parts)
    least = LEAST_OF_MANY if len(texts) > 1 and len(letters) >= LEAST_TOGETHER else LEAST_LETTERS
    if longest < least or max(map(len, texts)) > MOST_LETTERS:
        return False
    if 2 * len(set(letters)) < min(len(letters), 2 * LEAST_LETTERS) or _is_known_row(letters):
        return False
    known = [sign for sign in map(_plain, letters) if unicodedata.name(sign, "").startswith(_WITH_VOWELS)]
    if 2 * len(known) < len(letters):
        return True  # of another script, of which vowels tell nothing
    are_late = any(len(part) >= LATEST_VOWEL and _VOWELS.isdisjoint(map(_plain, part[:LATEST_VOWEL])) for part in parts)
    vowels = sum(sign in _VOWELS for sign in known)
    return not are_late and VOWELS_FROM * len(known) <= vowels <= VOWELS_TO * len(known)


def _is_known_row(letters: str) -> bool:
    """Whether letters are a part of the alphabet, months, days, or of few kinds, as answers are."""
    steps = "".join({1: "+", -1: "-"}.get(ord(other) - ord(letter), " ") for letter, other in pairwise(letters))
    is_in_order = any((IN_ORDER - 1) * sign in steps for sign in "+-")
    is_of_few = any(few.issuperset(letters) for few in _FEW)
    return is_in_order or is_of_few or any(letters in 2 * row for row in (*_MONTHS, *_DAYS))


def _is_word_by_itself(letter: str) -> bool:
    """Whether a letter is of East Asia, where each may be a word, or of a script of mathematics."""
    name = unicodedata.name(letter, "")
    return name.startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "MATHEMATICAL"))


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def _sign_of(word: MuWord) -> Sign:
    return Sign(word[4], *word[:4])


def _sign_in(letters: Sequence[Letter]) -> Sign:
    left, top, right, bottom = zip(*(letter["bbox"] for letter in letters), strict=True)
    return Sign("".join(letter["c"] for letter in letters), min(left), min(top), max(right), max(bottom))


def _written(words: Sequence[MuWord], ranges: Sequence[tuple[int, int]]) -> Sequence[MuWord]:
    """A line's words, those of each range as one."""
    if not ranges:
        return words
    out: list[tuple[Any, ...]] = []
    ends = dict(ranges)
    at = 0
    while at < len(words):
        end = ends.get(at, at + 1)
        part = words[at:end]
        left, top, right, bottom = zip(*(word[:4] for word in part), strict=True)
        box = min(left), min(top), max(right), max(bottom)
        out.append((*box, "".join(word[4] for word in part), *words[at][5:7], len(out)))
        at = end
    return out


def _letters(line: Line) -> Iterator[Letter]:
    for span in line["spans"]:
        yield from span["chars"]


def _is_shown(letter: Letter) -> bool:
    return not letter["c"].isspace()


def _blanks_behind(behind: Collection[int], line: Line) -> Iterator[int]:
    """The blanks of a line, by their `id`, that follow some letters."""
    follows = False
    for letter in _letters(line):
        if _is_shown(letter):
            follows = id(letter) in behind
        elif follows:
            yield id(letter)
