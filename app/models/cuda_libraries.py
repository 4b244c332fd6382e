"""Which of the libraries that CUDA needs are on this machine, and whether wheels brought them or the system."""

from __future__ import annotations

import ctypes.util
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

NAMES = ("cudart", "cublas", "cublasLt", "cudnn", "cufft", "curand")
"""What onnxruntime's CUDA provider is linked to (its installation page)."""


@dataclass(frozen=True, slots=True)
class CudaLibrary:
    """One library."""

    name: str
    place: str
    """"libcublas.so.12, from a wheel", "libcublas.so.12, of the system", or "not found"; never a path."""


def cuda_libraries(search: Iterable[str] | None = None) -> tuple[CudaLibrary, ...]:
    """Each library that is needed. Nothing is loaded; `search`: the folders with packages, by default Python's."""
    folders = [Path(folder) / "nvidia" for folder in (sys.path if search is None else search) if folder]
    return tuple(CudaLibrary(name, _place(name, folders)) for name in NAMES)


def _place(name: str, folders: list[Path]) -> str:
    patterns = (
        f"*/lib/lib{name}.so*",
        f"*/bin/{name}64_*.dll",
        f"*/bin/x86_64/{name}64_*.dll",
        f"*/lib/x64/{name}*.dll",
    )
    for folder in folders:
        for pattern in patterns:
            if found := sorted(folder.glob(pattern)):
                return f"{found[0].name}, from a wheel"
    if found_here := ctypes.util.find_library(name):
        return f"{Path(found_here).name}, of the system"
    return "not found"
