"""Sampling on vectors small enough to work out by hand."""

from __future__ import annotations

from collections import Counter
from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from app.errors import UsageError
from app.inference.requests import Sampling
from app.inference.sampling import (
    Candidates,
    Sampler,
    apply_repetition_penalty,
    candidates,
    draw,
    greedy,
    largest,
    log_probability,
    nucleus,
)

PROBABILITIES = (0.5, 0.3, 0.15, 0.05)
LOGITS = np.log(np.array(PROBABILITIES, dtype=np.float32)) + 7  # the constant cancels out


def probabilities(**settings: float) -> list[float]:
    return dense(candidates(LOGITS, Sampling(**settings)))  # type: ignore[arg-type]  # ints among floats


def dense(left: Candidates, size: int = 4) -> list[float]:
    """Every token's probability."""
    result = np.zeros(size)
    result[np.arange(size) if left.ids is None else left.ids] = left.weights / left.weights.sum(dtype=np.float64)
    return result.tolist()


def weighted(*weights: float) -> Candidates:
    return Candidates(np.array(weights, np.float32))


def test_greedy_takes_the_largest_and_of_equals_the_first() -> None:
    assert greedy(np.array([1, 4, 2, 3], dtype=np.float32)) == 1
    assert greedy(np.array([1, 4, 4, 4], dtype=np.float32)) == 1


def test_temperature_one_gives_the_models_own_probabilities() -> None:
    assert probabilities(temperature=1.0) == pytest.approx(PROBABILITIES, abs=1e-6)


def test_temperature_a_half_squares_probabilities() -> None:
    # 0.25, 0.09, 0.0225, 0.0025 of 0.365
    assert probabilities(temperature=0.5) == pytest.approx((50 / 73, 18 / 73, 4.5 / 73, 0.5 / 73), abs=1e-6)


def test_top_k_keeps_k_and_rescales() -> None:
    assert probabilities(temperature=1.0, top_k=2) == pytest.approx((0.625, 0.375, 0, 0), abs=1e-6)
    assert probabilities(temperature=1.0, top_k=1) == [1, 0, 0, 0]
    assert probabilities(temperature=1.0, top_k=9) == pytest.approx(PROBABILITIES, abs=1e-6)


def test_top_k_keeps_exactly_k_of_equal_logits() -> None:
    assert largest(np.array([3, 5, 3, 3], np.float32), 2).tolist() == [1, 0]
    assert largest(np.array([3, 5, 3, 3], np.float32), 9).tolist() == [1, 0, 2, 3]


@pytest.mark.parametrize(
    ("p", "expected"),
    [
        (0.4, (1, 0, 0, 0)),
        (0.5, (1, 0, 0, 0)),
        (0.51, (0.625, 0.375, 0, 0)),
        (0.8, (0.625, 0.375, 0, 0)),
        (0.9, (50 / 95, 30 / 95, 15 / 95, 0)),
        (1.0, PROBABILITIES),
    ],
)
def test_top_p_keeps_the_fewest_that_reach_p(p: float, expected: tuple[float, ...]) -> None:
    assert dense(nucleus(weighted(*PROBABILITIES), p)) == pytest.approx(expected)
    assert dense(nucleus(weighted(*PROBABILITIES[::-1]), p)) == pytest.approx(expected[::-1])


def test_top_p_is_taken_of_what_top_k_left() -> None:
    # After top-k 2 the first has 0.625, enough for p = 0.6; of all four it has 0.5, not enough.
    assert probabilities(temperature=1.0, top_k=2, top_p=0.6) == [1, 0, 0, 0]


def test_repetition_penalty_pushes_both_signs_down_once() -> None:
    logits = np.array([4, -4, 2, 0], dtype=np.float32)
    penalised = apply_repetition_penalty(logits, [0, 1, 0, 0], 2.0)
    assert penalised.tolist() == [2, -8, 2, 0]
    assert logits.tolist() == [4, -4, 2, 0]


