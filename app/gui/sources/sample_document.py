"""The sample document that comes with the app."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def sample_file() -> Path | None:
    """Where it is; None: this installation has none."""
    folder = Path(str(files("app"))) / "samples"
    return next(iter(sorted(folder.glob("*.pdf"))), None)
