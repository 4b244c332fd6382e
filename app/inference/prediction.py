"""What the model says of the token that follows one place: logits of all tokens, or only of those that may come.

    Choice                     logits that are looked at
    anything                   all [V]
    all but `never`            all [V], those of `never` -inf
    `only`, few of all         theirs [K], products with their rows of the output matrix; all others need not be there
    `only`, more               theirs [K] among all

Where the graph's logits are coarse, the likeliest of what is looked at are made exact (output_rows.py).
Letters: V vocabulary, K tokens allowed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.errors import EngineFailed
from app.inference.output_rows import OutputRows
from app.inference.token_rules import Choice, Ids

FloatArray = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Allowed:
    """Logits [K] of the tokens that may come next."""

    logits: FloatArray
    ids: Ids | None = None
    """[K], ascending. None: all tokens in order, those that may not come at -inf."""


class Prediction:
    """What follows one place of the sequence."""

    def __init__(
        self, logits: FloatArray | None, hidden: FloatArray | None = None, rows: OutputRows | None = None
    ) -> None:
        """`logits` [V], from now on this object's own; None: not computed. Few of them `rows` make of hidden [hidden].

        At least one of both is there. Rows may be needed to make `logits` exact, too.
        """
        self._logits = logits
        self._hidden = hidden
        self._rows = rows
        self._is_exact = False

    @property
    def vocabulary(self) -> int:
        """V. All logits must have been computed."""
        return len(self._all())

    def logits(self) -> FloatArray:
        """Logits [V] of all tokens, not to be changed. They must have been computed."""
        logits = self._all()
        if not self._is_exact:
            self._refine(logits)
            self._is_exact = True
        return logits

    def tells(self, choice: Choice) -> bool:
        """Whether `allowed` can answer."""
        return self._logits is not None or self._are_few(choice)

    def allowed(self, choice: Choice) -> Allowed:
        """Logits of the tokens that a choice allows.

        Raises EngineFailed if none of them is a number: then the largest could be any token, a forbidden one as well.
        """
        if choice.only is not None:
            allowed = Allowed(self._logits_of(choice), choice.only)
        elif choice.never is not None:
            logits = self._all().copy()
            logits[choice.never] = -np.inf
            self._refine(logits)
            allowed = Allowed(logits)
        else:
            return Allowed(self.logits())  # the decoder looked at these
        if not np.isfinite(allowed.logits.max()):  # a not-a-number anywhere makes the largest value one
            raise EngineFailed("The model's numbers broke down: no token that may come next has a likelihood.")
        return allowed

    def _are_few(self, choice: Choice) -> bool:
        return self._rows is not None and choice.is_among(self._rows.few)

    def _all(self) -> FloatArray:
        if self._logits is None:
            raise RuntimeError("logits of all tokens were not computed here")
        return self._logits

    def _refine(self, logits: FloatArray, ids: Ids | None = None) -> None:
        if self._rows is not None and self._hidden is not None:
            self._rows.refine(self._hidden[None], logits[None], ids)

    def _logits_of(self, choice: Choice) -> FloatArray:
        assert choice.only is not None
        if self._rows is not None and self._hidden is not None and self._are_few(choice):
            return self._rows.logits(self._hidden[None], choice.only).reshape(-1)
        logits = self._all().take(choice.only)
        self._refine(logits, choice.only)
        return logits
