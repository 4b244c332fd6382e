"""Where other programs keep models, and what lies there: names and paths only, nothing is opened but their own lists.

    Ollama         manifests/HOST/NAMESPACE/MODEL/TAG (JSON) -> blobs/sha256-…     $OLLAMA_MODELS, ~/.ollama/models
                   (or manifests-v2)
    LM Studio      PUBLISHER/MODEL/*.gguf                                          home folder's models
    llama.cpp      ORG_REPO_FILE.gguf, manifest=ORG=REPO=TAG.json                  $LLAMA_CACHE, the user's cache folder
                   since March 2026 as Hugging Face, in its cache or in $LLAMA_CACHE; what lay there before may be left
    Hugging Face   models--ORG--REPO/{blobs,refs,snapshots/COMMIT}                 $HF_HUB_CACHE, $HF_HOME/hub

Sources: ollama/ollama (envconfig, manifest, types/model), LM Studio's documentation of its models folder and of
~/.lmstudio-home-pointer, llama.cpp's common/arg.cpp and common/hf-cache.cpp, huggingface.co/docs/hub/local-cache.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.models.checkpoint_folder import Candidate, candidates_in, candidates_under, read_json_object
from app.models.hugging_face_cache import hub_candidates, is_hub_cache
from app.models.ollama_store import is_ollama_store, ollama_candidates


@dataclass(frozen=True, slots=True)
class ModelPlace:
    """A folder or file to look at, and whose it is."""

    owner: str
    """"Ollama", "LM Studio", "llama.cpp", "Hugging Face", or "" for one that the user named."""
    path: Path


def known_places(environment: Mapping[str, str] = os.environ, home: Path | None = None) -> list[ModelPlace]:
    """The folders in which the known programs keep models for this user; those that are there, each once."""
    home = Path.home() if home is None else home
    cache = Path(environment.get("XDG_CACHE_HOME") or home / ".cache")
    hub = Path(environment.get("HF_HOME") or cache / "huggingface") / "hub"
    places = [
        ModelPlace("Ollama", Path(environment.get("OLLAMA_MODELS") or home / ".ollama" / "models")),
        ModelPlace("Ollama", Path("/usr/share/ollama/.ollama/models")),  # where Linux installs it as a service
        *(ModelPlace("LM Studio", folder) for folder in _lm_studio_folders(home, cache)),
        ModelPlace("llama.cpp", _llama_cpp_cache(environment, home, cache)),
        ModelPlace(
            "Hugging Face", Path(environment.get("HF_HUB_CACHE") or environment.get("HUGGINGFACE_HUB_CACHE") or hub)
        ),
    ]
    seen: dict[Path, ModelPlace] = {}
    for place in places:
        path = Path(os.path.expandvars(place.path)).expanduser()
        if _is_folder(path):
            seen.setdefault(path.resolve(), ModelPlace(place.owner, path))
    return list(seen.values())


def candidates_of(place: ModelPlace) -> Iterator[Candidate]:
    """Everything at a place that may be a model, by its layout: a folder that the user names may be any store."""
    path = place.path
    if is_ollama_store(path):
        yield from ollama_candidates(path)
    elif is_hub_cache(path):
        yield from hub_candidates(path)
        if path.is_dir():
            yield from candidates_in(path, place.owner or "folder", "")
    else:
        yield from candidates_under(path, place.owner or "folder")


def _lm_studio_folders(home: Path, cache: Path) -> list[Path]:
    """The pointer file names LM Studio's home; its settings may name another folder for models."""
    homes = [home / ".lmstudio", cache / "lm-studio", home / ".cache" / "lm-studio"]
    with suppress(OSError, ValueError, IndexError):  # there is no pointer, or nothing in it
        homes.insert(0, Path((home / ".lmstudio-home-pointer").read_text(encoding="utf-8").strip().splitlines()[0]))
    folders = []
    for folder in homes:
        chosen = read_json_object(folder / "settings.json").get("downloadsFolder")
        folders += [Path(chosen)] if isinstance(chosen, str) and chosen else []
        folders.append(folder / "models")
    return folders


def _llama_cpp_cache(environment: Mapping[str, str], home: Path, cache: Path) -> Path:
    if chosen := environment.get("LLAMA_CACHE"):
        return Path(chosen)
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "llama.cpp"
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "llama.cpp"
    return cache / "llama.cpp"


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # not ours to look at
        return False
