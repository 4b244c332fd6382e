"""Drafts change the speed of an answer and nothing else: right ones, wrong ones, none, at every edge of the caches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.inference import generate
from app.inference.decoder import Decoder
from app.inference.drafting import LONGEST_DRAFT, LONGEST_MATCH, SHORTEST_MATCH, PromptLookup
from app.inference.engine import Engine
from app.inference.requests import EngineOptions, Generated, GenerateRequest, Sampling, Scored, ScoreRequest

CONTEXT = 420
"""Beyond the tiny model's window of 64 and its cache of 128 rows several times over."""


@pytest.fixture(scope="module")
def engine(tiny_folder: Path) -> Iterator[Engine]:
    engine = Engine.load(tiny_folder, EngineOptions(device="cpu", context_length=CONTEXT, threads=1))
    yield engine
    engine.close()


def answer(
    engine: Engine, prompt: Sequence[int], *, drafting: bool, max_tokens: int = 60, sampling: Sampling | None = None
) -> Generated:
    request = GenerateRequest(
        prompt_ids=tuple(prompt), max_tokens=max_tokens, drafting=drafting, sampling=sampling or Sampling()
    )
    *_, last = engine.generate(request)
    assert isinstance(last, Generated)
    return last


def repetitive(seed: int, length: int) -> list[int]:
    """Tokens in which stretches come again and again."""
    random = np.random.default_rng(seed)
    stretches = [random.integers(6, 400, random.integers(4, 9)).tolist() for _ in range(5)]
    tokens = [2]
    while len(tokens) < length:
        tokens += stretches[random.integers(len(stretches))]
    return tokens[:length]


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6), length=st.integers(1, 300), temperature=st.sampled_from([0.0, 0.7]))
def test_an_answer_is_the_same_with_drafts(engine: Engine, seed: int, length: int, temperature: float) -> None:
    prompt = repetitive(seed, length)
    sampling = Sampling(temperature=temperature, top_k=3 if temperature else 0, seed=seed)
    plain = answer(engine, prompt, drafting=False, sampling=sampling)
    drafted = answer(engine, prompt, drafting=True, sampling=sampling)
    assert drafted.token_ids == plain.token_ids
    assert drafted.finish_reason == plain.finish_reason
    assert drafted.logprobs == pytest.approx(plain.logprobs, abs=1e-3)


class Wrong(PromptLookup):
    """Proposes something at every step, mostly wrong, sometimes the start of it right."""

    proposed = 0

    def propose(self, most: int) -> list[int]:
        random = np.random.default_rng(self._count)
        draft = random.integers(6, 400, random.integers(0, LONGEST_DRAFT + 1)).tolist()
        type(self).proposed += len(draft[:most])
        return [int(token) for token in draft[:most]]


@pytest.mark.parametrize("length", [1, 50, 63, 64, 100, 127, 128, 129, 200, 300, 356])
def test_wrong_drafts_leave_no_trace(engine: Engine, monkeypatch: pytest.MonkeyPatch, length: int) -> None:
    """Rejected tokens are dropped from windows too, wherever the next eviction is; later prompts find nothing wrong."""
    prompt = repetitive(length, length)
    plain = answer(engine, prompt, drafting=False)
    monkeypatch.setattr(generate, "PromptLookup", Wrong)
    Wrong.proposed = 0
    drafted = answer(engine, prompt, drafting=True)
    assert Wrong.proposed > 0
    assert drafted.token_ids == plain.token_ids
    follow_up = [*prompt, *plain.token_ids[:-1], 7, 8]
    if len(follow_up) < CONTEXT:
        after_drafts = likelihood(engine, follow_up)
        likelihood(engine, [3])  # forgets everything
        assert after_drafts == pytest.approx(likelihood(engine, follow_up), abs=1e-4)


def likelihood(engine: Engine, prompt: Sequence[int]) -> float:
    *_, last = engine.score(ScoreRequest(prompt_ids=tuple(prompt), continuations=((9,),)))
    assert isinstance(last, Scored)
    return last.logprobs[0][0]


def test_right_drafts_save_steps(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    prompt = repetitive(5, 80)
    plain = answer(engine, prompt, drafting=False)
    everything = [*prompt, *plain.token_ids]

    class Knowing(PromptLookup):
        def propose(self, most: int) -> list[int]:
            return everything[self._count : self._count + min(most, 6)]

    monkeypatch.setattr(generate, "PromptLookup", Knowing)
    steps: list[int] = []
    step = Decoder.step

    def counting(self: Decoder, ids: Sequence[int], *others: object, precise: bool) -> object:
        steps.append(len(ids))
        return step(self, ids, *others, precise=precise)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(Decoder, "step", counting)
    assert answer(engine, prompt, drafting=True).token_ids == plain.token_ids
    assert len(steps) < len(plain.token_ids) / 3


@pytest.mark.parametrize("room", [1, 2, 3, 10])
def test_drafts_stop_at_the_end_of_the_context(engine: Engine, room: int) -> None:
    prompt = repetitive(3, CONTEXT - room)
    plain = answer(engine, prompt, drafting=False)
    assert answer(engine, prompt, drafting=True).token_ids == plain.token_ids
    assert len(plain.token_ids) <= room


@given(tokens=st.lists(st.integers(0, 3), min_size=1, max_size=60), most=st.integers(0, 20))
def test_a_draft_is_how_the_latest_like_place_went_on(tokens: list[int], most: int) -> None:
    draft = PromptLookup(tokens).propose(most)
    for length in range(LONGEST_MATCH, SHORTEST_MATCH - 1, -1):
        places = [place for place in range(len(tokens) - length) if tokens[place : place + length] == tokens[-length:]]
        if places and len(tokens) > length:
            follows = tokens[places[-1] + length :]
            assert draft == follows[: len(draft)]
            assert len(draft) > 0 or most == 0
            return
    assert draft == []


def test_soft_tokens_are_never_proposed() -> None:
    lookup = PromptLookup([1, 2, 3, 4, -1, -1, 5, 1, 2, 3])
    assert lookup.propose(8) == [4]
    assert PromptLookup([1, 2, 3, -1, -1, 5, 1, 2, 3]).propose(8) == []


def test_after_misses_drafting_pauses_longer_and_longer() -> None:
    lookup = PromptLookup([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3])
    pauses = []
    for _ in range(7):
        waited = 0
        while not (draft := lookup.propose(8)):
            waited += 1
        pauses.append(waited)
        lookup.learn(len(draft), 0)
    assert pauses == [0, 1, 2, 4, 8, 16, 32]
    while not (draft := lookup.propose(8)):
        pass
    lookup.learn(len(draft), len(draft))
    assert lookup.propose(8)
