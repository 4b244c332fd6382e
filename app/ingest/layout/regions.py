"""All that stands out of a page's running text: its tables and figures with their captions, footnotes, sidebars."""

from __future__ import annotations

from collections.abc import Sequence

from app.ingest.layout.figures import find_figures
from app.ingest.layout.marginal_text import find_marginal
from app.ingest.layout.page_text import PageText
from app.ingest.layout.pieces import Paint
from app.ingest.records import Region, RegionKind


def find_regions(
    laid_out: PageText, paints: Sequence[Paint], size: tuple[float, float], rotation: int
) -> tuple[Region, ...]:
    """The regions of a page of `size` in points: from top to bottom, and from left to right."""
    regions = find_figures(laid_out.text, laid_out.words, paints, size, laid_out.tables)
    if not rotation:
        figures = [region.box for region in regions if region.kind is RegionKind.FIGURE]
        regions += find_marginal(laid_out.text, laid_out.words, paints, size, figures)
    return tuple(sorted(regions, key=lambda region: (region.box[1], region.box[0])))
