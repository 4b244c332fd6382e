"""How a prompt is cut into steps. What a step computes depends, in its last bits, on where it begins and ends.

    prompt     [instruction | page 1 | page 2 ...... | question ]      pages end at checkpoints
    steps      [------------|--------|-------|-------|----------]      end at checkpoints, or after so many tokens
    products   [  rounded   | rounded|rounded|rounded|  precise ]      `keep` names the end of the documents

So a prompt has one plan, which knows nothing of what is held. Reading goes on where an earlier reading ended a step, if
all steps before it were the same ones: what is read then is bit for bit what a fresh reading gives. That a step ends at
each page costs little, since all of a document is rounded, however short the step (docs/performance.md).
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from app.inference.prompt_steps import ImagePlace, PromptSteps

CHUNK = 512
"""Tokens a prefill step reads at most, and the longest one waits for a cancel."""

LATER_CHUNK = 256
"""The same on the CPU once `CHUNK` tokens were read: local layers multiply each of a step's queries with all rows of
the window and of the step, and mask most of that, so fewer queries waste less (docs/performance.md)."""

CHUNK_ON_GPU = 1024
"""The same on a GPU, where weights in blocks are spread out anew in each step (docs/performance.md)."""

SHORTEST_PAGE = 64
"""Tokens. Fewer make a slow step, so a checkpoint within a document that comes so soon after the last ends none: going
back there means going back to the one before, and reading fewer than these tokens again."""

ROUNDED_FROM = 256
"""Tokens. A rounded step rounds what goes into products with blocked weights to int8, as most engines always do:
reading takes two thirds of the time (docs/performance.md has loss and gain). All of the documents are read so, and
questions and answers never are. Where nothing says what is a document, stretches of so many tokens between checkpoints
are rounded, the prompt's end aside."""

PRECISE_END = 8
"""Tokens. Where nothing says what is a document, a last stretch that is long enough to be rounded ends so much before
the prompt, and the rest is a step of its own. As many as take little longer than one does (docs/performance.md)."""


@dataclass(frozen=True, slots=True)
class Step:
    """Tokens [start, stop) of a prompt, read at once."""

    start: int
    stop: int
    precise: bool
    image: ImagePlace | None = None


@dataclass(frozen=True, slots=True)
class ReadingPlan:
    """A prompt and where its steps end. Made by `plan_reading`."""

    prompt: PromptSteps
    borders: tuple[int, ...]
    """Ends of steps, whatever the chunk: checkpoints, images, the end of the prompt."""
    checkpoints: frozenset[int]
    """Those of the borders that can be gone back to."""
    document_ends: frozenset[int]
    """What stands before the last of them is documents; none: nobody said."""
    continued: bool
    """Whether the logits after the prompt are wanted."""
    chunk: int
    """Tokens of a step at most, among the first so many of a prompt."""
    later_chunk: int
    """The same behind them."""

    @property
    def documents_end(self) -> int:
        """The last of the documents' ends; 0 if there is none."""
        return max(self.document_ends, default=0)

    def __len__(self) -> int:
        return len(self.prompt)

    def step_at(self, start: int) -> Step:
        """The step that begins at `start`, the end of another step or any other place that is not within an image."""
        border = self.borders[bisect_right(self.borders, start)]
        image = self.prompt.image_at(start)
        stop = border if image else min(border, start + self._longest_at(start))
        return Step(start, stop, self._is_precise(start, stop), image)

    def steps(self, start: int = 0) -> Iterator[Step]:
        """All steps from `start` on."""
        while start < len(self.prompt):
            step = self.step_at(start)
            yield step
            start = step.stop

    def keyed_steps(self) -> Iterator[tuple[Step, str]]:
        """All steps, each with the hash of the tokens up to its end and of how they are cut: equal in every process."""
        key = ""
        for step in self.steps():
            digest = hashlib.sha256(f"{key} {step.start} {step.stop} {step.precise} ".encode())
            if step.image:
                digest.update(f"image {step.image.digest}".encode())
            else:
                digest.update(np.asarray(self.prompt.keys[step.start : step.stop], np.int64).tobytes())
            key = digest.hexdigest()
            yield step, key

    def _longest_at(self, start: int) -> int:
        return self.chunk if start < self.chunk else self.later_chunk

    def _is_precise(self, start: int, stop: int) -> bool:
        if self.documents_end:
            return stop > self.documents_end
        if self.continued and stop == len(self.prompt):
            return True
        after = bisect_right(self.borders, start)
        return self.borders[after] - (self.borders[after - 1] if after else 0) < ROUNDED_FROM


def plan_reading(
    prompt: PromptSteps,
    checkpoints: Sequence[int] = (),
    document_ends: Sequence[int] = (),
    *,
    continued: bool = True,
    chunk: int = CHUNK,
    later_chunk: int | None = None,
) -> ReadingPlan:
    """The plan of a prompt. All places are 1 to its length, and none is within an image.

    `chunk` and `later_chunk` are as in `ReadingPlan`; the same, if only one is said.
    """
    ends, total = frozenset(document_ends), len(prompt)
    documents_end = max(ends, default=0)
    borders = {total, *ends}
    for image in prompt.images:
        borders |= {image.start, image.stop}
    named = []
    last = 0
    for place in sorted({*checkpoints, *ends}):
        if place >= documents_end or place in borders or place - last >= SHORTEST_PAGE:
            named.append(place)
            last = place
    borders.update(named)
    if continued and not ends and not prompt.images:
        before = max((border for border in borders if border < total), default=0)
        if total - before >= ROUNDED_FROM + PRECISE_END:
            borders.add(total - PRECISE_END)
    borders.discard(0)
    later = chunk if later_chunk is None else later_chunk
    return ReadingPlan(prompt, tuple(sorted(borders)), frozenset(named), ends, continued, chunk, later)
