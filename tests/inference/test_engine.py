"""The engine by its own door: limits, stops, cancelling, scoring, damaged folders."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from tiny_gemma import open_tiny

from app.errors import Cancelled, DocumentTooLong, EngineFailed, ModelDamaged, PinciteError, UsageError
from app.inference.engine import Engine
from app.inference.requests import (
    EngineOptions,
    Generated,
    GeneratedText,
    GenerateRequest,
    ReadingProgress,
    Sampling,
    Scored,
    ScoreRequest,
)
from export_onnx.reference import hidden_states, logits

CONTEXT = 900
STREAM = tuple(np.random.default_rng(9).integers(6, 400, 2000).tolist())


@pytest.fixture(scope="module")
def engine(tiny_folder: Path) -> Iterator[Engine]:
    engine = Engine.load(tiny_folder, EngineOptions(device="cpu", context_length=CONTEXT, threads=1))
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def starter(starter_folder: Path) -> Iterator[Engine]:
    engine = Engine.load(starter_folder, EngineOptions(device="cpu", context_length=4096))
    yield engine
    engine.close()


def generate(engine: Engine, prompt: Sequence[int], max_tokens: int = 8, **settings: object) -> Generated:
    request = GenerateRequest(prompt_ids=tuple(prompt), max_tokens=max_tokens, **settings)  # type: ignore[arg-type]  # test settings
    *_, last = engine.generate(request)
    assert isinstance(last, Generated)
    return last


def score(
    engine: Engine, prompt: Sequence[int], *continuations: tuple[int, ...], document_ends: tuple[int, ...] = ()
) -> Scored:
    request = ScoreRequest(prompt_ids=tuple(prompt), continuations=continuations, document_ends=document_ends)
    *_, last = engine.score(request)
    assert isinstance(last, Scored)
    return last


def reference_logprobs(ids: Sequence[int]) -> np.ndarray:
    """Log-softmax [T, V] of the NumPy reference, in double precision."""
    checkpoint = open_tiny("tiny_plain")
    *_, last = hidden_states(checkpoint, np.array(ids), np.float64)
    rows = logits(checkpoint, last)
    rows = rows - rows.max(axis=1, keepdims=True)
    return np.asarray(rows - np.log(np.exp(rows).sum(axis=1, keepdims=True)))


def test_scoring_tells_how_much_of_prompt_and_continuations_is_read(engine: Engine) -> None:
    continuations = STREAM[200:240], STREAM[240:250], STREAM[250:330]
    request = ScoreRequest(prompt_ids=tuple(STREAM[:150]), continuations=tuple(map(tuple, continuations)))
    told = [event for event in engine.score(request) if isinstance(event, ReadingProgress)]
    assert {event.total for event in told} == {150 + 40 + 10 + 80}
    done = [event.done for event in told]
    assert done == sorted(done) and done[-4:] == [150, 190, 200, 280]


def test_greedy_answer_and_its_log_probabilities_are_the_references(engine: Engine) -> None:
    prompt = STREAM[:150]
    answer = generate(engine, prompt, 12)
    assert len(answer.token_ids) == len(answer.logprobs) == 12 and answer.finish_reason == "length"
    rows = reference_logprobs(prompt + answer.token_ids)[149:-1]
    assert tuple(rows.argmax(axis=1)) == answer.token_ids
    np.testing.assert_allclose(answer.logprobs, rows.max(axis=1), atol=1e-4)


@pytest.mark.parametrize("prompt_length", [1, 10, 200])
@pytest.mark.parametrize("documents", ["none", "some", "all"])
def test_scores_are_the_references(engine: Engine, prompt_length: int, documents: str) -> None:
    prompt = STREAM[prompt_length : 2 * prompt_length]
    continuations = (STREAM[400:401], STREAM[500:507], STREAM[600:700], (), STREAM[400:403])
    some = tuple({prompt_length // 2} - {0})
    ends = {"none": (), "some": some, "all": (*some, prompt_length)}[documents]
    scored = score(engine, prompt, *continuations, document_ends=ends)
    for continuation, found in zip(continuations, scored.logprobs, strict=True):
        rows = reference_logprobs(prompt + continuation)[prompt_length - 1 :]
        np.testing.assert_allclose(found, [rows[i, token] for i, token in enumerate(continuation)], atol=1e-4)
    if documents != "all":
        assert (scored.timing.prefill_tokens, scored.timing.decode_tokens) == (prompt_length, 111)


def test_a_short_document_is_read_as_documents_are_and_not_again_for_what_is_scored(starter: Engine) -> None:
    document = "The harbour office has recorded the height of the tide since 1874, three times a day."
    question = "\n\nQuestion: Since when is the tide recorded?\nAnswer:"
    ids = (2, *starter.tokenizer.encode(document))
    end, prompt = len(ids), (*ids, *starter.tokenizer.encode(question))
    kept = generate(starter, prompt, 4, keep=(end,))
    answer = generate(starter, prompt, 4, document_ends=(end,))
    assert (answer.token_ids, answer.logprobs) == (kept.token_ids, kept.logprobs), "rounded as a kept document is"
    told = score(starter, prompt, answer.token_ids, document_ends=(end,))
    assert told.timing.reused_tokens == len(prompt) and told.timing.prefill_tokens == 0
    assert told.logprobs[0][0] == answer.logprobs[0]
    np.testing.assert_allclose(told.logprobs[0], answer.logprobs, atol=1e-3)  # steps of one token, and one of many
    precise = score(starter, prompt, answer.token_ids)
    assert precise.timing.reused_tokens == 0 and precise.logprobs[0][0] != told.logprobs[0][0]


def test_many_continuations_read_the_prompt_once_and_do_not_disturb_each_other(engine: Engine) -> None:
    prompt = STREAM[40:340]
    continuations = tuple(STREAM[start : start + 20] for start in range(1000, 1400, 20))
    together = score(engine, prompt, *continuations)
    assert together.timing.prefill_tokens == 300
    for continuation, found in zip(continuations, together.logprobs, strict=True):
        alone = score(engine, prompt, continuation)
        assert alone.logprobs == (found,)
        assert alone.timing.reused_tokens == 300


def test_a_generated_answer_scores_as_it_was_generated(engine: Engine) -> None:
    answer = generate(engine, STREAM[700:800], 100)  # steps of one token, across evictions; scored in steps of many
    scored = score(engine, STREAM[700:800], answer.token_ids)
    np.testing.assert_allclose(scored.logprobs[0], answer.logprobs, atol=1e-4)


def test_the_starter_answers_from_the_text(starter: Engine) -> None:
    text = "The tower is 330 metres tall.\nQuestion: How tall is the tower?\nAnswer:"
    assert "330" in generate(starter, (2, *starter.tokenizer.encode(text)), 8).text


def test_the_pieces_join_to_the_answer(starter: Engine) -> None:
    prompt = (2, *starter.tokenizer.encode("Emoji: 🧿🧿🧿 \U000e0041\U000e0041\U000e0041"))
    request = GenerateRequest(prompt_ids=prompt, max_tokens=20)
    *pieces, last = [event for event in starter.generate(request) if not isinstance(event, ReadingProgress)]
    assert isinstance(last, Generated)
    texts = [piece for piece in pieces if isinstance(piece, GeneratedText)]
    assert "".join(piece.text for piece in texts) == last.text == starter.tokenizer.decode(last.token_ids)
    assert tuple(token for piece in texts for token in piece.token_ids) == last.token_ids


def test_the_answer_ends_before_a_stop_text(starter: Engine) -> None:
    prompt = (2, *starter.tokenizer.encode("Question: What is the capital of France?\nAnswer: Paris\n\nQuestion:"))
    free = generate(starter, prompt, 30)
    assert "\n" in free.text
    stopped = generate(starter, prompt, 30, stop_texts=("\n", "never written"))
    assert stopped.finish_reason == "stop"
    assert stopped.text == free.text.partition("\n")[0]


def test_end_tokens_stop_and_are_not_part_of_the_answer(tiny_folder: Path, tmp_path: Path, engine: Engine) -> None:
    free = generate(engine, STREAM[:50], 8)
    place = free.token_ids.index(free.token_ids[3])
    folder = changed_copy(tiny_folder, tmp_path / "model", eos_token_ids=[1, free.token_ids[3]])
    stopped = generate(Engine.load(folder, EngineOptions(device="cpu", context_length=100)), STREAM[:50], 8)
    assert stopped.finish_reason == "stop"
    assert stopped.token_ids == free.token_ids[:place]


@pytest.mark.parametrize(("room", "max_tokens", "reason"), [(1, 5, "context"), (5, 5, "length"), (4, 5, "context")])
def test_the_context_is_used_to_its_last_token(engine: Engine, room: int, max_tokens: int, reason: str) -> None:
    answer = generate(engine, STREAM[: CONTEXT - room], max_tokens)
    assert (answer.finish_reason, len(answer.token_ids)) == (reason, room)


def test_a_prompt_that_leaves_no_room_is_refused_and_says_by_how_much(engine: Engine) -> None:
    with pytest.raises(DocumentTooLong, match=r"\b1 token too long"):
        generate(engine, STREAM[:CONTEXT])
    with pytest.raises(DocumentTooLong, match=r"\b301 tokens too long"):
        generate(engine, STREAM[: CONTEXT + 300])
    with pytest.raises(DocumentTooLong, match=r"\b7 tokens too long"):
        score(engine, STREAM[: CONTEXT - 3], STREAM[:2], STREAM[:10])
    assert len(score(engine, STREAM[: CONTEXT - 10], STREAM[:10]).logprobs[0]) == 10


def test_sampling_with_a_seed_repeats_itself(engine: Engine) -> None:
    hot = Sampling(temperature=2.0, top_k=50, seed=3)
    first = generate(engine, STREAM[:60], 15, sampling=hot)
    assert generate(engine, STREAM[:60], 15, sampling=hot).token_ids == first.token_ids
    assert generate(engine, STREAM[:60], 15).token_ids != first.token_ids


def test_repetition_penalty_ends_a_loop(starter: Engine) -> None:
    prompt = (2, *starter.tokenizer.encode("no no no no no no no no no no"))
    looping = generate(starter, prompt, 12)
    varied = generate(starter, prompt, 12, sampling=Sampling(repetition_penalty=5.0))
    assert len(set(varied.token_ids)) > len(set(looping.token_ids))


def cancel_at(ask: int) -> Callable[[], bool]:
    asks = iter(range(1, 10_000))
    return lambda: next(asks) >= ask


@pytest.mark.parametrize("ask", [1, 2, 3, 4, 5, 7])
def test_cancelling_reading_or_writing_leaves_the_engine_usable(engine: Engine, ask: int) -> None:
    prompt = STREAM[5 : 5 + 800]  # four steps: asks 1 to 4; then one before the first token and one after each
    # Whether a step has drafts depends on measured times, and changes last digits.
    straight = generate(engine, prompt, 6, drafting=False)
    generate(engine, STREAM[1000:1200], 1)
    events = engine.generate(GenerateRequest(prompt_ids=prompt, max_tokens=6, drafting=False), cancel_at(ask))
    with pytest.raises(Cancelled):
        list(events)
    again = generate(engine, prompt, 6, drafting=False)
    assert again.token_ids == straight.token_ids and again.logprobs == straight.logprobs
    assert again.timing.reused_tokens == (0, 512, 768, 792, 800, 800)[min(ask, 6) - 1]


def test_cancelling_between_continuations(engine: Engine) -> None:
    request = ScoreRequest(prompt_ids=STREAM[:100], continuations=tuple(STREAM[200:205] for _ in range(50)))
    with pytest.raises(Cancelled):
        list(engine.score(request, cancel_at(20)))
    assert score(engine, STREAM[:100], STREAM[200:205]).timing.reused_tokens == 100


def test_a_dropped_answer_frees_the_engine_and_a_second_one_meanwhile_is_refused(engine: Engine) -> None:
    running = engine.generate(GenerateRequest(prompt_ids=STREAM[:600], max_tokens=5))
    next(running)
    with pytest.raises(EngineFailed, match="busy"):
        generate(engine, STREAM[:10])
    del running
    assert generate(engine, STREAM[:10], 1).token_ids


@pytest.mark.parametrize(
    "request_",
    [
        GenerateRequest(prompt_ids=(), max_tokens=1),
        GenerateRequest(prompt_ids=(2,), max_tokens=0),
        GenerateRequest(prompt_ids=(2, 400), max_tokens=1),
        GenerateRequest(prompt_ids=(-1, 2), max_tokens=1),
        GenerateRequest(prompt_ids=(2, 3), max_tokens=1, checkpoints=(3,)),
        GenerateRequest(prompt_ids=(2, 3), max_tokens=1, checkpoints=(0,)),
    ],
)
def test_requests_that_make_no_sense_are_refused(engine: Engine, request_: GenerateRequest) -> None:
    with pytest.raises(UsageError):
        list(engine.generate(request_))
    with pytest.raises(UsageError):
        list(engine.score(ScoreRequest(prompt_ids=(2,), continuations=((5, 400),))))


def test_a_closed_engine_says_so(tiny_folder: Path) -> None:
    engine = Engine.load(tiny_folder, EngineOptions(device="cpu", context_length=64))
    engine.close()
    with pytest.raises(EngineFailed, match="closed"):
        generate(engine, (2, 3))


@pytest.mark.parametrize("length", [1, 0, -5, 4097])
def test_a_context_the_model_does_not_have_is_refused(tiny_folder: Path, length: int) -> None:
    with pytest.raises(UsageError, match="4096"):
        Engine.load(tiny_folder, EngineOptions(context_length=length))


def changed_copy(folder: Path, copy: Path, **changes: object) -> Path:
    """A model folder whose manifest says something else."""
    shutil.copytree(folder, copy)
    path = copy / "model.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))
    return copy


def damage(folder: Path, kind: str) -> None:
    decoder, manifest = folder / "decoder.onnx", folder / "model.json"
    match kind:
        case "no manifest":
            manifest.unlink()
        case "manifest is no JSON":
            manifest.write_text("{")
        case "manifest of something else":
            manifest.write_text('{"model_type": "bert"}')
        case "graph missing":
            decoder.unlink()
        case "graph truncated":
            decoder.write_bytes(decoder.read_bytes()[:-100])
        case "graph overwritten at the same size":
            decoder.write_bytes(b"x" * decoder.stat().st_size)
        case "weights truncated":
            (folder / "weights.data").write_bytes((folder / "weights.data").read_bytes()[:-1])
        case "tokenizer overwritten":
            (folder / "tokenizer.model").write_bytes(b"\0" * (folder / "tokenizer.model").stat().st_size)
        case "architecture of another model":
            values = json.loads(manifest.read_text())
            values["config"]["num_hidden_layers"] += 1
            values["config"]["layer_types"].append("full_attention")
            manifest.write_text(json.dumps(values))
        case "fewer tokens than the tokenizer has":
            values = json.loads(manifest.read_text())
            values["config"]["vocab_size"] -= 1
            manifest.write_text(json.dumps(values))


@pytest.mark.parametrize(
    "kind",
    [
        "no manifest",
        "manifest is no JSON",
        "manifest of something else",
        "graph missing",
        "graph truncated",
        "graph overwritten at the same size",
        "weights truncated",
        "tokenizer overwritten",
        "architecture of another model",
        "fewer tokens than the tokenizer has",
    ],
)
def test_damaged_and_foreign_folders_are_refused(tiny_folder: Path, tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "model"
    shutil.copytree(tiny_folder, folder)
    damage(folder, kind)
    with pytest.raises(ModelDamaged) as caught:
        Engine.load(folder, EngineOptions(device="cpu"))
    assert "\n" not in str(caught.value) and isinstance(caught.value, PinciteError)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelDamaged, match="no model"):
        Engine.load(tmp_path / "nowhere")
