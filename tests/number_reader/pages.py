"""Synthetic pages with two short numbers printed on them, and what the number reader is shown of a page.

    square page            receipt, 1:6

    +-----------+          +---+
    | 4 7   .   |          |   |   crop 1
    |  ------   |          |4 7|
    |     8 8   | ghost    |---|   crop 2
    |  1 2      |          |1 2|
    +-----------+          |   |   crop 3
                           |---|
    answer "47 12"         |8 8|   crop 4, here with a ghost
                           +---+

Digits in dark ink count. A ghost, a number in grey as if it shone through from the back of the sheet, does not: whoever
mixes up the scale of pixel values mixes up the two. A receipt's numbers usually lie in different crops: whoever mixes
up the crops' order mixes up the numbers. On a receipt squeezed into a square, digits are about two pixels high.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

IMAGE_SIZE = 112
"""Pixels on each side of what the model sees of an image."""
CROPS = 4
"""Crops of a 1:6 receipt by the rule of pan-and-scan."""

_DIGIT_HEIGHT = 0.7
"""Height of a digit as a part of the font size."""
_NUMBER_DIGITS = 2
_DENSE_PITCH = 14.6
"""From a digit's centre to the next, in pixels of the resized image: a patch holds the centre of one digit at most."""
_LEAST_PITCH = 28.6
"""The same, so that a soft token stands for one digit at most."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page and what is printed on it."""

    image: Image.Image
    """Grey, mode "L"."""
    numbers: tuple[str, str]
    """From top to bottom."""
    digits: tuple[tuple[int, float, float], ...]
    """Every dark digit and its centre x, y in pixels."""

    @property
    def answer(self) -> str:
        """What a reader should say."""
        return " ".join(self.numbers)


@dataclass(frozen=True, slots=True)
class _Print:
    """How the numbers of a page are set, in pixels of the page."""

    em: float
    pitch: float

    @property
    def line_height(self) -> float:
        return self.em * _DIGIT_HEIGHT * 1.5


def draw_square(rng: np.random.Generator) -> DrawnPage:
    """A page about as wide as high; its digits are 8 to 14 pixels high when resized."""
    width = int(rng.integers(240, 480))
    height = int(width * rng.uniform(0.9, 1.1))
    em = rng.uniform(8, 14) * height / IMAGE_SIZE / _DIGIT_HEIGHT
    pitch = max(_LEAST_PITCH * width / IMAGE_SIZE, em * rng.uniform(0.7, 0.9))
    return _draw(rng, width, height, _Print(em, pitch), _two_lines(rng, 0, height, em, height))


def draw_receipt(rng: np.random.Generator) -> DrawnPage:
    """A strip of 1:6. Its lines keep clear of the seams between crops, and mostly lie in two different crops."""
    width = int(rng.integers(256, 300))
    height = int(width * rng.uniform(5.8, 6.2))
    crop = ceil(height / CROPS)
    em = rng.uniform(7.5, 9.5) * crop / IMAGE_SIZE / _DIGIT_HEIGHT
    pitch = _LEAST_PITCH * width / IMAGE_SIZE * rng.uniform(1.0, 1.15)
    first, second = sorted(rng.integers(0, CROPS, 2))
    if first == second:
        lines = _two_lines(rng, first * crop, min((first + 1) * crop, height), em, crop)
    else:
        lines = [_one_line(rng, k * crop, min((k + 1) * crop, height), em) for k in (first, second)]
    return _draw(rng, width, height, _Print(em, pitch), lines, seam=crop)


def draw_practice(rng: np.random.Generator, *, dense: bool = False) -> DrawnPage:
    """A page or a crop full of digits, to learn their shapes from. It has no two numbers to read."""
    least = _DENSE_PITCH if dense else _LEAST_PITCH
    square = rng.random() < 0.4
    width = int(rng.integers(256, 300))
    height = int(width * (rng.uniform(0.9, 1.1) if square else rng.uniform(1.45, 1.55)))
    em = rng.uniform(7.5, 14 if square else 9.5) * height / IMAGE_SIZE / _DIGIT_HEIGHT
    pitch = max(least * width / IMAGE_SIZE * rng.uniform(1.0, 1.2), 0.7 * em)
    canvas = _blank(rng, width, height)
    digits = []
    step = max(em * _DIGIT_HEIGHT * rng.uniform(1.4, 2.5), least * height / IMAGE_SIZE)
    for y in np.arange(em * 0.5 + rng.uniform(0, step), height - em * 0.5, step):
        for x in np.arange(pitch * rng.uniform(0.5, 1.2), width - pitch * 0.4, pitch):
            draw = rng.random()
            if draw < 0.6:
                digit = int(rng.integers(10))
                _digit(canvas, digit, x, y, em, _dark(rng))
                digits.append((digit, float(x), float(y)))
            elif draw < 0.75:
                _digit(canvas, int(rng.integers(10)), x, y, em, _pale(rng))
    return DrawnPage(_grain(rng, canvas), ("", ""), tuple(digits))


def pan_and_scan(image: Image.Image) -> list[Image.Image]:
    """A tall image and its crops, for training. Tests use the app's own."""
    side = ceil(image.height / CROPS)
    tops = range(0, image.height, side)
    return [image, *(image.crop((0, top, image.width, min(top + side, image.height))) for top in tops)]


