"""The decode loop on a model small enough to compute by hand: which tokens come, and how often, drafted or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import exp, log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pair_model import LOGITS, VOCABULARY, PairModel

from app.errors import Cancelled
from app.inference.decode import generate_tokens
from app.inference.drafting import Cost
from app.inference.requests import Sampling
from app.inference.sampling import Sampler


class RandomDrafts:
    """Drafts of any length, right by chance, and the same for the same text."""

    def __init__(self, seed: int) -> None:
        self._seed, self._written = seed, 0

    def add(self, token: int) -> None:
        self._written += 1

    def propose(self, most: int, cost: Cost) -> list[int]:
        random = np.random.default_rng((self._seed, self._written))
        draft = random.integers(0, VOCABULARY, random.integers(0, 7)).tolist()
        return [int(token) for token in draft[: max(0, most)]]


def write(
    sampling: Sampling, room: int, drafter: RandomDrafts | None = None, model: PairModel | None = None
) -> list[tuple[int, float]]:
    model = model or PairModel((0, 1))
    choose = Sampler(sampling).choose
    steps = generate_tokens(model, model.prediction(), choose, lambda: False, room=room, drafter=drafter)  # type: ignore[arg-type]  # all of a sequence that decoding uses
    return [chosen for step in steps for chosen in step]


@given(
    seed=st.integers(0, 10**6),
    room=st.integers(1, 40),
    temperature=st.sampled_from([0.0, 0.6, 1.0, 2.5]),
    top_k=st.integers(0, 5),
    top_p=st.sampled_from([1.0, 0.9, 0.4]),
    penalty=st.sampled_from([1.0, 1.6]),
    window=st.integers(0, 5),
)
def test_with_the_same_bits_drafts_change_no_token_and_no_likelihood(
    seed: int, room: int, temperature: float, top_k: int, top_p: float, penalty: float, window: int
) -> None:
    sampling = Sampling(
        temperature=temperature,
        top_k=top_k,
        top_p=top_p,
        repetition_penalty=penalty,
        repetition_window=window,
        seed=seed,
    )
    plain = write(sampling, room)
    assert len(plain) == room
    assert write(sampling, room, RandomDrafts(seed)) == plain


def test_the_sequence_holds_what_was_written_but_the_last_token() -> None:
    model = PairModel((0, 1))
    tokens = [token for token, _ in write(Sampling(temperature=1.0, seed=1), 30, RandomDrafts(1), model)]
    assert model.tokens == [0, 1, *tokens[:-1]]
    assert model.read_rows > len(tokens)  # some drafts were wrong


@pytest.mark.parametrize(
    "sampling",
    [
        {"temperature": 1.0},
        {"temperature": 0.7, "top_k": 3},
        {"temperature": 1.3, "top_p": 0.8},
        {"temperature": 1.0, "top_k": 4, "top_p": 0.9, "repetition_penalty": 1.5, "repetition_window": 2},
    ],
)
def test_three_drafted_tokens_come_as_often_as_their_probabilities_say(sampling: dict[str, float]) -> None:
    runs = 6000
    counts = Counter(
        tuple(token for token, _ in write(Sampling(**sampling, seed=seed), 3, RandomDrafts(seed)))  # type: ignore[arg-type]  # ints among floats
        for seed in range(runs)
    )
    expected = sequences(sampling)
    assert sum(expected.values()) == pytest.approx(1)
    assert set(counts) <= set(expected)
    # Pearson's sum over what is expected often enough, within 5 deviations of its mean.
    common = {tokens: share * runs for tokens, share in expected.items() if share * runs >= 5}
    deviation = sum((counts[tokens] - mean) ** 2 / mean for tokens, mean in common.items())
    assert len(common) > 8
    assert deviation < len(common) + 5 * sqrt(2 * len(common))


def sequences(sampling: dict[str, float]) -> dict[tuple[int, ...], float]:
    """The probability of every three tokens after (0, 1), one factor after the other, in plain arithmetic."""
    shares: dict[tuple[int, ...], float] = {(): 1.0}
    for _ in range(3):
        longer: dict[tuple[int, ...], float] = {}
        for written, share in shares.items():
            before = (0, 1, *written)
            follows = next_shares([float(value) for value in LOGITS[before[-2], before[-1]]], written, sampling)
            longer |= {(*written, token): share * follow for token, follow in follows.items()}
        shares = longer
    return shares


def next_shares(logits: list[float], written: Sequence[int], sampling: dict[str, float]) -> dict[int, float]:
    penalty, window = sampling.get("repetition_penalty", 1.0), int(sampling.get("repetition_window", 64))
    for token in set(written[-window:]):
        logits[token] = logits[token] / penalty if logits[token] > 0 else logits[token] * penalty
    ranked = sorted(range(VOCABULARY), key=lambda token: -logits[token])[: int(sampling.get("top_k", 0)) or None]
    powers = {token: exp(logits[token] / sampling["temperature"]) for token in ranked}
    kept: dict[int, float] = {}
    for token in ranked:
        if sum(kept.values()) < sampling.get("top_p", 1.0) * sum(powers.values()):
            kept[token] = powers[token]
    return {token: power / sum(kept.values()) for token, power in kept.items()}


def test_log_probabilities_are_those_of_the_model_before_sampling() -> None:
    before = [0, 1]
    for token, logprob in write(
        Sampling(temperature=0.5, top_k=2, repetition_penalty=1.4, seed=3), 20, RandomDrafts(3)
    ):
        logits = [float(value) for value in LOGITS[before[-2], before[-1]]]
        assert logprob == pytest.approx(logits[token] - log(sum(map(exp, logits))), abs=1e-5)
        before.append(token)


def test_a_cancel_is_heard_between_two_steps() -> None:
    model = PairModel((0, 1))
    steps = generate_tokens(model, model.prediction(), Sampler(Sampling()).choose, lambda: True, room=5)  # type: ignore[arg-type]  # as above
    assert len(next(steps)) == 1
    with pytest.raises(Cancelled):
        next(steps)
    assert model.length == 2
