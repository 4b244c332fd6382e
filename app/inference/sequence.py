"""The one sequence that the engine keeps: which tokens were read, and in which steps; what of it a prompt can reuse.

    held       [instruction | page 1 | page 2 | question + answer . . . ]
    prompt     [instruction | page 1 | page 2 | another question]
    goes on    ---------------------------------^  where the last step ends that both have

A place can be gone back to if
  - all steps before it are those of the prompt's plan (reading_plan.py): the same tokens, cut and rounded alike. What
    is read from there on is then bit for bit what a fresh reading gives;
  - no global row below it was overwritten: whatever is read at position p drops all that was held beyond p;
  - the local layers' rows there can be had: a checkpoint was taken, or nothing was evicted since (kv_cache.py).

What was written is gone on from as it was written, token by token, and so is the question before it. A fresh reading of
the same conversation would read these in larger steps; its numbers may differ in the last digits.

Tokens are keys here: an image's are negative numbers (prompt_steps.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.errors import PinciteError
from app.inference.decoder import Decoder
from app.inference.held_checkpoints import HeldCheckpoints
from app.inference.kv_cache import KvCache
from app.inference.matching import common_length
from app.inference.prediction import Prediction
from app.inference.reading_plan import ReadingPlan, Step

MAX_PREDICTIONS = 4
"""Ends of prompts of which it is held what follows: logits, 1 MB each with Gemma's vocabulary."""


@dataclass(frozen=True, slots=True)
class Reused:
    """How much of a prompt needs no reading; what follows if that is all of it."""

    count: int
    prediction: Prediction | None = None


