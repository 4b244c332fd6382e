"""What the model says of the token that follows one place: logits of all tokens, or only of those that may come.

    Choice                       logits that are looked at
    anything                     all [V], the likeliest exact
    all but `never`              all [V], those of `never` -inf, the likeliest of the others exact
    `only`, few                  theirs [K], exact: products with their rows of the output matrix
    `only`, more than MOST       theirs [K] of all, the likeliest of them exact

Exact where the graph's logits are coarse (output_rows.py); else all are. Letters: V vocabulary, K tokens allowed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.errors import EngineFailed
from app.inference.output_rows import MOST, OutputRows, likeliest
from app.inference.token_rules import Choice, Ids

FloatArray = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Allowed:
    """Logits [K] of the tokens that may come next, the largest of them finite."""

    logits: FloatArray
    ids: Ids | None = None
    """[K], ascending. None: all tokens in order, those that may not come at -inf."""


class Prediction:
    """What follows one place of the sequence."""

    def __init__(self, logits: FloatArray, hidden: FloatArray | None = None, rows: OutputRows | None = None) -> None:
        """`logits` [V], coarse where there are `rows` to make exact ones of `hidden` [hidden]; then this owns them."""
        self._logits = logits
        self._hidden = hidden
        self._rows = rows
        self._is_refined = False

    def logits(self) -> FloatArray:
        """Logits [V] of all tokens, not to be changed."""
        if not self._is_refined:
            self._refine(self._logits)
            self._is_refined = True
        return self._logits

    def allowed(self, choice: Choice) -> Allowed:
        """Logits of the tokens that a choice allows.

        Raises EngineFailed if it allows none, or tokens that the model does not have, or if no logit is a number: then
        a largest one would be any token, a forbidden one as well.
        """
        _check(choice, len(self._logits))
        if choice.only is not None:
            allowed = Allowed(self._logits_of(choice.only), choice.only)
        elif choice.never is not None and len(choice.never):
            logits = self._logits.copy()
            logits[choice.never] = -np.inf
            self._refine(logits)
            allowed = Allowed(logits)
        else:
            allowed = Allowed(self.logits())
        if not np.isfinite(allowed.logits.max()):  # a not-a-number anywhere makes the largest value one
            raise EngineFailed("The model's numbers broke down: no token that may come next has a likelihood.")
        return allowed

    def _refine(self, logits: FloatArray) -> None:
        if self._rows is not None and self._hidden is not None:
            self._rows.refine(self._hidden[None], logits[None])

    def _logits_of(self, ids: Ids) -> FloatArray:
        if self._rows is None or self._hidden is None:
            return self._logits.take(ids)
        if len(ids) <= MOST:
            return self._rows.logits(self._hidden[None], ids).reshape(-1)
        logits = self._logits.take(ids)
        likely = likeliest(logits)
        logits[likely] = self._rows.logits(self._hidden[None], ids[likely])[0]
        return logits


def _check(choice: Choice, vocabulary: int) -> None:
    """Raise EngineFailed on what only faulty rules say."""
    if choice.only is not None:
        if not len(choice.only):
            raise EngineFailed("The answer's rules are at fault: they leave no token that may come next.")
        if choice.only[0] < 0 or choice.only[-1] >= vocabulary:
            raise EngineFailed("The answer's rules are at fault: they allow a token that the model does not have.")
    elif choice.never is not None and len(choice.never) >= vocabulary:
        raise EngineFailed("The answer's rules are at fault: they leave no token that may come next.")
