"""Which token comes next: pure functions of one logits vector [V] (V: vocabulary size), float32.

The order is the field's usual one: repetition penalty, temperature, top-k, top-p. A vocabulary is large and this
happens for each token written, so only what may still be chosen is sorted, and exponentials are taken in float32, in
parts that stay in the processor's cache; sums are pairwise or in float64.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from app.inference.requests import Sampling

FloatArray = NDArray[np.float32]

PART = 16384
"""Logits that are worked on at once: 64 kB, which allocators keep at hand."""
SORTED_FIRST = 1024
"""Tokens that are sorted to find those that top-p keeps, before more are."""
ROUNDING = 1e-6
"""What a sum of probabilities may lack to count as reached: 0.5 + 0.3 is to reach 0.8."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The tokens that may come next, and how likely each is, up to a common factor."""

    weights: FloatArray
    ids: NDArray[np.int64] | None = None
    """None: all tokens, in order; writing out their ids would take as long as drawing one."""


class Sampler:
    """Chooses tokens as `Sampling` says. The same seed and logits give the same tokens."""

    def __init__(self, sampling: Sampling) -> None:
        self._sampling = sampling
        self._generator = np.random.default_rng(sampling.seed)

    def choose(self, logits: FloatArray, written: Sequence[int], ids: NDArray[np.int64] | None = None) -> int:
        """The next token after the answer tokens `written`. `logits` [V] is not changed.

        With `ids` [K], ascending, the logits [K] are those of these tokens, and one of them is chosen: by the model's
        probabilities, scaled so that these tokens have all of them.
        """
        logits = self._penalised(logits, written, ids)
        if self._sampling.temperature == 0:
            place = greedy(logits)
            return place if ids is None else int(ids[place])
        return draw(candidates(logits, self._sampling, ids), float(self._generator.random()))

    def candidates(
        self, logits: FloatArray, written: Sequence[int], ids: NDArray[np.int64] | None = None
    ) -> Candidates:
        """What `choose` draws from where it is not greedy."""
        return candidates(self._penalised(logits, written, ids), self._sampling, ids)

    def _penalised(self, logits: FloatArray, written: Sequence[int], ids: NDArray[np.int64] | None) -> FloatArray:
        repeated = written[max(0, len(written) - self._sampling.repetition_window) :]
        if ids is not None and self._sampling.repetition_penalty != 1:
            repeated = np.flatnonzero(np.isin(ids, repeated)).tolist()
        return apply_repetition_penalty(logits, repeated, self._sampling.repetition_penalty)


def greedy(logits: FloatArray) -> int:
    """The most likely token; the lowest id where several are."""
    return int(np.argmax(logits))


def apply_repetition_penalty(logits: FloatArray, repeated: Sequence[int], penalty: float) -> FloatArray:
    """Divide positive and multiply negative logits of tokens written before (CTRL, Keskar et al. 2019, eq. 6.1)."""
    if penalty == 1 or not repeated:
        return logits
    ids = np.unique(np.asarray(repeated))
    chosen = logits[ids]
    result = logits.copy()
    result[ids] = np.where(chosen > 0, chosen / penalty, chosen * penalty)
    return result


def candidates(logits: FloatArray, sampling: Sampling, ids: NDArray[np.int64] | None = None) -> Candidates:
    """What temperature, top-k and top-p leave of the tokens `ids` [K], or of all. The temperature must be above 0."""
    if 0 < sampling.top_k < len(logits):
        places = largest(logits, sampling.top_k)
        left = Candidates(_weights(logits[places], sampling.temperature), places if ids is None else ids[places])
    else:
        left = Candidates(_weights(logits, sampling.temperature), ids)
    return left if sampling.top_p == 1 else nucleus(left, sampling.top_p)


def largest(values: FloatArray, count: int) -> NDArray[np.int64]:
    """Where the `count` largest values stand, the largest first. Of equal ones the first come first, and stay."""
    if count >= len(values):
        return np.argsort(-values, kind="stable")
    places = np.flatnonzero(values >= np.partition(values, -count)[-count])
    return places[np.argsort(-values[places], kind="stable")[:count]]


def nucleus(left: Candidates, p: float) -> Candidates:
    """The fewest most likely tokens whose probabilities sum to at least p (Holtzman et al. 2020)."""
    enough = (p - ROUNDING) * float(left.weights.sum(dtype=np.float64))
    count = SORTED_FIRST
    while True:
        order = largest(left.weights, count)
        reached = np.cumsum(left.weights[order], dtype=np.float64) >= enough
        if reached[-1] or len(order) == len(left.weights):
            kept = order[: int(np.argmax(reached)) + 1] if reached[-1] else order
            return Candidates(left.weights[kept], kept if left.ids is None else left.ids[kept])
        count *= 16


def draw(left: Candidates, uniform: float) -> int:
    """The token at the fraction `uniform` (0 <= uniform < 1) of the summed weights.

    The sums of parts say in which of them it lies; only that one is summed token by token.
    """
    ends = np.cumsum([float(part.sum()) for part in _parts(left.weights)])
    target = uniform * ends[-1]
    # Rounding may put it on the very end: then the last part that has any weight is taken, and there the last token.
    part = int(min(np.searchsorted(ends, target, side="right"), np.searchsorted(ends, ends[-1])))
    weights = left.weights[part * PART : (part + 1) * PART]
    before = float(ends[part - 1]) if part else 0.0
    within = int(np.searchsorted(np.cumsum(weights, dtype=np.float64), target - before, side="right"))
    place = part * PART + min(within, int(np.flatnonzero(weights)[-1]))
    return place if left.ids is None else int(left.ids[place])


def log_probability(row: FloatArray, token: int) -> float:
    """Natural log-probability of a token under logits [V]."""
    top = row.max()
    total = sum(float(np.exp(part - top).sum()) for part in _parts(row))
    return float(row[token]) - float(top) - log(total)


def _weights(logits: FloatArray, temperature: float) -> FloatArray:
    """exp(logits / temperature), divided by the largest of them."""
    top, result = logits.max(), np.empty_like(logits)
    for part, weights in zip(_parts(logits), _parts(result), strict=True):
        np.subtract(part, top, out=weights)
        np.divide(weights, np.float32(temperature), out=weights)
        np.exp(weights, out=weights)
    return result


def _parts(row: FloatArray) -> Iterator[FloatArray]:
    return (row[start : start + PART] for start in range(0, len(row), PART))
