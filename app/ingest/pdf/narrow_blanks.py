"""Blanks of lines that are set so tightly that MuPDF, which wants 0.15 of the letters' size, takes them for none.

    printed    an easily managed hybrid        TeX shrinks a full line's blanks, all of them alike, and draws none
    between    0 0.14 0 0 0 -0.01 0 0.14 ...   of the size: within a word hardly any room, between words plainly more
    told       aneasilymanagedhybrid

Only lines with a word that is longer than most are looked at: to take their letters costs more than to read a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import Any

from app.ingest.pdf.text_styles import Place

LONG = 16  # letters of a word from which its line is looked at: dots do not count
WIDE = 0.08  # of the letters' size, more than is usual on the line: a blank
CLOSE = 0.04  # up to here it is none; and a line with room between the two is not plain
LEAST_PAIRS = 12  # of letters, which tell what is usual
MOST_ALONE = 0.25  # share of words that are one letter: of more, letters are spaced
SAME_SIZE = 1.1  # times smaller or larger, at most, are letters of two fonts that are compared
EVEN = 0.05  # of the letters' size, by which the blanks of a line may differ

MuWord = tuple[Any, ...]
"""MuPDF's word: (x0, y0, x1, y1, text, block, line, number on the line)."""
Line = dict[str, Any]
"""A line of MuPDF's "rawdict"."""
Letter = dict[str, Any]

_MARK = "\0"
_ENDS, _BEGINS = frozenset(").,;:!?%]+"), frozenset("([+")
_OTHER_SCRIPTS = re.compile("[\u0530-\u1dff\u2c00-\uffff\U00010000-\U0010ffff]")  # some of which have no blanks


def with_blanks(
    words: list[MuWord], lines_at: Callable[[Collection[Place]], Iterable[tuple[Place, Line]]]
) -> list[MuWord]:
    """MuPDF's words, parted where a narrow blank stands. `lines_at` gives some lines, each with its place."""
    places = {word[5:7] for word in words if len(word[4]) >= LONG and _is_long(word[4])}
    if not places:
        return words
    found = {place: (line, behind) for place, line in lines_at(places) if (behind := blanks_of(line))}
    if not found:
        return words
    out: list[MuWord] = []
    for place, together in groupby(words, key=lambda word: word[5:7]):
        group = list(together)
        if place in found:
            line, behind = found.pop(place)
            letters = [letter for letter in _letters(line) if not letter["c"].isspace()]
            if "".join(letter["c"] for letter in letters) == "".join(word[4] for word in group):
                group = [*_parted(group, letters, behind)]
        out += group
    return out


def put_blanks(lines: Iterable[Line]) -> None:
    """Puts a space behind each letter of "rawdict" lines that a narrow blank follows."""
    for line in lines:
        if behind := blanks_of(line):
            after = {id(letter): other for letter, other in pairwise(_letters(line))}
            for span in line["spans"]:
                span["chars"] = list(_spaced(span["chars"], behind, after))


def blanks_of(line: Line) -> set[int]:
    """The letters of a level line, by their `id`, behind which a narrow blank stands."""
    text = "".join(letter["c"] for letter in _letters(line))
    if not any(map(_is_long, text.split())) or line["dir"] != (1.0, 0.0) or _OTHER_SCRIPTS.search(text):
        return set()
    sized = [(span["size"], letter) for span in line["spans"] for letter in span["chars"]]
    rooms = [
        ((other["bbox"][0] - letter["bbox"][2]) / size, letter, other)
        for (size, letter), (other_size, other) in pairwise(sized)
        if 0 < size <= SAME_SIZE * other_size <= SAME_SIZE**2 * size
        if not letter["c"].isspace() and not other["c"].isspace()
        if letter["c"].isalnum() or other["c"].isalnum()  # dots that lead to a number stand apart
    ]
    if len(rooms) < LEAST_PAIRS:
        return set()
    usual = median(room for room, _, _ in rooms)
    wide = [placed for placed in rooms if placed[0] >= usual + WIDE]
    is_plain = all(room <= usual + CLOSE for room, _, _ in rooms if room < usual + WIDE)
    if not wide or not is_plain or max(wide, key=_room)[0] - min(wide, key=_room)[0] > EVEN:
        return set()
    within = {id(letter) for span in line["spans"] for letter in span["chars"][:-1]}
    if len(text.split()) > 1 and all(id(letter) not in within for _, letter, _ in wide):
        return set()  # room that is put where a slanted font ends, on a line whose blanks are drawn
    behind = {id(letter) for _, letter, other in wide if _may_part(letter["c"], other["c"])}
    marked = "".join(letter["c"] + _MARK * (id(letter) in behind) for letter in _letters(line))
    parts = [part for word in marked.split() if _MARK in word for part in word.split(_MARK)]
    alone = sum(sum(map(str.isalnum, part)) < 2 for part in parts)
    return behind if alone <= MOST_ALONE * len(parts) else set()


def _is_long(word: str) -> bool:
    return len(word) >= LONG and sum(map(str.isalpha, word)) >= LONG


def _may_part(letter: str, other: str) -> bool:
    """Whether one word may end with a letter, and the next begin with another."""
    ends, begins = letter.isalnum() or letter in _ENDS, other.isalnum() or other in _BEGINS
    return ends and begins and not (letter.isdigit() and other.isdigit())


def _room(placed: tuple[float, Letter, Letter]) -> float:
    return placed[0]


def _letters(line: Line) -> Iterator[Letter]:
    for span in line["spans"]:
        yield from span["chars"]


def _parted(words: Sequence[MuWord], letters: Sequence[Letter], behind: Collection[int]) -> Iterator[MuWord]:
    """A line's words, of which these are the letters, parted behind some of them."""
    start = number = 0
    for word in words:
        end = start + len(word[4])
        ends = [at + 1 for at in range(start, end - 1) if id(letters[at]) in behind]
        for first, last in pairwise((start, *ends, end)):
            left, top, right, bottom = zip(*(letter["bbox"] for letter in letters[first:last]), strict=True)
            text = "".join(letter["c"] for letter in letters[first:last])
            box = (min(left), min(top), max(right), max(bottom))
            yield (*(box if ends else word[:4]), text, *word[5:7], number)
            number += 1
        start = end


def _spaced(letters: Sequence[Letter], behind: Collection[int], after: Mapping[int, Letter]) -> Iterator[Letter]:
    for letter in letters:
        yield letter
        if id(letter) in behind:
            _, top, start, bottom = letter["bbox"]
            end = after[id(letter)]["bbox"][0]
            place = {"bbox": (start, top, end, bottom), "origin": (start, letter["origin"][1])}
            yield {**letter, "c": " ", **place}
