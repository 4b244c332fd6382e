"""`pincite models catalogue`: the Gemma 3 models that can be had, and which of them suits this machine"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable

from app.assistant.records import Stage
from app.commands.values import gigabytes
from app.errors import UsageError
from app.inference.device_trial import try_device
from app.models.advice import Advice, advise, best_of
from app.models.catalogue import LICENCE, catalogue
from app.models.gpu_libraries import gpu_folder
from app.models.machine_speed import MachineSpeed, kept_speed, machine_name, measure_speed
from app.models.outlook import place_and_memory
from app.models.starter import ensure_starter
from app.models.store import list_models
from app.paths import Paths
from app.terminal import ProgressLine, print_result

CancelCheck = Callable[[], bool]
GIGABYTE = 1_000_000_000


def add_catalogue_options(command: argparse.ArgumentParser) -> None:
    """Declare the action's arguments."""
    command.add_argument("--pretrained", action="store_true", help="also the models that were not tuned to answer")
    command.add_argument("--measure", action="store_true", help="measure this machine's speed now, with the starter")
    command.add_argument("--memory", type=gigabytes, metavar="GB", help="memory it may take; if not said, what is free")


def run_catalogue(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelCheck) -> int:
    """Print the catalogue, the best fit first. Raises UsageError, EngineFailed, ExportFailed, Cancelled."""
    if options.memory is not None and not options.memory > 0:
        raise UsageError("The memory must be above 0 GB.")
    asked = None if options.memory is None else int(options.memory * GIGABYTE)
    device = try_device("auto", gpu_folder(paths))
    where, available = place_and_memory(device, asked)
    speed = _speed(options, paths, machine_name(device), progress, cancelled)
    installed = {model.name for model in list_models(paths) if not model.problem}
    advice = advise(paths, catalogue(pretrained=options.pretrained), speed, installed, where=where, available=available)
    progress.clear()
    if options.json:
        listed = {
            "best": best_of(advice) or None,
            "where": machine_name(device),
            "models": [one.to_json() for one in advice],
        }
        print_result(json.dumps(listed, ensure_ascii=False))
        return 0
    lines = [line for one in advice for line in _lines(one, is_best=one.entry.name == best_of(advice))]
    measured = (
        "" if speed else " Speed is not measured yet: pincite models catalogue --measure does it, in under a minute."
    )
    print_result("\n".join([*lines, "", f"Licence of all: {LICENCE}.{measured}"]))
    return 0


def _speed(
    options: argparse.Namespace, paths: Paths, where: str, progress: ProgressLine, cancelled: CancelCheck
) -> MachineSpeed | None:
    if not options.measure:
        return kept_speed(paths, where)
    folder = ensure_starter(
        paths,
        lambda done, total, text: progress.show(Stage(f"Preparing the starter model: {text}", done, total)),
        cancelled,
    )

    def on_step(text: str) -> None:
        progress.show(Stage(f"Measuring this machine's speed: {text}", 0, 0))

    return measure_speed(paths, folder, where, on_step, cancelled)


def _lines(one: Advice, *, is_best: bool) -> list[str]:
    entry = one.entry
    mark = " (best here)" if is_best else ""
    installed = " (installed)" if one.installed else ""
    form = "QAT Q4_0" if entry.name.endswith("q4_0") else "bf16, kept in 8 bits"
    tuned = "instruction-tuned" if entry.instruction_tuned else "pretrained"
    eyes = "text and images" if entry.vision else "text only"
    doubts = f"; not verified: {', '.join(entry.unverified)}" if entry.unverified else ""
    return [
        f"{entry.name}{mark}{installed}",
        f"    {entry.title}, {tuned}, {form}, {eyes}, {entry.languages},"
        f" {entry.config.max_position_embeddings:,} tokens, download about {entry.download_bytes / 1e9:.1f} GB{doubts}",
        f"    {one.verdict}",
    ]
