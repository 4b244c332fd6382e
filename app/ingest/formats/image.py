"""Image files through Pillow, rare kinds through MuPDF, each frame a page. Used only inside the child process."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from math import ceil, floor
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from app.errors import DocumentDamaged
from app.ingest import notes
from app.ingest.files.open_files import lasting_source
from app.ingest.formats.odd_image import OddImage
from app.ingest.limits import Limits
from app.ingest.records import Box, DocumentKind, OutlineEntry, Page, PageKind, RenderedPage, RenderedRegion
from app.ingest.render import capped_region, capped_scale

FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF", "AVIF")
"""The only decoders that may run on a user's file, and one for HEIC where it is needed."""
WITH_FRAMES = ("PNG", "WEBP", "TIFF", "GIF", "AVIF", "HEIF")
"""Whose frames are pages. Further pictures in a JPEG are what a camera keeps for itself: depth, a preview."""
MOST_FRAMES = 100
"""Of an animation. The pages of a TIFF are as many as a document's may be."""
UNDECODED = (
    UnidentifiedImageError, OSError, ValueError, SyntaxError, RuntimeError, TypeError, LookupError, ArithmeticError,
    struct.error,
)  # fmt: skip
"""What Pillow and its decoders raise on what they do not decode."""
HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
SUBFILE_TYPE, IS_REDUCED = 254, 1
"""The TIFF tag, and its bit, of a frame that is a smaller copy of another."""

