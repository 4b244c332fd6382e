"""Which of the releases that a server lists is the newest, and whether it is newer than this Pincite"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from packaging.version import InvalidVersion, Version

LONGEST_ADDRESS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A version that was released."""

    version: str
    page: str
    """Where it can be read about and downloaded; empty if the server names no page that a browser may open."""


def newest_release(listed: Any, current: str) -> Release | None:
    """The newest of the releases that a server lists, in the form of GitHub's "releases" or "releases/latest".

    Drafts are passed over, and so are versions before their release, unless `current` is one itself. None: the answer
    lists no release that can be used. Source: docs.github.com/rest/releases.
    """
    early = Version(current).is_prerelease
    newest: tuple[Version, str] | None = None
    for entry in listed if isinstance(listed, list) else [listed]:
        if not isinstance(entry, dict) or entry.get("draft") or not isinstance(entry.get("tag_name"), str):
            continue
        try:
            version = Version(entry["tag_name"][:100])
        except InvalidVersion:
            continue
        if (version.is_prerelease or entry.get("prerelease")) and not early:
            continue
        if newest is None or version > newest[0]:
            newest = (version, _page(entry.get("html_url")))
    return None if newest is None else Release(version=str(newest[0]), page=newest[1])


def is_newer(version: str, current: str) -> bool:
    """Whether a version comes after the current one."""
    return Version(version) > Version(current)


def _page(address: Any) -> str:
    """An address that is safe to show and to open: a web page, in printable letters."""
    if not isinstance(address, str) or len(address) > LONGEST_ADDRESS or not address.isascii():
        return ""
    try:
        usable = urlsplit(address).scheme == "https" and bool(urlsplit(address).hostname)
    except ValueError:
        return ""
    return address if usable and address.isprintable() and " " not in address else ""
