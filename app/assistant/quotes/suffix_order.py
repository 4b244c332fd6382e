"""Orders the places of a text by what follows them, and says how far neighbours in that order agree.

Prefix doubling (Manber, Myers 1990; only groups that still agree are sorted again, Larsson, Sadakane 2007) in NumPy:

    by the next 8 bytes            one sort of 64-bit keys
    then by the next 16, 32, ...   pairs (group of the place, group of the place 8, 16, ... on), until none agree
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WORD = 8
"""Bytes of a key."""

Ints = NDArray[np.int32]
Keys = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class SuffixOrder:
    """The places of a text of N bytes in the order of the bytes that follow, as far as `depth` says."""

    keys: Keys
    """[N] the next eight bytes of each place as a number, the first the most significant; zeros behind the text."""
    order: Ints
    """[N] places; of those that agree on more than `depth` bytes the order means nothing."""
    levels: tuple[Ints, ...]
    """[N] each: `levels[n]` is the same number for places that agree on the next 8 · 2**n bytes."""

    def agreeing(self, first: Ints, second: Ints) -> Ints:
        """On how many bytes each place of `first` [M] agrees with that of `second` [M], as far as it was ordered."""
        size = len(self.keys)
        a, b = first.astype(np.int64), second.astype(np.int64)
        shared = np.zeros(len(a), dtype=np.int32)
        for level in range(len(self.levels) - 1, -1, -1):
            ranks = self.levels[level]
            inside = np.maximum(a, b) < size
            same = inside & (ranks[np.minimum(a, size - 1)] == ranks[np.minimum(b, size - 1)])
            step = same * (WORD << level)
            a, b, shared = a + step, b + step, shared + step.astype(np.int32)
        inside = np.maximum(a, b) < size
        differing = self.keys[np.minimum(a, size - 1)] ^ self.keys[np.minimum(b, size - 1)]
        for byte in range(1, WORD + 1):
            shared += inside & (differing >> np.uint64(64 - 8 * byte) == 0)
        return shared


def order_suffixes(data: NDArray[np.uint8], depth: int) -> SuffixOrder:
    """Order all places of `data` by the bytes that follow, looking at no fewer than `depth` of them."""
    keys = _keys(data)
    size = len(keys)
    order = np.argsort(keys).astype(np.int32)
    heads = np.ones(size, dtype=bool)  # whether a new group begins at this place of the order
    heads[1:] = keys[order[1:]] != keys[order[:-1]]
    ranks = np.empty(size, dtype=np.int32)
    ranks[order] = _group_starts(heads)
    levels, length = [ranks], WORD
    while length < depth:
        open_groups = np.flatnonzero(~heads | ~np.append(heads[1:], True))  # where several places still agree
        if not len(open_groups):
            break
        places = order[open_groups].astype(np.int64)
        beyond = np.where(places + length < size, ranks[np.minimum(places + length, size - 1)] + 1, 0)
        pairs = ranks[places].astype(np.int64) * (size + 1) + beyond
        sorting = np.argsort(pairs, kind="stable")
        order[open_groups] = places[sorting]
        pairs = pairs[sorting]
        heads[open_groups[1:]] |= pairs[1:] != pairs[:-1]
        ranks = ranks.copy()
        ranks[order[open_groups]] = _group_starts(heads)[open_groups]
        levels.append(ranks)
        length *= 2
    return SuffixOrder(keys, order, tuple(levels))


def _group_starts(heads: NDArray[np.bool_]) -> Ints:
    """For each place of the order where its group begins: a rank that later rounds keep or raise."""
    return np.maximum.accumulate(np.where(heads, np.arange(len(heads), dtype=np.int32), 0))


def _keys(data: NDArray[np.uint8]) -> Keys:
    padded = np.concatenate((data, np.zeros(WORD, dtype=np.uint8))).astype(np.uint64)
    keys = np.zeros(len(data), dtype=np.uint64)
    for offset in range(WORD):
        keys = (keys << np.uint64(8)) | padded[offset : offset + len(data)]
    return keys
