"""Models in Ollama's store: manifests that name blobs by their hash.

manifests/registry.ollama.ai/library/gemma3/4b    {"layers": [{"mediaType", "digest", "size"}, ...]}
manifests-v2/ollama.com/library/gemma3/4b         the same, a link to a blob; or a list of manifests, each a blob:
                                                  {"manifests": [{"digest", "runner": "llamacpp", "format": "gguf"}, …]}
blobs/sha256-…                                    …image.model: GGUF; …image.projector; …image.license; …

Versions that know manifests-v2 look there first. Sources: ollama/ollama (manifest/manifest.go, manifest/paths.go).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.models.checkpoint_folder import Candidate, read_json_object

KIND = "application/vnd.ollama.image."
OWN_REGISTRIES, OWN_NAMESPACE = ("registry.ollama.ai", "ollama.com"), "library"
NEW, OLD = "manifests-v2", "manifests"
RUNNERS = ("ollama", "", "llamacpp")
"""For which one name may have manifests of their own, in the order in which they are taken; "mlx" has no GGUF file."""
DIGEST = re.compile(r"sha256[:-]([0-9a-fA-F]{64})")
STORE = "Ollama"


def is_ollama_store(path: Path) -> bool:
    """Whether a folder has the folders of Ollama's store."""
    return (path / "blobs").is_dir() and any((path / name).is_dir() for name in (NEW, OLD))


def ollama_candidates(root: Path) -> Iterator[Candidate]:
    """Every model that a manifest names, by the name that `ollama list` gives it."""
    named: dict[str, Path] = {}
    for manifests in (root / NEW, root / OLD):
        for path in sorted(manifests.glob("*/*/*/*")):
            if path.is_file() and not path.name.startswith("."):
                named.setdefault(_name(path.relative_to(manifests).parts), path)
    for label, path in sorted(named.items()):
        yield _candidate(path, label, root / "blobs")


def _name(parts: tuple[str, ...]) -> str:
    host, namespace, model, tag = parts
    named = f"{model}:{tag}"
    if host not in OWN_REGISTRIES:
        return f"{host}/{namespace}/{named}"
    return named if namespace == OWN_NAMESPACE else f"{namespace}/{named}"


def _candidate(manifest: Path, label: str, blobs: Path) -> Candidate:
    layers = _layers(read_json_object(manifest), blobs)
    models = _of_kind(layers, "model")
    if not models:
        tensors = "tensor" in "".join(str(layer.get("mediaType")) for layer in layers)
        reason = "It is kept tensor by tensor, not as a GGUF file." if tensors else "Its manifest names no weights."
        return Candidate(store=STORE, label=label, source=manifest, refused=reason)
    source, refused = _blob(models[0], blobs)
    vision: Path | None = None
    if towers := _of_kind(layers, "projector"):
        vision, missing = _blob(towers[0], blobs)
        refused = refused or missing
    licences = _of_kind(layers, "license")
    licence = _first_line(_blob(licences[0], blobs)[0]) if licences else ""
    if len(models) > 1:
        refused = "Its weights are split over several blobs, which cannot be read."
    return Candidate(store=STORE, label=label, source=source, vision=vision, licence=licence, refused=refused)


def _layers(manifest: dict[str, Any], blobs: Path) -> list[dict[str, Any]]:
    """The layers of a manifest; of a list of them those of the first that has a GGUF file, else of any."""
    if (listed := _objects(manifest.get("manifests"))) and "layers" not in manifest:
        ranked = sorted((one for one in listed if _runner(one) in RUNNERS), key=lambda one: RUNNERS.index(_runner(one)))
        held = [_layers_of_one(one, blobs) for one in ranked or listed]
        return next((layers for layers in held if _of_kind(layers, "model")), held[0])
    return _objects(manifest.get("layers"))


def _layers_of_one(listed: dict[str, Any], blobs: Path) -> list[dict[str, Any]]:
    """The layers of an entry of a list: it names the blob of its manifest, or is the manifest."""
    path, missing = _blob(listed, blobs)
    return _objects((listed if missing else {**listed, **read_json_object(path)}).get("layers"))


def _runner(listed: dict[str, Any]) -> str:
    return str(listed.get("runner", "")).lower()


def _objects(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _of_kind(layers: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [layer for layer in layers if layer.get("mediaType") == KIND + kind]


def _blob(layer: dict[str, Any], blobs: Path) -> tuple[Path, str]:
    """The file of a layer, and why it cannot be used; empty if it is there whole."""
    found = DIGEST.fullmatch(str(layer.get("digest")))
    if found is None:
        return blobs, "Its manifest is damaged: it names no hash."
    path = blobs / f"sha256-{found[1].lower()}"
    if not path.is_file() and (blobs / f"sha256:{found[1]}").is_file():
        path = blobs / f"sha256:{found[1]}"  # as versions before 0.1.33 named them
    try:
        size = path.stat().st_size if path.is_file() else None
    except OSError:
        size = None
    if size is None:
        return path, "It is incomplete: a blob that its manifest names is missing."
    if type(layer.get("size")) is int and size != layer["size"]:
        return path, f"It is incomplete: a blob has {size:,} bytes instead of {layer['size']:,}."
    return path, ""


def _first_line(path: Path) -> str:
    if not path.is_file():  # opening a pipe would wait for its writer
        return ""
    try:
        with path.open("rb") as file:
            lines = file.read(4096).decode("utf-8", "replace").splitlines()
    except OSError:
        return ""
    return next((line.strip()[:100] for line in lines if line.strip()), "")
