"""The loops that read: a prompt in chunks (prefill), and given continuations, to score them.

`read_prompt` knows chunks and checkpoints. Every step leaves the sequence truthful, so cancelling (Cancelled is raised
between two steps) or dropping a generator is always safe. What writes is in decode.py.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.errors import Cancelled
from app.inference.prompt_steps import PromptSteps
from app.inference.requests import (
    ReadingNote,
    ReadingProgress,
    Scored,
    ScoreRequest,
    Timing,
)
from app.inference.sampling import FloatArray, log_probabilities
from app.inference.sequence import Reused, TokenSequence
from app.inference.snapshot import SnapshotStore

CHUNK = 512
"""Tokens a prefill step reads, and the longest one waits for a cancel."""

ROUNDED_FROM = 256
"""Steps of at least so many tokens, the prompt's last step aside, round what goes into products with blocked weights to
int8, as most engines always do: reading takes two thirds of the time (docs/performance.md has loss and gain)."""

SCORED_ROWS = 32
"""Rows of logits asked for at once when scoring: 1 MB each with Gemma's vocabulary."""

CancelCheck = Callable[[], bool]
FeaturesOf = Callable[[str], FloatArray]
"""Soft tokens [M, hidden] of an image, by its digest."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where what is read is kept on disk, and which lengths of the prompt are worth it."""

    store: SnapshotStore
    lengths: frozenset[int]
    documents: tuple[str, ...]


def stop_if(cancelled: CancelCheck) -> None:
    """Raise Cancelled if the check says so."""
    if cancelled():
        raise Cancelled("Stopped.")


def read_prompt(
    sequence: TokenSequence,
    prompt: PromptSteps,
    checkpoints: Sequence[int],
    features_of: FeaturesOf,
    cancelled: CancelCheck,
    *,
    chunk: int = CHUNK,
    keeping: Keeping | None = None,
) -> Generator[ReadingProgress | ReadingNote, None, tuple[NDArray[np.float32], Timing]]:
    """Read what of the prompt is not yet held; return logits [V] of what follows it, and the time it took.

    Chunks end at each checkpoint, so that what is read after one is cut the same way whether or not it is reused. An
    image is one step; `features_of` gives its soft tokens. With `keeping`, what an earlier process read is taken from
    disk if it reaches further than what is held.

        prompt       0 . . . . . . . . . . . . . . . . . . . n       checkpoints (7,), chunk 5
        chunks       [0 . . . 4][5 6][7 . . . 11][12 . . n-1]
    """
    began = time.perf_counter()
    reused = sequence.rewind_for(prompt.keys)
    if keeping is not None and (length := keeping.store.longest(prompt, reused.count)):
        if problem := keeping.store.restore(sequence.cache, prompt, length):
            yield ReadingNote(problem)
        else:
            sequence.adopt(prompt.keys[:length])
            reused = Reused(length)
    total, logits = len(prompt), reused.logits
    places = frozenset(checkpoints) - {total}
    yield ReadingProgress(reused.count, total, reused.count)
    for start, stop, image in prompt.steps(reused.count, chunk, places):
        stop_if(cancelled)
        features = None if image is None else features_of(image.digest)
        wanted = [stop - start - 1] if stop == total else []
        precise = stop == total or stop - start < ROUNDED_FROM
        rows = sequence.read(prompt.keys[start:stop], wanted, features, precise=precise)
        if stop in places:
            sequence.take_checkpoint()
        if keeping is not None and stop in keeping.lengths:
            problem = keeping.store.save(sequence.cache, prompt, keeping.documents)
            if problem:
                yield ReadingNote(problem)
        if stop == total:
            logits = rows[0]
        yield ReadingProgress(stop, total, reused.count)
    if logits is None:
        raise RuntimeError("a prompt was read without its last logits")
    sequence.take_checkpoint(logits)
    timing = Timing(
        prefill_s=time.perf_counter() - began, prefill_tokens=total - reused.count, reused_tokens=reused.count
    )
    return logits, timing


def score_continuations(
    sequence: TokenSequence,
    request: ScoreRequest,
    prompt: PromptSteps,
    features_of: FeaturesOf,
    cancelled: CancelCheck,
) -> Iterator[ReadingProgress | ReadingNote | Scored]:
    """Read the prompt once and score each continuation from its end; the last thing yielded is Scored."""
    logits, timing = yield from read_prompt(sequence, prompt, request.checkpoints, features_of, cancelled)
    began = time.perf_counter()
    scores = [_score(sequence, len(prompt), logits, continuation, cancelled) for continuation in request.continuations]
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
