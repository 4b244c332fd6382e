"""Images of rare kinds that Pillow does not decode, through MuPDF: TIFF as old scanners write it, odd depths of BMP.

Used only inside the child process.
"""

from __future__ import annotations

from pathlib import Path

import pymupdf
from PIL import Image
from pymupdf import mupdf

HEADERS = (b"II*\x00", b"MM\x00*", b"BM")
"""TIFF and BMP, which have many kinds. What other formats hold and Pillow does not decode is damaged."""


class OddImage:
    """An image file of which MuPDF decodes the frames. Raises ValueError if it cannot, or need not."""

    def __init__(self, path: Path) -> None:
        data = path.read_bytes()
        if not data.startswith(HEADERS):
            raise ValueError("of a kind that has no rare kinds")
        try:
            self._document = pymupdf.open(stream=data, filetype="bmp" if data.startswith(b"BM") else "tiff")
            self.frame_count: int = self._document.page_count
        except (RuntimeError, mupdf.FzErrorBase) as error:
            raise ValueError("it cannot be decoded") from error
        if self.frame_count < 1:
            raise ValueError("it has no frame")

    def size(self, frame: int) -> tuple[int, int]:
        """Width and height in pixels of a frame, counted from 0; nothing is decoded for it."""
        try:
            found = self._document[frame].get_image_info()
        except (RuntimeError, ValueError, mupdf.FzErrorBase) as error:
            raise ValueError("it cannot be decoded") from error
        if not found:
            raise ValueError("it has no pixels")
        return found[0]["width"], found[0]["height"]

    def decoded(self, frame: int) -> Image.Image:
        """The pixels of a frame, as RGB, on white where it is transparent."""
        width, height = self.size(frame)
        page = self._document[frame]
        if (page.rect.width > page.rect.height) != (width > height):  # turned as the file says
            width, height = height, width
        try:
            pixels = page.get_pixmap(matrix=pymupdf.Matrix(width / page.rect.width, height / page.rect.height))
        except (RuntimeError, ValueError, mupdf.FzErrorBase) as error:
            raise ValueError("it cannot be decoded") from error
        return Image.frombytes("RGB", (pixels.width, pixels.height), pixels.samples)

    def close(self) -> None:
        """Frees the file."""
        self._document.close()
