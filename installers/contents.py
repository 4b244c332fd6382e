"""What is inside a frozen folder: which distributions its files came from, and how large each part is."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installers.freezing import ROOT

TABLES = ("COLLECT-00.toc", "PYZ-00.toc")
"""Where PyInstaller notes what it took from where, as Python literals."""


@dataclass(frozen=True)
class Part:
    """Files in the package that belong together."""

    name: str
    size: int
    """Bytes."""


def shipped_distributions(work: Path) -> list[Distribution]:
    """The distributions of which at least one file is in the package, by name."""
    owners = _owners()
    found = {}
    for source in _sources(work):
        if owner := owners.get(source):
            found[owner.metadata["Name"].lower()] = owner
    return [found[name] for name in sorted(found)]


def undeclared(shipped: Iterable[Distribution]) -> list[str]:
    """Names of distributions that nothing asks for: neither pyproject.toml, nor what it asks for, and so on.

    They are there by chance, because some library loads them where they happen to be installed. PyInstaller's own
    programs start the packaged ones.
    """
    asked = _asked_by("pincite", "mcp") | {"pyinstaller"}
    return [one.metadata["Name"] for one in shipped if canonicalize_name(one.metadata["Name"]) not in asked]


def _asked_by(name: str, *extras: str) -> set[str]:
    """A distribution and all that it needs here with these extras, by canonical names."""
    found: set[str] = set()
    waiting = [(name, extras)]
    seen = set(waiting)
    while waiting:
        name, extras = waiting.pop()
        found.add(canonicalize_name(name))
        try:
            needed = [Requirement(line) for line in distribution(name).requires or []]
        except PackageNotFoundError:
            continue
        for one in needed:
            holds = one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in (*extras, ""))
            if holds and (entry := (one.name, tuple(sorted(one.extras)))) not in seen:
                seen.add(entry)
                waiting.append(entry)
    return found


def other_sources(work: Path) -> list[Path]:
    """Files in the package that belong to no distribution, not to Python and not to this repository."""
    owners = _owners()
    known = (*_of_python(), ROOT)
    sources = {Path(source) for source in _sources(work) if source not in owners}
    return sorted(source for source in sources if not any(source.is_relative_to(place) for place in known))


def _of_python() -> tuple[Path, ...]:
    """Where Python's own files lie. But on Linux, it brings all libraries that it needs, and their licences."""
    prefix = Path(sys.base_prefix).resolve()
    if sys.platform != "linux":
        return (prefix,)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return prefix / "lib" / version, prefix / "lib" / f"lib{version}.so.1.0"


def parts(frozen: Path) -> list[Part]:
    """The largest first: each folder and file on the top of the package, and what PyInstaller packed into one file."""
    inner = frozen / "_internal"
    entries = [*(entry for entry in frozen.iterdir() if entry != inner), *inner.iterdir()]
    sizes: dict[str, int] = {}
    for entry in entries:
        name = entry.name.removesuffix(".libs").split("_part")[0]
        sizes[name] = sizes.get(name, 0) + _size(entry)
    return sorted((Part(name, size) for name, size in sizes.items()), key=lambda part: -part.size)


def _size(entry: Path) -> int:
    files = [entry] if entry.is_file() else [path for path in entry.rglob("*") if path.is_file()]
    return sum(path.stat().st_size for path in files if not path.is_symlink())


def _owners() -> Mapping[str, Distribution]:
    owners = {}
    for owner in distributions():
        for file in owner.files or []:
            owners[str(Path(str(owner.locate_file(file))).resolve())] = owner
    return owners


def _sources(work: Path) -> Iterator[str]:
    for name in TABLES:
        yield from _paths(ast.literal_eval((work / "pyinstaller" / "pincite" / name).read_text("utf-8")))


def _paths(table: Any) -> Iterator[str]:
    """The source of each entry (target, source, kind), in tables within tables."""
    for entry in table:
        if isinstance(entry, list):
            yield from _paths(entry)
        elif isinstance(entry, tuple) and len(entry) == 3 and isinstance(entry[1], str):
            path = Path(entry[1])
            if path.is_absolute() and "pyinstaller" not in path.parts:
                yield str(path.resolve())
