"""A file on a server, as the server describes it"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteFile:
    """One file: its name and size, and one of two hashes."""

    name: str
    size: int
    """Bytes."""
    sha256: str = ""
    """Of the file's bytes."""
    git_sha1: str = ""
    """SHA-1 of git's object, of "blob SIZE\\0" and the bytes: what the hub gives for small files."""
    url: str = ""
    """Where it lies; empty: the source knows by its name."""
