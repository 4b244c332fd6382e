"""How fast a reading goes, and how long it will still take, from the steps done so far. Pure arithmetic.

Attention looks back at all that was read, so later tokens take longer than earlier ones. The time of a token at depth d
is taken to be a + b d, fitted to the steps so far:

    left = a (T - D) + b (T² - D²) / 2        D: tokens held, T: tokens in all

Early steps lie so close together that b cannot be told from noise. So b starts from what it was measured to be beside
a, and this guess counts as much as `GUESS_TOKENS` of reading do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.assistant.records import Reading

TELLS_FROM = 0.1
"""Before so much of what there is to read is read, nothing is said of the time left."""
GROWTH = {"float32": 2.5e-5, "float16": 2.5e-5, "int8": 7e-5}
"""b / a by how caches are kept: Gemma 3 270M on two cores, tests/assistant/recorded_readings.json."""
GUESS_TOKENS = 7_000
LATELY_S = 5.0
"""Seconds of reading that the speed shown is of."""

Step = tuple[int, float]
"""(tokens held, seconds since the start)."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Speed and time left of a reading."""

    tokens_per_s: float
    """Lately; 0 before the first step is done."""
    seconds_left: float | None
    """None: not known yet."""


def pace_of(steps: Sequence[Step], total: int, growth: float = GROWTH["float32"]) -> Pace:
    """The pace of a reading.

    Args:
        steps: The state at the start, where tokens read before are held, then after each step.
        total: Tokens that will be held at the end.
        growth: What b / a is taken to be before it can be told.
    """
    held = np.asarray([tokens for tokens, _ in steps], np.float64)
    times = np.asarray([seconds for _, seconds in steps], np.float64)
    if len(steps) < 2 or times[-1] <= times[0]:
        return Pace(0.0, 0.0 if held[-1] >= total else None)
    lately = int(np.searchsorted(times, times[-1] - LATELY_S, side="right")) - 1
    first = min(max(0, lately), len(steps) - 2)
    speed = float((held[-1] - held[first]) / (times[-1] - times[first]))
    if held[-1] - held[0] < TELLS_FROM * (total - held[0]):
        return Pace(speed, None)
    base, slope = _fit(held, times, growth)
    rest = total - held[-1]
    return Pace(speed, float(base * rest + slope * rest * (total + held[-1]) / 2))


def _fit(held: NDArray[np.float64], times: NDArray[np.float64], growth: float) -> tuple[float, float]:
    """a and b by least squares on seconds a token, steps weighted by their tokens, with the guess b = growth a."""
    tokens = np.diff(held)
    rates = np.diff(times) / tokens
    depths = (held[1:] + held[:-1]) / 2
    columns = np.stack([np.ones_like(depths), depths], axis=1)
    weight = GUESS_TOKENS**3 / 12  # that of so many tokens, read evenly, on the slope
    guess = np.sqrt(weight) * np.array([growth, -1.0])
    normal = columns.T @ (columns * tokens[:, None]) + np.outer(guess, guess)
    base, slope = np.linalg.solve(normal, columns.T @ (tokens * rates))
    if base < 0 or slope < 0:  # noise; time grows with tokens and does not shrink with depth
        return float(np.average(rates, weights=tokens)), 0.0
    return float(base), float(slope)


def reading_words(reading: Reading) -> str:
    """Such as "404 tokens/s · about 40 s left · the first 12 pages were read before"; empty if there is nothing yet."""
    parts = []
    if reading.tokens_per_s and reading.tokens_read < reading.tokens:
        parts += [f"{reading.tokens_per_s:,.0f} tokens/s", time_left_words(reading.seconds_left)]
    if before := pages_before_words(reading):
        parts.append(before)
    return " · ".join(parts)


def pages_before_words(reading: Reading) -> str:
    """What was read for an earlier question or before a restart; empty if no whole page was."""
    if reading.pages_before == 0:
        return ""
    if reading.pages_before == reading.pages:
        return "the page was read before" if reading.pages == 1 else f"all {reading.pages:,} pages were read before"
    if reading.pages_before == 1:
        return "the first page was read before"
    return f"the first {reading.pages_before:,} pages were read before"


def time_left_words(seconds: float | None) -> str:
    """A time as exactly as it is known: seconds in fives, then minutes, then hours and minutes in tens."""
    if seconds is None:
        return "time left not known yet"
    if seconds < 5:
        return "a few seconds left"
    if seconds < 90:
        return f"about {5 * round(seconds / 5)} s left"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"about {minutes} min left"
    hours, rest = divmod(10 * round(seconds / 600), 60)
    return f"about {hours} h {rest} min left" if rest else f"about {hours} h left"
