"""The geometry between a page and its drawing. Light: the window uses it too, so it must not load the PDF library."""

from __future__ import annotations

import math

from app.errors import UsageError
from app.ingest.records import Box, Page

PIXEL_LIMIT = 16_000_000
"""Most pixels a drawn page has, unless a caller says otherwise: 48 MB."""


def capped_scale(width: float, height: float, scale: float, pixel_limit: int = PIXEL_LIMIT) -> float:
    """`scale` in pixels a point, or the largest smaller one at which width x height points stay within the limit."""
    pixels = math.ceil(width * scale) * math.ceil(height * scale)
    if pixels <= pixel_limit:
        return scale
    # Sizes are rounded up, by less than a pixel: solves (width * s + 1) * (height * s + 1) = pixel_limit for s.
    around, area = width + height, width * height
    return (math.sqrt(around**2 + 4 * area * (pixel_limit - 1)) - around) / (2 * area)


def to_pixels(box: Box, page: Page, scale: float) -> Box:
    """Where a box of the unrotated page lies on the page drawn at `scale` pixels a point (`RenderedPage.scale`)."""
    x0, y0, x1, y1 = turned(box, page.width, page.height, page.rotation)
    return (x0 * scale, y0 * scale, x1 * scale, y1 * scale)


def turned(box: Box, width: float, height: float, rotation: int) -> Box:
    """A box of the unrotated page, `width` x `height` points, as it lies on the page turned for showing, in points.

    rotation 90: the page's left edge is the drawing's top edge

        unrotated       drawn
        A . B           C . A
        . . .    ->     . . .
        C . D           D . B
    """
    x0, y0, x1, y1 = box
    match rotation % 360:
        case 90:
            return (height - y1, x0, height - y0, x1)
        case 180:
            return (width - x1, height - y1, width - x0, height - y0)
        case 270:
            return (y0, width - x1, y1, width - x0)
        case _:
            return box


def turned_back(box: Box, width: float, height: float, rotation: int) -> Box:
    """The reverse of `turned`: a box of the page as it is shown, on the unrotated page of `width` x `height` points."""
    shown_width, shown_height = shown_size(width, height, rotation)
    return turned(box, shown_width, shown_height, -rotation)


def shown_size(width: float, height: float, rotation: int) -> tuple[float, float]:
    """Width and height of a page turned for showing."""
    return (height, width) if rotation % 180 == 90 else (width, height)


PixelBox = tuple[int, int, int, int]
"""Left, top, right, bottom of a part of a drawing, in whole pixels; right and bottom are not included."""

_NOT_A_PIXEL = 1e-3
"""What rounding may add to a box in pixels without another row or column being drawn for it (as MuPDF does)."""


def drawn_size(width: float, height: float, scale: float) -> tuple[int, int]:
    """Pixels across and down of `width` x `height` points at `scale`."""
    return max(math.ceil(width * scale - _NOT_A_PIXEL), 1), max(math.ceil(height * scale - _NOT_A_PIXEL), 1)


def region_pixels(box: Box, width: float, height: float, scale: float) -> PixelBox:
    """The pixels of a page of `width` x `height` points, drawn at `scale`, that a box on it touches.

    Raises:
        UsageError: the box is empty, or lies beside the page.
    """
    columns, rows = drawn_size(width, height, scale)
    left, top = (max(math.floor(value * scale + _NOT_A_PIXEL), 0) for value in box[:2])
    right = min(math.ceil(box[2] * scale - _NOT_A_PIXEL), columns)
    bottom = min(math.ceil(box[3] * scale - _NOT_A_PIXEL), rows)
    if left >= right or top >= bottom:
        raise UsageError("There is nothing to draw: the part asked for is empty, or lies beside the page.")
    return left, top, right, bottom


def capped_region(
    box: Box, size: tuple[float, float], rotation: int, scale: float, pixel_limit: int
) -> tuple[PixelBox, float, Box]:
    """How a region is drawn: its pixels on the drawing of the whole page, the scale, and what they cover.

    `box` and the last of these lie on the unrotated page of `size` points. The scale is `scale`, or smaller where the
    region would have more than `pixel_limit` pixels. Raises UsageError as `region_pixels`.
    """
    shown = shown_size(*size, rotation)
    on_shown = turned(box, *size, rotation)
    asked = (max(on_shown[0], 0.0), max(on_shown[1], 0.0), min(on_shown[2], shown[0]), min(on_shown[3], shown[1]))
    if asked[0] < asked[2] and asked[1] < asked[3]:
        scale = capped_scale(asked[2] - asked[0], asked[3] - asked[1], scale, pixel_limit)
    pixels = region_pixels(asked, *shown, scale)
    most = max(pixel_limit, 1)
    while (area := (pixels[2] - pixels[0]) * (pixels[3] - pixels[1])) > most:
        scale *= 0.999 * math.sqrt(most / area)  # a region may touch a pixel more on each side than its size says
        pixels = region_pixels(asked, *shown, scale)
    left, top, right, bottom = (value / scale for value in pixels)
    return pixels, scale, turned_back((left, top, min(right, shown[0]), min(bottom, shown[1])), *size, rotation)
