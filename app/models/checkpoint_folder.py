"""Checkpoints in ordinary folders: GGUF files with their vision files, and Hugging Face folders, by name only."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import DocumentMissing

DEPTH = 6
"""Folders within folders that are looked at."""
LARGEST_LIST = 4 << 20
"""Bytes of a program's own JSON file that are read."""
PICKLED = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle")
"""Endings of files whose loading can run code."""
UNFINISHED = (".incomplete", ".part", ".partial", ".crdownload", ".downloadInProgress")
"""Endings that downloads have while they are on their way."""
CONFIG = "config.json"

NOT_LOADED = "Its weights are pickled, and such files can run code when they are loaded: Pincite never loads them."
NO_WEIGHTS = "Only its configuration is there, and no weights."


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Something that may be a model."""

    store: str
    """Whose it is: "Ollama", "LM Studio", "llama.cpp", "Hugging Face", or "folder"."""
    label: str
    """What its store calls it, such as "gemma3:4b"; never a path of the machine."""
    source: Path
    """A GGUF file or a Hugging Face folder."""
    vision: Path | None = None
    """The vision file that belongs to a GGUF file."""
    licence: str = ""
    """What the store says of it, where it says anything."""
    refused: str = ""
    """A sentence if it can be told by its name or its list that it cannot be used, else empty."""


def candidates_under(path: Path, store: str) -> Iterator[Candidate]:
    """What lies at a path or in its folders, in order of names; hidden folders and links to folders are passed over.

    Raises DocumentMissing if there is nothing at the path.
    """
    if path.is_file():
        yield _of_file(path, store)
    elif path.is_dir():
        yield from _of_folder(path, path, store, DEPTH)
    else:
        raise DocumentMissing(f"There is no file or folder {path}.")


def candidates_in(folder: Path, store: str, label: str) -> Iterator[Candidate]:
    """What one folder holds by itself: GGUF files, or a checkpoint with its config.json."""
    names = _names(folder)
    models = [name for name in names if name.lower().endswith(".gguf") and not is_vision_file(name)]
    for name in models:
        if (part := re.search(r"-(\d{5})-of-\d{5}\.gguf$", name)) and part[1] != "00001":
            continue  # the first part stands for all
        called = f"{label}/{name}" if label else name
        yield Candidate(store=store, label=called, source=folder / name, vision=vision_file_for(folder / name, names))
    if CONFIG in names and not models:
        yield Candidate(store=store, label=label or folder.name, source=folder, refused=_missing_weights(names))
    for name in names if not models else []:
        if name.endswith(UNFINISHED) and ".gguf" in name:
            yield Candidate(
                store=store, label=f"{label}/{name}" if label else name, source=folder / name, refused=_UNFINISHED
            )


def vision_file_for(model: Path, names: list[str]) -> Path | None:
    """The vision file beside a GGUF file, if there is one; of several the one that shares most of its name, in f16."""
    towers = [name for name in names if is_vision_file(name)]
    if not towers:
        return None

    def rank(name: str) -> tuple[int, int, str]:
        shared = len(_words(name) & _words(model.name))
        form = next((place for place, word in enumerate(("f16", "bf16", "f32")) if word in name.lower()), 3)
        return -shared, form, name

    return model.parent / min(towers, key=rank)


def is_vision_file(name: str) -> bool:
    """Whether a file's name says that it is the vision tower of a GGUF model."""
    return "mmproj" in name.lower() and name.lower().endswith(".gguf")


def read_json_object(path: Path) -> dict[str, Any]:
    """The object in a program's own JSON file; empty for one that is missing, too large, or no object."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_LIST:  # opening a pipe would wait for its writer
            return {}
        values = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


_UNFINISHED = "It is incomplete: its download has not ended."


def _of_file(path: Path, store: str) -> Candidate:
    name = path.name
    if name.lower().endswith(PICKLED):
        return Candidate(store=store, label=name, source=path, refused=NOT_LOADED)
    if name.endswith(UNFINISHED):
        return Candidate(store=store, label=name, source=path, refused=_UNFINISHED)
    if name in (CONFIG, "model.safetensors.index.json") or name.endswith(".safetensors"):
        folder = path.parent
        return Candidate(store=store, label=folder.name, source=folder, refused=_missing_weights(_names(folder)))
    return Candidate(store=store, label=name, source=path, vision=vision_file_for(path, _names(path.parent)))


def _of_folder(folder: Path, root: Path, store: str, depth: int) -> Iterator[Candidate]:
    label = folder.relative_to(root).as_posix() if folder != root else ""
    yield from candidates_in(folder, store, label)
    if depth == 0:
        return
    for name in _names(folder):
        inner = folder / name
        if not name.startswith(".") and not inner.is_symlink() and inner.is_dir():
            yield from _of_folder(inner, root, store, depth - 1)


def _missing_weights(names: list[str]) -> str:
    """Why a folder with a config.json cannot be read; empty where there are weights to look at."""
    if any(name.endswith((".safetensors", ".safetensors.index.json")) for name in names):
        return ""
    if any(name.lower().endswith(PICKLED) for name in names):
        return NOT_LOADED
    return NO_WEIGHTS


def _names(folder: Path) -> list[str]:
    try:
        return sorted(entry.name for entry in folder.iterdir())
    except OSError:  # not ours to look at
        return []


def _words(name: str) -> set[str]:
    return set(re.split(r"[-_.]+", name.lower()))
