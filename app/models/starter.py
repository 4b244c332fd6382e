"""The built-in starter model: turned into a model folder once, at first use, by the exporter in a child process.

models/gemma-3-270m-starter          the model folder; appears complete or not at all
models/.gemma-3-270m-starter.lock    held while one process exports; the others wait
models/.gemma-3-270m-starter.xyz/    where the exporter works; moved into place, or deleted
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from app.errors import Cancelled, ExportFailed, ModelDamaged
from app.inference.model_files import read_manifest
from app.log import get_log
from app.models.export_process import run_exporter
from app.paths import Paths, make_folder, storage_error

STARTER_NAME = "gemma-3-270m-starter"
"""The name of the model folder, and what the user calls the model by."""

OnProgress = Callable[[int, int, str], None]
"""Hears of steps done, steps in all (0: unknown), and what is being done."""
CancelCheck = Callable[[], bool]

_LOG = get_log("models")
_POLL_S = 0.2


def starter_folder(paths: Paths) -> Path:
    """Where the starter model lies once it has been exported."""
    return paths.models / STARTER_NAME


def export_command(out: Path) -> list[str]:
    """The child's command line: the exporter writes the starter to `out` and prints its progress as JSON lines."""
    return [sys.executable, "-m", "export_onnx", "starter", str(out), "--json-progress"]


def ensure_starter(paths: Paths, on_progress: OnProgress, cancelled: CancelCheck) -> Path:
    """The starter's model folder. It is exported if it is not there, or cannot be used by this version.

    Two processes at once export it once: the second waits for the first, and says so through `on_progress`.
    Raises ExportFailed, NoSpace, LibraryUnusable, Cancelled; whatever is raised, nothing half-made is left.
    """
    folder = starter_folder(paths)
    if not _objection(folder):
        return folder
    make_folder(paths.models)
    with _one_at_a_time(paths, on_progress, cancelled):
        if objection := _objection(folder):  # looked at again: another process may have exported it meanwhile
            if folder.exists():
                on_progress(0, 0, f"it is made again. {objection}")
            _export(folder, on_progress, cancelled)
    return folder


def _objection(folder: Path) -> str:
    """Why a model folder cannot be used; empty if it can."""
    try:
        read_manifest(folder)
    except ModelDamaged as error:
        return str(error)
    return ""


@contextmanager
def _one_at_a_time(paths: Paths, on_progress: OnProgress, cancelled: CancelCheck) -> Iterator[None]:
    lock = FileLock(paths.models / f".{STARTER_NAME}.lock")
    said = False
    while not lock.is_locked:
        try:
            lock.acquire(timeout=_POLL_S)
        except Timeout:
            if cancelled():
                raise Cancelled("Preparing the starter model was stopped.") from None
            if not said:
                on_progress(0, 0, "another copy of Pincite is at it; waiting for it")
                said = True
        except OSError as error:
            raise storage_error(error, f"The starter model cannot be written to {paths.models}") from error
    try:
        yield
    finally:
        lock.release()


def _export(folder: Path, on_progress: OnProgress, cancelled: CancelCheck) -> None:
    """Export into a folder of its own next to the model's place, then move it there. The caller holds the lock."""
    for left in folder.parent.glob(f".{STARTER_NAME}.*/"):
        shutil.rmtree(left, ignore_errors=True)  # of a process that was killed
    try:
        workplace = Path(tempfile.mkdtemp(prefix=f".{STARTER_NAME}.", dir=folder.parent))
    except OSError as error:
        raise storage_error(error, f"The starter model cannot be written to {folder.parent}") from error
    try:
        out = workplace / STARTER_NAME
        run_exporter(export_command(out), on_progress, cancelled)
        if objection := _objection(out):
            raise ExportFailed(f"The starter model could not be prepared. {objection}")
        try:
            if folder.exists():
                folder.rename(workplace / "replaced")
            out.rename(folder)
        except OSError as error:
            raise storage_error(error, f"The starter model cannot be moved to {folder}") from error
    finally:
        shutil.rmtree(workplace, ignore_errors=True)
    _LOG.event("starter_exported")
