"""How often letters come, told by their rank alone.

Of n letters, number r comes about log((n + 1) / r) / n of the time, in most languages and scripts.
"""

from __future__ import annotations

from math import log


def chances(letters: str) -> dict[str, float]:
    """The logarithm of how often each of some letters comes, which stand from the most frequent one to the rarest."""
    shares = [log((len(letters) + 1) / rank) for rank in range(1, len(letters) + 1)]
    total = sum(shares)
    return {letter: log(share / total) for letter, share in zip(letters, shares, strict=True)}
