"""Makes a process that is about to load onnxruntime use the libraries for NVIDIA GPUs that were fetched for it.

    FOLDER/onnxruntime/     with CUDA: loaded in place of the app's own, where that came without (the packages do)
    FOLDER/nvidia/*/lib/    CUDA's libraries (on Windows: bin)

This module is light: processes load it before onnxruntime, and a choice that comes later would be none. Only processes
that run a model load what was fetched; all others keep what the app came with.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib
import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.inference.requests import EngineOptions

LOAD_ORDER = ("cudart", "nvrtc-builtins", "nvrtc", "cublasLt", "cublas", "curand", "cudnn")
"""What others need comes first; what cudnn needs of its own, it finds beside itself."""


def run_engine(connection: Connection, folder: Path, options: EngineOptions) -> None:
    """Where the engine's process begins. The model is opened while the rest of the engine is imported."""
    _silence_output()
    if options.gpu_folder is not None and options.device != "cpu":
        use_fetched(options.gpu_folder)
    from app.inference.graph_opening import begin_to_open

    opening = begin_to_open(folder, options)
    from app.inference.engine_child import answer_parent

    answer_parent(connection, folder, options, opening)


def _silence_output() -> None:
    """Native libraries write to the descriptors themselves; a window's or a pipe's reader must not see it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        with contextlib.suppress(OSError):
            os.dup2(nowhere, descriptor)


def tell_device(connection: Connection, asked: str, gpu_folder: Path | None) -> None:
    """Where a process begins that tries what a model would run on; it sends a Device or an error."""
    _silence_output()
    if gpu_folder is not None:
        use_fetched(gpu_folder)
    from app.errors import PinciteError
    from app.inference.runtime import choose_device

    try:
        connection.send(choose_device(asked))
    except PinciteError as error:
        connection.send(error)


def use_fetched(folder: Path) -> None:
    """Have onnxruntime and CUDA's libraries come from a folder. What cannot be loaded is passed over.

    If the onnxruntime there does not load, the app's own is used as before.
    """
    for library in fetched_libraries(folder):
        with contextlib.suppress(OSError):  # the driver is older, or the file damaged: onnxruntime will say so
            ctypes.CDLL(str(library))
    if (folder / "onnxruntime").is_dir() and "onnxruntime" not in sys.modules:
        finder = _InFolder(folder)
        sys.meta_path.insert(0, finder)
        try:
            importlib.import_module("onnxruntime")
        except Exception:  # whatever is wrong with it, the app's own worked before
            sys.meta_path.remove(finder)
            for name in [name for name in sys.modules if name.partition(".")[0] == "onnxruntime"]:
                del sys.modules[name]


def fetched_libraries(folder: Path) -> list[Path]:
    """CUDA's libraries in a folder, in the order in which they can be loaded."""
    found = []
    for name in LOAD_ORDER:
        for pattern in (f"lib/lib{name}.so.*", f"bin/{name}64_*.dll", f"bin/*/{name}64_*.dll", f"bin/*/{name}_*.dll"):
            found += sorted((folder / "nvidia").glob(f"*/{pattern}"))
    return [path for place, path in enumerate(found) if path not in found[:place]]


class _InFolder(MetaPathFinder):
    """Finds onnxruntime in a folder, and nothing else."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """See MetaPathFinder. Parts of the package are looked for where the package lies."""
        if fullname == "onnxruntime":
            return PathFinder.find_spec(fullname, [str(self._folder)])
        if fullname.startswith("onnxruntime.") and path is not None:
            return PathFinder.find_spec(fullname, path)
        return None
