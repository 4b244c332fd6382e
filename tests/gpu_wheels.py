"""Wheels as an index has them for a GPU, with noise in place of CUDA, and a GPU that wants them."""

from __future__ import annotations

import random

from local_index import Index, make_wheel

from app.inference.cuda_driver import Gpu

GPU = Gpu("NVIDIA Test GPU", 8 << 30, "13.0", (8, 9))
LIBRARIES = {
    "nvidia-cuda-runtime": ("nvidia_cuda_runtime-13.0.96", "nvidia/cu13/lib/libcudart.so.13"),
    "nvidia-cublas": ("nvidia_cublas-13.1.0.3", "nvidia/cu13/lib/libcublas.so.13"),
    "nvidia-curand": ("nvidia_curand-10.4.0.35", "nvidia/cu13/lib/libcurand.so.10"),
    "nvidia-cudnn-cu13": ("nvidia_cudnn_cu13-9.15.0.57", "nvidia/cudnn/lib/libcudnn.so.9"),
    "nvidia-cuda-nvrtc": ("nvidia_cuda_nvrtc-13.0.88", "nvidia/cu13/lib/libnvrtc.so.13"),
}


def wheel_of(library: str, seed: int = 0) -> bytes:
    """A wheel with one library of noise, which does not compress, and much that nobody needs."""
    extra = {"nvidia/cu13/lib/libcublasLt.so.13": b"Lt"} if "libcublas." in library else {}
    data = random.Random(seed).randbytes(40_000)
    return make_wheel(
        {
            library: data,
            **extra,
            "nvidia/cu13/include/some.h": b"#pragma once",
            "x.dist-info/licenses/License.txt": b"terms",
            "../../outside.so": b"evil",
            "/absolute.so": b"evil",
        }
    )


def fill(index: Index) -> None:
    """Put one wheel of each library into an index."""
    for seed, (package, (name, library)) in enumerate(LIBRARIES.items()):
        index.files[package] = {f"{name}-py3-none-any.whl": wheel_of(library, seed)}
