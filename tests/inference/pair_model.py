"""A model small enough to compute by hand, in the place of a sequence: what follows depends on the last two tokens."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.inference.prediction import Prediction

VOCABULARY = 5
LOGITS = np.random.default_rng(12).normal(0, 1.5, (VOCABULARY, VOCABULARY, VOCABULARY)).astype(np.float32)
"""Of what follows, by the last two tokens: the same bits however many rows a step has."""


class PairRows:
    """Logits of few tokens by themselves: what is hidden is the pair of tokens."""

    def __init__(self, few: int) -> None:
        self.few = few

    def logits(self, hidden: NDArray[np.float32], ids: NDArray[np.int64]) -> NDArray[np.float32]:
        assert len(ids) <= self.few
        return np.stack([LOGITS[int(first), int(second)][ids] for first, second in hidden])

    def refine(self, hidden: NDArray[np.float32], logits: NDArray[np.float32], ids: object = None) -> None:
        """All are exact."""


class PairModel:
    """It refuses what a real sequence would refuse."""

    def __init__(self, tokens: Sequence[int], few: int = 0) -> None:
        self._tokens = list(tokens)
        self.few = few
        self.read_rows = 0
        self.steps: list[tuple[int, int, bool]] = []
        """Of each: how many tokens were read, about how many rows it was asked, and whether about all tokens."""

    @property
    def length(self) -> int:
        return len(self._tokens)

    @property
    def tokens(self) -> list[int]:
        return self._tokens

    def prediction(self, *, whole: bool = True) -> Prediction:
        pair = self._tokens[-2:]
        rows = PairRows(self.few) if self.few else None
        return Prediction(
            LOGITS[pair[0], pair[1]].copy() if whole or rows is None else None,
            np.array(pair, np.float32),
            rows,  # type: ignore[arg-type]  # all of output rows that is used
        )

    def read(self, ids: Sequence[int], rows: Sequence[int], *, whole: bool = True) -> list[Prediction]:
        follows = []
        for token in ids:
            self._tokens.append(token)
            follows.append(self.prediction(whole=whole))
        self.read_rows += len(ids)
        self.steps.append((len(ids), len(rows), whole))
        return [follows[row] for row in rows]

    def droppable_after(self, fewest: int, most: int) -> int:
        return max(0, min(most, 9 - (self.length + fewest) % 10))

    def go_to(self, length: int) -> None:
        assert 0 < length < self.length
        del self._tokens[length:]
