"""The geometry between a page and its drawing. Light: the window uses it too, so it must not load the PDF library."""

from __future__ import annotations

import math

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
    """Where a box of the unrotated page lies on the page drawn at `scale` pixels a point (`RenderedPage.scale`).

    rotation 90: the page's left edge is the drawing's top edge

        unrotated       drawn
        A . B           C . A
        . . .    ->     . . .
        C . D           D . B
    """
    x0, y0, x1, y1 = box
    match page.rotation % 360:
        case 90:
            turned = (page.height - y1, x0, page.height - y0, x1)
        case 180:
            turned = (page.width - x1, page.height - y1, page.width - x0, page.height - y0)
        case 270:
            turned = (y0, page.width - x1, y1, page.width - x0)
        case _:
            turned = box
    return (turned[0] * scale, turned[1] * scale, turned[2] * scale, turned[3] * scale)
