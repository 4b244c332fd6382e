"""Answers under rules: what the rules forbid never comes, and what they allow comes as the model would have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log
from pathlib import Path
from typing import NoReturn

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_rules import RandomRules, allowed_ids
from tiny_gemma import open_tiny

from app.errors import Cancelled, EngineFailed, PinciteError
from app.inference.engine import Engine
from app.inference.engine_process import EngineProcess
from app.inference.model_files import read_manifest
from app.inference.prediction import Prediction
from app.inference.requests import EngineOptions, Generated, GenerateRequest, Sampling
from app.inference.sampling import Sampler
from app.inference.token_rules import Choice, TokenRules
from app.inference.tokenizer import Tokenizer
from export_onnx.reference import hidden_states, logits

CONTEXT = 420
VOCABULARY = 400
STREAM = tuple(np.random.default_rng(9).integers(6, VOCABULARY, 1000).tolist())


@pytest.fixture(scope="module")
def engine(tiny_folder: Path) -> Iterator[Engine]:
    engine = Engine.load(tiny_folder, EngineOptions(device="cpu", context_length=CONTEXT, threads=1))
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def ends(tiny_folder: Path) -> frozenset[int]:
    return frozenset(read_manifest(tiny_folder).eos_token_ids)


def generate(
    engine: Engine | EngineProcess,
    prompt: Sequence[int],
    rules: TokenRules | None,
    max_tokens: int = 40,
    **more: object,
) -> Generated:
    request = GenerateRequest(prompt_ids=tuple(prompt), max_tokens=max_tokens, rules=rules, **more)  # type: ignore[arg-type]  # test settings
    *_, last = engine.generate(request)
    assert isinstance(last, Generated)
    return last


def reference_rows(ids: Sequence[int]) -> np.ndarray:
    """Logits [T, V] of the NumPy reference, in double precision."""
    checkpoint = open_tiny("tiny_plain")
    *_, last = hidden_states(checkpoint, np.array(ids), np.float64)
    return logits(checkpoint, last)


@settings(max_examples=15)
@given(seed=st.integers(0, 10**6), length=st.integers(1, 200), drafting=st.booleans())
def test_a_greedy_answer_is_the_likeliest_of_what_is_allowed(
    engine: Engine, ends: frozenset[int], seed: int, length: int, drafting: bool
) -> None:
    """Against a reference that reads everything afresh, and takes the largest of the allowed logits one by one."""
    prompt, rules = STREAM[:length], RandomRules(seed, VOCABULARY)
    answer = generate(engine, prompt, rules, drafting=drafting)
    rows = reference_rows(prompt + answer.token_ids)[length - 1 :]
    for place, (token, logprob) in enumerate(zip(answer.token_ids, answer.logprobs, strict=True)):
        ids = allowed_ids(rules.choice_after(answer.token_ids[:place]), VOCABULARY)
        row = rows[place][ids]
        assert token in ids
        assert rows[place][token] == pytest.approx(row.max(), abs=1e-3)
        assert logprob == pytest.approx(rows[place][token] - row.max() - log(np.exp(row - row.max()).sum()), abs=1e-3)
    if answer.finish_reason == "stop":
        ids = allowed_ids(rules.choice_after(answer.token_ids), VOCABULARY)
        row = rows[len(answer.token_ids)]
        assert max(row[list(ends & set(ids))]) == pytest.approx(row[ids].max(), abs=1e-3)
    else:
        assert len(answer.token_ids) == min(40, CONTEXT - length)


@settings(max_examples=30)
@given(
    seed=st.integers(0, 10**6),
    temperature=st.sampled_from([0.5, 1.0, 2.0]),
    top_k=st.sampled_from([0, 1, 3]),
    top_p=st.sampled_from([1.0, 0.8]),
    penalty=st.sampled_from([1.0, 1.7]),
)
def test_what_is_allowed_shares_the_probability_of_all(
    seed: int, temperature: float, top_k: int, top_p: float, penalty: float
) -> None:
    """Plain arithmetic on the allowed tokens, one after the other, against the candidates that are drawn from."""
    random = np.random.default_rng(seed)
    row = random.normal(0, 2, 30).astype(np.float32)
    repeated = random.integers(0, 30, 5).tolist()
    choice = RandomRules(seed, 30).choice_after(repeated)
    allowed = Prediction(row.copy()).allowed(choice)
    sampling = Sampling(temperature=temperature, top_k=top_k, top_p=top_p, repetition_penalty=penalty)
    powers = {}
    for token in allowed_ids(choice, 30).tolist():
        value = float(row[token])
        if token in repeated:
            value = value / penalty if value > 0 else value * penalty
        powers[token] = exp(value / temperature)
    ranked = sorted(powers, key=lambda token: -powers[token])[: top_k or None]
    kept: dict[int, float] = {}
    for token in ranked:
        if top_p == 1 or sum(kept.values()) < (top_p - 1e-6) * sum(powers[other] for other in ranked):
            kept[token] = powers[token]
    found = Sampler(sampling).candidates(allowed.logits, repeated, allowed.ids)
    shares = dict(zip(found.ids.tolist() if found.ids is not None else range(30), found.weights.tolist(), strict=True))
    total = sum(shares.values())
    expected = {token: power / sum(kept.values()) for token, power in kept.items()}
    assert {token: share / total for token, share in shares.items() if share} == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("temperature", [0.0, 1.0])
@pytest.mark.parametrize("value", [-np.inf, np.nan])
def test_numbers_that_broke_down_choose_nothing(value: float, temperature: float) -> None:
    row = np.full(9, value, np.float32)
    row[3] = 1.0
    with pytest.raises(EngineFailed, match="broke down"):
        Prediction(row).allowed(Choice(never=np.array([3])))
    with pytest.raises(EngineFailed, match="broke down"):
        Prediction(row).allowed(Choice(only=np.array([0, 8])))


@dataclass(frozen=True)
class Fixed:
    """Says the same at each place."""

    tokens: tuple[int, ...] | None = None
    forbidden: tuple[int, ...] | None = None

    def begin(self, tokenizer: Tokenizer, end_tokens: frozenset[int]) -> Fixed:
        assert tokenizer.vocab_size == VOCABULARY and end_tokens
        return self

    def choice(self) -> Choice:
        only, never = (None if ids is None else np.array(ids, np.int64) for ids in (self.tokens, self.forbidden))
        return Choice(only, never)

    def add(self, token_id: int) -> None:
        pass

    def draft(self, most: int) -> tuple[int, ...]:
        return ()


@pytest.mark.parametrize(
    "rules", [Fixed(()), Fixed((-1, 3)), Fixed((3, VOCABULARY)), Fixed(None, tuple(range(VOCABULARY)))]
)
def test_rules_that_allow_nothing_real_are_at_fault_and_the_engine_lives_on(engine: Engine, rules: Fixed) -> None:
    with pytest.raises(EngineFailed, match="rules are at fault"):
        generate(engine, STREAM[:20], rules)
    assert len(generate(engine, STREAM[:20], Fixed((7,)), 5).token_ids) == 5


def test_an_end_comes_only_where_it_is_allowed(engine: Engine, ends: frozenset[int]) -> None:
    end = min(ends)
    assert generate(engine, STREAM[:20], Fixed((end,))).token_ids == ()
    assert generate(engine, STREAM[:20], Fixed((end,))).finish_reason == "stop"
    endless = generate(engine, STREAM[:20], Fixed(None, tuple(sorted(ends))), 300)
    assert (endless.finish_reason, len(endless.token_ids)) == ("length", 300)


def test_limits_hold_under_rules(engine: Engine) -> None:
    rules = RandomRules(4, VOCABULARY, kinds=("one", "few"))
    whole = generate(engine, STREAM[: CONTEXT - 30], rules, 100)
    assert (whole.finish_reason, len(whole.token_ids)) == ("context", 30)
    for room in (1, 2, 3, 10):
        cut = generate(engine, STREAM[: CONTEXT - 30], rules, room)
        assert (cut.finish_reason, cut.token_ids) == ("length", whole.token_ids[:room])


def test_a_cancel_in_between_leaves_the_engine_as_it_was(engine: Engine) -> None:
    rules = RandomRules(3, VOCABULARY, kinds=("one", "few"))
    before = generate(engine, STREAM[:50], rules)
    for events in range(1, 12, 3):
        seen: list[object] = []
        request = GenerateRequest(prompt_ids=STREAM[:50], max_tokens=40, rules=rules)
        with pytest.raises(Cancelled):
            for event in engine.generate(request, lambda: len(seen) >= events):  # noqa: B023  # called at once
                seen.append(event)
        assert generate(engine, STREAM[:50], rules).token_ids == before.token_ids


def test_a_conversation_goes_on_from_an_answer_whose_last_tokens_wait_unread(engine: Engine) -> None:
    prompt = STREAM[200:260]
    answer = generate(engine, prompt, RandomRules(2, VOCABULARY, kinds=("one",)), 40)
    longer = prompt + answer.token_ids + STREAM[300:310]
    found = generate(engine, longer, None, 8)
    assert len(prompt) <= found.timing.reused_tokens < len(prompt) + 40
    generate(engine, STREAM[500:700], None, 1)
    afresh = generate(engine, longer, None, 8)
    assert afresh.timing.reused_tokens == 0 and found.token_ids == afresh.token_ids
    assert found.logprobs == pytest.approx(afresh.logprobs, abs=1e-3)


class Unreadable:
    """Rules that come apart on their way."""

    def __reduce__(self) -> tuple[object, ...]:
        return _fail, ()


def _fail() -> NoReturn:
    raise LookupError("no such rules here")


def test_rules_cross_the_process_border_and_those_that_cannot_say_so(engine: Engine, tiny_folder: Path) -> None:
    rules = RandomRules(5, VOCABULARY)
    process = EngineProcess.start(tiny_folder, EngineOptions(device="cpu", context_length=CONTEXT, threads=1))
    expected, found = generate(engine, STREAM[:80], rules), generate(process, STREAM[:80], rules)
    assert found.token_ids == expected.token_ids
    assert found.logprobs == pytest.approx(expected.logprobs, abs=1e-3)
    with pytest.raises(EngineFailed, match="rules are at fault"):
        generate(process, STREAM[:80], Fixed(()))
    with pytest.raises(EngineFailed, match="no such rules here"):
        generate(process, STREAM[:80], Unreadable())  # type: ignore[arg-type]  # that is the point
    with pytest.raises(PinciteError, match="cannot be sent"):
        generate(process, STREAM[:80], lambda: None)  # type: ignore[arg-type]  # that is the point
    assert generate(process, STREAM[:80], rules).token_ids == expected.token_ids
    process.close()
