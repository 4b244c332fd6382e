"""Pictures of text as a scanner makes them, with the place of every word: what recognition is tested against."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from documents import PageSpec, Picture
from PIL import Image, ImageDraw, ImageFont

Box = tuple[float, float, float, float]
DENSITY = 2
"""Pixels a point."""


@dataclass(frozen=True)
class Scan:
    """A page as a picture, and its words in reading order, with their boxes in pixels."""

    image: Image.Image
    words: tuple[tuple[str, Box], ...]

    @property
    def page(self) -> PageSpec:
        """A page that shows the picture, with nothing else on it."""
        width, height = self.image.size
        size = (width / DENSITY, height / DENSITY)
        return PageSpec([Picture(0, 0, *size, width, height, self.image.tobytes())], size)

    @property
    def boxes(self) -> list[Box]:
        """The words' boxes in points."""
        return [(x0 / DENSITY, y0 / DENSITY, x1 / DENSITY, y1 / DENSITY) for _, (x0, y0, x1, y1) in self.words]

    @property
    def text(self) -> str:
        """The words with spaces between."""
        return " ".join(word for word, _ in self.words)

    def turned(self, quarters: int) -> Scan:
        """The scan of the same sheet laid on the glass turned clockwise."""
        image, words = self.image, self.words
        for _ in range(quarters):
            height = image.height
            image = image.transpose(Image.Transpose.ROTATE_270)
            words = tuple((word, (height - y1, x0, height - y0, x1)) for word, (x0, y0, x1, y1) in words)
        return Scan(image, words)

    def skewed(self, degrees: float) -> Scan:
        """The scan of the same sheet laid on the glass a little turned clockwise; boxes are around the turned ones."""
        image = self.image.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=255)
        middle = (self.image.width / 2, self.image.height / 2)
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

        def turned(box: Box) -> Box:
            sides = [(x - middle[0], y - middle[1]) for x in (box[0], box[2]) for y in (box[1], box[3])]
            xs = [middle[0] + x * cos - y * sin for x, y in sides]
            ys = [middle[1] + x * sin + y * cos for x, y in sides]
            return (min(xs), min(ys), max(xs), max(ys))

        return Scan(image, tuple((word, turned(box)) for word, box in self.words))


def scan(columns: Sequence[Sequence[str]], size: tuple[int, int] = (420, 260), letters: float = 12) -> Scan:
    """Draws columns of lines beside each other on a page of `size` points.

    A word's box is as wide as its ink and as high as its line's.
    """
    image = Image.new("L", (size[0] * DENSITY, size[1] * DENSITY), 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(letters * DENSITY)
    words = []
    for column, lines in enumerate(columns):
        for row, line in enumerate(lines):
            x = (24 + column * size[0] / len(columns)) * DENSITY
            y = (24 + row * 1.4 * letters) * DENSITY
            _, top, _, bottom = draw.textbbox((x, y), line, font=font)
            for word in line.split():
                left, _, right, _ = draw.textbbox((x, y), word, font=font)
                words.append((word, (left, top, right, bottom)))
                draw.text((x, y), word, fill=0, font=font)
                x += draw.textlength(word + " ", font=font)
    return Scan(image, tuple(words))
