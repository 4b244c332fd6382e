"""Image files as documents of one page, through Pillow. Used only inside the child process (see isolate.py)."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from app.errors import DocumentDamaged
from app.ingest.limits import Limits
from app.ingest.records import DocumentKind, Page, PageKind, RenderedPage
from app.ingest.render import capped_scale

FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF")
"""The only decoders that may run on a user's file."""

TURNED_ORIENTATIONS = (5, 6, 7, 8)
"""EXIF orientations (tag 0x0112) under which width and height change places."""


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
        if self._image.getexif().get(0x0112) in TURNED_ORIENTATIONS:
            width, height = height, width
        return Page(number, PageKind.IMAGE, float(width), float(height), 0, "", (), self._note)

    def close(self) -> None:
        """Closes the file."""
        self._image.close()

    def draw(self, number: int, scale: float, pixel_limit: int) -> RenderedPage:
        """The image at `scale` times its size, on white where transparent, smaller if it would exceed `pixel_limit`."""
        del number  # an image has one page
        upright = ImageOps.exif_transpose(self._image)
        scale = capped_scale(upright.width, upright.height, scale, pixel_limit)
        size = (max(round(upright.width * scale), 1), max(round(upright.height * scale), 1))
        if upright.mode in ("LA", "PA", "RGBA") or "transparency" in upright.info:
            layer = upright.convert("RGBA")
            upright = Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer)
        rgb = upright.convert("RGB")
        if size != rgb.size:
            rgb = rgb.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
        return RenderedPage(rgb.width, rgb.height, rgb.tobytes(), scale)
