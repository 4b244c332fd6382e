"""What decides how fast models run here, and why, as facts to paste into a bug report: no paths, no names, no texts."""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from app import __version__
from app.errors import PinciteError
from app.inference.device_trial import try_device
from app.inference.encoder_weights import find_weights
from app.inference.model_files import READER, Manifest, read_manifest
from app.inference.runtime import (
    Device,
    available_providers,
    choose_device,
    default_threads,
    integer_products_are_exact,
    runtime_version,
)
from app.models.catalogue import find_entry
from app.models.fit import fit_of_model
from app.models.gpu_libraries import gpu_folder, gpu_state
from app.models.machine_speed import kept_speed, machine_name
from app.models.starter import STARTER_NAME, starter_folder
from app.models.store import find_model
from app.paths import Paths
from app.settings import SERVER, Settings

FEATURES = (
    *("avx2", "fma", "f16c", "avx512f", "avx512_vnni", "avx_vnni", "avx512_bf16", "amx_int8", "amx_bf16"),
    *("asimd", "asimddp", "i8mm", "bf16", "sve"),
)
"""Of a processor: what ONNX Runtime's products look for, on Intel and AMD, and on ARM."""
VARIABLES = ("OMP_NUM_THREADS", "CUDA_VISIBLE_DEVICES", "LD_LIBRARY_PATH", "PINCITE_DATA_DIR", "HF_ENDPOINT")


@dataclass(frozen=True, slots=True)
class Fact:
    """One line."""

    group: str
    """"program", "processor", "memory", "gpu", "model", "folders"."""
    name: str
    value: str


def examine(paths: Paths, settings: Settings) -> Iterator[Fact]:
    """Every fact, each as it is found. Never raises for what is wrong here: that is what it says."""
    yield from _program()
    yield from _processor(settings)
    memory, swap = psutil.virtual_memory(), psutil.swap_memory()
    yield Fact("memory", "in all", _gigabytes(memory.total))
    yield Fact("memory", "free for programs", _gigabytes(memory.available))
    yield Fact("memory", "swap in use", _gigabytes(swap.used))
    device = _device(paths, settings)
    yield from _gpu(paths, device)
    yield from _model(paths, settings, device)
    yield from _folders(paths)
    for name in VARIABLES:
        if name in os.environ:
            value = os.environ[name] if re.fullmatch(r"[\d,]+", os.environ[name]) else "set"
            yield Fact("program", f"variable {name}", value)


def without_paths(text: str) -> str:
    """A text of the system with the folders of each path taken out: /home/me/lib/libcublas.so as …/libcublas.so."""
    for folder in (str(Path.home()), sys.prefix):
        text = text.replace(folder, "…")
    return re.sub(r"(?<!\w)(?:[A-Za-z]:)?…?[\\/](?:[^\s\\/:'\"()]+[\\/])*(?=[^\s\\/:'\"()]+)", "…/", text)


def _program() -> Iterator[Fact]:
    packaged = ", packaged" if getattr(sys, "frozen", False) else ""
    yield Fact("program", "Pincite", f"{__version__}{packaged}")
    yield Fact("program", "Python", f"{platform.python_version()}, {platform.python_implementation()}")
    yield Fact("program", "system", f"{platform.system()} {platform.release()}, {platform.machine()}")
    yield Fact("program", "onnxruntime", f"{runtime_version()}, built for {', '.join(available_providers())}")
    without = "by words and the sentence encoder alone: no weights of the passage encoder are installed"
    yield Fact("program", "passages are found", "by all encoders" if find_weights() else without)


def _processor(settings: Settings) -> Iterator[Fact]:
    device = choose_device("cpu")
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else psutil.cpu_count()
    yield Fact("processor", "name", device.name)
    cores = f"{psutil.cpu_count(logical=False)} physical, {psutil.cpu_count()} logical, {allowed} for this program"
    yield Fact("processor", "cores", cores)
    threads = settings.threads or default_threads()
    why = "the settings say so" if settings.threads else "as many as physical cores, at most 8"
    yield Fact("processor", "threads of the model", f"{threads}, {why}")
    yield Fact("processor", "features", ", ".join(_features()) or "not told by this system")
    exact = "right" if integer_products_are_exact() else "may overflow: weights are multiplied in a slower way"
    yield Fact("processor", "products of bytes", exact)
    yield Fact("processor", "load", _load())


def _load() -> str:
    try:
        return ", ".join(f"{load:.1f}" for load in psutil.getloadavg())
    except (OSError, RuntimeError):  # a Windows whose performance counters are switched off
        return "not told by this system"


