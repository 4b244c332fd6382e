"""Secrets that commands are given: read from a file or standard input, never from the command line."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from app.errors import UsageError


def read_secret_file(file: Path, called: str) -> str:
    """The one word that a file holds; "-" is standard input. `called`: "token". Raises UsageError."""
    try:
        text = sys.stdin.read(1000) if str(file) == "-" else file.read_text(encoding="utf-8")[:1000]
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        raise UsageError(f"The {called} cannot be read from {file} ({reason}).") from error
    if not re.fullmatch(r"[!-~]{8,500}", text.strip()):
        raise UsageError(f"{file} does not hold a {called}: one word of letters and digits is expected.")
    return text.strip()
