"""The lines of the model dialog as records: what is installed, what lies on this machine, what can be fetched."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from app.paths import Paths

if TYPE_CHECKING:
    from app.models.discovery import FoundModel
    from app.models.outlook import Outlook


class Group(StrEnum):
    """Where a model is."""

    INSTALLED = "installed"
    HERE = "here"  # on this machine, brought by another program or in a folder of the user's
    OFFERED = "offered"  # on the hub


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRow:
    """One model, as the dialog shows it."""

    key: str
    """Tells rows apart, also from one listing to the next."""
    group: Group
    name: str
    """What the model folder is called, or would be."""
    title: str
    """"Gemma 3 4B"; of a file that cannot be used, its name."""
    store: str = ""
    """The program that brought it; empty for a folder or file that was pointed at."""
    form: str = ""
    """How its weights are kept: "Q4_0", "BF16", "int8"."""
    size: int = 0
    """Bytes: of the model, of its tensors, or of the download."""
    context: int = 0
    """Tokens it was made for."""
    sees_images: bool = False
    is_tuned: bool = True
    languages: str = ""
    licence: str = ""
    unverified: tuple[str, ...] = ()
    """What could not be looked up of it."""
    outlook: Outlook | None = None
    """None: it cannot be told."""
    disk_needed: int = 0
    """Bytes that the disk must have to make it ready."""
    disk_free: int = 0
    is_starter: bool = False
    is_best: bool = False
    problem: str = ""
    """Why it cannot be used; empty if it can."""
    kept: int = 0
    """Bytes of a download that was interrupted."""
    place: Path | None = None
    """The model folder, or the file it is read from."""
    repository: str = ""
    """On the hub."""
    found: FoundModel | None = None
    weights: str = "source"
    """The word of `export_onnx --weights` that it is made ready with."""


def bytes_kept(paths: Paths, name: str) -> int:
    """Bytes of an interrupted download of a model."""
    folder = paths.downloads / name
    try:
        return sum(path.stat().st_size for path in folder.iterdir() if path.is_file() and path.name[0] != ".")
    except OSError:  # there is none
        return 0
