"""Regions of a page and lines of an outline as JSON-ready lists, and back: for the reading process and the library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from app.ingest.records import OutlineEntry, Region, RegionKind

Fields = list[Any]


def regions_to_fields(regions: Iterable[Region]) -> list[Fields]:
    """Regions as lists of their fields, in order."""
    return [
        [
            region.kind.value,
            region.box,
            region.start,
            region.end,
            region.caption_start,
            region.caption_end,
            region.name,
            region.target,
        ]
        for region in regions
    ]


def regions_from_fields(listed: Iterable[Sequence[Any]]) -> tuple[Region, ...]:
    """Regions that `regions_to_fields` was given. Raises ValueError or TypeError for what are none."""
    regions = []
    for kind, (x0, y0, x1, y1), *rest in listed:
        regions.append(Region(RegionKind(kind), (x0, y0, x1, y1), *rest))
    return tuple(regions)


def outline_to_fields(outline: Iterable[OutlineEntry]) -> list[Fields]:
    """Lines of an outline as lists of their fields, in order."""
    return [[entry.level, entry.title, entry.page] for entry in outline]


def outline_from_fields(listed: Iterable[Sequence[Any]]) -> tuple[OutlineEntry, ...]:
    """The outline that `outline_to_fields` was given. Raises ValueError or TypeError for what is none."""
    return tuple(OutlineEntry(level, title, page) for level, title, page in listed)
