"""Which passwords a document is tried with, and what is said if none is right."""

from __future__ import annotations

from collections.abc import Iterator

from app.errors import PasswordNeeded

KNOWN = ("VelvetSweatshop", "/01Hannes Ruescher/01")
"""What Excel and PowerPoint encrypt with where the user wanted no password for reading (MS-OFFCRYPTO 2.1.2)."""


def given(password: str | None) -> Iterator[str]:
    """The one that was given, if it is any that a file can have."""
    if password and _is_text(password):
        yield password


def tried(password: str | None) -> Iterator[str]:
    """The one that was given, then those that every Office program knows."""
    yield from given(password)
    yield from KNOWN


def refusal(name: str, password: str | None) -> PasswordNeeded:
    """What is said of a document that none of them opens."""
    if password is None:
        return PasswordNeeded(f"{name} is protected by a password: please give it.")
    return PasswordNeeded(f"The password given for {name} is wrong.")


def _is_text(password: str) -> bool:
    """Whether a text is free of lone surrogates, which is how Python passes on bytes that are not UTF-8."""
    try:
        password.encode()
    except UnicodeEncodeError:
        return False
    return True
