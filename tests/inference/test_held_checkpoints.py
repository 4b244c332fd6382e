"""Checkpoints in a file and in memory: bounded, thinned out evenly, and exact to come back to."""

from __future__ import annotations

import errno
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from app.inference import held_checkpoints
from app.inference.held_checkpoints import HeldCheckpoints
from app.inference.kv_cache import KvCache, LayerCache
from app.inference.runtime import HostBuffer

WINDOW, CAPACITY = 5, 9
SLOT = 2 * (WINDOW - 1) * 4
"""Bytes of a checkpoint: key and value, four rows of one float."""


def a_cache() -> KvCache:
    buffers = HostBuffer((1, 1, CAPACITY, 1), "float32"), HostBuffer((1, 1, CAPACITY, 1), "float32")
    return KvCache([LayerCache(0, True, *buffers)], window=WINDOW, capacity=CAPACITY)


def fill(cache: KvCache, length: int) -> None:
    """As if so many tokens had been read: every resident row says which length it was written for."""
    cache.length = length
    cache.layers[0].key.write_rows(0, np.full((1, 1, CAPACITY, 1), length, np.float32))
    cache.layers[0].value.write_rows(0, np.full((1, 1, CAPACITY, 1), -length, np.float32))


def add(held: HeldCheckpoints, cache: KvCache, places: Sequence[int], pinned: Callable[[int], bool]) -> None:
    for place in places:
        fill(cache, place)
        held.add(pinned=pinned(place))


def check(held: HeldCheckpoints, cache: KvCache) -> None:
    """Every checkpoint brings back its own rows."""
    for place in held.lengths:
        held.restore(place)
        assert cache.length == place
        rows = [float(array.flat[-1]) for array in cache.window_rows()]
        assert rows == [place, -place]


@pytest.fixture(params=["file", "memory"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path | None:
    return tmp_path / "not there yet" if request.param == "file" else None


def test_pages_are_thinned_out_evenly_and_pinned_places_stay(folder: Path | None) -> None:
    cache = a_cache()
    held = HeldCheckpoints(cache, folder, 8 * SLOT, spacing=1)
    add(held, cache, range(10, 1010, 10), lambda place: place in (300, 1000))
    places = held.lengths
    assert len(places) == 8 and {300, 1000} <= set(places)
    gaps = np.diff([0, *places])
    assert gaps.max() <= 4 * gaps.min()
    check(held, cache)
    held.close()


def test_pages_that_are_near_are_left_out(folder: Path | None) -> None:
    cache = a_cache()
    held = HeldCheckpoints(cache, folder, 1 << 20, spacing=100)
    add(held, cache, [10, 60, 120, 150, 160, 230, 340], lambda place: place == 150)
    assert held.lengths == (120, 150, 340)
    held.close()


def test_of_pinned_places_the_longest_unused_goes(folder: Path | None) -> None:
    cache = a_cache()
    held = HeldCheckpoints(cache, folder, 3 * SLOT, most_in_memory=3 * SLOT)
    add(held, cache, [10, 20, 30], lambda place: True)
    held.restore(10)
    add(held, cache, [40], lambda place: True)
    assert held.lengths == (10, 30, 40)
    check(held, cache)
    held.drop_beyond(30)
    assert held.lengths == (10, 30)
    held.close()
    assert held.lengths == ()


def test_two_are_held_in_memory_however_large_they_are() -> None:
    cache = a_cache()
    held = HeldCheckpoints(cache, None, most_in_memory=1)
    add(held, cache, [10, 20, 30], lambda place: True)
    assert held.lengths == (20, 30)


def test_what_is_thinned_out_makes_room_in_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = a_cache()
    files = []
    opened = held_checkpoints.tempfile.TemporaryFile

    def remember(**settings: object) -> object:
        files.append(opened(**settings))  # type: ignore[call-overload]  # passed on as they come
        return files[-1]

    monkeypatch.setattr(held_checkpoints.tempfile, "TemporaryFile", remember)
    held = HeldCheckpoints(cache, tmp_path, 5 * SLOT, spacing=1)
    add(held, cache, range(10, 500, 10), lambda place: False)
    assert files[0].seek(0, 2) == 5 * SLOT
    assert not list(tmp_path.iterdir())
    held.close()


@pytest.mark.parametrize("room", [0, 1, 4])
def test_a_disk_that_is_full_is_a_smaller_quota(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    class Small:
        """A file that takes so many checkpoints."""

        def __init__(self) -> None:
            self.content, self.place = bytearray(), 0

        def seek(self, place: int) -> None:
            self.place = place

        def write(self, content: memoryview) -> int:
            if self.place + len(content) > room * SLOT:
                raise OSError(errno.ENOSPC, "No space left on device")
            count = max(1, len(content) // 2)  # as the system may
            self.content[self.place : self.place + count] = content[:count]
            self.place += count
            return count

        def read(self, size: int) -> bytes:
            content = bytes(self.content[self.place : self.place + size])
            self.place += len(content)
            return content

        def close(self) -> None:
            pass

    monkeypatch.setattr(held_checkpoints.tempfile, "TemporaryFile", lambda **settings: Small())
    cache = a_cache()
    held = HeldCheckpoints(cache, tmp_path, 100 * SLOT, spacing=1)
    add(held, cache, range(10, 200, 10), lambda place: place == 190)
    assert len(held.lengths) == (4 if room == 4 else 8)  # in memory: eight
    assert 190 in held.lengths
    check(held, cache)


def test_a_folder_that_cannot_be_written_leaves_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = a_cache()
    held = HeldCheckpoints(cache, tmp_path / "file", 1 << 20, spacing=1)
    add(held, cache, range(10, 200, 10), lambda place: False)
    assert len(held.lengths) == 8
    check(held, cache)
