"""Prefill: reads a prompt step by step, keeps checkpoints on the way, and begins where an earlier reading ended."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator

from app.errors import Cancelled
from app.inference.prediction import Prediction
from app.inference.reading_plan import ReadingPlan
from app.inference.requests import ReadingNote, ReadingProgress, Timing
from app.inference.sampling import FloatArray
from app.inference.sequence import Reused, TokenSequence
from app.inference.snapshot_recording import Recording

CancelCheck = Callable[[], bool]
FeaturesOf = Callable[[str], FloatArray]
"""Soft tokens [M, hidden] of an image, by its digest."""


def stop_if(cancelled: CancelCheck) -> None:
    """Raise Cancelled if the check says so."""
    if cancelled():
        raise Cancelled("Stopped.")


def read_prompt(
    sequence: TokenSequence,
    plan: ReadingPlan,
    features_of: FeaturesOf,
    cancelled: CancelCheck,
    recording: Recording | None = None,
) -> Generator[ReadingProgress | ReadingNote, None, tuple[Prediction, Timing]]:
    """Read what of a prompt is not yet held; return what follows it, and the time it took.

    `features_of` gives the soft tokens of an image. With a `recording`, what an earlier process read is taken from disk
    if it reaches further than what is held, and what is read is kept. Raises Cancelled between two steps, what was read
    so far being held, or EngineFailed.
    """
    prediction, timing = yield from _read(sequence, plan, features_of, cancelled, recording)
    if prediction is None:
        raise RuntimeError("a prompt was read without its last logits")
    return prediction, timing


def read_ahead(
    sequence: TokenSequence,
    plan: ReadingPlan,
    features_of: FeaturesOf,
    cancelled: CancelCheck,
    recording: Recording | None = None,
) -> Generator[ReadingProgress | ReadingNote, None, Timing]:
    """The same for the beginning of prompts to come: its end is a checkpoint, and nothing is computed to follow it."""
    return (yield from _read(sequence, plan, features_of, cancelled, recording))[1]


def _read(
    sequence: TokenSequence,
    plan: ReadingPlan,
    features_of: FeaturesOf,
    cancelled: CancelCheck,
    recording: Recording | None,
) -> Generator[ReadingProgress | ReadingNote, None, tuple[Prediction | None, Timing]]:
    began = time.perf_counter()
    reused = sequence.rewind_for(plan)
    if recording is not None:
        kept = recording.restore(sequence.cache, reused.count)
        if kept.length or kept.emptied:  # before anything is told: who listens may go then
            sequence.adopt(plan.prompt.keys[: kept.length], kept.steps)
            reused = Reused(kept.length)
        yield from map(ReadingNote, kept.notes)
        recording.begin(sequence.cache)
    total, prediction = len(plan), reused.prediction
    if reused.count in plan.checkpoints:
        _take_checkpoint(sequence, plan)
    yield ReadingProgress(reused.count, total, reused.count)
    for step in plan.steps(reused.count):
        stop_if(cancelled)
        features = None if step.image is None else features_of(step.image.digest)
        ids = plan.prompt.keys[step.start : step.stop]
        prediction = sequence.read_step(step, ids, features, want_next=plan.continued and step.stop == total)
        if step.stop in plan.checkpoints:
            _take_checkpoint(sequence, plan)
        if recording is not None:
            recording.passed(sequence.cache)
            yield from map(ReadingNote, recording.notes())
        yield ReadingProgress(step.stop, total, reused.count)
    sequence.take_checkpoint(prediction)
    timing = Timing(
        prefill_s=time.perf_counter() - began, prefill_tokens=total - reused.count, reused_tokens=reused.count
    )
    return prediction, timing


def _take_checkpoint(sequence: TokenSequence, plan: ReadingPlan) -> None:
    """Ends of documents and of turns are pinned; ends of pages may be thinned out."""
    place = sequence.length
    sequence.take_checkpoint(pinned=place >= plan.documents_end or place in plan.document_ends)