class TokenSequence:
    """Tokens read so far, with their caches."""

    def __init__(self, decoder: Decoder, checkpoints: HeldCheckpoints | None = None) -> None:
        """`checkpoints` are those of the decoder's cache; by default they are in memory."""
        self._decoder = decoder
        self._checkpoints = checkpoints or HeldCheckpoints(decoder.cache)
        self._tokens: list[int] = []
        self._steps: dict[int, Step | None] = {}  # by start, in order; None: one token that was written
        self._predictions: dict[int, Prediction] = {}  # by length

    @property
    def tokens(self) -> tuple[int, ...]:
        """The tokens whose caches are held, first to last."""
        return tuple(self._tokens[: self.length])

    @property
    def length(self) -> int:
        """How many tokens are held."""
        return self._decoder.cache.length

    @property
    def cache(self) -> KvCache:
        """The decoder's caches, for snapshots."""
        return self._decoder.cache

    @property
    def checkpoints(self) -> tuple[int, ...]:
        """Lengths at which checkpoints are held, in order."""
        return self._checkpoints.lengths

    @property
    def few(self) -> int:
        """How many tokens may be asked about where a reading is not `whole`; 0: it always is."""
        return self._decoder.few

    def read(self, ids: Sequence[int], rows: Sequence[int], *, whole: bool = True) -> list[Prediction]:
        """Read tokens that were written, or that are scored, after those held.

        Returns what follows each of the rows asked for, counted from the first of `ids`. Not `whole`: it can only tell
        of at most `few` tokens, and the step is faster. Raises EngineFailed, after which the sequence is empty.
        """
        start = self.length
        predictions = self._run(ids, rows, None, precise=True, whole=whole)
        self._steps.update(dict.fromkeys(range(start, start + len(ids))))
        return predictions

    def read_step(
        self, step: Step, ids: Sequence[int], features: NDArray[np.float32] | None = None, *, want_next: bool = False
    ) -> Prediction | None:
        """Read the tokens `ids` of a step of a prompt; return what follows if that is wanted.

        `features` [S, hidden] are the soft tokens if the step is an image. Raises EngineFailed as `read` does.
        """
        rows = [len(ids) - 1] if want_next else []
        predictions = self._run(ids, rows, features, precise=step.precise)
        self._steps[step.start] = step
        return predictions[0] if want_next else None

    def _run(
        self,
        ids: Sequence[int],
        rows: Sequence[int],
        features: NDArray[np.float32] | None,
        *,
        precise: bool,
        whole: bool = True,
    ) -> list[Prediction]:
        self._drop_beyond(self.length)
        try:
            predictions = self._decoder.predict(ids, rows, features, precise=precise, whole=whole)
        except PinciteError:
            self._forget()
            raise
        self._tokens += ids
        return predictions

    def rewind_for(self, plan: ReadingPlan) -> Reused:
        """Go back to the longest start of a prompt that is held exactly as it would be read.

        All of it only if nothing is to follow it yet, or what follows is held, too.
        """
        prompt, cache = plan.prompt.keys, self._decoder.cache
        total = len(prompt)
        whole = not plan.continued or total in self._predictions
        for place in reversed(self._places_shared_with(plan)):
            if place == total and not whole:
                continue
            by_dropping = place <= cache.length and cache.can_drop(cache.length - place)
            if not by_dropping and place not in self._checkpoints:
                continue
            try:
                self.go_to(place)
            except OSError:  # the file of checkpoints cannot be read: all is read again
                break
            return Reused(place, self._predictions.get(place) if place == total else None)
        self._forget()
        return Reused(0)

    def _places_shared_with(self, plan: ReadingPlan) -> list[int]:
        """Ends of the steps that are held and that the prompt begins with, from 0 on."""
        common = common_length(self._tokens, plan.prompt.keys)
        place, places = 0, [0]
        while place < common and place in self._steps:
            held = self._steps[place]
            stop = place + 1 if held is None else held.stop
            if stop > common or not (held is None or held == plan.step_at(place) or self._was_answered(stop, common)):
                break
            place = stop
            places.append(place)
        return places

    def _was_answered(self, place: int, common: int) -> bool:
        """Whether the token at `place` was written, so that what stands before it was the end of a prompt."""
        return place < common and place in self._steps and self._steps[place] is None

    def droppable_after(self, fewest: int, most: int) -> int:
        """How many of up to `most` tokens, read after `fewest` others, could be dropped again one by one."""
        return self._decoder.cache.droppable_after(fewest, most)

    def go_to(self, length: int) -> None:
        """Go to an earlier end of this sequence, which must be a checkpoint or exact to drop down to.

        Raises OSError if a checkpoint cannot be read from its file; the sequence is then to be emptied.
        """
        cache = self._decoder.cache
        if length <= cache.length and cache.can_drop(cache.length - length):
            cache.drop(cache.length - length)
        else:
            self._checkpoints.restore(length)

    def adopt(self, keys: Sequence[int], steps: Iterable[Step]) -> None:
        """The caches were brought to another state, that after `keys`, which are `steps`: forget what was held."""
        self._drop_beyond(0)
        self._tokens = list(keys)
        self._steps = {step.start: step for step in steps}

    def take_checkpoint(self, prediction: Prediction | None = None, *, pinned: bool = True) -> None:
        """Make the present length one that can be gone back to; `prediction` is of the token that follows.

        Not `pinned`: within documents, where checkpoints may be thinned out.
        """
        self._checkpoints.add(pinned=pinned)
        if prediction is not None:
            self._predictions.pop(self.length, None)
            self._predictions[self.length] = prediction
            while len(self._predictions) > MAX_PREDICTIONS:
                del self._predictions[next(iter(self._predictions))]

    def close(self) -> None:
        """Give back what checkpoints take."""
        self._checkpoints.close()

    def _drop_beyond(self, length: int) -> None:
        """Other tokens will stand from `length` on."""
        del self._tokens[length:]
        while self._steps and (last := next(reversed(self._steps))) >= length:
            del self._steps[last]
        self._predictions = {place: held for place, held in self._predictions.items() if place <= length}
        self._checkpoints.drop_beyond(length)

    def _forget(self) -> None:
        self._decoder.cache.clear()
        self._drop_beyond(0)
