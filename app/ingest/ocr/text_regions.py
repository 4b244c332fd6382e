"""From a map of how likely each pixel belongs to text to the rectangles that hold lines of text, turned as these are.

The way of Liao et al., "Real-time Scene Text Detection with Differentiable Binarization" (2020): the network marks the
core of each line, shrunk, so that neighbours do not touch; the core's rectangle is grown back.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

THRESHOLD = 0.3  # from which a pixel counts as text; this and GROWTH are those that the network was published with
GROWTH = 1.6
LEAST_SCORE = 0.5  # mean of a core's pixels
LEAST_SIDE = 3.0  # pixels of a core's shorter side
MOST_REGIONS = 3000  # bounds the work on hostile pages
LONG = 4.0  # times as long as high: such a line tells its own direction
STRAY = math.radians(20)  # a line further off the page's direction than this is another kind of text

Points = NDArray[np.float64]
"""[N, 2]: x, y."""


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle with a line of text, turned clockwise by `angle` (radians) around its centre."""

    x: float
    y: float
    width: float
    """Along its text, if that runs from left to right."""
    height: float
    angle: float

    def at(self, along: float, across: float) -> tuple[float, float]:
        """The point (x, y) that lies `along` and `across` pixels from the region's top left corner."""
        right, down = along - self.width / 2, across - self.height / 2
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        return self.x + right * cos - down * sin, self.y + right * sin + down * cos


def find_regions(likely: NDArray[np.float32]) -> tuple[list[Region], float]:
    """The regions on a map [height, width] of values from 0 to 1, in pixels of it, and the page's skew.

    The skew is the angle of most of its text; regions too short to tell theirs get it. Angles are below an eighth turn.
    """
    hulls = [_hull(core) for core in _cores(likely)]
    own = [_best_angle(hull) for hull in hulls]
    sizes = [_extent(hull, angle) for hull, angle in zip(hulls, own, strict=True)]
    is_long = [max(width, height) >= LONG * min(width, height) for _, _, width, height in sizes]
    skew = _median(
        [angle for angle, long in zip(own, is_long, strict=True) if long],
        [max(size[2:]) for size, long in zip(sizes, is_long, strict=True) if long],
    )
    regions = []
    for hull, angle, long in zip(hulls, own, is_long, strict=True):
        if not (long and abs(angle - skew) < STRAY):
            angle = skew
        x, y, width, height = _extent(hull, angle)
        if min(width, height) < LEAST_SIDE:
            continue
        # On every side by GROWTH times the area over the outline.
        more = width * height * GROWTH / (width + height)
        regions.append(Region(x, y, width + more, height + more, angle))
    return regions, skew


def _cores(likely: NDArray[np.float32]) -> list[Points]:
    """The outlines of connected cores: for each row the corners of its first and last pixel."""
    rows, starts, ends = _runs(_thickened(likely > THRESHOLD))
    if not len(rows):
        return []
    summed = np.concatenate([np.zeros((len(likely), 1)), np.cumsum(likely, axis=1, dtype=np.float64)], axis=1)
    scores = summed[rows, ends] - summed[rows, starts]
    labels = _labels(rows, starts, ends, likely.shape[1])
    order = np.argsort(labels, kind="stable")  # rows stay in order within a core
    cuts = np.flatnonzero(np.diff(labels[order])) + 1
    cores = []
    for runs in np.split(order, cuts):
        if scores[runs].sum() < LEAST_SCORE * (ends[runs] - starts[runs]).sum():
            continue
        firsts = np.flatnonzero(np.diff(rows[runs], prepend=-1))
        top = rows[runs][firsts].astype(np.float64)
        left = np.minimum.reduceat(starts[runs], firsts).astype(np.float64)
        right = np.maximum.reduceat(ends[runs], firsts).astype(np.float64)
        xs, ys = np.concatenate([left, right, left, right]), np.concatenate([top, top, top + 1, top + 1])
        if min(np.ptp(xs), np.ptp(ys)) >= LEAST_SIDE - 1:
            cores.append(np.stack([xs, ys], axis=1))
    cores.sort(key=lambda core: -float(np.ptp(core[:, 0]) * np.ptp(core[:, 1])))
    return cores[:MOST_REGIONS]


