"""Which of the libraries that CUDA needs are on this machine, and whether wheels brought them or the system.

onnxruntime's CUDA provider is linked to cudart, cublas, cublasLt and curand, and looks for cudnn and nvrtc when it
needs them (`objdump -p`, onnxruntime-gpu 1.31). cufft is for operators that no graph of ours has.
"""

from __future__ import annotations

import ctypes.util
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.models.wheel_choice import WantedWheel


@dataclass(frozen=True, slots=True)
class CudaLibrary:
    """One library."""

    name: str
    place: str
    """"libcublas.so.13, from a wheel", "libcublas.so.13, of the system", or "not found"; never a path."""
    usable: bool
    """Whether it is there in the version that is needed."""
    wheel: WantedWheel
    """What brings it."""


def cuda_libraries(cuda: str, search: Iterable[str | Path] | None = None) -> tuple[CudaLibrary, ...]:
    """Each library that is needed by CUDA `cuda`, such as "13.0". Nothing is loaded.

    `search`: the folders with packages, by default Python's.
    """
    folders = [Path(folder) / "nvidia" for folder in (sys.path if search is None else search) if str(folder)]
    major = cuda.partition(".")[0]
    needed = (
        ("cudart", major, WantedWheel(package="nvidia-cuda-runtime", versions=f"=={major}.*")),
        ("cublas", major, WantedWheel(package="nvidia-cublas", versions=f"=={major}.*")),
        ("cublasLt", major, WantedWheel(package="nvidia-cublas", versions=f"=={major}.*")),
        ("curand", "10", WantedWheel(package="nvidia-curand", versions="==10.*")),
        ("cudnn", "9", WantedWheel(package=f"nvidia-cudnn-cu{major}", versions="==9.*")),
        ("nvrtc", major, WantedWheel(package="nvidia-cuda-nvrtc", versions=f"=={major}.*")),
    )
    return tuple(CudaLibrary(name, *_place(name, version, folders), wheel) for name, version, wheel in needed)


def _place(name: str, version: str, folders: list[Path]) -> tuple[str, bool]:
    patterns = (
        f"*/lib/lib{name}.so*",
        f"*/bin/{name}64_*.dll",
        f"*/bin/x86_64/{name}64_*.dll",
        f"*/bin/x86_64/{name}_*.dll",
        f"*/lib/x64/{name}*.dll",
    )
    found = [(path.name, "from a wheel") for folder in folders for pattern in patterns for path in folder.glob(pattern)]
    if of_system := ctypes.util.find_library(name):
        found.append((Path(of_system).name, "of the system"))
    for file, where in found:
        if re.search(rf"(?:\.so\.|64_|_){version}(?:\D|$)|64_{version}\d", file):
            return f"{file}, {where}", True
    if found:
        return f"{found[0][0]}, {found[0][1]}, but version {version} is needed", False
    return "not found", False
