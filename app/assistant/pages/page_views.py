"""How pages without text are shown to a model that sees: as which pictures, at what resolution, and at what cost.

The tower sees squares of S pixels, and an oblong picture once more in crops, each nearly square. What is more than S
pixels wide is lost on it, what is less would be enlarged. So a PDF's page is drawn so large that the shortest side of
all its views has S pixels. An image has the pixels that it has.

    A4: two crops        1267 px
                       +---------+
                       | crop 1  |  896 px                            (S = 896)
            1792 px    |---------|
                       | crop 2  |  896 px
                       +---------+

All of this follows from a page's size alone: the cost is known before anything is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.inference.config import VisionConfig
from app.inference.pan_and_scan import PanAndScan, Rectangle, crop_boxes, split_long_page
from app.ingest.records import Box, DocumentKind, Page
from app.ingest.render import PIXEL_LIMIT, capped_scale, drawn_size, shown_size, turned, turned_back

MOST_PIXELS = 4 * PIXEL_LIMIT
"""Most pixels that a very long page has in all its parts together; each part keeps within PIXEL_LIMIT."""
_NOMINAL_SIDE = 10_000
"""Pixels of a page's short side when only its shape matters: no rule about small crops applies to it."""


@dataclass(frozen=True, slots=True)
class PlannedPicture:
    """A picture that will be made of a page, or of a part of a very long one."""

    document_id: int
    page: int
    box: Box
    """What it shows, in points of the unrotated page."""
    scale: float
    """Pixels a point."""
    crops: int
    """Views beside the whole picture."""


def plan_page(
    document_id: int,
    page: Page,
    kind: DocumentKind,
    vision: VisionConfig,
    pan_and_scan: PanAndScan | None,
    region: Box | None = None,
) -> tuple[PlannedPicture, ...]:
    """The pictures of a page in reading order: one, or several of a page too long for crops to help.

    Of a `region` (points of the unrotated page) as of a page of its own, so it is seen larger than on the whole page.

    Args:
        document_id: The page's document.
        page: Its size and rotation count.
        kind: An image is never enlarged.
        vision: What the model sees.
        pan_and_scan: When and how pictures are cropped; None: never, and no page is split.
        region: The part that is to be seen; None: all of the page.
    """
    width, height = shown_size(max(page.width, 0.01), max(page.height, 0.01), page.rotation)
    first_x = first_y = 0.0
    if region is not None:
        first_x, first_y, right, bottom = turned(region, page.width, page.height, page.rotation)
        width, height = max(right - first_x, 0.01), max(bottom - first_y, 0.01)
    scale = _scale(width, height, kind, vision, pan_and_scan)
    columns, rows = drawn_size(width, height, scale)
    planned = []
    for part in _pictures(columns, rows, pan_and_scan):
        left, top = first_x + part.left / scale, first_y + part.top / scale
        on_shown = (left, top, first_x + part.right / scale, first_y + part.bottom / scale)
        box = turned_back(on_shown, page.width, page.height, page.rotation)
        crops = len(crop_boxes(part.width, part.height, pan_and_scan)) if pan_and_scan else 0
        planned.append(PlannedPicture(document_id, page.number, box, scale, crops))
    return tuple(planned)


def view_box(view: Rectangle, picture: Box, page: Page, scale: float) -> Box:
    """Where a view lies on the unrotated page.

    Args:
        view: In pixels of the picture.
        picture: What the picture shows of the unrotated page.
        page: The page.
        scale: Pixels a point of the picture.
    """
    size = shown_size(page.width, page.height, page.rotation)
    left, top, _, _ = turned(picture, page.width, page.height, page.rotation)
    on_shown = (
        left + view.left / scale,
        top + view.top / scale,
        min(left + view.right / scale, size[0]),  # the last pixel may reach beyond the page's edge
        min(top + view.bottom / scale, size[1]),
    )
    x0, y0, x1, y1 = turned_back(on_shown, page.width, page.height, page.rotation)
    return (round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2))


def _scale(
    width: float, height: float, kind: DocumentKind, vision: VisionConfig, pan_and_scan: PanAndScan | None
) -> float:
    """Pixels a point at which a page of `width` x `height` points, as it is shown, is drawn."""
    parts, shortest = _shape(width, height, pan_and_scan)
    most_pixels = min(parts * PIXEL_LIMIT, MOST_PIXELS)
    if kind is DocumentKind.IMAGE:
        return capped_scale(width, height, 1.0, most_pixels)
    side = max(vision.image_size, pan_and_scan.min_crop_size if pan_and_scan else 1)
    scale = capped_scale(width, height, side / shortest, most_pixels)
    # In whole pixels the shape may be another by a hair, and ask for one crop more: all views are then shorter.
    drawn = _shortest_view(_pictures(*drawn_size(width, height, scale), pan_and_scan), pan_and_scan)
    return capped_scale(width, height, scale * max(1.0, side / drawn), most_pixels)


def _shape(width: float, height: float, pan_and_scan: PanAndScan | None) -> tuple[int, float]:
    """Into how many pictures a page of this shape is split, and the shortest side of all their views in points."""
    enlarged = _NOMINAL_SIDE / min(width, height)
    parts = _pictures(round(width * enlarged), round(height * enlarged), pan_and_scan)
    return len(parts), _shortest_view(parts, pan_and_scan) / enlarged


def _pictures(columns: int, rows: int, pan_and_scan: PanAndScan | None) -> Sequence[Rectangle]:
    """A drawn page as a whole, or the parts that a long one is cut into."""
    return split_long_page(columns, rows, pan_and_scan) if pan_and_scan else (Rectangle(0, 0, columns, rows),)


def _shortest_view(pictures: Sequence[Rectangle], pan_and_scan: PanAndScan | None) -> int:
    """The shortest side, in pixels, of all pictures and their crops."""
    sides = []
    for part in pictures:
        crops = crop_boxes(part.width, part.height, pan_and_scan) if pan_and_scan else ()
        sides += [min(view.width, view.height) for view in (part, *crops)]
    return min(sides)
