"""Secrets of the user, such as tokens and keys: in the system's keyring, or in environment variables."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

import keyring
from keyring.errors import KeyringError, PasswordDeleteError

from app.errors import StorageError

_SERVICE = "pincite"
KEYRING = "the system keyring"


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret and where it is kept; `value` is empty if there is none. Its text never gets into logs or messages."""

    value: str
    place: str
    """The environment variable, KEYRING, or a sentence that says why there is none."""

    def __repr__(self) -> str:
        return f"Secret(place={self.place!r})"


def read_secret(entry: str, variable: str, environment: Mapping[str, str] = os.environ) -> Secret:
    """A secret: that of the environment, else the one of this entry in the keyring. Never raises."""
    if value := environment.get(variable, "").strip():
        return Secret(value, variable)
    try:
        value = keyring.get_password(_SERVICE, entry) or ""
    except Exception as error:  # backends of every system raise what they like; without a keyring there is no secret
        return Secret("", f"The system keyring cannot be read ({type(error).__name__}); set {variable} instead.")
    return Secret(value, KEYRING if value else "")


def can_keep_secrets() -> bool:
    """Whether there is a keyring here that can be read, and keeps what it is given. Never raises."""
    try:
        keyring.get_password(_SERVICE, "is there a keyring")
        return float(keyring.get_keyring().priority) > 0  # that which keeps nothing has less
    except Exception:  # as above
        return False


def keep_secret(entry: str, value: str, called: str, variable: str) -> None:
    """Put a secret into the system's keyring. Raises StorageError if there is no keyring, or it refuses.

    `called`: what it is in the sentence, such as "The token".
    """
    try:
        keyring.set_password(_SERVICE, entry, value)
        is_kept = keyring.get_password(_SERVICE, entry) == value  # some take everything and keep nothing
    except Exception as error:  # as above
        raise StorageError(
            f"{called} cannot be kept in the system keyring ({type(error).__name__}). It can be given each time in the"
            f" environment variable {variable}."
        ) from error
    if not is_kept:
        raise StorageError(
            f"{called} cannot be kept: there is no system keyring here. It can be given each time in the environment"
            f" variable {variable}."
        )


def forget_secret(entry: str) -> bool:
    """Take a secret out of the keyring; whether there was one. Raises StorageError."""
    try:
        keyring.delete_password(_SERVICE, entry)
    except PasswordDeleteError:
        return False
    except KeyringError as error:
        raise StorageError(f"The system keyring cannot be changed ({type(error).__name__}).") from error
    return True
