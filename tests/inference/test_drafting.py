"""Drafts change the speed of an answer and nothing else: right ones, wrong ones, none, at every edge of the caches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.inference.decode import generate_tokens
from app.inference.decoder import Decoder, open_decoder
from app.inference.drafting import LONGEST_DRAFT, Cost, PromptLookup
from app.inference.engine import Engine
from app.inference.model_files import read_manifest
from app.inference.requests import EngineOptions, Generated, GenerateRequest, Sampling
from app.inference.sampling import FloatArray, Sampler
from app.inference.sequence import TokenSequence

CONTEXT = 420
"""Beyond the tiny model's window of 64 and its cache of 128 rows several times over."""


@pytest.fixture(scope="module")
def engine(tiny_folder: Path) -> Iterator[Engine]:
    engine = Engine.load(tiny_folder, EngineOptions(device="cpu", context_length=CONTEXT, threads=1))
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def sequence(tiny_folder: Path) -> TokenSequence:
    decoder, _, _ = open_decoder(
        tiny_folder, read_manifest(tiny_folder), asked_device="cpu", context_length=CONTEXT, threads=1
    )
    return TokenSequence(decoder)


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


@settings(max_examples=25)
@given(seed=st.integers(0, 10**6), length=st.integers(1, 300), temperature=st.sampled_from([0.0, 0.7]))
def test_an_answer_is_the_same_with_drafts(engine: Engine, seed: int, length: int, temperature: float) -> None:
    prompt = repetitive(seed, length)
    sampling = Sampling(temperature=temperature, top_k=3 if temperature else 0, seed=seed)
    plain = answer(engine, prompt, drafting=False, sampling=sampling)
    drafted = answer(engine, prompt, drafting=True, sampling=sampling)
    assert drafted.token_ids == plain.token_ids
    assert drafted.finish_reason == plain.finish_reason
    assert drafted.logprobs == pytest.approx(plain.logprobs, abs=1e-3)


class Scripted:
    """Knows the answer, and drafts so many right and then so many wrong tokens, step after step."""

    def __init__(self, tokens: Sequence[int], script: Sequence[tuple[int, int]] = ((LONGEST_DRAFT, 0),)) -> None:
        self._tokens, self._script = list(tokens), chain(script, repeat(script[-1]))
        self._written = 0
        self.proposed = 0

    def add(self, token: int) -> None:
        self._written += 1

    def propose(self, most: int, cost: Cost) -> list[int]:
        right, wrong = next(self._script)
        known = self._tokens[self._written : self._written + right]
        after = self._tokens[self._written + right : self._written + right + wrong]
        draft = [*known, *((token + 1) % 400 for token in after)][: max(0, most)]
        self.proposed += len(draft)
        return draft


def written(sequence: TokenSequence, prompt: Sequence[int], drafter: Scripted | None) -> tuple[list[int], FloatArray]:
    """Forget everything, read a prompt, write 60 tokens; also the logits of one more step."""
    sequence.go_to(0)
    first = sequence.read(prompt, [len(prompt) - 1])[0]
    choose = Sampler(Sampling()).choose
    steps = generate_tokens(sequence, first, choose, lambda: False, room=60, drafter=drafter)
    tokens = [token for step in steps for token, _ in step]
    assert sequence.tokens == (*prompt, *tokens[:-1])
    local_rows = sequence.cache.checkpoint().rows
    return tokens, np.concatenate([rows.ravel() for rows in (*local_rows, sequence.read([7], [0])[0].logits())])


lengths = st.one_of(st.integers(1, CONTEXT - 62), st.sampled_from([63, 64, 127, 128, 129, 192, 193, 194, 257, 258]))
scripts = st.lists(st.tuples(st.integers(0, 8), st.integers(0, LONGEST_DRAFT)), min_size=1, max_size=12)


@settings(max_examples=60)
@given(seed=st.integers(0, 100), length=lengths, script=scripts)
def test_rejected_drafts_leave_no_trace_in_any_window(
    sequence: TokenSequence, seed: int, length: int, script: list[tuple[int, int]]
) -> None:
    """Whatever is kept and dropped, wherever the next eviction is: the same tokens, local rows and next logits."""
    prompt = repetitive(seed, length)
    plain, plain_state = written(sequence, prompt, None)
    drafted, state = written(sequence, prompt, Scripted(plain, script))
    assert drafted == plain
    assert np.abs(state - plain_state).max() < 1e-3


def test_right_drafts_save_steps(sequence: TokenSequence, monkeypatch: pytest.MonkeyPatch) -> None:
    prompt = repetitive(5, 80)
    plain, _ = written(sequence, prompt, None)
    steps: list[int] = []
    predict = Decoder.predict

    def counting(self: Decoder, ids: Sequence[int], *others: object, **options: object) -> object:
        steps.append(len(ids))
        return predict(self, ids, *others, **options)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(Decoder, "predict", counting)
    assert written(sequence, prompt, Scripted(plain))[0] == plain
    assert 0 < len(steps) < len(plain) / 3


@pytest.mark.parametrize("room", [1, 2, 3, 10])
def test_drafts_stop_at_the_end_of_the_context(engine: Engine, room: int) -> None:
    prompt = repetitive(3, CONTEXT - room)
    plain = answer(engine, prompt, drafting=False)
    assert answer(engine, prompt, drafting=True).token_ids == plain.token_ids
    assert len(plain.token_ids) <= room


def lookup(tokens: Sequence[int], written: Sequence[int]) -> PromptLookup:
    """After some tokens were written."""
    result = PromptLookup(tokens)
    for token in written:
        result.add(token)
    return result


def each_costs(share: float) -> Cost:
    """On a machine where each further token of a step costs so many single steps."""
    return lambda drafted: 1 + drafted * share


CHEAP = each_costs(0.1)
TEXT = list(range(100, 200))


def test_a_draft_is_how_the_text_went_on_and_is_longer_the_more_agrees() -> None:
    few, many = lookup(TEXT, TEXT[20:22]).propose(12, CHEAP), lookup(TEXT, TEXT[20:40]).propose(12, CHEAP)
    assert few == TEXT[22 : 22 + len(few)]
    assert many == TEXT[40:52]
    assert 0 < len(few) < len(many)
    assert lookup(TEXT, TEXT[20:40]).propose(3, CHEAP) == TEXT[40:43]
    assert lookup(TEXT, TEXT[20:40]).propose(0, CHEAP) == []


def test_nothing_is_drafted_where_it_would_cost_more_than_it_gains() -> None:
    assert lookup(TEXT, TEXT[20:22]).propose(12, each_costs(0.9)) == []
    assert lookup(TEXT, TEXT[20:22]).propose(12, each_costs(0.0)) == TEXT[22:34]


def test_drafting_ends_where_what_agrees_does_not_go_on_and_begins_again_where_it_does() -> None:
    pairs = [token for pair in zip(TEXT[::4], TEXT[1::4], strict=True) for token in (*pair, 7)]
    misled = lookup(TEXT, pairs)
    for token in TEXT[62:64]:
        misled.add(token)
    assert misled.propose(12, CHEAP) == []
    for token in TEXT[64:71]:
        misled.add(token)
    assert misled.propose(12, CHEAP) == TEXT[71:83]


def test_soft_tokens_are_never_proposed() -> None:
    assert lookup([1, 2, 3, 4, -1, -1, 5], [1, 2, 3]).propose(8, each_costs(0.0)) == [4]
    assert lookup([1, 2, 3, -1, -1, 5], [1, 2, 3]).propose(8, each_costs(0.0)) == []
