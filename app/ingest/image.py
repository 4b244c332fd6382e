"""Image files as documents of one page, through Pillow. Used only inside the child process (see isolate.py)."""

from __future__ import annotations

from math import ceil, floor
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from app.errors import DocumentDamaged
from app.ingest.limits import Limits
from app.ingest.records import Box, DocumentKind, Page, PageKind, RenderedPage, RenderedRegion
from app.ingest.render import capped_region, capped_scale

FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF")
"""The only decoders that may run on a user's file."""

ORIENTATION = 0x0112
"""The EXIF tag that says how an image is to be turned; 1: not at all."""
TURNED_ORIENTATIONS = (5, 6, 7, 8)
"""Orientations under which width and height change places."""


class ImageDocument:
    """An open image, turned as its EXIF orientation says.

    Raises:
        DocumentDamaged: it cannot be decoded, or is larger than `Limits.image_pixels`.
    """

    kind = DocumentKind.IMAGE
    page_count = 1

    def __init__(self, path: Path, password: str | None, limits: Limits) -> None:
        del password  # images have none
        self._path = path
        # The pixel limit here is ours, and refuses; Pillow's own only warns up to twice its value.
        Image.MAX_IMAGE_PIXELS = None
        try:
            self._image = Image.open(path, formats=FORMATS)
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
            raise DocumentDamaged(f"{path.name} is damaged: it cannot be opened as an image.") from error
        width, height = self._image.size
        if width * height > limits.image_pixels:
            self._image.close()
            raise DocumentDamaged(
                f"{path.name} is too large an image: {width:,} by {height:,} pixels, "
                f"where at most {limits.image_pixels // 1_000_000} million can be opened."
            )
        frames = int(getattr(self._image, "n_frames", 1))
        self._note = "This image has no text layer."
        if frames > 1:
            self._note += f" Only the first of its {frames:,} frames is used."

    def read(self, number: int) -> Page:
        """The image as page 1, without text. Decodes it once, so that a truncated file is found out here."""
        try:
            self._image.load()
        except (OSError, ValueError, SyntaxError) as error:
            raise DocumentDamaged(f"{self._path.name} is damaged: it cannot be decoded as an image.") from error
        width, height = self._image.size
        if self._image.getexif().get(ORIENTATION) in TURNED_ORIENTATIONS:
            width, height = height, width
        return Page(number, PageKind.IMAGE, float(width), float(height), 0, "", (), self._note)

    def close(self) -> None:
        """Closes the file."""
        self._image.close()

    def draw(self, number: int, scale: float, pixel_limit: int) -> RenderedPage:
        """The image at `scale` times its size, on white where transparent, smaller if it would exceed `pixel_limit`."""
        del number  # an image has one page
        upright = _upright(self._image)
        scale = capped_scale(upright.width, upright.height, scale, pixel_limit)
        size = (max(round(upright.width * scale), 1), max(round(upright.height * scale), 1))
        return _drawn(upright, _white_of(self._image), size, None, scale)

    def draw_region(self, number: int, box: Box, scale: float, pixel_limit: int) -> RenderedRegion:
        """A part of the image out of its own pixels: at most one pixel a point, since more would show no more."""
        del number
        upright = _upright(self._image)
        pixels, scale, covered = capped_region(box, upright.size, 0, min(scale, 1.0), pixel_limit)
        left, top, right, bottom = covered
        cut = (floor(left), floor(top), ceil(right), ceil(bottom))
        within = (left - cut[0], top - cut[1], right - cut[0], bottom - cut[1])
        size = (pixels[2] - pixels[0], pixels[3] - pixels[1])
        part = upright if cut == (0, 0, *upright.size) else upright.crop(cut)
        return RenderedRegion(_drawn(part, _white_of(self._image), size, within, scale), covered)


def _upright(image: Image.Image) -> Image.Image:
    """The image turned as its EXIF orientation says; no copy if it says nothing, since large images fill the memory."""
    turns = image.getexif().get(ORIENTATION, 1) != 1
    return ImageOps.exif_transpose(image) if turns else image


def _drawn(image: Image.Image, white: float, size: tuple[int, int], box: Box | None, scale: float) -> RenderedPage:
    """An image, or the part of it in a box, at a size in pixels. `white` as `_white_of` tells."""
    layer = _scalable(image, white)
    if size != layer.size:
        layer = layer.resize(size, Image.Resampling.BILINEAR, box=box, reducing_gap=2.0)
    if layer.mode == "RGBA":  # after scaling: a layer of white takes as much memory as the image
        layer = Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer)
    return RenderedPage(layer.width, layer.height, layer.convert("RGB").tobytes(), scale)


def _scalable(image: Image.Image, white: float) -> Image.Image:
    """The image in a mode that can be scaled: grey, RGB, RGBA or CMYK, of 8 bits."""
    if image.mode in ("LA", "PA", "RGBA") or "transparency" in image.info:
        return image if image.mode == "RGBA" else image.convert("RGBA")
    if image.mode.startswith(("I", "F")):
        # Pillow's own conversion would make white of whatever exceeds 255.
        factor = 255 / white
        deep = image if image.mode == "F" else image.convert("I")
        return deep.point(lambda value: value * factor + 0.0).convert("L")
    return image if image.mode in ("L", "RGB", "CMYK") else image.convert("RGB")


def _white_of(image: Image.Image) -> float:
    """Which value is white in a grey image of 16 or 32 bits: 65535, or what its own values tell."""
    if image.mode.startswith("I;16"):
        return 65535.0
    if image.mode not in ("I", "F"):
        return 255.0
    brightest = float(max(value for value in image.getextrema() if isinstance(value, int | float)))
    usual = (1.0, 255.0, 65535.0) if image.mode == "F" else (255.0, 65535.0)
    return next((white for white in usual if brightest <= white), brightest)
