"""Asks the NVIDIA driver whether there is a GPU: onnxruntime, asked in vain, would complain on stderr."""

from __future__ import annotations

import ctypes
import sys

_LIBRARY = {"linux": "libcuda.so.1", "win32": "nvcuda.dll"}


class NoGpu(Exception):
    """There is no usable NVIDIA GPU; the text says why, in words that fit after "CPU: "."""


def name_of_first_gpu() -> str:
    """Name of the first CUDA device, such as "NVIDIA GeForce RTX 4070". Raises NoGpu.

    Source: CUDA driver API, cuInit, cuDeviceGetCount, cuDeviceGet, cuDeviceGetName.
    """
    if sys.platform not in _LIBRARY:
        raise NoGpu("NVIDIA GPUs are used on Linux and Windows only")
    try:
        driver = ctypes.CDLL(_LIBRARY[sys.platform])
    except OSError:
        raise NoGpu("no NVIDIA driver found") from None
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
