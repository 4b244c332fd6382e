"""Where tokens agree: how far two texts begin alike, and where the last tokens of a text stood before.

Of the latter the longest stretch is found without looking through the text:

    text      a b c d a b x a b c      the last pair, b c, stands earlier, and so does a b c: three tokens agree,
                    ─       ─────      and what followed them is d

Pairs of tokens are looked up: those of the prompt in one sorted array, those written since in a dictionary. Of the
places where the last pair stands those stay that agree on what is before it. As long as the text goes on as it did at
one of these places, no look-up is needed at all.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

LOOKED_BACK = 32
"""Tokens before a place that are compared; what has agreed while it was written may be longer."""
MOST_PLACES = 1024
"""The latest of the places with the last pair that are looked at: a text of nothing but line ends has thousands."""


class RecurringText:
    """A growing sequence of tokens that knows where its end stood before."""

    def __init__(self, tokens: Sequence[int]) -> None:
        """`tokens` were read; those below 0 stand for images, and no place is looked for within them."""
        self._tokens: NDArray[np.int64] = np.empty(len(tokens) + 1024, np.int64)
        self._tokens[: len(tokens)] = tokens
        self._count = len(tokens)
        read = self._tokens[: len(tokens)]
        pairs = (read[:-1] << 32) | read[1:]  # below 0 where one of the two belongs to an image
        self._order = np.argsort(pairs)
        self._pairs = pairs[self._order]
        self._written: dict[int, list[int]] = {}
        self._places = self._order[:0]
        self.agreeing = 0
        """How many of the last tokens stood before; 0 where not even two did."""

    def __len__(self) -> int:
        return self._count

    def add(self, token: int) -> None:
        """The text goes on."""
        if self._count == len(self._tokens):
            self._tokens = np.concatenate([self._tokens, np.empty_like(self._tokens)])
        self._tokens[self._count] = token
        self._count += 1
        still = self._places[self._tokens[self._places] == token] + 1
        if len(still):
            self._places, self.agreeing = still, self.agreeing + 1
        else:
            self._look_up()
        if self._count > 1:
            pair = (int(self._tokens[self._count - 2]) << 32) | token
            self._written.setdefault(pair, []).append(self._count)

    def continuation(self, most: int) -> list[int]:
        """At most `most` tokens that followed where the end stood before; at the latest place, if they differ.

        They end before an image. Where the place is so late that they reach the text's own end, they go on from the
        place again: what repeats itself is taken to go on doing so.
        """
        if not self.agreeing:
            return []
        place = int(self._places[-1])
        found = self._tokens[place : min(place + most, self._count)]
        images = np.flatnonzero(found < 0)
        if len(images):
            return [int(token) for token in found[: images[0]]]
        return [int(found[index % len(found)]) for index in range(most)]

    def _look_up(self) -> None:
        """Find the places anew, from the last pair of tokens."""
        self.agreeing, tokens, count = 0, self._tokens, self._count
        if count < 2 or tokens[count - 2] < 0:
            self._places = self._order[:0]
            return
        pair = (int(tokens[count - 2]) << 32) | int(tokens[count - 1])
        first, last = np.searchsorted(self._pairs, pair, "left"), np.searchsorted(self._pairs, pair, "right")
        read = np.sort(self._order[first:last]) + 2
        places = np.concatenate([read, np.asarray(self._written.get(pair, ()), np.int64)])[-MOST_PLACES:]
        agreeing = 2 if len(places) else 0
        while 0 < agreeing < min(LOOKED_BACK, count - 1):
            longer = places[(places > agreeing) & (tokens[places - agreeing - 1] == tokens[count - agreeing - 1])]
            if not len(longer):
                break
            places, agreeing = longer, agreeing + 1
        self._places, self.agreeing = places, agreeing


def common_length(first: Sequence[int], second: Sequence[int]) -> int:
    """With how many equal tokens two texts begin."""
    count = min(len(first), len(second))
    differs = np.asarray(first[:count]) != np.asarray(second[:count])
    return int(np.argmax(differs)) if differs.any() else count
