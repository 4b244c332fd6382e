"""How likely given continuations of a prompt are: the prompt is read once, and each continuation from its end."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from app.inference.prediction import Prediction
from app.inference.prefill import CancelCheck, FeaturesOf, read_prompt, stop_if
from app.inference.reading_plan import ReadingPlan
from app.inference.requests import ReadingNote, ReadingProgress, Scored, ScoreRequest, Timing
from app.inference.sampling import log_probability
from app.inference.sequence import TokenSequence

SCORED_ROWS = 32
"""Rows of logits asked for at once when scoring: 1 MB each with Gemma's vocabulary."""


def score_continuations(
    sequence: TokenSequence,
    request: ScoreRequest,
    plan: ReadingPlan,
    features_of: FeaturesOf,
    cancelled: CancelCheck,
) -> Iterator[ReadingProgress | ReadingNote | Scored]:
    """Read the prompt once and score each continuation from its end; the last thing yielded is Scored."""
    prediction, timing = yield from read_prompt(sequence, plan, features_of, cancelled)
    began = time.perf_counter()
    scores = [
        _score(sequence, len(plan), prediction, continuation, cancelled) for continuation in request.continuations
    ]
    num_tokens = sum(map(len, request.continuations))
    decoded = Timing(decode_s=time.perf_counter() - began, decode_tokens=num_tokens)
    yield Scored(tuple(scores), timing + decoded)


def _score(
    sequence: TokenSequence,
    prompt_length: int,
    first: Prediction,
    continuation: Sequence[int],
    cancelled: CancelCheck,
) -> tuple[float, ...]:
    """Log-probability of each token: the first from what follows the prompt, the rest from a step or a few."""
    stop_if(cancelled)
    if not continuation:
        return ()
    scores = [log_probability(first.logits(), continuation[0])]
    if len(continuation) > 1:
        sequence.go_to(prompt_length)
    for start in range(0, len(continuation) - 1, SCORED_ROWS):
        stop_if(cancelled)
        read = continuation[start : start + SCORED_ROWS][: len(continuation) - 1 - start]
        rows = sequence.read(read, range(len(read)))
        for row, token in zip(rows, continuation[start + 1 :], strict=False):
            scores.append(log_probability(row.logits(), token))
    return tuple(scores)
