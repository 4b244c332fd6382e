"""What the recognition network answers about one line to its words: letters by CTC, places by the ink between them.

CTC (Graves et al., 2006): the network says at every step, a few pixels wide, which letter it sees, or that it is
between two; letters repeated in neighbouring steps are one.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BETWEEN = 0  # the class for "no letter here"


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as the network saw it."""

    text: str
    step: float
    """The middle of the steps at which it was seen."""
    confidence: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class LineWord:
    """A word on a line, with its place along it."""

    text: str
    start: float
    """Share of the line's width before the word."""
    end: float
    confidence: float
    """Mean of its letters, 0 to 1."""


def letters_of(likely: NDArray[np.float32], characters: Sequence[str]) -> list[Letter]:
    """Letters from probabilities [steps, classes]; class n + 1 is `characters[n]`, a space where there is none."""
    best = likely.argmax(axis=1)
    letters = []
    for start, end in _repeats(best):
        kind = int(best[start])
        if kind == BETWEEN:
            continue
        text = characters[kind - 1] if kind <= len(characters) else " "
        letters.append(Letter(text, (start + end) / 2, float(likely[start:end, kind].max())))
    return letters


def _repeats(values: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    cuts = [0, *(np.flatnonzero(np.diff(values)) + 1).tolist(), len(values)]
    yield from itertools.pairwise(cuts)


def words_of(letters: Sequence[Letter], ink: NDArray[np.bool_], step: float) -> list[LineWord]:
    """Words of a line.

    Args:
        letters: Spaces part words.
        ink: Which pixels of the line are ink, [height, width], as it was shown to the network, without padding.
        step: Pixels that a step of the network takes.
    """
    width = ink.shape[1]
    inked = np.logical_or.reduce(ink, axis=0)
    groups = _groups(letters)
    edges = [0]
    for group, following in itertools.pairwise(groups):
        edges.append(_gap(inked, group[-1].step * step, following[0].step * step))
    edges.append(width)
    words = []
    for group, (low, high) in zip(groups, itertools.pairwise(edges), strict=False):
        start, end = _inked_within(inked, low, high)
        confidence = sum(letter.confidence for letter in group) / len(group)
        words.append(LineWord("".join(letter.text for letter in group), start / width, end / width, confidence))
    return words


def _groups(letters: Sequence[Letter]) -> list[list[Letter]]:
    """The letters of each word."""
    groups: list[list[Letter]] = [[]]
    for letter in letters:
        if letter.text.isspace():
            groups.append([])
        else:
            groups[-1].append(letter)
    return [group for group in groups if group]


def ink_of(grey: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which pixels of a line are ink: those nearer to the rarer end of its greys, dark on light or light on dark."""
    dark, light = np.percentile(grey, (2, 98))
    is_dark: NDArray[np.bool_] = grey < (dark + light) / 2
    return is_dark if np.count_nonzero(is_dark) * 2 <= grey.size else ~is_dark


def rows_of(ink: NDArray[np.bool_]) -> tuple[float, float]:
    """Which part of a line's height its letters take, as shares from the top; what neighbours reach in is left out."""
    inked = np.logical_or.reduce(ink, axis=1)
    height = len(inked)
    runs = [(start, end) for start, end in _repeats(inked.astype(np.int64)) if inked[start]]
    start, end = max(runs, key=lambda run: run[1] - run[0], default=(0, height))
    return start / height, end / height


def _gap(inked: NDArray[np.bool_], low: float, high: float) -> int:
    """The middle of the widest gap in the ink between two places; the middle of them if there is none."""
    start, end = max(int(low), 0), min(int(high) + 1, len(inked))
    part = inked[start:end]
    gaps = [(b - a, a) for a, b in _repeats(part.astype(np.int64)) if b > a and not part[a]]
    if not gaps:
        return int((low + high) / 2)
    length, first = max(gaps)
    return start + first + length // 2


def _inked_within(inked: NDArray[np.bool_], low: int, high: int) -> tuple[int, int]:
    places = np.flatnonzero(inked[low:high])
    return (low + int(places[0]), low + int(places[-1]) + 1) if len(places) else (low, high)
