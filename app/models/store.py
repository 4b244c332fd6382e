"""The models on this machine: every folder under `Paths.models` that the exporter wrote, and the built-in starter."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import ModelDamaged, ModelUnknown
from app.inference.model_files import MANIFEST, Manifest, read_manifest
from app.models.catalogue import find_entry
from app.models.starter import STARTER_NAME, starter_folder
from app.paths import Paths, storage_error


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model folder as it was found."""

    name: str
    """What the user calls it by: the folder's name."""
    folder: Path
    manifest: Manifest | None
    """None: it cannot be used, or (the starter) has not been made yet."""
    problem: str
    """A sentence if it cannot be used, else empty."""

    @property
    def description(self) -> str:
        """One line for the user."""
        if self.problem:
            return self.problem
        if self.manifest is None:
            return "built in; prepared at first use"
        kind = "instruction-tuned" if self.manifest.instruction_tuned else "pretrained"
        if self.manifest.check_tokens is not None:
            kind = "checks images, answers no questions"
        tokens = self.manifest.config.max_position_embeddings
        return f"{self.manifest.name}, {kind}, weights {self.manifest.weights}, {tokens:,} tokens of context"

    def to_json(self) -> dict[str, Any]:
        """What `pincite models --json` prints of a model."""
        manifest = self.manifest
        return {
            "name": self.name,
            "folder": str(self.folder),
            "description": self.description,
            "usable": not self.problem,
            "problem": self.problem,
            "weights": manifest.weights if manifest else None,
            "instruction_tuned": manifest.instruction_tuned if manifest else None,
            "checks_images": manifest.check_tokens is not None if manifest else None,
            "context_length": manifest.config.max_position_embeddings if manifest else None,
            "licence": manifest.licence if manifest else None,
            "size": sum(entry.size for entry in manifest.files.values()) if manifest else None,
        }


def list_models(paths: Paths) -> list[InstalledModel]:
    """All models, the starter first (it is listed before it has been made, too), the others by name.

    Raises LibraryUnusable if the models folder cannot be read.
    """
    try:
        folders = sorted(folder for folder in paths.models.iterdir() if folder.is_dir() and _is_visible(folder))
    except (FileNotFoundError, NotADirectoryError):
        folders = []
    except OSError as error:
        raise storage_error(error, f"The models folder {paths.models} cannot be read") from error
    starter = starter_folder(paths)
    return [_look_at(folder) for folder in [starter, *(folder for folder in folders if folder != starter)]]


def find_model(paths: Paths, name_or_folder: str) -> Path:
    """The model folder of an installed model's name, or a model folder given by its path.

    A model of the catalogue may be named by its repository as well.

    Raises ModelUnknown, naming what there is, and ModelDamaged if the folder cannot be used.
    """
    models = list_models(paths)
    entry = find_entry(name_or_folder)
    called = name_or_folder if entry is None else entry.name
    for model in sorted(models, key=lambda model: model.name != name_or_folder):
        if model.name in (name_or_folder, called):
            if model.manifest is None:
                not_yet = f"The model {model.name} is not prepared yet. It is when it is first asked."
                raise ModelDamaged(model.problem or not_yet)
            return model.folder
    if (folder := _as_folder(name_or_folder)) is not None:
        read_manifest(folder)
        return folder
    names = ", ".join(model.name for model in models)
    asked = name_or_folder if len(name_or_folder) <= 100 else f"{name_or_folder[:100]}…"
    if entry is not None:
        raise ModelUnknown(
            f"The model {asked} is in the catalogue, and not on this machine: pincite models get {asked} brings it."
            f" There is: {names}."
        )
    raise ModelUnknown(f"There is no model {asked!r}. There is: {names}. A model folder can be named, too.")


def _as_folder(text: str) -> Path | None:
    """The folder that a text names, if it is one."""
    try:
        folder = Path(text).expanduser()
        return folder.absolute() if text and folder.is_dir() else None
    except (OSError, RuntimeError):  # too long for a name, or ~someone unknown
        return None


def _is_visible(folder: Path) -> bool:
    """Hidden folders are exports on their way."""
    return not folder.name.startswith(".")


def _look_at(folder: Path) -> InstalledModel:
    if folder.name == STARTER_NAME and not (folder / MANIFEST).exists():
        return InstalledModel(folder.name, folder, None, "")
    try:
        return InstalledModel(folder.name, folder, read_manifest(folder), "")
    except ModelDamaged as error:
        return InstalledModel(folder.name, folder, None, str(error))
