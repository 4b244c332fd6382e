"""What is asked of the NVIDIA driver itself: whether there is a GPU, and memory there whose rows are read and written.

onnxruntime, asked in vain for a GPU, would complain on stderr; its buffers are copied whole only.
"""

from __future__ import annotations

import ctypes
import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from app.errors import EngineFailed

_LIBRARY = {"linux": "libcuda.so.1", "win32": "nvcuda.dll"}
_MANAGEMENT = {"linux": "libnvidia-ml.so.1", "win32": "nvml.dll"}
_CAPABILITY_MAJOR, _CAPABILITY_MINOR = 75, 76
"""CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR and _MINOR."""


class NoGpu(Exception):
    """There is no usable NVIDIA GPU; the text says why, in words that fit after "CPU: "."""


def name_of_first_gpu() -> str:
    """Name of the first CUDA device, such as "NVIDIA GeForce RTX 4070". Raises NoGpu.

    Source: CUDA driver API, cuInit, cuDeviceGetCount, cuDeviceGet, cuDeviceGetName.
    """
    driver = _driver()
    if (code := driver.cuInit(0)) != 0:
        raise NoGpu(f"the NVIDIA driver does not start (CUDA error {code})")
    count = ctypes.c_int()
    if driver.cuDeviceGetCount(ctypes.byref(count)) != 0 or count.value == 0:
        raise NoGpu("the NVIDIA driver reports no GPU")
    device = ctypes.c_int()
    name = ctypes.create_string_buffer(256)
    if driver.cuDeviceGet(ctypes.byref(device), 0) != 0 or driver.cuDeviceGetName(name, len(name), device) != 0:
        raise NoGpu("the NVIDIA driver does not answer")
    return name.value.decode(errors="replace")


@dataclass(frozen=True, slots=True)
class Gpu:
    """One NVIDIA GPU, as the driver describes it."""

    name: str
    memory: int
    """Bytes, in use or not."""
    driver_cuda: str
    """The newest CUDA that the driver knows, such as "13.0"."""
    capability: tuple[int, int]
    """What it can compute, in NVIDIA's count: (7, 5) is Turing; (0, 0) if the driver does not say."""


def list_gpus() -> tuple[Gpu, ...]:
    """All NVIDIA GPUs; the first is the one that is used. Raises NoGpu if there is none, with the reason.

    Source: CUDA driver API, cuDeviceTotalMem_v2, cuDriverGetVersion (1000 major + 10 minor), cuDeviceGetAttribute.
    """
    name_of_first_gpu()
    driver, version, count = _driver(), ctypes.c_int(), ctypes.c_int()
    driver.cuDriverGetVersion(ctypes.byref(version))
    driver.cuDeviceGetCount(ctypes.byref(count))
    known = f"{version.value // 1000}.{version.value % 1000 // 10}"
    gpus = []
    for number in range(count.value):
        device, name, memory = ctypes.c_int(), ctypes.create_string_buffer(256), ctypes.c_size_t()
        if driver.cuDeviceGet(ctypes.byref(device), number) != 0:
            continue
        driver.cuDeviceGetName(name, len(name), device)
        driver.cuDeviceTotalMem_v2(ctypes.byref(memory), device)
        major, minor = ctypes.c_int(), ctypes.c_int()
        driver.cuDeviceGetAttribute(ctypes.byref(major), _CAPABILITY_MAJOR, device)
        driver.cuDeviceGetAttribute(ctypes.byref(minor), _CAPABILITY_MINOR, device)
        capability = (major.value, minor.value)
        gpus.append(Gpu(name.value.decode(errors="replace"), memory.value, known, capability))
    return tuple(gpus)


def driver_version() -> str:
    """The NVIDIA driver's own number, such as "580.65.06"; empty if it does not say.

    Source: NVML, nvmlInit_v2, nvmlSystemGetDriverVersion.
    """
    try:
        library = ctypes.CDLL(_MANAGEMENT[sys.platform])
        text = ctypes.create_string_buffer(80)
        if library.nvmlInit_v2() != 0:
            return ""
        known = library.nvmlSystemGetDriverVersion(text, len(text)) == 0
        library.nvmlShutdown()
    except (OSError, KeyError, AttributeError):
        return ""
    return text.value.decode(errors="replace") if known else ""


