"""The loops behind a prompt: write an answer token by token (decode), score given continuations.

Three stacked generators, each with one concern: `read_prompt` (prefill.py) knows chunks and checkpoints,
`generate_tokens` knows the model and the sampler, `generate_answer` knows text, stop texts and limits. Every step
leaves the sequence truthful, so cancelling (Cancelled is raised between two steps) or dropping a generator is safe.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

from app.inference.answer_text import AnswerText
from app.inference.drafting import LONGEST_DRAFT, PromptLookup
from app.inference.prefill import CancelCheck, FeaturesOf, read_prompt, stop_if
from app.inference.reading_plan import ReadingPlan
from app.inference.requests import (
    FinishReason,
    Generated,
    GeneratedText,
    GenerateRequest,
    ReadingNote,
    ReadingProgress,
    Scored,
    ScoreRequest,
    Timing,
)
from app.inference.sampling import FloatArray, Sampler, log_probabilities
from app.inference.sequence import TokenSequence
from app.inference.snapshot_recording import Recording
from app.inference.tokenizer import Tokenizer

SCORED_ROWS = 32
"""Rows of logits asked for at once when scoring: 1 MB each with Gemma's vocabulary."""


def generate_tokens(
    sequence: TokenSequence,
    logits: FloatArray,
    choose: Callable[[FloatArray, Sequence[int]], int],
    cancelled: CancelCheck,
    *,
    context_length: int,
    lookup: PromptLookup | None = None,
) -> Iterator[tuple[int, float]]:
    """Yield (token, natural log-probability) for ever; each is read only when the next one is asked for.

    `choose` picks a token from logits [V] and the tokens written so far. With a `lookup` tokens are drafted: a step
    reads the token chosen and the draft, and each row of logits is asked in turn. The first row that chooses another
    token than the draft ends it; the rest of the draft is dropped from the caches.
    """
    written: list[int] = []
    token = choose(logits, written)
    yield token, log_probabilities(logits[None], [token])[0]
    while True:
        stop_if(cancelled)
        written.append(token)
        draft: list[int] = []
        if lookup is not None:
            lookup.add(token)
            room = context_length - sequence.length - 1
            draft = lookup.propose(sequence.droppable_after(1, min(room, LONGEST_DRAFT)))
        rows = sequence.read([token, *draft], range(1 + len(draft)))
        kept = 0
        for kept, row in enumerate(rows):
            token = choose(row, written)
            yield token, log_probabilities(row[None], [token])[0]
            if kept == len(draft) or token != draft[kept]:
                break
            written.append(token)
            if lookup is not None:
                lookup.add(token)
        if draft and lookup is not None:
            lookup.learn(len(draft), kept)
            sequence.go_to(sequence.length - (len(draft) - kept))


def generate_answer(
    sequence: TokenSequence,
    tokenizer: Tokenizer,
    request: GenerateRequest,
    plan: ReadingPlan,
    features_of: FeaturesOf,
    cancelled: CancelCheck,
    *,
    end_tokens: frozenset[int],
    context_length: int,
    recording: Recording | None = None,
) -> Iterator[ReadingProgress | ReadingNote | GeneratedText | Generated]:
    """Read the prompt and write the answer; the last thing yielded is Generated.

    The end of what was written is a checkpoint, so that a conversation that goes on reads no answer.
    """
    logits, timing = yield from read_prompt(sequence, plan, features_of, cancelled, recording)
    began = time.perf_counter()
    answer = AnswerText(tokenizer, request.stop_texts)
    room = min(request.max_tokens, context_length - len(plan))
    finish: FinishReason = "length" if room == request.max_tokens else "context"
    stop_if(cancelled)
    tokens = generate_tokens(
        sequence,
        logits,
        Sampler(request.sampling).choose,
        cancelled,
        context_length=context_length,
        lookup=PromptLookup(plan.prompt.keys) if request.drafting else None,
    )
    try:
        for token, logprob in tokens:
            if token in end_tokens:
                finish = "stop"
                break
            if piece := answer.add(token, logprob):
                yield piece
            if answer.stopped:
                finish = "stop"
                break
            if answer.num_tokens == room:
                break
    finally:
        _keep_end_of(sequence, len(plan), answer.token_ids)
    if piece := answer.finish():
        yield piece
    if recording is not None:
        yield from map(ReadingNote, recording.finish(sequence.cache))
    decoded = Timing(decode_s=time.perf_counter() - began, decode_tokens=answer.num_tokens)
    yield Generated(answer.text, answer.token_ids, answer.logprobs, finish, timing + decoded)


def _keep_end_of(sequence: TokenSequence, start: int, answer: Sequence[int]) -> None:
    """Take a checkpoint where an answer, begun at `start`, ends: what was read beyond (drafts, a stop text) is dropped.

    Its last token may not have been read; the next prompt then reads it.
    """
    held = sequence.tokens[start:]
    kept = next((place for place, pair in enumerate(zip(held, answer, strict=False)) if pair[0] != pair[1]), None)
    length = start + (min(len(held), len(answer)) if kept is None else kept)
    if start <= length <= sequence.length and sequence.cache.can_drop(sequence.length - length):
        sequence.go_to(length)
        sequence.take_checkpoint()


def score_continuations(
    sequence: TokenSequence,
    request: ScoreRequest,
    plan: ReadingPlan,
    features_of: FeaturesOf,
    cancelled: CancelCheck,
) -> Iterator[ReadingProgress | ReadingNote | Scored]:
    """Read the prompt once and score each continuation from its end; the last thing yielded is Scored."""
    logits, timing = yield from read_prompt(sequence, plan, features_of, cancelled)
    began = time.perf_counter()
    scores = [_score(sequence, len(plan), logits, continuation, cancelled) for continuation in request.continuations]
    num_tokens = sum(map(len, request.continuations))
    decoded = Timing(decode_s=time.perf_counter() - began, decode_tokens=num_tokens)
    yield Scored(tuple(scores), timing + decoded)


def _score(
    sequence: TokenSequence, prompt_length: int, logits: FloatArray, continuation: Sequence[int], cancelled: CancelCheck
) -> tuple[float, ...]:
    """Log-probability of each token: the first from the prompt's logits, the rest from a step or a few."""
    stop_if(cancelled)
    if not continuation:
        return ()
    scores = log_probabilities(logits[None], continuation[:1])
    if len(continuation) > 1:
        sequence.go_to(prompt_length)
    for start in range(0, len(continuation) - 1, SCORED_ROWS):
        stop_if(cancelled)
        read = continuation[start : start + SCORED_ROWS][: len(continuation) - 1 - start]
        rows = sequence.read(read, range(len(read)))
        scores += log_probabilities(rows, continuation[start + 1 : start + 1 + len(read)])
    return tuple(scores)
