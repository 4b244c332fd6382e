"""A prompt as the engine reads it: every image has an identity, and is read whole, in one step.

    ids       2 105 7 7 I I I I 9 9 9 9 9 106          I: the image token; images ("a3f…",)
    keys      2 105 7 7 -1 -1 -1 -1 9 9 9 9 9 106      an image's soft tokens share a negative number of their own
    steps     [- --- - -][-- -- -- --][- - - - -][---] chunks of 5 (reading_plan.py)

Keys are what two prompts are compared by: with another image in the same place, the prompts part there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import UsageError
from app.inference.config import VisionConfig


@dataclass(frozen=True, slots=True)
class ImagePlace:
    """Soft tokens [start, stop) of a prompt and the digest of their image."""

    start: int
    stop: int
    digest: str


@dataclass(frozen=True, slots=True)
class PromptSteps:
    """A prompt's keys [T] and where its images are."""

    keys: tuple[int, ...]
    images: tuple[ImagePlace, ...] = ()

    def __len__(self) -> int:
        return len(self.keys)

    def image_at(self, start: int) -> ImagePlace | None:
        """The image whose first soft token stands at `start`."""
        return next((image for image in self.images if image.start == start), None)


class ImageKeys:
    """Gives every image of a sequence's life a number below 0."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def plan(self, ids: Sequence[int], images: Sequence[str], vision: VisionConfig | None) -> PromptSteps:
        """Join a prompt with its images, in order. Raises UsageError if their numbers do not match."""
        if vision is None:
            if images:
                raise UsageError("This model reads text only and cannot see images.")
            return PromptSteps(tuple(ids))
        places = _image_runs(ids, vision)
        if len(places) != len(images):
            raise UsageError(f"The prompt has places for {len(places)} images, and {len(images)} were given.")
        keys = list(ids)
        for (start, stop), digest in zip(places, images, strict=True):
            keys[start:stop] = [-1 - self._numbers.setdefault(digest, len(self._numbers))] * (stop - start)
        found = tuple(ImagePlace(*place, digest) for place, digest in zip(places, images, strict=True))
        return PromptSteps(tuple(keys), found)


def is_within_image(keys: Sequence[int], place: int) -> bool:
    """Whether a sequence cut off at `place` would lack part of an image."""
    return 0 < place < len(keys) and keys[place] < 0 and keys[place] == keys[place - 1]


def _image_runs(ids: Sequence[int], vision: VisionConfig) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    place = 0
    while place < len(ids):
        if ids[place] != vision.image_token_id:
            place += 1
            continue
        stop = place
        while stop < len(ids) and ids[stop] == vision.image_token_id:
            stop += 1
        if stop - place != vision.mm_tokens_per_image:
            raise UsageError(
                f"An image has {vision.mm_tokens_per_image} soft tokens; {stop - place} stand side by side here."
            )
        runs.append((place, stop))
        place = stop
    return runs
