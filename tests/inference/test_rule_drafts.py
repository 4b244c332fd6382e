"""What comes of itself under rules, and what they guess, is read faster and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pair_model import LOGITS, VOCABULARY, PairModel
from random_rules import RandomRules, RandomState, allowed_ids, allows
from tiny_gemma import export_tiny, open_tiny

from app.inference.choosing import MOST_FORCED
from app.inference.decode import generate_tokens
from app.inference.decoder import Decoder, open_decoder
from app.inference.drafting import LONGEST_DRAFT, Cost, PromptLookup, RulesFirst
from app.inference.engine import Engine
from app.inference.model_files import read_manifest
from app.inference.requests import EngineOptions, Generated, GenerateRequest, Sampling
from app.inference.sampling import Sampler
from app.inference.token_rules import ANYTHING, Choice
from export_onnx.reference import hidden_states, logits

ENDS = frozenset({4})
KINDS = ("one", "few", "but", "any")


def write(
    rules: RandomRules, room: int, *, few: int = 0, drafting: bool = False, sampling: Sampling | None = None
) -> tuple[list[tuple[int, float]], PairModel, RandomState]:
    model, state = PairModel((0, 1), few), rules.begin(None, ENDS)
    steps = generate_tokens(
        model,  # type: ignore[arg-type]  # all of a sequence that decoding uses
        model.prediction(),
        Sampler(sampling or Sampling()).choose,
        lambda: False,
        room=room,
        rules=state,
        end_tokens=ENDS,
        drafter=RulesFirst(state, PromptLookup((0, 1))) if drafting else None,
    )
    return [chosen for step in steps for chosen in step], model, state


kinds = st.lists(st.sampled_from(KINDS), min_size=1, max_size=4).map(tuple)


@given(seed=st.integers(0, 10**6), kinds=kinds, room=st.integers(1, 50), few=st.integers(0, 4), drafting=st.booleans())
def test_greedy_takes_the_likeliest_that_is_allowed_whatever_is_drafted(
    seed: int, kinds: tuple[str, ...], room: int, few: int, drafting: bool
) -> None:
    """Brute force: every place looked at by itself."""
    rules = RandomRules(seed, VOCABULARY, kinds)
    expected: list[int] = []
    while len(expected) < room and not (expected and expected[-1] in ENDS):
        pair = [0, 1, *expected][-2:]
        ids = allowed_ids(rules.choice_after(expected), VOCABULARY)
        expected.append(int(ids[LOGITS[pair[0], pair[1]][ids].argmax()]))
    found, model, state = write(rules, room, few=few, drafting=drafting)
    assert [token for token, _ in found] == state.written == expected
    unread = len(expected) - (model.length - 2)
    assert model.tokens == [0, 1, *expected][: model.length] and 1 <= unread <= 1 + MOST_FORCED


@given(
    seed=st.integers(0, 10**6),
    kinds=kinds,
    few=st.integers(0, 4),
    temperature=st.sampled_from([0.0, 0.7, 2.0]),
    top_k=st.integers(0, 3),
    top_p=st.sampled_from([1.0, 0.6]),
    penalty=st.sampled_from([1.0, 1.6]),
)
def test_with_the_same_bits_drafts_change_no_token_and_no_likelihood(
    seed: int, kinds: tuple[str, ...], few: int, temperature: float, top_k: int, top_p: float, penalty: float
) -> None:
    rules = RandomRules(seed, VOCABULARY, kinds)
    sampling = Sampling(temperature=temperature, top_k=top_k, top_p=top_p, repetition_penalty=penalty, seed=seed)
    plain, *_ = write(rules, 40, sampling=sampling)
    drafted, *_ = write(rules, 40, few=few, drafting=True, sampling=sampling)
    assert drafted == plain


def test_forced_tokens_are_read_together_and_nothing_is_asked_about_them() -> None:
    chosen, model, _ = write(RandomRules(3, 4, kinds=("one",)), 70)
    assert len(chosen) == 70 and {logprob for _, logprob in chosen} == {0.0}
    assert [step[:2] for step in model.steps] == [(1 + MOST_FORCED, 0)] * 4


def test_where_few_are_allowed_no_step_computes_all_logits_and_where_more_are_it_does() -> None:
    _, model, _ = write(RandomRules(3, 4, kinds=("few",)), 70, few=4, drafting=True)
    assert model.steps and not any(whole for *_, whole in model.steps)
    _, model, _ = write(RandomRules(3, 4, kinds=("few",)), 70, few=0, drafting=True)
    assert all(whole for _, rows, whole in model.steps if rows)


class Certain:
    """Rules that allow anything and always know how it goes on."""

    def __init__(self, follows: Sequence[int], wrong: int = -1) -> None:
        self._follows, self._wrong, self._count = follows, wrong, 0

    def choice(self) -> Choice:
        return ANYTHING

    def add(self, token_id: int) -> None:
        self._count += 1

    def draft(self, most: int) -> list[int]:
        draft = list(self._follows[self._count : self._count + most])
        return [self._wrong if self._wrong >= 0 else token for token in draft]


def free_costs(drafted: int) -> float:
    return 1.0


def test_a_guess_that_is_always_wrong_is_soon_given_up_and_one_that_is_right_is_not() -> None:
    follows = [7, 8, 9] * 100

    def kept(wrong: int) -> list[int]:
        state = Certain(follows, wrong)
        drafts = RulesFirst(state, PromptLookup(()))
        lengths = []
        for token in follows[:40]:
            lengths.append(len(drafts.propose(LONGEST_DRAFT, lambda drafted: 1 + 0.2 * drafted)))
            state.add(token)
            drafts.add(token)
        return lengths

    assert kept(-1)[-1] == LONGEST_DRAFT
    assert kept(5)[0] > 0 and not any(kept(5)[20:])


def test_the_rules_draft_goes_before_a_lookups() -> None:
    text = list(range(100, 140))
    lookup = PromptLookup(text)
    for token in text[10:20]:
        lookup.add(token)
    assert lookup.propose(4, free_costs) == text[20:24]
    knowing = RulesFirst(Certain([1, 2, 3]), lookup)
    assert knowing.propose(4, free_costs) == [1, 2, 3]
    silent = RulesFirst(Certain([]), lookup)
    assert silent.propose(4, free_costs) == text[20:24]


class Stubborn:
    """Drafts one token and nothing else."""

    def __init__(self, token: int) -> None:
        self._token = token

    def add(self, token: int) -> None:
        pass

    def propose(self, most: int, cost: Cost) -> list[int]:
        return [self._token] * min(most, 3)


@pytest.mark.parametrize("choice", [Choice(never=np.array([2])), Choice(only=np.array([0, 1, 3]))])
def test_a_draft_that_begins_with_what_is_forbidden_is_not_read(choice: Choice) -> None:
    def read_rows(token: int) -> int:
        state = Certain(())
        state.choice = lambda: choice  # type: ignore[method-assign]  # the same everywhere
        model = PairModel((0, 1))
        first = model.prediction()
        steps = generate_tokens(
            model,  # type: ignore[arg-type]  # all of a sequence that decoding uses
            first,
            Sampler(Sampling()).choose,
            lambda: False,
            room=20,
            rules=state,
            drafter=Stubborn(token),
        )
        list(steps)
        return model.read_rows

    assert read_rows(2) == 19
    assert read_rows(3) > 19


@pytest.fixture(scope="module", params=["no", "yes"], ids=["exact", "columns"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export_tiny("tiny_plain", tmp_path_factory.mktemp("models") / "tiny_plain", "--columns", request.param)


@pytest.fixture(scope="module")
def engine(folder: Path) -> Iterator[Engine]:
    engine = Engine.load(folder, EngineOptions(device="cpu", context_length=420, threads=1))
    yield engine
    engine.close()


def open_cpu(folder: Path) -> Decoder:
    return open_decoder(folder, read_manifest(folder), asked_device="cpu", context_length=420, threads=1)[0]


def test_few_logits_are_the_references_and_the_step_leaves_the_same_caches(folder: Path) -> None:
    ids = np.random.default_rng(5).integers(6, 400, 200).tolist()
    checkpoint = open_tiny("tiny_plain")
    *_, last = hidden_states(checkpoint, np.array(ids))
    expected = logits(checkpoint, last)
    whole, few = open_cpu(folder), open_cpu(folder)
    choice = Choice(only=np.array([3, 77, 78, 399]))
    assert few.few >= 4
    for start, stop in ((0, 100), (100, 101), (101, 117), (117, 118), (118, 190)):
        rows = [0, stop - start - 1]
        asked = few.predict(ids[start:stop], rows, whole=False)
        for row, prediction, other in zip(rows, asked, whole.predict(ids[start:stop], rows), strict=True):
            assert prediction.tells(choice) and other.tells(ANYTHING) and not prediction.tells(ANYTHING)
            found = prediction.allowed(choice).logits
            np.testing.assert_allclose(found, expected[start + row][choice.only], rtol=0, atol=1e-3)
            assert np.array_equal(found, other.allowed(choice).logits)
    assert np.array_equal(few.step(ids[190:], range(10)), whole.step(ids[190:], range(10)))


def test_among_many_allowed_the_likeliest_are_exact(folder: Path) -> None:
    """Also those that coarse logits would not have refined, since likelier tokens are forbidden."""
    ids = np.random.default_rng(6).integers(6, 400, 50).tolist()
    checkpoint = open_tiny("tiny_plain")
    *_, last = hidden_states(checkpoint, np.array(ids))
    row = logits(checkpoint, last)[-1]
    unlikely = np.sort(np.argsort(row)[:200])
    (prediction,) = open_cpu(folder).predict(ids, [49])
    only = prediction.allowed(Choice(only=unlikely))
    near = row[unlikely] > row[unlikely].max() - 5
    np.testing.assert_allclose(only.logits[near], row[unlikely][near], rtol=0, atol=1e-3)
    but = prediction.allowed(Choice(never=np.setdiff1d(np.arange(400), unlikely))).logits
    np.testing.assert_allclose(but[unlikely][near], row[unlikely][near], rtol=0, atol=1e-3)
    assert np.isneginf(np.delete(but, unlikely)).all()
    likely = row > row.max() - 5
    np.testing.assert_allclose(prediction.logits()[likely], row[likely], rtol=0, atol=1e-3)


@settings(max_examples=15)
@given(seed=st.integers(0, 10**6), length=st.integers(1, 350), kinds=kinds, temperature=st.sampled_from([0.0, 0.8]))
def test_an_engines_answer_is_the_same_with_drafts(
    engine: Engine, seed: int, length: int, kinds: tuple[str, ...], temperature: float
) -> None:
    """At every edge of the window and of the context; then a fresh prompt finds nothing of the answer left."""
    prompt = tuple(np.random.default_rng(seed).integers(6, 400, length).tolist())
    rules = RandomRules(seed, 400, kinds)
    answers = []
    for drafting in (False, True):
        request = GenerateRequest(
            prompt_ids=prompt,
            max_tokens=60,
            rules=rules,
            drafting=drafting,
            sampling=Sampling(temperature=temperature, top_k=9, seed=seed),
        )
        *_, answer = engine.generate(request)
        assert isinstance(answer, Generated)
        answers.append(answer)
    plain, drafted = answers
    assert drafted.token_ids == plain.token_ids and drafted.finish_reason == plain.finish_reason
    assert drafted.logprobs == pytest.approx(plain.logprobs, abs=1e-3)
    for place, token in enumerate(plain.token_ids):
        assert allows(rules.choice_after(plain.token_ids[:place]), token)
