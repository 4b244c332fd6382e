"""Reads the JSON files of a checkpoint's folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.errors import ExportFailed


def read_json(path: Path, source: str) -> dict[str, Any]:
    """An object from a JSON file. Raises ExportFailed if it is missing, unreadable, or no object."""
    try:
        values = json.loads(path.read_bytes())
    except OSError as error:
        raise ExportFailed(f"{path.name} in {source} cannot be read ({error.strerror}).") from error
    except (ValueError, RecursionError) as error:  # ValueError: broken JSON, or bytes that are no text
        raise ExportFailed(f"{path.name} in {source} is damaged ({error}).") from None
    if not isinstance(values, dict):
        raise ExportFailed(f"{path.name} in {source} is damaged: it does not hold named values.")
    return values


def read_json_if_there(path: Path, source: str) -> dict[str, Any]:
    """As `read_json`, but nothing for a file that is not there."""
    return read_json(path, source) if path.exists() else {}
