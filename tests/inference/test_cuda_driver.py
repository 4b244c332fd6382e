"""Copies of rows from and to the GPU, with a driver that does on the process' memory what the real one does on both."""

from __future__ import annotations

import ctypes
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import EngineFailed
from app.inference import cuda_driver
from app.inference.cuda_driver import GpuMemory, RowsOnGpu


class MemoryDriver:
    """The calls of the CUDA driver API that are needed, by their documentation; a GPU's address is the process'."""

    def __init__(self, code: int = 0) -> None:
        self.code = code
        self.contexts = 0
        self.taken: dict[int, Any] = {}

    def __getattr__(self, name: str) -> Any:
        calls = {
            "cuDevicePrimaryCtxRetain": self._retain,
            "cuDevicePrimaryCtxRelease_v2": self._release,
            "cuMemAlloc_v2": self._take,
            "cuMemFree_v2": self._give_back,
            "cuMemsetD8_v2": self._fill,
            "cuMemcpy2D_v2": self._copy,
        }
        return calls.get(name, lambda *ignored: 0)

    def _retain(self, context: Any, device: Any) -> int:
        self.contexts += 1
        return 0

    def _release(self, device: Any) -> int:
        self.contexts -= 1
        return 0

    def _take(self, address: Any, size: Any) -> int:
        memory = np.full(size.value, 255, np.uint8)
        address._obj.value = memory.ctypes.data
        self.taken[memory.ctypes.data] = memory
        return self.code

    def _give_back(self, address: Any) -> int:
        del self.taken[address.value]
        return 0

    def _fill(self, address: Any, byte: int, size: Any) -> int:
        self.taken[address.value][: size.value] = byte
        return 0

    def _copy(self, reference: Any) -> int:
        # The structure as cuda.h declares it: read from bytes, not by the fields of the code under test.
        words = np.frombuffer(ctypes.string_at(ctypes.addressof(reference._obj), 128), np.uint64)
        source, target, (width, height) = words[:7], words[7:14], words[14:16]
        for line in range(int(height)):
            ctypes.memmove(_place(target, line), _place(source, line), int(width))
        return self.code


def _place(words: Any, line: int) -> int:
    x, y, kind, host, device, _, pitch = (int(word) for word in words)
    start = {1: host, 2: device}[kind & 0xFFFFFFFF]
    return start + (y + line) * pitch + x


def test_memory_is_zero_and_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    driver = MemoryDriver()
    monkeypatch.setattr(cuda_driver, "_driver", lambda: driver)
    memory = GpuMemory(1000)
    assert list(driver.taken) == [memory.address]
    assert not driver.taken[memory.address].any()
    del memory
    assert not driver.taken
    assert driver.contexts == 0


def test_too_much_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    driver = MemoryDriver(code=2)
    monkeypatch.setattr(cuda_driver, "_driver", lambda: driver)
    with pytest.raises(EngineFailed, match="not enough memory"):
        GpuMemory(1000)


@given(
    heads=st.integers(1, 4),
    held=st.integers(1, 12),
    dim=st.sampled_from([2, 8, 16]),
    first=st.integers(0, 11),
    count=st.integers(0, 12),
)
def test_rows_travel_to_the_gpu_and_back(heads: int, held: int, dim: int, first: int, count: int) -> None:
    start = min(first, held)
    stop = min(start + count, held)
    on_gpu = np.arange(heads * held * dim, dtype=np.float16).reshape(1, heads, held, dim)
    before = on_gpu.copy()
    rows = RowsOnGpu(on_gpu.ctypes.data, heads, held, dim * 2)
    driver = MemoryDriver()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cuda_driver, "_driver", lambda: driver)
        read = np.zeros((1, heads, stop - start, dim), np.float16)
        rows.read(start, read)
        assert np.array_equal(read, before[:, :, start:stop])
        rows.write(start, -1 - read)
    before[:, :, start:stop] = -1 - before[:, :, start:stop]
    assert np.array_equal(on_gpu, before)
    assert driver.contexts == 0


def test_an_error_of_the_driver_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = np.zeros((1, 1, 4, 8), np.float16)
    driver = MemoryDriver(code=700)
    monkeypatch.setattr(cuda_driver, "_driver", lambda: driver)
    with pytest.raises(EngineFailed, match="CUDA error 700"):
        RowsOnGpu(memory.ctypes.data, 1, 4, 16).read(0, memory.copy())
    assert driver.contexts == 0


def test_rows_that_are_scattered_are_refused() -> None:
    memory = np.zeros((1, 2, 4, 8), np.float16)
    with pytest.raises(ValueError, match="side by side"):
        RowsOnGpu(memory.ctypes.data, 2, 4, 16).read(0, memory[:, :, :2])
