"""The tokens of a vocabulary as the bytes that they spell, by the alphabet, each with the token that it goes on from.

id      bytes      parent: the longest other token that begins it
5031    "the"      "th" ── "t" ── none
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.assistant.quotes.normal_text import BREAK
from app.inference.tokenizer import Tokenizer

SEPARATOR = ord(BREAK)
"""The byte that stands between documents: no token with it ever continues one."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TokenSpellings:
    """Of V tokens, by id; control tokens spell nothing."""

    spelled: tuple[bytes, ...]
    """[V]"""
    lengths: NDArray[np.int32]
    """[V] bytes."""
    first_bytes: NDArray[np.uint8]
    """[V] 0 for control tokens."""
    parents: NDArray[np.int32]
    """[V] the longest other token that a token begins with, or an equal one; -1: none."""
    ordered: NDArray[np.int32]
    """[M] ids of all tokens that spell something and no separator, by their bytes; of equals the parent first."""
    words: NDArray[np.uint64]
    """[M, W] the bytes of `ordered` as numbers of eight bytes, the first the most significant; filled up with zeros."""

    @classmethod
    def of(cls, tokenizer: Tokenizer) -> TokenSpellings:
        """Spell a tokenizer's vocabulary out: some 0.5 s for 262,144 tokens."""
        spelled = tuple(tokenizer.token_bytes(token) for token in range(tokenizer.vocab_size))
        usable = [token for token, data in enumerate(spelled) if data and SEPARATOR not in data]
        usable.sort(key=spelled.__getitem__)
        parents = np.full(len(spelled), -1, dtype=np.int32)
        open_tokens: list[int] = []
        for token in usable:
            data = spelled[token]
            while open_tokens and not data.startswith(spelled[open_tokens[-1]]):
                open_tokens.pop()
            if open_tokens:
                parents[token] = open_tokens[-1]
            open_tokens.append(token)
        lengths = np.fromiter(map(len, spelled), dtype=np.int32, count=len(spelled))
        first_bytes = np.fromiter((data[0] if data else 0 for data in spelled), dtype=np.uint8, count=len(spelled))
        ordered = np.array(usable, dtype=np.int32)
        return cls(spelled, lengths, first_bytes, parents, ordered, to_words([spelled[token] for token in usable]))

    def beginning_with(self, data: bytes) -> tuple[int, int]:
        """The stretch of `ordered` whose tokens begin with these bytes and are longer."""
        place = bisect_right(self.ordered, data, key=lambda token: self.spelled[token])
        end = bisect_left(self.ordered, data + b"\xff", key=lambda token: self.spelled[token])
        return place, end


def to_words(texts: list[bytes]) -> NDArray[np.uint64]:
    """Texts of bytes as rows of big-endian numbers of eight bytes each, filled up with zeros."""
    width = max(1, -(-max(map(len, texts), default=0) // 8)) * 8
    joined = np.array(texts, dtype=f"S{width}")
    return joined.view(np.uint8).reshape(len(texts), width).copy().view(">u8").astype(np.uint64)
