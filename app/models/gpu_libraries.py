"""What models need to run on an NVIDIA GPU, whether it is here, and fetching what is missing, when the user asks.

data/gpu/libraries/    what was fetched, as a folder of packages: nvidia/…, onnxruntime/ where the app's own has no CUDA
                       part, the licences, and notes.json, which says what they fit
data/gpu/…             what is on its way (wheel_child.py)

The app's own onnxruntime is never touched: if what was fetched fails, or is of another version, the CPU answers as
before.
Which processes load it: app/inference/gpu_build.py.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.errors import EngineFailed
from app.inference.cuda_driver import Gpu, NoGpu, driver_version, list_gpus
from app.inference.device_trial import try_device
from app.inference.runtime import Device, cuda_of_build, has_cuda_part, runtime_version
from app.log import get_log
from app.models.cuda_libraries import CudaLibrary, cuda_libraries
from app.models.download import PATIENCE, DownloadProgress, progress_of_child
from app.models.wheel_choice import WantedWheel
from app.outside.web_address import check_setting
from app.paths import Paths, storage_error

INDEX_VARIABLE, INDEX = "PINCITE_PACKAGE_INDEX", "https://pypi.org/simple"
"""Environment variable that names another package index, and the one that is asked otherwise. It answers in JSON."""
CUDA_TERMS = "https://docs.nvidia.com/cuda/eula/"
CUDNN_TERMS = "https://docs.nvidia.com/deeplearning/cudnn/latest/reference/eula.html"
LICENCE = (
    f"CUDA's libraries are NVIDIA's, under the NVIDIA CUDA Toolkit End User License Agreement ({CUDA_TERMS}), cuDNN"
    f" under the NVIDIA cuDNN Software License Agreement ({CUDNN_TERMS}); ONNX Runtime is Microsoft's, under the MIT"
    " License. Fetching them means that you accept these."
)
SIZES = {
    "nvidia-cuda-runtime": 3,
    "nvidia-cublas": 439,
    "nvidia-curand": 77,
    "nvidia-cudnn-cu13": 517,
    "nvidia-cuda-nvrtc": 58,
    "onnxruntime-gpu": 256,
}
"""Megabytes of each wheel for Linux, as of November 2026; what it is today, the index tells."""
OLDEST_CAPABILITY = {13: (7, 5)}
"""CUDA's major version, and the least that a GPU must be able to compute. Source: CUDA 13.0 release notes."""
OLDEST_DRIVER = {13: {"linux": "580", "win32": "580"}}
"""The same for the driver."""

_LOG = get_log("models")


