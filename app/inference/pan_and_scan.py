"""Which parts of a picture the model looks at: the whole, crops of an oblong one, several pictures of a very long one.

The vision tower sees squares, and whatever is not square is squeezed into one. Pan-and-scan shows an oblong picture
once as a whole and then as crops along its long side, each nearly square:

    +---------------------------+        +--------+--------+---------+
    |        the original       |   and  | crop 1 | crop 2 | crop 3  |       each resized to a square
    +---------------------------+        +--------+--------+---------+

The rule is that of transformers' `Gemma3ImageProcessor.pan_and_scan`; `split_long_page` is ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import floor, isfinite
from typing import NamedTuple

from app.errors import UsageError
from app.inference.config import VisionConfig


class Rectangle(NamedTuple):
    """A part of a picture in pixels, origin at the top left; `right` and `bottom` are not included."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True, kw_only=True)
class PanAndScan:
    """When an oblong picture is also shown in crops, and in how many. Raises UsageError for settings without sense."""

    min_ratio_to_activate: float = 1.2
    """Long side by short side from which on there are crops."""
    min_crop_size: int = 256
    """Pixels: where a crop's side would be shorter, there are no crops at all."""
    max_num_crops: int = 4

    def __post_init__(self) -> None:
        if not (isfinite(self.min_ratio_to_activate) and self.min_ratio_to_activate >= 1):
            raise UsageError("Pan-and-scan: the ratio of the sides must be a number of at least 1.")
        if self.min_crop_size < 1 or self.max_num_crops < 1:
            raise UsageError("Pan-and-scan: the size and the number of crops must be at least 1.")

    @classmethod
    def from_words(cls, words: str) -> PanAndScan | None:
        """What a setting says: "auto", "off" (None), or ratio, smallest crop and most crops, as in "1.5,256,2".

        Raises UsageError for anything else.
        """
        if words in ("auto", "off"):
            return cls() if words == "auto" else None
        try:
            ratio, size, count = words.split(",")
            return cls(min_ratio_to_activate=float(ratio), min_crop_size=int(size), max_num_crops=int(count))
        except ValueError:
            raise UsageError(
                f"Pan-and-scan is auto, off, or a ratio, the smallest crop in pixels and the most crops, as in "
                f"1.5,256,2; it cannot be {words[:40]!r}."
            ) from None


MAX_PARTS = 16
"""Most pictures that `split_long_page` makes of a page: a strip of more than 72:1 is no page."""


def crop_boxes(width: int, height: int, settings: PanAndScan) -> tuple[Rectangle, ...]:
    """The crops of a picture of `width` x `height` pixels, from the left or from the top; none if it needs none.

    Together they cover the picture, side by side. All have the same length along the long side but the last, which has
    what is left. The reference also yields crops without a pixel where `min_crop_size` is tiny (5 x 1 in 4 crops) and
    then fails on them; here there are none.

    Source: transformers 4.57, `Gemma3ImageProcessor.pan_and_scan`.
    """
    long, short = max(width, height), min(width, height)
    if long / short < settings.min_ratio_to_activate:
        return ()
    count = min(long // settings.min_crop_size, _rounded(long / short))
    count = min(max(count, 2), settings.max_num_crops)
    step = -(-long // count)
    if min(step, short) < settings.min_crop_size:
        return ()
    ends = [(start, min(start + step, long)) for start in range(0, long, step)]
    return _along_long_side(width, height, ends)


def image_tokens(width: int, height: int, vision: VisionConfig, settings: PanAndScan | None) -> int:
    """Soft tokens of a picture with its crops. `chat_template.image_prompt_tokens` adds the text around them."""
    crops = crop_boxes(width, height, settings) if settings else ()
    return vision.mm_tokens_per_image * (1 + len(crops))


def split_long_page(width: int, height: int, settings: PanAndScan) -> tuple[Rectangle, ...]:
    """Cuts a page that is too long for pan-and-scan into pictures of its own, from the left or from the top.

    An extension of ours, which no reference has. Pan-and-scan never makes more than `max_num_crops` crops, so on a
    receipt of 8:1 each of four crops is 2:1, and made square its letters lose half of their height. Rule: where the
    crop count that the shape asks for (the ratio of the sides, rounded) exceeds `max_num_crops`, the page is cut into
    the fewest equal parts that ask for no more. No part is shorter than two of the smallest crops, since it would get
    no crops anyway, and there are at most `MAX_PARTS`. All other pages come back whole, as one rectangle.
    """
    long, short = max(width, height), min(width, height)
    needed = floor(long / short / (settings.max_num_crops + 0.5)) + 1
    parts = max(min(needed, long // (2 * settings.min_crop_size), MAX_PARTS), 1)
    edges = [long * index // parts for index in range(parts + 1)]
    return _along_long_side(width, height, list(pairwise(edges)))


def _rounded(ratio: float) -> int:
    """To the nearest whole number, halves up, which `round` does not do."""
    return floor(ratio + 0.5)


def _along_long_side(width: int, height: int, ends: list[tuple[int, int]]) -> tuple[Rectangle, ...]:
    """Slices of a picture between start and end of each along its long side; a square's is across."""
    if width >= height:
        return tuple(Rectangle(start, 0, end, height) for start, end in ends)
    return tuple(Rectangle(0, start, width, end) for start, end in ends)