def test_penalty_looks_only_at_the_last_tokens_written() -> None:
    logits = np.array([4, 3, 0, 0], dtype=np.float32)
    sampler = Sampler(Sampling(repetition_penalty=2.0, repetition_window=2))
    assert sampler.choose(logits, [0]) == 1
    assert sampler.choose(logits, [0, 2, 3]) == 0
    assert Sampler(Sampling(repetition_penalty=2.0, repetition_window=0)).choose(logits, [0]) == 0


@pytest.mark.parametrize(
    ("uniform", "token"), [(0.0, 0), (0.499, 0), (0.5, 1), (0.799, 1), (0.81, 2), (0.951, 3), (0.999999, 3)]
)
def test_draw_cuts_the_unit_interval_at_the_summed_probabilities(uniform: float, token: int) -> None:
    assert draw(weighted(*PROBABILITIES), uniform) == token


def test_draw_never_gives_a_token_of_probability_zero() -> None:
    assert draw(weighted(0, 1, 0, 0), 0.0) == 1
    assert draw(weighted(0, 1, 0, 0), np.nextafter(1, 0)) == 1


def test_a_seed_repeats_itself_and_frequencies_follow_the_probabilities() -> None:
    def tokens(seed: int) -> list[int]:
        sampler = Sampler(Sampling(temperature=1.0, seed=seed))
        return [sampler.choose(LOGITS, []) for _ in range(4000)]

    first = tokens(1)
    assert first == tokens(1)
    assert first != tokens(2)
    counts = Counter(first)
    assert [counts[token] / 4000 for token in range(4)] == pytest.approx(PROBABILITIES, abs=0.03)  # 4 sigma


def test_log_probabilities_of_tokens() -> None:
    assert log_probability(LOGITS, 0) == pytest.approx(log(0.5), abs=1e-6)
    assert log_probability(LOGITS[::-1], 0) == pytest.approx(log(0.05), abs=1e-6)


@given(arrays.arrays(np.float32, 50, elements=st.floats(-300, 300, width=32)), st.integers(0, 49))
def test_log_probabilities_against_high_precision(logits: np.ndarray, token: int) -> None:
    wide = logits.astype(np.longdouble)
    expected = wide[token] - wide.max() - np.log(np.exp(wide - wide.max()).sum())
    assert log_probability(logits, token) == pytest.approx(float(expected), rel=1e-5, abs=1e-5)


@pytest.mark.parametrize("setting", [{"temperature": -0.1}, {"top_k": -1}, {"top_p": 0.0}, {"repetition_penalty": 0.0}])
def test_settings_out_of_range_are_refused(setting: dict[str, float]) -> None:
    with pytest.raises(UsageError):
        Sampling(**setting)  # type: ignore[arg-type]  # ints among floats


@given(seed=st.integers(0, 10**6), top_k=st.sampled_from([0, 1, 700]), top_p=st.sampled_from([1.0, 0.97, 0.2]))
def test_a_large_vocabulary_is_cut_as_plain_sorting_cuts_it(seed: int, top_k: int, top_p: float) -> None:
    """Beyond what is sorted at once and summed at once."""
    logits = np.random.default_rng(seed).normal(0, 1, 40_000).astype(np.float32)
    left = candidates(logits, Sampling(temperature=0.5, top_k=top_k, top_p=top_p))
    order = np.argsort(-logits, kind="stable")[: top_k or None]
    shares = np.exp(logits[order].astype(np.float64) / 0.5)
    sums = np.cumsum(shares / shares.sum())
    count = len(order) if top_p == 1 else int(np.argmax(sums >= top_p)) + 1
    kept = np.arange(len(logits)) if left.ids is None else left.ids
    assert abs(len(kept) - count) <= 1  # where a sum hits the limit to the last digits
    assert set(order[: count - 1]) <= set(kept) <= set(order[: count + 1])
    for uniform in (0.0, 0.3, 0.77, 0.999):
        token = draw(left, uniform)
        before = left.weights[: int(np.flatnonzero(kept == token)[0])].sum(dtype=np.float64)
        total, own = left.weights.sum(dtype=np.float64), left.weights[kept == token][0]
        assert before / total <= uniform + 1e-5
        assert uniform <= (before + own) / total + 1e-5
