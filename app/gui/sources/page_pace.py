"""How long a file will still take to be read, from how fast its pages came lately. Pure arithmetic."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

OVER_S = 30.0
"""Seconds of the past that the pace is taken from: scans and plain pages alternate in a file."""
TELLS_AFTER_S = 2.0
"""Before that nothing is said: the first pages come late, and then several at once."""


@dataclass(slots=True)
class PagePace:
    """Of one file that is being read."""

    _points: deque[tuple[float, int]] = field(default_factory=deque)

    def left_s(self, now: float, done: int, total: int) -> float | None:
        """Seconds left after `done` of `total` pages at `now`, in seconds that never fall; None: not known yet."""
        self._points.append((now, done))
        while len(self._points) > 2 and self._points[1][0] <= now - OVER_S:
            self._points.popleft()
        start, first = self._points[0]
        if now - start < TELLS_AFTER_S or done <= first:
            return None
        return (total - done) * (now - start) / (done - first)
