"""How likely given continuations of a prompt are: the prompt is read once, and each continuation from its end."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from app.inference.prediction import Prediction
from app.inference.prefill import CancelCheck, FeaturesOf, read_ahead, read_prompt, stop_if
from app.inference.reading_plan import ReadingPlan
from app.inference.requests import ReadingNote, ReadingProgress, Scored, Timing
from app.inference.sampling import log_probability
from app.inference.sequence import TokenSequence

Result = TypeVar("Result")
SCORED_ROWS = 32
"""Rows of logits asked for at once when scoring: 1 MB each with Gemma's vocabulary."""


def score_continuations(
    sequence: TokenSequence,
    continuations: Sequence[tuple[int, ...]],
    plan: ReadingPlan,
    features_of: FeaturesOf,
    cancelled: CancelCheck,
    tail: tuple[int, ...] = (),
) -> Iterator[ReadingProgress | ReadingNote | Scored]:
    """Read the prompt once and score each continuation from its end; the last thing yielded is Scored.

    The progress is that of prompt and continuations together. `tail` ends the prompt and is read with each
    continuation, where the plan stops before it.
    """
    prediction = None
    total = len(plan) + sum(len(tail) + len(continuation) for continuation in continuations if continuation)
    if tail:
        timing = yield from _of_all(read_ahead(sequence, plan, features_of, cancelled), total)
    else:
        prediction, timing = yield from _of_all(read_prompt(sequence, plan, features_of, cancelled), total)
    began = time.perf_counter()
    scores: list[tuple[float, ...]] = []
    done = len(plan)
    for continuation in continuations:
        words = (*tail, *continuation) if continuation else ()
        scores.append(_score(sequence, len(plan), prediction, words, cancelled) if words else ())
        done += len(words)
        yield ReadingProgress(done, total, timing.reused_tokens)
    num_tokens = sum(len(tail) + len(continuation) for continuation in continuations)
    decoded = Timing(decode_s=time.perf_counter() - began, decode_tokens=num_tokens)
    yield Scored(tuple(scores), timing + decoded)


def _of_all(
    events: Generator[ReadingProgress | ReadingNote, None, Result], total: int
) -> Generator[ReadingProgress | ReadingNote, None, Result]:
    """The reading of the prompt as a part of all that is to be read."""
    while True:
        try:
            event = next(events)
        except StopIteration as end:
            result: Result = end.value
            return result
        yield replace(event, total=total) if isinstance(event, ReadingProgress) else event


def _score(
    sequence: TokenSequence,
    prompt_length: int,
    first: Prediction | None,
    tokens: Sequence[int],
    cancelled: CancelCheck,
) -> tuple[float, ...]:
    """Log-probability of each token: the first from what follows the prompt, the rest from a step or a few.

    Without `first`, the first token is not scored.
    """
    stop_if(cancelled)
    scores = [] if first is None else [log_probability(first.logits(), tokens[0])]
    if len(tokens) > 1:
        sequence.go_to(prompt_length)
    for start in range(0, len(tokens) - 1, SCORED_ROWS):
        stop_if(cancelled)
        read = tokens[start : start + SCORED_ROWS][: len(tokens) - 1 - start]
        rows = sequence.read(read, range(len(read)))
        for row, token in zip(rows, tokens[start + 1 :], strict=False):
            scores.append(log_probability(row.logits(), token))
    return tuple(scores)
