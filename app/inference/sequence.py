"""The one sequence that the engine keeps: which tokens were read, what of them a new prompt can reuse, checkpoints.

    read last    [instruction | page 3 | question | answer]
    new prompt   [instruction | page 7 | question]
    common       [instruction]                        -> go back there, exactly, or to the longest place before it

A place can be gone back to if the local layers' rows there can be had (kv_cache.py), no global row below it was
overwritten, and it does not lie within an image, which is read whole or not at all. So whatever is read at position p
drops the checkpoints beyond p. Tokens are keys here: an image's are negative numbers (prompt_steps.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.errors import PinciteError
from app.inference.decoder import Decoder
from app.inference.kv_cache import Checkpoint, KvCache
from app.inference.prompt_steps import is_within_image

MAX_CHECKPOINTS = 8
MAX_CHECKPOINT_BYTES = 192 << 20
"""A checkpoint of Gemma 3 270M has 16 MB, of 4B 243 MB (float32). The two last used are kept at any size."""


@dataclass(frozen=True, slots=True)
class _Kept:
    checkpoint: Checkpoint
    logits: NDArray[np.float32] | None
    """[V], of the token that follows; only at ends of prompts."""

    @property
    def size(self) -> int:
        return self.checkpoint.size + (0 if self.logits is None else self.logits.nbytes)


@dataclass(frozen=True, slots=True)
class Reused:
    """How much of a prompt needs no reading; `logits` [V] of what follows if that is all of it."""

    count: int
    logits: NDArray[np.float32] | None = None


class TokenSequence:
    """Tokens read so far, with their caches."""

    def __init__(self, decoder: Decoder) -> None:
        self._decoder = decoder
        self._tokens: list[int] = []
        self._kept: dict[int, _Kept] = {}  # by length, the last used at the end

    @property
    def tokens(self) -> tuple[int, ...]:
        """The tokens whose caches are held, first to last."""
        return tuple(self._tokens[: self.length])

    @property
    def length(self) -> int:
        """How many tokens are held."""
        return self._decoder.cache.length

    def read(
        self,
        ids: Sequence[int],
        logit_rows: Sequence[int],
        features: NDArray[np.float32] | None = None,
        *,
        precise: bool = True,
    ) -> NDArray[np.float32]:
        """Read tokens after those held; return logits [N, V] of the rows asked for, counted from the first of `ids`.

        `features` [S, hidden] are the soft tokens if `ids` [S] are the keys of an image. `precise` as for the decoder.
        Raises EngineFailed, after which the sequence is empty.
        """
        start = self.length
        del self._tokens[start:]
        self._kept = {length: kept for length, kept in self._kept.items() if length <= start}
        try:
            logits = self._decoder.step(ids, logit_rows, features, precise=precise)
        except PinciteError:
            self._decoder.cache.clear()
            self._tokens.clear()
            self._kept.clear()
            raise
        self._tokens += ids
        return logits

    def rewind_for(self, prompt: Sequence[int], *, whole: bool = False) -> Reused:
        """Go back to the longest start of `prompt` that is held exactly.

        All of it only if its logits are known too, or, with `whole`, nothing is to follow it yet.
        """
        common = _common_prefix(self._tokens, prompt)
        if (kept := self._kept.get(len(prompt))) and (kept.logits is not None or whole) and common == len(prompt):
            self.go_to(len(prompt))
            return Reused(len(prompt), kept.logits)
        longest = min(common, len(prompt) - (not whole))
        while is_within_image(prompt, longest):
            longest -= 1
        by_dropping = min(longest, self.length)
        if not self._decoder.cache.can_drop(self.length - by_dropping):
            by_dropping = 0
        best = max([by_dropping, *(length for length in self._kept if length <= longest)])
        self.go_to(best)
        return Reused(best)

    def droppable_after(self, fewest: int, most: int) -> int:
        """How many of up to `most` tokens, read after `fewest` others, could be dropped again one by one."""
        return self._decoder.cache.droppable_after(fewest, most)

    def go_to(self, length: int) -> None:
        """Go to an earlier end of this sequence, which must be a checkpoint or exact to drop down to."""
        cache = self._decoder.cache
        if length in self._kept:
            self._kept[length] = self._kept.pop(length)
        if length <= cache.length and cache.can_drop(cache.length - length):
            cache.drop(cache.length - length)
        else:
            cache.restore(self._kept[length].checkpoint)

    @property
    def cache(self) -> KvCache:
        """The decoder's caches, for snapshots."""
        return self._decoder.cache

    def adopt(self, keys: Sequence[int]) -> None:
        """The caches were brought to another state, that after `keys`: forget all that was read here before."""
        self._tokens = list(keys)
        self._kept.clear()
        self.take_checkpoint()

    def take_checkpoint(self, logits: NDArray[np.float32] | None = None) -> None:
        """Make the present length one that can be gone back to; `logits` [V] are those of the token that follows."""
        known = self._kept.pop(self.length, None)
        if known is None:
            known = _Kept(self._decoder.cache.checkpoint(), logits)
        elif logits is not None:
            known = _Kept(known.checkpoint, logits)
        self._kept[self.length] = known
        self._drop_oldest()

    def _drop_oldest(self) -> None:
        size = sum(kept.size for kept in self._kept.values())
        while len(self._kept) > MAX_CHECKPOINTS or (size > MAX_CHECKPOINT_BYTES and len(self._kept) > 2):
            size -= self._kept.pop(next(iter(self._kept))).size


def _common_prefix(first: Sequence[int], second: Sequence[int]) -> int:
    count = min(len(first), len(second))
    differs = np.asarray(first[:count]) != np.asarray(second[:count])
    return int(np.argmax(differs)) if differs.any() else count
