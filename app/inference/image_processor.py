"""Pictures to what the vision tower takes: the whole and its crops, each resized to a square and normalised.

The same arithmetic as transformers' `Gemma3ImageProcessor` (the one on Pillow), to the last bit: Pillow's bilinear
filter on bytes, which averages where it shrinks, then x * rescale_factor rounded to float32, then (x - mean) / std in
float32. A byte has 256 values, so the last two steps are a table for each channel.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from app.inference.config import VisionConfig
from app.inference.pan_and_scan import PanAndScan, Rectangle, crop_boxes

CHANNELS = 3
"""Red, green, blue."""


@dataclass(frozen=True, slots=True)
class View:
    """What the tower sees at once: a picture or a part of it."""

    rectangle: Rectangle
    """Which part of the picture, in its pixels."""
    pixel_values: NDArray[np.float32]
    """[3, S, S], S: `VisionConfig.image_size`."""


@dataclass(frozen=True, slots=True)
class PreparedImage:
    """A picture ready for the tower: the whole, then its crops in reading order."""

    views: tuple[View, ...]

    @property
    def crops(self) -> int:
        """How many crops there are beside the whole."""
        return len(self.views) - 1


def prepare_image(
    rgb: bytes, width: int, height: int, vision: VisionConfig, pan_and_scan: PanAndScan | None = None
) -> PreparedImage:
    """Resize and normalise a picture, and its crops if `pan_and_scan` asks for them.

    Args:
        rgb: `height` rows of `width` pixels, three bytes each, without padding.
        width: Pixels across, at least 1.
        height: Pixels down, at least 1.
        vision: Size, mean and deviation that the model was trained with.
        pan_and_scan: None for the whole picture only.

    Raises:
        ValueError: `rgb` does not have that many pixels.
    """
    if min(width, height) < 1 or len(rgb) != width * height * CHANNELS:
        raise ValueError(f"{len(rgb)} bytes are no picture of {width} by {height} pixels")
    picture = Image.frombuffer("RGB", (width, height), rgb, "raw", "RGB", 0, 1)
    whole = Rectangle(0, 0, width, height)
    table = _normalised_bytes(vision)
    views = [View(whole, _pixel_values(picture, vision.image_size, table))]
    for crop in crop_boxes(width, height, pan_and_scan) if pan_and_scan else ():
        # Cut first: with resize's own `box` argument the filter would see pixels beyond the crop's edge.
        views.append(View(crop, _pixel_values(picture.crop(crop), vision.image_size, table)))
    return PreparedImage(tuple(views))


def picture_file(pixel_values: NDArray[np.float32], vision: VisionConfig) -> bytes:
    """A view as a PNG file, for a model elsewhere: normalised there in the same way, it is the same view.

    Args:
        pixel_values: [3, S, S], as `prepare_image` gives them.
        vision: What they were normalised with.
    """
    mean = np.array(vision.image_mean, dtype=np.float32)[:, None, None]
    std = np.array(vision.image_std, dtype=np.float32)[:, None, None]
    pixels = np.rint((pixel_values * std + mean) / vision.rescale_factor).clip(0, 255).astype(np.uint8)
    file = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels.transpose(1, 2, 0)), "RGB").save(file, "PNG")
    return file.getvalue()


def _normalised_bytes(vision: VisionConfig) -> NDArray[np.float32]:
    """[3, 256]: what each byte becomes in each channel. Rounded where the reference rounds."""
    scaled = (np.arange(256, dtype=np.float64) * vision.rescale_factor).astype(np.float32)
    mean = np.array(vision.image_mean, dtype=np.float32)[:, None]
    std = np.array(vision.image_std, dtype=np.float32)[:, None]
    table: NDArray[np.float32] = (scaled - mean) / std
    return table


def _pixel_values(picture: Image.Image, size: int, table: NDArray[np.float32]) -> NDArray[np.float32]:
    """[3, size, size]. The sides' ratio is not kept."""
    pixels = np.asarray(picture.resize((size, size), Image.Resampling.BILINEAR))
    return np.stack([table[channel][pixels[:, :, channel]] for channel in range(CHANNELS)])
