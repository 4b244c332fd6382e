"""Which wheel of a package is taken: the newest in a range of versions that this Python and system can load"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from packaging.specifiers import SpecifierSet
from packaging.tags import Tag, sys_tags
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename
from packaging.version import Version

from app.errors import HubFailed
from app.models.remote_file import RemoteFile


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedWheel:
    """A package of the index, and which of its versions will do."""

    package: str
    versions: str
    """Such as "==13.*"."""


def tags_here() -> list[Tag]:
    """What this Python on this system loads, the best first."""
    return list(sys_tags())


def choose_wheel(index: Mapping[str, Any], page: str, wanted: WantedWheel, tags: Sequence[Tag]) -> RemoteFile:
    """The wheel to take from what an index answered about a package at the address `page`.

    `tags`: what this Python loads, the best first. What is no wheel, withdrawn, a version before its release, without a
    SHA-256 or size, or to be had without TLS where the index has it, is passed over. Source: PEP 691, PEP 700.
    Raises HubFailed if nothing is left.
    """
    best: tuple[Version, int] | None = None
    chosen: RemoteFile | None = None
    ranks = {tag: -place for place, tag in reversed(list(enumerate(tags)))}
    for entry in index.get("files") or []:
        if (file := _as_file(entry, page)) is None:
            continue
        try:
            name, version, _, its_tags = parse_wheel_filename(file.name)
        except InvalidWheelFilename:
            continue
        fitting = [ranks[tag] for tag in its_tags if tag in ranks]
        if name != canonicalize_name(wanted.package) or not fitting or version.is_prerelease:
            continue
        if version in SpecifierSet(wanted.versions) and (best is None or (version, max(fitting)) > best):
            best, chosen = (version, max(fitting)), file
    if chosen is None:
        raise HubFailed(f"The package index has no {wanted.package} {wanted.versions} that runs on this system.")
    return chosen


def _as_file(entry: Any, page: str) -> RemoteFile | None:
    """What an index says about one file; None if it cannot be used."""
    try:
        url = urljoin(page, entry["url"])
        name, size, sha256 = str(entry["filename"]), int(entry["size"]), str(entry["hashes"]["sha256"])
    except (KeyError, TypeError, ValueError):
        return None
    schemes = {urlsplit(page).scheme, "https"}
    if entry.get("yanked") or urlsplit(url).scheme not in schemes or set(name) & set("/\\:") or size <= 0:
        return None
    return RemoteFile(name=name, size=size, sha256=sha256, url=url)