@dataclass(frozen=True, slots=True, kw_only=True)
class GpuState:
    """What there is, without any connection."""

    gpus: tuple[Gpu, ...]
    driver: str
    """The driver's number; empty if there is none or it does not say."""
    cuda: str
    """The CUDA that the installed onnxruntime was built for; empty: none."""
    libraries: tuple[CudaLibrary, ...]
    has_cuda_part: bool
    """Whether the onnxruntime that models would run with can use CUDA."""
    fetched: bool
    """Whether libraries were fetched for this version of the app."""
    stale: bool
    """Whether libraries lie there that were fetched for another version: they are not used."""
    problem: str
    """Why fetching would not help, a sentence; empty if it would, or nothing is missing."""

    @property
    def wanted(self) -> tuple[WantedWheel, ...]:
        """The wheels that bring what is missing, each once."""
        wheels = [] if self.has_cuda_part else [_onnxruntime()]
        wheels += [library.wheel for library in self.libraries if not library.usable]
        return tuple(dict.fromkeys(wheels))

    @property
    def download_bytes(self) -> int:
        """About how much would be fetched."""
        return sum(SIZES.get(wheel.package, 100) for wheel in self.wanted) * 1_000_000

    def to_json(self) -> dict[str, Any]:
        """What `pincite models gpu --json` prints."""
        libraries = {library.name: {"place": library.place, "usable": library.usable} for library in self.libraries}
        return {
            "gpus": [asdict(gpu) for gpu in self.gpus],
            "driver": self.driver,
            "cuda": self.cuda,
            "onnxruntime_has_cuda": self.has_cuda_part,
            "libraries": libraries,
            "fetched": self.fetched,
            "stale": self.stale,
            "missing": [wheel.package for wheel in self.wanted],
            "download_bytes": self.download_bytes,
            "problem": self.problem,
            "licence": LICENCE,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class GpuFetched:
    """The end: the libraries are in their place, and were tried."""

    folder: Path
    device: Device
    """What models run on from now on, and why."""


def gpu_folder(paths: Paths) -> Path | None:
    """The libraries that were fetched for this version of the app; None if there are none. See `EngineOptions`."""
    folder = paths.gpu / "libraries"
    try:
        notes = json.loads((folder / "notes.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return folder if notes == _notes() else None


def gpu_state(paths: Paths) -> GpuState:
    """Look at GPUs, driver and libraries. Nothing is loaded or asked but the driver."""
    fetched = gpu_folder(paths)
    folders = [*sys.path, *([str(fetched)] if fetched else [])]
    cuda = cuda_of_build()
    has_part = has_cuda_part() or (fetched is not None and (fetched / "onnxruntime").is_dir())
    libraries = cuda_libraries(cuda, folders) if cuda else ()
    try:
        gpus, problem = list_gpus(), ""
    except NoGpu as reason:
        gpus, problem = (), f"No NVIDIA GPU can be used here: {reason}."
    return GpuState(
        gpus=gpus,
        driver=driver_version() if gpus else "",
        cuda=cuda,
        libraries=libraries,
        has_cuda_part=has_part,
        fetched=fetched is not None,
        stale=fetched is None and (paths.gpu / "libraries").is_dir(),
        problem=problem or what_is_in_the_way(gpus[0], cuda),
    )


def what_is_in_the_way(gpu: Gpu, cuda: str) -> str:
    """Why libraries would not help this GPU, a sentence; empty if they do."""
    if not cuda:
        return "On this kind of machine Pincite runs models on the CPU only."
    needed = int(cuda.partition(".")[0])
    if int(gpu.driver_cuda.partition(".")[0]) < needed:
        newer = OLDEST_DRIVER.get(needed, {}).get(sys.platform, "")
        return (
            f"The NVIDIA driver is too old: it knows CUDA {gpu.driver_cuda}, and CUDA {needed} is needed."
            f" Update the driver{f' to {newer} or newer' if newer else ''}, then try again."
        )
    if (0, 0) < gpu.capability < OLDEST_CAPABILITY.get(needed, (0, 0)):
        return (
            f"The {gpu.name} is too old for CUDA {needed}, which runs on GPUs from 2018 on (GTX 16, RTX 20)."
            " Models run on the CPU."
        )
    return ""


def fetch_gpu_libraries(paths: Paths, cancelled: Callable[[], bool]) -> Iterator[DownloadProgress | GpuFetched]:
    """Fetch what is missing, unpack it, and try the GPU. Ends with `GpuFetched`, whose device says what came of it.

    What an interrupted try brought is gone on with. Raises EngineFailed if libraries would not help here, HubFailed,
    DownloadDamaged, NoSpace, LibraryUnusable, Cancelled.
    """
    state = gpu_state(paths)
    if state.problem:
        raise EngineFailed(state.problem)
    wanted = _all_that_was_missing(paths, state)
    if wanted:
        index = os.environ.get(INDEX_VARIABLE, "").strip() or INDEX
        check_setting(f"The environment variable {INDEX_VARIABLE}", index)
        question = {
            "index": index,
            "folder": str(paths.gpu),
            "wanted": [asdict(wheel) for wheel in wanted],
            "notes": _notes(),
            "patience": PATIENCE,
        }
        for event in progress_of_child("app.models.wheel_child", question, cancelled):
            if isinstance(event, DownloadProgress):
                yield event
        _LOG.event("gpu_libraries_fetched")
    yield GpuFetched(folder=paths.gpu / "libraries", device=try_device("auto", gpu_folder(paths)))


def bytes_kept(paths: Paths) -> int:
    """Bytes of a fetch that was interrupted: the next one goes on with them."""
    return sum(path.stat().st_size for path in (paths.gpu / "wheels").glob("*") if path.is_file())


def discard_download(paths: Paths) -> int:
    """Delete what came of an interrupted fetch; returns the bytes that are free again. Raises LibraryUnusable."""
    size = bytes_kept(paths)
    try:
        if (paths.gpu / "wheels").exists():
            shutil.rmtree(paths.gpu / "wheels")
        (paths.gpu / "plan.json").unlink(missing_ok=True)
    except OSError as error:
        raise storage_error(error, f"What was fetched to {paths.gpu} cannot be deleted") from error
    return size


def delete_gpu_libraries(paths: Paths) -> int:
    """Delete what was fetched and what is on its way; returns the bytes that are free again. Raises LibraryUnusable.

    Nothing happens to libraries of the system. A model that runs with them keeps them until it ends.
    """
    if not paths.gpu.exists():
        return 0
    size = sum(path.stat().st_size for path in paths.gpu.rglob("*") if path.is_file() and not path.is_symlink())
    try:
        shutil.rmtree(paths.gpu)
    except OSError as error:
        raise storage_error(error, f"The libraries in {paths.gpu} cannot be deleted") from error
    return size


def _all_that_was_missing(paths: Paths, state: GpuState) -> tuple[WantedWheel, ...]:
    """With a part missing, all that this folder is to hold: it is made anew as a whole."""
    if not state.wanted or not state.fetched:
        return state.wanted
    without = cuda_libraries(state.cuda)
    wheels = [] if has_cuda_part() else [_onnxruntime()]
    return tuple(dict.fromkeys([*wheels, *(library.wheel for library in without if not library.usable)]))


def _onnxruntime() -> WantedWheel:
    """Of the same version: other ones may compute other last digits, and were not tried with these graphs."""
    return WantedWheel(package="onnxruntime-gpu", versions=f"=={runtime_version()}")


def _notes() -> dict[str, str]:
    """What fetched libraries fit."""
    python = f"{sys.implementation.name} {sys.version_info[0]}.{sys.version_info[1]}"
    return {"onnxruntime": runtime_version(), "cuda": cuda_of_build(), "python": python, "system": sys.platform}
