"""Secrets of the user, such as tokens and keys: in the system's keyring, or in environment variables."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app import system_keyring
from app.errors import StorageError

KEYRING = "the system keyring"


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret and where it is kept; `value` is empty if there is none. Its text never gets into logs or messages."""

    value: str
    place: str
    """The environment variable, KEYRING, "", or a sentence that says why it is not known whether there is one."""

    def __repr__(self) -> str:
        return f"Secret(place={self.place!r})"

    @property
    def is_in_keyring(self) -> bool:
        """Whether it is kept by us."""
        return self.place == KEYRING

    @property
    def why_unknown(self) -> str:
        """That sentence; "" if there is a secret, or it is known that there is none."""
        return "" if self.value else self.place


def read_secret(entry: str, variable: str, environment: Mapping[str, str] = os.environ) -> Secret:
    """A secret: that of the environment, else the one of this entry in the keyring. Never raises."""
    return read_secrets([(entry, variable)], environment)[0]


def read_secrets(entries: Iterable[tuple[str, str]], environment: Mapping[str, str] = os.environ) -> list[Secret]:
    """Several secrets, each by its entry and its variable. A keyring that fails once is not asked again."""
    secrets, failure = [], ""
    for entry, variable in entries:
        value, place = environment.get(variable, "").strip(), variable
        if not value and not failure:
            try:
                value = system_keyring.kept(entry)
                place = KEYRING if value else ""
            except StorageError as error:
                failure = str(error)
        if not value and failure:
            place = f"{failure} The environment variable {variable} can hold it instead."
        secrets.append(Secret(value, place))
    return secrets


def keep_secret(entry: str, value: str, called: str, variable: str) -> None:
    """Put a secret into the system's keyring. Raises StorageError if there is no keyring, or it refuses.

    `called`: what it is in the sentence, such as "The token".
    """
    try:
        system_keyring.keep(entry, value)
    except StorageError as error:
        raise StorageError(
            f"{called} cannot be kept in the system keyring. {error} It can be given each time in the environment"
            f" variable {variable}."
        ) from error


def forget_secret(entry: str) -> bool:
    """Take a secret out of the keyring; whether there was one. Raises StorageError."""
    try:
        return system_keyring.forget(entry)
    except StorageError as error:
        raise StorageError(f"{error} If a secret of Pincite is kept there, it still is.") from error
