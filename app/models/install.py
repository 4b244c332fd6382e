"""Makes an installed model of a checkpoint: exported by a child process, checked, tried, and only then offered.

models/NAME          the model; appears when it has been tried, or not at all
models/.NAME.lock    held while it is made; it stays, since whoever waits for it would hold a file that is gone
models/.NAME.xyz/    where it is made; of a process that was killed, the next one deletes it, whatever it makes
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from app.errors import Cancelled, ExportFailed, LibraryBusy, NoSpace, PinciteError, UsageError
from app.inference.model_files import read_manifest, verify_checksums
from app.log import get_log
from app.models.checkpoints import UnexportedModel
from app.models.export_process import export_steps
from app.models.fit import coarse_bytes, column_bytes, form_of_unexported
from app.models.memory_need import decoder_weights, has_coarse_output, vision_weights
from app.models.starter import STARTER_NAME
from app.models.verification import keep_trial, try_model
from app.paths import Paths, make_folder, storage_error

CancelCheck = Callable[[], bool]
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,79}")
RANDOM = re.compile(r"[a-z0-9_]{8}")
"""What tempfile puts behind the name of a folder."""
SPARE_BYTES = 100_000_000
"""What is left free on the disk."""

_CHECKED = ("--verify", "--json-progress")
"""The exporter compares what it made with the NumPy reference."""
_LOG = get_log("models")


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallProgress:
    """How far the making of a model is."""

    text: str
    done: int
    """Of `total`, in units of the step's own."""
    total: int
    """0: not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """The end: the model is in its place."""

    name: str
    folder: Path


def install_model(
    paths: Paths, name: str, source: Path, vision: Path | None, weights: str, cancelled: CancelCheck
) -> Iterator[InstallProgress | Installed]:
    """Export a checkpoint where it lies, hold it to the reference, check its files, try it, and put it in its place.

    `weights` is a word of `export_onnx --weights`. Ends with `Installed`. Whatever is raised, nothing half-made is
    left. Raises UsageError (the name), LibraryBusy, ExportFailed, ModelDamaged, EngineFailed, NoSpace, LibraryUnusable,
    Cancelled.
    """
    check_name(paths, name)
    make_folder(paths.models)
    _delete_leftovers(paths.models)
    lock = FileLock(paths.models / f".{name}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise LibraryBusy(f"Another copy of Pincite is making the model {name}. Wait for it.") from None
    except OSError as error:
        raise storage_error(error, f"The model cannot be written to {paths.models}") from error
    try:
        workplace = Path(tempfile.mkdtemp(prefix=f".{name}.", dir=paths.models))
        try:
            out = workplace / name
            yield from _export(out, source, vision, weights, name, cancelled)
            yield InstallProgress(text="checking its files", done=0, total=0)
            verify_checksums(out, read_manifest(out))
            yield InstallProgress(text="trying it", done=0, total=0)
            keep_trial(out, try_model(out, cancelled))
            out.rename(paths.models / name)
        except OSError as error:
            raise storage_error(error, f"The model cannot be written to {paths.models}") from error
        finally:
            shutil.rmtree(workplace, ignore_errors=True)
    finally:
        lock.release()
    _LOG.event("model_installed")
    yield Installed(name=name, folder=paths.models / name)


def _delete_leftovers(models: Path) -> None:
    """Delete what killed processes left of models that they were making. Where one is at work, its lock is held."""
    for left in models.glob(".*/"):
        name, _, random = left.name[1:].rpartition(".")
        if not NAME.fullmatch(name) or not RANDOM.fullmatch(random):
            continue
        try:
            with FileLock(models / f".{name}.lock", timeout=0):
                shutil.rmtree(left, ignore_errors=True)
        except (Timeout, OSError):
            continue


def check_name(paths: Paths, name: str) -> None:
    """Raise UsageError unless a model of this name can be made."""
    if not NAME.fullmatch(name) or name == STARTER_NAME:
        raise UsageError(f"A model cannot be named {name[:100]!r}: letters, digits, and . _ + - are taken.")
    if (paths.models / name).exists():
        raise UsageError(f"There is a model {name} already: delete it first, or choose another name with --name.")


def name_of(label: str) -> str:
    """A model's name made of what a store calls it: "gemma3:4b" as "gemma3-4b"."""
    last = label.removesuffix(".gguf").rsplit("/", maxsplit=1)[-1]
    return re.sub(r"[^A-Za-z0-9._+-]+", "-", last).strip("-.") or "model"


def exported_bytes(model: UnexportedModel, weights: str) -> int:
    """About how large the model folder will be."""
    tower = 0 if model.vision is None else vision_weights(model.vision, model.config.hidden_size)
    form = form_of_unexported(model, weights)
    added = column_bytes(model.config) if form.columns else 0
    added += coarse_bytes(model.config) if has_coarse_output(model.config, form) else 0
    if (model.weights if weights == "source" else weights) == "source":
        return model.weights_bytes + added
    return int(form.size * decoder_weights(model.config) + form.vision_size * tower) + added


def disk_free_for(folder: Path) -> int:
    """Bytes that are free on the disk where a folder lies, or will lie."""
    return shutil.disk_usage(next(parent for parent in (folder, *folder.parents) if parent.exists())).free


def check_space(paths: Paths, needed: int) -> None:
    """Raise NoSpace if the disk of the models cannot hold so many bytes more."""
    if needed + SPARE_BYTES > (free := disk_free_for(paths.models)):
        raise NoSpace(
            f"There is not enough space on the disk: the model takes {needed / 1e9:.1f} GB, and {free / 1e9:.1f} GB are"
            " free. Free some, or choose another place with --data-dir."
        )


def _export(
    out: Path, source: Path, vision: Path | None, weights: str, name: str, cancelled: CancelCheck
) -> Iterator[InstallProgress]:
    tower = [] if vision is None else ["--vision", str(vision)]
    command = [sys.executable, "-m", "export_onnx", str(source), str(out), "--weights", weights, *_CHECKED]
    for done, total, text in export_steps([*command, *tower], cancelled, f"The model {name}"):
        yield InstallProgress(text=text, done=done, total=total)
    try:
        read_manifest(out)
    except PinciteError as error:
        raise ExportFailed(f"The model {name} could not be prepared. {error}") from error
    if cancelled():
        raise Cancelled(f"Preparing the model {name} was stopped.")