def _features() -> list[str]:
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    found = re.search(r"^(?:flags|Features)\s*:(.*)$", text, re.MULTILINE)
    return [name for name in FEATURES if found and name in found[1].split()]


def _device(paths: Paths, settings: Settings) -> Device | PinciteError:
    """What models run on, or why on nothing."""
    try:
        return try_device(settings.device, gpu_folder(paths))
    except PinciteError as error:
        return error


def _gpu(paths: Paths, device: Device | PinciteError) -> Iterator[Fact]:
    state = gpu_state(paths)
    for number, gpu in enumerate(state.gpus):
        driver = f"driver {state.driver or 'unknown'} for CUDA {gpu.driver_cuda}"
        yield Fact("gpu", f"number {number}", f"{gpu.name}, {_gigabytes(gpu.memory)}, {driver}")
    if state.problem:
        yield Fact("gpu", "NVIDIA", without_paths(state.problem))
    if state.cuda:
        yield Fact("gpu", f"onnxruntime's part for CUDA {state.cuda}", "there" if state.has_cuda_part else "missing")
    for library in state.libraries:
        yield Fact("gpu", library.name, library.place)
    if state.fetched or state.stale:
        yield Fact("gpu", "fetched libraries", "used" if state.fetched else "of another version, not used")
    where = device.reason if isinstance(device, Device) else f"nothing: {device}"
    yield Fact("gpu", "models run on", without_paths(where))


def _model(paths: Paths, settings: Settings, device: Device | PinciteError) -> Iterator[Fact]:
    if settings.model.startswith(SERVER):
        yield Fact("model", "which", "a server's, which was named; none runs here")
        return
    yield Fact("model", "caches", settings.cache)
    is_starter = settings.model in ("", STARTER_NAME)
    if is_starter and not starter_folder(paths).exists():
        yield Fact("model", "which", f"{STARTER_NAME}, which is prepared when it is used for the first time")
        return
    try:
        folder = starter_folder(paths) if is_starter else find_model(paths, settings.model)
        manifest = read_manifest(folder)
    except PinciteError as error:
        yield Fact("model", "not usable", f"{type(error).__name__}: it is not here, or damaged")
        return
    yield Fact("model", "which", _name_of(folder, manifest))
    tuned = "instruction-tuned" if manifest.instruction_tuned else "pretrained"
    size = sum(entry.size for entry in manifest.files.values())
    columns = ", also in columns of int8" if READER in manifest.files else ""
    images = "text and images" if manifest.vision else "text only"
    yield Fact("model", "what", f"{tuned}, {images}, weights {manifest.weights}{columns}, {_gigabytes(size)}")
    fit = fit_of_model(manifest)
    yield Fact("model", "memory on the CPU", f"{_gigabytes(fit.need.peak)} with all of {fit.longest:,} tokens")
    yield Fact("model", "largest context that fits", f"{fit.largest_context:,}, with int8 {fit.largest_context_int8:,}")
    if isinstance(device, Device) and (speed := kept_speed(paths, machine_name(device))) is not None:
        measured = (
            f"reads {speed.reading:.0f}, by columns {speed.reading_columns:.0f}, writes {speed.writing:.0f} tokens/s"
        )
        yield Fact("model", "measured here with 270M", measured)


def _name_of(folder: Path, manifest: Manifest) -> str:
    """Names that users gave are not told."""
    known = folder.name == STARTER_NAME or find_entry(folder.name) is not None
    layers = f"{manifest.config.num_hidden_layers} layers of {manifest.config.hidden_size}"
    return f"{folder.name}, {layers}" if known else f"not of the catalogue, {layers}"


def _folders(paths: Paths) -> Iterator[Fact]:
    places = {"data": paths.data, "models": paths.models, "cache": paths.cache, "settings": paths.config}
    for name, folder in places.items():
        there = next(parent for parent in (folder, *folder.parents) if parent.exists())
        state = "there" if there == folder else "not made yet"
        writable = "writable" if os.access(there, os.W_OK) else "NOT writable"
        free = _gigabytes(shutil.disk_usage(there).free)
        yield Fact("folders", name, f"{state}, {writable}, {free} free, {_file_system(there)}")


def _file_system(folder: Path) -> str:
    """The kind of file system: a network drive is slow, and locks badly."""
    best, kind = 0, "file system unknown"
    for part in psutil.disk_partitions(all=True):
        if folder.resolve().is_relative_to(part.mountpoint) and len(part.mountpoint) >= best:
            best, kind = len(part.mountpoint), part.fstype or kind
    return kind


def _gigabytes(count: int) -> str:
    return f"{count / 1e9:.1f} GB"