@dataclass(frozen=True, slots=True)
class RowsOnGpu:
    """Where the rows of a buffer [H, C, row] lie: H heads, each C rows of `row_bytes` bytes."""

    address: int
    heads: int
    held: int
    row_bytes: int

    def read(self, start: int, array: NDArray[Any]) -> None:
        """Copy rows from `start` on into an array [1, H, R, D] of the process, after all that was begun before.

        Raises EngineFailed.
        """
        self._copy(start, array, to_gpu=False)

    def write(self, start: int, array: NDArray[Any]) -> None:
        """Copy an array [1, H, R, D] of the process to the rows from `start` on. Raises EngineFailed."""
        self._copy(start, array, to_gpu=True)

    def _copy(self, start: int, array: NDArray[Any], *, to_gpu: bool) -> None:
        """One head's rows lie side by side, so this is a copy of H lines, one head's memory apart on the GPU."""
        width = array.shape[2] * self.row_bytes
        if width == 0:
            return
        if not array.flags.c_contiguous:
            raise ValueError("the array's rows must lie side by side")
        here = {"MemoryType": _HOST, "Host": array.ctypes.data, "Pitch": width}
        there = {"MemoryType": _DEVICE, "Device": self.address, "Pitch": self.held * self.row_bytes}
        there["XInBytes"] = start * self.row_bytes
        copy = _Copy(WidthInBytes=width, Height=self.heads)
        for prefix, place in (("src", here if to_gpu else there), ("dst", there if to_gpu else here)):
            for name, value in place.items():
                setattr(copy, prefix + name, value)
        driver = _driver()
        with _context(driver):
            _check(driver.cuCtxSynchronize())
            _check(driver.cuMemcpy2D_v2(ctypes.byref(copy)))


class GpuMemory:
    """Memory of the first GPU, all zeros, for as long as this object lives.

    onnxruntime would take it from an arena that grows by doubling, and fill it from as much memory of the process.
    """

    def __init__(self, size: int) -> None:
        """Take `size` bytes. Raises EngineFailed, also if there are not so many."""
        driver, address = _driver(), ctypes.c_uint64()
        with _context(driver):
            if (code := driver.cuMemAlloc_v2(ctypes.byref(address), _SIZE(size))) == _OUT_OF_MEMORY:
                raise EngineFailed("There is not enough memory on the GPU for so long a context.")
            _check(code)
            self._free = weakref.finalize(self, _free, driver, address.value)
            _check(driver.cuMemsetD8_v2(address, 0, _SIZE(size)))
        self.address: int = address.value


def _free(driver: Any, address: int) -> None:
    with _context(driver):
        driver.cuMemFree_v2(ctypes.c_uint64(address))


_OUT_OF_MEMORY = 2
_HOST, _DEVICE = 1, 2
_SIZE, _POINTER = ctypes.c_size_t, ctypes.c_void_p


class _Copy(ctypes.Structure):
    """CUDA_MEMCPY2D of the driver API."""

    _fields_ = (
        ("srcXInBytes", _SIZE),
        ("srcY", _SIZE),
        ("srcMemoryType", ctypes.c_uint),
        ("srcHost", _POINTER),
        ("srcDevice", ctypes.c_uint64),
        ("srcArray", _POINTER),
        ("srcPitch", _SIZE),
        ("dstXInBytes", _SIZE),
        ("dstY", _SIZE),
        ("dstMemoryType", ctypes.c_uint),
        ("dstHost", _POINTER),
        ("dstDevice", ctypes.c_uint64),
        ("dstArray", _POINTER),
        ("dstPitch", _SIZE),
        ("WidthInBytes", _SIZE),
        ("Height", _SIZE),
    )


@contextmanager
def _context(driver: Any) -> Iterator[None]:
    """This thread works with the first GPU's primary context, the one that onnxruntime works with, too."""
    device, context = ctypes.c_int(), _POINTER()
    _check(driver.cuInit(0))
    _check(driver.cuDeviceGet(ctypes.byref(device), 0))
    _check(driver.cuDevicePrimaryCtxRetain(ctypes.byref(context), device))
    try:
        _check(driver.cuCtxPushCurrent_v2(context))
        try:
            yield
        finally:
            driver.cuCtxPopCurrent_v2(ctypes.byref(context))
    finally:
        driver.cuDevicePrimaryCtxRelease_v2(device)


def _check(code: int) -> None:
    if code != 0:
        raise EngineFailed(f"The GPU's memory cannot be used (CUDA error {code}).")


def _driver() -> Any:
    """The driver's library. Raises NoGpu."""
    if sys.platform not in _LIBRARY:
        raise NoGpu("NVIDIA GPUs are used on Linux and Windows only")
    try:
        return ctypes.CDLL(_LIBRARY[sys.platform])
    except OSError:
        raise NoGpu("no NVIDIA driver found") from None