def pixel_values(images: Sequence[Image.Image]) -> NDArray[np.float32]:
    """Images as the model takes them, float32 [n, 3, S, S], -1 to 1."""
    size = (IMAGE_SIZE, IMAGE_SIZE)
    grey = np.stack([np.asarray(image.resize(size, Image.Resampling.BILINEAR)) for image in images])
    values = ((grey.astype(np.float64) * (1 / 255)).astype(np.float32) - np.float32(0.5)) / np.float32(0.5)
    return np.repeat(values[:, None], 3, axis=1)


def patch_labels(page: DrawnPage, boxes: Sequence[Box], patch: int) -> NDArray[np.int64]:
    """For each box of the page that is shown as an image: the digit whose centre lies in each patch, 10 if none."""
    side = IMAGE_SIZE // patch
    labels = np.full((len(boxes), side, side), 10)
    for number, (left, top, right, bottom) in enumerate(boxes):
        for digit, x, y in page.digits:
            column = int((x - left) / (right - left) * side)
            row = int(np.floor((y - top) / (bottom - top) * side))
            if 0 <= row < side and 0 <= column < side:
                labels[number, row, column] = digit
    return labels.reshape(len(boxes), -1)


def shown_boxes(page: DrawnPage, *, crops: bool) -> list[Box]:
    """The boxes of the page that `pan_and_scan` shows: the whole, then the crops."""
    width, height = page.image.size
    boxes: list[Box] = [(0, 0, width, height)]
    if crops:
        side = ceil(height / CROPS)
        boxes += [(0, top, width, min(top + side, height)) for top in range(0, height, side)]
    return boxes


def _draw(
    rng: np.random.Generator, width: int, height: int, style: _Print, lines: list[float], seam: int | None = None
) -> DrawnPage:
    canvas = _blank(rng, width, height)
    digits, numbers = [], []
    for y in lines:
        number = "".join(str(digit) for digit in rng.integers(0, 10, _NUMBER_DIGITS))
        places = _places(rng, width, style)
        for character, x in zip(number, places, strict=True):
            _digit(canvas, int(character), x, y, style.em, _dark(rng))
            digits.append((int(character), x, y))
        numbers.append(number)
    for _ in range(int(rng.integers(0, 3))):
        y = _one_line(rng, 0, height, style.em)
        near_seam = seam is not None and min(y % seam, seam - y % seam) < style.line_height
        if not near_seam and all(abs(y - line) > style.line_height for line in lines):
            for x in _places(rng, width, style):
                _digit(canvas, int(rng.integers(10)), x, y, style.em, _pale(rng))
    return DrawnPage(_grain(rng, canvas), (numbers[0], numbers[1]), tuple(digits))


def _one_line(rng: np.random.Generator, top: float, bottom: float, em: float) -> float:
    return float(rng.uniform(top + em * 0.5, bottom - em * 0.5))


def _two_lines(rng: np.random.Generator, top: float, bottom: float, em: float, shown: float) -> list[float]:
    gap = max(em * _DIGIT_HEIGHT * 1.6, _LEAST_PITCH * shown / IMAGE_SIZE)
    first = float(rng.uniform(top + em * 0.5, bottom - em * 0.5 - gap))
    return [first, float(rng.uniform(first + gap, bottom - em * 0.5))]


def _places(rng: np.random.Generator, width: int, style: _Print) -> list[float]:
    left = float(rng.uniform(style.em * 0.4, width - style.em * 0.4 - style.pitch * (_NUMBER_DIGITS - 1)))
    return [left + style.pitch * at for at in range(_NUMBER_DIGITS)]


def _dark(rng: np.random.Generator) -> int:
    return int(rng.integers(0, 40))


def _pale(rng: np.random.Generator) -> int:
    return int(rng.integers(150, 190))


def _blank(rng: np.random.Generator, width: int, height: int) -> Image.Image:
    """White paper with a few thin rules and specks."""
    canvas = Image.new("L", (width, height), int(rng.integers(245, 256)))
    draw = ImageDraw.Draw(canvas)
    for _ in range(int(rng.integers(0, 4))):
        y = int(rng.integers(height))
        draw.line((int(rng.integers(width)), y, int(rng.integers(width)), y), fill=_pale(rng), width=2)
    for _ in range(int(rng.integers(0, 12))):
        x, y = int(rng.integers(width)), int(rng.integers(height))
        draw.ellipse((x, y, x + 4, y + 4), fill=_pale(rng))
    return canvas


def _digit(canvas: Image.Image, digit: int, x: float, y: float, em: float, ink: int) -> None:
    font = _font(round(em))
    draw = ImageDraw.Draw(canvas)
    draw.text((x, y - em * 0.006), str(digit), fill=ink, font=font, anchor="mm", stroke_width=round(em / 28))


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font


@cache
def _noise() -> NDArray[np.int16]:
    return np.random.default_rng(0).normal(0, 6, (2048, 1024)).astype(np.int16)


def _grain(rng: np.random.Generator, canvas: Image.Image) -> Image.Image:
    """The grain of a scan."""
    width, height = canvas.size
    top, left = (int(rng.integers(limit)) for limit in (2048 - height, 1024 - width))
    values = np.asarray(canvas).astype(np.int16) + _noise()[top : top + height, left : left + width]
    return Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))
