"""The vectors of texts, each encoded once, and how alike two are: what both encoders keep between two questions.

Vectors are held by a hash of their texts: no words stay with them. The ones that were not asked for longest go first.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from app.inference.prefill import CancelCheck, stop_if

Vector = NDArray[np.float16]
Encode = Callable[[Sequence[str]], Iterable[Vector]]

LONGEST = 1000
"""Characters of a text that are looked at: a passage has a few hundred."""


class HeldVectors:
    """Vectors by their texts.

    Args:
        encode: The vectors of some texts, of length 1.
        at_once: Texts encoded between two looks at whether the work is still wanted.
        most: Vectors kept.
    """

    def __init__(self, encode: Encode, at_once: int, most: int) -> None:
        self._encode, self._at_once, self._most = encode, at_once, most
        self._held: OrderedDict[bytes, Vector] = OrderedDict()

    def of(self, texts: Iterable[str], cancelled: CancelCheck) -> dict[str, Vector]:
        """The vector of each text; the short ones are encoded first, so that those of a length go together.

        Raises Cancelled; what was encoded until then is not held.
        """
        keys = {text: blake2b(text.encode(), digest_size=16).digest() for text in texts}
        vectors = {text: self._held[key] for text, key in keys.items() if key in self._held}
        new = sorted((text for text in keys if text not in vectors), key=len)
        for start in range(0, len(new), self._at_once):
            stop_if(cancelled)
            some = new[start : start + self._at_once]
            # A copy: a row of what was encoded together would keep all of it.
            vectors.update((text, vector.copy()) for text, vector in zip(some, self._encode(some), strict=True))
        for text, vector in vectors.items():
            self._held[keys[text]] = vector
            self._held.move_to_end(keys[text])
        while len(self._held) > self._most:
            self._held.popitem(last=False)
        return vectors


def cosine(one: Vector, other: Vector) -> float:
    """Of two vectors of length 1."""
    return float(one.astype(np.float32) @ other.astype(np.float32))


def on_one_line(text: str) -> str:
    """What is looked at of a text, on one line, without halves of characters."""
    return " ".join(text[:LONGEST].split()).encode("utf-8", "replace").decode()
