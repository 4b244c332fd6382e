"""The words of a search that a model writes: a few, and nothing ends them but what the app closes them with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.inference.token_rules import Ids
from app.inference.tokenizer import Tokenizer

MOST_WORD_TOKENS = 16
_ENDS = frozenset('"\\')


@dataclass(frozen=True, slots=True, eq=False)
class SearchWords:
    """Of a vocabulary: the tokens that words may be made of."""

    plain: Ids
    """Whole printable characters, no quotation mark and no backslash; ascending."""
    first: Ids
    """Those of them with a letter or a digit."""

    @classmethod
    def of(cls, tokenizer: Tokenizer) -> SearchWords:
        """Looked up once for each tokenizer."""
        return tokenizer.keep("search words", lambda: cls._made(tokenizer))

    @classmethod
    def _made(cls, tokenizer: Tokenizer) -> SearchWords:
        plain, first = [], []
        for token in range(tokenizer.vocab_size):
            text = tokenizer.token_bytes(token).decode("utf-8", "replace")
            if text and text.isprintable() and "\ufffd" not in text and _ENDS.isdisjoint(text):
                plain.append(token)
                if any(map(str.isalnum, text)):
                    first.append(token)
        return cls(np.array(plain, np.int64), np.array(first, np.int64))

    def begin(self) -> WrittenWords:
        """Before the first word."""
        return WrittenWords(self)


class WrittenWords:
    """Words while they are written. A `WordsState`."""

    def __init__(self, words: SearchWords) -> None:
        self._words = words
        self._used = 0

    def choice(self, closing: Ids) -> Ids:
        """Any word first; then more, or the end; at last only the end."""
        if not self._used:
            return self._words.first
        if self._used >= MOST_WORD_TOKENS:
            return closing
        plain = self._words.plain
        return np.insert(plain, np.searchsorted(plain, closing), closing)

    def took(self, token_id: int) -> bool:
        """Go on with a token; False if it closes the words."""
        place = int(np.searchsorted(self._words.plain, token_id))
        is_word = place < len(self._words.plain) and int(self._words.plain[place]) == token_id
        self._used += is_word
        return is_word

    def draft(self, most: int) -> list[int]:
        """Nobody knows what will be searched for."""
        return []
