"""The cache layout against a plain simulation of the operator's eviction, and going back in it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.inference.kv_cache import KvCache, LayerCache, keeps_layout, resident_rows
from app.inference.runtime import HostBuffer


def simulated(total: int, capacity: int, window: int) -> list[int]:
    """The positions a local layer holds: when one more does not fit, the oldest C - W + 1 go at once."""
    rows: list[int] = []
    for position in range(total):
        if len(rows) == capacity:
            rows = rows[capacity - window + 1 :]
        rows.append(position)
    return rows


windows = st.integers(1, 9)


@given(total=st.integers(0, 80), window=windows, slack=st.integers(0, 9))
def test_resident_rows_follow_the_eviction(total: int, window: int, slack: int) -> None:
    assert resident_rows(total, window + slack, window) == len(simulated(total, window + slack, window))


@given(total=st.integers(0, 80), window=windows, slack=st.integers(0, 9), data=st.data())
def test_layout_is_kept_exactly_when_the_rows_are_a_start_of_the_rows(
    total: int, window: int, slack: int, data: st.DataObject
) -> None:
    dropped = data.draw(st.integers(0, total))
    before, after = simulated(total, window + slack, window), simulated(total - dropped, window + slack, window)
    is_start = len(before) - dropped == len(after) and before[: len(after)] == after
    assert keeps_layout(total, dropped, window + slack, window) == is_start


class SimulatedCache(KvCache):
    """A cache of one local layer into which positions are written as the operator would."""

    def __init__(self, window: int, capacity: int) -> None:
        self.buffers = HostBuffer((1, 1, capacity, 1), "float32"), HostBuffer((1, 1, capacity, 1), "float32")
        super().__init__([LayerCache(0, True, *self.buffers)], window=window, capacity=capacity)

    def append(self, values: list[float]) -> None:
        for value in values:
            rows = resident_rows(self.length, self._capacity, self._window)
            for buffer in self.buffers:
                held = buffer.read_rows(0, rows)
                if rows == self._capacity:
                    held = held[:, :, self._capacity - self._window + 1 :]
                buffer.write_rows(0, held)
                buffer.write_rows(held.shape[2], np.full((1, 1, 1, 1), value, dtype=np.float32))
            self.length += 1

    def next_sees(self) -> list[float]:
        """The last W - 1 values, which is what the next token attends to."""
        stop = resident_rows(self.length, self._capacity, self._window)
        start = max(0, stop - (self._window - 1))
        return self.buffers[0].read_rows(start, stop).ravel().tolist()


@given(window=st.integers(2, 6), slack=st.integers(0, 6), data=st.data())
def test_after_any_appends_drops_and_restores_the_next_token_sees_the_truth(
    window: int, slack: int, data: st.DataObject
) -> None:
    cache = SimulatedCache(window, window + slack)
    truth: list[float] = []
    checkpoints = [(cache.checkpoint(), list(truth))]
    for step in range(data.draw(st.integers(1, 15))):
        match data.draw(st.sampled_from(["append", "drop", "checkpoint", "restore"])):
            case "append":
                new = [step + index / 100 for index in range(1, data.draw(st.integers(2, 9)))]
                cache.append(new)
                truth += [float(np.float32(value)) for value in new]
            case "drop":
                count = data.draw(st.integers(0, len(truth)))
                if cache.can_drop(count):
                    cache.drop(count)
                    truth = truth[: len(truth) - count]
                else:
                    with pytest.raises(ValueError, match="cannot drop"):
                        cache.drop(count)
            case "checkpoint":
                checkpoints.append((cache.checkpoint(), list(truth)))
            case "restore":
                checkpoint, truth_there = data.draw(st.sampled_from(checkpoints))
                cache.restore(checkpoint)
                truth = list(truth_there)
        assert cache.length == len(truth)
        assert cache.next_sees() == truth[max(0, len(truth) - (window - 1)) :]


def test_going_back_is_possible_as_far_as_the_drawing_says() -> None:
    cache = SimulatedCache(window=4, capacity=6)
    cache.append(list(range(9)))
    assert cache.buffers[0].read_rows(0, 6).ravel().tolist() == [3, 4, 5, 6, 7, 8]
    assert [cache.can_drop(count) for count in range(4)] == [True, True, True, False]
    assert cache.can_drop(9)  # back to nothing always works
    assert not cache.can_drop(10)


def test_a_checkpoint_keeps_no_more_than_the_next_token_sees() -> None:
    cache = SimulatedCache(window=4, capacity=6)
    cache.append(list(range(9)))
    checkpoint = cache.checkpoint()
    assert [rows.ravel().tolist() for rows in checkpoint.rows] == [[6, 7, 8], [6, 7, 8]]
    assert checkpoint.size == 2 * 3 * 4


def test_below_a_restored_checkpoint_nothing_is_known() -> None:
    cache = SimulatedCache(window=4, capacity=6)
    cache.append(list(range(8)))
    checkpoint = cache.checkpoint()
    cache.append([8, 9, 10])
    cache.restore(checkpoint)
    assert not cache.can_drop(1)  # the rows are gone, though the layout would allow it
    cache.append([8.5])
    assert cache.can_drop(1)
