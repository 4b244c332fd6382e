"""`pincite fit MODEL`: how much memory a model will take, and whether it fits, before it is loaded."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from app.commands.values import file_path, gigabytes, whole_number
from app.inference.model_files import read_manifest
from app.models.checkpoints import describe_checkpoint, looks_like_checkpoint
from app.models.fit import Fit, fit_of_config, fit_of_model
from app.models.memory_need import FORMS
from app.models.store import find_model
from app.paths import Paths
from app.terminal import one_line, print_result

GIGABYTE = 1_000_000_000


def add_fit_options(command: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    command.add_argument(
        "model",
        metavar="MODEL",
        help="an installed model's name or folder; or a checkpoint: a .gguf file, a Hugging Face folder, a config.json",
    )
    command.add_argument("--weights", choices=["source", *FORMS], default="source", help="how a checkpoint is exported")
    command.add_argument("--vision", type=file_path, metavar="MMPROJ", help="the vision tower of a .gguf file")
    command.add_argument(
        "--context", type=whole_number, metavar="TOKENS", help="tokens it shall hold; all, if not said"
    )
    command.add_argument("--cache", choices=["float32", "int8"], default="float32", help="how caches are kept")
    command.add_argument("--device", choices=["gpu", "cpu"], default="cpu", help="where it shall run")
    command.add_argument("--memory", type=gigabytes, metavar="GB", help="memory it may take; if not said, what is free")


def run_fit(options: argparse.Namespace, paths: Paths, *_: object) -> int:
    """Print the verdict. Exit code 1: it does not fit. Raises ModelUnknown, ModelDamaged, ExportFailed, UsageError."""
    fit = _fit_of(options, paths, None if options.memory is None else int(options.memory * GIGABYTE))
    print_result(json.dumps(fit.to_json(), ensure_ascii=False) if options.json else describe_fit(fit))
    return 0 if fit.fits else 1


def _fit_of(options: argparse.Namespace, paths: Paths, available: int | None) -> Fit:
    where, context, cache = options.device, options.context, options.cache
    if not looks_like_checkpoint(path := Path(options.model).expanduser()):
        manifest = read_manifest(find_model(paths, options.model))
        return fit_of_model(manifest, where=where, context=context, cache=cache, available=available)
    found = describe_checkpoint(path, options.vision)
    return fit_of_config(
        found.name,
        found.config,
        found.vision,
        found.weights if options.weights == "source" else options.weights,
        weights_bytes=found.weights_bytes,
        table_bytes=found.table_bytes,
        columns=options.weights in found.columns,
        where=where,
        context=context,
        cache=cache,
        available=available,
    )


def describe_fit(fit: Fit) -> str:
    """The verdict, and under it what the memory is for."""
    need = fit.need
    rows = [
        ("the program itself", need.program),
        ("the encoders that find passages by what they mean", need.encoders),
        ("weights", need.weights),
        ("pages of the weights file in use", need.mapped),
        (f"caches of {fit.context:,} tokens, {fit.cache}", need.caches),
        ("checkpoints to come back to", need.checkpoints),
        ("working space while reading", need.working),
        ("the vision tower while it looks at an image", need.vision),
        ("at the peak", need.peak),
    ]
    table = [f"{size / 1e6:>10,.0f} MB  {what}" for what, size in rows if size]
    return "\n".join([one_line(fit.verdict), *table])
