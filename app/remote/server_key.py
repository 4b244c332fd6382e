"""The key of a server: in the system's keyring, or in an environment variable of its name.

A key belongs to a server's name and address: one that is named anew elsewhere is never sent the old one's.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping

from app.outside.kept_secrets import Secret, forget_secret, keep_secret, read_secret, read_secrets


def key_variable(name: str) -> str:
    """The environment variable that holds a server's key: PINCITE_KEY_GPU_LAB for "gpu-lab"."""
    return f"PINCITE_KEY_{re.sub('[^A-Z0-9]', '_', name.upper())}"


def server_key(name: str, url: str, environment: Mapping[str, str] = os.environ) -> Secret:
    """The key to send to a server; empty if there is none. Never raises."""
    return read_secret(_entry(name, url), key_variable(name), environment)


def server_keys(servers: Iterable[tuple[str, str]]) -> list[Secret]:
    """The keys of several servers, each by its name and address, as `server_key`."""
    return read_secrets((_entry(name, url), key_variable(name)) for name, url in servers)


def keep_key(name: str, url: str, value: str) -> None:
    """Put a server's key into the system's keyring. Raises StorageError."""
    keep_secret(_entry(name, url), value, "The key", key_variable(name))


def forget_key(name: str, url: str) -> bool:
    """Take a server's key out of the keyring; whether there was one. Raises StorageError."""
    return forget_secret(_entry(name, url))


def _entry(name: str, url: str) -> str:
    return f"server {name} at {url}"
