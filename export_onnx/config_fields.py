"""Reads the numbers of a checkpoint's configuration, and refuses what they cannot be."""

from __future__ import annotations

import sys
from math import isqrt
from typing import Any

from app.errors import ExportFailed

MOST_OF_CHANNEL = 1e6
"""Largest mean or deviation of a channel, and by its inverse the smallest deviation."""
MOST, MOST_LAYERS = 2**31 - 1, 1024
"""No size of a model and no token's id is larger, and no Gemma 3 has more layers (27B has 62).

A damaged number must not keep the exporter busy for ever."""


class Fields:
    """Reads numbers out of one JSON object and refuses what they cannot be."""

    def __init__(self, values: Any, where: str) -> None:
        if not isinstance(values, dict):
            raise ExportFailed(f"{where} is damaged: it does not hold named values.")
        self.values: dict[str, Any] = values
        self.where = where

    def integer(self, key: str, default: int, most: int = MOST) -> int:
        """A whole number above 0."""
        value = self.values.get(key, default)
        if type(value) is not int or not 0 < value <= most:
            raise self.impossible(key)
        return value

    def number(self, key: str, default: float) -> float:
        """A number above 0."""
        value = self.values.get(key, default)
        if type(value) not in (int, float) or not 0 < value <= sys.float_info.max:
            raise self.impossible(key)
        return float(value)

    def channels(self, key: str, *, above_zero: bool = False) -> tuple[float, ...]:
        """A number for each of a picture's three channels, 0.5 by default."""
        values = self.values.get(key, [0.5, 0.5, 0.5])
        if not isinstance(values, list) or len(values) != 3:
            raise self.impossible(key)
        # Pixels lie in 0 .. 1: far beyond that there is no picture left, and float32 would overflow.
        if not all(type(value) in (int, float) and abs(value) <= MOST_OF_CHANNEL for value in values):
            raise self.impossible(key)
        if above_zero and min(values) < 1 / MOST_OF_CHANNEL:
            raise self.impossible(key)
        return tuple(map(float, values))

    def token_id(self, keys: tuple[str, ...], default: int) -> int:
        """The id of a token, under the first of some names that is there."""
        value = next((self.values[key] for key in keys if key in self.values), default)
        if type(value) is not int or not 0 <= value <= MOST:
            raise self.impossible(keys[0])
        return value

    def impossible(self, key: str) -> ExportFailed:
        """The error for a value that cannot be."""
        return ExportFailed(f"{self.where} says {self.values.get(key)!r} for {key}, which cannot be.")

    def refuse(self, key: str, allowed: tuple[Any, ...], reason: str) -> None:
        """Raise ExportFailed if a value is there and none of those allowed."""
        if (value := self.values.get(key)) not in (*allowed, None):
            raise ExportFailed(f"{self.where} says {value!r} for {key}: {reason}.")


def check_pooling(image_size: int, patch_size: int, tokens: int, source: str) -> None:
    """Raise ExportFailed if an image's patches cannot be pooled to that many soft tokens."""
    side, pooled = image_size // patch_size, isqrt(tokens)
    if pooled**2 != tokens or not side or not pooled or side % pooled:
        raise ExportFailed(f"{source} turns {side} x {side} patches into {tokens} tokens an image, which cannot be.")
