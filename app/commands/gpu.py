"""`pincite models gpu`: what an NVIDIA GPU needs here, and fetching it; `--fetch` alone opens a connection"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable

from app.assistant.records import Stage
from app.models.download import DownloadProgress
from app.models.gpu_libraries import LICENCE, GpuState, delete_gpu_libraries, fetch_gpu_libraries, gpu_state
from app.paths import Paths
from app.terminal import ProgressLine, one_line, print_result, size_words


def add_gpu_options(action: argparse.ArgumentParser) -> None:
    """Declare the action's options."""
    what = action.add_mutually_exclusive_group()
    what.add_argument("--fetch", action="store_true", help="fetch the missing libraries, under their makers' licences")
    what.add_argument("--delete", action="store_true", help="delete the libraries that were fetched")


def run_gpu(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]) -> int:
    """Say what there is, fetch, or delete."""
    if options.delete:
        freed = delete_gpu_libraries(paths)
        said = f"The libraries for GPUs are deleted; {size_words(freed)} are free again."
        print_result(json.dumps({"freed": freed}) if options.json else said)
        return 0
    if options.fetch:
        return _fetch(options, paths, progress, cancelled)
    state = gpu_state(paths)
    print_result(json.dumps(state.to_json(), ensure_ascii=False) if options.json else "\n".join(_lines(state)))
    return 0


def _fetch(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]) -> int:
    for event in fetch_gpu_libraries(paths, cancelled):
        if isinstance(event, DownloadProgress):
            progress.show(Stage(event.words, 0, 0))
        else:
            progress.clear()
            works = event.device.kind == "gpu"
            said = f"Models run on this from now on: {event.device.reason}."
            failed = f"The libraries are here, but the GPU cannot be used. Models run on this: {event.device.reason}."
            values = {"works": works, "device": event.device.name, "reason": event.device.reason}
            print_result(
                json.dumps(values, ensure_ascii=False) if options.json else one_line(said if works else failed)
            )
    return 0


def _lines(state: GpuState) -> list[str]:
    driver = f"driver {state.driver or 'unknown'}"
    lines = [
        f"{one_line(gpu.name)}, {gpu.memory / 1e9:.1f} GB, {driver} for CUDA {gpu.driver_cuda}" for gpu in state.gpus
    ]
    part = "there" if state.has_cuda_part else "missing"
    lines.append(f"onnxruntime's part for CUDA {state.cuda}: {part}" if state.cuda else "onnxruntime: without CUDA")
    lines += [f"{library.name}: {one_line(library.place)}" for library in state.libraries]
    if state.stale:
        lines.append("The libraries that were fetched are of another version of Pincite, and not used.")
    if state.problem:
        return [*lines, one_line(state.problem)]
    if state.wanted:
        lines += [
            f"Missing: {', '.join(wheel.package for wheel in state.wanted)}, about"
            f" {state.download_bytes / 1e9:.1f} GB to download. To fetch it: pincite models gpu --fetch",
            LICENCE,
        ]
        return lines
    return [*lines, "Nothing is missing. Whether the GPU computes, and why not, says: pincite doctor"]