ORIENTATION = 0x0112
"""The EXIF tag that says how an image is to be turned; 1: not at all."""
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How an image of each orientation is brought upright."""
TURNED_ORIENTATIONS = (5, 6, 7, 8)
"""Orientations under which width and height change places."""


class ImageDocument:
    """An open image, turned as its EXIF orientation says.

    Raises:
        DocumentDamaged: it cannot be decoded, or is larger than `Limits.image_pixels`.
    """

    kind = DocumentKind.IMAGE
    attachments: tuple[str, ...] = ()
    outline: tuple[OutlineEntry, ...] = ()

    def __init__(self, path: Path, password: str | None, limits: Limits) -> None:
        del password  # images have none
        self._path = path
        self._limits = limits
        # The pixel limit here is ours, and refuses; Pillow's own only warns up to twice its value.
        Image.MAX_IMAGE_PIXELS = None
        self._odd: OddImage | None = None
        self._decoded: tuple[int, Image.Image] | None = None
        try:
            self._image: Image.Image | None = Image.open(lasting_source(path), formats=_decoders(path))
            self._frames: Sequence[int] = _frames_of(self._image)
        except UNDECODED:
            self._image = None
            self._frames = range(self._opened_odd().frame_count)
        most = limits.pages if self._image is None or self._image.format == "TIFF" else MOST_FRAMES
        self.page_count = min(len(self._frames), most)
        if self.page_count == 1 and self._image is not None:
            try:
                self._check_size(self._image.size)
            except DocumentDamaged:
                self._image.close()
                raise
        self._note = notes.NO_TEXT_IN_IMAGE
        if len(self._frames) > self.page_count:
            self._note = notes.joined(self._note, notes.first_frames(self.page_count, len(self._frames)))

    def read(self, number: int) -> Page:
        """A frame as a page without text. Decodes it once, so that a truncated file is found out here.

        A bad frame among several is a FAILED page; where there is no other, DocumentDamaged is raised.
        """
        try:
            image = self._frame(number)
        except DocumentDamaged as error:
            if self.page_count == 1:
                raise
            return Page(number, PageKind.FAILED, 0.0, 0.0, 0, "", (), str(error))
        width, height = image.size
        if _orientation_of(image) in TURNED_ORIENTATIONS:
            width, height = height, width
        note = self._note if image is self._image else notes.joined(self._note, notes.SECOND_DECODER)
        return Page(number, PageKind.IMAGE, float(width), float(height), 0, "", (), note)

    def _frame(self, number: int) -> Image.Image:
        """The image, at the frame that is page `number`."""
        frame = self._frames[number - 1]
        if self._image is not None:
            try:
                if self._image.tell() != frame:
                    self._image.seek(frame)
                self._check_size(self._image.size)
                self._image.load()
                return self._image
            except UNDECODED as error:
                if "truncated" in str(error):  # the second decoder would make up what is missing
                    raise self._damaged() from error
        if self._decoded is None or self._decoded[0] != frame:
            self._decoded = frame, self._odd_frame(frame)
        return self._decoded[1]

    def _opened_odd(self) -> OddImage:
        if self._odd is None:
            try:
                self._odd = OddImage(self._path)
            except (OSError, ValueError) as error:
                raise self._damaged() from error
        return self._odd

    def _odd_frame(self, frame: int) -> Image.Image:
        """What MuPDF makes of a frame."""
        odd = self._opened_odd()
        try:
            self._check_size(odd.size(frame))
            return odd.decoded(frame)
        except ValueError as error:
            raise self._damaged() from error

    def _damaged(self) -> DocumentDamaged:
        return DocumentDamaged(
            f"{self._path.name} cannot be read as an image: it is damaged, or of a rare kind. Where another program "
            "shows it, save it there as PNG and add that."
        )

    def _check_size(self, size: tuple[int, int]) -> None:
        """Raises DocumentDamaged, before anything is decoded, if a frame has too many pixels."""
        width, height = size
        if width * height > self._limits.image_pixels:
            raise DocumentDamaged(
                f"{self._path.name} is too large an image: {width:,} by {height:,} pixels, "
                f"where at most {self._limits.image_pixels // 1_000_000} million can be opened."
            )

    def attached(self, number: int) -> bytes:
        """An image holds no files."""
        raise IndexError(number)

    def close(self) -> None:
        """Closes the file."""
        for opened in (self._image, self._odd):
            if opened is not None:
                opened.close()

    def draw(self, number: int, scale: float, pixel_limit: int) -> RenderedPage:
        """Page `number` at `scale` times its size, on white where transparent, smaller if above `pixel_limit`."""
        frame = self._frame(number)
        upright = _upright(frame)
        scale = capped_scale(upright.width, upright.height, scale, pixel_limit)
        size = (max(round(upright.width * scale), 1), max(round(upright.height * scale), 1))
        return _drawn(upright, _white_of(frame), size, None, scale)

    def draw_region(self, number: int, box: Box, scale: float, pixel_limit: int) -> RenderedRegion:
        """A part of the image out of its own pixels: at most one pixel a point, since more would show no more."""
        frame = self._frame(number)
        upright = _upright(frame)
        pixels, scale, covered = capped_region(box, upright.size, 0, min(scale, 1.0), pixel_limit)
        left, top, right, bottom = covered
        cut = (floor(left), floor(top), ceil(right), ceil(bottom))
        within = (left - cut[0], top - cut[1], right - cut[0], bottom - cut[1])
        size = (pixels[2] - pixels[0], pixels[3] - pixels[1])
        part = upright if cut == (0, 0, *upright.size) else upright.crop(cut)
        return RenderedRegion(_drawn(part, _white_of(frame), size, within, scale), covered)


def _decoders(path: Path) -> tuple[str, ...]:
    """Those that may run on a file; loads the one that Pillow does not bring along, where the file needs it."""
    with path.open("rb") as file:
        head = file.read(64)
    if head[4:8] == b"ftyp" and any(brand in head[8:] for brand in HEIC_BRANDS) and b"avi" not in head[8:]:
        from pi_heif import register_heif_opener

        register_heif_opener()
        return (*FORMATS, "HEIF")
    return FORMATS


def _frames_of(image: Image.Image) -> Sequence[int]:
    """Numbers of the frames that are pages, from 0."""
    count = int(getattr(image, "n_frames", 1)) if image.format in WITH_FRAMES else 1
    if image.format != "TIFF" or count == 1:
        return range(count)  # which a file may say to be any number
    kept = []
    for number in range(count):
        image.seek(number)
        if not image.getexif().get(SUBFILE_TYPE, 0) & IS_REDUCED:
            kept.append(number)
    image.seek(0)
    return kept or [0]


def _upright(image: Image.Image) -> Image.Image:
    """The image turned as its EXIF orientation says; no copy if it says nothing, since large images fill the memory."""
    turn = TURNS.get(_orientation_of(image))
    return image if turn is None else image.transpose(turn)


def _orientation_of(image: Image.Image) -> int:
    """As its EXIF says; upright where that is damaged, which no picture is refused for."""
    try:
        return int(image.getexif().get(ORIENTATION, 1))
    except (ValueError, TypeError, SyntaxError, LookupError, OSError, struct.error):
        return 1


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
