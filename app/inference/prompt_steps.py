"""A prompt as the engine reads it: every image has an identity, and is read whole, in one step.

    ids       2 105 7 7 I I I I 9 9 9 9 9 106          I: the image token; images ("a3f…",)
    keys      2 105 7 7 -1 -1 -1 -1 9 9 9 9 9 106      an image's soft tokens share a negative number of their own
    steps     [- --- - -][-- -- -- --][- - - - -][---] chunks of 5

Keys are what two prompts are compared by: with another image in the same place, the prompts part there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

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

    def digest(self, length: int) -> str:
        """The hash of the first `length` tokens, images by their content: the same in every process."""
        digest = hashlib.sha256()
        place = 0
        for image in self.images:
            if image.start >= length:
                break
            digest.update(np.asarray(self.keys[place : image.start], np.int64).tobytes())
            digest.update(f"image {image.digest} {image.stop - image.start}".encode())
            place = image.stop
        digest.update(np.asarray(self.keys[place:length], np.int64).tobytes())
        return digest.hexdigest()

    def steps(self, start: int, chunk: int, places: Iterable[int]) -> Iterator[tuple[int, int, ImagePlace | None]]:
        """Starts and ends of the steps from `start` on, text in chunks, ending at each of `places`."""
        images = {image.start: image for image in self.images}
        borders = {start, len(self.keys), *places, *images, *(image.stop for image in self.images)}
        for first, last in pairwise(sorted(border for border in borders if border >= start)):
            if first in images:
                yield first, last, images[first]
                continue
            for begin in range(first, last, chunk):
                yield begin, min(begin + chunk, last), None


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
