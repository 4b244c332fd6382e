"""Drafts for decoding: answers about documents copy from them, so the next tokens may stand in what was read.

    read      ... the rent is 900 EUR a month , payable ...         written   The rent is
                   ─────────── last three tokens stand there again: "900 EUR a month" is the draft

A draft is verified in one step with the token before it, and kept as far as the model chooses the same tokens: the
output is what it would be without drafts (Leviathan et al. 2023; the draft is Saxena's prompt lookup, 2023). A step of
several tokens costs more than one of a single token, so the length follows what was accepted lately, and after misses
drafting pauses for longer and longer.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

LONGEST_MATCH, SHORTEST_MATCH = 4, 3
"""Tokens at the end that have to stand earlier, too. Two match by chance too often, and a miss costs half a step."""
FIRST_LENGTH, LONGEST_DRAFT = 4, 12
LONGEST_PAUSE = 32
"""Steps without a draft after many misses in a row."""


class PromptLookup:
    """Proposes drafts for one answer, and learns how many of their tokens were kept."""

    def __init__(self, tokens: Sequence[int]) -> None:
        """`tokens` is all that was read before the answer; keys of images, below 0, are never proposed."""
        self._tokens: NDArray[np.int64] = np.empty(max(2 * len(tokens), 1024), np.int64)
        self._tokens[: len(tokens)] = tokens
        self._count = len(tokens)
        self._length = FIRST_LENGTH
        self._misses = 0
        self._pause = 0

    def add(self, token: int) -> None:
        """A token was written."""
        if self._count == len(self._tokens):
            self._tokens = np.concatenate([self._tokens, np.empty_like(self._tokens)])
        self._tokens[self._count] = token
        self._count += 1

    def propose(self, most: int) -> list[int]:
        """At most `most` tokens that may come next; none where nothing matches or drafting pauses."""
        if self._pause:
            self._pause -= 1
            return []
        place = self._find()
        if place is None or most < 1:
            return []
        draft = self._tokens[place : min(place + min(self._length, most), self._count)]
        images = np.flatnonzero(draft < 0)
        return [int(token) for token in (draft[: images[0]] if len(images) else draft)]

    def learn(self, proposed: int, kept: int) -> None:
        """Of a draft of `proposed` tokens the first `kept` were right."""
        if kept == proposed:
            self._length = min(2 * self._length, LONGEST_DRAFT)
            self._misses = 0
        elif kept:
            self._length = max(kept + 1, 2)
            self._misses = 0
        else:
            self._length = FIRST_LENGTH // 2
            self._pause = min(2**self._misses, LONGEST_PAUSE)
            self._misses += 1

    def _find(self) -> int | None:
        """Where the text goes on after the latest place at which its last tokens stood before."""
        tokens = self._tokens[: self._count]
        for length in range(LONGEST_MATCH, SHORTEST_MATCH - 1, -1):
            if self._count <= length:
                continue
            tail = tokens[-length:]
            matches = tokens[:-length] == tail[0]
            for offset in range(1, length):
                matches &= tokens[offset : offset - length] == tail[offset]
            places = np.flatnonzero(matches)
            if len(places):
                return int(places[-1]) + length
        return None
