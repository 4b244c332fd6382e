"""A keyring for tests that several processes see: its entries lie in a file, which is whole at any moment."""

from __future__ import annotations

import json
import os
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

VARIABLE = "PINCITE_TEST_KEYRING"
"""Names the file, for children, too."""


class FileKeyring(KeyringBackend):
    """Keeps what it is given in the file, each entry under "service/name"."""

    priority = 1  # type: ignore[assignment]  # keyring reads it from the class

    def get_password(self, service: str, username: str) -> str | None:
        return kept_in(_file()).get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        _keep({**kept_in(_file()), f"{service}/{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        entries = kept_in(_file())
        if entries.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError(username)
        _keep(entries)


def use_file_keyring(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """Have this process and its children use it. Undo it by `monkeypatch.undo()` and `keyring.core.init_backend()`."""
    monkeypatch.setenv(VARIABLE, str(file))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent), prepend=os.pathsep)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{FileKeyring.__module__}.{FileKeyring.__name__}")
    keyring.core.init_backend()


def kept_in(file: Path) -> dict[str, str]:
    """All that is kept."""
    entries: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
    return entries


def _file() -> Path:
    return Path(os.environ[VARIABLE])


def _keep(entries: dict[str, str]) -> None:
    half = _file().with_suffix(".half")
    half.write_text(json.dumps(entries))
    half.replace(_file())
