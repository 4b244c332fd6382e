"""Finds where a text goes round in circles: small models, free to write anything, often end so.

The town lies on the coast of the coast of the coast of the coast
                         ~~~~~~~~~~~~~ what comes again and again; all behind its first time is cut
"""

from __future__ import annotations

LEAST_TIMES = 3
LEAST_CHARACTERS = 24
"""Of what repeats itself, all its times together: "no, no, no" is still said on purpose."""


def without_repetition(text: str) -> str:
    """A text without what its end only repeats; the text itself where it does not repeat itself."""
    end = repeated_from(text)
    return text if end is None else text[:end].rstrip()


def repeated_from(text: str) -> int | None:
    """Where the first of at least three like stretches ends, one behind the other, with which a text ends."""
    for period in range(1, len(text) // LEAST_TIMES + 1):
        least = max(LEAST_TIMES * period, LEAST_CHARACTERS)
        if least > len(text) or text[-least:-period] != text[period - least :]:
            continue
        first = len(text) - least
        while first and text[first - 1] == text[first - 1 + period]:
            first -= 1
        return first + period
    return None
