"""Models in Hugging Face's cache: snapshots, each a folder of links to blobs (huggingface.co/docs/hub/local-cache)

models--google--gemma-3-4b-it/refs/main                  the commit that "main" was
                              snapshots/COMMIT/…         links to ../../blobs/…
                              blobs/ETAG[.incomplete]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.models.checkpoint_folder import NO_WEIGHTS, Candidate, candidates_in, candidates_under

STORE = "Hugging Face"
PREFIX = "models--"


def is_hub_cache(path: Path) -> bool:
    """Whether a folder is such a cache, or one repository in it."""
    return _is_repository(path) or (path.is_dir() and any(_is_repository(folder) for folder in path.glob(f"{PREFIX}*")))


def hub_candidates(root: Path) -> Iterator[Candidate]:
    """Every snapshot that holds a model, by its repository's name; with the commit where there are several."""
    folders = [root] if _is_repository(root) else sorted(root.glob(f"{PREFIX}*"))
    for folder in filter(_is_repository, folders):
        name = folder.name.removeprefix(PREFIX).replace("--", "/")
        snapshots = _snapshots(folder)
        unfinished = any(folder.glob("blobs/*.incomplete"))
        for snapshot in snapshots:
            label = name if len(snapshots) == 1 else f"{name}@{snapshot.name[:8]}"
            broken = any(not path.exists() for path in snapshot.iterdir())
            for candidate in _of_snapshot(snapshot, label):
                if broken or (candidate.refused == NO_WEIGHTS and unfinished):
                    reason = "a file that it names is missing" if broken else "its download has not ended"
                    candidate = replace(candidate, refused=f"It is incomplete: {reason}.")
                yield candidate


def _of_snapshot(snapshot: Path, label: str) -> Iterator[Candidate]:
    yield from candidates_in(snapshot, STORE, label)
    for inner in sorted(snapshot.iterdir()):
        if inner.is_dir():  # repositories with a folder for each quantisation
            for candidate in candidates_under(inner, STORE):
                yield replace(candidate, label=f"{label}/{inner.name}/{candidate.label}")


def _snapshots(folder: Path) -> list[Path]:
    """The snapshots that a name stands for; all of them where none has a name."""
    named = set()
    for ref in (folder / "refs").rglob("*"):
        try:
            if ref.is_file():
                named.add(ref.read_text(encoding="utf-8").strip())
        except (OSError, ValueError):
            continue  # damaged: as if it had no name
    there = sorted(path for path in (folder / "snapshots").glob("*") if path.is_dir())
    return [path for path in there if path.name in named] or there


def _is_repository(path: Path) -> bool:
    return path.name.startswith(PREFIX) and (path / "snapshots").is_dir()
