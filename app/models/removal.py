"""Deletes models, and says how much space that frees; chooses the model that is used."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from app.errors import ModelUnknown
from app.models.starter import STARTER_NAME
from app.models.store import find_model, list_models
from app.paths import Paths, storage_error
from app.settings import load_settings, save_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Deleted:
    """What went."""

    name: str
    freed: int
    """Bytes that the disk has more."""
    was_used: bool
    """Whether the settings named it: then they name the starter now."""


def freed_by(paths: Paths, name: str) -> int:
    """Bytes that deleting a model would free, with a download of it that is left; none of what is no model's name."""
    if not _is_name(name):
        return 0
    return sum(_size_of(folder) for folder in (paths.models / name, paths.downloads / name) if folder.is_dir())


def delete_model(paths: Paths, name: str) -> Deleted:
    """Delete a model's folder, and a download of it that is left. Models elsewhere, of other programs, are not touched.

    Raises ModelUnknown, LibraryUnusable.
    """
    folders = [folder for folder in (paths.models / name, paths.downloads / name) if folder.is_dir()]
    if not folders and name == STARTER_NAME:
        raise ModelUnknown(f"{name} is built in, and cannot be deleted.")
    if not folders or not _is_name(name):
        names = ", ".join(model.name for model in list_models(paths))
        raise ModelUnknown(f"There is no model {name[:100]!r} to delete. There is: {names}.")
    freed = sum(_size_of(folder) for folder in folders)
    settings = load_settings(paths).settings
    was_used = settings.model == name
    try:
        for folder in folders:
            shutil.rmtree(folder)
    except OSError as error:
        raise storage_error(error, f"The model {name} cannot be deleted whole") from error
    if was_used:
        save_settings(paths, replace(settings, model=""))
    return Deleted(name=name, freed=freed, was_used=was_used)


def discard_download(paths: Paths, name: str) -> int:
    """Delete what came of a download that is not wanted; returns the bytes that it frees. Raises LibraryUnusable."""
    folder = paths.downloads / name
    if not _is_name(name) or not folder.is_dir():
        return 0
    freed = _size_of(folder)
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise storage_error(error, f"The download of {name} cannot be deleted whole") from error
    return freed


def use_model(paths: Paths, name_or_folder: str) -> str:
    """Have a model answer from now on; returns its name. Raises ModelUnknown, ModelDamaged, StorageError."""
    if name_or_folder == STARTER_NAME:
        chosen = ""
    else:
        folder = find_model(paths, name_or_folder)
        chosen = folder.name if folder.parent == paths.models else str(folder)
    save_settings(paths, replace(load_settings(paths).settings, model=chosen))
    return chosen or STARTER_NAME


def _is_name(name: str) -> bool:
    """Whether it is a folder's beside the others, and leads nowhere else."""
    return bool(name) and Path(name).name == name and not name.startswith(".")


def _size_of(folder: Path) -> int:
    """Bytes on the disk, of a file with several names those of one that goes last."""
    total = 0
    for path in folder.rglob("*"):
        status = path.lstat()
        if path.is_file() and not path.is_symlink() and status.st_nlink == 1:
            total += getattr(status, "st_blocks", 0) * 512 or status.st_size
    return total
