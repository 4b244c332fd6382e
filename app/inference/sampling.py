"""Which token comes next: pure functions of one logits vector [V] (V: vocabulary size), float32.

The order is the field's usual one: repetition penalty, temperature, top-k, top-p. A token that is ruled out has the
logit -inf.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.inference.requests import Sampling

FloatArray = NDArray[np.float32]


class Sampler:
    """Chooses tokens as `Sampling` says. The same seed and logits give the same tokens."""

    def __init__(self, sampling: Sampling) -> None:
        self._sampling = sampling
        self._generator = np.random.default_rng(sampling.seed)

    def choose(self, logits: FloatArray, written: Sequence[int]) -> int:
        """The next token after the answer tokens `written`. `logits` [V] is not changed."""
        sampling = self._sampling
        logits = apply_repetition_penalty(
            logits, written[max(0, len(written) - sampling.repetition_window) :], sampling.repetition_penalty
        )
        if sampling.temperature == 0:
            return greedy(logits)
        return draw(token_probabilities(logits, sampling), float(self._generator.random()))


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


def token_probabilities(logits: FloatArray, sampling: Sampling) -> NDArray[np.float64]:
    """Probabilities [V] after temperature, top-k and top-p. The temperature must be above 0."""
    shifted = (logits - logits.max()).astype(np.float64) / sampling.temperature
    return apply_top_p(softmax(apply_top_k(shifted, sampling.top_k)), sampling.top_p)


def apply_top_k(logits: NDArray[np.float64], k: int) -> NDArray[np.float64]:
    """Rule out all but the k largest logits; 0 keeps all. Of equal logits the lower ids stay."""
    if not 0 < k < len(logits):
        return logits
    smallest = np.partition(logits, -k)[-k]
    kept = np.flatnonzero(logits > smallest)
    kept = np.concatenate((kept, np.flatnonzero(logits == smallest)[: k - len(kept)]))
    result = np.full_like(logits, -np.inf)
    result[kept] = logits[kept]
    return result


def apply_top_p(probabilities: NDArray[np.float64], p: float) -> NDArray[np.float64]:
    """Keep the fewest most likely tokens that sum to at least p (Holtzman et al. 2020), rescaled to 1."""
    if p >= 1:
        return probabilities
    candidates = np.flatnonzero(probabilities)
    order = candidates[np.argsort(-probabilities[candidates], kind="stable")]
    # The tolerance lets 0.5 + 0.3 reach 0.8.
    reached = np.cumsum(probabilities[order]) >= p - 1e-9
    kept = order[: int(np.argmax(reached)) + 1]
    result = np.zeros_like(probabilities)
    result[kept] = probabilities[kept] / probabilities[kept].sum()
    return result


def softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probabilities [V] of logits [V]."""
    weights = np.exp(logits - logits.max())
    return np.asarray(weights / weights.sum())


def draw(probabilities: NDArray[np.float64], uniform: float) -> int:
    """The token at the fraction `uniform` (0 <= uniform < 1) of the summed probabilities."""
    sums = np.cumsum(probabilities)
    index = int(np.searchsorted(sums, uniform * sums[-1], side="right"))
    return min(index, int(np.flatnonzero(probabilities)[-1]))


def log_probabilities(logits: FloatArray, ids: Sequence[int]) -> list[float]:
    """Natural log-probability of token `ids[n]` under row n of `logits` [N, V].

    Only the asked entries of the log-softmax are made; the sum over the vocabulary is in float64.
    """
    largest = logits.max(axis=1, keepdims=True)
    sums = np.exp(logits - largest).sum(axis=1, dtype=np.float64)
    chosen = logits[np.arange(len(ids)), np.asarray(ids, dtype=np.int64)] - largest[:, 0]
    return [float(value) for value in chosen.astype(np.float64) - np.log(sums)]
