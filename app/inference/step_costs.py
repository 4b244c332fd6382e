"""What a step of several tokens costs, in steps of one token: learned from the steps that are taken anyway.

On a processor that waits for memory a second token is nearly free, on one that is busy computing it costs a good part
of a step, and both change with the depth, the model and whatever else the machine does. So nothing is assumed for long.

    rows   1     2     4     8        known: medians of the last few steps of as many rows, by the last single steps
    cost   1.0   1.2   ?     2.1      of 4: between its neighbours; of 16: on the line through 1 and the largest known
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from statistics import median

REMEMBERED = 7
"""Steps of one size whose median counts: a step that was held up by something else does not."""
FORGOTTEN_AFTER = 512
"""Steps after which a cost that was not seen again is no longer believed: it may have been measured in a bad moment."""
SUPPOSED_COST = 0.15
"""What each further token costs, in single steps, while nothing is known."""


class StepCosts:
    """Running estimates, for as long as a model is loaded."""

    def __init__(self) -> None:
        self._single: deque[float] = deque(maxlen=REMEMBERED)
        self._ratios: dict[int, deque[float]] = {}
        self._seen: dict[int, int] = {}
        self._steps = 0

    def begin_answer(self) -> None:
        """Another answer stands at another depth, where a single step takes another time. The ratios stay."""
        self._single.clear()

    def took(self, rows: int, seconds: float) -> None:
        """A step of `rows` tokens took so long."""
        self._steps += 1
        if rows == 1:
            self._single.append(seconds)
        elif self._single:
            # More than as many single steps would be an accident, less than one as well.
            ratio = min(max(seconds / median(self._single), 1.0), float(rows))
            self._ratios.setdefault(rows, deque(maxlen=REMEMBERED)).append(ratio)
            self._seen[rows] = self._steps

    def of(self, rows: int) -> float:
        """What a step of `rows` tokens costs, in steps of one token."""
        known = {size: median(self._ratios[size]) for size, seen in self._seen.items() if self._is_fresh(seen)}
        known[1] = 1.0
        if rows in known:
            return known[rows]
        below = max(size for size in known if size < rows)
        above = min((size for size in known if size > rows), default=None)
        if above is not None:
            share = (rows - below) / (above - below)
            return known[below] + share * (known[above] - known[below])
        further = (known[below] - 1) / (below - 1) if below > 1 else SUPPOSED_COST
        return 1 + further * (rows - 1)

    def _is_fresh(self, seen: int) -> bool:
        return self._steps - seen <= FORGOTTEN_AFTER


@dataclass(frozen=True)
class WritingCosts:
    """Those of both kinds of steps that write: rows of a draft take far less where few logits of each are computed."""

    whole: StepCosts = field(default_factory=StepCosts)
    """Logits of all tokens are computed."""
    few: StepCosts = field(default_factory=StepCosts)

    def begin_answer(self) -> None:
        """See `StepCosts`."""
        self.whole.begin_answer()
        self.few.begin_answer()
