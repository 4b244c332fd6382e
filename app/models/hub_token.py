"""The user's token for the Hugging Face hub: in the system's keyring, or in the environment variable HF_TOKEN."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace

from app.outside.kept_secrets import Secret, forget_secret, keep_secret, read_secret

VARIABLE = "HF_TOKEN"
_ENTRY = "huggingface.co"


def hub_token(environment: Mapping[str, str] = os.environ) -> Secret:
    """The token to use: that of the environment, else that of the keyring. Never raises."""
    token = read_secret(_ENTRY, VARIABLE, environment)
    return token if token.place else replace(token, place="No token is kept.")


def keep_token(value: str) -> None:
    """Put a token into the system's keyring. Raises StorageError if there is no keyring, or it refuses."""
    keep_secret(_ENTRY, value, "The token", VARIABLE)


def forget_token() -> bool:
    """Take the token out of the keyring; whether there was one. Raises StorageError."""
    return forget_secret(_ENTRY)
