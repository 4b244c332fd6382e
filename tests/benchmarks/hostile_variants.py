"""Damaged variants of a file, the same every time: cut short, bytes changed, parts swapped, repeated, taken out."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

LARGEST = 4_000_000
"""Bytes of a file of which variants are made."""


def variants_of(file: Path, folder: Path, count: int) -> Iterator[Path]:
    """Writes `count` variants of a file into a folder, named for what was done to it, and yields their paths."""
    data = file.read_bytes()[:LARGEST]
    if not data:
        return
    for number in range(count):
        damage = DAMAGES[number % len(DAMAGES)]
        chance = random.Random(f"{file.name} {number}")
        variant = folder / f"{damage.__name__}-{number}-{file.name[-80:]}"
        variant.write_bytes(damage(data, chance))
        yield variant


def cut(data: bytes, chance: random.Random) -> bytes:
    """The beginning only."""
    return data[: chance.randrange(1, len(data) + 1)]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """A few bits changed, anywhere behind the first bytes that tell the kind."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 10, 200))):
        changed[chance.randrange(min(16, len(data) - 1), len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def numbers(data: bytes, chance: random.Random) -> bytes:
    """Numbers that are written in digits made huge, negative or nought: sizes, offsets, counts."""
    found = [match.span() for match in re.finditer(rb"\d+", data)]
    for start, end in sorted(chance.sample(found, min(20, len(found))), reverse=True):
        number = chance.choice((b"0", b"-1", b"4294967296", b"99999999999999999999", b"1", b"65536"))
        data = data[:start] + number + data[end:]
    return data


def swapped(data: bytes, chance: random.Random) -> bytes:
    """Two parts in each other's place."""
    first, second, third = sorted(chance.randrange(min(16, len(data) - 1), len(data)) for _ in range(3))
    return data[:first] + data[second:third] + data[first:second] + data[third:]


def repeated(data: bytes, chance: random.Random) -> bytes:
    """A part many times over."""
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    part = data[start : min(end, start + 20_000)]
    return data[:start] + part * chance.choice((2, 20)) + data[start:]


def without(data: bytes, chance: random.Random) -> bytes:
    """A part taken out."""
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:start] + data[min(end, start + len(data) // 10 + 1) :]


def blank(data: bytes, chance: random.Random) -> bytes:
    """A part overwritten, as by a download that left a gap."""
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:start] + bytes(end - start) + data[end:]


DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    cut,
    flipped,
    numbers,
    swapped,
    repeated,
    without,
    blank,
)