def _thickened(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Every pixel grown by one to the right and down, so that cores broken by a hair are one."""
    thick = mask.copy()
    thick[:, 1:] |= mask[:, :-1]
    thick[1:] |= thick[:-1].copy()
    return thick


def _runs(mask: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Rows, first columns and ends (exclusive) of all runs of set pixels, row by row."""
    edges = np.diff(np.pad(mask, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    return rows, starts, np.nonzero(edges == -1)[1]


def _labels(
    rows: NDArray[np.int64], starts: NDArray[np.int64], ends: NDArray[np.int64], width: int
) -> NDArray[np.int64]:
    """A number for each run, the same for all runs that touch each other in neighbouring rows, at corners too."""
    stride = width + 2
    below = (rows + 1) * stride
    first = np.searchsorted(rows * stride + ends, below + starts, side="left")
    last = np.searchsorted(rows * stride + starts, below + ends, side="right")
    parents = list(range(len(rows)))

    def root(run: int) -> int:
        while parents[run] != run:
            parents[run] = parents[parents[run]]
            run = parents[run]
        return run

    for run, (low, high) in enumerate(zip(first.tolist(), last.tolist(), strict=True)):
        for other in range(low, high):
            parents[root(other)] = root(run)
    return np.array([root(run) for run in range(len(parents))], np.int64)


def _hull(points: Points) -> Points:
    """The corners of the convex hull, by Andrew's monotone chain."""
    ordered = sorted(set(map(tuple, points.tolist())))

    def half(corners: Sequence[tuple[float, ...]]) -> list[tuple[float, ...]]:
        chain: list[tuple[float, ...]] = []
        for x, y in corners:
            while len(chain) > 1 and (
                (chain[-1][0] - chain[-2][0]) * (y - chain[-2][1]) - (chain[-1][1] - chain[-2][1]) * (x - chain[-2][0])
                <= 0
            ):
                chain.pop()
            chain.append((x, y))
        return chain[:-1]

    return np.array(half(ordered) + half(ordered[::-1]), np.float64)


def _best_angle(hull: Points) -> float:
    """The direction of the smallest rectangle around a hull, as an angle within an eighth turn."""
    sides = np.roll(hull, -1, axis=0) - hull
    angles = np.unique(np.round(np.arctan2(sides[:, 1], sides[:, 0]) % (math.pi / 2), 6))
    angles = np.where(angles > math.pi / 4, angles - math.pi / 2, angles)
    along = hull @ np.stack([np.cos(angles), np.sin(angles)])
    across = hull @ np.stack([-np.sin(angles), np.cos(angles)])
    return float(angles[np.argmin(np.ptp(along, axis=0) * np.ptp(across, axis=0))])


def _extent(hull: Points, angle: float) -> tuple[float, float, float, float]:
    """Centre, width and height of the rectangle around a hull in a direction."""
    cos, sin = math.cos(angle), math.sin(angle)
    along, across = hull @ np.array([cos, sin]), hull @ np.array([-sin, cos])
    u, v = (along.min() + along.max()) / 2, (across.min() + across.max()) / 2
    return float(u * cos - v * sin), float(u * sin + v * cos), float(np.ptp(along)), float(np.ptp(across))


def _median(values: Sequence[float], weights: Sequence[float]) -> float:
    """The weighted median; 0 of nothing."""
    if not values:
        return 0.0
    order = np.argsort(values)
    reached = np.cumsum(np.array(weights)[order])
    return float(values[order[int(np.searchsorted(reached, reached[-1] / 2))]])
