"""Prefill: reads a prompt in chunks, keeps checkpoints on the way, and begins where an earlier reading ended."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.errors import Cancelled
from app.inference.prompt_steps import PromptSteps
from app.inference.requests import ReadingNote, ReadingProgress, Timing
from app.inference.sampling import FloatArray
from app.inference.sequence import Reused, TokenSequence
from app.inference.snapshot import SnapshotStore

CHUNK = 512
"""Tokens a prefill step reads, and the longest one waits for a cancel."""

ROUNDED_FROM = 256
"""Steps of at least so many tokens, the prompt's last step aside, round what goes into products with blocked weights to
int8, as most engines always do: reading takes two thirds of the time (docs/performance.md has loss and gain)."""

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
    reading = _read(sequence, prompt, checkpoints, features_of, cancelled, chunk, keeping, to_continue=True)
    logits, timing = yield from reading
    if logits is None:
        raise RuntimeError("a prompt was read without its last logits")
    return logits, timing


def read_ahead(
    sequence: TokenSequence,
    prompt: PromptSteps,
    checkpoints: Sequence[int],
    features_of: FeaturesOf,
    cancelled: CancelCheck,
    *,
    chunk: int = CHUNK,
    keeping: Keeping | None = None,
) -> Generator[ReadingProgress | ReadingNote, None, Timing]:
    """The same for the beginning of prompts to come: its end is a checkpoint, and nothing is computed to follow it."""
    reading = _read(sequence, prompt, checkpoints, features_of, cancelled, chunk, keeping, to_continue=False)
    return (yield from reading)[1]


def _read(
    sequence: TokenSequence,
    prompt: PromptSteps,
    checkpoints: Sequence[int],
    features_of: FeaturesOf,
    cancelled: CancelCheck,
    chunk: int,
    keeping: Keeping | None,
    *,
    to_continue: bool,
) -> Generator[ReadingProgress | ReadingNote, None, tuple[NDArray[np.float32] | None, Timing]]:
    """Both of the above; logits only if the prompt is to be continued."""
    began = time.perf_counter()
    reused = sequence.rewind_for(prompt.keys, whole=not to_continue)
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
        is_last = to_continue and stop == total
        precise = is_last or stop - start < ROUNDED_FROM
        rows = sequence.read(prompt.keys[start:stop], [stop - start - 1] if is_last else [], features, precise=precise)
        if stop in places:
            sequence.take_checkpoint()
        if keeping is not None and stop in keeping.lengths:
            problem = keeping.store.save(sequence.cache, prompt, keeping.documents)
            if problem:
                yield ReadingNote(problem)
        if is_last:
            logits = rows[0]
        yield ReadingProgress(stop, total, reused.count)
    sequence.take_checkpoint(logits)
    timing = Timing(
        prefill_s=time.perf_counter() - began, prefill_tokens=total - reused.count, reused_tokens=reused.count
    )
    return logits, timing
