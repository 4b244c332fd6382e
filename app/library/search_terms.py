"""What a user searches for: words, phrases in quotation marks, beginnings of words; and where these stand in a text.

    rent "notice period" cancel*      ->  word rent, phrase notice period, beginning cancel
    東京 "-x" AND *                    ->  word 東京, phrase x, word AND          (nothing is an operator)

Letters count without case and without accents; a word that is divided at a line end is one word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from app.library.terms import INVISIBLE, UNSPACED, without_stop_words

_PIECE = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+)')
_ACCENTS = dict.fromkeys(range(0x0300, 0x0370))
"""Marks on Latin, Greek and Cyrillic letters. Those of Indic scripts are vowels: they stay."""
_DIVISION = "(?:[-\u2010]\n)?"

Span = tuple[int, int]
"""Characters of a text, half-open."""


class TermKind(StrEnum):
    """How a term is looked for."""

    WORD = "word"  # in all its forms, as far as English has them
    PHRASE = "phrase"  # these words, in this order, next to each other
    BEGINNING = "beginning"  # any word that begins so


@dataclass(frozen=True)
class SearchTerm:
    """One of the things that are searched for."""

    kind: TermKind
    text: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, folded; runs of scripts without spaces count as one."""
        return tuple(_words(folded(self.text)))

    def spans(self, text: FoldedText) -> list[Span]:
        """Where it stands in a text, letter by letter; forms of a word that are spelled otherwise are not found."""
        return [text.place(start, self._end(text.folded, end)) for start, end in self._found(text.folded)]

    def _end(self, text: str, end: int) -> int:
        """Where a word ends of which the beginning was found."""
        while self.kind is TermKind.BEGINNING and end < len(text) and _is_letter(text[end]):
            if _is_unspaced(text[end]):
                break
            end += 1
        return end

    def stands_in(self, text: str) -> bool:
        """Whether it stands in a text; quicker than asking where."""
        return any(True for _ in self._found(folded(text)))

    def _found(self, text: str) -> Iterator[Span]:
        """Where it stands in a folded text: "e e" in "lease e e", too, where it begins within a word first."""
        at = 0
        while (match := self._pattern.search(text, at)) is not None:
            is_whole = self._is_whole(text, match.start(), match.end())
            at = max(match.end(), match.start() + 1) if is_whole else match.start() + 1
            if is_whole:
                yield match.span()

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = (_DIVISION.join(map(re.escape, word)) for word in self.words)
        return re.compile(r"(?:\s|[^\w\s]){1,8}".join(words))

    def _is_whole(self, text: str, start: int, end: int) -> bool:
        """Whether nothing of the words before and behind belongs to what was found."""
        starts = start == 0 or not _is_letter(text[start - 1]) or _is_unspaced(text[start])
        if self.kind is TermKind.BEGINNING:
            return starts
        return starts and (end == len(text) or not _is_letter(text[end]) or _is_unspaced(text[end - 1]))


def read_terms(query: str) -> list[SearchTerm]:
    """The terms of what a user typed, each once; none if there is no letter and no digit in it.

    Words that say nothing, such as articles, are left out unless there is nothing else.
    """
    terms: dict[SearchTerm, None] = {}
    plain: list[str] = []
    for quoted, word in _PIECE.findall(query):
        if quoted:
            terms[SearchTerm(TermKind.PHRASE, quoted)] = None
        elif word.endswith("*") and len(_words(folded(word))) == 1:
            terms[SearchTerm(TermKind.BEGINNING, word.rstrip("*"))] = None
        else:
            plain.append(word)
    telling = without_stop_words(" ".join(plain)).split()
    for word in telling if terms or _words(folded(" ".join(telling))) else plain:
        terms[SearchTerm(TermKind.WORD, word)] = None
    return [term for term in terms if term.words]


class FoldedText:
    """A text as terms are compared with it, with the way back to its characters."""

    def __init__(self, text: str) -> None:
        pieces = [folded(character) for character in text]
        self.folded = "".join(pieces)
        self._origins = [origin for origin, piece in enumerate(pieces) for _ in piece]

    def place(self, start: int, end: int) -> Span:
        """The characters of the text that a stretch of `folded` was made of."""
        return self._origins[start], self._origins[end - 1] + 1


def folded(text: str) -> str:
    """The text in small letters without accents and invisible characters, in the plainest form of each letter."""
    plain = unicodedata.normalize("NFKD", text.translate(INVISIBLE)).casefold()
    return plain.translate(_ACCENTS)


def _words(text: str) -> list[str]:
    return list(_runs(text))


def _runs(text: str) -> Iterator[str]:
    run = ""
    for character in [*text, " "]:
        if _is_letter(character):
            run += character
        elif run:
            yield run
            run = ""


def _is_letter(character: str) -> bool:
    """Whether it is part of a word to the index (migrations.SEARCH_TOKENIZER)."""
    category = unicodedata.category(character)
    return category[0] in "LN" or category in ("Co", "Mn", "Mc")


def _is_unspaced(character: str) -> bool:
    return bool(UNSPACED.match(unicodedata.normalize("NFKC", character)))
