"""What a model would run on. A GPU is tried in a process that ends afterwards: what CUDA takes goes with it"""

from __future__ import annotations

import multiprocessing
from pathlib import Path

from app.errors import EngineFailed, PinciteError
from app.inference.cuda_driver import NoGpu, name_of_first_gpu
from app.inference.gpu_build import tell_device
from app.inference.runtime import Device, choose_device

_LONGEST_S = 120.0


def try_device(asked: str, gpu_folder: Path | None) -> Device:
    """`choose_device`, as the engine's process will find it. Raises what that raises; EngineFailed if the process dies.

    `gpu_folder`: see gpu_build.py; None: no libraries for GPUs were fetched.
    """
    if asked == "cpu" or not _has_gpu():
        return choose_device(asked)  # which has nothing to load
    context = multiprocessing.get_context("spawn")
    connection, childs_end = context.Pipe(duplex=False)
    process = context.Process(target=tell_device, args=(childs_end, asked, gpu_folder), daemon=True)
    process.start()
    childs_end.close()
    try:
        answer = connection.recv() if connection.poll(_LONGEST_S) else None
    except (OSError, EOFError):
        answer = None
    finally:
        process.kill()
        process.join()
        connection.close()
    if isinstance(answer, PinciteError):
        raise answer
    if not isinstance(answer, Device):
        if asked == "gpu":
            raise EngineFailed("The model cannot run on a GPU: the process that tried it ended without an answer.")
        cpu = choose_device("cpu")
        return Device("cpu", cpu.name, "CPU: the process that tried the GPU ended without an answer")
    return answer


def _has_gpu() -> bool:
    """Whether the driver names a GPU; it is asked for no more."""
    try:
        name_of_first_gpu()
    except NoGpu:
        return False
    return True
