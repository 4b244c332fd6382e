"""How likely given continuations of a prompt are: the prompt is read once, and each continuation from its end."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from app.inference.prediction import Prediction
from app.inference.prefill import CancelCheck, FeaturesOf, read_ahead, read_prompt, stop_if
from app.inference.reading_plan import ReadingPlan
from app.inference.requests import ReadingNote, ReadingProgress, Scored, Timing
from app.inference.sampling import log_probability
from app.inference.sequence import TokenSequence

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

    `tail` ends the prompt and is read with each continuation, where the plan stops before it.
    """
    prediction = None
    if tail:
        timing = yield from read_ahead(sequence, plan, features_of, cancelled)
    else:
        prediction, timing = yield from read_prompt(sequence, plan, features_of, cancelled)
    began = time.perf_counter()
    scores = [
        _score(sequence, len(plan), prediction, (*tail, *continuation), cancelled) if continuation else ()
        for continuation in continuations
    ]
    num_tokens = sum(len(tail) + len(continuation) for continuation in continuations)
    decoded = Timing(decode_s=time.perf_counter() - began, decode_tokens=num_tokens)
    yield Scored(tuple(scores), timing + decoded)


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
