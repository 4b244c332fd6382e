"""The user's token for the Hugging Face hub: in the system's keyring, or in the environment variable HF_TOKEN."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

import keyring
from keyring.errors import KeyringError, PasswordDeleteError

from app.errors import StorageError

VARIABLE = "HF_TOKEN"
_SERVICE, _USER = "pincite", "huggingface.co"


@dataclass(frozen=True, slots=True)
class HubToken:
    """A token and where it is kept; `value` is empty if there is none. Its text never gets into logs or messages."""

    value: str
    place: str
    """"HF_TOKEN", "the system keyring", or a sentence that says why there is none."""

    def __repr__(self) -> str:
        return f"HubToken(place={self.place!r})"


def hub_token(environment: Mapping[str, str] = os.environ) -> HubToken:
    """The token to use: that of the environment, else that of the keyring. Never raises."""
    if value := environment.get(VARIABLE, "").strip():
        return HubToken(value, VARIABLE)
    try:
        value = keyring.get_password(_SERVICE, _USER) or ""
    except Exception as error:  # backends of every system raise what they like; without a keyring there is no token
        return HubToken("", f"The system keyring cannot be read ({type(error).__name__}); set {VARIABLE} instead.")
    return HubToken(value, "the system keyring" if value else "No token is kept.")


def keep_token(value: str) -> None:
    """Put a token into the system's keyring. Raises StorageError if there is no keyring, or it refuses."""
    try:
        keyring.set_password(_SERVICE, _USER, value)
    except Exception as error:  # as above
        raise StorageError(
            f"The token cannot be kept in the system keyring ({type(error).__name__}). It can be given each time in the"
            f" environment variable {VARIABLE}."
        ) from error


def forget_token() -> bool:
    """Take the token out of the keyring; whether there was one. Raises StorageError."""
    try:
        keyring.delete_password(_SERVICE, _USER)
    except PasswordDeleteError:
        return False
    except KeyringError as error:
        raise StorageError(f"The system keyring cannot be changed ({type(error).__name__}).") from error
    return True
